"""Finds the amounts of a budget in a piece of text, each with the words that say what it is for."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.orchestrate_amount import Amount
from assistant.dialogue.guided.reading.orchestrate_amount_words import (
    are_thousands_of,
    blotted,
    ends_budget,
    has_meaning,
    is_on_top,
    label_of_parts,
    shared_words,
    silent_spans,
)
from assistant.dialogue.guided.reading.orchestrate_conditions import depends, is_for_each_won
from assistant.dialogue.guided.reading.orchestrate_counted import (
    NO_COUNT,
    adds_itself_up,
    counts_things,
    in_full,
    leads_each,
)
from assistant.dialogue.guided.reading.orchestrate_fractions import fractions
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.dialogue.guided.reading.orchestrate_reserve import without_no_reserve
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.figures import Duration, Figure, Money, Number, Percentage
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms

_LEAST_BARE = 50
_SPLITS = re.compile(r"(?:dont|including|of which)\s+$", re.IGNORECASE)
_THOUSAND = 1000
_PERIODS = (None, "month", "week", "day", "year", "quarter", "hour")


@dataclass(frozen=True)
class _Spot:
    """Where an amount stands: a figure, a fraction, or "the rest" where it has neither."""

    start: int
    end: int
    figure: Figure | None = None
    share: Fraction | None = None


def amounts(piece: Piece, context: Context, whole: Decimal | None = None) -> list[Amount]:
    """Return the amounts of a piece in their order.

    Args:
        piece: A sentence or a line.
        context: The plan.
        whole: The total that was said before, of which bare figures may be thousands.
    """
    piece = without_no_reserve(piece)
    figures = in_full(find_figures(piece.text, context.language))
    spots = _spots(piece, figures, whole)
    if not spots:
        return []
    worded = blotted(piece, silent_spans(piece, figures, context))
    around = shared_words(worded, [(s.start, s.end) for s in spots])
    durations = [f for f in figures if isinstance(f, Duration)]
    found: list[Amount] = []
    for i, spot in enumerate(spots):
        left = spots[i - 1].end if i else 0
        right = spots[i + 1].start if i + 1 < len(spots) else len(piece.text)
        made = _amount(worded, spot, *around[i], context)
        if made is None:
            continue
        gap = piece.text[spot.end : right]
        made = replace(made, opens=i + 1 < len(spots) and _opens(gap), each=Piece(gap, 0).has("each_thing"))
        if made.role == "plain" and re.search(r"=\s*$", piece.text[left : spot.start]):
            made = replace(made, role="total")
        if made.role == "line" and depends(piece.text[left : spot.start], piece.text[spot.end :]):
            made = replace(made, role="open")
        timed = _times(made, spot, [d for d in durations if left <= d.start < right], context)
        if timed is not None:
            found.append(timed)
    return _without_parents(_scaled(found, whole, context))


def _opens(gap: str) -> bool:
    return re.match(r"\s*(?:[:(]|->|→|=>|=|[–—-]\s)", gap) is not None or Piece(gap, 0).has("total_opens")


def _spots(piece: Piece, figures: list[Figure], whole: Decimal | None) -> list[_Spot]:
    spots = [_Spot(f.start, f.end, f) for f in figures if isinstance(f, Money)]
    spots += [_Spot(f.start, f.end, f) for f in figures if isinstance(f, Percentage) and not _is_aside(piece, f, spots)]
    numbers = [f for f in figures if isinstance(f, Number) and not counts_things(piece, f)]
    bare = [f for f in figures if isinstance(f, Number) and f.value >= _LEAST_BARE]
    paid = [spot.figure.value for spot in spots if isinstance(spot.figure, Money)]
    parts = sum((f.value for f in bare), Decimal(0))
    made_up = bool(bare) and bool(paid) and sum(paid, Decimal(0)) - max(paid) + parts == max(paid)
    # "12k media, 8k creation, 5k people" behind a total of 25k.
    made_up = made_up or (bool(bare) and whole is not None and sum(paid, Decimal(0)) + parts == whole)
    made_up = made_up or _is_split(piece, spots, bare) or leads_each(piece, bare)
    if made_up or (len(bare) > 1 and parts in {whole, *paid}) or adds_itself_up(bare):
        # "900 €: 400 insta, 200 posters, 300 texts": what makes up the total counts no posters.
        numbers = [f for f in figures if isinstance(f, Number) and (f in numbers or f in bare)]
    largest = max([whole or Decimal(0), *(s.figure.value for s in spots if isinstance(s.figure, Money))])
    little = [f for f in figures if isinstance(f, Number) and 0 < f.value < _LEAST_BARE and f.high is None]
    if are_thousands_of(largest, little, numbers, piece):
        numbers = [f for f in figures if isinstance(f, Number) and (f in numbers or f in little)]
    small = [f for f in numbers if 0 < f.value < _LEAST_BARE and (f in little or not _is_announced(piece, f))]
    # "20 k€ (LinkedIn 8, création 6)": several small figures under an amount are thousands, one is anything.
    split = len(small) > 1 or (small and _SPLITS.search(piece.text[: small[0].start]) is not None)
    thousands = split and largest >= _THOUSAND
    spots += [_Spot(f.start, f.end, f) for f in numbers if f not in small or thousands]
    spots += [_Spot(*span) for span in piece.spans("rest")]
    spots += [_Spot(start, end, None, share) for start, end, share in fractions(piece)]
    # "Two thirds" is a fraction before it is 66.67 %.
    spots.sort(key=lambda s: (s.start, s.share is None, -s.end))
    kept: list[_Spot] = []
    for spot in spots:
        if not kept or spot.start >= kept[-1].end:
            kept.append(spot)
    return kept


def _is_split(piece: Piece, spots: list[_Spot], bare: list[Number]) -> bool:
    """Tell whether bare numbers split the sum before them: "6 500 €: 2 500 posters, 2 000 ads, the rest in reserve"."""
    money = [spot for spot in spots if isinstance(spot.figure, Money)]
    if len(money) != 1 or len(bare) < 2 or any(number.value < NO_COUNT for number in bare):
        return False
    total = money[0]
    headed = re.match(r"\s*[:(=]", piece.text[total.end :]) is not None and total.end <= bare[0].start
    within = sum((number.value for number in bare), Decimal(0)) <= (total.figure.value or 0)  # type: ignore[union-attr]
    return headed and within and (bool(piece.spans("rest")) or any(not counts_things(piece, number) for number in bare))


def _is_aside(piece: Piece, share: Percentage, money: list[_Spot]) -> bool:
    """Tell whether a share only repeats the amount before it: "1 200 € de réserve (10 %)"."""
    bracketed = piece.text[: share.start].rstrip().endswith("(") and piece.text[share.end :].lstrip().startswith(")")
    return share.points or (bracketed and any(spot.end <= share.start for spot in money))


def _is_announced(piece: Piece, number: Number) -> bool:
    before = piece.text[: number.start].rstrip()
    return number.value == 0 or before.endswith((":", "=", "\t", "|")) or not before


def _amount(piece: Piece, spot: _Spot, head: list[Piece], tail: list[Piece], context: Context) -> Amount | None:
    named = [p for p in head if has_meaning(p)]
    tail = [] if not named and ends_budget(piece, head, spot.end) else tail
    chosen = named or [p for p in tail if has_meaning(p)]
    figure = spot.figure
    first = min([spot.start, *(p.start - piece.start for p in chosen)])
    last = max([spot.end, *(p.end - piece.start for p in chosen)])
    if piece.text[first:last].count("(") > piece.text[first:last].count(")") and piece.text[last : last + 1] == ")":
        last += 1
    words = context.words(piece.start + first, piece.start + last)
    label = label_of_parts(piece, chosen, before=bool(named))
    reserve = any(p.has("reserve") or _is_misspelt_reserve(p) for p in (*head, *tail))
    about_rest = figure is None and spot.share is None
    if about_rest and (
        _KEPT.search(flat(piece.text[: spot.start])) or _KEPT_BEHIND.match(flat(piece.text[spot.end :]))
    ):
        reserve = True  # "Hold on to the rest": what is kept, for nothing in particular.
    before = Piece(piece.text[max(0, spot.start - 20) : spot.start], 0)
    doubt = _doubt(piece, spot, head, tail)
    if doubt is not None:
        context.draft.notes.append((doubt, words))
        return None
    made = Amount(None, words, "line" if label else "plain", label, tuple(chosen), spot.share, reserve=reserve)
    made = replace(made, kept=any(p.has("kept") for p in (*head, *tail)), part=any(p.has("opens_parts") for p in head))
    if figure is None and spot.share is None:
        return replace(made, role="rest")
    if figure is not None:
        if isinstance(figure, Percentage):
            made = replace(made, share=Fraction(figure.value) / 100)
        else:
            made = replace(made, value=figure.value, about=before.has("approximate") or before.text.endswith("~"))
    if isinstance(figure, Money):
        if figure.per not in _PERIODS or is_for_each_won(piece.text, spot.start, spot.end):
            # What one lead or one click may cost is no budget.
            return None
        made = replace(made, currency=figure.currency)
    if reserve and not any(p.has("total") for p in head):
        return replace(made, role="reserve")
    if made.share is None and _is_total(head, tail, chosen):
        return replace(made, role="total", words=context.words(piece.start + spot.start, piece.start + spot.end))
    if made.role == "plain" and made.share is not None:
        context.draft.notes.append(("budget.share_of_what", words))
        return None
    return made


_KEPT = Expression("orchestrate_amounts.kept")
_KEPT_BEHIND = Expression("orchestrate_amounts.kept_behind")


def _doubt(piece: Piece, spot: _Spot, head: list[Piece], tail: list[Piece]) -> str | None:
    """Return what is to be asked about an amount that cannot be taken as it stands."""
    if any(p.has("may_change") for p in (*head, *tail[:1])):
        return "budget.may_change"
    if is_on_top(piece, spot.end):
        # "1 000 de plus pour Instagram" is added to a sum that stands elsewhere.
        return "budget.amount_for_what"
    wide = spot.figure is not None and (spot.figure.high is not None or spot.figure.value < 0)
    return "budget.range" if wide else None


def _is_misspelt_reserve(part: Piece) -> bool:
    return any(t.id == "reserve" and not t.exact for t in find_terms(part.text, "budget", fuzzy=True))


def _is_total(head: list[Piece], tail: list[Piece], chosen: list[Piece]) -> bool:
    if any(p.has("media", "creation", "people", "tools", "other_cost") for p in chosen):
        return False
    beside = (*head[-1:], *tail[:1])
    if any(p.has("total") for p in beside):
        return True
    # "budget de 20 k€", "20 k€ de budget": whatever else the sentence says, the words beside the amount are these.
    told = (p for p in beside if p.has("budget") and not (p in head and p.has("opens_parts")))
    return any(not has_meaning(p) or not chosen for p in told)


def _times(made: Amount, spot: _Spot, durations: list[Duration], context: Context) -> Amount | None:
    """Multiply "2 k€ par mois pendant 3 mois"; without a length there is no amount to record."""
    per = spot.figure.per if isinstance(spot.figure, Money) else None
    if per is None or made.value is None:
        return made
    length = next((d for d in durations if d.high is None), None)
    count: Decimal | None = None
    if length is not None:
        count = length.value if length.unit == per else length.months if per == "month" else None
    if length is None or count is None:
        context.draft.notes.append(("budget.per_period", made.words))
        return None
    return replace(made, value=made.value * count, note=f"{made.value:f} × {count:f}")


def _scaled(found: list[Amount], whole: Decimal | None, context: Context) -> list[Amount]:
    """Read "20 k€ : LinkedIn 8, création 4": bare figures under a total in thousands are thousands too."""
    whole = next((a.value for a in found if a.value is not None and a.value >= _THOUSAND), whole)
    small = [a for a in found if a.value is not None and 0 < a.value < _THOUSAND and a.currency is None]
    if whole is None or whole < _THOUSAND or not small:
        return found
    parts = sum((a.value or Decimal(0) for a in small), Decimal(0)) * _THOUSAND
    # "250 k€ : média 150, création 50": figures this large are thousands only where they make up most of the total.
    if not whole <= 2 * parts <= 2 * whole and any((a.value or 0) >= _LEAST_BARE for a in small):
        return found
    if parts <= whole:
        return [replace(a, value=a.value * _THOUSAND) if a in small and a.value is not None else a for a in found]
    for amount in small:
        context.draft.notes.append(("budget.which_unit", amount.words))
    return [a for a in found if a not in small]


def _without_parents(found: list[Amount]) -> list[Amount]:
    """Leave out what only adds others up: "média 10 k€, dont 6 k€ LinkedIn et 4 k€ Google", "média (8k, 4k) 12k, …"."""
    result = list(found)
    for i, parent in enumerate(found):
        opens = parent.role == "line" and parent.opens and _adds_up(parent, found[i + 1 :])
        closes = parent.role == "plain" and 0 < i < len(found) - 1 and _adds_up(parent, found[:i][::-1])
        if opens or closes:
            result.remove(parent)
    return result


def _adds_up(parent: Amount, others: list[Amount]) -> bool:
    """Tell whether the first two or more of the others make the amount, to the cent."""
    total = Decimal(0)
    for count, other in enumerate(others, 1):
        if other.value is None or other.role != "line" or parent.value is None:
            return False
        total += other.value
        if total >= parent.value:
            return total == parent.value and count > 1
    return False
