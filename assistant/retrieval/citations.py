"""Whether a quotation is really in a text.

Only typography is folded: quotation marks, apostrophes, dashes, ellipses, no-break spaces, runs of white space, and the
blanks that French sets inside quotation marks and before : ; ! ? %. Case, accents and words count: "cinquante mots"
is never found in "dix mots".
"""

import unicodedata

from assistant.language.text import fold_typography

_EDGES = " \"'."
_CLOSING = frozenset("»:;!?%")


def find_quote(quote: str, text: str) -> tuple[int, int] | None:
    """Return the first place of ``quote`` in ``text`` as code points (start, end), or None where it is not there."""
    wanted = _folded(quote)[0].strip(_EDGES)
    if not wanted:
        return None
    folded, origins = _folded(text)
    place = _whole_words(folded, wanted)
    if place < 0:
        return None
    return origins[place], origins[place + len(wanted) - 1] + 1


def is_exact_quote(quote: str, text: str) -> bool:
    """Return whether ``quote`` stands in ``text``, typography aside."""
    return find_quote(quote, text) is not None


def _whole_words(text: str, wanted: str) -> int:
    """Return where ``wanted`` stands as whole words, or -1."""
    place = text.find(wanted)
    while place >= 0:
        after = place + len(wanted)
        opens = place == 0 or not (text[place - 1].isalnum() and wanted[0].isalnum())
        closes = after == len(text) or not (text[after].isalnum() and wanted[-1].isalnum())
        if opens and closes:
            return place
        place = text.find(wanted, place + 1)
    return -1


def _folded(text: str) -> tuple[str, list[int]]:
    """Return ``text`` folded, and for each of its characters the place in ``text`` that it comes from."""
    letters: list[str] = []
    origins: list[int] = []
    place = 0
    while place < len(text):
        stop = place + 1
        while stop < len(text) and unicodedata.combining(text[stop]):
            stop += 1
        # Folding strips white space at both ends: guards on both sides keep a blank a blank.
        piece = fold_typography(f"|{text[place:stop]}|")[1:-1]
        if text[place] in _CLOSING and letters and letters[-1] == " ":
            letters.pop()
            origins.pop()
        opened = bool(origins) and text[origins[-1]] == "«"
        for letter in piece:
            if letter != " " or not (opened or (letters and letters[-1] == " ")):
                letters.append(letter)
                origins.append(place)
        place = stop
    return "".join(letters), origins
