"""Fits the order of the best built-in sections: ``python -m benchmarks.fit_ranking``.

A conditional logistic regression (McFadden, "Conditional logit analysis of qualitative choice behavior", 1974): of the
sections that fusion brings together for a question, the one that answers is to be the first
(`assistant.retrieval.reranking`). On questions with an answer that were tuned on already; cross-validated figures are
printed, the weights are written to ``ranking.yaml``.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.retrieval.reranking import RERANKED, WEIGHTS
from assistant.retrieval.search import Search
from assistant.retrieval.settings import SearchSettings
from benchmarks.search_questions import EVERYDAY, FRESH, TUNING, Case, load_cases

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_RIDGE = 0.003
_FOLDS = 10
_ALWAYS = ("fused", "keyword_here", "met_here")
# The slow encoder where there is one: the quick one beside it brings nothing more.
_NEAR = ("questions", "units")

Sample = tuple["NDArray[np.float64]", "NDArray[np.bool_]"]


def samples(home: Path, encoders: Sequence[str], names: Sequence[str], cases: Sequence[Case]) -> list[Sample]:
    """Return the signs of the sections that come together for each question, and which of them answer.

    In the order of fusion: shapes (sections, signs) and (sections,).
    """
    import numpy as np

    found = []
    with Search(home, SearchSettings(encoders=tuple(encoders))) as search:
        for case in cases:
            best = search.candidates(case.question, RERANKED, "framework")["framework"]
            best.sort(key=lambda each: -each.score)
            signs = np.array([[each.signs[name] for name in names] for each in best])
            found.append((signs, np.array([each.key in case.sections for each in best])))
    return found


def fit(found: Sequence[Sample]) -> "NDArray[np.float64]":
    """Return the weights, shape (signs,); questions whose answer is not among the sections tell nothing."""
    import numpy as np
    from scipy.optimize import minimize

    told = [(signs - signs.max(axis=0), answers) for signs, answers in found if answers.any()]
    spread = np.concatenate([signs for signs, _ in told]).std(axis=0) + 1e-9
    told = [(signs / spread, answers) for signs, answers in told]

    def loss(weights: "NDArray[np.float64]") -> "tuple[float, NDArray[np.float64]]":
        total, slope = 0.0, np.zeros_like(weights)
        for signs, answers in told:
            each = np.exp((each := signs @ weights) - each.max())
            share = each / each.sum()
            right = float(share @ answers)
            total -= float(np.log(right + 1e-12))
            slope -= (share * answers / (right + 1e-12) - share) @ signs
        pull = _RIDGE * weights
        return total / len(told) + float(pull @ weights), slope / len(told) + 2 * pull

    return np.asarray(minimize(loss, np.zeros(len(spread)), jac=True, method="L-BFGS-B").x / spread)


def hits(signs: "NDArray[np.float64]", answers: "NDArray[np.bool_]", weights: "NDArray[np.float64]") -> tuple[int, int]:
    """Return the rank, from 1, of the first section that answers, by fusion and by the weights; 0 where none does."""
    import numpy as np

    if not answers.any():
        return 0, 0
    order = np.argsort(-(signs @ weights), kind="stable")
    return int(answers.argmax()) + 1, int(answers[order].argmax()) + 1


def main() -> None:
    """Fit and write."""
    import numpy as np

    cases = [case for file in (TUNING, FRESH, EVERYDAY) for case in load_cases(file) if case.answerable]
    folds = np.random.default_rng(0).permutation(len(cases)) % _FOLDS
    lines = [line for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    for encoders in (("use", "e5"), ("use",)):
        names = [*_ALWAYS, *(f"{encoders[-1]}_{part}" for part in _NEAR)]
        with tempfile.TemporaryDirectory() as folder:
            found = samples(Path(folder), encoders, names, cases)
        ranks = []
        for fold in range(_FOLDS):
            weights = fit([each for each, of in zip(found, folds, strict=True) if of != fold])
            ranks += [hits(*each, weights) for each, of in zip(found, folds, strict=True) if of == fold]
        for title, each in zip(("fusion", "put in order"), np.array(ranks).T, strict=True):
            first, five = (each == 1).mean(), ((each > 0) & (each <= 5)).mean()
            sys.stdout.write(f"{'+'.join(encoders)}, {title}: hit@1 {first:.3f}, hit@5 {five:.3f}\n")
        lines.append(f'"{"+".join(encoders)}":')
        lines += [f'  "{name}": {weight:.4f}' for name, weight in zip(names, fit(found), strict=True)]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
