"""What a whole conversation is like, from what it scored turn by turn (`evals.conversations.outcome`)."""

from collections.abc import Iterable, Mapping
from typing import Any

from evals.conversations.outcome import Outcome
from evals.metrics.score import Score, measured, verdict

ENOUGH = 0.9
"""Share of the facts of a conversation that must be right: over twenty messages, one slip is not the whole talk."""


def facts_right(outcome: Outcome) -> Score:
    """Return the share of the stated facts that the plan held afterwards."""
    value = outcome.right / outcome.stated if outcome.stated else 1.0
    reason = "" if value >= ENOUGH else _told(outcome.missed)
    return Score(name="field_accuracy", value=value, passed=value >= ENOUGH, reason=reason)


def nothing_wrong(outcome: Outcome) -> Score:
    """Return whether nothing was recorded with another value, and nothing that nobody said."""
    return verdict("nothing_invented", not outcome.wrong, _told(outcome.wrong))


def nothing_asked_again(outcome: Outcome) -> Score:
    """Return whether nothing was asked that was said and recorded."""
    return verdict("asked_again", not outcome.asked_again, _told(outcome.asked_again))


def questions_kept(outcome: Outcome) -> Score:
    """Return whether the pending question came back after every digression."""
    return verdict("question_kept", not outcome.lost, _told(outcome.lost))


def expectations_met(outcome: Outcome) -> Score:
    """Return whether the other expectations of a script were met."""
    return verdict("says", not outcome.unmet, _told(outcome.unmet))


def launched(outcome: Outcome) -> Score:
    """Return whether a marketer who knows the campaign got to a plan that can be launched."""
    return verdict("launch", outcome.launchable_at is not None, f"not after {outcome.messages} messages")


def turns_to_launch(outcome: Outcome) -> Score:
    """Return how many messages it took until the plan could be launched; all of them where it never could."""
    return measured("turns_to_launch", float(outcome.launchable_at or outcome.messages))


def _told(notes: Iterable[Mapping[str, Any]]) -> str:
    return "; ".join(
        f"turn {note['turn']}, {note['path']}: {note['got']}, not {note['expected']}" for note in list(notes)[:5]
    )
