"""Figures that somebody changed beside the line: "Aim: 600 donors   -> MAKE IT 450" says 450."""

import re

from assistant.language.text import fold

_ARROW = re.compile(r"(?P<head>[^\n]*?\d[^\n]*?)(?P<arrow>[ \t]+(?:->|=>|→|>>|<-|←)[ \t]*)(?P<tail>[^\n]+)")
_NUMBER = re.compile(
    r"(?<![\w.,/])[£$€]?\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+(?![\w/])|(?<![\w.,/])[£$€]?\d+(?![\w/]|[.,]\d)"
)
_MENDS = re.compile(
    r"\b(?:make (?:it|that)|now|no,|rather|instead|gave us|give us|allow(?:s|ed)? us|agreed|let's|say|change to|"
    r"changed to|"
    r"down to|up to|only|finalement|plutot|on (?:met|dit|part sur|passe a|a eu|a obtenu)|passe a|nous donne|"
    r"disons|mettre|"
    r"mettons|desormais|non,|corrige en|remplacer par|ce sera|nous accorde|accorde)\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d$")


def with_mended(text: str) -> str:
    """Return a text of the same length in which a figure changed behind an arrow stands where the old one stood."""
    return "\n".join(_mended(line) for line in text.split("\n"))


def _mended(line: str) -> str:
    match = _ARROW.fullmatch(line)
    if match is None or _MENDS.search(fold(match["tail"])) is None:
        return line
    new = [one.group() for one in _NUMBER.finditer(match["tail"])]
    old = [one for one in _NUMBER.finditer(match["head"]) if not _YEAR.match(one.group())]
    # Digits that are a day or a year are changed in words, and asked for.
    if len(new) != 1 or not old or len(new[0]) > len(old[0].group()) + len(match["arrow"]):
        return line
    start, end = old[0].span()
    head = match["head"][:start] + new[0] + match["head"][end:]
    return head.ljust(len(line)) if len(head) <= len(line) else line
