"""Finds the group of people that a sentence about something else names."""

import re

from assistant.dialogue.draft import provenance_of
from assistant.dialogue.guided.reading.audience_group import group_end, of_something_else, without_verb
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.items import Item, trim
from assistant.dialogue.guided.reading.objective_moved import moved_group
from assistant.language.text import Language, fold
from assistant.language.vocabulary import find_terms

_BESIDE = re.compile(
    r"(?<!\w)(?:aupr[eè]s d(?:es?|u|['’])|aupr[eè]s de (?:la|l['’])|chez (?:les|nos|des|le|l['’])|pour (?:les|nos|des)|"
    r"(?:aux|aupres des)|"
    r"(?:(?<=rendez-vous )|(?<=rdv )|(?<=qualifiés )|(?<=qualifies ))avec (?:les|nos|des)|"
    r"à destination d(?:es?|u|['’])|ciblant (?:les|des|nos)?|(?:among|amongst|from|for|with|targeting|aimed at|to)\b|"
    r"parmi (?:les|nos)|"
    r"de nos\b|nos\b|our\b)\s*(?:our |the |nos |les |des )?",
    re.IGNORECASE,
)
_SURE = re.compile(r"^(?:aupr|à dest|ciblant|among|targeting|aimed)", re.IGNORECASE)
_DATE_WORDS = re.compile(
    r"\s(?:d['’]ici|avant|fin|en|au|courant|by|before|in|this|over|within|sur|dans|pour|until|et\s+\d|pendant|"
    r"entre\s+(?:le\s+)?(?:\d|janv|févr|fevr|mars|avril|mai|juin|juil|ao[uû]t|sept|octo|nov|déc|dec)\w*|"
    r"between\s+(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|"
    r"during|après|apres|after|following|suite|lors|depuis|since|from|cet|cette|ce)\b.*$",
    re.IGNORECASE,
)

_OURS = re.compile(r"\bour\b", re.IGNORECASE)
_OWN_HOUSE = re.compile(
    r"\b(?:club|shop|store|school|gym|company|firm|agency|restaurant|cafe|hotel|museum|festival|brand|charity|"
    r"association|society|cent(?:re|er)|practice|clinic|library|theat(?:re|er)|church|bakery|brewery|farm|studio|"
    r"academy|"
    r"nursery|business|startup|start-up|magazine|website|site|app|co-?op|cooperative|choir|league|garage|salon|spa|"
    r"surgery|college|university|foundation)$"
)

# A noun behind the word for people, and no word that links them.
_GOES_ON = re.compile(
    r" (?!(?:in|of|with|who|that|aged|over|under|at|from|and|or|near|on|around|across|by|to|for|without|living|working|"
    r"based|looking|using|between)(?![a-z]))[a-z]",
    re.IGNORECASE,
)


def audience_in(text: str, language: Language) -> Item | None:
    """Find the group of people that a sentence about something else names ("500 leads auprès des DAF").

    Only groups of the vocabulary are taken, or what stands after words that introduce nothing but an audience.
    """
    moved = moved_group(text, language)
    if moved is not None:
        return moved
    for match in _BESIDE.finditer(text):
        rest = text[match.end() :]
        phrase = without_verb(_DATE_WORDS.sub("", rest[: group_end(rest)]))
        item = trim(Item(phrase, match.end()))
        if item is None or not 1 <= len(item.text.split()) <= 10 or re.search(r"\d{2,} [^\W\d]", item.text):
            continue
        if _OURS.search(match.group()) and _OWN_HOUSE.search(fold(item.text)):
            # "80 members for our rowing club": the club is who speaks.
            continue
        known = [t for t in find_terms(item.text, "people", language) if not of_something_else(item.text, t.end)]
        if known and _OURS.search(match.group()) and _GOES_ON.match(item.text, known[-1].end):
            # "For our business park": the word for people only says which park.
            continue
        things = any(find_terms(item.text, kind) for kind in ("metric", "format", "channel"))
        # "15% renewal among expiring contracts" speaks to nobody yet.
        if (known and known[0].start <= 12) or (_SURE.match(match.group()) and not things):
            return item
    return None


# "30 new clients, accounting firms, by June", "24 places, surtout des débutants": who they are, between commas.
_APPOSED = re.compile(r",\s*(?P<who>[^,;.:\d]{5,60}?)\s*(?=[,;.]|$|\b(?:by|before|avant|d['’]ici)\b)", re.IGNORECASE)
_MOSTLY = re.compile(
    r"^(?:(?:surtout|principalement|plut[oô]t|essentiellement|mainly|mostly|especially|all)\s+)?(?:des |les |d['’])?|"
    r"\s+(?:surtout|principalement|pour la plupart|mainly|mostly)$",
    re.IGNORECASE,
)


def beside_goal(text: str) -> Item | None:
    """Return the group of people that stands beside what a goal counts, between commas.

    Args:
        text: The goal.
    """
    for match in _APPOSED.finditer(text):
        who = match["who"]
        sure = re.match(
            r"(?:surtout|mainly|mostly|principalement|essentiellement)\b|.*\b(?:mostly|mainly)$", who, re.IGNORECASE
        )
        if not (sure or find_terms(who, "people")) or re.match(r"(?:with|avec|and|et|in|en|via|par|sur|on)\b", who):
            continue
        start = match.start("who") + (lead.end() if (lead := _MOSTLY.match(who)) is not None else 0)
        text_of = _MOSTLY.sub("", text[start : match.end("who")])
        return trim(Item(text_of, start))
    return None


_SUBJECTS = frozenset(
    [
        "budget",
        "reserve",
        "data",
        "dates",
        "objective",
        "target",
        "contents",
        "channels",
        "kpis",
        "journey",
        "milestones",
        "tasks",
        "risks",
        "promise",
        "pillars",
        "tone",
        "reviews",
        "economics",
        "compliance",
        "legal_basis",
    ]
)


def is_another_subject(name: str, context: Context) -> bool:
    """Tell whether words taken for a group name a subject ("pour les moyens"), or nobody beside a known group.

    Args:
        name: The words.
        context: The plan so far.
    """
    if label_of(name) in _SUBJECTS:
        return True
    known = context.draft.get("audience.name")
    return bool(known) and not find_terms(name, "people") and bool(find_terms(str(known), "people"))


def named_in_goal(context: Context) -> bool:
    """Tell whether the group that is known was only named in the goal, so that a section of its own says more exactly.

    Args:
        context: The plan so far.
    """
    group, goal = (provenance_of(context.draft.plan, path) for path in ("audience.name", "objective.statement"))
    if group is None or goal is None or group.origin != "brief":
        return False
    return group.line == goal.line and (group.words or "") in (goal.words or "")
