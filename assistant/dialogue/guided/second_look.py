"""Looks through a brief again for what was not found where it was expected: the goal, where the figure stands today."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.dialogue.guided.amend import mend
from assistant.dialogue.guided.handed_over import hand_over
from assistant.dialogue.guided.intents import gives_orders
from assistant.dialogue.guided.moved_money import move_money
from assistant.dialogue.guided.reading.asides import is_title, says, without_denied
from assistant.dialogue.guided.reading.block_items import is_price
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.contradictions import note_elsewhere
from assistant.dialogue.guided.reading.figure_names import counts_nothing
from assistant.dialogue.guided.reading.headings import leaves_open
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.objective import read_objective
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.team_contacts import look_at_contacts, look_at_outside
from assistant.dialogue.guided.reading.team_look import look_at_team
from assistant.dialogue.guided.reading.then_and_now import is_then_and_now
from assistant.dialogue.guided.reading.told_arguments import brief_blocks
from assistant.dialogue.guided.removed import give_up
from assistant.dialogue.guided.second_look_more import find_audience, find_events, find_relation, find_told_relation
from assistant.dialogue.sentences import sentences
from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Figure, Money, Number, Percentage
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms
from assistant.plan.base import plain_number

_WANTED = Expression("second_look.wanted")
_ANNOUNCED = Expression("second_look.announced")
_RAISED = Expression("second_look.raised")
_TODAY = Expression("second_look.today")
_NOTHING = Expression("second_look.nothing")
# Where a goal may stand though no label says so, and where a figure of today may.
_GOAL_LABELS = frozenset([None, "objective", "context", "target", "name", "milestones"])
_TODAY_LABELS = frozenset(
    [None, "objective", "context", "target", "baseline", "audience", "name", "promise", "challenges"]
)
_TEAM_LABELS = frozenset([None, "team", "tasks", "contents", "channels", "inventory", "lead", "promise", "audience"])
# "Zoe takes over from Hal on coordination" does not say that Hal coordinates.
_SUCCEEDS = re.compile(
    r"\b(?:tak(?:es?|en|ing)|took) over from\b|\b(?:prend|prendra|pris) (?:le relais|la suite|la place) d"
)
_ASIDES = ("other", "dropped", "maybe", "meeting")
_ENOUGH = 3


@dataclass(frozen=True)
class Said:
    """A sentence and what it stands under."""

    line: Line
    label: str | None


def look_again(text: str, context: Context) -> None:
    """Fill what is still open of the objective from the sentences of one letter."""
    said = list(_sentences(text))
    if not context.draft.get("objective.statement") or context.draft.get("objective.target") is None:
        _find_goal(said, context)
    for one in said:
        mend(one.line, context)
        _change(one.line, context)
    if context.draft.get("objective.baseline") is None:
        _find_today(said, context)
    _find_team(said, context)
    for one in said:
        # Who was told to run what is refused elsewhere runs it no more.
        give_up(one.line, context)
    told = [one for one in said if not says(one.line.text, *_ASIDES) and "?" not in one.line.text]
    told = [one for one in told if not _PROVES.search(one.line.text)]
    find_audience([one.line for one in told if one.label in (None, "objective", "promise", "name")], context)
    find_relation(context)
    find_told_relation([one.line for one in told if one.label in (None, "audience", "lifecycle")], context)
    for line in _lines(text):
        note_elsewhere(line, context)
    find_events([one.line for one in told if one.label in (None, "objective")], context)


def _change(line: Line, context: Context) -> None:
    """Apply what a sentence changes of the rest: who leaves, what is given up, which money moves."""
    before = context.draft.correcting
    hand_over(line, context)
    move_money(line, context)
    give_up(line, context)
    context.draft.correcting = before


def _lines(text: str) -> Iterator[Line]:
    at = 0
    for line in text.split("\n"):
        yield Line(line, at)
        at += len(line) + 1


def _find_team(said: list[Said], context: Context) -> None:
    told = [one for one in said if not says(one.line.text, *_ASIDES) and "?" not in one.line.text]
    for one in told:
        if one.label in _TEAM_LABELS and not _SUCCEEDS.search(flat(one.line.text)):
            look_at_team(one.line, context)
        if one.label in _TEAM_LABELS or one.label == "context":
            look_at_outside(one.line, context)
    look_at_contacts([one.line for one in told if one.label in _TEAM_LABELS], context)


def _sentences(text: str) -> Iterator[Said]:
    for number, block in enumerate(brief_blocks(text)):
        titled = number == 0 and block.label is None and is_title(block.lines[0].text)
        label = "context" if block.label is None and leaves_open(block.label_words) else block.label
        for line in block.lines[titled:]:
            for start, end in sentences(line.text):
                piece = Line(line.text[start:end], line.start + start)
                if not gives_orders(piece.text):
                    yield Said(piece, label)


def _find_goal(said: list[Said], context: Context) -> None:
    best: Said | None = None
    most = _ENOUGH - 1
    for one in said:
        worth = _worth(one, context) if one.label in _GOAL_LABELS else 0
        if worth > most:
            best, most = one, worth
    vague = context.draft.get("objective.statement") is not None
    if best is not None and (not vague or find_terms(best.line.text, "metric", context.language)):
        read_objective(Block("objective", (best.line,)), context)


def is_plain_goal(text: str, context: Context) -> bool:
    """Tell whether a sentence can only be the goal: something counted, wanted, by a day."""
    return _worth(Said(Line(text, 0), None), context) > _ENOUGH


def is_dated_count(text: str, context: Context) -> bool:
    """Tell whether a text under a label for people or needs is the goal: a figure that counts something, by a day."""
    days = find_dates(text, context.language, context.today)
    return is_plain_goal(text, context) or (
        any(p.relation in ("by", "before", "until") for p in days)
        and _worth(Said(Line(text, 0), None), context) >= _ENOUGH
    )


def may_state_goal(text: str, context: Context) -> bool:
    """Tell whether a sentence of a brief may be its objective: it counts something, or says that it is the goal."""
    return _worth(Said(Line(text, 0), None), context) > 1 or _ANNOUNCED.search(flat(text)) is not None


def _worth(one: Said, context: Context) -> int:
    """Tell how much a sentence looks like the goal: something counted, wanted, by a day."""
    text = one.line.text
    if text.rstrip().endswith("?") or says(text, "other", "dropped", "maybe") or _BY_WHOM.search(text):
        return 0
    plain = flat(text)
    figures = counted(text, context)
    raised = _RAISED.search(plain) is not None
    counts = [f for f in figures if not isinstance(f, Money) or raised]
    if not counts:
        return 0
    wanted = _WANTED.search(plain) is not None or raised or is_then_and_now(text)
    if not wanted and find_terms(text, "identifier", context.language):
        # "The file holds 1,350 addresses"
        return 0
    days = find_dates(text, context.language, context.today)
    within = any(p.precision == "range" and p.end > context.today for p in days)
    if within and find_terms(text, "metric", context.language) and not find_terms(text, "format", context.language):
        # "2,400 tickets sold between March and May": what is counted, and when.
        return 2 * wanted + 3 + (one.label == "objective")
    dated = any(p.relation in ("by", "before", "until") or _AT.search(flat(text[: p.text_start])) for p in days)
    if not dated and is_price(text):
        # What a ticket costs and what was turned over last year is nothing to reach.
        return 0
    known = bool(find_terms(text, "metric", context.language) or find_terms(text, "objective", context.language))
    # "900 pass vendus avant fin 2027": a thing counted, by a day, and nobody who is to do it.
    known = known or (dated and find_people(Piece(text, 0), context) == [])
    return 2 * wanted + 2 * dated + known + (one.label == "objective") + bool(days and not dated)


# "A page (Ines, 20 January) and three cards (Tom)" lists what is to be made, and by whom.
_BY_WHOM = re.compile(r"\([A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s?,[^()]{3,30})?\).*\([A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s?,[^()]{3,30})?\)")
# "900 abonnés au 31 mai"
_AT = re.compile(r"\b(?:au|a fin|as of|as at)\s*$")


def counted(text: str, context: Context) -> list[Figure]:
    """Return the figures of a text that count something: no dates, no lengths of time."""
    spans = [(p.text_start, p.text_end) for p in find_dates(text, context.language, context.today)]
    found = [f for f in find_figures(text, context.language) if not isinstance(f, Duration)]
    found = [f for f in found if not any(a < f.end and f.start < b for a, b in spans)]
    return [f for f in found if not counts_nothing(f, text)]


def _find_today(said: list[Said], context: Context) -> None:
    target = context.draft.get("objective.target")
    if target is None:
        return
    mark = context.draft.plan.provenance.get("objective.target")
    kind = _kind_of(mark.words if mark is not None else None, context)
    for one in said:
        if one.label not in _TODAY_LABELS or says(one.line.text, "dropped", "maybe") or _PROVES.search(one.line.text):
            continue
        elsewhere = says(one.line.text, "other")
        line = without_denied(one.line)
        for clause in sorted(_clauses(line), key=lambda part: -_year(part.text, context)):
            paid = kind is not Money and any(isinstance(f, Money) for f in counted(clause.text, context))
            days = find_dates(clause.text, context.language, context.today)
            if any(p.relation in ("by", "before", "until") and p.end > context.today for p in days):
                # What is wanted by a day to come is no figure of today.
                continue
            if paid and not _names_metric(clause.text, context):
                # What is paid today, and instead of what, counts no results.
                continue
            if _is_today(clause, one, kind, Decimal(str(target)), context, elsewhere):
                return


def _year(text: str, context: Context) -> int:
    """Return the year that a clause tells of, so that the latest of "2025: 38, 2026: 44" counts."""
    years = [int(year) for year in re.findall(r"\b20\d\d\b", text)]
    return max((year for year in years if year <= context.today.year), default=0)


def _is_today(clause: Line, one: Said, kind: type[Figure], target: Decimal, context: Context, other: bool) -> bool:
    plain = flat(clause.text)
    told = _TODAY.search(plain)
    if (told is None and one.label != "baseline") or find_terms(clause.text, "identifier", context.language):
        # "The file holds 1,350 addresses" counts no results.
        return False
    if _NOTHING.search(plain):
        return context.draft.set("objective.baseline", 0, context.words(clause.start, clause.end))
    figures = [f for f in counted(clause.text, context) if isinstance(f, kind) and f.value != target]
    if len(figures) == 2 and _FELL.search(plain):
        # "Fell from 900 to 610" stands at 610.
        figures = figures[1:]
    fell = len(figures) == 1 and figures[0].change and _FELL.search(plain) is not None
    if len(figures) != 1 or (figures[0].is_range and not fell):
        return False
    figure = figures[0]
    loose = one.label in ("promise", "challenges") and not _names_metric(clause.text, context)
    if (loose or other or says(clause.text, "other")) and not _counts_the_same(figure, clause.text, context):
        return False
    words = context.words(clause.start + figure.start, clause.start + figure.end)
    return context.draft.set("objective.baseline", plain_number(figure.high or figure.value), words)


def _names_metric(text: str, context: Context) -> bool:
    """Tell whether a clause names what the goal counts."""
    metric = {word.rstrip("s") for word in flat(str(context.draft.get("objective.metric") or "")).split()}
    return any(word.strip(".,;:)").rstrip("s") in metric for word in flat(text).split())


def _counts_the_same(figure: Figure, text: str, context: Context) -> bool:
    """Tell whether what another campaign counted is what this one counts."""
    if re.search(r"\ben\b|\bof (?:them|those)\b", flat(text[: figure.start])):
        return True
    metric = {word.rstrip("s") for word in flat(str(context.draft.get("objective.metric") or "")).split()}
    return any(word.strip(".,;)").rstrip("s") in metric for word in flat(text[figure.end :]).split()[:4])


def _kind_of(words: str | None, context: Context) -> type[Figure]:
    found = counted(words or "", context)
    return next((kind for kind in (Percentage, Money) if found and isinstance(found[0], kind)), Number)


# "(proof: 1,900 swaps last year)" counts what makes an argument true.
_PROVES = re.compile(r"\b(?:proofs?|preuves?)\b", re.IGNORECASE)
_FELL = re.compile(
    r"\b(?:fell|dropped|went|gone|slipped|rose|passee?s?|tombee?s?|reculee?s?|descendue?s?|montee?s?) "
    r"(?:\w+ )?(?:from|de)\b"
)
_PARTS = re.compile(
    r"\s*[(;)]\s*|,\s+(?=\D)|(?<!par)(?<!Par)\s(?:contre|versus|vs\.?|up from|down from|mais|but|et|and)\s"
)


def _clauses(line: Line) -> list[Line]:
    """Cut a sentence where what is said of today may begin; the whole sentence comes last."""
    found: list[Line] = []
    at = 0
    # "One hundred and sixty" is one figure.
    figures = find_figures(line.text, "en") + find_figures(line.text, "fr")
    for match in _PARTS.finditer(line.text):
        opening = line.text[at : match.start()]
        if not at and not re.search(r"\d", opening) and _TODAY.fullmatch(flat(opening).strip(" -*•")):
            # "Last year, eleven people joined us" says when ahead of what.
            continue
        if any(f.start < match.start() and match.end() < f.end for f in figures):
            continue
        found.append(Line(line.text[at : match.start()], line.start + at))
        # The words that tell ("contre") belong to what follows.
        at = match.start()
    found.append(Line(line.text[at:], line.start + at))
    return [part for part in (*found, line) if part.text.strip()]
