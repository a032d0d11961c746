"""Tells a group of people from a sentence on what they do: "customers complain about the queue" names no audience."""

import re

from assistant.language.text import Language

# What may follow a group and still be said of who they are: "parents with prams", "owners still on paper".
_STILL_WHO = re.compile(
    r"(?:who|whom|that|which|whose|with|without|of|in|from|at|near|on|for|under|over|between|across|around|outside|inside|aged?|"
    r"and|or|to|not|never|still|already|abroad|like|such|above|below|beyond|within|just|only|mostly|mainly|about|after|"
    r"before|whether|than|as|too|very|often|new|old|both|if|by|[a-z-]+(?:ing|ed|wn|ly|al|ish|ic|ful|less|able|ible|based))(?![a-z])"
)
_PLURAL = re.compile(r"(?:.*[^s]s|people|men|women|children|staff)$")
# French verbs of the third person plural; adjectives of a plural end in "-ents".
_DOES = re.compile(r"(?:y |en |se |s'|nous |leur |les )?(?!souvent)[a-z'-]{2,}ent(?![a-z])\s+\S")


def tells_what_they_do(group: str, after: str, language: Language) -> bool:
    """Tell whether words after a group of people say what these do.

    Args:
        group: The words that name the group, folded.
        after: What follows them in the clause, folded.
        language: Language of the text.
    """
    if not after.startswith(" ") or not _PLURAL.match(group):
        return False
    rest = after.strip()
    if language == "fr":
        return _DOES.match(rest) is not None
    return re.match(r"[a-z'-]+ \S", rest) is not None and _STILL_WHO.match(rest) is None
