"""What can go from a part of a sentence without leaving a hole: small words, fillers of dates, a preposition."""

import re

from assistant.language.text import Language
from assistant.rules.chunks import Chunk
from assistant.rules.word_lists import word_list

Variant = tuple[tuple[str, ...], float, bool]
"""The words of a part, what leaving words out costs, and whether it needs a comma before it."""


def small_words(language: Language) -> frozenset[str]:
    """Return the words that can go without leaving a hole."""
    return word_list("small_fr" if language == "fr" else "small_en")


# Runs of folded words, and those of them that stay; None stands for any one word.
_RUNS: dict[Language, tuple[tuple[tuple[str | None, ...], tuple[int, ...]], ...]] = {
    "fr": (
        (("la", "fin", "du", "mois", "de"), (1,)),
        (("fin", "du", "mois", "de"), (0,)),
        (("le", "mois", "de"), ()),
        (("la", "fin", "du"), (1, 2)),
        (("de", "la", "part", "de"), (0,)),
        (("de", "toutes", "les"), (0,)),
        (("de", "tous", "les"), (0,)),
        (("toutes", "les"), (1,)),
        (("tous", "les"), (1,)),
        (("au", "moins"), ()),
        (("taux", "de", "churn"), (2,)),
        (("les", "plus", None), ()),
        (("d'au", "moins"), ()),
        (("pres", "de"), ()),
    ),
    "en": (
        (("the", "end", "of"), (1, 2)),
        (("the", "month", "of"), ()),
        (("the", "number", "of"), ()),
        (("at", "least"), ()),
        (("all", "the"), (1,)),
    ),
}
_YEAR = re.compile(r"20\d\d")
_BARE_DATES = {"fr": ("d'ici", "au", "en", "pendant"), "en": ("by", "in", "during")}
_BEFORE = ("avant", "before")
_ENDS = (("end", "of"), ("fin", "du"), ("fin", "de"))
_ARTICLES = frozenset(("le", "la", "les", "the", "a", "au"))

_COST_SMALL = 1.5
_COST_HEAD = 6.0
_COST_BARE = 4.0
_COST_END = 3.0
_COST_YEAR = 10.0


def without_small_words(chunk: Chunk, language: Language) -> list[Variant]:
    """Return the ways in which a part can be written, its full words first."""
    full = tuple(word.text for word in chunk.words)
    plain = tuple(word.plain for word in chunk.words)
    variants: list[Variant] = [(full, 0.0, False)]
    less = _less(plain, language)
    if 0 < len(less) < len(full):
        variants.append((tuple(full[i] for i in less), _COST_SMALL * (len(full) - len(less)), False))
    if 0 < chunk.head < len(full):
        variants.append((full[: chunk.head], _COST_HEAD, False))
    if chunk.part == "deadline":
        variants += _dates(full, plain, less or list(range(len(full))), language)
    return variants


def _less(plain: tuple[str, ...], language: Language) -> list[int]:
    kept: list[int] = []
    at = 0
    while at < len(plain):
        for run, stay in _RUNS[language]:
            if len(plain) - at >= len(run) and all(
                expected is None or expected == word for expected, word in zip(run, plain[at:], strict=False)
            ):
                kept += [at + offset for offset in stay]
                at += len(run)
                break
        else:
            if plain[at] not in small_words(language):
                kept.append(at)
            at += 1
    return kept


def _dates(full: tuple[str, ...], plain: tuple[str, ...], less: list[int], language: Language) -> list[Variant]:
    """Return a date without its preposition, without its year, and without both."""
    found: list[Variant] = []
    bare = less
    stripped = less[1:]
    while len(stripped) > 1 and plain[stripped[0]] in _ARTICLES:
        stripped = stripped[1:]
    # "Before the end of June" and "end of June" are one date; "before June" and "June" are not.
    before_an_end = bool(stripped) and plain[less[0]] in _BEFORE and plain[stripped[0]] in ("fin", "end")
    if stripped and (plain[less[0]] in _BARE_DATES[language] or before_an_end):
        bare = stripped
        found.append((tuple(full[i] for i in bare), _COST_BARE, True))
        if tuple(plain[i] for i in bare[:2]) in _ENDS and len(bare) > 2 and not before_an_end:
            bare = bare[2:]
            found.append((tuple(full[i] for i in bare), _COST_BARE + _COST_END, True))
    for kept, cost, comma in ((less, _COST_YEAR, False), (bare, _COST_YEAR + _COST_BARE, bare is not less)):
        yearless = [i for i in kept if not _YEAR.fullmatch(plain[i])]
        if 0 < len(yearless) < len(kept) and len(yearless) > 1:
            found.append((tuple(full[i] for i in yearless), cost, comma))
    return found
