"""Challenges and questions that are passed over: they are not insisted upon, and what they are about stays open."""

from dataclasses import replace

from assistant.dialogue.display import shown
from assistant.dialogue.stages import TIMES_PUT, challenge_key, is_set_aside, question_key, table
from assistant.dialogue.state import Question
from assistant.dialogue.work import Work
from assistant.language.text import Text
from assistant.plan.edit import value_of
from assistant.plan.path import is_at_or_below
from assistant.rules.finding import Finding

CLOSED = frozenset(
    [
        "kind",
        "target",
        "deadline",
        "baseline",
        "audience",
        "lifecycle",
        "goal",
        "entry",
        "stores_in",
        "dates",
        "end",
        "legal_basis",
        "retention",
        "targetable",
    ]
)
"""Labels of the questions that only fitting words answer: a value of a list, a figure, a day, a group of people."""


def pass_over(work: Work) -> Finding | None:
    """Count that the pending challenge was passed over; return its finding where it is left aside from now on.

    A message that answers the question after it, or refuses, passes over it for good; one that says something else, or
    was not understood, only once. Questions and orders in between do not count: the challenge comes back after them.

    Args:
        work: The turn, after what it says was applied and checked.
    """
    pending = work.before.pending
    if pending is None or pending.code is None or work.undone is not None or is_set_aside(pending, work.before):
        return None
    finding = next((f for f in _standing(work) if f.code == pending.code and f.path == pending.path), None)
    refused = work.read.intent == "refuse"
    if finding is None or not (work.applied or refused or _counts(work)) or _was_tried(work, finding):
        return None
    key = challenge_key(finding)
    times = TIMES_PUT if refused or work.read.goes_on else 1
    work.state = replace(work.state, passed=(*work.state.passed, *[key] * times))
    return finding if is_set_aside(pending, work.state) else None


def put_back(work: Work) -> bool:
    """Count that the pending question was passed over; tell whether it is kept for the end from this turn on.

    Whoever tells things of other sections three times is asked the next question. What is of its own section is no
    passing over, unless it answers what comes after a question that only fitting words answer. Such a question is
    passed over too by what was not understood: its answer would have been. Corrections, other questions and orders in
    between do not count, and neither does what should have been told before.

    Args:
        work: The turn, after what it says was applied and checked.
    """
    pending = work.before.pending
    if pending is None or pending.code is not None or pending.id == "conflict" or is_set_aside(pending, work.before):
        return False
    if work.undone is not None or not (_tells_other_things(work, pending) or _misses(work, pending)):
        return False
    work.state = replace(work.state, passed=(*work.state.passed, question_key(pending)))
    return is_set_aside(pending, work.state)


def _tells_other_things(work: Work, pending: Question) -> bool:
    """Tell whether a message told facts, all of them about something else than what is asked."""
    if not work.applied or work.read.intent != "fact":
        return False
    later = _later_paths(pending) if pending.label in CLOSED else ()
    return all(
        edit.path.partition(".")[0] != pending.stage or any(is_at_or_below(edit.path, path) for path in later)
        for edit in work.applied
    )


def _misses(work: Work, pending: Question) -> bool:
    """Tell whether a question that only fitting words answer got words that nothing was made of."""
    return pending.label in CLOSED and work.read.intent == "unclear" and not work.applied and _counts(work)


def _later_paths(question: Question) -> tuple[str, ...]:
    """Return the fields that the questions after this one ask for in its section."""
    rows = [row for row in table() if row.stage == question.stage]
    place = next((number for number, row in enumerate(rows) if row.id == question.id), len(rows))
    return tuple(row.path for row in rows[place + 1 :] if row.path is not None and row.path != question.path)


def leave_contradiction(work: Work) -> None:
    """Keep what stood where a contradiction was passed over twice by facts on something else, and say so."""
    pending, before, now = work.before.pending, work.before.conflicts, work.state.conflicts
    same = pending is not None and pending.id == "conflict" and bool(before) and now[:1] == before[:1]
    if pending is None or not same or not work.applied or work.read.control is not None or work.undone is not None:
        return
    key = f"conflict {pending.path}"
    passed = (*work.state.passed, key)
    if passed.count(key) < TIMES_PUT:
        work.state = replace(work.state, passed=passed)
        return
    left = tuple(each for each in passed if each != key)
    work.state = replace(work.state, conflicts=now[1:], passed=left, offers=(), offered_for=None)
    plan, held = work.state.plan, value_of(work.state.plan, pending.path)
    work.remarks.append(
        Text(
            f"Faute de choix, je garde {shown(plan, pending.path, held, 'fr')} ; dites-le si c’est {now[0].label.fr}.",
            f"For want of a choice I keep {shown(plan, pending.path, held, 'en')}; tell me if it is {now[0].label.en}.",
        )
    )


def _standing(work: Work) -> list[Finding]:
    return [finding for finding in work.findings if not finding.waived]


def _counts(work: Work) -> bool:
    """Tell whether a message that changed nothing passes over the challenge: it is no question and no order."""
    read = work.read
    return read.control is None and not read.question and not read.refused and not read.conflicts and not read.proposals


def _was_tried(work: Work, finding: Finding) -> bool:
    """Tell whether the turn changed what the challenge is about, though not enough."""
    return any(is_about(edit.path, finding.path) for edit in work.applied)


def is_about(path: str, challenged: str) -> bool:
    """Tell whether a path and that of a challenge are about one thing: the wording of a goal and what it counts are.

    Args:
        path: A path that a message changes or repeats.
        challenged: Path of the finding.
    """
    if challenged.startswith("objective."):
        return path in _WORDED_IN_ONE
    head = challenged.split("[")[0] if challenged.startswith("integrate") else challenged
    return path == head or path.startswith((f"{head}.", f"{head}[")) or head.startswith((f"{path}.", f"{path}["))


_WORDED_IN_ONE = frozenset(["objective.statement", "objective.metric"])


def open_again(work: Work) -> None:
    """Let a finding be challenged again where what it is about was said anew."""
    edits = [edit.path for edit in work.applied]
    told = [key for key in work.state.passed if key.partition(" ")[2] in edits]
    if told:
        work.state = replace(
            work.state,
            passed=tuple(key for key in work.state.passed if key not in told),
            challenged=tuple(key for key in work.state.challenged if key not in told),
        )
