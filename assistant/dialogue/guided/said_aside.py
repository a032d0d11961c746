"""Tells what somebody of the house says of the campaign from words that answer a question about people or arguments."""

import re

from assistant.dialogue.guided.handed_over import tells_leaving
from assistant.dialogue.guided.reading.journey_cue import asks_details, tells_follow_up
from assistant.dialogue.guided.reading.lexicon import Expression, first_names
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.removed import refuses_means
from assistant.language.figures import Money
from assistant.language.numbers import find_figures
from assistant.language.text import Language

_TURNED, _TURNS = Expression("said_aside.turned"), Expression("said_aside.turns")
_AWAY = Expression("roster.away")
_OPENS = re.compile(r"(?P<name>[a-z]+) ")


def is_said_aside(text: str) -> bool:
    """Tell whether a text is said of the work on the campaign: who is chased, away or replaced, what is not used.

    Args:
        text: A sentence.
    """
    plain = flat(text).strip()
    told = asks_details(plain) or tells_follow_up(plain) or tells_leaving(text) or refuses_means(text)
    return told or is_settled_anew(text)


def is_settled_anew(text: str) -> bool:
    """Tell whether a text moves a day or a figure, or says that somebody is away: "the film is the 28th, actually".

    Args:
        text: A sentence.
    """
    plain = flat(text).strip()
    opened = _OPENS.match(plain)
    away = opened is not None and opened["name"] in first_names() and _AWAY.search(plain) is not None
    return away or (_TURNED.fullmatch(plain) is not None and _TURNS.search(plain) is not None)


_NO_THING = re.compile(
    r"(?<![a-z])(?:passe(?:nt|ra)?|monte(?:nt|ra)?|descend(?:ent|ra)?|goes?|moves?|drops?|rises?)[ ]"
    r"(?:a|to|up to|down to) [€£$]?\d|"
    r"^\W*(?:les? |the )?(?:absente?s?|no[- ]?shows?|non[- ]\w+|ceux qui|celles qui|those who)\b.*(?:→|->|=>)"
)


def tells_no_thing(text: str) -> bool:
    """Tell whether a text is of a figure that changes, or of people who missed a step, and names no thing to list.

    Args:
        text: A sentence.
    """
    return _NO_THING.search(flat(text)) is not None


# "500 € par mois", "on met 500 € par mois"; "a penalty of £50 a day" proves.
_SPENDS = re.compile(r"(?:[£$€]?\d|on |nous |we |i |je |j'|environ|about|around|le budget|the budget|ca |it )")


def tells_spending(text: str, language: Language) -> bool:
    """Tell whether a text says what is spent in a time: it opens with the sum, or with who spends it.

    Args:
        text: A sentence.
        language: Its language.
    """
    if _SPENDS.match(flat(text).strip()) is None:
        return False
    return any(isinstance(f, Money) and f.per is not None for f in find_figures(text, language))
