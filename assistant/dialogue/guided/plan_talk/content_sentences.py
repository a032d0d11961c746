"""Reads sentences that tell contents one by one: a title, how far it is, whose it is, and nothing else."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.dialogue.guided.plan_talk.content_doers import headed_by, told_by_doer
from assistant.dialogue.guided.plan_talk.content_owners import owners_by_share, owners_in_order, says_owners, share_of
from assistant.dialogue.guided.reading.content_orders import find_needed, find_orders
from assistant.dialogue.guided.reading.content_statements import Statement, find_statement
from assistant.dialogue.guided.reading.content_states import content_nouns, may_be_base, states
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression, terms, word_set
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.pieces import Piece, split
from assistant.dialogue.guided.reading.roster_words import known_member

_OWNER, _OF_ALL = Expression("content_rows.owner"), Expression("content_rows.of_all")
_NOBODY_YET, _PRONOUN = Expression("content_rows.nobody_yet"), Expression("content_rows.pronoun")
_SAME_FOR = Expression("content_rows.same_for")
_PARTS = re.compile(r",\s+(?:et |and |mais |but )?|\s+(?:et|and|mais|but)\s+")
_SEMICOLONS = re.compile(r"\s*;\s*")
# "Add a content: …" is an order, which is carried out.
_ORDERED = re.compile(
    r"(?:please |can you |peux-tu |tu peux )?(?:add|r?ajoute|put|mets?|note|remove|drop|enleve|supprime|retire|change|"
    r"rename|renomme|replace|remplace)[a-z]*\s"
)
_SEVERAL = re.compile(r" (?:et|and|&) ")
_WHOSE = re.compile(r"\s*(?P<who>[A-ZÀ-Ý][\w-]+)['’]s (?=[a-z])")
_SLASH = re.compile(r" / ")


@dataclass(frozen=True)
class Row:
    """A content with what is said of it: the statement, its words, and its owner with theirs."""

    told: Statement
    piece: Piece
    status: str | None = None
    owner: Person | None = None
    owner_in: Piece | None = None
    behind: bool = False
    """Whether a sentence behind the list tells owners."""


def is_shown(told: Statement) -> bool:
    """Tell whether one thing to show is told by its own words, whatever was asked; what has a day is to be done.

    Args:
        told: What is said of a content.
    """
    if told.due is not None or _SEVERAL.search(told.title.flat) is not None:
        return False
    return _is_thing_to_show(told.title)


def _is_thing_to_show(title: Piece) -> bool:
    return bool(terms(title, "format")) or content_nouns().search(title.flat) is not None


def rows_of(told: Iterable[Piece], context: Context) -> list[Row]:
    """Return the contents that sentences list, each with its owner; none where one says anything else.

    Args:
        told: The sentences.
        context: What is known.
    """
    rows: list[Row] = []
    for piece in told:
        found = _of_sentence(piece, context)
        if found is None:
            found, rows = [], with_owners(rows, piece, context)
            if not rows:
                return []
        rows += found
    return rows


def with_owners(rows: list[Row], piece: Piece, context: Context) -> list[Row]:
    """Return contents with the owners that a sentence behind them tells; none where it tells anything else.

    Args:
        rows: The contents.
        piece: The sentence.
        context: Who is known.
    """
    if not rows:
        return []
    everybody = _of_all(piece, context)
    owners: dict[int, tuple[Person, Piece]] = {}
    if everybody is not None:
        owners = {place: everybody for place, row in enumerate(rows) if row.owner is None}
        return [
            replace(row, owner=owners[n][0], owner_in=owners[n][1]) if n in owners else row
            for n, row in enumerate(rows)
        ]
    owners = owners_told(piece, [row.told.title.text for row in rows], context)
    if not owners and not says_owners(piece):
        return []
    # Names that are not as many as the contents give none of them an owner: it is asked.
    return [
        replace(row, owner=owners[n][0], owner_in=owners[n][1], behind=True)
        if n in owners
        else replace(row, behind=True)
        for n, row in enumerate(rows)
    ]


def owners_told(piece: Piece, titles: Sequence[str], context: Context) -> dict[int, tuple[Person, Piece]]:
    """Return who a sentence says owns which of some contents, by their place.

    Args:
        piece: A sentence.
        titles: What the contents are called.
        context: Who is known.
    """

    def named(name: Piece) -> Person | None:
        return _named(name, context)

    return dict(enumerate(owners_in_order(piece, len(titles), named))) or owners_by_share(piece, titles, named)


def _of_sentence(piece: Piece, context: Context) -> list[Row] | None:
    """Return the contents of a sentence: one with its fields, or several with theirs."""
    one = _row(piece, context)
    if one is not None:
        return [one]
    whose = _of_doer(piece, context)
    if whose:
        return whose
    owner, plain = _without_owner(piece, context)
    plain = _without_yet(plain)[0]
    ordered = find_orders(plain, context) or (find_needed(plain, context) if owner is not None else [])
    if ordered and not (owner is not None and any(order.person or order.told.owner for order in ordered)):
        return [Row(order.told, order.part, order.status, order.person or owner, piece) for order in ordered]
    shared = _shared(piece, context)
    if shared:
        return shared
    for separator in (_SLASH, _SEMICOLONS, _PARTS):
        parts = split(piece, separator)
        rows = _of_parts(piece, parts, context) if len(parts) > 1 else None
        if rows is not None:
            return rows
    return None


def _of_doer(piece: Piece, context: Context) -> list[Row]:
    """Return contents of somebody who is named first, or who did or will do something to one; none for all else."""
    headed = headed_by(piece)
    person = _named(headed[0], context) if headed is not None else None
    if headed is not None and person is not None and find_people(headed[0], context):
        rows = _of_sentence(headed[1], context) or []
        if all(row.told.status is not None and row.owner is None and row.told.owner is None for row in rows):
            return [replace(row, owner=person, owner_in=headed[0]) for row in rows]
        return []
    doer = told_by_doer(piece)
    person = _named(doer[1], context) if doer is not None else None
    told = find_statement(doer[0], context, listed=True, ordered=doer[2]) if doer is not None else None
    if doer is None or person is None or told is None or told.owner is not None or not _is_thing_to_show(told.title):
        return []
    return [Row(told, piece, doer[2], person, doer[1])]


def _of_parts(piece: Piece, parts: list[Piece], context: Context) -> list[Row] | None:
    """Return the contents of the parts of a sentence; what is none may go on about the one before: "…, Ann has it"."""
    rows: list[list[Row]] = []
    before: Piece | None = None
    for part in parts:
        found = _of_sentence(part, context)
        if found is None and before is not None:
            whole = piece.cut(before.start - piece.start, part.end - piece.start)
            one = _row(whole, context)
            found, part = ([one] if one is not None else None), whole
            rows = rows[:-1] if found is not None else rows
        if found is None:
            return None
        rows.append(found)
        before = part
    return [row for found in rows for row in found]


# "Ann takes care of the film (ready)": whose it is, and how far it is in brackets.
_BRACKET = re.compile(r"\s*[(](?P<state>[^()]{2,40})[)]\s*[.!]*\s*$")


def _shared(piece: Piece, context: Context) -> list[Row]:
    """Return contents told by who has them, with their state in brackets; none where one has none."""
    rows: list[Row] = []
    for number, part in enumerate(split(piece, _AFTER_ROUND)):
        bracket = _BRACKET.search(part.flat)
        share = share_of(part.cut(0, bracket.start()), first=number == 0) if bracket is not None else None
        person = _named(share[0], context) if share is not None else None
        told = find_statement(part.cut(share[1] - part.start), context, listed=True) if share is not None else None
        if person is None or share is None or told is None or told.status is None or told.owner is not None:
            return []
        rows.append(Row(told, part, None, person, share[0]))
    return rows


_AFTER_ROUND = re.compile(r"(?<=\))\s*(?:[,;]\s*(?:(?:et|and)\s+)?|(?:et|and)\s+)")


def _row(piece: Piece, context: Context) -> Row | None:
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
    if ":" in told.title.text:
        # "To use: the sheet" has more than a title before its state.
        return None
    if told.status is None and not yet:
        return None
    if may_be_base(told.title, owned=(owner or told.owner) is not None):
        # "We use HubSpot, it's up to date" tells of a base.
        return None
    if owner is not None and told.owner is not None:
        return None
    return Row(told, piece, "to_create" if told.status is None else None, owner)


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
    if len(people) != 1 or not (people[0].member or people[0].kind in ("name", "me", "agency")):
        return None
    if people[0].kind == "me" or known_member(name.text, context) is not None:
        return people[0]
    if name.flat in word_set("month_names"):
        return None
    if is_first_name(name.text):
        return people[0]
    capital = name.text[:1].isupper() and name.flat not in word_set("not_names") and not states(name)
    return people[0] if capital else None
