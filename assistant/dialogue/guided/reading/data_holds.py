"""Reads what a base of a name of its own holds: "notre logiciel Vetup avec e-mails et téléphones"."""

import re

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression, terms, word_set
from assistant.dialogue.guided.reading.pieces import Piece

_HOLDS = Expression("shapes.holds")
_OPENING = Expression("data_holds.opening")
_LONGEST_NAME = 6
_PLAIN = re.compile(
    r"(?:it|they|this|that|elle|il|cela|ca)$|(?:base|fichier|liste|list|file|database|donnees|data)s?\b"
)
_BASES = "rally.data"


def read_holds(block: Block, context: Context) -> bool:
    """Record a base that the vocabulary does not know, with the details that it is said to hold.

    Returns:
        Whether the block was one such sentence; where it was not, nothing is recorded.
    """
    if len(block.lines) != 1 or block.label_words:
        return False
    line = Piece(block.lines[0].text, block.lines[0].start)
    verb = _HOLDS.search(line.flat)
    if verb is None:
        return False
    opening = _OPENING.match(line.flat)
    name = line.cut(opening.end() if opening else 0, verb.start()).trimmed()
    rest = line.cut(verb.end())
    held = list(dict.fromkeys(term.id for term in terms(rest, "identifier")))
    others = {w for w in re.findall(r"[a-z]{3,}", _without(rest)) if w not in word_set("empty_words")}
    known = (
        any(terms(name, kind) for kind in ("data", "channel", "format", "identifier"))
        or _PLAIN.match(name.flat) is not None
    )
    if not held or not name or known or len(name.text.split()) > _LONGEST_NAME or others:
        return False
    found = context.draft.find(_BASES, name.text)
    path = f"{_BASES}[{found['id']}]" if found else context.draft.add(_BASES, {"name": name.text}, line.words(context))
    context.draft.set(f"{path}.holds", held, rest.words(context), refines=True)
    return True


def _without(rest: Piece) -> str:
    flat = list(rest.flat)
    for term in terms(rest, "identifier"):
        flat[term.start : term.end] = " " * (term.end - term.start)
    return re.sub(r"\b(?:des|de nos|of our)? ?(?:prospects|clients|contacts|customers|leads)\b", " ", "".join(flat))
