"""Finds the sentence behind an argument that says what proves it: "… a third pillar, Play. Its proof, 900 children"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.pillar_parts import proof_line
from assistant.dialogue.sentences import sentences

_OWN = re.compile(r"(?:sa|la|its|the|avec|with|as|comme|pour|preuves?|proofs?|proven|prouv\w+)\b", re.IGNORECASE)


def proof_behind(talk: Talk, end: int) -> Line | None:
    """Return the sentence behind an argument that says what proves it, or None where it says anything else.

    Args:
        talk: The message.
        end: Where the sentence ends that names the argument.
    """
    behind = sentences(talk.text[end:])
    if not behind:
        return None
    start, stop = (end + each for each in behind[0])
    line = Line(talk.text[start:stop].rstrip(), start)
    return line if _OWN.match(line.text) is not None and proof_line(line) is not None else None
