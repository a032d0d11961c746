"""Days that are counted in a list: "D0 e-mail, D+5 SMS" is a journey, whose days are counted from the first."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.dialogue.guided.reading.journey_map import JourneyMap, Node
from assistant.dialogue.guided.reading.lexicon import term_data, terms
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.dialogue.guided.reading.pieces import Piece, flat

_MARK = re.compile(r"(?<![a-z0-9])(?:[jd] ?\+ ?(?P<days>\d{1,3})|(?:[jd] ?|(?:jour|day) )(?P<zero>0))(?![a-z0-9])")
_OPENS = re.compile(r"\W*(?:[jd] ?\+ ?\d{1,3}|(?:[jd] ?|(?:jour|day) )0)\s*(?:[:,=–-]\s*)?(?=\S)")
_LISTED = frozenset({"channels", None})
_FEWEST = 2


def days_apart(block: Block) -> list[Block]:
    """Return lines that count days as a journey; what begins with the day is told of its channel too, without it.

    Args:
        block: Lines under one label; those under a calendar, or of tasks, plan the work and are left as they are.
    """
    counted = [line for line in block.lines if _counts(line)]
    if block.label not in _LISTED or len(counted) < _FEWEST:
        return [block]
    rest = [kept for line in block.lines for kept in ([line] if line not in counted else _without_day(line))]
    journey = replace(block, label="journey", lines=tuple(counted), label_words=block.label_words or "journey")
    if block.label is None:
        rest = [line for line in block.lines if line not in counted]
    return [*([replace(block, lines=tuple(rest))] if rest else []), journey]


def _counts(line: Line) -> bool:
    """Tell whether a bullet says on which day a step comes."""
    piece = Piece(line.text, line.start)
    return line.bullet and _MARK.search(piece.flat) is not None and bool(terms(piece, "channel") or _calls(piece))


def _calls(piece: Piece) -> bool:
    return any(term_data("step_nouns", term.id).get("channel") for term in terms(piece, "step_nouns"))


def _without_day(line: Line) -> list[Line]:
    opened = _OPENS.match(flat(line.text))
    return [replace(line, text=line.text[opened.end() :], start=line.start + opened.end())] if opened else []


def names_first_day(block: Block) -> bool:
    """Tell whether a list names the day from which it counts: "J0", "day 0"."""
    return any(found["zero"] for line in block.lines for found in _MARK.finditer(flat(line.text)))


def day_of(piece: Piece) -> Decimal | None:
    """Return the day on which an item says that it comes, None where it says none."""
    found = _MARK.search(piece.flat)
    return Decimal(found["days"] or found["zero"]) if found is not None else None


def settle_days(journey: JourneyMap) -> None:
    """Let links take the days between their steps, where both are counted from the first day."""
    for edge in journey.edges:
        begun = _begun(journey, edge.source)
        if edge.target.day is not None and begun is not None:
            edge.delay = max(edge.target.day - begun, Decimal(0))


def _begun(journey: JourneyMap, node: Node) -> Decimal | None:
    """Return the day of a step: its own, else that of the step before and what passed since."""
    passed, seen = Decimal(0), [node]
    while seen[-1].day is None:
        edge = next((e for e in journey.edges if e.target is seen[-1]), None)
        if edge is None or edge.source in seen:
            return None
        passed, seen = passed + edge.delay, [*seen, edge.source]
    return seen[-1].day + passed
