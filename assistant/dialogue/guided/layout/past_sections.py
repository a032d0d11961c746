"""Sections that only tell of last time: the report of a campaign that is over, pasted below a brief."""

import re

from assistant.language.text import fold

_YEAR = re.compile(r"\b(?P<year>20\d\d)\b")
_REPORT = re.compile(
    r"\b(?:report|results?|review|recap|wrap-?up|retrospective|post-?mortem|debrief|figures|numbers|campaign|edition|season|"
    r"bilan|resultats?|retour|rapport|retrospective|chiffres|campagne|saison|operation|brief)\b"
)
_PAST = re.compile(
    r"\b(?:last (?:year|time|season|edition|campaign)(?:'s)?|previous|past|l'an (?:dernier|passe)|"
    r"l'annee (?:derniere|passee)|precedente?|passee?|derniere (?:campagne|edition|saison))\b"
)
_HEADING = re.compile(r"^[ \t]*(?P<marks>#{1,6}[ \t]+|[-=*_~]{2,}[ \t]*)?(?P<words>[^\n]{3,60}?)[ \t]*[-=*_~:]*[ \t]*$")
_MOST_WORDS = 7


def without_past_sections(text: str) -> str:
    """Return a text of the same length with blanks for the sections that report on a campaign that is over."""
    years = [int(match["year"]) for match in _YEAR.finditer(text)]
    out: list[str] = []
    past = False
    for line in text.split("\n"):
        words = _heading(line)
        if words is not None:
            past = _is_past(words, max(years, default=0))
        out.append(" " * len(line) if past else line)
    return "\n".join(out)


def _heading(line: str) -> str | None:
    """Return the words of a line that is marked as a heading, or in capitals; None for any other line."""
    match = _HEADING.match(line)
    if match is None or len(match["words"].split()) > _MOST_WORDS:
        return None
    loud = match["words"].isupper() and any(char.isalpha() for char in match["words"])
    return fold(match["words"]) if match["marks"] or loud else None


def _is_past(words: str, latest: int) -> bool:
    """Tell whether a heading is that of a report on last time."""
    told = [int(match["year"]) for match in _YEAR.finditer(words)]
    over = bool(told) and max(told) < latest
    return _REPORT.search(words) is not None and (over or _PAST.search(words) is not None)
