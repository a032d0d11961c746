"""How wide text is, and how it is broken into lines, without a font file.

Widths are those of Helvetica and Arial in thousandths of the type size (Adobe's font metrics), made a sixth wider: the
machine that shows a drawing may have another sans serif, and text that is measured too wide only leaves some room.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_WIDTHS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778,
    722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
    278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
"""Widths of the characters from space to ~."""
_SPECIAL = {
    "…": 1000,
    "—": 1000,
    "–": 556,
    "’": 222,
    "«": 556,
    "»": 556,
    "€": 556,
    "œ": 944,
    "Œ": 1000,
    "·": 278,
    "→": 1000,
}
_OTHER = 650
# French sets these apart with a space at which no line may end.
_GLUED = re.compile(r"(?<=«) | (?=[»:;!?%€])")
_WIDE = 1100
_SAFETY = 1.17
_BOLD = 1.12
LINE = 1.22
"""Height of a line as a multiple of the type size."""


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text of one line is, in the unit of ``size``."""
    thousandths = sum(_character(c) for c in text)
    return thousandths * size * _SAFETY * (_BOLD if bold else 1.0) / 1000


def _character(c: str) -> int:
    if " " <= c <= "~":
        return _WIDTHS[ord(c) - 32]
    if c in _SPECIAL:
        return _SPECIAL[c]
    if c in "\u00a0\u202f":
        return _WIDTHS[0]
    if unicodedata.combining(c) or c in "\u200b\u200c\u200d\ufe0e\ufe0f":
        return 0
    if unicodedata.east_asian_width(c) in "WF" or ord(c) >= 0x1F000:
        return _WIDE
    base = unicodedata.normalize("NFD", c)[0]
    return _WIDTHS[ord(base) - 32] if " " <= base <= "~" else _OTHER


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Break a text of one line into lines no wider than ``room``; a word that is too long is cut.

    Args:
        text: The text, without line breaks.
        size: Type size.
        room: Width of a line, in the unit of ``size``.
        bold: Whether it is set in bold.
    """
    lines: list[str] = []
    line = ""
    for word in _GLUED.sub("\u00a0", text).split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        while width(word, size, bold=bold) > room and len(word) > 1:
            head = _fitting(word, size, room, bold=bold)
            lines.append(head)
            word = word[len(head) :]
        line = word
    return [*lines, line] if line or not lines else lines


def _fitting(word: str, size: float, room: float, *, bold: bool) -> str:
    """Return the longest beginning of a word that fits, at least one character."""
    used, count = 0.0, 0
    for c in word:
        used += width(c, size, bold=bold)
        if used > room and count:
            break
        count += 1
    return word[:count]


def limited(lines: list[str], count: int, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Keep the first ``count`` lines; where some are lost, the last one ends in an ellipsis."""
    if len(lines) <= count:
        return lines
    last = lines[max(count, 1) - 1].rstrip()
    while last and width(f"{last}…", size, bold=bold) > room:
        last = last[:-1].rstrip()
    return [*lines[: max(count, 1) - 1], f"{last}…"]


@dataclass(frozen=True)
class Fitted:
    """Text that fits a box.

    Args:
        size: Type size.
        lines: The lines of the main text.
        more: Smaller lines below it, one each.
    """

    size: float
    lines: tuple[str, ...]
    more: tuple[str, ...]

    @property
    def is_cut(self) -> bool:
        """Whether the main text lost its end."""
        return not self.lines or self.lines[-1].endswith("…")

    @property
    def small(self) -> float:
        """Type size of the lines below the main text."""
        return max(self.size - 1, 7)


def fit(
    text: str, more: tuple[str, ...], room: tuple[float, float], sizes: tuple[float, ...], *, bold: bool = True
) -> Fitted:
    """Set a text with smaller lines below it in the largest size at which all fits in a box.

    Args:
        text: The main text, in bold where ``bold`` says so.
        more: Short texts below, each on one line, shortened where it is too long.
        room: Width and height of the box, without its margins.
        sizes: Type sizes to try, from the largest to the smallest; at the smallest the text is cut.
        bold: Whether the main text is bold.
    """
    wide, high = room
    for size in sizes:
        small = Fitted(size, (), ()).small
        shown = more
        space = high - len(shown) * small * LINE
        if size == sizes[-1] and space < size * LINE:
            # The name counts more than what stands below it.
            shown = more[: max(int((high - size * LINE) / (small * LINE)), 0)]
            space = high - len(shown) * small * LINE
        count = int(space / (size * LINE) + 1e-9)
        lines = wrapped(text, size, wide, bold=bold)
        if len(lines) <= count or size == sizes[-1]:
            below = tuple(limited(wrapped(each, small, wide), 1, small, wide)[0] for each in shown)
            return Fitted(size, tuple(limited(lines, max(count, 1), size, wide, bold=bold)), below)
    raise AssertionError("sizes must not be empty")


def fit_alike(
    boxes: Sequence[tuple[str, tuple[str, ...]]], room: tuple[float, float], sizes: tuple[float, ...]
) -> list[Fitted]:
    """Set the texts of boxes that stand side by side in one size, the largest at which all of them fit.

    A text that is cut even at the smallest size does not count: it would make all others small.

    Args:
        boxes: The main text and the short texts below it, for each box.
        room: Width and height of a box, without its margins.
        sizes: Type sizes to try, from the largest to the smallest.
    """
    alone = [fit(text, more, room, sizes) for text, more in boxes]
    whole = [each.size for each in alone if each.size > sizes[-1] or not each.is_cut]
    size = min(whole, default=sizes[-1])
    return [
        fit(text, more, room, (size,)) if size <= each.size else each
        for (text, more), each in zip(boxes, alone, strict=True)
    ]
