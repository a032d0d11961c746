"""Reads one part of a list of channels that tells who runs each: "Facebook ads (Tom)", "the website is me"."""

import re
from dataclasses import dataclass, field
from typing import Literal

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS, find
from assistant.dialogue.guided.reading.inventory_names import name_of, stripped
from assistant.dialogue.guided.reading.lexicon import Expression, Found, terms, whole
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.roster_channels import headed

# What opens a list: where the campaign will speak.
OPENS = re.compile(
    r"(?:(?:et|and|alors|donc|so|ok|bah|ben|well|also|aussi|on (?:sera|est|va etre|ira|utilise(?:ra)?|"
    r"passe(?:ra)? par|"
    r"fait|aura|mise sur|communique)|nous (?:serons|utiliserons|passons par)|we(?:'ll| will)? (?:be|use|go with|do)|"
    r"we're|we are|(?:(?:nos|mes|les|our|my|the) )?(?:canaux|channels)(?: (?:are|sont))?|ce sera|it'll be|it's|c'est|"
    r"sur|par|via|a|au|aux|en|on|by|with|through|in|at)(?:[ ,:]+|$))*"
)
_BOTH = r"les deux(?: premiers)?|both(?: of them)?|tous les deux|toutes les deux|the two"
_ALL = r"(?:les|all) (?:trois|quatre|three|four)|tous|toutes|all of (?:them|it)|(?:le )?tout|tout ca|everything|all"
_REST = r"(?:tout )?le reste|les autres|l'autre|(?:all )?the (?:rest|others|other one)|everything else|(?:the )?rest"
_GROUP = re.compile(rf"(?:(?P<both>{_BOTH})|(?P<all>{_ALL})|(?P<rest>{_REST}))(?![a-z])")
_IS = (
    r"(?:,? (?:c'est|ce sera|c'est pour|sera|est|it's|that's|this is|is|are|will be|sont)(?: pour| a| chez)?(?![a-z])|"
    r"'s|\s*[:=]|\s*(?:->|→|=>)|\s[-–—])"
)
_BY = (
    r"(?:(?:c'est |est |sont |is |are |sera |seront |ce sera |will be |"
    r"is to be |are to be )?(?:all |both |tous |toutes )?"
    r"(?:gere|anime|tenu|pilote|suivi|confie|fait|assure|run|managed|handled|done|led|"
    r"looked after|taken care of)(?:e?s)? (?:par|a|by)|chez|avec|by|with|"
    r"(?:releve|depend)(?:nt|ent)? d(?:e|')|(?:revien(?:t|nent)|incombe(?:nt)?|appartien(?:t|nent)) a|"
    r"(?:belongs?|falls?|goes?) to|(?:is|are) (?:down to|with))"
)
_RUNS = (
    r"(?:gere|geres|anime|animes|pilote|pilotes|tient|tiens|fait|fais|suit|suis|assure|prend|prends|en charge|"
    r"m'occupe|s'occupe|m'en occupe|s'en occupe|m'en charge|s'en charge|runs?|manages?|handles?|does|do|looks? after|"
    r"takes? care of|leads?|drives?|owns?|am in charge of|is in charge of)"
)
_TOLD = (
    re.compile(r"(?P<what>[^()]+?)\s*\((?P<who>[^()]+)\)"),
    re.compile(
        rf"(?P<what>.+?),? (?:que |qu'|dont |which |that )(?P<firm>)(?P<relative>)(?P<who>[^,]+?) {_RUNS}"
        r"(?: (?:moi-meme|myself|"
        r"deja|already))?"
    ),
    re.compile(rf"(?P<what>.+?) (?P<firm>)(?P<who>i) {_RUNS}(?: myself)?"),
    re.compile(rf"(?P<what>.+?),? {_BY}(?: |(?<=')) ?(?P<firm>)(?P<who>.+)"),
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
_MOST_WORDS = 5
_KIN = Expression("roster.kin")


@dataclass
class Part:
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


def read_part(piece: Piece, before: list[Part], context: Context) -> Part | None:
    """Return what one part of a list says; None where it is neither a channel nor says whose one is.

    Args:
        piece: The words.
        before: The parts before it.
        context: What is known.
    """
    bare = piece.trimmed() if piece.text.rstrip()[-1:] != ")" else Piece(piece.text.strip(), piece.start + _lead(piece))
    for expression in _TOLD:
        match = expression.fullmatch(bare.flat)
        if match is None:
            continue
        what = bare.cut(*match.span("what"))
        part = _what(what, before, context) or (_unknown(what, context) if "relative" in match.groupdict() else None)
        if part is None:
            continue
        who = bare.cut(*match.span("who"))
        said = _SHORT.match(who.flat)
        part.both = said is not None and re.match(r"\W*(?:les deux|both|tous|all)", said.group()) is not None
        who = who.cut(said.end()) if said is not None else who
        who = _without_aside(who)
        part.told, part.who = True, who
        if whole("nobody").fullmatch(who.flat):
            return part
        groups = match.groupdict()
        people = people_in(who, context, firm=groups.get("firm", groups.get("first")) is not None)
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


_THAT_IS = re.compile(r"\s*(?:c'est|ce sera|it's|that's|it'll be|that'll be|a|par|chez|pour|to|by|with|for)\s+")


def of_all(piece: Piece, context: Context) -> Part | None:
    """Return whose all channels of a sentence are, where its last part says only that: "…, c'est moi"."""
    opened = _THAT_IS.match(piece.flat)
    who = _without_aside(piece.cut(opened.end())) if opened is not None else None
    people = people_in(who, context, firm=False) if who is not None else None
    return Part(group="all", told=True, people=people, who=who) if people is not None else None


# "My niece Isla, who helps at weekends", "moi partout": what is said of whoever takes it, and of nothing else.
_WHO_HELPS = re.compile(
    r",?\s+(?:qui|who)\s+(?:me |m'|nous |will |can |va |peut )*(?:aide|donne un coup|helps?|pitch|lend|"
    r"file un coup|est|is|bosse|travaille|works?|vient|comes?)(?![a-z])[^,;:]*$"
)
_FILLERS = Expression("roster.fillers")


def _without_aside(who: Piece) -> Piece:
    for aside in (_WHO_HELPS, _FILLERS):
        told = aside.search(who.flat)
        who = who.cut(0, told.start()) if told is not None and told.start() else who
    kin = _KIN.match(who.flat)
    return who.cut(kin.end()) if kin is not None and kin.end() < len(who.text) else who


def _is_listed(part: Part, before: list[Part]) -> bool:
    """Tell whether a channel was named before: "I've got email" opens a list of what there is, or says who takes it."""
    return any(each.name is not None and part.name is not None and each.name.flat == part.name.flat for each in before)


def _lead(piece: Piece) -> int:
    return len(piece.text) - len(piece.text.lstrip())


# "The press is up to Ann": a sentence, and no name.
_SAYS = re.compile(
    r"(?<![a-z])(?:releve|relevent|depend|dependent|revient|reviennent|incombe|appartient|is|are|est|sont|sera|seront|"
    r"will|goes|belongs|falls)(?![a-z])"
)


def _what(piece: Piece, before: list[Part], context: Context) -> Part | None:
    """Return the channel, or the channels said before, that a part speaks of."""
    opened = OPENS.match(piece.flat)
    bare = stripped(piece.cut(opened.end() if opened is not None else 0))
    if not bare or "(" in bare.text or _SAYS.search(bare.flat):
        return None
    group = _GROUP.fullmatch(piece.trimmed().flat)
    if group is not None:
        kind: Literal["both", "all", "rest"] = "both" if group["both"] else "all" if group["all"] else "rest"
        return Part(group=kind) if before else None
    if len(bare.text.split()) > _MOST_WORDS or find_people(bare, context):
        return None
    found = terms(bare, "channel")
    if not found and (head := headed(bare, context)) is not None:
        # "The craft fair": a channel by its main word.
        return Part(name=bare, term=head)
    if not found:
        return Part(name=bare) if find(CHANNELS, bare.text, context, loose=True) is not None else None
    name, term = name_of(bare, "channel", context, asked=True)
    beside = bare.flat.replace(name.flat, " ", 1).strip() if name is not None else "-"
    return Part(name=name, term=term) if not beside and term is not None else None


def _unknown(what: Piece, context: Context) -> Part | None:
    """Return what no list knows as a channel, where channels are asked and somebody is said to look after it."""
    opened = OPENS.match(what.flat)
    bare = stripped(what.cut(opened.end() if opened is not None else 0))
    known = any(terms(bare, kind) for kind in ("data", "format", "people", "duties"))
    asked = (context.asked or "").startswith("rally.channels") or _CHANNELS.match(flat(context.draft.message))
    named = bare and len(bare.text.split()) <= _FEW_WORDS and not find_people(bare, context)
    return Part(name=bare) if asked and named and not known else None


_CHANNELS = re.compile(r"\W*(?:(?:nos|mes|les|our|my|the) )?(?:canaux|channels)(?![a-z])")
_FEW_WORDS = 3


def people_in(piece: Piece, context: Context, *, firm: bool) -> list[Person] | None:
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
