"""Tells a journey from other sentences: several things happen to somebody, one after the other, on named steps."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.language.kinds import Kind
from assistant.language.text import Language, fold
from assistant.language.vocabulary import find_terms
from assistant.language.yaml_data import load_yaml

_SIGNALS = 2
"""Different things that happen, at least."""
_TOGETHER = 4
"""Things that happen and steps that are named, at least: two and two, or three and one."""
_USUAL = frozenset({"receiving", "closing", "opening"})
"""What people do anyway: "customers get our newsletter and buy in store" is a habit."""
_STEPS: tuple[Kind, ...] = ("channel", "format")


@cache
def _signals() -> dict[str, tuple[re.Pattern[str], ...]]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "journey_signals.yaml")
    return {name: tuple(re.compile(pattern) for pattern in patterns) for name, patterns in data.items()}


def tells_journey(text: str, folded: str, language: Language) -> bool:
    """Tell whether a sentence tells what happens to a customer, step after step.

    Args:
        text: The sentence or clause.
        folded: The same, folded.
        language: Its language.

    Returns:
        Whether it holds enough different signals ("cliquent", "on leur envoie", "puis") and names a step. One signal
        alone may be a habit ("they read LinkedIn") or a duty ("Paul relance les prospects").
    """
    held = {name for name, patterns in _signals().items() if any(pattern.search(folded) for pattern in patterns)}
    if len(held) < _SIGNALS or held <= _USUAL:
        return False
    named = {fold(term.words) for kind in _STEPS for term in find_terms(text, kind, language)}
    return bool(named) and len(held) + len(named) >= _TOGETHER


_WE_ASK = Expression("journey_cue.we_ask")


def asks_details(plain: str) -> bool:
    """Tell whether a folded text says which details people are asked for: "we ask for a name and an e-mail"."""
    asks = _WE_ASK.match(plain)
    return asks is not None and bool(find_terms(plain[asks.end() :], "identifier"))


_MISSED = Expression("journey_cue.missed")
_TOUCHED_AGAIN = Expression("journey_cue.touched_again")
_TO_YOU = re.compile(r"(?<![a-z])(?:vous|votre|vos|you|your)(?![a-z])")


def tells_follow_up(folded: str) -> bool:
    """Tell whether a sentence says who is written to or called again, and when: "if nobody answers we call again".

    Args:
        folded: The sentence, folded.
    """
    missed = _MISSED.search(folded) is not None and _TO_YOU.search(folded) is None
    return missed and _TOUCHED_AGAIN.search(folded) is not None


_CLAUSES = re.compile(
    r"\s*[,;]\s*|\s+(?:puis|ensuite|then|and then|et puis)\s+|\s+(?:et|and)\s+(?=(?:ils|elles|they|on|we)\s)"
)
_FEWEST_CLAUSES, _MOST_LOOSE = 3, 2
_OF_THE_HOUSE = frozenset({"sending", "calling", "selling", "giving", "refusing"})
"""What is no habit of anybody: the company writes or calls, people leave their details, or do not answer."""


_LEADS_ON = re.compile(
    r"(?<![a-z])(?:leads?|goes|brings? (?:them|people)|takes? them|links?|sends? (?:them|people)|mene(?:nt)?|"
    r"renvoie(?:nt)?|"
    r"conduit|conduisent|amene(?:nt)?|emmene(?:nt)?|pointe(?:nt)?|redirige(?:nt)?)[ ](?:to|into|on to|a|au|aux|sur|"
    r"vers)(?![a-z])"
)


def leads_on(folded: str) -> bool:
    """Tell whether a sentence leads from one step to the next, and from there on: "the ad leads to the page, …".

    Args:
        folded: The sentence, folded.
    """
    return len(_LEADS_ON.findall(folded)) > 1 and _TO_YOU.search(folded) is None


def leads_once(folded: str) -> bool:
    """Tell whether a sentence says of anything that it leads somewhere: "the page goes to the order".

    Args:
        folded: The sentence, folded.
    """
    return _LEADS_ON.search(folded) is not None and _TO_YOU.search(folded) is None


def tells_way(folded: str) -> bool:
    """Tell whether a sentence goes through a journey clause by clause, whatever was asked.

    Args:
        folded: The sentence, folded.

    Returns:
        Whether three clauses or more each hold something that happens, different things, and one of them is no habit,
        or one step is said to lead to the next, and so on.
    """
    if leads_on(folded):
        return True
    clauses = [clause for clause in _CLAUSES.split(folded) if clause.strip()]
    told = [
        {name for name, patterns in _signals().items() if any(pattern.search(clause) for pattern in patterns)}
        for clause in clauses
    ]
    held = {name for name, patterns in _signals().items() if any(pattern.search(folded) for pattern in patterns)}
    moving = sum(bool(names - {"following"}) for names in told)
    enough = moving >= _FEWEST_CLAUSES or (moving == _FEWEST_CLAUSES - 1 and "following" in held)
    few = len(told) - sum(bool(names) for names in told) <= _MOST_LOOSE
    return (
        enough and few and len(clauses) >= _FEWEST_CLAUSES and len(held) >= _SIGNALS + 1 and bool(held & _OF_THE_HOUSE)
    )
