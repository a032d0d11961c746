"""Splits a total among the lines of a budget, to the cent.

Source: orchestrate-channel-budget#allocate; the reserve is common practice (practice-plan#budget-reserve).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.calculators.answer import Answer, CalculatorError, Figure, Table, Unit, cents, checked, remark
from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.plan.orchestrate import BudgetKind

_CENT = Decimal("0.01")


@dataclass(frozen=True)
class Share:
    """One line and its weight.

    Args:
        label: What it pays for.
        weight: Its weight against the other lines; 0 and up.
        kind: What kind of cost it is.
        channel: Id of the channel in the plan, where it pays for one.
    """

    label: str
    weight: Decimal
    kind: BudgetKind = "media"
    channel: str | None = None


def budget_split(total: Decimal, shares: Sequence[Share], reserve_percent: Decimal = Decimal(10)) -> Answer:
    """Split a total by weights, after a reserve was put aside; lines and reserve add up to the total exactly.

    What rounding leaves over goes, a cent each, to the lines that lost most by it (largest remainders), the first of
    the list where they are equal.

    Args:
        total: All that may be spent, in money.
        shares: The lines with their weights.
        reserve_percent: What is kept aside, in percent of the total; 0 and up, below 100.

    Raises:
        CalculatorError: A figure makes no sense, or all weights are 0.
    """
    total = cents(checked(total, Text("Total", "Total"), above=Decimal(0)))
    checked(reserve_percent, Text("Réserve", "Reserve"))
    if reserve_percent >= 100:
        raise CalculatorError("La réserve doit rester sous 100\u00a0%.", "The reserve must stay below 100%.")
    for share in shares:
        checked(share.weight, Text(f"Poids de {share.label}", f"Weight of {share.label}"))
    weights = sum((share.weight for share in shares), Decimal(0))
    if not weights:
        raise CalculatorError(
            "Il faut au moins un poste avec un poids au-dessus de 0.", "At least one line needs a weight above 0."
        )
    reserve = cents(total * reserve_percent / 100)
    amounts = _amounts(total - reserve, [share.weight / weights for share in shares])
    columns = (
        ("label", Text("poste", "line")),
        ("kind", Text("type", "kind")),
        ("percent", Text("part du total", "share of the total")),
        ("amount", Text("montant", "amount")),
    )
    units: tuple[Unit, ...] = ("text", "cost", "percent", "money")
    rows = tuple(
        (share.label, share.kind, amount / total * 100, amount) for share, amount in zip(shares, amounts, strict=True)
    )
    figures = (
        Figure("total", Text("Total", "Total"), total, "money"),
        Figure("reserve", Text("Réserve", "Reserve"), reserve, "money"),
        Figure("split", Text("Réparti", "Split"), sum(amounts, Decimal(0)), "money"),
    )
    names = ["allocate", "reserve"]
    if not {"people", "creation"} & {share.kind for share in shares if share.weight}:
        names.append("hidden_costs")
    names.append("reallocate")
    edits = [Edit("set", "orchestrate.budget.total", total), Edit("set", "orchestrate.budget.reserve", reserve)]
    edits += [
        Edit(
            "add",
            "orchestrate.budget.lines",
            {"label": s.label, "kind": s.kind, "channel": s.channel, "amount": amount},
        )
        for s, amount in zip(shares, amounts, strict=True)
    ]
    return Answer(
        Text("Répartition du budget", "Budget split"),
        figures,
        (),
        tuple(map(remark, names)),
        Table(columns, units, rows),
        tuple(edits),
    )


def _amounts(money: Decimal, shares: list[Decimal]) -> list[Decimal]:
    exact = [money * share for share in shares]
    amounts = [each.quantize(_CENT, rounding="ROUND_DOWN") for each in exact]
    left = int((money - sum(amounts, Decimal(0))) / _CENT)
    by_loss = sorted(range(len(shares)), key=lambda i: (amounts[i] - exact[i], i))
    for i in by_loss[:left]:
        amounts[i] += _CENT
    return amounts
