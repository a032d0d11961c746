"""What is missing at a step, on a link, or between the map and the inventory."""

from collections.abc import Iterator

from assistant.language.slug import slug
from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.rules.facts import Facts, filled, filled_items
from assistant.rules.finding import Fault, Proposal
from assistant.rules.nearest import Nearest
from assistant.rules.next_steps import step_name
from assistant.rules.registry import rule
from assistant.rules.wording import listed, named, quoted


@rule(
    code="INT012",
    name="channel-not-in-the-inventory",
    title=Text("canal absent de l’inventaire", "channel not in the inventory"),
    severity="error",
    section="integrate",
    source="integrate-choose#where-and-why",
    also=("rally-inventory#channels",),
)
def channel_not_in_the_inventory(facts: Facts) -> Iterator[Fault]:
    """A step uses a channel that the inventory does not list."""
    nearest = Nearest((channel.id, channel.name) for channel in facts.plan.rally.channels)
    for step in sorted(facts.plan.integrate.steps, key=lambda step: step.id):
        used = filled(step.channel)
        if not used or used in facts.channels:
            continue
        path = f"integrate.steps[{step.id}].channel"
        name, what, near = quoted(step_name(facts, step.id)), quoted(used), nearest.find(used)
        known = named(facts.channels[near].name, near) if near else None
        adding = Text(
            f"ajoutez {what.fr} aux canaux de l’inventaire, avec la personne qui le gère",
            f"add {what.en} to the channels of the inventory, with the person who runs it",
        )
        yield Fault(
            path,
            Text(
                f"{name.fr} passe par le canal {what.fr}, qui n’est pas dans l’inventaire.",
                f"{name.en} uses the channel {what.en}, which is not in the inventory.",
            ),
            _fix(near, known, nearest.names(used), adding),
            ids=(step.id, used),
            proposals=_mends(
                facts, path, ("rally.channels", "name"), used, near if known else None, nearest.names(used)
            ),
        )


@rule(
    code="INT013",
    name="content-not-in-the-inventory",
    title=Text("contenu absent de l’inventaire", "content not in the inventory"),
    severity="error",
    section="integrate",
    source="integrate-choose#where-and-why",
    also=("rally-inventory#contents",),
)
def content_not_in_the_inventory(facts: Facts) -> Iterator[Fault]:
    """A step shows a content that the inventory does not list."""
    nearest = Nearest((content.id, content.title) for content in facts.plan.rally.contents)
    for step in sorted(facts.plan.integrate.steps, key=lambda step: step.id):
        for index, used in filled_items(step.contents):
            if used in facts.contents:
                continue
            path = f"integrate.steps[{step.id}].contents[{index}]"
            name, what, near = quoted(step_name(facts, step.id)), quoted(used), nearest.find(used)
            known = named(facts.contents[near].title, near) if near else None
            adding = Text(
                f"ajoutez {what.fr} aux contenus de l’inventaire, prêt ou à créer",
                f"add {what.en} to the contents of the inventory, ready or to be made",
            )
            yield Fault(
                path,
                Text(
                    f"{name.fr} montre le contenu {what.fr}, qui n’est pas dans l’inventaire.",
                    f"{name.en} shows the content {what.en}, which is not in the inventory.",
                ),
                _fix(near, known, nearest.names(used), adding),
                ids=(step.id, used),
                proposals=_mends(
                    facts, path, ("rally.contents", "title"), used, near if known else None, nearest.names(used)
                ),
            )


def _fix(near: str | None, known: str | None, same: bool, adding: Text) -> Text:
    """Say what to write: the id of what was named, what was probably meant, or a new line of the inventory."""
    if near is None or known is None:
        return Text(f"{adding.fr[0].upper()}{adding.fr[1:]}.", f"{adding.en[0].upper()}{adding.en[1:]}.")
    name = quoted(known)
    if same:
        return Text(
            f"L’inventaire l’appelle {quoted(near).fr} : écrivez cet identifiant.",
            f"The inventory calls it {quoted(near).en}: write this id.",
        )
    return Text(f"Choisissez {name.fr}, ou {adding.fr}.", f"Choose {name.en}, or {adding.en}.")


