"""Puts the right person in the place of another: "the legal task is Ana's, not Leo's"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.people import replace
from assistant.language.text import fold

_MEMBERS = "team.members"
_FIELDS = (("orchestrate.tasks", "owner"), ("rally.contents", "owner"), ("rally.channels", "manager"))
# "Wrong: …", "that's a mistake, …"
_WRONG = (
    r"(?:(?:(?:that's |that is |it's |c'est |there's )?(?:not right|not true|wrong|a mistake|an error|incorrect|"
    r"false|faux|inexact|une erreur|pas (?:juste|vrai|ca|correct))|correction|attention|nope|pas du tout|not at all)"
    r"[ ,:.!;-]+)*"
)
_SAID = re.compile(
    rf"{OPENS}{_WRONG}{OPENS}(?P<what>[^,;:.!?\n]{{2,60}}?)\s*"
    r"(?:,? c'est|\s(?:is|are|est|sont|goes to|revient a|belongs to)"
    r"(?: [a-z]{3,}(?:ed|en|ee?s?|is|its?|uit)(?= (?:by|par)))?)\s+"
    r"(?:for |pour |a |by |par )?(?P<who>[a-z][a-z' -]{1,30}?)(?:'s?)?(?:\s*,)?\s+(?:and |et )?(?:not|pas|plutot que|"
    r"instead of|rather than)\s+(?:for |pour |a |by |par )?(?P<not>[a-z][a-z' -]{1,30}?)(?:'s?)?[ .!]*"
)
# "Ines books the booth, not Karim": what is done is told by a verb.
_DOES = re.compile(
    rf"{OPENS}{_WRONG}{OPENS}(?:c'est |it's |it is |ce sera )?(?P<who>[a-z][a-z'-]{{1,20}})(?: qui| who| that)?\s+"
    r"(?:will |should |must |is going to |va |doit |devra )?"
    r"(?P<what>[^,;:.!?\n]{4,60}?)(?:\s*,)?\s+(?:and |et )?(?:not|pas|plutot que|instead of|rather than)\s+"
    r"(?P<not>[a-z][a-z'-]{1,20})[ .!]*"
)
# "Karim is off sick, so the owner of the guide is Ines now"
_OWNER_IS = re.compile(
    rf"{OPENS}(?:[^,;:.!?\n]{{3,50}}, (?:so|donc|du coup|therefore|hence) )?{OPENS}"
    r"(?:the |le |la |l')?(?:new |nouveau |nouvelle )?(?:owner|responsable|person in charge|lead)(?: is)? "
    r"(?:of|for|on|de|du|pour|des)\s?(?P<what>[^,;:.!?\n]{2,50}?)\s*,?\s"
    r"(?:is|est|becomes|devient|sera|will be|c'est)\s+"
    r"(?:now |maintenant |desormais )?(?P<who>[a-z][a-z'-]{1,20})(?: now| maintenant| desormais| instead)?[ .!]*"
)
# "Karim is away, so the guide and the clip go to Ines"
_PASSES = re.compile(
    rf"{OPENS}(?:[^;:.!?\n]{{3,60}}?,? (?:so|donc|du coup|therefore|hence|alors|and so|et donc) ){OPENS}?"
    r"(?P<what>(?:the |le |la |les |l'|our |notre |nos )[^,;:.!?\n]{2,70}?)\s+"
    r"(?:(?:will |now |then |va |vont |maintenant )*(?:goe?s?|pass(?:es)?|moves?|falls?|switch(?:es)?|"
    r"(?:is|are) handed|passe(?:nt|r|ra|ront)?|revien(?:t|nent)|reviendra|echoi(?:t|ent)|bascule(?:nt)?|est confiee?s?|"
    r"sont confiee?s?))(?: over| now| maintenant| desormais)? (?:to|a|chez|entre les mains de)\s+"
    r"(?P<who>[a-z][a-z'-]{1,20})(?: now| maintenant| desormais| instead| from now on)?[ .!]*"
)
_EACH = re.compile(r",\s*(?:(?:et|and)\s+)?|\s+(?:et|and)\s+")
_WORDS = re.compile(r"[a-z]{4,}")
_STEM = 4


def hand_over(talk: Talk, start: int, end: int) -> None:
    """Record who is in charge of something instead of another member, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    text = talk.folded(start, end).text.strip()
    if _owner_is(talk, text, start, end) or _passes(talk, text, start, end):
        return
    for pattern in (_SAID, _DOES):
        match = pattern.fullmatch(text)
        if match is None:
            continue
        who, other = (found(match[name], _MEMBERS, talk.context) for name in ("who", "not"))
        if len(who) != 1 or len(other) != 1 or who == other or not who[0].startswith(f"{_MEMBERS}["):
            continue
        thing = _task_of(match["what"], _id(other[0]), talk) or (
            _thing(match["what"], talk) if pattern is _SAID else None
        )
        if thing is not None:
            replace(talk.context.draft, thing, _id(who[0]), talk.context.words(start, end))
            talk.blank(start, end)
            return


def _owner_is(talk: Talk, text: str, start: int, end: int) -> bool:
    """Read who is in charge from now on, whoever was before."""
    match = _OWNER_IS.fullmatch(text)
    who = found(match["who"], _MEMBERS, talk.context) if match is not None else []
    thing = _thing(match["what"], talk) if match is not None and len(who) == 1 else None
    if thing is None:
        return False
    replace(talk.context.draft, thing, _id(who[0]), talk.context.words(start, end))
    talk.blank(start, end)
    return True


def _passes(talk: Talk, text: str, start: int, end: int) -> bool:
    """Read whom things go to for a reason that is told before."""
    match = _PASSES.fullmatch(text)
    who = found(match["who"], _MEMBERS, talk.context) if match is not None else []
    if match is None or len(who) != 1:
        return False
    things = [_thing(each, talk) for each in _EACH.split(match["what"])]
    known = [thing for thing in things if thing is not None]
    if len(known) < len(things):
        return False
    for thing in known:
        replace(talk.context.draft, thing, _id(who[0]), talk.context.words(start, end))
    talk.blank(start, end)
    return True


def _thing(what: str, talk: Talk) -> str | None:
    """Return where the plan says who is in charge of what is named, None where that is not one thing."""
    for kind, field in _FIELDS:
        things = found(what, kind, talk.context)
        if len(things) == 1 and things[0].startswith(f"{kind}["):
            return f"{things[0]}.{field}"
    return None


def _task_of(what: str, other: str, talk: Talk) -> str | None:
    """Return where the owner of a task stands that somebody has, and that some words tell: "books the booth"."""
    told = {word[:_STEM] for word in _WORDS.findall(what)}
    tasks = [task for task in talk.context.draft.get(_FIELDS[0][0]) or [] if task.get("owner") in (other, None)]
    same = [
        task for task in tasks if told and told <= {word[:_STEM] for word in _WORDS.findall(fold(str(task["title"])))}
    ]
    return f"{_FIELDS[0][0]}[{same[0]['id']}].owner" if len(same) == 1 else None


def _id(path: str) -> str:
    return path.partition("[")[2].rstrip("]")
