"""Shares the words around the amounts of a budget out: which words say what each amount is for."""

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_milestones import trim
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, split_at
from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Figure, Money, Number

Span = tuple[int, int]

_SEPARATORS = re.compile(
    r"[,;\n|()\[\]/]|\s[+&]\s?|\s[-–—]\s|\s?(?:=>|->|→|=)\s?|\s?:\s|\.\s|(?<![a-z0-9])(?:et|and|puis|plus|then|dont|"
    r"including|of which|ainsi que|soit|avec|with|ou encore|but|mais|so|donc|du coup)(?![a-z0-9])"
)
_LOOSE = re.compile(r"\s*(?:[,;.]|(?:dont|et|and|mais|but|so|donc|du coup|including|of which)\b)", re.IGNORECASE)
_ROUND = re.compile(r"\s*\([^()\d]*\)")
_TIE = re.compile(r"et|and|&|\+|/|ou|or", re.IGNORECASE)
# "L'enveloppe totale, c'est 18 k€": what points at the figure ends the words before it as a colon does.
_BEFORE_FIGURE = re.compile(
    r"\s*(?:[:=(~]|->|→|=>|–|—|-|,\s*(?:c['’]est|ce sera(?:it)?|ça fait|it['’]s|that['’]s|that is|that makes))\s*$",
    re.IGNORECASE,
)
_PER = re.compile(
    r"[ \u00a0]?(?:(?:ht|ttc|h\.t\.|net)[ \u00a0])?(?:(?:/|par |per |an? |chaque |each |every )[ ]?\w+|"
    r"(?:mensuel|annuel|hebdomadaire|trimestriel)\w*|(?:month|year|week|quarter)ly)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:pendant|durant|sur|pour|for|over|during|x|×|\*)\s*$", re.IGNORECASE)


def silent_spans(piece: Piece, figures: Sequence[Figure], context: Context) -> list[Span]:
    """Return the places that say when or how long, and so nothing of what an amount is for."""
    spans = [(p.phrase_start, p.text_end) for p in find_dates(piece.text, context.language, context.today)]
    for figure in figures:
        if isinstance(figure, Duration):
            lead = _LEAD.search(piece.text[: figure.start])
            spans.append((lead.start() if lead else figure.start, figure.end))
        elif isinstance(figure, Money) and figure.per is not None:
            per = _PER.match(piece.text, figure.end)
            if per is not None:
                spans.append((figure.end, per.end()))
    us = _US.match(piece.text)
    return [*spans, us.span()] if us is not None else spans


# "We're a small club: 300 print, 500 stand": who speaks costs nothing.
_US = re.compile(
    r"\s*(?:(?:oh|ah|bon|well|so|alors|euh)[ ,]+)*(?:nous sommes|on est|we(?:['’]re| are)) "
    r"(?:une?|an?) [^:,\d]{3,50}[:,]",
    re.IGNORECASE,
)


def blotted(piece: Piece, spans: Sequence[Span]) -> Piece:
    """Return the piece with some places made blank, its length unchanged."""
    text = piece.text
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return Piece(text, piece.start)


