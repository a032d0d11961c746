"""What the rules find, and what is offered instead of what is not good yet."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from assistant.language.text import fold
from assistant.language.words import count_words
from evals.cases.base import Wanted
from evals.metrics.matching import matches
from evals.metrics.score import Score, verdict


def findings_named(codes: Collection[str], wanted: Iterable[str]) -> Score:
    """Return whether each rule that must find something does."""
    missing = [code for code in wanted if code not in codes]
    return verdict("findings_named", not missing, f"silent: {', '.join(missing)}")


def no_false_alarm(codes: Collection[str], silent: Iterable[str]) -> Score:
    """Return whether each rule that must find nothing finds nothing."""
    loud = [code for code in silent if code in codes]
    return verdict("no_false_alarm", not loud, f"found: {', '.join(loud)}")


def launchable(can_launch: bool, wanted: bool, errors: Sequence[str]) -> Score:
    """Return whether the second gate says what it must."""
    return verdict("launch", can_launch is wanted, f"can launch: {can_launch}; errors: {', '.join(errors) or 'none'}")


def better_version(
    offers: Sequence[Mapping[str, Any]],
    *,
    path: str,
    value: Wanted | None,
    max_words: int | None,
    own_words: str | None,
    at_least: int,
    names: Mapping[str, str],
) -> Score:
    """Return whether enough of the offers are as good as the case demands.

    Args:
        offers: What each offer changes: ``{path: value}``.
        path: Path that they must change.
        value: What they must hold there, or None for anything.
        max_words: Longest value, in words as OBJ002 counts them.
        own_words: What the person said, where no other word may be used.
        at_least: How many must be like that.
        names: Names of the things in the plan.
    """
    good = [
        offer[path]
        for offer in offers
        if path in offer
        and (value is None or matches(offer[path], value, names))
        and (max_words is None or len(count_words(str(offer[path]))) <= max_words)
        and (own_words is None or _only_of(str(offer[path]), own_words))
    ]
    seen = "; ".join(f"{p}: {v}" for offer in offers for p, v in offer.items()) or "nothing"
    return verdict("better_version", len(good) >= at_least, f"offered {seen}")


def _only_of(text: str, source: str) -> bool:
    """Return whether every word of a text stands in another, whatever the punctuation around it."""
    return set(_words(text)) <= set(_words(source))


def _words(text: str) -> list[str]:
    folded = fold(text).replace("'", " ").replace("-", " ")
    return [word for each in folded.split() if (word := "".join(c for c in each if c.isalnum()))]
