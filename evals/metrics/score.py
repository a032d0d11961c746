"""A score: a yes or no, a number or a label, why, and whether it is good enough."""

from typing import Any

from evals.cases.base import Strict


class Score(Strict):
    """What a metric says of one attempt.

    Attributes:
        name: The metric, as in `evals.metrics.catalogue`.
        value: Yes or no, a number, or a label.
        passed: Whether it is as the case demands; None where it is only measured.
        reason: Why, short; empty where there is nothing to say.
    """

    name: str
    value: bool | float | str
    passed: bool | None = None
    reason: str = ""


def verdict(name: str, good: bool, reason: Any = "") -> Score:
    """Return a yes or no that decides."""
    return Score(name=name, value=good, passed=good, reason="" if good else str(reason))


def share(name: str, right: int, of: int, reason: Any = "") -> Score:
    """Return a share from 0 to 1 that has to be whole."""
    value = right / of if of else 1.0
    return Score(name=name, value=value, passed=right == of, reason="" if right == of else str(reason))


def measured(name: str, value: float | str, reason: Any = "") -> Score:
    """Return something that is only measured."""
    return Score(name=name, value=value, reason=str(reason))
