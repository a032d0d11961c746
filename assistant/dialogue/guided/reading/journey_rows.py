"""Reads a journey, or the figures of its steps, pasted as a table."""

import re
from decimal import Decimal
from itertools import pairwise

from assistant.dialogue.guided.reading.journey_canvas import Canvas
from assistant.dialogue.guided.reading.journey_facts import take_facts
from assistant.dialogue.guided.reading.journey_map import JourneyMap, Node
from assistant.dialogue.guided.reading.journey_mentions import plain_mention
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.pieces import Piece, split
from assistant.dialogue.guided.reading.tables import Row
from assistant.language.numbers import find_numbers

COLUMNS = (
    "number", "step", "channel", "content", "cta", "kpi", "target", "captures", "stores", "delay", "trigger", "next",
    "stage",
)  # fmt: skip
_LIST = re.compile(r"[,;/+&]| et | and ")
_NOTHING = re.compile(r"[\s–—-]*|n/?a|x|aucune?|none|rien", re.IGNORECASE)


def read_rows(rows: list[Row], journey: JourneyMap) -> list[Node]:
    """Read the rows into the map, one step each, in order unless a column tells what comes next."""
    told: list[tuple[Node, Row]] = []
    for row in rows:
        name = row.get("step") or row.get("channel")
        if name is None or not name.trimmed():
            continue
        bare = name.trimmed()
        mention = plain_mention(bare, 0, len(bare.text))
        node = journey.nodes_for(mention, bare, [n for n, _ in told], joined=bool(told))[-1]
        _fill(node, row, journey)
        told.append((node, row))
    for (one, first), (two, second) in pairwise(told):
        if _cell(first, "next") is None and not any("next" in row for _, row in told):
            words = (second.get("step") or second["channel"]).trimmed()
            journey.link(one, two, words, _cell(second, "trigger"), _delay(second, journey))
    for node, row in told:
        for target in _next(row, journey):
            journey.link(node, target, row["next"].trimmed(), _cell(row, "trigger"))
    return [node for node, _ in told]


def _cell(row: Row, column: str) -> Piece | None:
    cell = row.get(column)
    return cell.trimmed() if cell is not None and not _NOTHING.fullmatch(cell.text.strip()) and cell.trimmed() else None


def _fill(node: Node, row: Row, journey: JourneyMap) -> None:
    if "step" in row:
        node.channel = _cell(row, "channel")
    content = _cell(row, "content")
    if content is not None:
        node.contents += [part.trimmed() for part in split(content, _LIST) if part.trimmed()]
    node.cta = _cell(row, "cta") or node.cta
    captures = _cell(row, "captures")
    if captures is not None:
        node.captures += [(t.id, captures.cut(t.start, t.end)) for t in terms(captures, "identifier")]
    node.store = _cell(row, "stores") or node.store
    metric, target = _cell(row, "kpi"), _cell(row, "target")
    words = metric or target
    if words is not None:
        node.kpi = _figure(metric, target, words, journey) or node.kpi


def _figure(
    metric: Piece | None, target: Piece | None, words: Piece, journey: JourneyMap
) -> tuple[str, Decimal | None, Piece] | None:
    language = journey.context.language
    cells = [cell for cell in (target, metric) if cell is not None]
    numbers = [n for cell in cells for n in find_numbers(cell.text, language)]
    found = terms(metric or words, "metric")
    name = metric.text if metric is not None else ""
    if found:
        name = (metric or words).cut(found[0].start, found[0].end).text
    return (name, numbers[0].value if numbers else None, words) if name else None


def _delay(row: Row, journey: JourneyMap) -> Decimal | None:
    cell = _cell(row, "delay")
    if cell is None:
        return None
    canvas = Canvas(cell, journey.context.language, {})
    take_facts(canvas)
    return next((t.delay for t in canvas.found if t.kind == "delay"), None)


def _next(row: Row, journey: JourneyMap) -> list[Node]:
    cell = _cell(row, "next")
    if cell is None:
        return []
    found: list[Node] = []
    for part in split(cell, _LIST):
        bare = part.trimmed()
        mention = plain_mention(bare, 0, len(bare.text))
        mention.definite = True
        found += journey.nodes_for(mention, bare, [])[:1]
    return found
