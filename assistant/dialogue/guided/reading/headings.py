"""What a heading or a label is about: the ways to write it are data (`data/labels.yaml`, `data/heading_words.yaml`)."""

import re
from functools import cache
from pathlib import Path

from assistant.language.text import fold
from assistant.language.vocabulary import find_terms
from assistant.language.yaml_data import load_yaml

_NUMBERING = re.compile(
    r"^(?:(?:article|partie|section|chapitre|point|item|part|step|chapter|slide|diapo|annexe|bloc)\s+)?"
    r"(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-h])\s?(?:[.):°-]|\s-)+\s*"
    r"|^(?:article|partie|section|chapitre|point|item|part|chapter|slide|diapo|annexe)\s+\d{1,2}\s*"
)
_SIGNS = re.compile(r"[^a-z0-9'&/%+ -]")
_MOST_WORDS = 9
STATUS_LABELS = {"contents_ready": "ready", "contents_open": "to_create"}
"""Headings of contents that say how far they are."""


@cache
def labels() -> dict[str, str]:
    """Return the label of each folded way to write it."""
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "labels.yaml")
    return {fold(form): label for label, forms in data.items() for form in forms}


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(_words()['before'])})\s*(?=\S)")


@cache
def _after() -> re.Pattern[str]:
    # A "checklist" is no list of checks.
    return re.compile(rf"(?:\s+|\s*(?<![a-z-]))(?:{'|'.join(_words()['after'])})$")


@cache
def _phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "headings.yaml")
    return tuple((label, re.compile(phrase)) for label, phrases in data.items() for phrase in phrases)


@cache
def _words() -> dict[str, list[str]]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "heading_words.yaml")
    return data


@cache
def _loose() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "loose_headings.yaml")
    return tuple((label, re.compile(phrase)) for label, phrases in data.items() for phrase in phrases)


_MOST_LOOSE_WORDS = 7


def loose_label_of(text: str) -> str | None:
    """Return what a heading without a known way to write it is about by the words in it, or None."""
    folded = plain_heading(text)
    if not folded or len(folded.split()) > _MOST_LOOSE_WORDS:
        return None
    found = next((label for label, phrase in _loose() if phrase.search(folded)), None)
    # "Prix de la formation : 480 €" is what one costs, and no budget.
    return "pillars" if found == "counted_pillars" else None if found == "one_of_many" else found


def heading_label(text: str, *, loose: bool) -> str | None:
    """Return what a heading is about, in a brief (``loose``) by the words in it too; None where nothing tells."""
    return label_of(text) or (loose_label_of(text) if loose and not leaves_open(text) else None)


def tells_topic(text: str) -> bool:
    """Tell whether a short line heads a part of a brief: by its words, as a question, or as "Décisions" does."""
    return (
        text.rstrip().endswith("?")
        or loose_label_of(text) is not None
        or leaves_open(text)
        or _is_one_of("neutral", text)
    )


def leaves_open(text: str) -> bool:
    """Tell whether a heading says that nothing below it is decided: "Points ouverts", "Questions still open"."""
    return _is_one_of("left_open", text)


def _is_one_of(kind: str, text: str) -> bool:
    return any(re.fullmatch(form, plain_heading(text)) is not None for form in _words()[kind])


_ATTENDANCE = re.compile(r"(?:presente?s?|participants?|attendees|in attendance|absente?s?|excusee?s?|apologies)\b")


def lists_attendance(words: str) -> bool:
    """Tell whether a label stands before those who were at a meeting, or were not."""
    return _ATTENDANCE.match(fold(words)) is not None


def status_said(words: str) -> str | None:
    """Return how far the contents under a heading are, where it says so."""
    return STATUS_LABELS.get(label_of(words) or "") or STATUS_LABELS.get(loose_label_of(words) or "")


def plain_heading(text: str) -> str:
    """Return a heading folded, without its number, marks and brackets."""
    folded = re.sub(r"\s*\([^()]*\)", " ", fold(text)).strip(" *_#:=-")
    folded = folded.replace("'re ", " are ").replace("'ll ", " will ").replace("'ve ", " have ")
    folded = _NUMBERING.sub("", folded)
    return " ".join(_SIGNS.sub(" ", folded).split()).strip(" '-&/")


_MONEY = re.compile(r"[\s#*_=-]*(?:[€£$]{1,4}|k€)[\s:*_=-]*")
"""A heading that is nothing but "€€"."""


def may_head(bare: str) -> bool:
    """Tell whether a line may be a heading by how it begins: a letter, a count, or nothing but a sign of money."""
    return bare[:1].isalpha() or _COUNTED.match(bare) is not None or _MONEY.fullmatch(bare) is not None


# "3 piliers"
_COUNTED = re.compile(r"[2-9]\s[^\W\d]{4,}")


def label_of(text: str) -> str | None:
    """Return the label that ``text`` is a way to write, or None."""
    if _MONEY.fullmatch(text):
        return "budget"
    folded = plain_heading(text)
    if not folded or len(folded.split()) > _MOST_WORDS:
        return None
    return _known(folded) or _joined(folded)


def _known(folded: str) -> str | None:
    """Look a heading up, with ever fewer of the words around it that change nothing."""
    if _THEIRS.match(folded) is not None:
        told = next((label for label, phrase in _phrases() if phrase.fullmatch(folded)), None)
        if told is not None:
            return told
    tried = [folded]
    for form in tried:
        if form in labels():
            return labels()[form]
        shorter = [_before().sub("", form, count=1), _after().sub("", form, count=1)]
        tried += [s.strip(" '-") for s in shorter if s.strip(" '-") and s.strip(" '-") not in tried]
    return next((label for label, phrase in _phrases() for form in tried if phrase.fullmatch(form)), None)


_THEIRS = re.compile(r"(?:leurs?|their|my|our|ma|notre)\s")
_AND = re.compile(r"\s*(?:/|&|\+|,|\bet\b|\band\b)\s*")
_LACKS = frozenset(["challenges", "motivations", "objections"])


def _joined(folded: str) -> str | None:
    """Read "promesse / slogan" and "attentes et freins": of several labels the first, unless all are about needs."""
    parts = [part for part in _AND.split(folded) if part]
    if len(parts) < 2:
        return None
    known = [label for part in parts if (label := _known(part)) is not None]
    if not known or (len(known) < len(parts) and not ("/" in folded or "&" in folded)):
        return None
    return "challenges" if len(set(known)) > 1 and set(known) <= _LACKS else known[0]


_BASE = re.compile(r"(?:(?:the|our|le|la|notre) )?crm(?: \([^()]+\))?|[^()]+ \([^()]+\)")


def names_base(text: str) -> bool:
    """Tell whether what may head a list of bases is one itself: "CRM", "Fichier clients (e-mails)"."""
    return label_of(text) == "data" and _BASE.fullmatch(fold(text)) is not None and bool(find_terms(text, "data"))
