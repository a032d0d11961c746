"""Reads who does in the place of somebody else: "not Karim on email, it's Sofia", "Karim left, Morgan takes over"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS, find
from assistant.dialogue.guided.reading.items import Item
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import MEMBERS, member_id
from assistant.dialogue.guided.reading.pieces import Piece, flat

LEFT = Expression("replaced_people.left")
_OF_WHAT = Expression("replaced_people.of_what")
_NOW = re.compile(r"(?:\s+(?:now|instead|from now on|desormais|maintenant|plutot))+\s*$")


def other_manager(old: Item, new: Item, context: Context) -> bool:
    """Give a channel to somebody else, where what is denied is a member and a channel: "Karim for email".

    Returns:
        Whether that was said; where it was not, nothing is recorded.
    """
    if (asked := _asked_who(context)) and is_member(flat(new.text), context) and is_member(flat(old.text), context):
        # "Karim, pas Inès" answers who has it.
        who = _one(Piece(new.text, new.start), context, expected=True)
        id_ = member_id(who, context.words(new.start, new.end), context) if who is not None else None
        for path in asked if id_ else ():
            context.draft.set(path, id_, context.words(new.start, new.end))
        return id_ is not None
    of_what = _OF_WHAT.fullmatch(flat(old.text))
    cut = _NOW.search(flat(new.text))
    who = _one(Piece(new.text[: cut.start() if cut is not None else len(new.text)], new.start), context, expected=True)
    if of_what is None or who is None:
        return False
    before = _one(Piece(old.text[: of_what.end("who")], old.start), context, expected=False)
    channel = find(CHANNELS, old.text[of_what.start("what") :], context, loose=True)
    if before is None or before.member is None or channel is None:
        return False
    words = context.words(new.start, new.end)
    id_ = member_id(who, words, context)
    if id_ is None:
        return False
    context.draft.correcting = True
    context.draft.set(f"{CHANNELS}[{channel}].manager", id_, words)
    return True


def _asked_who(context: Context) -> tuple[str, ...]:
    """Return the fields that are asked, where they hold who runs or answers for something."""
    asked = context.asked_paths or ((context.asked,) if context.asked else ())
    return tuple(path for path in asked if path.endswith((".manager", ".owner", ".contact")))


def is_member(name: str, context: Context) -> bool:
    """Tell whether a folded name is that of a member."""
    return any(flat(str(m["name"] or "")) == name for m in context.draft.get(MEMBERS) or [])


def _one(piece: Piece, context: Context, *, expected: bool) -> Person | None:
    people = [p for p in find_people(piece, context, expected=expected) if p.kind in ("name", "agency", "me")]
    return people[0] if len(people) == 1 else None


# "Dana moves to email and Karim to the phone": two people trade what they run.
_MOVES = re.compile(
    r"(?:(?:non|no|en fait|actually|and|et|so|donc)[ ,:]+)*(?P<one>[a-z][\w'-]*) "
    r"(?:passe(?:ra)?|va|ira|bascule|moves?|switch(?:es)?|goes|will (?:move|go))(?: over)? "
    r"(?:a la |a l'|aux? |a |sur (?:la |le |les |l')?|to (?:the )?|onto (?:the )?|on (?:the )?)(?P<first>[^,;]{2,30}?)"
    r"(?: et | and |[,;] (?:et |and )?)(?P<two>[a-z][\w'-]*) (?:(?:passe(?:ra)?|va|moves?|switches|goes) )?"
    r"(?:a la |a l'|aux? |a |sur (?:la |le |les |l')?|to (?:the )?|onto (?:the )?|on (?:the )?)"
    r"(?P<second>[^,;.]{2,30}?)(?:[,;.] .{0,60})?[ .!]*"
)


def trade_places(line: Line, context: Context) -> bool:
    """Give two known channels to two members, where a sentence moves each to one; False where anything is not known.

    Args:
        line: The sentence.
        context: The message and the plan.
    """
    told = _MOVES.fullmatch(flat(line.text))
    if told is None:
        return False
    known = context.draft.get(MEMBERS) or []
    moved = []
    for who, what in (("one", "first"), ("two", "second")):
        people = [m["id"] for m in known if told[who] in flat(str(m["name"] or "")).split()]
        channel = find(CHANNELS, line.text[told.start(what) : told.end(what)], context, loose=True)
        if len(people) != 1 or channel is None:
            return False
        moved.append((channel, people[0], context.words(line.start + told.start(who), line.start + told.end(what))))
    context.draft.correcting = True
    for channel, member, words in moved:
        context.draft.set(f"{CHANNELS}[{channel}].manager", member, words)
    return True
