"""Which lines that look labelled are items of the block they stand in."""

import re

from assistant.dialogue.guided.reading.lines import Line
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

# Labels of sections whose items may begin like a label of their own: what opens another block all the same.
_ITEMS_OF: dict[str, frozenset[str]] = {
    "pillars": frozenset(["promise", "tone", "pillars"]),
    "risks": frozenset(),
    "tasks": frozenset(["tasks", "milestones", "dates", "budget", "risks"]),
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
# A background tells whom it is for and what they live with; what a section leaves out ("not this year") tells nothing.
BACKGROUND = re.compile(
    r"\W*(?:\d\W+)?(?:(?:the|le|un peu de|quick|bref) )?(?:context\w*|contexte|background|situation)\b"
)
_TOLD_BEFORE = frozenset(
    ["objective", "audience", "challenges", "motivations", "objections", "promise", "tone", "sector", "lifecycle"]
)
_AMOUNT = re.compile(
    r"(?:^|[^\w.,])(?:[€$£]\s*)?\d[\d\s.,\u00a0\u202f]*\s*(?:(?:k|m)\s*)?(?:€|\$|£|%|euros?\b|eur\b)?", re.IGNORECASE
)
_SOMEBODY = re.compile(r"^(?:\W*[A-ZÀ-ÖØ-Þ][\w'’.-]+(?:\s*\([^()]{2,30}\))?(?:\s*(?:(?:,|et|and|&|\+)\s*)?)){1,4}\W*$")

# What is kept, and nothing but how long.
_KEPT = re.compile(
    r"\b(?:kept|keep|held|stored|data|delet\w*|eras\w*|donnees|conserv\w*|garde\w*|effac\w*|suppr\w*|purg\w*)\b|"
    r"^\W*(?:[a-z]+ ){0,2}(?:\d+|an?|one|two|three|un|une|deux|trois) (?:mois|months?|ans?|annees?|years?)\b"
)
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
    short = len(plain.split()) <= _COST_WORDS and _SUM.search(plain) is not None
    return short and not _EARNED.search(plain) and not is_price(text)


def is_price(text: str) -> bool:
    """Tell whether a sum is what one of something is sold at, or was lost: "an annual pass = £90", "a fine of £60".

    What is made or bought for a campaign may stand with an article too: "a film: £3,000" is a cost.
    """
    return _LOST.search(fold(text)) is not None or is_sold(text)


def is_sold(text: str) -> bool:
    """Tell whether a sum is what one of something is sold at."""
    folded = fold(text).strip(" -*•")
    if _SUM.search(folded) is None:
        return False
    if _PRICED.match(folded) is not None:
        return True
    one = _ONE_IS.match(folded)
    if one is None or any(find_terms(one["thing"], kind) for kind in ("format", "channel")):
        return False
    # A subscription may be a tool that is paid for; "a subscription: £90" is sold.
    return all(term.id == "tools" for term in find_terms(one["thing"], "budget"))


def names_somebody(text: str) -> bool:
    """Tell whether a text is nothing but one name or several, each perhaps with something in brackets."""
    return _SOMEBODY.match(text) is not None


def is_split(text: str) -> bool:
    """Tell whether a line is nothing but things and what they cost: "Media 26,000 (search 14,000; video 12,000)."."""
    parts = [part for part in _PARTS.split(text.strip(" .")) if part.strip()]
    return len(parts) > 1 and all(_NAMED_SUM.fullmatch(part.strip()) for part in parts)


_PARTS = re.compile(r"[;(]|\s/\s|,(?!\d)|\)?\.(?!\d)\s*|\)\s*$")
_THING = r"[^\W\d_][\w'’&/ +-]{1,40}?"
_FIGURE = r"(?:[€$£]|(?:EUR|GBP|USD) )?\d[\d .,\u00a0\u202f]{2,}\s?(?:€|euros?|pounds|dollars)?"
_NAMED_SUM = re.compile(
    rf"(?:dont |of which |and |et )?(?:{_THING}\s?:?\s?{_FIGURE}|{_FIGURE}(?: for| pour| on| de)?\s{_THING})\)?",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"(?:le |la |the |our |notre )?(?:(?:don|panier|ticket|achat|commande)s? moyen(?:ne)?|"
    r"average (?:basket|order|donation|gift|ticket|spend))\b|"
    r"(?:le |la |the |our |notre )?(?:[\w'-]+ ){0,3}?(?:prix|tarif|price|fare)s?\b"
    r"(?!.{0,20}\b(?:pool|lots?|winners?)\b)|"
    r"(?:[\w'-]+ ){1,5}(?:starts?|starting|debute(?:nt)?|commence(?:nt)?|a partir) (?:at|from|a|de) \D?\d|"
    r"(?:[\w'-]+ ){1,6}(?:stays? at|restent? a|reste au prix de|"
    r"(?:is|are|est|sont) (?:sold|priced|vendue?s?) (?:at|for|a)) \D?\d"
)
_LOST = re.compile(
    r"\b(?:subventions?|grants?|sponsorship|mecenat|recettes?|amendes?|penalites?|fines?(?= of| for| de)|fined|"
    r"(?:has |have |ont |a )?(?:lost|perdu)(?= \D?\d)|penalt(?:y|ies)|chiffres? d'affaires|turnover)\b"
)
_ONE_IS = re.compile(
    r"(?:(?:ps|nb|rappel|note|reminder|fyi)\W+)?(?:un|une|chaque|an?|one|each|every|1) (?P<thing>[^:=\d]{2,40}?)\s?"
    r"(?:[:=]|\b(?:vaut|vaudra|coute\w*|(?:est|sera) (?:vendue?|affichee?|a)|"
    r"se vend\w*|reste a|se lou\w*|costs?(?: us)?|"
    r"(?:is|will be) (?:worth|sold|priced)(?: at| for)?|sells? (?:at|for)|is)(?![a-z]))\s*"
    r"(?:nous |us )?(?:about |around |environ |en moyenne |on average )?[€$£]?\s?\d"
)
_SUM = re.compile(r"[€$£]|\d\s?k\b|\b(?:eur|gbp|usd|euros?)\b")
_EARNED = re.compile(r"revenue|turnover|value|valeur|chiffre d|lifetime|acquisition|\bcac?\b|\bltv\b|dons|donations")


def is_argument(found: tuple[str, str, Line]) -> bool:
    """Tell whether a bullet below a promise that looks labelled holds it up: "price: a third less (proof: …)"."""
    return found[0] not in _ITEMS_OF["pillars"] | _ALWAYS | {"challenges", "motivations", "objections", "proofs"}


def goes_on(text: str, label: str | None, lines: list[Line]) -> bool:
    """Tell whether a line is the next of the numbered steps above it, whatever word it is: "4. Call", "5. Order"."""
    number = _NUMBER.match(text)
    return label == "journey" and number is not None and bool(lines) and int(number["at"]) == len(lines) + 1


_NUMBER = re.compile(r"\s*(?P<at>\d{1,2})[.)]\s")


def belongs(found: tuple[str, str, Line], label: str, bullet: bool, words: str = "") -> bool:
    """Tell whether a line that looks labelled is an item of the block it stands in.

    Under "Budget", "Contents: 4,000" is a line of the budget; under "Data", "CRM: e-mails" names a base; under "Team",
    "Content: Lea" says who. Under "Background", "Audience: …" says what it would say anywhere.
    """
    rest = found[2].text
    if label == "context" and found[0] in _TOLD_BEFORE and BACKGROUND.match(fold(words)) is not None:
        return False
    if label == "budget":
        return _AMOUNT.search(rest) is not None and found[0] not in _NEVER_COSTS
    if label == "team":
        return found[0] != "team" and names_somebody(rest)
    if label in ("data", "left_out", "context") and found[0] == label:
        return True
    if label == "journey" and found[0] == "retention" and bullet and _KEPT.search(fold(rest)) is None:
        # "5. Retention: a welcome e-mail" is a stage of the way, and no length of time.
        return True
    if label in _THINGS and found[0] in _ALWAYS:
        return False
    return label in _ITEMS_OF and found[0] not in _ITEMS_OF[label] and (bullet or label in ("risks", "left_out"))
