"""Creators and posts are of the channel of influencers, sums of a budget split it, and a task lists no new content."""

from decimal import Decimal
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

RALLY: dict[str, Any] = {
    "channels": [
        {"id": "inf", "name": "garden influencers", "kind": "influencer"},
        {"id": "radio", "name": "radio", "kind": "radio"},
    ],
    "contents": [{"id": "folder", "title": "seed folder"}],
}


@pytest.mark.parametrize(
    ("language", "message", "creators", "posts"),
    [
        ("en", "For the influencers we plan 4 creators and 12 posts", 4, 12),
        ("en", "influencers: 4 creators, 12 posts in total", 4, 12),
        ("en", "12 posts by 4 creators", 4, 12),
        ("en", "we'll have 4 creators", 4, None),
        ("fr", "Pour les influenceuses on prévoit 4 créatrices et 12 publications", 4, 12),
        ("fr", "côté influenceurs, 12 posts", None, 12),
    ],
)
def test_creators_and_posts_are_of_the_influencers(
    language: Language, message: str, creators: int | None, posts: int | None
) -> None:
    plan, _ = answered(message, "rally.contents", known={"rally": RALLY}, language=language)
    assert (at(plan, "rally.channels[inf].creators"), at(plan, "rally.channels[inf].posts")) == (creators, posts)
    assert [content["title"] for content in at(plan, "rally.contents")] == ["seed folder"]


@pytest.mark.parametrize(
    ("language", "message"), [("en", "12 posts for Facebook"), ("fr", "12 publications pour Facebook")]
)
def test_posts_of_another_channel_are_not_theirs(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", known={"rally": RALLY}, language=language)
    assert at(plan, "rally.channels[inf].posts") is None


@pytest.mark.parametrize("question", ["orchestrate.budget.lines", "audience.challenges"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Of the budget, £2,000 goes on radio and £3,000 on flyers."),
        ("en", "In the budget we put £2,000 on radio and £3,000 on flyers"),
        ("fr", "Sur le budget, 2 000 € vont à la radio et 3 000 € aux flyers."),
        ("fr", "Dans le budget on met 2 000 € pour la radio, 3 000 € pour les flyers"),
    ],
)
def test_sums_of_a_budget_split_it(language: Language, message: str, question: str) -> None:
    plan, _ = answered(message, question, known={"rally": RALLY}, language=language)
    assert at(plan, "orchestrate.budget.total") is None
    lines = [(line["label"], line["amount"]) for line in at(plan, "orchestrate.budget.lines")]
    assert lines == [("radio", Decimal(2000)), ("flyers", Decimal(3000))]


@pytest.mark.parametrize(
    ("language", "message", "total"),
    [
        ("en", "The budget is £2,000", Decimal(2000)),
        ("en", "The budget is £9,000, of which £2,000 goes on radio", Decimal(9000)),
        ("en", "Of the budget, £2,000 is already spent", None),
        ("fr", "Sur le budget, 2 000 € sont déjà dépensés", None),
    ],
)
def test_what_the_budget_is_stays_its_total(language: Language, message: str, total: Decimal | None) -> None:
    plan, _ = answered(message, "orchestrate.budget.total", known={"rally": RALLY}, language=language)
    assert at(plan, "orchestrate.budget.total") == total


@pytest.mark.parametrize(
    ("language", "message", "contents"),
    [
        ("en", "Tasks already set:\n- film the greenhouse videos (Karim, 29 January 2027)\n- print the seed folder "
         "(Ines, 5 February 2027)", ["folder"]),
        ("fr", "Tâches déjà calées :\n- tourner les vidéos de serre (Karim, 29 janvier 2027)\n- imprimer le seed "
         "folder (Ines, 5 février 2027)", ["folder"]),
    ],
)  # fmt: skip
def test_a_task_is_about_what_was_listed_and_lists_nothing_more(
    language: Language, message: str, contents: list[str]
) -> None:
    plan, _ = answered(message, "orchestrate.tasks", known={"rally": RALLY}, language=language)
    assert [content["title"] for content in at(plan, "rally.contents")] == ["seed folder"]
    assert [task["contents"] for task in at(plan, "orchestrate.tasks")] == [[], contents]
    assert [task["owner"] for task in at(plan, "orchestrate.tasks")] == ["karim", "ines"]
