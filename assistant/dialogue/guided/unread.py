"""What of a message nobody took: it is said, so that nothing is lost in silence."""

import re

from assistant.dialogue.draft import Draft, Words
from assistant.dialogue.guided.intents import says_nothing
from assistant.dialogue.guided.questions import is_question
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.sentences import sentences

_CLAUSE = re.compile(r"[^,;()\n]+(?:,(?=\d)[^,;()\n]*)*")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_FIGURE = re.compile(r"\d")
_RANK = re.compile(
    r"(?:\w+ ?: ?)?(?:pour|for|on|sur) (?:le |la |the )?(?:number |numéro |no\.? )?\d{1,2}", re.IGNORECASE
)
# "150, not 120": what is no longer so.
_DENIED = re.compile(
    r"\s*(?:and |et |but |mais )?(?:not|pas|non|no longer|instead of|rather than|au lieu d|plutôt qu)(?![^\W\d_]{3})",
    re.IGNORECASE,
)
_LEAST = 3
"""Words of a sentence that may tell something."""
_MOST = 60
"""Characters of it that are shown."""


def unread(draft: Draft) -> list[Words]:
    """Return the sentences of a message that gave no fact, and clauses with a figure that none holds.

    Args:
        draft: What was read of it.
    """
    taken = [*draft.touched, *((words.start, words.end) for _, words in draft.notes)]
    left: list[Words] = []
    # What decides who goes on stands on the link, without words of its own.
    tells_way = any(edit.path.startswith("integrate.links") for edit in draft.edits)
    for start, end in sentences(draft.message):
        if not _is_taken(start, end, taken):
            if _tells(draft.message[start:end]):
                left.append(_short(draft, start, end))
            continue
        if tells_way:
            continue
        for clause in _CLAUSE.finditer(draft.message, start, end):
            at = clause.start()
            a, b = clause.start() + len(clause.group()) - len(clause.group().lstrip()), clause.end()
            settled = _RANK.fullmatch(clause.group().strip()) or (at > start and _DENIED.match(clause.group()))
            if (
                not settled
                and _FIGURE.search(clause.group())
                and _LETTERS.search(clause.group())
                and not _is_taken(a, b, taken)
            ):
                left.append(_short(draft, a, b))
    return left


def _is_taken(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return any(a < end and start < b for a, b in taken)


def _tells(text: str) -> bool:
    words = _LETTERS.findall(text)
    if text.rstrip().endswith(":") and label_of(text.strip(" :\u00a0\u202f\n")) is not None:
        # "Tasks already set:" heads what was read below it.
        return False
    return len(words) >= _LEAST and not (says_nothing(text) or text.rstrip().endswith("?") or is_question(text))


def _short(draft: Draft, start: int, end: int) -> Words:
    whole = draft.words(start, end)
    if len(whole.text) <= _MOST:
        return whole
    cut = whole.text[:_MOST].rpartition(" ")[0]
    return Words(f"{cut}…", start, end)
