"""Looks through a brief again for what was not found where it was expected: the goal, where the figure stands today."""

import re
from collections.abc import Iterator

from assistant.dialogue.guided.amend import mend
from assistant.dialogue.guided.handed_over import hand_over
from assistant.dialogue.guided.intents import gives_orders
from assistant.dialogue.guided.moved_money import move_money
from assistant.dialogue.guided.reading.asides import is_title, says
from assistant.dialogue.guided.reading.block_items import is_price
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.contradictions import note_elsewhere
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
from assistant.dialogue.guided.second_look_today import PROVES, Said, counted, find_today
from assistant.dialogue.sentences import sentences
from assistant.language.dates import find_dates
from assistant.language.figures import Money
from assistant.language.vocabulary import find_terms

_WANTED = Expression("second_look.wanted")
_ANNOUNCED = Expression("second_look.announced")
_RAISED = Expression("second_look.raised")
# Where a goal may stand though no label says so, and where a figure of today may.
_GOAL_LABELS = frozenset([None, "objective", "context", "target", "name", "milestones"])
_TEAM_LABELS = frozenset([None, "team", "tasks", "contents", "channels", "inventory", "lead", "promise", "audience"])
# "Zoe takes over from Hal on coordination" does not say that Hal coordinates.
_SUCCEEDS = re.compile(
    r"\b(?:tak(?:es?|en|ing)|took) over from\b|\b(?:prend|prendra|pris) (?:le relais|la suite|la place) d"
)
_ASIDES = ("other", "dropped", "maybe", "meeting")
_ENOUGH = 3


def look_again(text: str, context: Context) -> None:
    """Fill what is still open of the objective from the sentences of one letter."""
    said = list(brief_sentences(text))
    if not context.draft.get("objective.statement") or context.draft.get("objective.target") is None:
        _find_goal(said, context)
    for one in said:
        mend(one.line, context)
        _change(one.line, context)
    if context.draft.get("objective.baseline") is None:
        find_today(said, context)
    _find_team(said, context)
    for one in said:
        # Who was told to run what is refused elsewhere runs it no more.
        give_up(one.line, context)
    told = [one for one in said if not says(one.line.text, *_ASIDES) and "?" not in one.line.text]
    told = [one for one in told if not PROVES.search(one.line.text)]
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


def brief_sentences(text: str) -> Iterator[Said]:
    """Yield the sentences of a brief, or of one letter of it, with the label that each stands under."""
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
