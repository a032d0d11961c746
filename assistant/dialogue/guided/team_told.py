"""Tells sentences about who there is, where people are asked for, from what they sound like."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.pieces import Piece, flat

# "They do the ads": whoever was named before, where people are asked for.
_THEY_RUN = re.compile(
    r"(?:ils|elles|they)(?:'ll| will)? (?:do|run|handle|manage|take care of|look after|make|buy|gerent|font|"
    r"s'occupent d[eu']s?|prennent|animent|pilotent|achetent) "
)


def tells_of_team(label: str, text: str, context: Context) -> bool:
    """Tell whether a sentence says who there is: "there's Ann from support and the agency for the webinars".

    Args:
        label: What its words sound like.
        text: The sentence.
        context: The plan.
    """
    if label == "challenges":
        return _THEY_RUN.match(flat(text).strip()) is not None
    return label == "inventory" and any(p.kind in ("name", "agency") for p in find_people(Piece(text, 0), context))
