"""ROI and lifetime value."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.calculators.answer import CalculatorError, as_text
from assistant.calculators.lifetime_value import acquisition_cost, lifetime_value
from assistant.calculators.roi import costs_of, roi
from assistant.plan import Plan, apply_edits

MONEY = st.decimals(0, 10**9, places=2)


@pytest.mark.parametrize(
    ("gains", "costs", "percent"),
    [(40000, 10000, 300), (10000, 10000, 0), (15000, 10000, 50), (5000, 10000, -50), (0, 10000, -100)],
)
def test_return_is_net_and_breaks_even_at_zero(gains: int, costs: int, percent: int) -> None:
    assert roi(Decimal(gains), Decimal(costs)).figure("roi_percent") == percent


def test_margin_is_what_counts_where_it_is_known() -> None:
    answer = roi(Decimal(40000), Decimal(10000), Decimal(40))
    assert answer.figure("roi_percent") == 60
    assert answer.figure("break_even_gains") == 25000
    assert not any("turnover" in remark.text.en for remark in answer.remarks)


@given(costs=st.decimals(1, 10**9, places=2), margin=st.integers(1, 100))
@settings(database=None, derandomize=True)
def test_the_break_even_gains_do_break_even(costs: Decimal, margin: int) -> None:
    gains = roi(Decimal(1), costs, Decimal(margin)).figure("break_even_gains")
    assert isinstance(gains, Decimal)
    percent = roi(gains, costs, Decimal(margin)).figure("roi_percent")
    assert isinstance(percent, Decimal)
    assert abs(percent) < 2


def test_the_error_of_the_source_is_said() -> None:
    text = as_text(roi(Decimal(10000), Decimal(10000)), "fr")
    assert "ROI\u00a0: 0\u00a0%" in text
    assert "à l’équilibre" in text
    assert "l’équilibre est à 0\u00a0%, et non à 100\u00a0%" in text
    assert "[orchestrate-roi-formula#break-even]" in text


@pytest.mark.parametrize(
    ("gains", "costs", "margin"), [(1, 0, None), (-1, 10, None), (1, 10, 0), (1, 10, 101), ("NaN", 1, None)]
)
def test_figures_that_make_no_sense_are_refused(gains: object, costs: int, margin: int | None) -> None:
    with pytest.raises(CalculatorError):
        roi(Decimal(str(gains)), Decimal(costs), None if margin is None else Decimal(margin))


def test_people_count_for_the_share_of_their_time() -> None:
    assert costs_of(Decimal(5000), Decimal(2000), Decimal(12000), Decimal(25)) == 10000


def test_lifetime_value_is_counted_on_margin() -> None:
    answer = lifetime_value(Decimal(20), Decimal(10), Decimal(3), Decimal(30), Decimal(50))
    assert answer.figure("lifetime_value") == 180
    assert answer.figure("lifetime_revenue") == 600
    assert answer.figure("ratio") == Decimal("3.6")
    assert answer.figure("payback_months") == 10
    assert answer.figure("largest_cost") == 60


@pytest.mark.parametrize(
    ("cost", "words"), [(50, "landmark of three is reached"), (100, "less than the landmark"), (200, "loses money")]
)
def test_the_ratio_is_read_in_words(cost: int, words: str) -> None:
    answer = lifetime_value(Decimal(20), Decimal(10), Decimal(3), Decimal(30), Decimal(cost))
    assert words in answer.reading[0].en


def test_the_acquisition_cost_is_the_money_by_new_customer() -> None:
    assert acquisition_cost(Decimal(1000), 3) == Decimal("333.33")
    with pytest.raises(CalculatorError):
        acquisition_cost(Decimal(1000), 0)


def test_a_plan_changes_only_through_the_edits() -> None:
    answer = lifetime_value(Decimal(20), Decimal(10), Decimal(3), Decimal(30), Decimal(50))
    plan = apply_edits(Plan(), answer.edits)
    assert plan.orchestrate.economics.lifetime_value == 180
    assert plan.orchestrate.economics.acquisition_cost == 50
