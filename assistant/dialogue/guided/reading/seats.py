"""Reads lists of seats, each with whoever has it: "présidente Odile, coordinatrice Sarah", "agence RP : Vertigo"."""

import re
from itertools import pairwise

from assistant.dialogue.draft import provenance_of
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duties import Duties
from assistant.dialogue.guided.reading.leadership import lead
from assistant.dialogue.guided.reading.lexicon import pattern, terms
from assistant.dialogue.guided.reading.name_words import CAPITALS, is_first_name, role_terms, titled
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.people import MEMBERS, complete, member_id, members
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.roster_words import role_in

_BEFORE = re.compile(r"(?:^|[,;:.(]|(?<![a-z])(?:et|and|plus))\s*(?:l'|la |le |les |notre |the |our )?$")
_FEWEST = 2


def with_colons(piece: Piece) -> Piece:
    """Return "présidente Odile, coordinatrice Sarah" with a colon before each name, its length unchanged.

    Without it "Odile, coordinatrice" would say what Odile is.

    Args:
        piece: A line about people.
    """
    marks = [
        term.end
        for term in role_terms(piece)
        if piece.text[term.end : term.end + 1] == " "
        and _BEFORE.search(piece.flat[: term.start])
        and (name := CAPITALS.match(piece.text, term.end + 1)) is not None
        and is_first_name(name.group().split()[0])
    ]
    if len(marks) < _FEWEST:
        return piece
    text = list(piece.text)
    for mark in marks:
        text[mark] = ":"
    return Piece("".join(text), piece.start)


_APART = re.compile(r"\s*[,;]\s+(?=[^,;:=]{2,40}\s?[:=]\s)")
_SEAT = re.compile(
    r"\s*(?P<head>[^\W\d_][^,;:=()\n]{2,40}?)\s?[:=]\s"
    r"(?P<name>(?:(?:Mme|M\.|Mr|Mrs|Ms|Dr)\.? )?[A-ZÀ-ÖØ-Þ][\w&+’'-]*(?: (?:& )?[A-ZÀ-ÖØ-Þ][\w&+’'-]*){0,2})"
    r"(?:\s(?:et|and)\s(?P<other>[A-ZÀ-ÖØ-Þ][\w’'-]+))?(?:\s+(?:pour|for|on|sur)\s+(?P<what>[^,;:()]{2,40}))?[\s.]*"
)
_SHORTEST = 5
# "Photographe indépendant : Yvan"
_BY_ITSELF = re.compile(r"(?:[a-z'-]+ ){1,3}(?:independante?s?|freelance|externes?|en freelance|free-?lance)")
_TITLE = re.compile(r"(?:Mme|M\.|Mr|Mrs|Ms|Dr)\b")
_KINDS = ("channel", "format", "data", "identifier", "sector")


def read_seats(piece: Piece, context: Context, duties: Duties) -> Piece:
    """Record who has the seats of a sentence that are of a house or of no word of the trade; return it without them.

    Args:
        piece: A sentence about people.
        context: Where facts go.
        duties: Records what somebody answers for.
    """
    text = piece.text
    for start, end in _parts(piece):
        part = piece.cut(start, end)
        match = _SEAT.fullmatch(part.text)
        if match is not None and _is_new(part, match):
            _record(part, match, context, duties)
            text = text[:start] + " " * (end - start) + text[end:]
    return Piece(text, piece.start) if text != piece.text else piece


def _parts(piece: Piece) -> list[tuple[int, int]]:
    cuts = [match.span() for match in _APART.finditer(piece.text)]
    return list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(piece.text)], strict=True))


def _is_new(part: Piece, match: re.Match[str]) -> bool:
    """Tell whether a seat is that of a house outside, or named by a word that no list has."""
    head = part.cut(*match.span("head"))
    if _outside(head):
        return True
    person = is_first_name(match["name"].split()[0]) or _TITLE.match(match["name"]) is not None
    known = role_terms(head) or any(terms(head, kind) for kind in (*_KINDS, "duties"))
    return person and not known and len(head.text.split()) == 1 and len(head.text) >= _SHORTEST


def _outside(head: Piece) -> re.Match[str] | None:
    return pattern("agency_word", "vendor_word").match(head.flat) or _BY_ITSELF.fullmatch(head.flat.strip())


def _record(part: Piece, match: re.Match[str], context: Context, duties: Duties) -> None:
    several = match["other"] is not None and is_first_name(match["other"])
    for name in ("name", "other") if several else ("name",):
        _seat(part, match, name, context, duties)


def _seat(part: Piece, match: re.Match[str], name: str, context: Context, duties: Duties) -> None:
    head, words = part.cut(*match.span("head")).trimmed(), part.cut(*match.span(name))
    house = _outside(head)
    person = Person(0, len(words.text), titled(words.text), "name")
    id_ = member_id(person, words.words(context), context)
    if id_ is None:
        return
    what = part.cut(*match.span("what")) if match["what"] else None
    role = role_in(head)
    if house is not None:
        complete(id_, "agency", True, words.words(context), context)
        rest = (head if house.re is _BY_ITSELF else head.cut(house.end())).trimmed()
        what = what or (rest if rest.text else None)
    elif role == "campaign_manager":
        lead([id_], head, context)
    elif role is not None:
        complete(id_, role, None, head.words(context), context)
    else:
        duties.record([id_], head, firm=True)
    if what is not None:
        duties.record([id_], what, firm=True)


def name_house(label: str, line: Piece, context: Context) -> None:
    """Tell that whoever is named first under "Prestataire :" works outside.

    Args:
        label: The words of the label.
        line: What stands behind it.
        context: Where facts go.
    """
    name = CAPITALS.match(line.text.lstrip())
    if name is None or not pattern("agency_word", "vendor_word").fullmatch(Piece(label, 0).flat.strip(" :*")):
        return
    start = len(line.text) - len(line.text.lstrip())
    words = line.cut(start, start + len(name.group()))
    id_ = member_id(Person(0, len(words.text), titled(words.text), "name"), words.words(context), context)
    if id_ is not None:
        complete(id_, "agency", True, words.words(context), context)


def names_several(context: Context) -> bool:
    """Tell whether this message is the first to name more than one member.

    Args:
        context: The team.
    """
    marks = [provenance_of(context.draft.plan, f"{MEMBERS}[{m['id']}]") for m in members(context)]
    return sum(mark is not None and mark.turn == context.draft.turn for mark in marks) >= _FEWEST


_ENTRY = re.compile(r"[,;]\s*(?=[^,;:]{2,60}?\s?:\s*[^\W\d_][^,;:]{1,40}(?:[,;]|$))")
_PERSONAL = re.compile(r"^[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*)?$")


def listed_entries(piece: Piece) -> list[Piece]:
    """Cut "Ana runs it, the site and e-mail: Leo, Tom sells" around its entries of channels and a name.

    Args:
        piece: A sentence about people.
    """
    cuts: list[int] = []
    for match in _ENTRY.finditer(piece.text):
        head, _, rest = piece.text[match.end() :].partition(":")
        name = re.split(r"[,;]", rest)[0]
        if terms(piece.cut(match.end(), match.end() + len(head)), "channel") and _PERSONAL.match(name.strip()):
            cuts += [match.end(), match.end() + len(head) + 1 + len(name)]
    if not cuts:
        return [piece]
    bounds = sorted({0, *cuts, len(piece.text)})
    return [part for a, b in pairwise(bounds) if (part := piece.cut(a, b)).text.strip(" ,;")]
