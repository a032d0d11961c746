"""Longer texts that a person asks to see: the plan, a section, the map, what is left, the verdict, the walk."""

import re
from collections.abc import Iterable
from typing import Any

from assistant.dialogue.display import shown, values_by_element
from assistant.dialogue.stages import open_questions
from assistant.dialogue.state import Question
from assistant.language.text import LANGUAGES, Language, Text
from assistant.plan import SECTIONS, Plan, SectionName, plan_data
from assistant.plan.wording import field_label, value_label
from assistant.rules.finding import Finding
from assistant.rules.stories import as_stories
from assistant.rules.walk import walk_plan


def _both(lines: dict[Language, list[str]]) -> Text:
    return Text("\n".join(lines["fr"]), "\n".join(lines["en"]))


def recap(plan: Plan) -> Text:
    """Return the whole plan, a few lines a section; empty sections are said to be."""
    lines: dict[Language, list[str]] = {"fr": [], "en": []}
    for name in SECTIONS:
        for language in LANGUAGES:
            lines[language].extend(_section_lines(plan, name, language))
    return _both(lines)


def section(plan: Plan, name: SectionName) -> Text:
    """Return one section."""
    return Text(
        "\n".join(_section_lines(plan, name, "fr")),
        "\n".join(_section_lines(plan, name, "en")),
    )


_EMPTY = Text("(vide)", "(empty)")


def _section_lines(plan: Plan, name: SectionName, language: Language) -> list[str]:
    number = SECTIONS.index(name) + 1
    title = field_label(name).get(language)
    body = [f"- {line}" for line in _values(plan, name, language)]
    return [f"**{number}. {title[:1].upper()}{title[1:]}**", *(body or [f"- {_EMPTY.get(language)}"])]


def _values(plan: Plan, name: SectionName, language: Language) -> Iterable[str]:
    data = plan_data(plan)
    yield from _lines(plan, data[name], name, language)


