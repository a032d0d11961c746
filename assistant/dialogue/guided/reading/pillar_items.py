"""Cuts a line of arguments into its items."""

import re

from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.items import Item, line_items, trim, without_lead
from assistant.dialogue.guided.reading.leads import lead
from assistant.dialogue.guided.reading.pillar_answers import TITLE

BRACKET = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]")


def pillar_items(line: Line, alone: bool) -> list[Item]:
    """Return the arguments of a line.

    Args:
        line: The line.
        alone: Whether other lines stand beside it, so that commas list nothing.
    """
    item = trim(Item(line.text, line.start))
    if item is None:
        return []
    item = without_lead(item, lead("pillars"))
    # "Title: message" with commas inside is one pillar, and so is a bullet.
    bare = BRACKET.sub(lambda m: " " * len(m.group()), item.text)
    commas = not (alone or line.bullet) and TITLE.match(bare) is None
    # "Vitesse et prix": two arguments of a word or two each, as nobody says one argument that way.
    two = _TWO.fullmatch(item.text) is not None and not line.bullet
    dashed = [trim(Item(text, item.start + at)) for text, at in _between_dashes(item.text)]
    if len(dashed) > _DASHED and ":" not in bare and not (alone or line.bullet):
        # "Saturdays - clear levels - insurance included"
        return [_named(without_lead(piece, lead("pillars"))) for piece in dashed if piece is not None]
    told = with_proofs(item, line_items(item, commas=commas, last=two or None))
    pieces = [piece for each in told for piece in _after_brackets(each)]
    return [_named(without_lead(piece, lead("pillars"))) for piece in pieces]


# "Clarity – proofs: audited accounts; the map online": several proofs of one argument.
_PROOFS = re.compile(r"\b(?:preuves|proofs)\s?:", re.IGNORECASE)
_ONE_PROOF = re.compile(r"\b(?:preuves?|proofs?|prouv[eé]e?s?|prove[nd])\b", re.IGNORECASE)


def with_proofs(whole: Item, pieces: list[Item]) -> list[Item]:
    """Return items of a text, those behind several proofs of one argument on its line together with it.

    Args:
        whole: The text.
        pieces: Its items.
    """
    found: list[Item] = []
    for piece in pieces:
        own = TITLE.match(piece.text) is not None or _ONE_PROOF.search(piece.text) is not None
        start = found[-1].start if found else piece.start
        behind = "\n" not in whole.text[start - whole.start : piece.start - whole.start]
        if found and behind and not own and _PROOFS.search(found[-1].text) is not None:
            found[-1] = Item(whole.text[start - whole.start : piece.end - whole.start], start)
        else:
            found.append(piece)
    return found


# "Pillar Wonder, proof: …": what kind of thing it is stands before its name.
_KIND = re.compile(r"(?:[Pp]ilier|[Pp]illar|[Aa]rgument|[Aa]xe)\s+[«“\"]?\s?(?=[A-ZÀ-ÖØ-Þ])")


def _named(item: Item) -> Item:
    kind = _KIND.match(item.text)
    return Item(item.text[kind.end() :], item.start + kind.end()) if kind is not None else item


_DASHED = 2


def _between_dashes(text: str) -> list[tuple[str, int]]:
    """Return what stands between the dashes of a text, and where."""
    at, found = 0, []
    for match in [*re.finditer(r"\s[-–—]\s", text), None]:
        found.append((text[at : match.start() if match is not None else None], at))
        at = match.end() if match is not None else len(text)
    return found


_TWO = re.compile(
    r"[\w’'-]+(?: [\w’'-]+)?\s+(?:et|and|&)\s+[\w’'-]+(?: [\w’'-]+)?[.!]?|"
    # "Plaisir et Gain de temps": each is written as a title.
    r"(?-i:[A-ZÀ-ÖØ-Þ])[\w’'-]*(?: [\w’'-]+){0,3}\s+(?:et|and|&)\s+(?-i:[A-ZÀ-ÖØ-Þ])[\w’'-]*(?: [\w’'-]+){0,3}[.!]?",
    re.IGNORECASE,
)


_NEXT = re.compile(r"(?<=\))\s*(?:[,;]\s*)?(?:et|and|puis|then|\+|&)\s+(?=[^()]+\()", re.IGNORECASE)


def _after_brackets(item: Item) -> list[Item]:
    """Split "ease (one click) and price (no fee)" after each bracket."""
    found, at = [], 0
    for match in _NEXT.finditer(item.text):
        found.append(Item(item.text[at : match.start()], item.start + at))
        at = match.end()
    found.append(Item(item.text[at:], item.start + at))
    return [piece for each in found if (piece := trim(each)) is not None]
