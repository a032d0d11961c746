"""Reads who takes all but some of what was asked: "Ines for all of them except the phone, that's Karim"."""

from assistant.dialogue.guided.reading.asked import asked_elements
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, find
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.pieces import Piece

_ALL_BUT = Expression("manager_exceptions.all_but")
_EVERYTHING_ELSE = Expression("manager_exceptions.everything_else")


def read_exceptions(block: Block, context: Context) -> bool:
    """Record who runs all channels, or answers for all contents, that were asked but those that are somebody else's.

    Returns:
        Whether the block said that; where it did not, nothing is recorded.
    """
    of_contents = (context.asked or "").endswith(".owner")
    list_path, field = (CONTENTS, "owner") if of_contents else (CHANNELS, "manager")
    paths = asked_elements(context, list_path)
    if not paths or not block.lines:
        return False
    first, last = block.lines[0], block.lines[-1]
    text = Piece(context.draft.message[first.start : last.end], first.start)
    match = _ALL_BUT.fullmatch(text.flat.strip(" .!")) or _EVERYTHING_ELSE.fullmatch(text.flat.strip(" .!"))
    if match is None:
        return False
    shift = len(text.flat) - len(text.flat.lstrip(" .!"))
    groups = {
        name.rstrip("2"): text.cut(shift + match.start(name), shift + match.end(name))
        for name, said in match.groupdict().items()
        if said
    }
    who = _person(groups.get("who"), context)
    others = _named(groups["what"], list_path, context)
    other = _person(groups.get("other"), context)
    if who is None:
        return False
    if not others:
        # Which one is excepted is not known: who takes which has to be asked.
        context.draft.notes.append(("who_does_what", text.words(context)))
        return True
    # What is excepted may be somebody's already; then it was not asked for.
    paths += [path for path in others if path not in paths and other is not None]
    for path in paths:
        person = other if path in others else who
        id_ = member_id(person, text.words(context), context) if person is not None else None
        if id_ is not None:
            context.draft.set(f"{path}.{field}", id_, text.words(context))
    return True


def _person(piece: Piece | None, context: Context) -> Person | None:
    people = [p for p in find_people(piece, context) if p.kind in ("name", "me", "agency")] if piece is not None else []
    return people[0] if len(people) == 1 else None


def _named(piece: Piece, list_path: str, context: Context) -> list[str]:
    """Return the paths of the channels, or of the contents, that a piece names."""
    kind = "channel" if list_path == CHANNELS else "format"
    whole = find(list_path, piece.trimmed().text, context, loose=True)
    named = [piece.text[t.start : t.end] for t in terms(piece, kind)]
    found = [whole] if whole is not None else [find(list_path, name, context, loose=True) for name in named]
    return [f"{list_path}[{id_}]" for id_ in dict.fromkeys(found) if id_ is not None]
