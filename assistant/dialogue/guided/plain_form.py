"""Writes what is told in a roundabout way in the short form that the readers know, by what is asked.

"The video is to be made, that's Ben's" is "the video is to be made (Ben)", "done, the study" is "ready: the study".
"""

import re
from collections.abc import Callable

from assistant.dialogue.guided.reading.headings import label_of
from assistant.language.text import Language

_Form = str | Callable[[re.Match[str]], str]
_I = re.IGNORECASE
_OPENS = r"(?:^|(?<=[.;!] )|(?<=\n))"
_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ])[\w-]+"
_END = r"(?=\s*(?:[.;!]|$|,? (?:and|et) (?:the|an?|la|le|les|l['’]|une?)\b))"

# "What we have: …", "Already done, …" head what is ready, "what we need" what is to be made.
_THERE = re.compile(
    rf"{_OPENS}(?:what (?:we have|we['’]ve got|is (?:ready|done))|(?:already )?(?:done|ready)(?: already)?|"
    r"ce qu['’](?:on|il y) a(?: d[ée]j[àa])?|ce qui est (?:pr[êe]t|fait)|(?:d[ée]j[àa] )?(?:pr[êe]te?s?|faite?s?)"
    r"(?: d[ée]j[àa])?)\s*(?:[,:]|c['’]est|is)\s+(?=\S)",
    _I,
)
_MISSING = re.compile(
    rf"{_OPENS}(?:what (?:we need|is missing|has to be (?:made|done))|(?:still )?to (?:do|make|be made)|missing|"
    r"ce qu['’]il (?:faut|reste [àa] faire|nous manque)|ce qui manque|(?:reste )?[àa] (?:faire|cr[ée]er|produire)|"
    r"il (?:manque|reste [àa] faire))\s*(?:[,:]|c['’]est|is)\s+(?=\S)",
    _I,
)
_OWNED = (
    re.compile(
        rf",? (?:and |et )?(?:that['’]s|it['’]s|c['’]est|ce sera|owned by|owner(?: is|:)|responsable ?(?:est|:)) "
        rf"(?P<who>{_NAME})(?:['’]s)?"
        r"(?: (?:qui (?:s['’]en (?:occupe|charge)|l[ae] fait|l['’]a)|who (?:does|owns|has|makes) it))?"
        rf"{_END}",
        _I,
    ),
    re.compile(
        rf",? (?:and |et )?(?P<who>{_NAME}) (?:owns (?:it|that)|(?:will|can|is going to) (?:do|make|write|film) (?:it|that)|"
        r"(?:does|makes|has|handles) (?:it|that)|is on it|s['’]en (?:occupe(?:ra)?|charge(?:ra)?)|"
        rf"l(?:e|a|es) (?:fait|fera|prend|prendra)){_END}",
        _I,
    ),
)
# "What we need: a video and a page, both to create" says it twice.
_SAID_TWICE = re.compile(
    r"(?<=\S),? (?:both|all(?: of them)?|(?:tous|toutes)? ?les (?:deux|trois)) (?:still )?(?:to (?:create|make|be made|do)|"
    r"[àa] (?:cr[ée]er|faire|produire))(?=\s*(?:[.;!]|$))",
    _I,
)
# "A (Ben) and a page (Oluchi)" lists two.
_LISTED = re.compile(r"\) (?:and|et|puis|plus) (?=[^().;\n]{2,60}\()")
# "It's me, Rosalind, running the campaign": who speaks runs it.
_SPEAKING = re.compile(
    rf"{_OPENS}(?:so |alors |well |bon )?(?:it['’]s me|c['’]est moi)[, ]+(?P<who>{_NAME}),? "
    r"(?P<runs>running|leading|managing|qui (?:pilote|dirige|m[èe]ne|g[èe]re)) ",
    _I,
)
_RUN = {"running": "run", "leading": "lead", "managing": "manage"}
_KIN = re.compile(
    r"\b(?:my|our|ma|mon|notre) (?:sister|brother|wife|husband|partner|daughter|son|colleague|cousin|mother|father|nephew|"
    r"niece|s[œo]e?ur|fr[èe]re|femme|mari|associ[ée]e?|fille|fils|coll[èe]gue|cousine?|m[èe]re|p[èe]re|neveu|ni[èe]ce|"
    rf"compagne|compagnon),? (?={_NAME}\b)",
    _I,
)
_GOES = re.compile(
    rf"(?P<who>{_NAME}) (?:goes to|will be at|is at|va [àa]u?|sera [àa]u?|sera sur|va sur) (?:the |la |le |l['’])?"
    r"(?=(?:[\w-]+ ){0,2}(?:fair|show|market|stand|booth|salon|foire|march[ée]|forum|expo)\b)",
    _I,
)
# Why a kind is what it is, is not asked.
_BECAUSE = re.compile(r",? (?:since|because|as|car|parce qu|puisqu)(?:e |['’]| )[^.!?\n]*", _I)
# "Habits... LinkedIn": what is asked is said again before the answer.
_HEADED = re.compile(r"^\s*(?P<head>[^\W\d][\w ]{2,20}?)\s*(?:\.{2,}|…)\s*(?=\S)")


def in_plain_form(message: str, label: str, language: Language) -> str:
    """Return a message as the readers of what is asked know it best.

    Args:
        message: The whole message.
        label: Label of the pending question.
        language: Language of the message.
    """
    headed = _HEADED.match(message)
    if headed is not None and label_of(headed["head"]) == label:
        message = message[headed.end() :]
    if label in ("contents", "owner"):
        message = _THERE.sub("Ready: " if language == "en" else "Prêt : ", message)
        message, missing = _MISSING.subn("To create: " if language == "en" else "À créer : ", message)
        message = _SAID_TWICE.sub("", message) if missing else message
        for owned in _OWNED:
            message = owned.sub(_in_brackets, message)
        return _LISTED.sub("), ", message)
    if label == "team":
        message = _SPEAKING.sub(lambda told: _speaking(told, language), _KIN.sub("", message))
        return _GOES.sub(r"\g<who> does the " if language == "en" else r"\g<who> fait le ", message)
    return _BECAUSE.sub("", message) if label == "kind" else message


def _in_brackets(told: re.Match[str]) -> str:
    return f" ({told['who']})"


def _speaking(told: re.Match[str], language: Language) -> str:
    if language == "en":
        return f"I'm {told['who']}, I {_RUN.get(told['runs'].lower(), 'run')} "
    return f"Moi, {told['who']}, je {told['runs'].split()[-1]} "
