"""What is said around a list and is no item of it: what announces the list, remarks, who speaks of themselves."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from assistant.dialogue.guided.reading.lexicon import status_terms
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.language.detect import function_words
from assistant.language.vocabulary import find_terms
from assistant.language.yaml_data import load_yaml

_FILE = Path(__file__).with_name("data") / "no_items.yaml"
_WORDS = re.compile(r"[a-z0-9][a-z0-9'-]*")
_DENIES = re.compile(
    r"(?<![a-z])(?:not?|pas|no|none|aucune?s?|jamais|never|without|sans|plus|manque\w*|lack\w*|ni|nor|n')(?![a-z])"
)
_I = re.compile(r"(?<![a-z])(?:i|i['’](?:d|ve|m|ll)|je|j['’]|my|mon|ma|mes|me|moi|myself)(?![a-z])")
_TO_PEOPLE = re.compile(r"(?<![a-z])(?:vous|votre|vos|toi|ton|ta|tes|you|your|yours)(?![a-z])")
# "Damn, the hall is booked"
_EXCLAIMS = re.compile(
    r"\W*(?:damn|argh+|grr+|oups|oops|zut|mince|flute|punaise|oh (?:no|non)|shit|merde|bugger|crap)\b\W"
)
_ANNOUNCES_AT_MOST = 12
_PILLARS = "message_house.pillars"


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = load_yaml(_FILE)
    return data


@cache
def _around() -> re.Pattern[str]:
    one = "|".join(f"(?:{form})" for form in _data()["around"])
    return re.compile(rf"\W*(?:{one})(?:[\s,;.!…-]+(?:{one}))*\W*")


def _words(forms: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{forms})(?![a-z])")


@cache
def _called(path: str) -> re.Pattern[str] | None:
    forms = _data()["called"].get(path)
    return _words(forms) if forms else None


@cache
def _one_of(name: str) -> re.Pattern[str]:
    return _words(_data()[name])


@cache
def _framing() -> frozenset[str]:
    """Return the words that say nothing of a thing: those of grammar, and those around the name of a list."""
    return frozenset(str(_data()["framing"]).split()).union(*function_words().values())


def _plain(text: str) -> str:
    return flat(text).replace("’", "'").strip()


def is_remark(text: str) -> bool:
    """Tell whether a text is but said by the way, or opens with a cry: "before I forget", "mince, c'est pris"."""
    return is_only_remarks(text) or _EXCLAIMS.match(_plain(text)) is not None


def is_only_remarks(text: str) -> bool:
    """Tell whether nothing of a text is but said by the way: "as usual", "hang on a minute"."""
    return _around().fullmatch(_plain(text)) is not None


def announces(text: str, path: str) -> bool:
    """Tell whether a text only says that a list follows: "their problems with us", "two tasks to put down".

    Args:
        text: What would be an item of the list.
        path: The list.
    """
    plain = _plain(text)
    if _DENIES.search(plain):
        return False
    if _I.search(plain) and _only_frames(plain, 2):
        # "… I see with them"
        return True
    if path == _PILLARS:
        # An argument may be called "Strength" or "Team", and not "our pillars", "the map" or "two tasks to put down".
        own, others = _names_list(plain, path, 1), _only_frames_around(_one_of("elsewhere"), plain, 2)
        return own or others or _one_of("heads").fullmatch(plain) is not None
    return _names_list(plain, path, 0)


def _names_list(plain: str, path: str, least: int) -> bool:
    """Tell whether words name a list and hardly more: "their problems", "our survey shows two challenges"."""
    called = _called(path)
    if called is None:
        return False
    shown = list(_one_of("shows").finditer(plain)) if path.startswith("audience.") else []
    behind = plain[shown[-1].end() :] if shown else ""
    return _only_frames_around(called, plain, least) or _only_frames_around(called, behind, 0)


def _only_frames_around(name: re.Pattern[str], plain: str, least: int) -> bool:
    return name.search(plain) is not None and _only_frames(name.sub(" ", plain), least)


def _only_frames(rest: str, least: int) -> bool:
    """Tell whether what stands around the name of a list says nothing else, in so many words at least."""
    words = _WORDS.findall(rest)
    return least <= len(words) <= _ANNOUNCES_AT_MOST and all(word in _framing() or word.isdigit() for word in words)


def only_frames(text: str) -> bool:
    """Tell whether a text is made of words that may stand around the name of a list, and of no other."""
    words = _WORDS.findall(_plain(text))
    return all(word in _framing() or word.isdigit() for word in words)


def is_scrap(text: str) -> bool:
    """Tell whether a text is but what is left of a sentence: words of grammar, and none that names anything."""
    if find_terms(text, "people") or find_terms(text, "everybody"):
        # "Everyone", "all companies": people, as wide as they are.
        return False
    words = _WORDS.findall(_plain(text))
    return bool(words) and all(word in _framing() or word in _SCRAPS for word in words)


_SCRAPS = frozenset(["on", "a", "an", "ai", "y", "dispose", "disposons"])
_WHO = re.compile(
    r"(?:ils|elles|eux|they|them|ceux-ci|celles-ci|ces (?:gens|personnes)|(?:these|those) (?:people|folks))"
)
_GOES_ON = r"\s?,\s?(?:eux|elles|ils|on|nous|je|you|we|i|they|il faut|themselves)\b"


def is_who_does(text: str, message: str) -> bool:
    """Tell whether a text names only those of whom the rest of a sentence tells: "these families, we find them at …".

    Args:
        text: What would be a habit.
        message: The message that it was read from.
    """
    plain = flat(text).strip()
    if _WHO.fullmatch(plain) is not None:
        return True
    if find_terms(text, "channel") or not (find_terms(text, "people") or _POINTS.match(plain)):
        return False
    return re.search(re.escape(plain) + _GOES_ON, flat(message)) is not None


_POINTS = re.compile(r"(?:ces|cette|these|those|nos|our)\s")


def is_of_who_speaks(text: str) -> bool:
    """Tell whether a text is what somebody says of themselves: "my girlfriend found it"; not what is said to people."""
    plain = flat(text)
    return _I.search(plain) is not None and _TO_PEOPLE.search(plain) is None


def is_state(text: str) -> bool:
    """Tell whether a text says how far a content is, and not which: "à mettre à jour", "all ready"."""
    piece = Piece(text, 0)
    found = status_terms(piece)
    rest = "".join(" " if any(t.start <= i < t.end for t in found) else char for i, char in enumerate(piece.flat))
    return bool(found) and all(word in _framing() for word in _WORDS.findall(rest))


def only_holds(text: str) -> bool:
    """Tell whether a text names nothing but what is known of people: "phone numbers", "e-mails only"."""
    found = find_terms(text, "identifier")
    rest = "".join(" " if any(t.start <= i < t.end for t in found) else char for i, char in enumerate(text))
    return bool(found) and all(word in _framing() for word in _WORDS.findall(_plain(rest)))
