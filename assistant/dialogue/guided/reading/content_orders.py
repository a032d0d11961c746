"""Reads what is to be done to contents where the doing comes first: "il faut écrire un livre blanc", "Ben writes…"."""

import re
from dataclasses import dataclass
from functools import cache

from assistant.dialogue.guided.reading.content_records import record
from assistant.dialogue.guided.reading.content_statements import Statement, find_statement
from assistant.dialogue.guided.reading.content_states import content_words
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.pieces import Piece, flat, split
from assistant.language.vocabulary import find_terms

_LEAD = r"(?:et |and |puis |then |also |aussi |en plus |ensuite |enfin |finally |first |d'abord |-\s*|\[[ x]?\]\s*)*"
_MODAL = (
    r"(?:(?:still|also|now|yet|encore|aussi|toujours|maintenant)\s+)*"
    r"(?:(?:will|shall|to|must|should|has to|needs to|is to|is going to|va|doit|devra|is|"
    r"est en train de|sera charge de|"
    r"s'occupe de|is (?:currently )?|promised to|agreed to|offered to|se charge de|s'engage a|a promis de)"
    r"(?:\s+(?:still|also|now|encore|aussi|toujours|maintenant))?\s+)*"
)
_INFINITIVE = re.compile(
    r"^(?:\w+(?:er|ir|re)(?: \w+){0,2}|(?:write|draft|film|shoot|record|produce|make|create|design|build|prepare|"
    r"print|draw|deliver|finish|develop|"
    r"update|rework|refresh|rewrite|revise|translate|adapt|edit|shorten|redo|redesign|reshoot|localise|trim))\s*$"
)


@cache
def _order() -> re.Pattern[str]:
    words = content_words()
    return re.compile(
        rf"{_LEAD}(?:(?:{words['open']})\s+|a\s+)(?P<verb>(?:{words['create']})|(?P<adapt>{words['adapt']}))(?:\s*:)?\s+"
    )


@cache
def _act() -> re.Pattern[str]:
    words = content_words()
    return re.compile(rf"\s*(?:,\s*)?(?P<modal>{_MODAL})(?P<verb>(?:{words['create']})|(?P<adapt>{words['adapt']}))\s+")


@cache
def _next() -> re.Pattern[str]:
    words = content_words()
    return re.compile(
        rf"(?:\s*[,;]\s*(?:(?:et|and|puis|then)\s+)?|\s+(?:et|and|puis|then)\s+)"
        rf"(?!(?:livree?s?|rendue?s?|delivered|finished)\s)(?=(?:a\s+|to\s+)?(?:{words['create']}|{words['adapt']})\s)"
    )


@cache
def _verb() -> re.Pattern[str]:
    words = content_words()
    return re.compile(rf"(?:a\s+|to\s+)?(?P<verb>(?:{words['create']})|(?P<adapt>{words['adapt']}))\s+")


# "Need a landing page (Ines, 20 January) and three cards (Ben, 1 May)", "Il nous faut une affiche (Hugo)"
_NEEDED = re.compile(
    r"(?:(?:et|and|also|aussi|on|nous|we|i|je|still|encore) )*"
    r"(?:need(?: to have)?|(?:il )?(?:(?:me|nous) )?(?:faut|faudrait|faudra|manque)(?: encore| aussi)?|"
    r"(?:a|avons|ai) besoin d(?:e |')|besoin d(?:e |')|(?:are |is )?missing|manquent?)\s*(?::\s*)?(?=\S)"
)
_LISTED = re.compile(r"\s*;\s*|\s*,\s+(?:et |and )?(?![^()]*\))|\s+(?:et|and|plus|ainsi que|as well as)\s+(?![^()]*\))")


