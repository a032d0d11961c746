"""Cuts what people write into the items of a list, with offsets."""

import re
from dataclasses import dataclass

from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.pieces import flat

_STRONG = re.compile(
    r"\s*(?:[,;]\s*)?(?:(?:et|and)\s+)?\((?:[a-h]|\d|i{1,3}|iv)\)\s+|\s*[;\n]\s*|\s+\|\s+|"
    # "An hour saved / day" is one figure.
    r"\s+/\s+(?!\s|(?:jour|semaine|mois|an|heure|day|week|month|year|hour|h|mo)\s*(?:[,;:.()]|$))|\s*(?<=\s)\d{1,2}[.)]\s+"
)
# "(a) lanes; (b) lessons; 94% needed none": where items have letters, nothing else cuts them.
_LETTERED = re.compile(r"\s*(?:[,;]\s*)?(?:(?:et|and)\s+)?\((?:[a-h]|i{1,3}|iv)\)\s+")
_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s+")
_WEAK = re.compile(r"\s*,\s*|\s+et puis\s+|\s+and also\s+", re.IGNORECASE)
# "300 visiteurs de plus" and "plus de clients" list nothing.
_PLUS = r"(?<!\bde )(?<!\ben )(?<!\ble )(?<!\bles )(?<!\bla )(?<!\bau )plus(?!\s+(?:de|que|d['’]|tard|than)\b)"
_LAST = re.compile(rf"(?<!\s)(?:\s*,)?\s+(?:et|and|ainsi que|as well as|{_PLUS}|puis|ou|or|&)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Item:
    """One item: its text and where it stands in the message."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Return the offset after the last character."""
        return self.start + len(self.text)


def items(block: Block, *, commas: bool = True, last: bool | None = None) -> list[Item]:
    """Return the items of a block.

    Args:
        block: Lines; each bullet is an item of its own.
        commas: Whether commas outside of brackets separate, where nothing stronger does.
        last: Whether a final "et" or "and" separates; by default only where commas do.
    """
    found: list[Item] = []
    many = len(block.lines) > 1
    for line in block.lines:
        found.extend(line_items(line, commas=commas and not (many and line.bullet), last=last))
    return found


def line_items(line: Line | Item, *, commas: bool = True, last: bool | None = None) -> list[Item]:
    """Return the items of one line."""
    numbered = _NUMBERED.match(line.text)
    if numbered:
        line = Item(line.text[numbered.end() :], line.start + numbered.end())
    lettered = len(_LETTERED.findall(line.text)) > 1
    strong = _split(line.text, line.start, _LETTERED if lettered else _STRONG)
    if len(strong) > 1 or not commas:
        return [item for piece in strong if (item := trim(piece))]
    pieces = [_without_and(piece) for piece in _resumed(line, _split(line.text, line.start, _WEAK))]
    split_last = len(pieces) > 1 if last is None else last
    if split_last and pieces:
        head = pieces[:-1]
        tail = _of_one_place(pieces[-1], _split(pieces[-1].text, pieces[-1].start, _LAST))
        pieces = head + tail
    return [item for piece in pieces if (item := trim(piece))]


# "Le théâtre, c'est pour les autres": what stands before the comma is what the rest speaks of.
_RESUMES = re.compile(r"(?:c['’]est|ce sont)(?![\w’'-])", re.IGNORECASE)


def _resumed(line: Line | Item, pieces: list[Item]) -> list[Item]:
    """Return what stands between commas, what "c'est" resumes together with it; "c'est cher, c'est loin" are two."""
    found: list[Item] = []
    for piece in pieces:
        if found and _RESUMES.match(piece.text) and not _RESUMES.search(found[-1].text):
            start = found[-1].start
            found[-1] = Item(line.text[start - line.start : piece.end - line.start], start)
        else:
            found.append(piece)
    return found


_AND = re.compile(
    r"\s*(?:et puis|et aussi|and also|and then|et|and|ou|or|puis|then|mais|but|ainsi que|plus)\s+(?=\S)", re.IGNORECASE
)


# "Support in Dutch and French", "des conseils en français et en arabe": both of one thing.
_IN_ONE = re.compile(r"\S\s+(?P<where>in|en|between|entre)\s+[^\W\d][\w-]*\s*$", re.IGNORECASE)


def _of_one_place(whole: Item, tail: list[Item]) -> list[Item]:
    """Return the last items of a list, two of one place or language together again."""
    if len(tail) < _PAIR:
        return tail
    one, two = tail[-2], tail[-1]
    inside = _IN_ONE.search(one.text)
    if inside is None:
        return tail
    word = re.sub(rf"^\s*{inside['where']}\s+", "", two.text, flags=re.IGNORECASE).strip(" .!")
    same = word[:1].isupper() or word != two.text.strip(" .!")
    if len(word.split()) != 1 or not same:
        return tail
    return [*tail[:-2], Item(whole.text[one.start - whole.start :], one.start)]


_PAIR = 2


def _without_and(item: Item) -> Item:
    match = _AND.match(item.text)
    return Item(item.text[match.end() :], item.start + match.end()) if match else item


def _split(text: str, offset: int, pattern: re.Pattern[str]) -> list[Item]:
    """Split where the pattern matches outside of brackets and quotes."""
    guarded = _guarded(text)
    found: list[Item] = []
    at = 0
    for match in pattern.finditer(text):
        listed = "(" in match.group()
        if (guarded[match.start()] and not listed) or match.start() < at or _is_decimal(text, match):
            continue
        before = text[max(0, match.start() - _NEAR) : match.start()]
        if _BETWEEN.search(before) and "," not in match.group():
            # "Entre février et juin" is one time.
            continue
        if match.group().strip().lower() == "plus" and _NO_MORE.search(before):
            # "Elles n'ont plus le temps" denies, and lists nothing.
            continue
        found.append(Item(text[at : match.start()], offset + at))
        at = match.end()
    found.append(Item(text[at:], offset + at))
    return found


# Characters before a mark in which "between February" and "elles n'ont" may stand.
_NEAR = 80
_BETWEEN = re.compile(r"\b(?:entre|between)\s+(?:le |the )?[^\s,;]+(?: \d{4})?$", re.IGNORECASE)


_NO_MORE = re.compile(r"(?:\bne\s|\bn['’])[\w'’-]+(?:\s[\w'’-]+)?$|^n['’][\w-]+$", re.IGNORECASE)


def _is_decimal(text: str, match: re.Match[str]) -> bool:
    """Tell whether a comma stands inside a number ("1,5 M€")."""
    return (
        match.group() == ","
        and match.start() > 0
        and text[match.start() - 1].isdigit()
        and text[match.end() : match.end() + 1].isdigit()
    )


def _guarded(text: str) -> list[bool]:
    depth, quoted = 0, False
    flags: list[bool] = []
    for char in text:
        if char in "([«“":
            depth += 1
        flags.append(depth > 0 or quoted)
        if char in ")]»”":
            depth = max(0, depth - 1)
        elif char == '"':
            quoted = not quoted
    # An opening bracket or quote that is never closed guards nothing.
    return [*flags, False] if depth == 0 and not quoted else [False] * (len(text) + 1)


_TAIL = re.compile(
    r"(?:[\s,]+(?:alors|finalement|en fait|du coup|quoi|hein|voil[aà]|s['’]il (?:te|vous) pla[iî]t|stp|svp|merci|"
    r"je (?:pense|crois)|aussi|[eé]galement|then|actually|in fact|please|thanks|i (?:think|guess)|too|as well|though|"
    r"instead|mostly|mainly|surtout|principalement|essentiellement|a lot|often|(?<=merci )beaucoup))+\s*$",
    re.IGNORECASE,
)


def without_tail(item: Item) -> Item:
    """Return an item without the words that people end with and that say nothing: "les lycéens alors"."""
    match = _TAIL.search(item.text)
    return (trim(Item(item.text[: match.start()], item.start)) or item) if match else item


_EDGE = " \t\r.,;:!?-–—•*\u00a0\u202f"


def trim(item: Item) -> Item | None:
    """Return an item without white space and punctuation around it, or None where nothing is left."""
    text = item.text
    start = len(text) - len(text.lstrip(_EDGE))
    stripped = text.strip(_EDGE)
    if start and text[start - 1] == "-" and stripped[:1].isdigit() and text[:start].strip() == "-":
        # "-18 % de coûts" is a figure with its sign.
        start, stripped = start - 1, "-" + stripped
    # Closing brackets and marks that belong to the words stay.
    if not any(c.isalnum() for c in stripped):
        return None
    return Item(stripped, item.start + start)


def unquoted(item: Item) -> Item:
    """Return an item without the quotes around it."""
    text = item.text
    for left, right in (("«", "»"), ("“", "”"), ('"', '"'), ("'", "'"), ("‘", "’")):
        if text.startswith(left) and text.endswith(right) and len(text) > 2:
            inner = text[1:-1]
            lead = len(inner) - len(inner.lstrip(" \u00a0\u202f"))
            return Item(inner.strip(" \u00a0\u202f"), item.start + 1 + lead)
        if left != right and text.startswith(left) and right not in text:
            # The closing mark stood behind a stop, and went with it.
            inner = text[1:].lstrip(" \u00a0\u202f")
            return Item(inner, item.end - len(inner))
    return item


def without_lead(item: Item, pattern: re.Pattern[str]) -> Item:
    """Return an item without a beginning that the pattern matches in its folded text."""
    match = pattern.match(flat(item.text))
    if match is None or match.end() == 0:
        return item
    rest = item.text[match.end() :]
    return trim(Item(rest, item.start + match.end())) or item
