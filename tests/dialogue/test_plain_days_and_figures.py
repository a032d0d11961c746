"""A season beside a day names it, what says that there is no more is no task, a step has the figure it aims for."""

import datetime

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("language", "message", "day"),
    [
        ("fr", "on s'arrête avant l'été, le 12 juin 2027", datetime.date(2027, 6, 12)),
        ("fr", "juste après les vacances : le 12 mars 2027", datetime.date(2027, 3, 12)),
        ("en", "we stop just before the summer holidays: 12 June 2027", datetime.date(2027, 6, 12)),
        ("en", "12-Jun-2027", datetime.date(2027, 6, 12)),
        ("en", "before summer", datetime.date(2027, 5, 31)),
    ],
)
def test_a_day_says_when_and_a_season_only_which(language: Language, message: str, day: datetime.date) -> None:
    plan, _ = answered(message, "orchestrate.end", language=language)
    assert (at(plan, "orchestrate.start"), at(plan, "orchestrate.end")) == (None, day)


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Nothing else really, just: Karim rents the tent by 3 March 2027"),
        ("fr", "rien de plus, juste Karim qui loue la tente avant le 3 mars 2027"),
        ("fr", "rien d'autre, à part que Karim loue la tente avant le 3 mars 2027"),
    ],
)
def test_that_there_is_no_more_is_no_task(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.tasks", language=language)
    rows = at(plan, "orchestrate.tasks")
    assert [(row["owner"], row["due"]) for row in rows] == [("karim", datetime.date(2027, 3, 3))]
    assert "tent" in rows[0]["title"]
    assert "else" not in rows[0]["title"]
    assert "rien" not in rows[0]["title"].lower()


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "For the landing page we aim for 300 visits"),
        ("fr", "Pour la landing page on vise 300 visites"),
    ],
)
def test_a_step_has_the_figure_that_is_aimed_for(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.habits", language=language)
    steps = {step["id"]: step["kpi"] for step in at(plan, "integrate.steps")}
    assert int(steps["page"]["target"]) == 300
    assert at(plan, "audience.habits") == []


def test_what_people_do_on_a_step_is_a_habit_still() -> None:
    plan, _ = answered("on Sundays they read 3 newsletters", "audience.habits")
    assert all(not (step["kpi"] or {}).get("target") for step in at(plan, "integrate.steps"))


@pytest.mark.parametrize(
    ("language", "message", "total"),
    [
        ("en", "Before I forget, money!! I have 1,400 pounds for the whole thing and not a penny more.", 1400),
        ("fr", "Ah, les sous ! On a 1 400 € en tout et pas un de plus.", 1400),
    ],
)
def test_a_cry_of_what_comes_next_is_nothing_else(language: Language, message: str, total: int) -> None:
    plan, _ = answered(message, "audience.habits", language=language)
    assert at(plan, "orchestrate.budget.total") == total
    assert at(plan, "audience.habits") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "12 000 € dont 2 000 déjà dépensés"), ("en", "we have 12,000, 2,000 already spent")],
)
def test_what_is_spent_already_pays_for_nothing(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.budget.total", language=language)
    assert at(plan, "orchestrate.budget.total") == 12000
    assert at(plan, "orchestrate.budget.lines") == []


def test_who_opted_in_consents() -> None:
    plan, _ = answered("they opted in", "orchestrate.legal_basis", path="orchestrate.compliance.legal_basis")
    assert at(plan, "orchestrate.compliance.legal_basis") == "consent"
