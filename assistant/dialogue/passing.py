"""Challenges and questions that are passed over: they are not insisted upon, and what they are about stays open."""

from dataclasses import replace

from assistant.dialogue.display import shown
from assistant.dialogue.stages import TIMES_PUT, challenge_key, is_set_aside, question_key
from assistant.dialogue.work import Work
from assistant.language.text import Text
from assistant.plan.edit import value_of
from assistant.rules.finding import Finding


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
    passing over, and neither are corrections, questions and orders in between.

    Args:
        work: The turn, after what it says was applied and checked.
    """
    pending = work.before.pending
    if pending is None or pending.code is not None or pending.id == "conflict" or is_set_aside(pending, work.before):
        return False
    elsewhere = all(edit.path.partition(".")[0] != pending.stage for edit in work.applied)
    if not work.applied or not elsewhere or work.read.intent != "fact" or work.undone is not None:
        return False
    work.state = replace(work.state, passed=(*work.state.passed, question_key(pending)))
    return is_set_aside(pending, work.state)


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
