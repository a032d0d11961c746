"""Tells sentences of the customer's way, whatever was asked: what leads where, and what a step of it asks for."""

from typing import Any

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.journey_led import tells_led
from assistant.dialogue.guided.reading.journey_mentions import Mention, find_mentions
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.pieces import Piece, flat

_LEADS = Expression("ways_told.leads")
_ASKS = Expression("journey_tokens.capture")
_ASKED = Expression("journey_tokens.captured")
_DENIED = Expression("ways_told.denied")
_FAR, _NEAR = 4, 3
"""Words at most between a step and what leads from it, or to it."""


def tells_way_on(text: str, context: Context) -> bool:
    """Tell whether a sentence leads from one step to another, both of them steps for sure: "ads point to the page".

    Args:
        text: The sentence.
        context: The plan.
    """
    piece = Piece(text, 0)
    steps = _names("integrate.steps", context)
    if _DENIED.search(piece.flat) is not None:
        return False
    if tells_led(piece, list(steps.values())):
        return True
    leads = _LEADS.search(piece.flat)
    if leads is None:
        return False
    found = find_mentions(piece, piece.flat, steps | _names("rally.channels", context))
    before = [step for step in found if step.end <= leads.start()]
    after = [step for step in found if step.start >= leads.end()]
    return bool(before and after) and _stands_near(piece, before[-1], leads.span(), after[0])


def asks_on_step(text: str, context: Context) -> bool:
    """Tell whether a sentence says which details a known step asks for: "at the visit we note their phone number".

    Args:
        text: The sentence.
        context: The plan.
    """
    piece = Piece(text, 0)
    details = terms(piece, "identifier")
    asks = _ASKS.search(piece.flat)
    told = asks is not None and any(each.start >= asks.end() for each in details)
    if not (told or any(_ASKED.match(piece.flat, each.end) for each in details)) or _DENIED.search(piece.flat):
        return False
    # An "email" that is asked for is no step of that name.
    plain = list(piece.flat)
    for each in details:
        plain[each.start : each.end] = " " * (each.end - each.start)
    rest = _words("".join(plain))
    known = _names("integrate.steps", context)
    return any(f" {name} " in f" {rest} " for name in map(_words, known) if len(name) >= _NEAR)


def _stands_near(piece: Piece, source: Mention, leads: tuple[int, int], target: Mention) -> bool:
    gaps = piece.flat[source.end : leads[0]], piece.flat[leads[1] : target.start]
    return all(
        len(gap.split()) <= most and not set(gap) & set(",;:") for gap, most in zip(gaps, (_FAR, _NEAR), strict=True)
    )


def _names(path: str, context: Context) -> dict[str, str]:
    """Return the folded names in a list of the plan, and the names."""
    listed: list[dict[str, Any]] = context.draft.get(path) or []
    return {flat(str(each["name"])): str(each["name"]) for each in listed if each["name"]}


def _words(plain: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in plain).split())
