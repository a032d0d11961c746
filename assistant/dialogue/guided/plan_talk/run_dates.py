"""Reads from when to when the campaign runs where that opens a sentence, whatever is asked: "1 March to 31 May, …"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.dates import Period, find_dates

_START, _END = "orchestrate.start", "orchestrate.end"
# Whose dates these are: the campaign's, or nobody says.
_WHOSE = re.compile(
    r"\W*(?:(?:ok|oui|yes|so|alors|donc|et|and|bon|well)[ ,]+)*"
    r"(?:(?:(?:the |our |la |l'|notre |cette )?(?:campaign|campagne|operation|dates?)|it|elle|ca|on|we|everything|"
    r"tout)[ :,]*)?"
    r"(?:(?:runs?|will run|lasts?|go(?:es)?(?: (?:on|live))?|part(?:ira|ons)?|"
    r"y va|tournons|is live|are live|dure(?:ra)?|court|tourne(?:ra)?|se deroule(?:ra)?|"
    r"se tient|se tiendra|s'etend(?:ra)?|s'etale(?:ra)?|"
    r"(?:a|aura) lieu|(?:est|sera) prevue|takes? place|will take place|(?:is|will be) (?:held|planned|on)|c'est|it's|"
    r"is|est|sont|are|va)[ :]*)?"
    r"(?:(?:from|between|du|de|des|entre|d'|le|the)[ ]*)?"
)
_FEWEST_DAYS = 6
_OPENS, _CLOSES = Expression("run_dates.opens"), Expression("run_dates.closes")
# What stands behind a comma is told apart, "for the fair" says that these are not the campaign's.
_BEHIND = re.compile(
    r"\s*(?P<whole>(?:inclus(?:es?|ive)?|included|compris)\b)?\s*(?:[,;.!:]|$|(?:and|et|avec|with|puis|"
    r"then)(?![a-z])|\()"
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
    if _edges(talk, start, days) or _edge(talk, start, end, days):
        return
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


def _edges(talk: Talk, start: int, days: list[Period]) -> bool:
    """Record a first and a last day that two verbs or two nouns tell: "we kick off on 1 March, and close on 31 May"."""
    if len(days) < _BOTH or any(day.precision != "day" for day in days[:_BOTH]) or days[0].start >= days[1].start:
        return False
    first, last = days[:_BOTH]
    before = talk.folded(start, start + first.phrase_start).text
    between = talk.folded(start + first.text_end, start + last.phrase_start).text
    if _OPENS.fullmatch(before) is None or _CLOSES.fullmatch(between) is None:
        return False
    for path, day, (a, b) in (
        (_START, first, (0, first.text_end)),
        (_END, last, (first.text_end, last.text_end)),
    ):
        talk.context.draft.set(path, day.start, talk.context.words(start + a, start + b))
    talk.read(start, start + last.text_end)
    return True


def _edge(talk: Talk, start: int, end: int, days: list[Period]) -> bool:
    """Record the first or the last day where a sentence only names that day: "last day 30 September 2027"."""
    if len(days) != 1 or days[0].precision != "day" or talk.text[start + days[0].text_end : end].strip(" .!\n"):
        return False
    told = _EDGE.fullmatch(talk.folded(start, start + days[0].phrase_start).text)
    if told is None:
        return False
    path = _START if told["first"] else _END
    if talk.context.draft.get(path) is not None:
        return False
    talk.context.draft.set(path, days[0].start, talk.context.words(start, start + days[0].text_end))
    talk.read(start, end)
    return True


_EDGE = re.compile(
    r"\W*(?:(?:and|et|ok|so|alors|then|puis)[ ,]+)*(?:the |our |le |la |notre )?(?:(?P<first>first day|"
    r"premier jour|start date|"
    r"date de debut|day one)|last day|final day|dernier jour|end date|date de fin)"
    r"(?: (?:of the campaign|de la campagne))?[ ]*(?:(?:is|est|will be|sera|c'est|[:=,])[ ]*)?(?:(?:on|the|le)[ ]*)*"
)
_BOTH = 2
