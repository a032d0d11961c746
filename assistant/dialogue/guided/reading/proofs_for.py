"""Reads proofs that name their argument behind them: "4 hours on average for Speed, 24 nurses for Care"."""

import re

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, line_items, trim
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.pillar_names import pillar_titles

_FOR = re.compile(
    r"(?P<proof>.*\S)\s*(?:,?\s(?:pour|for|prouve|proves?|shows?|montre|backs?(?: up)?|soutient|appuie|c'est pour|"
    r"that's for|is for|est pour)\s|"
    r"→|->|=>|\s[–—-]\s|\()\s*(?:le |la |les |l'|the )?(?:pilier |pillar |"
    r"argument )?[\"«“]?\s*(?P<name>[^()\"«»“”]{2,50}?)"
    r"\s*(?:[\"»”]\s*)?\)?"
)
_IS = re.compile(r",?\s+(?:is|are|est|sont|c['’]est|that['’]s)$", re.IGNORECASE)
_FEWEST = 2


def proofs_for(block: Block, context: Context) -> list[tuple[str, Item]]:
    """Return the proofs of a list with the path of the argument that each names at its end; none unless all do.

    Args:
        block: What is said to prove arguments.
        context: The plan.
    """
    titles = {flat(title): path for path, title in pillar_titles(context)}
    found: list[tuple[str, Item]] = []
    for line in block.lines:
        start: int | None = None
        for item in line_items(line, last=True):
            start = item.start if start is None else start
            # A proof may hold a comma of its own: it goes on up to the name.
            whole = line.text[start - line.start : item.end - line.start]
            told = _FOR.fullmatch(flat(whole))
            path = titles.get(told["name"].strip()) if told is not None else None
            if told is None or path is None:
                continue
            proof = trim(Item(_IS.sub("", whole[: told.end("proof")]), start))
            if proof is not None:
                found.append((f"message_house.pillars[{path}]", proof))
            start = None
        if start is not None:
            return []
    apart = {path for path, _ in found}
    return found if len(found) >= _FEWEST and len(apart) == len(found) else []
