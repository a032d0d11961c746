"""Cutting a text into passages of whole sentences that remember where they stand.

Offsets are code points, and a passage is always the exact slice of its text. A passage never mixes what stands under
two headings unless both are short enough to be read as one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LIMIT = 1200
UNIT = 260

_MARKDOWN_HEADING = re.compile(r"(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*(?:\{#[\w-]+\})?[ \t]*\Z")
_BULLET = re.compile(r"[ \t]*(?:[-*•▪◦‣·–—]|\(?\d{1,3}[.)]|[a-z][.)])[ \t]+")
_LINE = re.compile(r"[^\n]+")
# A full stop and so on, whatever closes a quotation or a bracket, white space; then what opens a sentence.
_BREAK = re.compile(
    r"(?<=[.!?…])(?:[ \t\u00a0\u202f\u2009]*[»”\"’')\]])*[ \t\u00a0\u202f\u2009]+"
    r"(?=[«“\"‘'(\[]?[ \u00a0\u202f\u2009]*[A-ZÀ-ÖØ-Þ0-9–—])"
)
_ABBREVIATION = re.compile(
    r"(?:\b[A-ZÀ-Þ]|\b(?:M|Mr|Mrs|Ms|Dr|Mme|Mlle|Prof|St|No|cf|ex|p|pp|vs|env|art|fig|vol|e\.g|i\.e))\.\Z"
)
# Looked for in so many characters before a break, a letter before the longest included: a text may be one long line.
_ABBREVIATED = 8
_TITLE_END = re.compile(r"[.,;:!…»”\"]\Z")
_TITLE_LIMIT = 120


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a list item: ``text[start:end]``, and the headings above it."""

    start: int
    end: int
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of whole sentences: ``text`` is the slice ``start:end`` of the text that was cut."""

    start: int
    end: int
    text: str
    headings: tuple[str, ...]

    @property
    def path(self) -> str:
        """Return the heading path, joined by `` > ``."""
        return " > ".join(self.headings)


def sentences(text: str, *, markdown: bool = False) -> list[Sentence]:
    """Return the sentences of ``text`` in order; headings become the path of what follows them.

    Markdown headings are those of the syntax; in plain text a short line of its own that ends no sentence, with text
    under it, is a heading. What is longer than `LIMIT` is cut at a white space.
    """
    found: list[Sentence] = []
    headings: list[tuple[int, str]] = []
    lines = list(_LINE.finditer(text))
    number = 0
    while number < len(lines):
        level, title = _heading(lines, number, text, markdown=markdown)
        last = number if level else _last_of_paragraph(lines, number, text)
        if level:
            headings = [*(entry for entry in headings if entry[0] < level), (level, title)]
        else:
            path = tuple(title for _, title in headings)
            bounds = _split(text, lines[number].start(), lines[last].end())
            found.extend(Sentence(start, end, path) for start, end in bounds)
        number = last + 1
    return found


def _last_of_paragraph(lines: Sequence[re.Match[str]], number: int, text: str) -> int:
    """Return the last line of the paragraph: a wrapped line goes on where the next one starts in lower case."""
    while (
        number + 1 < len(lines)
        and lines[number + 1].start() == lines[number].end() + 1
        and not _TITLE_END.search(lines[number][0].rstrip())
        and re.match(r"[ \t]*[a-zß-öø-ÿ(]", lines[number + 1][0])
        and not _BULLET.match(lines[number + 1][0])
    ):
        number += 1
    return number


def _heading(lines: Sequence[re.Match[str]], number: int, text: str, *, markdown: bool) -> tuple[int, str]:
    """Return the level and the words of the heading that a line is; level 0 for any other line."""
    line = lines[number][0].strip()
    mark = _MARKDOWN_HEADING.match(line)
    if mark and markdown:
        return len(mark[1]), mark[2].strip()
    if markdown or number + 1 == len(lines) or len(line) > _TITLE_LIMIT or _TITLE_END.search(line):
        return 0, ""
    if _BULLET.match(lines[number][0]) or _BREAK.search(line) or not re.match(r"\W*[A-ZÀ-Þ0-9]", line) or "|" in line:
        return 0, ""
    if re.match(r"[ \t]*[a-zß-öø-ÿ]", lines[number + 1][0]):
        return 0, ""
    # Two short lines in a row are a list, an address or verse, unless white space sets the first one apart.
    following = lines[number + 1]
    apart = text.count("\n", lines[number].end(), following.start()) > 1
    if not apart and len(following[0].strip()) <= _TITLE_LIMIT and not _TITLE_END.search(following[0].strip()):
        return 0, ""
    return 1, line


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one line, white space at both ends left out."""
    here = start
    cuts = [
        match
        for match in _BREAK.finditer(text, start, end)
        if not _ABBREVIATION.search(text, max(start, match.start() - _ABBREVIATED), match.start())
    ]
    for stop, onward in [*((cut.start(), cut.end()) for cut in cuts), (end, end)]:
        # The closing quotation mark belongs to the sentence before it.
        piece = text[here:onward].rstrip()
        lead = len(piece) - len(piece.lstrip())
        yield from _bounded(text, here + lead, max(here + lead, here + len(piece)))
        here = max(onward, stop)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LIMIT:
        space = max(text.rfind(mark, start + 1, start + LIMIT) for mark in " \t\u00a0\u202f")
        stop = space if space > start else start + LIMIT
        yield start, stop
        start = stop + (len(text[stop:end]) - len(text[stop:end].lstrip()))
    if end > start:
        yield start, end


def chunks(text: str, units: Sequence[Sentence], size: int = LIMIT) -> list[Chunk]:
    """Pack sentences into chunks of at most ``size`` characters (a longer sentence stands alone).

    A heading closes a chunk once it is half full; a shorter one goes on, under the headings that both share or, where
    they share none, under its own first heading.
    """
    packed: list[Chunk] = []
    run: list[Sentence] = []
    for unit in units:
        if run and (
            unit.end - run[0].start > size
            or (unit.headings != run[-1].headings and run[-1].end - run[0].start > size // 2)
        ):
            packed.append(_chunk(text, run))
            run = []
        run.append(unit)
    if run:
        packed.append(_chunk(text, run))
    return packed


def _chunk(text: str, run: Sequence[Sentence]) -> Chunk:
    start, end = run[0].start, run[-1].end
    return Chunk(start, end, text[start:end], common_path([unit.headings for unit in run]))


def common_path(paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the headings that all ``paths`` share, or the first path where they share none."""
    shared: list[str] = []
    for level in zip(*paths, strict=False):
        if len(set(level)) > 1:
            break
        shared.append(level[0])
    return tuple(shared) or (paths[0] if paths else ())
