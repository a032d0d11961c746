"""A run as Markdown for a pull request: one comment, found again by its first line and updated."""

from assistant.language.text import Language, Text
from evals.aggregate import by_suite, summary
from evals.gates import PASS, exit_code, why
from evals.metrics.catalogue import PASSED
from evals.report.wording import VERDICTS, head, number, outcome, setup_line
from evals.results import RunReport

MARK = "<!-- campaign-evals -->"
"""First line of the comment, by which the next run finds it."""

_MOST_CASES = 20


def as_markdown(report: RunReport, language: Language) -> str:
    """Return the comment."""
    sign = "✅" if exit_code(report) == PASS else "❌"
    lines = [MARK, f"### {sign} {outcome(report, language)}", "", setup_line(report, language), ""]
    lines += _suites(report, language)
    missed = [gate for gate in report.gates if gate.state != "passed"]
    if missed:
        heads = [head(name, language) for name in ("gate", "limit", "measured", "reason")]
        lines += ["", *_head(heads)]
        for gate in missed:
            value = "" if gate.measured is None else number(gate.measured)
            lines.append(_row([f"`{gate.name}`", gate.limit, value, gate.reason]))
    lines += _cases(report, language)
    return "\n".join(lines) + "\n"


def _suites(report: RunReport, language: Language) -> list[str]:
    lines = _head([head(name, language) for name in ("suite", "cases", "share", "interval")])
    for suite, cases in by_suite(report.cases).items():
        found = summary(cases, PASSED)
        share = number(found.mean) if found else "–"
        interval = f"{number(found.low)} – {number(found.high)}" if found else "–"
        lines.append(_row([suite, str(len(cases)), share, interval]))
    return lines


def _cases(report: RunReport, language: Language) -> list[str]:
    missed = [case for case in report.cases if case.verdict != "passed"]
    if not missed:
        return []
    title = Text(f"Cas non réussis : {len(missed)}", f"Cases that did not pass: {len(missed)}").get(language)
    lines = [
        "",
        f"<details><summary>{title}</summary>",
        "",
        *_head([head("case", language), "", head("reason", language)]),
    ]
    lines += [_row([f"`{each.id}`", VERDICTS[each.verdict].get(language), why(each)]) for each in missed[:_MOST_CASES]]
    return [*lines, "", "</details>"]


def _head(cells: list[str]) -> list[str]:
    return [_row(cells), _row(["---"] * len(cells))]


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(text: str) -> str:
    """Return a text that stays in its cell and is no markup of anybody else's."""
    flat = " ".join(text.split())[:300]
    return flat.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("@", "@\u200b")
