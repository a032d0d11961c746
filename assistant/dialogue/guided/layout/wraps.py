"""Lines that only a margin broke: the sentence goes on in the next one."""

import itertools
import re

from assistant.dialogue.guided.layout.argument_lines import names_proved

_NARROW, _WIDE = 48, 125
_SHARE = 0.6
_FULL = 0.6
_STARTS_ANEW = re.compile(
    r"^\s*(?:[-*•–—‣▪·#|>]|\d{1,2}[.)]\s|[a-zA-Z][.)]\s|\[[ xX]\]|\*\*|[A-ZÀ-Þ][\w'’ /-]{1,40}\s?:(?=\s|$))|\t|^\s*$"
)
_ENDS = re.compile(r"[.!?:;…|]\s*$")


def unwrapped(text: str) -> str:
    """Return the text, of the same length, with a blank for each line break that only a margin made.

    A margin is seen where lines stop because the first word of the next one would not fit, most of the time.
    """
    lines = text.split("\n")
    long = [len(line.rstrip()) for line in lines if len(line.rstrip()) > _NARROW]
    if len(long) < 3 or max(long) > _WIDE:
        return text
    margin = max(long)
    pairs = [
        (one, two)
        for one, two in itertools.pairwise(lines)
        if not _opens(two) and one.strip() and not _ENDS.search(one)
    ]
    # A short line is a title or an item, whatever stands below it.
    pairs = [pair for pair in pairs if len(pair[0].rstrip()) > _FULL * margin]
    broken = [_fits_not(one, two, margin) for one, two in pairs]
    if len(broken) < 2 or sum(broken) < _SHARE * len(broken):
        return text
    out = lines[0]
    for one, two in itertools.pairwise(lines):
        goes_on = one.strip() and not _opens(two) and _fits_not(one, two, margin)
        out += (" " if goes_on and "|" not in one else "\n") + two
    return out


def _opens(line: str) -> bool:
    """Tell whether a line begins something of its own: a bullet, a label, an argument with its proof."""
    return _STARTS_ANEW.match(line) is not None or names_proved(line)


def _fits_not(one: str, two: str, margin: int) -> bool:
    return len(one.rstrip()) + 1 + len(two.split()[0]) > margin if two.split() else False
