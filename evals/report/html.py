"""A run as one HTML page that needs nothing else: plots, metrics, gates, and each failing case with its transcript."""

from collections.abc import Mapping, Sequence
from html import escape

from assistant.language.text import Language, Text
from evals.aggregate import by_suite, by_tag, case_values, summaries, summary
from evals.gates import PASS, exit_code
from evals.metrics.catalogue import BY_NAME, PASSED
from evals.report.plots import Bar, Point, intervals, scatter
from evals.report.wording import VERDICTS, head, number, outcome, setup_line
from evals.results import Attempt, CaseResult, Exchange, RunReport

# A tag of fewer cases has an interval that says nothing.
_FEW = 5

_STYLE = """
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1b1f24;background:#fff}
table{border-collapse:collapse;margin:1rem 0;width:100%}th,td{border-bottom:1px solid #d5dae0;padding:.3rem .6rem;
text-align:left;vertical-align:top}td.n{text-align:right;font-variant-numeric:tabular-nums}h1{font-size:1.4rem}
h2{font-size:1.15rem;margin-top:2rem}.good{color:#116329}.bad{color:#a40e26}details{border:1px solid #d5dae0;
border-radius:6px;margin:.5rem 0;padding:.4rem .8rem}summary{cursor:pointer}.say{background:#eef3fb;border-radius:6px;
padding:.4rem .7rem;white-space:pre-wrap}.reply{border-left:3px solid #b8c0ca;padding:.2rem .8rem;white-space:pre-wrap}
pre{background:#f5f6f8;overflow:auto;padding:.6rem}svg{max-width:100%;height:auto}.grid{stroke:#d5dae0}
.span{stroke:#5b7db1;stroke-width:3}.dot{fill:#1f4e96}text{font:12px system-ui,sans-serif;fill:#1b1f24}
.label{text-anchor:end}.tick{text-anchor:middle}.value{text-anchor:start}.value-left{text-anchor:end}
small{color:#57606a}
"""


def as_html(report: RunReport, language: Language) -> str:
    """Return the page."""
    title = Text("Évaluation de l’assistant", "Evaluation of the assistant").get(language)
    mood = "good" if exit_code(report) == PASS else "bad"
    parts = [
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)}</title>',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>",
        f'<p class="{mood}"><strong>{escape(outcome(report, language))}</strong></p>',
        f"<p>{escape(setup_line(report, language))}</p>",
        _plots(report, language),
        _metrics(report, language),
        _gates(report, language),
        _cases(report, language),
        "</body></html>\n",
    ]
    return "\n".join(part for part in parts if part)


def _plots(report: RunReport, language: Language) -> str:
    suites = by_suite(report.cases)
    shares = Text("Part des cas réussis, par suite", "Share of cases that passed, by suite").get(language)
    tags = Text("Part des cas réussis, par étiquette", "Share of cases that passed, by tag").get(language)
    parts = [
        _section(shares, intervals(_bars(suites), shares)),
        _section(tags, intervals([bar for bar in _bars(by_tag(report.cases)) if bar.cases >= _FEW], tags)),
    ]
    paid = any(attempt.spent.cost for case in report.cases for attempt in case.attempts)
    metric, across = ("cost", Text("par cas", "a case")) if paid else ("latency", Text("s par cas", "s a case"))
    points = [
        Point(suite, sum(costs.values()) / len(costs), share.mean)
        for suite, cases in suites.items()
        if (costs := case_values(cases, metric)) and (share := summary(cases, PASSED))
    ]
    if points:
        name = Text("Qualité et coût", "Quality and cost") if paid else Text("Qualité et durée", "Quality and duration")
        parts.append(_section(name.get(language), scatter(points, name.get(language), across.get(language))))
    return "\n".join(parts)


def _bars(groups: Mapping[str, Sequence[CaseResult]]) -> list[Bar]:
    found = [(label, summary(cases, PASSED)) for label, cases in groups.items()]
    return [Bar(label, each.mean, each.low, each.high, each.cases) for label, each in found if each is not None]


def _metrics(report: RunReport, language: Language) -> str:
    rows = []
    for suite, cases in by_suite(report.cases).items():
        for each in summaries(cases):
            metric = BY_NAME[each.metric]
            interval = f"{number(each.low, metric.unit)} – {number(each.high, metric.unit)}"
            name = f"{escape(metric.text.get(language))} <small>{escape(each.metric)}</small>"
            cells = (number(each.mean, metric.unit), interval, str(each.cases))
            values = "".join(f'<td class="n">{cell}</td>' for cell in cells)
            rows.append(f"<tr><td>{suite}</td><td>{name}</td>{values}</tr>")
    heads = ("suite", "metric", "mean", "interval", "cases")
    return _table(Text("Mesures", "Metrics").get(language), heads, rows, language)


def _gates(report: RunReport, language: Language) -> str:
    rows = [
        f'<tr class="{"good" if gate.state == "passed" else "bad"}"><td>{escape(gate.name)}</td>'
        f'<td>{escape(gate.limit)}</td><td class="n">{"" if gate.measured is None else number(gate.measured)}</td>'
        f"<td>{escape(gate.reason)}</td></tr>"
        for gate in report.gates
    ]
    return _table(Text("Barrières", "Gates").get(language), ("gate", "limit", "measured", "reason"), rows, language)


def _cases(report: RunReport, language: Language) -> str:
    missed = [case for case in report.cases if case.verdict != "passed"]
    title = Text(f"Cas non réussis : {len(missed)}", f"Cases that did not pass: {len(missed)}").get(language)
    return _section(title, "\n".join(_case(case, language) for case in missed)) if missed else ""


def _case(case: CaseResult, language: Language) -> str:
    tags = " · ".join(value for _, value in case.tags())
    mark = "" if not case.gate else " · " + head("gate", language)
    summary_line = f"{case.id} <small>{escape(tags + mark)}</small> — {escape(VERDICTS[case.verdict].get(language))}"
    missed = [attempt for attempt in case.attempts if attempt.outcome != "passed"]
    body = "".join(_attempt(attempt) for attempt in missed[:3])
    return f"<details><summary>{summary_line}</summary>{body}</details>"


def _attempt(attempt: Attempt) -> str:
    reasons = [f"<li>{escape(s.name)}: {escape(s.reason)}</li>" for s in attempt.scores if s.passed is False]
    parts = [f"<p>#{attempt.repeat + 1}</p><ul>{''.join(reasons)}</ul>"]
    if attempt.fault:
        parts.append(f"<pre>{escape(attempt.fault)}</pre>")
    if attempt.drift:
        parts.append(f"<pre>{escape(attempt.drift)}</pre>")
    return "".join([*parts, *(_exchange(each) for each in attempt.transcript)])


def _exchange(each: Exchange) -> str:
    said = f'<p class="say">{escape(each.say)}</p>' if each.say else ""
    about = " · ".join(part for part in (each.intent, each.asked or "", ", ".join(each.cited)) if part)
    return f'{said}<p class="reply">{escape(each.reply)}<br><small>{escape(about)}</small></p>'


def _section(title: str, inside: str) -> str:
    return f"<h2>{escape(title)}</h2>\n{inside}"


def _table(title: str, heads: tuple[str, ...], rows: list[str], language: Language) -> str:
    if not rows:
        return ""
    first = "".join(f"<th>{escape(head(name, language))}</th>" for name in heads)
    return _section(title, f"<table><tr>{first}</tr>{''.join(rows)}</table>")
