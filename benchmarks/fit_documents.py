"""Fits the weights by which a person's own documents are judged: ``python -m benchmarks.fit_documents SEEDS``.

Two logistic regressions over the signs of the best passages (`assistant.retrieval.own_evidence`), blended by how much
the documents are about what the built-in texts are about: the source files on one side, documents on other subjects on
the other, both with the questions that they answer, with others next to these, and with questions about something else.
Cross-validated by question, and by document where several documents are about different things. Each constant is moved
so that the wanted share of answerable questions is refused. To be run after `benchmarks.fit_abstention`: what the
built-in texts make of a question is a sign. ``lacks`` is set, not fitted.
"""

import argparse
import hashlib
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.retrieval.elsewhere import load_subjects
from assistant.retrieval.evidence import Signs, of_the_trade
from assistant.retrieval.search import Search
from assistant.retrieval.settings import SearchSettings
from benchmarks.fit_abstention import write_weights
from benchmarks.search_questions import (
    FRESH,
    NEAR,
    OTHER,
    OTHER_DOCUMENTS,
    TUNING,
    VARIED,
    VARIED_DOCUMENTS,
    Case,
    load_cases,
)
from knowledge.embedding import load_encoders
from knowledge.ingest import ingest, refine
from knowledge.library import Library

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Share of answerable questions that may be refused.
REFUSED = {"trade": 0.07, "other": 0.10}
LACKS = -3.0
_RIDGE = 0.01
_FOLDS = 10


@dataclass(frozen=True)
class Corpus:
    """Questions that are asked of some documents.

    Attributes:
        name: Its name.
        home: The data folder with the documents.
        cases: The questions.
        weight: What it counts.
    """

    name: str
    home: Path
    cases: Sequence[Case]
    weight: float


@dataclass(frozen=True)
class Sample:
    """A question that was asked, with the signs of what was found."""

    signs: Signs
    answerable: bool
    corpus: str
    fold: str


def corpora(seeds: Path, folder: Path) -> list[Corpus]:
    """Put documents into libraries and return what is asked of each."""
    sources = {"seeds": [seeds], "other": [OTHER_DOCUMENTS], "varied": [VARIED_DOCUMENTS]}
    sources |= {path.stem: [path] for path in sorted(VARIED_DOCUMENTS.glob("*.md"))}
    for name, paths in sources.items():
        library = Library(folder / name)
        fast, slow = load_encoders(("use", "e5"))
        ingest(library, paths, fast)
        refine(library, slow)
    shutil.copytree(folder / "seeds", folder / "mixed")
    for each in (folder / "other" / "documents").glob("[0-9a-f]*"):
        shutil.copytree(each, folder / "mixed" / "documents" / each.name)
    tuning, varied, other = [*load_cases(TUNING), *load_cases(FRESH)], load_cases(VARIED), load_cases(OTHER)[::2]
    subjects = [Case(f"e{n}", "en", text, (), ()) for n, text in enumerate(load_subjects()[::2])]
    # Documents about something else answer nothing about marketing.
    strangers = [replace(case, sections=(), passages=()) for case in tuning]
    alone = [path.stem for path in sorted(VARIED_DOCUMENTS.glob("*.md"))]
    found = [
        Corpus("seeds", folder / "seeds", tuning, 3.0),
        Corpus("near", folder / "seeds", load_cases(NEAR), 1.2),
        Corpus("subjects", folder / "seeds", subjects, 0.3),
        Corpus("varied", folder / "varied", varied, 1.5),
        Corpus("strangers", folder / "varied", strangers[1::4], 1.0),
        Corpus("other", folder / "other", other, 1.0),
        Corpus("other strangers", folder / "other", strangers[::3], 1.0),
        Corpus("mixed", folder / "mixed", other, 1.0),
    ]
    found.extend(
        Corpus("alone", folder / name, [case for case in varied if case.id.startswith(f"{name}:")], 3.0)
        for name in alone
    )
    return found


def samples(corpus: Corpus, encoders: Sequence[str]) -> list[Sample]:
    """Return what the questions of a corpus find."""
    found = []
    with Search(corpus.home, SearchSettings(encoders=tuple(encoders))) as search:
        for case in corpus.cases:
            best = search.candidates(case.question, 5, "documents", leave_out=case.question)["documents"]
            document, named, _ = case.id.partition(":")
            # Questions about one document stay together: nothing is learned of a document before it is judged.
            digest = int(hashlib.md5(case.question.encode(), usedforsecurity=False).hexdigest(), 16) % _FOLDS
            fold = document if named else str(digest)
            found.append(Sample(best[0].signs, case.answerable, corpus.name, fold))
    return found


