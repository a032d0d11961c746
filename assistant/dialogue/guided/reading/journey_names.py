"""Compares the names of steps: a short name for a known step, one of several e-mails."""

import re

from assistant.dialogue.guided.reading.lexicon import terms, word_set
from assistant.dialogue.guided.reading.pieces import Piece, flat

Signature = tuple[frozenset[str], frozenset[str]]
"""What a name is about (ids of channels, contents and nouns) and its other words."""
_KINDS = ("channel", "format", "step_nouns")
_FIRST_WORDS = 3
_NO_PLURAL = frozenset({"sms"})


def signature(piece: Piece) -> Signature:
    """Return what a step is (channels, contents, nouns) and its other words."""
    rest = list(piece.flat)
    ids: set[str] = set()
    for kind in _KINDS:
        for term in terms(piece, kind):
            ids.add(f"{kind}:{term.id}")
            rest[term.start : term.end] = " " * (term.end - term.start)
    words = {w[:-1] if len(w) > 3 and w[-1] in "sx" else w for w in re.findall(r"[a-z]+", "".join(rest))}
    return frozenset(ids), frozenset(words - word_set("empty_words"))


def alike(wanted: Signature, known: Signature) -> bool:
    """Tell whether a shorter way to name a step means one that is called more fully."""
    if not wanted[0] and not wanted[1]:
        return False
    if wanted[0] and not (wanted[0] <= known[0] or (known[0] and known[0] <= wanted[0])):
        return False
    if not wanted[0] and known[0] and not wanted[1] & known[1]:
        return False
    return wanted[1] <= known[1] or (known[1] <= wanted[1] and bool(wanted[0]) and wanted[0] == known[0])


def singular(text: str, count: int) -> str:
    """Return the name of one of several: "e-mails de relance" gives "e-mail de relance"."""
    words = text.split()
    heads = enumerate(words[:_FIRST_WORDS])
    plural = [i for i, w in heads if len(w) > 3 and w[-1] in "sx" and flat(w) not in _NO_PLURAL]
    if not plural or (count == 1 and len(plural) > 1):
        return text
    first = plural[0]
    for i in plural:
        if i == first or all(flat(w) not in word_set("empty_words") for w in words[first:i]):
            words[i] = words[i][:-1]
    return " ".join(words)
