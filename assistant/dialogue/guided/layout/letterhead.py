"""The head of a formal letter: sender, address and place above its greeting, of which nothing is said of a campaign."""

import re

from assistant.dialogue.guided.reading.headings import label_of

_GREETING = re.compile(
    r"^[ \t]*(?:dear|cher|chère|chers|chères|madame|monsieur|mesdames|messieurs)\b[^\n.:!?]{0,50}[,:]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_LINES = 14
_MOST_WORDS = 8


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
