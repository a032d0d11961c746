"""Briefs: a text is read, and the plan that it made is looked at."""

from assistant.dialogue.brief import open_points, plan_from_brief
from assistant.language.text import Language
from assistant.plan import Plan
from assistant.rules.finding import Finding
from evals.cases.briefs import BriefCase
from evals.metrics import fields, replies, rules
from evals.metrics.score import Score
from evals.results import Exchange
from evals.tasks.played import Played
from evals.tasks.talk import Desk, data_of


def play(desk: Desk, case: BriefCase) -> Played:
    """Play a case."""
    plan, findings, points = read(desk, case.brief, case.language)
    data = data_of(plan)
    want = case.expect
    codes = [finding.code for finding in findings if not finding.waived]
    scores: list[Score] = [
        fields.field_accuracy(data, want.plan),
        fields.lines_told(data, case.brief),
        Score(name="language", value=plan.language == case.language, passed=plan.language == case.language),
    ]
    if want.empty:
        scores.append(fields.empty_fields(data, want.empty))
    if want.findings:
        scores.append(rules.findings_named(codes, want.findings))
    if want.silent:
        scores.append(rules.no_false_alarm(codes, want.silent))
    if want.launch is not None:
        scores.append(rules.launchable(not blocking(findings), want.launch, blocking(findings)))
    if want.asks:
        scores.append(replies.says("\n".join(points), want.asks, "asks"))
    if want.never:
        scores.append(fields.words_kept_out(data, want.never))
    return Played(tuple(scores), (exchange(case.brief, points, codes),))


def read(desk: Desk, brief: str, language: Language) -> tuple[Plan, tuple[Finding, ...], list[str]]:
    """Read a brief as ``campaign plan`` does; return the plan, what the rules find, and the open points."""
    result = plan_from_brief(brief, desk.day)
    plan = desk.assistant.stamped(result.plan)
    findings = desk.assistant.check(plan)
    return plan, findings, open_points(plan, findings, result.reading, language)


def blocking(findings: tuple[Finding, ...]) -> list[str]:
    """Return the codes of the errors that block the launch."""
    return [finding.code for finding in findings if finding.severity == "error" and not finding.waived]


def exchange(brief: str, points: list[str], codes: list[str]) -> Exchange:
    """Return a brief and its open points as one turn."""
    return Exchange(say=brief, reply="\n".join(points), intent="brief", findings=tuple(dict.fromkeys(codes)))
