"""Whose part something is: "me", nobody, all but one thing, whose contact, and a task that ends on a day."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

TWO: dict[str, Any] = {
    "team": {"members": [{"id": "odile", "name": "Odile"}, {"id": "zack", "name": "Zack", "external": True}]},
    "rally": {"contents": [{"id": "quiz", "title": "quiz"}, {"id": "video", "title": "video"}]},
}
STEPS: dict[str, Any] = {
    "integrate": {
        "steps": [{"id": "ad", "name": "advert"}, {"id": "page", "name": "page"}, {"id": "visit", "name": "visit"}]
    }
}


@pytest.mark.parametrize(
    ("said", "language"), [("that'd be me", "en"), ("me", "en"), ("moi", "fr"), ("ce sera moi", "fr")]
)
def test_whoever_answers_me_runs_the_campaign(said: str, language: Language) -> None:
    plan, reading = answered(said, "team.campaign_manager", known=TWO, language=language)
    assert reading.intent == "fact"
    assert [m["role"] for m in plan["team"]["members"]].count("campaign_manager") == 1


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("nobody, it's a free service", "en"),
        ("n/a, we're a library", "en"),
        ("we don't have any sales people", "en"),
        ("personne, c'est une médiathèque", "fr"),
    ],
)
def test_nobody_in_sales_settles_the_question(said: str, language: Language) -> None:
    plan, reading = answered(said, "team.sales", known=TWO, language=language)
    assert reading.intent == "skip"
    assert len(plan["team"]["members"]) == 2


def test_somebody_named_beside_nobody_still_counts() -> None:
    _, reading = answered("no salespeople, but Odile answers the requests", "team.sales", known=TWO)
    assert reading.intent == "fact"


@pytest.mark.parametrize(
    ("said", "language"), [("Odile deals with Zack", "en"), ("c'est Odile qui suit Zack", "fr"), ("Odile", "en")]
)
def test_nobody_is_their_own_contact(said: str, language: Language) -> None:
    path = "team.members[zack].contact"
    assert at(answered(said, "team.contact", path=path, known=TWO, language=language)[0], path) == "odile"


@pytest.mark.parametrize(
    ("said", "language"),
    [("all Odile except the video, that's Zack", "en"), ("Odile fait tout sauf la video, c'est Zack", "fr")],
)
def test_all_contents_but_one(said: str, language: Language) -> None:
    paths = ("rally.contents[quiz].owner", "rally.contents[video].owner")
    plan, _ = answered(said, "rally.owner", paths=paths, known=TWO, language=language)
    assert [content["owner"] for content in plan["rally"]["contents"]] == ["odile", "zack"]


@pytest.mark.parametrize(
    ("said", "language"),
    [("Zack edits the video by 9 December", "en"), ("Zack monte la video avant le 9 décembre", "fr")],
)
def test_what_is_done_by_a_day_is_a_task(said: str, language: Language) -> None:
    plan, _ = answered(said, "orchestrate.tasks", known=TWO, language=language)
    assert [(t["owner"], str(t["due"])) for t in plan["orchestrate"]["tasks"]] == [("zack", "2026-12-09")]
    assert at(plan, "team.members[zack].responsibilities") == []


def test_figures_told_where_tasks_are_asked_are_no_tasks() -> None:
    plan, _ = answered("1) 9000 people reached 2) 400 clicks 3) 60 visits", "orchestrate.tasks", known=STEPS)
    assert plan["orchestrate"]["tasks"] == []
    assert [step["kpi"]["target"] for step in plan["integrate"]["steps"]] == [9000, 400, 60]


def test_numbered_figures_follow_the_steps_asked() -> None:
    paths = tuple(f"integrate.steps[{id_}].kpi" for id_ in ("ad", "page", "visit"))
    said = "1) 9 000 personnes touchées 2) 400 clics"
    plan, _ = answered(said, "integrate.kpi", paths=paths, known=STEPS, language="fr")
    assert [(step["kpi"] or {}).get("target") for step in plan["integrate"]["steps"]] == [9000, 400, None]


def test_what_follows_a_question_in_its_manner_is_no_answer() -> None:
    plan, reading = answered("what counts as an audience? parents? pupils?", "audience.name", known={"audience": {}})
    assert (at(plan, "audience.name"), reading.intent) == (None, "question")


@pytest.mark.parametrize(
    ("said", "language", "relation"),
    [
        ("they bought once, years ago, nothing since", "en", "inactive"),
        ("ils sont venus une fois mais plus rien depuis", "fr", "inactive"),
        ("some came before, but we're going for the ones who haven't", "en", "prospect"),
        ("they come every month", "en", "regular"),
    ],
)
def test_the_relation_that_a_sentence_turns_to(said: str, language: Language, relation: str) -> None:
    plan, _ = answered(said, "audience.lifecycle", known={"audience": {"name": "pupils"}}, language=language)
    assert at(plan, "audience.lifecycle") == relation
