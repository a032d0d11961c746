"""Pure converters: what the panels show, made from a turn. Nothing here knows Gradio.

Everything a person or a document wrote goes through `plain` before it stands in Markdown.
"""

import datetime
import re
from typing import Any

from assistant.app import TurnView
from assistant.exports.mermaid import diagram
from assistant.exports.view import View
from assistant.language.text import Language, Text
from assistant.plan import SECTIONS, Plan, plan_data
from assistant.plan.wording import field_label, value_label
from assistant.rules.finding import Finding
from assistant.ui.texts import say

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|!~$])")
_ORDER = {"error": 0, "warning": 1, "advice": 2}
# Shapes, not colours alone, and in every font.
_SIGN = {"error": "■", "warning": "▲", "advice": "○"}


def plain(text: str) -> str:
    """Return text that Markdown shows as it was typed, on one line."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def checklist(plan: Plan, findings: tuple[Finding, ...], language: Language) -> str:
    """Return the seven sections with their state, as a Markdown table."""
    data = plan_data(plan)
    rows = [f"| | {say('section', language)} | {say('state', language)} |", "|---|---|---|"]
    for number, name in enumerate(SECTIONS, 1):
        errors = sum(1 for f in findings if f.section == name and f.severity == "error" and not f.waived)
        filled = has_content(data[name])
        if not filled:
            sign, state = "○", say("empty", language)
        elif errors:
            sign, state = "◐", say("open", language, count=errors)
        elif any(f.section == name and f.severity == "warning" and not f.waived for f in findings):
            sign, state = "◕", say("started", language)
        else:
            sign, state = "●", say("done", language)
        label = field_label(name).get(language)
        rows.append(f"| {sign} | **{number}. {label[:1].upper()}{label[1:]}** | {state} |")
    return "\n".join(rows)


def has_content(value: Any) -> bool:
    """Tell whether anything is filled in."""
    if isinstance(value, dict):
        return any(has_content(inner) for key, inner in value.items() if key != "delay_days")
    return value not in (None, "", [], (), False)


def gates(findings: tuple[Finding, ...], language: Language) -> str:
    """Return the two gates in one line."""
    errors = sum(1 for f in findings if f.severity == "error" and not f.waived)
    launch = say("cannot_launch", language, count=errors) if errors else say("can_launch", language)
    return f"**{launch}** {say('can_save', language)}"


def finding_list(findings: tuple[Finding, ...], language: Language) -> str:
    """Return the findings as Markdown, worst first."""
    standing = sorted((f for f in findings if not f.waived), key=lambda f: _ORDER[f.severity])
    if not standing:
        return say("no_findings", language)
    lines = []
    for finding in standing:
        kind = say(finding.severity, language)
        message, fix = plain(finding.message.get(language)), plain(finding.fix.get(language))
        lines.append(f"- {_SIGN[finding.severity]} **{finding.code}** · {kind} · {message}  \n  → {fix}")
    return "\n".join(lines)


def proposals(findings: tuple[Finding, ...], language: Language) -> list[tuple[str, str]]:
    """Return the proposals that may be accepted, as (label, key); the key names finding and place."""
    found = []
    for finding in findings:
        for index, proposal in enumerate(finding.proposals):
            label = f"{finding.code} · {proposal.label.get(language)}"
            found.append((label[:120], f"{finding.code}|{finding.path}|{index}"))
    return found


def map_markdown(plan: Plan, findings: tuple[Finding, ...], date: datetime.date, language: Language) -> str:
    """Return the journey map as Mermaid in Markdown; the table beside it is its text alternative."""
    if not plan.integrate.steps:
        return say("empty_map", language)
    return f"```mermaid\n{diagram(View(plan, findings, date, language))}\n```"


def step_rows(plan: Plan, findings: tuple[Finding, ...], language: Language) -> list[list[str]]:
    """Return the steps as rows: name, channel, stage, what it collects, where it leads, findings."""
    names = {step.id: step.name or step.id for step in plan.integrate.steps}
    channels = {channel.id: channel.name or channel.id for channel in plan.rally.channels}
    rows = []
    for step in plan.integrate.steps:
        nexts = [names.get(k.target or "", k.target or "?") for k in plan.integrate.links if k.source == step.id]
        codes = [f.code for f in findings if step.id in f.ids and f.severity == "error"]
        rows.append(
            [
                names[step.id],
                channels.get(step.channel or "", step.channel or ""),
                value_label("integrate.steps.stage", step.stage or "", language),
                ", ".join(value_label("integrate.steps.captures", c, language) for c in step.captures),
                ", ".join(nexts),
                " ".join(dict.fromkeys(codes)),
            ]
        )
    return rows


STEP_HEADERS = Text("étape|canal|stade|récupère|mène à|constats", "step|channel|stage|collects|leads to|findings")


def source_list(view: TurnView, language: Language) -> str:
    """Return the sources of a reply: after whom, and the passage."""
    if not view.citations:
        return say("no_sources", language)
    lines = []
    for citation in view.citations:
        quote = plain(str(citation["quote"]))
        shown = f"« {quote} »" if citation["own"] else quote
        lines.append(f"**[{citation['n']}]** {plain(str(citation['line']))}  \n{shown}")
    return "\n\n".join(lines)


def reply_markdown(view: TurnView, language: Language) -> str:
    """Return a reply with its sources folded under it."""
    text = view.reply
    if view.citations:
        summary = say("sources", language)
        items = "".join(
            f"<li>[{c['n']}] {_html(str(c['line']))}<br><em>{_html(str(c['quote']))}</em></li>" for c in view.citations
        )
        text += f"\n\n<details><summary>{summary} ({len(view.citations)})</summary><ul>{items}</ul></details>"
    return text


def shown_message(message: str) -> str:
    """Return a person's message so that it is shown as typed."""
    return _MARKUP.sub(r"\\\1", message)


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def offer_labels(view: TurnView, language: Language) -> list[str]:
    """Return the quick replies for what is offered."""
    return [offer.label.get(language) for offer in view.state.offers[:3]]
