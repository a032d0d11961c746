"""Processes that play cases, each with an assistant and a data folder of its own."""

import logging
import multiprocessing
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from multiprocessing.util import Finalize
from pathlib import Path

from assistant.app import Assistant
from assistant.settings import Settings
from evals.cases.load import Loaded
from evals.results import Attempt
from evals.tasks.play import attempt
from evals.tasks.talk import Desk

Job = tuple[Loaded, int]
"""A case, and which of its repeats."""

_desk: Desk | None = None


def play_all(
    jobs: Sequence[Job], settings: Settings, workers: int, more: Callable[[], bool] = lambda: True
) -> Iterator[Attempt]:
    """Play cases and yield each attempt as it is done.

    Args:
        jobs: What is played, in order.
        settings: The assistant's; each worker gets a data folder and a database of its own.
        workers: How many processes; 1 plays in this one.
        more: Whether to go on; asked before each job.
    """
    with tempfile.TemporaryDirectory(prefix="campaign-evals-", ignore_cleanup_errors=True) as folder:
        if workers <= 1:
            yield from _here(jobs, settings, Path(folder), more)
        else:
            yield from _beside(jobs, settings, Path(folder), workers, more)


def _here(jobs: Sequence[Job], settings: Settings, folder: Path, more: Callable[[], bool]) -> Iterator[Attempt]:
    desk = _desk_in(settings, folder)
    try:
        for loaded, repeat in jobs:
            if not more():
                return
            yield attempt(desk, loaded, repeat)
    finally:
        desk.assistant.close()


def _beside(
    jobs: Sequence[Job], settings: Settings, folder: Path, workers: int, more: Callable[[], bool]
) -> Iterator[Attempt]:
    waiting = iter(jobs)
    # A fork would copy the threads' locks of encoders and database in whatever state they are.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _start, (settings, str(folder))) as pool:
        running: set[Future[Attempt]] = set()
        while True:
            while len(running) < 2 * workers and more():
                job = next(waiting, None)
                if job is None:
                    break
                running.add(pool.submit(_work, job))
            if not running:
                return
            done, running = wait(running, return_when=FIRST_COMPLETED)
            yield from (each.result() for each in done)


def _start(settings: Settings, folder: str) -> None:
    global _desk
    logging.getLogger().setLevel(logging.ERROR)
    _desk = _desk_in(settings, Path(tempfile.mkdtemp(dir=folder)))
    # The search builds its index in a thread of its own; it has to stop before the process does.
    Finalize(_desk, _desk.assistant.close, exitpriority=1)


def _work(job: Job) -> Attempt:
    assert _desk is not None
    return attempt(_desk, *job)


def _desk_in(settings: Settings, folder: Path) -> Desk:
    own = settings.model_copy(update={"home": folder, "database_url": None, "language": None})
    return Desk(Assistant(own))
