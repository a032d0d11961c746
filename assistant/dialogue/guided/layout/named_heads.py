"""Sentences that name one trouble, motive or objection by its noun, whatever is said around it.

"One objection I get on every call, “…”", "the objection, always the same one, is that …", "third worry, sales insist on
it. Landlords ring …": a heading of the same length stands for all but what is named.
"""

import re
from functools import cache

from assistant.dialogue.guided.layout.list_heads import LABELS, nouns_of_lists
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.sentences import sentences

_MORE_NOUNS = {
    **dict.fromkeys(("challenge", "hurdle", "bugbear", "gripe"), "challenges"),
    **dict.fromkeys(("objection", "frein", "reticence", "barrier", "hesitation", "reservation"), "objections"),
}
# What may stand before the noun: which one it is, or how the talk goes on.
_OPENS = (
    r"\W*(?:(?:oh|ah|and|et|so|alors|bon|ok|okay|now|then|also|aussi|encore|mais|but|well|tiens|as|comme|for|pour|"
    r"en guise de|cote|there's|there is|il y a|y a|the|la|le|les|l'|our|notre|une?|an?|one|another|autre|other|"
    r"first|second|third|fourth|last|premiere?|deuxieme|seconde?|troisieme|quatrieme|derniere?|main|big|biggest|"
    r"real|grosse?|vraie?|grande?|principale?|usual|their|leurs?|only|seule?|single|more|de plus)[ ,]+)*"
)
_RANKED = re.compile(
    r"(?:another|one more|une? autre|second|third|fourth|last|deuxieme|seconde?|troisieme|quatrieme|derniere?)(?![a-z])"
)
_QUOTE = re.compile(r"«\s*(?P<a>[^«»\n]{3,120}?)\s*»|[“\"](?P<b>[^“”\"\n]{3,120})[”\"]")
# Arguments meet what troubles people: what is told then is no list of it.
_MEETS = re.compile(
    r"(?<![a-z])(?:answers?|repond\w*|deals? with|covers?|couvre\w*|against|contre|face a|pilier|pillars?|argument|"
    r"not|pas|no longer|n'est|isn't|was|etait|replace\w*|remplace\w*|instead|plutot que|becomes?|devient|delete|"
    r"supprime\w*|enleve\w*|remove|drop)(?![a-z])"
)
_IS = re.compile(
    r"(?:,\s*|\s)(?:is|would be|being|c'est|est|serait|ce serait)(?: (?:that|que|de))?(?:\s+|\s?:\s*|(?<=qu')|(?= qu'))"
)
_ASIDE = re.compile(
    r",\s+(?:s'il|si|if|as far|selon|d'apres|according|toujours|always|the same|la meme|just|only|mainly|surtout|"
    r"a mon avis|i'd say|je dirais|disons|from what|what i hear|entendue?|heard|in one word|en un mot)[^,.;:]{2,60},\s+"
)
_OF = re.compile(r"\s+(?:of|de|des|du|d'|de la|to)(?![a-z])")
_MOST_ASIDE, _FEW, _SAID_PLAINLY = 12, 2, 3


@cache
def _labels() -> dict[str, str]:
    named = {**nouns_of_lists(), **_MORE_NOUNS}
    # Several of them head a list, which is read as one.
    return {noun: label for noun, label in named.items() if not noun.endswith(("s", "x"))}


@cache
def _head() -> re.Pattern[str]:
    nouns = "|".join(sorted(_labels(), key=len, reverse=True))
    return re.compile(rf"{_OPENS}(?P<noun>{nouns})(?![a-z'-])(?: (?:number|numero|n°|no\.?|#) ?(?:one|un|[1-9]))?")


def with_named_heads(text: str) -> str:
    """Return a message of the same length with a heading for each sentence that names what people have by its noun.

    Args:
        text: The message; lists on several lines are left as they are.
    """
    if "\n" in text.strip() or "?" in text:
        return text
    told = sentences(text)
    for number, (start, end) in enumerate(told):
        plain = flat(text[start:end])
        head = _head().match(plain)
        if head is None:
            continue
        label = _labels()[head["noun"]]
        behind = told[number + 1] if number + 1 < len(told) else None
        span = _named(text, (start, end), head.end(), behind)
        if span is not None:
            stop = end if span[0] < end or behind is None else behind[1]
            return _laid(_without_remark(text, stop), LABELS.get(label, label), start, span, stop)
    return text


def _named(text: str, sentence: tuple[int, int], after: int, behind: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return where what is named stands; None where the words behind the noun tell something else."""
    start, end = sentence
    plain = flat(text[start:end])
    rest = plain[after:]
    quote = _QUOTE.search(text, start + after, end)
    verb = _IS.search(rest) if quote is None else None
    lead = rest[: verb.start()] if verb is not None else rest
    lead = flat(text[start + after : quote.start()]) if quote is not None else lead
    if _OF.match(rest) is not None or (quote is not None and len(lead.split()) < _SAID_PLAINLY):
        # "The fear of falling is met by Safety" says what meets it; "the objection is “…”" is told plainly.
        return None
    if _MEETS.search(lead) is not None or rest.lstrip().startswith(":") or len(lead.split()) > _MOST_ASIDE:
        return None
    if quote is not None:
        several = _QUOTE.search(text, quote.end(), end) is not None
        return quote.span() if lead.strip(" ,:") and not several else None
    if behind is not None and (alone := _QUOTE.fullmatch(text[slice(*behind)].strip(" ."))) is not None:
        at = text.index(alone.group(), behind[0])
        return (at, at + len(alone.group())) if verb is None else None
    if verb is not None:
        at = start + after + verb.end()
        return (at, end) if len(text[at:end].split()) > _FEW else None
    aside = _ASIDE.match(rest)
    if aside is not None:
        return start + after + aside.end(), end
    ranked = _RANKED.search(plain[:after]) is not None and verb is None
    if ranked and behind is not None and rest.strip(" .,") and len(text[slice(*behind)].split()) > _FEW:
        return behind
    return None


# "Which it is", "It took two lunches", "Not always true": what is said of what was just named.
_REMARK = re.compile(
    r"\W*(?:it|which|not|that|this|they say|true|c'est|ca|cela|voila|don't|i know|je sais|so)(?![a-z])"
)
_MOST_REMARK = 7


def _without_remark(text: str, at: int) -> str:
    rest = text[at:]
    if len(rest.split()) > _MOST_REMARK or _REMARK.match(flat(rest)) is None or re.search(r"\d", rest):
        return text
    return text[:at] + re.sub(r"[^.!]", " ", rest)


def _laid(text: str, label: str, start: int, span: tuple[int, int], end: int) -> str:
    """Return the text with the label where the sentence begins, and what is named behind it on a line of its own."""
    head = f"{label}:"
    if start + len(head) > span[0]:
        return text
    before = text[:start].rstrip(" ")
    gap = "\n" if before and len(before) < start else ""
    lead = (before + gap).ljust(start)
    rest = text[end:]
    tail = " " * (end - span[1])
    if rest[:1] == " " and rest.strip():
        rest = "\n" + rest[1:]
    return lead + head.ljust(span[0] - start) + text[slice(*span)] + tail + rest
