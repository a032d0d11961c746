"""Reads who runs all but some of the channels: "Ines for all of them except the phone, that's Karim"."""

from assistant.dialogue.guided.reading.asked import asked_elements
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS, find
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.pieces import Piece

_ALL_BUT = Expression("manager_exceptions.all_but")
_EVERYTHING_ELSE = Expression("manager_exceptions.everything_else")


def read_exceptions(block: Block, context: Context) -> bool:
    """Record who runs all channels that were asked but those that are said to be somebody else's.

    Returns:
        Whether the block said that; where it did not, nothing is recorded.
    """
    paths = asked_elements(context, CHANNELS)
    if len(paths) < 2 or not block.lines:
        return False
    first, last = block.lines[0], block.lines[-1]
    text = Piece(context.draft.message[first.start : last.end], first.start)
    match = _ALL_BUT.fullmatch(text.flat.strip(" .!")) or _EVERYTHING_ELSE.fullmatch(text.flat.strip(" .!"))
    if match is None:
        return False
    shift = len(text.flat) - len(text.flat.lstrip(" .!"))
    groups = {
        name: text.cut(shift + match.start(name), shift + match.end(name))
        for name in ("who", "what", "other")
        if match.groupdict().get(name)
    }
    who = _person(groups.get("who"), context)
    others = _channels(groups["what"], paths, context)
    other = _person(groups.get("other"), context)
    if who is None or not others:
        return False
    for path in paths:
        person = other if path in others else who
        id_ = member_id(person, text.words(context), context) if person is not None else None
        if id_ is not None:
            context.draft.set(f"{path}.manager", id_, text.words(context))
    return True


def _person(piece: Piece | None, context: Context) -> Person | None:
    people = [p for p in find_people(piece, context) if p.kind in ("name", "me", "agency")] if piece is not None else []
    return people[0] if len(people) == 1 else None


def _channels(piece: Piece, paths: list[str], context: Context) -> list[str]:
    """Return which of the channels that were asked a piece names."""
    named = [piece.text[t.start : t.end] for t in terms(piece, "channel")] or [piece.trimmed().text]
    found = [find(CHANNELS, name, context, loose=True) for name in named]
    return [path for path in paths if path[len(CHANNELS) + 1 : -1] in found]
