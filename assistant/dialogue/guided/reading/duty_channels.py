"""Which channels the words about somebody's duties name."""

import re

from assistant.dialogue.guided.reading.lexicon import Found, term_data, terms
from assistant.dialogue.guided.reading.pieces import Piece


def channels_of(item: Piece, creates: bool) -> list[Found]:
    """Return the channels that an item is about.

    What is written for a channel is content, and calls to leads are sales.
    """
    if creates:
        return []
    others = [term for kind in ("duties", "format", "data", "role") for term in terms(item, kind)]
    return [term for term in terms(item, "channel") if not any(_hides(other, term) for other in others)]


def _hides(other: Found, term: Found) -> bool:
    """Tell whether other words say better what a channel's words are about."""
    wider = other.start <= term.start and term.end <= other.end and other.end - other.start > term.end - term.start
    people = term_data("channel", term.id).get("kind") in ("field_sales", "phone")
    return wider or (people and _overlap(term, other))


def _overlap(one: Found, two: Found) -> bool:
    return one.start < two.end and two.start < one.end


def channel_name(item: Piece, term: Found, found: list[Found]) -> Piece:
    """Return the name of a channel: its term and the proper name right after ("magazine Option Finance")."""
    end = term.end
    follow = re.compile(r"(?: (?:de |du |d')?[A-ZÀ-ÖØ-Þ0-9][\w’'&-]*)+").match(item.text, end)
    if follow is not None and not any(f.start < follow.end() and f.start >= end for f in found):
        end = follow.end()
    return item.cut(term.start, end)
