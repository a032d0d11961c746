"""Reads which challenge each pillar answers."""

import re

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, items, trim
from assistant.language.text import fold

TITLE = re.compile(r"^(?P<title>[^:–—]{2,60}?)\s*(?::|–|—|\s-\s)\s*(?P<rest>.+)$")


def named_pillar(item: Item, context: Context) -> tuple[str | None, Item]:
    """Return the pillar that an item begins with, and the rest of it."""
    match = TITLE.match(item.text)
    if match is not None:
        known = _pillar(match.group("title"), context)
        rest = trim(Item(match.group("rest"), item.start + match.start("rest")))
        if known is not None and rest is not None:
            return f"message_house.pillars[{known['id']}]", rest
    return None, item


_BEFORE_TITLE = re.compile(
    r"^(?:(?:et|and|pour|for|cote|on)\s+)?(?:le\s+|la\s+|les\s+|l'|notre\s+|nos\s+|the\s+|our\s+)?"
)


_SHORTEST = 4


def is_short_for(said: str, title: str) -> bool:
    """Tell whether folded words name a title by its beginning or its end: "results" for "real results"."""
    return len(said) >= _SHORTEST and (title == said or title.startswith(f"{said} ") or title.endswith(f" {said}"))


def _pillar(title: str, context: Context) -> dict[str, object] | None:
    """Return the pillar of a title; articles make no difference."""
    wanted = _BEFORE_TITLE.sub("", fold(title).strip())
    for pillar in context.draft.get("message_house.pillars") or []:
        if _BEFORE_TITLE.sub("", fold(str(pillar["title"] or pillar["id"]))) == wanted:
            return dict(pillar)
    # "Migration" is short for "Migration progressive" where no other pillar is called like that.
    short = [
        dict(pillar)
        for pillar in context.draft.get("message_house.pillars") or []
        if is_short_for(wanted, _BEFORE_TITLE.sub("", fold(str(pillar["title"] or ""))))
    ]
    return short[0] if len(short) == 1 else None


_NUMBER = re.compile(r"\b([1-9])\b")
_IN_ORDER = re.compile(
    r"\b(?:dans (?:l'|cet )ordre|respectivement|in (?:that |this )?order|respectively|le meme ordre|same order)\b"
)


_ONLY_NUMBERS = re.compile(
    r"(?:(?:(?:le |la |the )?(?:premiere?|second|seconde|deuxieme|troisieme|first|third)(?: one)?\s*:|"
    r"je dirais|i'?d say|disons|let's say|plutot|rather|le|la|l'|les|the|n°|numero|number|no|puis|then|et|and|ensuite|"
    r"pour (?:le|la) (?:premiere?|second|seconde|deuxieme|troisieme)|for the (?:first|second|third))\s*|[\s,;/.-]|"
    r"\d(?!\d))+"
)


def read_answers(block: Block, context: Context) -> bool:
    """Read which challenge each pillar answers: by number, by words, in order, or one for the only pillar asked."""
    paths = [p.removesuffix(".answers") for p in context.asked_paths or ((context.asked,) if context.asked else ())]
    paths = [p for p in paths if p and p.startswith("message_house.pillars[")]
    challenges: list[str] = context.draft.get("audience.challenges") or []
    if not challenges:
        return False
    text = " ".join(fold(line.text) for line in block.lines)
    if _IN_ORDER.search(text):
        for path, challenge in zip(paths, challenges, strict=False):
            context.draft.add(f"{path}.answers", challenge, context.block_words(block))
        return True
    found = False
    pieces = items(block)
    numbers = [m.group() for m in re.finditer(r"\d", text)] if _ONLY_NUMBERS.fullmatch(text.strip(" .!")) else []
    if len(numbers) == len(paths) > 1:
        for path, number in zip(paths, numbers, strict=True):
            found = answer(path, Item(number, block.lines[0].start), context) or found
        return found
    for piece in pieces:
        named, rest = _pillar_at_start(piece, context)
        target = named or (paths[0] if len(paths) == 1 else None)
        if target is not None:
            found = answer(target, rest, context) or found
    return found


def _pillar_at_start(item: Item, context: Context) -> tuple[str | None, Item]:
    path, rest = named_pillar(item, context)
    if path is not None:
        return path, rest
    folded = fold(item.text)
    for pillar in context.draft.get("message_house.pillars") or []:
        name = fold(str(pillar["title"] or pillar["id"]))
        opening = _BEFORE_TITLE.match(folded)
        at = opening.end() if opening is not None and not folded.startswith(name) else 0
        if name and folded.startswith(name, at):
            cut = at + len(name)
            remainder = trim(Item(item.text[cut:], item.start + cut))
            if remainder is not None:
                return f"message_house.pillars[{pillar['id']}]", remainder
    link = _LINK.search(folded)
    known = _pillar(item.text[: link.start()], context) if link is not None else None
    told = trim(Item(item.text[link.end() :], item.start + link.end())) if link is not None else None
    return (f"message_house.pillars[{known['id']}]", told) if known is not None and told is not None else (None, item)


_LINK = re.compile(r"\s*(?:→|->|=>|\brepond(?:ent)? (?:a |au |aux )|\banswers?\b|\baddress(?:es)?\b)\s*")


def answer(path: str, item: Item, context: Context) -> bool:
    """Record which challenge a pillar answers: by its number or by its words."""
    challenges: list[str] = context.draft.get("audience.challenges") or []
    words = context.words(item.start, item.end)
    number = _NUMBER.search(item.text)
    if number and int(number.group(1)) <= len(challenges):
        context.draft.add(f"{path}.answers", challenges[int(number.group(1)) - 1], words)
        return True
    nearest = _nearest(item.text, challenges)
    if nearest is None:
        return False
    context.draft.add(f"{path}.answers", nearest, words)
    return True


def _nearest(text: str, challenges: list[str]) -> str | None:
    from rapidfuzz import fuzz

    scored = [(fuzz.token_set_ratio(fold(text), fold(challenge)), challenge) for challenge in challenges]
    scored.sort(key=lambda pair: -pair[0])
    if not scored or scored[0][0] < 60 or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    return scored[0][1]
