"""Reads lists of channels that tell who runs each: "Facebook ads (Tom), flyers (me)", "…, the website is me".

A list is read here only where every part of it is a channel or says whose one is; any other one is read elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Literal

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duties import Duties
from assistant.dialogue.guided.reading.elements import CHANNELS, channel_id, find
from assistant.dialogue.guided.reading.inventory_names import name_of, stripped
from assistant.dialogue.guided.reading.lexicon import Found, terms, whole
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.pieces import Piece, split_with

_ASKED = ("rally.channels", "team.")
# Where words are asked, a list that says whose the channels are is none of them: "Facebook (Paul), flyers (me)".
_ASKED_FOR_WORDS = ("message_house.", "audience.", "objective.")
_NOT_YET = re.compile(
    r"(?:^|[\s,–-]+)(?:(?:but|mais|and|et) )?(?:no idea|not sure|don't know|dunno|unsure|tbc|tbd|"
    r"to be (?:confirmed|decided)|aucune idee|(?:je |on )?(?:ne )?sai[st] pas(?: encore)?|a voir|a confirmer|"
    r"a definir)(?: (?:who|qui))?"
    r"(?: (?:yet|for that one|for this one|encore|pour celui-la))*\W*$"
)
_SENTENCES = re.compile(r"[.;]+(?=\s|$)|\n+|\s/\s")
_PARTS = re.compile(r"\s*,\s*(?:(?:et|and|plus|puis|then)\s+)?|\s+(?:et|and|plus)\s+|\s*[&+]\s*")
# What opens a list: where the campaign will speak.
_OPENS = re.compile(
    r"(?:(?:et|and|alors|donc|so|ok|bah|ben|well|also|aussi|on (?:sera|est|va etre|ira|utilise(?:ra)?|"
    r"passe(?:ra)? par|"
    r"fait|aura|mise sur|communique)|nous (?:serons|utiliserons|passons par)|we(?:'ll| will)? (?:be|use|go with|do)|"
    r"we're|we are|nos canaux|our channels|les canaux|the channels|canaux|channels|ce sera|it'll be|it's|c'est|"
    r"sur|par|via|a|au|aux|en|on|by|with|through|in|at)(?:[ ,:]+|$))*"
)
_BOTH = r"les deux(?: premiers)?|both(?: of them)?|tous les deux|toutes les deux|the two"
_ALL = r"(?:les|all) (?:trois|quatre|three|four)|tous|toutes|all of (?:them|it)|(?:le )?tout|tout ca|everything|all"
_REST = r"(?:tout )?le reste|les autres|l'autre|(?:all )?the (?:rest|others|other one)|everything else|(?:the )?rest"
_GROUP = re.compile(rf"(?:(?P<both>{_BOTH})|(?P<all>{_ALL})|(?P<rest>{_REST}))(?![a-z])")
_IS = (
    r"(?:,? (?:c'est|ce sera|c'est pour|sera|est|it's|that's|this is|is|are|will be|sont)(?: pour| a| chez)?|'s|"
    r"\s*[:=]|\s*(?:->|→|=>)|\s[-–—])"
)
_BY = (
    r"(?:(?:c'est |est |sont |is |are )?(?:gere|anime|tenu|pilote|suivi|confie|fait|assure|run|managed|handled|done|"
    r"led|looked after|taken care of)(?:e?s)? (?:par|a|by)|chez|avec|by|with)"
)
_RUNS = (
    r"(?:gere|geres|anime|animes|pilote|pilotes|tient|tiens|fait|fais|suit|suis|assure|prend|prends|en charge|"
    r"m'occupe|s'occupe|m'en occupe|s'en occupe|m'en charge|s'en charge|runs?|manages?|handles?|does|do|looks? after|"
    r"takes? care of|leads?|drives?|owns?|am in charge of|is in charge of)"
)
_TOLD = (
    re.compile(r"(?P<what>[^()]+?)\s*\((?P<who>[^()]+)\)"),
    re.compile(
        rf"(?P<what>.+?),? (?:que |qu'|dont |which |that )(?P<firm>)(?P<who>[^,]+?) {_RUNS}(?: (?:moi-meme|myself|"
        r"deja|already))?"
    ),
    re.compile(rf"(?P<what>.+?) (?P<firm>)(?P<who>i) {_RUNS}(?: myself)?"),
    re.compile(rf"(?P<what>.+?),? {_BY} (?P<firm>)(?P<who>.+)"),
    re.compile(rf"(?P<what>.+?){_IS}\s*(?P<who>.+)"),
    re.compile(
        rf"(?P<who>(?:moi )?j[e'](?= ?[a-z])|.+?)[ ]?(?P<first>)(?<=[ ']){_RUNS}(?: d[eu]s?| d')?[ ']?(?P<what>.+)"
    ),
    re.compile(r"(?P<who>j'|i|.+?)[ ]?(?P<first>)(?P<has>ai|a|aura|has|have|'ve got|got|'s got|has got) (?P<what>.+)"),
    re.compile(rf"(?P<what>(?:{_BOTH}|{_ALL}|{_REST})) (?P<who>(?:are |is )?(?:moi|me|mine|[a-z'-]+))"),
)
_SAME = re.compile(r"(?P<what>.+?),? (?:aussi|egalement|pareil|idem|too|as well|same|also)")
_SHORT = re.compile(
    r"\W*(?:les deux|both|tous(?: les deux)?|all|(?:gere|anime|run|managed|handled) (?:par|by)|avec|with|by|par)\s+"
)
_SMALL = re.compile(r"\W|(?:^|(?<=\W))(?:l|le|la|les|notre|nos|mon|ma|the|our|my|a|an|par|by|are|is|c'est)(?=\W|$)")
_MOST_WORDS, _FEWEST = 5, 2
_FIGURE = re.compile(r"\d|[?!«»\"“”€£$%]")


@dataclass
class _Part:
    """One part of a list."""

    name: Piece | None = None
    term: Found | None = None
    group: Literal["both", "all", "rest"] | None = None
    told: bool = False
    """Whether it says whose it is, be it nobody's."""
    same: bool = False
    people: list[Person] = field(default_factory=list)
    who: Piece | None = None
    both: bool = False
    """Whether what it says is said of the channel before as well."""
    first: bool = False
    """Whether it opens with whose the channel is."""


