"""Reads the budget: its total, how it is split and what is kept aside."""

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from assistant.dialogue.guided.reading.block_items import is_price
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.offers import is_offered
from assistant.dialogue.guided.reading.orchestrate_amount import Amount
from assistant.dialogue.guided.reading.orchestrate_amount_words import tidy_label
from assistant.dialogue.guided.reading.orchestrate_amounts import amounts
from assistant.dialogue.guided.reading.orchestrate_budget_lines import add_line, pays_for_known, without_subtotals
from assistant.dialogue.guided.reading.orchestrate_budget_remarks import split_only
from assistant.dialogue.guided.reading.orchestrate_budget_table import table_amounts
from assistant.dialogue.guided.reading.orchestrate_currency import in_currency
from assistant.dialogue.guided.reading.orchestrate_given_up import without_given_up, without_total_again
from assistant.dialogue.guided.reading.orchestrate_lead_ins import without_lead_ins
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, lines, sentences, split_at
from assistant.dialogue.guided.reading.orchestrate_ratio import by_ratio
from assistant.dialogue.guided.reading.orchestrate_reserve import makes_up_total, reserve_behind, says_no_reserve
from assistant.dialogue.guided.reading.orchestrate_sum_lists import with_commas
from assistant.language.percentages import find_percentages
from assistant.language.text import Text

_TOTAL, _RESERVE, _LINES = (f"orchestrate.budget.{field}" for field in ("total", "reserve", "lines"))
_EACH = re.compile(r"\s*,\s*|\s+(?:et|and|&|\+)\s+", re.IGNORECASE)
_ABOUT = Text("montant approximatif", "approximate amount")
_SHARE = Text("{share} % de {total}", "{share}% of {total}")
_REST = Text("le reste de {total}", "what is left of {total}")


def read_budget(block: Block, context: Context) -> bool:
    """Read a total, its split by line and the reserve; percentages and the rest are worked out from a known total."""
    table = table_amounts(block, context)
    if table is not None:
        return _record(table, context)
    free = not block.label_words and not (context.asked or "").startswith("orchestrate.budget")
    found, noted = list[Amount](), False
    for line in lines(block):
        for told in map(with_commas, sentences(line)):
            piece = split_only(without_given_up(told, context.language))
            if context.draft.origin == "user":
                piece = Piece(without_lead_ins(piece.text), piece.start)
            if is_price(piece.text) or (free and is_offered(piece.text)):
                # What one costs and what was lost is no part of what is spent.
                continue
            whole = next((a.value for a in found if a.role in ("total", "plain")), context.draft.get(_TOTAL))
            split, unsplit = by_ratio(without_total_again(piece, whole, context.language), context)
            here = [*amounts(unsplit, context, whole), *split]
            behind = reserve_behind(piece, here, context)
            if here:
                noted |= says_no_reserve(piece, context)
                found += here if behind is None else [*here, behind]
            else:
                noted |= _read_none(piece, context)
    if free:
        found = _sure(_opened(found, context), context)
    shifted = [a for a in found if a.role == "line" and _COUNT_FIRST.match(a.label)]
    if shifted:
        # "1.2 reels 800 boards": which sum pays for which is not to be told.
        context.draft.notes.append(("budget.amount_for_what", shifted[0].words))
        found = [a for a in found if a.role != "line"]
    return _record(found, context) or noted


_COUNT_FIRST = re.compile(r"\d+[.,]\d+\s")


def _opened(found: list[Amount], context: Context) -> list[Amount]:
    """Take the first amount for the total where its split follows it: "le budget s'élève à 9 600 €, dont…"."""
    if len(found) < 2 or found[0].value is None or any(a.role == "total" for a in found):
        return found
    parts = sum((a.value for a in found[1:] if a.value is not None), Decimal(0))
    alone = context.draft.origin == "brief" and not found[0].label and len(found) > _SURE_LINES
    opens = (found[0].opens or alone) and found[0].role in ("line", "plain") and not pays_for_known(found[0], context)
    return [replace(found[0], role="total"), *found[1:]] if opens and found[0].value >= parts else found


_SURE_LINES = 2
"""Lines that pay for something known, beside a total, make the others of the sentence lines of its split too."""


