"""Fits the weights by which the built-in texts are judged: ``python -m benchmarks.fit_abstention``.

A logistic regression over the signs of the best candidates (`assistant.retrieval.evidence`), on the tuning questions,
the answerable ones and the others weighing the same, and on the subjects of ``elsewhere.yaml``, none counting against
itself. The constant is moved so that the floor of 0.5 refuses the wanted share of
answerable questions. Cross-validated figures are printed; the weights are written to ``relevance.yaml``.
"""

import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from assistant.language.yaml_data import load_yaml
from assistant.retrieval.elsewhere import load_subjects
from assistant.retrieval.search import WEIGHED, Search
from assistant.retrieval.settings import SearchSettings
from benchmarks.search_questions import FRESH, TUNING, Case, load_cases

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OUTPUT = Path(__file__).parent.parent / "assistant" / "retrieval" / "data" / "relevance.yaml"
# Share of answerable questions that may be refused.
REFUSED = 0.05
_FOLDS = 10
_RIDGE = 0.3
Scope = Literal["framework", "documents"]


def signs_of(home: Path, encoders: Sequence[str], cases: Sequence[Case]) -> "tuple[list[str], NDArray[np.float64]]":
    """Return the signs' names and the signs of the best candidates, shape (cases, candidates, signs)."""
    import numpy as np

    with Search(home, SearchSettings(encoders=tuple(encoders))) as search:
        found = [
            search.candidates(case.question, WEIGHED, "framework", leave_out=case.question)["framework"]
            for case in cases
        ]
    names = sorted(found[0][0].signs)
    values = [[[each.signs[name] for name in names] for each in candidates[:WEIGHED]] for candidates in found]
    return names, np.array(values)


def fit(signs: "NDArray[np.float64]", answerable: "NDArray[np.bool_]") -> "NDArray[np.float64]":
    """Return the constant and the weights, fitted to the likeliest candidate of each question; shape (signs + 1,).

    Questions with and without an answer weigh the same.
    """
    import numpy as np
    from scipy.optimize import minimize

    center, spread = signs.mean((0, 1)), signs.std((0, 1)) + 1e-9
    scaled = (signs - center) / spread
    kinds = answerable.astype(np.int64)
    balance = 1 / np.bincount(kinds)[kinds] / 2
    wanted = np.where(answerable, 1.0, -1.0)

    def loss(weights: "NDArray[np.float64]") -> float:
        # A smooth maximum over the candidates: one good passage is enough.
        each = scaled @ weights[1:] + weights[0]
        likeliest = np.logaddexp.reduce(each * 4, axis=1) / 4 - np.log(each.shape[1]) / 4
        return float((balance * np.logaddexp(0, -wanted * likeliest)).sum() + _RIDGE * (weights[1:] ** 2).mean() * 0.1)

    best = minimize(loss, np.zeros(signs.shape[2] + 1), method="L-BFGS-B").x
    weights = best[1:] / spread
    return np.concatenate([[best[0] - weights @ center], weights])


def likeliest(signs: "NDArray[np.float64]", weights: "NDArray[np.float64]") -> "NDArray[np.float64]":
    """Return the log odds of the likeliest candidate of each question."""
    import numpy as np

    return np.asarray((signs @ weights[1:] + weights[0]).max(axis=1))


def write_weights(scope: Scope, fitted: Mapping[str, Mapping[str, float]]) -> None:
    """Write the weights of a scope into ``relevance.yaml``, and leave those of the other as they are.

    Args:
        scope: The scope.
        fitted: Weights by sign, by encoders.
    """
    text = OUTPUT.read_text(encoding="utf-8")
    head = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
    weights: dict[str, Mapping[str, Mapping[str, float]]] = {**load_yaml(OUTPUT), scope: fitted}
    lines = []
    for each, by_encoders in weights.items():
        lines.append(f"{each}:")
        for encoders, signs in by_encoders.items():
            lines.append(f'  "{encoders}":')
            lines.extend(f'    "{name}": {weight:.4f}' for name, weight in signs.items())
    OUTPUT.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Fit and write."""
    import numpy as np

    cases = [*load_cases(TUNING), *load_cases(FRESH)]
    cases.extend(Case(f"e{n}", "en", text, (), ()) for n, text in enumerate(load_subjects()))
    answerable = np.array([case.answerable for case in cases])
    fitted = {}
    with tempfile.TemporaryDirectory() as folder:
        for encoders in (("use", "e5"), ("use",)):
            names, signs = signs_of(Path(folder), encoders, cases)
            title = "+".join(encoders)
            weights = _calibrated(names, signs, answerable, title, REFUSED)
            fitted[title] = dict(zip(["", *names], weights.tolist(), strict=True))
    write_weights("framework", fitted)


def _calibrated(
    names: Sequence[str],
    signs: "NDArray[np.float64]",
    answerable: "NDArray[np.bool_]",
    title: str,
    refusing: float,
) -> "NDArray[np.float64]":
    import numpy as np

    fold = np.random.default_rng(0).permutation(len(answerable)) % _FOLDS
    blind = np.zeros(len(answerable))
    for number in range(_FOLDS):
        out = fold == number
        blind[out] = likeliest(signs[out], fit(signs[~out], answerable[~out]))
    for refused in (0.05, 0.08, 0.1):
        floor = np.quantile(blind[answerable], refused)
        sys.stdout.write(
            f"{title}: refusing {refused:.0%} answers {(blind[~answerable] >= floor).mean():.1%} of the others\n"
        )
    weights = fit(signs, answerable)
    weights[0] -= np.quantile(blind[answerable], refusing)
    sys.stdout.write(f"{title}: {dict(zip(['', *names], weights.round(2), strict=True))}\n")
    return weights


if __name__ == "__main__":
    main()
