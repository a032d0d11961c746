"""Pairs on lines of their own: a fact sheet in two columns, "LinkedIn ads / Saskia" below a heading.

They become labels and what they say, as "Tone: plain" is, so that every reader of lines reads them.
"""

import re

from assistant.dialogue.guided.reading.headings import heading_label
from assistant.language.text import fold

_ROW = re.compile(r"^[ \t]*\|?[ \t]*(?P<label>[^|\t\n]{2,40}?)[ ]*(?:\||\t)[ \t]*(?P<value>[^|\t\n]+?)[ ]*\|?[ \t]*$")
_RULE = re.compile(r"^[ \t|:+-]*-[ \t|:+-]*$")
_SLASHED = re.compile(r"^(?P<lead>[ \t]*(?:[-*•][ \t]+)?)(?P<one>[^/\n:|]{2,45}?) / (?P<two>[^/\n|]{2,90})$")
_NUMBER = re.compile(r"(?<=[^\W\d_])[ ]?\d{1,2}$")
_WHO = frozenset(["who", "qui", "quoi", "what"])
# What else of a sheet tells that it is about an audience.
_OF_AUDIENCE = frozenset(["lifecycle", "habits", "challenges", "motivations", "objections", "role", "sector", "market"])
_LEAST_ROWS, _LEAST_PAIRS = 3, 2


def with_pairs(text: str) -> str:
    """Return a text of the same length in which the rows of a fact sheet, and pairs with a slash, have colons.

    Args:
        text: A message or a brief of several lines.
    """
    lines = text.split("\n")
    for start, end in _runs(lines, _ROW):
        lines[start:end] = _sheet(lines[start:end])
    for start, end in _runs(lines, _SLASHED):
        known = [heading_label(lines[at], loose=False) for at in range(start, end)]
        if end - start - (known[0] is not None) >= _LEAST_PAIRS:
            first = start + (known[0] is not None)
            lines[first:end] = [_SLASHED.sub(r"\g<lead>\g<one> : \g<two>", line) for line in lines[first:end]]
    return "\n".join(lines)


def _runs(lines: list[str], form: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return the half-open ranges of lines one after the other that are of a form; rules of tables count as rows."""
    found, start = [], None
    for at, line in enumerate([*lines, ""]):
        fits = form.match(line) is not None or (form is _ROW and start is not None and _RULE.match(line) is not None)
        if fits and start is None:
            start = at
        elif not fits and start is not None:
            found.append((start, at))
            start = None
    return found


def _sheet(rows: list[str]) -> list[str]:
    """Return the rows of a sheet as labels and values; rows of any other table as they are."""
    matches = [_ROW.match(row) for row in rows]
    told = [match for match in matches if match is not None and _RULE.match(match.string) is None]
    labels = [heading_label(_NUMBER.sub("", match["label"]), loose=True) for match in told]
    known = [label for label in labels if label is not None]
    # A row of headings ("Field | Content") begins a table, which is read as one.
    if len(told) < _LEAST_ROWS or labels[0] is None or 2 * len(known) <= len(told) or len(set(known)) < _LEAST_ROWS - 1:
        return rows
    of_audience = bool(set(known) & _OF_AUDIENCE)
    out = []
    for row, match in zip(rows, matches, strict=True):
        if match is None or _RULE.match(row) is not None:
            out.append(" " * len(row))
            continue
        bare = _NUMBER.sub("", match["label"])
        # "Challenge 2" is one of a list; "Reason 2" is read as it is.
        label = bare if heading_label(bare, loose=True) in _OF_AUDIENCE else match["label"]
        label = "For" if of_audience and fold(label).strip() in _WHO else label
        gap = match.start("value") - match.start("label") - len(label)
        value = match["value"]
        out.append(f"{' ' * match.start('label')}{label}:{' ' * (gap - 1)}{value}".ljust(len(row)))
    return out
