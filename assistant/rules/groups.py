"""The groups of people that an audience's name names: "DAF et DSI" are two, "responsable achats et logistique" is one.

Every piece between two joining words must name people by itself: a role, people in a situation of life, or a relation
to the company. What only completes the piece before it ("… et logistique", "… et d'ETI") is no group, and neither are
two names of the same one ("clients et clientes"). Companies are a group of their own beside people in their private
life only ("particuliers et entreprises"): beside a role or customers they say where these work.
"""

import re
from typing import NamedTuple

from assistant.language.text import fold
from assistant.language.vocabulary import entry, find_terms
from assistant.rules.word_lists import word_list

_JOIN = re.compile(
    r"\s*(?:,|;|/|\+|&|\n|\((?=\s*(?:et|ou|and|or|/|&|\+)\b)|\s[-–—]\s|(?<![\w’'])"
    r"(?:et/ou|and/or|ainsi que|as well as|along with|together with|but also|mais aussi|et|and|ou|or|puis|"
    r"plus(?! de\b| d['’])|vs\.?)(?![\w’']))\s*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:[’'-](?=\w))?")
_AGENT = re.compile(
    r"(?:eurs?|euses?|trices?|istes?|iens?|iennes?|logues?|pathes?|iatres?|graphes?|niers?|tiers?|ers|ors|ists|ians|logists)$"
)
_ROLE_ACRONYM = re.compile(r"(?:D[A-Z]{1,4}|R[A-Z]{2,3}|C[A-Z]{1,2}O|C[A-Z]SO)s?")
_COMPLEMENT = re.compile(r"^\s+((?:de|d[’']|des|du|en|dans|chez|of|in|at|from|within)\b.*|d[’'].*)$", re.IGNORECASE)
_OF = re.compile(r"(?:\b(?:de|des|du|of)|\bd[’'])\s*$", re.IGNORECASE)
_IN_PARTICULAR = re.compile(r"(?:et )?(?:en particulier|avant tout|pour la plupart|in particular|above all)\b")
_SIZE = re.compile(r"\d\s*$")
"""Before "employees" a figure is the size of a company."""
_ALIKE = 0.6
"""Share of common first letters from which two words are forms of one ("coiffeurs", "coiffeuses")."""
_ONE_ALL_THE_SAME = frozenset({"man", "woman"})


class _Group(NamedTuple):
    """A piece that names people: its text, what they are, and where their name ends in the piece."""

    text: str
    id: str
    type: str
    end: int


def groups(name: str) -> tuple[str, ...]:
    """Return the groups of people that an audience's name names, as names of their own.

    Args:
        name: The name of an audience, or a role.

    Returns:
        One name for each group in the order said; the name itself where there is one group, nothing where it is empty.
        What is said once for all roles goes with each ("DAF et DSI d'ETI": "DAF d'ETI" and "DSI d'ETI").
    """
    text = name.strip()
    if not text:
        return ()
    found: list[_Group] = []
    pieces = _pieces(text)
    for number, piece in enumerate(pieces):
        group = _group(piece, pieces[:number])
        if group is not None and not any(_same(group, other) for other in found):
            found.append(group)
    if {group.type for group in found} != {"person", "company"} or "," in text:
        found = [group for group in found if group.type != "company"]
    if len(found) < 2 or {group.id for group in found} <= _ONE_ALL_THE_SAME:
        return (text,)
    return _named(found)


def _same(one: _Group, other: _Group) -> bool:
    """Tell whether two pieces name the same people: synonyms, or the masculine and the feminine of one trade."""
    if one.id != other.id:
        return False
    first, second = (fold(group.text[: group.end]) for group in (one, other))
    if one.id not in word_list("several_trades"):
        return not {first, second} & word_list("own_group") or first == second
    shorter = min(len(first), len(second))
    common = next((i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), shorter)
    return common >= _ALIKE * shorter


