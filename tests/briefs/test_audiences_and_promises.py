"""Who a brief speaks to, what troubles them, where they are; promises that are judged and replaced."""

from typing import Any

import pytest

from tests.briefs.plans import names, read, values

_GOAL = "Solar roofs.\n\nGoal: 350 surveys by 30 June 2027.\n\n"


def _one(text: str, path: str) -> Any:
    return values(f"{_GOAL}{text}\n", path)[0]


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ('The promise in the first draft is too vague. I\'d go with "Warm by noon".', "Warm by noon"),
        ('The tagline you sent is too long. I would go with "Warm by noon".', "Warm by noon"),
        ("La promesse du document est trop longue. Je mettrais plutôt « Au chaud dès midi ».", "Au chaud dès midi"),
        ("La promesse que vous proposez ne va pas. Prenons « Au chaud dès midi ».", "Au chaud dès midi"),
        ("The slogan of the last version was better.", None),
        ("Le slogan actuel est trop technique.", None),
        ('The promise is clear: "Warm by noon".', "Warm by noon"),
        ("Our promise is simple: warm by noon.", "Warm by noon"),
        ("The promise is to be warm by noon.", "To be warm by noon"),
    ],
)
def test_a_promise_that_is_judged_is_none(text: str, promise: str | None) -> None:
    assert _one(text, "message_house.promise") == promise


@pytest.mark.parametrize(
    ("arguments", "after"),
    [
        (
            "Nos arguments :\n1. Prix : 20 % de moins.\n2. Proximité : 12 ans ici.",
            "Canaux : e-mail.\n\nDites-moi vite !",
        ),
        (
            "Our arguments:\n1. Prix: 20% less.\n2. Proximité: 12 years here.",
            "Budget: £9,000.\n\nReplies by Friday please!",
        ),
    ],
)
def test_what_ends_a_letter_is_no_argument(arguments: str, after: str) -> None:
    assert names(f"{_GOAL}{arguments}\n\n{after}\nLise\n", "message_house.pillars", "title") == ["Prix", "Proximité"]


@pytest.mark.parametrize(
    ("text", "challenges"),
    [
        (
            "Nous visons les retraités du Gard. Ce qui les inquiète : ils craignent les travaux, ils ne savent "
            "pas à qui se fier.",
            ["ils craignent les travaux", "ils ne savent pas à qui se fier"],
        ),
        (
            "We speak to owners in Devon. What worries them: they dread the works and they can't read the quotes.",
            ["they dread the works", "they can't read the quotes"],
        ),
        (
            "Elles nous disent que c'est loin et qu'elles n'ont plus la force de monter l'escalier.",
            ["c'est loin", "elles n'ont plus la force de monter l'escalier"],
        ),
        (
            "Most of them worry about leaks, they don't trust roofers, and they wonder whether the roof holds it.",
            [
                "Most of them worry about leaks",
                "they don't trust roofers",
                "they wonder whether the roof holds it",
            ],
        ),
        (
            "## Audience\nHomeowners\n\n| Challenge | What we heard |\n|---|---|\n"
            "| Bills keep rising | “I dread the post” |\n"
            "| Quotes are unreadable | 12 calls in May |",
            ["Bills keep rising", "Quotes are unreadable"],
        ),
        (
            "## Public\nPropriétaires\n\n| Frein | Verbatim |\n|---|---|\n| La facture grimpe | « J'ai froid » |\n"
            "| Devis illisibles | 12 appels en mai |",
            ["La facture grimpe", "Devis illisibles"],
        ),
        ("| Problem | Owner | Due |\n|---|---|---|\n| Bills keep rising | Ana | 3 May 2027 |", []),
        ("Nous avons la base clients ; elles ont toutes accepté de recevoir nos offres.", []),
        ("Ils trouvent que c'est cher, plus la pose.", ["Ils trouvent que c'est cher", "la pose"]),
    ],
)
def test_what_troubles_them(text: str, challenges: list[str]) -> None:
    assert _one(text, "audience.challenges") == challenges


