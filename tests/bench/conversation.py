"""How fast turns of guided mode are after the start, and how much memory a conversation takes."""

import datetime
import resource
import sys
import tempfile
import time
from pathlib import Path

from assistant.app import Assistant
from assistant.language.yaml_data import load_yaml
from assistant.settings import Settings
from tests.bench import Figures

CONVERSATIONS = Path(__file__).parents[1] / "conversations"
TODAY = datetime.date(2026, 11, 22)


def main() -> None:
    """Measure every turn of the whole conversations of the tests; questions to the documents apart."""
    figures = Figures("conversation")
    turns: list[float] = []
    questions: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        assistant = Assistant(Settings(home=Path(home)), today=lambda: TODAY)
        began = time.perf_counter()
        session = assistant.open().session
        figures.figure("the opening", (time.perf_counter() - began) * 1000, 4000, "ms")
        began = time.perf_counter()
        assistant.warm()
        figures.figure("warming up", (time.perf_counter() - began) * 1000, 4000, "ms")
        assistant.search.query("objective", k=1, language="en")
        for path in sorted(CONVERSATIONS.glob("*.yaml")):
            session = assistant.open().session
            for turn in load_yaml(path)["turns"]:
                began = time.perf_counter()
                intent = assistant.say(session, turn["say"]).intent
                (questions if intent == "question" else turns).append((time.perf_counter() - began) * 1000)
        assistant.close()
    for name, times in (("turns", turns), ("questions to the documents", questions)):
        times.sort()
        middle, high = times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.95))]
        figures.figure(f"{len(times)} {name}, p95 (median {middle:.1f} ms)", high, 80, "ms")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    figures.figure("memory at its highest", peak / (2**20 if sys.platform == "darwin" else 2**10), 600, "MiB")
    figures.end()


if __name__ == "__main__":
    main()
