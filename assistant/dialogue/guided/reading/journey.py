"""Reads the journey: sentences, arrows, bullets and tables into steps and links."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.counted_days import day_of, names_first_day, settle_days
from assistant.dialogue.guided.reading.journey_answers import read_entry, read_goal, read_stores_in
from assistant.dialogue.guided.reading.journey_arrows import has_arrow, is_bare_step, read_arrows
from assistant.dialogue.guided.reading.journey_chains import chain_of
from assistant.dialogue.guided.reading.journey_ends import finish
from assistant.dialogue.guided.reading.journey_fields import with_fields
from assistant.dialogue.guided.reading.journey_items import step_item
from assistant.dialogue.guided.reading.journey_kpis import read_kpis
from assistant.dialogue.guided.reading.journey_map import JourneyMap
from assistant.dialogue.guided.reading.journey_plain import in_plain_words
from assistant.dialogue.guided.reading.journey_reader import JourneyReader
from assistant.dialogue.guided.reading.journey_refused import without_refused
from assistant.dialogue.guided.reading.journey_reserve import read_left_out
from assistant.dialogue.guided.reading.journey_rows import COLUMNS, read_rows
from assistant.dialogue.guided.reading.journey_together import with_together
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import Piece, lines_of, sentences
from assistant.dialogue.guided.reading.tables import read_table

__all__ = ["read_entry", "read_goal", "read_journey", "read_kpis", "read_left_out", "read_stores_in"]

_LIST_LINES = 2
_LABEL = Expression("journey.label")
_RANK = re.compile(r"\d{1,2}\s*[.)°]\s*$")
_INLINE = re.compile(r"(?:^|(?<=[\s,;]))(\d{1,2})[.)]\s*(?=\D)")


def _numbered(line: Piece) -> list[Piece]:
    """Cut "1) pub 2) page 3) e-mail" into its items."""
    marks = list(_INLINE.finditer(line.text))
    numbers = [int(m.group(1)) for m in marks]
    if len(marks) < _LIST_LINES or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return [line]
    starts = [m.end() for m in marks]
    ends = [*(m.start() for m in marks[1:]), len(line.text)]
    head = [line.cut(0, marks[0].start())] if line.text[: marks[0].start()].strip() and numbers[0] > 1 else []
    return [*head, *(line.cut(start, end) for start, end in zip(starts, ends, strict=True))]


def _unlabelled(sentence: Piece) -> Piece:
    """Return a sentence without "étape 2 :" before it."""
    label = _LABEL.match(sentence.flat)
    return sentence.cut(label.end()) if label is not None else sentence


def _is_expected(block: Block, context: Context) -> bool:
    return bool(block.label_words) or (context.asked or "").startswith("integrate")


def _is_journey(journey: JourneyMap) -> bool:
    """Tell whether a text that nobody asked for is about steps: more of them are known words than not."""
    told = [n for n in journey.nodes if n.step is None]
    if journey.nodes and not told:
        # What a known step collects, and where it keeps it.
        return any(n.captures for n in journey.nodes)
    sure = [n for n in told if n.mention is not None and not n.mention.unknown]
    linked = {id(n) for e in journey.edges for n in (e.source, e.target)}
    known = any(n.step is not None and id(n) in linked for n in journey.nodes)
    return len(sure) >= _LIST_LINES - known and len(sure) * _LIST_LINES > len(told)


def read_journey(block: Block, context: Context) -> bool:
    """Read which step leads to which; what is said of known steps is added to them."""
    said = block
    block = replace(block, lines=tuple(in_plain_words(line, context.language) for line in block.lines))
    block = with_together(with_fields(without_refused(block)))
    if block != said and not any(char.isalnum() for line in block.lines for char in line.text):
        # "No influencers" is heard, and is no step.
        return True
    journey = JourneyMap(context)
    rows = read_table(block, COLUMNS)
    if rows is not None:
        told = read_rows(rows, journey)
        if told:
            finish(journey)
        return bool(told)
    reader = JourneyReader(journey, context)
    reader.counts_days = names_first_day(block)
    lines = [item for line in lines_of(block) for item in _numbered(line)]
    listed = (
        sum(line.bullet for line in block.lines) >= _LIST_LINES
        or len(lines) > len(block.lines)
        or (len(lines) > _LIST_LINES and all(len(line.text.split()) <= 8 for line in lines))
    )
    # Where only some items of a list hold an arrow, they are steps of one path and no paths of their own.
    mixed = listed and not all(has_arrow(line) for line in lines)
    bullets = listed and all(line.bullet for line in block.lines)
    understood = False
    for line in lines:
        ranked = _RANK.search(context.draft.message[: line.start]) is not None
        for i, whole in enumerate(sentences(line)):
            alone = not listed and not has_arrow(whole)
            labelled = bool(block.label_words)
            sentence = chain_of(whole, context, journey.names(), labelled=labelled) if alone else whole
            item = step_item(_unlabelled(sentence), reader) if listed and i == 0 else None
            body = item.body if item is not None else sentence
            known, sources = len(journey.nodes), list(reader.focus)
            left = len(sources[-1].captures) if sources and ranked else -1
            if has_arrow(body) or (bullets and i == 0 and is_bare_step(body, reader)):
                understood = read_arrows(body, reader, joined=(mixed or bullets) and i == 0) or understood
            else:
                understood = reader.sentence(_unlabelled(body), joined=listed and i == 0) or understood
            if item is not None:
                item.tell(reader, known, sources, left)
            if reader.counts_days and not has_arrow(body):
                for node in journey.nodes[known : known + 1]:
                    node.day = day_of(sentence)
    if not understood or not (_is_expected(block, context) or _is_journey(journey)):
        return False
    settle_days(journey)
    finish(journey)
    return True
