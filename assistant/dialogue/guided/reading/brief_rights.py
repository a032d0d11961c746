"""Parts what a brief says of a base from the right to it: "kept 24 months, consent"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.data_holds import made_by_us
from assistant.dialogue.guided.reading.items import Item, line_items
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.dialogue.guided.reading.orchestrate_compliance import goes_on
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.sentences import sentences
from assistant.language.figures import Duration
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms

_KEPT = Expression("brief_clauses.kept")
_MOST_RIGHT_WORDS = 11
_HOSTED = re.compile(
    r"^(?:(?:and|et|the|les?|data|donnees|all|tout|it|they|is|are|est|sont) )*"
    r"(?:hosted|heberge\w*|stored|stocke\w*|servers?|serveurs?)\b"
)


def rights(block: Block, context: Context) -> list[Block]:
    """Part "kept 24 months, consent" from the base that it is said of."""
    if any("|" in line.text for line in block.lines):
        return [block]
    found: list[Block] = []
    for line in block.lines:
        kept: list[Line] = []
        told = len(found)
        for item in _right_items(line):
            label = _right(item.text, context)
            piece = Line(item.text, item.start, line.bullet)
            if label is None and len(found) > told and found[-1].label == "hosting" and goes_on(item.text, context):
                # "Hosted in the EU, Frankfurt": the town is of the place, too.
                placed = found[-1].lines[0]
                text = line.text[placed.start - line.start : piece.end - line.start]
                found[-1] = Block("hosting", (Line(text, placed.start, placed.bullet),), block.label_words)
                continue
            of_base = label == "legal_basis" and block.label == "data" and made_by_us(Piece(item.text, 0)) is not None
            if of_base:
                # "Collected at our own fairs with consent" says where it comes from, too.
                found.append(Block(label, (piece,), block.label_words))
            if of_base or label is None or label == block.label:
                last = kept[-1] if kept else None
                gap = line.text[last.end - line.start : piece.start - line.start] if last is not None else ""
                if last is not None and gap.strip() in (",", "", "et", "and", "&") and "." not in last.text[-1:]:
                    # "HubSpot, 1,900 contacts with e-mails" is one base.
                    kept[-1] = Line(last.text + gap + piece.text, last.start, last.bullet)
                else:
                    kept.append(piece)
            else:
                found.append(Block(label, (piece,), block.label_words))
        # What says nothing of a right is one line, whatever it lists.
        whole = kept if len(found) > told else [line]
        found = [Block(block.label, tuple(whole), block.label_words, block.firm), *found] if whole else found
    return found


def _right_items(line: Line) -> list[Item]:
    """Cut a line at its sentences, and those at their commas."""
    spans = sentences(line.text) or [(0, len(line.text))]
    return [item for a, b in spans for item in line_items(Line(line.text[a:b], line.start + a, line.bullet))]


def _right(text: str, context: Context) -> str | None:
    lengths = [f for f in find_figures(text, context.language) if isinstance(f, Duration) and f.months is not None]
    if len(text.split()) > _MOST_RIGHT_WORDS:
        return None
    if find_terms(text, "identifier", context.language) and find_terms(text, "data", context.language):
        return "data"
    if _HOSTED.search(flat(text)) and not lengths and not find_terms(text, "identifier", context.language):
        return "hosting"
    alone = len(lengths) == 1 and len(text.split()) <= len(lengths[0].words.split()) + 1
    if lengths and (_KEPT.search(flat(text)) or alone):
        return "retention"
    if find_terms(text, "legal_basis", context.language):
        return "legal_basis"
    return None
