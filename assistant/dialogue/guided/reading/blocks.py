"""Cuts a message or a brief into blocks: a label ("Budget :", "## Équipe") and the lines that stand under it.

Labels are data (`data/labels.yaml`). What stands under no label is read by its own words, see `cues`.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.language.text import fold
from assistant.language.yaml_data import load_yaml

_BULLET = re.compile(r"^\s*(?:[-*•–—‣▪·]|\d{1,2}[.)]|[a-z]\))\s+")
_HEADING = re.compile(r"^\s*(?:#{1,6}\s+|\*\*|__)(.+?)(?:\*\*|__)?\s*:?\s*(?:\*\*|__)?\s*$")
# "Budget : 20 k€", "- **Audience** : les DAF", "Objectif = …"; an address or an hour is no label.
_LABELLED = re.compile(
    r"^(?P<label>[^\n:=]{2,60}?)\s*(?:\*\*|__)?\s*(?::(?!//)|=(?!=)|\s[–—-](?=\s))\s*(?:\*\*|__)?\s*(?P<rest>.*)$"
)
_EMPHASIS = re.compile(r"^(?:\*\*|__)?\s*|\s*(?:\*\*|__)?$")


@dataclass(frozen=True)
class Line:
    """One line, or the rest of a line after its label: its text and where that starts in the message."""

    text: str
    start: int
    bullet: bool = False

    @property
    def end(self) -> int:
        """Return the offset after the last character."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Block:
    """Lines under one label, or under none."""

    label: str | None
    lines: tuple[Line, ...]
    label_words: str = ""
    firm: bool = True
    """Whether the lines stand under the label for sure; else it is only what they are about when nothing else tells."""

    @property
    def start(self) -> int:
        """Return the offset of the first line."""
        return self.lines[0].start if self.lines else 0


@cache
def labels() -> dict[str, str]:
    """Return the label of each folded way to write it."""
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "labels.yaml")
    return {fold(form): label for label, forms in data.items() for form in forms}


def label_of(text: str) -> str | None:
    """Return the label that ``text`` is a way to write, or None."""
    folded = re.sub(r"[^a-z0-9'&/ -]", " ", fold(text))
    folded = " ".join(folded.split()).strip(" '-")
    for article in (
        "le ",
        "la ",
        "les ",
        "l'",
        "notre ",
        "nos ",
        "mon ",
        "ma ",
        "mes ",
        "the ",
        "our ",
        "my ",
        "leur ",
        "leurs ",
        "their ",
        "votre ",
        "vos ",
    ):
        if folded.startswith(article) and folded not in labels():
            folded = folded[len(article) :]
    return labels().get(folded)


def blocks(message: str) -> list[Block]:
    """Cut a message into blocks, in order; blank lines end a block that is not a heading's."""
    result: list[Block] = []
    label: str | None = None
    label_words, from_heading, firm, sibling = "", False, True, False
    current: list[Line] = []

    def close() -> None:
        if current or label is not None:
            result.append(Block(label, tuple(current), label_words, firm))
        current.clear()

    offset = 0
    for raw in message.split("\n"):
        start, offset = offset, offset + len(raw) + 1
        text = raw.rstrip("\r")
        if not text.strip():
            if not from_heading and current:
                close()
                label, label_words, firm = None, "", True
            continue
        heading = _heading(text, message)
        if heading is not None:
            close()
            label, label_words, from_heading, firm = label_of(heading), heading, True, True
            sibling = False
            continue
        line = _line(text, start)
        found = _own_label(line, label, from_heading)
        if found is not None:
            close()
            label, label_words, rest = found
            firm, sibling = True, line.bullet and bool(rest.text.strip())
            from_heading = not rest.text.strip()
            if rest.text.strip():
                current.append(rest)
            continue
        if sibling and line.bullet and label is not None:
            # "- Budget: 6,000" and the next bullet are brothers, not parent and child.
            close()
            label, label_words, sibling = None, "", False
        if not line.bullet and not from_heading and label is not None and current and not current[-1].bullet:
            # A new plain line after "Label : value" is no longer about that label.
            close()
            label, label_words = None, ""
        elif not line.bullet and label is not None and current and current[-1].bullet:
            # A plain line after the bullets of a label may be about something else.
            close()
            firm = False
        current.append(line)
    close()
    return [b for b in result if b.lines]


_AMOUNT = re.compile(
    r"\s*(?:[€$£]\s*)?\d[\d\s.,\u00a0\u202f]*\s*(?:k|m)?\s*(?:€|\$|£|%|euros?|dollars?|eur|usd)?\s*", re.IGNORECASE
)


def _own_label(line: Line, label: str | None, from_heading: bool) -> tuple[str, str, Line] | None:
    """Return the label at the beginning of a line, unless the line is an item of the block it stands in."""
    found = labelled(line)
    inside = label is not None and (from_heading or line.bullet)
    return None if found is not None and label is not None and inside and _belongs(found, label) else found


def _belongs(found: tuple[str, str, Line], label: str) -> bool:
    """Tell whether a line that looks labelled is an item of the block it stands in.

    Under "Budget", "Contents: 4,000" is a line of the budget; under "Data", "CRM: e-mails" names a base.
    """
    if label == "budget":
        return _AMOUNT.fullmatch(found[2].text) is not None
    return label == "data" and found[0] == "data"


def _heading(text: str, message: str) -> str | None:
    """Return the words of a heading: marked as one, or a line that is nothing but a label ("Budget", "ÉQUIPE")."""
    heading = _HEADING.match(text)
    if heading and (text.lstrip().startswith("#") or label_of(heading.group(1))):
        return heading.group(1)
    words = text.strip()
    if "\n" in message.strip() and words[:1].isupper() and words[-1:].isalpha() and len(words.split()) <= 4:
        return words if label_of(words) else None
    return None


def _line(text: str, start: int) -> Line:
    bullet = _BULLET.match(text)
    begin = bullet.end() if bullet else len(text) - len(text.lstrip())
    return Line(text[begin:].rstrip(), start + begin, bullet is not None)


def labelled(line: Line) -> tuple[str, str, Line] | None:
    """Return the label at the beginning of a line, its words, and the rest of the line; or None."""
    match = _LABELLED.match(line.text)
    if match is None:
        return None
    label = label_of(_EMPHASIS.sub("", match.group("label")))
    if label is None:
        return None
    rest = match.group("rest")
    start = line.start + match.start("rest")
    rest = re.sub(r"\s*(?:\*\*|__)\s*$", "", rest)
    return label, match.group("label"), Line(rest, start)
