"""Which order a message gives, where it is not the answer to the pending question."""

import re
from decimal import Decimal

from assistant.dialogue.guided.asked_value import asked_value
from assistant.dialogue.guided.calculations import AGAIN, UNKNOWN, asked_again, asked_with_figures
from assistant.dialogue.guided.intents import Control, bare, control
from assistant.dialogue.guided.named_split import named_split
from assistant.dialogue.guided.own_plan import asked_section
from assistant.dialogue.guided.put_off import IN_ANY_WORDS, excuse, is_slogan
from assistant.dialogue.guided.questions import is_question
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.objective_wish import wish_in
from assistant.dialogue.guided.spoken_orders import spoken_order
from assistant.dialogue.state import State
from assistant.language.detect import detect
from assistant.language.numbers import find_figures
from assistant.language.text import Language, fold
from assistant.plan.edit import value_of

# Labels whose answer may be a plain yes or no, or a bare number.
_YES_NO = frozenset({"targetable"})
_FEW = 3
_NUMERIC = frozenset({"target", "baseline", "budget", "retention", "answers", "goal", "entry", "stores_in"})
_SETTLED = re.compile(r"(?:c'est bon|that's it|fini|done)(?: pour moi| for me)?")


def _settled(message: str, state: State) -> Control | None:
    """Return the choice of a value by itself, where two values wait for one to be chosen: "12"."""
    if state.pending is None or state.pending.id != "conflict" or len(message.split()) > _FEW:
        return None
    figures = find_figures(message, state.language)
    # "2" is the second value where the first one is not 2.
    if len(figures) != 1 or (figures[0].value is not None and figures[0].value <= len(state.offers)):
        return None
    if state.offers and not state.offers[0].edits and value_of(state.plan, state.pending.path) == figures[0].value:
        return Control("choose", choice=0)
    for place, offer in enumerate(state.offers):
        if any(isinstance(e.value, int | float | Decimal) and e.value == figures[0].value for e in offer.edits):
            return Control("choose", choice=place)
    return None


def order_of(message: str, state: State, language: Language) -> Control | None:
    """Return the order that a message gives, where it is not the answer to the pending question.

    Args:
        message: The message.
        state: What is asked and offered.
        language: Language of the message.
    """
    found = _settled(message, state) or named_split(message) or control(message)
    label = state.pending.label if state.pending else ""
    if label == "promise" and is_slogan(message):
        return None
    if found is None or (found.intent == "undo" and state.redo) or found.what == f"calculation:{UNKNOWN}":
        found = spoken_order(message, label, undone=bool(state.redo)) or found
    if (
        found is None
        and state.pending is not None
        and state.pending.label in IN_ANY_WORDS
        and not (state.offers or is_question(message) or _names_member(message, state))
    ):
        found = excused(message, language)
    if found is None and (calculation := _calculation(message, state, language)):
        return Control("show", f"calculation:{calculation}")
    if (found is None or found.intent == "show") and (value := asked_value(message, state.plan)) is not None:
        return value
    section = asked_section(message) if found is None else None
    if section is not None:
        return Control("show", "section", section=section)
    if found is None or (found.intent == "suggest" and _says_goal(message, state)):
        return None
    if found.intent == "finish" and state.offers and _SETTLED.fullmatch(bare(message)):
        # "C'est bon" beside an offer takes it.
        return Control("accept")
    if found.intent == "choose" and not state.offers and label in _NUMERIC and not _is_ordinal(message):
        return None
    if found.intent in ("accept", "refuse") and label in _YES_NO and not state.offers and found.what != "any":
        return None
    if found.intent == "choose" and label in _NUMERIC and not _is_ordinal(message):
        return None
    return found


def _calculation(message: str, state: State, language: Language) -> str:
    """Return what is calculated for a question that gives figures, or tries others in the last calculation."""
    if state.calculated[0] and asked_again(message, language):
        return AGAIN
    return asked_with_figures(message, language) if is_question(message) or message.rstrip().endswith("?") else ""


def _names_member(message: str, state: State) -> bool:
    """Tell whether somebody of the team is named, listed as a first name or not: then something is told of them."""
    words = set(re.findall(r"[\w'-]+", fold(message)))
    return any(words & set(fold(member.name or "").split()) for member in state.plan.team.members)


def excused(message: str, language: Language) -> Control | None:
    """Return what is done where a message puts the pending question off, or says that it is hard.

    Args:
        message: The message.
        language: Its language.
    """
    told = excuse(message, language)
    return Control("skip" if told == "later" else "suggest") if told else None


def _says_goal(message: str, state: State) -> bool:
    """Tell whether a call for help says what it is for: "can you help us promote our camps?"."""
    known = state.plan.objective.statement
    return not known and wish_in(Line(message, 0), detect(message, state.language), asked=True) is not None


def _is_ordinal(message: str) -> bool:
    return (
        re.search(
            r"\b(?:\d+(?:er|ere|e|eme|st|nd|rd|th)|prem|deux\w+me|second|trois\w+me|first|third|dern|last|option|"
            r"number|num|le|la|the)\b|[- ]?(?:ieme|eme)\b",
            fold(message),
        )
        is not None
    )
