"""Labels of forms that no colon ends: "[What we want]  120 orders", "Deadline ........ 25 June"."""

import re

from assistant.dialogue.guided.reading.headings import heading_label
from assistant.dialogue.guided.reading.name_words import is_first_name

_MARK = r"^(?P<lead>[ \t]*(?:[-*•][ \t]+|\d{1,2}[.)][ \t]+)?)"
# "[Tone]  sober", "<Tone> sober"; a box to tick holds a sign at most.
_BRACKETED = re.compile(
    _MARK + r"(?P<open>[\[<{])[ \t]*(?P<label>[^\W\d_][^\[\]<>{}\n]{2,60}?)[ \t]*(?P<close>[\]>}])"
    r"(?P<gap>[ \t]*:?[ \t]*)(?P<value>[^\n]*)$",
    re.MULTILINE,
)
# "Deadline ........ 25 June", "Deadline ____ 25 June"
_LED = re.compile(
    _MARK + r"(?P<label>[^\W\d_][^\n.…_·:|]{1,50}?)[ \t]*(?P<gap>(?:\.[ ]?){4,}|…{2,}|_{3,}|(?:·[ ]?){3,}|-{4,})"
    r"(?P<rest>[ \t]*(?P<value>[^\n]*))$",
    re.MULTILINE,
)
_LEAST = 3


def with_colons(text: str) -> str:
    """Return a text of the same length in which a colon ends the labels of a form that has them otherwise.

    Args:
        text: A message or a brief; without some such labels it stays as it is.
    """
    bracketed = [m for m in _BRACKETED.finditer(text) if not is_first_name(m["label"])]
    if _is_form(bracketed):
        for match in bracketed:
            # The bracket that closes becomes the colon; of an own one only a blank is left.
            text = _put(text, match.start("open"), " ")
            text = _put(text, match.start("close"), ":" + " " * (match.end("gap") - match.start("gap")))
    led = list(_LED.finditer(text))
    if _is_form(led):
        for match in led:
            start, end = match.span("gap")
            text = _put(text, start, ":" + " " * (end - start - 1))
    return text


def _is_form(found: list[re.Match[str]]) -> bool:
    """Tell whether lines are of a form: some, and half of them at least begin as what a plan holds."""
    known = sum(heading_label(match["label"], loose=True) is not None for match in found)
    return len(found) >= _LEAST and 2 * known >= len(found)


def _put(text: str, at: int, new: str) -> str:
    return text[:at] + new + text[at + len(new) :]
