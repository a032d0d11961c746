"""Reads who makes a known content, and for when: "Joe owns the leaflet", "Nadia fait les visuels pour le 10"."""

import datetime
import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.content_due import add_due, may_be_due
from assistant.dialogue.guided.reading.people import replace
from assistant.language.dates import find_dates
from assistant.language.folding import fold_with_offsets
from assistant.language.periods import deadline

_MEMBERS, _CONTENTS, _TASKS = "team.members", "rally.contents", "orchestrate.tasks"
_DOES = (
    r"(?:owns?|does|is doing|'s doing|makes?|is making|will (?:do|make|write|design)|writes?|designs?|produces?|"
    r"prepares?|"
    r"handles?|is handling|takes? care of|looks after|is (?:on|in charge of|responsible for)|'s on|"
    r"(?:has|needs) to (?:do|make|write|design|finish|deliver|produce|prepare)|"
    r"fait|fera|va faire|s'occupe(?:ra)? (?:de |d'|du |des )|gere|prepare|ecrit|redige|produit|realise|prend en charge|"
    r"est (?:sur|en charge (?:de |d'|du |des )|responsable (?:de |d'|du |des ))|"
    r"doit (?:faire|finir|ecrire|rediger|livrer|rendre|preparer|avoir (?:fini|fait|termine|ecrit)))"
)
_WHAT = r"\s*(?:the |our |la |le |les |l'|notre |nos )?(?P<what>[a-z][^,;:.!?\n]{2,50}?)"
_TAKES = re.compile(
    rf"{OPENS}(?:c'est |it's |it is )?(?P<who>[a-z][a-z'-]+)(?: (?:qui|who|that))?[ ]?{_DOES}{_WHAT}[ .!]*"
)
# What is needed by a day, whoever makes it.
_NEEDED = re.compile(
    rf"{OPENS}(?:we (?:need|want) |il (?:nous )?faut )?{_WHAT}\s+(?:(?:is|are|has to be|have to be|must be|needs? "
    rf"to be|"
    r"should be|will be|est|sont|doit etre|doivent etre|devra etre|devront etre|sera|seront|a rendre|a livrer)\s+)?"
    r"(?:ready|due|done|finished|delivered|needed|prete?s?|attendue?s?|livree?s?|finie?s?|terminee?s?|faite?s?)[ .!]*"
)
_BY = re.compile(r"\s(?:(?:pour|by|for|before|on|avant|d'ici|le|the|au)\s+)+$")
_LEAD = re.compile(
    r"[\s,;(]*(?:(?:and|et|it's|it is|they're|they are|needed|due|c'est|il (?:la|le|les) (?:lui )?faut|on (?:la|"
    r"le|les) veut|"
    r"pour|by|for|before|on|avant|d'ici|le|the|au)[\s,]+)*$"
)


def take_on(talk: Talk, start: int, end: int) -> None:
    """Record whose a known content is, and by when it has to be ready; the sentence is left out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    said = talk.text[start:end]
    days = find_dates(said, talk.context.language, talk.context.today)
    if len(days) > 1 or (days and said[days[0].text_end :].strip(" .!)")):
        return
    day = days[0] if days else None
    head = fold_with_offsets(said[: day.text_start] if day is not None else said).text
    match = _TAKES.fullmatch((_LEAD.sub("", head) if day is not None else head).strip())
    needed = _NEEDED.fullmatch(_BY.sub("", head).strip()) if match is None and day is not None else None
    told = match or needed
    if told is None or (day is not None and not may_be_due(day, talk.context.today)):
        return
    contents = found(told["what"], _CONTENTS, talk.context)
    members = found(match["who"], _MEMBERS, talk.context) if match is not None else []
    if len(contents) != 1 or not contents[0].startswith(f"{_CONTENTS}[") or (match is not None and len(members) != 1):
        return
    words = talk.context.words(start, end)
    owner = members[0].partition("[")[2].rstrip("]") if members else None
    if owner is not None:
        talk.context.draft.set(f"{contents[0]}.owner", owner, words)
    if day is not None:
        _due(talk, contents[0], owner, deadline(day), (start, end))
    talk.read(start, end)


def _due(talk: Talk, content: str, owner: str | None, day: datetime.date, span: tuple[int, int]) -> None:
    """Record by when a content is ready, in the one task that makes it or in a new one."""
    draft, words = talk.context.draft, talk.context.words(*span)
    id_ = content.partition("[")[2].rstrip("]")
    known = [task for task in draft.get(_TASKS) or [] if id_ in (task.get("contents") or [])]
    if len(known) == 1 and known[0].get("due") is not None:
        draft.set(f"{_TASKS}[{known[0]['id']}].due", day.isoformat(), words)
    elif len(known) < 2:
        add_due(content, day.isoformat(), words, talk.context)
    if owner is not None and len(known) == 1 and known[0].get("owner") is None:
        replace(draft, f"{_TASKS}[{known[0]['id']}].owner", owner, words)
