"""Puts the apostrophe back that people leave out in French: "c est Maud, elle s occupe de l accueil"."""

import re

from assistant.language.detect import detect

_LEFT_OUT = re.compile(
    r"(?<![\w'’.@/-])(?P<what>[cdjlmnst]|[CDJLMNST](?= (?:est|ai)\b)|(?:jus|lors|puis|quoi)?qu|Qu|aujourd|quelqu)"
    r" (?=[aeiouyhàâéèêëîïôûùœ][^\W\d_]*)"
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+|\d) $")
# "L option c est trop chère": a letter may be the name of what stands before it.
_LETTERED = frozenset(
    [
        "option",
        "options",
        "plan",
        "plans",
        "vitamine",
        "groupe",
        "groupes",
        "classe",
        "catégorie",
        "categorie",
        "variante",
        "version",
        "lot",
        "zone",
        "point",
        "salle",
        "étape",
        "etape",
        "niveau",
        "section",
        "partie",
        "bâtiment",
        "batiment",
        "taille",
        "type",
        "annexe",
        "hépatite",
        "colonne",
        "ligne",
        "bloc",
        "série",
        "serie",
    ]
)


def with_apostrophes(message: str) -> str:
    """Return a French message with the apostrophes that were left out; an English one as it is.

    Args:
        message: The message; its length stays.
    """
    if _LEFT_OUT.search(message) is None or detect(_LEFT_OUT.sub(_elided, message), None) != "fr":
        return message
    return _LEFT_OUT.sub(_elided, message)


def _elided(match: re.Match[str]) -> str:
    before = _WORD_BEFORE.search(match.string, max(0, match.start() - _LONGEST), match.start())
    word = before[1].lower() if before is not None else ""
    named = word in _LETTERED or word.isdigit() or (word == "y" and match["what"] != "t")
    return match.group() if named else f"{match['what']}'"


_LONGEST = 20
