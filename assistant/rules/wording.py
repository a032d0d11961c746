"""How findings name things: quotation marks, lists and counts with the typography of each language."""

from collections.abc import Iterable, Sequence

from assistant.language.text import Text, nested
from assistant.language.text import typeset as typeset

NBSP = "\u00a0"
_SHOWN = 6
_LONGEST = 80


def quoted(words: str) -> Text:
    """Return words in the quotation marks of each language, shortened where very long."""
    text = " ".join(words.split())
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1].rstrip() + "…"
    return Text(f"«{NBSP}{nested(text, 'fr')}{NBSP}»", f"“{nested(text, 'en')}”")


def listed(words: Sequence[str], *, limit: int = _SHOWN) -> Text:
    """Return quoted words as a list in a sentence: "a, b and c"; the rest is counted.

    Args:
        words: The words, in the order to be shown.
        limit: How many are shown before "and 12 more".
    """
    shown = [quoted(word) for word in words[:limit]]
    more = len(words) - len(shown)
    if more > 0:
        return Text(
            ", ".join(t.fr for t in shown) + f" et {more} autre{'s' if more > 1 else ''}",
            ", ".join(t.en for t in shown) + f" and {more} more",
        )
    return Text(joined([t.fr for t in shown], "et"), joined([t.en for t in shown], "and"))


def joined(words: Sequence[str], word: str) -> str:
    """Join words with commas, and ``word`` before the last."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {word} {words[-1]}"


def either(texts: Iterable[Text]) -> Text:
    """Join texts as alternatives: "a, b or c"."""
    parts = list(texts)
    return Text(joined([t.fr for t in parts], "ou"), joined([t.en for t in parts], "or"))


def named(name: str | None, id_: str) -> str:
    """Return what people call a thing, or its id where it has no name."""
    return name.strip() if name and name.strip() else id_


def plural(count: int, one: str, many: str) -> str:
    """Return ``count`` with the right form: zero and one are singular in French, so pass French forms only there."""
    return f"{count} {one if count < 2 else many}"
