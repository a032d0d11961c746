"""Reads who takes what in one list: "Nora le salon et le téléphone, Sami la newsletter, moi le reste"."""

import re
from dataclasses import dataclass

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS
from assistant.dialogue.guided.reading.lexicon import Expression, first_names, pattern, status_terms, terms, whole
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.pieces import Piece, flat, split_with
from assistant.dialogue.guided.reading.roster_channels import headed

_PARTS = Expression("allocations.parts")
_LINK = Expression("duties.leading")
_AFTER = Expression("allocations.after")
_ARTICLE = Expression("allocations.article")
_DESK = re.compile(r"[a-z)] (?:la|le|l'|les|the|our|notre|nos)[ ]?$")
_FEWEST = 2
_LONGEST, _SHORTEST, _SHORT = 5, 4, 3


@dataclass(frozen=True)
class Share:
    """What one person takes.

    Args:
        person: Who, with offsets in `piece`.
        piece: The part of the sentence that names them.
        topics: What they take, in the order in which it is said.
    """

    person: Person
    piece: Piece
    topics: tuple[Piece, ...]


@dataclass(frozen=True)
class _Part:
    piece: Piece
    person: Person | None
    topic: Piece
    first: bool
    """Whether the person stands before what they take."""
    verb: bool


def shares(piece: Piece, context: Context) -> list[Share] | None:
    """Return who takes what where a sentence is nothing but a list of that, with the verb left out at least once.

    What nobody is named for goes to whoever is named before ("Nora le salon et le téléphone"), or after where people
    stand behind ("le salon et le téléphone Nora"). A part that fits neither belongs to nobody. Some may stand before
    and some behind ("Ann e-mail, Facebook me") where each part names one.
    """
    cut = split_with(piece, _PARTS)
    pieces = [one for one, _ in cut]
    parts = [_part(one, context) for one in pieces]
    told = [part for part in parts if part is not None and part.person is not None]
    if told and not any(part.first for part in told):
        # "Pronote et Facebook Karim": a proper name that is nobody's, where people stand behind what they take.
        parts = [part or _unknown_thing(one, context) for one, part in zip(pieces, parts, strict=True)]
        told = [part for part in parts if part is not None and part.person is not None]
    if len(told) < _FEWEST or all(part.verb for part in told):
        return None
    if len({part.first for part in told}) != 1 and len(told) < len(pieces):
        # "Ann e-mail, Facebook me": both ways in one list, where each part names somebody and one thing.
        return _both_ways(
            [
                (part, " et " in f" {sep} " or "and" in sep or "&" in sep)
                for part, (_, sep) in zip(parts, cut, strict=True)
            ]
        )
    unread = [one for one, part in zip(pieces, parts, strict=True) if part is None]
    if len(unread) * _FEWEST > len(told) or any(find_people(one, context) for one in unread):
        return None
    first = told[0].first
    found: list[Share] = []
    waiting: list[Piece] = []
    for part in parts:
        if part is None:
            # Whose it is cannot be told; what follows it must not fall to somebody else.
            waiting = []
        elif part.person is not None:
            found.append(Share(part.person, part.piece, (*waiting, part.topic)))
            waiting = []
        elif not first:
            waiting.append(part.topic)
        elif found and parts[parts.index(part) - 1] is not None:
            found[-1] = Share(found[-1].person, found[-1].piece, (*found[-1].topics, part.topic))
    return found


def _both_ways(parts: list[tuple[_Part | None, bool]]) -> list[Share] | None:
    """Return who takes what where some stand before it and some behind: "Odile la presse, l'affiche et le forum moi".

    What stands alone goes to whoever "et" joins it to; where a comma stands on both sides it is nobody's.

    Args:
        parts: The parts of the sentence, each with whether "et" stands before it.
    """
    if any(part is None for part, _ in parts):
        return None
    found: list[Share] = []
    waiting: list[Piece] = []
    told = [(part, joined) for part, joined in parts if part is not None]
    for at, (part, joined) in enumerate(told):
        if part.person is not None:
            found.append(Share(part.person, part.piece, (*(waiting if not part.first else ()), part.topic)))
            waiting = []
        elif joined and found and told[at - 1][0].first:
            found[-1] = Share(found[-1].person, found[-1].piece, (*found[-1].topics, part.topic))
        elif at + 1 < len(told) and told[at + 1][1]:
            waiting.append(part.topic)
        else:
            return None
    return found


