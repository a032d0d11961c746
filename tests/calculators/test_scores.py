"""Lead score and RFM."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.calculators.answer import Answer, CalculatorError
from assistant.calculators.lead_score import (
    Criterion,
    Lead,
    example_leads,
    example_scheme,
    lead_score,
    points_in_proportion,
)
from assistant.calculators.rfm import Customer, Grids, rfm

TODAY = datetime.date(2027, 3, 1)


def rows(answer: Answer, *names: str) -> list[tuple[Any, ...]]:
    table = answer.table
    assert table is not None
    places = [[name for name, _ in table.columns].index(name) for name in names]
    return [tuple(row[i] for i in places) for row in table.rows]


def test_the_example_ranks_as_the_source_does() -> None:
    answer = lead_score(example_scheme("en"), example_leads("en"))
    assert answer.figure("maximum") == 70
    # The one who reads and downloads comes before the one who only fits the profile.
    found = rows(answer, "lead", "score")
    assert found.index(("Lead A", 30)) < found.index(("Lead B", 10))


def test_equal_scores_keep_their_order_and_names_are_folded() -> None:
    scheme = [Criterion("Été", Decimal(5)), Criterion("spam", Decimal(-10))]
    leads = [Lead("b", frozenset({"ete"})), Lead("a", frozenset({"ÉTÉ"})), Lead("c", frozenset({"été", "spam"}))]
    assert rows(lead_score(scheme, leads), "lead", "score") == [("b", 5), ("a", 5), ("c", -5)]


def test_an_unknown_or_double_criterion_is_refused() -> None:
    with pytest.raises(CalculatorError, match="not in the scheme"):
        lead_score([Criterion("a", Decimal(1))], [Lead("x", frozenset({"b"}))])
    with pytest.raises(CalculatorError):
        lead_score([Criterion("a", Decimal(1)), Criterion("A", Decimal(2))], [])
    with pytest.raises(CalculatorError):
        lead_score([], [])


def test_who_signs_twice_as_often_gets_twice_the_points() -> None:
    assert points_in_proportion(Decimal(10), Decimal("0.2"), Decimal("0.1")) == 20


def test_the_more_recent_the_purchase_the_higher_the_mark() -> None:
    grids = Grids((Decimal(30), Decimal(90)), (Decimal(2), Decimal(5)), (Decimal(100), Decimal(500)))
    customers = [
        Customer("old", TODAY - datetime.timedelta(days=300), 1, Decimal(50)),
        Customer("recent", TODAY - datetime.timedelta(days=3), 5, Decimal(500)),
        Customer("middle", TODAY - datetime.timedelta(days=30), 2, Decimal("99.99")),
    ]
    assert rows(rfm(customers, TODAY, grids), "customer", "score", "recency", "frequency", "monetary") == [
        ("recent", 9, 3, 3, 3),
        ("middle", 6, 3, 2, 1),
        ("old", 3, 1, 1, 1),
    ]


def test_without_grids_the_list_is_split_in_five() -> None:
    customers = [Customer(str(i), TODAY - datetime.timedelta(days=i), 100 - i, Decimal(1000 - i)) for i in range(100)]
    answer = rfm(customers, TODAY)
    for mark in ("recency", "frequency", "monetary"):
        found = [row[0] for row in rows(answer, mark)]
        assert {value: found.count(value) for value in set(found)} == {1: 20, 2: 20, 3: 20, 4: 20, 5: 20}


@given(
    st.lists(
        st.builds(
            Customer,
            st.sampled_from("abc"),
            st.dates(max_value=TODAY),
            st.integers(0, 1000),
            st.decimals(0, 10**6, places=2),
        ),
        min_size=1,
        max_size=20,
    )
)
@settings(database=None, derandomize=True, max_examples=60)
def test_nobody_better_on_all_three_scores_lower(customers: list[Customer]) -> None:
    answer = rfm(customers, TODAY)
    found = rows(answer, "last_order", "orders", "amount", "score")
    assert len(found) == len(customers)
    for a in found:
        for b in found:
            if all(x >= y for x, y in zip(a[:3], b[:3], strict=True)):
                assert a[3] >= b[3]


def test_a_list_that_makes_no_sense_is_refused() -> None:
    with pytest.raises(CalculatorError, match="empty"):
        rfm([], TODAY)
    with pytest.raises(CalculatorError, match="after the day"):
        rfm([Customer("x", TODAY + datetime.timedelta(days=1), 1, Decimal(1))], TODAY)
    with pytest.raises(CalculatorError, match="rise"):
        rfm([Customer("x", TODAY, 1, Decimal(1))], TODAY, Grids((Decimal(9), Decimal(1)), (), ()))
