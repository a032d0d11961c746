"""Ways drawn behind words on how somebody sees them, and ends of ways told as where people are wanted."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NO_WAY: dict[str, Any] = {"integrate": {"steps": []}}


def _names(plan: dict[str, Any]) -> list[str]:
    return [step["name"].lower() for step in plan["integrate"]["steps"]]


@pytest.mark.parametrize(
    ("lead", "language"),
    [
        ("The way I see it: ", "en"),
        ("As I picture the path: ", "en"),
        ("People come in like this: ", "en"),
        ("Le parcours, je le vois comme ça : ", "fr"),
        ("Moi je verrais : ", "fr"),
        ("Ce que j'ai en tête : ", "fr"),
        ("Voici comment on imagine le chemin : ", "fr"),
    ],
)
def test_how_a_way_is_seen_is_no_part_of_its_first_step(lead: str, language: Language) -> None:
    way = "flyer → page essai → abonnement" if language == "fr" else "flyer → trial page → subscription"
    plan, _ = answered(lead + way, "integrate.steps", known=NO_WAY, language=language)
    assert _names(plan) == way.split(" → ")


@pytest.mark.parametrize(
    ("message", "language", "goal"),
    [
        ("The flyer leads to the quiz page, then a tasting, and that's where we want them.", "en", "tasting"),
        ("The flyer leads to the quiz page, then a call. This is where we want people to end up.", "en", "call"),
        (
            "Le flyer mène à la page don, puis retrait du panier, et c'est là qu'on veut les voir.",
            "fr",
            "retrait du panier",
        ),
        ("Le flyer mène à la page quiz, puis à un appel, et c'est là qu'on veut les amener.", "fr", "appel"),
        ("Le flyer mène à la page quiz, puis à un appel. C'est là que je veux les voir arriver.", "fr", "appel"),
    ],
)
def test_where_people_are_wanted_is_the_goal(message: str, language: Language, goal: str) -> None:
    plan, _ = answered(message, "integrate.steps", known=NO_WAY, language=language)
    assert [step["name"] for step in plan["integrate"]["steps"] if step["goal"]] == [goal]


@pytest.mark.parametrize(
    ("message", "page"),
    [
        ("Une affiche mène à la page vendange, puis à un appel.", "page vendange"),
        ("Une affiche mène à la page ensuite, puis à un appel.", "page"),
    ],
)
def test_what_a_page_is_about_ends_its_name(message: str, page: str) -> None:
    plan, _ = answered(message, "integrate.steps", known=NO_WAY, language="fr")
    assert page in _names(plan)
