"""Another process that talks to a store: ``python -m tests.store.worker JOB URL SESSION [COUNT]``."""

import sys
import time
from pathlib import Path

from assistant.store import HeadMoved, Store, TurnDraft


def say(word: object) -> None:
    """Print at once: the parent reads while we go on."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def append_turns(store: Store, session: str, count: int, label: str) -> None:
    """Record turns as the assistant does: lock, read the head, compute, record."""
    for number in range(count):
        with store.turn_lock(session, 30):
            head = store.head(session)
            last = None if head is None else head.seq
            turn = store.append(session, last, TurnDraft(message=f"{label} {number}", parent=last))
        say(turn.seq)


def race_turns(store: Store, session: str, count: int, label: str) -> None:
    """Record turns without the lock: who comes second computes again."""
    for number in range(count):
        while True:
            last = store.info(session).head
            try:
                turn = store.append(session, last, TurnDraft(message=f"{label} {number}", parent=last))
            except HeadMoved:
                continue
            say(turn.seq)
            break


def hold(store: Store, session: str, seconds: int, label: str) -> None:
    """Hold the session until killed."""
    with store.turn_lock(session, 30):
        say(label)
        time.sleep(seconds)


def main() -> None:
    """Open the store and do the job."""
    job, url, session, count, label = sys.argv[1:]
    jobs = {"append": append_turns, "race": race_turns, "hold": hold}
    with Store.open(url, Path.cwd()) as store:
        if job != "open":
            jobs[job](store, session, int(count), label)


if __name__ == "__main__":
    main()
