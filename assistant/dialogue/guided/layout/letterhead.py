"""Heads of letters and of minutes: sender and address, when and where people met; no word there is of the campaign."""

import re

from assistant.dialogue.guided.reading.headings import label_of

_GREETING = re.compile(
    r"^[ \t]*(?:dear|cher|chère|chers|chères|madame|monsieur|mesdames|messieurs)\b[^\n.:!?]{0,50}[,:]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_LINES = 14
_MOST_WORDS = 8
# "26 Nov 2026, 14:00, Teams", "Lundi 23/11, de 9h à 10h30, salle Rubens": an hour beside a day, and few words more.
_HOUR = re.compile(
    r"(?<![\d.,])\d{1,2}(?:\s?[:h]\s?\d{2}|\.\d{2}(?=\s?[ap]m)|\s?h|\s?[ap]\.?m\.?)(?![\w%€$£])", re.IGNORECASE
)
_MONTH = r"(?:jan|f[ée]v|feb|mar|avr|apr|mai|may|juin|jun|juil|jul|ao[uû]|aug|sep|oct|nov|d[ée]c)[^\W\d_]*"
# "Calls back within 48 h" names no day.
_DAY = re.compile(
    rf"\b\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?\b|\b\d{{1,2}}(?:er|st|nd|rd|th)?\s(?:of\s)?{_MONTH}|\b{_MONTH}\s\d{{1,2}}\b|"
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|(?:mon|tues|wednes|thurs|fri|satur)day)\b",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(
    r"[€$£%?!]|\b(?:start|launch|open|end|d[ée]but|d[ée]part|lanc|ouvr|fin|avant|by|before|until)\w*\b|"
    r"\b(?:hebdo\w*|mensuel\w*|weekly|monthly|every|each|chaque|tous|toutes)\b",
    re.I,
)
_FIRST_LINES = 6
_MOST_WHEN_WORDS = 11


def without_letterhead(text: str) -> str:
    """Return a text of the same length with blanks for the short lines above its greeting."""
    greeting = _GREETING.search(text)
    if greeting is None:
        return text
    above = [line for line in text[: greeting.start()].split("\n") if line.strip()]
    short = all(len(line.split()) <= _MOST_WORDS and label_of(line.partition(":")[0]) is None for line in above)
    if len(above) > _MOST_LINES or not short:
        return text
    return re.sub(r"[^\n]", " ", text[: greeting.start()]) + text[greeting.start() :]


def without_when_and_where(text: str) -> str:
    """Return a text of the same length with blanks for the line of its head that says when and where people met."""
    lines = text.split("\n")
    for number in [number for number, line in enumerate(lines) if line.strip()][:_FIRST_LINES]:
        line = lines[number]
        short = len(line.split()) <= _MOST_WHEN_WORDS and not _SAYS_MORE.search(line)
        if short and _HOUR.search(line) and _DAY.search(line) and "]" not in line and not line.rstrip().endswith("."):
            lines[number] = " " * len(line)
    return "\n".join(lines)
