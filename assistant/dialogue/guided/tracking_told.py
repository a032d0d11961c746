"""Reads how far a channel can be followed: "on e-mail we see who clicked", "we only get totals on Instagram"."""

import re
from dataclasses import dataclass, field

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS, find
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.pieces import Piece, flat, sentences, split_with

_HEAD = Expression("tracking_told.head")
_CUT, _WISHED = Expression("tracking_told.cut"), Expression("tracking_told.wished")
_LEVELS = tuple((level, Expression(f"tracking_told.{level}")) for level in ("none", "individual", "aggregate"))
_BARE = tuple((level, Expression(f"tracking_told.bare_{level}")) for level in ("none", "individual", "aggregate"))


@dataclass
class _Group:
    """Clauses that say one thing of one or more channels."""

    start: int
    end: int
    channels: list[str] = field(default_factory=list)
    levels: set[str] = field(default_factory=set)


def without_tracking(message: str, context: Context) -> str:
    """Record how far channels that are known can be followed, and return the message with blanks for what says it.

    Args:
        message: The message, or what is left of it.
        context: The channels.
    """
    if not context.draft.get(CHANNELS) or context.draft.origin == "brief":
        return message
    topic, heads, read = False, [], False
    text = message
    for piece in sentences(Piece(message, 0)):
        head = _HEAD.match(piece.flat)
        body = piece.cut(head.end()) if head is not None else piece
        topic = topic or head is not None
        heads += [(piece.start, piece.start + head.end())] if head is not None else []
        if message[piece.end :].lstrip()[:1] == "?" or _WISHED.search(body.flat) is not None:
            continue
        for group in _groups(body, context, topic):
            if not group.channels or len(group.levels) != 1:
                continue
            words = Piece(message[group.start : group.end], group.start).trimmed().words(context)
            for channel in group.channels:
                context.draft.set(f"{CHANNELS}[{channel}].tracking", next(iter(group.levels)), words)
            text, read = _blanked(text, group.start, group.end), True
    for start, end in heads if read else []:
        text = _blanked(text, start, end)
    return text


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def _groups(body: Piece, context: Context, topic: bool) -> list[_Group]:
    found: list[_Group] = []
    for part, _ in split_with(body, _CUT):
        channels, level = _channels(part, context), _level(part, topic)
        last = found[-1] if found else None
        # A channel that nobody knows yet stands apart: what is said of it is said of no other.
        named = channels or terms(part, "channel")
        if last is None or (named and (last.levels or not channels)) or not (named or level):
            last = _Group(part.start, part.end)
            found.append(last)
        last.end = part.end
        last.channels += [each for each in channels if each not in last.channels]
        last.levels |= {level} if level is not None else set()
    return found


def _level(part: Piece, topic: bool) -> str | None:
    for level, expression in (*_LEVELS, *(_BARE if topic else ())):
        if expression.search(part.flat) is not None:
            return level
    return None


def _channels(part: Piece, context: Context) -> list[str]:
    """Return the known channels that a clause names, by their name or by a word for what they are."""
    named = [
        str(each["id"])
        for each in context.draft.get(CHANNELS) or []
        if re.search(rf"(?<![a-z0-9]){re.escape(flat(str(each.get('name') or '')))}s?(?![a-z0-9])", part.flat)
    ]
    words = (part.text[term.start : term.end] for term in terms(part, "channel"))
    return named or [id_ for word in words if (id_ := find(CHANNELS, word, context, loose=True)) is not None]
