"""What answers a question with what is meant and what is not: "300, pas 200", "LinkedIn, not Instagram"."""

from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item
from assistant.dialogue.guided.reading.no_items import is_scrap
from assistant.language.vocabulary import find_terms

HABITS = "audience.habits"
_ANSWERED = frozenset(["objective.target", "objective.baseline", "objective.deadline", "audience.name"])
_DENIED = 4


def looked_at(found: dict[str, Item], context: Context) -> Line | None:
    """Return the channels of "LinkedIn pas Instagram" where it is asked where people look: the campaign's own stay.

    Args:
        found: What is meant (``new``) and what is not (``old``).
        context: The pending question.
    """
    new = found["new"]
    places = any(find_terms(item.text, "channel") for item in found.values())
    # "Y a pas de newsletter" means nothing else instead.
    return Line(new.text, new.start) if context.asked == HABITS and places and not is_scrap(new.text) else None


def meant(found: dict[str, Item], context: Context) -> Line | None:
    """Return what answers the pending question, whatever is denied beside it, where nothing known was put right.

    Args:
        found: What is meant (``new``) and what is not (``old``).
        context: The pending question.
    """
    new = found["new"]
    short = len(found["old"].text.split()) <= _DENIED
    return Line(new.text, new.start) if context.asked in _ANSWERED and short else None
