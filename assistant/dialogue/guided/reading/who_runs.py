"""Reads who runs a known channel or answers for a content: "le salon c'est Nadia", "la presse, je m'en charge"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, channel_id, find
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.name_words import forms
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.people import member_id, members
from assistant.dialogue.guided.reading.pieces import Piece, flat, split

_IS = Expression("who_runs.is")
_ARTICLE = Expression("who_runs.article")
_AND = Expression("who_runs.and")
_TAKES_IT = Expression("who_runs.takes_it")
_NAME_WORDS = 3


def told_runner(line: Line, context: Context) -> bool:
    """Record that known channels or contents are somebody's; False where a word of it is not known.

    Args:
        line: A sentence that says nothing else.
        context: The message and the plan.
    """
    piece = Piece(line.text, line.start)
    if _taken(piece, context):
        return True
    told = _IS.search(piece.flat)
    if told is None:
        return False
    who = _member(piece.flat[told.end() :], context)
    if who is None:
        return False
    things = [_thing(part, context) for part in split(piece.cut(0, told.start()), _AND)]
    if not things or None in things:
        return False
    for path in things:
        context.draft.set(str(path), who, piece.trimmed().words(context))
    return True


def tells_taker(text: str) -> bool:
    """Tell whether a text names a thing first and then who takes it: "la presse, je m'en charge".

    Args:
        text: The text.
    """
    return _TAKES_IT.fullmatch(flat(text)) is not None


def _taken(piece: Piece, context: Context) -> bool:
    """Record whose a thing is that stands first: "la presse, je m'en charge", "the fair, Nadia will handle it".

    What is no channel and no content that is known is asked: it is somebody's, and answers no other question for that.
    """
    match = _TAKES_IT.fullmatch(piece.flat)
    if match is None:
        return False
    words = piece.trimmed().words(context)
    people = find_people(piece.cut(*match.span("who")), context, expected=True)
    things = [_thing(part, context) for part in split(piece.cut(*match.span("what")), _AND)]
    alone = len(people) == 1 or (people and all(each.kind == "me" for each in people))
    person = people[0] if alone and people[0].kind != "pronoun" else None
    if person is None or not things or None in things:
        context.draft.notes.append(("who_does_what", words))
        return True
    id_ = member_id(person, words, context, "channel_manager" if person.kind == "me" else None)
    context.draft.correcting = True
    for path in things:
        if id_ is not None:
            context.draft.set(str(path), id_, words)
    return True


def _member(text: str, context: Context) -> str | None:
    name = re.sub(r"[\s.!,]+$", "", text).strip()
    found = [m["id"] for m in members(context) if m.get("name") and name in map(flat, forms(str(m["name"])))]
    return str(found[0]) if len(found) == 1 else None


def _thing(part: Piece, context: Context) -> str | None:
    bare = part.trimmed()
    article = _ARTICLE.match(bare.flat)
    name = bare.text[article.end() if article is not None else 0 :].strip()
    kinds = ((CHANNELS, "manager"), (CONTENTS, "owner"))
    for list_path, field in reversed(kinds) if (context.asked or "").endswith(".owner") else kinds:
        exact = context.draft.find(list_path, name)
        known = str(exact["id"]) if exact is not None else None
        if known is None and len(name.split()) <= _NAME_WORDS:
            # "Le site" for "site web", but no sentence that also names the site.
            known = find(list_path, name, context)
        if known is not None:
            return f"{list_path}[{known}].{field}"
    bare = bare.cut(article.end() if article is not None else 0).trimmed()
    named = next((t for t in terms(bare, "channel") if t.end - t.start == len(bare.text)), None)
    return f"{CHANNELS}[{channel_id(bare, named, context)}].manager" if named is not None else None


_CLAUSE = re.compile(r"[,;]\s*")
_NAME = re.compile(r"\s*[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?[\s.!]*")


def cut_runners(piece: Piece) -> tuple[Piece, list[Line]]:
    """Cut clauses like "press is Kit" out of a sentence, to be read once everybody is known.

    Returns:
        The sentence with blanks for them, and the clauses.
    """
    found: list[Line] = []
    text, at = piece.text, 0
    for match in [*_CLAUSE.finditer(piece.text), None]:
        end = match.start() if match is not None else len(piece.text)
        part = piece.cut(at, end)
        told = _IS.search(part.flat)
        if told is not None and _NAME.fullmatch(part.text, told.end()) and _only_things(part.cut(0, told.start())):
            found.append(Line(part.text, part.start))
            text = text[: part.start - piece.start] + " " * len(part.text) + text[part.end - piece.start :]
        at = match.end() if match is not None else end
    return Piece(text, piece.start), found


def _only_things(head: Piece) -> bool:
    parts = split(head, _AND)
    for part in parts:
        bare = part.trimmed()
        article = _ARTICLE.match(bare.flat)
        name = bare.cut(article.end() if article is not None else 0).trimmed()
        named = [t for kind in ("channel", "format") for t in terms(name, kind)]
        if not any(t.end - t.start == len(name.text) for t in named):
            return False
    return bool(parts)
