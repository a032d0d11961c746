"""Whether a question asks for what was said already."""

import re
from collections.abc import Iterable

from assistant.dialogue.state import Question
from evals.conversations.facts import NAMED, Data, Fact, at, holds
from evals.conversations.sameness import same_name

_ELEMENT = re.compile(r"([a-z_.]+)\[([^\]]+)\]\.([a-z_.]+)")
# Fewer pillars than this do not hold a promise: asking for more is no repetition.
_PILLARS = 2
_SALES = ("sales", "sdr")


def answers(question: Question, facts: Iterable[Fact], data: Data) -> list[Fact]:
    """Return the stated facts that answer a question, or nothing where they leave a part of it open.

    Args:
        question: The pending question.
        facts: What was stated so far.
        data: The plan, which knows the names of the elements that the question is about.
    """
    said = [fact for fact in facts if fact.value is not None]
    if question.code is not None or question.id in ("conflict", "document"):
        return []
    found: list[Fact] = []
    for path in question.paths if _each_alone(question) else (question.path,):
        here = _for_path(question.id, path, said, data)
        if not here:
            return []
        found += here
    return found


def _each_alone(question: Question) -> bool:
    return bool(question.paths) and all(_ELEMENT.fullmatch(path) for path in question.paths)


def _for_path(question_id: str, path: str, said: list[Fact], data: Data) -> list[Fact]:
    match question_id:
        case "team.campaign_manager":
            return [f for f in said if f.path.startswith("team.members[") and f.value == "campaign_manager"]
        case "team.sales":
            return [f for f in said if f.path.startswith("team.members[") and f.value in _SALES]
        case "message_house.pillars":
            pillars = [fact for fact in said if fact.path == path]
            return pillars if len(pillars) >= _PILLARS else []
        case "integrate.goal" | "integrate.entry":
            return [fact for fact in said if fact.path == question_id]
        case "integrate.steps":
            return [fact for fact in said if fact.path in ("integrate.steps", "integrate.links")]
        case "orchestrate.budget.lines" | "orchestrate.reviews" | "integrate.left_out" | "orchestrate.tasks":
            # What is left of them is asked: one amount for one more channel, one task for one more content.
            return []
    element = _ELEMENT.fullmatch(path)
    if element is None:
        return [fact for fact in said if fact.path == path]
    list_path, name, field = element.groups()
    names = [str(e.get(NAMED.get(list_path, "id")) or name) for e in at(data, list_path) or [] if e["id"] == name]
    return [f for f in said for known in names if _is_at(f, list_path, field) and same_name(_name(f), known)]


def _is_at(fact: Fact, list_path: str, field: str) -> bool:
    return fact.path.startswith(f"{list_path}[") and fact.path.endswith(f"].{field}")


def _name(fact: Fact) -> str:
    return fact.path.partition("[")[2].partition("]")[0]


def asked_again(question: Question, facts: Iterable[Fact], data: Data) -> str:
    """Tell whether a question repeats what was said.

    Returns:
        ``known`` where the plan holds the answer and it is asked all the same; ``missed`` where it was said and the
        plan does not hold it; empty where it was not said.
    """
    found = answers(question, facts, data)
    if not found:
        return ""
    return "known" if all(holds(data, fact) for fact in found) else "missed"
