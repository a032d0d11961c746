"""Sheets for one reader and one use: sign-off of the channels, the walk as a customer, the report to leadership."""

from collections.abc import Callable, Iterator

from assistant.exports.blocks import Block
from assistant.exports.outline import outline
from assistant.exports.sheets.leadership import leadership
from assistant.exports.sheets.sign_off import sign_off
from assistant.exports.sheets.walk_through import walk_through
from assistant.exports.view import View

SHEETS: dict[str, Callable[[View], Iterator[Block]]] = {
    "sign-off": sign_off,
    "walk": walk_through,
    "leadership": leadership,
}
SHEET_NAMES = tuple(SHEETS)


def sheet_or_plan(view: View, sheet: str | None) -> Iterator[Block]:
    """Return the blocks of a sheet, or those of the whole plan where none is named."""
    return SHEETS[sheet](view) if sheet else outline(view)
