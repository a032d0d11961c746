"""A report as JUnit XML: one test case a rule, failed exactly where the exit code counts its findings.

The few elements are written by hand: importing an XML library costs more than everything else that this format does.
"""

import re

from assistant.language.text import Language
from assistant.rules.catalogue import all_rules
from assistant.rules.check import Report
from assistant.rules.finding import Finding, Severity
from assistant.rules.registry import Rule

# Characters that XML 1.0 cannot hold, whatever the escape.
_FORBIDDEN = "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def as_junit(report: Report, language: Language, name: str, fail_on: Severity) -> str:
    """Write a report as JUnit XML.

    Args:
        report: The report.
        language: Language of the messages.
        name: Name of the plan file.
        fail_on: Least grave severity that fails a case.
    """
    failing = frozenset(id(finding) for finding in report.failing(fail_on))
    by_rule: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_rule.setdefault(finding.code, []).append(finding)
    rules = all_rules()
    cases = [_case(rule, by_rule.get(rule.code, []), failing, language) for rule in rules]
    failures = sum("<failure" in case for case in cases)
    counts = f'tests="{len(rules)}" failures="{failures}" errors="0" skipped="0"'
    suite = f'  <testsuite name="{_attribute(f"campaign check {name}")}" {counts}>\n{"".join(cases)}  </testsuite>\n'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {counts}>\n{suite}</testsuites>\n'


def _case(rule: Rule, findings: list[Finding], failing: frozenset[int], language: Language) -> str:
    head = f'    <testcase classname="{rule.section}" name="{rule.code} {rule.name}"'
    if not findings:
        return f"{head}/>\n"
    counted = [finding for finding in findings if id(finding) in failing]
    others = [finding for finding in findings if id(finding) not in failing]
    inside = ""
    if counted:
        message = _attribute(counted[0].message.get(language))
        told = _text(_lines(counted, language))
        inside += f'      <failure type="{counted[0].severity}" message="{message}">{told}</failure>\n'
    if others:
        inside += f"      <system-out>{_text(_lines(others, language))}</system-out>\n"
    return f"{head}>\n{inside}    </testcase>\n"


def _lines(findings: list[Finding], language: Language) -> str:
    return "\n".join(
        f"{finding.path}: {finding.message.get(language)} {finding.fix.get(language)} [{finding.source}]"
        for finding in findings
    )


def _text(text: str) -> str:
    return re.sub(_FORBIDDEN, "\ufffd", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    return _text(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;")
