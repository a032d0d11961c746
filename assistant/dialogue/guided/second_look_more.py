"""Looks through a brief again for its audience and for the days of events that sentences on something else name."""

import re
from collections.abc import Iterable

from assistant.dialogue.guided.reading.audience import read_audience
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression, word_set
from assistant.dialogue.guided.reading.orchestrate_milestones import read_milestones
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.vocabulary import find_terms

_ADDRESSED = Expression("second_look.addressed")
_EVENT = Expression("brief_cues.event")
_CAMPAIGN_OF = re.compile(
    r"\b(?:campagne|campaign|operation|push) (?:de la|de l'|du|des|de|of the|of|for the|for|pour le|pour la) ?$"
)
_BEFORE_EVENT = re.compile(
    r"(?:(?<![\w'’-])"
    r"(?!(?:the|a|an|our|la|le|les|l'|une?|notre|at|to|for|au|aux|of|de|du|des|pour|on|in)\b)[\w'-]+ ){0,2}$"
)
_LINK = re.compile(r"^[\w' -]{0,34}(?:\b(?:du|le|on|of|the|is|est|for|pour|:)|,)?\s*$")


def find_audience(sentences: Iterable[Line], context: Context) -> None:
    """Fill whom the campaign speaks to from a sentence that says so among other things."""
    if context.draft.get("audience.name"):
        return
    told = list(sentences)
    for sentence in told:
        match = _ADDRESSED.search(flat(sentence.text))
        if match is None:
            continue
        rest = Line(sentence.text[match.end() :], sentence.start + match.end())
        if _may_be_people(rest.text) and read_audience(_block(rest), context):
            return
    for sentence in told:
        beside = _BESIDE.search(sentence.text)
        if beside is None:
            continue
        rest = Line(sentence.text[beside.end() :], sentence.start + beside.end())
        if _may_be_people(rest.text) and read_audience(_block(rest), context):
            return
    for sentence in told:
        described = _DESCRIBED.match(sentence.text)
        rest = Line(sentence.text[described.end() :], sentence.start + described.end()) if described else sentence
        head = " ".join(rest.text.split()[:_HEAD])
        if (
            described
            and find_terms(head, "people")
            and not find_terms(head, "lifecycle")
            and not _OURS.match(flat(rest.text))
            and read_audience(_block(rest), context)
        ):
            return
    _of_whom(told, context)


# "They're independent dentists who still use paper diaries."
_DESCRIBED = re.compile(
    r"\s*(?:[-•*]\s*)?(?:(?:so|well|alors|donc|bon)[\s,]+)?(?:they(?:['’]re| are)|these are|those are|"
    r"ce sont|(?:eux|elles)[\s,]+c['’]est|"
    r"(?:ils|elles) sont|who they are\s*[:=]|qui (?:ils|elles) sont\s*[:=])\s+"
    r"(?:(?:mostly|mainly|all|typically|usually|often|tous|toutes|surtout|souvent|plutôt|des|les|d['’])\s*)*",
    re.IGNORECASE,
)
_OURS = re.compile(r"(?:our|the|my|your|nos|notre|ma|mon|mes|la|le|votre|vos)\b")
_HEAD = 5

_SHARE = re.compile(
    r"\d ?% (?:des|de (?:nos|la|l['’])|of (?:the |our )?)\s*(?P<group>[^\d,;.()]{4,70}?)\s+"
    r"(?:sachent|savent|connaissent|utilisent|viennent|soient|aient|know|knows|use|have|be|are|to|who|qui)\b",
    re.IGNORECASE,
)


def _of_whom(sentences: list[Line], context: Context) -> None:
    """Fill the audience from the share of it that is to be reached: "55 % of young couples know us"."""
    for sentence in sentences:
        match = _SHARE.search(sentence.text)
        if match is not None and find_terms(match.group("group"), "people"):
            read_audience(_block(Line(match.group("group"), sentence.start + match.start("group"))), context)
            return


