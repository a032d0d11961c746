"""A run: which cases, how often, with what; attempts as they come, then cases, gates and one report."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistant import __version__
from assistant.errors import PersonError
from evals import system
from evals.cases.base import SUITES, SuiteName
from evals.cases.load import FOLDER, Datasets, Loaded, load_datasets
from evals.gates import THRESHOLDS, Thresholds, judge, load_thresholds
from evals.journal import Header, Journal
from evals.judge import agreement, load_gold
from evals.models.open import ModelChoice
from evals.models.recording import Recording
from evals.results import Attempt, CaseResult, RunReport, Setup
from evals.workers import Job, play_all


@dataclass(frozen=True)
class Options:
    """What to run.

    Args:
        choice: The assistant's settings, whose mode decides who reads and words, and the model.
        suites: Which suites.
        repeats: How often each case is played.
        workers: How many processes.
        max_cost: Money after which no further case begins, in the currency of the price settings.
        cases: Ids of the only cases to play; all where empty.
        tags: The only values of tags to play, as (tag, value).
        output: Folder of the report, which also makes an interrupted run go on.
        record: Folder for cassettes of what the model answers.
        datasets: Folder of the datasets.
        thresholds: File of the thresholds.
        date: Day of the run, for the report.
    """

    choice: ModelChoice
    suites: tuple[SuiteName, ...] = SUITES
    repeats: int = 1
    workers: int = 1
    max_cost: float | None = None
    cases: tuple[str, ...] = ()
    tags: tuple[tuple[str, str], ...] = ()
    output: Path | None = None
    record: Path | None = None
    datasets: Path = FOLDER
    thresholds: Path = THRESHOLDS
    date: str = ""


@dataclass
class Progress:
    """What a progress bar is told; by default nobody looks."""

    begin: Callable[[int, int], None] = field(default=lambda total, done: None)
    step: Callable[[Attempt], None] = field(default=lambda attempt: None)


def run(options: Options, progress: Progress | None = None) -> RunReport:
    """Play the cases and judge them.

    Args:
        options: What to run.
        progress: Who is told about each attempt.

    Raises:
        PersonError: Datasets or thresholds are not as they should be, or no case is left to play.
    """
    shown = progress or Progress()
    thresholds = load_thresholds(options.thresholds)
    datasets = load_datasets(options.suites, options.datasets)
    chosen = _chosen(datasets, options)
    setup = _setup(options, datasets, len(chosen) < len(datasets.cases))
    header = Header(setup=setup, digests={each.case.id: each.digest for each in chosen})
    journal = Journal(options.output, header)
    recording = Recording(options.record, setup.model, {each.case.id: each.suite for each in chosen})
    attempts = _play(chosen, options, journal, recording, shown)
    recording.close()
    report = _report(chosen, attempts, setup, thresholds, options)
    chat = options.choice.open_judge()
    if chat is not None:
        report = report.model_copy(update={"agreement": agreement(chat, load_gold())})
    if all(case.verdict not in ("error", "not_run") for case in report.cases):
        journal.close()
    return report


def _play(
    chosen: Sequence[Loaded], options: Options, journal: Journal, recording: Recording, shown: Progress
) -> list[Attempt]:
    attempts = list(journal.done)
    known = {(attempt.case, attempt.repeat) for attempt in attempts}
    # All cases once before any case again: what a spent budget leaves is one whole round.
    jobs: list[Job] = [
        (loaded, repeat)
        for repeat in range(options.repeats)
        for loaded in chosen
        if (loaded.case.id, repeat) not in known
    ]
    shown.begin(len(jobs) + len(attempts), len(attempts))

    def within_budget() -> bool:
        return options.max_cost is None or sum(each.spent.cost for each in attempts) < options.max_cost

    for attempt, tapes in play_all(jobs, options.choice, options.workers, within_budget):
        attempts.append(attempt)
        recording.add(attempt, tapes)
        journal.add(attempt)
        shown.step(attempt)
    return attempts


def _chosen(datasets: Datasets, options: Options) -> list[Loaded]:
    known = {loaded.case.id for loaded in datasets.cases}
    unknown = [each for each in options.cases if each not in known]
    if unknown:
        names = ", ".join(unknown)
        raise PersonError(f"Cas inconnu\u00a0: {names}.", f"Unknown case: {names}.")
    wanted = set(options.cases)
    chosen = [
        loaded
        for loaded in datasets.cases
        if (not wanted or loaded.case.id in wanted)
        and all(str(getattr(loaded.case, tag)) == value for tag, value in options.tags)
    ]
    if not chosen:
        raise PersonError("Aucun cas à jouer.", "No case to play.")
    return chosen


def _setup(options: Options, datasets: Datasets, filtered: bool) -> Setup:
    settings = options.choice.settings
    assisted = settings.assisted
    return Setup(
        suites=options.suites,
        mode="assisted" if assisted else "guided",
        model=(settings.model or "") if assisted else "",
        judge=options.choice.judge,
        prompts={task: f"v{version}" for task, version in options.choice.versions.items()},
        repeats=options.repeats,
        replayed=options.choice.replay is not None,
        datasets=dict(datasets.versions),
        system=system.digest(),
        version=__version__,
        filtered=filtered,
    )


def _report(
    chosen: Sequence[Loaded],
    attempts: Sequence[Attempt],
    setup: Setup,
    thresholds: Mapping[str, Thresholds],
    options: Options,
) -> RunReport:
    by_case: dict[str, list[Attempt]] = {}
    for attempt in sorted(attempts, key=lambda each: each.repeat):
        by_case.setdefault(attempt.case, []).append(attempt)
    cases = tuple(
        CaseResult(
            id=loaded.case.id,
            suite=loaded.suite,
            language=loaded.case.language,
            section=loaded.case.section,
            skill=loaded.case.skill,
            difficulty=loaded.case.difficulty,
            gate=loaded.case.gate,
            digest=loaded.digest,
            attempts=_complete(by_case.get(loaded.case.id, []), options.repeats),
        )
        for loaded in chosen
    )
    return judge(RunReport(date=options.date, setup=setup, cases=cases), thresholds)


def _complete(attempts: list[Attempt], repeats: int) -> tuple[Attempt, ...]:
    """Return the attempts of a case where all its repeats were played: fewer would pass more easily."""
    return tuple(attempts) if len(attempts) == repeats else ()
