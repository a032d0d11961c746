"""Reads an audience that is narrowed: "just the parents in the old town", "restreins aux mères de jeunes enfants"."""

import re

from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.vocabulary import find_terms

_ONLY = Expression("narrowed.only")
_WORDS = 9
_AT_HEAD = 2


def narrow(line: Line, context: Context) -> bool:
    """Record whom alone a campaign speaks to, where its audience is known.

    Without a word that says so ("restrict it to"), the group has to be of those people, or whom to speak to is asked.

    Args:
        line: A sentence.
        context: The plan.
    """
    known = str(context.draft.get("audience.name") or "")
    match = _ONLY.match(flat(line.text)) if known else None
    if match is None:
        return False
    key = "group" if match["group"] is not None else "group2"
    start, end = match.span(key)
    group = line.text[start:end].strip()
    plain = flat(group)
    people = find_terms(group, "people", context.language)
    if not people or len(group.split()) > _WORDS or len(plain[: people[0].start].split()) > _AT_HEAD:
        return False
    if find_terms(group, "lifecycle") and len(group.split()) <= _AT_HEAD:
        # "Only prospects" says how they stand with the company.
        return False
    asked = context.asked in ("audience.name", None)
    of_team = any(path in (context.asked or "") for path in ("team", "reviews", "manager", "owner"))
    if match["firm"] is None and (of_team or not (asked or _stems(plain) & _stems(flat(known)))):
        return False
    context.draft.correcting = True
    words = context.words(line.start + start, line.start + start + len(group))
    return context.draft.set("audience.name", _one_of(known, plain) or group, words)


_APART = re.compile(
    r"\s*(?:[,;/&]|\b(?:et|and|ou|or|plus)\b)\s*(?:(?:les|des|nos|leurs|the|our|their)\s+)?", re.IGNORECASE
)


def _one_of(known: str, group: str) -> str | None:
    """Return the one of several known groups that a few words mean: "nurses" of "young nurses and doctors"."""
    parts = [part for part in _APART.split(known) if part.strip()]
    said = set(re.findall(r"[a-z]+", group))
    meant = [part for part in parts if said and said <= set(re.findall(r"[a-z]+", flat(part)))]
    # "Just the parents then": which parents was said before.
    return meant[0].strip() if len(meant) == 1 else None


def _stems(text: str) -> set[str]:
    return {word[:6] for word in re.findall(r"[a-z]{4,}", text)}
