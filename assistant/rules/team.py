"""What makes a team wrong: who is missing, and who answers for what."""

from collections.abc import Iterator

from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.plan.team import Member
from assistant.rules.facts import Facts, filled_items
from assistant.rules.finding import Fault, Proposal
from assistant.rules.registry import rule
from assistant.rules.wording import listed, named, quoted

_SALES_KINDS = frozenset({"acquisition", "upsell", "cross_sell"})
_SALES_ROLES = frozenset({"sales", "sdr"})


def member_name(member: Member) -> str:
    """Return what people call a member."""
    return named(member.name, member.id)


def campaign_managers(facts: Facts) -> list[Member]:
    """Return the campaign managers by id; one is right."""
    return sorted(
        (m for m in facts.members.values() if m.role == "campaign_manager"),
        key=lambda member: (member.id, repr(member)),
    )


@rule(
    code="TEA001",
    name="team-missing",
    title=Text("équipe absente", "team missing"),
    severity="error",
    section="team",
    source="team-who-does-what#whole-team",
    also=("team-who-does-what#small-team",),
)
def team_missing(facts: Facts) -> Iterator[Fault]:
    """Nobody is named, not even the one person who does it all."""
    if not facts.plan.team.members:
        yield Fault(
            "team.members",
            Text(
                "Personne n’est nommé dans l’équipe : rien ne dit qui fait quoi.",
                "Nobody is named in the team: nothing says who does what.",
            ),
            Text(
                "Nommez tous ceux qui participent, vous compris, avec leur rôle, agences et commerciaux inclus.",
                "Name everybody who takes part, yourself included, with their role, agencies and sales people too.",
            ),
        )


@rule(
    code="TEA002",
    name="no-campaign-manager",
    title=Text("pas de responsable de campagne", "no campaign manager"),
    severity="error",
    section="team",
    source="team-who-does-what#campaign-manager",
)
def no_campaign_manager(facts: Facts) -> Iterator[Fault]:
    """Nobody conducts the campaign from end to end. Silent without a team (TEA001)."""
    members = facts.plan.team.members
    if not members or campaign_managers(facts):
        return
    inside = sorted((m for m in facts.members.values() if not m.external and m.role != "agency"), key=lambda m: m.id)
    names = listed([member_name(member) for member in inside], limit=4)
    yield Fault(
        "team.members",
        Text(
            "Personne ne pilote la campagne de bout en bout.",
            "Nobody conducts the campaign from end to end.",
        ),
        Text(
            "Choisissez une personne, et une seule, comme responsable de campagne"
            f"{f' : {names.fr}' if inside else ''}.",
            f"Choose one person, and one only, as campaign manager{f': {names.en}' if inside else ''}.",
        ),
        proposals=tuple(
            Proposal(
                Text(
                    f"{quoted(member_name(member)).fr} pilote la campagne",
                    f"{quoted(member_name(member)).en} manages the campaign",
                ),
                (Edit("set", f"team.members[{member.id}].role", "campaign_manager"),),
            )
            for member in inside[:3]
        ),
    )


@rule(
    code="TEA003",
    name="several-campaign-managers",
    title=Text("plusieurs responsables de campagne", "several campaign managers"),
    severity="error",
    section="team",
    source="team-who-does-what#campaign-manager",
)
def several_campaign_managers(facts: Facts) -> Iterator[Fault]:
    """More than one conductor: nobody has the last word."""
    managers = campaign_managers(facts)
    if len(managers) < 2:
        return
    names = listed([member_name(member) for member in managers])
    yield Fault(
        "team.members",
        Text(
            f"La campagne a {len(managers)} responsables, {names.fr} : personne n’a le dernier mot.",
            f"The campaign has {len(managers)} managers, {names.en}: nobody has the last word.",
        ),
        Text(
            "Gardez une seule personne à ce rôle, et donnez aux autres celui qu’elles tiennent vraiment.",
            "Keep one person in this role, and give the others the one that they really hold.",
        ),
        ids=tuple(member.id for member in managers),
    )


@rule(
    code="TEA005",
    name="member-without-responsibility",
    title=Text("membre sans responsabilité", "member without responsibility"),
    severity="warning",
    section="team",
    source="team-who-does-what#responsibilities",
    also=("team-roles-and-training#roles",),
)
def member_without_responsibility(facts: Facts) -> Iterator[Fault]:
    """Somebody is in the team and nothing says what for."""
    for member in facts.plan.team.members:
        if filled_items(member.responsibilities):
            continue
        name = quoted(member_name(member))
        yield Fault(
            f"team.members[{member.id}].responsibilities",
            Text(f"Rien ne dit de quoi {name.fr} répond.", f"Nothing says what {name.en} answers for."),
            Text(
                f"Écrivez ce que {name.fr} doit livrer ou décider dans cette campagne.",
                f"Write down what {name.en} has to deliver or decide in this campaign.",
            ),
            ids=(member.id,),
        )


@rule(
    code="TEA006",
    name="no-sales-for-a-sales-objective",
    title=Text("objectif de vente sans commercial", "no sales for a sales objective"),
    severity="warning",
    section="team",
    source="team-who-does-what#sales-sdr-agency",
    also=("team-silo-risks#silos",),
)
def no_sales_for_a_sales_objective(facts: Facts) -> Iterator[Fault]:
    """Kinds acquisition, upsell and cross_sell, and neither sales nor sdr. Silent without a team (TEA001)."""
    members = facts.plan.team.members
    if not members or facts.plan.objective.kind not in _SALES_KINDS or any(m.role in _SALES_ROLES for m in members):
        return
    yield Fault(
        "team.members",
        Text(
            "L’objectif est de vendre, et aucun commercial n’est dans l’équipe : personne ne rappellera les contacts.",
            "The objective is to sell, and nobody from sales is in the team: nobody will call the leads back.",
        ),
        Text(
            "Ajoutez le commercial ou le SDR qui rappellera les contacts, et dites sous quel délai.",
            "Add the sales person or SDR who will call the leads back, and say how soon.",
        ),
    )