def _sure(found: list[Amount], context: Context) -> list[Amount]:
    """Keep the lines that pay for something known: in a free sentence other amounts may be anything."""
    sure: list[Amount] = []
    known = sum(a.role == "line" and pays_for_known(a, context) for a in found)
    split = makes_up_total(found) or (known >= _SURE_LINES and any(a.role == "total" for a in found))
    if context.draft.origin == "brief":
        split = split or _splits_known(found, context)
    for amount in found:
        unknown = amount.role == "line" and amount.value is not None and not pays_for_known(amount, context)
        if unknown and not (split and amount.label):
            context.draft.notes.append(("budget.amount_for_what", amount.words))
        else:
            sure.append(amount)
    return sure


def _splits_known(found: list[Amount], context: Context) -> bool:
    """Tell whether several amounts of a brief split its total, which they do not exceed."""
    totals = [a.value for a in found if a.role == "total" and a.value is not None]
    total = totals[0] if totals else context.draft.get(_TOTAL)
    parts = [a.value for a in found if a.role == "line" and a.value is not None and a.label]
    return total is not None and len(parts) >= _SURE_LINES and sum(parts, Decimal(0)) <= Decimal(str(total))


def read_reserve(block: Block, context: Context) -> bool:
    """Read what is kept aside for the unforeseen, as an amount or as a share of the total."""
    found = False
    for line in lines(block):
        here = amounts(line, context)
        if here and says_no_reserve(line, context):
            return _record(here, context) or True
        if (behind := reserve_behind(line, here, context)) is not None:
            found |= _record([*here, behind], context)
            continue
        if not here:
            shares = [p for p in find_percentages(line.text, context.language) if p.high is None and not p.points]
            if len(shares) == 1:
                words = line.at(shares[0].start, shares[0].end, context)
                context.draft.notes[:] = [n for n in context.draft.notes if n != ("budget.share_of_what", words)]
                here = [Amount(None, words, "reserve", share=Fraction(shares[0].value) / 100)]
        if not here and (
            line.has("no_budget") or line.text.lower().strip(" .!") in ("non", "no", "pas de réserve", "aucune")
        ):
            return context.draft.set(_RESERVE, Decimal(0), line.words(context)) or True
        labelled = [a for a in here if a.role == "reserve"] or [a for a in here if a.role != "total"]
        total = [a for a in here if a.role == "total"]
        if total and labelled != total:
            found |= _record(total, context)
        found |= _record([replace(a, role="reserve") for a in labelled[:1] or here[:1]], context)
    return found


def _read_none(piece: Piece, context: Context) -> bool:
    """Read "pas de budget": nothing at all, unless it only is not settled yet."""
    span = piece.span("no_budget")
    if span is None:
        return False
    words = piece.at(*span, context)
    alone = not piece.has("budget") and len(piece.text.split()) > 2
    if piece.has("not_yet") or piece.has("no_part") or piece.has("reserve") or alone:
        if piece.has("reserve") and not piece.has("not_yet"):
            context.draft.set(_RESERVE, Decimal(0), piece.words(context))
            return True
        context.draft.notes.append(("budget.unclear", piece.words(context)))
        return False
    context.draft.set(_TOTAL, Decimal(0), words)
    return True


def _record(found: list[Amount], context: Context) -> bool:
    understood = bool(found)
    found = without_subtotals(found, context)
    found = _with_total(_one_total(_one_currency(found, context)), context)
    for amount in found:
        if amount.role == "total" and amount.value is not None:
            understood |= _set(_TOTAL, amount.value, amount, context)
    total: Decimal | None = context.draft.get(_TOTAL)
    for amount in found:
        if amount.role == "total":
            continue
        if amount.role == "open":
            context.draft.notes.append(("budget.depends", amount.words))
            understood = True
            continue
        value, note = _value(amount, total, context)
        if value is None:
            understood = True
            continue
        settled = replace(amount, value=value, note=note or amount.note)
        understood |= _record_part(settled, context)
    understood |= _record_rest(found, total, context)
    return understood


def _one_total(found: list[Amount]) -> list[Amount]:
    """Keep the total that the parts make up, where it is told with and without tax: "10,000, 12,000 with VAT"."""
    wholes = [a for a in found if a.role == "total" or (a.role == "plain" and not a.label)]
    parts = sum((a.value for a in found if a.role in ("line", "reserve") and a.value is not None), Decimal(0))
    if len({a.value for a in wholes}) < 2 or not any(a.value == parts for a in wholes):
        return found
    return [replace(a, role="total") if a in wholes else a for a in found if a not in wholes or a.value == parts]


