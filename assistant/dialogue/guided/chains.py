"""Tells a numbered list of steps from the numbered points of minutes."""

import re

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lexicon import terms, word_set
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.sentences import sentences

_NUMBER_BEFORE = re.compile(r"(?:^|\n)\s*\d{1,2}[.)]\s+$")


def is_numbered_chain(block: Block, context: Context, asked: str | None) -> bool:
    """Tell whether lines are steps in their order: numbered, and each names a channel, a content or a step.

    Where a list in words of one's own is asked for, all have to, and the last one has to be where a path ends.
    """
    message = context.draft.message
    if len(block.lines) < 3 or not all(_NUMBER_BEFORE.search(message[: line.start]) for line in block.lines):
        return False
    if 2 * sum(_is_told(line.text) for line in block.lines) >= len(block.lines):
        # Points of minutes: sentences and labels, whatever they name.
        return False
    in_own_words = asked in _OF_OWN_WORDS
    if asked in word_set("listed_answers") and not in_own_words:
        return False
    kinds = ("channel", "step_nouns") if in_own_words else ("channel", "format", "step_nouns")
    named = [line for line in block.lines if any(terms(Piece(line.text, 0), kind) for kind in kinds)]
    if not in_own_words:
        return len(named) >= len(block.lines) - 1
    ends = bool(terms(Piece(block.lines[-1].text, 0), "step_nouns"))
    return len(named) == len(block.lines) and ends and all(len(one.text.split()) <= _STEP_WORDS for one in block.lines)


_OF_OWN_WORDS = frozenset(["pillars", "proofs", "answers", "challenges", "reviews", "risks", "team"])
_STEP_WORDS = 7


def _is_told(text: str) -> bool:
    """Tell whether a line is a label and what stands behind it, or sentences: a step is neither."""
    head, colon, _ = text.partition(":")
    headed = bool(colon) and (label_of(head) is not None or (head.isupper() and len(head) > 1))
    return headed or len(sentences(text)) > 1 or len(text.split()) > _STEP_WORDS
