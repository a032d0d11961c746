"""Processes that play cases, each with an assistant and a data folder of its own."""

import logging
import multiprocessing
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from multiprocessing.util import Finalize
from pathlib import Path

from assistant.app import Assistant
from evals.cases.load import Loaded
from evals.models.open import ModelChoice
from evals.models.tape import Tape
from evals.results import Attempt
from evals.tasks.play import attempt
from evals.tasks.talk import Desk

Job = tuple[Loaded, int]
"""A case, and which of its repeats."""

Played = tuple[Attempt, tuple[Tape, ...]]
"""An attempt, and what a model answered in it."""

_desk: Desk | None = None


def play_all(
    jobs: Sequence[Job], choice: ModelChoice, workers: int, more: Callable[[], bool] = lambda: True
) -> Iterator[Played]:
    """Play cases and yield each attempt as it is done, with what was asked of a model.

    Args:
        jobs: What is played, in order.
        choice: The assistant's settings and the model; each worker gets a data folder and a database of its own.
        workers: How many processes; 1 plays in this one.
        more: Whether to go on; asked before each job.
    """
    with tempfile.TemporaryDirectory(prefix="campaign-evals-", ignore_cleanup_errors=True) as folder:
        if workers <= 1:
            yield from _here(jobs, choice, Path(folder), more)
        else:
            yield from _beside(jobs, choice, Path(folder), workers, more)


def _here(jobs: Sequence[Job], choice: ModelChoice, folder: Path, more: Callable[[], bool]) -> Iterator[Played]:
    desk = _desk_in(choice, folder)
    try:
        for loaded, repeat in jobs:
            if not more():
                return
            yield _played(desk, (loaded, repeat))
    finally:
        desk.assistant.close()


def _beside(
    jobs: Sequence[Job], choice: ModelChoice, folder: Path, workers: int, more: Callable[[], bool]
) -> Iterator[Played]:
    waiting = iter(jobs)
    # A fork would copy the threads' locks of encoders and database in whatever state they are.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _start, (choice, str(folder))) as pool:
        running: dict[Future[Played], Job] = {}
        while True:
            while len(running) < 2 * workers and more():
                job = next(waiting, None)
                if job is None:
                    break
                try:
                    running[pool.submit(_work, job)] = job
                except BrokenExecutor as error:
                    yield _spoiled(job, error)
            if not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                yield _result(future, running.pop(future))


def _result(future: "Future[Played]", job: Job) -> Played:
    """Return what a worker sent; one that was killed is the infrastructure's fault and no case's."""
    try:
        return future.result()
    except BrokenExecutor as error:
        return _spoiled(job, error)


def _spoiled(job: Job, error: BrokenExecutor) -> Played:
    fault = f"a worker ended: {error}"
    return Attempt(case=job[0].case.id, repeat=job[1], outcome="error", fault=fault), ()


def _start(choice: ModelChoice, folder: str) -> None:
    global _desk
    logging.getLogger().setLevel(logging.ERROR)
    _desk = _desk_in(choice, Path(tempfile.mkdtemp(dir=folder)))
    # The search builds its index in a thread of its own; it has to stop before the process does.
    Finalize(_desk, _desk.assistant.close, exitpriority=1)


def _work(job: Job) -> Played:
    assert _desk is not None
    return _played(_desk, job)


def _played(desk: Desk, job: Job) -> Played:
    made = attempt(desk, *job)
    return made, tuple(desk.model.noted.tapes) if desk.model is not None else ()


def _desk_in(choice: ModelChoice, folder: Path) -> Desk:
    own = choice.settings.model_copy(update={"home": folder, "database_url": None, "language": None})
    model = choice.open()
    return Desk(Assistant(own, chat=model), model, choice.open_judge())
