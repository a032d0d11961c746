"""A run as tables for the terminal."""

from collections.abc import Sequence

from assistant.language.text import Language, Text
from evals.aggregate import by_suite, summaries
from evals.gates import why
from evals.metrics.catalogue import BY_NAME
from evals.report.wording import VERDICTS, head, number, outcome, setup_line
from evals.results import RunReport

_MOST_CASES = 30


def as_text(report: RunReport, language: Language) -> str:
    """Return the tables: suites, metrics, gates that did not hold, cases that did not pass, the outcome."""
    blocks = [
        setup_line(report, language),
        _suites(report, language),
        _metrics(report, language),
        _gates(report, language),
        _cases(report, language),
        outcome(report, language),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def table(rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> str:
    """Return rows in columns; those named in ``right`` are set flush right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(
            cell.rjust(widths[column]) if column in right else cell.ljust(widths[column])
            for column, cell in enumerate(row)
        ).rstrip()
        for row in rows
    ]
    return "\n".join(lines)


def _suites(report: RunReport, language: Language) -> str:
    verdicts = ("passed", "failed", "drift", "error", "not_run")
    rows = [[head("suite", language), head("cases", language), *(VERDICTS[each].get(language) for each in verdicts)]]
    for suite, cases in by_suite(report.cases).items():
        counts = [str(sum(case.verdict == each for case in cases)) for each in verdicts]
        rows.append([suite, str(len(cases)), *counts])
    return table(rows, range(1, 7))


def _metrics(report: RunReport, language: Language) -> str:
    rows = [[head(name, language) for name in ("suite", "metric", "mean", "interval", "cases")]]
    for suite, cases in by_suite(report.cases).items():
        for found in summaries(cases):
            unit = BY_NAME[found.metric].unit
            interval = f"{number(found.low, unit)} – {number(found.high, unit)}"
            rows.append([suite, found.metric, number(found.mean, unit), interval, str(found.cases)])
    return table(rows, (2, 3, 4)) if len(rows) > 1 else ""


def _gates(report: RunReport, language: Language) -> str:
    held = sum(gate.state == "passed" for gate in report.gates)
    lines = [Text(f"Barrières : {held} sur {len(report.gates)} tiennent", f"Gates: {held} of {len(report.gates)} hold")]
    lines += [
        Text(f"  {gate.name} {gate.limit} : {gate.reason}", f"  {gate.name} {gate.limit}: {gate.reason}")
        for gate in report.gates
        if gate.state != "passed"
    ]
    return "\n".join(line.get(language) for line in lines)


def _cases(report: RunReport, language: Language) -> str:
    missed = [case for case in report.cases if case.verdict != "passed"]
    if not missed:
        return ""
    lines = [f"  {case.id} ({VERDICTS[case.verdict].get(language)}) {why(case)}"[:200] for case in missed[:_MOST_CASES]]
    more = len(missed) - _MOST_CASES
    if more > 0:
        lines.append(Text(f"  … et {more} autres dans le rapport", f"  … and {more} more in the report").get(language))
    title = Text(f"Cas non réussis : {len(missed)}", f"Cases that did not pass: {len(missed)}")
    return "\n".join([title.get(language), *lines])
