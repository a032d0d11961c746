import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.errors import UsageError
from assistant.exports import FORMATS, export
from assistant.language.text import LANGUAGES, Language
from assistant.plan import Plan, read_plan
from assistant.rules import check_plan
from tests.exports.plans import campaign
from tests.strategies import plans

TODAY = datetime.date(2026, 11, 22)
TEXTUAL = [name for name, each in FORMATS.items() if not each.binary]


def exported(plan: Plan, fmt: str, language: Language = "fr", **options: str) -> str | bytes:
    return export(plan, fmt, findings=check_plan(plan).findings, date=TODAY, language=language, **options)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
@given(plan=plans(), language=st.sampled_from(LANGUAGES), date=st.dates())
def test_every_plan_exports_to_every_format(plan: Plan, language: Language, date: datetime.date) -> None:
    # Findings of another plan: what they name need not be there.
    findings = check_plan(campaign()).findings
    for name in FORMATS:
        written = export(plan, name, findings=findings, date=date, language=language)
        assert isinstance(written, bytes) == FORMATS[name].binary


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
@given(plan=plans())
def test_json_comes_back_as_an_equal_plan(plan: Plan) -> None:
    written = export(plan, "json", findings=(), date=TODAY, language="fr")
    assert read_plan(written) == plan


@pytest.mark.parametrize("name", list(FORMATS))
def test_same_input_gives_the_same_bytes(name: str) -> None:
    assert exported(campaign(), name) == exported(campaign(), name)


@pytest.mark.parametrize("name", list(FORMATS))
def test_an_empty_plan_exports(name: str) -> None:
    assert exported(Plan(), name)


@pytest.mark.parametrize("name", TEXTUAL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_waivers_and_assumptions_are_visible(name: str, language: Language) -> None:
    text = exported(campaign(), name, language)
    assert isinstance(text, str)
    # A calendar folds its lines.
    text = text.replace("\r\n ", "")
    assert "le webinaire est un test" in text
    assert "déduit de l’échéance" in text


def test_a_format_may_be_called_by_the_ending_of_its_files() -> None:
    assert exported(campaign(), ".MD") == exported(campaign(), "markdown")


@pytest.mark.parametrize("date", [datetime.date.min, datetime.date(4, 2, 29), datetime.date.max])
def test_dates_at_the_ends_of_the_calendar_export(date: datetime.date) -> None:
    for name in FORMATS:
        assert export(campaign(), name, findings=(), date=date, language="en")


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="markdown"):
        exported(campaign(), "docx")


def test_an_unknown_option_is_refused() -> None:
    with pytest.raises(UsageError, match="table"):
        exported(campaign(), "json", table="tasks")
