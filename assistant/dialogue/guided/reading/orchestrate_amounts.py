"""Finds the amounts of a budget in a piece of text, each with the words that say what it is for."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_milestones import trim
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, split_at
from assistant.language.figures import Duration, Figure, Money, Number, Percentage
from assistant.language.numbers import find_figures
from assistant.language.text import Text

Role = Literal["total", "reserve", "line", "rest", "plain"]

_SEPARATORS = re.compile(
    r"[,;\n|()\[\]/]|\s[+&]\s?|\s[-–—]\s|\s?(?:=>|->|→|=)\s?|:\s|\.\s"
    r"|(?<![a-z0-9])(?:et|and|puis|plus|then|dont|including|of which|ainsi que|soit|avec|with|ou encore)(?![a-z0-9])"
)
_BEFORE_FIGURE = re.compile(r"\s*(?:[:=(~]|->|→|=>|–|—|-)\s*$")
_LEAST_BARE = 50
_TIMES = Text("{amount} × {count}", "{amount} × {count}")
_FRACTIONS = {"moitie": 50, "half": 50, "quart": 25, "quarter": 25, "trois quarts": 75, "three quarters": 75}
_FRACTION = re.compile(
    r"(?<![a-z0-9])(?P<f>trois quarts|three quarters|moitie|half|quart|quarter)(?= (?:du|de|of|pour|for|sur|on|en|in|a|to|goes)(?![a-z]))"
)


@dataclass(frozen=True)
class Amount:
    """An amount or a share, and what it is for.

    Args:
        value: The amount; None for a share whose total is not known yet and for the rest.
        words: The words that it was read from.
        role: The total, the reserve, a line, the rest of the total, or nothing in particular.
        label: What it pays for, as typed.
        text: The same words before they were tidied, where kinds and channels are looked for.
        share: Percentage of the total.
        currency: ISO code, where one was written.
        about: Whether it is an approximation.
        opens: Whether a split follows it.
        reserve: For the rest: whether it is kept aside.
        note: How it was worked out.
    """

    value: Decimal | None
    words: Words
    role: Role
    label: str = ""
    text: str = ""
    share: Decimal | None = None
    currency: str | None = None
    about: bool = False
    opens: bool = False
    reserve: bool = False
    note: str | None = None


@dataclass(frozen=True)
class _Spot:
    start: int
    end: int
    figure: Figure | None
    share: Decimal | None = None


def amounts(piece: Piece, context: Context) -> list[Amount]:
    """Return the amounts of a piece in their order."""
    figures = find_figures(piece.text, context.language)
    spots = _spots(piece, figures)
    if not spots:
        return []
    heads, tails = _labels(piece, spots)
    durations = [f for f in figures if isinstance(f, Duration)]
    found: list[Amount] = []
    for i, spot in enumerate(spots):
        left = spots[i - 1].end if i else 0
        right = spots[i + 1].start if i + 1 < len(spots) else len(piece.text)
        made = _amount(piece, spot, heads[i], tails[i], context)
        if made is None:
            continue
        between = piece.cut(spot.end, right)
        opens = i + 1 < len(spots) and (_opens(piece.text[spot.end : right]) or between.has("total_opens"))
        equals = re.search(r"=\s*$", piece.text[left : spot.start]) is not None
        made = replace(made, opens=opens, role="total" if equals and made.role == "plain" else made.role)
        timed = _times(made, spot, [d for d in durations if left <= d.start < right], context)
        if timed is not None:
            found.append(timed)
    return _scaled(found, spots)


def _opens(gap: str) -> bool:
    return re.match(r"\s*(?:[:(]|->|→|=>|=)", gap) is not None


def _spots(piece: Piece, figures: list[Figure]) -> list[_Spot]:
    spots: list[_Spot] = []
    money = any(isinstance(f, Money) for f in figures)
    for figure in figures:
        if (
            isinstance(figure, Money)
            or (isinstance(figure, Percentage) and not figure.points)
            or (isinstance(figure, Number) and _is_amount(piece, figure, money=money))
        ):
            spots.append(_Spot(figure.start, figure.end, figure))
    spots += [_Spot(*span, None) for span in piece.spans("rest")]
    folded = piece.folded
    for match in _FRACTION.finditer(folded.text):
        spots.append(_Spot(*folded.span(match.start(), match.end()), None, Decimal(_FRACTIONS[match["f"]])))
    spots.sort(key=lambda s: s.start)
    return [s for i, s in enumerate(spots) if not i or s.start >= spots[i - 1].end]


def _is_amount(piece: Piece, number: Number, *, money: bool) -> bool:
    """Tell "8 000 pour LinkedIn" from "3 vidéos": a bare number that counts nothing is money in a budget."""
    after = Piece(piece.text[number.end :].lstrip(" \u00a0\u202f"), 0)
    counted = after.span("counted")
    if counted is not None and counted[0] == 0:
        return False
    if number.value == 0:
        return True
    before = piece.text[: number.start].rstrip()
    announced = before.endswith((":", "=", "\t", "|")) or not before
    return number.value >= _LEAST_BARE or (announced and not money) or (announced and number.value > 1)


def _labels(piece: Piece, spots: list[_Spot]) -> tuple[list[list[Piece]], list[list[Piece]]]:
    """Share the words between the amounts out: to the one before ("8 k€ LinkedIn,") or after them (", LinkedIn : 8 k€")."""
    heads: list[list[Piece]] = [[] for _ in spots]
    tails: list[list[Piece]] = [[] for _ in spots]
    heads[0] = _parts(piece, 0, _unmarked(piece, 0, spots[0].start))
    amount_first = not any(_meaning(p) for p in heads[0])
    for i, spot in enumerate(spots[:-1]):
        following = spots[i + 1]
        gap = piece.text[spot.end : following.start]
        stop = _unmarked(piece, spot.end, following.start)
        parts = _parts(piece, spot.end, stop)
        touching = [bool(_touches(gap)), bool(_touches_end(piece, spot.end, stop))]
        meaning = [p for p in parts if _meaning(p)]
        if not meaning:
            continue
        if touching == [True, False] or (touching[0] == touching[1] and amount_first and not heads[i]):
            mine, other = (parts[:1], parts[1:]) if touching[0] and touching[1] and len(parts) > 1 else (parts, [])
        elif touching == [False, True]:
            mine, other = [], parts
        else:
            mine, other = (parts[:1], parts[1:]) if len(parts) > 1 else ([], parts)
        tails[i] += mine
        heads[i + 1] += other
    tails[-1] = _parts(piece, spots[-1].end, len(piece.text))
    return heads, tails


def _meaning(part: Piece) -> bool:
    rest = part.without([*part.spans("budget_no_noise"), *part.spans("edge_word")])
    return bool(rest)


def _unmarked(piece: Piece, start: int, end: int) -> int:
    """Return the end of a gap without the mark that announces a figure."""
    match = _BEFORE_FIGURE.search(piece.text[start:end])
    return start + match.start() if match else end


def _touches(gap: str) -> bool:
    """Tell whether words follow an amount without a separator."""
    return _SEPARATORS.match(gap.lstrip(" \u00a0\u202f").casefold()) is None and gap.strip() != ""


def _touches_end(piece: Piece, start: int, stop: int) -> bool:
    folded = piece.cut(start, stop).folded.text
    gap = piece.text[start:stop].rstrip()
    if not gap or gap[-1] in ",;+/&|)":
        return False
    ends = [m.end() for m in _SEPARATORS.finditer(folded + " ")]
    return not ends or ends[-1] < len(folded)


def _parts(piece: Piece, start: int, end: int) -> list[Piece]:
    if end <= start:
        return []
    return split_at(Piece(piece.text[start:end], piece.start + start), _SEPARATORS)


def _amount(piece: Piece, spot: _Spot, head: list[Piece], tail: list[Piece], context: Context) -> Amount | None:
    chosen = [p for p in head if _meaning(p)] or [p for p in tail if _meaning(p)]
    around = [*head, *tail]
    figure = spot.figure
    first = min([spot.start, *(p.start - piece.start for p in chosen)])
    last = max([spot.end, *(p.end - piece.start for p in chosen)])
    words = context.words(piece.start + first, piece.start + last)
    label = _label(chosen)
    text = " , ".join(p.text for p in chosen)
    made = Amount(None, words, "line" if label else "plain", label, text)
    if figure is None:
        if spot.share is not None:
            made = replace(made, share=spot.share)
        else:
            return replace(made, role="rest", reserve=any(p.has("reserve") for p in around))
    elif isinstance(figure, Percentage):
        made = replace(made, share=figure.value)
    else:
        made = replace(made, value=figure.value)
    if figure is not None and (figure.high is not None or figure.value < 0):
        context.draft.notes.append(("budget.range", words))
        return None
    if isinstance(figure, Money):
        made = replace(made, currency=figure.currency)
        if figure.per not in (None, "month", "week", "day", "year", "quarter", "hour"):
            # What one lead or one click may cost is no budget.
            return None
    about = (
        Piece(piece.text[max(0, spot.start - 20) : spot.start], 0).has("approximate")
        or "~" in piece.text[: spot.start][-2:]
    )
    made = replace(made, about=about)
    if any(p.has("reserve") for p in around) and not any(p.has("total") for p in head):
        return replace(made, role="reserve")
    if made.share is None and _is_total(head, tail, chosen):
        return replace(made, role="total")
    if made.role == "plain" and made.share is not None:
        context.draft.notes.append(("budget.share_of_what", words))
        return None
    return made


def _is_total(head: list[Piece], tail: list[Piece], chosen: list[Piece]) -> bool:
    if any(p.has("media", "creation", "people", "tools", "other_cost") for p in chosen):
        return False
    if any(p.has("total") for p in (*head[-1:], *tail[:1])):
        return True
    return not chosen and any(p.has("budget") for p in (*head, *tail[:1]))


def _label(parts: list[Piece]) -> str:
    if not parts:
        return ""
    texts = [trim(_quiet(p)) for p in parts]
    return ", ".join(dict.fromkeys(t for t in texts if t))


def _quiet(piece: Piece) -> Piece:
    """Return a piece without the words that only say that money is meant, at its ends."""
    while True:
        spans = [*piece.spans("budget_no_noise"), *piece.spans("edge_word")]
        start = max((e for s, e in spans if s == 0), default=0)
        end = min((s for s, e in spans if e == len(piece.text)), default=len(piece.text))
        if start >= end or (start == 0 and end == len(piece.text)):
            return piece if start < end else Piece("", 0)
        piece = piece.cut(start, end)


def _times(made: Amount, spot: _Spot, durations: list[Duration], context: Context) -> Amount | None:
    """Multiply "2 k€ par mois pendant 3 mois"; without a length there is no amount to record."""
    per = spot.figure.per if isinstance(spot.figure, Money) else None
    if per is None or made.value is None:
        return made
    length = next((d for d in durations if d.high is None), None)
    count: Decimal | None = None
    if length is not None and length.unit == per:
        count = length.value
    elif length is not None and length.months is not None and per == "month":
        count = length.months
    if count is None:
        context.draft.notes.append(("budget.per_period", made.words))
        return None
    words = context.words(made.words.start, max(made.words.end, made.words.start))
    note = _TIMES.get(context.language).format(amount=f"{made.value:f}", count=f"{count:f}")
    return replace(made, value=made.value * count, words=words, note=note)


def _scaled(found: list[Amount], spots: list[_Spot]) -> list[Amount]:
    """Read "20 k€ : LinkedIn 8, création 4": bare figures under a total in thousands are thousands too."""
    total = next((a for a in found if a.role == "total" or a.opens), None)
    if total is None or total.value is None or total.value < 1000:
        return found
    bare = [a for a in found if a is not total and a.share is None and a.value is not None and a.currency is None]
    small = [a for a in bare if a.value is not None and 0 < a.value < 1000]
    if len(small) < 2 or len(small) != len([a for a in found if a is not total and a.value]):
        return found
    if sum((a.value or Decimal(0) for a in small), Decimal(0)) * 1000 != total.value:
        return found
    return [replace(a, value=a.value * 1000) if a in small and a.value is not None else a for a in found]
