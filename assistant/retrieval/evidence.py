"""Whether a passage is likely to answer a question, or is only the least bad one.

A cosine says little by itself (E5 puts everything between .75 and .9), so a few signs are weighed together: how near
the passage is by each encoder, how much of what the question says it covers, rare words counting more, and how many
words of the question no text knows. The weights come from a logistic regression on questions with and without an
answer (``benchmarks/fit_abstention.py``); docs/search.md has its figures.
"""

import functools
import math
from collections.abc import Mapping, Set
from pathlib import Path
from typing import Literal

from assistant.language.yaml_data import load_yaml
from assistant.retrieval.keyword import KeywordIndex
from assistant.retrieval.question import Question
from assistant.retrieval.tokens import query_terms
from assistant.retrieval.widening import load_widener

_WEIGHTS = Path(__file__).parent / "data" / "relevance.yaml"
# A word found under another name says less than the word itself.
_OTHER_NAME = 0.6
# "À quoi sert un pilier ?" has one word that tells, and is no less of a question for that.
_FEW_WORDS = 4
# Between the kinship (`own_evidence.kinship`) of documents on other things, 0.35, and of those on marketing, 0.55.
_TRADE, _BLUR = 0.45, 0.03
Signs = dict[str, float]


class Coverage:
    """How much of a question's words passages cover.

    Args:
        question: The question.
        index: All texts of the scope: it tells rare words from common ones.
    """

    def __init__(self, question: Question, index: KeywordIndex) -> None:
        self._words = [
            (stems, names, min((index.rarity(stem) for stem in stems), default=0.0))
            for word in question.words
            for stems, names in ((frozenset(query_terms(word)), frozenset(load_widener().widen(word))),)
        ]
        self._total = sum(weight for _, _, weight in self._words)
        unknown = sum(not any(index.knows(stem) for stem in stems | names) for stems, names, _ in self._words)
        self._unknown = unknown / len(self._words) if self._words else 1.0

    def signs(self, terms: Set[str]) -> Signs:
        """Return what the terms of a passage cover.

        ``cover`` is the share of the question's words, weighted by rarity, that the passage has; ``wide`` counts other
        names for them too; ``unknown`` is the share of words that no text has under any name; ``words`` is how many
        words there are, four at least (logarithm).
        """
        exact = wide = 0.0
        for stems, names, weight in self._words:
            if not terms.isdisjoint(stems):
                exact += weight
                wide += weight
            elif not terms.isdisjoint(names):
                wide += weight * _OTHER_NAME
        return {
            "cover": exact / self._total if self._total else 0.0,
            "wide": wide / self._total if self._total else 0.0,
            "unknown": self._unknown,
            "words": math.log1p(max(_FEW_WORDS, len(self._words))),
            "mass": exact,
        }


def weights_for(scope: Literal["framework", "documents"], signs: Signs) -> Mapping[str, float]:
    """Return the weights of a scope's signs, fitted for the encoders that were asked; {} where none were fitted."""
    encoders = encoders_of(signs)
    if scope == "framework":
        fitted: Mapping[str, float] = _weights()[scope].get(encoders, {})
        return fitted
    share = of_the_trade(signs)
    both: dict[str, float] = {}
    for side, part in (("trade", share), ("other", 1 - share)):
        for name, weight in _weights()[scope].get(f"{encoders}, {side}", {}).items():
            both[name] = both.get(name, 0.0) + part * weight
    return both


def encoders_of(signs: Signs) -> str:
    """Return the encoders that signs come from, as weights name them: "use+e5"."""
    return "+".join(name for name in ("use", "e5") if f"{name}_units" in signs)


def of_the_trade(signs: Signs) -> float:
    """Return how much documents with these signs are about what the built-in texts are about, from 0 to 1.

    Where they are, what those make of a question tells much about it; where they are not, its words tell more.
    """
    return 1 / (1 + math.exp(-(signs.get("trade", 0.0) - _TRADE) / _BLUR))


@functools.cache
def _weights() -> Mapping[str, Mapping[str, Mapping[str, float]]]:
    weights: Mapping[str, Mapping[str, Mapping[str, float]]] = load_yaml(_WEIGHTS)
    return weights


def relevance(signs: Signs, weights: Mapping[str, float]) -> float:
    """Return the likelihood, from 0 to 1, that a passage with these signs answers: the logistic of their weighted sum.

    Args:
        signs: Signs by name; a missing one counts as 0.
        weights: Weights by name, with the constant under ``""``.
    """
    total = weights.get("", 0.0) + sum(weight * signs.get(name, 0.0) for name, weight in weights.items() if name)
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, total))))
