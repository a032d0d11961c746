import csv
import datetime
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.exports.csv_table import TABLE_NAMES, harmless, render
from assistant.exports.formats import FORMATS
from assistant.language.text import Language
from assistant.plan import Plan
from assistant.plan.reading import plan_from_data
from assistant.rules import check_plan
from tests.exports.plans import campaign, campaign_data
from tests.strategies import TEXTS, plans

TODAY = datetime.date(2026, 11, 22)


def rows(plan: Plan, table: str, language: Language = "fr") -> list[list[str]]:
    text = render(plan, check_plan(plan).findings, TODAY, language, table=table)
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";" if language == "fr" else ","))


def test_the_tables_are_those_that_the_format_offers() -> None:
    assert FORMATS["csv"].options == {"table": TABLE_NAMES}


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_notes_follow_after_an_empty_line(table: str) -> None:
    found = rows(campaign(), table)
    assert len({len(row) for row in found[: found.index([])]}) == 1
    notes = found[found.index([]) :]
    assert any("le webinaire est un test" in row for row in notes)
    assert any("Hypothèse ouverte" in row for row in notes)


def test_tasks_have_plain_dates_and_names() -> None:
    assert rows(campaign(), "tasks")[1] == [
        "maquette", "Maquetter le livre blanc", "préparation", "L’agence", "2027-01-20", "", "Livre blanc « Clôture »",
    ]  # fmt: skip


@pytest.mark.parametrize(("language", "amount"), [("fr", "6500,5"), ("en", "6500.5")])
def test_amounts_are_figures_for_the_spreadsheet_of_the_language(language: Language, amount: str) -> None:
    found = rows(campaign(), "budget", language)
    assert [row[3] for row in found[1 : found.index([])]] == ["18000", amount, "3000", "30000"]


def test_the_inventory_says_what_is_in_reserve_and_why() -> None:
    found = {row[0]: row for row in rows(campaign(), "inventory") if row}
    assert found["livre-blanc"][6:] == ["utilisé", ""]
    assert found["radio"][6:] == ["en réserve", "les DAF ne l’écoutent pas"]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
@given(plan=plans(), table=st.sampled_from(TABLE_NAMES))
def test_no_cell_is_a_formula(plan: Plan, table: str) -> None:
    text = render(plan, (), TODAY, "fr", table=table)[1:]
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=";"):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row), row


@given(text=TEXTS)
@settings(database=None, derandomize=True)
def test_only_what_looks_like_a_formula_is_marked(text: str) -> None:
    assert harmless(text) in (text, f"'{text}")


def test_a_formula_in_a_task_is_shown_as_text() -> None:
    data = campaign_data()
    data["orchestrate"]["tasks"][0]["title"] = '=HYPERLINK("http://example.org")'
    assert rows(plan_from_data(data), "tasks")[1][1] == '\'=HYPERLINK("http://example.org")'
