"""Tells work on a day from what merely happens that day: "15 February: Ana builds the page"."""

import re

from assistant.dialogue.guided.reading.name_words import is_first_name

_DAY_THEN_NAME = re.compile(r"\W*[^:]{4,30}:\s*(?P<name>[A-ZÀ-ÖØ-Þ][\w-]+)\s+[a-zà-ÿ]{3,}\b")


def tells_work(text: str) -> bool:
    """Tell whether what stands behind a day is somebody's work.

    Args:
        text: A line of a calendar.
    """
    match = _DAY_THEN_NAME.match(text)
    return match is not None and is_first_name(match["name"])
