"""Reads what somebody is in the team: "Megan's role is sales", "mets Nora comme agence"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.leadership import leads_not
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import member_id, members, myself, replace
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.vocabulary import find_terms

_MEMBERS = "team.members"
_ROLE = r"(?:the |a |an |our |my |la |le |l'|un |une |du |de la |notre )?(?P<role>[a-z][a-z' -]{1,40}?)"
_OTHER = r"[a-z][a-z' -]{1,30}?"
_NAME = r"(?P<who>[a-z][a-z' -]{1,30}?)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{OPENS}{_NAME}'s? (?:role|job|position) (?:is|=|:) {_ROLE}",
        rf"{OPENS}(?:le |the )?(?:role|poste|job) (?:de |d'|of ){_NAME}\s*,? (?:c'est|est|is|=|:) {_ROLE}",
        rf"{OPENS}(?:please |alors )?(?:put|list|set|record|mets|note|inscris|passe) {_NAME} "
        rf"(?:down )?(?:as|comme|en tant que) {_ROLE}",
        rf"{OPENS}{_NAME} is [^,;.!?\n]{{2,30}}, (?:so )?(?:put|list) (?:him|her|them) "
        rf"(?:down )?(?:as|comme) {_ROLE}",
        rf"{OPENS}{_NAME} est [^,;.!?\n]{{2,30}}, (?:alors |donc )?(?:mets|note)[- ](?:le|la) comme {_ROLE}",
    )
)

_ONLY = re.compile(
    rf"{OPENS}(?P<me>i'm|i am|je suis|c'est moi),? (?:the |la |le |qui suis )?(?:only |seule? |unique )?"
    r"(?:campaign manager|project manager|responsable de (?:la )?campagne|chef(?:fe)? de projet|pilote)"
    rf",? (?:(?:and |et )?(?:not|pas|et non) (?P<not>{_OTHER})|(?:and |et )?(?P<isnt>{_OTHER}) "
    r"(?:isn't|is not|ne l'est pas|l'est pas|n'est pas))"
)


def read_role(talk: Talk, start: int, end: int) -> None:
    """Record which role somebody named has, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    text = folded.text.rstrip(" .!")
    lead = len(text) - len(text.lstrip())
    if (only := _ONLY.fullmatch(text, lead)) is not None:
        _alone_in_charge(talk, start, end, only["not"] or only["isnt"])
        return
    for pattern in _PATTERNS:
        match = pattern.fullmatch(text, lead)
        if match is None:
            continue
        roles = find_terms(match["role"], "role")
        a, b = (start + each for each in folded.span(*match.span("who")))
        people = find_people(Piece(talk.text[a:b], a), talk.context, expected=True)
        if not roles or len(people) != 1 or people[0].kind == "pronoun":
            continue
        words = talk.context.words(start, end)
        known = member_id(people[0], talk.context.words(a, b), talk.context)
        if known is None:
            continue
        replace(talk.context.draft, f"{_MEMBERS}[{known}].role", roles[0].id, words)
        talk.read(start, end)
        return


def _alone_in_charge(talk: Talk, start: int, end: int, other: str) -> None:
    """Record that the person who writes runs the campaign, and somebody else does not."""
    context, words = talk.context, talk.context.words(start, end)
    others = [path.partition("[")[2].rstrip("]") for path in found(other, _MEMBERS, context) if "[" in path]
    leads_not(others, Piece("the campaign manager", start), context)
    chiefs = [str(each["id"]) for each in members(context) if each.get("role") == "campaign_manager"]
    # Whoever is left in charge is the person who writes.
    known = myself(context) or (chiefs[0] if len(chiefs) == 1 else None)
    known = known or member_id(Person(0, 0, "", "me"), words, context, "campaign_manager")
    if known is not None:
        replace(context.draft, f"{_MEMBERS}[{known}].role", "campaign_manager", words)
        talk.read(start, end)
