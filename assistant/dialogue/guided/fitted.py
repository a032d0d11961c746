"""Makes an answer fit what was asked: who, how people stand, by which day."""

import re

from assistant.dialogue.guided.texting import answered_by_me, day_named
from assistant.dialogue.state import Question
from assistant.language.text import Language
from assistant.language.vocabulary import find_terms

_WHO = frozenset({"contact", "owner", "manager"})
_SEATS = frozenset({"team.campaign_manager", "team.sales", "team.contact"})
_OF_DAYS = frozenset({"deadline", "dates", "end"})


def fitted(message: str, pending: Question | None, language: Language) -> str:
    """Return a message as the answer to the pending question is read best.

    Args:
        message: The whole message.
        pending: What is asked.
        language: Language of the message.
    """
    if pending is None:
        return message
    if pending.label in _OF_DAYS:
        return day_named(message, language)
    if pending.id in _SEATS:
        return who_alone(answered_by_me(message))
    if pending.label in _WHO:
        return who_alone(message)
    return relation_first(message, language) if pending.label == "lifecycle" else message


# "Claire aussi", "Sami again", "relance → Sami, tant pis": who, and nothing else.
_JUST_AS_WELL = re.compile(
    r"(?<=\w)[ ,]+(?:aussi|toujours|encore|également|too|as well|again|also|(?:bon )?tant pis|i guess|je suppose|"
    r"then|alors)"
    r"[ .!]*$",
    re.IGNORECASE,
)
_POINTS_TO = re.compile(r"\s*(?:->|→|=>)\s*(?=[^\W\d])")
_FEW_WORDS = 8


def who_alone(message: str) -> str:
    """Return an answer to "who?" without what only goes along with the name.

    Args:
        message: The whole message, where somebody is asked for.
    """
    if len(message.split()) > _FEW_WORDS or "\n" in message.strip():
        return message
    shorter = _JUST_AS_WELL.sub("", message)
    shorter = _JUST_AS_WELL.sub("", shorter)
    return _POINTS_TO.sub(" : ", shorter) if len(_POINTS_TO.findall(shorter)) == 1 else shorter


# "Mostly prospects, about 850 of them": how they stand comes first, and what follows is told beside.
_MOSTLY = re.compile(
    r"^\s*(?:(?:des|the|they're|ce sont|they are|mostly|mainly|surtout|plutôt|essentiellement)\s+)*"
    r"(?P<who>[^\W\d]+(?: [^\W\d]+)?)(?P<rest>\s+(?:pour la plupart|for the most part|mostly|mainly|"
    r"surtout))?\s*,\s+(?=\S)",
    re.IGNORECASE,
)


def relation_first(message: str, language: Language) -> str:
    """Return an answer on how people stand with what follows it as a sentence of its own.

    Args:
        message: The whole message, where the relation is asked.
        language: Its language.
    """
    match = _MOSTLY.match(message)
    if match is None or not find_terms(match["who"], "lifecycle", language):
        return message
    return f"{match['who']}. {message[match.end() :]}"
