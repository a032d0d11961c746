"""What ``make bench`` measures: one file a part, each run as ``python -m tests.bench.<part>``.

A file prints one line a figure with the limit that was promised, and ends with 1 if one is over it.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path


class Figures:
    """The figures of one part.

    Args:
        part: What is measured.
    """

    def __init__(self, part: str) -> None:
        self._part = part
        self._over = False

    def times(self, what: str, job: Callable[[], object], *, count: int, limit: float) -> None:
        """Run a job often; its 95th percentile stays below ``limit`` seconds."""
        taken = []
        for _ in range(count):
            began = time.perf_counter()
            job()
            taken.append(time.perf_counter() - began)
        taken.sort()
        middle, high = taken[len(taken) // 2], taken[min(len(taken) - 1, int(len(taken) * 0.95))]
        self.figure(f"{what}, p95 (median {middle * 1000:.1f} ms)", high * 1000, limit * 1000, "ms")

    def figure(self, what: str, value: float, limit: float, unit: str) -> None:
        """Print one figure that should stay at or below ``limit``."""
        over = value > limit
        self._over |= over
        sys.stdout.write(
            f"{'OVER' if over else 'ok':4}  {self._part}: {what}: {value:.1f} {unit} (at most {limit:g})\n"
        )
        sys.stdout.flush()

    def beside(self, what: str, value: float, other: str, theirs: float, unit: str) -> None:
        """Print how many times as much a figure is as that of something simpler that does a part of the work."""
        sys.stdout.write(f"      {self._part}: {what}: {value / theirs:,.1f} times {other} ({theirs:.3g} {unit})\n")
        sys.stdout.flush()

    def end(self) -> None:
        """End the program: 1 if a figure was over its limit."""
        sys.exit(int(self._over))


def seconds(job: Callable[[], object], count: int = 1) -> float:
    """Return how long a job takes, the best of ``count`` runs: the others waited for the rest of the machine."""
    best = float("inf")
    for _ in range(count):
        began = time.perf_counter()
        job()
        best = min(best, time.perf_counter() - began)
    return best


def process(*words: str | Path) -> Callable[[], object]:
    """Return a job that runs Python with these words as a whole process, whatever its exit code."""
    command: Sequence[str] = [sys.executable, *map(str, words)]
    return lambda: subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False)
