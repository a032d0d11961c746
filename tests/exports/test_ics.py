import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.exports.ics import render
from assistant.plan import Plan
from assistant.plan.reading import plan_from_data
from assistant.rules import check_plan
from tests.exports.plans import campaign, campaign_data
from tests.strategies import plans

TODAY = datetime.date(2026, 11, 22)


def read(text: str) -> list[Any]:
    import icalendar

    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def events(plan: Plan) -> list[Any]:
    return read(render(plan, check_plan(plan).findings, TODAY, "fr"))


def one(plan: Plan, words: str) -> Any:
    (event,) = [each for each in events(plan) if words in str(each["summary"])]
    return event


def test_an_entry_lasts_one_day_and_ends_on_the_next() -> None:
    task = one(campaign(), "Maquetter")
    assert task["dtstart"].dt == datetime.date(2027, 1, 20)
    assert task["dtend"].dt == datetime.date(2027, 1, 21)
    assert "L’agence" in str(task["description"])
    assert task["dtstamp"].dt == datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)


def test_tasks_without_a_date_are_left_out() -> None:
    assert not any("Relire" in str(each["summary"]) for each in events(campaign()))


@pytest.mark.parametrize(
    ("cadence", "rule"),
    [
        ("chaque semaine", "FREQ=WEEKLY;UNTIL=20270630;INTERVAL=1"),
        ("tous les quinze jours", "FREQ=WEEKLY;UNTIL=20270630;INTERVAL=2"),
        ("point mensuel", "FREQ=MONTHLY;UNTIL=20270630;INTERVAL=1"),
        ("quand la lune est pleine", None),
    ],
)
def test_reviews_come_back_as_often_as_their_cadence_says(cadence: str, rule: str | None) -> None:
    data = campaign_data()
    data["orchestrate"]["measurement"]["reviews"] = [{"cadence": cadence, "readers": "executives"}]
    review = one(plan_from_data(data), "direction")
    found = review.get("rrule")
    assert (found.to_ical().decode() if found else None) == rule
    assert review["dtstart"].dt > datetime.date(2027, 2, 1)


def test_open_points_are_an_entry_of_their_own() -> None:
    text = str(one(campaign(), "Points ouverts")["description"])
    assert "le webinaire est un test" in text
    assert "déduit de l’échéance" in text


def test_lines_are_folded_and_text_breaks_out_of_no_line() -> None:
    data = campaign_data()
    data["orchestrate"]["tasks"][0]["title"] = "Été, été; été\\n\nEND:VEVENT\r\nBEGIN:VEVENT " + "long " * 40
    plan = plan_from_data(data)
    raw = render(plan, (), TODAY, "fr").encode()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert len(events(plan)) == len(events(campaign()))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
@given(plan=plans(), date=st.dates())
def test_any_plan_gives_a_calendar_with_different_names(plan: Plan, date: datetime.date) -> None:
    names = [str(event["uid"]) for event in read(render(plan, (), date, "en"))]
    assert len(names) == len(set(names))
