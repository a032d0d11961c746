"""A text in both languages, and the folding under which two spellings of it are the same."""

import re
import unicodedata
from typing import Literal, NamedTuple

from assistant.errors import with_no_break_spaces

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, Language] = ("fr", "en")


class Text(NamedTuple):
    """One thing said in French and in English."""

    fr: str
    en: str

    def get(self, language: Language) -> str:
        """Return the text in ``language``, as it is shown: in French with its no-break spaces."""
        return with_no_break_spaces(self.fr) if language == "fr" else self.en


_INNER: dict[Language, dict[int, str]] = {
    "fr": {ord("«"): "“", ord("»"): "”"},
    "en": {ord("“"): "‘", ord("”"): "’"},
}
_BESIDE_GUILLEMET = re.compile(r"(?<=«)\s+|\s+(?=»)")


def nested(words: str, language: Language) -> str:
    """Return words that stand in quotation marks: those inside are of the second kind, as typography wants it."""
    inner = _BESIDE_GUILLEMET.sub("", words) if language == "fr" else words
    return inner.translate(_INNER[language])


def typeset(text: Text) -> Text:
    """Put no-break spaces where French wants them, so that texts may be written with plain ones."""
    return Text(with_no_break_spaces(text.fr), text.en)


# Typography only: what a word processor changes without asking.
_TYPOGRAPHY = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "…": "...",
    }
)


# The marks of the accents of European languages.
_ACCENTS = re.compile("[\u0300-\u036f]+")


def fold_typography(text: str) -> str:
    """Fold quotes, dashes, ellipses and no-break spaces; runs of white space become one space."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY).split())


def fold(text: str) -> str:
    """Fold case, accents and typography: the form in which words are compared."""
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", fold_typography(text).casefold()))
    if plain.isascii():
        return plain
    # Signs of other scripts are rare enough to be looked at one by one.
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("œ", "oe").replace("æ", "ae")
