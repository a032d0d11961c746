"""Findings as cards: what is wrong, what to do, why, and what can be accepted with one click."""

from assistant.dialogue.sources import source_of
from assistant.language.text import Language
from assistant.rules.finding import SEVERITIES, Finding, Proposal, Severity
from assistant.ui.checklist import section_title
from assistant.ui.markup import Markup, button, el
from assistant.ui.texts import counted, say

SIGNS: dict[Severity, str] = {"error": "■", "warning": "▲", "advice": "○"}
_COUNTS: dict[Severity, str] = {"error": "errors", "warning": "warnings", "advice": "advice"}


def key_of(finding: Finding, index: int = 0) -> str:
    """Return what names a finding, and one of its proposals, until the next turn."""
    return f"{finding.code}|{index}|{finding.path}"


def find(findings: tuple[Finding, ...], key: str) -> tuple[Finding, Proposal | None] | None:
    """Return the finding that a key names and the proposal, or None where it no longer stands."""
    code, _, rest = key.partition("|")
    index, _, path = rest.partition("|")
    for finding in findings:
        if finding.code == code and finding.path == path:
            place = int(index) if index.isdecimal() else 0
            return finding, finding.proposals[place] if place < len(finding.proposals) else None
    return None


def open_count(findings: tuple[Finding, ...]) -> int:
    """Count the findings that are not accepted."""
    return sum(1 for finding in findings if not finding.waived)


def tab_label(findings: tuple[Finding, ...], language: Language) -> str:
    """Return the name of the tab with what counts most: the errors, or else all that is open."""
    errors = sum(1 for finding in findings if finding.severity == "error" and not finding.waived)
    count = counted("errors", errors, language) if errors else str(open_count(findings))
    return f"{say('tab_findings', language)} ({count})"


def cards(findings: tuple[Finding, ...], language: Language) -> Markup:
    """Return all findings as a panel, worst first, those that were accepted last."""
    made: list[Markup] = []
    for severity in SEVERITIES:
        here = [f for f in findings if f.severity == severity and not f.waived]
        if here:
            heading = el(
                "h3",
                el("span", SIGNS[severity], class_="ca-sign", aria_hidden="true"),
                f" {counted(_COUNTS[severity], len(here), language)} ",
                el("small", say(f"{severity}_means", language)),
                class_=f"is-{severity}",
            )
            title = el("summary", heading)
            made.append(
                el("details", title, _groups(here, language), class_="ca-findings", data_keep=f"all-{severity}",
                   open=not made)
            )  # fmt: skip
    waived = [f for f in findings if f.waived]
    if not made:
        made.append(el("p", say("no_findings", language), class_="ca-empty"))
    if waived:
        summary = el("summary", say("waived_list", language, count=len(waived)))
        listed = el("ul", (el("li", f"{f.code} · {f.message.get(language)}") for f in waived))
        made.append(el("details", summary, listed, data_keep="waived"))
    return Markup("".join(made))


def _groups(here: list[Finding], language: Language) -> Markup:
    """Return the cards; of those that say the same about several things, the first, and the others folded below it."""
    alike: dict[str, list[Finding]] = {}
    for finding in here:
        alike.setdefault(finding.code, []).append(finding)
    made = []
    for code, group in alike.items():
        first, *others = sorted(group, key=lambda finding: not finding.proposals)
        made.append(_card(first, language))
        if others:
            summary = el("summary", counted("alike", len(others), language))
            made.append(
                el("details", summary, (_card(each, language) for each in others), class_="ca-alike",
                   data_keep=f"alike-{code}")
            )  # fmt: skip
    return Markup("".join(made))


def _card(finding: Finding, language: Language) -> Markup:
    head = el("p", el("span", section_title(finding.section, language)), el("code", finding.code), class_="ca-code")
    actions = [
        button(proposal.label.get(language), "accept", key_of(finding, index), kind="ca-offer")
        for index, proposal in enumerate(finding.proposals)
    ]
    if finding.section != "plan":
        actions.append(button(say("to_field", language), "goto", key_of(finding), kind="ca-ghost"))
    return el(
        "article",
        head,
        el("p", finding.message.get(language)),
        el("p", el("strong", say("fix", language)), f"{' :' if language == 'fr' else ':'} ".replace(" :", "\u00a0:"),
           finding.fix.get(language), class_="ca-fix"),
        el("div", actions, _why(finding, language), _waive(finding, language), class_="ca-row"),
        class_=f"ca-card is-{finding.severity}",
    )  # fmt: skip


def _why(finding: Finding, language: Language) -> Markup | None:
    if "#" not in finding.source:
        return el("p", finding.source, class_="ca-muted") if finding.source else None
    source = source_of(finding.source, language)
    return el(
        "details",
        el("summary", say("why", language)),
        el("p", source.quote),
        el("p", source.line, class_="ca-muted"),
        data_keep=f"why-{key_of(finding)}",
    )


def _waive(finding: Finding, language: Language) -> Markup | None:
    if finding.code in ("PLN001", "PLN002", "PLN005"):
        return None
    label = el("label", say("reason", language), el("input", name="reason", required=True, maxlength=300))
    send = el("button", say("waive", language), type="submit", class_="ca-button")
    form = el("form", label, send, data_form="waive", data_key=key_of(finding), class_="ca-inline")
    return el("details", el("summary", say("waive", language)), form, data_keep=f"waive-{key_of(finding)}")
