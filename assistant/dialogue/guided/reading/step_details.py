"""Reads what makes a step hold: the pillars it carries and what the customer is asked to do there."""

import re

from assistant.dialogue.guided.reading.asked import asked_elements
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, trim, unquoted
from assistant.dialogue.guided.reading.journey_map import STEPS
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import Piece, lines_of, sentences, split
from assistant.dialogue.guided.reading.pillar_names import chosen, pillar_titles
from assistant.dialogue.guided.reading.step_parts import StepPart, step_parts

_EVERYWHERE = Expression("step_details.everywhere")
_REST = Expression("step_details.rest")
_FIRST = Expression("step_details.first")
_COUNTS = {"two": 2, "deux": 2, "2": 2, "three": 3, "trois": 3, "3": 3}
_ITEMS = re.compile(r"[;\n]|,\s+(?:and |et )?")


def read_step_pillars(block: Block, context: Context) -> bool:
    """Read which pillars each step carries: by name or rank, on steps named or on all that were asked."""
    titles = pillar_titles(context)
    found: list[tuple[list[str], list[str], Piece]] = []
    taken: list[str] = []
    asked = [path[len(STEPS) + 1 : -1] for path in asked_elements(context, STEPS)]
    parts = step_parts(block, context)
    pieces = [p for line in lines_of(block) for s in sentences(line) for p in split(s, _ITEMS)]
    for piece in pieces:
        steps, told = _steps_in(piece, parts, asked, taken)
        taken += steps
        places = chosen(told.text, [title for _, title in titles]) if told is not None else []
        if places and steps:
            found.append((steps, [titles[place][0] for place in places], piece))
    for part in parts:
        if any(piece.start <= part.rest.start < piece.end and part.steps[0] in steps for steps, _, piece in found):
            continue
        # What follows the comma names its own steps, or is said of the rest of them.
        ends = [piece.end for piece in pieces if piece.start <= part.rest.start < piece.end]
        told = part.rest.cut(0, ends[0] - part.rest.start) if ends else part.rest
        places = chosen(told.text, [title for _, title in titles])
        found += [(list(part.steps), [titles[place][0] for place in places], told)] if places else []
    for steps, pillars, piece in found:
        for step in steps:
            for pillar in pillars:
                context.draft.add(f"{STEPS}[{step}].pillars", pillar, piece.words(context))
    return bool(found)


def _steps_in(
    piece: Piece, parts: list[StepPart], asked: list[str], taken: list[str]
) -> tuple[list[str], Piece | None]:
    """Return the steps that a piece means without naming them, and what it says of them."""
    plain = piece.flat
    for pattern in (_REST, _EVERYWHERE, _FIRST):
        match = pattern.search(plain)
        if match is None:
            continue
        gap = " " * (match.end() - match.start())
        told = Piece(piece.text[: match.start()] + gap + piece.text[match.end() :], piece.start)
        if pattern is _EVERYWHERE:
            return asked, told
        if pattern is _REST:
            named = [step for part in parts for step in part.steps]
            return [step for step in asked if step not in taken and step not in named], told
        count = _COUNTS[match["count"]]
        return (asked[-count:] if "last" in match.group() or "dern" in match.group() else asked[:count]), told
    # "All" or "the first" alone says it of every step that was asked; any name of a step says it of that one.
    alone = not parts or all(not piece.start <= part.rest.start <= piece.end for part in parts)
    return (asked, piece) if alone and not parts else ([], None)


def read_call_to_action(block: Block, context: Context) -> bool:
    """Read what the customer should do, step by step ("ad: download the guide"); one for the only step asked."""
    found = False
    for part in step_parts(block, context):
        item = trim(Item(part.rest.text, part.rest.start))
        if item is None or not re.search(r"[^\W\d]{2}", item.text):
            continue
        item = unquoted(item)
        for step in part.steps:
            context.draft.set(f"{STEPS}[{step}].call_to_action", item.text, context.words(item.start, item.end))
            found = True
    return found
