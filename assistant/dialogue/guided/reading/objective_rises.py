"""A goal told as what a figure is now and what it is to be: "open rate at 22% today, aiming for 30% by June"."""

import re
from dataclasses import dataclass

from assistant.dialogue.guided.reading.items import Item
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.figures import Duration, Figure, Money, Percentage
from assistant.language.numbers import find_figures
from assistant.language.text import Language

_BEFORE, _BETWEEN = Expression("objective_rises.before"), Expression("objective_rises.between")
_NOW = Expression("objective_rises.now")
_OPENING = re.compile(
    r"(?:(?:we|on|nous|i|je)(?: now)?(?: have| count|'ve got| avons| a| comptons| compte)|il y a|there are) $"
)


@dataclass(frozen=True)
class Rise:
    """A goal of this kind.

    Args:
        text: The sentence with blanks for what it says of today, its length unchanged.
        statement: The goal in words of its own.
        now: Where the figure stands.
        name: What rises, where it stands before both figures or between them.
    """

    text: str
    statement: str
    now: Figure
    name: Item


def rise(item: Item, language: Language) -> Rise | None:
    """Return what a sentence says of a figure that is to rise or fall, None where it is no such sentence.

    Args:
        item: The sentence.
        language: Its language.
    """
    plain = flat(item.text)
    figures = [f for f in find_figures(item.text, language) if not isinstance(f, Duration)][:2]
    if len(figures) < 2 or any(f.high is not None for f in figures) or _sort(figures[0]) is not _sort(figures[1]):
        return None
    now, wanted = figures
    between = _BETWEEN.fullmatch(plain[now.end : wanted.start])
    before = _BEFORE.fullmatch(plain[: now.start])
    if between is None or before is None:
        return None
    if _NOW.search(plain[: now.start] + "|" + between["now"]) is None:
        # "We want 40 demos, aiming for 60": nothing says that there are 40.
        return None
    opening = _OPENING.search(before.group())
    start, end = before.span("name") if opening is None else between.span("noun")
    shift = 0 if opening is None else now.end
    name = Item(item.text[start + shift : end + shift], item.start + start + shift)
    if not name.text.strip() or len(name.text.split()) > _LONGEST:
        return None
    if _counts_else(plain[wanted.end :], flat(name.text)):
        return None
    kept = end if opening is None else 0
    text = item.text[:kept] + " " * (wanted.start - kept) + item.text[wanted.start :]
    goal = item.text[wanted.start :].strip()
    figure = item.text[wanted.start : wanted.end]
    told = f"{name.text} {goal}" if opening is None else f"{figure} {name.text}{item.text[wanted.end :]}"
    return Rise(text, " ".join(told.split()).strip(" ,;."), now, name)


_LONGEST = 6
_NOUN = re.compile(
    r" (?!(?:by|before|until|d'ici|avant|au|a|en|in|for|pour|from|per|par|fin|end|within|over|sous|this|cette|ce|next|"
    r"l'|the|le|la|and|et|if|si|max|minimum|maximum|de plus|more|instead)\b)(?P<noun>[a-z]{3,})"
)


def _counts_else(after: str, name: str) -> bool:
    """Tell whether the figure to reach counts something else: "we have 12 coaches and want 200 bookings"."""
    noun = _NOUN.match(after)
    return noun is not None and noun["noun"].rstrip("s") not in name


def _sort(figure: Figure) -> type[Figure] | None:
    return next((sort for sort in (Percentage, Money) if isinstance(figure, sort)), None)
