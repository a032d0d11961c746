"""The line of a plan file on which a finding's path stands."""

from typing import Any

from assistant.errors import PersonError
from assistant.plan.path import Key, element_index, parse_path
from assistant.plan.positions import lines_of


class Lines:
    """Lines of the paths of one plan file.

    Args:
        text: The JSON text.
        data: What it holds.
    """

    def __init__(self, text: str, data: Any) -> None:
        self._lines = lines_of(text)
        self._data = data

    def of(self, path: str) -> int:
        """Return the one-based line of a field path; of what holds it, where the field itself is absent."""
        try:
            segments = parse_path(path)
        except PersonError:
            return 1
        line, at = 1, self._data
        location: tuple[str | int, ...] = ()
        for segment in segments:
            step: str | int | None
            if isinstance(segment, Key):
                step = segment.name if isinstance(at, dict) and segment.name in at else None
            else:
                step = element_index(at, segment.name) if isinstance(at, list) else None
            if step is None:
                break
            location, at = (*location, step), at[step]
            line = self._lines.get(location, line)
        return line
