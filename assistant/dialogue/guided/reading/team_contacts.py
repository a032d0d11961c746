"""Looks at the sentences of a brief again for who works outside and who is their contact inside."""

import re
from typing import Any

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.people import MEMBERS, complete, member, members
from assistant.dialogue.guided.reading.pieces import flat

_OUTSIDE = Expression("team_look.outside")
_CONTACT_AFTER = Expression("team_look.contact_after")
_CONTACT_BEFORE = Expression("team_look.contact_before")


def look_at_contacts(sentences: list[Line], context: Context) -> None:
    """Fill who is the contact inside of somebody outside, from all sentences about them."""
    last: str | None = None
    for sentence in sentences:
        plain = flat(sentence.text)
        at = {m["id"]: place(plain, m) for m in members(context)}
        named = sorted((place, id_) for id_, place in at.items() if place is not None)
        for (start, end), id_ in named:
            if _is_outside(id_, context):
                last = id_
                continue
            earlier = [(e, other) for (_, e), other in named if e <= start]
            if earlier and _WHO.match(plain[earlier[-1][0] :]):
                last = earlier[-1][1]
            told = _CONTACT_AFTER.search(re.sub(r"(?:m\.|mme|mlle|mrs?\.?|ms) $", "", plain[:start]))
            told = told or _CONTACT_BEFORE.match(plain[end:])
            if told is None or last is None or context.draft.get(f"{MEMBERS}[{last}].contact") is not None:
                continue
            words = context.words(sentence.start + start, sentence.start + end)
            context.draft.set(f"{MEMBERS}[{last}].contact", id_, words)
        if named and not any(_is_outside(id_, context) for _, id_ in named) and not _CONTACT_AFTER.search(plain):
            last = last if len(sentence.text.split()) < _SHORT else None


_SHORT = 8
_BESIDE = re.compile(r"\s*\((?P<inside>[^()]{3,40})\)")
_WHO = re.compile(r"\s*(?:,\s*)?(?:who|which|qui) (?:answers?|reports?|rend|rapporte)")


def place(plain: str, one: dict[str, Any]) -> tuple[int, int] | None:
    """Return where a folded text names a member."""
    name = flat(str(one.get("name") or ""))
    match = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", plain) if name else None
    return match.span() if match is not None else None


def _is_outside(id_: str, context: Context) -> bool:
    one = member(context, id_) or {}
    return one.get("role") == "agency" or bool(one.get("external"))


def look_at_outside(sentence: Line, context: Context) -> None:
    """Tell who works outside by what stands in brackets after their name: "Pieter (Northlight agency)"."""
    for one in members(context):
        span = place(flat(sentence.text), one)
        beside = _BESIDE.match(sentence.text, span[1]) if span is not None else None
        if beside is not None and _OUTSIDE.search(flat(beside.group("inside"))):
            words = context.words(sentence.start + beside.start("inside"), sentence.start + beside.end("inside"))
            agency = re.search(r"\b(?:agence|agency)\b", flat(beside.group("inside"))) is not None
            complete(one["id"], "agency" if agency and one.get("role") is None else None, True, words, context)
