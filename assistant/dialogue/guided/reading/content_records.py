"""Records what a brief says of single contents: their state, their owner, their day."""

import re

from assistant.dialogue.guided.reading.content_due import add_due
from assistant.dialogue.guided.reading.content_statements import Statement, find_statement
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CONTENTS, content_id, find
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.people import member_id, replace
from assistant.dialogue.guided.reading.pieces import Piece, flat


def read_statement(piece: Piece, context: Context, *, listed: bool, status: str | None = None) -> bool:
    """Record what a line or a sentence says of one content; False where it is no such thing.

    Args:
        piece: The line or the sentence.
        context: Where facts go.
        listed: Whether it stands in a list of contents, so that any words are a title.
        status: What the heading of the list says of all of them.
    """
    told = find_statement(piece, context, listed=listed, headed=status is not None)
    if told is not None:
        record(told, piece, status, context)
    return told is not None


def record(
    told: Statement,
    piece: Piece,
    status: str | None,
    context: Context,
    person: Person | None = None,
    person_in: Piece | None = None,
    task: str | None = None,
) -> None:
    """Record what is said of one content.

    Args:
        told: What is said.
        piece: The words that say it.
        status: How far it is where its own words do not tell.
        context: Where facts go.
        person: Who does it, where its own words do not tell.
        person_in: The words that name that person.
        task: What is to be done, where a verb says so.
    """
    path = f"{CONTENTS}[{_content(told.title, context)}]"
    known = told.status[0] if told.status is not None else status
    if known is not None:
        said = told.status[1] if told.status is not None else piece.trimmed()
        context.draft.set(f"{path}.status", known, said.words(context))
    owner, owner_in = (told.owner, told.owner_in) if told.owner is not None else (person, person_in)
    if owner is not None and owner_in is not None:
        named = owner_in.cut(owner.start, owner.end)
        id_ = member_id(owner, named.words(context), context)
        if id_ is not None:
            _own(path, id_, named, context)
    if told.due is not None and told.due_words is not None:
        add_due(path, told.due, told.due_words.words(context), context, task)


def _content(title: Piece, context: Context) -> str:
    """Return the id of a content; a banner and a radio spot are both ads, and still two."""
    # "The video" is the only one there is; "Welcome page" and "offer page" are two.
    known = find(CONTENTS, title.text, context, loose=len(title.text.split()) < 2)
    if known is not None:
        other = _stems(str((context.draft.get(f"{CONTENTS}[{known}]") or {}).get("title") or ""))
        if not other & _stems(title.text):
            path = context.draft.add(CONTENTS, {"title": " ".join(title.text.split())}, title.words(context))
            return str(path)[len(CONTENTS) + 1 : -1]
    return content_id(title, context, loose=len(title.text.split()) < 2)


def _stems(title: str) -> set[str]:
    return {word.rstrip("sx") for word in re.findall(r"[a-z0-9]{3,}", flat(title))}


def _own(path: str, id_: str, named: Piece, context: Context) -> None:
    """Give a content its owner; who is named beside it says so more surely than who does all of that sort."""
    words = named.words(context)
    if context.draft.get(f"{path}.owner") is not None:
        replace(context.draft, f"{path}.owner", id_, words)
    else:
        context.draft.set(f"{path}.owner", id_, words)
