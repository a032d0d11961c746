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
    each = _told_each(item)
    if each:
        return each
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


# "A pillar Ease, with as proof …, and another pillar, Price, …": each is said to be one. Words behind the name count
# as its title would: "an Ease pillar".
_ONE = (
    r"(?:(?:^|[,;.–—])\s*|(?<=\s))(?:(?:et|and|puis|then|plus|enfin|alors|donc|so|ok|bon|d['’]abord|ensuite|first|next|"
    r"finally)[ ,]+)*(?:une?|an?|one|le|la|the|l['’]|another|notre|our)\s?"
    r"(?:(?:autre|second|deuxi[eè]me|troisi[eè]me|quatri[eè]me|premier|dernier|other|first|third|fourth|last|new|2e|3e|"
    r"4e|2nd|3rd|4th)\s)?"
)
_KINDS = r"(?:pilier|pillar|argument|axe)"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: (?!(?:pilier|pillar|argument|axe)\b)[\w’'&-]+){0,3}"
_SAID_ONE = re.compile(
    rf"{_ONE}(?:{_KINDS}(?:\s?[,:]|\s(?:appel[ée]+|nomm[ée]|qui s['’]appelle|called|named))?\s+"
    rf"(?=[«“\"]?\s?(?-i:{_NAME}))|"
    rf"(?=(?-i:{_NAME}) {_KINDS}(?![\w’'-])))",
    re.IGNORECASE,
)
_KIND_BEHIND = re.compile(rf"(?P<name>(?-i:{_NAME}))(?P<kind> {_KINDS})(?![\w’'-])", re.IGNORECASE)


def _told_each(item: Item) -> list[Item]:
    """Return the arguments of a text in which each is said to be one, none where fewer than two are."""
    marks = list(_SAID_ONE.finditer(item.text))
    if len(marks) < _PAIR:
        return []
    found: list[Item] = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        text = item.text[mark.end() : following.start() if following is not None else None]
        behind = _KIND_BEHIND.match(text)
        if behind is not None:
            text = f"{behind['name']}{' ' * len(behind['kind'])}{text[behind.end() :]}"
        if (one := trim(Item(text, item.start + mark.end()))) is not None:
            found.append(one)
    return found


_PAIR = 2
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


_NEXT = re.compile(
    r"(?<=\))\s*(?:(?:[,;/]\s*)?(?:et|and|puis|then|\+|&)\s+(?=[^()]+\()|"
    # "Speed (2 hours), Care (98 %)": a name of a few words stands before its own bracket.
    r"[,;/]\s*(?=(?:[^\s(),;:.]+\s){0,3}[^\s(),;:.]+\s?\())",
    re.IGNORECASE,
)


def _after_brackets(item: Item) -> list[Item]:
    """Split "ease (one click) and price (no fee)" after each bracket."""
    found, at = [], 0
    for match in _NEXT.finditer(item.text):
        found.append(Item(item.text[at : match.start()], item.start + at))
        at = match.end()
    found.append(Item(item.text[at:], item.start + at))
    return [piece for each in found if (piece := trim(each)) is not None]
