"""What is said beside an amount so that it is no part of a budget: it is not sure, or it is paid for each one won."""

import re

from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat

_BEHIND, _BEFORE = Expression("orchestrate_conditions.behind"), Expression("orchestrate_conditions.before")
_EACH_WON, _COST_OF_ONE = (
    Expression("orchestrate_conditions.each_won"),
    Expression("orchestrate_conditions.cost_of_one"),
)
_STOP = re.compile(r"[;.!,]\s|\d")


def depends(before: str, after: str) -> bool:
    """Tell whether an amount is spent only on a condition: "print 700 if flyers go ahead", "Meta 2 000 ? à voir".

    Args:
        before: The words between the amount before it and this one.
        after: What follows it in the sentence.
    """
    return _BEHIND.match(flat(after)) is not None or _BEFORE.search(flat(before)) is not None


def is_for_each_won(text: str, start: int, end: int) -> bool:
    """Tell whether an amount is what one customer or one sign-up costs: "max €50/member", "CPA : 40 €".

    Args:
        text: The sentence.
        start: Where the amount begins.
        end: Where it ends.
    """
    plain = flat(text)
    if _EACH_WON.match(plain, end) is not None:
        return True
    told = [match.end() for match in _COST_OF_ONE.finditer(plain[:start])]
    return bool(told) and _STOP.search(plain[told[-1] : start]) is None
