"""Every choice of the search, with its measured default (table in docs/search.md)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


def _fixed(**values: float) -> Mapping[str, float]:
    return MappingProxyType(values)


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """How the search works.

    Attributes:
        encoders: Encoders to use; those that this machine lacks are left out.
        fusion_k: The constant of reciprocal rank fusion.
        candidates: How many of the nearest vectors each ranking takes.
        widening: What another name for a word of the question counts beside the word itself, in keyword ranking.
        framework_weights: Weights of the rankings of built-in sections.
        document_weights: Weights of the rankings of the person's own documents.
        kindred: What a ranking by likeness with built-in sections that answer counts, in the person's own documents.
        reach: How far a unit's neighbourhood goes, in characters from its far edge.
        passage: Most characters of a passage of the person's own documents.
        floor: Likelihood below which the search abstains.
    """

    encoders: tuple[str, ...] = ("use", "e5")
    fusion_k: float = 20.0
    candidates: int = 300
    widening: float = 0.5
    framework_weights: Mapping[str, float] = field(
        default_factory=lambda: _fixed(
            keyword=2.0, use_questions=1.25, e5_questions=1.25, use_several=0.75, e5_several=0.75
        )
    )
    document_weights: Mapping[str, float] = field(default_factory=_fixed)
    kindred: float = 1.0
    reach: int = 700
    passage: int = 1200
    floor: float = 0.5
