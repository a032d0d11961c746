import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.calculators.answer import CalculatorError
from assistant.calculators.open_day import open_day, public_holiday
from assistant.language.text import LANGUAGES, Language
from assistant.plan import Edit, Plan, apply_edits
from assistant.plan.references import taken_ids
from assistant.rules import check_plan
from tests.exports.plans import campaign

DAY = datetime.date(2027, 8, 31)


def test_months_are_counted_on_the_calendar_and_clamped() -> None:
    answer = open_day(DAY)
    assert answer.figure("settled_by") == datetime.date(2027, 2, 28)
    assert answer.figure("permit_by") == datetime.date(2027, 6, 30)


def test_too_little_time_is_said() -> None:
    enough = open_day(DAY, datetime.date(2027, 2, 28))
    short = open_day(DAY, datetime.date(2027, 3, 1))
    late = open_day(DAY, datetime.date(2027, 7, 1))
    assert enough.reading == ()
    assert "1 September 2027 or later" in short.reading[0].en
    assert "call the town hall now" in late.reading[1].en


def test_a_public_holiday_is_said() -> None:
    assert public_holiday(datetime.date(2027, 7, 14))
    assert "14" not in public_holiday(datetime.date(2027, 7, 15))
    assert any("férié" in text.fr for text in open_day(datetime.date(2027, 7, 14)).reading)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_it_makes_satisfies_the_rules_on_open_days(language: Language) -> None:
    start = Edit("set", "orchestrate.start", "2027-02-28")
    plan = apply_edits(Plan(), [start, *open_day(DAY, language=language).edits])
    codes = {finding.code for finding in check_plan(plan).findings}
    assert not codes & {"ORC008", "ORC009", "PLN002"}


def test_twice_in_one_plan_no_id_is_taken_twice() -> None:
    plan = campaign()
    for _ in range(2):
        plan = apply_edits(plan, open_day(DAY, taken=taken_ids(plan)).edits)
    assert not any(finding.code == "PLN002" for finding in check_plan(plan).findings)


@given(date=st.dates(), today=st.none() | st.dates())
@settings(database=None, derandomize=True)
def test_every_date_gives_a_plan_or_a_reason(date: datetime.date, today: datetime.date | None) -> None:
    try:
        answer = open_day(date, today)
    except CalculatorError:
        assert (today is not None and date < today) or date.year == 9999
        return
    assert answer.table is not None
    dues = [row[0] for row in answer.table.rows]
    assert dues == sorted(dues, key=str)
