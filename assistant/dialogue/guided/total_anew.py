"""Reads the total that takes the place of the known one, whatever is asked: "oops, it's 15k in total, not 14"."""

import re
from decimal import Decimal

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.sentences import sentences
from assistant.language.dates import find_dates
from assistant.language.figures import Figure, Money, Number
from assistant.language.numbers import find_figures

_TOTAL = "orchestrate.budget.total"
_ANEW = Expression("total_anew.anew")
_BEHIND, _BEFORE = Expression("total_anew.behind"), Expression("total_anew.before")
_GOES = re.compile(r"(?<![a-z])(?:vont|va|goes?|into|for|pour|sur)(?![a-z])")
_THOUSAND, _MOST_TIMES, _LEAST = 1000, 5, 50


def read_total_anew(talk: Talk) -> None:
    """Record the total that a sentence says anew, and leave the sentence out of the message.

    Args:
        talk: The message.
    """
    known = talk.context.draft.get(_TOTAL)
    if known is None or not any(char.isalpha() for char in talk.text):
        return
    for start, end in sentences(talk.text):
        told = talk.folded(start, end).text
        if "?" in told or _ANEW.search(told) is None:
            continue
        figures = _figures(talk, start, end)
        new = [f for f in figures if _is_whole(told, f) and f.value != Decimal(str(known)) and f.value >= _LEAST]
        if len(new) != 1 or not _takes_its_place(new[0], figures, Decimal(str(known))):
            continue
        if any(
            _GOES.search(told, figure.end) for figure in figures if figure.value == new[0].value - Decimal(str(known))
        ):
            # "…, the 2,000 more go to radio": where it goes is told as well.
            continue
        words = talk.context.words(start + new[0].start, start + new[0].end)
        talk.context.draft.correcting = True
        replace(talk.context.draft, _TOTAL, new[0].value, words)
        talk.blank(start, end)
        return


def _figures(talk: Talk, start: int, end: int) -> list[Figure]:
    """Return the sums and numbers of a sentence that belong to no day; "un", "one" alone count nothing."""
    text, language = talk.text[start:end], talk.context.language
    days = [(day.text_start, day.text_end) for day in find_dates(text, language, talk.context.today)]
    return [
        figure
        for figure in find_figures(text, language)
        if isinstance(figure, Money | Number)
        and not (figure.spelled and figure.value < 2)
        and not any(a < figure.end and figure.start < b for a, b in days)
    ]


def _is_whole(told: str, figure: Figure) -> bool:
    """Tell whether what stands beside a figure says that it is the whole."""
    beside = _BEHIND.match(told, figure.end) or _BEFORE.search(told[: figure.start])
    return beside is not None and figure.high is None and not (isinstance(figure, Money) and figure.per is not None)


def _takes_its_place(new: Figure, figures: list[Figure], known: Decimal) -> bool:
    """Tell whether the other figures are the old total, or what is added to it, and the new one is like it."""
    others = [figure.value for figure in figures if figure is not new]
    if not all(value in (known, known / _THOUSAND, new.value - known) for value in others):
        return False
    return bool(others) or known <= new.value * _MOST_TIMES <= known * _MOST_TIMES**2
