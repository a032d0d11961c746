"""Reads tasks: what is to be done, by whom, by when, and which contents it makes ready."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_milestones import trim
from assistant.dialogue.guided.reading.orchestrate_names import add_content, find_contents
from assistant.dialogue.guided.reading.orchestrate_owners import Owner, find_owner
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, cells, lines, sentences, split_at
from assistant.language.dates import Period, deadline, find_dates
from assistant.language.periods import add_months
from assistant.language.text import Text, fold

_TASKS, _CONTENTS = "orchestrate.tasks", "rally.contents"
_PREPARE = Text("Préparer « {title} »", "Prepare “{title}”")
_JOINING = ("prepares", "all_of_them", "owner_mark", "due_word", "edge_word")
_CHECKBOX = re.compile(r"^\s*\[[ xX✓]?\]\s*")
_CLAUSES = re.compile(r"\s*[,;]\s+|\s+(?:et|and|puis|then)\s+|\s*[•·]\s*")


@dataclass(frozen=True)
class _Read:
    """What a piece says of a task."""

    title: str
    owner: Owner | None
    due: datetime.date | None
    contents: tuple[str, ...]
    piece: Piece


def read_tasks(block: Block, context: Context) -> bool:
    """Read tasks, one or several a line, or who prepares the contents that were asked for and by when."""
    asked = _asked_contents(context)
    found = False
    columns: dict[str, int] | None = None
    for line in lines(block):
        row = cells(line)
        if row is not None:
            header = _header(row)
            if header:
                columns = header
                continue
            read = _read_row(line, row, columns or {}, context)
            found |= read is not None and _record(read, context)
            continue
        for piece in sentences(_without_checkbox(line)):
            found |= _read_piece(piece, asked, context)
    return found


def _asked_contents(context: Context) -> tuple[str, ...]:
    """Return the contents that the pending question names, as far as they exist."""
    if context.asked != _TASKS:
        return ()
    paths: tuple[str, ...] = getattr(context, "asked_paths", ()) or ()
    ids = [m.group(1) for p in paths if (m := re.match(r"rally\.contents\[([a-z0-9-]+)\]", p))]
    return tuple(i for i in ids if context.draft.get(f"{_CONTENTS}[{i}]") is not None)


def _without_checkbox(line: Piece) -> Piece:
    match = _CHECKBOX.match(line.text)
    return Piece(line.text[match.end() :], line.start + match.end()) if match else line


def _read_piece(piece: Piece, asked: tuple[str, ...], context: Context) -> bool:
    found = False
    last: _Read | None = None
    for group in _groups(piece, context):
        read = _read(group, context, bare=bool(asked))
        if not read.title and not read.contents and asked and (read.owner or read.due):
            left = [c for c in asked if not _has_task(c, context)] or list(asked)
            for content in left:
                found |= _record(_Read("", read.owner, read.due, (content,), group), context)
        elif read.title or read.contents:
            if (
                last is not None
                and read.owner is None
                and last.owner is not None
                and group.folded.text.startswith(("et ", "and "))
            ):
                read = _Read(read.title, last.owner, read.due, read.contents, read.piece)
            found |= _record(read, context)
        last = read
    return found


def _groups(piece: Piece, context: Context) -> list[Piece]:
    """Return runs with one task each: a new one begins where a second owner, or a second date, is named."""
    clauses = split_at(piece, _CLAUSES)
    if len(clauses) < 2:
        return [piece]
    groups: list[tuple[int, int]] = []
    has_owner = has_date = False
    start = 0
    for clause in clauses:
        at, end = clause.start - piece.start, clause.end - piece.start
        owner = find_owner(clause, context, bare=True) is not None
        date = bool(find_dates(clause.text, context.language, context.today))
        full = has_owner and has_date
        if at > 0 and ((owner and (has_owner or full)) or (date and has_date)) and groups:
            groups.append((at, end))
            has_owner, has_date = owner, date
        elif not groups:
            groups.append((start, end))
            has_owner, has_date = owner, date
        else:
            groups[-1] = (groups[-1][0], end)
            has_owner, has_date = has_owner or owner, has_date or date
    return [piece.cut(start, end + (1 if piece.text[end : end + 1] == ")" else 0)) for start, end in groups]


def _read(piece: Piece, context: Context, *, bare: bool) -> _Read:
    periods = find_dates(piece.text, context.language, context.today)
    owner = find_owner(piece, context, bare=bare)
    # A title may hold a date of its own ("rapport 2027"); the one that a preposition announces is when it is due.
    due = next((p for p in periods if p.relation in ("by", "before", "until")), periods[-1] if periods else None)
    taken = [(due.phrase_start, due.text_end)] if due else []
    if owner is not None:
        taken.append((owner.start, owner.end))
    contents = tuple(find_contents(piece, context))
    title = _title(piece, taken)
    return _Read(title, owner, _day(due, context), contents, piece)


def _title(piece: Piece, taken: list[tuple[int, int]]) -> str:
    """Return the longest run of words between owner and date, tidied."""
    bounds = sorted(taken)
    parts: list[Piece] = []
    at = 0
    for start, end in [*bounds, (len(piece.text), len(piece.text))]:
        if start > at:
            parts.append(piece.cut(at, start))
        at = max(at, end)
    tidy = [_tidy(p) for p in parts]
    best = max(tidy, key=len, default="")
    return best if sum(c.isalnum() for c in best) > 1 else ""


def _tidy(piece: Piece) -> str:
    """Return the words of a task without what only joins them to an owner or a date."""
    if not piece.without(s for group in _JOINING for s in piece.spans(group)):
        return ""
    while piece.text:
        spans = [s for group in ("owner_mark", "due_word", "edge_word") for s in piece.spans(group)]
        start = max((e for s, e in spans if s == 0), default=0)
        end = min((s for s, e in spans if e == len(piece.text) and s > 0), default=len(piece.text))
        if start == 0 and end == len(piece.text):
            return trim(piece)
        piece = piece.cut(start, end) if start < end else Piece("", piece.start)
    return ""


def _day(period: Period | None, context: Context) -> datetime.date | None:
    if period is None:
        return None
    day = deadline(period)
    start, end = context.draft.get("orchestrate.start"), context.draft.get("orchestrate.end")
    if not period.year_given and start is not None and day < add_months(start, -12):
        # A year that was not written is the one before the campaign ends.
        last = end or start
        while add_months(day, 12) <= last:
            day = add_months(day, 12)
    return day


def _header(row: list[Piece]) -> dict[str, int]:
    found: dict[str, int] = {}
    for i, cell in enumerate(row):
        for name in ("task", "owner", "due"):
            span = cell.span(f"{name}_header")
            if span is not None and span[0] == 0 and len(cell.text.split()) <= 3 and name not in found:
                found[name] = i
                break
    return found if len(found) > 1 else {}


def _read_row(line: Piece, row: list[Piece], columns: dict[str, int], context: Context) -> _Read | None:
    if all(not cell.text.strip("-: ") for cell in row):
        return None
    due_at = columns.get("due", -1)
    owner_at = columns.get("owner", -1)
    due: Period | None = None
    owner: Owner | None = None
    title = ""
    for i, cell in enumerate(row):
        periods = find_dates(cell.text, context.language, context.today)
        if due is None and periods and i != columns.get("task") and i != owner_at:
            due = periods[0]
        elif i == owner_at or (owner is None and not columns and title and i != due_at):
            owner = find_owner(cell, context, bare=True) or owner
        elif not title and i in (columns.get("task", i), 0):
            title = cell.text
    if not title:
        return None
    return _Read(title, owner, _day(due, context), tuple(find_contents(Piece(title, line.start), context)), line)


def _has_task(content: str, context: Context) -> bool:
    return any(content in task["contents"] for task in context.draft.get(_TASKS) or [])


def _record(read: _Read, context: Context) -> bool:
    words = read.piece.words(context)
    owner = read.owner.member(context) if read.owner else None
    known = _known(read, context)
    if known is not None:
        return _complete(known, read, owner, words, context)
    title = read.title or _content_title(read.contents, context)
    if not title:
        return False
    contents = list(read.contents)
    if not contents and read.title in read.piece.text:
        at = read.piece.text.index(read.title)
        made = add_content(read.piece.cut(at, at + len(read.title)), context, words)
        contents = [made] if made is not None else []
    kind = kind_of_task(Piece(title, read.piece.start))
    task: dict[str, Any] = {"title": title[:1].upper() + title[1:], "kind": kind, "owner": owner, "due": read.due}
    task = {k: v for k, v in task.items() if v is not None}
    if contents:
        task["contents"] = contents
    after = _after(read, context)
    if after:
        task["after"] = after
    context.draft.add(_TASKS, task, words)
    return True


def kind_of_task(title: Piece) -> str | None:
    """Return the kind of a task that its words say, or None for the default."""
    if title.has("permit"):
        return "permit"
    span = title.span("run_task")
    return "run" if span is not None and span[0] == 0 else None


def _content_title(contents: tuple[str, ...], context: Context) -> str:
    titles = [str((context.draft.get(f"{_CONTENTS}[{c}]") or {}).get("title") or c) for c in contents]
    return _PREPARE.get(context.language).format(title=", ".join(titles)) if titles else ""


def _known(read: _Read, context: Context) -> dict[str, Any] | None:
    tasks: list[dict[str, Any]] = context.draft.get(_TASKS) or []
    for task in tasks:
        if read.title and fold(str(task.get("title") or "")) == fold(read.title):
            return task
    kind = kind_of_task(Piece(read.title, 0)) if read.title else None
    if read.contents:
        same = [t for t in tasks if set(t["contents"]) == set(read.contents) and t.get("kind") == kind]
        return same[0] if len(same) == 1 else None
    return None


def _complete(task: dict[str, Any], read: _Read, owner: str | None, words: Words, context: Context) -> bool:
    path = f"{_TASKS}[{task['id']}]"
    if owner is not None:
        context.draft.set(f"{path}.owner", owner, words)
    if read.due is not None:
        context.draft.set(f"{path}.due", read.due, words)
    for content in read.contents:
        if content not in task["contents"]:
            context.draft.add(f"{path}.contents", content, words)
    return True


def _after(read: _Read, context: Context) -> list[str]:
    """Return the tasks that must be done before, where the words name them after "après" or "once"."""
    span = read.piece.span("after_word")
    if span is None:
        return []
    rest = read.piece.cut(span[1], len(read.piece.text))
    text = fold(rest.text)
    tasks: list[dict[str, Any]] = context.draft.get(_TASKS) or []
    contents = set(find_contents(rest, context))
    named = [t["id"] for t in tasks if (title := fold(str(t.get("title") or ""))) and title in text]
    return named or [t["id"] for t in tasks if contents & set(t["contents"])]
