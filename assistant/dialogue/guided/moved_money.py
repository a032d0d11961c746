"""Reads money that changes its line: "move 2,000 from radio to Instagram", "1 000 € de la presse vers le web"."""

import re
from decimal import Decimal
from typing import Any

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS, find
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.figures import Money, Number
from assistant.language.numbers import find_figures

_ORDER = Expression("moved_money.order")
_LINES, _RESERVE = "orchestrate.budget.lines", "orchestrate.budget.reserve"
_KEPT = re.compile(r"(?:the |la |our |notre |budget )*(?:reserve|contingency|buffer|imprevus)(?: fund| budget)?")


def move_money(line: Line, context: Context) -> bool:
    """Take an amount from one line of the budget and give it to another.

    Args:
        line: A sentence.
        context: The plan: both lines are in the budget, or one is its reserve, and the first one holds enough, else
            nothing moves.
    """
    told = _move(line, context)
    if told is None:
        return False
    amount, old, new = told
    held, had = _held(old, context), _held(new, context) or (Decimal(0) if new == _RESERVE else None)
    if held is None or had is None or held < amount:
        return False
    words = context.words(line.start, line.end)
    context.draft.correcting = True
    context.draft.set(new, had + amount, words)
    if held == amount and old != _RESERVE:
        context.draft.remove(old.removesuffix(".amount"), words)
    else:
        context.draft.set(old, held - amount, words)
    return True


def moves_between(line: Line, context: Context) -> bool:
    """Tell whether a sentence orders money from one sum of the budget to another, though nothing may move.

    Args:
        line: The sentence.
        context: The plan.
    """
    return _move(line, context) is not None


def _move(line: Line, context: Context) -> tuple[Decimal, str, str] | None:
    """Return the amount that a sentence moves, and the paths of the sums that it leaves and comes to."""
    lead = len(line.text) - len(line.text.lstrip(" -*•"))
    # "Take 1k off the fair (so 8k)": what is left is worked out.
    told = _WORKED_OUT.sub(lambda aside: " " * len(aside.group()), line.text[lead:])
    match = _ORDER.match(flat(told))
    if match is None:
        return None
    before, behind = flat(told[: match.end("amount")]), flat(told[match.end("amount") :])
    if _PUTS.search(before) is not None and _ONTO.match(behind) is not None:
        # "Put 1,000 on radio and on posters" takes nothing away.
        return None
    amount = _amount(told[slice(*match.span("amount"))], context)
    old, new = (_sum_of(told[slice(*match.span(name))], context) for name in ("old", "new"))
    if amount is None or old is None or new is None or old == new:
        return None
    return amount, old, new


_PUTS = re.compile(r"(?<![a-z])(?:put|met(?:s|tre|tez|tons)?) [^a-z]*(?:euros?|pounds|k)?[^a-z]*$")
_ONTO = re.compile(r" *(?:sur|a|au|aux)(?![a-z])")
_WORKED_OUT = re.compile(
    r"\s*\((?:so|donc|soit|ce qui fait|which (?:makes|leaves)|leaving|making|du coup|i\.?e\.?|=|->|→|down to|"
    r"up to)?[^()a-z]*"
    r"(?:\d[\d .,]*)\s?(?:k|€|£|\$|euros?|pounds)*(?: (?:du coup|then|left|en tout|now|donc))?\s*\)",
    re.IGNORECASE,
)


def _sum_of(name: str, context: Context) -> str | None:
    """Return the path of the sum that a name means: the one of a line, or what is kept aside."""
    if _KEPT.fullmatch(flat(name).strip()) is not None:
        return _RESERVE
    row = row_of(name, context)
    return f"{_LINES}[{row}].amount" if row is not None else None


def moves_money(line: Line) -> bool:
    """Tell whether a line of a brief only says that money changes its line.

    Args:
        line: The line.
    """
    return _ORDER.match(flat(line.text).lstrip(" -*•")) is not None


def drop_row(path: str, words: Words, context: Context) -> None:
    """Take the money for a channel that is given up out of the budget.

    Args:
        path: Path of the channel.
        words: What says that it is given up.
        context: The plan.
    """
    if not path.startswith(f"{CHANNELS}["):
        return
    channel = path[len(CHANNELS) + 1 : -1]
    rows: list[dict[str, Any]] = context.draft.get(_LINES) or []
    for index in reversed([i for i, row in enumerate(rows) if row.get("channel") == channel]):
        context.draft.remove(f"{_LINES}[{index}]", words)


def _amount(text: str, context: Context) -> Decimal | None:
    figures = find_figures(text, context.language)
    if len(figures) != 1 or not isinstance(figures[0], Money | Number) or figures[0].is_range:
        return None
    left = re.sub(
        r"euros?|pounds?|dollars?|eur|gbp|usd|k€|[\W_]", "", flat(text[: figures[0].start] + text[figures[0].end :])
    )
    return figures[0].value if not left else None


def _held(path: str, context: Context) -> Decimal | None:
    amount = context.draft.get(path)
    return None if amount is None else Decimal(str(amount))


def row_of(name: str, context: Context) -> int | None:
    """Return the line of the budget that a name means: by its label, or by the channel that it pays for.

    Args:
        name: The name.
        context: The plan.

    Returns:
        Its place, or None where no line is meant or several may be.
    """
    rows: list[dict[str, Any]] = context.draft.get(_LINES) or []
    wanted = flat(name).strip()
    same = [i for i, row in enumerate(rows) if flat(str(row.get("label") or "")) == wanted]
    if not same:
        words = set(wanted.split())
        same = [i for i, row in enumerate(rows) if words and words <= set(flat(str(row.get("label") or "")).split())]
    if not same:
        channel = find(CHANNELS, name, context, loose=True)
        same = [i for i, row in enumerate(rows) if channel is not None and row.get("channel") == channel]
    return same[0] if len(same) == 1 else None
