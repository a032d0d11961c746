"""Reads one clause about people: who, and what they do, where the clause says nothing else."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.introductions import introduction
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.roster_beside import things_beside
from assistant.dialogue.guided.reading.roster_given import read_given, whose
from assistant.dialogue.guided.reading.roster_leads import halves, read_leads, subject
from assistant.dialogue.guided.reading.roster_relative import read_relative
from assistant.dialogue.guided.reading.roster_told import Clause, Told
from assistant.dialogue.guided.reading.roster_words import named_thing, role_in, things, who

_LEADS = Expression("roster.leads")
_RUNS_IT = Expression("roster.runs_it")
_WHOLE = Expression("roster.whole")
_DOES = Expression("roster.does")
_MANAGES = Expression("roster.manages")
_WRITES = Expression("roster.writes")
_CALLS, _CALLED = Expression("roster.calls"), Expression("roster.called")
_SELLS = Expression("roster.sells")
_THERE_IS = Expression("roster.there_is")
_ALSO_KNOWN = Expression("roster.also_known")
_TAKES_LEADS = Expression("roster.takes_leads")
_IS = Expression("roster.is")
_AWAY = Expression("roster.away")
_APPROVES, _PRESIDES = Expression("roster.approves"), Expression("roster.presides")
_LEAD_NOUN = Expression("roster.lead_noun")
_IS_OF, _GOES_TO = Expression("roster.is_of"), Expression("roster.goes_to")
_GAP_TO, _TO_FIRST = Expression("roster.gap_to"), Expression("roster.to_first")
_TALKS_TO = Expression("roster.talks_to")
_IS_CONTACT, _CONTACT_IS = Expression("roster.is_contact"), Expression("roster.contact_is")
_FILLERS = Expression("roster.fillers")
_NAMES_ROLE = Expression("roster.names_role")
_CALLED_SO = re.compile(r"appelle|nomme|called|named")
_POINTED = re.compile(r"\W*(?:c'est|ce sera|it's|it is|it'll be)\s+(?P<who>.+?)\s+(?:qui|who|that)\s+(?=[a-z])")
_POINTED_ROLE = re.compile(r"\W*(?:c'est|ce sera)\s+(?P<who>[a-z][\w'-]*)\s+(?=(?:la |le |l'|notre )\s*[a-z])")
_OPENS_WITH_LINK = re.compile(r"\s*(?:for|pour|on|sur|au|aux|a|at|cote)\s|\s*[:=]|\s-\s")
_LOOSE = re.compile(r"\s*(?:l'|la|le|les|notre|nos|des|the|our|all the)\s*[a-z][a-z' -]{2,40}")
_LOOSE_WORDS = 5
_SPACE = re.compile(r"\s+|(?<=[a-z])\s*:\s*")


def read_clause(clause: Clause) -> Told | None:
    """Return what a clause says of people, None where it says anything else as well."""
    piece = clause.piece
    if not piece.trimmed():
        return None
    if introduction(piece) is not None and not _FILLERS.sub(_rest_of_introduction(piece)).strip(" ,.!"):
        return Told("me", (), piece)
    there = _THERE_IS.match(piece.flat)
    if there is not None:
        # "We've got Kit, an intern, who does TikTok" says who does it.
        return read_clause(replace(clause, piece=piece.cut(there.end())))
    pointed = _POINTED.match(piece.flat)
    if pointed is not None:
        people = who(piece.cut(*pointed.span("who")), clause.context)
        if people is None:
            return None
        found = read_clause(replace(clause, piece=piece.cut(pointed.end()), gapped=False, goes_on=True))
        return replace(found, who=tuple(people)) if found is not None and not found.who else None
    readers = (
        _away,
        _contact,
        read_leads,
        read_given,
        _acts,
        _approves,
        _is_role,
        _names_role,
        _belongs,
        _beside,
        _named_behind,
    )
    return next((told for read in readers if (told := read(clause)) is not None), None)


def acting(piece: Piece, context: Context) -> frozenset[str]:
    """Return the folded name of whoever a clause opens with, where a verb of work follows."""
    for expression in (_LEADS, _RUNS_IT, _DOES, _WRITES, _CALLS):
        match = expression.search(piece.flat)
        people = who(piece.cut(0, match.start()), context) if match is not None and match.start() else None
        if people:
            return frozenset(flat(person.name) for person in people if person.name)
    return frozenset()


def _rest_of_introduction(clause: Piece) -> str:
    told = introduction(clause)
    if told is None:
        return clause.flat
    at = told[0].start - clause.start
    return clause.flat[:at] + clause.flat[at + len(told[0].text) :]


def _contact(clause: Clause) -> Told | None:
    opened = _CONTACT_IS.match(clause.piece.flat)
    told = who(clause.piece.cut(opened.end()), clause.context) if opened is not None else None
    if opened is not None and told is not None and len(told) == 1:
        return Told("contact", (told[0],), clause.piece, outside=_outside_of(opened, clause))
    for left, right in halves(clause.piece, _IS_CONTACT):
        people = subject(left, clause.context, False)
        if people is not None and len(people) == 1 and not _FILLERS.sub(right.flat).strip(" .,!"):
            return Told("contact", people, clause.piece)
    for left, right in halves(clause.piece, _TALKS_TO):
        outside, inside = subject(left, clause.context, clause.goes_on), who(right, clause.context)
        if outside is None or inside is None or len(inside) != 1 or len(outside) > 1:
            continue
        if not outside or outside[0].kind in ("agency", "pronoun"):
            named = outside[0] if outside and outside[0].kind == "agency" else None
            return Told("contact", (inside[0],), clause.piece, outside=named)
    return None


def _outside_of(opened: re.Match[str], clause: Clause) -> Person | None:
    if opened["which"] is None:
        return None
    people = who(clause.piece.cut(*opened.span("which")), clause.context)
    return people[0] if people is not None and len(people) == 1 else None


def _acts(clause: Clause) -> Told | None:
    for match in _CALLS.finditer(clause.piece.flat):
        called = _CALLED.fullmatch(_FILLERS.sub(clause.piece.flat[match.end() :]).rstrip(" .!"))
        people = subject(clause.piece.cut(0, match.start()), clause.context, clause.goes_on)
        if called is not None and people:
            by = match["sure"] is not None or called["by"] is not None
            return Told("calls", people, clause.piece.cut(match.start()), role="phone" if by else match["open"])
    for left, _ in halves(clause.piece, _SELLS):
        people = subject(left, clause.context, clause.goes_on)
        if people is not None:
            return Told("is", people, clause.piece, role="sales")
    for kind, expression in (("writes", _WRITES), ("does", _DOES)):
        for match in expression.finditer(clause.piece.flat):
            people = subject(clause.piece.cut(0, match.start()), clause.context, clause.goes_on)
            right = clause.piece.cut(match.end())
            if people is None:
                continue
            found = things(right, clause.context, managed=_MANAGES.match(clause.piece.flat, match.start()) is not None)
            said = clause.piece.cut(match.start())
            if found is not None:
                return Told("writes" if kind == "writes" else "does", people, said, tuple(found))
            loose = kind == "does" and _LOOSE.fullmatch(right.flat.rstrip(" .!")) is not None
            if loose and people and len(right.text.split()) <= _LOOSE_WORDS:
                return Told("does", people, said, (right.trimmed(),), loose=True)
    return None


def _approves(clause: Clause) -> Told | None:
    """Read "he signs off the budget", "she chairs the board": a part that others do the work of."""
    for left, right in halves(clause.piece, _PRESIDES):
        chairs = subject(left, clause.context, clause.goes_on) if not right.flat.strip(" .,") else None
        if chairs is not None:
            return Told("is", chairs, clause.piece, role="executive")
    for match in _APPROVES.finditer(clause.piece.flat):
        people = subject(clause.piece.cut(0, match.start()), clause.context, clause.goes_on)
        said = clause.piece.cut(match.start()).trimmed()
        if people is not None and len(said.text.split()) <= _LOOSE_WORDS:
            return Told("does", people, said, (said,), loose=True)
    return None


def _away(clause: Clause) -> Told | None:
    """Read "Tom is on leave": why somebody else does it, and nothing of the campaign."""
    for left, right in halves(clause.piece, _AWAY):
        people = subject(left, clause.context, clause.goes_on)
        if people and not right.flat.strip(" .,!"):
            return Told("away", people, clause.piece)
    return None


def _is_role(clause: Clause) -> Told | None:
    pointed = _POINTED_ROLE.match(clause.piece.flat)
    if pointed is not None:
        # "C'est elle la cheffe de campagne".
        who_is = who(clause.piece.cut(*pointed.span("who")), clause.context)
        is_of = role_in(_unfilled(clause.piece.cut(pointed.end())))
        if who_is is not None and is_of is not None:
            return Told("leads" if is_of == "campaign_manager" else "is", tuple(who_is), clause.piece, role=is_of)
    for left, right in halves(clause.piece, _IS):
        people = subject(left, clause.context, clause.goes_on)
        role = role_in(_unfilled(right)) if people is not None else None
        if people is not None and role is not None:
            return Told("leads" if role == "campaign_manager" else "is", people, clause.piece, role=role)
    people_alone = who(clause.piece, clause.context)
    if clause.gapped and people_alone is not None and len(people_alone) == 1 and people_alone[0].role is not None:
        return Told("is", tuple(people_alone), clause.piece, role=people_alone[0].role, verbless=True)
    return None


def _unfilled(piece: Piece) -> Piece:
    filler = _FILLERS.search(piece.flat)
    return piece.cut(0, filler.start()) if filler is not None else piece


def _names_role(clause: Clause) -> Told | None:
    for match in _NAMES_ROLE.finditer(clause.piece.flat):
        left, right = clause.piece.cut(0, match.start()), clause.piece.cut(match.end())
        leads = _LEAD_NOUN.fullmatch(left.flat) is not None
        called = _CALLED_SO.search(match.group()) is not None
        # "My boss is called Ann" tells her name, and not that she runs this campaign.
        role = "campaign_manager" if leads and not (called and role_in(left)) else role_in(left)
        if role is None or (called and role == "agency"):
            continue
        people = who(right, clause.context)
        if people is None or not (clause.sure(people) or match["mark"] is None):
            continue
        told = Told("leads" if role == "campaign_manager" else "is", tuple(people), clause.piece, role=role)
        return replace(told, verbless=match["mark"] is not None)
    return None


def _belongs(clause: Clause) -> Told | None:
    links = [(_IS_OF, False), (_GOES_TO, True), *([(_GAP_TO, False)] if clause.gapped else [])]
    for expression, sure in links:
        for left, right in halves(clause.piece, expression):
            if not left.trimmed():
                continue
            people, owned = whose(right, clause.context)
            if people is None or (sure and not (owned or clause.gapped or clause.sure(people))):
                continue
            if (
                _WHOLE.fullmatch(left.flat.strip()) is not None
                and named_thing(left.trimmed().text, clause.context) is None
            ):
                return Told("leads", tuple(people), clause.piece, behind=True)
            if sure and _TAKES_LEADS.fullmatch(left.flat) is not None:
                return Told("is", tuple(people), clause.piece, role="sales", behind=True)
            found = things(left, clause.context, managed=owned or expression is _IS_OF)
            found = found or (things_beside(left, clause.context) if expression is not _GOES_TO else None)
            if found is not None:
                return Told("does", tuple(people), clause.piece, tuple(found), behind=True)
    relative = read_relative(clause.piece, clause.context, goes_on=clause.goes_on)
    if relative is not None:
        return Told("does", tuple(relative[0]), clause.piece, tuple(relative[1]), behind=True)
    return _listed_with(clause)


def _listed_with(clause: Clause) -> Told | None:
    """Read "the trade fair, Tom": a thing and who takes it, with nothing but a comma between the two."""
    if clause.piece.text.count(",") != 1:
        return None
    left, right = clause.piece.cut(0, clause.piece.text.find(",")), clause.piece.cut(clause.piece.text.find(",") + 1)
    people, found = who(right, clause.context), things(left, clause.context)
    if not people or found is None or not clause.sure(people) or any(p.kind == "pronoun" for p in people):
        return None
    return Told("does", tuple(people), clause.piece, tuple(found), behind=True, verbless=True)


def _beside(clause: Clause) -> Told | None:
    """Read "Amy on Instagram"; and, after a clause with a verb, "Amy of Instagram", "to Amy the press"."""
    first = _TO_FIRST.match(clause.piece.flat)
    if first is not None:
        found = _beside(replace(clause, piece=clause.piece.cut(first.end()), gapped=True))
        return found if found is not None and clause.sure(found.who) else None
    for match in _SPACE.finditer(clause.piece.flat):
        left, right = clause.piece.cut(0, match.start()), clause.piece.cut(match.start())
        linked = _OPENS_WITH_LINK.match(right.flat) is not None
        if not (linked or clause.gapped) or not left.trimmed():
            continue
        people = who(left, clause.context)
        if people is None or not (clause.gapped or clause.sure(people)):
            continue
        found_things = things(right, clause.context) if people[0].kind != "pronoun" else None
        if found_things is not None and any(terms(t, k) for t in found_things for k in _NAMED) | clause.gapped:
            return Told("does", tuple(people), clause.piece, tuple(found_things), verbless=True)
    return None


_NAMED = ("channel", "format")


def _named_behind(clause: Clause) -> Told | None:
    """Read "the front desk closes the sales, that's Lily": who does it is named once it is told."""
    for left, right in halves(clause.piece, _ALSO_KNOWN):
        people = who(right, clause.context)
        if not people or not clause.sure(people) or _SOME_DESK.match(left.flat) is None:
            continue
        for expression in (_SELLS, _LEADS, _CALLS, _WRITES, _DOES):
            verb = expression.search(left.flat)
            if verb is None or not 0 < len(left.text[: verb.start()].split()) <= _DESK_WORDS:
                continue
            told = read_clause(replace(clause, piece=left.cut(verb.start()), gapped=False, goes_on=True))
            if told is not None and not told.who:
                return replace(told, who=tuple(people))
    return None


_SOME_DESK = re.compile(r"\s*(?:the |our |my |l'|le |la |les |notre |nos |mon |ma )")
_DESK_WORDS = 4
