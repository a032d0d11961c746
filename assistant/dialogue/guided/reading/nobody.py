"""Reads that there is nobody of a kind: "nobody in sales", "pas de commercial chez nous", "we have no agency"."""

import re
from collections.abc import Iterator

from assistant.dialogue.guided.reading.lexicon import Expression, first_names, pattern, terms
from assistant.dialogue.guided.reading.name_words import role_terms
from assistant.dialogue.guided.reading.pieces import Piece, flat, masked
from assistant.plan import Plan

_ASKED = Expression("nobody.asked")
_PLACED = Expression("nobody.placed")
_HAS_NONE = Expression("nobody.has_none")
_PLAIN = Expression("nobody.plain")
_WITH_US = Expression("nobody.with_us")
_BESIDE = Expression("nobody.beside")
_OUTSIDE = Expression("nobody.outside")
_UNKNOWN = Expression("nobody.unknown")
_OF_PEOPLE = frozenset(["team", "manager", "owner", "contact"])
_CUT = re.compile(r"\s*[,;.!\n]\s*|\s+(?:mais|but|so|donc|et c'est|and it's)\s+|\s+(?=c'est )")
_REFUSES = re.compile(r"\s*(?:non|no|nope|nan)\b[ ,.]", re.IGNORECASE)
# What weighs on people, and what they are promised, may be just that: "no salespeople".
_IN_THEIR_WORDS = frozenset(["challenges", "objections", "motivations"])
_OF_ARGUMENTS = frozenset(["promise", "pillars", "proofs", "answers", "tone", "call_to_action"])


def without_nobody(message: str, asked: str | None) -> tuple[str, bool]:
    """Return a message with blanks for the clauses which say that there is nobody of a kind, and whether any does.

    Args:
        message: The message.
        asked: Label of the pending question.
    """
    if asked in _IN_THEIR_WORDS:
        return message, False
    # "Non, pas de vendeur" answers a question, and is no promise.
    asked = None if _REFUSES.match(message) else asked
    clauses = list(_clauses(message))
    found = [clause for clause in clauses if _tells_nobody(clause, asked)]
    if asked in _OF_PEOPLE and len(clauses) > 1:
        # "Tom for the mailings, the app I don't know yet": nobody runs the app, whoever was named before.
        found += [clause for clause in clauses if _UNKNOWN.fullmatch(clause.flat) and clause not in found]
    whole = Piece(message, 0)
    for match in _ASKED.finditer(whole.flat):
        # "An agency? No." asks and tells at once.
        if _is_kind_of_people(whole.cut(*match.span("kind")).trimmed(), anywhere=False):
            found.append(whole.cut(*match.span()))
    for clause in found:
        message = message[: clause.start] + " " * len(clause.text) + message[clause.end :]
    if found and not any(c.isalnum() for c in message):
        message = re.sub(r"[^\n]", " ", message)
    return message, bool(found)


def leaves_seat_empty(message: str, plan: Plan) -> bool:
    """Tell whether a message answers who does something with nobody, and names nobody: "no one, it's all online".

    Args:
        message: The message.
        plan: Who is in the team.
    """
    plain = Piece(message, 0).flat
    known = {flat(member.name or "") for member in plan.team.members}
    if "?" in message or any(name and re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", plain) for name in known):
        return False
    words = set(re.findall(r"[a-z']+", plain))
    if words & first_names() or pattern("first_person").search(_WE_ARE.sub(plain)):
        return False
    empty = any(_EMPTY.match(clause.flat) or _NO_SALES.match(clause.flat) for clause in _clauses(message))
    return empty or without_nobody(message, None)[1]


# Where it is asked who sells, "there's no sales" is no figure.
_NO_SALES = re.compile(
    r"(?:(?:and|but|so|et|mais|donc|non|no) )*"
    r"(?:(?:there is|there's|we have|we've got|il n'y a|y a|on n'a|on a|nous n'avons) )?"
    r"(?:no|pas de|aucune?|pas d') ?(?:sales|commercial\w*|vendeu\w+|force de vente|one in sales|one sells)(?![a-z])"
)


# "We have nobody" speaks of the house.
_WE_ARE = Expression("nobody.we_are")
_EMPTY = Expression("nobody.empty")


def _clauses(message: str) -> Iterator[Piece]:
    whole = Piece(message, 0)
    at = 0
    for cut in [*_CUT.finditer(masked(whole)), None]:
        clause = whole.cut(at, cut.start() if cut is not None else None).trimmed()
        if clause:
            yield clause
        at = cut.end() if cut is not None else len(message)


def _tells_nobody(clause: Piece, asked: str | None) -> bool:
    for expression in (_PLACED, _HAS_NONE, _PLAIN):
        match = expression.match(clause.flat)
        if match is None:
            continue
        rest = clause.cut(match.end())
        here = _WITH_US.search(rest.flat)
        if expression is _PLAIN and here is None and asked in _OF_ARGUMENTS:
            continue
        kind = rest.cut(0, here.start() if here is not None else None)
        if kind and _is_kind_of_people(kind, anywhere=expression is _PLACED):
            return True
    return False


def _is_kind_of_people(kind: Piece, *, anywhere: bool) -> bool:
    """Tell whether words name nothing but roles or somebody outside: "sales rep", "agence ni commercial"."""
    if not anywhere and kind.flat.strip() == "sales":
        # "No sales yet" is a figure.
        return False
    text = list(kind.flat)
    spans = [(term.start, term.end) for term in role_terms(kind) if term.id not in ("other", "executive")]
    spans += [match.span() for match in _OUTSIDE.finditer(kind.flat)]
    if anywhere:
        spans += [(term.start, term.end) for term in terms(kind, "duties")]
    for start, end in spans:
        text[start:end] = " " * (end - start)
    return bool(spans) and not _BESIDE.sub("".join(text)).strip(" .!'")


# "Nothing" where it is asked why things stay in reserve gives no reason.
_NO_REASON = re.compile(
    r"(?:(?:no|non),? )?(?:nothing|none|rien|aucune?|no reason|pas de raison|sans raison)(?: [a-z]+)?[ .!]*"
)


def leaves_open(message: str, question: str, plan: Plan) -> bool:
    """Tell whether a message leaves a question open: nobody sells, nothing is to be said of what stays in reserve.

    Args:
        message: The whole message.
        question: Id of the pending question.
        plan: What is known.
    """
    if question == "team.sales":
        return leaves_seat_empty(message, plan)
    return question == "integrate.left_out" and _NO_REASON.fullmatch(flat(message).strip()) is not None
