"""Runs of a message that readers cut, search and quote without losing where they stand."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context

_PLAIN = {
    **dict.fromkeys("’‘ʼ′´`", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("–—‐‑‒−", "-"),
    **dict.fromkeys("\u00a0\u202f\u2009\t", " "),
    **dict.fromkeys("→⇒➔➜➡⟶►▶↦⮕", "→"),
}
_OPEN = {"(": ")", "[": "]", "{": "}", "«": "»", "“": "”"}
_TRIM = re.compile(r"^[\s,;:.!?|*_•·=\"«»“”-]+|[\s,;:.!?|*_•·=\"«»“”-]+$")
_ASKED = re.compile(r"(?:[ \u00a0\u202f]?[?!]+)?[ \u00a0\u202f]?")
_QUOTE_OF = {'"': '"', "»": "«", "”": "“"}
_SENTENCE_END = re.compile(r"(?:(?<!\b[A-Z])(?<!\bp)(?<!\bex)(?<!\be\.g)(?<!\bi\.e)(?<!\bMme)\.|[!?;]|\n)(?=\s|$)")


class _Flat(dict[int, str]):
    """One folded character for each typed one, so that offsets stay."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = _PLAIN.get(char)
        if plain is None:
            plain = unicodedata.normalize("NFKD", char)[0].casefold() if not unicodedata.combining(char) else char
        self[code] = plain = plain if len(plain) == 1 else char
        return plain


_TABLE = _Flat()


def flat(text: str) -> str:
    """Fold case, accents and typography character by character: the length stays."""
    return text.translate(_TABLE)


@dataclass(frozen=True)
class Piece:
    """A run of a message.

    Args:
        text: The characters.
        start: Offset of the first one in the message.
    """

    text: str
    start: int

    @property
    def end(self) -> int:
        """Return the offset after the last character."""
        return self.start + len(self.text)

    @cached_property
    def flat(self) -> str:
        """Return the folded text, of the same length."""
        return flat(self.text)

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def cut(self, start: int, end: int | None = None) -> "Piece":
        """Return the part between two offsets of this piece."""
        return Piece(self.text[start:end], self.start + start)

    def trimmed(self) -> "Piece":
        """Return the piece without spaces and punctuation around it; an opened bracket keeps its closing one."""
        text, start = self.text, self.start
        for _ in range(3):
            before = text
            lead = _TRIM.match(text)
            if lead is not None and lead.start() == 0 and lead.end() > 0:
                text, start = text[lead.end() :], start + lead.end()
            tail = _TRIM.search(text)
            if tail is not None and tail.end() == len(text):
                text = text[: tail.start()]
            if text and text[0] in "([" and _closing(text, 0) in (None, len(text) - 1):
                text, start = text[1:].rstrip(")]"), start + 1
            if text and text[-1] in ")]" and not any(c in text for c in "(["):
                text = text[:-1]
            if text == before:
                break
        end = start + len(text) - self.start
        # "Who pays?": the mark of a question belongs to what is quoted.
        asked = _ASKED.match(self.text, end)
        gap = asked.end() - end if asked is not None else 0
        closing = self.text[end + gap : end + gap + 1]
        if closing in _QUOTE_OF and text.count(_QUOTE_OF[closing]) % 2:
            text = self.text[start - self.start : end + gap + 1]
        return Piece(text, start)

    def words(self, context: Context) -> Words:
        """Return the piece as words of the message."""
        return context.words(self.start, self.end)


def _closing(text: str, at: int) -> int | None:
    """Return where the bracket opened at ``at`` closes, None where it never does."""
    depth, opening, closing = 0, text[at], _OPEN[text[at]]
    for i in range(at, len(text)):
        if text[i] == opening:
            depth += 1
        elif text[i] == closing:
            depth -= 1
            if depth == 0:
                return i
    return None