def test_worries_and_what_is_said_to_each_are_arguments() -> None:
    text = f"{_GOAL}| Worry | Our answer |\n|---|---|\n| Bills | Fixed price |\n| Leaks | Ten-year warranty |\n"
    assert names(text, "message_house.pillars", "title") == ["Fixed price", "Ten-year warranty"]
    assert values(text, "audience.challenges", "audience.name") == [["Bills", "Leaks"], None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Who: households in the North East who cancelled between 3 and 9 months ago.", None),
        ("Audience: members who have dropped out since 2025", None),
        (
            "Qui : les familles du Nord qui ont arrêté il y a 3 à 9 mois",
            "familles du Nord qui ont arrêté il y a 3 à 9 mois",
        ),
        ("Cible : kinésithérapeutes, Bretagne + Nantes", None),
        ("Target: brewery managers, sites under 40 staff, Wales & Cornwall", None),
        ("Public visé : collégiens et leurs parents, dans un rayon de 25 km autour de Tulle", None),
        ("Audience: retired owners, within 20 miles of Truro", None),
        ("Cible : propriétaires, chauffés au gaz, 50-70 ans", None),
        ("Cible : directeurs d'usine, France et Belgique", None),
        # What is no place, and nobody of the group.
        ("Audience: bakers, Ana runs it", "bakers"),
        ("Cible : artisans, Karim", "artisans"),
        ("Audience: bakers, LinkedIn", "bakers"),
        # What happens to some of them on the way.
        ("Customers who have not replied after a week are phoned by Maude.", ""),
        ("Celles qui n'ont pas réservé seront relancées par Maude.", ""),
    ],
)
def test_who_and_where_they_are(text: str, name: str | None) -> None:
    whole = text.partition(": ")[2].strip().rstrip(".")
    assert _one(text, "audience.name") == ((whole if name is None else name) or None)


@pytest.mark.parametrize("text", ["The spots were cancelled.", "Radio dropped, no budget for it."])
def test_what_was_given_up_stays_unread(text: str) -> None:
    assert _one(text, "rally.channels") == []


@pytest.mark.parametrize(
    ("text", "habits"),
    [
        ("Audience: bakers.\n\nThey read the trade press and are on LinkedIn.", ["trade press", "LinkedIn"]),
        ("Cible : boulangers.\n\nIls lisent la presse pro et sont sur LinkedIn.", ["presse pro", "LinkedIn"]),
        ("Audience: bakers.\n\nBakers and millers are on Facebook.", ["Facebook"]),
    ],
)
def test_where_they_are(text: str, habits: list[str]) -> None:
    assert _one(text, "audience.habits") == habits


@pytest.mark.parametrize(
    ("text", "market", "origin"),
    [
        ("Audience: homeowners in Devon", "consumer", "assumed"),
        ("Cible : étudiants en alternance de Rennes", "consumer", "assumed"),
        ("Cible : propriétaires de maison, chauffés au gaz", "consumer", "assumed"),
        ("Cible : DRH de Lille", "business", "assumed"),
        ("Target: plant managers in Wales", "business", "assumed"),
        ("Audience: private individuals in Devon", "consumer", "brief"),
        # Either may be meant.
        ("Cible : propriétaires d'hôtels", None, None),
        ("Audience: young farmers", None, None),
        ("Audience: landlords in Leeds", None, None),
        ("Audience: club members", None, None),
        ("Cible : infirmières de nuit", None, None),
    ],
)
def test_the_market_follows_from_who_they_are(text: str, market: str | None, origin: str | None) -> None:
    plan = read(f"{_GOAL}{text}\n")
    mark = plan.provenance.get("audience.market")
    assert (plan.audience.market, mark.origin if mark is not None else None) == (market, origin)
