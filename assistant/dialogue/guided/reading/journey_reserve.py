"""Reads why things of the inventory stay in reserve: one reason for all, or one each."""

import re

from assistant.dialogue.guided.reading.asked import asked_elements
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, DATA, find
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.pieces import Piece, lines_of, split

_PAIR = re.compile(r"^(?P<head>[^:=\n]{2,60}?)\s*(?::|=|\s-\s|→)\s*(?P<rest>.+)$", re.DOTALL)
_PARTS = Expression("journey_reserve.parts")
_SMALL = Expression("journey_reserve.small")
_CLAUSE = Expression("journey_answers.clause")
_BECAUSE = Expression("journey_answers.because")


def read_left_out(block: Block, context: Context) -> bool:
    """Read reasons: "trop cher" for all that was asked, "les flyers : hors cible ; la radio : trop chère" for each."""
    if _is_no_reason(block, context):
        return False
    left = [element[element.find("[") + 1 : -1] for element in asked_elements(context, "rally.")]
    reader = _Reasons(context)
    for line in lines_of(block):
        reader.read(line)
    for id_, reason in reader.told:
        left = [i for i in left if i != id_]
        _leave(id_, reason, context)
    general = reader.general
    if general is not None and len(left) > 1 and not _may_be_why(general):
        # "The frequency cap is 2 per week" keeps nothing in reserve.
        return bool(reader.told)
    if general is not None:
        for id_ in left:
            _leave(id_, general, context)
    return bool(reader.told) or (general is not None and bool(left))


_STATES = re.compile(
    r"(?:(?:et|and|mais|but|par contre|however)[ ,]+)*(?:the |la |le |les |l'|our |notre |nos |"
    r"my )?[a-z' -]{3,40}? (?:is|are|est|sont|c'est|goes?|"
    r"says?|dit|disent|va|vont) "
)
_WHY = re.compile(
    r"(?<![a-z])(?:because|since|car|parce|puisque|trop|too|not|pas|plus tard|later|next|hors|out of|budget|chere?s?|"
    r"cher|expensive|"
    r"time|temps|ready|prete?s?|needed|besoin|utiles?|enough|assez|reserve|apres|after|autre|other|fit|pertinent|"
    r"relevant|keep|garde)"
    r"(?![a-z])"
)


def _may_be_why(said: Piece) -> bool:
    """Tell whether words may be why several things are left out: they say so, or state nothing else."""
    return _WHY.search(said.flat) is not None or _STATES.match(said.flat) is None


_TURNS = Expression("journey_reserve.turns")
_SUBJECT = Expression("journey_reserve.subject")


# What is sent by itself keeps nothing in reserve.
_BY_ITSELF = re.compile(
    r"(?<![a-z])(?:e-?mail|mail|sms|text|message|relance|rappel|reminder)(?: [a-z-]+){0,2} (?:automatique|automatic)|"
    r"(?<![a-z])(?:automatic|automated) (?:[a-z-]+ ){0,2}(?:e-?mail|mail|sms|text|message|reminder)"
)


def _is_no_reason(block: Block, context: Context) -> bool:
    """Tell whether words correct something, tell of somebody, or of a thing that was not asked about."""
    for line in lines_of(block):
        if _TURNS.match(line.flat) or _BY_ITSELF.search(line.flat):
            return True
        subject = _SUBJECT.match(line.flat)
        told = line.cut(*subject.span("what")) if subject is not None else None
        if told is not None and not _things(told, context) and any(terms(told, k) for k in ("channel", "format")):
            return True
    return False


class _Reasons:
    """Gathers who is left out and why; a part that names nothing goes on with the reason before it."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.told: list[tuple[str, Piece]] = []
        self.general: Piece | None = None

    def read(self, line: Piece) -> None:
        waiting: list[str] = []
        current: list[str] = []
        start = 0
        for part in split(line, _PARTS):
            subject, reason = self._cut(part)
            ids = _things(subject, self.context) if subject is not None else []
            if not ids and not current:
                self.general = line.trimmed() if self.general is None else self.general
                continue
            if not ids:
                self._tell(current, line.cut(start, part.end - line.start))
                continue
            waiting = [*waiting, *ids]
            if reason is not None and reason.trimmed():
                current, start = waiting, reason.start - line.start
                self._tell(current, line.cut(start, part.end - line.start))
                waiting = []
        if waiting and not self.told:
            self.general = line.trimmed()

    def _tell(self, ids: list[str], reason: Piece) -> None:
        self.told = [(i, r) for i, r in self.told if i not in ids]
        self.told += [(i, reason.trimmed()) for i in ids]

    def _cut(self, part: Piece) -> tuple[Piece | None, Piece | None]:
        """Cut "la radio est trop chère" or "radio : trop chère" into what it is about and why."""
        pair = _PAIR.match(part.text)
        if pair is not None:
            return part.cut(0, pair.end("head")), part.cut(pair.start("rest"))
        clause = _CLAUSE.search(part.flat)
        if clause is not None and _things(part.cut(0, clause.start()), self.context):
            return part.cut(0, clause.start()), part.cut(clause.start())
        return (part, None) if _things(part, self.context) else (None, part)


def _things(subject: Piece, context: Context) -> list[str]:
    """Return the ids of the inventory that a piece names."""
    small = _SMALL.match(subject.flat)
    name = subject.cut(small.end() if small is not None else 0).trimmed()
    for list_path in (CHANNELS, CONTENTS, DATA):
        known = find(list_path, name.text, context, loose=True) if name else None
        if known is not None:
            return [known]
    return []


def _leave(id_: str, reason: Piece, context: Context) -> None:
    because = _BECAUSE.match(reason.flat)
    reason = reason.cut(because.end() if because is not None else 0).trimmed()
    text = " ".join(reason.text.split())
    if not text:
        return
    words = reason.words(context)
    if any(left["id"] == id_ for left in context.draft.get("integrate.left_out") or []):
        context.draft.set(f"integrate.left_out[{id_}].reason", text, words)
    else:
        context.draft.add("integrate.left_out", {"id": id_, "reason": text}, words)
