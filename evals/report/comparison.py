"""A comparison as tables for the terminal and as Markdown for a pull request."""

from assistant.language.text import Language, Text
from evals.compare import Comparison, ComparisonReport, exit_code
from evals.gates import GATE_FAILED, INFRASTRUCTURE, PASS, TOO_LITTLE
from evals.report.markdown import MARK
from evals.report.terminal import table

MEANINGS = {
    "regression": Text("régression", "regression"),
    "improvement": Text("amélioration", "improvement"),
    "noise": Text("bruit", "noise"),
    "too_few": Text("trop peu de cas", "too few samples"),
}

_OUTCOMES = {
    PASS: Text("Aucune régression.", "No regression."),
    GATE_FAILED: Text("Régression.", "Regression."),
    TOO_LITTLE: Text("Pas comparable, ou trop peu de cas.", "Not comparable, or too few samples."),
    INFRASTRUCTURE: Text("Pannes de l’infrastructure.", "The infrastructure failed."),
}

_HEADS = (
    Text("mesure", "metric"),
    Text("groupe", "group"),
    Text("cas", "cases"),
    Text("avant", "base"),
    Text("après", "new"),
    Text("intervalle à 95 %", "95% interval"),
    Text("p (Holm)", "p (Holm)"),
    Text("visible dès", "visible from"),
    Text("verdict", "verdict"),
)


def comparison_text(report: ComparisonReport, language: Language, everything: bool = False) -> str:
    """Return the tables; without ``everything``, tests of tags are listed only where they say something."""
    rows = [_cells(test, language) for test in _listed(report, everything)]
    blocks = [table([[head.get(language) for head in _HEADS], *rows], range(2, 8))] if rows else []
    blocks += [*_lists(report, language), outcome(report, language)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def comparison_markdown(report: ComparisonReport, language: Language) -> str:
    """Return the comment for a pull request."""
    sign = "✅" if exit_code(report) == PASS else "❌"
    lines = [MARK, f"### {sign} {outcome(report, language)}", ""]
    rows = [_cells(test, language) for test in _listed(report, False)]
    if rows:
        lines.append("| " + " | ".join(head.get(language) for head in _HEADS) + " |")
        lines.append("|" + " --- |" * len(_HEADS))
        lines += ["| " + " | ".join(row) + " |" for row in rows]
    lines += [f"\n{each}" for each in _lists(report, language)]
    return "\n".join(lines) + "\n"


def outcome(report: ComparisonReport, language: Language) -> str:
    """Return what the comparison comes to, in one sentence that names the exit code."""
    code = exit_code(report)
    why = f" {report.why_not}." if report.why_not else ""
    tail = Text(f" (code de sortie {code})", f" (exit code {code})").get(language)
    return _OUTCOMES[code].get(language) + why + tail


def _listed(report: ComparisonReport, everything: bool) -> list[Comparison]:
    return [
        test
        for test in report.tests
        if everything or "=" not in test.group or test.meaning in ("regression", "improvement")
    ]


def _cells(test: Comparison, language: Language) -> list[str]:
    return [
        test.metric,
        test.group,
        str(test.cases),
        f"{test.base:.3f}",
        f"{test.new:.3f}",
        f"{test.low:+.3f} … {test.high:+.3f}",
        f"{test.adjusted:.4f}",
        f"{test.visible:.3f}",
        MEANINGS[test.meaning].get(language),
    ]


def _lists(report: ComparisonReport, language: Language) -> list[str]:
    named = (
        (report.broken, Text("Ne réussissent plus", "Do not pass any more")),
        (report.mended, Text("Réussissent désormais", "Pass now")),
        (report.changed, Text("Changés, laissés de côté", "Changed, left out")),
        (report.added, Text("Nouveaux", "New")),
        (report.gone, Text("Disparus", "Gone")),
        (report.errors, Text("Pannes", "Infrastructure")),
        (report.differences, Text("Diffèrent entre les passages", "Differ between the runs")),
    )
    colon = "\u00a0:" if language == "fr" else ":"
    return [f"{title.get(language)}{colon} {', '.join(items)}" for items, title in named if items]
