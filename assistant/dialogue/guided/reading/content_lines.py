"""Takes out of a block of a brief what its lines and sentences say of single contents."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.brief_cues import brief_cue
from assistant.dialogue.guided.reading.content_makers import does_something
from assistant.dialogue.guided.reading.content_orders import read_orders
from assistant.dialogue.guided.reading.content_records import read_statement, record
from assistant.dialogue.guided.reading.content_statements import find_statement
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.data_statements import read_kept, read_labelled
from assistant.dialogue.guided.reading.headings import status_said
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.dialogue.guided.reading.pieces import Piece, split
from assistant.dialogue.sentences import sentences
from assistant.language.vocabulary import find_terms

_LISTS = frozenset(["contents", "inventory"])
# Under these a sentence may be about a content all the same.
_OPEN = frozenset([None, "contents", "inventory", "tasks", "team", "channels", "data", "orchestrate", "dates"])
# Sentences that only sound like one of a content.
_NO_CONTENTS = frozenset(["pillars", "challenges", "promise"])
_MAY_KEEP = frozenset([None, "data", "legal_basis", "retention", "hosting", "inventory"])
# What else such a sentence may say, and that is read elsewhere.
_RIGHTS = re.compile(
    r"\b(?:consent\w*|legitim\w*|contrat|contract|ans|mois|years?|months?|heberge\w*|hosted|serveurs?|servers?|delet\w*|efface\w*|"
    r"basis|base legale)\b"
)
_PARTS = re.compile(r"\s*;\s*|,\s+(?:et |and |mais |but )?|\s+(?:et|and|mais|but)\s+|\s/\s")
_AFTER_ROUND = re.compile(r"(?<=\))\s*(?:[,;]|\bet\b|\band\b)\s*(?:et |and )?|\s*;\s*")
_TICKED = re.compile(r"\[([ xX✓])\]\s*$")
_BOX = 6
_HEAD = re.compile(r"^(?P<head>[^:(]{2,40}?)\s*:\s+")


def take_contents(block: Block, context: Context) -> tuple[Block, bool]:
    """Return a block with blanks for what was read of contents, and whether anything was."""
    if block.label not in _OPEN | _MAY_KEEP or any("|" in line.text or "\t" in line.text for line in block.lines):
        return block, False
    if block.label == "data" and len(block.lines) == 1 and read_labelled(block.label_words, block.lines[0], context):
        return replace(block, lines=()), True
    status = status_said(block.label_words) if block.label_words else None
    listed = block.label in _LISTS and block.firm
    found = False
    kept: list[Line] = []
    for line in block.lines:
        text = line.text
        ticked = _TICKED.search(context.draft.message[max(line.start - _BOX, 0) : line.start]) if listed else None
        told = ("ready" if ticked.group(1).strip() else "to_create") if ticked is not None else status
        told_apart = sentences(text)
        for start, end in [(0, len(text))] if line.bullet and len(told_apart) < 2 else told_apart:
            piece = Piece(text[start:end], line.start + start)
            if block.label in _MAY_KEEP and read_kept(piece, context, listed=block.label in ("data", "inventory")):
                found = True
                held = [t.end for t in find_terms(piece.text, "identifier")] if _RIGHTS.search(piece.flat) else []
                if held and (rest := piece.text.find(",", max(held))) > 0 and not _RIGHTS.search(piece.flat[:rest]):
                    # "Base Brevo : 900 contacts (mail), opt-in, 3 ans": what is left says by what right.
                    text = text[:start] + " " * rest + text[start + rest :]
                if ";" not in piece.text and not _RIGHTS.search(piece.flat):
                    text = text[:start] + " " * (end - start) + text[end:]
                    continue
            if block.label is None and brief_cue(piece.text) in _NO_CONTENTS:
                continue
            state = told if listed and not (start and does_something(piece, context)) else None
            if block.label not in _OPEN:
                continue
            for at, stop in _read_spans(piece, context, listed=listed, status=state):
                found = True
                text = text[: start + at] + " " * (stop - at) + text[start + stop :]
        if text.strip(" .;,-"):
            kept.append(replace(line, text=text))
    return replace(block, lines=tuple(kept)), found


_CLAUSE = re.compile(
    r",\s+(?:and|but|et|mais)\s+(?=(?:i|we|you|they|on|nous|je|j'|tu|il|elle|nobody|personne|there)(?:[ ']|(?<=')))"
)


def _read_spans(piece: Piece, context: Context, *, listed: bool, status: str | None) -> list[tuple[int, int]]:
    """Read a sentence, or those of its clauses that are of contents, and return where what was read stands."""
    if _read(piece, context, listed=listed, status=status):
        return [(0, len(piece.text))]
    clauses = split(piece, _CLAUSE) if not listed else []
    told = [one for one in clauses if len(clauses) > 1 and _read(one, context, listed=listed, status=status)]
    return [(one.start - piece.start, one.end - piece.start) for one in told]


def _read(piece: Piece, context: Context, *, listed: bool, status: str | None) -> bool:
    if read_statement(piece, context, listed=listed, status=status) or read_orders(piece, context):
        return True
    head = _HEAD.match(piece.text)
    told = status_said(head.group("head")) if head is not None else None
    if head is not None and told is not None:
        piece, status, listed = piece.cut(head.end()), told, True
    separators = (_AFTER_ROUND, _PARTS)
    for separator in separators:
        parts = split(piece, separator)
        found = [find_statement(part, context, listed=listed, headed=status is not None) for part in parts]
        if (len(parts) > 1 or told is not None) and all(found):
            for part, one in zip(parts, found, strict=True):
                if one is not None:
                    record(one, part, status, context)
            return True
    return False