def shared_words(piece: Piece, spots: Sequence[Span]) -> list[tuple[list[Piece], list[Piece]]]:
    """Return the words before and after each amount that are about it.

    "8 k€ LinkedIn, 4 k€ création" and "LinkedIn : 8 k€, création : 4 k€" differ in what touches the amount.

    Args:
        piece: The words, with what is no word made blank.
        spots: Offsets of the amounts, in their order; at least one.
    """
    heads: list[list[Piece]] = [[] for _ in spots]
    tails: list[list[Piece]] = [[] for _ in spots]
    heads[0] = _parts(piece, 0, _unmarked(piece, 0, spots[0][0]))
    amount_first = not any(has_meaning(p) for p in heads[0])
    for i, spot in enumerate(spots[:-1]):
        stop = _unmarked(piece, spot[1], spots[i + 1][0])
        parts = _parts(piece, spot[1], stop)
        if not any(has_meaning(p) for p in parts):
            owner = (
                heads[i + 1] if _touches_next(piece, spot[1], stop) and not _touches(piece, spot[1], stop) else tails[i]
            )
            owner += parts
            continue
        if not i and _touches(piece, spot[1], stop) and all(p.has("total") for p in parts if has_meaning(p)):
            # "£9,000 all in: £3k for ads": what says that it is the whole stands behind it.
            tails[i] += parts
            continue
        marked = stop < len(piece.text[: spots[i + 1][0]].rstrip())
        if not i and _SPLIT.match(piece.text[spot[1] : spots[1][0]]):
            # "38k - radio 18k, booth 9k": what is split stands before the dash.
            heads[1] += parts
            continue
        if _CLOSED.match(piece.text[spot[1] : spots[i + 1][0]]):
            tails[i] += parts
            continue
        here, there = _touches(piece, spot[1], stop), not marked and _touches_next(piece, spot[1], stop)
        cut = len(parts) if here and not there and not marked else 0
        if here == (there or marked):
            first_only = len(parts) > 1 and here
            labelled = any(has_meaning(p) for p in heads[i])
            cut = 1 if first_only else len(parts) if amount_first and not labelled and not marked else 0
        tails[i] += parts[:cut]
        heads[i + 1] += parts[cut:]
    last = spots[-1][1]
    if _LOOSE.match(piece.text, last) is None:
        # What follows after a comma is said of the whole ("20 k€, hors salaires").
        tails[-1] = _parts(piece, last, len(piece.text))
    return [(_near(piece, h, last=True), _near(piece, t, last=False)) for h, t in zip(heads, tails, strict=True)]


def _near(piece: Piece, parts: list[Piece], *, last: bool) -> list[Piece]:
    """Keep the part beside the amount, and those that "et" or a slash ties to it ("LinkedIn et Google : 8 k€")."""
    ordered = parts[::-1] if last else parts
    kept = ordered[:1]
    for part in ordered[1:]:
        first, second = (part, kept[-1]) if last else (kept[-1], part)
        gap = piece.text[first.end - piece.start : second.start - piece.start]
        closes = piece.text[second.end - piece.start :].startswith(")")
        if last and gap.strip() == "(" and closes and len(kept) == 1:
            kept.append(part)
            continue
        if _TIE.fullmatch(gap.strip()) is None and has_meaning(kept[0]):
            break
        kept.append(part)
    return kept[::-1] if last else kept


def has_meaning(part: Piece) -> bool:
    """Tell whether words say what an amount is for, rather than that it is one."""
    denied = part.span("denied_cost")
    if denied is not None and denied[0] == 0:
        return False
    return bool(part.without([*part.spans("budget_no_noise"), *part.spans("edge_word")]))


def label_of_parts(piece: Piece, parts: list[Piece], *, before: bool) -> str:
    """Return the words of the parts as they stand, tidied; what stands in brackets beside them is left out.

    Args:
        piece: The words that the parts belong to.
        parts: The parts that say what an amount is for.
        before: Whether they stand before the amount, so that an open bracket starts them.
    """
    if not parts:
        return ""
    start, end = parts[0].start - piece.start, parts[-1].end - piece.start
    if before and len(parts) > 1 and _ROUND.fullmatch(piece.text[parts[-2].end - piece.start : end + 1]):
        # "Webinar (tool) 2k" is called after what stands before the brackets; what they hold still says its kind.
        return label_of_parts(piece, parts[:-1], before=before)
    text = piece.text[start:end]
    if before and text.rfind("(") > text.rfind(")"):
        start += text.rfind("(") + 1
    elif not before and text.find("(") > 0:
        end = start + text.find("(")
    whole = piece.cut(start, end)
    inside = [p for p in parts if p.start >= whole.start and p.end <= whole.end]
    if any(mark in whole.text for mark in ":()=|\t") or "   " in whole.text:
        return ", ".join(dict.fromkeys(text for p in inside if (text := tidy_label(p))))
    return tidy_label(whole)


