"""Reads what moves people, troubles them and makes them object, whatever is asked: "what they really want is quiet"."""

import re

from assistant.dialogue.guided.announced import troubles_from
from assistant.dialogue.guided.hesitations_told import read_hesitations
from assistant.dialogue.guided.plan_talk.elements import kind_of
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.registry import read_block

_MOTIVATIONS, _OBJECTIONS = "audience.motivations", "audience.objections"
_TEXTS = ("audience.challenges", _MOTIVATIONS, _OBJECTIONS)
_REALLY = r"(?:really|actually|mostly|all|just|vraiment|surtout|au fond|avant tout)"
_IS = r"(?:,? (?:c'est|ce sont)|\s(?:is|are|est|sont)|\s*:)"
_OFTEN = r"(?:(?:always|usually|mostly|often|all|keep|generally) )*"
_OFTEN_BEHIND = (
    r"(?:toujours|souvent|le plus souvent|surtout|systematiquement|a chaque fois|chaque fois|(?:a )?tout le temps|"
    r"every (?:single )?time|each time|most often|most|the most|all the time|again and again)"
)
_LISTED = (
    (
        _MOTIVATIONS,
        re.compile(
            rf"{OPENS}(?:what (?:they|people)(?: {_REALLY})* (?:want|like|look for|are after|care about)"
            rf"(?: {_REALLY})?|"
            rf"what (?:(?:does|do|truly|also|would|could|might|{_REALLY}) )*(?:"
            r"(?:motivates?|drives?|moves?|attracts?|inspires?) (?:them|people)|"
            r"(?:gets?|keeps?) (?:them|people) (?:going|out of bed|moving|excited|on board|through the door))|"
            rf"ce (?:qu'ils|qu'elles)(?: {_REALLY})* (?:veulent|cherchent|aiment|attendent|"
            rf"souhaitent)(?: {_REALLY})?|"
            r"ce qui (?:les|leur) (?:(?:motive|attire|pousse|touche)(?:rait)?|f(?:ait|erait) (?:bouger|venir|avancer|"
            r"envie|plaisir)|"
            r"donne(?:rait)? envie|plai(?:t|rait)))"
            rf"(?:,? (?:though|however|on the other hand|en revanche|"
            rf"par contre|le plus|the most|most|{_REALLY}),?)*{_IS}\s*(?P<texts>\S[^;.!?\n]*)"
        ),
    ),
    (
        _OBJECTIONS,
        re.compile(
            rf"{OPENS}(?:(?:the|their|our|an?|other|la|leur|leurs|les|l'|une|autre|seule)\s?)*"
            r"(?:(?:usual|main|typical|common|biggest|classic|only|real|principales?|grandes?|vraies?)\s)*"
            r"(?:push-?back|objections?|excuses?)"
            r"(?: (?:classiques?|habituelles?|principales?|majeures?|la plus frequente|numero un|number one|"
            # "… we always hear", "… qu'on nous oppose le plus souvent"
            r"(?:that |which )?(?!(?:to|of|in|on|at|for|from|against|about|is|are|was|"
            r"were)(?![a-z]))[a-z]+ [^,;:.!?\n\"]{2,50}?|"
            r"(?:qu'(?:on|ils|elles) |que (?:nous|l'on|j'|je) ?|qui )[^,;:.!?\n\"]{2,50}?)){0,2}"
            rf"{_IS}\s*(?:(?:que|that)\s+|qu')?(?P<texts>\S[^;.!?\n]*)"
        ),
    ),
    (
        # "What they always object is that …", "ce qu'ils nous opposent à chaque fois, c'est …"
        _OBJECTIONS,
        re.compile(
            rf"{OPENS}(?:what (?:they|people|we)(?:'ll| will)? {_OFTEN}"
            r"(?:object|hold against us|push back with|(?:get|hear) as an objection)(?: to)?(?: us)?|"
            r"ce (?:qu'ils|qu'elles|qu'on|que l'on|que les gens) (?:nous )?"
            rf"(?:objecte(?:nt)?|oppose(?:nt)?|retorque(?:nt)?))(?: {_OFTEN_BEHIND})?"
            rf"{_IS}\s*(?:(?:que|that)\s+|qu')?(?P<texts>\S[^;.!?\n]*)"
        ),
    ),
)
# "A safe team and a fair price are motivations"
_CALLED = re.compile(
    rf"{OPENS}(?P<texts>[^:;.!?\n]{{3,120}}?)(?:,? (?:c'est|ce sont)|\s(?:is|are|est|sont))\s+"
    r"(?:(?:both|all|des|leurs?|an?|une?|the|their|plutot|more like|rather)\s)*"
    r"(?P<kind>motivations?|objections?|challenges?|freins?|enjeux?)[ .!]*"
)
_PARTS = re.compile(r"\s*,\s*(?:(?:et|and)\s+)?|\s+(?:et|and|\+)\s+|\s*\+\s*")
_QUOTED = re.compile(r"[\"«“].*[\"»”]")
_FEWEST = 3


def read_longings(talk: Talk, start: int, end: int) -> None:
    """Record motivations and objections that a sentence tells, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if not talk.context.draft.get("audience.name"):
        return
    if read_hesitations(talk, start, end):
        return
    folded = talk.folded(start, end)
    at = troubles_from(folded.text) if talk.context.asked != "audience.challenges" else None
    if at is not None:
        a = start + folded.span(at, at)[0]
        if read_block(Block("challenges", (Line(talk.text[a:end], a),)), talk.context):
            talk.read(start, end)
        return
    text = folded.text.rstrip(" .!")
    lead = len(text) - len(text.lstrip())
    for path, pattern in _LISTED:
        match = pattern.fullmatch(text, lead)
        if match is not None:
            _add(path, talk, start, folded.span(*match.span("texts")), end)
            return
    called = _CALLED.fullmatch(text, lead)
    kind = kind_of(called["kind"]) if called is not None else None
    if called is not None and kind in _TEXTS:
        _add(str(kind), talk, start, folded.span(*called.span("texts")), end)


def _add(path: str, talk: Talk, start: int, span: tuple[int, int], end: int) -> None:
    a, b = start + span[0], start + span[1]
    said = talk.text[a:b]
    parts = [said] if _QUOTED.search(said) else _PARTS.split(said)
    for part in parts:
        text = _ARTICLE.sub("", part.strip(" ,.!\"'«»“”"))
        if len(text) >= _FEWEST:
            talk.context.draft.add(path, text, talk.context.words(a, b))
    talk.read(start, end)


# What comes second is told as the first: "that it is far and that it is dear".
_ARTICLE = re.compile(
    r"^(?:(?:the|an?)\s+|(?:que\s+|qu['’])(?=c['’]|ça |ca |ils? |elles? |on |nous |les? |la )|that (?=it|they|we|the)|"
    # "… c'est de gagner du temps"
    r"(?:de\s+|d['’])(?=(?:se |s['’]|ne pas |mieux |bien |plus )?[^\W\d_]+(?:er|ir|re|oir)\b))",
    re.IGNORECASE,
)
