"""Reads lists of channels that tell who runs each: "Facebook ads (Tom), flyers (me)", "…, the website is me".

A list is read here only where every part of it is a channel or says whose one is; any other one is read elsewhere.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from assistant.dialogue.guided.channel_parts import OPENS, Part, of_all, people_in, read_part
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duties import Duties
from assistant.dialogue.guided.reading.elements import CHANNELS, channel_id, find
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.pieces import Piece, split_with

_ASKED = ("rally.channels", "team.")
# Where words are asked, a list that says whose the channels are is none of them: "Facebook (Paul), flyers (me)".
_ASKED_FOR_WORDS = ("message_house.", "audience.", "objective.")
# "Channels and who runs them: …" heads a list.
_HEAD = re.compile(
    r"\W*(?=[^:]*(?<![a-z])(?:channels?|canal|canaux|who|qui|owners?|responsables?|managers?|pilotes?|porteurs?)(?![a-z]))"
    r"[^:.,;()]{3,60}:\s+"
)
_NOT_YET = re.compile(
    r"(?:^|[\s,–-]+)(?:(?:but|mais|and|et) )?(?:no idea|not sure|don't know|dunno|unsure|tbc|tbd|"
    r"to be (?:confirmed|decided)|aucune idee|(?:je |on )?(?:ne )?sai[st] pas(?: encore)?|a voir|a confirmer|"
    r"a definir)(?: (?:who|qui))?"
    r"(?: (?:yet|for that one|for this one|encore|pour celui-la))*\W*$"
)
_SENTENCES = re.compile(r"[.;]+(?=\s|$)|\n+|\s/\s")
_PARTS = re.compile(r"\s*,\s*(?:(?:et|and|plus|puis|then)\s+)?|\s+(?:et|and|plus)\s+|\s*[&+]\s*")
_FEWEST = 2
_FIGURE = re.compile(r"\d|[?!«»\"“”€£$%]")


def read_channels_told(talk: Talk) -> None:
    """Read a list of channels with whose each one is, and leave it out of the message.

    Args:
        talk: The message.
    """
    asked = talk.context.asked or _ASKED[0]
    words = asked.startswith(_ASKED_FOR_WORDS)
    # "E-mail and posters: Hugo" is read with all else that is said of people.
    contents = asked.startswith("rally.contents")
    if not asked.startswith(_ASKED) and (not (words or contents) or ":" in talk.text):
        return
    whole_text = Piece(talk.text, 0)
    parts: list[Part] = []
    end = 0
    for sentence, _ in split_with(whole_text, _SENTENCES):
        told = _sentence(sentence, parts, talk.context, loose=words)
        if told is None:
            break
        parts, end = told, sentence.end
    if asked.startswith("team.") and any(part.first for part in parts):
        # Among people, who does what is read with all else that is said of them.
        return
    unknown = [part for part in parts if part.name is None and part.group is None]
    if words and (not any(part.people for part in parts) or len(unknown) > len(parts) - len(unknown) - 1):
        return
    talk.context.draft.notes += [("unread", part.who.words(talk.context)) for part in unknown if part.who is not None]
    parts = [part for part in parts if part not in unknown]
    named = {part.name.flat for part in parts if part.name is not None}
    if len(named) < _FEWEST or not any(part.told for part in parts) or not any(part.term for part in parts):
        return
    if contents and all(terms(part.name, "format") for part in parts if part.name is not None):
        # "The newsletter and the flyer are me" are contents, where these are asked.
        return
    _record(parts, talk.context)
    talk.read(0, end)


def _sentence(sentence: Piece, before: list[Part], context: Context, *, loose: bool) -> list[Part] | None:
    """Return the parts of a list with those of one more sentence; None where anything else stands in it.

    Args:
        sentence: The sentence.
        before: The parts of those before it.
        context: What is known.
        loose: Whether what is no channel may stand in it, as a part with neither a name nor a group.
    """
    parts = list(before)
    if _FIGURE.search(sentence.text):
        return None
    head = _HEAD.match(sentence.flat)
    sentence = sentence.cut(head.end() if head is not None and not terms(sentence.cut(0, head.end()), "channel") else 0)
    opened = OPENS.match(sentence.flat)
    rest = sentence.cut(opened.end() if opened is not None else 0)
    for piece, joint in _pieces(rest, context):
        listed = parts[len(before) :]
        if (open_ := _NOT_YET.search(piece.flat)) is not None and (listed or open_.start()):
            piece = piece.cut(0, open_.start())
        if not piece.text.strip():
            # "…, podcast sponsorship, no idea who yet": whose that is stays open.
            continue
        whose = of_all(piece, context) if listed and not any(each.told for each in listed) else None
        if whose is not None:
            # "…, c'est moi" is said of all that this sentence names, and of nothing before it.
            for each in listed:
                each.told, each.people, each.who = True, whose.people, whose.who
            continue
        part = read_part(piece, parts, context)
        if part is None and (not loose or any(not piece.text[: p.start].strip() for p in find_people(piece, context))):
            return None
        bare = "," not in joint and _HAVING.search(rest.flat) is None
        of_each = _ARE.search(piece.flat) is not None or (bare and _IT_IS.search(piece.flat) is not None)
        if part is not None and part.people and _AND.search(joint) is not None and of_each:
            # "TikTok and the market stall are run by Ann": what is said of several is said of each.
            for each in takewhile(lambda one: not one.told, reversed(listed)):
                each.told, each.people, each.who = True, part.people, part.who
        if part is not None and listed and _is_more_of(part, listed[-1]):
            # "Ann runs TikTok and the market stall": whoever stands first runs what follows as well.
            part.told, part.people, part.who, part.first = True, listed[-1].people, listed[-1].who, True
        parts.append(part or Part(who=piece))
    return parts


def _is_more_of(part: Part, before: Part) -> bool:
    """Tell whether a part is one more of what the person runs with whom the part before it opens."""
    return before.first and bool(before.people) and part.name is not None and not part.told and not part.same


# "Instagram et Facebook c'est Yann"; "on a un site et Facebook c'est Yann" says nothing of the site.
_HAVING = re.compile(r"(?<![a-z])(?:une?|des)\s")
_IT_IS = re.compile(r"[a-z] (?:c'est|ce sera) [a-z]")
_AND = re.compile(r"and|et|&|\+")
_ARE = re.compile(
    r"(?<![a-z])(?:are|sont|seront|will be|geree?s|pilotee?s|animee?s|confiee?s|assuree?s|suivie?s|tenue?s)(?![a-z])"
)


def _pieces(sentence: Piece, context: Context) -> Iterator[tuple[Piece, str]]:
    """Cut a sentence into its parts, each with what joins it to the one before; "Tom et moi" stays one."""
    cut = split_with(sentence, _PARTS)
    at = 0
    while at < len(cut):
        (piece, joint), at = cut[at], at + 1
        while at < len(cut) and _goes_on(cut[at][0], cut[at][1], context):
            piece = sentence.cut(piece.start - sentence.start, cut[at][0].end - sentence.start)
            at += 1
        yield piece, joint


def _goes_on(piece: Piece, joint: str, context: Context) -> bool:
    """Tell whether a part is somebody more behind "and", or says whose the one before is: ", which Liv runs"."""
    if "," in joint:
        return _WHICH.match(piece.flat) is not None
    return people_in(piece, context, firm=False) is not None


_WHICH = re.compile(r"\s*(?:que |qu'|dont |which )")


def _record(parts: list[Part], context: Context) -> None:
    """Record the channels of a list in their order, then whose they are."""
    duties = Duties(context)
    listed: dict[str, Part] = {}
    runs: list[tuple[Part, Part]] = []
    for part in parts:
        meant = [part]
        if part.name is None:
            taken = [id(named) for named, _ in runs] if part.group == "rest" else []
            meant = [each for each in listed.values() if id(each) not in taken][-2 if part.group == "both" else 0 :]
        else:
            last = list(listed.values())[-1:]
            known = find(CHANNELS, part.name.text, context, loose=True) if part.term is None else None
            listed[known or channel_id(part.name, part.term, context)] = part
            meant = [*(last if part.both else []), part]
        teller = runs[-1][1] if part.same and runs else part
        runs += [(each, teller) for each in meant if teller.told]
    for named, teller in runs:
        if named.name is None or teller.who is None or not teller.people:
            continue
        words = teller.who.trimmed().words(context)
        ids = [member_id(person, words, context, _role(person)) for person in teller.people]
        found = list(dict.fromkeys(id_ for id_ in ids if id_ is not None))
        if found:
            duties.runs(found, named.name, named.term)


def _role(person: Person) -> str | None:
    return "channel_manager" if person.kind == "me" else None
