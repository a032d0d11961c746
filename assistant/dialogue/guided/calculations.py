"""Which calculator a message asks for, and the figures that it gives it."""

import datetime
import re
from functools import cache
from pathlib import Path

from assistant.calculators.catalogue import KEPT, Calculator, Field, calculators
from assistant.language.dates import find_dates
from assistant.language.figures import Figure, Money, Percentage
from assistant.language.numbers import find_figures
from assistant.language.text import Language, fold
from assistant.language.yaml_data import load_yaml

UNKNOWN = "unknown"
"""Something is to be calculated for which there is no calculator."""
AGAIN = "again"
"""What was just calculated, with other figures."""
_SHORT = 80
"""Characters up to which a message that begins with "calculate" is nothing but that order."""
_APART = 20
"""What a comma or "and" between a figure and a word counts, in characters: they rarely belong together."""
_ENOUGH = 2
"""Figures beside its name that ask for a calculation, and not how it is done."""
_WHOLE = 100
_ANY_DAY = datetime.date.min
_SEPARATOR = re.compile(r"[,;\n]|\b(?:et|and|pour|for|contre|against|puis|then|avec|with)\b")
_PAIRS = re.compile(r"\s*(?:[,;\n]|\bet\b|\band\b|\bpuis\b)\s*")
_WEIGHT = re.compile(
    r"(?P<name>\D.*?)[\s:=(]*(?P<weight>\d+(?:[.,]\d+)?)\s*(?:(?P<percent>%)|parts?|points?|pts?)?\)?[\s.]*"
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data: dict[str, str] = load_yaml(Path(__file__).with_name("data") / "calculations.yaml")
    return {name: re.compile(pattern) for name, pattern in data.items()}


@cache
def _called() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((each.name, re.compile(rf"\b(?:{each.called})\b")) for each in calculators().values())


@cache
def _worth() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the names of the calculators that need figures only, and other words for what they find."""
    called = {name: calculators()[name].called for name in ("roi", "lifetime-value")}
    called["lifetime-value"] += f"|{_patterns()['worth'].pattern}"
    return tuple((name, re.compile(rf"\b(?:{pattern})\b")) for name, pattern in called.items())


def wanted(text: str) -> str:
    """Return the calculator that a message asks for; a question about the method asks for none.

    Args:
        text: The message.

    Returns:
        Its name; ``UNKNOWN`` where something else is to be calculated; "" where nothing is.
    """
    folded = fold(text)
    if not folded or _patterns()["method"].match(folded):
        return ""
    # Where each line has its amount there is nothing to split.
    if _patterns()["split"].match(folded) and len(_patterns()["amount"].findall(folded)) < 2:
        return "budget"
    if not _patterns()["calculate"].match(folded):
        return ""
    first = [(found.start(), name) for name, pattern in _called() if (found := pattern.search(folded))]
    if first:
        return min(first)[1]
    return UNKNOWN if len(folded) <= _SHORT else ""


def given(name: str, text: str, language: Language, today: datetime.date) -> dict[str, str]:
    """Return what a message says for the fields of a calculator, as text that the calculators read.

    Args:
        name: The calculator.
        text: The message.
        language: Decides how figures are written.
        today: Dates without a year are the next ones after it.
    """
    calculator = calculators()[name]
    match name:
        case "open-day":
            days = [period.start for period in find_dates(text, language, today) if period.start == period.end]
            return {"date": days[0].isoformat()} if days else {}
        case "budget":
            return _split(calculator, text, language)
        case "lead-score":
            return _scheme(text)
        case "rfm":
            _, _, table = text.partition("\n")
            return {"customers": table.strip()} if table.strip() else {}
        case "roi":
            found = _figures(calculator, text, language)
            kept = "margin" not in found and _patterns()["kept"].search(fold(text))
            return {**found, KEPT: "1"} if kept else found
        case _:
            # "3 fois par an" tells how often, and is no figure by itself.
            return _figures(calculator, re.sub(r"\b(?:fois|times)\b", "commandes", text), language)


def asked_with_figures(text: str, language: Language) -> str:
    """Return the calculator that a question calls for by giving its figures: "what's my ROI if I spend 800 …?"."""
    folded = fold(text)
    named = [name for name, pattern in _worth() if pattern.search(folded)]
    return next((name for name in named if len(given(name, text, language, _ANY_DAY)) >= _ENOUGH), "")


def asked_again(text: str, language: Language) -> bool:
    """Tell whether other figures are tried in what was just calculated: "et si je dépense plutôt 15 000 ?"."""
    return _patterns()["again"].match(fold(text)) is not None and bool(find_figures(text, language))


def _figures(calculator: Calculator, text: str, language: Language) -> dict[str, str]:
    """Give each figure to the field whose word stands nearest, then what is left by elimination."""
    figures = find_figures(text, language)
    # Folding may change lengths: the words are looked for in a text of the same length.
    plain = "".join(fold(c)[:1] or " " for c in text)
    near = sorted(
        (distance, i, field.name)
        for field in calculator.fields
        for i, figure in enumerate(figures)
        if _fits(field, figure)
        for word in re.finditer(rf"\b(?:{field.said})\b", plain)
        if (distance := _distance(plain, figure, (word.start(), word.end()), figures)) is not None
    )
    taken: dict[str, int] = {}
    for _, i, name in near:
        if name not in taken and i not in taken.values():
            taken[name] = i
    left = [i for i in range(len(figures)) if i not in taken.values()]
    for field in [field for field in calculator.fields if field.required and field.name not in taken]:
        fitting = [i for i in left if _fits(field, figures[i])]
        others = [each for each in calculator.fields if each.required and each.name not in (*taken, field.name)]
        if len(fitting) == 1 and not any(_fits(each, figures[fitting[0]]) for each in others):
            taken[field.name] = fitting[0]
            left.remove(fitting[0])
    return {name: _written(text, figures[i]) for name, i in taken.items()}


def _fits(field: Field, figure: Figure) -> bool:
    if field.kind == "percent":
        # "20 000 de marge" is an amount, although nothing says of which money.
        return isinstance(figure, Percentage) or (not isinstance(figure, Money) and figure.value <= _WHOLE)
    if field.kind == "money":
        return not isinstance(figure, Percentage)
    return not isinstance(figure, Money | Percentage)


def _distance(text: str, figure: Figure, word: tuple[int, int], figures: list[Figure]) -> int | None:
    """Return how far a word stands from a figure, None where another figure stands between them."""
    if word[0] >= figure.start and word[1] <= figure.end:
        return 0
    between = (figure.end, word[0]) if word[0] >= figure.end else (word[1], figure.start)
    if any(between[0] <= other.start < between[1] for other in figures if other is not figure):
        return None
    gap = text[between[0] : between[1]]
    return len(gap) + _APART * len(_SEPARATOR.findall(gap))


def _written(text: str, figure: Figure) -> str:
    sign = "-" if re.search(r"(?:^|[\s:(])[-−]\s?$", text[: figure.start]) else ""
    return f"{sign}{figure.value:f}"


def _split(calculator: Calculator, text: str, language: Language) -> dict[str, str]:
    """Read a total, then the lines behind "between" or the colon; one of them may be the reserve."""
    rest = _patterns()["among"].search(text)
    head = [figure for figure in find_figures(text, language) if rest is None or figure.end <= rest.start()]
    found = {"total": _written(text, head[0])} if head and not isinstance(head[0], Percentage) else {}
    if rest is None:
        return found
    lines = []
    for part in _PAIRS.split(text[rest.end() :].strip(" .")):
        weighed = _WEIGHT.fullmatch(part.strip())
        label = (weighed["name"] if weighed else part).strip(" :=(-")
        if weighed and re.fullmatch(r"(?:une |a |la |the )?reserve(?: (?:de|of))?", fold(label)):
            found["reserve"] = weighed["weight"]
        elif label:
            percent = weighed["percent"] or "" if weighed else ""
            lines.append(f"{label} = {weighed['weight'] if weighed else 1}{percent}")
    return {**found, "lines": "\n".join(lines)} if lines else found


def _scheme(text: str) -> dict[str, str]:
    """Read criteria with points up to the first semicolon or line, then one lead in each part: "Léa : récent"."""
    _, _, told = text.partition(":")
    first, *others = [part.strip(" .") for part in re.split(r"[;\n]", told) if part.strip(" .")] or [""]
    criteria = [m for part in re.split(r",| et | and ", first) if (m := _WEIGHT.fullmatch(part.strip()))]
    if not criteria:
        return {}
    lines = "\n".join(f"{m['name'].strip(' :=(')} = {m['weight']}" for m in criteria)
    return {"criteria": lines, "leads": "\n".join(others)}
