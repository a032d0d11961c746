"""Fits the weights by which the search decides whether to answer: ``python -m benchmarks.fit_abstention SEEDS``.

A logistic regression over the signs of the best candidates (`assistant.retrieval.evidence`), on the tuning questions,
the answerable ones and the others weighing the same, and on the subjects of ``elsewhere.yaml``, none counting against
itself. The constant is moved so that the floor of 0.5 refuses the wanted share of
answerable questions. Cross-validated figures are printed; the weights are written to ``relevance.yaml``.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from assistant.retrieval.elsewhere import load_subjects
from assistant.retrieval.search import Search
from assistant.retrieval.settings import SearchSettings
from benchmarks.search_questions import TUNING, Case, load_cases
from knowledge.embedding import load_encoders
from knowledge.ingest import ingest, refine
from knowledge.library import Library

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OUTPUT = Path(__file__).parent.parent / "assistant" / "retrieval" / "data" / "relevance.yaml"
# Share of answerable questions that may be refused. A person’s own documents may be about anything, and missing what
# one knows to be there is worse than being shown the least bad passage.
REFUSED = {"framework": 0.09, "documents": 0.03}
# Of a few pages that may be about anything, only what does not depend on how many there are tells something.
_SIGNS = {"documents": ("cover", "wide", "words", "use_units", "e5_units", "use_elsewhere", "e5_elsewhere")}
_FOLDS = 10
_RIDGE = 0.3
Scope = Literal["framework", "documents"]


def signs_of(
    home: Path, encoders: Sequence[str], cases: Sequence[Case], scope: Scope
) -> "tuple[list[str], NDArray[np.float64]]":
    """Return the signs' names and the signs of the best candidates, shape (cases, candidates, signs)."""
    import numpy as np

    with Search(home, SearchSettings(encoders=tuple(encoders))) as search:
        found = [search.candidates(case.question, 5, scope, leave_out=case.question)[scope] for case in cases]
    given = {name for candidates in found for candidate in candidates for name in candidate.signs}
    names = sorted(given & set(_SIGNS.get(scope, given)))
    values = [[[candidate.signs.get(name, 0.0) for name in names] for candidate in candidates] for candidates in found]
    return names, np.array(values)


def fit(signs: "NDArray[np.float64]", answerable: "NDArray[np.bool_]") -> "NDArray[np.float64]":
    """Return the constant and the weights, fitted to the likeliest candidate of each question; shape (signs + 1,)."""
    import numpy as np
    from scipy.optimize import minimize

    center, spread = signs.mean((0, 1)), signs.std((0, 1)) + 1e-9
    scaled = (signs - center) / spread
    balance = np.where(answerable, 0.5 / answerable.sum(), 0.5 / (~answerable).sum())
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


def main() -> None:
    """Fit and write."""
    import numpy as np

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seeds", type=Path, help="folder of the source files")
    parser.add_argument("--home", type=Path, help="data folder to reuse")
    args = parser.parse_args()
    subjects = load_subjects()
    cases = [*load_cases(TUNING), *(Case(f"e{n}", "en", text, (), ()) for n, text in enumerate(subjects))]
    answerable = np.array([case.answerable for case in cases])
    lines = [
        '# By `python -m benchmarks.fit_abstention`: log odds that a passage answers, by sign; "" is the constant.'
    ]
    with tempfile.TemporaryDirectory() as folder:
        home = args.home or Path(folder)
        library = Library(home)
        fast, slow = load_encoders(("use", "e5"))
        ingest(library, [args.seeds], fast)
        refine(library, slow, progress=True)
        for scope in ("framework", "documents"):
            lines.append(f"{scope}:")
            for encoders in (("use", "e5"), ("use",)):
                names, signs = signs_of(home, encoders, cases, scope)
                title = f"{scope} {'+'.join(encoders)}"
                weights = _calibrated(names, signs, answerable, title, REFUSED[scope])
                lines.append(f"  {'+'.join(encoders)}:")
                lines.extend(f'    "{name}": {weight:.4f}' for name, weight in zip(["", *names], weights, strict=True))
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _calibrated(
    names: Sequence[str], signs: "NDArray[np.float64]", answerable: "NDArray[np.bool_]", title: str, refusing: float
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
    return weights


if __name__ == "__main__":
    main()
