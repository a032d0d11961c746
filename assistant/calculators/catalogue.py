"""The calculators by name: what each asks for, and what it answers to fields filled in as text."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal

from assistant.calculators import reading
from assistant.calculators.answer import Answer, CalculatorError
from assistant.calculators.budget_split import budget_split
from assistant.calculators.lead_score import example_leads, example_scheme, lead_score
from assistant.calculators.lifetime_value import lifetime_value
from assistant.calculators.open_day import open_day
from assistant.calculators.rfm import rfm
from assistant.calculators.roi import roi
from assistant.language.text import Language, Text
from assistant.language.yaml_data import load_yaml
from assistant.plan import Edit, Plan
from assistant.plan.references import taken_ids
from assistant.rules.wording import typeset

KEPT = "kept"
"""Key beside the fields of the return on investment: the gains are what was kept of the sales."""

Kind = Literal["money", "number", "percent", "date", "lines"]


@dataclass(frozen=True)
class Field:
    """One figure, date or list that a calculator takes.

    Args:
        name: English name for programs.
        label: What people call it.
        kind: How it is written; ``lines`` is a list, one entry a line.
        required: Whether nothing can be calculated without it.
        said: Pattern of the words that stand beside it in a sentence, over folded text.
        hint: What a line looks like, for lists.
    """

    name: str
    label: Text
    kind: Kind
    required: bool
    said: str
    hint: Text | None


@dataclass(frozen=True)
class Calculator:
    """A calculator as people meet it.

    Args:
        name: English name for programs.
        title: What it calculates.
        why: What for.
        example: A sentence that asks for it in the conversation.
        accept: What writing its result into the plan does; empty where it writes nothing.
        called: Pattern of its names, over folded text.
        fields: What it takes.
    """

    name: str
    title: Text
    why: Text
    example: Text
    accept: Text
    called: str
    fields: tuple[Field, ...]


@cache
def calculators() -> dict[str, Calculator]:
    """Return all calculators by name, in the order in which they are shown."""
    data: dict[str, dict[str, Any]] = load_yaml(Path(__file__).with_name("calculators.yaml"))
    return {name: _calculator(name, row) for name, row in data.items()}


def _calculator(name: str, row: dict[str, Any]) -> Calculator:
    texts = {key: typeset(Text(**row[key])) for key in ("title", "why", "example", "accept")}
    fields = tuple(
        Field(
            field, typeset(Text(each["fr"], each["en"])), each["kind"], each["required"], each["said"],
            Text(**each["hint"]) if "hint" in each else None,
        )
        for field, each in row["fields"].items()
    )  # fmt: skip
    return Calculator(name=name, called=row["called"], fields=fields, **texts)


def missing(name: str, given: Mapping[str, str]) -> list[Field]:
    """Return the fields without which nothing can be calculated and that are empty."""
    return [field for field in calculators()[name].fields if field.required and not given.get(field.name, "").strip()]


def calculate(name: str, given: Mapping[str, str], plan: Plan, today: datetime.date, language: Language) -> Answer:
    """Calculate.

    Args:
        name: The calculator.
        given: What was filled in, by the name of the field, as people write it.
        plan: The plan that the result may go into.
        today: The day of the calculation.
        language: Language of what would be written into the plan.

    Raises:
        CalculatorError: There is no such calculator, something is missing or makes no sense; the message says what.
    """
    if name not in calculators():
        raise CalculatorError(f"Il n’y a pas de calculateur «\u00a0{name}\u00a0».", f"There is no calculator “{name}”.")
    lacking = missing(name, given)
    if lacking:
        fr, en = (", ".join(field.label.get(each) for field in lacking) for each in ("fr", "en"))
        raise CalculatorError(f"Il manque\u00a0: {fr}.", f"Missing: {en}.")
    said = {key: text.strip() for key, text in given.items() if text.strip()}
    return _RUN[name](said, plan, today, language)


Run = Callable[[Mapping[str, str], Plan, datetime.date, Language], Answer]


def _number(given: Mapping[str, str], name: str) -> Decimal | None:
    return reading.number(given[name]) if name in given else None


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _roi(given: Mapping[str, str], plan: Plan, today: datetime.date, language: Language) -> Answer:
    gains, costs = (reading.number(given[each]) for each in ("gains", "costs"))
    return roi(gains, costs, _number(given, "margin"), plan.currency, kept=KEPT in given)


def _lifetime_value(given: Mapping[str, str], plan: Plan, today: datetime.date, language: Language) -> Answer:
    basket, orders, years, margin = (reading.number(given[each]) for each in ("basket", "orders", "years", "margin"))
    return lifetime_value(basket, orders, years, margin, _number(given, "cost"))


def _budget(given: Mapping[str, str], plan: Plan, today: datetime.date, language: Language) -> Answer:
    lines = _lines(given["lines"])
    shares = [reading.share(line) for line in lines]
    reserve = _number(given, "reserve")
    if reserve is None and all(line.endswith("%") for line in lines) and sum(each.weight for each in shares) == 100:
        # Shares of the whole leave nothing to put aside.
        reserve = Decimal(0)
    ids = channel_ids(plan)
    shares = [replace(share, channel=ids.get(share.label)) for share in shares]
    answer = budget_split(reading.number(given["total"]), shares, Decimal(10) if reserve is None else reserve)
    return instead_of_lines(answer, plan)


def channel_ids(plan: Plan) -> dict[str, str]:
    """Return the ids of the channels by id and by name, so that a budget line finds the channel that it pays for."""
    return {name: channel.id for channel in plan.rally.channels for name in (channel.id, channel.name) if name}


def instead_of_lines(answer: Answer, plan: Plan) -> Answer:
    """Return a budget split that takes the place of the plan's lines: beside them it would be spent twice."""
    if not plan.orchestrate.budget.lines:
        return answer
    return replace(answer, edits=(Edit("clear", "orchestrate.budget.lines"), *answer.edits))


