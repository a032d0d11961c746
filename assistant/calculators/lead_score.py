"""Scores leads with a scheme of points: who should be called first.

Source: rally-lead-scoring-points#weighting and #worked-example.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.calculators.answer import Answer, CalculatorError, Figure, Table, Unit, checked, remark
from assistant.language.text import Language, Text, fold


@dataclass(frozen=True)
class Criterion:
    """One line of the scheme.

    Args:
        name: What must hold.
        points: What it is worth; below 0 where it counts against the lead.
    """

    name: str
    points: Decimal


@dataclass(frozen=True)
class Lead:
    """A lead and what holds for it.

    Args:
        name: How the list calls it.
        meets: Names of the criteria that it meets.
    """

    name: str
    meets: frozenset[str]


_EXAMPLE: tuple[tuple[Text, int], ...] = (
    (Text("profil de la clientèle", "profile of the customers"), 10),
    (Text("ouvre plus d’e-mails que la moyenne", "opens more e-mails than average"), 10),
    (Text("a cliqué ou téléchargé", "clicked or downloaded"), 20),
    (Text("lead récent", "recent lead"), 20),
    (Text("échange récent", "recent exchange"), 10),
)
"""The scheme of the article's example; its first criterion, the gender of most customers there, is told in general."""
_EXAMPLE_LEADS = {"A": (1, 2), "B": (0,), "C": (0, 1, 2, 3), "D": (0, 3, 4), "E": ()}


def example_scheme(language: Language) -> tuple[Criterion, ...]:
    """Return the scheme of the source's worked example: 70 points at most."""
    return tuple(Criterion(name.get(language), Decimal(points)) for name, points in _EXAMPLE)


def example_leads(language: Language) -> tuple[Lead, ...]:
    """Return a few made-up leads for the example scheme; A and B are the two that the source compares."""
    names = [criterion.name for criterion in example_scheme(language)]
    return tuple(Lead(f"Lead {letter}", frozenset(names[i] for i in met)) for letter, met in _EXAMPLE_LEADS.items())


def points_in_proportion(base: Decimal, rate: Decimal, usual_rate: Decimal) -> Decimal:
    """Return the points of a profile that signs more, or less, often than the others: base × rate ÷ usual rate.

    Source: rally-lead-scoring-points#weighting (twice as often, twice as many points).

    Raises:
        CalculatorError: A figure makes no sense.
    """
    checked(base, Text("Points de base", "Base points"))
    checked(rate, Text("Taux du profil", "Rate of the profile"))
    checked(usual_rate, Text("Taux habituel", "Usual rate"), above=Decimal(0))
    return base * rate / usual_rate


def lead_score(scheme: Sequence[Criterion], leads: Iterable[Lead]) -> Answer:
    """Score leads and rank them, best first; leads with the same score keep their order.

    Args:
        scheme: The criteria with their points; names are compared without accents and case.
        leads: The leads.

    Raises:
        CalculatorError: There is no criterion, two have one name, or a lead meets one that the scheme has not.
    """
    if not scheme:
        raise CalculatorError("Il faut au moins un critère, avec ses points.", "At least one criterion is needed.")
    points: dict[str, Decimal] = {}
    for criterion in scheme:
        key = fold(criterion.name)
        if not key or key in points:
            raise CalculatorError(
                f"Chaque critère porte un nom à lui\u00a0: «\u00a0{criterion.name}\u00a0» ne va pas.",
                f"Each criterion needs a name of its own: “{criterion.name}” will not do.",
            )
        points[key] = checked(criterion.points, Text(criterion.name, criterion.name), least=None)
    scored = [(lead, _score(lead, points)) for lead in leads]
    scored.sort(key=lambda each: -each[1])
    most = sum((each for each in points.values() if each > 0), Decimal(0))
    columns = (
        ("rank", Text("rang", "rank")),
        ("lead", Text("lead", "lead")),
        ("score", Text("score", "score")),
        ("meets", Text("critères remplis", "criteria met")),
    )
    units: tuple[Unit, ...] = ("number", "text", "number", "text")
    rows = tuple(
        (rank, lead.name, score, ", ".join(c.name for c in scheme if fold(c.name) in set(map(fold, lead.meets))))
        for rank, (lead, score) in enumerate(scored, 1)
    )
    figures = (Figure("maximum", Text("Score possible", "Highest possible score"), most, "number"),)
    remarks = tuple(map(remark, ("weights", "email_points", "scale", "no_filter")))
    reading: tuple[Text, ...] = ()
    if scored:
        first = scored[0][0].name
        reading = (Text(f"À appeler en premier\u00a0: {first}.", f"To be called first: {first}."),)
    return Answer(Text("Score des leads", "Lead score"), figures, reading, remarks, Table(columns, units, rows))


def _score(lead: Lead, points: dict[str, Decimal]) -> Decimal:
    total = Decimal(0)
    for name in {fold(name): name for name in sorted(lead.meets)}.items():
        if name[0] not in points:
            raise CalculatorError(
                f"{lead.name}\u00a0: le critère «\u00a0{name[1]}\u00a0» n’est pas dans le barème.",
                f"{lead.name}: the criterion “{name[1]}” is not in the scheme.",
            )
        total += points[name[0]]
    return total
