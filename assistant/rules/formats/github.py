"""A report as annotations that GitHub puts beside the lines of a file.

Form: ``::error file=plan.json,line=3,title=INT002 dead end::message``.
"""

from collections.abc import Callable

from assistant.language.text import Language, Text
from assistant.rules.catalogue import find_rule
from assistant.rules.check import Report
from assistant.rules.finding import Finding, Severity

_COMMAND: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "notice"}


def as_github(report: Report, language: Language, name: str, line_of: Callable[[str], int]) -> str:
    """Write one annotation a finding; what is waived becomes a notice that says so."""
    return "".join(_annotation(finding, language, name, line_of(finding.path)) + "\n" for finding in report.findings)


def _annotation(finding: Finding, language: Language, name: str, line: int) -> str:
    title = f"{finding.code} {find_rule(finding.code).title.get(language)}"
    if finding.waived:
        title += Text(" (accepté)", " (accepted)").get(language)
    command = "notice" if finding.waived else _COMMAND[finding.severity]
    message = f"{finding.path}: {finding.message.get(language)}\n{finding.fix.get(language)}\n{finding.source}"
    return f"::{command} file={_property(name)},line={line},title={_property(title)}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
