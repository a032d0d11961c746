"""A report as a person reads it in a terminal: by section, each finding with its place, fault, fix and source."""

from collections.abc import Callable

from assistant.language.text import Language, Text
from assistant.rules.check import Report
from assistant.rules.finding import RULE_SECTIONS, SEVERITIES, Finding, RuleSection, Severity
from assistant.rules.wording import typeset

SECTION: dict[RuleSection, Text] = {
    "objective": Text("Objectif", "Objective"),
    "audience": Text("Audience", "Audience"),
    "message_house": Text("Maison des messages", "Message house"),
    "team": Text("Équipe", "Team"),
    "rally": Text("Rallier", "Rally"),
    "integrate": Text("Intégrer", "Integrate"),
    "orchestrate": Text("Orchestrer", "Orchestrate"),
    "plan": Text("Le plan entier", "The whole plan"),
}
SEVERITY: dict[Severity, Text] = {
    "error": Text("erreur", "error"),
    "warning": Text("avertissement", "warning"),
    "advice": Text("conseil", "advice"),
}
_PLURAL: dict[Severity, Text] = {
    "error": Text("erreurs", "errors"),
    "warning": Text("avertissements", "warnings"),
    "advice": Text("conseils", "pieces of advice"),
}
_ONE_ADVICE = "piece of advice"


def as_text(report: Report, language: Language, name: str, line_of: Callable[[str], int] | None = None) -> str:
    """Write a report for a terminal.

    Args:
        report: The report.
        language: Language of the text.
        name: Name of the plan file.
        line_of: Gives the line of a path in that file, where there is one.
    """
    lines: list[str] = []
    for section in RULE_SECTIONS:
        findings = [finding for finding in report.findings if finding.section == section]
        if findings:
            lines += [SECTION[section].get(language), ""]
            for finding in findings:
                lines += [*_finding(finding, language, name, line_of), ""]
    return "\n".join([*lines, *summary(report, language)]) + "\n"


def _finding(finding: Finding, language: Language, name: str, line_of: Callable[[str], int] | None) -> list[str]:
    place = f"{name}:{line_of(finding.path)} · {finding.path}" if line_of else finding.path
    severity = SEVERITY[finding.severity].get(language)
    waived = Text(", accepté", ", accepted").get(language) if finding.waived else ""
    fix, source = Text("à faire", "fix").get(language), Text("source", "source").get(language)
    colon = " :" if language == "fr" else ":"
    text = typeset(Text(colon, colon)).get(language)
    return [
        f"  {place}",
        f"    {finding.code} {severity}{waived}{text} {finding.message.get(language)}",
        f"    {fix}{text} {finding.fix.get(language)}",
        f"    {source}{text} {finding.source}",
    ]


def counted(count: int, severity: Severity, language: Language) -> str:
    """Return a count with its noun: "3 errors", "1 avertissement"."""
    if count == 1 or (count == 0 and language == "fr"):
        return (
            f"{count} {_ONE_ADVICE if (severity, language) == ('advice', 'en') else SEVERITY[severity].get(language)}"
        )
    return f"{count} {_PLURAL[severity].get(language)}"


def summary(report: Report, language: Language) -> list[str]:
    """Return the summary: how many findings of each severity, then the two gates."""
    counts = report.counts()
    waived = sum(finding.waived for finding in report.findings)
    total = ", ".join(counted(counts[severity], severity, language) for severity in SEVERITIES)
    if waived:
        total += Text(
            f" ({waived} accepté{'s' if waived > 1 else ''} avec une raison)", f" ({waived} accepted with a reason)"
        ).get(language)
    errors = counted(counts["error"], "error", language)
    if report.can_launch:
        gates = Text("Enregistrer : oui. Lancer : oui.", "Save: yes. Launch: yes.")
    else:
        verb = "bloquent" if counts["error"] > 1 else "bloque"
        blocks = "block" if counts["error"] > 1 else "blocks"
        gates = Text(f"Enregistrer : oui. Lancer : non, {errors} {verb}.", f"Save: yes. Launch: no, {errors} {blocks}.")
    return [total + ".", typeset(gates).get(language)]
