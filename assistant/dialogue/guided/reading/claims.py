"""Cuts sentences about people into claims: who, and what is said of them.

"Marie pilote, Paul gère LinkedIn et l'e-mail, l'agence Nova fait les pubs (contact Marie)" holds three claims and a
contact. What is said stands after the person ("Paul : LinkedIn") or before ("LinkedIn : Paul", "LinkedIn par Paul").
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.dialogue.guided.reading.claim_topics import thing_beside, topic_before
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.pieces import Piece


@dataclass
class Claim:
    """Something said of one person or of several together.

    Args:
        persons: Those of whom it is said.
        topic: What is said; None where they are only named.
        contact_of: An agency whose contact inside they are; its topic is None.
        contact: Whether they are named as a contact of somebody named before.
        together: Whether the persons share the topic ("Paul et Inès gèrent LinkedIn").
    """

    persons: list[Person]
    topic: Piece | None = None
    contact_of: Person | None = None
    contact: bool = False
    together: bool = False


_IS_ROLE = Expression("claims.is_role")
_ROLE_THEN_NAME = Expression("claims.role_then_name")
_ME_THEN_NAME = Expression("claims.me_then_name")
_NAME_THEN_ME = Expression("claims.name_then_me")
_JOINED = Expression("claims.joined")
_AND = Expression("claims.and")
_TEAM_WORD = Expression("claims.team_word")
_NEGATED_BEFORE = Expression("claims.negated_before")
_CONTACT_BEFORE = Expression("claims.contact_before")
_CONTACT_GAP = Expression("claims.contact_gap")
_CONTACT_AFTER = Expression("claims.contact_after")
_REFERENT = Expression("claims.referent")
_COLON = Expression("claims.colon")
_SINGULAR = Expression("claims.singular")
# A verb right after the name: what is said of them stands behind it.
ACTS = Expression("claims.acts")
# A name after the role: it is theirs.
_NAMED_NEXT = re.compile(r"(?:\s*[:=]|\s+[-–—]\s)\s*(?:[A-ZÀ-ÖØ-Þ][a-zà-ÿ]|$)")
_IS_SOMETHING = re.compile(r"\s(?:is|est|sera|will be)\s")
_GOES_ON = Expression("claims.goes_on")
_KIN = Expression("claims.kin")
_WE_WORK = Expression("claims.we_work")


def claims(piece: Piece, context: Context, *, expected: bool = False) -> list[Claim]:
    """Return what a sentence says of people, in order."""
    people = find_people(piece, context, expected=expected)
    people = [p for p in people if _NEGATED_BEFORE.search(piece.flat[: p.start]) is None]
    found = _contacts(piece, people)
    groups = _groups(piece, _merged(piece, people))
    return _without_contacts(piece, _topics(piece, groups), found) + found


def _contacts(piece: Piece, people: list[Person]) -> list[Claim]:
    """Take out the people who are named as a contact."""
    found: list[Claim] = []
    for i, person in enumerate(list(people)):
        if person.kind not in ("name", "me", "role"):
            continue
        following = people[i + 1] if i + 1 < len(people) else None
        outside = following if following is not None and _is_outside(following) else None
        if outside is not None and _CONTACT_GAP.fullmatch(piece.flat, person.end, outside.start):
            found.append(Claim([person], contact_of=outside))
            continue
        agency = people[i - 1] if i and _is_outside(people[i - 1]) else None
        if agency is not None and _is_referent(piece, agency, person):
            found.append(Claim([person], contact=True, contact_of=agency))
            continue
        earlier = next((p for p in reversed(people[:i]) if _is_outside(p)), None)
        before = piece.flat[people[i - 1].end if i else 0 : person.start]
        after = ("is" if person.kind == "me" else "") + piece.flat[person.end :]
        said_after = _CONTACT_AFTER.match(after) is not None and outside is None
        said_before = _CONTACT_BEFORE.search(before) is not None and (earlier is not None or "contact" in before)
        if said_after or said_before:
            found.append(Claim([person], contact=True, contact_of=earlier))
    for claim in found:
        if claim.contact:
            people.remove(claim.persons[0])
    return found


def _is_referent(piece: Piece, agency: Person, person: Person) -> bool:
    """Tell whether somebody is named as in "référent agence : Claire"."""
    told = _REFERENT.search(piece.flat[: agency.start]) is not None
    return told and person.kind != "role" and _COLON.fullmatch(piece.flat, agency.end, person.start) is not None


def _without_contacts(piece: Piece, found: list[Claim], contacts: list[Claim]) -> list[Claim]:
    """Drop what stands between somebody and the agency whose contact they are: it was that."""
    looked_after = {
        (c.persons[0].start, c.contact_of.start) for c in contacts if c.contact_of is not None and not c.contact
    }
    for one, two in pairwise(found):
        if (one.persons[0].start, two.persons[0].start) in looked_after:
            one.topic = None
    named = [piece.start + c.persons[0].start for c in contacts if c.contact]
    for claim in found:
        for at in named:
            if claim.topic is not None and claim.topic.start <= at < claim.topic.end:
                claim.topic = _up_to(claim.topic, at)
    return found


def _up_to(topic: Piece, at: int) -> Piece | None:
    """Return a topic without the part in which a contact is named at ``at``."""
    before = topic.flat[: at - topic.start]
    told = _CONTACT_BEFORE.search(before)
    end = told.start() if told is not None else max(before.rfind(mark) for mark in ",;(:")
    kept = topic.cut(0, max(end, 0))
    return kept if kept.trimmed() else None


def _is_outside(person: Person) -> bool:
    return person.kind == "agency" or bool(person.external)


def _merged(piece: Piece, people: list[Person]) -> list[Person]:
    """Put a role beside a name into one person: "Karim, notre commercial", "Sophie (moi)"."""
    merged: list[Person] = []
    for person in people:
        last = merged[-1] if merged else None
        joined = _joined(piece, last, person) if last is not None else None
        if joined is not None:
            merged[-1] = joined
        else:
            merged.append(person)
    return merged


def _joined(piece: Piece, one: Person, two: Person) -> Person | None:
    """Return two mentions as one person, or None where they are two."""
    gap = piece.flat[one.end : two.start]
    end = two.end + 1 if "(" in gap and piece.text[two.end : two.end + 1] == ")" else two.end
    if one.kind == "agency" and two.kind == "name" and gap.strip() == "(" and _has_name(piece, one):
        # "Agence Nova (Ana)": who it is there works for the house, and is not called what it is.
        return replace(one, end=end)
    if one.kind in ("role", "agency") and two.kind in ("name", "me"):
        return _role_then_name(piece, one, replace(two, end=end), gap)
    if one.kind == "role" and two.kind == "agency" and two.role is None and not gap.strip():
        # "Attachée de presse freelance, Delphine"
        return replace(two, start=one.start, end=end, kind="name", role=one.role)
    if one.kind in ("name", "me") and two.kind in ("role", "agency"):
        return _name_then_role(piece, one, replace(two, end=end), gap)
    if one.kind == "me" and two.kind == "name" and _ME_THEN_NAME.fullmatch(gap) and gap.strip():
        return replace(two, start=one.start, end=end, kind="name", role=one.role)
    if one.kind == "name" and two.kind == "me" and _NAME_THEN_ME.fullmatch(gap) and gap.strip():
        return replace(one, end=end)
    return None


def _has_name(piece: Piece, agency: Person) -> bool:
    """Tell whether a house is told by a name of its own."""
    return any(word[:1].isupper() for word in piece.text[agency.start : agency.end].split()[1:])


def _role_then_name(piece: Piece, one: Person, two: Person, gap: str) -> Person | None:
    """Read "Community manager : Léa", "le commercial Karim"; an agency with a name of its own stays apart."""
    comma = gap.strip().startswith(",")
    team = _TEAM_WORD.search(piece.flat[one.start : one.end]) is not None
    if one.member is not None or not _ROLE_THEN_NAME.fullmatch(gap) or (comma and team):
        return None
    if one.kind == "agency" and one.role == "agency" and (comma or one.name != one.name.capitalize()):
        return None
    return replace(two, start=one.start, role=one.role, external=one.external)


def _name_then_role(piece: Piece, one: Person, two: Person, gap: str) -> Person | None:
    """Read "Karim, notre commercial", "Léo (freelance)"; a role that a name follows belongs to that name."""
    comma = gap.strip().startswith(",")
    if not _IS_ROLE.fullmatch(gap) or _NAMED_NEXT.match(piece.text[two.end :]):
        return None
    team = comma and _TEAM_WORD.search(piece.flat[two.start : two.end]) is not None
    agency = two.kind == "agency" and ((not comma and "(" not in gap) or one.role is not None)
    if gap.strip() and (team or agency):
        return None
    name = one.name or (two.name if one.kind == "me" else "")
    return replace(one, end=two.end, name=name, role=two.role or one.role, external=two.external)


def _groups(piece: Piece, people: list[Person]) -> list[list[Person]]:
    """Put people together who are joined by "et" or a comma."""
    groups: list[list[Person]] = []
    for person in people:
        last = groups[-1][-1] if groups else None
        # "Ana is our designer and Tom films": what Ana is was a clause of its own.
        alone = last is not None and _IS_SOMETHING.search(piece.flat[last.start : last.end]) is not None
        joined = last is not None and not alone and _JOINED.fullmatch(piece.flat, last.end, person.start) is not None
        if joined and person.kind != "pronoun":
            groups[-1].append(person)
        else:
            groups.append([person])
    for group in groups:
        first = group[0]
        # "Commerciaux : Julien et Anaïs": the role before the names is that of all of them.
        leads = first.role is not None and not piece.text[first.start :].startswith(first.name)
        # One person runs a campaign; and whoever acts after the last name begins a clause of their own.
        only = first.role == "campaign_manager" or ACTS.match(piece.flat[group[-1].end :]) is not None
        for other in group[1:] if leads and first.kind == "name" and not only else []:
            other.role = other.role or (first.role if other.kind == "name" else None)
    return groups


def _topics(piece: Piece, groups: list[list[Person]]) -> list[Claim]:
    """Give every group what is said of it, from after or from before its names."""
    found: list[Claim] = []
    taken = 0
    for i, group in enumerate(groups):
        head = piece.cut(taken, group[0].start)
        last = i + 1 == len(groups)
        tail = piece.cut(group[-1].end, len(piece.text) if last else groups[i + 1][0].start)
        tail = tail if last else _without_opening(tail)
        before = None if ACTS.match(tail.flat) else topic_before(head) or (thing_beside(head) if i else None)
        if before is None:
            found += _shared(piece, group, tail if tail.trimmed() else None)
        else:
            if found:
                _give_up(found[-1], before, piece)
            found += _shared(piece, group, before)
            rest = _own_tail(tail) if last else None
            found += _shared(piece, group, rest) if rest is not None else []
        taken = group[-1].end
    return found


def _without_opening(tail: Piece) -> Piece:
    """Cut what opens the next person's clause: "…, my colleague", "…, et on bosse avec"."""
    for opening in (_WE_WORK, _KIN):
        match = opening.search(tail.flat)
        if match is not None:
            return tail.cut(0, match.start())
    return tail


def _give_up(claim: Claim, before: Piece, piece: Piece) -> None:
    """Leave the words between two names to the second: the first keeps what stands before the separator."""
    if claim.topic is not None and claim.topic.start <= before.start < claim.topic.end:
        kept = piece.cut(claim.topic.start - piece.start, before.start - piece.start)
        claim.topic = kept if kept.trimmed() else None


def _own_tail(tail: Piece) -> Piece | None:
    """Return what is said after a name that had its topic before: "LinkedIn : Paul (et aussi l'e-mail)"."""
    trimmed = tail.trimmed()
    return trimmed if trimmed and _GOES_ON.match(tail.flat) else None


def _shared(piece: Piece, group: list[Person], topic: Piece | None) -> list[Claim]:
    if len(group) == 1:
        return [Claim(group, topic)]
    joins = [piece.flat[a.end : b.start] for a, b in pairwise(group)]
    if topic is None:
        return [Claim([person]) for person in group]
    bracketed = topic.flat.lstrip().startswith("(")
    if any(_AND.search(join) for join in joins) and not _SINGULAR.match(topic.flat) and not bracketed:
        return [Claim(group, topic, together=True)]
    return [*(Claim([person]) for person in group[:-1]), Claim([group[-1]], topic)]
