"""Reads a message or a brief letter by letter, the oldest first."""

import re
from itertools import pairwise

from assistant.dialogue.guided.amend import turned_goal
from assistant.dialogue.guided.changed_sums import ChangedSums
from assistant.dialogue.guided.handed_over import hand_over
from assistant.dialogue.guided.layout.text import Laid
from assistant.dialogue.guided.layout.thread import Letter
from assistant.dialogue.guided.message import read_message
from assistant.dialogue.guided.promise_preferred import ask_for_promise
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duties import Duties
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.objective_follows import settle_kind
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.team_entries import Entry, EntryReader
from assistant.dialogue.guided.reminded import remind
from assistant.dialogue.guided.requests import record_requests, take_requests
from assistant.dialogue.guided.restated import restate
from assistant.dialogue.guided.run import Run
from assistant.dialogue.guided.second_look import look_again
from assistant.dialogue.guided.umbrellas import fold_umbrellas
from assistant.dialogue.sentences import sentences


def read_letters(laid: Laid, run: Run) -> None:
    """Read a message or a whole brief into the run's draft, letter by letter: a later one corrects those before it."""
    correcting = run.context.draft.correcting
    for number, letter in enumerate(laid.letters):
        run.context.draft.correcting = correcting or number > 0
        text = only(laid.text, letter)
        if number and run.context.draft.origin == "brief":
            text = _without_changed(_without_handed(text, run.context), run.context)
        text, asked = take_requests(text, run.context) if run.context.draft.origin == "brief" else (text, [])
        read_message(text, run)
        record_requests(asked, run.context)
        run.understood |= bool(asked)
        if run.context.draft.origin == "brief":
            look_again(text, run.context)
            remind(text, run.context)
            ask_for_promise(text, run.context)
            if number:
                restate(text, run.context)
        _signed(letter, run.context)
    if run.context.draft.origin == "brief":
        settle_kind(run.context)
        fold_umbrellas(run.context)


def _without_handed(text: str, context: Context) -> str:
    """Record what changes hands in a later letter, and return it with blanks for the sentences that say so."""
    for start, end in sentences(text):
        lead = len(text[start:end]) - len(text[start:end].lstrip(_MARKS))
        said = text[start + lead : end].rstrip(_MARKS)
        if said and not said.endswith("?") and hand_over(Line(said, start + lead), context):
            text = text[:start] + _blanks(text[start:end]) + text[end:]
    return text


_MARKS = " \t-–*•;,"


def _without_changed(text: str, context: Context) -> str:
    """Record the figures that a later letter changes, and return it with blanks where it says so."""
    sums = ChangedSums(context)
    for start, end in sentences(text):
        line = Line(text[start:end], start)
        if line.text.endswith("?"):
            continue
        spans = sums.read(line) or turned_goal(line, context)
        for a, b in spans:
            text = text[: start + a] + _blanks(text[start + a : start + b]) + text[start + b :]
    return text


def _signed(letter: Letter, context: Context) -> None:
    """Record who signs with a role below their name: they are of the campaign."""
    if letter.title is None or letter.author is None:
        return
    start, end = letter.title
    source = context.draft.source or context.draft.message
    title = Piece(source[start:end], start)
    named = source.rfind(letter.author.split(" ")[0], letter.spans[0][0], start)
    name = Piece(letter.author, named if named >= 0 else start)
    EntryReader(context, Duties(context)).record(Entry(name, [title.trimmed()]))


def only(text: str, letter: Letter) -> str:
    """Return the text with everything outside a letter as blanks, line breaks kept."""
    kept = "".join(
        text[start:end] if letter.holds(start) else _blanks(text[start:end]) for start, end in _spans(text, letter)
    )
    return kept


def _spans(text: str, letter: Letter) -> list[tuple[int, int]]:
    bounds = sorted({0, len(text), *(min(at, len(text)) for span in letter.spans for at in span)})
    return list(pairwise(bounds))


def _blanks(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
