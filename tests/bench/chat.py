"""``campaign chat`` as a whole process on a warm index: its first answer, and the memory that it takes."""

import json
import os
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

from tests.bench import Figures, process, seconds

COMMAND = [sys.executable, "-m", "assistant.cli.main", "chat", "--json", "--language", "fr"]
SAID = "Obtenir 60 rendez-vous avec des DAF d’ici fin juin 2027\nPourquoi dix mots ?\nmontre le plan\n"
QUESTION = "Pourquoi dix mots ?\n"


class Chat(NamedTuple):
    """What one process took: seconds until its first answer to a message, and its largest memory in MiB."""

    first: float
    memory: float


def chat(home: str, said: str) -> Chat:
    """Run a conversation in a process of its own."""
    began = time.perf_counter()
    running = subprocess.Popen(
        COMMAND,
        env={**os.environ, "CAMPAIGN_HOME": home},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert running.stdin is not None
    assert running.stdout is not None
    running.stdin.write(said)
    running.stdin.close()
    first = float("inf")
    for line in running.stdout:
        if json.loads(line)["turn"] == 1:
            first = time.perf_counter() - began
    _, _, used = os.wait4(running.pid, 0)
    running.returncode = 0
    running.stdout.close()
    # Linux counts in KiB, macOS in bytes.
    return Chat(first, used.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2))


def main() -> None:
    """Measure."""
    figures = Figures("chat")
    with tempfile.TemporaryDirectory() as home:
        # Builds the index.
        chat(home, SAID)
        runs = [chat(home, QUESTION) for _ in range(3)]
        first = min(run.first for run in runs)
        figures.figure("first answer, with a search, whole process, warm index", first * 1000, 4000, "ms")
        bare = seconds(process("-c", "import chromadb"), 3)
        figures.beside("first answer", first * 1000, "Python that only imports Chroma", bare * 1000, "ms")
        figures.figure("memory of a conversation", chat(home, SAID).memory, 600, "MiB")
    figures.end()


if __name__ == "__main__":
    main()
