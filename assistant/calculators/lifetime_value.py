"""What a customer brings over the whole relation, against what winning one costs."""

from decimal import Decimal

from assistant.calculators.answer import Answer, Figure, cents, checked, remark, share
from assistant.language.format import format_number
from assistant.language.text import LANGUAGES, Text
from assistant.plan.edit import Edit

THRESHOLD = 3
"""How many times its cost a customer should bring (practice: practice-measure#ltv-three-cac)."""


def lifetime_value(
    basket: Decimal,
    orders_per_year: Decimal,
    years: Decimal,
    margin: Decimal,
    acquisition_cost: Decimal | None = None,
) -> Answer:
    """Return what a customer brings on margin: basket × orders a year × years × margin.

    Source: orchestrate-lifetime-value#definition and #profit-or-revenue.

    Args:
        basket: Average order, in money.
        orders_per_year: Orders of one customer a year.
        years: How long a customer stays, in years.
        margin: Margin on what is sold, in percent.
        acquisition_cost: What winning one customer costs, in money.

    Raises:
        CalculatorError: A figure makes no sense.
    """
    checked(basket, Text("Panier moyen", "Average order"), above=Decimal(0))
    checked(orders_per_year, Text("Commandes par an", "Orders a year"), above=Decimal(0))
    checked(years, Text("Durée de la relation", "Years"), above=Decimal(0))
    revenue = checked(basket * orders_per_year * years, Text("Chiffre d’affaires", "Turnover"), least=None)
    value = revenue * share(margin, Text("Marge", "Margin"))
    figures = [
        Figure("lifetime_value", Text("Valeur à vie, en marge", "Lifetime value, on margin"), cents(value), "money"),
        Figure(
            "lifetime_revenue",
            Text("Chiffre d’affaires sur la même durée", "Turnover over the same time"),
            cents(revenue),
            "money",
        ),
    ]
    edits = [Edit("set", "orchestrate.economics.lifetime_value", cents(value))]
    reading: tuple[Text, ...] = ()
    remarks = [remark("on_margin")]
    if acquisition_cost is not None:
        checked(acquisition_cost, Text("Coût d’acquisition", "Acquisition cost"), above=Decimal(0))
        months = acquisition_cost / (value / years / 12)
        ratio, dearest = value / acquisition_cost, cents(value / THRESHOLD)
        figures += [
            Figure("ratio", Text("Valeur ÷ coût d’acquisition", "Value ÷ acquisition cost"), ratio, "number"),
            Figure(
                "payback_months", Text("Mois pour couvrir ce coût", "Months to earn that cost back"), months, "number"
            ),
            Figure("largest_cost", Text("Coût au repère de trois", "Cost at the landmark of three"), dearest, "money"),
        ]
        reading = (_reading(ratio),)
        edits.append(Edit("set", "orchestrate.economics.acquisition_cost", cents(acquisition_cost)))
        remarks.append(remark("three_times"))
    return Answer(
        Text("Valeur à vie du client", "Customer lifetime value"),
        tuple(figures),
        reading,
        tuple(remarks),
        edits=tuple(edits),
    )


def _reading(ratio: Decimal) -> Text:
    fr, en = (format_number(ratio, language) for language in LANGUAGES)
    if ratio >= THRESHOLD:
        return Text(
            f"Un client rapporte {fr} fois ce qu’il coûte à gagner\u00a0: le repère de trois est atteint.",
            f"A customer brings {en} times what winning them costs: the landmark of three is reached.",
        )
    if ratio >= 1:
        return Text(
            f"Un client rapporte {fr} fois ce qu’il coûte à gagner, moins que le repère de trois\u00a0: baissez le "
            "coût d’acquisition, augmentez la fidélité ou le panier, ou revoyez le public visé.",
            f"A customer brings {en} times what winning them costs, less than the landmark of three: lower the "
            "acquisition cost, raise loyalty or the basket, or think again about whom you aim at.",
        )
    return Text(
        f"Un client ne rapporte que {fr} fois ce qu’il coûte à gagner\u00a0: chacun d’eux fait perdre de l’argent.",
        f"A customer brings only {en} times what winning them costs: every one of them loses money.",
    )


def acquisition_cost(spent: Decimal, customers: int) -> Decimal:
    """Return what winning one customer cost: money spent ÷ new customers, in cents.

    Raises:
        CalculatorError: A figure makes no sense.
    """
    checked(spent, Text("Dépenses", "Money spent"))
    checked(Decimal(customers), Text("Nouveaux clients", "New customers"), above=Decimal(0))
    return cents(spent / customers)
