from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.calculators.answer import CalculatorError
from assistant.calculators.budget_split import Share, budget_split
from assistant.plan import Plan, apply_edits
from assistant.rules import check_plan


def amounts(total: str, weights: list[str], reserve: str = "10") -> list[Decimal]:
    answer = budget_split(
        Decimal(total), [Share(f"line {i}", Decimal(weight)) for i, weight in enumerate(weights)], Decimal(reserve)
    )
    assert answer.table is not None
    found = [row[3] for row in answer.table.rows]
    return [each for each in found if isinstance(each, Decimal)]


def test_the_reserve_is_put_aside_first() -> None:
    assert amounts("30000", ["3", "1"]) == [Decimal("20250"), Decimal("6750")]


def test_what_rounding_leaves_goes_where_it_took_most() -> None:
    assert amounts("100", ["1", "1", "1"], "0") == [Decimal("33.34"), Decimal("33.33"), Decimal("33.33")]
    assert amounts("0.02", ["1", "5"], "0") == [Decimal("0.00"), Decimal("0.02")]


@given(
    total=st.decimals("0.01", 10**9, places=2),
    weights=st.lists(st.integers(0, 1000), min_size=1, max_size=12).filter(any),
    reserve=st.decimals(0, 99, places=1),
)
@settings(database=None, derandomize=True)
def test_lines_and_reserve_add_up_to_the_total(total: Decimal, weights: list[int], reserve: Decimal) -> None:
    answer = budget_split(total, [Share("x", Decimal(weight)) for weight in weights], reserve)
    plan = apply_edits(Plan(), answer.edits)
    budget = plan.orchestrate.budget
    assert budget.total == total
    assert budget.reserve is not None
    spent = sum((line.amount for line in budget.lines if line.amount is not None), Decimal(0))
    assert spent + budget.reserve == total
    assert not any(finding.code == "ORC020" for finding in check_plan(plan).findings)


def test_missing_people_and_creation_are_said() -> None:
    def hidden(kind: str) -> bool:
        share = Share("a", Decimal(1), "creation" if kind == "creation" else "media")
        sources = [remark.source for remark in budget_split(Decimal(100), [share]).remarks]
        return "orchestrate-channel-budget#hidden-costs" in sources

    assert hidden("media")
    assert not hidden("creation")


@pytest.mark.parametrize(
    ("total", "weight", "reserve"), [("0", "1", "10"), ("10", "0", "10"), ("10", "-1", "10"), ("10", "1", "100")]
)
def test_figures_that_make_no_sense_are_refused(total: str, weight: str, reserve: str) -> None:
    with pytest.raises(CalculatorError):
        budget_split(Decimal(total), [Share("a", Decimal(weight))], Decimal(reserve))
