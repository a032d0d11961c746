"""What a journey does without: "no influencers", "on ne passe pas par la presse" name no step of it."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.language.folding import fold_with_offsets
from assistant.language.vocabulary import find_terms

_REFUSES = Expression("journey_refused.refuses")
_SMALL = Expression("journey_refused.small")
_CLAUSE = re.compile(r"[^,;.!\n]+")


def without_refused(block: Block) -> Block:
    """Return a block with blanks for the clauses that only say which channels are not used.

    Args:
        block: The lines of a journey.
    """
    lines = []
    for line in block.lines:
        text = line.text
        for clause in _CLAUSE.finditer(line.text):
            if _refuses(clause.group()):
                text = text[: clause.start()] + " " * len(clause.group()) + text[clause.end() :]
        lines.append(replace(line, text=re.sub(r"[,;](?=[\s,;.!]*$)", " ", text) if text != line.text else text))
    return replace(block, lines=tuple(lines))


def _refuses(clause: str) -> bool:
    """Tell whether a clause denies channels and says nothing else: "no e-mail opened" does."""
    folded = fold_with_offsets(clause)
    match = _REFUSES.match(folded.text)
    if match is None:
        return False
    named = folded.text[match.end() :]
    channels = find_terms(named, "channel")
    left = "".join(" " if any(t.start <= i < t.end for t in channels) else c for i, c in enumerate(named))
    return bool(channels) and all(_SMALL.fullmatch(word) for word in left.split())
