"""Scores customers by recency, frequency and amount of their purchases.

Source: audience-rfm. The more recent the last purchase, the higher the mark.
"""

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.calculators.answer import Answer, CalculatorError, Figure, Table, Unit, checked, remark
from assistant.language.text import Text
from assistant.rules.wording import plural

RANKS = 5


@dataclass(frozen=True)
class Customer:
    """What is known of a customer's purchases over one period, the same for all.

    Args:
        name: How the list calls them.
        last_order: Day of the last purchase.
        orders: How many purchases.
        amount: What they add up to, in money.
    """

    name: str
    last_order: datetime.date
    orders: int
    amount: Decimal


@dataclass(frozen=True)
class Grids:
    """Where the marks change, each list in rising order.

    Args:
        days: Days since the last purchase: up to the first bound the highest mark, beyond the last one the mark 1.
        orders: Purchases: below the first bound the mark 1, from the last one on the highest.
        amounts: The same for money.
    """

    days: tuple[Decimal, ...]
    orders: tuple[Decimal, ...]
    amounts: tuple[Decimal, ...]


def grids_from(customers: Sequence[Customer], today: datetime.date) -> Grids:
    """Return grids that split a list into five ranks of about the same size on each criterion."""
    return Grids(
        # Marks change above a bound of days, and at a bound of orders or money.
        _bounds([Decimal((today - each.last_order).days) for each in customers], before=1),
        _bounds([Decimal(each.orders) for each in customers], before=0),
        _bounds([each.amount for each in customers], before=0),
    )


def _bounds(values: list[Decimal], before: int) -> tuple[Decimal, ...]:
    ordered = sorted(values)
    places = (max(len(ordered) * i // RANKS - before, 0) for i in range(1, RANKS))
    return tuple(sorted({ordered[place] for place in places})) if ordered else ()


def rfm(customers: Iterable[Customer], today: datetime.date, grids: Grids | None = None) -> Answer:
    """Give each customer three marks and their sum, best first; equal sums keep the order of the list.

    Args:
        customers: The customers.
        today: The day from which recency is counted.
        grids: Where the marks change; taken from the list where there are none.

    Raises:
        CalculatorError: The list is empty, a purchase lies after today, or a grid does not rise.
    """
    everybody = list(customers)
    if not everybody:
        raise CalculatorError("La liste des clients est vide.", "The list of customers is empty.")
    for each in everybody:
        _check(each, today)
    used = grids or grids_from(everybody, today)
    for name, bounds in (("R", used.days), ("F", used.orders), ("M", used.amounts)):
        if list(bounds) != sorted(set(bounds)):
            raise CalculatorError(
                f"Grille {name}\u00a0: les bornes doivent aller en croissant.", f"Grid {name}: the bounds must rise."
            )
    marked = [(each, _marks(each, today, used)) for each in everybody]
    marked.sort(key=lambda pair: -sum(pair[1]))
    units: tuple[Unit, ...] = ("number", "text", "number", "number", "number", "number", "text", "number", "money")
    columns = (
        ("rank", Text("rang", "rank")),
        ("customer", Text("client", "customer")),
        ("score", Text("score", "score")),
        ("recency", Text("R", "R")),
        ("frequency", Text("F", "F")),
        ("monetary", Text("M", "M")),
        ("last_order", Text("dernier achat", "last purchase")),
        ("orders", Text("achats", "purchases")),
        ("amount", Text("montant", "amount")),
    )
    rows = tuple(
        (rank, each.name, sum(marks), *marks, each.last_order, each.orders, each.amount)
        for rank, (each, marks) in enumerate(marked, 1)
    )
    best = max(sum(marks) for _, marks in marked)
    first = sum(sum(marks) == best for _, marks in marked)
    highest = len(used.days) + len(used.orders) + len(used.amounts) + 3
    reading = (
        Text(
            f"{plural(first, 'client a', 'clients ont')} la meilleure note, {best} sur {highest}.",
            f"{first} {'customer has' if first == 1 else 'customers have'} the best mark, {best} of {highest}.",
        ),
    )
    names = ("recency", "grids" if grids else "grids_from_list", "top_score")
    figures = (Figure("highest", Text("Note possible", "Highest possible mark"), highest, "number"),)
    return Answer(
        Text("Score RFM", "RFM score"), figures, reading, tuple(map(remark, names)), Table(columns, units, rows)
    )


def _check(customer: Customer, today: datetime.date) -> None:
    if customer.last_order > today:
        raise CalculatorError(
            f"{customer.name}\u00a0: le dernier achat est après la date du calcul.",
            f"{customer.name}: the last purchase lies after the day of the calculation.",
        )
    checked(Decimal(customer.orders), Text(f"Achats de {customer.name}", f"Purchases of {customer.name}"))
    checked(customer.amount, Text(f"Montant de {customer.name}", f"Amount of {customer.name}"))


def _marks(customer: Customer, today: datetime.date, grids: Grids) -> tuple[int, int, int]:
    days = Decimal((today - customer.last_order).days)
    return (
        len(grids.days) + 1 - bisect_left(grids.days, days),
        bisect_right(grids.orders, Decimal(customer.orders)) + 1,
        bisect_right(grids.amounts, customer.amount) + 1,
    )
