"""Tells which known pillars, and which known challenges, a few words mean: by name, by rank, by a word of their own."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import word_set
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.pieces import flat

_RANKS = (
    "premiere?|first|1er|1ere|1st|1|one",
    "deuxieme|seconde?|second|2e|2eme|2nd|2|two",
    "troisieme|third|3e|3eme|3rd|3|three",
    "quatrieme|fourth|4e|4th|4|four",
    "cinquieme|fifth|5e|5th|5|five",
)
# "The first one" names one thing, not two: "one" and "un" after a rank say nothing.
_RANK = re.compile(
    r"(?<![a-z0-9])(?:" + "|".join(f"(?P<r{i}>{forms})" for i, forms in enumerate(_RANKS)) + r")(?: ones?)?(?![a-z0-9])"
)
_ALL = re.compile(r"(?<![a-z])(?:tous|toutes|all|both|les deux|les trois|chacune?|every|each|everything|tout)(?![a-z])")
_LAST = re.compile(r"(?<![a-z])(?:the last|le dernier|la derniere)(?: one)?(?![a-z])")
_SHORTEST = 3


def ranks(text: str) -> list[int]:
    """Return the places, from zero, that a text tells: "the first and the third one"."""
    return [i for m in _RANK.finditer(flat(text)) for i in range(len(_RANKS)) if m.group(f"r{i}")]


def chosen(text: str, names: list[str]) -> list[int]:
    """Return the places of the things that a text means: all of them, by their names, by a word of theirs, by rank.

    Args:
        text: What was said.
        names: The things, in order.
    """
    plain = flat(text).strip()
    if _ALL.search(plain):
        return list(range(len(names)))
    by_name = named(plain, names)
    if by_name:
        return by_name
    told = ranks(plain)
    if told:
        return [i for i in dict.fromkeys(told) if i < len(names)]
    return [len(names) - 1] if names and _LAST.search(plain) else []


def named(text: str, names: list[str]) -> list[int]:
    """Return the places of the things that a text names, whole or by a word that no other one holds."""
    said = _words(text)
    wholes = [i for i, name in enumerate(names) if _words(name) and set(_words(name)) <= set(said)]
    held = [set(_words(name)) for name in names]
    own = [words - set().union(*(held[:i] + held[i + 1 :])) for i, words in enumerate(held)]
    return [i for i in range(len(names)) if i in wholes or own[i] & set(said)]


def _words(text: str) -> list[str]:
    """Return the words that tell something, without the plural: "overdraft fees" is "overdraft", "fee"."""
    found = [w for w in re.findall(r"[a-z0-9]+", flat(text)) if w not in word_set("empty_words")]
    return [re.sub(r"(?<=[a-z]{3})s$", "", w) for w in found if len(w) >= _SHORTEST and not w.isdigit()]


def pillar_titles(context: Context) -> list[tuple[str, str]]:
    """Return the id of each pillar and what it is called."""
    pillars = context.draft.get("message_house.pillars") or []
    return [(p["id"], str(p["title"] or p["message"] or p["id"])) for p in pillars]


def only_unproved(context: Context) -> str | None:
    """Return the path of the one pillar that nothing proves yet; None where several or none are like that.

    Args:
        context: The plan.
    """
    pillars = context.draft.get("message_house.pillars") or []
    bare = [pillar for pillar in pillars if not pillar["proofs"]]
    return f"message_house.pillars[{bare[0]['id']}]" if len(bare) == 1 else None


_NAMES_ONE = re.compile(
    r"(?:(?:the|our|le|la|les|notre) |l')?(?:(?:pillar|pilier|argument) )?\"?(?P<title>[^\"]+?)\"?"
    r"(?: (?:pillar|pilier))?(?:,? (?:qui|that|which) [a-z' ]{3,40})?[ .!]*"
)


def names_pillar(line: Line, context: Context) -> bool:
    """Tell whether a line names a known pillar and says no more than that it meets something: "Speed, which does it".

    Args:
        line: What stands behind the words for a trouble.
        context: The plan.
    """
    told = _NAMES_ONE.fullmatch(flat(line.text).strip())
    return told is not None and told["title"].strip() in {flat(title).strip() for _, title in pillar_titles(context)}
