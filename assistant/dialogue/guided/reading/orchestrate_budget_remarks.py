"""Splits a row of a budget by the remark beside it: "Media | 11,500 | of which 4k radio, the rest search ads"."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.orchestrate_amount import Amount
from assistant.dialogue.guided.reading.orchestrate_counted import in_full
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, split_at
from assistant.language.figures import Money, Number
from assistant.language.numbers import find_figures

_OPENS = re.compile(r"\W*(?:dont|of which|including|incl\.?|split(?: into)?|soit|répartis? en)[\s:]+", re.IGNORECASE)
_PARTS = re.compile(r"\s*;\s*|,\s+|\s\+\s|\s+(?:et|and|puis|then)\s+", re.IGNORECASE)
_REST = re.compile(
    r"\s*(?:le |the )?(?:reste|solde|rest|remainder|balance)(?: (?:va|goes|est|is))?"
    r"(?: (?:en|in|for|pour|on|sur|to|au|aux|à(?: la)?))?[\s:=]*",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"^[\s:=]*(?:(?:de|d['’]|du|des|pour|for|on|en|in|sur|to|la|le|les|l['’]|the)\s?)*\b|[\s:=]+$", re.IGNORECASE
)
_MOST_LABEL_WORDS = 5


def split_by_remark(row: Amount, remarks: list[Piece], context: Context) -> list[Amount]:
    """Return the lines that a remark beside a row cuts its amount into; the row alone where none does.

    Args:
        row: The row: a line or the total, whose remark may say what is kept aside.
        remarks: The other cells of the row.
        context: Gives the language.
    """
    for remark in remarks:
        opening = _OPENS.match(remark.text)
        found = _parts(row, remark.cut(opening.end(), len(remark.text)), context) if opening is not None else None
        if found is not None:
            return found
    return [row]


def _parts(row: Amount, remark: Piece, context: Context) -> list[Amount] | None:
    made: list[Amount] = []
    rest: Piece | None = None
    for part in split_at(remark, _PARTS):
        left = _REST.match(part.text)
        if left is not None:
            rest = part.cut(left.end(), len(part.text))
            continue
        figures = in_full(find_figures(part.text, context.language))
        if len(figures) != 1 or not isinstance(figures[0], Money | Number):
            return None
        label = _LINK.sub("", part.without([(figures[0].start, figures[0].end)])).strip()
        if not label or len(label.split()) > _MOST_LABEL_WORDS:
            return None
        told = replace(row, value=figures[0].value, words=part.words(context), label=label, parts=(part,))
        made.append(replace(told, role="reserve" if part.has("reserve") else "line"))
    left_over = (row.value or Decimal(0)) - sum((amount.value or Decimal(0) for amount in made), Decimal(0))
    if not made or left_over < 0 or (left_over == 0 and rest is not None):
        return None
    if row.role != "line":
        return [row, *(amount for amount in made if amount.role == "reserve")]
    if left_over:
        named = rest if rest is not None and rest.text.strip(" .") else None
        label = _LINK.sub("", named.text).strip(" .") if named is not None else row.label
        made.append(replace(row, value=left_over, label=label, parts=(named,) if named is not None else row.parts[:1]))
    return made


# "Of the budget, 4,000 goes on radio": what follows is what the budget is for, and not what it is.
_OF_BUDGET = re.compile(
    r"\W*(?:(?:and|so|then|et|alors|donc|bon|ok)[ ,]+)*(?:out of|of|from|within|in|on|sur|du|dans|de)[ ]"
    r"(?:(?:the|our|that|this|le|notre|ce|la|l['’])[ ]?)?(?:total |whole |overall )?"
    r"(?:budget|money|pot|envelope|enveloppe)(?: total| global)?[ ,:]+(?:(?:we|i|on|nous)(?:['’](?:ll|ve))?[ ]"
    r"(?:(?:put|spend|plan|keep|met|mettons|pr[ée]voit|d[ée]pense|consacre)[ ])?)?"
    r"(?=[£$€]?\s?\d[\d.,\u00a0\u202f ]*k?\s?(?:[£$€]|euros?|pounds?|dollars?)?[ ]+"
    r"(?P<is>is|are|has|have|est|sont|a|ont)?)",
    re.IGNORECASE,
)


def split_only(piece: Piece) -> Piece:
    """Return a sentence on money without "of the budget" or "it splits like this:" before its first sum.

    Neither makes a total of that sum, or what it pays for.

    Args:
        piece: The sentence. Where it goes on about what was done with the sum, nothing of it is left.
    """
    match = _OF_BUDGET.match(piece.text)
    if match is None:
        return _without_head(piece)
    end = len(piece.text)
    return piece.cut(match.end() if match["is"] is None else end, end)


_ANNOUNCES, _MONEY, _ONLY_MONEY, _OWN_THING = (
    Expression(f"budget_heads.{name}") for name in ("announces", "money", "only_money", "own_thing")
)


def _without_head(piece: Piece) -> Piece:
    """Return a sentence without what announces its sums, where the first of them names what it pays for."""
    folded = piece.folded
    colon = folded.text.find(":")
    head = folded.text[: max(colon, 0)]
    if not head.strip() or re.search(r"\d", head) or _OWN_THING.match(folded.text, colon + 1) is None:
        return piece
    announces = _ANNOUNCES.search(head) is not None and _MONEY.search(head) is not None
    if not announces and _ONLY_MONEY.fullmatch(head) is None:
        return piece
    return piece.cut(folded.span(colon, colon + 1)[1], len(piece.text))
