"""Reads whom a goal names: a group of people, and how they stand with the company."""

import re

from assistant.dialogue.guided.reading.audience_group import with_age
from assistant.dialogue.guided.reading.audience_mentions import audience_in, beside_goal
from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, without_lead
from assistant.dialogue.guided.reading.leads import lead
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_WANTED = re.compile(r"(?:what (?:we|i)|ce qu(?:e|'))\b.*")
_COUNT_BEFORE = re.compile(r"\d[\d .,\u00a0\u202f]*k?\s+$")


def read_group(line: Line, context: Context) -> None:
    """Record the group of people that a goal names, where none is known yet.

    Args:
        line: The goal.
        context: Where facts go.
    """
    found = audience_in(line.text, context.language) or beside_goal(line.text)
    if found is not None and _WANTED.match(fold(found.text)):
        # "About the library: what we want is 400 members" names what is wanted, and nobody.
        return
    counted = fold(str(context.draft.get("objective.metric") or ""))
    if found is not None and fold(found.text) == counted and _COUNT_BEFORE.search(line.text[: found.start]):
        # "Convince 1,500 residents": whom it counts, and not yet which of them it speaks to.
        return
    if found is not None and not context.draft.get("audience.name"):
        item = with_age(without_lead(Item(found.text, line.start + found.start), lead("audience")), line)
        words = context.words(item.start, item.end)
        context.draft.set("audience.name", item.text, words)


def read_relation(line: Line, context: Context) -> None:
    """Record how the people whom a goal names stand with the company.

    Args:
        line: The goal.
        context: Where facts go.
    """
    sought = find_terms(line.text, "objective", context.language)
    # "Plus de clients" seeks customers; it says nothing of those it speaks to.
    metric = str(context.draft.get("objective.metric") or "")
    counted = line.text.find(metric) if metric else -1
    terms = [
        t
        for t in find_terms(line.text, "lifecycle", context.language)
        if t.id != "prospect"
        and not any(s.start < t.end and t.start < s.end for s in sought)
        and " " in t.words
        # "120 new members" are to be won; 400 inactive customers are there already.
        and (t.id == "inactive" or not counted <= t.start < counted + len(metric))
    ]
    if len({t.id for t in terms}) == 1 and not context.draft.get("audience.lifecycle"):
        words = context.words(line.start + terms[0].start, line.start + terms[0].end)
        context.draft.set("audience.lifecycle", terms[0].id, words)
