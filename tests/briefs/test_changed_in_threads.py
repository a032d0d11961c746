"""Threads in which a later letter gives a channel up or gives it to somebody else."""

import pytest

from tests.briefs.plans import names, values

FIRST = (
    "\n-----\nFrom: Hal\nTo: Nell\nDate: 2 November 2026\nSubject: Spring\n\nWe want 90 bookings by 30 June 2027.\n"
    "Channels: newsletter (Ivy), flyers (Ivy), local radio (Gus), LinkedIn ads (me).\n\nHal\n"
)
PREMIER = (
    "\n\nDe : Hal\nÀ : Nell\nDate : 2 novembre 2026\nObjet : Printemps\n\n"
    "On vise 90 réservations d'ici le 30 juin 2027.\nCanaux : newsletter, dépliants, radio locale et LinkedIn. "
    "Ivy prend la newsletter, Gus les dépliants.\n\nHal\n"
)


def _thread(said: str, *, french: bool) -> str:
    if french:
        return f"De : Nell\nÀ : Hal\nDate : 5 novembre 2026\nObjet : RE: Printemps\n\n{said}\n\nNell\n{PREMIER}"
    return f"From: Nell\nTo: Hal\nDate: 5 November 2026\nSubject: RE: Spring\n\n{said}\n\nNell\n{FIRST}"


@pytest.mark.parametrize(
    ("said", "french"),
    [
        ("We drop the radio altogether.", False),
        ("- Budget is 4,000, not 6,000.\n- We're losing the radio spots, too expensive for us.", False),
        ("We skip the radio this time, nobody listens to it.", False),
        ("On abandonne la radio, trop chère pour si peu.", True),
        ("Deux changements :\n- nous laissons tomber la radio ;\n- le budget passe à 4 000 €.", True),
        ("On arrête la radio, faute de moyens.", True),
    ],
)
def test_a_channel_that_a_later_letter_gives_up_goes(said: str, french: bool) -> None:
    found = names(_thread(said, french=french), "rally.channels")
    assert len(found) == 3
    assert not any("radio" in name for name in found)


@pytest.mark.parametrize(
    ("said", "french"),
    [
        ("We cut the radio budget by half.", False),
        ("We lose the radio listeners after 9.", False),
        ("On arrête la radio après le 12 mai, pas avant.", True),
        ("On retire la radio des horaires du matin.", True),
    ],
)
def test_what_only_changes_stays(said: str, french: bool) -> None:
    assert any("radio" in name for name in names(_thread(said, french=french), "rally.channels"))


@pytest.mark.parametrize(
    ("said", "french", "who"),
    [
        ("Ivy won't have time for the flyers, Gus is taking them.", False, "gus"),
        ("- Ivy has no time to do the flyers, so Omar will take them on.", False, "omar"),
        ("The flyers: it's Omar who will do them in the end, not Ivy.", False, "omar"),
        ("For the flyers, it's Omar, not Ivy.", False, "omar"),
        ("Les dépliants, ce sera finalement Omar qui s'en occupe, pas Gus.", True, "omar"),
        ("Pour les dépliants, c'est Ivy, plus Gus.", True, "ivy"),
        ("Gus n'aura pas le temps pour les dépliants, c'est Ivy qui les reprend.", True, "ivy"),
        ("- les dépliants passent à Omar ;", True, "omar"),
    ],
)
def test_a_later_letter_gives_a_channel_to_somebody_else(said: str, french: bool, who: str) -> None:
    text = _thread(said, french=french)
    name = "depliants" if french else "flyers"
    assert values(text, f"rally.channels[{name}].manager", "rally.channels[newsletter].manager") == [who, "ivy"]
    assert "campaign_manager" not in names(text, "team.members", "role")


@pytest.mark.parametrize(
    ("said", "french"),
    [
        ("Ivy won't have time for lunch, Gus is coming.", False),
        ("The flyers are fine, Omar has seen them.", False),
        ("Gus n'aura pas le temps pour la réunion, Ivy vient.", True),
    ],
)
def test_what_is_no_channel_changes_no_hands(said: str, french: bool) -> None:
    text = _thread(said, french=french)
    name, who = ("depliants", "gus") if french else ("flyers", "ivy")
    assert values(text, f"rally.channels[{name}].manager") == [who]
