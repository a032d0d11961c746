"""What a recording gathers while cases are played, and the cassettes that it becomes."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from evals.models.cassette import place_of, read_cassette, write_cassette
from evals.models.tape import Tape
from evals.results import Attempt


class Recording:
    """Gathers answers, a cassette a suite. Cases that were not played again keep what was recorded before.

    Args:
        folder: Where the cassettes stand; None records nothing.
        model: Name of the model.
        suites: Suite of each case.
    """

    def __init__(self, folder: Path | None, model: str, suites: Mapping[str, str]) -> None:
        self._folder = folder
        self._model = model
        self._suites = suites
        self._tapes: dict[str, dict[str, list[Tape]]] = {}

    def add(self, attempt: Attempt, tapes: Sequence[Tape]) -> None:
        """Keep the answers of an attempt; those of one that the infrastructure spoiled would only spoil the replay."""
        if self._folder is not None and attempt.outcome != "error":
            cases = self._tapes.setdefault(self._suites[attempt.case], {})
            cases.setdefault(attempt.case, []).extend(tapes)

    def close(self) -> None:
        """Write the cassettes."""
        if self._folder is None:
            return
        for suite, cases in self._tapes.items():
            place = place_of(self._folder, suite)
            before: list[Tape] = []
            if place.exists():
                label, known = read_cassette(place)
                before = [tape for tape in known if label.model == self._model and tape.case not in cases]
            write_cassette(place, self._model, [*before, *(tape for each in cases.values() for tape in each)])