def _lead_score(given: Mapping[str, str], plan: Plan, today: datetime.date, language: Language) -> Answer:
    scheme = [reading.criterion(line) for line in _lines(given.get("criteria", ""))]
    leads = [reading.lead(line) for line in _lines(given.get("leads", ""))]
    if not scheme:
        return lead_score(example_scheme(language), leads or example_leads(language))
    return lead_score(scheme, leads)


def _rfm(given: Mapping[str, str], plan: Plan, today: datetime.date, language: Language) -> Answer:
    return rfm(reading.customers(given["customers"]), today)


def _open_day(given: Mapping[str, str], plan: Plan, today: datetime.date, language: Language) -> Answer:
    return open_day(reading.date(given["date"]), today, language, taken_ids(plan))


_RUN: dict[str, Run] = {
    "roi": _roi,
    "lifetime-value": _lifetime_value,
    "budget": _budget,
    "lead-score": _lead_score,
    "rfm": _rfm,
    "open-day": _open_day,
}


def known(name: str, plan: Plan) -> dict[str, str]:
    """Return what the plan says already for the fields of a calculator, as text."""
    economics, budget = plan.orchestrate.economics, plan.orchestrate.budget
    days = [each.date for each in plan.orchestrate.milestones if each.kind == "open_day" and each.date]
    lines = "\n".join(f"{channel.name or channel.id} = 1" for channel in plan.rally.channels)
    found: dict[str, dict[str, object]] = {
        "roi": {"gains": economics.expected_revenue, "costs": budget.total},
        "lifetime-value": {"cost": economics.acquisition_cost},
        "budget": {"total": budget.total, "lines": lines},
        "open-day": {"date": days[0] if days else None},
    }
    return {field: str(value) for field, value in found.get(name, {}).items() if value not in (None, "")}
