"""One pass over a text that sorts its numbers into money, percentages, durations and plain numbers."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from assistant.language.amounts import Amount, find_amounts, parse_digits
from assistant.language.codes import mask, soft_codes
from assistant.language.counted import counts_something, is_of_something
from assistant.language.date_mentions import prepare
from assistant.language.figures import Duration, Figure, Lead, Money, Number, Percentage, Unit
from assistant.language.folding import Folded
from assistant.language.shares import find_shares
from assistant.language.text import Language
from assistant.language.units import (
    countdown_before,
    currency_beside,
    lead_of,
    payment_period,
    percent_after,
    time_after,
)

_Sort = Literal["number", "money", "percent", "duration"]

_CONNECTOR = re.compile(
    r" ?(?:(?P<arrow>-{1,2}>|=>|→|⇒|➡|➜)|(?P<dash>-|/|a|au|to|jusqu'a|ou|or)|(?P<pair>et|and)) ?(?:environ |about )?"
)
_FROM = re.compile(r"(?:^|[^a-z])(?:de|d'|from|du) ?$")
_BETWEEN = re.compile(r"(?:^|[^a-z])(?:entre|between) ?$")
_BUDGET_BEFORE = re.compile(
    r"(?<![a-z])(?:budgets?|enveloppe|spend|spending|investi[a-z]*|invest|depens[a-z]*|montant|amount|couts?|"
    r"costs?|prix|price)"
    r"(?![a-z])[^.;\n\x000-9]{0,24}$"
)
_BUDGET_AFTER = re.compile(r" (?:de |d'|of )?(?:budget|enveloppe|media|depenses?|spend)(?![a-z])")
# After a bare number these words say that nothing is counted, so that "budget 15 000 pour le salon" is money.
_NO_NOUN = re.compile(
    r" ?(?:$|[^ a-z0-9']|(?:pour|sur|en|par|au|max|maxi|maximum|mini|minimum|environ|ht|ttc|for|on|per|in|total|et|and|"
    r"ou|or|mais|but|tout compris|all in|dont|including|avec|with|is|est|chez|from|a|to|at|by|d'ici|avant|before|until|"
    r"this|cette|ce|as)(?![a-z]))"
)
_A_LOT = 10_000
_BOTH = re.compile(r"(?:^|[^a-z])(?:les|tous les|toutes les|des|ces|the|those|these|all) $")
_PLURAL_NEXT = re.compile(r" [a-z][a-z'-]*[sx](?![a-z])")
_OFTEN = re.compile(r" (?:fois|times)(?![a-z])")
_NO_ZERO = re.compile(r"-|[ -](?:party|clic|click|dechet|papier|trust|defaut|faute|touch)")


@dataclass(frozen=True, slots=True)
class _Measured:
    """An amount and what it counts; offsets are those of the folded text, unit included."""

    sort: _Sort
    value: Decimal
    start: int
    end: int
    amount: Amount
    currency: str | None = None
    per: str | None = None
    points: bool = False
    unit: Unit = "day"
    working: bool = False
    lead: Lead | None = None
    high: Decimal | None = None
    change: bool = False


@lru_cache(maxsize=64)
def read_figures(text: str, language: Language) -> tuple[Figure, ...]:
    """Return all figures of a text in their order and without overlap: numbers, money, percentages, durations."""
    prepared = prepare(text, language)
    folded = prepared.folded
    undated = mask(prepared.masked, [(mention.start, mention.end) for mention in prepared.mentions])
    masked = mask(undated, soft_codes(undated))
    shares = find_shares(masked)
    masked = mask(masked, [(start, end) for start, end, _ in shares])
    measured = [m for a in find_amounts(folded, masked, language) if (m := _measure(masked, a)) is not None]
    measured += [_Measured("percent", value, start, end, Amount(value, start, end)) for start, end, value in shares]
    measured.sort(key=lambda m: m.start)
    joined = _join_ranges(masked, measured)
    figures = (m for m in joined if not _is_no_figure(masked, m) and folded.is_whole(m.start, m.end))
    return tuple(_figure(folded, m) for m in figures)


def _measure(masked: str, amount: Amount) -> _Measured | None:
    start, end = amount.start, amount.end
    percent = percent_after(masked, end)
    if percent is not None and not amount.article:
        value, start = _signed(masked, amount)
        return _Measured("percent", value, start, percent[0], amount, points=percent[1])
    currency = currency_beside(masked, start, end)
    if currency is not None:
        per = payment_period(masked, currency.end)
        return _Measured(
            "money", _as_money(amount), currency.start, currency.end, amount, currency=currency.code, per=per
        )
    countdown = countdown_before(masked, start)
    if countdown is not None:
        return _Measured("duration", amount.value, countdown[0], end, amount, unit=countdown[1], lead=countdown[2])
    time = time_after(masked, end)
    if time is not None:
        value = amount.value * time.factor + (Decimal(time.factor) / 2 if time.half else 0)
        lead = lead_of(masked, start, time.end)
        return _Measured("duration", value, start, time.end, amount, unit=time.unit, working=time.working, lead=lead)
    if _is_bare_money(masked, amount):
        return _Measured("money", _as_money(amount), start, end, amount, per=payment_period(masked, end))
    return _Measured("number", amount.value, start, end, amount)


def _as_money(amount: Amount) -> Decimal:
    if amount.digits is None or amount.multiplier != 1:
        return amount.value
    return parse_digits(amount.digits, "en", money=True) or amount.value


def _signed(masked: str, amount: Amount) -> tuple[Decimal, int]:
    """Read the minus of "(-20 %)"; one that begins a line is a bullet."""
    at = amount.start - 1
    before = masked[at - 1] if at > 0 else "\n"
    if at >= 0 and masked[at] == "-" and before in " (:" and masked[masked.rfind("\n", 0, at) + 1 : at].strip():
        return -amount.value, at
    return amount.value, amount.start


def _is_bare_money(masked: str, amount: Amount) -> bool:
    """Tell "30k LinkedIn", "un demi-million" and "budget de 15000" from "250k impressions" and "un million de vues"."""
    if amount.article or counts_something(masked, amount.end):
        return False
    if _BUDGET_AFTER.match(masked, amount.end) or amount.suffixed:
        return True
    if amount.scaled and amount.value >= _A_LOT:
        return not is_of_something(masked, amount.end) and _NO_NOUN.match(masked, amount.end) is not None
    announced = _BUDGET_BEFORE.search(masked, max(0, amount.start - 40), amount.start) is not None
    return announced and _NO_NOUN.match(masked, amount.end) is not None


def _is_no_figure(masked: str, m: _Measured) -> bool:
    """Tell apart what only looks like a figure: "un salon", "les deux", "un site neuf", "a month", "zero-party"."""
    word = masked[m.start : m.end]
    if m.sort == "duration" and m.amount.article and m.high is None and m.value == m.amount.value:
        vague = word.endswith((" jour", " day"))
        return m.lead is None and (vague or word.startswith(("a ", "an ", "a-")))
    if m.sort != "number":
        return False
    if m.amount.article:
        return m.high is None
    if m.amount.digits is not None:
        return False
    if word.endswith("couple") or _OFTEN.match(masked, m.end):
        return True
    if word in ("deux", "two"):
        return _BOTH.search(masked, max(0, m.start - 12), m.start) is not None
    if word == "neuf":
        return _PLURAL_NEXT.match(masked, m.end) is None
    return word == "zero" and _NO_ZERO.match(masked, m.end) is not None


def _join_ranges(masked: str, measured: list[_Measured]) -> list[_Measured]:
    joined: list[_Measured] = []
    for second in measured:
        first = joined[-1] if joined else None
        if first is not None and second.start < first.end:
            # The "cent" of "3 pour cent".
            continue
        pair = _range(masked, first, second) if first is not None else None
        if pair is not None:
            joined[-1] = pair
        else:
            joined.append(second)
    return joined


def _range(masked: str, first: _Measured, second: _Measured) -> _Measured | None:
    if first.high is not None or (first.sort != "number" and not _same_unit(first, second)):
        return None
    if first.sort == "money" and second.sort == "number":
        second = replace(second, sort="money", value=_as_money(second.amount))
    connector = _CONNECTOR.fullmatch(masked, first.end, second.start)
    if connector is None or (first.amount.article and second.amount.digits is not None):
        return None
    before = masked[max(0, first.start - 10) : first.start]
    if connector["pair"] and not _BETWEEN.search(before):
        return None
    if (
        first.sort == second.sort == "money"
        and _shared_multiplier(first, second) > second.value
        and not _FROM.search(before)
    ):
        # "9k - 3k for ads, …" is a sum and its split.
        return None
    moved = connector["dash"] in ("a", "au", "to") and _FROM.search(before) is not None
    change = moved or connector["arrow"] is not None
    lead = lead_of(masked, first.start, second.end) if second.sort == "duration" else None
    return replace(
        second,
        value=_shared_multiplier(first, second),
        high=second.value,
        start=first.start,
        currency=second.currency or first.currency,
        change=change,
        lead=lead,
    )


def _same_unit(first: _Measured, second: _Measured) -> bool:
    if first.sort == "money" and second.sort == "number":
        # "€10,000-15,000": one sign before both.
        return first.start < first.amount.start and second.amount.digits is not None
    if first.sort == "money" and second.sort == "money":
        return first.currency in (second.currency, None) or second.currency is None
    return first.sort == second.sort and first.unit == second.unit


def _shared_multiplier(first: _Measured, second: _Measured) -> Decimal:
    """Read "10 à 15 k€" as 10,000 to 15,000, and "500 to 1k" as it stands."""
    factor = second.amount.multiplier
    signed_after = first.sort != "number" and first.end > first.amount.end
    if signed_after or first.amount.multiplier != 1 or first.amount.digits is None:
        return first.value
    if factor != 1 and first.value <= 20 * second.value / factor:
        return first.value * factor
    grouped = second.sort == "money" and factor == 1 and " " in (second.amount.digits or "")
    if grouped and 1 < first.value < 1000 and first.value * 1000 < second.value:
        return first.value * 1000
    return first.value


_MANY = 100
_COUNTED_BY = re.compile(r"[ -](?:day|week|month|year|hour)[ ](?=[a-z]{4})|[ ](?:journees?|jours?) d['’]")


def _figure(folded: Folded, m: _Measured) -> Figure:
    start, end = folded.span(m.start, m.end)
    words = folded.original[start:end]
    spelled = m.amount.digits is None
    high = None if m.high is None else _plain(m.high)
    place = (_plain(m.value), start, end, words, high, m.change, spelled)
    if m.sort == "money":
        return Money(*place, currency=m.currency, per=m.per)
    if m.sort == "percent":
        return Percentage(*place, points=m.points)
    if m.sort == "duration" and m.value >= _MANY and _COUNTED_BY.match(folded.text, m.amount.end):
        # "12,500 day tickets" counts tickets.
        start, end = folded.span(m.amount.start, m.amount.end)
        return Number(_plain(m.value), start, end, folded.original[start:end], high, m.change, spelled)
    if m.sort == "duration":
        return Duration(*place, unit=m.unit, working=m.working, lead=m.lead)
    return Number(*place)


def _plain(value: Decimal) -> Decimal:
    """Return the same number without zeros after the point, so that "1,50" and "1.5" print alike."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()
