"""What a whole conversation is like: questions asked again, questions lost, how long it took."""

from collections.abc import Mapping, Sequence
from typing import Any

from evals.metrics.fields import at
from evals.metrics.matching import is_empty
from evals.metrics.score import Score, measured, verdict

# After these the same question has to come back.
_DIGRESSIONS = frozenset({"question", "explain", "show", "check", "walk", "off_topic", "unclear"})


def asked_again(asked: Sequence[str | None], plans: Sequence[Mapping[str, Any]]) -> Score:
    """Return whether no question was put about what the plan held already.

    Args:
        asked: Path of the pending question after each turn.
        plans: The plan after each turn.
    """
    again = [
        path
        for turn, path in enumerate(asked)
        if path and path in asked[: turn - 1] and asked[turn - 1] != path and not is_empty(at(plans[turn - 1], path))
    ]
    return verdict("asked_again", not again, f"asked though known: {', '.join(again)}")


def questions_kept(asked: Sequence[str | None], intents: Sequence[str]) -> Score:
    """Return whether the pending question came back after every digression."""
    lost = [
        f"turn {turn}: {asked[turn - 1]}"
        for turn in range(1, len(asked))
        if intents[turn] in _DIGRESSIONS and asked[turn] != asked[turn - 1]
    ]
    return verdict("question_kept", not lost, "; ".join(lost))


def turns_to_launch(can_launch: Sequence[bool]) -> Score:
    """Return how many messages it took until the plan could be launched; all of them where it never could."""
    first = next((turn for turn, good in enumerate(can_launch) if good), len(can_launch))
    return measured("turns_to_launch", float(first))
