"""Which lines that look labelled are items of the block they stand in."""

import re

from assistant.dialogue.guided.reading.lines import Line

# Labels of sections whose items may begin like a label of their own: what opens another block all the same.
_ITEMS_OF: dict[str, frozenset[str]] = {
    "pillars": frozenset(["promise", "tone", "pillars"]),
    "risks": frozenset(),
    "tasks": frozenset(["tasks", "milestones", "dates", "budget"]),
    "kpis": frozenset(["kpis", "reviews", "result", "budget"]),
    "contents": frozenset(["contents", "channels", "data", "left_out", "budget", "tasks"]),
    "channels": frozenset(["channels", "contents", "data", "left_out", "budget", "tasks"]),
    "data": frozenset(["contents", "channels", "legal_basis", "hosting", "retention", "left_out"]),
    "journey": frozenset(["journey", "kpis", "tasks", "budget", "dates", "left_out"]),
    "milestones": frozenset(["tasks", "dates", "budget", "milestones"]),
    "left_out": frozenset(),
    "context": frozenset(),
}
# What opens a block of its own within a list of things.
_ALWAYS = frozenset(
    ["objective", "baseline", "audience", "promise", "habits", "legal_basis", "hosting", "retention", "start", "end"]
)
_THINGS = frozenset(["contents", "channels", "data", "journey", "milestones"])
_AMOUNT = re.compile(
    r"(?:^|[^\w.,])(?:[€$£]\s*)?\d[\d\s.,\u00a0\u202f]*\s*(?:k|m)?\s*(?:€|\$|£|%|euros?\b|eur\b)?", re.IGNORECASE
)
_SOMEBODY = re.compile(r"^(?:\W*[A-ZÀ-ÖØ-Þ][\w'’.-]+(?:\s*\([^()]{2,30}\))?(?:\s*(?:,|et|and|&|\+)?\s*)){1,4}\W*$")

_NEVER_COSTS = frozenset(
    [
        "dates",
        "start",
        "end",
        "deadline",
        "objective",
        "legal_basis",
        "retention",
        "hosting",
        "reviews",
        "context",
        "risks",
    ]
)
_COST_WORDS = 8


def is_cost(text: str) -> bool:
    """Tell whether a line is one of a budget: few words and a sum that nobody earns."""
    plain = text.lower()
    return len(plain.split()) <= _COST_WORDS and _SUM.search(plain) is not None and not _EARNED.search(plain)


def names_somebody(text: str) -> bool:
    """Tell whether a text is nothing but one name or several, each perhaps with something in brackets."""
    return _SOMEBODY.match(text) is not None


def is_split(text: str) -> bool:
    """Tell whether a line is nothing but things and what they cost: "Media 26,000 (search 14,000; video 12,000)."."""
    parts = [part for part in _PARTS.split(text.strip(" .")) if part.strip()]
    return len(parts) > 1 and all(_NAMED_SUM.fullmatch(part.strip()) for part in parts)


_PARTS = re.compile(r"[;(]|,(?!\d)|\)?\.(?!\d)\s*|\)\s*$")
_THING = r"[^\W\d_][\w'’&/ +-]{1,40}?"
_FIGURE = r"(?:[€$£]|(?:EUR|GBP|USD) )?\d[\d .,\u00a0\u202f]{2,}\s?(?:€|euros?|pounds|dollars)?"
_NAMED_SUM = re.compile(
    rf"(?:dont |of which |and |et )?(?:{_THING}\s?:?\s?{_FIGURE}|{_FIGURE}(?: for| pour| on| de)?\s{_THING})\)?",
    re.IGNORECASE,
)
_SUM = re.compile(r"[€$£]|\d\s?k\b|\b(?:eur|gbp|usd|euros?)\b")
_EARNED = re.compile(r"revenue|turnover|value|valeur|chiffre d|lifetime|acquisition|\bcac?\b|\bltv\b|dons|donations")


def belongs(found: tuple[str, str, Line], label: str, bullet: bool) -> bool:
    """Tell whether a line that looks labelled is an item of the block it stands in.

    Under "Budget", "Contents: 4,000" is a line of the budget; under "Data", "CRM: e-mails" names a base; under "Team",
    "Content: Lea" says who.
    """
    rest = found[2].text
    if label == "budget":
        return _AMOUNT.search(rest) is not None and found[0] not in _NEVER_COSTS
    if label == "team":
        return found[0] != "team" and names_somebody(rest)
    if label in ("data", "left_out", "context") and found[0] == label:
        return True
    if label in _THINGS and found[0] in _ALWAYS:
        return False
    return label in _ITEMS_OF and found[0] not in _ITEMS_OF[label] and (bullet or label in ("risks", "left_out"))
