"""A journey that is told in several sentences, in bare pairs, or with those who do not go on; and what steps count."""

from itertools import pairwise
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NONE: dict[str, Any] = {"rally": {}, "integrate": {}}
STEPS = ("ad", "page", "e1", "call", "trial")
KPIS = tuple(f"integrate.steps[{step}].kpi" for step in STEPS)


def _links(message: str, language: Language = "en") -> tuple[list[tuple[str, str, str | None]], dict[str, Any]]:
    plan, _ = answered(message, "integrate.steps", known=NONE | {"language": language}, language=language)
    names = {step["id"]: step["name"] for step in plan["integrate"]["steps"]}
    links = [(names[link["source"]], names[link["target"]], link["trigger"]) for link in plan["integrate"]["links"]]
    return links, {step["name"]: step["captures"] for step in plan["integrate"]["steps"]}


@pytest.mark.parametrize(
    ("message", "language", "page", "done", "undone"),
    [
        (
            "Leaflets go to the petition page. Those who sign get a thank-you email, those who don't sign get a text.",
            "en",
            "petition page",
            "Those who sign",
            "those who don't sign",
        ),
        (
            "La story mène à la page de réservation. Ceux qui réservent reçoivent un mail, "
            "ceux qui ne réservent pas un SMS.",
            "fr",
            "page de réservation",
            "Ceux qui réservent",
            "ceux qui ne réservent pas",
        ),
    ],
)
def test_both_branches_leave_the_page_of_the_sentence_before(
    message: str, language: Language, page: str, done: str, undone: str
) -> None:
    links, _ = _links(message, language)
    assert {(source, trigger) for source, _, trigger in links[1:]} == {(page, done), (page, undone)}


def test_those_who_buy_have_bought_which_is_a_step() -> None:
    links, _ = _links("La pub mène à la page produit. Ceux qui achètent reçoivent un mail de remerciement.", "fr")
    assert [link[:2] for link in links[1:]] == [("page produit", "achat"), ("achat", "mail de remerciement")]


@pytest.mark.parametrize(
    ("message", "language", "steps", "asked"),
    [
        (
            "radio ad to quote page, quote page to form which asks name and mobile, form to a visit",
            "en",
            ["radio ad", "quote page", "form", "visit"],
            {"form": ["phone"]},
        ),
        (
            "affiche vers page de devis, page de devis vers formulaire qui demande nom et mail, formulaire vers visite",
            "fr",
            ["affiche", "page de devis", "formulaire", "visite"],
            {"formulaire": ["email"]},
        ),
    ],
)
def test_bare_pairs_go_on_from_each_other(
    message: str, language: Language, steps: list[str], asked: dict[str, list[str]]
) -> None:
    links, captures = _links(message, language)
    assert [link[:2] for link in links] == list(pairwise(steps))
    assert {name: held for name, held in captures.items() if held} == asked


def test_a_way_that_comes_back_is_walked_once_and_others_come_in() -> None:
    links, _ = _links("TikTok > quiz > open day > quiz. Assemblies also lead to the quiz. No shows get a text")
    assert ("Assemblies", "quiz", None) in links
    assert ("open day", "Assemblies", None) not in links


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("2% clicks on the ad, 15% on the page, then 30%, then 6 calls, 3 trials", [2, 15, 30, 6, 3]),
        ("ad 2% clicks, page 15%, email opens 30%, then 9%, 25 calls", [2, 15, 30, 25, None]),
        ("ad=4000 landing page=300 email=30% call=25 trial=8", [4000, 300, 30, 25, 8]),
    ],
)
def test_what_is_counted_is_of_the_step_of_its_name(message: str, expected: list[int | None]) -> None:
    plan, _ = answered(message, "integrate.kpi", paths=KPIS)
    assert [(step["kpi"] or {}).get("target") for step in plan["integrate"]["steps"]] == expected


@pytest.mark.parametrize("message", ["1=waste 2=staff", "Savings=waste Time=staff"])
def test_pairs_without_a_comma_are_apart(message: str) -> None:
    paths = ("message_house.pillars[savings].answers", "message_house.pillars[time].answers")
    plan, _ = answered(message, "message_house.answers", paths=paths)
    told = [pillar["answers"] for pillar in plan["message_house"]["pillars"]]
    assert told == [["food waste"], ["staff shortage"]]
