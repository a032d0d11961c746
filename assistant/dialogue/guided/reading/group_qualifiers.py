"""Tells what goes on about who a group is behind a comma: "femmes de 30 à 50 ans, urbaines, qui achètent bio"."""

import re

from assistant.dialogue.guided.reading.name_words import is_first_name
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
_LENGTH = r"\d+ ?(?:km|kilom\w+|miles?|mi|minutes?|mins?|mn)"
_AROUND = re.compile(
    rf"(?:dans |in |within )?(?:un |a |the )?(?:rayon|radius)(?: de| of)? {_LENGTH}(?: .{{2,40}})?|"
    rf"(?:within |a moins de |a |less than )?{_LENGTH} (?:of|from|de|d'|du|autour|around|away).{{2,40}}"
)
# "IdF + Lyon", "the South East, Kent": names of places.
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’-]*"
_PLACE = (
    r"(?:(?:the|le|la|les|en|in|near|around|au|aux|à) |l['’])?"
    rf"{_NAME}(?: (?:(?:of|de|du|des|sur|upon|en) )?{_NAME}){{0,3}}"
)
_PLACES = re.compile(
    rf"(?:only |surtout |mainly |mostly )?{_PLACE}(?:\s*(?:\+|&|/|\bet\b|\band\b|\bou\b|\bor\b)\s*{_PLACE})*"
)
# "Chauffés au fioul", "based in a small town": what was done to them, or how they live.
_DONE = re.compile(
    r"[a-z-]+(?:es|is|ts|us)s? (?:au|aux|a la|a l'|en|par|dans|chez) [a-z' -]{2,40}|"
    r"(?:heated|based|equipped|insured|trained|interested|employed|registered|housed|living|working) "
    r"(?:with|by|in|on|at) [a-z' -]{2,40}"
)
_WHO = re.compile(r"(?:qui|dont|who|whose)[ ](?P<does>.{3,70})")
_LIKE = re.compile(r"(?:plutot |surtout |souvent |mostly |often )?[a-z-]+(?:s|x)(?: et [a-z-]+(?:s|x))?")
_NO_PLACE: tuple[Kind, ...] = ("people", "market", "sector", "role")
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
    if any(form.fullmatch(plain) for form in (_SIZE, _PLACED, _AROUND, _DONE)) or _are_places(part):
        return True
    return part[:1].islower() and _LIKE.fullmatch(plain) is not None


def _are_places(part: str) -> bool:
    """Tell whether words only name places: nobody's name, and no trade."""
    if _PLACES.fullmatch(part) is None or any(find_terms(part, kind) for kind in _NO_PLACE):
        return False
    words = [word for word in re.findall(_NAME, part) if word not in _ALSO_PLACES]
    return not any(is_first_name(word) for word in words)


# Names of people that are more often places.
_ALSO_PLACES = frozenset(["France", "Lorraine"])


# A verb that tells something of a group: before it no pronoun that opens a clause which says which of them.
_TELLS = re.compile(
    r"(?<![a-z'-])(?P<before>[a-z'-]+) (?:sont|etaient|seront|ont|auront|es|are|were|was|is|will|would|has|have|"
    r"(?:voudr|aimer|souhaiter|devr|pourr)(?:ait|aient)|veut|veulent|doit|doivent|peut|peuvent)(?![a-z'-])(?= ?\S)"
)
_OPENS_CLAUSE = frozenset(
    [
        *("ou", "what", "we", "they", "you", "i", "he", "she", "it", "on", "nous", "ils", "elles", "vous", "tu", "je"),
        *("il", "elle", "if", "si", "ce", "to", "both", "all"),
    ]
)
_WHICH = re.compile(
    r"(?<![a-z])(?:qui|que|qu'|dont|lesquel(?:le)?s|who|whom|whose|that|which|where|when|whenever)(?![a-z])"
)
_UNKNOWN = re.compile(
    r"(?<![a-z])(?:(?:je|on|j'|nous) ?(?:ne )?(?:sais|sait|savons|en sais rien)(?: pas)?|"
    r"(?:i|we) (?:don't|do not) know|no idea|aucune idee|(?:rgpd|gdpr)|a (?:voir|definir|preciser|trouver)|"
    r"to be (?:defined|decided|confirmed)|tbc|tbd)(?![a-z])"
)


# "The data law thing, we have their consent": what somebody has is no group; "people we have lost" is one.
_HAS = re.compile(
    r"(?<![a-z])(?:we|they|i|on|nous|ils|elles|j') ?(?:have|had|got|'ve|a|ai|avons|ont|avait) "
    r"(?:their|the|an?|our|my|leurs?|les?|la|une?|des|notre|nos)(?![a-z])"
)


def is_clause(name: str) -> bool:
    """Tell whether words taken for a group are a clause that tells something: "retirees are many already".

    Args:
        name: The words; what says which of them ("growers who have a shop") makes no clause of them.
    """
    plain = flat(name)
    if _UNKNOWN.search(plain) is not None or _HAS.search(plain) is not None:
        return True
    which = _WHICH.search(plain)
    told = _TELLS.search(plain, 0, which.start() if which is not None else len(plain))
    return told is not None and told["before"] not in _OPENS_CLAUSE
