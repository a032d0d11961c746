"""The words of simulated marketers: templates in files that the assistant never loads."""

import random
import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from assistant.language.text import Language
from assistant.language.yaml_data import load_yaml
from evals.simulator.campaign import DATA

_TYPO_SHARE = 0.25
_TYPO_LENGTH = 6
_FIELD = re.compile(r"\{[^}]*\}")


@cache
def phrases(language: Language) -> dict[str, Any]:
    """Return the phrasing of a language."""
    loaded: dict[str, Any] = load_yaml(DATA / f"phrasing_{language}.yaml")
    return loaded


class Voice:
    """Words messages in one language, in the manner of one marketer.

    Args:
        language: Language of the templates; what the marketer knows stays in its own.
        rng: Where choices come from.
        misspells: Whether words of the templates get typing errors and accents are left out.
    """

    def __init__(self, language: Language, rng: random.Random, *, misspells: bool) -> None:
        self.language = language
        self.rng = rng
        self.misspells = misspells

    def words(self, *keys: str) -> Any:
        """Return what stands in the phrasing under some keys."""
        found: Any = phrases(self.language)
        for key in keys:
            found = found[key]
        return found

    def pick(self, *keys: str, **values: str) -> str:
        """Return one of the templates under some keys, filled."""
        return self.fill(self.rng.choice(self.words(*keys)), values)

    def fill(self, template: str, values: Mapping[str, str]) -> str:
        """Fill a template; typing errors hit its own words only."""
        template = self._mistyped(template) if self.misspells else template
        more = {f"{name[:1].upper()}{name[1:]}": _upper(value) for name, value in values.items()}
        text = _FIELD.sub(lambda match: {**more, **values}[match.group()[1:-1]], template)
        return _plain(text) if self.misspells else text

    def listed(self, style: Mapping[str, str], rows: Sequence[Mapping[str, str]], **around: str) -> str:
        """Write rows as a list: lead, items, tail."""
        items = style["join"].join(self.fill(style["item"], row) for row in rows)
        return self.fill(style.get("lead", ""), around) + items + self.fill(style.get("tail", ""), around)

    def channel(self, name: str) -> str:
        """Return a channel with its article."""
        articles: dict[str, str] = self.words("articles")
        return articles.get(name, name)

    def _mistyped(self, template: str) -> str:
        parts = re.split(r"(\{[^}]*\}|\s+)", template)
        return "".join(self._typo(p) if len(p) >= _TYPO_LENGTH and p.isalpha() else p for p in parts)

    def _typo(self, word: str) -> str:
        if self.rng.random() > _TYPO_SHARE:
            return word
        at = self.rng.randrange(1, len(word) - 2)
        if self.rng.random() < 0.5:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        return word[:at] + word[at + 1 :]


def _upper(value: str) -> str:
    return value[:1].upper() + value[1:]


def _plain(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text)
    return "".join(c for c in flat if not unicodedata.combining(c)).replace("’", "'")
