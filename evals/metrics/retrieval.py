"""How well passages were found: hit, reciprocal rank, normalised discounted cumulative gain.

Source: Manning, Raghavan and Schütze, Introduction to Information Retrieval, chapter 8; relevance is yes or no.
"""

import math
from collections.abc import Collection, Sequence

from evals.metrics.score import Score, measured, verdict


def rank_of_first(found: Sequence[str], relevant: Collection[str]) -> int:
    """Return the one-based rank of the first relevant passage, or 0."""
    return next((rank for rank, ref in enumerate(found, 1) if ref in relevant), 0)


def hit(found: Sequence[str], relevant: Collection[str], k: int) -> Score:
    """Return whether a relevant passage is among the first ``k``."""
    rank = rank_of_first(found[:k], relevant)
    return verdict("hit", rank > 0, f"found {', '.join(found[:k]) or 'nothing'}")


def reciprocal_rank(found: Sequence[str], relevant: Collection[str]) -> Score:
    """Return one over the rank of the first relevant passage, 0 where there is none."""
    rank = rank_of_first(found, relevant)
    return measured("mrr", 1 / rank if rank else 0.0)


def ndcg(found: Sequence[str], relevant: Collection[str], k: int) -> Score:
    """Return the discounted gain of the first ``k`` passages over the best that could be had."""
    gain = sum(1 / math.log2(rank + 1) for rank, ref in enumerate(found[:k], 1) if ref in relevant)
    best = sum(1 / math.log2(rank + 1) for rank in range(1, min(k, len(relevant)) + 1))
    return measured("ndcg", gain / best if best else 0.0)
