"""Numbers of sections and of slides: they order a text and say nothing in it."""

import re

_SLIDE = re.compile(
    r"^[ \t]*[-–—=*#\[(]*[ \t]*(?:diapositives?|diapos?|slides?|pages?|planches?|folios?)[ \t]*(?:n°|no\.?|#)?[ \t]*"
    r"\d{1,3}(?:[ \t]*(?:/|sur|of|de)[ \t]*\d{1,3})?[ \t]*[-–—=*:\])]*[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
# "3.2 Objections", "4.1.2. Ton": a dotted number before a word; "2.5 million" counts something.
_SECTION = re.compile(
    r"^(?P<lead>[ \t]*(?:#{1,6}[ \t]+|[-*•][ \t]+|\*\*)?)(?P<number>§?[ \t]?\d{1,2}(?:\.\d{1,2}){1,3}[.):]?)"
    r"(?=[ \t]+(?![km]\b|millions?\b|milliards?\b|billions?\b|%|€|euros?\b|hours?\b|heures?\b|points?\b|x\b)[^\W\d_])",
    re.IGNORECASE | re.MULTILINE,
)
# "1/ ease 2/ price": what orders a list within a line, and no share of anything.
_SLASHED = re.compile(r"(?<![\w/.,])(?P<number>[1-9])/(?=[ \t]+[^\W\d_])")
_LEAST = 2
# A list of a text processor: its number or its bullet stands before a tab, in which no table begins.
_TABBED = re.compile(
    r"^(?P<lead>[ \t]*)(?P<mark>\d{1,2}(?:\.\d{1,2})*\.?|[a-z]\)|[•●▪◦‣*o–—-])(?P<gap>\t+)(?=\S)", re.MULTILINE
)


def without_tabs(text: str) -> str:
    """Return a text of the same length with blanks for the tabs after the numbers and bullets of its lists."""
    found = _TABBED.findall(text)
    if len(found) <= _LEAST:
        return text

    def blank(match: re.Match[str]) -> str:
        lead, mark, gap = match["lead"].replace("\t", " "), match["mark"], " " * len(match["gap"])
        # The number of a chapter orders it, as one of a section does.
        return lead + (" " * len(mark) if mark.strip(".").isdigit() else mark) + gap

    return _TABBED.sub(blank, text)


def without_numbering(text: str) -> str:
    """Return a text of the same length with blanks for what only counts its slides and its sections.

    "1/ … 2/ …" count items as "1) … 2) …" do.
    """
    text = _SLIDE.sub(lambda match: " " * len(match.group()), text)
    if len(_SLASHED.findall(text)) >= _LEAST:
        text = _SLASHED.sub(lambda match: match["number"] + ")", text)
    if len(_SECTION.findall(text)) < _LEAST:
        return text
    return _SECTION.sub(lambda match: match["lead"] + " " * len(match["number"]), text)
