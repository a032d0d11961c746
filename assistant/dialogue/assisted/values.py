"""Reads a claimed value back from the person's words, with our own readers of numbers, dates and vocabularies."""

import datetime
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation

from assistant.dialogue.assisted.evidence import Evidence
from assistant.dialogue.assisted.fields import Field
from assistant.language.ages import find_ages
from assistant.language.counted import counts_something
from assistant.language.dates import deadline, find_dates
from assistant.language.figures import Duration, Figure, Money, Number, Percentage
from assistant.language.folding import fold_fast
from assistant.language.kinds import Kind
from assistant.language.negation import is_negated
from assistant.language.numbers import find_figures
from assistant.language.periods import Period
from assistant.language.text import Language, fold
from assistant.language.vocabulary import entry, find_terms
from assistant.plan.wording import value_labels

# A share or an amount of money may be what a goal counts; nothing else counts them.
_COUNTS_ANYTHING = frozenset(
    {"objective.target", "objective.baseline", "integrate.steps.kpi.target", "orchestrate.measurement.result.target"}
)


def number(said: str) -> Decimal | None:
    """Read a claimed number: "300", "12 000", "0,5", "20000.00"."""
    plain = "".join(said.replace("\u202f", " ").replace("\u00a0", " ").split()).replace(",", ".").rstrip("%€$£")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def figures_in(evidence: Evidence, language: Language) -> list[tuple[Figure, int, int]]:
    """Return the figures of the evidence with their place in the message, read in the light of the whole sentence.

    A figure of which the evidence cuts off a part ("20" of "20 k€") is none of its figures, and an age counts nothing.
    """
    start, text = evidence.sentence.start, evidence.sentence.text
    ages = find_ages(text)
    found = [f for f in find_figures(text, language) if not any(a < f.end and f.start < b for a, b in ages)]
    placed = [(f, start + f.start, start + f.end) for f in found]
    return [(f, a, b) for f, a, b in placed if evidence.words.start <= a and b <= evidence.words.end]


def read_number(said: str, field: Field, evidence: Evidence, language: Language) -> tuple[Decimal, int, int] | None:
    """Return the claimed figure and its place in the message, None where the evidence does not hold it.

    Args:
        said: The claimed value.
        field: Decides what may be counted: money, months, plain numbers.
        evidence: The person's words.
        language: Their language.
    """
    wanted = number(said)
    text = fold_fast(evidence.sentence.text)

    def counted(figure: Figure) -> bool:
        return len(text) == len(evidence.sentence.text) and counts_something(text, figure.end)

    for figure, start, end in figures_in(evidence, language):
        for value in _meant(figure, field, counted):
            if value == wanted:
                return value, start, end
    return None


def _meant(figure: Figure, field: Field, counted: Callable[[Figure], bool]) -> Iterator[Decimal]:
    """Yield what a figure may be as the value of a field."""
    if field.sort == "months":
        if isinstance(figure, Duration) and figure.months is not None:
            yield figure.months
        return
    if isinstance(figure, Duration) or figure.is_range:
        # Of two figures the person says which.
        return
    if field.sort == "money":
        # A bare number is money where no noun says what it counts.
        fits = isinstance(figure, Money) and not figure.per
        fits = fits or (type(figure) is Number and not counted(figure))
    else:
        fits = field.path in _COUNTS_ANYTHING or not isinstance(figure, Money | Percentage)
    if fits:
        yield figure.value


def read_date(
    said: str, field: Field, evidence: Evidence, language: Language, today: datetime.date
) -> tuple[datetime.date, int, int] | None:
    """Return the claimed day and its place in the message, None where the evidence does not name it."""
    try:
        wanted = datetime.date.fromisoformat(said.strip())
    except ValueError:
        return None
    start = evidence.sentence.start
    for period in find_dates(evidence.sentence.text, language, today):
        place = start + period.text_start, start + period.text_end
        inside = evidence.words.start <= place[0] and place[1] <= evidence.words.end
        # What is planned lies ahead; only a start may be behind.
        ahead = wanted >= today or field.path == "orchestrate.start"
        if inside and ahead and wanted == _day(period, field):
            return wanted, *place
    return None


def _day(period: Period, field: Field) -> datetime.date | None:
    if field.path == "orchestrate.start":
        return period.start
    if field.path == "orchestrate.milestones.date":
        return period.start if period.start == period.end or period.precision == "day" else None
    return deadline(period)


def read_choice(said: str, field: Field, evidence: Evidence, language: Language) -> str | None:
    """Return the claimed value of an enumeration, None where the words do not say it."""
    assert field.kind is not None
    said = said.strip().casefold().replace(" ", "_").replace("-", "_")
    values = value_labels(field.path)
    if values and said not in values:
        return None
    text = evidence.words.text
    for term in find_terms(text, field.kind):
        if _value(field.kind, term.id) == said:
            at = evidence.words.start + term.start - evidence.sentence.start
            return None if is_negated(evidence.sentence.text, at) else said
    if said in values and any(_holds(text, label) for label in values[said]):
        return said
    return None


def _value(kind: Kind, id_: str) -> str:
    known = entry(kind, id_)
    return str(known.data["kind"]) if known is not None and "kind" in known.data else id_


def _holds(text: str, label: str) -> bool:
    return f" {fold(label)} " in f" {fold(text)} "
