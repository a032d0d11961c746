"""What a line of an inventory says of all that it names: whose it is; that a channel is both paid and organic."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.inventory_frames import Item
from assistant.dialogue.guided.reading.lexicon import Found, terms
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.pieces import Piece

_OWNED = re.compile(r"(?:\[|(?:→|->|=>)\s*)(?P<who>[^\[\]→>,;]{2,40}?)\]?[\s.]*$")
_FIELDS = {"channel": "manager", "content": "owner"}
_ADS = frozenset(["social_ads", "search_ads"])
_PAID = re.compile(r"(?:^(?:ads|publicit[ée]s?|pubs?)\s+|\s+(?:ads?|advertising|publicit[ée]s?|pubs?)$)", re.IGNORECASE)


def give_all(line: Piece, items: list[Item], context: Context) -> None:
    """Give what a line names to whom it ends with: "Facebook, Instagram [Hal]", "posters, flyers → Hal".

    Args:
        line: The line.
        items: What it names.
        context: Who is known.
    """
    end = _OWNED.search(line.text) if items else None
    if end is None:
        return
    who = line.cut(*end.span("who"))
    people = find_people(who, context)
    if len(people) != 1 or who.cut(people[0].start, people[0].end).trimmed().text != who.trimmed().text:
        return
    for item in items:
        field = _FIELDS.get(item.sort)
        if field is None or context.draft.get(f"{item.path}.{field}") is not None:
            continue
        id_ = member_id(people[0], who.words(context), context)
        if id_ is not None:
            context.draft.set(f"{item.path}.{field}", id_, who.trimmed().words(context))


def second_medium(last: Item, media: str | None, said: Piece, context: Context) -> tuple[Piece, Found] | None:
    """Return the channel beside the last one where that is said to be paid and organic: its name and what it is.

    Args:
        last: The item before.
        media: Who pays for it, as the words tell.
        said: The words: "organic".
        context: Gives what is known of the item.
    """
    if last.sort != "channel" or media is None:
        return None
    channel = context.draft.get(last.path) or {}
    name = str(channel.get("name"))
    ads = channel.get("kind") in _ADS
    known = "paid" if ads else channel.get("media")
    # "LinkedIn ads + organic": what is bought there is one channel, the page there another.
    base = _PAID.sub("", name) if ads else name
    term = next(iter(terms(Piece(base, 0), "channel")), None)
    if not (last.media or ads) or known == media or term is None or (ads and base == name):
        return None
    return Piece(f"{base} {said.text}", said.start), term
