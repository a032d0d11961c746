"""Whether an objective is said in words that anybody understands, and says what its fields say."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, lru_cache

from assistant.language.dates import deadline, find_dates
from assistant.language.figures import Figure, Money, Percentage
from assistant.language.format import format_date
from assistant.language.glossary import load_glossary
from assistant.language.periods import Period
from assistant.language.text import Text, fold
from assistant.language.vocabulary import find_terms
from assistant.plan.edit import Edit
from assistant.plan.objective import Objective
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault, Proposal
from assistant.rules.objective import statement_of
from assistant.rules.registry import rule
from assistant.rules.shown import number
from assistant.rules.statement import Statement, flattened, metric_family, metric_id, suggested_kind
from assistant.rules.word_lists import phrases, word_list
from assistant.rules.wording import listed, quoted

_ACRONYM = re.compile(r"(?<![\w&/-])(?:[A-Z][A-Z&]*[A-Z]\d*|[A-Z]\d[A-Z])(?:s(?=\b))?(?![\w&])")


@rule(
    code="OBJ010",
    name="unexplained-jargon",
    title=Text("sigle ou jargon non expliqué", "unexplained acronym or jargon"),
    severity="advice",
    section="objective",
    source="objective-ten-words#understood-by-anyone",
)
def unexplained_jargon(facts: Facts) -> Iterator[Fault]:
    """An acronym or a word of the trade outside the glossary, the audience's words and the plan's name.

    DAF, DSI, PME, ETI, B2B, T3, lead, upsell and the like are known.
    """
    statement = statement_of(facts)
    if statement is None:
        return
    unknown = [word for word in _candidates(statement.text) if not _is_known(word, facts)]
    if unknown:
        names = listed(list(dict.fromkeys(unknown)))
        yield Fault(
            "objective.statement",
            Text(
                f"Tout le monde ne comprendra pas {names.fr} : ni un commercial, ni la direction, ni vous plus tard.",
                f"Not everybody will understand {names.en}: neither a sales rep, nor the CEO, nor you later on.",
            ),
            Text(f"Remplacez {names.fr} par des mots de tous les jours.", f"Replace {names.en} by everyday words."),
        )


def _candidates(text: str) -> list[str]:
    letters = [word for word in re.findall(r"[^\W\d_]{2,}", text)]
    shouted = sum(word.isupper() for word in letters) * 2 > len(letters) and len(letters) > 2
    acronyms = (
        [] if shouted else [m.group() for m in _ACRONYM.finditer(text) if fold(m.group()) not in word_list("shouted")]
    )
    jargon = [text[m.start() : m.end()] for m in _jargon().finditer(flattened(text))]
    return [*acronyms, *jargon]


@cache
def _jargon() -> re.Pattern[str]:
    patterns = (re.escape(fold(p)).replace(r"\*", r"\w*").replace(r"\ ", "[ -]") for p in phrases("jargon"))
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(patterns)})(?![a-z0-9])")


def _is_known(word: str, facts: Facts) -> bool:
    plan, audience = facts.plan, facts.plan.audience
    singular = word[:-1] if len(word) > 2 and word.endswith("s") and word[:-1].isupper() else word
    own = (
        plan.name,
        audience.name,
        audience.role,
        audience.sector,
        *audience.challenges,
        *audience.motivations,
        *audience.objections,
        *audience.habits,
    )
    ours = {piece for text in own if text for piece in re.findall(r"[\w&]+", fold(text))}
    if (
        fold(word) in ours
        or fold(singular) in ours
        or any(fold(word) in fold(text) for text in own if text and " " in word)
    ):
        return True
    if load_glossary().lookup(word) or load_glossary().lookup(singular):
        return True
    if any(term.words == word for term in find_terms(word, "jargon")):
        return True
    return any(_names_all(word, kind) for kind in ("people", "metric", "channel", "format"))


@lru_cache(maxsize=512)
def _names_all(word: str, kind: str) -> bool:
    return any(len(term.words) >= len(word) - 1 for term in find_terms(word, kind))  # type: ignore[arg-type]


@rule(
    code="OBJ011",
    name="statement-and-fields-disagree",
    title=Text("l’énoncé et les champs se contredisent", "statement and fields disagree"),
    severity="warning",
    section="objective",
    source="practice-objective#one-figure",
    also=("objective-ten-words#back-to-the-objective",),
)
def statement_and_fields_disagree(facts: Facts) -> Iterator[Fault]:
    """The statement says another figure, date or metric than `target`, `deadline` or `metric`."""
    statement, objective = statement_of(facts), facts.plan.objective
    if statement is None:
        return
    figure = _other_figure(statement, objective)
    if figure is not None and objective.target is not None:
        said = quoted(figure.words)
        target = number(objective.target)
        yield Fault(
            "objective.target",
            Text(
                f"L’énoncé dit {said.fr}, la cible est {target.fr}.",
                f"The statement says {said.en}, the target is {target.en}.",
            ),
            Text(
                f"Décidez lequel vaut : écrivez {target.fr} dans l’énoncé, ou {said.fr} comme cible.",
                f"Decide which holds: write {target.en} in the statement, or {said.en} as the target.",
            ),
            proposals=(
                Proposal(
                    Text(f"Prendre {said.fr} comme cible", f"Take {said.en} as the target"),
                    (Edit("set", "objective.target", figure.value),),
                ),
            ),
        )
    period = _other_date(statement, objective)
    if period is not None and objective.deadline is not None:
        said, day = quoted(period.words), objective.deadline
        yield Fault(
            "objective.deadline",
            Text(
                f"L’énoncé dit {said.fr}, l’échéance est le {format_date(day, 'fr')}.",
                f"The statement says {said.en}, the deadline is {format_date(day, 'en')}.",
            ),
            Text(
                "Décidez laquelle vaut, et corrigez l’autre.",
                "Decide which holds, and correct the other.",
            ),
            proposals=(
                Proposal(
                    Text(
                        f"Prendre le {format_date(deadline(period), 'fr')}",
                        f"Take {format_date(deadline(period), 'en')}",
                    ),
                    (Edit("set", "objective.deadline", deadline(period).isoformat()),),
                ),
            ),
        )
    if _other_metric(statement, objective) and statement.main_metric is not None:
        said, name = quoted(statement.main_metric.words), quoted(filled(objective.metric))
        yield Fault(
            "objective.metric",
            Text(
                f"L’énoncé compte {said.fr}, le champ compte {name.fr}.",
                f"The statement counts {said.en}, the field {name.en}.",
            ),
            Text(
                f"Comptez la même chose aux deux endroits : {said.fr} ou {name.fr}.",
                f"Count the same thing in both places: {said.en} or {name.en}.",
            ),
            proposals=(
                Proposal(
                    Text(f"Compter {said.fr}", f"Count {said.en}"),
                    (Edit("set", "objective.metric", statement.main_metric.words),),
                ),
            ),
        )


_YEARS = (1900, 2200)
"""Deadlines outside these years are slips that no statement means."""
_EVE = timedelta(days=2)
_DAY_OR_END = re.compile(r"(?<!\d)\d{1,2}(?!\d)|^(?:la |the )?(?:fin|end)|(?:fin|end)$")
_SCALES = (Decimal(1), Decimal(1000), Decimal(1_000_000))


def _other_figure(statement: Statement, objective: Objective) -> Figure | None:
    """Return the statement's main figure where no figure of it agrees with the target."""
    target = objective.target
    if target is None or not statement.figures:
        return None
    if any(_agrees(figure, target, objective) for figure in statement.figures):
        return None
    main = statement.figures[0]
    metric = statement.main_metric
    if metric is not None:
        counting = [figure for figure in statement.figures if figure.end <= metric.start]
        main = counting[-1] if counting else main
    is_rate = isinstance(main, Percentage)
    unit = fold(filled(objective.unit))
    if is_rate and "%" not in unit and "point" not in unit and objective.baseline is None and unit:
        # "15 % de plus" and a target in euros cannot be compared without a starting point.
        return None
    return main