def masked(piece: Piece) -> str:
    """Return the folded text with everything inside brackets and quotes blotted out, of the same length."""
    chars = list(piece.flat)
    at = 0
    while at < len(piece.text):
        if piece.text[at] in _OPEN:
            end = _closing(piece.text, at)
            if end is not None:
                chars[at + 1 : end] = "\x00" * (end - at - 1)
                at = end
        at += 1
    return "".join(chars)


_QUOTED = re.compile(r"\"[^\"\n]*\"|«[^«»\n]*»|“[^“”\n]*”")


def without_quoted(text: str) -> str:
    """Return a text of the same length with blanks for what stands in quotes."""
    return _QUOTED.sub(lambda match: f"{match.group()[0]}{' ' * (len(match.group()) - 2)}{match.group()[-1]}", text)


class Finder(Protocol):
    """Anything that finds places in a text: a compiled expression is one."""

    def finditer(self, string: str, /) -> Iterator[re.Match[str]]:
        """Yield the places in their order."""


def split(piece: Piece, separator: Finder) -> list[Piece]:
    """Cut a piece at separators that stand outside brackets and quotes; empty parts are dropped."""
    return [part for part, _ in split_with(piece, separator)]


def split_with(piece: Piece, separator: Finder) -> list[tuple[Piece, str]]:
    """Cut a piece like `split` and give each part the folded separator before it."""
    result: list[tuple[Piece, str]] = []
    at, before = 0, ""
    for match in separator.finditer(masked(piece)):
        if piece.text[at : match.start()].strip():
            result.append((piece.cut(at, match.start()), before))
            before = match.group()
        else:
            before += match.group()
        at = match.end()
    if piece.text[at:].strip():
        result.append((piece.cut(at), before))
    return result


def lines_of(block: Block) -> Iterator[Piece]:
    """Yield the lines of a block."""
    for line in block.lines:
        if line.text.strip():
            yield Piece(line.text, line.start)


_INLINE_BULLET = re.compile(r"(?:^|(?<=\s))[-–—•*](?=\s+[^:\n]{2,40}?\s?[:=(])")
_BULLETS = 2


def inline_items(piece: Piece) -> list[Piece]:
    """Cut "- Emma : pilote - Louis : e-mailing" into its items; any other line stays whole."""
    marks = list(_INLINE_BULLET.finditer(masked(piece)))
    if len(marks) < _BULLETS:
        return [piece]
    starts = [0, *(m.end() for m in marks)]
    ends = [*(m.start() for m in marks), len(piece.text)]
    return [item for a, b in zip(starts, ends, strict=True) if (item := piece.cut(a, b)).text.strip()]


def sentences(piece: Piece) -> list[Piece]:
    """Cut a piece into sentences; a semicolon and a line break end one too."""
    return split(piece, _SENTENCE_END_FLAT) if len(piece.text) < 4 else _sentences(piece)


_SENTENCE_END_FLAT = re.compile(r"[;\n]")


def _sentences(piece: Piece) -> list[Piece]:
    blot = masked(piece)
    result, at = [], 0
    for match in _SENTENCE_END.finditer(piece.text):
        if blot[match.start()] == "\x00":
            continue
        if piece.text[at : match.start()].strip():
            result.append(piece.cut(at, match.start()))
        at = match.end()
    if piece.text[at:].strip():
        result.append(piece.cut(at))
    return result


def brackets(piece: Piece) -> tuple[Piece, list[Piece]]:
    """Return what stands outside brackets (up to the first, else after the last) and what stands inside each."""
    inside: list[Piece] = []
    outside: Piece | None = None
    at, last = 0, 0
    while at < len(piece.text):
        if piece.text[at] in "([":
            end = _closing(piece.text, at)
            stop = end if end is not None else len(piece.text)
            inside.append(piece.cut(at + 1, stop))
            if outside is None and piece.text[last:at].strip():
                outside = piece.cut(last, at)
            at = last = stop + 1
            continue
        at += 1
    if outside is None:
        outside = piece.cut(last)
    return outside, [part for part in inside if part]
