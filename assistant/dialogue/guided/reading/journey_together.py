"""Steps that lead on together: "there are two ways in, the fair and the flyers, and both lead to the page"."""

from dataclasses import replace

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.language.folding import Folded, fold_with_offsets

_TOGETHER, _COUNTED, _LINKS = (Expression(f"journey_together.{name}") for name in ("together", "counted", "links"))
_ENDS = ".;!?\n"


def with_together(block: Block) -> Block:
    """Return a block with blanks for "and both" between steps and where they lead, and for how many there are.

    Args:
        block: The lines of a journey.
    """
    return replace(block, lines=tuple(replace(line, text=_joined(line.text)) for line in block.lines))


def _joined(text: str) -> str:
    folded = fold_with_offsets(text)
    for match in reversed(list(_TOGETHER.finditer(folded.text))):
        begins = max(folded.text.rfind(mark, 0, match.start()) for mark in _ENDS) + 1
        head = _COUNTED.match(folded.text, begins)
        told = folded.text[head.end() if head is not None else begins : match.start()]
        if not told.strip() or _LINKS.search(told) is not None:
            # "The page leads to the call and the quiz, and both lead to the trial": the last two, and not the page.
            continue
        text = _blank(text, folded, match.span())
        text = _blank(text, folded, head.span()) if head is not None else text
    return text


def _blank(text: str, folded: Folded, span: tuple[int, int]) -> str:
    start, end = folded.span(*span)
    return text[:start] + " " * (end - start) + text[end:]