def tidy_label(piece: Piece) -> str:
    """Return the words that say what an amount is for, without the small words at their ends."""
    return " ".join(trim(_quiet(piece)).split())


# "5000 (radio) + 3000 (reserve) = 8000": what stands in brackets is of the sum before it.
_CLOSED = re.compile(r"\s*(?:(?:k?€|£|\$)\s*)?\([^()\d]*\)\s*=")
_SPLIT = re.compile(r"\s+[–—-]\s+[^,;]*$|\s*:\s*[^,;]*$")
_ENDS = re.compile(r"\s*(?:(?:k?€|euros?|pounds?)\s*)?(?:[:.;]|$)", re.IGNORECASE)
_ON_TOP = re.compile(
    r"\s*(?:(?:k?€|euros?|pounds?)\s*)?(?:de plus|en plus|de moins|en moins|more|extra|additional|supplémentaires?|"
    r"less|fewer|on top|par-dessus)\b",
    re.IGNORECASE,
)


def ends_budget(piece: Piece, head: Sequence[Piece], end: int) -> bool:
    """Tell whether an amount ends what is said of the whole: "le budget passe à 19 000 : on coupe les photos"."""
    return bool(head) and head[-1].has("budget") and _ENDS.match(piece.text, end) is not None


def is_on_top(piece: Piece, end: int) -> bool:
    """Tell whether an amount is added to a sum that stands elsewhere: "1 000 de plus pour Instagram"."""
    return _ON_TOP.match(piece.text, end) is not None


def _parts(piece: Piece, start: int, end: int) -> list[Piece]:
    if end <= start:
        return []
    return split_at(Piece(piece.text[start:end], piece.start + start), _SEPARATORS)


def _unmarked(piece: Piece, start: int, end: int) -> int:
    """Return the end of a gap without the mark that announces a figure."""
    match = _BEFORE_FIGURE.search(piece.text[start:end])
    return start + match.start() if match else end


def _touches(piece: Piece, start: int, end: int) -> bool:
    """Tell whether words follow an amount without a separator."""
    gap = Piece(piece.text[start:end].lstrip(" \u00a0\u202f"), 0).folded.text
    return bool(gap.strip()) and _SEPARATORS.match(gap) is None


def _touches_next(piece: Piece, start: int, end: int) -> bool:
    """Tell whether words lead to the next amount without a separator."""
    gap = Piece(piece.text[start:end].rstrip(), 0).folded.text + " "
    ends = [m.end() for m in _SEPARATORS.finditer(gap)]
    return bool(gap.strip()) and (not ends or ends[-1] < len(gap) - 1)


def _quiet(piece: Piece) -> Piece:
    """Return a piece without the words that only say that money is meant, at its ends."""
    while piece.text:
        spans = [*piece.spans("budget_no_noise"), *piece.spans("edge_word")]
        start = max((e for s, e in spans if s == 0), default=0)
        end = min((s for s, e in spans if e == len(piece.text)), default=len(piece.text))
        if start >= end:
            return Piece("", piece.start)
        if start == 0 and end == len(piece.text):
            return piece
        piece = piece.cut(start, end)
    return piece


_THOUSAND = 1000
_FEWEST_PARTS = 2


def are_thousands_of(whole: Decimal, little: list[Number], sure: list[Number], piece: Piece) -> bool:
    """Tell whether small figures split a total: "9 k€ : 3,5 affiches, 2,5 Instagram, 1 photo, 2 de côté"."""
    parts = sum((f.value for f in little), Decimal(0)) * _THOUSAND
    if whole < _THOUSAND or len(little) < _FEWEST_PARTS or parts > whole:
        return False
    broken = any(f.value != f.value.to_integral_value() for f in little)
    return parts == whole or (2 * parts >= whole and piece.has("rest") and (broken or any(f in sure for f in little)))
