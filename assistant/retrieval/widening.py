"""Other words for a question: what the glossary and a small thesaurus call the same thing, in both languages."""

import functools
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from assistant.language.glossary import load_glossary
from assistant.language.text import LANGUAGES, Language
from assistant.language.yaml_data import load_yaml
from assistant.retrieval.tokens import query_terms, terms

_THESAURUS = Path(__file__).parent / "data" / "thesaurus.yaml"

# A thing's names by language; misspellings stand under both, as ways in only.
Names = Mapping[Language, Sequence[str]]


class Widener:
    """Finds the terms that a question's words may be replaced by.

    Args:
        groups: The names of each thing.
        typos: Misspellings of each thing, in the same order.
    """

    def __init__(self, groups: Sequence[Names], typos: Sequence[Sequence[str]]) -> None:
        self._groups: dict[tuple[str, ...], dict[int, None]] = {}
        self._terms = [
            [term for language in LANGUAGES for name in names[language] for term in terms(name, language)]
            for names in groups
        ]
        for number, (names, slips) in enumerate(zip(groups, typos, strict=True)):
            for language in LANGUAGES:
                for name in (*names[language], *slips):
                    if key := tuple(terms(name, language)):
                        self._groups.setdefault(key, {})[number] = None
        self._longest = max((len(key) for key in self._groups), default=0)

    def widen(self, text: str) -> list[str]:
        """Return the terms of everything that ``text`` names, without its own terms, each once."""
        own = set(query_terms(text))
        found = {term: None for language in LANGUAGES for group in self._named(terms(text, language)) for term in group}
        return [term for term in found if term not in own]

    def _named(self, said: Sequence[str]) -> Iterable[Sequence[str]]:
        for start in range(len(said)):
            for length in range(1, self._longest + 1):
                for number in self._groups.get(tuple(said[start : start + length]), ()):
                    yield self._terms[number]


@functools.cache
def load_widener() -> Widener:
    """Return the widener over the glossary and the thesaurus."""
    glossary, thesaurus = load_glossary().entries, load_yaml(_THESAURUS)
    groups: list[Names] = [{"fr": entry.fr, "en": entry.en} for entry in glossary]
    groups.extend({"fr": names["fr"], "en": names["en"]} for names in thesaurus)
    return Widener(groups, [*(entry.typos for entry in glossary), *(() for _ in thesaurus)])
