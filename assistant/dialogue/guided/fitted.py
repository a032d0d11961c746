"""Makes an answer fit what was asked: who, how people stand, by which day."""

import re
from dataclasses import replace

from assistant.dialogue.guided.names_behind import owners_apart, runners_in_brackets
from assistant.dialogue.guided.plain_form import in_plain_form
from assistant.dialogue.guided.texting import answered_by_me, day_named
from assistant.dialogue.protocols import Reading
from assistant.dialogue.sentences import sentences
from assistant.dialogue.state import State
from assistant.language.text import Language, fold
from assistant.language.vocabulary import find_terms

_WHO = frozenset({"contact", "owner", "manager"})
_SEATS = frozenset({"team.campaign_manager", "team.sales", "team.contact"})
_OF_LISTS = frozenset({"pillars", "challenges", "habits", "channels", "contents", "data", "tasks", "team"})
_OF_DAYS = frozenset({"deadline", "dates", "end"})


def fitted(message: str, state: State, language: Language) -> str:
    """Return a message as the answer to the pending question is read best.

    Args:
        message: The whole message.
        state: What is asked, and who is in the team.
        language: Language of the message.
    """
    pending = state.pending
    if pending is None:
        return message
    people = frozenset(fold(member.name or "") for member in state.plan.team.members) - {""}
    message = owners_apart(message, people)
    if pending.label in _OF_LISTS:
        message = without_end(message)
    if pending.label == "channels":
        message = runners_in_brackets(message, people)
    message = in_plain_form(message, pending.label, language, people)
    if pending.label in _OF_DAYS:
        return day_named(message, language)
    if pending.id in _SEATS:
        return who_alone(answered_by_me(message))
    if pending.label in _WHO:
        return who_alone(message)
    return relation_first(message, language) if pending.label == "lifecycle" else message


# "1) ease 2) price 3) nothing else, so two", "training, small drops, and that's it": that a list ends.
_ENDS = re.compile(
    r"(?<=[\w)»”\"])\s*(?:[,.;–-]|\s\d\s?[.)]|\n\s*(?:\d\s?[.)]|[-*•]))\s*(?:and |et |but |mais |voil[aà],? )*"
    r"(?:that['’]?s (?:it|all|the lot)|nothing (?:else|more)|no (?:others?|more)|rien d['’]autre|(?:ce sera|"
    r"c['’]est) tout)"
    r"(?:,? (?:actually|really|for now|i think|i guess|so (?:just )?(?:two|three|four|five|\d)|en fait|"
    r"pour l['’]instant|"
    r"je crois|donc (?:deux|trois|quatre|\d)))*[ .!]*$",
    re.IGNORECASE,
)
_LISTED = 3


def without_end(message: str) -> str:
    """Return a list without what only says that it ends.

    Args:
        message: The whole message, where a list is asked.
    """
    ends = _ENDS.search(message)
    return message[: ends.start()] if ends is not None and len(message[: ends.start()].split()) >= _LISTED else message


# "Nobody, we have no sales team. Ines is the contact": nobody is an answer, and what follows is told.
_NO_SALES = re.compile(
    r"\s*(?:(?:nobody|no one|personne|aucun|non|no)[ ,]+)?(?:we (?:have|['’]ve got) no|there(?:['’]s| is| are) no|"
    r"on n['’]a pas de?|"
    r"nous n['’]avons pas de?|il n['’]y a pas de?|pas de) ?(?:sales|commercia)[^.!?]*[.!?]\s+(?=\S)",
    re.IGNORECASE,
)


def named_first(message: str, state: State) -> tuple[str, str] | None:
    """Return the name that answers "who?" and what a message goes on to tell: "Sophie. Karim looks after the emails".

    Args:
        message: The whole message.
        state: What is asked, and who is in the team.
    """
    pending = state.pending
    if pending is not None and pending.id == "team.sales" and (none := _NO_SALES.match(message)) is not None:
        return message[: none.end()], message[none.end() :]
    if pending is None or not (pending.label in _WHO or pending.id in _SEATS):
        return None
    told = sentences(message)
    names = {fold(member.name or "") for member in state.plan.team.members} - {""}
    if len(told) < 2 or fold(message[told[0][0] : told[0][1]]).strip(" .!") not in names:
        return None
    return message[told[0][0] : told[0][1]], message[told[1][0] :]


def beside(first: Reading, rest: Reading) -> Reading:
    """Return two readings of one message as one; a question or an order of the rest counts.

    Args:
        first: What answers the question.
        rest: What is told beside.
    """
    return replace(
        first,
        edits=(*first.edits, *rest.edits),
        known=(*first.known, *rest.known),
        conflicts=(*first.conflicts, *rest.conflicts),
        notes=(*first.notes, *rest.notes),
        control=first.control or rest.control,
        question=first.question or rest.question,
    )


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