def find_needed(piece: Piece, context: Context) -> list["Order"]:
    """Return the contents of a list of what is needed: all of them, or none where one is no content.

    Args:
        piece: A sentence.
        context: What is known.
    """
    opened = _NEEDED.match(piece.flat)
    if opened is None or _counts_others(piece.cut(opened.end())):
        return []
    parts = split(piece.cut(opened.end()), _LISTED)
    told = [(find_statement(part, context, listed=False, ordered="to_create"), part) for part in parts]
    found = [Order(one, part, "to_create", None, None) for one, part in told if one is not None]
    return found if len(found) == len(told) else []


def _read_needed(piece: Piece, context: Context) -> bool:
    """Record the contents of a list of what is needed, each with who makes it or its day; all of them or none."""
    found = find_needed(piece, context)
    if any(order.told.owner is None and order.told.due is None for order in found):
        return False
    for order in found:
        record(order.told, order.part, order.status, context)
    return bool(found)


# "We need 150 growers on the scheme by 3 May": so many of what is no content are to be won.
_MANY = re.compile(r"\s*(?P<count>\d[\d .,]*)\s*(?P<what>[^\W\d][\w'’-]*(?:\s[\w'’-]+){0,2})")
_MANY_CONTENTS = 20


def _counts_others(needed: Piece) -> bool:
    counted = _MANY.match(needed.flat)
    if counted is None or int(re.sub(r"\D", "", counted["count"])) < _MANY_CONTENTS:
        return False
    return not find_terms(counted["what"], "format")


@dataclass(frozen=True)
class Order:
    """A content that is to be made or changed.

    Args:
        told: What is said of it.
        part: The words that say it.
        status: How far it is for that.
        person: Who does it, where somebody is named before the verb.
        task: What is to be done, where a verb says so.
    """

    told: Statement
    part: Piece
    status: str
    person: Person | None
    task: str | None


def read_orders(piece: Piece, context: Context) -> bool:
    """Record the contents that a sentence says are to be made or changed; False where it says no such thing.

    Args:
        piece: A sentence.
        context: Where facts go.
    """
    if _read_needed(piece, context):
        return True
    found = find_orders(piece, context)
    for order in found:
        record(order.told, order.part, order.status, context, order.person, piece, order.task)
    return bool(found)


def find_orders(piece: Piece, context: Context) -> list[Order]:
    """Return the contents that a sentence says are to be made or changed by a verb before them; none for any other one.

    Args:
        piece: A sentence.
        context: What is known.
    """
    order = _order().match(piece.flat)
    if order is not None:
        return _all(piece, order, None, context)
    people = [p for p in find_people(piece, context) if p.kind in ("name", "agency", "me")]
    if not people or re.fullmatch(_LEAD, piece.flat[: people[0].start].lstrip()) is None:
        return []
    act = _act().match(piece.flat, people[0].end)
    return _all(piece, act, people[0], context) if act is not None else []


def _all(piece: Piece, opened: re.Match[str], person: Person | None, context: Context) -> list[Order]:
    """Return each content after a verb; all of them or none."""
    found: list[Order] = []
    at: int = opened.end()
    verb_at = opened.start("verb")
    adapts = opened.group("adapt") is not None
    for match in [*_next().finditer(piece.flat, at), None]:
        part = piece.cut(at, match.start() if match is not None else None)
        told = find_statement(part, context, listed=False, ordered="to_adapt" if adapts else "to_create")
        if told is None:
            return []
        bare = told.owner is None and told.due is None and told.status is None
        if person is not None and bare and not opened.groupdict().get("modal"):
            # "Ben writes the articles" is said of the team.
            return []
        doing = piece.text[verb_at : part.start - piece.start]
        task = f"{doing.strip()} {told.title.text}" if _INFINITIVE.search(flat(doing)) is not None else None
        found.append(Order(told, part, "to_adapt" if adapts else "to_create", person, task))
        if match is not None:
            verb = _verb().match(piece.flat, match.end())
            if verb is None:
                return []
            at, adapts, verb_at = verb.end(), verb.group("adapt") is not None, verb.start("verb")
    return found
