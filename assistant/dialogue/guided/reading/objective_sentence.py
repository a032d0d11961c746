"""Tells which sentence under a heading for the objective is the goal."""

import re

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.cues import opens_goal
from assistant.dialogue.guided.reading.figure_names import counts_nothing
from assistant.dialogue.guided.reading.items import Item, trim
from assistant.dialogue.guided.reading.objective_rises import rise
from assistant.dialogue.sentences import sentences
from assistant.language.dates import find_dates
from assistant.language.figures import Duration
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms

_WANTED = re.compile(
    r",?\s+(?:and|but|so|et|mais|donc)\s+(?=(?:(?:we|i|on|nous|je)\s+(?:now\s+)?(?:need|want|aim|must|would|hope|"
    r"veut|veux|voulons|vise|visons|devons|doit|souhait\w+|cherch\w+|aimer\w+|voudr\w+|esp[eéè]r\w+|"
    r"ser(?:ions|ait|ais)\s(?:heureu|ravi|content|satisfait))|(?:we|i)['’]d\s|j['’](?:aimer|esp[eè]r))\w*)",
    re.IGNORECASE,
)


def goal_sentence(block: Block, context: Context) -> Item | None:
    """Return the sentence that says the goal: one that counts something by a day before one that names a goal."""
    candidates: list[Item] = []
    for line in block.lines:
        for start, end in sentences(line.text):
            wanted = _WANTED.search(line.text, start, end) if context.draft.origin == "brief" else None
            # "We sold 310, and we need 500 by June": the goal is what is needed.
            if wanted is not None and rise(Item(line.text[start:end], line.start + start), context.language) is None:
                start = wanted.end() if re.search(r"\d", line.text[wanted.end() : end]) else start
            item = trim(Item(line.text[start:end], line.start + start))
            if item is not None:
                candidates.append(item)
    answered = [i for i in candidates if not _asks(i, block)]
    candidates = answered or candidates
    goals = [i for i in candidates if find_terms(i.text, "objective") or find_terms(i.text, "metric")]
    counted = [i for i in goals if _counts(i, context)] if context.draft.origin == "brief" else []
    dated = [i for i in candidates if _is_dated(i, context)] if context.draft.origin == "brief" else []
    return next(iter(dated or counted or goals or candidates), None)


_SHORT = 11
_PREFACE = re.compile(r"(?P<preface>[^:\n]{3,90}?)\s*:\s+(?P<rest>\S.*)", re.DOTALL)


def without_preface(item: Item, context: Context) -> Item:
    """Return a goal without what only introduces it: "it's for our spring gala: fill 200 seats by May"."""
    match = _PREFACE.fullmatch(item.text)
    if match is None:
        return item
    before = Item(match["preface"], item.start)
    after = Item(match["rest"], item.start + match.start("rest"))
    told = bool(find_figures(before.text, context.language) or find_terms(before.text, "metric"))
    # "We want parents to book a visit: 80 visits by May" says whom it moves to do what.
    told = told or _MOVES_THEM.search(before.text) is not None
    # "Remplir la kermesse : 800 personnes le 20 juin" says in a few words what for, and how many.
    told = told or (opens_goal(before.text) and len(item.text.split()) <= _SHORT)
    return item if told or not _counts(after, context) else after


_MOVES_THEM = re.compile(
    r"\b(?:want|need|get|would like|['’]d like|would love|['’]d love) (?!to\b|it\b|this\b|that\b)(?:[\w'’-]+ ){1,8}?"
    r"to (?!be\b|have\b|know\b)[a-z]+\b|"
    r"\b(?:veut|voulons|voudrait|voudrions|aimerait|aimerions|souhaite|souhaitons) que "
    r"(?:les|des|nos|plus de|davantage de)\b",
    re.IGNORECASE,
)


def _is_dated(item: Item, context: Context) -> bool:
    """Tell whether a sentence counts something by a day."""
    days = find_dates(item.text, context.language, context.today)
    return any(day.relation in ("by", "before", "until") for day in days) and _counts(item, context)


def _counts(item: Item, context: Context) -> bool:
    """Tell whether a sentence names a figure that is no date, no length of time and no name."""
    days = find_dates(item.text, context.language, context.today)
    return any(
        not isinstance(f, Duration)
        and not counts_nothing(f, item.text)
        and not any(d.text_start < f.end and f.start < d.text_end for d in days)
        for f in find_figures(item.text, context.language)
    )


def _asks(item: Item, block: Block) -> bool:
    """Tell whether a sentence ends with a question mark: what is settled stands after it."""
    line = next(line for line in block.lines if line.start <= item.start < line.end + 1)
    return line.text[item.end - line.start :].lstrip(' \u00a0\u202f"»”').startswith("?")
