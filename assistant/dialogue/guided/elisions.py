"""Puts the apostrophe back that people leave out in French: "c est Maud, elle s occupe de l accueil"."""

import re

from assistant.dialogue.guided.reading.lexicon import word_set
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.detect import detect

_LEFT_OUT = re.compile(
    r"(?<![\w'’.@/-])(?P<what>[cdjlmnst]|[CDJLMNST](?= (?:est|ai)\b)|(?:jus|lors|puis|quoi)?qu|Qu|aujourd|quelqu)"
    r" (?=[aeiouyhàâéèêëîïôûùœ][^\W\d_]*)"
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+|\d) $")


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
    named = flat(word) in word_set("lettered") or word.isdigit() or (word == "y" and match["what"] != "t")
    return match.group() if named else f"{match['what']}'"


_LONGEST = 20
