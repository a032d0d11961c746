"""Reads who does from now on what somebody else did: "Lise leaves, Omar takes over", "Omar no longer phones"."""

import re

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, find
from assistant.dialogue.guided.reading.lexicon import Expression, first_names
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import MEMBERS, member, member_id, members, take_seat
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.plan.references import references_to

_LEAVES = Expression("handed_over.leaves")
_STOPS = Expression("handed_over.stops")
_GIVEN = Expression("handed_over.given")
_LADEN = Expression("handed_over.laden")
_RUNS = ((CHANNELS, "manager"), (CONTENTS, "owner"))


def hand_over(line: Line, context: Context) -> bool:
    """Record that somebody leaves and another takes over, or that a channel or a content changes hands.

    Args:
        line: A sentence.
        context: The plan: whoever leaves, and what changes hands, is known.
    """
    plain = flat(line.text)
    return _leaves(line, plain, context) or _stops(line, plain, context) or _given(line, plain, context)


def changes_hands(line: Line, context: Context) -> bool:
    """Record that what somebody runs goes to another: "the e-mail goes to Noor", where Paolo had it.

    Args:
        line: A sentence.
        context: The plan.
    """
    match = _GIVEN.match(flat(line.text))
    held = held_by(_text(line, match, "what"), context) if match is not None else None
    return held is not None and context.draft.get(held) is not None and _given(line, flat(line.text), context)


def without_laden(message: str, context: Context) -> str:
    """Return a message with blanks for who has too much to do: that is why something goes to another, and no duty.

    Args:
        message: The whole message.
        context: Who is known. Where one sentence is left, it says who does it instead.
    """
    known = {flat(str(each["name"] or "")) for each in members(context)} | first_names()
    blanked = message
    for match in _LADEN.finditer(flat(message)):
        if (match["who"] or match["who2"]) in known:
            start, end = match.start("clause"), match.end()
            blanked = blanked[:start] + " " * (end - start) + blanked[end:]
    left = [each for each in _ENDS.split(blanked) if each.strip(" ,;:.!")]
    context.draft.correcting |= blanked != message and len(left) == 1
    return blanked


_ENDS = re.compile(r"[.!?\n]+(?=\s|$)")


def tells_leaving(text: str) -> bool:
    """Tell whether a text says that somebody named by a first name leaves, and who takes over: no words for a plan.

    Args:
        text: The text.
    """
    match = _LEAVES.match(flat(text))
    names = [said for key, said in match.groupdict().items() if said and key.startswith("old")] if match else []
    return any(name in first_names() for name in names)


_PART = re.compile(
    r"\W*[a-z'-]+ (?:will |is |va )?(?:(?:tak(?:es?|ing)|took) over from |"
    r"prend(?:ra)? (?:le relais|la suite|la place) d[e'] ?)"
    r"[a-z'-]+ (?:on|for|sur|pour|a la|au)\b"
)


def takes_over_part(line: Line) -> bool:
    """Tell whether a line of a brief says that somebody takes one thing over from a member, who stays.

    Args:
        line: The line.
    """
    return _PART.match(flat(line.text)) is not None


def _leaves(line: Line, plain: str, context: Context) -> bool:
    match = _LEAVES.match(plain)
    old = _member(match, "old", context) if match is not None else None
    if match is None or old is None:
        return False
    words = context.words(line.start, line.end)
    known = _member(match, "new", context)
    new = known or _person(line, match, "new", context)
    if new is None or new == old:
        return False
    context.draft.correcting = True
    if known is None or not context.draft.get(f"{MEMBERS}[{new}].role"):
        # Whoever has a part in the campaign already keeps it.
        take_seat(f"{MEMBERS}[{old}]", f"{MEMBERS}[{new}]", words, context)
    for reference in references_to(context.draft.plan, old):
        if not reference.startswith(f"{MEMBERS}[{old}]"):
            context.draft.set(reference, new, words)
    context.draft.remove(f"{MEMBERS}[{old}]", words)
    return True


