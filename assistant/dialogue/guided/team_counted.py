"""Reads how a team is told off: "on est trois : moi, Nadia pour les visuels et Karim (dev)", and houses with a name.

How many there are heads the list and is nobody; "me" alone is one of them; who stands in brackets behind an agency is
of it, and not the agency.
"""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import known_id, member, member_id, replace
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.folding import fold_with_offsets

_NUMBERS = {"deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4, "cinq": 5, "five": 5, "six": 6}
_COUNT = rf"(?P<count>{'|'.join(_NUMBERS)}|[2-6])"
_HEAD = re.compile(
    r"\s*(?:(?:bah|ben|alors|ok|well|so|et|and|donc|euh|bon)[ ,]+)*"
    rf"(?:(?:on|nous) (?:est|sommes|sera)(?: une equipe de)? {_COUNT}|"
    rf"(?:notre |l'|une |our |the )?(?:equipe|team) (?:de|of|est de|is) {_COUNT.replace('count', 'count2')}|"
    rf"we(?:'re| are)(?: a team of)? {_COUNT.replace('count', 'count3')}|"
    rf"(?:there's |there are |there're )?(?:just |only )?{_COUNT.replace('count', 'count4')} of us)"
    r"(?: personnes| people| en tout| in all| dans l'equipe| on the team)?\s*(?P<mark>[:,–—]|-(?= ))\s*"
)
_LED = re.compile(
    r"\s*(?:il y a|y a|l'equipe,? c'est|there's|there is|the team is|the team's|the team:)\s+(?=(?:moi|me)[ ,])"
)
_ME = re.compile(
    r"\s*(?P<me>moi|me|myself|moi-meme)(?P<joint>\s*,\s*(?:(?:et|and|plus)\s+)?|\s+(?:et|and|plus)\s+)(?=\S)"
)
_ITEMS = re.compile(r"\s*,\s*(?:(?:et|and)\s+)?(?![^()]*\))|\s+(?:et|and|plus|&)\s+(?![^()]*\))")
_ACTS = re.compile(r"(?:^|[\s,;])(?:je|j'|i|i'm|i'll|c'est moi)(?![a-z])")
_END = re.compile(r"[.;!?\n](?=\s|$)")
_STOP = re.compile(r"[.;!?\n](?=\s|$)(?![^()]*\))")
_COUNTS = re.compile(rf"{'|'.join(_NUMBERS)}|[2-6]")
_FEWEST, _ENOUGH = 2, 3
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'&-]*(?:\s[A-ZÀ-ÖØ-Þ][\w’'&-]*){0,2}"
_HOUSES = r"(?:[Aa]gence|[Aa]gency|[Ss]tudio|[Cc]abinet|[Rr]égie|[Ii]mprimerie)"
_WITH_WHOM = re.compile(
    rf"(?:{_HOUSES}\s(?P<name>{_NAME})|(?P<name2>{_NAME})\s(?:agency|studio))\s?(?P<round>\(\s*(?P<who>{_NAME})\s*\))"
)


def read_team_counted(talk: Talk) -> None:
    """Leave out of a list of the team how many there are, and record who speaks where "me" is one of them.

    Args:
        talk: The message.
    """
    asked = talk.context.asked or ""
    if not asked.startswith(("team.", "rally.channels")) and _told_off(talk):
        return
    if not asked.startswith(("team.", "rally.")):
        return
    _houses(talk)
    if asked != "team.members":
        return
    folded = fold_with_offsets(talk.text)
    head, told = _headed(folded.text)
    me = _me_of(folded.text)
    if me is not None:
        a, b = folded.span(*me.span("me"))
        member_id(Person(0, b - a, "", "me"), talk.context.words(a, b), talk.context)
        talk.read(0, folded.span(me.end(), me.end())[0])
    if told:
        start = folded.span(head, head)[0]
        talk.text = " " * start + talk.text[start:]


def _told_off(talk: Talk) -> bool:
    """Read "on est trois : Nadia au web, Karim et moi" as the team whatever is asked, where it names people."""
    folded = fold_with_offsets(talk.text)
    head = _HEAD.match(folded.text)
    if head is None or head["mark"] == ",":
        return False
    stop = _STOP.search(folded.text, head.end())
    start, end = folded.span(head.end(), stop.start() if stop is not None else len(folded.text))
    named = [
        person for person in find_people(Piece(talk.text[start:end], start), talk.context) if person.kind == "name"
    ]
    if len(named) < _FEWEST or not read_block(Block("team", (Line(talk.text[start:end], start),)), talk.context):
        return False
    talk.read(0, end)
    return True


def lists_me(text: str) -> bool:
    """Tell whether "me" is one of several who are listed: "me, Nadia for the visuals and Karim"; "me, Dana" is one.

    Args:
        text: The message.
    """
    return _me_of(fold_with_offsets(text).text) is not None


def _headed(text: str) -> tuple[int, bool]:
    """Return where a list of people begins in a folded text, and whether it is told how many they are."""
    head, led = _HEAD.match(text), _LED.match(text)
    if head is None or len(_listed(text[head.end() :])) < _FEWEST:
        return led.end() if led is not None else 0, False
    return head.end(), True


def _me_of(text: str) -> re.Match[str] | None:
    """Return "me" where a folded text lists it first among others."""
    start, _ = _headed(text)
    head = _HEAD.match(text)
    counts = [word for word in head.groups() if word and _COUNTS.fullmatch(word)] if head is not None else []
    count = _NUMBERS.get(counts[0]) or int(counts[0]) if counts else 0
    me = _ME.match(text, start)
    items = _listed(text[start:])
    several = len(items) == count or len(items) >= _ENOUGH
    return me if several and not _ACTS.search(_END.split(text[start:])[0]) else None


def _listed(text: str) -> list[str]:
    return [item for item in _ITEMS.split(_END.split(text)[0]) if item.strip()]


def _houses(talk: Talk) -> None:
    """Leave out who stands in brackets behind an agency; whoever works here is its contact."""
    for match in _WITH_WHOM.finditer(talk.text):
        piece = Piece(talk.text[match.start() : match.start("round")], match.start())
        houses = [person for person in find_people(piece, talk.context) if person.kind == "agency"]
        if not is_first_name(match["who"]) or len(houses) != 1:
            continue
        inside = known_id(Person(0, 0, match["who"], "name"), talk.context)
        within = talk.context.words(*match.span("who"))
        if inside is not None and not (member(talk.context, inside) or {}).get("external"):
            house = member_id(houses[0], piece.trimmed().words(talk.context), talk.context)
            replace(talk.context.draft, f"team.members[{house}].contact", inside, within)
        else:
            # Nobody asks who works there: what was not taken is told.
            talk.context.draft.notes.append(("unread", within))
        start, end = match.span("round")
        talk.text = talk.text[:start] + " " * (end - start) + talk.text[end:]
