"""Reads who works outside the house: "Mo takes the photos, she's external", "Northlight are our design agency"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import member_id, replace
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.folding import fold_with_offsets
from assistant.language.kinds import Kind
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_END = r"(?=\s*(?:(?:therefore|then|so|donc|du coup)\s*)?(?:$|[,;.!)\n]|\s[-–—]\s|\s(?:and|et|but|mais)\s))"
_OUTSIDE = (
    r"(?:external|freelancers?|freelance|free-lances?|outsourced|contractors?|externes?|independante?s?|prestataires?|"
    r"sous-traitante?s?|partenaire exterieure?|outside (?:partner|help|supplier|contractor))"
    r"(?: (?:agency|studio|supplier|provider|person|help|people|contractors?|partner|consultant|to us|agence|"
    r"prestataires?|a la boite))?"
)
_IS = (
    r"(?:she|he|they|it|who)(?:'s| is|'re| are)|who(?:'s| is| are)|that's|"
    r"(?:qui|elle|il|ils|elles) (?:est|sont)|c'est|ce sont"
)
# "…, she's external": of whoever the words before it begin with.
_SAID_BEHIND = re.compile(
    rf"(?:(?:^|[,;.(]|\s[-–—]\s|\s(?:and|et)(?=\s))\s*(?:(?:{_IS})\s+)?|\s+(?:is|are|est|sont)\s+|'s\s+)"
    rf"(?:all |both |tous |toutes |just |juste )?(?:an? |une? |des |en |"
    rf"our )?{_OUTSIDE}(?:,? {_OUTSIDE})?{_END}(?:\)|(?<=[a-z]),)?"
)
_PLURAL = re.compile(r"(?:they|ils|elles|all|both|are|sont|tous|toutes|les deux)(?![a-z])")
_CONTACT = re.compile(
    r"(?:[\s,;.]|and |et |-)*(?P<who>[a-z][\w'’-]*|i|je)(?:'m| am| is| est|'s)?\s+(?:(?:deals?|liaises?|works?|"
    r"in touch) with|"
    r"looks? after|handles?|(?:the |their |le |leur )?contact (?:for|of|de|d')|s'occupe d['e]\s?|gere|suit)\s*"
    r"(?:them|him|her|it|eux|elles?|lui)(?=\s*(?:$|[,.;!]))"
)
_KIND = r"(?:(?!(?:of|de|and|et|our|the) )[a-z-]+ ){0,2}"
_HOUSE = (
    rf"(?:{_KIND}(?:agency|agencies|studio|printers?)|(?:agence|imprimeur|imprimeuse|studio)(?: (?:de |d')?[a-z-]+)?)"
)
# "Northlight are our design agency", "Northlight, our print agency, …": of the name before it.
_HOUSE_BEHIND = re.compile(
    rf"(?:,?\s+(?:is|are|est|sont|c'est)|,|'s)\s+(?:our|my|the|notre|mon|l['’])\s*(?P<house>{_HOUSE}){_END}\s*,?"
)
_SUBJECT = re.compile(
    r"(?:^|[,;.:\n]\s*|\b(?:and|et|plus|then|puis|by|"
    r"par)\s+)(?P<name>[A-ZÀ-Ý][\w&'’-]*(?: (?:& )?[A-ZÀ-Ý][\w&'’-]*){0,2})"
    r"(?=\s+(?:for|on|does?|is|are|will|makes?|takes?|handles?|prints?|shoots?|writes?|designs?|films?|runs?|looks?|draws?|"
    r"builds?|works?|pour|fai(?:t|sai)|font|est|sont|va|vont|s['’]occup|g[eè]re|imprim|film|tourne|pren|dessine|"
    r"[eé]cri|travaill|réalise|realise)[a-zé]*\b|\s*$)"
)
_SENTENCE = re.compile(r"[.;!?\n]\s*")
_THINGS: tuple[Kind, ...] = ("channel", "data", "format", "metric")


def without_outside(message: str, context: Context) -> str:
    """Record who is said to work outside, and return the message with blanks in the place of that.

    Args:
        message: The message, or what is left of it.
        context: Where facts go.

    Returns:
        A text of the same length.
    """
    if "\t" in message or "|" in message:
        return message
    folded = fold_with_offsets(message)
    for pattern, role in ((_HOUSE_BEHIND, "agency"), (_SAID_BEHIND, None)):
        for match in pattern.finditer(folded.text):
            start, end = folded.span(*match.span())
            several = _PLURAL.search(match.group()) is not None
            people = _named_before(message, start, context, beside=role is not None, several=several)
            if people is None:
                # "Ann and Mo draw, he's external": which of them is not told.
                context.draft.notes.append(("unread", context.words(start, end)))
                message = message[:start] + " " * (end - start) + message[end:]
                continue
            told = [Person(p.start, p.end, p.name, "name", role, external=True, member=p.member) for p in people]
            known = [id_ for each in told if (id_ := member_id(each, context.words(start, end), context)) is not None]
            if not known:
                continue
            message = message[:start] + " " * (end - start) + message[end:]
            if len(known) == 1:
                message = _without_contact(message, end, known[0], context)
            if len(told) == 1 and message[:start].strip(" ,;.") == told[0].name:
                message = _without_name(message, told[0], end)
    return message


def _without_contact(message: str, at: int, outside: str, context: Context) -> str:
    """Record who deals with them, where that comes next: "Northlight is our agency, Karim looks after them"."""
    folded = fold_with_offsets(message)
    match = _CONTACT.match(folded.text, len(fold_with_offsets(message[:at]).text))
    if match is None:
        return message
    a, b = folded.span(*match.span("who"))
    people = find_people(Piece(message[a:b], a), context, expected=True)
    known = member_id(people[0], context.words(a, b), context) if len(people) == 1 else None
    if known is None or known == outside:
        return message
    replace(context.draft, f"team.members[{outside}].contact", known, context.words(a, b))
    stop = folded.span(*match.span())[1]
    return message[:at] + " " * (stop - at) + message[stop:]


def _without_name(message: str, person: Person, end: int) -> str:
    """Leave the name out too where the sentence goes on without it: "Northlight is our agency. Ann writes"."""
    rest = message[end:].lstrip()
    if rest and not rest.startswith((",", ";", ".", "!")):
        return message
    return message[: person.start] + " " * (end - person.start) + message[end:]


def _named_before(message: str, start: int, context: Context, *, beside: bool, several: bool) -> list[Person] | None:
    """Return the person, or house, that the sentence up to a place speaks of, or both of two.

    Args:
        message: The message.
        start: Where what is said of them begins.
        context: The team.
        beside: Whether the name stands right before it.
        several: Whether it is said of several.

    Returns:
        Those who are meant, nobody where nobody is named; None where one of two is meant.
    """
    ends = [0, *(m.end() for m in _SENTENCE.finditer(message, 0, start))]
    begin = ends[-1]
    if not message[begin:start].strip() and len(ends) > 1:
        # "Mo takes the photos. She's external."
        begin = ends[-2]
    said = message[begin:start].rstrip(" .;")
    # What stands behind the last "and" or comma that opens with a name is the one who is meant.
    subjects = list(_SUBJECT.finditer(said))
    if not subjects or (beside and subjects[-1].end() != len(said)):
        return []
    meant = [subjects[-1].span("name")]
    pair = _FIRST_OF_TWO.search(said[: subjects[-1].start("name")])
    if several and pair is not None:
        meant.insert(0, pair.span("name"))
    elif pair is not None:
        return None
    found = [_person(said[a:b], begin + a, context) for a, b in meant]
    return [person for person in found if person is not None] if all(found) else []


_FIRST_OF_TWO = re.compile(r"(?:^|[,;:]\s*)(?P<name>[A-ZÀ-Ý][\w&'’-]*(?: [A-ZÀ-Ý][\w&'’-]*)?)\s+(?:and|et|&)\s+$")


def _person(name: str, start: int, context: Context) -> Person | None:
    if any(term.words == name for kind in _THINGS for term in find_terms(name, kind)):
        return None
    people = find_people(Piece(name, start), context, expected=True)
    member = next((each.member for each in people if each.member is not None), None)
    known = len(people) == 1 and people[0].kind in ("name", "agency")
    parts = name.split()
    thing = any(find_terms(parts[0], kind) for kind in _THINGS) or fold(parts[0]) in _ARTICLES
    if not known and (member is not None or len(parts) < _OF_A_HOUSE or thing):
        return None
    # "Dalby Press" is a house, whatever "Press" alone would be.
    return Person(start, start + len(name), name, "name", member=member)


_OF_A_HOUSE = 2
_ARTICLES = frozenset(["the", "our", "my", "a", "an", "le", "la", "les", "notre", "nos", "un", "une"])
