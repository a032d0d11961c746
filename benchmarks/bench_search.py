"""Measures the search: ``python -m benchmarks.bench_search SEEDS``.

Quality on the questions of ``evals/datasets/retrieval.yaml``, on the built-in texts and on the source files taken in as
a person's own documents, beside its baselines: BM25 alone, each encoder alone, LangChain's usual splitter with the same
encoder. Then speed, first start, ingestion and memory. Prints a Markdown table; exits 1 where a limit is broken.
"""

import argparse
import functools
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import MappingProxyType

from assistant.retrieval.passage import Scope
from assistant.retrieval.search import Search
from assistant.retrieval.settings import SearchSettings
from benchmarks.search_baselines import baselines
from benchmarks.search_many import durations, fill
from benchmarks.search_questions import (
    HELD_OUT,
    MEASURED,
    OTHER,
    OTHER_DOCUMENTS,
    TUNING,
    Case,
    hit_at,
    is_hit,
    load_cases,
    reciprocal,
)
from knowledge.embedding import load_encoders
from knowledge.ingest import ingest, refine
from knowledge.library import Library


class Table:
    """Rows of figures, some with a limit.

    Attributes:
        broken: Names of the figures beyond their limit.
    """

    def __init__(self) -> None:
        self.broken: list[str] = []

    def head(self, *cells: str) -> None:
        """Print the head of a table."""
        sys.stdout.write(f"\n| {' | '.join(cells)} |\n|{'---|' * len(cells)}\n")

    def row(self, *cells: str) -> None:
        """Print a row."""
        sys.stdout.write(f"| {' | '.join(cells)} |\n")
        sys.stdout.flush()

    def figure(
        self, name: str, value: float, unit: str, *, most: float | None = None, least: float | None = None
    ) -> None:
        """Print a figure beside its limit."""
        good = (most is None or value <= most) and (least is None or value >= least)
        limit = f"≤ {most:g}" if most is not None else f"≥ {least:g}" if least is not None else "–"
        if not good:
            self.broken.append(name)
        self.row(name, f"{value:.3g} {unit}", limit, "" if good else "beyond")


def ranks(search: Search, cases: Sequence[Case], scope: Scope) -> list[int]:
    """Return the rank of the first hit among ten for each question, 0 where there is none."""
    found = []
    for case in cases:
        passages = search.query(case.question, 10, scope)
        found.append(next((rank for rank, passage in enumerate(passages, 1) if is_hit(case, passage)), 0))
    return found


def quality(table: Table, home: Path, cases: Sequence[Case]) -> None:
    """Print hit rates with and without each choice."""
    answerable = [case for case in cases if case.answerable]
    only = SearchSettings(floor=0.0)
    variants: dict[str, SearchSettings] = {
        "as shipped, without abstaining": only,
        "numpy encoder alone, fused with words": SearchSettings(floor=0.0, encoders=("use",)),
        "without other words": SearchSettings(floor=0.0, widening=0.0),
        "words weigh as one encoder": SearchSettings(floor=0.0, framework_weights=MappingProxyType({})),
        "fusion constant 60": SearchSettings(floor=0.0, fusion_k=60.0),
        "own documents by themselves": SearchSettings(floor=0.0, kindred=0.0),
        "passages of 600 characters": SearchSettings(floor=0.0, passage=600),
    }
    table.head("variant", "built-in hit@5", "MRR", "fr", "en", "own documents hit@5", "MRR", "fr", "en")
    for name, settings in variants.items():
        cells: list[str] = []
        with Search(home, settings) as search:
            for scope in ("framework", "documents"):
                found = ranks(search, answerable, scope)
                cells += [f"{hit_at(found, 5):.3f}", f"{reciprocal(found):.3f}"]
                for language in ("fr", "en"):
                    of = [rank for rank, case in zip(found, answerable, strict=True) if case.language == language]
                    cells.append(f"{hit_at(of, 5):.3f}")
        table.row(name, *cells)


def abstention(table: Table, home: Path, cases: Sequence[Case]) -> None:
    """Print how often the search answers what it should not, and the other way round."""
    table.head("figure", "value", "limit", "")
    for scope in ("framework", "documents"):
        with Search(home) as search:
            answered = {case.id: bool(search.query(case.question, 5, scope)) for case in cases}
        with_answer = [case for case in cases if case.answerable]
        without = [case for case in cases if not case.answerable]
        refused = sum(not answered[case.id] for case in with_answer) / len(with_answer)
        wrongly = sum(answered[case.id] for case in without) / len(without)
        table.figure(f"{scope}: answerable questions refused", refused, "", most=0.10)
        table.figure(f"{scope}: others answered", wrongly, "", most=0.15)


