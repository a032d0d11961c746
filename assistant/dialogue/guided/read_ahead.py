"""Answers to questions that come later, given while one that only fitting words answer is pending.

"Where do they stand with you?" is not answered by a slogan in quotes, nor by a numbered list of arguments: whoever says
those answers ahead. What is taken has to look like the answer: anything else stays misunderstood, and is asked again.
"""

import re
from collections.abc import Callable, Iterator

from assistant.dialogue.guided.fit_figures import only_figures
from assistant.dialogue.guided.questions import is_question
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, line_items
from assistant.dialogue.guided.reading.lexicon import Expression, first_names
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.message_promise import slogan
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.remarks import speaks_of_it
from assistant.dialogue.passing import CLOSED
from assistant.dialogue.protocols import Reading
from assistant.dialogue.stages import open_questions
from assistant.dialogue.state import Question, State
from assistant.language.dates import find_dates
from assistant.language.figures import Money
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms
from assistant.plan.path import is_at_or_below
from assistant.rules.finding import Finding

_THEIRS = Expression("read_ahead.theirs")
_HARDSHIP = Expression("read_ahead.hardship")
_MARK = re.compile(r"(?:^|(?<=[\s,;]))(?:\(?\d{1,2}[.)°]-?|\d\s?[-–](?=\s)|[-*•–](?=\s))\s*(?=[^\W\d]|\d)")
# Where channels or hardships are asked for, words in quotes and numbered arguments are none.
_MISTAKES_LISTS = CLOSED | {"habits", "challenges"}
_VALUES = frozenset(["objective.target", "objective.unit", "objective.baseline", "objective.metric"])
_LONGEST, _SHORT = 12, 5
_FEWEST = 2


def read_ahead(
    read: Callable[[Question | None], tuple[Reading, Context]],
    pending: Question,
    reading: Reading,
    context: Context,
    state: State,
    findings: tuple[Finding, ...],
) -> Reading | None:
    """Return a message read as the answer to a later question whose answer it looks like, or None.

    Args:
        read: Reads the message where a question is pending.
        pending: The pending question.
        reading: What the message says where that question is pending.
        context: The message and the plan.
        state: Where the conversation stands.
        findings: What the rules find.
    """
    message = context.draft.message.strip()
    if pending.label not in _MISTAKES_LISTS or not _says_little(reading, pending, message, context):
        return None
    if is_question(message) or only_figures(Line(message, 0), context):
        return None
    later = [each for each in open_questions(state.plan, findings, state) if each.code is None and each != pending]
    for question in _looks_like(message, later, context):
        other, _ = read(question)
        if any(is_at_or_below(edit.path, asked) for edit in other.edits for asked in (question.path, *question.paths)):
            return other
    return None


def _says_little(reading: Reading, pending: Question, message: str, context: Context) -> bool:
    """Tell whether nothing was made of a message, or of a list nothing but a group of people."""
    if reading.intent == "unclear":
        return all(reason == "small_talk" for reason, _ in reading.notes)
    of_list = _listed(message)[0] or slogan(message) is not None
    if of_list and pending.label == "habits":
        return not find_terms(message, "channel")
    if of_list and pending.label == "challenges":
        # What is listed right after the promise holds it up.
        mark = context.draft.plan.provenance.get("message_house.promise")
        follows = mark is not None and mark.turn is not None and mark.turn + 1 == context.draft.turn
        return follows and _HARDSHIP.search(flat(message)) is None
    if of_list and set(_paths(reading)) <= _VALUES:
        # The numbers of a list are no figures, though "2. prix fixe" looks like one.
        return True
    group = all(edit.path.startswith("audience.") for edit in reading.edits) and "audience.name" in _paths(reading)
    return of_list and group and (pending.label != "audience" or not find_terms(message, "people"))


def _paths(reading: Reading) -> list[str]:
    return [edit.path for edit in reading.edits]


def _looks_like(message: str, later: list[Question], context: Context) -> Iterator[Question]:
    """Yield the open question whose answer a message looks like."""
    by_label = {each.label: each for each in reversed(later)}
    quote = slogan(message)
    if quote is not None:
        said = flat(quote.text)
        theirs = _THEIRS.match(said) is not None and _HARDSHIP.search(said) is not None
        label = "challenges" if theirs else "promise"
        if label in by_label:
            yield by_label[label]
        return
    marked, parts = _listed(message)
    if len(parts) < _FEWEST or speaks_of_it(message) or not all(_may_be_argument(p, context) for p in parts):
        return
    hard = sum(_HARDSHIP.search(flat(part)) is not None for part in parts)
    if not marked and (context.asked or "").endswith("lifecycle") and _STANDING.search(flat(message)):
        # "Cold, never talked to us" says how they stand, understood or not.
        return
    if "challenges" in by_label:
        if 2 * hard >= len(parts):
            yield by_label["challenges"]
            return
        if "promise" in by_label:
            # Neither was told yet: the list may be either.
            return
    short = len(parts) > _FEWEST and all(len(part.split()) <= _SHORT for part in parts)
    if "pillars" in by_label and (marked or (short and "promise" not in by_label)):
        yield by_label["pillars"]


_STANDING = Expression("read_ahead.standing")


def _listed(message: str) -> tuple[bool, list[str]]:
    """Return whether the parts of a message are numbered, bulleted or each on a line, and those parts."""
    marks = list(_MARK.finditer(message))
    if len(marks) >= _FEWEST and not message[: marks[0].start()].strip(" :"):
        ends = [*(mark.start() for mark in marks[1:]), len(message)]
        return True, [message[a.end() : b].strip(" ,;.\n") for a, b in zip(marks, ends, strict=True)]
    rows = [row.strip() for row in message.splitlines() if row.strip()]
    if len(rows) >= _FEWEST:
        return True, rows
    return False, [item.text for item in line_items(Item(message, 0), last=True)]


def _may_be_argument(text: str, context: Context) -> bool:
    """Tell whether a part of a list names no person, sum, day, channel or content."""
    words = text.split()
    if not 0 < len(words) <= _LONGEST or text.rstrip().endswith("?") or ":" in text:
        return False
    if first_names() & {flat(word.strip(",.()")) for word in words if word[:1].isupper()}:
        return False
    if any(isinstance(figure, Money) for figure in find_figures(text, context.language)):
        return False
    if find_dates(text, context.language, context.today) or find_terms(text, "role"):
        return False
    named = [*find_terms(text, "channel"), *find_terms(text, "format"), *find_terms(text, "data")]
    return not any(2 * len(term.words) >= len(text) for term in named)
