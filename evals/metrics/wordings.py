"""Whether what a model worded was shown, or replaced because it did not hold (assisted mode)."""

from collections.abc import Mapping, Sequence
from typing import Any

from evals.metrics.score import Score, verdict

_TRIES = 2
"""How often a model may word one reply; after that many replacements the guided wording stands."""


def held(turns: Sequence[Mapping[str, Any]]) -> tuple[Score, ...]:
    """Return whether no turn fell back on guided wording; nothing where no model was asked."""
    asked = [turn for turn in turns if turn]
    replaced = [reason for turn in asked for reason in turn.get("replaced", ())]
    fallen = [turn for turn in asked if len(turn.get("replaced", ())) >= _TRIES]
    return (verdict("wording_held", not fallen, f"replaced: {', '.join(replaced)}"),) if asked else ()
