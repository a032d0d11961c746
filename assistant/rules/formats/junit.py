"""A report as JUnit XML: one test case a rule, failed exactly where the exit code counts its findings."""

import re
from xml.etree import ElementTree

from assistant.language.text import Language
from assistant.rules.catalogue import all_rules
from assistant.rules.check import Report
from assistant.rules.finding import Finding, Severity

# Characters that XML 1.0 cannot hold, whatever the escape.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(report: Report, language: Language, name: str, fail_on: Severity) -> str:
    """Write a report as JUnit XML.

    Args:
        report: The report.
        language: Language of the messages.
        name: Name of the plan file.
        fail_on: Least grave severity that fails a case.
    """
    failing = set(report.failing(fail_on))
    suite = ElementTree.Element("testsuite", name=_clean(f"campaign check {name}"))
    failures = 0
    for rule in all_rules():
        findings = [finding for finding in report.findings if finding.code == rule.code]
        case = ElementTree.SubElement(suite, "testcase", classname=rule.section, name=f"{rule.code} {rule.name}")
        counted = [finding for finding in findings if finding in failing]
        others = [finding for finding in findings if finding not in failing]
        if counted:
            failures += 1
            failure = ElementTree.SubElement(
                case, "failure", type=counted[0].severity, message=_clean(counted[0].message.get(language))
            )
            failure.text = _lines(counted, language)
        if others:
            ElementTree.SubElement(case, "system-out").text = _lines(others, language)
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(failures))
    suite.set("errors", "0")
    suite.set("skipped", "0")
    suites = ElementTree.Element("testsuites")
    suites.append(suite)
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, encoding="unicode", xml_declaration=False) + "\n"


def _lines(findings: list[Finding], language: Language) -> str:
    return _clean(
        "\n".join(
            f"{finding.path}: {finding.message.get(language)} {finding.fix.get(language)} [{finding.source}]"
            for finding in findings
        )
    )


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
