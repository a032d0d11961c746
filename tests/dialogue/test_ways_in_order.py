"""Ways are told in order under any head: numbered, with slashes, as a story; bases keep whose they are."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NONE: dict[str, Any] = {"integrate": {}}
FR = ["affiche", "page d'inscription", "mail de bienvenue", "visite guidée"]
EN = ["poster", "booking page", "welcome email", "guided tour"]


def way(message: str, language: Language, question: str) -> list[str]:
    """Return the names of the steps of a plan after a message, in the order in which they lead on."""
    plan, _ = answered(message, question, known=NONE, language=language)
    names = {step["id"]: step["name"] for step in plan.get("integrate", {}).get("steps") or []}
    links = [(names[link["source"]], names[link["target"]]) for link in plan.get("integrate", {}).get("links") or []]
    return [links[0][0], *(target for _, target in links)] if links else []


@pytest.mark.parametrize("question", ["team.sales", "integrate.steps"])
@pytest.mark.parametrize(
    ("language", "message", "steps"),
    [
        (
            "fr",
            "Le chemin, dans l'ordre :\n1) affiche\n2) page d'inscription\n3) mail de bienvenue\n4) visite guidée",
            FR,
        ),
        ("fr", "Étapes : 1. affiche 2. page d'inscription 3. mail de bienvenue 4. visite guidée", FR),
        ("fr", "Parcours : affiche / page d'inscription / mail de bienvenue / visite guidée", FR),
        (
            "fr",
            "primo l'affiche, secundo la page d'inscription, tertio le mail de bienvenue, et pour "
            "finir la visite guidée",
            FR,
        ),
        (
            "fr",
            "Comment je vois les choses : d'abord l'affiche, ensuite la page d'inscription, ensuite "
            "le mail de bienvenue, et enfin la visite guidée.",
            FR,
        ),
        ("en", "The path, in order:\n1) poster\n2) booking page\n3) welcome email\n4) guided tour", EN),
        ("en", "Steps in order: poster / booking page / welcome email / guided tour", EN),
        (
            "en",
            "How I see it: first a poster, then the booking page, then a welcome email, and finally a guided tour.",
            EN,
        ),
    ],
)
def test_steps_are_read_in_their_order(language: Language, message: str, steps: list[str], question: str) -> None:
    assert way(message, language, question) == steps


@pytest.mark.parametrize("question", ["team.sales", "integrate.steps"])
@pytest.mark.parametrize(
    ("language", "message", "steps"),
    [
        (
            "fr",
            "Le gérant lit un e-mail, il consulte la page devis, il participe à une réunion "
            "technique, puis le comité signe la commande.",
            ["e-mail", "page devis", "réunion technique", "commande"],
        ),
        (
            "en",
            "The manager reads the letter, visits the quote page, joins a webinar, then the board signs the order.",
            ["letter", "quote page", "webinar", "order"],
        ),
    ],
)
def test_a_story_of_one_person_is_a_way_and_who_decides_is_no_step(
    language: Language, message: str, steps: list[str], question: str
) -> None:
    assert way(message, language, question) == steps


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "How do you see the path: email first?"), ("fr", "Comment tu vois ça : on met quoi d'abord ?")],
)
def test_what_asks_is_still_a_question(language: Language, message: str) -> None:
    plan, reading = answered(message, "team.sales", known=NONE, language=language)
    assert reading.intent == "question"
    assert not plan.get("integrate", {}).get("steps")


def test_what_people_do_anyway_stays_a_habit() -> None:
    message = "Les gérants lisent la newsletter du syndicat et participent aux réunions de l'association"
    assert way(message, "fr", "audience.habits") == []


@pytest.mark.parametrize(
    ("language", "message", "base"),
    [
        (
            "fr",
            "La page d'inscription prend l'e-mail, le tout rangé dans le fichier des adhérents.",
            "fichier des adhérents",
        ),
        ("en", "The landing page asks for the email and stores it in the list of parents.", "list of parents"),
        ("fr", "La page d'inscription prend l'e-mail, stocké dans HubSpot de suite.", "HubSpot"),
    ],
)
def test_where_details_go_keeps_whose_base_it_is(language: Language, message: str, base: str) -> None:
    known = {
        "integrate": {"steps": [{"id": "page", "name": "page d'inscription" if language == "fr" else "landing page"}]}
    }
    plan, _ = answered(message, "team.sales", known=known, language=language)
    assert at(plan, "integrate.steps[page].captures") == ["email"]
    assert [one["name"] for one in at(plan, "rally.data")] == [base]
    assert at(plan, "integrate.steps[page].stores_in") == at(plan, "rally.data")[0]["id"]
