"""Asks which promise counts where somebody prefers another: "the line is “…”. Ana prefers “…”. Let Ana decide."."""

import re

from assistant.dialogue.draft import Conflict, provenance_of
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.sentences import sentences

_PROMISE = "message_house.promise"
_PREFERS = re.compile(
    r"(?<![a-z])(?:prefers?|would prefer|would rather (?:have|say|go for)|rather likes|leans? towards?|votes? for|"
    r"prefer(?:e|ai|erai)\w*|aime(?:rait)? mieux|penche(?:rait)? pour|vote pour|voit plutot|"
    r"proposes?|suggests?|dirait plutot)(?![a-z])"
    r"[^«“\"]{0,30}(?P<mark>[«“\"])"
)
_QUOTED = re.compile(r"[«“\"]\s?(?P<text>[^«»“”\"\n]{8,90}?)\s?[»”\"]")
_FEWEST_WORDS, _NEAR = 3, 2


def ask_for_promise(text: str, context: Context) -> None:
    """Note that another promise is preferred right behind the one that was read.

    Args:
        text: A letter of a brief.
        context: What is read of it.
    """
    promise = context.draft.get(_PROMISE)
    mark = provenance_of(context.draft.plan, _PROMISE)
    if not promise or mark is None or not mark.words:
        return
    at = text.find(mark.words)
    if at < 0:
        return
    begin = at + len(mark.words)
    ends = [end for _, end in sentences(text) if end > begin]
    said = text[: ends[min(_NEAR, len(ends) - 1)]] if ends else text
    prefers = _PREFERS.search(flat(said), begin)
    other = _QUOTED.match(said, prefers.start("mark")) if prefers is not None else None
    if other is None or len(other["text"].split()) < _FEWEST_WORDS or flat(other["text"]) == flat(str(promise)):
        return
    words = context.words(other.start("text"), other.end("text"))
    context.draft.conflicts.append(Conflict(_PROMISE, promise, words.text, mark.words, words.text))
