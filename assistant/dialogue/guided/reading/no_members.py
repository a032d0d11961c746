"""Who is no member of a team: guests, who only found something, common words taken for a name."""

import re
from collections.abc import Iterable
from typing import Any

from assistant.dialogue.draft import Draft
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.name_words import is_first_name, role_terms
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.kinds import Kind
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_PARTICLES = re.compile(r"d[eu]s?|d|l[ea]s?|van|von|de[rn]|el|ben|d[ia]|&|et|and|of|the")
_THINGS: tuple[Kind, ...] = ("channel", "data", "format", "metric", "status", "media", "cadence")
_GUESTS = re.compile(
    r"(?:(?:the|our|le|la|notre) )?(?:clients?|clientes?|customers?|partners?|partenaires?|guests?|invitee?s?|"
    r"sponsors?|observers?|observat(?:eur|rice)s?)"
)


_HAS_ONE = re.compile(
    r"(?:has|had|found|thought of|came up with|a|avait|trouve|propose|suggests?)(?: trouve| got)? "
    r"(?:.{0,12}(?:one|idea|idee|line|phrase|proposition)|(?:bien )?mieux|better|nicer)"
)


def has_only_found(id_: str, draft: Draft) -> bool:
    """Tell whether somebody is only said to have found something: "Wilma has a nicer one" gives her nothing to do."""
    found: dict[str, Any] = next((m for m in draft.get("team.members") or [] if m.get("id") == id_), {})
    told = found.get("responsibilities") or []
    return bool(told) and not found.get("role") and all(_HAS_ONE.fullmatch(fold(str(what)).strip()) for what in told)


_TOLD = (
    r"(?:(?:has|have|had|just|kindly|a|ont|avait|vient de|vient|me|m'|nous|vous|te|l'|also|now)[ ]?){0,4}"
    r"(?:told|tells?|said|says|confirmed|confirms?|informed|informs|reminded|reminds|warned|corrected|emailed|texted|wrote|"
    r"dit|dire|confirme|confirmer|informe|rappele?|rappelle|signale|signaler|previent|prevenue?|corrigee?|ecrit|annonce|"
    r"annoncer|appris|apprend|precise)(?: (?:me|us|you|him|her|that|que|par)(?![a-z]).*)?"
)
_HAS_TOLD = re.compile(_TOLD)


def has_only_told(name: str, member: dict[str, Any], message: str) -> bool:
    """Tell whether somebody is named only as who told something: "Ann has just told me that it was 300".

    Args:
        name: The name of a member that a message added.
        member: The member's data.
        message: The message.
    """
    told = member.get("responsibilities") or []
    if (member.get("role") or "executive") != "executive" or member.get("external"):
        return False
    if not all(_HAS_TOLD.fullmatch(fold(str(what)).strip()) for what in told):
        return False
    plain = fold(message)
    said = re.search(rf"(?<![\w-]){re.escape(fold(name))}(?![\w-])\s+(?=(?P<told>[^,.;:!?\n]+))", plain)
    return said is not None and plain.count(fold(name)) == 1 and _HAS_TOLD.match(said["told"]) is not None


def is_nobody(name: str, member: dict[str, Any], idle: Iterable[re.Pattern[str]]) -> bool:
    """Tell whether a name is that of no person, agency or role: common words, the name of a thing.

    Args:
        name: The name of a member that a message added.
        member: The member's data.
        idle: Who is named by what they are above others, where they do nothing in the campaign.
    """
    told = member.get("responsibilities") or []
    if told and all(_GUESTS.fullmatch(fold(str(what))) for what in told):
        # Who is at the table as the client works for nobody's campaign.
        return not member.get("role")
    if not told and not member.get("role") and any(form.fullmatch(fold(name)) for form in idle):
        # "Boss adds a grand" tells who pays.
        return True
    if member.get("role") == "other" and not told and not is_first_name(name) and role_terms(Piece(name, 0)):
        # "The front desk script": a desk that does nothing is a place.
        return True
    if member.get("role") or member.get("external") or is_first_name(name) or role_terms(Piece(name, 0)):
        return False
    words = name.split()
    if len(words) > 1:
        return any(word.islower() and not _PARTICLES.fullmatch(fold(word)) for word in words)
    thing = any(find_terms(name, kind) for kind in _THINGS)
    return thing or label_of(name) is not None
