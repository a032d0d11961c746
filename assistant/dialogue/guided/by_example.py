"""Tells which order, or excuse, a message without a fact is most like."""

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.intents import Control
from assistant.dialogue.guided.likeness import may_be_of_talk, nearest_order
from assistant.dialogue.guided.order_of import excused
from assistant.dialogue.protocols import Reading
from assistant.dialogue.state import State
from assistant.language.vocabulary import find_terms

# What the orders of the examples are; those that are no order are answered in a sentence.
_BY_EXAMPLE = {
    "left": Control("show", "left"),
    "show": Control("show", "plan"),
    "show_map": Control("show", "map"),
    "check": Control("check"),
    "walk": Control("walk"),
    "undo": Control("undo"),
    "finish": Control("finish"),
    "skip": Control("skip"),
    "suggest": Control("suggest"),
    "explain": Control("explain"),
    "export": Control("export"),
}
_GIVES_UP = frozenset({"skip", "finish", "undo"})
_IN_A_SENTENCE = {"about": "about_me", "go_on": "go_on", "thanks": "thanks"}


def by_example(reading: Reading, message: str, state: State) -> Reading:
    """Return the order, or the excuse, that a message without a fact is most like, else what was read."""
    if reading.intent not in ("unclear", "question") or reading.notes or "\n" in message.strip():
        return reading
    if reading.intent == "question" and not may_be_of_talk(message):
        return reading
    name = nearest_order(message, asked=reading.intent == "question" or message.rstrip().endswith("?"))
    if name in _GIVES_UP and find_terms(message, "channel"):
        # "We're stopping Snapchat" tells of a channel.
        return reading
    if name in _IN_A_SENTENCE:
        return Reading("unclear", reading.language, notes=((_IN_A_SENTENCE[name], Words(message, 0, len(message))),))
    order = _BY_EXAMPLE.get(name)
    pending = state.pending.label if state.pending is not None else None
    if order is None and reading.intent == "unclear" and pending not in (None, "objective"):
        # Whoever opens with who they are and what they do puts no goal off.
        order = excused(message, reading.language)
    return Reading(order.intent, reading.language, control=order) if order else reading
