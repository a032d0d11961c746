"""Reciprocal rank fusion: several rankings become one."""

from collections.abc import Mapping, Sequence


def reciprocal_rank(rankings: Mapping[str, Sequence[str]], weights: Mapping[str, float], k: float) -> dict[str, float]:
    """Return each id's fused score, best first, ties by id.

    The score is the sum over rankings of ``weight / (k + rank)``, ranks from 1 (Cormack, Clarke and Büttcher,
    "Reciprocal rank fusion outperforms Condorcet and individual rank learning methods", SIGIR 2009). An id that a
    ranking does not list gets nothing from it.
    """
    scores: dict[str, float] = {}
    for name, ranking in rankings.items():
        weight = weights.get(name, 1.0)
        for rank, item in enumerate(ranking, start=1):
            scores[item] = scores.get(item, 0.0) + weight / (k + rank)
    return dict(sorted(scores.items(), key=lambda entry: (-entry[1], entry[0])))
