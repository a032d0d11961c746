"""What an objective's statement says: figures, dates, what is counted, which kind of result, which activity."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Figure
from assistant.language.numbers import find_figures
from assistant.language.periods import Period
from assistant.language.text import Language, fold
from assistant.language.vocabulary import Term, entry, find_terms
from assistant.language.words import count_words

# Whether a date is there does not depend on the day of reading; rules never ask what day it is.
_ANY_DAY = date(2026, 1, 1)
PEOPLE_METRICS = frozenset(
    {"leads", "qualified_leads", "new_customers", "active_users", "followers", "ambassadors", "attendance", "visits"}
)
"""Metrics that count people, and so may be an audience as well."""
RESULT_FAMILIES = frozenset({"leads", "results", "loyalty", "referral", "engagement"})
"""Families of metrics that are worth having, unlike being seen or spending."""
MOST_READ = 600
"""Characters of a text that are read for meaning. What is longer is no ten-word objective and no audience, and
reading megabytes of it would take minutes."""
_DEADLINE_LEADS = frozenset({"within", "for", "over"})

# "PME de plus de 50 salariés", "companies with 200 employees": the size of somebody, not a figure to reach.
_SIZE = re.compile(
    r" ?(?:salarie|employe|collaborateur|personnes|people|staff|habitant|inhabitant|ans(?![a-z])|lits|beds|m2|hectare)"
)
_OF = re.compile(
    r"(?:^|[^a-z])(?:de|d'|a|of|with|over|under|avec|entre|between)(?: plus de| moins de| more than| over| under)? $"
)
_TIMES = re.compile(
    r"(?<![a-z])(?:(?:re)?doubl(?:er|e|ing|ement)|tripl(?:er|e|ing|ement)|quadrupl\w+|moitie|halv(?:e|ing)|half|"
    r"divis\w+ par|multipli\w+ (?:par|by)|un tiers|a third|un quart|a quarter of|by a quarter)(?![a-z])"
)


@dataclass(frozen=True)
class Statement:
    """A statement and what was read in it.

    Attributes:
        text: The statement in NFC, without the blanks around it; its beginning where it is longer than `MOST_READ`.
        flat: The same, folded to the same length.
        words: Its words as the ten-word rule counts them.
        figures: Figures to reach: numbers, money, percentages; neither dates nor durations nor sizes of companies.
        says_times: Whether it says "double", "by half"…
        periods: Dates and stretches of days.
        within: Durations that limit it: "en 6 mois", "within three months".
        metrics: What is counted, in order.
        kinds: Words that say which kind of result is sought, in order.
        results: Verbs and nouns that state a result, in order.
        activities: Things to do, in order.
        people: Groups of people, in order.
    """

    text: str
    flat: str
    language: Language
    words: tuple[str, ...]
    figures: tuple[Figure, ...]
    says_times: bool
    periods: tuple[Period, ...]
    within: tuple[Duration, ...]
    metrics: tuple[Term, ...]
    kinds: tuple[Term, ...]
    results: tuple[Term, ...]
    activities: tuple[Term, ...]
    people: tuple[Term, ...]

    @property
    def has_figure(self) -> bool:
        """Whether it says how much."""
        return bool(self.figures) or self.says_times

    @property
    def has_deadline(self) -> bool:
        """Whether it says by when."""
        return bool(self.within) or any(period.relation not in ("from", "after") for period in self.periods)

    @property
    def main_metric(self) -> Term | None:
        """What the first figure counts; without a figure, what is named first."""
        if not self.metrics:
            return None
        after = [term for term in self.metrics if self.figures and term.start >= self.figures[0].start]
        return after[0] if after else self.metrics[0]


@lru_cache(maxsize=256)
def read_statement(text: str, language: Language) -> Statement:
    """Read a statement.

    Args:
        text: The statement.
        language: Its language; decides how "1.500" is read.
    """
    words = tuple(count_words(text))
    text = unicodedata.normalize("NFC", text.strip()[:MOST_READ])
    flat = flattened(text)
    found = find_figures(text, language)
    return Statement(
        text=text,
        flat=flat,
        language=language,
        words=words,
        figures=tuple(f for f in found if not isinstance(f, Duration) and not _is_size(flat, f)),
        says_times=_TIMES.search(flat) is not None,
        periods=tuple(find_dates(text, language, _ANY_DAY)),
        within=tuple(f for f in found if isinstance(f, Duration) and f.lead in _DEADLINE_LEADS),
        metrics=tuple(find_terms(text, "metric")),
        kinds=tuple(find_terms(text, "objective")),
        results=tuple(find_terms(text, "result")),
        activities=tuple(find_terms(text, "activity")),
        people=tuple(find_terms(text, "people")),
    )


def flattened(text: str) -> str:
    """Return a text of the same length, lower case, without accents, with plain quotes and spaces.

    A character that folds to several keeps the first ("œ" is "o"), so that offsets stay those of the text.
    """
    return "".join(" " if char.isspace() else (fold(char) or " ")[0] for char in text)


def _is_size(flat: str, figure: Figure) -> bool:
    """Tell whether a figure says how large a company or how old a person is."""
    return bool(_SIZE.match(flat, figure.end) and _OF.search(flat[: figure.start]))


def metric_id(words: str) -> str | None:
    """Return the id of the metric that a text names first, or None."""
    terms = find_terms(words[:MOST_READ], "metric")
    return terms[0].id if terms else None


def metric_family(metric: str) -> str | None:
    """Return the family of a metric: exposure, engagement, leads, results, loyalty or referral."""
    known = entry("metric", metric)
    return str(known.data.get("family")) if known else None


def is_vanity(metric: str) -> bool:
    """Tell whether a metric is seen rather than gained."""
    known = entry("metric", metric)
    return bool(known and known.data.get("vanity"))


def suggested_kind(metric: str) -> str | None:
    """Return the kind of objective that a metric speaks for, or None where it fits several."""
    known = entry("metric", metric)
    kind = known.data.get("suggests") if known else None
    return str(kind) if kind else None


def overlap(one: Term, other: Term) -> bool:
    """Tell whether two terms share words of the text."""
    return one.start < other.end and other.start < one.end
