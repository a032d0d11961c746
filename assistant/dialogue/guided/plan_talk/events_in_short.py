"""Reads events that are only named with their day beside the days of the campaign: "…, bourse aux plantes le 17 avril".

Where two days or more are told and one of them is an end of the campaign, what a name stands before is its day.
"""

import re

from assistant.dialogue.guided.plan_talk.days_beside import is_edge, is_plain_event, is_title
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.lexicon import Expression, pattern
from assistant.dialogue.guided.reading.orchestrate_milestones import kind_of
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import Period, find_dates

_MILESTONES = "orchestrate.milestones"
_DATES = ("orchestrate.start", "orchestrate.end", "orchestrate.milestones")
_EDGES = Expression("events_in_short.edges")
_NAMED = Expression("events_in_short.named")
_NO_NAME = Expression("events_in_short.no_name")
# What stands behind the day of an event: the end of the clause, an hour, or what is told next.
_ENDS = re.compile(
    r"\s*(?:$|[,;.!?(/|)\n]|[-–—]\s|(?:et|and|plus|with|avec|puis|then|but|mais)(?![a-z])|(?:at|from|de|des|a) \d)"
)
# "Fair is on 13 May (the book fair I mean)" names it better.
_ASIDE = re.compile(
    r"\s*\((?:the |la |le |l'|our |notre )?(?P<name>[a-z][^()\d,;]{2,40}?)(?: i mean| of course| je veux dire| hein)?\)"
)
_MOST_WORDS, _SEVERAL = 5, 2


def read_events_in_short(talk: Talk, start: int, end: int) -> None:
    """Record the days of events that a sentence names in short, and leave them out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    text, language, today = talk.text[start:end], talk.context.language, talk.context.today
    days = find_dates(text, language, today) if any(char.isdigit() for char in text) else []
    if not days or not _tells_edges(talk):
        return
    for day in days:
        if day.precision == "day" and day.relation not in ("by", "before", "until", "from", "after"):
            _read(talk, start, end, day)


def _tells_edges(talk: Talk) -> bool:
    """Tell whether several days are told, and when the campaign begins or ends is asked or among them."""
    told = find_dates(talk.said, talk.context.language, talk.context.today)
    counted = sum(1 + (day.start != day.end) for day in told)
    asked = (talk.context.asked or "").startswith(_DATES)
    return counted >= _SEVERAL and (asked or _EDGES.search(flat(talk.said)) is not None)


def _read(talk: Talk, start: int, end: int, day: Period) -> None:
    folded = talk.folded(start, start + day.phrase_start)
    named = _NAMED.search(folded.text)
    behind = talk.folded(start + day.text_end, end)
    if named is None or _ENDS.match(behind.text) is None:
        return
    a, b = folded.span(*named.span("name"))
    name = talk.text[start + a : start + b]
    if not _is_event(name, named, talk):
        return
    stop = day.text_end
    aside = _ASIDE.match(behind.text)
    if aside is not None:
        stop = day.text_end + behind.span(*aside.span())[1]
        better = behind.span(*aside.span("name"))
        if flat(name) in flat(aside["name"]):
            name = talk.text[start + day.text_end + better[0] : start + day.text_end + better[1]]
    kind = kind_of(Piece(name, 0))
    row = {"name": name[0].upper() + name[1:], "date": day.end, **({"kind": kind} if kind else {})}
    if talk.context.draft.add(_MILESTONES, row, talk.context.words(start + a, start + stop)) is not None:
        first = folded.span(*named.span("all"))[0]
        talk.read(start + first, start + stop)


def _is_event(name: str, named: re.Match[str], talk: Talk) -> bool:
    """Tell whether a name before a day is that of an event, and no end, piece of work or somebody's doing."""
    plain, piece = flat(name), Piece(name, 0)
    if len(name.split()) > _MOST_WORDS or _NO_NAME.search(plain) is not None or is_edge(name):
        return False
    if kind_of(piece) in ("launch", "review") or piece.has("does", "prepares"):
        return False
    sure = bool(named["the"] or named["says"] or named["led"].strip() or kind_of(piece)) or is_title(name)
    if not sure and pattern("infinitive").match(plain) is not None:
        return False
    return bool(named["led"].strip() or kind_of(piece)) or is_plain_event(name, talk)
