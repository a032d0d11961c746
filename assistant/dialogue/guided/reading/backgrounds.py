"""What a background says of the campaign: whom it is for, what bothers them, where they are; the rest is history."""

import re

from assistant.dialogue.guided.reading.block_items import BACKGROUND
from assistant.dialogue.guided.reading.brief_cues import brief_cue
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.language.text import fold

_TOLD = frozenset(["audience", "challenges", "habits", "motivations", "objections", "lifecycle"])
# "Last year they moaned about the queue" tells of another time.
_PAST = re.compile(
    r"\b(?:last (?:year|season|time)|l'an (?:dernier|passe)|en 20\d\d|in 20\d\d|used to|avant|autrefois|before that)\b"
)


def of_background(block: Block) -> tuple[Line, ...]:
    """Return the lines of a background that say something of the audience, each by its own words.

    Args:
        block: What stands under a heading for what led to the campaign, or for who was there.
    """
    if BACKGROUND.match(fold(block.label_words)) is None:
        return ()
    return tuple(line for line in block.lines if brief_cue(line.text) in _TOLD and not _PAST.search(fold(line.text)))
