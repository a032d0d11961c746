"""Reads contents told one by one with how far they are and whose they are: "Price list; to update; Ann.".

Every sentence of the list has to be a content, with nothing but its state and its owner, or say whose all of them are;
what holds anything else is left to the other readers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.content_orders import find_orders
from assistant.dialogue.guided.reading.content_records import record
from assistant.dialogue.guided.reading.content_statements import Statement, find_statement
from assistant.dialogue.guided.reading.content_states import content_nouns, states
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lexicon import Expression, terms, word_set
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.pieces import Piece, split
from assistant.dialogue.guided.reading.roster_words import known_member

_OPENING, _HAVE = Expression("content_rows.opening"), Expression("content_rows.have")
_OWNER, _OF_ALL = Expression("content_rows.owner"), Expression("content_rows.of_all")
_NOBODY_YET, _PRONOUN = Expression("content_rows.nobody_yet"), Expression("content_rows.pronoun")
_SAME_FOR = Expression("content_rows.same_for")
_ASKED, _OF_WORK = ("rally.contents",), ("orchestrate.",)
_CELLS = re.compile(r"[\t|]|->|→|=>")
_PARTS = re.compile(r",\s+(?:et |and |mais |but )?|\s+(?:et|and|mais|but)\s+")
_SEMICOLONS = re.compile(r"\s*;\s*")
_STOP = re.compile(r"[.!]+(?=\s|$)|\n+")
# "Add a content: …" is an order, which is carried out.
_ORDERED = re.compile(
    r"(?:please |can you |peux-tu |tu peux )?(?:add|r?ajoute|put|mets?|note|remove|drop|enleve|supprime|retire|change|"
    r"rename|renomme|replace|remplace)[a-z]*\s"
)
_SEVERAL = re.compile(r" (?:et|and|&) ")
_WHOSE = re.compile(r"\s*(?P<who>[A-ZÀ-Ý][\w-]+)['’]s (?=[a-z])")
_SLASH = re.compile(r" / ")
_LONGEST = 1200


@dataclass(frozen=True)
class _Row:
    """A content with what is said of it: the statement, its words, and its owner with theirs."""

    told: Statement
    piece: Piece
    status: str | None = None
    owner: Person | None = None


def read_content_rows(talk: Talk) -> None:
    """Read a list of contents with their states, and leave it out of the message.

    Args:
        talk: The message.
    """
    asked = (talk.context.asked or "").startswith(_ASKED)
    if _CELLS.search(talk.text) or "?" in talk.text or len(talk.text) > _LONGEST:
        return
    body = Piece(talk.text, 0)
    opened = _OPENING.match(body.flat)
    headed = opened is not None and _heads(opened["head"], asked)
    told = opened is not None and _HAVE.fullmatch(opened["head"]) is not None
    at = opened.end() if opened is not None and (headed or told) else 0
    if opened is not None and headed and not told and opened["mark"] in (":", "\n") and not (asked or ";" in talk.text):
        # A heading of its own is read with what stands under it.
        return
    rows, owners = _rows(body.cut(at), talk.context)
    owned = bool(owners) or any(row.owner or row.told.owner for row in rows)
    if not rows or not (owned or (headed and len(rows) > 1)):
        return
    if not (asked or headed) and not (_may_be_told(talk.context) and all(_is_shown(row.told) for row in rows)):
        return
    for row in rows:
        owner = row.owner or next((person for start, person, _ in owners if start > row.piece.start), None)
        words = next((said for _, person, said in owners if person is owner), row.piece)
        record(row.told, row.piece, row.status, talk.context, owner, words)
    talk.read(0, len(talk.text.rstrip()))


def _may_be_told(context: Context) -> bool:
    """Tell whether contents may be told out of turn: what is to be done is a task where tasks are asked."""
    return context.asked is not None and not context.asked.startswith(_OF_WORK)


def _is_shown(told: Statement) -> bool:
    """Tell whether one thing to show is told by its own words, whatever was asked; what has a day is to be done."""
    if told.due is not None or _SEVERAL.search(told.title.flat) is not None:
        return False
    return bool(terms(told.title, "format")) or content_nouns().search(told.title.flat) is not None


def _heads(head: str, asked: bool) -> bool:
    return label_of(head) == "contents" or (_HAVE.fullmatch(head) is not None and (asked or "cont" in head))


def _rows(body: Piece, context: Context) -> tuple[list[_Row], list[tuple[int, Person, Piece]]]:
    """Return the contents that a text lists and who owns all of those before; nothing where it says anything else."""
    rows: list[_Row] = []
    owners: list[tuple[int, Person, Piece]] = []
    for piece in _sentences(body):
        found = _of_sentence(piece, context)
        if found is None:
            person = _of_all(piece, context)
            if person is None or not rows:
                return [], []
            owners.append((piece.start, *person))
        rows += found or []
    return rows, owners


def _sentences(body: Piece) -> Iterator[Piece]:
    """Cut a text at line ends and full stops: a semicolon may part the fields of one content."""
    at = 0
    for stop in [*_STOP.finditer(body.text), None]:
        piece = body.cut(at, stop.start() if stop is not None else None)
        at = stop.end() if stop is not None else at
        if any(char.isalnum() for char in piece.text):
            yield piece


def _of_sentence(piece: Piece, context: Context) -> list[_Row] | None:
    """Return the contents of a sentence: one with its fields, or several with theirs."""
    one = _row(piece, context)
    if one is not None:
        return [one]
    ordered = find_orders(_without_yet(piece)[0], context)
    if ordered:
        return [_Row(order.told, order.part, order.status, order.person) for order in ordered]
    for separator in (_SEMICOLONS, _PARTS):
        parts = split(piece, separator)
        found = [_of_sentence(part, context) for part in parts] if len(parts) > 1 else [None]
        if None not in found:
            return [row for rows in found for row in rows or ()]
    return None


def _row(piece: Piece, context: Context) -> _Row | None:
    """Return the content that a piece is, with its state; None where the piece says anything else."""
    owner, plain = _without_owner(piece, context)
    whose = _WHOSE.match(plain.text) if owner is None else None
    if whose is not None and (person := _named(plain.cut(*whose.span("who")), context)) is not None:
        # "Ana's brochure is ready"
        owner, plain = replace_span(person, plain.start - piece.start + whose.start("who")), plain.cut(whose.end())
    same = _SAME_FOR.match(plain.flat)
    plain = plain.cut(same.end()) if same is not None else plain
    it = _PRONOUN.search(plain.flat)
    if it is not None:
        a, b = it.span("it")
        plain = Piece(plain.text[:a] + " " * (b - a) + plain.text[b:], plain.start)
    plain, yet = _without_yet(plain)
    plain = Piece(_SLASH.sub(" ; ", plain.text), plain.start)
    told = find_statement(plain, context, listed=True, ordered="to_create" if yet else None)
    if told is None or _ORDERED.match(told.title.flat) or not any(char.isalpha() for char in told.title.text):
        return None
    if told.status is None and not yet:
        return None
    if owner is not None and told.owner is not None:
        return None
    return _Row(told, piece, "to_create" if told.status is None else None, owner)


def _without_yet(piece: Piece) -> tuple[Piece, bool]:
    """Return a piece with blanks for "which nobody has written yet", and whether it said so."""
    yet = _NOBODY_YET.search(piece.flat)
    if yet is None:
        return piece, False
    return Piece(piece.text[: yet.start()] + " " * len(yet.group()) + piece.text[yet.end() :], piece.start), True


def _without_owner(piece: Piece, context: Context) -> tuple[Person | None, Piece]:
    """Return whose a content is said to be behind its state, and the words before that."""
    match = _OWNER.search(piece.flat)
    while match is not None:
        name = next(group for group in ("who", "same", "keeper") if match[group] is not None)
        person = _named(piece.cut(*match.span(name)), context)
        if person is not None:
            at = match.start(name)
            return replace_span(person, at), piece.cut(0, match.start())
        match = _OWNER.compiled.search(piece.flat, match.start() + 1)
    return None, piece


def _of_all(piece: Piece, context: Context) -> tuple[Person, Piece] | None:
    """Return who is said to own all that was listed, and the words that say it."""
    match = _OF_ALL.fullmatch(piece.flat)
    if match is None:
        return None
    name = "who" if match["who"] is not None else "them"
    person = _named(piece.cut(*match.span(name)), context)
    return (replace_span(person, match.start(name)), piece) if person is not None else None


def replace_span(person: Person, at: int) -> Person:
    """Return a person found in a part at their place in the whole.

    Args:
        person: Somebody found in a part.
        at: Where the part begins.
    """
    return replace(person, start=person.start + at, end=person.end + at)


def _named(name: Piece, context: Context) -> Person | None:
    """Return who a single word names for sure, or who writes."""
    people = find_people(name, context, expected=True)
    if len(people) != 1 or people[0].kind not in ("name", "me", "agency"):
        return None
    if people[0].kind == "me" or known_member(name.text, context) is not None:
        return people[0]
    if name.flat in word_set("month_names"):
        return None
    if is_first_name(name.text):
        return people[0]
    capital = name.text[:1].isupper() and name.flat not in word_set("not_names") and not states(name)
    return people[0] if capital else None
