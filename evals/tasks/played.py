"""What playing a case gives."""

from typing import NamedTuple

from evals.metrics.score import Score
from evals.results import Exchange


class Played(NamedTuple):
    """The scores of a case that was played once, and what was said."""

    scores: tuple[Score, ...]
    transcript: tuple[Exchange, ...]
