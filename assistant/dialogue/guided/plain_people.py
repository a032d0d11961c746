"""Writes who does what in the short form that the readers know: "me (Tess) = sales" is "I'm Tess, sales"."""

import re

from assistant.dialogue.guided.reading.name_words import role_terms
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.text import Language

_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ])[\w-]+"
_I = re.IGNORECASE
_OPENS = r"(?:^|(?<=[.;!] )|(?<=\n))"
_END = r"(?=\s*(?:[.;!\n]|$))"
_WHAT = r"[^\W\d][^.;:!?\n]{1,60}?"
# "Now, people.", "bon, l'équipe :" only says what follows.
_ANNOUNCED = re.compile(
    rf"{_OPENS}(?:(?:now|right|ok|okay|so|well|next|alors|bon|maintenant|ensuite)[, ]+)+(?:on to |pour |c['’]est )?"
    r"(?:the |my |our |l['’]|les |la |mon |notre )?(?:people|team|staff|crew|[ée]quipe|gens|personnes)\s*[.:!]\s+",
    _I,
)
_ME_IN_BRACKETS = re.compile(
    rf"{_OPENS}(?:and |et )?(?:me|moi)\s?\((?P<who>{_NAME})\)\s?(?:=|:|->|→|,|is|am|est)\s*(?=\S)", _I
)
_TWICE = re.compile(
    rf"{_OPENS}(?:i['’]m|i am|my name(?: is|['’]?s)|je suis|je m['’]appelle) (?P<who>{_NAME}),? (?:and|et) "
    r"(?:i['’]m|i am|je suis) (?:also )?(?:the |a |an |la |le |l['’]|un |une )?(?=\S)",
    _I,
)
_SO_IS = re.compile(
    rf"{_OPENS}(?P<what>{_WHAT}) (?:is|are) (?P<by>(?:managed|run|handled|led|done|covered|looked after) by {_NAME}),? "
    rf"and so (?:is|are) (?P<more>{_WHAT}){_END}",
    _I,
)
_MYSELF = re.compile(
    rf"{_OPENS}(?:and )?(?P<what>{_WHAT}),? (?P<does>I(?:['’]ll| will)? (?:do|run|handle|manage|look after))"
    rf"(?: it)? myself{_END}",
    _I,
)
_MINE = re.compile(
    rf"{_OPENS}(?:and )?(?P<what>{_WHAT}) (?:are|is) (?:both |all |also )?mine(?: too| as well)?{_END}", _I
)
# "Bram does Instagram, Soraya the park days": the same verb is meant.
_SAME_VERB = re.compile(
    rf"(?P<before>{_NAME} (?P<verb>does|runs|handles|manages|looks after) [^.;,\n]{{2,40}}, (?:and )?{_NAME}) "
    r"(?=(?:the|our) (?![^.;,\n]*\b(?:is|are|was|were|has|have|will|can|needs?)\b)[^.;,\n]{3,40}(?:[.;,\n]|$))",
    _I,
)


# "Glyn, a watch manager, looks after the walks": what somebody is elsewhere is no role of the campaign.
_POST = re.compile(
    rf"(?P<who>{_NAME}), (?P<post>(?:an?|one of (?:our|the)|une?|l['’]une? des) [^,.;:\n]{{3,40}}), "
    r"(?=(?:looks? after|runs|handles|manages|does|takes care of|g[èe]re|tient|anime|fait|pilote|s['’]occupe)\b)",
    _I,
)


def plain_people(message: str, language: Language) -> str:
    """Return a message about the team with who speaks, and what is said of two things at once, told one by one.

    Args:
        message: The whole message, said where people are asked.
        language: Its language.
    """
    me = "I'm" if language == "en" else "Je m'appelle"
    message = _POST.sub(_without_post, _ANNOUNCED.sub("", message))
    message = _TWICE.sub(rf"{me} \g<who>, ", _ME_IN_BRACKETS.sub(rf"{me} \g<who>, ", message))
    message = _SO_IS.sub(r"\g<what> and \g<more> are \g<by>", message)
    message = _MINE.sub(_run_by_me, _MYSELF.sub(_done_by_me, message))
    return _SAME_VERB.sub(r"\g<before> \g<verb> ", message)


def tells_people(message: str) -> bool:
    """Tell whether a message says who does what, whatever is asked: who speaks gives a name and a role in it.

    Args:
        message: The whole message.
    """
    return any(form.search(message) for form in (_ANNOUNCED, _ME_IN_BRACKETS, _TWICE, _SO_IS))


def _without_post(told: re.Match[str]) -> str:
    return told.group() if role_terms(Piece(told["post"], 0)) else f"{told['who']} "


def _done_by_me(told: re.Match[str]) -> str:
    return f"{told['does']} {told['what'][0].lower()}{told['what'][1:]}"


def _run_by_me(told: re.Match[str]) -> str:
    """Return "I run the newsletter"; "the choice is mine" names nothing that is run."""
    return told.group() if _NO_MEANS.search(told["what"]) else f"I run {told['what']}"


_NO_MEANS = re.compile(r"\b(?:choice|decision|idea|fault|budget|money|company|shop|brand|rest|this|that|they|it)\b", _I)
