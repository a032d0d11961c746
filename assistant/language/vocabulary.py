"""The words of the trade, as data: one YAML file a kind under ``data/`` (two where it is long), read when needed.

Each entry of a file is ``id: {fr: words, en: words, any: words, ...}``. Words are separated by semicolons and the first
one of a language is the label shown to people. Notation inside a word list:

- ``(x)`` may be absent and ``(x|y)`` is either: ``inscrit(e)``, ``micro-influenceu(r|rs|se)``;
- a final ``*`` stands for any ending: ``fidélis*``;
- a leading ``=`` keeps the word to its own language (all others are found in both, since people mix them);
- a leading ``^`` wants the capitals as written: ``^IT`` is not "it".

The entry ``_none`` lists phrases that hold such a word and name nothing ("call to action").

Words match whole words with case, accents and typography folded, plural endings included, longest first.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from assistant.language.folding import fold_fast, fold_with_offsets
from assistant.language.kinds import Kind
from assistant.language.matching import IGNORED, Match, Matcher, Phrases, find_matches
from assistant.language.text import Language, Text
from assistant.language.yaml_data import load_yaml

_FOLDER = Path(__file__).parent / "data"
_WORD_KEYS = ("fr", "en", "any")
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of the trade.

    Attributes:
        id: Its id, unique in its kind; for enumerations of the plan it is the value of the plan.
        kind: The vocabulary that it belongs to.
        label: How it is shown.
        data: What else its file says about it (family, medium, role...), by key.
    """

    id: str
    kind: Kind
    label: Text
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Term:
    """A place in a text where an entry is named.

    Attributes:
        id: Id of the entry.
        kind: The vocabulary that it belongs to.
        start: Offset of the first character.
        end: Offset after the last character.
        words: The slice of the text.
        exact: False where a misspelling was guessed.
    """

    id: str
    kind: Kind
    start: int
    end: int
    words: str
    exact: bool = True


def find_terms(text: str, kind: Kind, language: Language | None = None, *, fuzzy: bool = False) -> list[Term]:
    """Return the terms of one kind named in ``text``, in their order and without overlap, longest first.

    Args:
        text: Any text.
        kind: Which vocabulary to look in.
        language: Leaves out the words that the vocabulary keeps to the other language; None looks for all words.
        fuzzy: Also takes words of six letters or more that are one slip away from a word of the vocabulary.
    """
    folded = fold_with_offsets(text)
    known = _known_words() if fuzzy else None
    found = find_matches(_matcher(kind), folded, language, known)
    return [_term(match, kind, text, folded.span(match.start, match.end)) for match in found]


def entry(kind: Kind, id: str) -> Entry | None:
    """Return the entry of ``kind`` with this id, or None."""
    return _entries(kind).get(id)


def entries(kind: Kind) -> tuple[Entry, ...]:
    """Return all entries of ``kind`` in the order of their file."""
    return tuple(_entries(kind).values())


def label(kind: Kind, id: str) -> Text:
    """Return how an entry is shown; an unknown id is shown as it is, with spaces for underscores."""
    known = entry(kind, id)
    plain = id.replace("_", " ")
    return known.label if known else Text(plain, plain)


def load_all() -> None:
    """Read every vocabulary, so that the first message of a conversation does not wait for it."""
    for kind in KINDS:
        _matcher(kind)


def _term(match: Match, kind: Kind, text: str, span: tuple[int, int]) -> Term:
    start, end = span
    return Term(match.id, kind, start, end, text[start:end], match.exact)


@cache
def _raw(kind: Kind) -> dict[str, dict[str, Any]]:
    files = [_FOLDER / f"{kind}.yaml", *sorted(_FOLDER.glob(f"{kind}-*.yaml"))]
    return {id: raw for file in files for id, raw in load_yaml(file).items()}


@cache
def _entries(kind: Kind) -> dict[str, Entry]:
    return {id: _entry(kind, id, raw) for id, raw in _raw(kind).items() if id != IGNORED}


def _entry(kind: Kind, id: str, raw: dict[str, Any]) -> Entry:
    extra = {key: value for key, value in raw.items() if key not in _WORD_KEYS}
    shown = Text(_first(raw, "fr"), _first(raw, "en"))
    return Entry(id, kind, shown, MappingProxyType(extra))


def _first(raw: dict[str, Any], language: str) -> str:
    """Return the label: the first word of the language's list, without what may be absent from it."""
    words = str(raw.get(language) or raw.get("any", ""))
    return re.sub(r"\([^()|]*\)", "", words.split(";")[0]).strip().lstrip("=^")


@cache
def _matcher(kind: Kind) -> Matcher:
    return Matcher(
        Phrases(id, str(raw[language]), language)
        for id, raw in _raw(kind).items()
        for language in _WORD_KEYS
        if language in raw
    )


@cache
def words_of_one_language() -> dict[Language, frozenset[str]]:
    """Return the words of four letters or more that the vocabularies have in one language only."""
    found: dict[str, set[str]] = {"fr": set(), "en": set()}
    for kind in KINDS:
        for raw in _raw(kind).values():
            for language, words in found.items():
                words.update(re.findall(r"[a-z]{4,}", fold_fast(str(raw.get(language, "")))))
    return {"fr": frozenset(found["fr"] - found["en"]), "en": frozenset(found["en"] - found["fr"])}


@cache
def _known_words() -> frozenset[str]:
    """Return every word of every vocabulary: none of them is a misspelling of another."""
    return frozenset(word for kind in KINDS for word in _matcher(kind).words())
