"""How fast the store records, reads and deletes, on SQLite with every turn synced to disk."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from assistant.store import Store, TurnDraft
from tests.bench import Figures

# A plan of 25 steps with its findings is about this large.
STATE = {"plans": [{"steps": [{"id": f"step-{n}", "name": "étape " * 12, "needs": ["email"] * 4} for n in range(150)]}]}


def main() -> None:
    """Measure."""
    figures = Figures("store")
    with tempfile.TemporaryDirectory() as home, Store.open(None, Path(home)) as store:
        store.create("s")
        heads: list[int | None] = [None]

        def append() -> None:
            heads[0] = store.append("s", heads[0], TurnDraft(message="300 leads", state=STATE, parent=heads[0])).seq

        def lock() -> None:
            with store.turn_lock("s", 1):
                pass

        figures.times("append a turn", append, count=400, limit=0.005)
        figures.times("read the last turn", lambda: store.head("s"), count=200, limit=0.010)
        figures.times("take and leave the lock", lock, count=200, limit=0.005)
        figures.times("open", lambda: Store.open(None, Path(home)).close(), count=20, limit=0.050)
        size = sum(each.stat().st_size for each in Path(home).rglob("*") if each.is_file())
        figures.figure("400 turns on disk", size / 2**20, 40, "MiB")
        began = time.perf_counter()
        store.delete("s")
        figures.figure("delete 400 turns and every trace", (time.perf_counter() - began) * 1000, 2000, "ms")
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", "from assistant.settings import load_settings; load_settings({})"], check=True
    )
    figures.figure("read the settings, as a process", (time.perf_counter() - began) * 1000, 300, "ms")
    figures.end()


if __name__ == "__main__":
    main()
