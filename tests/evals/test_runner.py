"""A run: cases, repeats, what goes on after an interruption, what the infrastructure spoils, what a budget leaves."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import PersonError
from assistant.settings import Settings
from evals import runner
from evals.cases.load import load_datasets
from evals.gates import exit_code
from evals.journal import NAME
from evals.models.open import ModelChoice, guided
from evals.results import Attempt, Outcome, RunReport, Spent
from evals.runner import Options, Progress, run
from evals.tasks.play import attempt
from evals.tasks.talk import Desk

CASES = """
dataset: reading
version: 3
today: 2026-11-22
cases:
- {id: goal-fr, language: fr, section: objective, skill: amount, difficulty: easy, gate: true,
   say: "Générer 200 rendez-vous d'ici fin juin",
   expect: {plan: {objective.target: 200, objective.deadline: 2027-06-30}}}
- {id: goal-en, language: en, section: objective, skill: date, difficulty: hard,
   say: "Book 40 demos with CFOs by 3 May 2027", expect: {plan: {objective.target: 41}, never: [Noted]}}
"""


@pytest.fixture
def options(tmp_path: Path) -> Options:
    folder = tmp_path / "sets" / "reading"
    folder.mkdir(parents=True)
    (folder / "goals.yaml").write_text(CASES, encoding="utf-8")
    limits = tmp_path / "thresholds.toml"
    limits.write_text("[reading]\nfield_accuracy = {at_least = 0.5}\n")
    return Options(
        guided(Settings(home=tmp_path / "home")),
        suites=("reading",),
        datasets=tmp_path / "sets",
        thresholds=limits,
        output=tmp_path / "out",
    )


def verdicts(report: RunReport) -> dict[str, str]:
    return {case.id: case.verdict for case in report.cases}


def test_the_real_assistant_is_played_and_judged(options: Options) -> None:
    made = run(options)
    assert verdicts(made) == {"goal-fr": "passed", "goal-en": "failed"}
    assert made.setup.datasets == {"reading/goals.yaml": 3}
    assert exit_code(made) == 0
    failed = made.cases[1].attempts[0]
    assert {score.name for score in failed.scores if score.passed is False} == {"field_accuracy", "never"}
    assert [exchange.say for exchange in failed.transcript] == ["", "Book 40 demos with CFOs by 3 May 2027"]
    assert "objective.target = 40, not 41" in next(s.reason for s in failed.scores if s.name == "field_accuracy")


def scripted(outcomes: dict[tuple[str, int], Outcome], cost: float = 0.0) -> Any:
    """Return a stand-in for the workers that plays nothing: what it was asked to play is in ``asked``."""

    def play_all(jobs: Any, choice: ModelChoice, workers: int, more: Any) -> Any:
        for loaded, repeat in jobs:
            if not more():
                return
            asked.append((loaded.case.id, repeat))
            outcome = outcomes.get((loaded.case.id, repeat), "passed")
            yield Attempt(case=loaded.case.id, repeat=repeat, outcome=outcome, spent=Spent(cost=cost)), ()

    asked: list[tuple[str, int]] = []
    play_all.asked = asked  # type: ignore[attr-defined]
    return play_all


def test_a_case_holds_where_all_its_repeats_do(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "play_all", scripted({("goal-fr", 2): "failed"}))
    made = run(Options(options.choice, ("reading",), 3, datasets=options.datasets))
    assert verdicts(made) == {"goal-fr": "failed", "goal-en": "passed"}
    assert exit_code(made) == 1


def test_an_interrupted_run_goes_on_where_it_was(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0

    def stop(attempt: Attempt) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise KeyboardInterrupt

    three = Options(**{**vars(options), "repeats": 3})
    monkeypatch.setattr(runner, "play_all", scripted({}))
    with pytest.raises(KeyboardInterrupt):
        run(three, Progress(step=stop))
    second = scripted({})
    monkeypatch.setattr(runner, "play_all", second)
    made = run(three)
    assert second.asked == [("goal-fr", 1), ("goal-en", 1), ("goal-fr", 2), ("goal-en", 2)]
    assert all(len(case.attempts) == 3 for case in made.cases)
    assert options.output is not None
    assert not (options.output / NAME).exists()


def test_another_run_takes_nothing_over(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "play_all", scripted({("goal-en", 0): "error"}))
    run(options)
    again = scripted({})
    monkeypatch.setattr(runner, "play_all", again)
    run(Options(**{**vars(options), "repeats": 2}))
    assert len(again.asked) == 4


def test_what_the_infrastructure_spoiled_is_told_apart_and_tried_again(
    options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "play_all", scripted({("goal-en", 0): "error"}))
    made = run(options)
    assert verdicts(made)["goal-en"] == "error"
    assert exit_code(made) == 4
    again = scripted({})
    monkeypatch.setattr(runner, "play_all", again)
    assert exit_code(run(options)) in (0, 3)
    assert again.asked == [("goal-en", 0)]


def test_a_line_that_was_cut_off_is_played_again(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "play_all", scripted({("goal-fr", 0): "error"}))
    run(options)
    assert options.output is not None
    journal = options.output / NAME
    journal.write_text(journal.read_text()[:-20])
    again = scripted({})
    monkeypatch.setattr(runner, "play_all", again)
    run(options)
    assert again.asked == [("goal-fr", 0), ("goal-en", 0)]


def test_a_spent_budget_leaves_cases_unplayed(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "play_all", scripted({}, cost=0.6))
    made = run(Options(**{**vars(options), "repeats": 2, "max_cost": 1.0}))
    assert set(verdicts(made).values()) == {"not_run"}
    assert exit_code(made) == 3
    whole = run(Options(**{**vars(options), "repeats": 1, "max_cost": 1.3, "output": None}))
    assert set(verdicts(whole).values()) == {"passed"}


def test_a_broken_disk_is_no_failure_and_a_crash_is(options: Options) -> None:
    class Broken:
        def __init__(self, error: Exception) -> None:
            self.error = error
            self.today = datetime.date.today

        def open(self, **_: object) -> None:
            raise self.error

    loaded = load_datasets(["reading"], options.datasets).cases[0]
    spoiled = attempt(Desk(Broken(OSError("disk full"))), loaded, 0)  # type: ignore[arg-type]
    assert (spoiled.outcome, spoiled.fault) == ("error", "OSError: disk full")
    crashed = attempt(Desk(Broken(KeyError("x"))), loaded, 0)  # type: ignore[arg-type]
    assert crashed.outcome == "failed"
    assert [(score.name, score.passed) for score in crashed.scores if score.passed is not None] == [("crash", False)]


@pytest.mark.parametrize(("cases", "tags"), [(("nobody",), ()), ((), (("skill", "nothing"),))])
def test_asking_for_nothing_is_told(options: Options, cases: tuple[str, ...], tags: Any) -> None:
    with pytest.raises(PersonError):
        run(Options(**{**vars(options), "cases": cases, "tags": tags}))


def test_a_tag_chooses(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = scripted({})
    monkeypatch.setattr(runner, "play_all", chosen)
    made = run(Options(**{**vars(options), "tags": (("difficulty", "hard"),)}))
    assert chosen.asked == [("goal-en", 0)]
    assert made.setup.filtered
    assert made.gates == ()
