"""Reads what a known base holds already: "we have their numbers in HubSpot", "le téléphone, HubSpot l'a déjà"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.cues import cue
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.ways_told import asks_on_step
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_BASES = "rally.data"
_OURS = re.compile(r"(?<![a-z'])(?:we|i|on|nous|je|j)(?![a-z])|^\W*(?:deja|already)")
_ALREADY = re.compile(r"(?<![a-z])(?:deja|already)(?![a-z])")
_HAS = re.compile(
    r"(?<![a-z])(?:have|has|had|got|holds?|contains?|stores?|a|ai|avons|ont|contient|contiennent|detient|garde|is in|"
    r"are in|"
    r"est dans|sont dans|come from|comes from|viennent de)(?![a-z])"
)
_ALL_OF_THEM = re.compile(
    r"(?:contient|contiennent|holds?|contains?|has|covers?|couvre|a)\s+(?:deja |already )?(?:toute |tous |all |"
    r"all of )?"
    r"(?:l'audience|l'ensemble de l'audience|notre audience|the (?:whole )?audience|our audience|this audience|"
    r"everyone|everybody|tout le monde)"
    r"(?![a-z'])"
)
_THEIRS = re.compile(r"(?<![a-z])(?:deja|already|their|them|leurs?)(?![a-z])")
_BY_POST = re.compile(r"(?<![a-z])(?:postale?s?|home|street|mailing|poste?)(?![a-z])")
_NEW = re.compile(r"\d|[?]")
_CLAUSE = re.compile(r"[^;.!?\n]+")


def read_held(talk: Talk, start: int, end: int) -> None:
    """Record what a known base holds of people, where a sentence says that it is there already.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    bases = talk.context.draft.get(_BASES) or []
    if not bases:
        return
    for clause in _CLAUSE.finditer(talk.text, start, end):
        text = clause.group()
        plain = fold(text)
        of_step = asks_on_step(text, talk.context) or cue(text, talk.context.language, goal_open=False) == "journey"
        if _NEW.search(plain) or of_step:
            # "The page takes their e-mail into the CRM" tells of a step.
            continue
        named = [base for base in bases if _names(base, plain)]
        base = named[0] if len(named) == 1 else bases[0] if len(bases) == 1 and not named else None
        if base is None or not (named or _OURS.search(plain)):
            # "They already have an e-mail tool" is said of others.
            continue
        words = talk.context.words(clause.start(), clause.end())
        path = f"{_BASES}[{base['id']}]"
        everybody = named and _ALL_OF_THEM.search(plain) is not None
        held = list(dict.fromkeys(term.id for term in find_terms(text, "identifier")))
        if "postal_address" in held and _BY_POST.search(plain) is None:
            # An address is as often one of e-mail.
            held.remove("postal_address")
        there = bool(held) and _HAS.search(plain) is not None and (_ALREADY.search(plain) is not None or bool(named))
        if not (everybody or (there and len(plain.split()) <= _LONGEST)):
            continue
        known = [str(each) for each in base.get("holds") or []]
        if there:
            more = [each for each in held if each not in known]
            replace(talk.context.draft, f"{path}.holds", [*known, *more], words)
        if everybody or not named or _THEIRS.search(plain) is not None:
            # "Brevo holds e-mails" does not say whose.
            replace(talk.context.draft, f"{path}.reaches_audience", True, words)
        talk.blank(clause.start(), clause.end())


_LONGEST = 16


def _names(base: dict[str, object], plain: str) -> bool:
    name = fold(str(base.get("name") or ""))
    return bool(name) and re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", plain) is not None
