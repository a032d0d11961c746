"""Tells arrows between a thing and whoever has it from those of a way to go: "LinkedIn → Sandra, e-mail → Karim"."""

import re

from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.language.kinds import Kind
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_ARROW = r"(?:→|⇒|➔|➜|⟶|-+>|=+>|>|=)"
_PAIR = re.compile(rf"\s*(?P<left>[^,;:→⇒➔➜⟶>=\n]{{2,40}}?)\s*{_ARROW}\s*(?P<right>[^,;:→⇒➔➜⟶>=\n]{{1,40}}?)\s*")
_HEAD = re.compile(
    r"\s*(?:qui|who|les? canaux|the channels?|channels?|canaux|r[ée]partition|l['’][ée]quipe|[ée]quipe|the team|team|"
    r"responsables?|managers?|owners?|on the team|c[ôo]t[ée] [ée]quipe)\b[^:→=>,;\n]{0,40}:\s*",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^\n]*?(?:[.!?](?=\s|$)|(?=\n)|$)")
_ME = frozenset(["me", "moi", "myself", "moi-meme"])
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?")
_BEHIND_NAME = re.compile(r"\s+(?:aussi|too|as well|also|[ée]galement)$|\s*\([^()]*\)$", re.IGNORECASE)
_THINGS: tuple[Kind, ...] = ("channel", "format", "data", "metric")
_FEWEST = 2


def pairs_of_people(message: str) -> str:
    """Return a message with a colon for each arrow of a list in which every arrow stands between a thing and somebody.

    Args:
        message: The whole message.
    """
    if not re.search(_ARROW, message):
        return message
    return _SENTENCE.sub(lambda told: _with_colons(told.group()), message)


def _with_colons(sentence: str) -> str:
    head = _HEAD.match(sentence)
    body = sentence[head.end() if head is not None else 0 :]
    stop = re.search(r"[.!?]*$", body)
    end = stop.group() if stop is not None else ""
    parts = re.split(r"[,;]", body[: len(body) - len(end)])
    pairs = [_PAIR.fullmatch(part) for part in parts]
    if len(pairs) < _FEWEST or None in pairs:
        return sentence
    told = [(pair["left"], pair["right"]) for pair in pairs if pair is not None]
    if not any(_all_people([pair[side] for pair in told], [pair[1 - side] for pair in told]) for side in (0, 1)):
        return sentence
    space = sentence[: len(sentence) - len(sentence.lstrip())]
    return space + ", ".join(f"{left}: {right}" for left, right in told) + end


def _all_people(names: list[str], things: list[str]) -> bool:
    """Tell whether one side of all pairs is people, most of them by a first name, and the other side never is."""
    bare = [_BEHIND_NAME.sub("", name) for name in names]
    sure = [fold(name) in _ME or is_first_name(name) for name in bare]
    people = all(fold(name) in _ME or (_NAME.fullmatch(name) and not _is_thing(name)) for name in bare)
    return people and sum(sure) * 2 >= len(sure) and not any(is_first_name(thing) for thing in things)


def _is_thing(name: str) -> bool:
    return any(find_terms(name, kind) for kind in _THINGS)
