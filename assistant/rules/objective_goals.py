"""Whether an objective states one goal: results joined by "et", "and", a comma, and figures that count two things."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from assistant.language.text import Text, fold
from assistant.language.vocabulary import Term, label
from assistant.rules.facts import Facts
from assistant.rules.finding import Fault
from assistant.rules.objective import statement_of
from assistant.rules.registry import rule
from assistant.rules.shorter import other_goals
from assistant.rules.statement import (
    PEOPLE_METRICS,
    RESULT_FAMILIES,
    Statement,
    metric_family,
    overlap,
    suggested_kind,
)
from assistant.rules.wording import either, quoted

_PATH = "objective.statement"

# Between two results: what joins them, and what makes one the means or the purpose of the other.
_JOIN = (
    r"(?<![a-z])(?:et|and|puis|then|mais aussi|but also|ainsi que|as well as|tout en|while|ou|or)(?![a-z])"
    r"|(?<!de )(?<!en )(?<![a-z])plus(?= (?:\d|la |le |les |l'|the ))|[;+&/]|,(?!\d)"
)
_SERVES = (
    r"(?<![a-z])(?:pour|afin|via|par|grace|avec|en vue|aupres|chez|parmi|dans|sur|dont|qui|in order|to|through|by|"
    r"thanks|using|with|from|among|in|on|who|which|for|of)(?![a-z])"
)
_SALES = frozenset({"sales", "acquisition", "upsell", "cross_sell"})
_SELLING = re.compile(r"vend|sell")
_KEEPING = re.compile(r"gard|conserv|keep|retain")
# "Keep 200 existing ones", "garder les anciens", "en gagner 100 nouveaux": who is meant was named before.
_THOSE_THERE = (
    r"(?<![a-z])(?:(?:existing|current|present|old) ones|the (?:existing|current|old)(?= (?:ones?|by|before)|[ .]*$)|"
    r"(?:les|nos|l'|\d+) ?(?:anciens|anciennes|actuels|actuelles)(?![a-z]))"
)
_NEWCOMERS = r"(?<![a-z])(?:nouveaux|nouvelles|new ones)(?![a-z])"
_NEAR = 3
"""Words between a verb of winning and those who are won: a figure, an article, an adjective."""


def _joins(flat: str, start: int, end: int) -> Iterator[re.Match[str]]:
    # Compiled where it is used: importing this module must stay cheap. `re` keeps what it compiled.
    return re.compile(_JOIN).finditer(flat, start, end)


class _Result(NamedTuple):
    """A result that a statement names.

    ``noun`` tells a thing counted ("leads", "clients") from a result said by a verb or an abstract noun.
    """

    kind: str
    start: int
    end: int
    words: str
    metric: str | None


def _results(statement: Statement) -> list[_Result]:
    found = [_Result(term.id, term.start, term.end, term.words, None) for term in statement.kinds]
    for term in statement.metrics:
        if any(overlap(term, kind) for kind in statement.kinds):
            continue
        kind = suggested_kind(term.id) or ("sales" if metric_family(term.id) == "results" else None)
        if kind is not None:
            found.append(_Result(kind, term.start, term.end, term.words, term.id))
    for verb in statement.results:
        won = _sold(statement, verb) or _won(statement, verb) or _kept(statement, verb)
        if won is not None and not any(won.start < other.end and other.start < won.end for other in found):
            found.append(won)
    return sorted(found, key=lambda result: (result.start, result.end))


def _sold(statement: Statement, verb: Term) -> _Result | None:
    """Read "vendre plus", "sell more" as sales, whatever is sold; seats are sold to fill a hall."""
    to_fill = any(kind.id == "event" for kind in statement.kinds)
    if verb.id != "sell" or to_fill or not _SELLING.match(fold(verb.words)):
        return None
    return _Result("sales", verb.start, verb.end, verb.words, None)


def _won(statement: Statement, verb: Term) -> _Result | None:
    """Read "win 50 customers", "signer 30 DSI" as an acquisition: people right after a verb of winning."""
    return _of_people(statement, verb, "acquisition", _NEWCOMERS) if verb.id == "win" else None


def _kept(statement: Statement, verb: Term) -> _Result | None:
    """Read "keep 200 members", "garder les anciens" as retention: people right after a verb of keeping."""
    return _of_people(statement, verb, "retention", _THOSE_THERE) if _KEEPING.match(fold(verb.words)) else None


def _of_people(statement: Statement, verb: Term, kind: str, stand_in: str) -> _Result | None:
    """Return the result that a verb and the people right after it name; a word may stand in for the people."""
    named = [(people.start, people.end) for people in statement.people if people.start >= verb.end]
    named += [match.span() for match in re.compile(stand_in).finditer(statement.flat, verb.end)]
    if not named:
        return None
    start, end = min(named)
    near = len(statement.text[verb.end : start].split()) <= _NEAR
    return _Result(kind, verb.start, end, statement.text[verb.start : end], None) if near else None


def _same_kind(one: str, other: str) -> bool:
    return one == other or (one in _SALES and other in _SALES and "sales" in (one, other))


@rule(
    code="OBJ008",
    name="several-goals-in-one",
    title=Text("plusieurs buts en un", "several goals in one"),
    severity="error",
    section="objective",
    source="practice-objective#one-goal",
    also=("objective-ten-words#kinds",),
)
def several_goals_in_one(facts: Facts) -> Iterator[Fault]:
    """Two kinds of result are joined ("500 leads et fidéliser nos clients")."""
    statement = statement_of(facts)
    pair = _joined_goals(statement) if statement else None
    if statement is None or pair is None:
        return
    first, second = pair
    a, b = (label("objective", result.kind) if result.kind != "sales" else _SALES_LABEL for result in pair)
    said, also_said = quoted(first.words), quoted(second.words)
    versions = either(quoted(version) for version in other_goals(statement.text, facts.language))
    yield Fault(
        _PATH,
        Text(
            f"L’objectif joint deux buts : {said.fr} ({a.fr}) et {also_said.fr} ({b.fr}).",
            f"The objective joins two goals: {said.en} ({a.en}) and {also_said.en} ({b.en}).",
        ),
        Text(
            f"Gardez-en un, l’autre fera sa propre campagne{f' : {versions.fr}' if versions.fr else ''}.",
            f"Keep one, the other makes a campaign of its own{f': {versions.en}' if versions.en else ''}.",
        ),
    )


_SALES_LABEL = Text("ventes", "sales")


def _joined_goals(statement: Statement) -> tuple[_Result, _Result] | None:
    results = _results(statement)
    for i, first in enumerate(results):
        for second in results[i + 1 :]:
            if not _same_kind(first.kind, second.kind) and _are_joined(statement, first, second):
                return first, second
    return None


def _are_joined(statement: Statement, first: _Result, second: _Result) -> bool:
    """Tell whether ``second`` stands after a joining word as a result of its own, not as what the first is for."""
    joins = list(_joins(statement.flat, first.end, second.start))
    if not joins:
        return False
    between = statement.flat[joins[-1].end() : second.start]
    if re.search(_SERVES, between):
        return False
    own_verb = any(joins[-1].end() <= term.start <= second.start for term in statement.results)
    own_figure = any(joins[-1].end() <= figure.start < second.start for figure in statement.figures)
    return own_verb or own_figure or second.metric not in PEOPLE_METRICS


@rule(
    code="OBJ050",
    name="two-figures-to-reach",
    title=Text("deux chiffres à atteindre", "two figures to reach"),
    severity="warning",
    section="objective",
    source="practice-objective#one-figure",
    also=("practice-objective#one-goal",),
)
def two_figures_to_reach(facts: Facts) -> Iterator[Fault]:
    """Two figures count two different things, joined ("500 leads et 50 démos"). Two kinds of result are OBJ008."""
    statement = statement_of(facts)
    if statement is None or _joined_goals(statement) is not None:
        return
    counted = [
        (figure, metric)
        for figure, metric in ((f, _counted(statement, f.end)) for f in statement.figures)
        if metric is not None
    ]
    for (one, first), (other, second) in pairwise(counted):
        between = statement.flat[first.end : other.start]
        if first.id == second.id or not re.search(_JOIN, between) or re.search(_SERVES, between):
            continue
        a, b = (quoted(statement.text[f.start : m.end]) for f, m in ((one, first), (other, second)))
        yield Fault(
            _PATH,
            Text(
                f"L’objectif donne deux chiffres à atteindre, {a.fr} et {b.fr} : lequel décide ?",
                f"The objective gives two figures to reach, {a.en} and {b.en}: which one decides?",
            ),
            Text(
                f"Gardez celui qui décide, par exemple {b.fr}, et suivez l’autre à son étape du parcours.",
                f"Keep the one that decides, for example {b.en}, and follow the other at its step of the journey.",
            ),
        )
        return


def _counted(statement: Statement, end: int) -> Term | None:
    """Return the metric that directly follows a figure, within three words."""
    for term in statement.metrics:
        if term.start >= end and metric_family(term.id) in RESULT_FAMILIES:
            return term if len(statement.text[end : term.start].split()) <= 2 else None
    return None
