"""Which question comes next: the table in ``data/questions.yaml`` read against what the rules find.

A question is necessary while a rule that raises it finds something that the person did not skip. So the rules are the
only judge of what is known: nothing that satisfies them is asked.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

from assistant.dialogue.state import Question, State
from assistant.language.text import Text
from assistant.language.yaml_data import load_yaml
from assistant.plan import SECTIONS, Plan, SectionName
from assistant.plan.objective import ObjectiveKind
from assistant.plan.path import is_at_or_below, value_at
from assistant.rules.finding import Finding

_DATA = Path(__file__).with_name("data")

_LABEL_OF_SECTION: dict[SectionName, str] = {
    "objective": "objective",
    "audience": "audience",
    "message_house": "pillars",
    "team": "team",
    "rally": "inventory",
    "integrate": "journey",
    "orchestrate": "orchestrate",
}


_MORE_LABELS: dict[str, SectionName] = {
    "metric": "objective",
    "motivations": "audience",
    "objections": "audience",
    "reserve": "orchestrate",
    "milestones": "orchestrate",
    "hosting": "orchestrate",
}


def section_of_label(label: str) -> SectionName | None:
    """Return the section that a label of the readers belongs to, told by the questions, or None."""
    for row in table():
        if row.label == label:
            return row.stage
    named: dict[str, SectionName] = {own: section for section, own in _LABEL_OF_SECTION.items()}
    return named.get(label) or _MORE_LABELS.get(label)


@dataclass(frozen=True)
class Asked:
    """A question of the table.

    Args:
        id: Its id.
        stage: Section.
        label: Reader of the answer.
        source: Knowledge section that the reason rests on.
        ask: The question; may hold {name}, {names}, {options}.
        why: The reason.
        good: What a good answer looks like.
        raised_by: Codes of the rules that make it necessary.
        path: Field that is asked, or None for the finding's own.
        group: Whether one question stands for all findings.
        last: Whether it is asked after all the others.
    """

    id: str
    stage: SectionName
    label: str
    source: str
    ask: Text
    why: Text
    good: Text
    raised_by: tuple[str, ...]
    path: str | None
    group: bool
    last: bool


@cache
def challenged_codes() -> frozenset[str]:
    """Return the codes of the findings that are told at once."""
    return frozenset(load_yaml(_DATA / "challenges.yaml"))


@cache
def table() -> tuple[Asked, ...]:
    """Return the questions in their order."""
    rows: list[dict[str, Any]] = load_yaml(_DATA / "questions.yaml")
    return tuple(
        Asked(
            id=row["id"],
            stage=row["stage"],
            label=row["label"],
            source=row["source"],
            ask=Text(**row["ask"]),
            why=Text(**row["why"]),
            good=Text(**row["good"]),
            raised_by=tuple(row["raised_by"]),
            path=row.get("path"),
            group=row.get("group", False),
            last=row.get("last", False),
        )
        for row in rows
    )


def asked(question_id: str) -> Asked | None:
    """Return the row of a question, or None for a challenge."""
    return next((row for row in table() if row.id == question_id), None)


def open_questions(plan: Plan, findings: Iterable[Finding], state: State) -> Iterator[Question]:
    """Yield what is left to ask, most urgent first: challenges, then the table in the order of the sections.

    A challenge or a question that was passed over is not insisted upon: it comes back after the other questions, a
    challenge only where it is an error.
    """
    standing = [finding for finding in findings if not finding.waived]
    challenges = list(_challenges(standing, state))
    left = [question for question in challenges if is_set_aside(question, state)]
    challenges = [question for question in challenges if question not in left]
    if state.focus is not None:
        # Whoever goes to a section is asked what is open there, before what is challenged elsewhere.
        yield from (question for question in challenges if question.stage == state.focus)
        for row in table():
            if row.stage == state.focus and not row.last:
                yield from _needed(row, standing, plan, state)
        challenges = [question for question in challenges if question.stage != state.focus]
    yield from challenges
    for last in (False, True):
        for stage in _order(state):
            for row in table():
                if row.stage == stage and row.last == last:
                    for question in _needed(row, standing, plan, state):
                        if is_set_aside(question, state):
                            left.append(question)
                        else:
                            yield question
        # What was not insisted upon: challenges that block the launch, and questions that were passed over.
        yield from left
        left = []


TIMES_PUT, TIMES_ASKED = 2, 3
"""How often a challenge, and a question, is put before it is left aside."""


def is_set_aside(question: Question, state: State) -> bool:
    """Tell whether a question was passed over often enough not to be insisted upon."""
    return state.passed.count(question_key(question)) >= (TIMES_PUT if question.code else TIMES_ASKED)


def question_key(question: Question) -> str:
    """Return the name under which a question, or a challenge, is remembered."""
    return f"{question.code or question.id} {question.path}"


def _order(state: State) -> list[SectionName]:
    if state.focus is None:
        return list(SECTIONS)
    return [state.focus, *(s for s in SECTIONS if s != state.focus)]


def _challenges(findings: list[Finding], state: State) -> Iterator[Question]:
    for finding in findings:
        if finding.code not in challenged_codes() or is_skipped(finding.path, finding.code, state):
            continue
        if finding.code == "OBJ011" and any(r.path == "objective.statement" for r in state.plan.to_review):
            # The statement is flagged and its new wording offered already.
            continue
        key = challenge_key(finding)
        # A warning is said once; an error stays until it is mended or skipped.
        put = state.passed.count(key) >= TIMES_PUT or (key in state.challenged and not _is_pending(finding, state))
        if finding.severity != "error" and put:
            continue
        section: SectionName = finding.section if finding.section != "plan" else "orchestrate"
        yield Question(finding.code, finding.path, section, _label_for(finding, section), (), (), finding.code)


def challenge_key(finding: Finding) -> str:
    """Return the name under which a challenge is remembered."""
    return f"{finding.code} {finding.path}"


def _is_pending(finding: Finding, state: State) -> bool:
    pending = state.pending
    return pending is not None and pending.code == finding.code and pending.path == finding.path


def _label_for(finding: Finding, section: SectionName) -> str:
    for row in table():
        if row.path is not None and row.path == finding.path:
            return row.label
    if finding.path.endswith((".end", ".start")):
        return "dates"
    return _LABEL_OF_SECTION[section]


def is_skipped(path: str, code: str, state: State) -> bool:
    """Tell whether the person skipped this."""
    return path in state.skipped or f"{code} {path}" in state.skipped


def _needed(row: Asked, findings: list[Finding], plan: Plan, state: State) -> Iterator[Question]:
    raised = [f for f in findings if f.code in row.raised_by]
    if row.id == "rally.data" and not plan.rally.data and plan.rally.channels:
        # Asked with the inventory, before a step collects something: the first phase lists the bases too.
        yield from _unless_skipped(Question(row.id, "rally.data", row.stage, row.label), state)
        return
    if row.path is not None:
        # Two questions may rest on one rule (start and end): each is asked while its own field is empty.
        if raised and not (row.id in _BY_FIELD and _is_filled(value_at(plan, row.path))):
            choices = _choices(row, plan)
            paths = tuple(sorted(dict.fromkeys(f.path for f in raised), key=lambda p: _place(p, plan)))
            yield from _unless_skipped(Question(row.id, row.path, row.stage, row.label, paths, choices), state)
        return
    paths = tuple(sorted(dict.fromkeys(_field(row, f) for f in raised), key=lambda p: _place(p, plan)))
    paths = tuple(p for p in paths if p not in state.skipped)
    if row.group and paths:
        yield from _unless_skipped(Question(row.id, paths[0], row.stage, row.label, paths, _choices(row, plan)), state)
        return
    for path in paths:
        yield from _unless_skipped(Question(row.id, path, row.stage, row.label, (path,), _choices(row, plan)), state)


_BY_FIELD = frozenset({"orchestrate.start", "orchestrate.end", "orchestrate.budget.lines"})

_FIELD_OF = {
    "message_house.proofs": "proofs",
    "message_house.answers": "answers",
    "team.contact": "contact",
    "rally.manager": "manager",
    "rally.targetable": "targetable",
    "rally.owner": "owner",
    "integrate.stores_in": "stores_in",
    "integrate.kpi": "kpi",
    "integrate.pillars": "pillars",
    "integrate.call_to_action": "call_to_action",
}


def _field(row: Asked, finding: Finding) -> str:
    field = _FIELD_OF.get(row.id)
    if field is None or finding.path.endswith("." + field):
        return finding.path
    element = finding.path[: finding.path.rfind("]") + 1] if "]" in finding.path else finding.path
    return f"{element}.{field}"


def _place(path: str, plan: Plan) -> int:
    """Return where the element of a path stands in its list: people expect the order in which they said things."""
    list_path, _, rest = path.partition("[")
    elements = value_at(plan, list_path)
    name = rest.partition("]")[0]
    if not isinstance(elements, tuple):
        return 0
    return next((i for i, element in enumerate(elements) if getattr(element, "id", None) == name), len(elements))


def _is_filled(value: Any) -> bool:
    return value not in (None, "", [], ())


def _unless_skipped(question: Question, state: State) -> Iterator[Question]:
    if not any(question.path == skipped or is_at_or_below(question.path, skipped) for skipped in state.skipped):
        yield question


# Values in the order in which the question lists them, so that "the first one" can be an answer.
LISTED: dict[str, tuple[str, ...]] = {
    "objective.kind": get_args(ObjectiveKind),
    "audience.lifecycle": ("prospect", "new_customer", "regular", "inactive"),
    "orchestrate.legal_basis": ("consent", "legitimate_interest", "contract"),
}


def _choices(row: Asked, plan: Plan) -> tuple[tuple[str, str], ...]:
    if row.id in LISTED:
        return tuple((value, value) for value in LISTED[row.id])
    if row.id == "message_house.answers":
        return tuple((text, text) for text in plan.audience.challenges)
    if row.id in ("integrate.goal", "integrate.entry"):
        return tuple((step.id, step.name or step.id) for step in plan.integrate.steps)
    if row.id == "integrate.stores_in":
        return tuple((source.id, source.name or source.id) for source in plan.rally.data)
    return ()


def left_in_stage(plan: Plan, findings: Iterable[Finding], state: State, stage: SectionName) -> int:
    """Count the questions that are left in a section."""
    return sum(1 for question in open_questions(plan, findings, state) if question.stage == stage)
