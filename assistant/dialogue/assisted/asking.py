"""Whether a worded question is the pending one: of all questions, none is nearer."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.writer import without_choices
from assistant.dialogue.stages import Asked, asked, table
from assistant.dialogue.state import Question
from assistant.language.text import Language, fold
from assistant.language.yaml_data import load_yaml
from assistant.plan import Plan
from assistant.plan.wording import element_name

_STEM = 5
_ENOUGH = 0.34
_HALF = 0.5


@cache
def word_list(name: str) -> frozenset[str]:
    """Return a list of ``data/words.yaml``."""
    lists: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "words.yaml")
    return frozenset(lists[name])


def is_asked(sentence: str, question: Question, plan: Plan, language: Language) -> bool:
    """Tell whether a sentence asks the pending question.

    Args:
        sentence: The paragraph of the reply that asks.
        question: The pending question, one of the table.
        plan: Gives the names of what is asked about.
        language: Language of the reply.
    """
    row = asked(question.id)
    if row is None:
        return False
    names = [name for path in (question.paths or (question.path,))[:6] if (name := element_name(plan, path))]
    folded = fold(sentence)
    if "{name" in row.ask.fr and any(fold(name) not in folded for name in names):
        return False
    if folded.rstrip("? ") in {fold(part) for part in row.ask.get(language).split("?")[:-1]}:
        return True
    said = _stems(sentence)
    if max(len(said & wanted) / len(wanted) for wanted in _wordings(row.id, language)) < _ENOUGH:
        return False
    own = _nearness(said, row, language)
    return all(own >= _nearness(said, other, language) for other in table())


def conveys(text: str, told: str) -> bool:
    """Tell whether a text says what another one tells: it has half of its words."""
    wanted = _stems(told)
    return len(_stems(text) & wanted) >= _HALF * len(wanted)


def _nearness(said: frozenset[str], row: Asked, language: Language) -> float:
    """Return how alike a sentence and a question are (Dice's coefficient of their words)."""
    return max(2 * len(said & wanted) / (len(said) + len(wanted)) for wanted in _wordings(row.id, language))


@cache
def _wordings(question_id: str, language: Language) -> tuple[frozenset[str], ...]:
    """Return the words of a question, with and without the choices that it lists."""
    row = asked(question_id)
    assert row is not None
    text = re.sub(r"\{\w+\}", " ", row.ask.get(language))
    return tuple(stems for each in (text, without_choices(text, language)) if (stems := _stems(each)))


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z0-9]+", fold(text))
    return frozenset(word[:_STEM] for word in words if len(word) > 2 and word[:_STEM] not in word_list("small"))
