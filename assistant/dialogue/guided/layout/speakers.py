"""Who speaks in a transcript: minutes told turn by turn, an exported chat."""

import re
from collections import Counter
from dataclasses import dataclass

from assistant.dialogue.guided.reading.headings import label_of

_TIMED = re.compile(
    r"^[ \t]*[\[(]?(?:[^\W\d_]{2,9}\.?,?[ ])?(?:\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,?[ ])?"
    r"\d{1,2}\s?[:h.]\s?\d{2}(?::\d{2})?[\])]?[ \t]*(?:[-–][ \t]*)?"
    r"<?(?P<name>[^\W\d_][\w.'’-]{0,24})>?[ \t\u00a0]*:[ \t]*"
)
# "Nadia Okafor  9:14 AM", "[09:14] Nadia Okafor": who speaks stands alone above what they say.
_ABOVE = re.compile(
    r"^[ \t]*(?:\[?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,?[ \t]*)?\d{1,2}[:h.]\d{2}(?::\d{2})?\]?[ \t]*[-–]?[ \t]*)?"
    r"(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]{1,24})(?:[ ][A-ZÀ-ÖØ-Þ][\w’'.-]*){0,2}[ \t]*"
    r"(?:[,–—·|-]?[ \t]*[\[(]?(?:(?:today|yesterday|aujourd['’]hui|hier|on|le)[ \t]*(?:at|à)?[ \t]*)?"
    r"(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,?[ \t]*)?"
    r"\d{1,2}[:h.]\d{2}(?::\d{2})?[ \t]*(?:[AaPp][Mm])?[\])]?)?[ \t]*$"
)
_HOUR = re.compile(r"\d{1,2}[:h.]\d{2}")
_NAMED = re.compile(r"^[ \t]*(?P<name>[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’-]{1,20})[ \t\u00a0]*:[ \t]+(?=\S)")
_LEAST_TURNS = 4
_LEAST_WORDS = 4


@dataclass(frozen=True)
class Turn:
    """From an offset on, somebody speaks."""

    start: int
    name: str


def find_turns(text: str) -> tuple[str, tuple[Turn, ...]]:
    """Return the text with the names of speakers as blanks, and the turns.

    Names alone make a transcript only where at least two people come back; a list of who does what names each once.
    """
    lines = text.split("\n")
    above = [line for line in lines if _HOUR.search(line) and _ABOVE.match(line)]
    if len(above) >= _LEAST_TURNS - 1:
        return _above(lines)
    pattern = _TIMED if sum(_TIMED.match(line) is not None for line in lines) > 1 else _NAMED
    heads = [match for line in lines if (match := pattern.match(line)) is not None]
    names = Counter(match.group("name") for match in heads)
    if pattern is _NAMED:
        back = [name for name, times in names.items() if times > 1 and label_of(name) is None]
        words = [len(match.string[match.end() :].split()) for match in heads]
        if len(back) < 2 or len(heads) < _LEAST_TURNS or sum(words) < _LEAST_WORDS * len(words):
            return text, ()
        names = Counter({name: times for name, times in names.items() if label_of(name) is None})
    if not names:
        return text, ()
    inside = re.compile(rf"(?:(?<=[.?!…] )|(?<=[.?!…]))(?P<name>{'|'.join(map(re.escape, names))})[ \t\u00a0]*:[ \t]*")
    turns: list[Turn] = []
    out: list[str] = []
    offset = 0
    for line in lines:
        match = pattern.match(line)
        found = [match] if match is not None and match.group("name") in names else []
        for head in [*found, *inside.finditer(line)]:
            turns.append(Turn(offset + head.start(), _titled(head.group("name"))))
            line = line[: head.start()] + " " * (head.end() - head.start()) + line[head.end() :]
        out.append(line)
        offset += len(line) + 1
    return "\n".join(out), tuple(turns)


def _above(lines: list[str]) -> tuple[str, tuple[Turn, ...]]:
    """Return the text without the lines that only say who speaks and when, and the turns."""
    turns: list[Turn] = []
    out: list[str] = []
    offset = 0
    for line in lines:
        match = _ABOVE.match(line) if _HOUR.search(line) else None
        if match is not None:
            turns.append(Turn(offset, _titled(match.group("name"))))
        out.append(" " * len(line) if match is not None else line)
        offset += len(line) + 1
    return "\n".join(out), tuple(turns)


def _titled(name: str) -> str:
    return name[:1].upper() + name[1:]