def read_channels_told(talk: Talk) -> None:
    """Read a list of channels with whose each one is, and leave it out of the message.

    Args:
        talk: The message.
    """
    asked = talk.context.asked or _ASKED[0]
    words = asked.startswith(_ASKED_FOR_WORDS)
    # "E-mail and posters: Hugo" is read with all else that is said of people.
    if not asked.startswith(_ASKED) and (not words or ":" in talk.text):
        return
    whole_text = Piece(talk.text, 0)
    parts: list[_Part] = []
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
    _record(parts, talk.context)
    talk.read(0, end)


def _sentence(sentence: Piece, before: list[_Part], context: Context, *, loose: bool) -> list[_Part] | None:
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
    opened = _OPENS.match(sentence.flat)
    rest = sentence.cut(opened.end() if opened is not None else 0)
    for piece, joint in _pieces(rest, context):
        listed = parts[len(before) :]
        if (open_ := _NOT_YET.search(piece.flat)) is not None and (listed or open_.start()):
            piece = piece.cut(0, open_.start())
        if not piece.text.strip():
            # "…, podcast sponsorship, no idea who yet": whose that is stays open.
            continue
        part = _of_all(piece, context) if listed and not any(each.told for each in listed) else None
        part = part or _part(piece, parts, context)
        if part is None and (not loose or any(not piece.text[: p.start].strip() for p in find_people(piece, context))):
            return None
        if part is not None and part.people and _AND.search(joint) is not None and _ARE.search(piece.flat) is not None:
            # "TikTok and the market stall are run by Ann": what is said of several is said of each.
            for each in takewhile(lambda one: not one.told, reversed(listed)):
                each.told, each.people, each.who = True, part.people, part.who
        parts.append(part or _Part(who=piece))
    return parts


_AND, _ARE = re.compile(r"and|et|&|\+"), re.compile(r"(?<![a-z])(?:are|sont|seront|will be)(?![a-z])")


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
    """Tell whether a part is somebody more behind "and"."""
    return "," not in joint and _who(piece, context, firm=False) is not None


