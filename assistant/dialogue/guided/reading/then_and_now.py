"""A goal told beside what was reached before: "last year 1,150 subscriptions, this year 1,600 by 31 October"."""

import re

_FIGURE = r"[€$£]?\s?\d[\d.,\u00a0\u202f]*(?: \d{3})*\s?(?:k|%|€|\$|£)?"
_THEN = (
    r"(?:(?:on|in|nous|we)\s)?(?:last (?:year|season|time|edition|spring|summer|autumn|fall|winter)|"
    r"l['’]an (?:dernier|passé|passe)|"
    r"l['’]année (?:dernière|passée)|la (?:saison|dernière|fois) (?:dernière|passée|fois|saison)|"
    r"(?:en|in) 20\d\d|20\d\d)"
)
_NOW = (
    r"(?:this (?:year|season|time|edition|spring|summer|autumn|fall|winter)|next (?:year|season)|"
    r"cette (?:année|saison|fois|édition)|"
    r"l['’]année prochaine|la saison prochaine|(?:en|in) 20\d\d|20\d\d|now|maintenant)"
)
_DID = (
    r"(?:\s(?:we|on|nous|it was|c['’]était)\s?(?:had|did|got|sold|made|won|counted|en a(?:vait)? (?:fait|eu)|"
    r"(?:avait|a|avons|avions)(?: \w+)?)?)?"
)
_WANT = (
    r"(?:\s?(?:we (?:want|need|aim for|are after|target|go for)|i want|let['’]s (?:aim for|do|say|make it)|"
    r"on (?:en )?(?:veut|vise|voudrait)|"
    r"nous (?:en )?(?:voulons|visons)|il (?:nous )?(?:en )?faut|je (?:veux|vise)|"
    r"objectif|target|goal|aiming for|visons|disons)\s?:?)?"
)
_BOTH = re.compile(
    rf"\s*{_THEN}\s?:?,?{_DID}\s(?:(?:only|just|about|around|seulement|environ)\s)?"
    rf"(?P<before>{_FIGURE})(?P<noun>\s[^,;:\d.]{{2,40}}?)?"
    rf"\s*(?:[,;:.–—-]+|\s(?:and|et|but|mais)\s|(?=\s{_NOW}))\s*(?:(?:and|et|but|mais|so|donc)\s)?"
    rf"{_NOW}\s?:?,?{_WANT}\s?(?P<now>{_FIGURE})(?P<rest>(?:[\s,.].*)?)$",
    re.IGNORECASE | re.DOTALL,
)
# What follows the figure that is wanted and names nothing: a day, or nothing more.
_NO_NOUN = re.compile(
    r"\W*(?:$|(?:by|before|until|d['’]ici|avant|au|à|pour|for|from|entre|between|please|svp|s['’]il|in|en|fin|end|max|"
    r"maximum|minimum)\b)",
    re.IGNORECASE,
)
_PLEASE = re.compile(r"[\s,]*\b(?:please|svp|stp|s['’]il (?:te|vous) pla[iî]t|thanks|merci)\b[\s.!]*$", re.IGNORECASE)


def is_then_and_now(text: str) -> bool:
    """Tell whether a sentence sets what is wanted beside what was reached last time."""
    return _BOTH.match(text) is not None


# "J'aimerais bien monter à 60": how gladly says nothing of the goal.
_GLADLY = re.compile(r"^(?:bien|vraiment|really) (?=[a-zà-ÿ]+(?:er|ir|re)\b|reach|get|sell|win)", re.IGNORECASE)


def wanted_now(text: str) -> str:
    """Return the goal of a sentence in its own words: the figure that is wanted with what both count.

    Args:
        text: The sentence.

    Returns:
        "1,600 subscriptions by 31 October" for the example above; any other sentence as it is, without "please".
    """
    text = _GLADLY.sub("", _PLEASE.sub("", text))
    match = _BOTH.match(text)
    if match is None:
        return text
    noun = (match["noun"] or "").rstrip() if _NO_NOUN.match(match["rest"]) else ""
    return " ".join(f"{match['now'].strip()}{noun}{match['rest']}".split()).strip(" ,;.")
