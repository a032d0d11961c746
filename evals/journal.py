"""The attempts of a run that is not finished, so that it can go on where it was interrupted."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from evals.cases.base import Strict
from evals.results import Attempt, Setup

NAME = "attempts.jsonl"


class Header(Strict):
    """First line: what was run. Attempts of another run are not taken over."""

    setup: Setup
    digests: dict[str, str]


class Journal:
    """Appends attempts to a file as they come, one a line.

    Args:
        folder: Where the report will stand; None keeps nothing.
        header: What is run.
    """

    def __init__(self, folder: Path | None, header: Header) -> None:
        self._path = folder / NAME if folder else None
        self._header = header
        self.done: tuple[Attempt, ...] = tuple(self._read())
        if self._path is not None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # What is kept is written anew: an attempt that was cut off in its line would spoil the next one.
            lines = [header.model_dump_json(), *(each.model_dump_json() for each in self.done)]
            self._path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

    def add(self, attempt: Attempt) -> None:
        """Keep an attempt."""
        if self._path is not None:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(attempt.model_dump_json() + "\n")

    def close(self) -> None:
        """Forget the attempts: the report holds them."""
        if self._path is not None:
            self._path.unlink(missing_ok=True)

    def _read(self) -> Iterable[Attempt]:
        if self._path is None or not self._path.is_file():
            return
        lines = self._path.read_text(encoding="utf-8").splitlines()
        try:
            if not lines or Header.model_validate_json(lines[0]) != self._header:
                return
        except ValidationError:
            return
        for line in lines[1:]:
            try:
                attempt = Attempt.model_validate_json(line)
            except ValidationError:
                continue
            # What the infrastructure spoiled is tried again.
            if attempt.outcome != "error":
                yield attempt
