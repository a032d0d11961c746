"""Tells a proof from an answer, where the question is which hardship each argument answers."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.cues import cue
from assistant.dialogue.guided.reading.items import Item
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.pillar_answers import named_pillar
from assistant.dialogue.guided.reading.pillar_names import pillar_titles
from assistant.dialogue.guided.reading.pillar_openings import opening_pillar
from assistant.language.dates import find_dates
from assistant.language.figures import Money
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms

# A figure that counts something, a rate, a label: what proves, and no number of an argument or of a hardship.
_PROVES = re.compile(
    r"(?<![\w.,])(?:\d{2,}|\d+[.,]\d+)(?![\d/])(?:[ ]?(?:%|[a-z€£$]))|(?<!\w)\d[\d .,]*[ ]?%|"
    r"(?<![a-z])(?:labels?|labellis\w+|certifi\w+|agreee?s?|agrement|norme|medailles?|accredited|accreditation|awards?|"
    r"award-winning|rated|avis google)(?![a-z])"
)
_FEWEST, _STEM, _SHORTEST = 3, 5, 4


def is_proof_beside(text: str, context: Context) -> bool:
    """Tell whether a text proves something and names no hardship, where the hardships are asked for.

    Args:
        text: A sentence.
        context: The plan.
    """
    item = Item(text, 0)
    path, rest = named_pillar(item, context)
    opened = opening_pillar(item, context) if path is None else None
    said = flat(opened[1].text if opened is not None else rest.text)
    if _tells_else(text, context):
        return False
    if len(said.split()) < _FEWEST or _PROVES.search(said) is None or find_terms(said, "format"):
        return False
    hard = _stems(*(str(each) for each in context.draft.get("audience.challenges") or []))
    titles = _stems(*(title for _, title in pillar_titles(context)))
    told = _stems(said)
    # "La note de 4,8 pour la peur de se tromper" names what it answers; a title alone only says of which argument.
    return not told & hard and not (opened is None and path is None and told & titles)


# What a sentence may sound like and prove something all the same: figures of the past, things that are there.
_MAY_PROVE = frozenset(
    [None, "baseline", "inventory", "contents", "data", "channels", "proofs", "pillars", "challenges"]
)


def _tells_else(text: str, context: Context) -> bool:
    """Tell whether a sentence plainly tells of days, money or people at work: "we start on 1 March"."""
    # "Budget 35,000 euros: 20,000 LinkedIn, 8,000 design": money once, and every figure is a sum.
    figures = find_figures(context.draft.message, context.language)
    paid = any(isinstance(f, Money) and f.per is None for f in figures)
    days = [p for p in find_dates(text, context.language, context.today) if p.precision in ("day", "range")]
    return paid or bool(days) or cue(text, context.language, goal_open=False) not in _MAY_PROVE


def _stems(*texts: str) -> set[str]:
    return {word[:_STEM] for text in texts for word in re.findall(r"[a-z]+", flat(text)) if len(word) >= _SHORTEST}
