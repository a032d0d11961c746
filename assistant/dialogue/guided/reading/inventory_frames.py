"""What headings and openings say of the items after them: "Payants :", "Prêts :", "côté contenus", "il faut écrire"."""

import re
from dataclasses import dataclass
from functools import cache

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.content_states import content_words
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.details import Details, read_details
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, DATA, channel_id, content_id, data_id
from assistant.dialogue.guided.reading.inventory_names import VOCABULARY, Sort, without
from assistant.dialogue.guided.reading.lexicon import Expression, Found, pattern, terms
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.pieces import Piece

_SIDES: dict[Sort, Expression] = {
    "channel": Expression("inventory.side_channel"),
    "content": Expression("inventory.side_content"),
    "data": Expression("inventory.side_data"),
}
_NEEDED = Expression("inventory.needed")
_MUST = Expression("inventory.must")


@dataclass
class Item:
    """One thing of the inventory, as recorded."""

    sort: Sort
    path: str
    status: bool = False
    media: bool = False
    """Whether who pays for it was said."""
    is_place: bool = False
    """Whether a proper name beside it is a place or a title rather than somebody."""


@dataclass
class Frame:
    """What a heading says of the items under it."""

    sort: Sort | None = None
    media: str | None = None
    status: str | None = None
    stage: str | None = None
    person: Piece | None = None

    def details(self, context: Context) -> Details:
        """Return it as details of one item."""
        found = Details(media=self.media, status=self.status, stages=(self.stage,) if self.stage else ())
        if self.person is not None:
            found.people = find_people(self.person, context)
            found.people_in = self.person
        return found


def heading(head: Piece, sort: Sort | None, context: Context) -> Frame | None:
    """Return what a heading says, None where it says nothing of the sort.

    Args:
        head: The words before the colon.
        sort: What the list is of so far.
        context: What is known.
    """
    frame = Frame(sort)
    known = False
    for of in _SIDES:
        rest = without(head, f"kind_{of}")
        if pattern(f"kind_{of}").search(head.flat) and not terms(rest, VOCABULARY[of]):
            frame.sort, known, head = of, True, rest
            break
    details = read_details(head, context, people=False)
    if details.covers(head) and (details.media or details.status or details.stages):
        frame.media, frame.status = details.media, details.status
        frame.stage = details.stages[0] if details.stages else None
        known = True
    more = terms(head, "media_more")
    if more and more[0].start == 0 and more[0].end == len(head.text):
        frame.media, known = more[0].id, True
    if not known and not names_something(head):
        people = find_people(head, context)
        if len(people) == 1 and (people[0].kind in ("agency", "role", "me") or is_first_name(people[0].name)):
            frame.person, known = head, True
    return frame if known else None


def names_something(piece: Piece) -> bool:
    """Tell whether a piece names a channel, a content or a base."""
    return any(terms(piece, kind) for kind in VOCABULARY.values())


def side(line: Piece) -> tuple[Sort, Piece] | None:
    """Take "côté contenus" off a line and return what it is about with the rest."""
    for sort, expression in _SIDES.items():
        match = expression.match(line.flat)
        if match is not None:
            return sort, line.cut(match.end())
    return None


def needed(piece: Piece, *, goes_on: bool = False) -> tuple[str, Piece] | None:
    """Take "il faut écrire" off an item and return the status that it tells with the rest.

    Args:
        piece: The item.
        goes_on: Whether an item before says so too, so that the verb may stand alone: "…et créer trois posts".
    """
    plain = _NEEDED.match(piece.flat)
    if plain is not None and piece.text[plain.end() :].strip():
        return "to_create", piece.cut(plain.end())
    for verb, status in ((_verb("adapt"), "to_adapt"), (_verb("create"), "to_create")):
        must = _MUST.match(piece.flat)
        if must is None and not goes_on:
            continue
        at = must.end() if must is not None else 0
        match = verb.match(piece.flat, at)
        if match is not None and (must is not None or _BASE_FORM.fullmatch(match.group().strip())):
            return status, piece.cut(match.end())
    return None


@cache
def _verb(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?:et |and |aussi |also |to )*(?:{content_words()[kind]})\s+(?=\S)")


# "Créer", "write": what is to be done, and not what somebody has done.
_BASE_FORM = re.compile(
    r"(?:et |and |aussi |also |to )*(?:\w+(?:er|ir|re)(?: \w+){0,2}|write|draft|film|shoot|record|produce|make|create|"
    r"design|build|prepare|print|update|rework|refresh|rewrite|revise|translate|adapt|edit|shorten|redo|redesign|reshoot)"
)


def add_item(
    sort: Sort, name: Piece, term: Found | None, media: str | None, context: Context, words: Words | None = None
) -> Item:
    """Record a thing of the inventory, once.

    Args:
        sort: What it is.
        name: How it is called.
        term: The term of the vocabulary in its name, if any.
        media: The medium of a channel, where it was said.
        context: Where it is looked up and added.
        words: The words that say it; those of the name by default.
    """
    if sort == "channel":
        path = f"{CHANNELS}[{channel_id(name, term, context, words, media=media)}]"
    elif sort == "content":
        path = f"{CONTENTS}[{content_id(name, context)}]"
    else:
        path = f"{DATA}[{data_id(name, context)}]"
    return Item(sort, path, bool(context.draft.get(f"{path}.status")) if sort == "content" else False)


def is_influencer(item: Item | None, context: Context) -> bool:
    """Tell whether a thing of the inventory is somebody who is followed."""
    channel = item is not None and item.sort == "channel"
    return channel and item is not None and context.draft.get(f"{item.path}.kind") == "influencer"
