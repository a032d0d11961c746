"""Reads compliance: one answer often holds legal basis, hosting and retention at once, whichever of them was asked."""

import re

from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_cues import compliance_cue
from assistant.dialogue.guided.reading.orchestrate_legal import basis_in, hosting_in, retention_in
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, lines, sentences, split_at

_CLAUSES = re.compile(r"\s*[,;]\s+|\s+(?:et|and|puis|then)\s+")
_PARTS = {"legal_basis": basis_in, "hosting": hosting_in, "retention": retention_in}


def read_legal_basis(block: Block, context: Context) -> bool:
    """Read the ground on which people are contacted, and what stands beside it."""
    return _read(block, context, "legal_basis")


def read_hosting(block: Block, context: Context) -> bool:
    """Read where the data is stored, and what stands beside it."""
    return _read(block, context, "hosting")


def read_retention(block: Block, context: Context) -> bool:
    """Read after how long details are deleted, and what stands beside it."""
    return _read(block, context, "retention")


def _read(block: Block, context: Context, label: str) -> bool:
    found = False
    for line in lines(block):
        for sentence in sentences(line):
            for part_label, part in _parts(sentence, context, label):
                made = Block(part_label, (Line(part.text, part.start),), block.label_words)
                found |= _PARTS[part_label](made, context)
    return found


def _parts(sentence: Piece, context: Context, label: str) -> list[tuple[str, Piece]]:
    """Cut a sentence where its clauses are about other fields; the rest is about the one that was asked."""
    found: list[tuple[str, int, int]] = []
    for clause in split_at(sentence, _CLAUSES):
        cue = compliance_cue(clause, context.language)
        own = cue if cue in _PARTS else found[-1][0] if found else label
        start, end = clause.start - sentence.start, clause.end - sentence.start
        if found and found[-1][0] == own:
            found[-1] = (own, found[-1][1], end)
        else:
            found.append((own, start, end))
    ends = [*(start for _, start, _ in found[1:]), len(sentence.text)][: len(found)]
    return [(own, sentence.cut(start, end)) for (own, start, _), end in zip(found, ends, strict=True)]
