"""Tells what goes on about who a group is behind a comma: "femmes de 30 à 50 ans, urbaines, qui achètent bio"."""

import re

from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.relation_clauses import relation_of_clause
from assistant.language.kinds import Kind
from assistant.language.vocabulary import find_terms

# An age, or how large a house is.
_SIZE = re.compile(
    r"(?:(?:de|aged?|entre|between|plus de|moins de|over|under)[ ])*"
    r"\d[\d .]*(?:[ ]?(?:a|-|to|et|and)[ ]?\d[\d .]*)?[ ]?"
    r"(?:ans?|years?(?: old)?|salaries?|employees|employes?|staff|personnes|people|lits|places|beds|seats|hectares|ha)"
)
_PLACED = re.compile(
    r"(?:en|a|au|aux|dans|autour d[eu']|pres d[eu']|hors d[eu']|loin d[eu']|sans|in|near|around|outside|without)[ ']"
    r"(?!(?:ici|partir|travers|cause|effet|fait|plus|particulier|general|particular|general|fact|budget)(?![a-z]))"
    r"(?!.*(?<![a-z])(?:ils|elles|on|nous|je|they|we|it|vrai|fait)(?![a-z]))[a-z' -]{2,45}"
)
_WHO = re.compile(r"(?:qui|dont|who|whose)[ ](?P<does>.{3,70})")
_LIKE = re.compile(r"(?:plutot |surtout |souvent |mostly |often )?[a-z-]+(?:s|x)(?: et [a-z-]+(?:s|x))?")
_OTHER: tuple[Kind, ...] = ("channel", "format", "lifecycle", "data", "metric", "status")
_LONGEST = 12


def says_which(after: str) -> bool:
    """Tell whether the words up to the next comma go on about who a group is.

    Args:
        after: What follows the comma.
    """
    part = re.split(r"[,;.!?:(]", after)[0].strip()
    plain = flat(part)
    if not 0 < len(part.split()) <= _LONGEST or any(find_terms(part, kind) for kind in _OTHER):
        return False
    told = _WHO.fullmatch(plain)
    if told is not None:
        # How they stand with the company is told of them, and names nobody.
        return relation_of_clause(part) is None
    if _SIZE.fullmatch(plain) or _PLACED.fullmatch(plain):
        return True
    return part[:1].islower() and _LIKE.fullmatch(plain) is not None
