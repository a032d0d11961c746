"""Workers: the same verdicts whatever their number, and one that dies spoils cases instead of failing them."""

from concurrent.futures import BrokenExecutor, Future
from pathlib import Path
from typing import Any

import pytest

from assistant.settings import Settings
from evals import workers
from evals.cases.load import load_datasets
from evals.models.open import ModelChoice, guided
from evals.workers import play_all

JOBS = [(each, 0) for each in load_datasets(["reading"]).cases if each.case.gate][:4]


@pytest.fixture
def choice(tmp_path: Path) -> ModelChoice:
    return guided(Settings(home=tmp_path))


def test_two_workers_find_what_one_finds(choice: ModelChoice) -> None:
    alone = {made.case: made for made, _ in play_all(JOBS, choice, 1)}
    together = {made.case: made for made, _ in play_all(JOBS, choice, 2)}
    assert alone.keys() == together.keys()
    for name, made in alone.items():
        assert made.outcome == together[name].outcome == "passed"
        assert made.transcript == together[name].transcript


def test_a_worker_that_dies_spoils_its_cases(choice: ModelChoice, monkeypatch: pytest.MonkeyPatch) -> None:
    class Dying:
        def __init__(self, *_: Any) -> None:
            self.calls = 0

        def __enter__(self) -> "Dying":
            return self

        def __exit__(self, *_: Any) -> None:
            pass

        def submit(self, *_: Any) -> "Future[Any]":
            self.calls += 1
            if self.calls > 2:
                raise BrokenExecutor("killed")
            future: Future[Any] = Future()
            future.set_exception(BrokenExecutor("killed"))
            return future

    monkeypatch.setattr(workers, "ProcessPoolExecutor", Dying)
    made = [attempt for attempt, _ in play_all(JOBS, choice, 2)]
    assert {attempt.case for attempt in made} == {loaded.case.id for loaded, _ in JOBS}
    assert {attempt.outcome for attempt in made} == {"error"}
    assert "a worker ended: killed" in made[0].fault
