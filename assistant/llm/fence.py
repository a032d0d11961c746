"""Putting a text that is not ours into a prompt, so that it reads as data and cannot end where it should not."""

import json
import re
from collections.abc import Sequence
from typing import Any

_MARK = "~"
_SHORTEST = 5
# What a person does not see and a model reads: controls, marks that turn the writing direction, invisible tag letters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)


def fenced(value: Any, label: str) -> str:
    """Return a value between two fences that it cannot close.

    Args:
        value: A text, a list of texts (one a line), or any JSON value. What is empty gives an empty text.
        label: What the data is, in one word, after the opening fence.

    Returns:
        Lines of which the first and the last are longer than any run of fence marks between them.
    """
    text = _INVISIBLE.sub("", _written(value))
    if not text.strip():
        return ""
    longest = max((len(run) for run in re.findall(f"{_MARK}+", text)), default=0)
    fence = _MARK * max(_SHORTEST, longest + 1)
    return f"{fence} {label}\n{text}\n{fence}"


def _written(value: Any) -> str:
    if value is None or value in ([], {}, ()):
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence) and all(isinstance(each, str) for each in value):
        return "\n".join(value)
    return json.dumps(value, ensure_ascii=False)
