"""Lists of people with their part are the team whatever is asked; who is of an agency runs what is said next."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NOBODY: dict[str, Any] = {"team": {}, "rally": {}}


def people(message: str, question: str, language: Language) -> dict[str, str | None]:
    """Return the role of each member that a message adds to an empty team."""
    plan, _ = answered(message, question, known=NOBODY, language=language)
    return {member["name"]: member.get("role") for member in at(plan, "team.members")}


def runners(message: str, question: str, language: Language) -> dict[str, str | None]:
    """Return who runs each channel that a message adds to a plan without any."""
    plan, _ = answered(message, question, known=NOBODY, language=language)
    return {channel["name"]: channel.get("manager") for channel in at(plan, "rally.channels")}


@pytest.mark.parametrize(
    ("language", "question", "message"),
    [
        ("en", "message_house.answers", "roles, copied from the rota:\n* Perran: campaign manager\n* Mrs Oakes: radio"),
        ("en", "message_house.pillars", "1. Perran - campaign lead\n2. Mrs Oakes - the radio"),
        ("en", "objective.target", "perran campaign manager. Mrs Oakes the radio"),
        ("fr", "audience.challenges", "Répartition vue hier :\n- Perran, il pilote la campagne\n- Mme Oakes, la radio"),
        ("fr", "objective.target", "perran chef de projet. Mme Oakes la radio"),
        ("fr", "message_house.promise", "Perran = responsable de campagne ; Mme Oakes = radio"),
    ],
)
def test_a_list_of_people_is_the_team_whatever_is_asked(language: Language, question: str, message: str) -> None:
    if "answers" in question:
        plan, _ = answered(message, question, known=NOBODY, language=language, paths=PILLARS)
        found = {m["name"]: m.get("role") for m in at(plan, "team.members")}
    else:
        found = people(message, question, language)
    assert found["Perran"] == "campaign_manager"
    assert len(found) == 2
    assert any(name.endswith("Oakes") for name in found)


PILLARS = ("message_house.pillars[savings].answers", "message_house.pillars[time].answers")


@pytest.mark.parametrize(
    ("language", "question", "message"),
    [
        ("en", "message_house.pillars", "- Joy: every class ends with a song\n- Grace: we take care of the children"),
        ("en", "message_house.pillars", "Ease: a video for each step. Care: nurses on the phone"),
        ("fr", "audience.habits", "Marie lit les newsletters. Paul écoute la radio."),
        ("fr", "message_house.pillars", "- Clarté : une vidéo par étape\n- Douceur : des infirmières au téléphone"),
        ("en", "rally.contents", "- Perran: the poster, ready\n- Wim: the film, to create"),
    ],
)
def test_arguments_readers_and_contents_are_no_team(language: Language, question: str, message: str) -> None:
    assert "campaign_manager" not in people(message, question, language).values()
    assert not {"Joy", "Grace", "Ease", "Care", "Emma", "Marie", "Clarté"} & set(people(message, question, language))


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Wim does the phone. Eilidh is from our agency and runs the Facebook ads"),
        ("fr", "Wim fait le téléphone. Eilidh vient de notre agence et gère les pubs Facebook"),
    ],
)
def test_who_is_of_an_agency_runs_what_is_said_next(language: Language, message: str) -> None:
    found = runners(message, "team.members", language)
    assert sorted(str(who) for who in found.values()) == ["eilidh", "wim"]
    assert next(who for name, who in found.items() if "acebook" in name) == "eilidh"


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Wim runs the emails. Rory is from the print shop. He does the posters"),
        ("fr", "Wim gère les mails. Fergus vient de l'imprimerie. Il fait les affiches"),
    ],
)
def test_a_pronoun_is_whoever_was_named_last_though_nothing_else_is_known_of_them(
    language: Language, message: str
) -> None:
    found = runners(message, "team.members", language)
    assert next(who for name, who in found.items() if name in ("posters", "affiches")) != "wim"


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("en", "Perran: river clean day, and the leaflets too", "river clean day"),
        ("en", "Wim is sales, he does the phone and the builders' morning", "builders' morning"),
        ("fr", "Wim la braderie, Perran la journée de plantation", "journée de plantation"),
    ],
)
def test_days_and_fairs_are_channels_by_their_main_word(language: Language, message: str, name: str) -> None:
    assert name in runners(message, "team.members", language)


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Wim does half a day. Perran does the radio"),
        ("en", "Wim works every morning. Perran does the radio"),
        ("fr", "Wim une journée par semaine, Perran gère la radio"),
    ],
)
def test_how_long_somebody_works_is_no_event(language: Language, message: str) -> None:
    assert set(runners(message, "team.members", language)) == {"radio"}
