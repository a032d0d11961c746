"""Reads from when to when the campaign runs where that opens a sentence, whatever is asked: "1 March to 31 May, …"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.dates import find_dates

_START, _END = "orchestrate.start", "orchestrate.end"
# Whose dates these are: the campaign's, or nobody says.
_WHOSE = re.compile(
    r"\W*(?:(?:ok|oui|yes|so|alors|donc|et|and|bon|well)[ ,]+)*"
    r"(?:(?:(?:the |our |la |l'|notre |cette )?(?:campaign|campagne|operation|dates?)|it|elle|ca|on|we|everything|"
    r"tout)[ :,]*)?"
    r"(?:(?:runs?|will run|lasts?|goes|is live|are live|dure(?:ra)?|court|tourne(?:ra)?|se deroule(?:ra)?|"
    r"se tient|se tiendra|s'etend(?:ra)?|s'etale(?:ra)?|"
    r"(?:a|aura) lieu|(?:est|sera) prevue|takes? place|will take place|(?:is|will be) (?:held|planned|on)|c'est|it's|"
    r"is|est|sont|are|va)[ :]*)?"
    r"(?:(?:from|between|du|de|des|entre|d'|le|the)[ ]*)?"
)
_FEWEST_DAYS = 6
# What stands behind a comma is told apart, "for the fair" says that these are not the campaign's.
_BEHIND = re.compile(
    r"\s*(?P<whole>(?:inclus(?:es?|ive)?|included|compris)\b)?\s*(?:[,;.!:]|$|(?:and|et|avec|with|puis|then)(?![a-z])|\()"
)


def read_run_dates(talk: Talk, start: int, end: int) -> None:
    """Record the first and the last day of the campaign, and leave them out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    context = talk.context
    if context.draft.get(_START) is not None and context.draft.get(_END) is not None:
        return
    text = talk.text[start:end]
    days = find_dates(text, context.language, context.today)
    if not days or days[0].precision != "range" or (days[0].end - days[0].start).days < _FEWEST_DAYS:
        return
    before, behind = (
        talk.folded(start, start + days[0].text_start).text,
        talk.folded(start + days[0].text_end, end).text,
    )
    after = _BEHIND.match(behind)
    if _WHOSE.fullmatch(before) is None or after is None:
        return
    line = Line(talk.text[start : start + days[0].text_end], start)
    if read_block(Block("dates", (line,)), context):
        talk.read(start, start + days[0].text_end + max(after.end("whole"), 0))
