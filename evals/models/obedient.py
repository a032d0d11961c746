"""The scripted model of the evaluations: it does what its prompt says, and nothing that it does not say.

It reads nothing by itself: what it finds in a message stands in ``obedient.yaml``, word for word, and it claims it only
where the message is shown to it and the field is listed. It words a reply by repeating what was decided, and keeps to
rules (language, length, marks, the one question) only where the prompt states them. So a prompt that lost its message,
its fields or a rule shows in what comes back. How well a model understands a prompt is another matter; that takes one.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from assistant.language.text import fold
from assistant.language.yaml_data import load_yaml
from assistant.llm.protocol import Completion, Request
from assistant.llm.scripted import Answer, ScriptedChat
from evals.cases.base import Strict

NAME = "scripted"

_FILE = Path(__file__).with_suffix(".yaml")
_FENCED = re.compile(
    r"^(?P<head>[^\n]+)\n(?P<fence>~{5,}) [^\n]*\n(?P<text>.*?)\n(?P=fence)$", re.DOTALL | re.MULTILINE
)
_SENTENCE = re.compile(r"[^.!?\n]*\?")
_MARK = re.compile(r"\s*\[\d+\]")
_MOST = re.compile(r"(\d+) (?:mots au plus|words at most)")


class Claim(Strict):
    """A fact that the model finds in a message."""

    field: str
    words: str
    of: str = ""
    value: str = ""
    op: str = "set"


class Entry(Strict):
    """What the model finds in messages that hold some words."""

    message: str
    facts: tuple[Claim, ...]


class ObedientChat:
    """Answers as the module says."""

    def __init__(self) -> None:
        self._chat = ScriptedChat(_answer, model=NAME)

    def complete(self, request: Request) -> Completion:
        """Return the whole answer."""
        return self._chat.complete(request)

    def stream(self, request: Request) -> Iterator[str | Completion]:
        """Yield the answer word by word, and last the whole."""
        return self._chat.stream(request)


@cache
def _entries() -> tuple[Entry, ...]:
    return tuple(Entry.model_validate(each) for each in load_yaml(_FILE))


def _answer(request: Request) -> Answer:
    system = "\n".join(message.content for message in request.messages if message.role == "system")
    user = "\n".join(message.content for message in request.messages if message.role == "user")
    shown = {match["head"].rstrip(" :\u00a0"): match["text"] for match in _FENCED.finditer(user)}
    task = request.prompt.partition("@")[0]
    match task:
        case "read":
            return _read(system, shown)
        case "write":
            return _written(system, shown)
        case "judge":
            return _judged(shown)
        case "suggest":
            return {"options": []}
        case _:
            return "{}" if request.schema else ""


def _judged(shown: dict[str, str]) -> dict[str, Any]:
    """Judge by the one sign that needs no understanding: a source, or the word that there is none."""
    reply = shown.get("Réponse de l’assistant") or shown.get("Reply of the assistant") or ""
    good = _MARK.search(f" {reply}") is not None or re.search(r"ne le disent pas|do not tell", reply) is not None
    return {"good": good, "why": "a source" if good else "no source"}


def _read(system: str, shown: dict[str, str]) -> dict[str, Any]:
    message = shown.get("Message à lire") or shown.get("Message to read") or ""
    folded = fold(message)
    exact = "words" in system
    facts = []
    for entry in _entries():
        if fold(entry.message) not in folded:
            continue
        # Without the rule on exact words, a model words its evidence in its own way.
        facts += [
            claim.model_dump() if exact else {**claim.model_dump(), "words": claim.words.upper() + "!"}
            for claim in entry.facts
            if _listed(claim.field, system)
        ]
    return {"facts": facts, "question": "", "choice": ""}


def _listed(field: str, system: str) -> bool:
    return any(line.split(":")[0].replace("[of]", "") == field for line in system.splitlines())


def _written(system: str, shown: dict[str, str]) -> str:
    text = shown.get("Réponse décidée") or shown.get("Decided reply") or ""
    question = shown.get("Question à poser") or shown.get("Question to ask") or ""
    if re.search(r"Une seule question|One question only", system):
        text = _asking(text, question)
    elif question:
        text = f"{text}\n\n{question} {question}"
    kept = shown.get("À garder tel quel") or shown.get("To keep as it stands") or ""
    lost = [each for each in kept.splitlines() if fold(each) not in fold(text)]
    if lost:
        text = f"{', '.join(lost)}. {text}"
    if not re.search(r"cite-les|cite them", system):
        text = _MARK.sub("", text)
    most = _MOST.search(system)
    if most is not None:
        text = _shortened(text, int(most[1]))
    if not re.search(r"Écris en français|Write in English", system):
        text = f"Ok, let me tell you what this is about, and why it is so. {text}" if text else text
    if not re.search(r"rien d’autre|nothing else", system):
        text = f"{text} 97"
    return text


def _asking(text: str, question: str) -> str:
    """Return the text with the question that is given in the place of its last one, and no other."""
    if question and question in text:
        return text
    found = list(_SENTENCE.finditer(text))
    for match in reversed(found):
        words = question if match is found[-1] else ""
        marks = "".join(_MARK.findall(match.group()))
        text = f"{text[: match.start()]}{words}{marks}{text[match.end() :]}"
    return text.strip() if found or not question else f"{text}\n\n{question}"


def _shortened(text: str, most: int) -> str:
    pieces = re.findall(r"\S+\s*", text)
    words = 0
    for place, piece in enumerate(pieces):
        words += any(letter.isalnum() for letter in piece)
        if words > most:
            return "".join(pieces[:place]).strip()
    return text
