"""What makes a budget wrong: more than the total, nothing for what costs, nothing kept aside."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.rules.exact import EXACT, added
from assistant.rules.facts import Facts
from assistant.rules.finding import Fault, Proposal
from assistant.rules.left_out import in_reserve
from assistant.rules.registry import rule
from assistant.rules.shown import money
from assistant.rules.wording import named, quoted


@rule(
    code="ORC020",
    name="lines-exceed-the-total",
    title=Text("lignes au-delà du total", "lines exceed the total"),
    severity="error",
    section="orchestrate",
    source="practice-plan#budget-lines",
    also=("practice-plan#budget-reserve",),
)
def lines_exceed_the_total(facts: Facts) -> Iterator[Fault]:
    """Lines plus reserve are more than ``total``. Silent without a total (ORC029); a total of zero is one."""
    budget, currency = facts.plan.orchestrate.budget, facts.plan.currency
    if budget.total is None:
        return
    planned = added(line.amount for line in budget.lines if line.amount is not None)
    reserve = budget.reserve or Decimal(0)
    asked = EXACT.add(planned, reserve)
    if asked <= budget.total:
        return
    excess = EXACT.subtract(asked, budget.total)
    over, sum_, total = money(excess, currency), money(asked, currency), money(budget.total, currency)
    proposals = [
        Proposal(
            Text(f"Porter le total à {sum_.fr}", f"Raise the total to {sum_.en}"),
            (Edit("set", "orchestrate.budget.total", asked),),
        )
    ]
    if reserve >= excess:
        left = EXACT.subtract(reserve, excess)
        proposals.append(
            Proposal(
                Text(
                    f"Ramener la réserve à {money(left, currency).fr}", f"Cut the reserve to {money(left, currency).en}"
                ),
                (Edit("set", "orchestrate.budget.reserve", left),),
            )
        )
    with_reserve = Text(" et la réserve", " and the reserve") if reserve else Text("", "")
    yield Fault(
        "orchestrate.budget.total",
        Text(
            f"Les lignes{with_reserve.fr} font {sum_.fr}, soit {over.fr} de plus que le total de {total.fr}.",
            f"The lines{with_reserve.en} come to {sum_.en}, {over.en} more than the total of {total.en}.",
        ),
        Text(
            f"Retirez {over.fr}, en renonçant à un canal plutôt qu’en rognant partout, ou portez le total à {sum_.fr}.",
            f"Take {over.en} off, by dropping a channel rather than a bit everywhere, or raise the total to {sum_.en}.",
        ),
        proposals=tuple(proposals),
    )


@rule(
    code="ORC021",
    name="paid-channel-without-budget",
    title=Text("canal payant sans budget", "paid channel without budget"),
    severity="warning",
    section="orchestrate",
    source="practice-plan#budget-lines",
    also=("orchestrate-channel-budget#allocate", "rally-paid-media-budget#price-list"),
)
def paid_channel_without_budget(facts: Facts) -> Iterator[Fault]:
    """A channel of paid media without a budget line of its own of more than zero.

    Silent on channels left out with a reason.
    """
    funded = {(line.channel or "").strip() for line in facts.plan.orchestrate.budget.lines if line.amount}
    reserve = in_reserve(facts)
    for channel in facts.channels.values():
        if channel.media != "paid" or channel.id in funded or channel.id in reserve:
            continue
        what = quoted(named(channel.name, channel.id))
        yield Fault(
            f"rally.channels[{channel.id}]",
            Text(
                f"{what.fr} est un média payant, et aucune ligne du budget ne le paie.",
                f"{what.en} is paid media, and no budget line pays for it.",
            ),
            Text(
                f"Ajoutez une ligne de budget pour {what.fr}, ou laissez ce canal de côté en disant pourquoi.",
                f"Add a budget line for {what.en}, or leave this channel out and say why.",
            ),
            ids=(channel.id,),
        )


@rule(
    code="ORC022",
    name="no-people-or-creation-cost",
    title=Text("ni temps de travail ni création au budget", "no people or creation cost"),
    severity="warning",
    section="orchestrate",
    source="practice-plan#budget-lines",
    also=("orchestrate-channel-budget#hidden-costs", "rally-paid-media-budget#creation-and-follow-up"),
)
def no_people_or_creation_cost(facts: Facts) -> Iterator[Fault]:
    """No budget line of kind people and none of kind creation; one of either is enough."""
    if any(line.kind in ("people", "creation") for line in facts.plan.orchestrate.budget.lines):
        return
    yield Fault(
        "orchestrate.budget.lines",
        Text(
            "Le budget ne compte ni temps de travail ni création : c’est ce que l’on oublie le plus.",
            "The budget counts neither people’s time nor creation: that is what is forgotten most.",
        ),
        Text(
            "Ajoutez une ligne pour les personnes (salaires au prorata, agence) et une pour la création (textes, "
            "images, vidéo).",
            "Add a line for people (salaries in proportion, agency) and one for creation (copy, pictures, video).",
        ),
    )


@rule(
    code="ORC023",
    name="no-reserve",
    title=Text("pas de réserve", "no reserve"),
    severity="advice",
    section="orchestrate",
    source="practice-plan#budget-reserve",
)
def no_reserve(facts: Facts) -> Iterator[Fault]:
    """``budget.reserve`` is empty; a reserve of zero is a decision."""
    budget = facts.plan.orchestrate.budget
    if budget.reserve is not None:
        return
    left = None
    if budget.total is not None:
        spent = added(line.amount for line in budget.lines if line.amount is not None)
        left = EXACT.subtract(budget.total, spent) if budget.lines else None
    proposals: tuple[Proposal, ...] = ()
    if left is not None and left > 0:
        rest = money(left, facts.plan.currency)
        proposals = (
            Proposal(
                Text(f"Garder en réserve les {rest.fr} restants", f"Keep the remaining {rest.en} in reserve"),
                (Edit("set", "orchestrate.budget.reserve", left),),
            ),
        )
    yield Fault(
        "orchestrate.budget.reserve",
        Text(
            "Le budget ne garde rien de côté pour corriger ou prolonger ce qui marche.",
            "The budget keeps nothing aside to correct things or to extend what works.",
        ),
        Text(
            "Gardez une réserve, souvent autour de 10 % du total (c’est un usage), et dites qui peut l’engager.",
            "Keep a reserve, often around 10% of the total (that is a habit), and say who may commit it.",
        ),
        proposals=proposals,
    )


@rule(
    code="ORC029",
    name="no-budget-total",
    title=Text("budget sans total", "no budget total"),
    severity="warning",
    section="orchestrate",
    source="practice-plan#budget-lines",
    also=("orchestrate-channel-budget#allocate",),
)
def no_budget_total(facts: Facts) -> Iterator[Fault]:
    """``budget.total`` is empty; zero is a total."""
    budget = facts.plan.orchestrate.budget
    if budget.total is not None:
        return
    asked = added(line.amount for line in budget.lines if line.amount is not None)
    asked = EXACT.add(asked, budget.reserve or Decimal(0))
    shown = money(asked, facts.plan.currency)
    yield Fault(
        "orchestrate.budget.total",
        Text(
            "Le budget n’a pas de total : personne ne pourra dire ce que le résultat a coûté.",
            "The budget has no total: nobody will be able to say what the result cost.",
        ),
        Text(
            f"Donnez le total ; les lignes et la réserve font déjà {shown.fr}."
            if asked
            else "Donnez le montant total que la campagne peut coûter, puis la part de chaque canal.",
            f"Give the total; lines and reserve already come to {shown.en}."
            if asked
            else "Give the total amount that the campaign may cost, then the share of each channel.",
        ),
        proposals=(
            (
                Proposal(
                    Text(f"Total de {shown.fr}", f"Total of {shown.en}"),
                    (Edit("set", "orchestrate.budget.total", asked),),
                ),
            )
            if asked
            else ()
        ),
    )
