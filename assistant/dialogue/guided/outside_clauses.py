"""Reads that somebody is none of the staff, clause by clause: "she isn't on our payroll; she works for the council".

Whom it is said of stands before it: by name, or a pronoun goes on with whoever was named last. What it says is then
blanked, so that the clauses beside it are read as if nothing stood between them.
"""

import re

from assistant.dialogue.guided.reading.claims import ACTS
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.name_words import is_first_name, may_be_called, pronoun_said, role_terms
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.names_alone import names_in
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.roster_words import known_member

_SUBJECT = Expression("outside_clauses.head")
_NOT_OURS, _EXTERNAL = Expression("outside_clauses.not_ours"), Expression("outside_clauses.external")
_AGENCY, _ELSEWHERE = Expression("outside_clauses.agency"), Expression("outside_clauses.elsewhere")
_WRITES = Expression("roster.writes")
_SEPARATES, _FILLS = Expression("outside_clauses.separates"), Expression("outside_clauses.fills")
_ENDS = re.compile(r"\s*(?:$|[,;.!)\n]|(?:and|et|but|mais)(?=\s))")
_FORMS = (("not_ours", _NOT_OURS), ("external", _EXTERNAL), ("agency", _AGENCY), ("elsewhere", _ELSEWHERE))
_BRACKET = re.compile(r"\s*\((?P<inside>[^()\n]{4,60})\)")
_CLOSES = re.compile(r"\s*\)")
_SENTENCE = re.compile(r"[.!?\n](?=\s|$)")
# What stands between two names where the second opens a clause of its own.
_NEW_CLAUSE = re.compile(r"[,;(:]|(?<![a-z])(?:and|et|while|tandis que|by|par)(?![a-z])")
_ONLY_JOINED = re.compile(r"\s*(?:,|and|et|&|,\s*(?:and|et))\s*")
_JOINED = re.compile(r"\s*(?:[,;]\s*(?:(?:and|et|but|mais)\s*)?|\s(?:and|et|but|mais)\s*)$")
_DONE_BY = re.compile(r"(?<![a-z])(?:by|par)\s+$")


def without_outside_clauses(message: str, context: Context) -> str:
    """Record who is said to be none of the staff, and return the message with blanks in the place of that.

    Args:
        message: The message, or what is left of it.
        context: Where facts go.

    Returns:
        A text of the same length.
    """
    if "\t" in message or "|" in message:
        return message
    message = _without_brackets(message, context)
    plain, at = flat(message), 0
    while (opened := _SUBJECT.compiled.search(plain, at)) is not None:
        at = max(opened.end(), opened.start() + 1)
        told = _clauses(plain, opened)
        if told is None:
            continue
        end, said = told
        person = _meant(message, opened, context)
        if person is None:
            continue
        told_as = role_terms(Piece(message[opened.end() : end], 0))
        role = "agency" if "agency" in said else next((term.id for term in told_as if term.id != "agency"), None)
        start = _blanked_from(plain, opened, person, end)
        if plain[:start].rstrip().endswith("(") and _CLOSES.match(plain, end) is not None:
            # "(Agnes is external, she's from the diocese)"
            start, end = plain[:start].rindex("("), plain.index(")", end) + 1
        if opened["relative"] is not None and plain[end : end + 1] == "," and ACTS.match(plain, end + 1) is not None:
            end += 1
        who = Person(person.start, person.end, person.name, "name", role, external=True)
        if member_id(who, context.words(person.start, end), context) is None:
            continue
        message = message[:start] + " " * (end - start) + message[end:]
        plain, at = flat(message), end
    return message


def _without_brackets(message: str, context: Context) -> str:
    """Record who is external in brackets behind a name that hold more: "Odile (posters, external)"."""
    for person in names_in(message, context):
        plain = flat(message)
        behind = _BRACKET.match(plain, person.end)
        last = behind["inside"].rfind(",") + 1 if behind is not None else 0
        if behind is None or not last or not (is_first_name(person.name) or known_member(person.name, context)):
            continue
        start, end = behind.start("inside") + last, behind.end("inside")
        first = behind.start("inside"), behind.start("inside") + behind["inside"].index(",")
        told = next((span for span in ((start, end), first) if _EXTERNAL.fullmatch(plain, *span)), None)
        if told is None or all(_EXTERNAL.fullmatch(plain, *span) for span in ((start, end), first)):
            continue
        who = Person(person.start, person.end, person.name, "name", external=True)
        if member_id(who, context.words(person.start, behind.end()), context) is not None:
            a, b = (told[0] - 1, told[1]) if told[0] == start else (told[0], told[1] + 1)
            message = message[:a] + " " * (b - a) + message[b:]
    return message


