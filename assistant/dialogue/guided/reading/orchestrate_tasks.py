"""Reads tasks: what is to be done, by whom, by when, and which contents it makes ready."""

import datetime
import re
from dataclasses import replace
from typing import Any

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.orchestrate_due import Due, find_due
from assistant.dialogue.guided.reading.orchestrate_names import add_content, find_contents
from assistant.dialogue.guided.reading.orchestrate_owners import Owner, find_owner
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, cells, lines, sentences
from assistant.dialogue.guided.reading.orchestrate_task_text import TaskText, read_task_texts
from assistant.language.text import Text, fold

_TASKS, _CONTENTS = "orchestrate.tasks", "rally.contents"
_PREPARE = Text("Préparer « {title} »", "Prepare “{title}”")
_NO_WORK = Expression("orchestrate_tasks.no_work")
_TICKED = re.compile(r"\[[xX✓]\]\s*$")
_BOX = 6
_CHECKBOX = re.compile(r"^\s*\[[ xX✓]?\]\s*")


def read_tasks(block: Block, context: Context) -> bool:
    """Read tasks, one or several a line, or who prepares the contents that were asked for and by when."""
    asked = _asked_contents(context)
    found = False
    columns: dict[str, int] | None = None
    last: datetime.date | None = None
    for line in lines(block):
        if line.text.rstrip().endswith(":"):
            # "Tasks already set:" heads those below it.
            continue
        row = cells(line)
        if row is not None:
            header = _header(row)
            if header:
                columns = header
                continue
            read = _read_row(line, row, columns or {}, context)
            found |= read is not None and record_task(read, context)
            continue
        if _TICKED.search(context.draft.message[max(line.start - _BOX, 0) : line.start]) and _make_ready(line, context):
            found = True
            continue
        for piece in sentences(_without_checkbox(line)):
            reads = read_task_texts(piece, context, bare=bool(asked), last=last)
            # "The page on 4 April; the mails on the 10th": a day of the same month.
            last = next((read.due for read in reversed(reads) if read.due), last)
            found |= _record_all(reads, piece, asked, context)
    return found


def _make_ready(line: Piece, context: Context) -> bool:
    """Record that a content is ready whose line in a list of tasks is ticked."""
    made = add_content(line, context, line.words(context))
    if made is not None and not context.draft.get(f"{_CONTENTS}[{made}].status"):
        context.draft.set(f"{_CONTENTS}[{made}].status", "ready", line.words(context))
    return made is not None


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


def _record_all(reads: list[TaskText], piece: Piece, asked: tuple[str, ...], context: Context) -> bool:
    found = False
    if asked and piece.has("nobody") and not any(read.owner or read.due for read in reads):
        context.draft.notes.append(("tasks.nobody", piece.words(context)))
        return False
    for read in reads:
        if _NO_WORK.match(fold(read.title)):
            # "Karim leaves on the 1st, Ann takes his place": nothing is done by then.
            continue
        if not read.is_bare:
            found |= record_task(read, context)
        elif asked and (read.owner or read.due):
            for content in _meant(read, asked, context):
                found |= record_task(replace(read, contents=(content,)), context)
    return found


def _meant(read: TaskText, asked: tuple[str, ...], context: Context) -> list[str]:
    """Return which of the contents that were asked for are meant where none is named: those that lack the answer."""
    field = "owner" if read.owner else "due"
    tasks: list[dict[str, Any]] = context.draft.get(_TASKS) or []
    settled = {c for task in tasks if task.get(field) for c in task["contents"]}
    left = [c for c in asked if c not in settled]
    return left or ([] if read.rest or field == "due" else list(asked))


def _header(row: list[Piece]) -> dict[str, int]:
    found: dict[str, int] = {}
    for i, cell in enumerate(row):
        for name in ("task", "owner", "due"):
            span = cell.span(f"{name}_header")
            if span is not None and span[0] == 0 and len(cell.text.split()) <= 3 and name not in found:
                found[name] = i
                break
    return found if len(found) > 1 else {}


def _read_row(line: Piece, row: list[Piece], columns: dict[str, int], context: Context) -> TaskText | None:
    if all(not cell.text.strip("-: ") for cell in row):
        return None
    due_at = columns.get("due", -1)
    owner_at = columns.get("owner", -1)
    due: Due | None = None
    owner: Owner | None = None
    title = ""
    for i, cell in enumerate(row):
        day = find_due(cell, context) if i not in (columns.get("task"), owner_at) else None
        if due is None and day is not None:
            due = day
        elif i == owner_at or (owner is None and not columns and title and i != due_at):
            owner = find_owner(cell, context, bare=True) or owner
        elif not title and i in (columns.get("task", i), 0):
            title = cell.text
    if not title:
        return None
    contents = tuple(find_contents(Piece(title, line.start), context))
    return TaskText(line, title, owner, due.day if due else None, contents)


def record_task(read: TaskText, context: Context) -> bool:
    """Record a task, or what is said anew of one that is known."""
    words = read.piece.words(context)
    owner = read.owner.member(context) if read.owner else None
    known = _known(read, context)
    if known is not None:
        return _complete(known, read, owner, words, context)
    title = read.title or _content_title(read.contents, context)
    if not title:
        return False
    contents = list(read.contents)
    # Where contents were listed in a conversation, what a task is about is one of them, or none of the campaign's.
    listed = context.draft.origin == "user" and bool(context.draft.get(_CONTENTS))
    if not contents and not listed and read.title in read.piece.text:
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


def _known(read: TaskText, context: Context) -> dict[str, Any] | None:
    tasks: list[dict[str, Any]] = context.draft.get(_TASKS) or []
    for task in tasks:
        if read.title and fold(str(task.get("title") or "")) == fold(read.title):
            return task
    kind = kind_of_task(Piece(read.title, 0)) if read.title else None
    if read.contents:
        same = [t for t in tasks if set(t["contents"]) == set(read.contents) and t.get("kind") == kind]
        return same[0] if len(same) == 1 else None
    return None


def _complete(task: dict[str, Any], read: TaskText, owner: str | None, words: Words, context: Context) -> bool:
    path = f"{_TASKS}[{task['id']}]"
    if owner is not None:
        context.draft.set(f"{path}.owner", owner, words)
    if read.due is not None:
        context.draft.set(f"{path}.due", read.due, words)
    for content in read.contents:
        if content not in task["contents"]:
            context.draft.add(f"{path}.contents", content, words)
    return True


def _after(read: TaskText, context: Context) -> list[str]:
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