def other_subjects(table: Table) -> None:
    """Print how documents about anything but marketing are found, on the questions that nothing was fitted on."""
    cases = load_cases(OTHER)[1::2]
    table.head("documents on other subjects", "value", "limit", "")
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder))
        fast, *slow = load_encoders(("use", "e5"))
        ingest(library, [OTHER_DOCUMENTS], fast)
        for encoder in slow:
            refine(library, encoder)
        with Search(Path(folder)) as search:
            found = [search.query(case.question, 5, "documents") for case in cases]
        hits = sum(any(is_hit(case, passage) for passage in each) for case, each in zip(cases, found, strict=True))
        table.figure("hit@5, with abstention", hits / len(cases), "")
        table.figure("answerable questions refused", sum(not each for each in found) / len(cases), "", most=0.10)


def many(table: Table, cases: Sequence[Case]) -> None:
    """Print how long a question takes among ten thousand passages."""
    with tempfile.TemporaryDirectory() as folder:
        units = fill(Path(folder))
        table.head(f"10,000 passages, {units} units", "value", "limit", "")
        clock, processor = zip(*durations(Path(folder), list(cases)), strict=True)
        place = int(len(cases) * 0.95)
        table.figure("query, 95th percentile", sorted(clock)[place] * 1000, "ms", most=60)
        table.figure("query, 95th percentile of processor time", sorted(processor)[place] * 1000, "ms")


def timed(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes, in seconds."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def speed(table: Table, home: Path, seeds: Path, cases: Sequence[Case]) -> None:
    """Print latencies, ingestion, first start and memory."""
    table.head("figure", "value", "limit", "")
    fast, *slow = load_encoders(("use", "e5"))
    fast.passages(["warm"])
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder))
        took = timed(lambda: ingest(library, [seeds], fast))
        characters = sum(document.characters for document in library.documents())
        table.figure("ingestion before it can be searched", characters / 1000 / took, "passages/s", least=25)
        for encoder in slow:
            table.figure(
                "second pass", characters / 1000 / timed(functools.partial(refine, library, encoder)), "passages/s"
            )
    with Search(home) as search:
        search.query("warm")
        took_each = sorted(timed(functools.partial(search.query, case.question)) * 1000 for case in cases)
        table.figure("query, median", took_each[len(took_each) // 2], "ms")
        table.figure("query, 95th percentile", took_each[int(len(took_each) * 0.95)], "ms", most=40)
    table.figure(
        "peak memory of this process", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MiB", most=600
    )
    with tempfile.TemporaryDirectory() as folder:
        code = (
            "import sys, time; began = time.perf_counter(); from pathlib import Path;"
            "from assistant.retrieval.search import Search; search = Search(Path(sys.argv[1]));"
            "search.query('combien de mots pour un objectif ?');"
            "print(time.perf_counter() - began); search.close()"
        )
        for name, limit in (("first start to first answer", 5.0), ("warm start to first answer", 4.0)):
            out = subprocess.run(
                [sys.executable, "-c", code, folder], capture_output=True, text=True, check=True
            ).stdout
            table.figure(name, float(out), "s", most=limit)


def main() -> int:
    """Measure; return 1 where a limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seeds", type=Path, help="folder of the source files")
    parser.add_argument("--home", type=Path, help="data folder to reuse")
    parser.add_argument(
        "--only", choices=("quality", "baselines", "abstention", "other", "speed", "many"), help="one part alone"
    )
    args = parser.parse_args()
    table = Table()
    cases = load_cases(MEASURED)
    with tempfile.TemporaryDirectory() as folder:
        home = args.home or Path(folder)
        fast, *slow = load_encoders(("use", "e5"))
        ingest(Library(home), [args.seeds], fast)
        for encoder in slow:
            refine(Library(home), encoder)
        if args.only in (None, "quality"):
            for title, file in (("measured", MEASURED), ("held out", HELD_OUT), ("tuned on", TUNING)):
                some = load_cases(file)
                sys.stdout.write(f"\n{sum(case.answerable for case in some)} questions, {title}\n")
                quality(table, home, some)
        if args.only in (None, "baselines"):
            for name, some in (("measured", cases), ("tuned on", load_cases(TUNING))):
                table.head(f"baseline, questions {name}", "own documents hit@5", "MRR")
                for title, found in baselines(args.seeds, [case for case in some if case.answerable]).items():
                    table.row(title, f"{hit_at(found, 5):.3f}", f"{reciprocal(found):.3f}")
        if args.only in (None, "abstention"):
            abstention(table, home, cases)
        if args.only in (None, "other"):
            other_subjects(table)
        if args.only in (None, "speed"):
            speed(table, home, args.seeds, cases)
        if args.only in (None, "many"):
            many(table, cases)
    if table.broken:
        sys.stdout.write(f"\nbeyond their limits: {', '.join(table.broken)}\n")
    return 1 if table.broken else 0


if __name__ == "__main__":
    sys.exit(main())
