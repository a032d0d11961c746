"""Tells sums to spend from prices, where arguments or reasons are asked for."""

import re

from assistant.dialogue.guided.reading.pieces import flat

_SPENT = re.compile(
    r"(?<![a-z])(?:budget\w*|spend\w*|reserve|enveloppe|depens\w+|in total|all in|en tout|au total)(?![a-z])"
)


def tells_of_money(text: str, asked: str | None) -> bool:
    """Tell whether sums are for spending: "£5 against £14 at the cinema" is a price that proves something.

    Args:
        text: The sentence.
        asked: Label of the pending question.
    """
    if asked in ("pillars", "proofs"):
        return _SPENT.search(flat(text)) is not None
    # Why something is too dear takes no list of sums.
    return asked == "left_out" and len(re.findall(r"\d+\s?(?:k|€|£|\$)|[€£$]\s?\d", text)) > 1
