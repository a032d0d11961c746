"""Arguments that a sentence names in a list: "Speed, Care and Price are my pillars", "on three pillars, A, B and C"."""

import re

from assistant.dialogue.guided.reading.items import Item
from assistant.language.folding import fold_with_offsets

_COUNT = r"(?:(?:two|three|four|five|deux|trois|quatre|cinq|[2-5])[ ])"
_TOLD = re.compile(
    r"(?:(?:so|and|then|ok|et|donc|alors|bon)[ ,]+)*(?P<names>[^:;.!?\n]{5,140}?)"
    r"(?:,? (?:are|will be|make|sont|seront|font|seraient|ce sont|ce seront|c'est|voila|those are|these are|that's)|"
    r" ?:| -)[ ]"
    rf"(?:(?:les|the|our|my|nos|mes)[ ])?{_COUNT}?(?:(?:main|key|big|grands|principaux|vrais)[ ])?"
    r"(?:pillars|piliers|arguments)(?: (?:of the campaign|de la campagne|i want|que je veux|retenus|choisis))?[ .!]*"
)
# "Our pillars are speed, care and price.": names alone, what proves them in sentences of their own.
_HEADED = re.compile(
    r"(?:(?:so|and|then|ok|et|donc|alors|bon|these are|here are|voici|ce sont)[ ,]+)*(?:(?:les|the|our|my|nos|mes)[ ])?"
    rf"{_COUNT}?(?:(?:main|key|big|grands|principaux|vrais)[ ])?(?:pillars|piliers|arguments)"
    r"(?:,? (?:are|will be|sont|seront|seraient|would be|c'est|ce sont)| ?:)[ ]+(?P<names>[^:;.!?\n()\d]{5,140}?)[ .!]*"
)
# "We'd build it on three pillars, A, B and C": as many as are counted stand behind the comma.
_COUNTS = {"two": 2, "deux": 2, "2": 2, "three": 3, "trois": 3, "3": 3, "four": 4, "quatre": 4, "4": 4, "five": 5,
           "cinq": 5, "5": 5}  # fmt: skip
_COUNTED = re.compile(
    r"(?:[^:;.!?\n]{0,70}?[ '])?(?P<count>two|three|four|five|deux|trois|quatre|cinq|[2-5])[ ]"
    r"(?:(?:main|key|big|grands|principaux|vrais|strong|forts)[ ])?(?:pillars|piliers|arguments)"
    r"(?: (?:then|here|donc|alors|ici|really|vraiment|in all|en tout|for now))?"
    r"(?:,| -| –|,? (?:namely|a savoir|soit),?)[ ]+"
    r"(?P<names>[^:;.!?\n()\d]{5,140}?)[ .!]*"
)
# "I'd rest it on speed and care."
_RESTS = re.compile(
    r"(?:[^:;.!?,\n]{0,50}?[ '])?(?:rests?|builds?|bases?|leans?|stands?|built|based|repose\w*|batir\w*|baser\w*|"
    r"appui\w*|appuy\w*|fond\w+|mise\w*)(?: [^:;.!?,\n]{0,20}?)? (?:on|upon|around|sur|autour de)[ ]+"
    r"(?P<names>[^:;.!?\n()\d]{5,140}?)[ .!]*"
)
_DENIED = re.compile(r"(?<![a-z])(?:not|never|no|isn't|don't|pas|jamais|plus|aucun|instead|au lieu)(?![a-z])")
# "The minutes omit a third pillar that we agreed on, Fun", "il manque un pilier : la durée".
_ONE_MORE = re.compile(
    r"(?P<lead>[^:;.!?,\n]{0,60}?(?<![a-z]))(?:(?P<one>an?|one|un)[ ]|(?:the|le)[ ])?"
    r"(?:(?P<more>another|one more|new|extra|further|last|autre|nouveau|dernier|supplementaire|second|third|fourth|"
    r"fifth|2nd|3rd|4th|5th|deuxieme|troisieme|quatrieme|cinquieme|2e|3e|4e|5e)[ ])?(?:pillar|pilier)"
    r"(?P<said>[^:;.!?,\n]{0,40}?)(?:(?P<comma>,)|\s?:|\s[–—-](?=\s)|\s(?:called|named|appele|nomme|qui s'appelle))\s+"
    r"(?P<name>[^:;.!?,()\n]{2,40}?)\s*(?P<rest>[.!]*|[,(].*)"
)
_LEFT_OUT = re.compile(
    r"(?<![a-z])(?:forg[eo]t\w*|omit\w*|miss(?:es|ed|ing)?|left out|leaves out|add(?:ed|ing)?|oublie\w*|manqu\w+|"
    r"omet\w*|rajout\w*|ajout\w*)(?![a-z])"
)
_PROVED = re.compile(
    r"[,(]\s*(?:(?:and|et|with|avec)[ ])?(?:(?:its|the|whose|dont|la|sa|a|une?)[ ])*"
    r"(?:proofs?|preuves?|prove[nd]|prouve|backed|supported|shown|etaye|appuye|soutenu|demontre)(?![a-z])"
)
_JOINED = re.compile(r"\s*,\s*(?:(?:et|and)\s+)?|\s+(?:et|and|&|\+)\s+")
_NOT_NAMES = re.compile(
    r"(?:these|those|they|here|what|which|ce|cela|ceux|celles|ils|elles|this|that|voici|quels|quelles)(?![a-z])"
)
_FEWEST, _MOST, _WORDS = 2, 6, 6