def _stops(line: Line, plain: str, context: Context) -> bool:
    match = _STOPS.match(plain)
    old = _member(match, "old", context) if match is not None else None
    if match is None or old is None:
        return False
    held = held_by(_text(line, match, "what"), context)
    if held is None:
        return False
    named = _span(match, "new")
    if named is None and match.string[match.start() :].count(" plus ") and match["denied"] is None:
        # "Léa fait plus les affiches" may be more of them.
        return False
    new = _person(line, match, "new", context) if named is not None else None
    if named is not None and new is None:
        return False
    words = context.words(line.start, line.end)
    context.draft.correcting = True
    if new is not None:
        context.draft.set(held, new, words)
    elif context.draft.get(held) == old:
        context.draft.clear(held, words)
    if new != old:
        relieve(old, held, words, context)
    return True


# "Lise replaces Hugo on the newsletter, he is on leave": why says nothing more of what changes hands.
_REASON = re.compile(
    r",\s*(?:qui|who|il|elle|he|she|they|car|because|since|as|parce qu|vu qu|puisqu)[ e'][^,;:]*(?=[ .!]*$)"
)


def _given(line: Line, plain: str, context: Context) -> bool:
    match = _GIVEN.match(_REASON.sub("", plain))
    held = held_by(_text(line, match, "what"), context) if match is not None else None
    if match is None or held is None:
        return False
    new = _person(line, match, "new", context)
    if new is None:
        return False
    words = context.words(line.start, line.end)
    before = context.draft.get(held)
    context.draft.correcting = True
    context.draft.set(held, new, words)
    if before is not None and before != new:
        relieve(before, held, words, context)
    return True


def relieve(id_: str, held: str, words: Words, context: Context) -> None:
    """Take what is somebody else's now out of what a member answers for.

    Args:
        id_: The member.
        held: Path of who runs, owns or does it.
        words: The words that say it.
        context: The team.
    """
    element = context.draft.get(held[: held.rindex("]") + 1]) or {}
    name = flat(str(element.get("name") or element.get("title") or ""))
    duties = (member(context, id_) or {}).get("responsibilities") or []
    for index in reversed([i for i, duty in enumerate(duties) if flat(str(duty)) == name]):
        context.draft.remove(f"{MEMBERS}[{id_}].responsibilities[{index}]", words)


def held_by(name: str, context: Context) -> str | None:
    """Return the path of who runs what a name means: one channel, or one content.

    Args:
        name: The name.
        context: What is known.
    """
    for list_path, field in _RUNS:
        found = find(list_path, name, context, loose=True)
        if found is not None:
            return f"{list_path}[{found}].{field}"
    words = set(flat(name).split())
    # "The fair", where "trade fair" is the only one.
    near = [
        f"{list_path}[{each['id']}].{field}"
        for list_path, field in _RUNS
        for each in context.draft.get(list_path) or []
        if words and words <= set(flat(str(each.get("name") or each.get("title") or "")).split())
    ]
    return near[0] if len(near) == 1 else None


def _span(match: re.Match[str], name: str) -> tuple[int, int] | None:
    key = next(
        (k for k, text in match.groupdict().items() if text is not None and k.rstrip("0123456789") == name), None
    )
    return match.span(key) if key is not None else None


def _text(line: Line, match: re.Match[str], name: str) -> str:
    span = _span(match, name)
    return line.text[span[0] : span[1]] if span is not None else ""


def _member(match: re.Match[str], name: str, context: Context) -> str | None:
    span = _span(match, name)
    said = match.string[span[0] : span[1]] if span is not None else ""
    return next((str(m["id"]) for m in members(context) if said and flat(str(m["name"] or "")) == said), None)


def _person(line: Line, match: re.Match[str], name: str, context: Context) -> str | None:
    """Return the id of whoever takes over: a member, or somebody whose name is written as one."""
    known = _member(match, name, context)
    span = _span(match, name)
    if known is not None or span is None:
        return known
    said = line.text[span[0] : span[1]]
    if flat(said) in ("moi", "me"):
        mine = context.words(line.start + span[0], line.start + span[1])
        return member_id(Person(0, len(said), "", "me"), mine, context, "channel_manager")
    named = said[:1].isupper() and (flat(said) in first_names() or len(said) > _SHORTEST)
    if not (named or flat(said) in first_names()):
        return None
    people = [p for p in find_people(Piece(said, line.start + span[0]), context, expected=True) if p.kind == "name"]
    words: Words = context.words(line.start + span[0], line.start + span[1])
    made = member_id(people[0], words, context) if len(people) == 1 else None
    return made if made is not None and member(context, made) is not None else None


_SHORTEST = 2
