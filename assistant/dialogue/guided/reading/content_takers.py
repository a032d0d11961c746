"""Reads who makes the contents that were just named: "il faut créer une vidéo. Hugo s'en charge"."""

from assistant.dialogue.guided.reading.content_due import add_due
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CONTENTS
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.dates import deadline, find_dates

_TAKES = Expression("takes_over.contents")
_OF_ALL = ("les ", "them", "those", "these")


def read_taker(line: Line, context: Context) -> bool:
    """Record whose the contents are that the same message named before; False where none waits for somebody.

    Args:
        line: A sentence.
        context: The message: what it named so far tells what "en" means.
    """
    whole = Piece(line.text, line.start)
    days = find_dates(line.text, context.language, context.today)
    due = days[0] if len(days) == 1 and not line.text[days[0].text_end :].strip(" .!)") else None
    # "Hugo s'en charge pour le 12 mars"
    piece = whole.cut(0, due.phrase_start) if due is not None else whole
    match = _TAKES.fullmatch(piece.flat)
    marks = context.draft.plan.provenance
    said = {path for path, mark in marks.items() if mark.turn == context.draft.turn}
    new = [c for c in context.draft.get(CONTENTS) or [] if f"{CONTENTS}[{c['id']}]" in said and not c["owner"]]
    if match is None or not new:
        return False
    who = piece.cut(*match.span("who"))
    people = find_people(who, context, expected=True)
    if len(people) != 1 or people[0].kind == "pronoun":
        return False
    named = who.cut(people[0].start, people[0].end).words(context)
    id_ = member_id(people[0], named, context)
    if id_ is None:
        return False
    several = any(word in match.group()[match.end("who") - match.start() :] for word in _OF_ALL)
    open_ = [c for c in new if c["status"] != "ready"] or new
    for content in open_ if several else open_[-1:]:
        context.draft.set(f"{CONTENTS}[{content['id']}].owner", id_, piece.trimmed().words(context))
        if due is not None:
            add_due(f"{CONTENTS}[{content['id']}]", deadline(due).isoformat(), whole.trimmed().words(context), context)
    return True
