"""What makes influence, bought leads and small advertising budgets a poor deal."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.language.text import Text
from assistant.rules.exact import added
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault
from assistant.rules.left_out import in_reserve
from assistant.rules.registry import rule
from assistant.rules.schedule import months_between
from assistant.rules.shown import money
from assistant.rules.wording import named, quoted

_LEAST_A_MONTH = Decimal(1000)


@rule(
    code="ORC036",
    name="single-post-by-a-single-micro-influencer",
    title=Text("une seule publication d’un seul micro-influenceur", "single post by a single micro-influencer"),
    severity="advice",
    section="orchestrate",
    source="rally-micro-influence-pros-cons#limited-reach",
    also=("rally-micro-influence-campaign#repeat",),
)
def single_post_by_a_single_micro_influencer(facts: Facts) -> Iterator[Fault]:
    """An influencer channel used by one step, with one creator or post at most.

    Where both numbers are known neither exceeds one; silent where neither is known.
    """
    for channel in facts.channels.values():
        counts = [count for count in (channel.creators, channel.posts) if count is not None]
        if channel.kind != "influencer" or not counts or max(counts) > 1:
            continue
        steps = sorted(step.id for step in facts.steps.values() if filled(step.channel) == channel.id)
        if len(steps) != 1:
            continue
        what = quoted(named(channel.name, channel.id))
        yield Fault(
            f"rally.channels[{channel.id}]",
            Text(
                f"{what.fr} repose sur une seule publication d’un seul créateur : la portée sera faible.",
                f"{what.en} rests on a single post by a single creator: its reach will be small.",
            ),
            Text(
                "Prévoyez plusieurs publications ou plusieurs créateurs, ou présentez-la comme un simple essai.",
                "Plan several posts or several creators, or present it as a mere trial.",
            ),
            ids=(channel.id, *steps),
        )


@rule(
    code="ORC037",
    name="bought-leads-without-sample-exclusivity-and-origin",
    title=Text(
        "leads achetés sans échantillon, exclusivité ni origine",
        "bought leads without sample, exclusivity and origin",
    ),
    severity="warning",
    section="orchestrate",
    source="rally-buying-leads-practice#first-sample",
    also=("rally-buying-leads-practice#exclusive-leads", "rally-buying-leads-practice#check-origin"),
)
def bought_leads_without_sample_exclusivity_and_origin(facts: Facts) -> Iterator[Fault]:
    """A bought data source of which a sample was not seen, that is not exclusive, or of unknown origin.

    A channel of kind lead_purchase without any bought data source lacks all three. Silent on what is left out with a
    reason.
    """
    reserve = in_reserve(facts)
    bought = [source for source in facts.data.values() if source.acquired == "bought"]
    for source in bought:
        missing = [
            *([] if source.sample else [Text("un échantillon", "a sample")]),
            *([] if source.exclusive else [Text("l’exclusivité", "exclusivity")]),
            *([] if filled(source.origin) else [Text("l’origine des contacts", "the origin of the contacts")]),
        ]
        if missing and source.id not in reserve:
            yield _fault(f"rally.data[{source.id}]", source.id, named(source.name, source.id), missing)
    if bought:
        return
    everything = [
        Text("un échantillon", "a sample"),
        Text("l’exclusivité", "exclusivity"),
        Text("l’origine des contacts", "the origin of the contacts"),
    ]
    for channel in facts.channels.values():
        if channel.kind == "lead_purchase" and channel.id not in reserve:
            yield _fault(f"rally.channels[{channel.id}]", channel.id, named(channel.name, channel.id), everything)


def _fault(path: str, id_: str, name: str, missing: list[Text]) -> Fault:
    what = quoted(name)
    *first, last = missing
    fr = " et ".join(part for part in (", ".join(m.fr for m in first), last.fr) if part)
    en = " and ".join(part for part in (", ".join(m.en for m in first), last.en) if part)
    return Fault(
        path,
        Text(
            f"{what.fr} : des contacts achetés, et il manque {fr}.",
            f"{what.en}: bought contacts, and what is missing is {en}.",
        ),
        Text(
            "Commencez par un petit lot pour juger la qualité, demandez l’exclusivité par écrit, et faites-vous "
            "montrer la page où les contacts sont recueillis ; notez la réponse à la base concernée.",
            "Start with a small batch to judge quality, ask for exclusivity in writing, and have the page shown to you "
            "where the contacts are collected; note the answers at the data source.",
        ),
        ids=(id_,),
    )


@rule(
    code="ORC052",
    name="paid-media-below-the-usual-minimum",
    title=Text("publicité sous le minimum d’usage", "paid media below the usual minimum"),
    severity="advice",
    section="orchestrate",
    source="rally-paid-media-budget#minimum",
    also=("rally-paid-media-budget#price-list",),
)
def paid_media_below_the_usual_minimum(facts: Facts) -> Iterator[Fault]:
    """Lines of kind media, or of a paid channel, come to more than zero and less than 1,000 euros a month.

    The article gives 1,000 to 2,000 euros a month as the least for anything ambitious. A month begun counts in full.
    Silent in other currencies and without dates.
    """
    orchestrate = facts.plan.orchestrate
    start, end = orchestrate.start, orchestrate.end
    if facts.plan.currency != "EUR" or start is None or end is None or end < start:
        return
    paid = {channel.id for channel in facts.channels.values() if channel.media == "paid"}
    spent = added(
        line.amount or Decimal(0)
        for line in orchestrate.budget.lines
        if line.kind == "media" or (line.kind is None and filled(line.channel) in paid)
    )
    months = months_between(start, end)
    if not spent or spent >= months * _LEAST_A_MONTH:
        return
    sum_, least = money(spent, "EUR"), money(_LEAST_A_MONTH, "EUR")
    yield Fault(
        "orchestrate.budget.lines",
        Text(
            f"La publicité dispose de {sum_.fr} pour {months} mois : sous {least.fr} par mois, il est très difficile "
            "de viser quelque chose d’ambitieux.",
            f"Advertising has {sum_.en} for {months} month{'s' if months > 1 else ''}: below {least.en} a month it is "
            "very hard to aim at anything ambitious.",
        ),
        Text(
            "Concentrez cette somme sur un seul canal ou sur moins de temps, ou comptez plutôt sur vos propres médias.",
            "Concentrate this sum on a single channel or a shorter time, or rather count on owned media.",
        ),
    )
