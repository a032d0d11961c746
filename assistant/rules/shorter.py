"""Two shorter versions of an objective, made only from its own words.

What counts (what is done, how much of what, for whom, by when) stays; means, purposes and asides go. Whole parts are
dropped before single words, so that what is left can be read. The source of the limit: objective-ten-words#ten-words.
"""

from dataclasses import dataclass

from assistant.language.text import Language, fold
from assistant.language.words import count_words
from assistant.rules.chunks import MOST_WORDS, Chunk, Part, after_lead_in, capital, chunks_of
from assistant.rules.small_words import without_small_words
from assistant.rules.word_lists import word_list

_WORTH: dict[Part, float] = {
    "core": 100,
    "audience": 40,
    "deadline": 30,
    "of": 9,
    "place": 7,
    "purpose": 4,
    "means": 5,
    "joined": 6,
    "clause": -200,
    "other": 4,
}
_SECOND = 0.4
"""What a second audience or date is worth beside the first."""
_PER_WORD = 0.1
_KEPT = 6
"""Versions kept on the way for each number of words: the best are among them."""


@dataclass(frozen=True)
class _Draft:
    """A version under way.

    Args:
        worth: What it keeps.
        words: Its words.
        parts: Parts kept so far.
        kept_last: Whether the part before was kept.
    """

    worth: float
    words: tuple[str, ...]
    parts: frozenset[Part]
    kept_last: bool


def shorter_versions(statement: str, language: Language) -> tuple[str, ...]:
    """Return two versions of at most ten words, made only from the words of ``statement``.

    The first keeps as much as fits; the second is shorter still, or follows the other goal where two were joined. A
    statement that is short enough has none; one that cannot be cut twice has one.

    Args:
        statement: The objective as it was said.
        language: Its language.
    """
    if len(count_words(statement)) <= MOST_WORDS:
        return ()
    text = after_lead_in(statement.strip(), language)
    chunks = chunks_of(text, language)
    ranked = _ranked(chunks, language)
    first = ranked[0] if ranked else _last_resort(chunks, MOST_WORDS)
    size = len(count_words(first))
    shorter = [version for version in ranked if size / 2 < len(count_words(version)) < size]
    seconds = (*_other_goal(chunks, language), *shorter[:1], *ranked[1:2], _last_resort(chunks, size - 1))
    second = next((v for v in seconds if v != first and 1 < len(count_words(v)) <= MOST_WORDS), None)
    return (first, second) if second else (first,)


def other_goals(statement: str, language: Language) -> tuple[str, ...]:
    """Return both goals of a statement that joins two, each as an objective; nothing where the cut is not clear."""
    chunks = chunks_of(after_lead_in(statement.strip(), language), language)
    second = _other_goal(chunks, language)
    ranked = _ranked(chunks, language)
    return (ranked[0], second[0]) if second and ranked and ranked[0] != second[0] else ()


def _ranked(chunks: list[Chunk], language: Language) -> list[str]:
    """Return the versions of at most ten words that drop whole parts, then small words, the best first."""
    drafts = [_Draft(0, (), frozenset(), True)]
    for chunk in chunks:
        grown: list[_Draft] = []
        for draft in drafts:
            if chunk.part != "core":
                grown.append(_Draft(draft.worth, draft.words, draft.parts, False))
            if draft.kept_last or not chunk.leans:
                grown += [added for added in _with(draft, chunk, language) if len(added.words) <= MOST_WORDS]
        drafts = _best(grown)
    found: dict[str, None] = {}
    for draft in sorted(drafts, key=lambda d: (-d.worth - _PER_WORD * len(d.words), d.words)):
        found.setdefault(_written(draft.words))
    return [version for version in found if 1 < len(count_words(version)) <= MOST_WORDS]


def _best(drafts: list[_Draft]) -> list[_Draft]:
    """Keep the best drafts of each length; what follows decides between lengths."""
    kept: dict[tuple[int, bool], list[_Draft]] = {}
    for draft in sorted(drafts, key=lambda d: (-d.worth, d.words)):
        same = kept.setdefault((len(draft.words), draft.kept_last), [])
        if len(same) < _KEPT:
            same.append(draft)
    return [draft for same in kept.values() for draft in same]


def _with(draft: _Draft, chunk: Chunk, language: Language) -> list[_Draft]:
    """Return the draft with a part added, in each way in which the part can be written."""
    worth = _WORTH[chunk.part] * (_SECOND if chunk.part in draft.parts and chunk.part != "core" else 1)
    return [
        _Draft(draft.worth + worth - cost, (*_joint(draft.words, bare), *words), draft.parts | {chunk.part}, True)
        for words, cost, bare in without_small_words(chunk, language)
    ]


def _joint(words: tuple[str, ...], bare: bool) -> tuple[str, ...]:
    """Put a comma before a date that lost its preposition."""
    return (*words[:-1], words[-1].rstrip(",;:") + ",") if bare and words else words


def _other_goal(chunks: list[Chunk], language: Language) -> list[str]:
    """Return the goal that was joined to the first one, as a version of its own."""
    for number, chunk in enumerate(chunks):
        if chunk.part == "clause" and len(chunk.words) > 2:
            rest = [c for c in chunks[number + 1 :] if c.part != "clause"]
            dates = [c for c in chunks[:number] if c.part == "deadline"]
            return _ranked([Chunk("core", chunk.words[1:], False), *rest, *dates], language)[:1]
    return []


def _last_resort(chunks: list[Chunk], most: int) -> str:
    """Return the most telling words in their order, for a statement without parts to drop."""
    words = [(word, chunk) for chunk in chunks for word in chunk.words]

    def telling(i: int) -> float:
        word, chunk = words[i]
        small = word.plain in word_list("small_fr", "small_en")
        figure = any(c.isdigit() for c in word.text)
        return (
            1000 * (i == 0) + _WORTH[chunk.part] + 50 * figure - 30 * small - 20 * (word.plain in word_list("dangling"))
        )

    ranked = sorted(range(len(words)), key=lambda i: (-telling(i), i))
    return _written(tuple(words[i][0].text for i in sorted(ranked[: max(most, 2)])))


def _written(pieces: tuple[str, ...]) -> str:
    text = " ".join(piece.rstrip(",;:") if i + 1 == len(pieces) else piece for i, piece in enumerate(pieces))
    if text.count("(") != text.count(")"):
        text = text.replace("(", "").replace(")", "")
    words = text.strip(" ,;:–—-.").split(" ")
    while len(words) > 2 and fold(words[-1]) in word_list("dangling"):
        words.pop()
    return capital(" ".join(words).strip(" ,;:–—-."))
