"""Reads what makes a step hold: the pillars it carries and what the customer is asked to do there."""

import re
from typing import Any

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, items, trim
from assistant.language.text import fold

_ALL = re.compile(r"\b(?:tous|toutes|all|both|les deux|les trois|chacun|every)\b")
_EVERYWHERE = re.compile(
    r"\b(?:partout|everywhere|chaque etape|every step|each step|all steps|toutes les etapes|tout le parcours)\b"
)
_ORDINALS = (
    "premier|premiere|first|1er|1",
    "deuxieme|second|seconde|2e|2",
    "troisieme|third|3e|3",
    "quatrieme|fourth|4",
    "cinquieme|fifth|5",
)
_NAMED = re.compile(r"^(?P<name>[^:=→]{2,60}?)\s*(?::|=|→|->|\s[–—-]\s)\s*(?P<rest>.+)$")


def read_step_pillars(block: Block, context: Context) -> bool:
    """Read which pillars each step carries: by name or rank, on steps named or on all that were asked."""
    found = False
    for item in items(block, last=False):
        folded = fold(item.text)
        pillars = _pillars(folded, context)
        steps = _steps(folded, context) or ([] if not (_EVERYWHERE.search(folded) or pillars) else _asked(context))
        words = context.words(item.start, item.end)
        for step in steps:
            for pillar in pillars:
                context.draft.add(f"integrate.steps[{step}].pillars", pillar, words)
                found = True
    return found


def _pillars(folded: str, context: Context) -> list[str]:
    known: list[dict[str, Any]] = context.draft.get("message_house.pillars") or []
    if _ALL.search(folded) or (_EVERYWHERE.search(folded) and len(known) == 1):
        return [pillar["id"] for pillar in known]
    named = [p["id"] for p in known if _mentions(folded, p["title"] or p["message"] or p["id"])]
    if named:
        return named
    ranks = [i for i, words in enumerate(_ORDINALS) if re.search(rf"\b(?:{words})\b", folded)]
    return [known[i]["id"] for i in ranks if i < len(known)]


def _steps(folded: str, context: Context) -> list[str]:
    known: list[dict[str, Any]] = context.draft.get("integrate.steps") or []
    return [s["id"] for s in known if _mentions(folded, s["name"] or s["id"])]


def _mentions(folded: str, name: str) -> bool:
    """Tell whether a text names something: all its words, or its first one where that is long enough to tell.

    "les e-mails" names each of "e-mail 1", "e-mail 2".
    """
    words = re.findall(r"[a-z0-9]+", fold(name))
    if len(words) > 1 and words[-1].isdigit():
        words = words[:-1]
    if not words:
        return False
    flat = " ".join(re.findall(r"[a-z0-9]+", folded))
    if re.search(rf"\b{re.escape(' '.join(words))}s?\b", flat):
        return True
    return len(words[0]) >= 3 and re.search(rf"\b{words[0]}s?\b", flat) is not None


def _asked(context: Context) -> list[str]:
    paths = context.asked_paths or ((context.asked,) if context.asked else ())
    return [p.partition("[")[2].partition("]")[0] for p in paths if p and p.startswith("integrate.steps[")]


def read_call_to_action(block: Block, context: Context) -> bool:
    """Read what the customer should do, step by step ("ad: download the guide"); one for the only step asked."""
    found = False
    asked = _asked(context)
    for item in items(block, commas=False):
        match = _NAMED.match(item.text)
        steps = _steps(fold(match.group("name")), context) if match else []
        rest = trim(Item(match.group("rest"), item.start + match.start("rest"))) if match and steps else item
        if not steps and len(asked) == 1:
            steps = asked
        if rest is None:
            continue
        for step in steps:
            words = context.words(rest.start, rest.end)
            context.draft.set(f"integrate.steps[{step}].call_to_action", rest.text, words)
            found = True
    return found