def names_told(text: str, *, alone: bool) -> list[Item]:
    """Return the arguments that a sentence says to be these, none where it says anything else.

    Args:
        text: The sentence.
        alone: Whether nothing else is said: "our pillars are speed and care" is then read as any answer.
    """
    return _named(text, (_TOLD,) if alone else (_TOLD, _HEADED))


def names_counted(text: str) -> list[Item]:
    """Return the arguments that a sentence counts and then names behind a comma, none where it does not.

    Args:
        text: The sentence.
    """
    told = _COUNTED.fullmatch(fold_with_offsets(text).text)
    named = _named(text, (_COUNTED,))
    return named if told is not None and len(named) == _COUNTS[told["count"]] else []


def names_led_to(text: str) -> list[Item]:
    """Return what a sentence seems to name as arguments, where only what is said of them behind it tells.

    Args:
        text: The sentence.
    """
    return _named(text, (_TOLD, _HEADED, _RESTS))


def one_more(text: str) -> Item | None:
    """Return what a sentence tells of an argument that it names as one more, or as one that was left out.

    Args:
        text: The sentence.
    """
    folded = fold_with_offsets(text.rstrip())
    told = _ONE_MORE.fullmatch(folded.text.lstrip())
    if (
        told is None
        or _DENIED.search(told["lead"])
        or not (told["more"] or (told["one"] and _LEFT_OUT.search(told["lead"])))
    ):
        return None
    lead = len(folded.text) - len(folded.text.lstrip())
    a, b = folded.span(lead + told.start("name"), lead + told.end("name"))
    words = text[a:b].split()
    rest = told["rest"].strip(" .!")
    titled = words[0][:1].isupper() or words[0][:1] in '"«“' or _OF_ITS_OWN.match(told["name"]) is not None
    if len(words) > _TITLE_WORDS or (rest and _PROVED.match(rest) is None) or _OPENS_CLAUSE.match(told["name"]):
        return None
    # "A third pillar, but which?": behind a comma only what is written as a name is one.
    return Item(text[a:], a) if titled or not told["comma"] else None


_OF_ITS_OWN = re.compile(r"(?:the|le|la|les|l'|our|notre)[ ]?")
_OPENS_CLAUSE = re.compile(
    r"(?:but|if|so|and|or|which|that|who|when|i|we|it|they|you|he|she|not|maybe|perhaps|to|mais|si|donc|et|ou|qui|que|"
    r"quand|je|j|on|nous|il|elle|ils|elles|ce|c|pas|peut|a|de|d)(?![a-z])(?!-)"
)
_TITLE_WORDS = 5


def _named(text: str, forms: tuple[re.Pattern[str], ...]) -> list[Item]:
    """Return the arguments that a sentence names in one of some forms."""
    folded = fold_with_offsets(text)
    plain = folded.text.strip()
    told = next((found for form in forms if (found := form.fullmatch(plain)) is not None), None)
    if told is None or _NOT_NAMES.match(told["names"]) or _DENIED.search(plain, 0, told.start("names")):
        return []
    lead = len(folded.text) - len(folded.text.lstrip())
    a, b = folded.span(lead + told.start("names"), lead + told.end("names"))
    return [Item(each.text, a + each.start) for each in _names(text[a:b])]


def _names(text: str) -> list[Item]:
    """Return the names of a list, none where there are too few or too many, or one is too long for a name."""
    found: list[Item] = []
    at = 0
    for mark in [*_JOINED.finditer(text), None]:
        stop = mark.start() if mark is not None else len(text)
        if text[at:stop].strip():
            found.append(Item(text[at:stop], at))
        at = mark.end() if mark is not None else len(text)
    fits = _FEWEST <= len(found) <= _MOST and all(len(each.text.split()) <= _WORDS for each in found)
    return found if fits else []
