"""Runs of a message that readers of the orchestrate section look at, and the words they look for in them.

The words are data (`data/orchestrate_words.yaml`): a group is a list of phrases, compared folded and as whole words.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.language.folding import Folded, fold_with_offsets
from assistant.language.yaml_data import load_yaml

# A full stop ends a sentence where no abbreviation or figure goes on after it.
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=\S)|\s*;\s*|\n+")
_EDGES = " \t\r\n,;:.–—-*•|=>→()[]\"'«»“”\u00a0\u202f"
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Piece:
    """A run of the message: its text and where that starts in the message."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Return the offset after the last character."""
        return self.start + len(self.text)

    @property
    def folded(self) -> Folded:
        """Return the folded text with its offsets."""
        return fold_with_offsets(self.text)

    def cut(self, start: int, end: int) -> "Piece":
        """Return the part between two offsets of this piece, white space and stray marks around it left out."""
        raw = self.text[start:end]
        left = len(raw) - len(raw.lstrip(_EDGES))
        core = raw.strip(_EDGES)
        if core.count("(") > core.count(")") and raw[left + len(core) : left + len(core) + 1] == ")":
            core += ")"
        closing = raw[left + len(core) :].lstrip(" \u00a0\u202f")
        for one, two in ("«»", "“”"):
            if core.count(one) > core.count(two) and closing.startswith(two):
                # A title in quotes keeps its closing mark.
                core = raw[left : raw.index(two, left + len(core)) + 1]
        return Piece(core, self.start + start + left)

    def spans(self, group: str) -> Iterator[tuple[int, int]]:
        """Yield where words of a group stand, as offsets of this piece."""
        folded = self.folded
        for match in words_of(group).finditer(folded.text):
            if match.end() > match.start():
                yield folded.span(match.start(), match.end())

    def span(self, group: str) -> tuple[int, int] | None:
        """Return where the first word of a group stands, or None."""
        return next(self.spans(group), None)

    def has(self, *groups: str) -> bool:
        """Tell whether a word of any of these groups stands here."""
        return any(self.span(group) is not None for group in groups)

    def without(self, spans: Iterable[tuple[int, int]]) -> str:
        """Return the text with some spans left out, tidied."""
        chars = list(self.text)
        for start, end in spans:
            chars[start:end] = " " * (end - start)
        return _SPACES.sub(" ", "".join(chars)).strip(_EDGES)

    def words(self, context: Context) -> Words:
        """Return these words of the message."""
        return context.words(self.start, self.end)

    def at(self, start: int, end: int, context: Context) -> Words:
        """Return the words between two offsets of this piece."""
        return context.words(self.start + start, self.start + end)


@cache
def words_of(group: str) -> re.Pattern[str]:
    """Return what matches the words of a group in folded text."""
    phrases = sorted(_groups()[group], key=len, reverse=True)
    inside = "|".join(
        phrase.replace(" ", "[ -]") + ("" if phrase.endswith("'") else r"(?![a-z0-9])") for phrase in phrases
    )
    return re.compile(rf"(?<![a-z0-9])(?:{inside})")


def group_names() -> tuple[str, ...]:
    """Return the names of all groups of words."""
    return tuple(_groups())


@cache
def _groups() -> dict[str, list[str]]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "orchestrate_words.yaml")
    return data


def is_country(name: str) -> bool:
    """Tell whether a name is nothing but that of a country, a union or a town in one: "the EU", "Ireland".

    Args:
        name: The name, with its article or without.
    """
    piece = Piece(name, 0)
    spots = [span for group in ("eu_place", "foreign_place") for span in piece.spans(group)]
    return bool(spots) and piece.without(spots).lower() in _ARTICLES


_ARTICLES = frozenset(["", "the", "la", "le", "les", "l", "l'", "l’"])


def lines(block: Block) -> list[Piece]:
    """Return the lines of a block."""
    return [Piece(line.text, line.start) for line in block.lines if line.text.strip()]


def sentences(piece: Piece) -> list[Piece]:
    """Return the sentences of a piece; a semicolon ends one too."""
    return list(_split(piece, _SENTENCE))


def split_at(piece: Piece, pattern: re.Pattern[str]) -> list[Piece]:
    """Return what stands between the matches of ``pattern`` in the folded text, empty pieces left out."""
    folded = piece.folded
    bounds = [folded.span(m.start(), m.end()) for m in pattern.finditer(folded.text) if m.end() > m.start()]
    found: list[Piece] = []
    at = 0
    for start, end in [*bounds, (len(piece.text), len(piece.text))]:
        part = piece.cut(at, start)
        if part.text:
            found.append(part)
        at = end
    return found


def _split(piece: Piece, pattern: re.Pattern[str]) -> Iterator[Piece]:
    at = 0
    for match in [*pattern.finditer(piece.text), None]:
        start, end = match.span() if match else (len(piece.text), len(piece.text))
        raw = piece.text[at:start]
        if raw.strip():
            yield Piece(raw.strip(), piece.start + at + len(raw) - len(raw.lstrip()))
        at = end


_CELL = re.compile(r"\t|\||\s;\s|;(?=\S)")


def cells(piece: Piece) -> list[Piece] | None:
    """Return the cells of a row pasted from a sheet, empty ones kept, or None where the line is no row."""
    if "\t" not in piece.text and "|" not in piece.text:
        return None
    text = piece.text
    row: list[Piece] = []
    at = 0
    pattern = re.compile(r"\t" if "\t" in text else r"\|")
    for match in [*pattern.finditer(text), None]:
        start, end = match.span() if match else (len(text), len(text))
        raw = text[at:start]
        row.append(Piece(raw.strip(), piece.start + at + len(raw) - len(raw.lstrip())))
        at = end
    if row and not row[0].text:
        row = row[1:]
    if row and not row[-1].text and text.rstrip().endswith("|"):
        row = row[:-1]
    return row if len(row) > 1 else None
