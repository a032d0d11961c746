"""Bullets below a promise or an audience: what holds it up, what they struggle with, who they are on paper."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.brief_cues import brief_cue
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.dialogue.guided.reading.pieces import flat

_BELOW = {"promise": "pillars", "audience": "challenges"}


# Who they are on paper is nothing that they struggle with: their age, where they live, what they earn.
_ON_PAPER = re.compile(
    r"^(?:(?:ils|elles|they|people|gens|mostly|surtout|plutot|around|environ) )*"
    r"(?:(?:aged?|agee?s?|entre|between|de|from|plus|moins|over|under|above|below) )*"
    r"\d{1,2}\b.{0,20}\b(?:ans|years?|yrs?|plus|over)\b|^\d{1,2}\s?[-–+]|"
    r"^(?:over|under|above|below|plus de|moins de) \d{2}\W*$|"
    r"^(?:(?:ils|elles|they|who|qui|mostly|surtout|tous|all) )*"
    r"(?:live|lives|living|habit\w+|viv\w+|resid\w+|work|works|travaill\w+|"
    r"based|install\w+|situe\w+|located|gagn\w+|earn\w*|employed|retire[sd]?|women|men|femmes|hommes)\b"
)


def _column(line: Line, context: Context) -> int:
    """Return how far from the margin the words of a line begin."""
    return line.start - context.draft.message.rfind("\n", 0, line.start)


def _is_below(block: Block, context: Context) -> bool:
    """Tell whether bullets stand below the first line: it is none, or they stand deeper than it."""
    first, rest = block.lines[0], block.lines[1:]
    if not first.bullet:
        return any(line.bullet for line in rest)
    bullets = [line for line in rest if line.bullet]
    return len(bullets) == len(rest) > 0 and all(_column(line, context) > _column(first, context) for line in bullets)


def _worries_apart(block: Block) -> list[Block]:
    """Part bullets that tell what people struggle with, or use, from the first one, which tells who they are."""
    first, rest = block.lines[0], block.lines[1:]
    found: list[Block] = []
    for label in ("challenges", "habits"):
        told = tuple(line for line in rest if line.bullet and brief_cue(line.text) == label)
        found += [Block(label, told, block.label_words)] if told else []
    taken = [line for one in found for line in one.lines]
    return [replace(block, lines=(first, *(line for line in rest if line not in taken))), *found]


def bulleted(block: Block, context: Context) -> list[Block]:
    """Part the bullets below a promise or an audience: what holds it up, and what they struggle with."""
    first, rest = block.lines[0], block.lines[1:]
    if not _is_below(block, context):
        return _worries_apart(block) if block.label == "audience" else [block]
    plain = tuple(line for line in rest if not line.bullet)
    bullets = tuple(line for line in rest if line.bullet)
    # What they do or read says so itself, and who they are.
    own = tuple(
        line
        for line in bullets
        if block.label == "audience"
        and (brief_cue(line.text) not in (None, "challenges") or _ON_PAPER.match(flat(line.text).strip()))
    )
    below = tuple(line for line in bullets if line not in own)
    used = tuple(line for line in own if brief_cue(line.text) == "habits")
    own = tuple(line for line in own if line not in used)
    found = [replace(block, lines=(first, *plain, *own))]
    found += [Block("habits", used, block.label_words)] if used else []
    return [*found, Block(_BELOW[block.label or ""], below, block.label_words)] if below else found
