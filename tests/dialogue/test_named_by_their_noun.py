"""What people object to, fear or want, named by the noun with an aside around it; pairs on lines."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_EMPTY: dict[str, Any] = {
    "audience": {},
    "message_house": {},
    "team": {},
    "rally": {},
    "integrate": {},
    "orchestrate": {},
}
_PEOPLE: dict[str, Any] = {**_EMPTY, "audience": {"name": "gîte owners", "lifecycle": "prospect"}}


def _told(message: str, question: str, language: Language) -> dict[str, Any]:
    plan, _ = answered(message, question, known=_PEOPLE, language=language)
    return plan


@pytest.mark.parametrize("question", ["message_house.promise", "audience.habits", "message_house.pillars"])
@pytest.mark.parametrize(
    ("language", "message", "path", "expected"),
    [
        (
            "en",
            "oh and one objection I hear at every fair is that nobody has room for a kiln",
            "audience.objections",
            ["nobody has room for a kiln"],
        ),
        (
            "en",
            "One objection I should mention, “we already have a supplier”. Not always true, but they say it.",
            "audience.objections",
            ["we already have a supplier"],
        ),
        (
            "fr",
            "une objection entendue à chaque salon, « je n'ai pas la main verte »",
            "audience.objections",
            ["je n'ai pas la main verte"],
        ),
        (
            "fr",
            "Motivation, s'il faut en donner une, revoir leurs anciens voisins.",
            "audience.motivations",
            ["revoir leurs anciens voisins"],
        ),
        (
            "en",
            "another challenge, the warden insisted on it. dogs dig up the beds at night",
            "audience.challenges",
            ["dogs dig up the beds at night"],
        ),
        (
            "fr",
            "Le frein numéro un, selon nos livreurs, c'est que le camion ne passe pas sous le porche.",
            "audience.objections",
            ["le camion ne passe pas sous le porche"],
        ),
    ],
)
def test_one_thing_is_named_by_its_noun_whatever_stands_around_it(
    question: str, language: Language, message: str, path: str, expected: list[str]
) -> None:
    plan = _told(message, question, language)
    assert [str(one).lower() for one in at(plan, path)] == [one.lower() for one in expected]
    assert at(plan, "message_house.promise") is None
    assert at(plan, "message_house.pillars") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Speed answers the objection “too slow”"),
        ("fr", "La promesse du brief précédent était « Vite fait », on n'en veut plus."),
        ("en", "Is one objection enough?"),
    ],
)
def test_what_is_met_denied_or_asked_names_nothing(language: Language, message: str) -> None:
    plan = _told(message, "rally.channels", language)
    assert at(plan, "audience.objections") == []
    assert at(plan, "message_house.promise") is None


_SHEET = {
    "en": "Persona, from the deck:\n| who | site managers in small quarries |\n"
    "| where in the lifecycle | prospects |\n| hang out on | LinkedIn, trade press |\n"
    "| challenge 1 | counts are always wrong |\n| objection | we have a tape |",
    "fr": "La fiche persona :\nQui\tchefs de carrière\nCycle de vie\tprospects\nHabitudes\tLinkedIn, presse du métier\n"
    "Problème\tdes comptages toujours faux\nObjection\tnous avons un mètre",
}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("question", ["audience.name", "message_house.promise"])
def test_a_sheet_in_two_columns_tells_of_the_audience(language: Language, question: str) -> None:
    plan, _ = answered(_SHEET[language], question, known=_EMPTY, language=language)
    assert at(plan, "audience.name") in ("site managers in small quarries", "chefs de carrière")
    assert at(plan, "audience.lifecycle") == "prospect"
    assert len(at(plan, "audience.habits")) == 2
    assert len(at(plan, "audience.challenges")) == len(at(plan, "audience.objections")) == 1
    assert at(plan, "team.members") == []


def test_a_table_with_a_header_is_no_sheet() -> None:
    table = "| Channel | Who |\n|---|---|\n| Instagram | Zoé |\n| newsletter | Karim |\n| radio | Léa |"
    plan, _ = answered(table, "rally.channels", known=_EMPTY, language="en")
    channels = {one["name"]: one["manager"] for one in at(plan, "rally.channels")}
    assert channels == {"Instagram": "zoe", "newsletter": "karim", "radio": "lea"}


@pytest.mark.parametrize("head", ["owners", "Who runs what", "Canaux"])
def test_a_slash_parts_a_channel_from_who_runs_it(head: str) -> None:
    told = f"{head}\nInstagram / Zoé\nnewsletter / Karim\nradio / Léa"
    plan, _ = answered(told, "rally.channels", known=_EMPTY, language="en")
    channels = {one["name"]: one["manager"] for one in at(plan, "rally.channels")}
    assert channels == {"Instagram": "zoe", "newsletter": "karim", "radio": "lea"}


def test_a_slash_parts_an_argument_from_its_proof() -> None:
    told = "Piliers / preuves\nRapidité / un devis en 90 secondes\nSûreté / scellé dans l'atelier"
    plan, _ = answered(told, "message_house.pillars", known=_EMPTY, language="fr")
    pillars = at(plan, "message_house.pillars")
    assert [one["title"] for one in pillars] == ["Rapidité", "Sûreté"]
    assert pillars[0]["proofs"] == ["un devis en 90 secondes"]


def test_what_was_forwarded_heads_nothing() -> None:
    told = "Fwd: who does what??\n> Zoé - campaign manager\n> Direct mail - Karim\n> Facebook - Léa also"
    plan, _ = answered(told, "audience.name", known=_EMPTY, language="en")
    assert at(plan, "audience.name") is None
    assert {one["name"] for one in at(plan, "team.members")} == {"Zoé", "Karim", "Léa"}
