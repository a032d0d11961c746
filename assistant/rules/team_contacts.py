"""Who runs which channel, and who stands between the company and those who work from outside."""

from collections import defaultdict
from collections.abc import Iterator

from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault, Proposal
from assistant.rules.registry import rule
from assistant.rules.team import campaign_managers, member_name
from assistant.rules.wording import listed, named, quoted

_MOST_CHANNELS = 5


@rule(
    code="TEA004",
    name="channel-without-manager",
    title=Text("canal sans responsable", "channel without manager"),
    severity="error",
    section="team",
    source="team-who-does-what#channel-managers",
)
def channel_without_manager(facts: Facts) -> Iterator[Fault]:
    """A channel that nobody runs; an unknown id is PLN001."""
    runners = sorted((m for m in facts.members.values() if m.role == "channel_manager"), key=lambda m: m.id)
    for channel in facts.plan.rally.channels:
        if filled(channel.manager):
            continue
        name = quoted(named(channel.name, channel.id))
        names = listed([member_name(member) for member in runners], limit=3)
        path = f"rally.channels[{channel.id}].manager"
        yield Fault(
            path,
            Text(f"Personne ne gère le canal {name.fr}.", f"Nobody runs the channel {name.en}."),
            Text(
                f"Nommez la personne qui répond de {name.fr}{f', par exemple {names.fr}' if runners else ''}.",
                f"Name the person who answers for {name.en}{f', for example {names.en}' if runners else ''}.",
            ),
            ids=(channel.id,),
            proposals=tuple(
                Proposal(
                    Text(
                        f"{quoted(member_name(member)).fr} gère {name.fr}",
                        f"{quoted(member_name(member)).en} runs {name.en}",
                    ),
                    (Edit("set", path, member.id),),
                )
                for member in runners[:3]
            ),
        )


@rule(
    code="TEA007",
    name="agency-without-an-inside-contact",
    title=Text("prestataire sans interlocuteur interne", "agency without an inside contact"),
    severity="warning",
    section="team",
    source="team-who-does-what#sales-sdr-agency",
)
def agency_without_an_inside_contact(facts: Facts) -> Iterator[Fault]:
    """An agency or an external member whose `contact` is empty."""
    for member in facts.plan.team.members:
        if (member.role != "agency" and not member.external) or filled(member.contact):
            continue
        name = quoted(member_name(member))
        managers = [manager for manager in campaign_managers(facts) if not manager.external and manager.id != member.id]
        boss = quoted(member_name(managers[0])) if managers else None
        path = f"team.members[{member.id}].contact"
        yield Fault(
            path,
            Text(
                f"{name.fr} travaille de l’extérieur, et personne dans l’entreprise ne fait le lien.",
                f"{name.en} works from outside, and nobody inside the company is the contact.",
            ),
            Text(
                f"Nommez l’interlocuteur interne de {name.fr}{f', par exemple {boss.fr}' if boss else ''}.",
                f"Name the inside contact of {name.en}{f', for example {boss.en}' if boss else ''}.",
            ),
            ids=(member.id,),
            proposals=(
                Proposal(
                    Text(f"{boss.fr} fait le lien avec {name.fr}", f"{boss.en} is the contact of {name.en}"),
                    (Edit("set", path, managers[0].id),),
                ),
            )
            if boss
            else (),
        )


@rule(
    code="TEA008",
    name="too-many-channels-for-one-person",
    title=Text("trop de canaux pour une personne", "one person holds too many channels"),
    severity="advice",
    section="team",
    source="team-who-does-what#channel-managers",
    also=("team-who-does-what#small-team",),
)
def too_many_channels_for_one_person(facts: Facts) -> Iterator[Fault]:
    """Somebody runs more than five channels, and is not alone in the team."""
    if len(facts.members) < 2:
        return
    held: dict[str, list[str]] = defaultdict(list)
    for channel in sorted(facts.channels.values(), key=lambda channel: channel.id):
        held[filled(channel.manager)].append(channel.id)
    for member in sorted(set(held) & set(facts.members)):
        channels = held[member]
        if len(channels) <= _MOST_CHANNELS:
            continue
        name = quoted(member_name(facts.members[member]))
        names = listed([named(facts.channels[channel].name, channel) for channel in channels], limit=8)
        yield Fault(
            f"team.members[{member}]",
            Text(
                f"{name.fr} gère {len(channels)} canaux à la fois : {names.fr}.",
                f"{name.en} runs {len(channels)} channels at once: {names.en}.",
            ),
            Text(
                f"Confiez à d’autres au moins {len(channels) - _MOST_CHANNELS} de ces canaux.",
                f"Hand over at least {len(channels) - _MOST_CHANNELS} of these channels to others.",
            ),
            ids=(member, *channels),
        )


@rule(
    code="TEA050",
    name="contact-outside-too",
    title=Text("interlocuteur lui aussi extérieur", "contact who is outside too"),
    severity="warning",
    section="team",
    source="team-who-does-what#sales-sdr-agency",
)
def contact_outside_too(facts: Facts) -> Iterator[Fault]:
    """The contact of an agency or external member is an agency, external, or the member itself."""
    for member in facts.plan.team.members:
        contact = facts.members.get(filled(member.contact))
        if contact is None or (member.role != "agency" and not member.external):
            continue
        if contact.id != member.id and contact.role != "agency" and not contact.external:
            continue
        name, other = quoted(member_name(member)), quoted(member_name(contact))
        yield Fault(
            f"team.members[{member.id}].contact",
            Text(
                f"L’interlocuteur de {name.fr} est {other.fr}, qui n’est pas de l’entreprise.",
                f"The contact of {name.en} is {other.en}, who is not of the company.",
            ),
            Text(
                f"Choisissez pour {name.fr} quelqu’un de l’entreprise.",
                f"Choose somebody inside the company for {name.en}.",
            ),
            ids=(member.id, contact.id),
        )
