"""Several labels on one line: "Lead: Ana | Budget: £9,000 | Start: 1 March" is three lines."""

import re

from assistant.dialogue.guided.reading.headings import label_of

_BAR = re.compile(r"(?<=[ \t])[|·•‖](?=[ \t])|(?<=[ \t\u00a0]{2})[ \t\u00a0](?=\**[A-ZÀ-ÖØ-Þ][^:|\n]{1,25}:\**[ \t])")
# What a text saved from a page leaves of its blanks.
_ENTITY = re.compile(r"&(?:nbsp|ensp|emsp|thinsp);")
_LABEL = re.compile(r"[ \t]*(?:[-*][ \t]+)?\**(?P<label>[^:|·•\n]{2,40}?)\**[ \t\u00a0]?:\**[ \t]*\S")
# "3 May first e-mails | 17 June webinar"
_DATED = re.compile(
    r"\b\d{1,2}(?:er|st|nd|rd|th)?(?:\s?[–-]\s?\d{1,2})? [^\W\d_]{3,}|\b[^\W\d_]{3,} \d{1,2}\b|"
    r"\b\d{1,2}/\d{1,2}\b"
)
# "“Every pallet” – supported by: 1) …": what is promised ends there.
_SUPPORTED = re.compile(
    r"(?<=[\w\"”»])[ ](?:[–—-][ ])?(?:supported by|backed by|built on|appuyée? par|soutenue? par|"
    r"portée? par)[ ]?:(?=[ ])",
    re.IGNORECASE,
)
_LEAST = 2


def without_bars(text: str) -> str:
    """Return a text of the same length with a line break for each bar between two labels of one line."""
    text = _SUPPORTED.sub(lambda match: "\nPillars:".ljust(len(match.group())), text)
    text = _ENTITY.sub(lambda match: " " * len(match.group()), text)
    return "\n".join(_cut(line) for line in text.split("\n"))


def _cut(line: str) -> str:
    parts = _BAR.split(line)
    if len(parts) < _LEAST or line.lstrip().startswith("|"):
        return line
    heads = [match["label"] if (match := _LABEL.match(part)) is not None else None for part in parts]
    told = sum(head is not None and label_of(head) is not None for head in heads)
    # A cell without a colon belongs to a table.
    dated = all(_DATED.search(part) for part in parts)
    return _BAR.sub("\n", line) if dated or (all(heads) and 2 * told >= len(heads)) else line