def find_relation(context: Context) -> None:
    """Fill how the audience stands with the campaign's house where its name says so."""
    name = str(context.draft.get("audience.name") or "")
    mark = context.draft.plan.provenance.get("audience.name")
    if context.draft.get("audience.lifecycle") or mark is None or not mark.words:
        return
    at = context.draft.message.find(mark.words)
    # What follows the name in its sentence tells as well: "clients of the shop, two orders already".
    end = re.search(r"[.;\n]", context.draft.message[at + len(mark.words) :]) if at >= 0 else None
    told = flat(name + context.draft.message[at + len(mark.words) : at + len(mark.words) + (end.start() if end else 0)])
    for relation, form in _RELATIONS.items():
        if form.search(told):
            words = context.words(at, at + len(mark.words)) if at >= 0 else None
            if words is not None:
                context.draft.set("audience.lifecycle", relation, words)
            return


def find_told_relation(sentences: Iterable[Line], context: Context) -> None:
    """Fill how the audience stands from a sentence on them: "mostly people who never bought from us"."""
    for sentence in sentences:
        if context.draft.get("audience.lifecycle"):
            return
        found = [t for t in find_terms(sentence.text, "lifecycle") if flat(t.words) not in word_set("bare_customers")]
        if _OF_THEM.match(flat(sentence.text).lstrip(" -*•")) and len({t.id for t in found}) == 1:
            said = context.words(sentence.start + found[0].start, sentence.start + found[0].end)
            context.draft.set("audience.lifecycle", found[0].id, said)


_OF_THEM = re.compile(
    r"(?:most|mostly|mainly|nearly all|almost all|all|none|many|they|these|the majority|people who|surtout|"
    r"principalement|essentiellement|en majorite|majoritairement|la plupart|pour la plupart|ils|elles|aucune?|tous|"
    r"toutes|presque tous|presque toutes|ce sont|des gens qui)\b"
)
_RELATIONS = {
    "inactive": Expression("second_look.inactive"),
    "prospect": Expression("second_look.prospect"),
    "regular": Expression("second_look.regular"),
}
_BESIDE = re.compile(
    r"\b(?:aupr[eè]s d(?:es|e la|e|u|['’])|parmi les|among|aimed at|targeting|à destination d(?:es|e|u)|"
    r"destinée?s? aux?|"
    r"en direction d(?:es|e|u))\s*(?:our |the |nos |les )?",
    re.IGNORECASE,
)
_NO_GROUP = re.compile(
    r"^(?:the |la |le |l['’]|une? |a |an )?(?:campagne|campaign|agence|agency|studio|\d)", re.IGNORECASE
)


def _may_be_people(text: str) -> bool:
    """Tell whether words may open with a group of people: no figure, no channel, no agency."""
    head = text[:_NEAR]
    if _AGES.match(text):
        return True
    if not text.strip() or _NO_GROUP.match(head) or re.match(r"\s*\S*\d", head):
        return False
    channels = find_terms(" ".join(head.split()[:3]), "channel")
    return bool(find_terms(head, "people")) or (not channels and len(text.split()) > 1)


_AGES = re.compile(r"\s*\d{2}\s?(?:[-–]|à|to|and|et)\s?\d{2}(?:\s?ans|[- ]years?[- ]olds?)", re.IGNORECASE)
_NEAR = 60


def _block(line: Line) -> Block:
    return Block("audience", (line,))


def find_events(sentences: Iterable[Line], context: Context) -> None:
    """Add the day of an event that a sentence names beside it: "the open evening on 22 April"."""
    for sentence in sentences:
        plain = flat(sentence.text)
        for day in find_dates(sentence.text, context.language, context.today):
            known = {str(m.get("date")) for m in context.draft.get("orchestrate.milestones") or []}
            if day.precision != "day" or day.relation not in (None, "around") or day.start.isoformat() in known:
                continue
            nouns = [m for m in _EVENT.finditer(plain[: day.phrase_start])]
            if not nouns or not _LINK.match(plain[nouns[0].end() : day.phrase_start]):
                continue
            noun = next(m for m in nouns if _LINK.match(plain[m.end() : day.phrase_start]))
            if _CAMPAIGN_OF.search(plain[: noun.start()]):
                # "The campaign of the 2027 Christmas fair" is named after it.
                continue
            lead = _BEFORE_EVENT.search(plain[: noun.start()])
            start = lead.start() if lead is not None else noun.start()
            line = Line(sentence.text[start : day.text_end], sentence.start + start)
            read_milestones(Block("milestones", (line,), "milestones"), context)
