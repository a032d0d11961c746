"""Looks through a brief again for where the figure of its goal stands today."""

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.dialogue.guided.reading.asides import says, without_denied
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.figure_names import counts_nothing
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Figure, Money, Number, Percentage
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms
from assistant.plan.base import plain_number

_TODAY = Expression("second_look.today")
_NOTHING = Expression("second_look.nothing")
_TODAY_LABELS = frozenset(
    [None, "objective", "context", "target", "baseline", "audience", "name", "promise", "challenges"]
)


@dataclass(frozen=True)
class Said:
    """A sentence and what it stands under."""

    line: Line
    label: str | None


def counted(text: str, context: Context) -> list[Figure]:
    """Return the figures of a text that count something: no dates, no lengths of time."""
    spans = [(p.text_start, p.text_end) for p in find_dates(text, context.language, context.today)]
    found = [f for f in find_figures(text, context.language) if not isinstance(f, Duration)]
    found = [f for f in found if not any(a < f.end and f.start < b for a, b in spans)]
    return [f for f in found if not counts_nothing(f, text) and not _is_year(f, text)]


# "In 2014 nobody believed it": when, and how many of nothing.
_SINCE = re.compile(
    r"\b(?:in|en|since|depuis|from|of|de|d['’]|by|around|vers|circa|back in|year|année|an)\s?$", re.IGNORECASE
)


def _is_year(figure: Figure, text: str) -> bool:
    told = text[figure.start : figure.end]
    return re.fullmatch(r"(?:19|20)\d\d", told) is not None and _SINCE.search(text[: figure.start]) is not None


def find_today(said: list[Said], context: Context) -> None:
    """Fill where the figure of the goal stands today, from the first sentence that tells.

    Args:
        said: The sentences of the brief, each with what it stands under.
        context: Where facts go.
    """
    target = context.draft.get("objective.target")
    if target is None:
        return
    mark = context.draft.plan.provenance.get("objective.target")
    kind = _kind_of(mark.words if mark is not None else None, context)
    for one in said:
        if one.label not in _TODAY_LABELS or says(one.line.text, "dropped", "maybe") or PROVES.search(one.line.text):
            continue
        elsewhere = says(one.line.text, "other")
        line = without_denied(one.line)
        for clause in sorted(_clauses(line), key=lambda part: -_year(part.text, context)):
            paid = kind is not Money and any(isinstance(f, Money) for f in counted(clause.text, context))
            days = find_dates(clause.text, context.language, context.today)
            if any(p.relation in ("by", "before", "until") and p.end > context.today for p in days):
                # What is wanted by a day to come is no figure of today.
                continue
            if paid and not _names_metric(clause.text, context):
                # What is paid today, and instead of what, counts no results.
                continue
            if _is_today(clause, one, kind, Decimal(str(target)), context, elsewhere):
                return


def _year(text: str, context: Context) -> int:
    """Return the year that a clause tells of, so that the latest of "2025: 38, 2026: 44" counts."""
    years = [int(year) for year in re.findall(r"\b20\d\d\b", text)]
    return max((year for year in years if year <= context.today.year), default=0)


def _is_today(clause: Line, one: Said, kind: type[Figure], target: Decimal, context: Context, other: bool) -> bool:
    plain = flat(clause.text)
    told = _TODAY.search(plain)
    if (told is None and one.label != "baseline") or find_terms(clause.text, "identifier", context.language):
        # "The file holds 1,350 addresses" counts no results.
        return False
    if _NOTHING.search(plain):
        return context.draft.set("objective.baseline", 0, context.words(clause.start, clause.end))
    figures = [f for f in counted(clause.text, context) if isinstance(f, kind) and f.value != target]
    if len(figures) == 2 and _FELL.search(plain):
        # "Fell from 900 to 610" stands at 610.
        figures = figures[1:]
    fell = len(figures) == 1 and figures[0].change and _FELL.search(plain) is not None
    if len(figures) != 1 or (figures[0].is_range and not fell):
        return False
    figure = figures[0]
    loose = one.label in ("promise", "challenges") and not _names_metric(clause.text, context)
    if (loose or other or says(clause.text, "other")) and not _counts_the_same(figure, clause.text, context):
        return False
    words = context.words(clause.start + figure.start, clause.start + figure.end)
    return context.draft.set("objective.baseline", plain_number(figure.high or figure.value), words)


def _names_metric(text: str, context: Context) -> bool:
    """Tell whether a clause names what the goal counts."""
    metric = {word.rstrip("s") for word in flat(str(context.draft.get("objective.metric") or "")).split()}
    return any(word.strip(".,;:)").rstrip("s") in metric for word in flat(text).split())


def _counts_the_same(figure: Figure, text: str, context: Context) -> bool:
    """Tell whether what another campaign counted is what this one counts."""
    if re.search(r"\ben\b|\bof (?:them|those)\b", flat(text[: figure.start])):
        return True
    metric = {word.rstrip("s") for word in flat(str(context.draft.get("objective.metric") or "")).split()}
    return any(word.strip(".,;)").rstrip("s") in metric for word in flat(text[figure.end :]).split()[:4])


def _kind_of(words: str | None, context: Context) -> type[Figure]:
    found = counted(words or "", context)
    return next((kind for kind in (Percentage, Money) if found and isinstance(found[0], kind)), Number)


# "(proof: 1,900 swaps last year)" counts what makes an argument true.
PROVES = re.compile(r"\b(?:proofs?|preuves?)\b", re.IGNORECASE)
_FELL = re.compile(
    r"\b(?:fell|dropped|went|gone|slipped|rose|passee?s?|tombee?s?|reculee?s?|descendue?s?|montee?s?) "
    r"(?:\w+ )?(?:from|de)\b"
)
_PARTS = re.compile(
    r"\s*[(;)]\s*|,\s+(?=\D)|(?<!par)(?<!Par)\s(?:contre|versus|vs\.?|up from|down from|mais|but|et|and)\s"
)


def _clauses(line: Line) -> list[Line]:
    """Cut a sentence where what is said of today may begin; the whole sentence comes last."""
    found: list[Line] = []
    at = 0
    # "One hundred and sixty" is one figure.
    figures = find_figures(line.text, "en") + find_figures(line.text, "fr")
    for match in _PARTS.finditer(line.text):
        opening = line.text[at : match.start()]
        if not at and not re.search(r"\d", opening) and _TODAY.fullmatch(flat(opening).strip(" -*•")):
            # "Last year, eleven people joined us" says when ahead of what.
            continue
        if any(f.start < match.start() and match.end() < f.end for f in figures):
            continue
        found.append(Line(line.text[at : match.start()], line.start + at))
        # The words that tell ("contre") belong to what follows.
        at = match.start()
    found.append(Line(line.text[at:], line.start + at))
    return [part for part in (*found, line) if part.text.strip()]