def _agrees(figure: Figure, target: Decimal, objective: Objective) -> bool:
    values = [figure.value] if figure.high is None else [figure.value, figure.high]
    baseline = objective.baseline
    for value in values:
        if abs(value) == abs(target):
            return True
        if isinstance(figure, Money) and any(value == target * scale for scale in _SCALES):
            return True
        if isinstance(figure, Percentage):
            if value == target * 100:
                return True
            if baseline is not None and target in (
                baseline * (1 + value / 100),
                baseline * (1 - value / 100),
                baseline + value,
                baseline - value,
            ):
                return True
        elif baseline is not None and abs(target - baseline) == value:
            return True
    return False


def _other_date(statement: Statement, objective: Objective) -> Period | None:
    """Return the statement's date nearest to the deadline where none of its dates agrees with it."""
    day = objective.deadline
    if day is None or not _YEARS[0] <= day.year <= _YEARS[1]:
        return None
    # A date without a year is the one nearest to the deadline.
    periods = [
        period
        for today in (date(day.year, 1, 1), date(day.year, 7, 1), date(day.year - 1, 1, 1))
        for period in _fixed(statement, today)
        if period.relation not in ("from", "after")
    ]
    if not periods or any(_covers(period, day) for period in periods):
        return None
    return min(periods, key=lambda period: abs((deadline(period) - day).days))


def _fixed(statement: Statement, today: date) -> list[Period]:
    """Return the dates of a statement that do not move with the day on which it is read: not "in six months"."""
    found, later = (find_dates(statement.text, statement.language, day) for day in (today, today + timedelta(days=1)))
    kept = {(period.text_start, period.start) for period in later}
    return [period for period in found if (period.text_start, period.start) in kept]


def _covers(period: Period, day: date) -> bool:
    if day == deadline(period):
        return True
    if period.relation in ("before", "until"):
        return day <= deadline(period) and (deadline(period) - day).days <= 31
    if period.relation == "by" and period.precision == "day" and not _DAY_OR_END.search(fold(period.words)):
        # What is wanted by Christmas is due on its eve.
        return timedelta() <= period.end - day <= _EVE
    return period.start <= day <= period.end


def _other_metric(statement: Statement, objective: Objective) -> bool:
    """Tell whether the field counts something of another family than the statement does."""
    named, said = filled(objective.metric), statement.main_metric
    if not named or said is None or not statement.figures or _is_told(named, statement.text):
        return False
    field = metric_id(named)
    if field is None or any(metric.id == field for metric in statement.metrics):
        return False
    if suggested_kind(field) in {kind.id for kind in statement.kinds}:
        # "Renouveler 85 % des contrats" counts renewals, though it names contracts.
        return False
    return metric_family(field) != metric_family(said.id)


_MORE = frozenset(
    ["new", "nouveau", "nouveaux", "nouvelle", "nouvelles", "additional", "supplementaires", "more", "extra"]
)


def _is_told(metric: str, text: str) -> bool:
    """Tell whether a text holds the words of a metric; "sign up 250 members" counts new members."""
    counted = [word for word in re.findall(r"[^\W\d_]{3,}", fold(metric)) if word not in _MORE]
    told = set(re.findall(r"[^\W\d_]{3,}", fold(text)))
    return fold(metric) in fold(text) or (bool(counted) and told.issuperset(counted))
