"""One bullet of a list of channels is one channel: what stands beside is when, where and how often, and whose it is."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.details import read_details
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.pieces import Piece, masked

_LEAST = 2
_COMMAS = re.compile(r"[,;](?!\d)")
# What ends a remark: whose the channel is, and what else is said of it.
_STOP = re.compile(r"[\[(]|→|->|=>|:(?=\s)|\s[–—-]\s")
_OFTEN = re.compile(
    r"(?<![\w/])\d+\s?(?:x|fois|times)?\s?/\s?(?:mois|month|mth|semaine|sem|week|wk|an|year|yr|jour|day|trimestre|quarter)s?\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"\s(?:w/|with|avec)\s", re.IGNORECASE)
_NAMES_ITSELF = re.compile(r"\s*[A-ZÀ-ÖØ-Þ][\w'’.&-]*(?:\s[A-ZÀ-ÖØ-Þ&][\w'’.&-]*){0,2}\s*")


def one_each(block: Block, context: Context) -> Block:
    """Return a list of channels with blanks for the remarks of its bullets.

    Args:
        block: The list.
        context: Who is known.
    """
    if block.label != "channels" or sum(line.bullet for line in block.lines) < _LEAST:
        return block
    return replace(block, lines=tuple(_alone(line, context) if line.bullet else line for line in block.lines))


def _alone(line: Line, context: Context) -> Line:
    text = _OFTEN.sub(lambda match: " " * len(match.group()), line.text)
    bounds = [match.start() for match in _COMMAS.finditer(masked(Piece(text, 0)))]
    starts, ends = [0, *bounds], [*bounds, len(text)]
    head = Piece(text[: ends[0]], 0)
    known = {term.id for term in terms(head, "channel")}
    if not known:
        return line
    for start, end in zip(starts, ends, strict=True):
        part = Piece(text[start:end], start)
        company = _WITH.search(masked(part)) if start == 0 else None
        at = company.start() if company is not None else 0
        if start == 0 and company is None:
            continue
        stop = _STOP.search(part.text, at + 1)
        core = part.cut(at, stop.start() if stop is not None else None)
        if _is_remark(core, known, context):
            text = text[: core.start] + " " * len(core.text) + text[core.end :]
    return replace(line, text=text)


def _is_remark(core: Piece, known: set[str], context: Context) -> bool:
    """Tell whether words behind a channel name neither another one nor somebody, and give no detail of it."""
    bare = core.cut(1) if core.text[:1] in ",;" else core
    if not bare.trimmed() or find_people(bare, context):
        return False
    found = {term.id for term in terms(bare, "channel")}
    if found - known or (not found and _NAMES_ITSELF.fullmatch(bare.text)):
        return False
    return not read_details(bare.trimmed(), context, influencer=True, place=True).covers(bare.trimmed())
