"""Marketing terms in both languages: what they are called, shortened to and misspelled as."""

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import InternalError
from assistant.language.text import Language, fold
from assistant.language.yaml_data import load_yaml

_FILE = Path(__file__).parent / "data" / "glossary.yaml"
_KEYS = frozenset({"id", "fr", "en", "typos", "ref"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing, and its names.

    Attributes:
        id: English slug.
        fr: Names in French, the preferred one first.
        en: Names in English, the preferred one first.
        typos: Usual misspellings, in either language.
        ref: The knowledge section that explains it, "document#id", where there is one.
    """

    id: str
    fr: tuple[str, ...]
    en: tuple[str, ...]
    typos: tuple[str, ...] = ()
    ref: str | None = None

    def name(self, language: Language) -> str:
        """Return the name that the assistant uses."""
        return (self.fr if language == "fr" else self.en)[0]

    def forms(self) -> tuple[str, ...]:
        """Return every name and misspelling, in both languages."""
        return (*self.fr, *self.en, *self.typos)


class Glossary:
    """Entries by id and by any of their names; case, accents and typography do not count."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        self._by_id = {entry.id: entry for entry in entries}
        self._by_form: dict[str, Entry] = {}
        for entry in entries:
            for form in entry.forms():
                self._by_form.setdefault(fold(form), entry)

    def entry(self, id: str) -> Entry | None:
        """Return the entry of that id."""
        return self._by_id.get(id)

    def lookup(self, form: str) -> Entry | None:
        """Return the entry that goes by that name; a name that several share means the first of them."""
        return self._by_form.get(fold(form))


@functools.cache
def load_glossary() -> Glossary:
    """Return the glossary.

    Raises:
        InternalError: The data file has unknown keys, an id twice, or an entry without a name in both languages.
    """
    entries = tuple(_entry(raw) for raw in load_yaml(_FILE))
    if len({entry.id for entry in entries}) != len(entries):
        raise InternalError("glossary: an id is there twice")
    return Glossary(entries)


def _entry(raw: dict[str, Any]) -> Entry:
    unknown = sorted(set(raw) - _KEYS)
    if unknown or not raw.get("fr") or not raw.get("en"):
        raise InternalError(f"glossary: {raw.get('id')}: unknown keys {unknown} or a language without a name")
    return Entry(raw["id"], tuple(raw["fr"]), tuple(raw["en"]), tuple(raw.get("typos", ())), raw.get("ref"))
