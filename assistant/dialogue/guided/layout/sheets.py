"""A sheet saved as text: cells between tabs, commas or semicolons, some of them in quotes."""

import re
from collections import Counter

from assistant.dialogue.guided.reading.headings import label_of

_QUOTED = re.compile(r'(?<![^;,\t\n])"((?:[^"]|"")*)"(?=[;,\t\n]|$)')
_LEAST_ROWS, _LEAST_CELLS = 3, 3
_SHARE = 0.8
_PAIR = 2


def as_table(text: str) -> str:
    """Return the text, of the same length, with bars between the cells where it is a sheet; else as it is."""
    bare = _QUOTED.sub(lambda match: _blank(match.group()), text)
    rows = [row for row in bare.split("\n") if row.strip()]
    if len(rows) < _LEAST_ROWS:
        return text
    for delimiter in ("\t", ";", ","):
        cells = Counter(row.count(delimiter) + 1 for row in rows)
        width, times = cells.most_common(1)[0]
        # Sentences have commas too, but not each as many.
        if width >= (2 if delimiter == "\t" else _LEAST_CELLS) and times >= _SHARE * len(rows):
            # "Budget <tab> 6 k€": two cells are a label and what it says.
            told = width == _PAIR and sum(label_of(row.partition(delimiter)[0]) is not None for row in rows)
            return _table(text, bare, delimiter, ":" if told and told * 2 >= len(rows) else "|")
    return text


def _table(text: str, bare: str, delimiter: str, mark: str) -> str:
    out = list(text)
    for at, char in enumerate(bare):
        if char == delimiter:
            out[at] = mark
    for match in _QUOTED.finditer(text):
        out[match.start()] = out[match.end() - 1] = " "
        for at in range(match.start(1), match.end(1)):
            out[at] = " " if out[at] == "\n" else out[at]
    return "".join(out)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text.replace("\n", " "))
