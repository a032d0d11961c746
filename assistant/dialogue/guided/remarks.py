"""Remarks on a challenge itself, told from patterns that are data (`data/remarks.yaml`): they are no facts."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.intents import bare
from assistant.language.yaml_data import load_yaml

_DATA = Path(__file__).with_name("data")


@cache
def _remarks() -> dict[str, tuple[re.Pattern[str], ...]]:
    data: dict[str, list[str]] = load_yaml(_DATA / "remarks.yaml")
    return {name: tuple(re.compile(pattern) for pattern in patterns) for name, patterns in data.items()}


def keeps_it(message: str) -> bool:
    """Tell whether a message only says that what was challenged stays as it is: "I like it the way it is"."""
    told = bare(message)
    return any(pattern.fullmatch(told) for pattern in _remarks()["keeps"])


def speaks_of_it(message: str) -> bool:
    """Tell whether a message speaks of what was challenged rather than answers the question after it."""
    told = bare(message)
    return any(pattern.search(told) for pattern in _remarks()["speaks"])


# "Non, on garde le 13 mars", "no, the date stays": what was offered is not wanted, whatever the day that is said.
_STAYS = re.compile(
    r"(?:no+|non|nan|nope|mais non)\b[ ,.!]*(?:.{0,40}[ ,])?"
    r"(?:on (?:le |la |les )?(?:garde|laisse|bouge|change|touche|reste)|"
    r"(?:ca|cela|il|elle|it|that|the date|la date) (?:reste|ne bouge|bouge pas|stays?|doesn't move)|"
    r"we(?:'re| are)? (?:keep|keeping|leave|leaving|stick|staying|not moving|not changing)|"
    r"keep|leave|garde[rz]?|laisse[rz]?|reste[rz]?)(?![a-z]).{0,60}"
)
_SHORT = 14


def refuses_offer(message: str) -> bool:
    """Tell whether a short message only says that what was offered to change stays as it is.

    Args:
        message: The message.
    """
    told = bare(message)
    return len(told.split()) <= _SHORT and _STAYS.fullmatch(told) is not None
