"""Writes a way that is told in words as a chain: "The journey is flyer, then tasting, then card" has its arrows."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.journey_tokens import tokens
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import Piece

_HEAD = Expression("journey_chains.head")
_FIRST = Expression("journey_chains.first")
_THEN = Expression("journey_chains.then")
_CLAUSE = Expression("journey_chains.clause")
_COMMA, _AND = re.compile(r"\s*,\s+"), re.compile(r"\s(?:and|et)\s(?!.*\s(?:and|et)\s)")
_ARROW = "→"
_NAMES = frozenset({"step", "contains", "and", "or"})
_FEWEST, _MOST_WORDS = 2, 6
_MARKS = re.compile(r"[:;()→>\"=,]|\d")


def chain_of(sentence: Piece, context: Context, known: dict[str, str], *, labelled: bool) -> Piece:
    """Return a sentence that is nothing but names of steps with an arrow between each and the next, else as it is.

    A name keeps all its words so, whatever of them is known. What only says that a way follows ("our journey is") is
    left out in any case. What stands where does not change.

    Args:
        sentence: A sentence of a journey.
        context: Its language, and what is known.
        known: Folded names of known steps, and the name to use.
        labelled: Whether a label said that a way follows, so that commas lead on too.
    """
    head = _HEAD.match(sentence.flat)
    bare = sentence.cut(head.end()) if head is not None else sentence
    first = _FIRST.match(bare.flat)
    body = bare.cut(first.end()) if first is not None else bare
    then = list(_THEN.finditer(body.flat))
    commas = [
        m for m in _COMMA.finditer(body.flat) if not any(m.start() < t.end() and t.start() < m.end() for t in then)
    ]
    ways = [sorted([*then, *commas], key=lambda m: m.start()), then] if then else []
    if not then and (labelled or head is not None) and commas:
        last = _AND.search(body.flat, commas[-1].end())
        ways = [[*commas, last] if last is not None else commas]
    for joints in ways:
        ends = [0, *(joint.end() for joint in joints)]
        parts = [body.cut(*span) for span in zip(ends, [*(j.start() for j in joints), len(body.text)], strict=True)]
        if len(joints) >= _FEWEST and all(_is_name(part, context, known) for part in parts):
            text = list(body.text)
            for joint in joints:
                text[joint.start() : joint.end()] = _ARROW.ljust(joint.end() - joint.start())
            return Piece("".join(text), body.start)
    return bare


def _is_name(part: Piece, context: Context, known: dict[str, str]) -> bool:
    """Tell whether a part names a step and tells nothing: "recipe quiz", and not "they book a table"."""
    bare = part.trimmed()
    if not 0 < len(bare.text.split()) <= _MOST_WORDS or _MARKS.search(bare.flat) or _CLAUSE.search(bare.flat):
        return False
    found = tokens(bare, context, known)
    return all(token.kind in _NAMES and not (token.mention and token.mention.told) for token in found)
