"""What makes the channels of an inventory wrong for this audience."""

from collections.abc import Iterator

from assistant.language.text import Text
from assistant.rules.audience_habits import Habits, is_own_site
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault
from assistant.rules.left_out import in_reserve
from assistant.rules.registry import rule
from assistant.rules.wording import listed, named, quoted


@rule(
    code="RAL005",
    name="only-paid-media",
    title=Text("rien que des médias payants", "only paid media"),
    severity="warning",
    section="rally",
    source="rally-inventory#channels",
    also=("rally-paid-owned-earned#combine", "rally-paid-media-pros-cons#budget-dependence"),
)
def only_paid_media(facts: Facts) -> Iterator[Fault]:
    """Every channel is paid: the campaign goes dark with the budget. Silent where a channel does not say its medium."""
    channels = facts.plan.rally.channels
    if channels and all(channel.media == "paid" for channel in channels):
        yield Fault(
            "rally.channels",
            Text(
                "Tous les canaux sont payants : le jour où le budget s’arrête, la campagne s’éteint.",
                "All channels are paid: the day the budget stops, the campaign goes dark.",
            ),
            Text(
                "Ajoutez un canal qui vous appartient (site, newsletter, base de contacts) ou que l’on vous accorde "
                "(presse, recommandation).",
                "Add a channel that you own (site, newsletter, contact base) or that others grant you (press, "
                "recommendation).",
            ),
            ids=tuple(sorted(facts.channels)),
        )


@rule(
    code="RAL006",
    name="channel-the-audience-does-not-use",
    title=Text("canal que l’audience n’utilise pas", "channel the audience does not use"),
    severity="warning",
    section="rally",
    source="rally-inventory#channels",
    also=("rally-choose-channels#relevance", "audience-know-your-public#behaviour"),
)
def channel_the_audience_does_not_use(facts: Facts) -> Iterator[Fault]:
    """No habit of the audience matches the channel's name, id or kind.

    Silent where no habit is known (AUD007), on the campaign's own site and landing pages, where the campaign itself
    brings people, and on channels left out with a reason. A habit that names one network speaks for that network only.
    """
    habits = Habits(facts.plan.audience.habits)
    if not habits.texts:
        return
    reserve = in_reserve(facts)
    for channel in facts.channels.values():
        if is_own_site(channel) or channel.id in reserve or habits.include(channel):
            continue
        what, known = quoted(named(channel.name, channel.id)), listed(habits.texts, limit=3)
        yield Fault(
            f"rally.channels[{channel.id}]",
            Text(
                f"Rien ne dit que l’audience utilise {what.fr} ; ses habitudes connues : {known.fr}.",
                f"Nothing says that the audience uses {what.en}; its known habits: {known.en}.",
            ),
            Text(
                f"Remplacez {what.fr} par un canal de ses habitudes, laissez-le de côté avec une raison, ou ajoutez-le "
                "aux habitudes si vous savez que l’audience y est.",
                f"Replace {what.en} by a channel of its habits, leave it out with a reason, or add it to the habits if "
                "you know that the audience is there.",
            ),
            ids=(channel.id,),
        )


@rule(
    code="RAL009",
    name="targeting-unconfirmed",
    title=Text("ciblage non confirmé", "targeting unconfirmed"),
    severity="warning",
    section="rally",
    source="integrate-sign-off#targeting",
    also=("integrate-sign-off#validate-with-others",),
)
def targeting_unconfirmed(facts: Facts) -> Iterator[Fault]:
    """``targetable`` is unknown, or it is yes and nobody confirmed it. Silent on channels left out with a reason."""
    reserve = in_reserve(facts)
    for channel in facts.channels.values():
        if channel.id in reserve:
            continue
        unknown = channel.targetable == "unknown"
        if not unknown and (channel.targetable != "yes" or filled(channel.confirmed_by)):
            continue
        what = quoted(named(channel.name, channel.id))
        manager = facts.members.get(channel.manager or "")
        who = quoted(named(manager.name, manager.id)) if manager else None
        asked = Text(who.fr if who else "la personne qui gère ce canal", who.en if who else "whoever runs the channel")
        message = (
            Text(
                f"On ne sait pas si l’audience peut être ciblée sur {what.fr}.",
                f"Nobody knows whether the audience can be targeted on {what.en}.",
            )
            if unknown
            else Text(
                f"Le ciblage sur {what.fr} est dit possible, mais personne ne l’a confirmé.",
                f"Targeting on {what.en} is said to be possible, but nobody confirmed it.",
            )
        )
        yield Fault(
            f"rally.channels[{channel.id}].{'targetable' if unknown else 'confirmed_by'}",
            message,
            Text(
                f"Posez la question à {asked.fr}, puis notez la réponse et qui l’a donnée.",
                f"Ask {asked.en}, then note the answer and who gave it.",
            ),
            ids=(channel.id,),
        )
