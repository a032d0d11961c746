"""Ends a sentence that runs on: what is joined without an end is read part by part.

Readers look at one sentence at a time, and some compare every word of it with every other. Dictated talk may go on for
a page without a full stop; where it joins two clauses, one may as well end.
"""

import re

# Characters: a sentence of prose has about 150, a long list in one sentence 300.
LONGEST = 400
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?=\S))+")
_JOINS = re.compile(r"[ \t]+(?:and|et|then|puis|but|mais|while|tandis que|or|ou|plus|so|donc)(?=[ \t])", re.IGNORECASE)


def without_run_ons(message: str) -> str:
    """Return the message with its endless sentences ended at a joining word, at the same length.

    Args:
        message: The message as it was said.

    Returns:
        A text of the same length, in which a full stop and blanks stand for some of the joining words.
    """
    if len(message) <= LONGEST:
        return message
    return _SENTENCE.sub(lambda sentence: _ended(sentence.group()), message)


def _ended(sentence: str) -> str:
    if len(sentence) <= LONGEST:
        return sentence
    begun = 0
    for join in _JOINS.finditer(sentence):
        if join.start() - begun >= LONGEST // 2:
            sentence = f"{sentence[: join.start()]}.{' ' * (len(join.group()) - 1)}{sentence[join.end() :]}"
            begun = join.end()
    return sentence