def _one_currency(found: list[Amount], context: Context) -> list[Amount]:
    """Give amounts without a currency the one that the others beside them have, if it is one only."""
    written = [a for a in found if a.currency is not None]
    if len({a.currency for a in written}) != 1:
        return found
    if not in_currency(written[0].currency, written[0].words, context):
        return []
    return [replace(a, currency=written[0].currency) if a.value is not None else a for a in found]


def _with_total(found: list[Amount], context: Context) -> list[Amount]:
    """Tell which amount is the total where none says so: the only one, or the first if its split follows it."""
    result = list(found)
    if found and not any(a.role == "total" for a in found):
        first = found[0]
        rest = [a for a in found[1:] if a.role != "total"]
        parts = sum((a.value for a in rest if a.value is not None), Decimal(0))
        nameless = first.role == "plain" or (first.role == "line" and not pays_for_known(first, context))
        asked = (context.asked or "") == _TOTAL
        whole = not rest or (first.value is not None and first.value >= parts)
        if (
            nameless
            and not first.part
            and first.value is not None
            and whole
            and (first.role == "plain" or first.opens or asked)
        ):
            result[0] = replace(first, role="total")
    return [made for a in result if (made := _placed(a, result, context)) is not None]


def _placed(amount: Amount, found: list[Amount], context: Context) -> Amount | None:
    """Give an amount of nothing in particular its place: kept aside, a second total to compare, or none."""
    if amount.role != "plain":
        return amount
    if amount.kept:
        return replace(amount, role="reserve")
    if all(a.role in ("plain", "total") and not a.label for a in found):
        return replace(amount, role="total")
    context.draft.notes.append(("budget.amount_for_what", amount.words))
    return None


def _value(amount: Amount, total: Decimal | None, context: Context) -> tuple[Decimal | None, str | None]:
    if amount.role == "rest":
        return None, None
    if amount.share is None:
        return amount.value, None
    if total is None:
        context.draft.notes.append(("budget.share_without_total", amount.words))
        return None, None
    # Down to the cent, so that shares never add up to more than the total.
    cents = Fraction(total) * amount.share * 100
    value = Decimal(cents.numerator // cents.denominator) / 100
    percent = amount.share * 100
    if percent.denominator in (1, 2, 4, 5, 8, 10):
        shown = f"{(Decimal(percent.numerator) / percent.denominator).normalize():f}"
        return value, _SHARE.get(context.language).format(share=shown, total=f"{total:f}")
    return value, f"{amount.share} × {total:f}"


def _record_part(amount: Amount, context: Context) -> bool:
    assert amount.value is not None
    if amount.role == "reserve":
        return _set(_RESERVE, amount.value, amount, context)
    if not in_currency(amount.currency, amount.words, context):
        return True
    things = [thing for part in amount.parts for thing in split_at(part, _EACH)] if amount.each else []
    if len(things) > 1:
        for thing in things:
            add_line(replace(amount, label=tidy_label(thing), parts=(thing,)), context)
        return True
    return add_line(amount, context)


def _record_rest(found: list[Amount], total: Decimal | None, context: Context) -> bool:
    rest = [a for a in found if a.role == "rest"]
    if not rest:
        return False
    lines_now = context.draft.get(_LINES) or []
    said = [line.get("amount") for line in lines_now] + [context.draft.get(_RESERVE)]
    # What depends on something is spent perhaps, and so is none of what is left.
    said += [amount.value for amount in found if amount.role == "open"]
    known = [value for value in said if value is not None]
    left = total - sum(known, Decimal(0)) if total is not None else None
    if left is None or left < 0 or len(rest) > 1 or all(a.role in ("rest", "total") for a in found):
        for amount in rest:
            context.draft.notes.append(("budget.rest", amount.words))
        return True
    note = _REST.get(context.language).format(total=f"{total:f}")
    settled = replace(rest[0], value=left, note=note, role="reserve" if rest[0].reserve else "line")
    return _record_part(settled, context)


def _set(path: str, value: Decimal, amount: Amount, context: Context) -> bool:
    if in_currency(amount.currency, amount.words, context):
        note = _ABOUT.get(context.language) if amount.about else amount.note
        context.draft.set(path, value, amount.words, note=note)
    return True
