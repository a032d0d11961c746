"""The calculators by name: what they ask for, what they make of odd input, what they would write into a plan."""

import datetime

import pytest

from assistant.calculators.answer import CalculatorError, as_markdown, as_rows
from assistant.calculators.catalogue import calculate, calculators, known
from assistant.language.text import LANGUAGES
from assistant.plan import Plan, apply_edits
from tests.exports.plans import campaign

TODAY = datetime.date(2026, 11, 22)
ENOUGH = {
    "roi": {"gains": "40 000 €", "costs": "10k"},
    "lifetime-value": {"basket": "120", "orders": "4", "years": "3", "margin": "40 %", "cost": "90"},
    "budget": {"total": "24 k€", "lines": "LinkedIn = 3\nCréation : 1", "reserve": "15"},
    "lead-score": {},
    "rfm": {"customers": "nom;dernier achat;achats;montant\nAda;2026-10-01;5;900\nMax;12/03/2026;1;80"},
    "open-day": {"date": "2027-06-12"},
}
ODD = ("0", "-3", "beaucoup", "9" * 30, "1e9", "")


@pytest.mark.parametrize("name", list(calculators()))
def test_each_calculator_answers_in_both_languages(name: str) -> None:
    for language in LANGUAGES:
        answer = calculate(name, ENOUGH[name], Plan(), TODAY, language)
        text = as_markdown(answer, language)
        assert answer.title.get(language) in text
        assert all(each.label.get(language) in text for each in answer.figures)
        assert len(as_rows(answer, language)) >= 1
        changed = apply_edits(Plan(), answer.edits)
        assert bool(answer.edits) == (changed != Plan()) == bool(calculators()[name].accept.fr)


@pytest.mark.parametrize("name", list(calculators()))
@pytest.mark.parametrize("odd", ODD)
def test_odd_input_is_answered_or_told_and_never_fails_otherwise(name: str, odd: str) -> None:
    told = []
    for field in calculators()[name].fields:
        try:
            told.append(calculate(name, {**ENOUGH[name], field.name: odd}, Plan(), TODAY, "fr").title.fr)
        except CalculatorError as error:
            told += [error.fr, error.en]
    assert all(told)
    assert len(told) >= len(calculators()[name].fields)


def test_what_is_missing_is_named() -> None:
    with pytest.raises(CalculatorError, match="Missing: Costs"):
        calculate("roi", {"gains": "3"}, Plan(), TODAY, "en")
    with pytest.raises(CalculatorError, match="no calculator “horoscope”"):
        calculate("horoscope", {}, Plan(), TODAY, "en")


def test_a_budget_takes_the_place_of_the_lines_of_the_plan() -> None:
    answer = calculate("budget", ENOUGH["budget"], campaign(), TODAY, "fr")
    budget = apply_edits(campaign(), answer.edits).orchestrate.budget
    assert [(line.label, line.kind) for line in budget.lines] == [("LinkedIn", "media"), ("Création", "creation")]
    assert [line.amount for line in budget.lines] == [15300, 5100]
    assert budget.total == 24000
    assert budget.reserve == 3600


def test_what_the_plan_says_is_filled_in() -> None:
    assert known("roi", campaign()) == {"costs": "30000"}
    assert known("budget", campaign())["lines"].splitlines()[1] == "E-mail = 1"
    assert known("open-day", campaign()) == {}
