"""The words that readers look for: the shared vocabularies, and the readers' own lists under ``data/``."""

import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import ClassVar, NamedTuple

from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.language.folding import fold_with_offsets
from assistant.language.kinds import Kind
from assistant.language.matching import Matcher, Phrases, find_matches
from assistant.language.vocabulary import KINDS, entry, find_terms
from assistant.language.yaml_data import load_yaml

_DATA = Path(__file__).with_name("data")


class Found(NamedTuple):
    """A term found in a piece; offsets are those of the piece."""

    id: str
    start: int
    end: int


def terms(piece: Piece, kind: str, *, fuzzy: bool = True) -> list[Found]:
    """Return the terms of a vocabulary, or of an own list of that name, in a piece: in order, without overlap."""
    return list(_terms(piece.text, kind, fuzzy))


@lru_cache(maxsize=4096)
def _terms(text: str, kind: str, fuzzy: bool) -> tuple[Found, ...]:
    # One item of a list is looked at again and again: for its name, its details, the people in it.
    if (shared := _shared(kind)) is not None:
        found = find_terms(text, shared, fuzzy=fuzzy)
        return tuple(Found(term.id, term.start, term.end) for term in found)
    folded = fold_with_offsets(text)
    matches = find_matches(_matcher(kind), folded, None, None)
    return tuple(Found(m.id, *folded.span(m.start, m.end)) for m in matches)


def status_terms(piece: Piece) -> list[Found]:
    """Return the words on the status of a content: those of sentences before those of the vocabulary they hold."""
    found = terms(piece, "status_more")
    for term in terms(piece, "status", fuzzy=False):
        inside = [f for f in found if f.start < term.end and term.start < f.end]
        if all(f.end - f.start < term.end - term.start for f in inside):
            found = [f for f in found if f not in inside] + [term]
    told = [term for term in found if not (_names_people(piece.flat, term) or _is_habit(piece.flat, term))]
    return sorted((_negated(piece, term) for term in told), key=lambda f: f.start)


def _names_people(plain: str, term: Found) -> bool:
    """Tell whether a word for what is old is of people: "anciens élèves", "une vidéo d'anciens"."""
    of_them = plain.startswith("ancien", term.start) and _OF_THEM.search(plain[: term.start]) is not None
    return of_them or _OLD_ONES.match(plain[term.start :]) is not None


def _is_habit(plain: str, term: Found) -> bool:
    """Tell whether words complain of how something always is: "ready too late", "to be redone every time"."""
    ready = term.id == "ready" and _HABIT_BEFORE.search(plain[: term.start]) is not None
    return ready or _HABIT_AFTER.match(plain, term.end) is not None


def _negated(piece: Piece, term: Found) -> Found:
    """Read "pas prête" as still to be made."""
    if term.id != "ready":
        return term
    before = _NOT_READY.search(piece.flat[: term.start])
    if before is None and _READY_BY.match(piece.flat, term.end) is not None:
        # "Ready by 3 March" is not ready yet.
        return Found("to_create", term.start, term.end)
    return Found("to_create", before.start(), term.end) if before is not None else term


def term_data(kind: str, id: str) -> dict[str, str]:
    """Return what else a vocabulary or an own list says of an entry."""
    if (shared := _shared(kind)) is not None:
        known = entry(shared, id)
        return {key: str(value) for key, value in known.data.items()} if known else {}
    return {key: value for key, value in _raw(kind).get(id, {}).items() if key not in ("fr", "en", "any")}


@cache
def _shared(kind: str) -> Kind | None:
    return next((known for known in KINDS if known == kind), None)


@cache
def _raw(kind: str) -> dict[str, dict[str, str]]:
    data: dict[str, dict[str, str]] = load_yaml(_DATA / f"{kind}.yaml")
    return data


@cache
def _matcher(kind: str) -> Matcher:
    return Matcher(
        Phrases(id, raw[language], language)
        for id, raw in _raw(kind).items()
        for language in ("fr", "en", "any")
        if language in raw
    )


@cache
def _patterns() -> dict[str, str]:
    data: dict[str, str] = load_yaml(_DATA / "patterns.yaml")
    return data


@cache
def _expressions() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in (
        "expressions",
        "brief_expressions",
        "talk_expressions",
        "roster_expressions",
        "correction_expressions",
    ):
        found |= load_yaml(_DATA / f"{name}.yaml")
    return found


def _one_line(text: str) -> str:
    return "".join(line.strip() for line in text.splitlines())


@cache
def alternatives(*names: str) -> str:
    """Return the alternatives of patterns.yaml under these names, as one group to put in an expression."""
    return "(?:" + "|".join(_one_line(_patterns()[name]) for name in names) + ")"


@cache
def pattern(*names: str) -> re.Pattern[str]:
    """Return an expression that finds these alternatives as whole words."""
    return re.compile(rf"(?<![a-z0-9]){alternatives(*names)}(?![a-z0-9])")


@cache
def at_start(*names: str) -> re.Pattern[str]:
    """Return an expression that finds these alternatives as whole words at the place where it is tried."""
    return re.compile(rf"{alternatives(*names)}(?![a-z0-9])")


@cache
def whole(*names: str) -> re.Pattern[str]:
    """Return an expression that matches when a text is nothing but one of these alternatives."""
    return re.compile(rf"\W*{alternatives(*names)}\W*")


class Expression:
    """A regular expression of ``expressions.yaml``, compiled when it is first used.

    Args:
        name: Its name there.
    """

    known: ClassVar[list["Expression"]] = []

    def __init__(self, name: str) -> None:
        self.name = name
        self.known.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """Return the compiled expression."""
        template = _one_line(_expressions()[self.name])
        return re.compile(re.sub(r"<<(\w+)>>", lambda m: alternatives(m.group(1)), template))

    def search(self, text: str) -> re.Match[str] | None:
        """Find it anywhere."""
        return self.compiled.search(text)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Find it at ``start``."""
        return self.compiled.match(text, start)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Find it as the whole of a slice."""
        return self.compiled.fullmatch(text, start, len(text) if end is None else end)

    def sub(self, text: str) -> str:
        """Return the text without it."""
        return self.compiled.sub("", text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find it everywhere."""
        return self.compiled.finditer(text)


@cache
def first_names() -> frozenset[str]:
    """Return the folded first names."""
    return frozenset(flat(name) for names in load_yaml(_DATA / "first_names.yaml").values() for name in names.split())


@cache
def word_set(name: str) -> frozenset[str]:
    """Return the folded words of a list of `word_lists.yaml`."""
    lists: dict[str, str] = load_yaml(_DATA / "word_lists.yaml")
    return frozenset(flat(word) for word in lists[name].split())


_NOT_READY = Expression("lexicon.not_ready")
# "E-mail aux anciens clients": they are old, and no content is.
_OLD_ONES = re.compile(r"(?:ancien(?:ne)?s?|old|vieux|vieilles?|former) [a-z]{3,}")
_OF_THEM = re.compile(r"(?:d'|d'une? |de |des |aux? |par |avec )$")
_READY_BY = Expression("lexicon.ready_by")
_HABIT_BEFORE, _HABIT_AFTER = Expression("lexicon.habit_before"), Expression("lexicon.habit_after")
