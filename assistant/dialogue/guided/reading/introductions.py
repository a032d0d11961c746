"""Reads how the person who writes says their own name: "je m'appelle Claire", "I'm Rob", "moi c'est Léa"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression, pattern
from assistant.dialogue.guided.reading.name_words import CAPITALS, is_first_name, runs, titled
from assistant.dialogue.guided.reading.people import MEMBERS, myself, replace
from assistant.dialogue.guided.reading.pieces import Piece

_SURE = Expression("introductions.sure")
_LIKELY = Expression("introductions.likely")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def introduction(piece: Piece) -> tuple[Piece, str] | None:
    """Return the words with which somebody gives their name, and the name; None where nobody does."""
    for opening in (_SURE, _LIKELY):
        for match in opening.finditer(piece.flat):
            told = _name_at(piece, match.end(), sure=opening is _SURE)
            if told is not None:
                return piece.cut(match.start(), match.end() + len(told)), titled(told)
    return None


def _name_at(piece: Piece, at: int, *, sure: bool) -> str | None:
    capitals = CAPITALS.match(piece.text, at)
    if capitals is not None and (found := runs(capitals.group())) and found[0][0] == 0:
        return found[0][1] if sure or is_first_name(found[0][1]) else None
    word = _WORD.match(piece.text, at)
    # "je m'appelle claire": typed without a capital.
    return word.group() if sure and word is not None and is_first_name(word.group()) else None


def introduce(piece: Piece, context: Context) -> Piece:
    """Record who writes where the piece says so, and return the piece with those words blanked."""
    told = introduction(piece)
    if told is None:
        return piece
    words, name = told
    known = myself(context)
    if known is None:
        found = context.draft.find(MEMBERS, name)
        if found is None:
            context.draft.add(MEMBERS, {"name": name}, words.words(context))
        else:
            context.draft.me = found["id"]
    else:
        replace(context.draft, f"{MEMBERS}[{known}].name", name, words.words(context))
    end = words.end - piece.start
    # "Que moi, Bruno" also says that nobody else is there: that stays to be read.
    start = end - len(name) if pattern("alone").search(words.flat) else words.start - piece.start
    return Piece(piece.text[:start] + " " * (end - start) + piece.text[end:], piece.start)
