"""Quotes are checked word for word, with typography folded and nothing else."""

import pytest

from assistant.rules.plan_grounds import holds_quote

TEXT = "Dites-le en dix mots.\nC’est « l’objectif »\u00a0: un seul, d’ici fin juin…"


@pytest.mark.parametrize(
    "quote",
    [
        "en dix mots",
        "C'est \"l'objectif\" : un seul",
        "« l’objectif »",
        "fin juin...",
        "un   seul,\nd’ici",
        "“en dix mots.”",
        "Dites-le",
        "…",
    ],
)
def test_found(quote: str) -> None:
    assert holds_quote(TEXT, quote)


@pytest.mark.parametrize(
    "quote", ["en cinquante mots", "dix mot", "En dix mots", "ix mots", "juin 2027", "", "«»", "l’objectìf"]
)
def test_not_found(quote: str) -> None:
    assert not holds_quote(TEXT, quote)


def test_a_later_place_counts() -> None:
    assert holds_quote("start, then art", "art")
    assert not holds_quote("start, then party", "art")
