"""Sums and products of amounts without rounding."""

from collections.abc import Iterable
from decimal import Context, Decimal

EXACT = Context(prec=250)
"""Numbers of a plan may have a hundred digits: arithmetic must not round them to the usual 28."""


def added(amounts: Iterable[Decimal]) -> Decimal:
    """Return the exact sum of amounts."""
    total = Decimal(0)
    for amount in amounts:
        total = EXACT.add(total, amount)
    return total
