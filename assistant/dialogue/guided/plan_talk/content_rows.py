"""Reads contents told one by one with how far they are and whose they are: "Price list; to update; Ann.".

Every sentence of a list has to be a content, with nothing but its state and its owner, or say whose those before are;
what holds anything else is left to the other readers. Among other sentences those are read that follow one another.
"""

import re

from assistant.dialogue.guided.plan_talk.content_cuts import sentences_of
from assistant.dialogue.guided.plan_talk.content_owners import says_owners
from assistant.dialogue.guided.plan_talk.content_sentences import Row, is_shown, owners_told, rows_of, with_owners
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.content_records import record
from assistant.dialogue.guided.reading.content_states import states
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.no_items import announces
from assistant.dialogue.guided.reading.own_means import tells_own_means
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.pieces import Piece

_OPENING, _HAVE = Expression("content_rows.opening"), Expression("content_rows.have")
_ASKED, _OF_WORK = ("rally.contents",), ("orchestrate.",)
_CELLS, _BAR = re.compile(r"[\t]|->|→|=>"), re.compile(r"[|]")
_LONGEST = 1200


def read_content_rows(talk: Talk) -> None:
    """Read a list of contents with their states, and leave it out of the message.

    Args:
        talk: The message.
    """
    asked = (talk.context.asked or "").startswith(_ASKED)
    text = _BAR.sub(",", _with_colons(talk.text))
    if _CELLS.search(text) or "?" in text or len(text) > _LONGEST:
        return
    body = Piece(text, 0)
    opened = _OPENING.match(body.flat)
    headed = opened is not None and _heads(opened["head"], asked)
    told = opened is not None and _HAVE.fullmatch(opened["head"]) is not None
    at = opened.end() if opened is not None and (headed or told) else 0
    rows = rows_of(sentences_of(body.cut(at)), talk.context)
    behind = any(row.behind for row in rows)
    own_heading = opened is not None and headed and not told and opened["mark"] in (":", "\n")
    shown = all(is_shown(row.told) for row in rows)
    if own_heading and not (asked or behind or shown or ";" in text):
        # A heading of its own is read with what stands under it.
        rows = []
    owned = behind or any(row.owner or row.told.owner for row in rows)
    if rows and (owned or (headed and len(rows) > 1)) and (asked or headed or (_may_be_told(talk.context) and shown)):
        if _is_meant(rows, text, talk.context):
            _record(rows, talk)
            talk.read(0, len(text.rstrip()))
    else:
        before = talk.text
        _read_some(body.cut(at), talk, listed=headed or asked)
        if headed and talk.text != before:
            # What headed the list announces nothing more.
            talk.read(0, at)
        _read_owners(talk)


def _is_meant(rows: list[Row], text: str, context: Context) -> bool:
    """Tell whether rows are contents where troubles may be told: several, of which each has somebody, always are."""
    owned = len(rows) > 1 and all(row.owner or row.told.owner for row in rows)
    return owned or tells_own_means(text, context)


def _record(rows: list[Row], talk: Talk) -> None:
    for row in rows:
        record(row.told, row.piece, row.status, talk.context, row.owner, row.owner_in or row.piece)


_ARROW = re.compile(r"->|→|=>")


def _with_colons(text: str) -> str:
    """Return a text of the same length with colons for the arrows, where each points to the state of a content."""
    arrows = list(_ARROW.finditer(text))
    if not arrows or not all(_opens_with_state(text[arrow.end() :]) for arrow in arrows):
        return text
    return _ARROW.sub(lambda arrow: ":".ljust(len(arrow.group())), text)


def _opens_with_state(text: str) -> bool:
    piece = Piece(text, 0)
    return any(not text[:start].strip() for _, start, _ in states(piece.cut(0, _STATE_WITHIN)))


_STATE_WITHIN = 40


def _read_some(body: Piece, talk: Talk, *, listed: bool) -> None:
    """Read the sentences of a message that tell of contents to show, and leave those out of it.

    Args:
        body: The message behind its heading.
        talk: The message.
        listed: Whether contents are asked or headed, so that what has a state and somebody is one, whatever its name.
    """
    if not (listed or _may_be_told(talk.context)):
        return
    run: list[Row] = []
    said: list[Piece] = []
    for piece in [*sentences_of(body), None]:
        rows = rows_of([piece], talk.context) if piece is not None else []
        alone = bool(rows) and all(
            row.told.due is None and (listed or is_shown(row.told) or _has_owner(row)) for row in rows
        )
        told = [*run, *rows] if alone else with_owners(run, piece, talk.context) if piece and not rows else []
        if piece is not None and told:
            run, said = told, [*said, piece]
            continue
        _read_run(run, said, talk, listed=listed)
        run, said = [], []


def _has_owner(row: Row) -> bool:
    return (row.owner or row.told.owner) is not None


def _read_run(run: list[Row], said: list[Piece], talk: Talk, *, listed: bool) -> None:
    """Record the contents of sentences that follow one another: with an owner, or several of them."""
    owned = any(_has_owner(row) for row in run)
    shown = listed or any(is_shown(row.told) for row in run)
    if run and shown and (owned or (len(run) > 1 and not listed)):
        start, end = said[0].start, said[-1].end
        if listed or _is_meant(run, talk.text[start:end], talk.context):
            _record(run, talk)
            talk.read(start, end)


def _read_owners(talk: Talk) -> None:
    """Record whose the contents are that the plan has: "Ann owns the film, Ben the two others"."""
    contents = [c for c in talk.context.draft.get("rally.contents") or [] if not c.get("owner")]
    for piece in sentences_of(Piece(talk.text, 0)) if len(contents) > 1 else ():
        owners = owners_told(piece, [str(c.get("title") or "") for c in contents], talk.context)
        if not owners or not says_owners(piece):
            continue
        for place, (person, named) in owners.items():
            words = named.words(talk.context)
            id_ = member_id(person, words, talk.context)
            if id_ is not None:
                talk.context.draft.set(f"rally.contents[{contents[place]['id']}].owner", id_, words)
        talk.read(piece.start, piece.end)


def _may_be_told(context: Context) -> bool:
    """Tell whether contents may be told out of turn: what is to be done is a task where tasks are asked."""
    return context.asked is not None and not context.asked.startswith(_OF_WORK)


def _heads(head: str, asked: bool) -> bool:
    named = label_of(head) == "contents" or announces(head, "rally.contents")
    return named or (_HAVE.fullmatch(head) is not None and (asked or "cont" in head))
