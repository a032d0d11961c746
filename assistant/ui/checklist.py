"""The seven sections as a checklist: how far each is, what it holds, and the way into its form."""

from dataclasses import dataclass
from typing import Literal

from assistant.dialogue import panels
from assistant.language.text import Language
from assistant.plan import SECTIONS, Plan, SectionName, plan_data
from assistant.plan.content import has_content
from assistant.plan.wording import field_label
from assistant.rules.finding import Finding
from assistant.ui.markup import Markup, button, el
from assistant.ui.texts import counted, say

Progress = Literal["empty", "error", "warning", "done"]
# Shapes, not colours alone, and in every font.
_SIGNS: dict[Progress, str] = {"empty": "○", "error": "■", "warning": "▲", "done": "✓"}
_FIRST = 3


@dataclass(frozen=True)
class SectionState:
    """How far a section is.

    Args:
        name: The section.
        progress: ``empty``, ``error`` (open errors), ``warning`` (no error, open warnings) or ``done``.
        errors: Its open errors.
        warnings: Its open warnings.
        facts: What it holds, a line each.
    """

    name: SectionName
    progress: Progress
    errors: int
    warnings: int
    facts: tuple[str, ...]


def section_title(name: str, language: Language) -> str:
    """Return the name of a section as a heading."""
    label = field_label(name).get(language) if name != "plan" else say("section_plan", language)
    return label[:1].upper() + label[1:]


def section_states(plan: Plan, findings: tuple[Finding, ...], language: Language) -> list[SectionState]:
    """Return how far the seven sections are, in their order."""
    data = plan_data(plan)
    states = []
    for name in SECTIONS:
        here = [f for f in findings if f.section == name and not f.waived]
        errors = sum(1 for f in here if f.severity == "error")
        warnings = sum(1 for f in here if f.severity == "warning")
        filled = has_content(data[name])
        progress: Progress = "error" if errors else "warning" if warnings else "done"
        lines = panels.section(plan, name).get(language).splitlines()[1:] if filled else []
        facts = tuple(line.removeprefix("- ") for line in lines)
        states.append(SectionState(name, progress if filled else "empty", errors, warnings, facts))
    return states


def verdict(findings: tuple[Finding, ...], language: Language) -> Markup:
    """Return the two gates: whether the plan can be launched, and that it can always be saved."""
    errors = sum(1 for f in findings if f.severity == "error" and not f.waived)
    text = say("cannot_launch", language) if errors else say("can_launch", language)
    count = counted("errors", errors, language) if errors else say("errors_none", language)
    return el(
        "p",
        el("strong", f"{'■' if errors else '✓'} {text}"),
        el("span", f" · {count} · {say('can_save', language)}"),
        class_=f"ca-verdict {'is-error' if errors else 'is-done'}",
    )


def checklist(plan: Plan, findings: tuple[Finding, ...], language: Language, current: str | None = None) -> Markup:
    """Return the checklist as a panel.

    Args:
        plan: The plan.
        findings: What the rules find in it.
        language: Language of the page.
        current: Section of the pending question.
    """
    states = section_states(plan, findings, language)
    done = sum(1 for state in states if state.progress == "done")
    begun = sum(1 for state in states if state.progress != "empty")
    label = say("progress", language, done=done, begun=begun)
    # A part for each section: seven sections under way are not nothing, even where none is complete.
    bar = el(
        "div",
        (el("span", class_=f"is-{state.progress}") for state in states),
        class_="ca-bar", role="progressbar", aria_label=label, aria_valuemin=0, aria_valuemax=7, aria_valuenow=done,
    )  # fmt: skip
    is_empty = all(state.progress == "empty" for state in states)
    begin = el(
        "p", el("strong", say("begin", language)), el("span", f" · {say('begin_how', language)}"), class_="ca-verdict"
    )
    head = el(
        "div",
        begin if is_empty else verdict(findings, language),
        el("p", label, class_="ca-muted"),
        bar,
        class_="ca-head",
    )
    rows = "".join(_section(n, state, language, current) for n, state in enumerate(states, 1))
    return Markup(head + rows + ("" if is_empty else _next(findings, language)))


def _next(findings: tuple[Finding, ...], language: Language) -> str:
    """Return the first things to mend, each with a way to its field."""
    first = [f for f in findings if f.severity == "error" and not f.waived and f.section != "plan"][:_FIRST]
    if not first:
        return ""
    rows = (
        el(
            "li",
            el("span", "■", class_="ca-sign", aria_hidden="true"),
            el("span", f.message.get(language)),
            button(say("edit", language), "form", f"{f.section}|{f.path}", kind="ca-ghost",
                   aria_label=say("edit_section", language, label=section_title(f.section, language))),
        )
        for f in first
    )  # fmt: skip
    return el("section", el("h3", say("next", language)), el("ol", rows, class_="is-error"), class_="ca-next")


def _section(number: int, state: SectionState, language: Language, current: str | None) -> Markup:
    title = section_title(state.name, language)
    is_here = state.name == current
    summary = el(
        "summary",
        el("span", _SIGNS[state.progress], class_="ca-sign", aria_hidden="true"),
        el("span", f"{number}. {title}", class_="ca-name"),
        el("span", say("here", language), class_="ca-here") if is_here else None,
        el("span", _said(state, language), class_="ca-state"),
    )
    facts = el("ul", (el("li", fact) for fact in state.facts)) if state.facts else el("p", say("nothing_yet", language))
    edit = button(say("edit", language), "form", state.name, aria_label=say("edit_section", language, label=title))
    return el(
        "details", summary, el("div", facts, edit, class_="ca-facts"),
        class_=f"ca-section is-{state.progress}", data_keep=state.name, open=is_here and bool(state.facts),
    )  # fmt: skip


def _said(state: SectionState, language: Language) -> str:
    if state.progress == "error":
        return counted("errors", state.errors, language)
    if state.progress == "warning":
        return counted("warnings", state.warnings, language)
    return say(state.progress, language)
