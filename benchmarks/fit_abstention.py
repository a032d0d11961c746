"""Fits the weights by which the search decides whether to answer: ``python -m benchmarks.fit_abstention SEEDS``.

A logistic regression over the signs of the best candidates (`assistant.retrieval.evidence`), on the tuning questions,
the answerable ones and the others weighing the same, and on the subjects of ``elsewhere.yaml``, none counting against
itself. The constant is moved so that the floor of 0.5 refuses the wanted share of
answerable questions. Cross-validated figures are printed; the weights are written to ``relevance.yaml``.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from assistant.retrieval.elsewhere import load_subjects
from assistant.retrieval.search import WEIGHED, Search
from assistant.retrieval.settings import SearchSettings
from benchmarks.search_questions import FRESH, OTHER, OTHER_DOCUMENTS, TUNING, Case, load_cases
from knowledge.embedding import load_encoders
from knowledge.ingest import ingest, refine
from knowledge.library import Library

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OUTPUT = Path(__file__).parent.parent / "assistant" / "retrieval" / "data" / "relevance.yaml"
# Share of answerable questions that may be refused.
REFUSED = {"framework": 0.05, "documents": 0.07}
_FOLDS = 10
_RIDGE = 0.3
Scope = Literal["framework", "documents"]


def signs_of(
    home: Path, encoders: Sequence[str], cases: Sequence[Case], scope: Scope
) -> "tuple[list[str], NDArray[np.float64]]":
    """Return the signs' names and the signs of the best candidates, shape (cases, candidates, signs)."""
    import numpy as np

    with Search(home, SearchSettings(encoders=tuple(encoders))) as search:
        found = [search.candidates(case.question, WEIGHED, scope, leave_out=case.question)[scope] for case in cases]
    names = sorted(found[0][0].signs)
    # Own documents are judged as a whole: their candidates share their signs.
    weighed = WEIGHED if scope == "framework" else 1
    values = [[[each.signs[name] for name in names] for each in candidates[:weighed]] for candidates in found]
    return names, np.array(values)


def fit(
    signs: "NDArray[np.float64]", answerable: "NDArray[np.bool_]", corpus: "NDArray[np.int64]"
) -> "NDArray[np.float64]":
    """Return the constant and the weights, fitted to the likeliest candidate of each question; shape (signs + 1,).

    Each corpus weighs the same, and in it questions with and without an answer do.
    """
    import numpy as np
    from scipy.optimize import minimize

    center, spread = signs.mean((0, 1)), signs.std((0, 1)) + 1e-9
    scaled = (signs - center) / spread
    kinds = corpus * 2 + answerable
    balance = 1 / np.bincount(kinds)[kinds] / len(np.unique(kinds))
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
    args = parser.parse_args()
    tuning, subjects = [*load_cases(TUNING), *load_cases(FRESH)], load_subjects()
    others = [Case(f"e{n}", "en", text, (), ()) for n, text in enumerate(subjects)]
    lines = [
        '# By `python -m benchmarks.fit_abstention`: log odds that a passage answers, by sign; "" is the constant.'
    ]
    with tempfile.TemporaryDirectory() as folder:
        homes = {name: Path(folder, name) for name in ("seeds", "other", "mixed")}
        fast, slow = load_encoders(("use", "e5"))
        for name, source in (("seeds", args.seeds), ("other", OTHER_DOCUMENTS)):
            ingest(Library(homes[name]), [source], fast)
            refine(Library(homes[name]), slow, progress=True)
        shutil.copytree(homes["seeds"] / "documents", homes["mixed"] / "documents")
        for each in (homes["other"] / "documents").glob("[0-9a-f]*"):
            shutil.copytree(each, homes["mixed"] / "documents" / each.name)
        # Documents about something else answer their own questions, and none about marketing.
        unanswered = [replace(case, sections=(), passages=()) for case in tuning]
        asked = {
            ("framework", "seeds"): [*tuning, *others],
            ("documents", "seeds"): [*tuning, *others],
            ("documents", "other"): [*load_cases(OTHER)[::2], *unanswered, *others],
            ("documents", "mixed"): load_cases(OTHER)[::2],
        }
        for scope in ("framework", "documents"):
            lines.append(f"{scope}:")
            for encoders in (("use", "e5"), ("use",)):
                parts = [(home, cases) for (of, home), cases in asked.items() if of == scope]
                given = [signs_of(homes[home], encoders, cases, scope) for home, cases in parts]
                names, signs = given[0][0], np.concatenate([values for _, values in given])
                answerable = np.array([case.answerable for _, cases in parts for case in cases])
                corpus = np.repeat(np.arange(len(parts)), [len(cases) for _, cases in parts])
                title = f"{scope} {'+'.join(encoders)}"
                weights = _calibrated(names, signs, answerable, corpus, title, REFUSED[scope])
                lines.append(f"  {'+'.join(encoders)}:")
                lines.extend(f'    "{name}": {weight:.4f}' for name, weight in zip(["", *names], weights, strict=True))
            # What the built-in texts say is a sign for the documents, so theirs are written first.
            OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _calibrated(
    names: Sequence[str],
    signs: "NDArray[np.float64]",
    answerable: "NDArray[np.bool_]",
    corpus: "NDArray[np.int64]",
    title: str,
    refusing: float,
) -> "NDArray[np.float64]":
    import numpy as np

    fold = np.random.default_rng(0).permutation(len(answerable)) % _FOLDS
    blind = np.zeros(len(answerable))
    for number in range(_FOLDS):
        out = fold == number
        blind[out] = likeliest(signs[out], fit(signs[~out], answerable[~out], corpus[~out]))
    for refused in (0.05, 0.08, 0.1):
        floor = np.quantile(blind[answerable], refused)
        for part in np.unique(corpus):
            of = corpus == part
            sys.stdout.write(
                f"{title}, corpus {part}: refusing {(blind[of & answerable] < floor).mean():.1%} "
                f"answers {(blind[of & ~answerable] >= floor).mean():.1%} of the others\n"
            )
    weights = fit(signs, answerable, corpus)
    weights[0] -= np.quantile(blind[answerable], refusing)
    sys.stdout.write(f"{title}: {dict(zip(['', *names], weights.round(2), strict=True))}\n")
    return weights


if __name__ == "__main__":
    main()
