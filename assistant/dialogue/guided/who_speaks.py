"""Sets aside who speaks where a message opens with that: "Ville de 12 000 habitants. Nous devons inscrire…".

Whoever greets and gives a name and a function is of the team, and is who says "I" from then on.
"""

import re

from assistant.dialogue.guided.fit import is_announced
from assistant.dialogue.guided.intents import says_nothing
from assistant.dialogue.guided.reading.blocks import Line, labelled
from assistant.dialogue.guided.reading.cues import wants_something
from assistant.dialogue.guided.reading.introductions import introduce_writer
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.run import Run
from assistant.dialogue.guided.second_look import is_dated_count
from assistant.dialogue.sentences import sentences
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_LONGEST, _LONGEST_HOUSE = 9, 18
# How many work there is said of a house, and of no goal.
_STAFF = re.compile(
    r"\d ?(?:salaries|employes|collaborateurs|personnes|permanents|agents|benevoles|employees|staff|people|of us|"
    r"volunteers|members of staff)(?![a-z])"
)
_ABOUT_GOAL = frozenset([None, "objective", "audience", "target", "baseline", "inventory"])
_NOT_US = re.compile(r"\W*(?:pour|les|des|nos|aux?|cible|audience|objectif|but|for|the|our|to|target|goal)\b")
_OF_A_HOUSE = re.compile(r"\s*(?:d'une?|chez|dans une?|pour une?|of an?|at an?|for an?|in an?)(?![a-z])")
_GREETING = re.compile(r"^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|re)\b[\s,!.:]*", re.IGNORECASE)


def without_opening(message: str, run: Run) -> str:
    """Return a first message with blanks for a line about who speaks, where another sentence says what is wanted.

    Args:
        message: The message.
        run: What is asked and known.
    """
    first = run.pending is None or run.pending.id == "objective.statement"
    if not first or run.context.draft.origin == "brief" or run.context.draft.get("objective.statement"):
        return message
    parts = [Line(message[a:b], a) for a, b in sentences(message)]
    told = [part for part in parts if not says_nothing(part.text)]
    if len(told) < 2 or not any(_says_goal(part, run) for part in told[1:]):
        return message
    greeting = _GREETING.match(told[0].text)
    start = told[0].start + (greeting.end() if greeting else 0)
    if introduce_writer(Piece(message[: told[0].end], 0), run.context):
        return " " * told[0].end + message[told[0].end :]
    text = message[start : told[0].end]
    if not _is_who(text, run):
        return message
    run.context.draft.notes.append(("about_us", run.context.words(start, told[0].end)))
    return message[:start] + " " * len(text) + message[told[0].end :]


def _says_goal(part: Line, run: Run) -> bool:
    found = labelled(part)
    counts = is_dated_count(part.text, run.context)
    return counts or wants_something(part.text) or (found is not None and found[0] == "objective")


def _is_several(words: str) -> bool:
    """Tell whether a bare name of people may mean a group: "DAF", "architectes", but "opticien" is who speaks."""
    return words.isupper() or words.split()[0][-1:] in ("s", "x")


def _is_who(text: str, run: Run) -> bool:
    """Tell whether words name who speaks: a few, without a verb of a goal, that open with no group of people."""
    longest = _LONGEST_HOUSE if _STAFF.search(fold(text)) else _LONGEST
    if len(text.split()) > longest or is_announced(text, run.context) or _NOT_US.match(fold(text)):
        return False
    people = find_terms(text, "people")
    opens = bool(people) and not text[: people[0].start].strip() and _is_several(people[0].words)
    # "DRH d'un groupe" is one of them, and says of which house.
    opens = opens and _OF_A_HOUSE.match(fold(text[people[0].end :])) is None
    return not opens and labelled(Line(text, 0)) is None and "?" not in text and run.cue(text) in _ABOUT_GOAL
