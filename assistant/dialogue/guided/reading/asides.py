"""Sentences of a brief that say nothing of its campaign: other campaigns, what was given up, what is not decided."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.block_items import is_sold
from assistant.dialogue.guided.reading.contradictions import spans_elsewhere
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.open_points import WHO_IS_OPEN
from assistant.dialogue.guided.reading.relation_clauses import relation_of_clause
from assistant.dialogue.sentences import sentences
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms
from assistant.language.yaml_data import load_yaml

# Where a doubt or a refusal is the very fact: a risk, a fear of the audience, what a promise does without.
_OWN_WORDS = frozenset(
    [
        "risks",
        "challenges",
        "objections",
        "motivations",
        "promise",
        "pillars",
        "proofs",
        "tone",
        "experiments",
        "automations",
        "left_out",
        "lifecycle",
        "legal_basis",
        "hosting",
        "retention",
        "disclosure",
        "evidence",
    ]
)


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "asides.yaml")
    return {name: tuple(re.compile(pattern) for pattern in patterns) for name, patterns in data.items()}


def is_aside(text: str, label: str | None) -> bool:
    """Tell whether a sentence of a brief is to be left unread.

    Args:
        text: The sentence.
        label: What it stands under, or is about.
    """
    if label in ("promise", "pillars", "tone") and says(text, "forbidden"):
        return True
    return label not in _OWN_WORDS and (
        says(text, "other", "dropped", "maybe", "meeting", "forbidden") or refuses_channel(text)
    )


_ANSWERED = re.compile(
    r"\s*(?P<what>[^:=?\n]{2,30}?)\s*(?:[:=?]|\s[–—-])\s*(?:(?:pas|not|no)\b.{0,30}|non\b.{0,30}|nope|never|jamais|off|out|refusée?s?|"
    r"exclue?s?|banni[es]*|interdite?s?|surtout pas.{0,20})[\s.!]*$",
    re.IGNORECASE,
)


def refuses_channel(text: str) -> bool:
    """Tell whether a line names a channel and says no to it: "TikTok: no", "Radio : pas cette année"."""
    match = _ANSWERED.match(text.strip(" -*•"))
    return match is not None and bool(find_terms(match["what"], "channel")) and not re.search(r"\d", text)


def says(text: str, *kinds: str) -> bool:
    """Tell whether a sentence is an aside of one of these kinds."""
    folded = _THEIR_DOING.sub("who did", WHO_IS_OPEN.sub("", fold(text).strip(" -*•")))
    return any(pattern.search(folded) for kind in kinds for pattern in _patterns()[kind])


# "Families who cancelled": what people did, and nothing that the campaign gave up.
_THEIR_DOING = re.compile(
    r"\b(?:who|qui|that)(?: (?:have|had|ont|avaient|once|just|recently|already|deja|recemment))* "
    r"(?:cancell?ed|dropped(?: out| off)?|rejected|turned (?:us )?down|declined|annule|refuse|abandonne|decline)\b"
)
_TITLE = re.compile(
    r"(?:(?:client|marketing|mktg|com|comm|comms|team|sales|weekly|monthly|status|planning|campaign|creative|project|"
    r"quick|my|mes|nos|our|internal|rough|draft|voice|audio) )*"
    r"(?:sync(?:-up)?|stand-?up|catch-?up|check-?in|(?<=team )call|(?<=weekly )call|"
    r"(?<=status )call|(?<=planning )call|(?<=marketing )call|reu|"
    r"briefs?|notes?|cr|compte[- ]rendu|memo|minutes|reunion|meeting|kick-?off|point|recap|"
    r"resume|summary|projet|project)\b"
)
_MOST_TITLE_WORDS = 14
_VERB = re.compile(
    r"\b(?:is|are|est|sont|veut|want|voulons|we|nous|on|il faut|doit|must|need|avec|with)\b|[.;]\s*\w|:\s*\w"
)


def is_title(text: str) -> bool:
    """Tell whether the first line of a brief only says what it is: "Kick-off notes, 12 November"."""
    # Who was there, or was not, may stand in brackets behind it.
    # What a campaign is called says nothing either.
    folded = re.sub(r"\([^()]*\)|[\"“«][^\"”»]*[\"”»]", "", fold(text)).strip(" -*•#")
    short = len(folded.split()) <= _MOST_TITLE_WORDS and not _VERB.search(folded)
    return short and _TITLE.match(folded) is not None


_DENIED = re.compile(
    r"(?<=\d)(?P<before>[^.;\n]{0,20}?)"
    r"(?P<denied>[,(]\s*(?:et |and )?(?:pas|not|non|instead of|au lieu de|plutôt que|rather than)\s+"
    r"(?:the |les? |d[e'’]\s?)?[£$€]?\d[^,.;()\n]*\)?)",
    re.IGNORECASE,
)


def without_denied(line: Line) -> Line:
    """Return a line with blanks for a figure that another replaces: "7 000 €, pas 9 000 comme écrit"."""
    text = line.text
    for match in _DENIED.finditer(line.text):
        start, end = match.span("denied")
        text = text[:start] + " " * (end - start) + text[end:]
    return replace(line, text=text)


def _told_apart(text: str) -> list[tuple[int, int]]:
    """Return the sentences of a line, cut at a semicolon where what stands before it counts something by itself."""
    found: list[tuple[int, int]] = []
    for start, end in sentences(text):
        cut = text.find(";", start, end)
        apart = cut > 0 and _COUNTS.search(text[start:cut]) and is_aside(text[start:end], None)
        if apart and not is_aside(text[start:cut], None):
            # "Goal: 75 new patients by May; last year's campaign brought 48 for £9,000"
            found.append((start, cut))
            start = cut + 1
        found.append((start, end))
    return found


_PREFERRED = re.compile(
    r"[^:;.]{3,80}(?::|;|,| -| –)\s*(?:(?:c'est|it's|is|est|beaucoup|much|far|bien)\s)*"
    r"(?:trop|too)\s(?:tard|tot|cher|chere|loin|petite?|grosse?|grande?|late|early|dear|expensive|far|small|big)\b[^,;.]{0,40}[,;]\s*"
    r"(?:(?:so|donc|alors|du coup)\s)?(?:on|nous|we)(?:'ll|\swill)?\s"
    r"(?:prend|prendra|prenons|part|partons|fait|fera|faisons|choisit|choisissons|take|go|do|choose|pick)\s"
    r"(?:(?:plutot|rather|sur|for|with|donc)\s)*(?:(?:le|la|les|the|un|une|an?)\s)?"
)
# Where what a ticket costs is no fact of the campaign.
_MONEY = (None, "budget")
_SIGNS = re.compile(r"[€$£]|\b(?:euros?|pounds|dollars)\b", re.IGNORECASE)
_COUNTS = re.compile(r"\d+ [^\W\d]")


def without_asides(line: Line, label: str | None) -> Line | None:
    """Return a line with blanks for its sentences on other campaigns and on what was dropped or is not decided."""
    text = line.text
    if (preferred := _PREFERRED.match(fold(text))) is not None and len(fold(text)) == len(text):
        # "The county fair: too late, we'll take the spring show instead": only what is taken counts.
        text = " " * preferred.end() + text[preferred.end() :]
        line = replace(line, text=text)
    for start, end in spans_elsewhere(line.text):
        text = text[:start] + " " * (end - start) + text[end:]
    for start, end in _told_apart(line.text):
        sentence = line.text[start:end]
        priced = label in _MONEY and is_sold(sentence) and len(_SIGNS.findall(sentence)) < 2
        # "They do not know us yet" tells how they stand with us.
        of_them = relation_of_clause(sentence) is not None
        if priced or (is_aside(sentence, label) and not says(sentence, "replaced") and not of_them):
            text = text[:start] + " " * (end - start) + text[end:]
    return replace(line, text=text) if text.strip(" .;,") else None