def _part(piece: Piece, context: Context) -> _Part | None:
    """Return what a part says, None where it is neither a person beside something nor something alone."""
    if "(" in piece.text or status_terms(piece):
        # "A guide, ready (Nora)" says how far a content is.
        return None
    people = find_people(piece, context)
    if not people:
        topic = piece.cut(_length(_LINK, piece)).trimmed()
        return _Part(piece, None, topic, True, False) if _is_thing(topic, context) else None
    person = people[0]
    if len(people) > 1 or person.kind == "pronoun":
        return None
    before, after = piece.cut(0, person.start), piece.cut(person.end)
    if person.kind == "role" and person.member is None and not (before.trimmed() and _DESK.search(before.flat)):
        # "Presse la dircom" gives the press to a desk; without its article it may be what the press is for.
        return None
    article = _ARTICLE.search(before.flat)
    before = before.cut(_length(_LINK, before), article.start() if article is not None else None)
    link = _AFTER.search(before.flat)
    if link is not None:
        topic = before.cut(0, link.start()).trimmed()
        return _Part(piece, person, topic, False, True) if not after.trimmed() and _may_be_taken(topic) else None
    if before.trimmed():
        topic = before.trimmed()
        alone = not after.trimmed() and _is_thing(topic, context)
        return _Part(piece, person, topic, False, False) if alone else None
    verb = pattern("manage_verb", "lead_verb").match(after.trimmed().flat)
    topic = (after.trimmed().cut(verb.end()) if verb is not None else after).trimmed()
    topic = topic.cut(_length(_LINK, topic)).trimmed()
    fits = _may_be_taken(topic) if verb is not None else _is_thing(topic, context)
    return _Part(piece, person, topic, True, verb is not None) if fits else None


def _unknown_thing(piece: Piece, context: Context) -> _Part | None:
    """Return a part that names something no list knows: a proper name alone, or words before somebody for sure."""
    bare = piece.trimmed()
    people = find_people(bare, context)
    if len(people) == 1 and people[0].start and people[0].end == len(bare.text):
        topic = bare.cut(0, people[0].start).trimmed()
        sure = people[0].member is not None or flat(people[0].name).partition(" ")[0] in first_names()
        plain = sure and len(topic.text.split()) <= _SHORT
        return _Part(piece, people[0], topic, False, False) if plain else None
    known = any(person.member is not None for person in people) or flat(bare.text).partition(" ")[0] in first_names()
    proper = bare.text[:1].isupper() and len(bare.text.split()) <= _FEWEST and not known
    return _Part(piece, None, bare, True, False) if proper else None


def _length(expression: Expression, piece: Piece) -> int:
    match = expression.match(piece.flat)
    return match.end() if match is not None else 0


def _may_be_taken(topic: Piece) -> bool:
    return bool(topic) and len(topic.text.split()) <= _LONGEST


def _is_thing(topic: Piece, context: Context) -> bool:
    """Tell whether a topic is something of the campaign and nothing else, or all that is left of it."""
    if not _may_be_taken(topic):
        return False
    if whole("rest").fullmatch(topic.flat) or whole("everything").fullmatch(topic.flat):
        return True
    if headed(topic, context) is not None:
        return True
    known = [
        flat(str(e.get("name") or e.get("title") or ""))
        for of in (CHANNELS, CONTENTS)
        for e in context.draft.get(of) or []
    ]
    if any(
        name == topic.flat or (len(topic.text) >= _SHORTEST and name.startswith(topic.flat + " ")) for name in known
    ):
        return True
    found = [term for kind in ("channel", "format", "duties") for term in terms(topic, kind)]
    return any(not re.search(r"[a-z]{3}", topic.flat[: term.start]) for term in found)
