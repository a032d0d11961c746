"""Reads that somebody else does one thing: "wrong, Rolf books it, not Katja", "Ana is ill, Tom takes radio over"."""

import re

from assistant.dialogue.guided.handed_over import held_by, relieve, tells_leaving
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.roster_words import known_member

_WRONG = Expression("handed_instead.wrong")
_HANDED = ("is_not_old", "old_then_new", "moves", "replaces_on", "takes_over", "owner_is")
_FORMS = tuple(Expression(f"handed_instead.{name}") for name in ("whose", "not_other", *_HANDED))
_TASKS = "orchestrate.tasks"
_ARTICLES = re.compile(r"^(?:the|our|my|a|an|le|la|les|l'|notre|nos|un|une|du|des|de)\s*")
_LISTED = re.compile(r"\s*,\s*|\s+(?:and|et)\s+")
_WORDS = re.compile(r"[a-z0-9]{3,}")


def does_instead(line: Line, context: Context) -> bool:
    """Give what somebody runs, owns or has to do to whom a sentence names instead; False where it says no such thing.

    Args:
        line: A sentence, with the reason before it.
        context: The plan: what changes hands is known, and whoever had it.
    """
    if tells_leaving(line.text):
        # "Karim left, Ana takes over radio": whoever leaves is followed in everything.
        return False
    wrong = _WRONG.match(flat(line.text))
    at = wrong.end() if wrong is not None else 0
    piece = Piece(line.text[at:], line.start + at)
    for form in _FORMS:
        match = form.fullmatch(piece.flat)
        if match is not None and _handed(piece, match, context):
            return True
    return False


def _handed(piece: Piece, match: re.Match[str], context: Context) -> bool:
    old = known_member(match["old"], context) if match["old"] else None
    what = _ARTICLES.sub("", match["what"])
    paths = [path for path in (held_by(what, context), *_tasks(what, context)) if path is not None]
    listed = [held_by(_ARTICLES.sub("", part), context) for part in _LISTED.split(what)] if not paths else []
    # "Instagram and the guide": all of it is known, or nothing is handed over by this sentence.
    paths = paths or ([path for path in listed if path is not None] if None not in listed else [])
    had = {path: context.draft.get(path) for path in paths}
    new = _new(piece.cut(*match.span("new")), context) if paths else None
    # What a third one has is told, and handed over by nobody.
    paths = [path for path in paths if had[path] is not None or old is not None]
    paths = [path for path in paths if old is None or had[path] in (None, old, new)]
    if not paths or new is None or (match["old"] is not None and old is None):
        return False
    words = piece.trimmed().words(context)
    context.draft.correcting = True
    for path in paths:
        context.draft.set(path, new, words)
        if had[path] not in (None, new):
            relieve(str(had[path]), path, words, context)
    return True


def announces_leaving(message: str) -> bool:
    """Tell whether a message says that somebody leaves, and that this is a change: "change: Jo left, Ana takes over".

    Args:
        message: The whole message.
    """
    wrong = _WRONG.match(flat(message))
    return wrong is not None and tells_leaving(message[wrong.end() :])


def without_other(message: str, context: Context) -> str:
    """Return "wrong, Ana films the clip, not Karim" with blanks for all but who does it: a member who is denied stays.

    Args:
        message: The whole message.
        context: Who is known.
    """
    wrong = _WRONG.match(flat(message))
    at = wrong.end() if wrong is not None else 0
    piece = Piece(message[at:], at)
    for form in _FORMS[:2]:
        match = form.fullmatch(piece.flat)
        if (
            match is None
            or known_member(match["old"], context) is None
            or not _is_name(piece.cut(*match.span("new")), context)
        ):
            continue
        context.draft.correcting = True
        end = at + match.end("what" if match.end("what") > match.end("new") else "new")
        return " " * at + message[at:end] + " " * (len(message) - end)
    return message


def _is_name(name: Piece, context: Context) -> bool:
    return known_member(name.text, context) is not None or is_first_name(name.text)


def _tasks(what: str, context: Context) -> list[str]:
    """Return the owners of the tasks whose title holds every word of what is named."""
    words = set(_WORDS.findall(flat(what)))
    return [
        f"{_TASKS}[{task['id']}].owner"
        for task in context.draft.get(_TASKS) or []
        if words and words <= set(_WORDS.findall(flat(str(task.get("title") or ""))))
    ]


def _new(name: Piece, context: Context) -> str | None:
    """Return the id of whoever does it now: a member, or somebody whose name is written as one."""
    known = known_member(name.text, context)
    people = find_people(name, context, expected=True)
    sure = len(people) == 1 and people[0].kind == "name" and (name.text[:1].isupper() or is_first_name(name.text))
    return known or (member_id(people[0], name.words(context), context) if sure else None)
