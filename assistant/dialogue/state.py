"""Where a conversation stands. Plain data: it is saved with every turn and nothing else is needed to go on."""

import json
from dataclasses import dataclass, replace
from typing import Any

from assistant.language.text import Language, Text
from assistant.plan import Edit, Plan, Provenance, SectionName, read_plan, to_json, write_plan


@dataclass(frozen=True)
class Question:
    """What the assistant is waiting for.

    Args:
        id: Id in ``data/questions.yaml``, or a rule's code for a challenge, or ``conflict`` and the like.
        path: Field path of what is asked; the ``asked`` of the protocol.
        stage: Section it belongs to.
        label: Which reader the answer goes to.
        paths: All paths that one answer may fill, where one question stands for several findings.
        choices: What can be chosen by number or name, as (id, label).
        code: Code of the rule that raised it.
    """

    id: str
    path: str
    stage: SectionName
    label: str
    paths: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    code: str | None = None


@dataclass(frozen=True)
class Offer:
    """Something the person may accept: how it reads, and what it changes.

    Args:
        label: How it is shown.
        edits: What accepting it changes.
        action: What accepting it does beside: ``restart``, ``split``, ``export`` … or empty.
        suggested: Whether it is the assistant's idea (provenance ``suggested``) rather than the person's own words.
    """

    label: Text
    edits: tuple[Edit, ...] = ()
    action: str = ""
    suggested: bool = True


@dataclass(frozen=True)
class State:
    """Everything that the next turn depends on.

    Args:
        plans: The plan, or the sister plans after a split.
        active: Index of the plan that is talked about.
        language: Language of the last reply.
        fixed_language: Interface language that the person fixed, or None.
        pending: The pending question, or None when nothing is left to ask.
        offers: What was offered last; stays until something else is offered.
        offered_for: Path that the offers are about.
        skipped: Paths the person skipped.
        challenged: Findings ("CODE path") that were challenged once already.
        passed: Challenges ("CODE path") and questions ("id path") that were passed over, once for each time.
        asked: Paths that were asked, for the closing count.
        focus: Section that the person wanted to go to.
        redo: Turns that undo took back, latest last.
        closed: Whether the person said that it is enough.
        conflicts: Contradictions that wait to be settled, each as the new value that could be taken.
        calculated: What was calculated last, by the name of the calculator, and the fields that it was given.
        document: A dropped file that waits for the person to say what it is: (name, text).
    """

    plans: tuple[Plan, ...] = (Plan(),)
    active: int = 0
    language: Language = "fr"
    fixed_language: Language | None = None
    pending: Question | None = None
    offers: tuple[Offer, ...] = ()
    offered_for: str | None = None
    skipped: tuple[str, ...] = ()
    challenged: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    focus: SectionName | None = None
    redo: tuple[int, ...] = ()
    closed: bool = False
    document: tuple[str, str] | None = None
    conflicts: tuple[Offer, ...] = ()
    calculated: tuple[str, tuple[tuple[str, str], ...]] = ("", ())

    @property
    def plan(self) -> Plan:
        """Return the active plan."""
        return self.plans[self.active]

    def with_plan(self, plan: Plan) -> "State":
        """Return the state with another active plan."""
        plans = tuple(plan if i == self.active else p for i, p in enumerate(self.plans))
        return replace(self, plans=plans)


def state_to_data(state: State) -> dict[str, Any]:
    """Write a state as plain JSON data; plans are kept as JSON text, so that no decimal is bent."""
    return {
        "plans": [write_plan(plan) for plan in state.plans],
        "active": state.active,
        "language": state.language,
        "fixed_language": state.fixed_language,
        "pending": _question_data(state.pending),
        "offers": [_offer_data(o) for o in state.offers],
        "offered_for": state.offered_for,
        "skipped": list(state.skipped),
        "challenged": list(state.challenged),
        "passed": list(state.passed),
        "asked": list(state.asked),
        "focus": state.focus,
        "redo": list(state.redo),
        "closed": state.closed,
        "document": list(state.document) if state.document else None,
        "conflicts": [_offer_data(o) for o in state.conflicts],
        "calculated": [state.calculated[0], [list(pair) for pair in state.calculated[1]]],
    }


def state_from_data(data: dict[str, Any]) -> State:
    """Read a state that `state_to_data` wrote."""
    document = data.get("document")
    return State(
        plans=tuple(read_plan(text) for text in data["plans"]),
        active=data["active"],
        language=data["language"],
        fixed_language=data["fixed_language"],
        pending=_question(data["pending"]),
        offers=tuple(_offer(o) for o in data["offers"]),
        offered_for=data["offered_for"],
        skipped=tuple(data["skipped"]),
        challenged=tuple(data["challenged"]),
        passed=tuple(data.get("passed", ())),
        asked=tuple(data["asked"]),
        focus=data["focus"],
        redo=tuple(data["redo"]),
        closed=data["closed"],
        document=(document[0], document[1]) if document else None,
        conflicts=tuple(_offer(o) for o in data["conflicts"]),
        calculated=_calculated(data.get("calculated", ["", []])),
    )


def _calculated(data: list[Any]) -> tuple[str, tuple[tuple[str, str], ...]]:
    name, given = data
    return name, tuple((field, text) for field, text in given)


def edit_to_data(edit: Edit) -> dict[str, Any]:
    """Write an edit as plain JSON data."""
    mark = edit.provenance.model_dump(mode="json") if edit.provenance else None
    # Through our own writer: decimals and dates have to survive.
    return {"op": edit.op, "path": edit.path, "value": json.loads(to_json(edit.value)), "provenance": mark}


def edit_from_data(data: dict[str, Any]) -> Edit:
    """Read an edit that `edit_to_data` wrote."""
    mark = data.get("provenance")
    return Edit(data["op"], data["path"], data.get("value"), Provenance.model_validate(mark) if mark else None)


def _offer_data(offer: Offer) -> dict[str, Any]:
    return {
        "label": list(offer.label),
        "edits": [edit_to_data(e) for e in offer.edits],
        "action": offer.action,
        "suggested": offer.suggested,
    }


def _offer(data: dict[str, Any]) -> Offer:
    fr, en = data["label"]
    return Offer(Text(fr, en), tuple(edit_from_data(e) for e in data["edits"]), data["action"], data["suggested"])


def _question_data(question: Question | None) -> dict[str, Any] | None:
    if question is None:
        return None
    return {
        "id": question.id,
        "path": question.path,
        "stage": question.stage,
        "label": question.label,
        "paths": list(question.paths),
        "choices": [list(c) for c in question.choices],
        "code": question.code,
    }


def _question(data: dict[str, Any] | None) -> Question | None:
    if data is None:
        return None
    return Question(
        id=data["id"],
        path=data["path"],
        stage=data["stage"],
        label=data["label"],
        paths=tuple(data["paths"]),
        choices=tuple((c[0], c[1]) for c in data["choices"]),
        code=data["code"],
    )
