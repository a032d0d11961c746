"""Finds what a sentence says is wanted, wherever that stands: "We run six gyms and want 400 members by March"."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from assistant.dialogue.guided.reading.cues import opens_goal, states_result
from assistant.dialogue.guided.reading.infinitive import in_infinitive
from assistant.dialogue.guided.reading.lines import Line
from assistant.language.folding import fold_with_offsets
from assistant.language.text import Language
from assistant.language.vocabulary import find_terms
from assistant.language.yaml_data import load_yaml

_GOAL_HEAD = 4
_FEWEST_WORDS = 2
# "What we'd love is 45 members": what stands behind the verb says that it is what is wished.
_IS = re.compile(r"(?:is|are|was|would be|c'est|ce serait)(?![a-z'])")


@dataclass(frozen=True)
class Wish:
    """What is wanted.

    Args:
        goal: The words that say it.
        before: What the sentence says before, who wishes left out.
        lead: The words that announce it, with what stands before.
        refers: Whether the goal speaks of what stands before it, so that only both together say it.
    """

    goal: Line
    before: str
    lead: str
    refers: bool


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = load_yaml(Path(__file__).with_name("data") / "wishes.yaml")
    return data


@cache
def _wishes(language: Language) -> tuple[re.Pattern[str], ...]:
    data = _data()
    filled = [
        pattern.replace("{who}", data["who"][language]).replace("{goal}", data["goal"][language])
        for pattern in data["wishes"][language]
    ]
    return tuple(re.compile(rf"(?:(?<![\w'])|(?=[,;]))(?:{pattern})(?P<rest>\S.*)") for pattern in filled)


@cache
def _campaign(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{_data()['campaign'][language]})\s*(?P<rest>\S.*)")


@cache
def _to_go(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w']){_data()['to_go'][language]}")


@cache
def _no_goal() -> re.Pattern[str]:
    return re.compile(rf"{_data()['no_goal']}(?![a-z])")


@cache
def _does() -> re.Pattern[str]:
    return re.compile(rf"{_data()['does']}(?![a-z])")


@cache
def _refers() -> re.Pattern[str]:
    return re.compile(str(_data()["refers"]))


def is_no_goal(text: str) -> bool:
    """Tell whether what somebody wants is no result of a campaign: "to know how to start"."""
    return _no_goal().match(fold_with_offsets(text).text) is not None


def wish_in(line: Line, language: Language, *, asked: bool = False) -> Wish | None:
    """Return what a sentence wants of a campaign: a result with its figure, or something to be done for one.

    Args:
        line: The sentence.
        language: Its language.
        asked: Whether it is a question, where only what a campaign is said to be for counts.
    """
    folded = fold_with_offsets(line.text)
    found: list[re.Match[str]] = []
    for pattern in (_campaign(language),) if asked else (*_wishes(language), _campaign(language), _to_go(language)):
        at = 0
        # A wish may hold another: "help me plan a campaign to launch our cover".
        while (match := pattern.search(folded.text, at)) is not None:
            at = match.start() + 1
            if _IS.match(match["rest"]) is None and _is_goal(match["rest"], language):
                found.append(match)
    if not found:
        return None
    first = min(found, key=lambda m: (m.start(), -m.start("rest")))
    start, end = folded.span(first.start("rest"), first.end("rest"))
    before = line.text[: folded.span(first.start(), first.start())[0]]
    goal = Line(line.text[start:end].strip(), line.start + start)
    return Wish(goal, before.strip(" ,;:.-–—"), line.text[:start], _refers().match(first["rest"]) is not None)


def _is_goal(rest: str, language: Language) -> bool:
    said = in_infinitive(rest)
    if (len(said.split()) < _FEWEST_WORDS and not states_result(said, language)) or _no_goal().match(said):
        return False
    head = " ".join(said.split()[:_GOAL_HEAD])
    named = find_terms(head, "objective", language) or find_terms(head, "result", language)
    if _of_others(rest, language):
        return True
    return states_result(said, language) or opens_goal(said) or _does().match(said) is not None or bool(named)


_THAT_THEY = {
    "fr": re.compile(r"qu(?:e |')(?P<who>[^,;.]{3,60})"),
    "en": re.compile(r"(?:more |some |all )?(?P<who>[^,;.]{3,50}?) to (?!be |know |see |start )[a-z]{3,}"),
}
_OF_GROUP = 5


def _of_others(rest: str, language: Language) -> bool:
    """Tell whether people are wanted to do something: "que les familles reviennent", "our regulars to buy the box"."""
    match = _THAT_THEY[language].match(rest)
    if match is None:
        return False
    return any(
        len(match["who"][: term.start].split()) <= _OF_GROUP
        for term in [*find_terms(match["who"], "people"), *find_terms(match["who"], "lifecycle")]
    )
