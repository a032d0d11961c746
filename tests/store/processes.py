"""Starts ``tests.store.worker`` in processes of their own."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def start(job: str, url: str, session: str = "s", count: int = 0, label: str = "a") -> "subprocess.Popen[str]":
    """Start one worker; its output is read through a pipe."""
    command = [sys.executable, "-m", "tests.store.worker", job, url, session, str(count), label]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(*workers: "subprocess.Popen[str]") -> list[int]:
    """Wait for workers and return every number that they printed."""
    numbers = []
    for worker in workers:
        out, err = worker.communicate(timeout=60)
        assert worker.returncode == 0, err
        numbers += [int(line) for line in out.split()]
    return numbers