def _mends(
    facts: Facts, path: str, inventory: tuple[str, str], used: str, near: str | None, same: bool
) -> tuple[Proposal, ...]:
    proposals: list[Proposal] = []
    if near is not None:
        name = quoted(near)
        proposals.append(Proposal(Text(f"Choisir {name.fr}", f"Choose {name.en}"), (Edit("set", path, near),)))
    if not same:
        add, id_ = quoted(used), slug(used, facts.taken_ids)
        here = () if id_ == used else (Edit("set", path, id_),)
        adding = Edit("add", inventory[0], {"id": id_, inventory[1]: used})
        proposals.append(
            Proposal(Text(f"Ajouter {add.fr} à l’inventaire", f"Add {add.en} to the inventory"), (adding, *here))
        )
    return tuple(proposals)


@rule(
    code="INT014",
    name="pillar-used-by-no-step",
    title=Text("pilier utilisé par aucune étape", "pillar used by no step"),
    severity="warning",
    section="integrate",
    source="rally-inventory#messages",
    also=("integrate-journey-map#next-step",),
)
def pillar_used_by_no_step(facts: Facts) -> Iterator[Fault]:
    """A pillar that no step says; contents do not count. Silent on a map without steps (INT001)."""
    if not facts.plan.integrate.steps:
        return
    said = {pillar.strip() for step in facts.plan.integrate.steps for pillar in step.pillars}
    for pillar in facts.plan.message_house.pillars:
        if pillar.id in said:
            continue
        name = quoted(filled(pillar.title) or filled(pillar.message) or pillar.id)
        yield Fault(
            f"message_house.pillars[{pillar.id}]",
            Text(
                f"Aucune étape ne porte le pilier {name.fr} : l’audience ne l’entendra jamais.",
                f"No step says the pillar {name.en}: the audience will never hear it.",
            ),
            Text(
                f"Donnez {name.fr} à l’étape où l’audience a cette question en tête, ou retirez ce pilier.",
                f"Give {name.en} to the step at which the audience has that question in mind, or drop the pillar.",
            ),
            ids=(pillar.id,),
        )


@rule(
    code="INT015",
    name="step-without-message",
    title=Text("étape sans message", "step without message"),
    severity="warning",
    section="integrate",
    source="integrate-journey-map#next-step",
    also=("integrate-choose#where-and-why",),
)
def step_without_message(facts: Facts) -> Iterator[Fault]:
    """A step that says no pillar, where the plan has some."""
    if not facts.plan.message_house.pillars:
        return
    pillars = listed(sorted(named(pillar.title, pillar.id) for pillar in facts.plan.message_house.pillars), limit=3)
    for step in facts.plan.integrate.steps:
        if filled_items(step.pillars):
            continue
        name = quoted(step_name(facts, step.id))
        yield Fault(
            f"integrate.steps[{step.id}].pillars",
            Text(
                f"{name.fr} ne porte aucun message de la maison des messages.",
                f"{name.en} says nothing of the message house.",
            ),
            Text(
                f"Choisissez le pilier que cette étape fait passer, parmi {pillars.fr}.",
                f"Choose the pillar that this step gets across, among {pillars.en}.",
            ),
            ids=(step.id,),
        )


@rule(
    code="INT016",
    name="step-without-call-to-action",
    title=Text("étape sans appel à l’action", "step without call to action"),
    severity="warning",
    section="integrate",
    source="integrate-journey-map#next-step",
)
def step_without_call_to_action(facts: Facts) -> Iterator[Fault]:
    """A step that asks nothing of the customer leads nowhere by itself."""
    for step in facts.plan.integrate.steps:
        if filled(step.call_to_action):
            continue
        name = quoted(step_name(facts, step.id))
        after = facts.journey.out[step.id]
        following = listed([step_name(facts, other) for other in after], limit=2)
        yield Fault(
            f"integrate.steps[{step.id}].call_to_action",
            Text(
                f"{name.fr} ne demande rien au client : il ne sait pas quoi faire ensuite.",
                f"{name.en} asks nothing of the customer, who does not know what to do next.",
            ),
            Text(
                f"Écrivez l’action attendue, celle qui mène à {following.fr}."
                if after
                else "Écrivez l’action attendue, un verbe et son objet : « Réservez une démo ».",
                f"Write the action you want, the one that leads to {following.en}."
                if after
                else "Write the action you want, a verb and its object: “Book a demo”.",
            ),
            ids=(step.id,),
        )
