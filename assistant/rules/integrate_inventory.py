"""What of the inventory the map leaves without a word, and what steps and links do not say."""

from collections.abc import Iterable, Iterator

from assistant.language.text import Text
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault
from assistant.rules.next_steps import step_name
from assistant.rules.registry import rule
from assistant.rules.wording import named, quoted


@rule(
    code="INT017",
    name="inventory-item-neither-used-nor-left-out",
    title=Text("élément de l’inventaire oublié", "inventory item neither used nor left out with a reason"),
    severity="warning",
    section="integrate",
    source="integrate-choose#left-out-with-reason",
    also=("integrate-choose#recipe",),
)
def inventory_item_neither_used_nor_left_out(facts: Facts) -> Iterator[Fault]:
    """A content, channel or data source that no step uses and that is not left out with a reason.

    A data source is used where a step stores something in it or needs what it holds. Silent without steps (INT001).
    """
    integrate = facts.plan.integrate
    if not integrate.steps:
        return
    reserve = {left.id for left in integrate.left_out if filled(left.reason)}
    reserve.update(_used(facts))
    for path, id_, name, kind in _inventory(facts):
        if id_ in reserve:
            continue
        what = quoted(named(name, id_))
        unexplained = any(left.id == id_ for left in integrate.left_out)
        if unexplained:
            message = Text(
                f"{kind.fr} {what.fr} ne sert à aucune étape, et sa mise en réserve n’a pas de raison.",
                f"{kind.en} {what.en} serves no step, and leaving it out has no reason.",
            )
            fix = Text(f"Dites pourquoi {what.fr} reste en réserve.", f"Say why {what.en} is left out.")
        else:
            message = Text(
                f"{kind.fr} {what.fr} ne sert à aucune étape, et rien ne dit pourquoi.",
                f"{kind.en} {what.en} serves no step, and nothing says why.",
            )
            fix = Text(
                f"Placez {what.fr} à une étape, ou mettez cet élément en réserve en disant pourquoi.",
                f"Use {what.en} at a step, or leave it out and say why.",
            )
        yield Fault(path, message, fix, ids=(id_,))


def _used(facts: Facts) -> Iterator[str]:
    needed = {identifier for step in facts.plan.integrate.steps for identifier in step.needs}
    yield from _used_by_steps(facts)
    yield from (filled(automation.channel) for automation in facts.plan.orchestrate.automations)
    yield from (source.id for source in facts.plan.rally.data if needed.intersection(source.holds))


def _used_by_steps(facts: Facts) -> Iterator[str]:
    for step in facts.plan.integrate.steps:
        yield filled(step.channel)
        yield filled(step.stores_in)
        yield from (content.strip() for content in step.contents)


def _inventory(facts: Facts) -> Iterable[tuple[str, str, str | None, Text]]:
    rally = facts.plan.rally
    for content in rally.contents:
        yield f"rally.contents[{content.id}]", content.id, content.title, Text("Le contenu", "The content")
    for channel in rally.channels:
        yield f"rally.channels[{channel.id}]", channel.id, channel.name, Text("Le canal", "The channel")
    for source in rally.data:
        yield f"rally.data[{source.id}]", source.id, source.name, Text("La base", "The data source")


@rule(
    code="INT018",
    name="link-without-trigger",
    title=Text("lien sans déclencheur", "link without trigger"),
    severity="warning",
    section="integrate",
    source="integrate-journey-map#links-and-triggers",
)
def link_without_trigger(facts: Facts) -> Iterator[Fault]:
    """A link that does not say what makes the customer, or the system, take it."""
    for index, link in enumerate(facts.plan.integrate.links):
        if filled(link.trigger):
            continue
        a, b = (
            quoted(step_name(facts, end) if end in facts.steps else filled(end) or "?")
            for end in (link.source or "", link.target or "")
        )
        yield Fault(
            f"integrate.links[{index}].trigger",
            Text(
                f"Rien ne dit ce qui fait passer le client de {a.fr} à {b.fr}.",
                f"Nothing says what takes the customer from {a.en} to {b.en}.",
            ),
            Text(
                "Nommez le déclencheur : un clic, un formulaire rempli, une inscription, un délai, un appel…",
                "Name the trigger: a click, a form filled in, a registration, a delay, a call…",
            ),
            ids=tuple(end for end in (filled(link.source), filled(link.target)) if end),
        )


