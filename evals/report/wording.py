"""Words that all renderings of a run share, in both languages."""

from assistant.language.text import Language, Text
from evals.gates import GATE_FAILED, INFRASTRUCTURE, PASS, TOO_LITTLE, exit_code
from evals.results import Agreement, RunReport

VERDICTS = {
    "passed": Text("réussi", "passed"),
    "failed": Text("échoué", "failed"),
    "error": Text("panne", "infrastructure"),
    "drift": Text("dérive", "drift"),
    "not_run": Text("non joué", "not run"),
}

OUTCOMES = {
    PASS: Text("Toutes les barrières tiennent.", "All gates hold."),
    GATE_FAILED: Text("Une barrière au moins n’a pas tenu.", "At least one gate did not hold."),
    TOO_LITTLE: Text("Trop peu de cas joués pour conclure.", "Too few cases were played to conclude."),
    INFRASTRUCTURE: Text(
        "Pannes de l’infrastructure : elles ne disent rien de l’assistant.",
        "The infrastructure failed: this says nothing about the assistant.",
    ),
}

HEADS = {
    "suite": Text("suite", "suite"),
    "cases": Text("cas", "cases"),
    "metric": Text("mesure", "metric"),
    "mean": Text("moyenne", "mean"),
    "interval": Text("intervalle à 95 %", "95% interval"),
    "gate": Text("barrière", "gate"),
    "measured": Text("mesuré", "measured"),
    "limit": Text("limite", "limit"),
    "reason": Text("raison", "reason"),
    "case": Text("cas", "case"),
    "tag": Text("étiquette", "tag"),
    "share": Text("part réussie", "share passed"),
}


def head(name: str, language: Language) -> str:
    """Return the head of a column."""
    return HEADS[name].get(language)


def outcome(report: RunReport, language: Language) -> str:
    """Return what the run comes to, in one sentence that names the exit code."""
    code = exit_code(report)
    tail = Text(f" (code de sortie {code})", f" (exit code {code})").get(language)
    return OUTCOMES[code].get(language) + tail


def setup_line(report: RunReport, language: Language) -> str:
    """Return what was run, in one line."""
    setup = report.setup
    mode = {"guided": Text("mode guidé", "guided mode"), "assisted": Text("mode assisté", "assisted mode")}[setup.mode]
    parts = [mode.get(language), setup.model, *(f"{task}@{version}" for task, version in setup.prompts.items())]
    repeats = Text(f"{setup.repeats} répétition(s)", f"{setup.repeats} repeat(s)").get(language)
    system = Text(f"système {setup.system}", f"system {setup.system}").get(language)
    line = " · ".join(part for part in (*parts, repeats, system, report.date) if part)
    return line if report.agreement is None else f"{line}\n{judge_line(report.agreement, setup.judge, language)}"


def judge_line(agreement: Agreement, judge: str, language: Language) -> str:
    """Return who judged, and how far that agrees with people."""
    share, kappa, cases = f"{agreement.share:.0%}", f"{agreement.kappa:.2f}", agreement.cases
    return Text(
        f"Juge {judge} : d’accord avec des personnes sur {share} de {cases} réponses (kappa {kappa})",
        f"Judge {judge}: agrees with people on {share} of {cases} replies (kappa {kappa})",
    ).get(language)


def number(value: float, unit: str = "") -> str:
    """Return a measured value, short."""
    if unit in ("words", "tokens"):
        return f"{value:.0f}"
    return f"{value:.4f}" if unit == "money" else f"{value:.3f}"
