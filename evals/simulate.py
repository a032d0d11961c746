"""Hundreds of conversations with simulated marketers: ``python -m evals.simulate --count 300 --seed 1 -o DIR``."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from assistant.app import Assistant
from evals.conversations.outcome import Outcome, summary
from evals.conversations.script import Share, script_files
from evals.conversations.scripted import say_scripts
from evals.conversations.working import assistant_in
from evals.simulator.conversation import converse

# Conversations that one process has before it reports.
_SLICE = 5


@dataclass(frozen=True)
class Results:
    """What a run found.

    Args:
        outcomes: What each conversation scored, in the order of their numbers, or by name.
        summary: What they score together, see `evals.conversations.outcome.summary`.
        transcripts: All turns of each conversation, by its id; empty for scripts.
    """

    outcomes: tuple[Outcome, ...]
    summary: dict[str, Any]
    transcripts: dict[str, list[dict[str, Any]]]

    def to_json(self) -> dict[str, Any]:
        """Return summary and outcomes as plain JSON data."""
        return {"summary": self.summary, "outcomes": [asdict(each) for each in self.outcomes]}


def run(
    count: int, seed: int, *, processes: int = 2, first: int = 0, progress: Callable[[int], None] | None = None
) -> Results:
    """Let simulated marketers talk to the real assistant, in data folders that are thrown away.

    Args:
        count: How many conversations; 300 let each of the 30 campaigns meet each of the 10 manners once.
        seed: Decides words and whims; the same seed gives the same conversations, whatever the number of processes.
        processes: How many processes share the work; 1 stays in this one.
        first: Number of the first conversation.
        progress: Told how many conversations have ended since it was last told.

    Returns:
        The `Results`: outcomes by number, their summary, and the transcripts.
    """
    numbers = range(first, first + count)
    slices = [list(numbers[i : i + _SLICE]) for i in range(0, count, _SLICE)]
    found: _Talks = []
    for done in _all(slices, seed, processes):
        found += done
        if progress is not None:
            progress(len(done))
    found.sort(key=lambda each: each[0].id)
    outcomes = tuple(outcome for outcome, _ in found)
    return Results(outcomes, summary(outcomes), {outcome.id: transcript for outcome, transcript in found})


def run_scripts(share: Share = "scripted", names: Sequence[str] = ()) -> Results:
    """Say scripted conversations to the real assistant.

    Args:
        share: Which of them.
        names: Only these, by the stem of their file; all if empty.

    Returns:
        The `Results`: outcomes by name and their summary.
    """
    files = [path for path in script_files(share) if not names or path.stem in names]
    outcomes = tuple(say_scripts(files))
    return Results(outcomes, summary(outcomes), {})


_Talks = list[tuple[Outcome, list[dict[str, Any]]]]
# The assistant of this process, with a data folder of its own.
_own: dict[str, Assistant] = {}


def _all(slices: list[list[int]], seed: int, processes: int) -> Iterator[_Talks]:
    with tempfile.TemporaryDirectory() as folder:
        if processes == 1:
            _open(folder)
            try:
                for numbers in slices:
                    yield _some(numbers, seed)
            finally:
                _own.pop("assistant").close()
            return
        with ProcessPoolExecutor(processes, initializer=_open, initargs=(folder,)) as pool:
            for future in as_completed([pool.submit(_some, numbers, seed) for numbers in slices]):
                yield future.result()


def _open(folder: str) -> None:
    _own["assistant"] = assistant_in(Path(tempfile.mkdtemp(dir=folder)))


def _some(numbers: list[int], seed: int) -> _Talks:
    talks = [converse(_own["assistant"], number, seed) for number in numbers]
    return [(outcome, talk.transcript) for outcome, talk in talks]


def table(results: Results) -> str:
    """Return a run as a table for the terminal: what it scored in all and by manner."""
    groups: dict[str, list[Outcome]] = {"all": list(results.outcomes)}
    for outcome in results.outcomes:
        groups.setdefault(outcome.id.rpartition(", ")[2] if ", " in outcome.id else outcome.language, []).append(
            outcome
        )
    names = (
        f"{'talks':>6}{'facts':>7}{'right':>8}{'wrong':>8}{'again':>6}{'lost':>5}{'launch':>8}{'msgs':>6}{'p95 ms':>8}"
    )
    head = f"{'':20}{names}"
    rows = [head]
    for name, outcomes in groups.items():
        s = summary(outcomes)
        cells = f"{s['conversations']:>6}{s['stated']:>7}{_share(s['right_share']):>8}{_share(s['wrong_share']):>8}"
        cells += f"{s['asked_again']:>6}{s['lost']:>5}{_share(s['launchable_share']):>8}"
        cells += f"{_plain(s['messages_to_launchable']):>6}{_plain(s['turn_p95_ms']):>8}"
        rows.append(f"{name:20}{cells}")
    return "\n".join(rows)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.1%}"


def _plain(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; returns 0."""
    parser = argparse.ArgumentParser(prog="python -m evals.simulate", description=__doc__)
    parser.add_argument("--count", type=int, default=300, help="how many conversations")
    parser.add_argument("--seed", type=int, default=1, help="decides words and whims")
    parser.add_argument("--processes", type=int, default=2, help="how many processes share the work")
    parser.add_argument("--first", type=int, default=0, help="number of the first conversation")
    parser.add_argument("-o", "--output", type=Path, help="folder for simulated.json and transcripts.json")
    chosen = parser.parse_args(arguments)

    from tqdm import tqdm

    with tqdm(total=chosen.count, file=sys.stderr) as bar:
        results = run(
            chosen.count, chosen.seed, processes=chosen.processes, first=chosen.first, progress=lambda n: bar.update(n)
        )
    sys.stdout.write(table(results) + "\n")
    if chosen.output is not None:
        chosen.output.mkdir(parents=True, exist_ok=True)
        _write(chosen.output / "simulated.json", results.to_json())
        _write(chosen.output / "transcripts.json", results.transcripts)
    return 0


def _write(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1, default=str) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
