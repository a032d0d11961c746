"""Return on the money spent on marketing."""

from decimal import Decimal

from assistant.calculators.answer import Answer, CalculatorError, Figure, cents, checked, remark, share
from assistant.language.format import format_money, format_percent
from assistant.language.text import LANGUAGES, Text
from assistant.plan.edit import Edit


def roi(
    gains: Decimal, costs: Decimal, margin: Decimal | None = None, currency: str = "EUR", *, kept: bool = False
) -> Answer:
    """Return the net return on marketing costs: (gains − costs) ÷ costs × 100.

    Source: orchestrate-roi-formula#formula. Gains count on margin where ``margin`` is given.

    Args:
        gains: What the campaign brought in, in money.
        costs: All that it cost, in money; more than 0.
        margin: Margin on what was sold, in percent.
        currency: ISO 4217 code, for the sentences.
        kept: Whether the gains are what was kept of the sales, and not the sales themselves.

    Raises:
        CalculatorError: A figure makes no sense.
    """
    checked(gains, Text("Gains", "Gains"))
    checked(costs, Text("Coûts", "Costs"), above=Decimal(0))
    rate = Decimal(1) if margin is None else share(margin, Text("Marge", "Margin"))
    earned = gains * rate
    net = earned - costs
    figures = [
        Figure("roi_percent", Text("ROI", "ROI"), net / costs * 100, "percent"),
        Figure("net", Text("Gain net", "Net gain"), cents(net), "money"),
        Figure(
            "ratio_percent",
            Text("Ratio brut, gains ÷ coûts", "Gross ratio, gains ÷ costs"),
            earned / costs * 100,
            "percent",
        ),
        Figure("break_even_gains", Text("Gains à l’équilibre", "Gains at break-even"), cents(costs / rate), "money"),
    ]
    if margin is not None:
        figures.insert(
            1, Figure("margin_kept", Text("Marge sur les gains", "Margin on the gains"), cents(earned), "money")
        )
    names = ("break_even", *(("revenue_is_not_profit",) if margin is None and not kept else ()), "three_families")
    # What was kept of the sales does not tell the sales.
    edits = () if kept else (Edit("set", "orchestrate.economics.expected_revenue", cents(gains)),)
    return Answer(
        Text("ROI de la campagne", "ROI of the campaign"),
        tuple(figures),
        (_reading(net, costs, currency),),
        tuple(map(remark, names)),
        edits=edits,
    )


def _reading(net: Decimal, costs: Decimal, currency: str) -> Text:
    fr, en = (format_money(cents(abs(net) / costs), currency, language) for language in LANGUAGES)
    one_fr, one_en = (format_money(1, currency, language) for language in LANGUAGES)
    if net > 0:
        return Text(
            f"La campagne gagne de l’argent\u00a0: {one_fr} dépensé revient, avec {fr} de plus.",
            f"The campaign earns money: {one_en} spent comes back, with {en} more.",
        )
    if net == 0:
        zero_fr, zero_en = (format_percent(0, language) for language in LANGUAGES)
        return Text(
            f"La campagne est à l’équilibre\u00a0: {zero_fr}, elle rapporte ce qu’elle coûte.",
            f"The campaign breaks even: {zero_en}, it brings in what it costs.",
        )
    return Text(
        f"La campagne perd de l’argent\u00a0: {fr} par {one_fr} dépensé.",
        f"The campaign loses money: {en} for each {one_en} spent.",
    )


def costs_of(media: Decimal, creation: Decimal, people: Decimal, people_share: Decimal = Decimal(100)) -> Decimal:
    """Add the three families of costs; people count for the share of their time.

    Source: orchestrate-roi-costs#three-families and #salaries.

    Args:
        media: Money for distribution.
        creation: Money for texts, pictures, prints.
        people: What the people cost in the time of the campaign.
        people_share: Percentage of that time that they spend on it.

    Raises:
        CalculatorError: A figure makes no sense.
    """
    for value, name in (
        (media, Text("Diffusion", "Media")),
        (creation, Text("Création", "Creation")),
        (people, Text("Personnes", "People")),
    ):
        checked(value, name)
    if people and not people_share:
        raise CalculatorError("Part du temps\u00a0: 0\u00a0% ne compte personne.", "Share of time: 0% counts nobody.")
    return (
        media
        + creation
        + (people * share(people_share, Text("Part du temps", "Share of time")) if people else Decimal(0))
    )