def _lines(plan: Plan, value: Any, path: str, language: Language) -> Iterable[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            inner_path = f"{path}.{key}"
            if isinstance(inner, dict):
                yield from _lines(plan, inner, inner_path, language)
            elif isinstance(inner, list):
                yield from _list_lines(plan, inner, inner_path, language)
            elif inner not in (None, "", False):
                label = field_label(inner_path).get(language)
                yield f"{label}{_colon(language)}{shown(plan, inner_path, inner, language)}"


def _list_lines(plan: Plan, elements: list[Any], path: str, language: Language) -> Iterable[str]:
    label = field_label(path).get(language)
    for element in elements:
        yield f"{label}{_colon(language)}{shown(plan, path, element, language)}"


def _colon(language: Language) -> str:
    return "\u00a0: " if language == "fr" else ": "


def inventory(plan: Plan) -> Text:
    """Return the inventory: what the journey uses, and what stays in reserve with its reason."""
    used = {step.channel for step in plan.integrate.steps}
    used |= {content for step in plan.integrate.steps for content in step.contents}
    used |= {step.stores_in for step in plan.integrate.steps}
    reasons = {left.id: left.reason for left in plan.integrate.left_out}
    lines: dict[Language, list[str]] = {"fr": [], "en": []}
    items = [(c.id, c.title or c.id) for c in plan.rally.contents]
    items += [(c.id, c.name or c.id) for c in plan.rally.channels]
    items += [(d.id, d.name or d.id) for d in plan.rally.data]
    for id_, name in items:
        reason = reasons.get(id_)
        status = (
            Text("utilisé", "used")
            if id_ in used
            else Text(f"en réserve : {reason}", f"in reserve: {reason}")
            if reason
            else Text("en réserve", "in reserve")
        )
        for language in LANGUAGES:
            lines[language].append(f"- {name} — {status.get(language)}")
    if not items:
        return Text("L’inventaire est vide.", "The inventory is empty.")
    return _both(lines)


def journey(plan: Plan, findings: tuple[Finding, ...]) -> Text:
    """Return the journey as text: each step with its channel, what it collects and where it leads."""
    if not plan.integrate.steps:
        return Text("Le parcours est vide.", "The journey is empty.")
    names = {step.id: step.name or step.id for step in plan.integrate.steps}
    channels = {channel.id: channel.name or channel.id for channel in plan.rally.channels}
    faulty = {i: f.code for f in reversed(findings) if f.code in ("INT002", "INT003", "INT004") for i in f.ids}
    lines: dict[Language, list[str]] = {"fr": [], "en": []}
    for step in plan.integrate.steps:
        targets = ", ".join(
            names.get(k.target or "", k.target or "?") for k in plan.integrate.links if k.source == step.id
        )
        for language in LANGUAGES:
            bits = [channels.get(step.channel or "", step.channel or "")]
            if step.stage:
                bits.append(value_label("integrate.steps.stage", step.stage, language))
            if step.captures:
                what = ", ".join(value_label("integrate.steps.captures", c, language) for c in step.captures)
                bits.append(Text(f"récupère {what}", f"collects {what}").get(language))
            if step.entry:
                bits.append(Text("entrée", "entry").get(language))
            if step.goal:
                bits.append(Text("but", "goal").get(language))
            if step.id in faulty:
                bits.append(faulty[step.id])
            detail = ", ".join(bit for bit in bits if bit)
            arrow = f" → {targets}" if targets else ""
            lines[language].append(f"- {names[step.id]} ({detail}){arrow}" if detail else f"- {names[step.id]}{arrow}")
    return _both(lines)


_FEW = 5


def verdict(findings: tuple[Finding, ...], limit: int | None = 12) -> Text:
    """Return the two gates and what stands in the way; of the rest only how much it is, and how to see it.

    Args:
        findings: All that the rules find.
        limit: How many errors are told at most, or None to tell everything.
    """
    order = {"error": 0, "warning": 1, "advice": 2}
    standing = sorted((f for f in findings if not f.waived), key=lambda f: order[f.severity])
    errors = sum(1 for f in standing if f.severity == "error")
    warnings = sum(1 for f in standing if f.severity == "warning")
    head = Text(
        f"Le plan peut être enregistré. Il {'ne peut pas' if errors else 'peut'} être lancé : "
        f"{errors} {'erreurs' if errors > 1 else 'erreur'}, "
        f"{warnings} {'avertissements' if warnings > 1 else 'avertissement'}.",
        f"The plan can be saved. It {'cannot' if errors else 'can'} be launched: "
        f"{errors} {'error' if errors == 1 else 'errors'}, {warnings} {'warning' if warnings == 1 else 'warnings'}.",
    )
    told = standing if limit is None else standing[: min(errors, limit) or _FEW]
    fr = [head.fr, *(f"- {f.code} {f.message.fr} → {f.fix.fr}" for f in told)]
    en = [head.en, *(f"- {f.code} {f.message.en} → {f.fix.en}" for f in told)]
    more = len(standing) - len(told)
    if more > 0:
        fr.append(f"- … et {more} {'autres' if more > 1 else 'autre'} : « montre tous les constats » les donne")
        en.append(f"- … and {more} more: “show all findings” lists them")
    return Text("\n".join(fr), "\n".join(en))


def fault_of(message: str) -> str:
    """Return what a finding's message says is wrong, without the details after the colon."""
    return re.split(r"\s?:\s", message)[0].rstrip(".") + "."


def left(plan: Plan, findings: tuple[Finding, ...], state: Any) -> Text:
    """Return what is left to ask, in one line a section with its first fault, and what was skipped in one."""
    lines: dict[Language, list[str]] = {"fr": [], "en": []}
    questions = list(open_questions(plan, findings, state))
    for language in LANGUAGES:
        for stage in dict.fromkeys(question.stage for question in questions):
            here = [question for question in questions if question.stage == stage]
            labels = [field_label(question.path).get(language) for question in here if not question.code]
            faults = _faults(here, findings, language)
            told = [", ".join(dict.fromkeys(labels))] if labels else []
            told += faults[:1]
            more = len(faults) - 1
            if more > 0:
                told.append(Text(f"et {more} {'autres' if more > 1 else 'autre'}", f"and {more} more").get(language))
            if told:
                head = f"- **{field_label(stage).get(language)}**{_colon(language)}"
                lines[language].append(head + " · ".join(told))
        skipped = [field_label(path.rpartition(" ")[2]).get(language) for path in state.skipped]
        if skipped:
            head = Text("passé", "skipped").get(language)
            lines[language].append(f"- {head}{_colon(language)}{', '.join(dict.fromkeys(skipped))}")
    if not lines["fr"]:
        return Text("Il ne reste aucune question.", "No question is left.")
    return _both(lines)


def _faults(questions: list[Question], findings: tuple[Finding, ...], language: Language) -> list[str]:
    """Return what the challenges among some questions say is wrong, each once."""
    found = (next((f for f in findings if (f.code, f.path) == (q.code, q.path)), None) for q in questions if q.code)
    return list(dict.fromkeys(fault_of(f.message.get(language)) for f in found if f is not None))


def assumptions(plan: Plan) -> Text:
    """Return the open assumptions, those about one element together, or an empty text."""
    assumed = [path for path, mark in plan.provenance.items() if mark.origin == "assumed"]
    lines: dict[Language, list[str]] = {}
    for language in LANGUAGES:
        grouped = values_by_element(plan, assumed, language)
        lines[language] = [
            f"- {name}{_colon(language)}{', '.join(values)}" if values else f"- {name}"
            for name, values in grouped.items()
        ]
    return _both(lines)


def walk(plan: Plan) -> Text:
    """Return the journey as customers live it."""
    if not plan.integrate.steps:
        return Text(
            "Il n’y a pas encore de parcours à faire jouer : racontez d’abord les étapes.",
            "There is no journey to walk yet: tell the steps first.",
        )
    walks = walk_plan(plan)
    return Text(as_stories(plan, walks, "fr").rstrip(), as_stories(plan, walks, "en").rstrip())