@rule(
    code="INT019",
    name="step-without-channel",
    title=Text("étape sans canal", "step without channel"),
    severity="warning",
    section="integrate",
    source="integrate-journey-map#map-content",
)
def step_without_channel(facts: Facts) -> Iterator[Fault]:
    """A step that does not say on which channel it happens."""
    for step in facts.plan.integrate.steps:
        if filled(step.channel):
            continue
        name = quoted(step_name(facts, step.id))
        yield Fault(
            f"integrate.steps[{step.id}].channel",
            Text(
                f"{name.fr} n’a pas de canal : on ne sait pas où cela se passe.",
                f"{name.en} has no channel: nobody knows where it happens.",
            ),
            Text(
                "Choisissez dans l’inventaire le canal sur lequel cette étape a lieu.",
                "Choose from the inventory the channel on which this step happens.",
            ),
            ids=(step.id,),
        )


@rule(
    code="INT020",
    name="step-without-stage",
    title=Text("étape sans phase", "step without stage"),
    severity="warning",
    section="integrate",
    source="integrate-journey-map#stage-order",
    also=("method-channels-by-stage#channel-roles",),
)
def step_without_stage(facts: Facts) -> Iterator[Fault]:
    """A step that does not say where the customer stands, so that nobody can tell which figures may judge it."""
    for step in facts.plan.integrate.steps:
        if step.stage is not None:
            continue
        name = quoted(step_name(facts, step.id))
        yield Fault(
            f"integrate.steps[{step.id}].stage",
            Text(
                f"{name.fr} n’est placée dans aucune phase du parcours.",
                f"{name.en} is not placed in any stage of the journey.",
            ),
            Text(
                "Dites où en est le client : notoriété, considération, conversion, fidélisation ou recommandation.",
                "Say where the customer stands: awareness, consideration, conversion, retention or advocacy.",
            ),
            ids=(step.id,),
        )


@rule(
    code="INT050",
    name="used-and-left-out",
    title=Text("utilisé et mis en réserve à la fois", "used and left out at once"),
    severity="warning",
    section="integrate",
    source="integrate-choose#left-out-with-reason",
)
def used_and_left_out(facts: Facts) -> Iterator[Fault]:
    """Something is left out and yet used by a step: one of the two is not true any more."""
    used = set(_used_by_steps(facts))
    for id_ in sorted({left.id for left in facts.plan.integrate.left_out} & used):
        name = quoted(_name(facts, id_))
        yield Fault(
            f"integrate.left_out[{id_}]",
            Text(
                f"{name.fr} figure dans la réserve, et pourtant le parcours s’en sert.",
                f"{name.en} is left out, and yet the journey uses it.",
            ),
            Text(
                f"Retirez {name.fr} de la réserve, ou de ce qui l’utilise.",
                f"Take {name.en} out of the reserve, or out of what uses it.",
            ),
            ids=(id_,),
        )


def _name(facts: Facts, id_: str) -> str:
    return next((named(name, id_) for _, other, name, _ in _inventory(facts) if other == id_), id_)


@rule(
    code="INT051",
    name="link-without-end",
    title=Text("lien sans départ ou sans arrivée", "link without an end"),
    severity="warning",
    section="integrate",
    source="integrate-journey-map#links-and-triggers",
)
def link_without_end(facts: Facts) -> Iterator[Fault]:
    """A link that leaves from or leads to no step; an unknown step is PLN001."""
    for index, link in enumerate(facts.plan.integrate.links):
        source, target = filled(link.source), filled(link.target)
        if source and target:
            continue
        end = source or target
        there = quoted(step_name(facts, end) if end in facts.steps else end or "?")
        missing = "source" if not source else "target"
        yield Fault(
            f"integrate.links[{index}].{missing}",
            Text(
                f"Un lien ne dit pas {'d’où il part' if missing == 'source' else 'où il mène'}.",
                f"A link does not say {'where it starts' if missing == 'source' else 'where it leads'}.",
            ),
            Text(
                f"Complétez le lien de l’étape {there.fr}, ou retirez-le."
                if source or target
                else "Complétez ce lien, ou retirez-le.",
                f"Complete the link of the step {there.en}, or remove it."
                if source or target
                else "Complete this link, or remove it.",
            ),
            ids=tuple(end for end in (source, target) if end),
        )
