"""Puts in brackets behind a base what the next words say is in it: "our source is the ERP. In it we have e-mails".

What is said not to be in it is left out: "on y trouve les téléphones, mais pas les mails".
"""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.elements import DATA
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.no_items import only_holds
from assistant.language.folding import fold_with_offsets
from assistant.language.vocabulary import find_terms

_OPENS, _DENIED = Expression("bases_gone_on.opens"), Expression("bases_gone_on.denied")
_BASE, _HEAD = Expression("bases_gone_on.base"), Expression("bases_gone_on.head")
_INSIDE, _SAYS_WHERE = Expression("bases_gone_on.inside"), Expression("bases_in_sentences.head")
_SENTENCE = re.compile(r"[.;!?\n]\s")
_HELD = re.compile(r"[^.;!?\n()]+")
_PARTS = re.compile(r",|\s(?:et|and|plus|ou|or)\s|[&+]")
_LEADS_ON = re.compile(r"→|->|=>|>")


def read_bases_gone_on(talk: Talk) -> None:
    """Rewrite what goes on about the base before it as the readers of bases know it, with every word in its place.

    Args:
        talk: The message.
    """
    if not find_terms(talk.text, "identifier"):
        return
    _leave_out_denied(talk)
    asked = (talk.context.asked or "").startswith(DATA)
    folded = fold_with_offsets(talk.text)
    for opening in _OPENS.finditer(folded.text):
        held = _HELD.match(folded.text, opening.end())
        before = _SENTENCE.split(folded.text[: opening.start()])[-1]
        if held is None or not _names_one_base(before):
            continue
        inside = _INSIDE.search(held.group())
        end = held.start() + (inside.start() if inside is not None else len(held.group().rstrip(" ,")))
        if (opening["needs"] and inside is None and not asked) or not only_holds(folded.text[held.start() : end]):
            continue
        start, stop = folded.span(opening.start(), end)
        first = folded.span(opening.end(), opening.end())[0]
        rest = folded.span(held.end(), held.end())[0] if held.end() < len(folded.text) else len(talk.text)
        blank = " " * (first - start - 1)
        talk.text = f"{talk.text[:start]}{blank}({talk.text[first:stop]})".ljust(rest) + talk.text[rest + 1 :]
        head = _HEAD.match(before)
        if head is not None and head.group().rstrip().endswith(","):
            # "Data source, the ERP" is headed as "data source: the ERP" is.
            comma = opening.start() - len(before) + len(head.group().rstrip()) - 1
            at = folded.span(comma, comma)[0]
            talk.text = f"{talk.text[:at]}:{talk.text[at + 1 :]}"
        folded = fold_with_offsets(talk.text)


def _names_one_base(text: str) -> bool:
    """Tell whether a sentence names one base that what follows can be in, and does not say yet what that is."""
    if "(" in text or _LEADS_ON.search(text) is not None:
        return False
    head = _HEAD.match(text)
    told = text[head.end() :] if head is not None else text
    if _SAYS_WHERE.match(text.strip()) is not None:
        # "Our data sits in Airtable": whatever that is called.
        return len(_PARTS.split(text)) == 1
    named = [part for part in _PARTS.split(told) if _BASE.search(part) or find_terms(part, "data")]
    return len(named) == 1


def _leave_out_denied(talk: Talk) -> None:
    """Blank the details that a base is said not to hold, behind those that it does."""
    folded = fold_with_offsets(talk.text)
    for denied in _DENIED.finditer(folded.text):
        before = _SENTENCE.split(folded.text[: denied.start()])[-2:]
        held = find_terms(before[-1], "identifier")
        if (
            held
            and only_holds(denied["what"])
            and any(_BASE.search(each) or find_terms(each, "data") for each in before)
        ):
            start, end = folded.span(*denied.span())
            talk.text = talk.text[:start] + " " * (end - start) + talk.text[end:]
