"""Finds arguments that sentences count off: "Three arguments back it. First, … Second, …", "D'abord parce que…"."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.blocks import blocks
from assistant.dialogue.guided.reading.counted_days import days_apart
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.pillar_openings import proofs_apart
from assistant.dialogue.guided.reading.told_ways import ways_apart
from assistant.dialogue.sentences import sentences

_OPENS = Expression("told_arguments.opens")
_FIRST = Expression("told_arguments.first")
_NAMES_THEM = Expression("told_arguments.names_them")
_OTHERS = Expression("told_arguments.others")
_PROMISES = Expression("told_arguments.promises")
_REASON = Expression("told_arguments.reason")
_FEWEST, _SHORT = 2, 60
# Where the words of a lead-in end, and whether it says more than that arguments follow.
_BREAK = re.compile(r"[.!?:]\s")
_SAYS_MORE = re.compile(r"[«“\"]|\d{2}")
_OPEN_LABELS = frozenset([None, "promise", "pillars"])


def brief_blocks(text: str) -> list[Block]:
    """Cut a brief into blocks, in order, the arguments that its sentences count off in blocks of their own.

    Args:
        text: A brief, or a letter of one.
    """
    return [
        apart
        for block in blocks(text, loose=True)
        for way in ways_apart(block)
        for part in told_arguments(way)
        for cut in proofs_apart(part)
        for apart in days_apart(cut)
    ]


def told_arguments(block: Block) -> list[Block]:
    """Return a block with the arguments that a line of it counts off as a list of their own.

    Args:
        block: Lines of a brief.
    """
    if block.label not in _OPEN_LABELS:
        return [block]
    found: list[Block] = []
    for line in block.lines:
        parts = [replace(block, lines=(line,))] if line.bullet else _parts(line, block)
        last = found[-1] if found else None
        if last is not None and last.label == parts[0].label and (last.firm, parts[0].firm) == (block.firm, block.firm):
            found[-1] = replace(last, lines=(*last.lines, *parts.pop(0).lines))
        found += parts
    return found or [block]


def _parts(line: Line, block: Block) -> list[Block]:
    """Return what stands before the arguments of a line, the arguments, and what follows them."""
    marks = _marks(flat(line.text))
    if not marks:
        return _reasons(line, block)
    lead = _lead(line.text, marks[0].start())
    because = _REASON.match(flat(line.text), marks[0].end()) is not None
    before = flat(line.text[lead : marks[0].start()])
    named = block.label == "pillars" or (_NAMES_THEM.search(before) and not _OTHERS.search(before))
    if not named and not (because and (block.label == "promise" or _PROMISES.search(before) is not None)):
        return [replace(block, lines=(line,))]
    only_leads = _NAMES_THEM.search(before) and not _SAYS_MORE.search(line.text[lead : marks[0].start()])
    end = marks[-1].end() + next((b for _, b in sentences(line.text[marks[-1].end() :])), 0)
    stops = [*(mark.start() for mark in marks[1:]), end]
    told = tuple(_argument(line, mark.end(), stop) for mark, stop in zip(marks, stops, strict=True))
    around = [_cut(line, 0, lead if only_leads else marks[0].start()), _cut(line, end, len(line.text))]
    first, rest = [replace(block, lines=(part,)) if part.text.strip(" .") else None for part in around]
    label = rest and replace(rest, label=None if block.label == "pillars" else block.label, firm=False)
    return [one for one in (first, Block("pillars", told, "told"), label) if one is not None]


def _reasons(line: Line, block: Block) -> list[Block]:
    """Return a line, the reasons why a promise holds in a block of their own: "It works because A and because B"."""
    for start, end in sentences(line.text):
        plain = flat(line.text[start:end])
        opened = _WORKS.match(plain)
        given = list(_BECAUSE.finditer(plain)) if opened is not None else []
        if opened is None or len(given) < _FEWEST or given[0].start() != opened.end():
            continue
        stops = [*(again.start() for again in given[1:]), end - start]
        told = [_cut(line, start + one.end(), start + stop) for one, stop in zip(given, stops, strict=True)]
        around = [_cut(line, 0, start), _cut(line, end, len(line.text))]
        first, rest = [replace(block, lines=(part,)) if part.text.strip(" .") else None for part in around]
        lines = tuple(replace(one, text=one.text.rstrip(" .,;"), bullet=True) for one in told)
        pillars = Block("pillars", lines, "told")
        return [one for one in (first, pillars, rest) if one is not None]
    return [replace(block, lines=(line,))]


_WORKS = re.compile(
    r"\s*(?:(?:and|et|donc|so) )?(?:it|this|that|the (?:promise|line|idea)|ca|cela|elle|la promesse|l'idee|on)"
    r" (?:works?|holds?(?: up)?|stands(?: up)?|is (?:true|credible)|marche|tient(?: debout)?|fonctionne|"
    r"est (?:vraie?|credible))"
    r",? "
)
_BECAUSE = re.compile(r"(?:(?:,? ?(?:and|et) |, ?|; ?)(?:also |aussi )?)?(?:because|parce qu(?:e |'))\s?")


def _marks(plain: str) -> list[re.Match[str]]:
    """Return the words that count arguments off, from the first one on."""
    marks = list(_OPENS.finditer(plain))
    start = next((i for i, mark in enumerate(marks) if _FIRST.match(mark["rank"])), None)
    found = marks[start:] if start is not None else []
    again = next((i for i, mark in enumerate(found) if i and _FIRST.match(mark["rank"])), len(found))
    return found[:again] if len(found[:again]) >= _FEWEST else []


def _lead(text: str, end: int) -> int:
    """Return where the sentence before an offset begins."""
    breaks = [match.end() for match in _BREAK.finditer(text[:end].rstrip(" .!?:;,"))]
    return breaks[-1] if breaks else 0


def _cut(line: Line, start: int, end: int) -> Line:
    text = line.text[start:end]
    lead = len(text) - len(text.lstrip())
    return Line(text[lead:].rstrip(), line.start + start + lead, line.bullet)


def _argument(line: Line, start: int, end: int) -> Line:
    """Return one argument without the word that counts it; what a second sentence says of it goes on from it."""
    reason = _REASON.match(flat(line.text), start)
    part = _cut(line, reason.end() if reason is not None else start, end)
    own = sentences(part.text)
    if len(own) > 1 and own[0][1] <= _SHORT and ":" not in part.text[: own[0][1]]:
        at = own[0][1] - 1
        part = replace(part, text=part.text[:at] + ":" + part.text[at + 1 :])
    return replace(part, bullet=True)
