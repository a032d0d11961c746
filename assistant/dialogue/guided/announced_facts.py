"""What only says how many facts follow: "before anything else, two fixed points.", "trois tâches à ne pas oublier, …".

Such a number counts what is told, and is no figure to reach. Blanks stand for it, or the label of the list alone.
"""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lexicon import word_set
from assistant.dialogue.sentences import sentences

_COUNTED = re.compile(r"(?:deux|trois|quatre|cinq|plusieurs|quelques|two|three|four|five|several|few|couple|[2-5])")
_THINGS = re.compile(
    r"(?:choses?|trucs?|points|dates|echeances|taches|remarques|rappels|questions|infos|informations|precisions|"
    r"contraintes|nouvelles|elements|things?|tasks|deadlines|reminders|remarks|notes|facts|constraints|bits|items|"
    r"updates|todos)"
)
_TASKS = re.compile(r"(?:taches|tasks|todos)")
_WORDS = re.compile(r"[a-z0-9]+")
# The mark that ends an announcement; a comma may also stand within it: "before anything else, two points."
_MARKS = re.compile(r"[,:.;!](?=\s)")
_MOST_WORDS = 14
# Where words are asked, a number of points may be the answer, or lead in to it.
_IN_WORDS = ("audience.", "message_house.")
# Where people are named, a whole sentence of it names nobody.
_NAMED = ("audience.name", "audience.lifecycle")
# Where a figure is asked, "we have 2 points, we want 5" gives it.
_IN_FIGURES = ("objective.target", "objective.baseline")


def read_facts_announced(talk: Talk) -> None:
    """Leave what only says how many facts follow out of a message, or the label of tasks alone.

    Args:
        talk: The message.
    """
    asked = talk.context.asked or ""
    if asked.startswith(_IN_WORDS) and asked not in _NAMED:
        return
    for start, end in sentences(talk.text):
        marks = [start + mark.end() for mark in _MARKS.finditer(talk.text[start : end + 1].ljust(end - start + 1))]
        stop = next((at for at in marks if _announces(talk.folded(start, at).text)), None)
        if stop is None or not any(char.isalnum() for char in talk.text[stop:]):
            continue
        named = [word for word in _WORDS.findall(talk.folded(start, stop).text) if _TASKS.fullmatch(word)]
        label = f"{named[0]}:" if named and label_of(named[0]) == "tasks" else ""
        whole = stop >= end and not any(char.isdigit() for char in talk.text[start:stop])
        if not label and not whole and asked in (*_IN_FIGURES, *_NAMED):
            continue
        talk.text = talk.text[:start] + label.ljust(stop - start) + talk.text[stop:]


def _announces(told: str) -> bool:
    """Tell whether words only say how many facts follow: a number, what it counts, and what leads in to it."""
    words = _WORDS.findall(told)
    counted = next((i for i, word in enumerate(words[:-1]) if _COUNTED.fullmatch(word)), None)
    if counted is None or len(words) > _MOST_WORDS:
        return False
    things = [word for word in words[counted + 1 :] if _THINGS.fullmatch(word)]
    others = [word for i, word in enumerate(words) if i != counted and not _THINGS.fullmatch(word)]
    return bool(things) and all(word in word_set("announcing_facts") for word in others)
