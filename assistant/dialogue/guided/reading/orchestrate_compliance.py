"""Reads compliance: one answer often holds legal basis, hosting and retention at once, whichever of them was asked."""

import re

from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_cues import compliance_cue
from assistant.dialogue.guided.reading.orchestrate_legal import BASES, basis_in, hosting_in, kept_lengths, retention_in
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, lines, sentences, split_at

_CLAUSES = re.compile(r"\s*[,;.]\s+(?:(?:et|and)\s+)?|\s+(?:et|and|puis|then)\s+|\s+[–—/|+-]\s+")
_LENGTH_WORDS = 3
_PARTS = {"legal_basis": basis_in, "hosting": hosting_in, "retention": retention_in}


def read_legal_basis(block: Block, context: Context) -> bool:
    """Read the ground on which people are contacted, and what stands beside it."""
    found = _read(block, context, "legal_basis")
    head = Piece(block.label_words, 0)
    named = [basis for basis in BASES if head.has(basis)]
    if found and len(named) == 1 and not context.draft.get("orchestrate.compliance.legal_basis"):
        # "Consentement - 24 mois": what heads the line is the ground itself.
        context.draft.set("orchestrate.compliance.legal_basis", named[0], context.block_words(block))
    return found


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
                if part_label == "hosting" and _keeps_there(part, context):
                    found |= retention_in(made, context)
    return found


_KEEPS = re.compile(r"(?<![a-z])(?:ke(?:ep|pt)|stored?|stays?|conserv\w*|gard\w*|rest(?:e|ent|ont)|stock\w*)(?![a-z])")


def _keeps_there(part: Piece, context: Context) -> bool:
    """Tell whether a clause says how long details stay beside where: "stored in the EU for 24 months"."""
    return _KEEPS.search(part.folded.text) is not None and len(kept_lengths(part, context.language)) == 1


def _parts(sentence: Piece, context: Context, label: str) -> list[tuple[str, Piece]]:
    """Cut a sentence where its clauses are about other fields; the rest is about the one that was asked."""
    found: list[tuple[str, int, int]] = []
    for clause in split_at(sentence, _CLAUSES):
        cue = compliance_cue(clause, context.language)
        own = cue if cue in _PARTS else found[-1][0] if found else label
        if cue is None and _is_length(clause, context):
            # "Consentement ; 36 mois": nothing but how long details are kept is told by a length.
            own = "retention"
        start, end = clause.start - sentence.start, clause.end - sentence.start
        if found and found[-1][0] == own:
            found[-1] = (own, found[-1][1], end)
        else:
            found.append((own, start, end))
    ends = [*(start for _, start, _ in found[1:]), len(sentence.text)][: len(found)]
    return [(own, sentence.cut(start, end)) for (own, start, _), end in zip(found, ends, strict=True)]


def _is_length(clause: Piece, context: Context) -> bool:
    """Tell whether a clause is a length of time and hardly a word more."""
    lengths = kept_lengths(clause, context.language)
    rest = clause.without([(length.start, length.end) for length in lengths])
    return len(lengths) == 1 and len(rest.split()) <= _LENGTH_WORDS and not any(char.isdigit() for char in rest)


_MOST_OF_PLACE = 6


def goes_on(text: str, context: Context) -> str | None:
    """Return what a sentence after one on compliance is about: "Consent. 18 months. Data's in Dublin."."""
    piece = Piece(text.strip(" ."), 0)
    if _is_length(piece, context):
        return "retention"
    placed = piece.has("eu_place", "foreign_place", "provider") and len(piece.text.split()) <= _MOST_OF_PLACE
    return "hosting" if placed and not any(char.isdigit() for char in piece.text) else None
