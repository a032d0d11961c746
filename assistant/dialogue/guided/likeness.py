"""Orders that no pattern knows, told by the examples they are nearest to (`data/examples.yaml`)."""

import re

from assistant.dialogue.guided.examples import examples
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.language.text import fold
from knowledge.embedding import load_encoders, one_thread

# Cosines. Measured on eighty orders in other words, some hundred answers and fifteen hundred questions on the method:
# no answer passes for an order, and near to half of the orders are understood.
_NEAR = 0.6
# Questions about the method stand nearer to questions about the conversation than answers do.
_NEAR_ASKED = 0.7
_MARGIN = 0.05
_LONGEST = 12
# Vectors hardly know a no: "not clear" stands near "very clear".
_NEGATED = re.compile(r"\b(?:pas|jamais|rien|not|never|don't|didn't|isn't|can't|cannot)\b")
_OTHERS = re.compile(r"\b(?:they|them|their|ils|elles|eux|leurs?)\b")
# A word by itself may be a fact of any field, unless it goes on, thanks or is lost.
_IN_A_WORD = ("go_on", "thanks", "suggest")
_CONTENT = ("thanks", "go_on")


# What a question about the conversation speaks of; any other is about the method, and not worth the encoder.
_OF_TALK = Expression("likeness.of_talk")


def may_be_of_talk(text: str) -> bool:
    """Tell whether a question may be about the conversation itself rather than about the method."""
    return _OF_TALK.search(fold(text)) is not None


def nearest_order(text: str, *, asked: bool = False) -> str:
    """Return the name of the order whose example a short message is nearest to, or an empty string.

    Args:
        text: The message.
        asked: Whether it is put as a question, which may be one about the method.
    """
    text = text.strip()
    words = fold(text).split()
    if not words or len(words) > _LONGEST or any(c.isdigit() for c in text):
        return ""
    names, vectors = examples("examples")
    with one_thread():
        (encoder,) = load_encoders(["use"])
        likeness = vectors @ encoder.queries([text])[0]
    best: dict[str, float] = {}
    for name, value in zip(names, likeness.tolist(), strict=True):
        best[name] = max(value, best.get(name, -1.0))
    (first, near), (_, second) = sorted(best.items(), key=lambda pair: -pair[1])[:2]
    if first == "skip" and _OTHERS.search(fold(text)):
        # "We'd like them to come back" says what is wanted of people.
        return ""
    if (len(words) == 1 and first not in _IN_A_WORD) or (first in _CONTENT and _NEGATED.search(fold(text))):
        return ""
    if first == "none" or near < (_NEAR_ASKED if asked else _NEAR) or near - second < _MARGIN:
        return ""
    return first
