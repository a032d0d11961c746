"""Figures that count nothing of a goal: part of a name ("ligne 7", "version 2") or how many people there are."""

import re
from functools import cache

from assistant.dialogue.guided.reading.lexicon import word_set
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.figures import Figure, Number
from assistant.language.text import fold

_LAST_WORD = re.compile(r"([a-z][a-z'-]*)(?: n°| no\.?| #)?\s*$")
# "Les six premiers mois" is a length of time.
_TIME = re.compile(
    r"-(?:year|month|week)s?-olds?\b|"
    r"\s*(?:premiere?s?|derniere?s?|first|last|past) (?:mois|ans|annees|semaines|jours|months|years|weeks|days)\b"
)
_THIS = re.compile(r"\b(?:this|last|next|cette|chaque|each|every|ce)\s[a-z'-]+$")
# "The three-email series", "a 5-star rating": what stands behind the hyphen says what kind of thing is meant.
_COMPOUND = re.compile(r"-(?!(?:plus|odd|ish|some|ils?|elles?|on)\b)[a-z]{2,}")
_MOST = 999


# "They are about 2,400", "ils sont à peu près 900": how large the group is. With "today" it is what a goal starts from.
_SO_MANY = r"(?:about|around|roughly|some|nearly|almost|maybe|a peu pres|environ|pres de|autour de|presque|peut-etre)?"
_THEY_ARE = re.compile(
    rf"(?:^|[.;:,(] ?|\b(?:et|and|but|mais) )(?:ils|elles|they|there|those) (?:sont|are|number|must be|doivent etre) "
    rf"{_SO_MANY} ?$"
)
_OF_THEM = re.compile(r"(?: of (?:them|these|those)\b| en tout\b| in (?:all|total)\b| au total\b|\s*(?:$|[,;.)]))")
_BY_NOW = re.compile(
    r"\b(?:today|now|so far|already|currently|aujourd'hui|deja|actuellement|maintenant|pour l'instant)\b"
)


def counts_nothing(figure: Figure, text: str) -> bool:
    """Tell whether a figure of a sentence on a goal is neither wanted nor reached."""
    return is_name(figure, text) or is_group_size(figure, text)


def is_group_size(figure: Figure, text: str) -> bool:
    """Tell whether a figure says how many people there are: "there are 2,400 of them, and we want 300 back"."""
    after = flat(text[figure.end :])
    if _THEY_ARE.search(flat(text[: figure.start])) is None or _OF_THEM.match(after) is None:
        return False
    return _BY_NOW.search(re.split(r"[,;.]", after)[0]) is None


# "Une carte 10 séances", "a box of 12 bottles": how much of it one gets.
@cache
def _pack() -> re.Pattern[str]:
    packs = "|".join(sorted(word_set("packs")))
    return re.compile(
        rf"(?:^|[^a-z])(?:une?|la|le|notre|nos|cette|ce|des|an?|the|our|ma|mon|my|this)[ ](?:[a-z'-]+[ ])?(?:{packs})"
        r"(?: (?:de|d'|of|a|pour|for|with|avec))?[ ]?$"
    )


_MOST_OF_PACK = 60


def _is_of_pack(figure: Number, text: str) -> bool:
    """Tell whether a figure says how much of something is sold as one."""
    return _pack().search(fold(text[: figure.start])) is not None and (figure.value or 0) <= _MOST_OF_PACK


def is_name(figure: Figure, text: str) -> bool:
    """Tell whether a figure only says which of several things is meant."""
    if not isinstance(figure, Number) or figure.value is None or figure.value > _MOST:
        return False
    if _TIME.match(fold(text[figure.end :])) or _COMPOUND.match(fold(text[figure.end :])):
        return True
    if _is_of_pack(figure, text):
        return True
    before = _LAST_WORD.search(fold(text[: figure.start]))
    if before is not None and _THIS.search(fold(text[: before.end(1)])):
        # "This season 450" is no season of that number.
        return False
    return before is not None and before.group(1) in word_set("numbered_things")
