"""What people give the calculators on the command line: the readers of `assistant.calculators.reading` for argparse."""

import argparse
import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from assistant.calculators import reading
from assistant.calculators.answer import CalculatorError
from assistant.calculators.budget_split import Share
from assistant.calculators.lead_score import Criterion
from assistant.cli.plan_file import read_bytes

_Read = TypeVar("_Read")


def number(text: str) -> Decimal:
    """Read a figure."""
    return _typed(reading.number, text)


def date(text: str) -> datetime.date:
    """Read a date."""
    return _typed(reading.date, text)


def criterion(text: str) -> Criterion:
    """Read a criterion: ``lead récent=20``."""
    return _typed(reading.criterion, text)


def share(text: str) -> Share:
    """Read a budget line: ``LinkedIn=3`` or ``Vidéo:creation=2``."""
    return _typed(reading.share, text)


def _typed(read: Callable[[str], _Read], text: str) -> _Read:
    """Read a value of an option; argparse tells both languages, and the command keeps the one that is wanted."""
    try:
        return read(text)
    except CalculatorError as error:
        raise argparse.ArgumentTypeError(f"{error.fr.rstrip('.')} · {error.en.rstrip('.')}") from None


def currency(text: str) -> str:
    """Read a currency code."""
    if not re.fullmatch(r"[A-Za-z]{3}", text):
        raise argparse.ArgumentTypeError(
            f"«\u00a0{text}\u00a0»\u00a0: code à trois lettres attendu · three-letter code expected"
        )
    return text.upper()


def bounds(text: str) -> tuple[Decimal, ...]:
    """Read the bounds of a grid, separated by commas or semicolons."""
    return tuple(number(each) for each in re.split(r"[,;]", text) if each.strip())


def table_text(path: str) -> str:
    """Return the text of a CSV file.

    Raises:
        PersonError: It cannot be read, or is no UTF-8 text.
    """
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CalculatorError(f"{path} n’est pas un texte en UTF-8.", f"{path} is not UTF-8 text.") from None