def _part(piece: Piece, before: list[_Part], context: Context) -> _Part | None:
    bare = piece.trimmed() if piece.text.rstrip()[-1:] != ")" else Piece(piece.text.strip(), piece.start + _lead(piece))
    for expression in _TOLD:
        match = expression.fullmatch(bare.flat)
        if match is None:
            continue
        part = _what(bare.cut(*match.span("what")), before, context)
        if part is None:
            continue
        who = bare.cut(*match.span("who"))
        said = _SHORT.match(who.flat)
        part.both = said is not None and re.match(r"\W*(?:les deux|both|tous|all)", said.group()) is not None
        who = who.cut(said.end()) if said is not None else who
        part.told, part.who = True, who
        if whole("nobody").fullmatch(who.flat):
            return part
        groups = match.groupdict()
        people = _who(who, context, firm=groups.get("firm", groups.get("first")) is not None)
        mine = people is not None and any(person.kind == "me" for person in people)
        if people is not None and not (mine and groups.get("has") is not None and not _is_listed(part, before)):
            part.people, part.first = people, groups.get("first") is not None
            return part
    same = _SAME.fullmatch(bare.flat)
    part = _what(bare.cut(*same.span("what")) if same is not None else bare, before, context)
    if part is None or part.group is not None:
        return None
    part.same = same is not None and bool(before) and before[-1].told
    return part if same is None or part.same else None


_THAT_IS = re.compile(r"\s*(?:c'est|ce sera|it's|that's|it'll be|that'll be)\s+")


def _of_all(piece: Piece, context: Context) -> _Part | None:
    """Return whose all channels of a sentence are, where its last part says only that: "…, c'est moi"."""
    opened = _THAT_IS.match(piece.flat)
    who = piece.cut(opened.end()) if opened is not None else None
    people = _who(who, context, firm=False) if who is not None else None
    return _Part(group="all", told=True, people=people, who=who) if people is not None else None


def _is_listed(part: _Part, before: list[_Part]) -> bool:
    """Tell whether a channel was named before: "I've got email" opens a list of what there is, or says who takes it."""
    return any(each.name is not None and part.name is not None and each.name.flat == part.name.flat for each in before)


def _lead(piece: Piece) -> int:
    return len(piece.text) - len(piece.text.lstrip())


def _what(piece: Piece, before: list[_Part], context: Context) -> _Part | None:
    """Return the channel, or the channels said before, that a part speaks of."""
    opened = _OPENS.match(piece.flat)
    bare = stripped(piece.cut(opened.end() if opened is not None else 0))
    if not bare or "(" in bare.text:
        return None
    group = _GROUP.fullmatch(piece.trimmed().flat)
    if group is not None:
        kind: Literal["both", "all", "rest"] = "both" if group["both"] else "all" if group["all"] else "rest"
        return _Part(group=kind) if before else None
    if len(bare.text.split()) > _MOST_WORDS or find_people(bare, context):
        return None
    found = terms(bare, "channel")
    if not found:
        return _Part(name=bare) if find(CHANNELS, bare.text, context, loose=True) is not None else None
    name, term = name_of(bare, "channel", context, asked=True)
    beside = bare.flat.replace(name.flat, " ", 1).strip() if name is not None else "-"
    return _Part(name=name, term=term) if not beside and term is not None else None


def _who(piece: Piece, context: Context, *, firm: bool) -> list[Person] | None:
    """Return the people that a part names and nothing else; None where it is not sure to be somebody.

    Args:
        piece: The words.
        context: Who is known.
        firm: Whether a verb says that somebody is named, so that any name counts.
    """
    people = find_people(piece, context, expected=firm)
    rest = list(piece.flat)
    for person in people:
        rest[person.start : person.end] = " " * (person.end - person.start)
    if not people or re.sub(r"\b(?:et|and)\b", " ", _SMALL.sub(" ", "".join(rest))).strip():
        return None
    for person in people:
        sure = person.kind != "name" or person.member is not None or is_first_name(person.name)
        if person.kind in ("pronoun", "you") or not (sure or (firm and piece.text[person.start].isupper())):
            return None
    return people


def _record(parts: list[_Part], context: Context) -> None:
    """Record the channels of a list in their order, then whose they are."""
    duties = Duties(context)
    listed: dict[str, _Part] = {}
    runs: list[tuple[_Part, _Part]] = []
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
