"""Whether a run of words stands for itself, or was only cut out of a sentence."""

import re

from assistant.dialogue.assisted.asking import word_list
from assistant.language.folding import fold_fast
from assistant.language.text import fold

_INSIDE = re.compile(r"[;!?\n]|->|→|\.\s|\s[–—-]\s|=")
_LISTED = re.compile(r",|\s(?:et|ou|and|or|&)\s", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:.!?\n]+\s|\s(?:mais|but|puis|then|while|tandis que)\s")
_BRACKETS = ("()", "[]", "«»", "“”")
_LONGEST_NAME = 8


def stands_for_itself(text: str, *, name: bool, listed: bool = False) -> bool:
    """Tell whether a run of words is a whole phrase.

    Args:
        text: The words.
        name: Whether it has to be the name of one thing: short, and no list.
        listed: Whether it is one of several, so that a comma is where the next one begins.
    """
    words = re.findall(r"[a-z0-9]+", fold(text))
    content = content_words(text)
    if not content or not any(word.isalpha() or len(word) > 2 for word in content):
        return False
    if words[0] in word_list("openers") or words[-1] in word_list("openers") | word_list("closers"):
        return False
    if _INSIDE.search(text.strip()) or any(text.count(one[0]) != text.count(one[1]) for one in _BRACKETS):
        return False
    if listed and "," in text:
        return False
    return not name or (len(words) <= _LONGEST_NAME and ":" not in text and _LISTED.search(text) is None)


def content_words(text: str) -> list[str]:
    """Return the words of a text that mean something by themselves, folded."""
    small = word_list("openers") | word_list("closers")
    return [word for word in re.findall(r"[a-z0-9]+", fold(text)) if len(word) > 1 and word not in small]


def same_clause(sentence: str, one: tuple[int, int], name: str) -> bool:
    """Tell whether a name stands in the clause of a sentence in which a run of it stands.

    Args:
        sentence: The sentence.
        one: The run, as offsets of the sentence.
        name: The name of a thing.
    """
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(sentence)), len(sentence)]
    start = max(cut for cut in cuts if cut <= one[0])
    end = min((cut for cut in cuts if cut >= one[1]), default=len(sentence))
    return f" {_plain(name)} " in f" {_plain(sentence[start:end])} "


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold_fast(text)))