def _clauses(plain: str, opened: re.Match[str]) -> tuple[int, set[str]] | None:
    """Return where what is said of somebody ends, and what it says; None where it says nothing of their house."""
    at, end = opened.end(), opened.start()
    said: set[str] = set()
    while True:
        found = next(((n, m) for n, form in _FORMS if (m := form.match(plain, at)) is not None), None)
        if found is None or (found[0] == "elsewhere" and not said):
            break
        filled = _FILLS.match(plain, found[1].end())
        stop = filled.end() if filled is not None else found[1].end()
        # "Isn't staff, he works for an agency": the same subject goes on.
        joined = _SEPARATES.match(plain, stop)
        if joined is None and _ENDS.match(plain, stop) is None:
            break
        said.add(found[0])
        end = stop
        if joined is None:
            break
        at = joined.end()
    return (end, said) if said else None


def _meant(message: str, opened: re.Match[str], context: Context) -> Person | None:
    """Return of whom it is said: the name right before it, or whoever the sentence named last."""
    found = names_in(message[: opened.start()], context)
    # A capital alone may open a sentence about anything: it is somebody where nobody else is.
    sure = {p.name for p in found if _is_sure(p, flat(message), context)}
    named = [p for p in found if p.name in sure]
    named = named or (found if (context.asked or "").startswith("team") else [])
    said = pronoun_said((opened["who"] or "").strip())
    named = [person for person in named if may_be_called(person.name, said)]
    if not named:
        return None
    last = named[-1]
    between = flat(message[last.end : opened.start()])
    if opened["who"] is None or opened["relative"] is not None:
        # "Gareth, who is not one of us, …", "Piotr isn't staff".
        return last if not between.strip(" ,;(") and not _one_of_two(named, message) else None
    ends = list(_SENTENCE.finditer(message, 0, opened.start()))
    if ends and ends[-1].start() >= last.end and (len(ends) > 1 and ends[-2].start() >= last.end):
        return None
    gap = flat(message[named[-2].end : last.start]) if len(named) > 1 else ""
    one_clause = len(named) > 1 and _NEW_CLAUSE.search(gap) is None and _SENTENCE.search(gap) is None
    if _one_of_two(named, message) or (one_clause and gap.strip() != ""):
        # "Ann and Mo draw, he's external", "Ann works with Mo, she's external": which of them is not told.
        return None
    return last


def _one_of_two(named: list[Person], message: str) -> bool:
    return len(named) > 1 and _ONLY_JOINED.fullmatch(flat(message[named[-2].end : named[-1].start])) is not None


def _is_sure(person: Person, plain: str, context: Context) -> bool:
    """Tell whether a name is somebody's for sure, or stands where only somebody can."""
    if is_first_name(person.name) or known_member(person.name, context) is not None:
        return True
    return ACTS.match(plain, person.end) is not None or _DONE_BY.search(plain[: person.start]) is not None


# "Priya is from our agency and runs the ads": the name is whose the rest is.
_GOES_ON = re.compile(r"\s*(?:,\s*)?(?:(?:and|et|but|mais)\s+)?")


def _blanked_from(plain: str, opened: re.Match[str], person: Person, end: int) -> int:
    """Return from where words go: with the name, where a clause of its own said nothing else of them."""
    if opened["who"] is not None or opened["relative"] is not None:
        joined = _JOINED.search(plain[: opened.start()])
        return joined.start() if joined is not None else opened.start()
    goes_on = _GOES_ON.match(plain, end)
    if goes_on is not None and (ACTS.match(plain, goes_on.end()) or _WRITES.match(plain, goes_on.end())):
        return opened.start()
    before = plain[: person.start].rstrip()
    return person.start if not before or before[-1] in ".;!\n(," or before.endswith((" and", " et")) else opened.start()
