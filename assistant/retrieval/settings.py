"""Every choice of the search, with its measured default (table in docs/search.md)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """How the search works.

    Attributes:
        encoders: Encoders to use, those that this machine lacks left out.
        fusion_k: The constant of reciprocal rank fusion.
        keyword_weight: Weight of the keyword ranking.
        use_weight: Weight of the ranking by the numpy encoder.
        e5_weight: Weight of the ranking by E5.
    """

    encoders: tuple[str, ...] = ("use", "e5")
    fusion_k: float = 20.0
    keyword_weight: float = 1.0
    use_weight: float = 1.0
    e5_weight: float = 1.0
