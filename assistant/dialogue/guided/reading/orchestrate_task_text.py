"""Cuts what people write about tasks into one run a task, and reads title, owner and day of each."""

import datetime
import re
from dataclasses import dataclass, replace

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.orchestrate_due import Due, find_due
from assistant.dialogue.guided.reading.orchestrate_milestones import trim
from assistant.dialogue.guided.reading.orchestrate_names import find_contents
from assistant.dialogue.guided.reading.orchestrate_owners import Owner, find_owner
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, split_at

_JOINING = ("prepares", "all_of_them", "owner_mark", "due_word", "edge_word", "rest")
_CLAUSES = re.compile(r"\s*[,;]\s+|\s+(?:et|and|puis|then)\s+|\s*[•·]\s*|\s+/\s+")
_AND = re.compile(r"(?:^|\s)(?:et|and)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class TaskText:
    """What a run of text says of a task."""

    piece: Piece
    title: str = ""
    owner: Owner | None = None
    due: datetime.date | None = None
    contents: tuple[str, ...] = ()
    rest: bool = False
    """Whether it is about all that nobody has yet."""

    @property
    def is_bare(self) -> bool:
        """Whether it says who or when, but not what."""
        return not self.title and not self.contents


def read_task_texts(piece: Piece, context: Context, *, bare: bool, last: datetime.date | None = None) -> list[TaskText]:
    """Return the tasks of a sentence.

    Args:
        piece: One sentence.
        context: What is known.
        bare: Whether it answers a question, so that a name or a day may stand alone.
        last: The day told before it, which lends its month to "le 15".
    """
    found: list[TaskText] = []
    for start, end in _runs(piece, context):
        read = _read(piece.cut(start, end), context, last, bare=bare)
        last = read.due or last
        previous = found[-1] if found else None
        linked = _AND.search(piece.text[:start]) is not None
        if previous is not None and linked and bare and read.owner and _names_only(previous) and read.is_bare:
            # "Karim et Inès, 20 avril": a task has one owner.
            context.draft.notes.append(("tasks.owners", read.piece.words(context)))
            found[-1] = replace(previous, due=read.due)
            continue
        leads = previous is not None and previous.owner is not None and previous.owner.start <= _OPENING
        if previous is not None and (linked or leads) and read.owner is None and read.title:
            # "Jo: film the demo, edit the teaser"
            read = replace(read, owner=previous.owner)
        found.append(read)
    return found


def _names_only(read: TaskText) -> bool:
    return read.is_bare and read.owner is not None and read.due is None


def _runs(piece: Piece, context: Context) -> list[tuple[int, int]]:
    """Return runs with one task each: a new one begins where a second owner, or a second date, is named."""
    clauses = split_at(piece, _CLAUSES)
    runs: list[tuple[int, int]] = []
    has_owner = has_date = False
    for clause in clauses:
        at, end = clause.start - piece.start, clause.end - piece.start
        owner = find_owner(clause, context, bare=True) is not None
        due = find_due(clause, context, context.today)
        listed = bool(runs) and _does(piece.cut(*runs[-1])) and _does(clause)
        for_all = due is not None and has_owner and not owner and _is_for_all(clause, due)
        if runs and (listed or (owner and has_owner) or (due is not None and has_date) or for_all):
            runs.append((at, end))
            has_owner, has_date = owner, due is not None
        else:
            runs = [*runs[:-1], (runs[-1][0], end)] if runs else [(0, end)]
            has_owner, has_date = has_owner or owner, has_date or due is not None
    return [(start, end + (1 if piece.text[end : end + 1] == ")" else 0)) for start, end in runs]


def _does(clause: Piece) -> bool:
    """Tell whether a clause opens with what is to be done to something: "film the demo", "tourner l'interview"."""
    return _DOES.match(clause.folded.text) is not None


_OPENING = 3
_DOES = Expression("orchestrate_tasks.does")


def _is_for_all(clause: Piece, due: Due) -> bool:
    return clause.has("all_of_them") and not _title(clause, [(due.start, due.end)])


def _read(piece: Piece, context: Context, last: datetime.date | None, *, bare: bool) -> TaskText:
    due = find_due(piece, context, last)
    owner = find_owner(piece, context, bare=bare)
    taken = [(due.start, due.end)] if due else []
    if due is not None and due.day is None:
        context.draft.notes.append(("tasks.due_without_date", piece.at(due.start, due.end, context)))
    if owner is not None:
        taken.append((owner.start, owner.end))
    contents = tuple(find_contents(piece, context))
    title = _title(piece, taken)
    if title and not Piece(title, 0).without(Piece(title, 0).spans("cadence")):
        # "Every other Monday, Karim" is a rhythm, and nothing that is to be done.
        title = ""
    if bare and title and not Piece(title, 0).without(Piece(title, 0).spans("bare_duty")):
        # "I'll do it by mid-February" says who and when, of what was asked.
        title = ""
    rest = piece.has("rest") and not title and not contents
    return TaskText(piece, title, owner, due.day if due else None, contents, rest)


def _title(piece: Piece, taken: list[tuple[int, int]]) -> str:
    """Return the longest run of words between owner and date, tidied."""
    parts: list[Piece] = []
    at = 0
    for start, end in [*sorted(taken), (len(piece.text), len(piece.text))]:
        if start > at:
            parts.append(piece.cut(at, start))
        at = max(at, end)
    best = max((_tidy(p) for p in parts), key=len, default="")
    return best if sum(c.isalnum() for c in best) > 1 else ""


_MUST = re.compile(
    r"^\s*(?:doit|doivent|devra|devront|must|has to|have to|needs? to|should|will|va)\s+"
    r"(?:(?:avoir|have)\s+)?(?:(?:fini|termine|boucle|finir|terminer|boucler|finished?|completed?)\s+)?(?=\S)"
)
# "Owns the invitation", "s'occupe de l'affiche": whose it is, and no part of what is done.
_ANSWERS_FOR = re.compile(
    r"\s*(?:(?:qui|who|c'est)\s+)?(?:owns|takes? care of|looks? after|is in charge of|is responsible for|"
    r"s'occupe(?:ra)? (?:de (?:la |l')?|d'|du |des )|se charge(?:ra)? (?:de (?:la |l')?|d'|du |des )|"
    r"est en charge (?:de (?:la |l')?|d'|du |des ))\s*(?:the |our |la |le |les |l'|notre |nos )?(?=\S)"
)
_MUST_BE = re.compile(
    r"\s+(?:doit|doivent|devra|devront|must|has to|have to|needs? to|should|will|to|a)\s+(?:etre|be)\s+"
    r"(?:finie?s?|prete?s?|terminee?s?|livree?s?|bouclee?s?|en ligne|finished|ready|done|delivered|completed|"
    r"online)\s*$"
)


def _without_duty(piece: Piece) -> Piece:
    """Return what is to be done without "must have finished" before it or "must be ready" after it."""
    folded = piece.folded
    after = _MUST_BE.search(folded.text)
    if after is not None and after.start():
        return piece.cut(0, folded.span(after.start(), after.start())[0])
    before = _MUST.match(folded.text) or _ANSWERS_FOR.match(folded.text)
    return piece.cut(folded.span(before.end(), before.end())[0], len(piece.text)) if before is not None else piece


def _tidy(piece: Piece) -> str:
    """Return the words of a task without what only joins them to an owner or a date."""
    piece = _without_duty(piece)
    if not piece.without(s for group in _JOINING for s in piece.spans(group)):
        return ""
    while piece.text:
        spans = [s for group in ("owner_mark", "due_word", "edge_word") for s in piece.spans(group)]
        start = max((e for s, e in spans if s == 0), default=0)
        end = min((s for s, e in spans if e == len(piece.text) and s > 0), default=len(piece.text))
        if start == 0 and end == len(piece.text):
            return trim(_without_duty(piece))
        piece = piece.cut(start, end) if start < end else Piece("", piece.start)
    return ""