def fit(
    signs: "NDArray[np.float64]",
    answerable: "NDArray[np.bool_]",
    weight: "NDArray[np.float64]",
    set_apart: "NDArray[np.float64]",
) -> "NDArray[np.float64]":
    """Return the constant and the weights, shape (signs + 1,).

    Args:
        signs: Shape (questions, signs).
        answerable: Whether each is answered, shape (questions,).
        weight: What each counts.
        set_apart: Log odds of each that are given.
    """
    import numpy as np
    from scipy.optimize import minimize

    weight = weight / weight.sum()
    center = weight @ signs
    spread = np.sqrt(weight @ (signs - center) ** 2) + 1e-9
    scaled, wanted = (signs - center) / spread, np.where(answerable, 1.0, -1.0)

    def loss(weights: "NDArray[np.float64]") -> "tuple[float, NDArray[np.float64]]":
        margin = wanted * (scaled @ weights[1:] + weights[0] + set_apart)
        pull = -weight * wanted / (1 + np.exp(np.clip(margin, -50, 50)))
        slope = np.concatenate([[pull.sum()], pull @ scaled + 2 * _RIDGE * weights[1:]])
        return float(weight @ np.logaddexp(0, -margin) + _RIDGE * (weights[1:] ** 2).sum()), slope

    best = minimize(loss, np.zeros(signs.shape[1] + 1), jac=True, method="L-BFGS-B").x
    weights = best[1:] / spread
    return np.concatenate([[best[0] - weights @ center], weights])


def calibrated(found: Sequence[Sample], weights: "dict[str, float]", title: str) -> dict[str, dict[str, float]]:
    """Return the weights of both sides, and print what is refused and answered blindly.

    Args:
        found: The questions.
        weights: What each corpus counts.
        title: What to call it.
    """
    import numpy as np

    names = sorted(set(found[0].signs) - {"lacks", "trade"})
    signs = np.array([[sample.signs[name] for name in names] for sample in found])
    lacks = LACKS * np.array([sample.signs["lacks"] for sample in found])
    answerable = np.array([sample.answerable for sample in found])
    corpus, folds = np.array([sample.corpus for sample in found]), np.array([sample.fold for sample in found])
    share = np.array([of_the_trade(sample.signs) for sample in found])
    weight = np.zeros(len(found))
    for name, counts in weights.items():
        for kind in (True, False):
            of = (corpus == name) & (answerable == kind)
            weight[of] = counts / max(1, of.sum())
    sides = {"trade": share, "other": 1 - share}
    blind = np.zeros(len(found))
    for fold in np.unique(folds):
        out = folds == fold
        for part in sides.values():
            fitted = fit(signs[~out], answerable[~out], (weight * part)[~out], lacks[~out])
            blind[out] += part[out] * (signs[out] @ fitted[1:] + fitted[0])
    blind += lacks
    result = {}
    for side, part in sides.items():
        floor = np.quantile(blind[answerable & (part > 0.5)], REFUSED[side])
        fitted = fit(signs, answerable, weight * part, lacks)
        result[side] = {
            "": fitted[0] - floor,
            **dict(zip(names, fitted[1:], strict=True)),
            "lacks": LACKS,
        }
        blind -= part * floor
    for name in weights:
        of = corpus == name
        refused = (blind[of & answerable] < 0).mean() if (of & answerable).any() else 0.0
        answered = (blind[of & ~answerable] >= 0).mean() if (of & ~answerable).any() else 0.0
        sys.stdout.write(f"{title}, {name}: refuses {refused:.1%}, answers {answered:.1%} of the others\n")
    return result


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seeds", type=Path, help="folder of the source files")
    args = parser.parse_args()
    fitted: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        asked = corpora(args.seeds, Path(folder))
        weights = {corpus.name: corpus.weight for corpus in asked}
        for encoders in (("use", "e5"), ("use",)):
            title = "+".join(encoders)
            found = [sample for corpus in asked for sample in samples(corpus, encoders)]
            for side, each in calibrated(found, weights, title).items():
                fitted[f"{title}, {side}"] = each
    write_weights("documents", fitted)


if __name__ == "__main__":
    main()