def _pieces(text: str) -> list[str]:
    """Cut a name at its joining words, except inside a role whose name holds one."""
    terms = [(term.start, term.end) for term in find_terms(text, "people")]
    pieces: list[str] = []
    at = 0
    for join in _JOIN.finditer(text):
        if any(start < join.start() and join.end() < end for start, end in terms):
            continue
        if join.group().strip() == "," and _goes_on(text[join.end() :]):
            continue
        pieces.append(text[at : join.start()])
        at = join.end()
    return [piece.strip(" ()") for piece in (*pieces, text[at:]) if piece.strip(" ()")]


def _goes_on(after: str) -> bool:
    """Tell whether what follows a comma says more of the same people: "retirees, owners of their home"."""
    following = _JOIN.split(after, maxsplit=1)[0]
    words = [fold(word).rstrip("'-") for word in _WORD.findall(following)]
    return not word_list("saying_more").isdisjoint(words[1:])


def _group(piece: str, before: list[str]) -> _Group | None:
    words = _WORD.findall(piece)
    plain = [fold(word).rstrip("'-") for word in words]
    if not plain or (before and plain[0] in word_list("complements") - {"des"}):
        return None
    bare = _without_determiners(piece)
    if before and (_completes(plain, before) or plain[0] in word_list("narrowing") or _IN_PARTICULAR.match(fold(bare))):
        return None
    for term in find_terms(bare, "people"):
        known = entry("people", term.id)
        kind = str(known.data.get("type")) if known else ""
        if term.id == "employee" and _SIZE.search(bare[: term.start]):
            return None
        if before and _same_complement(term.id, before[-1]):
            return None
        if kind == "company":
            return None if before and _has_complement(before[-1]) else _Group(bare, kind, kind, term.end)
        if kind in ("role", "person", "customer"):
            return _Group(bare, term.id, kind, term.end)
    return _unknown_group(bare, before)


def _without_determiners(piece: str) -> str:
    while (match := re.match(r"([^\W\d_]+)(?:\s+|[’'])(?=\S)", piece)) and fold(match.group(1)) in word_list(
        "determiners"
    ):
        piece = piece[match.end() :]
    return piece


def _completes(plain: list[str], before: list[str]) -> bool:
    """Tell whether a piece is the second function of the head before it: "directeur marketing et commercial"."""
    first = [fold(word) for word in _WORD.findall(_without_determiners(before[-1]))]
    function = plain[0] in word_list("functions") if len(plain) == 1 else bool(word_list("departments") & set(plain))
    return function and len(first) > 1 and first[0] in word_list("heads")


def _same_complement(id_: str, before: str) -> bool:
    """Tell whether a piece goes on with whose people the one before it are: "parents of children and teenagers"."""
    return any(term.id == id_ and _OF.search(before[: term.start]) for term in find_terms(before, "people"))


def _has_complement(before: str) -> bool:
    """Tell whether the piece before says where its people are, so that companies after it go on with that."""
    return any(_COMPLEMENT.match(before[term.end :]) for term in find_terms(before, "people"))


def _unknown_group(bare: str, before: list[str]) -> _Group | None:
    """Guess people whom the vocabulary does not know, where each piece is one word: "sophrologues, naturopathes"."""
    if _ROLE_ACRONYM.fullmatch(bare):
        return _Group(bare, fold(bare), "role", len(bare))
    single = all(len(_WORD.findall(_without_determiners(piece))) == 1 for piece in (bare, *before))
    if single and _AGENT.search(fold(bare)) and not find_terms(bare, "people") and not find_terms(bare, "sector"):
        return _Group(bare, fold(bare), "role", len(bare))
    return None


def _named(found: list[_Group]) -> tuple[str, ...]:
    last = found[-1]
    shared = _COMPLEMENT.match(last.text[last.end :])
    alone = all(not group.text[group.end :].strip() and group.type == "role" for group in found[:-1])
    if shared and alone and last.type == "role":
        return (*(f"{group.text} {shared.group(1)}" for group in found[:-1]), last.text)
    return tuple(group.text for group in found)
