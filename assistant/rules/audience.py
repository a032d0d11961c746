"""What makes an audience wrong: nobody named, everybody named, two groups at once, a product instead of people."""

from collections.abc import Iterator

from assistant.language.slug import slug
from assistant.language.text import Text
from assistant.plan.audience import Audience
from assistant.plan.edit import Edit
from assistant.rules.audience_names import names_demographics_only, names_everybody, names_product
from assistant.rules.facts import Facts, filled, filled_items
from assistant.rules.finding import Fault, Proposal
from assistant.rules.groups import groups
from assistant.rules.registry import rule
from assistant.rules.statement import MOST_READ
from assistant.rules.wording import listed, quoted

__all__ = ["groups"]

_NAME = "audience.name"


def _name_of(audience: Audience) -> str:
    """Return the name, as much of it as is read for meaning."""
    return filled(audience.name)[:MOST_READ]


def _is_there(audience: Audience) -> bool:
    """Tell whether anything at all is said of the audience; where nothing is, AUD001 speaks alone."""
    return audience != Audience()


@rule(
    code="AUD001",
    name="audience-missing",
    title=Text("audience absente", "audience missing"),
    severity="error",
    section="audience",
    source="audience-one-audience#one-audience",
)
def audience_missing(facts: Facts) -> Iterator[Fault]:
    """No name: a campaign is built around one audience."""
    if not filled(facts.plan.audience.name):
        yield Fault(
            _NAME,
            Text("On ne sait pas à qui la campagne parle.", "Nobody knows whom the campaign speaks to."),
            Text(
                "Nommez un seul groupe de personnes, par exemple « les DAF d’ETI industrielles ».",
                "Name one group of people, for example “finance directors of mid-sized manufacturers”.",
            ),
        )


@rule(
    code="AUD002",
    name="several-audiences",
    title=Text("plusieurs audiences", "several audiences"),
    severity="error",
    section="audience",
    source="audience-one-audience#two-audiences",
    also=("audience-one-audience#different-stakes",),
)
def several_audiences(facts: Facts) -> Iterator[Fault]:
    """Two groups of people in the name, or in the role; two nouns of one role are one."""
    audience = facts.plan.audience
    for path, text in ((_NAME, _name_of(audience)), ("audience.role", filled(audience.role)[:MOST_READ])):
        found = groups(text)
        if len(found) < 2:
            continue
        names = listed(found)
        ids = ", ".join(f"{facts.plan.id or 'plan'}-{slug(name)}" for name in found)
        yield Fault(
            path,
            Text(
                f"{names.fr} sont {len(found)} audiences : leurs enjeux diffèrent, un seul message les manque.",
                f"{names.en} are {len(found)} audiences: their stakes differ, and one message will reach none of them.",
            ),
            Text(
                f"Faites-en {len(found)} plans qui partagent équipe et inventaire, avec « campaign split » ({ids}), ou "
                f"gardez {quoted(found[0]).fr} seulement.",
                f"Make {len(found)} plans of it that share team and inventory, with “campaign split” ({ids}), or keep "
                f"{quoted(found[0]).en} only.",
            ),
            proposals=tuple(
                Proposal(
                    Text(f"Garder {quoted(name).fr} seulement", f"Keep {quoted(name).en} only"),
                    (Edit("set", path, name),),
                )
                for name in found
            ),
        )
        return


@rule(
    code="AUD003",
    name="everybody-named",
    title=Text("tout le monde", "everybody"),
    severity="error",
    section="audience",
    source="audience-one-audience#everybody",
)
def everybody_named(facts: Facts) -> Iterator[Fault]:
    """The name says everybody ("tout le monde", "grand public", "all companies"), which names nobody."""
    words = names_everybody(_name_of(facts.plan.audience))
    if words is None:
        return
    said = quoted(words)
    yield Fault(
        _NAME,
        Text(
            f"{said.fr} ne désigne personne : qui est concerné par tout ne l’est par rien.",
            f"{said.en} names nobody: who is concerned by everything is concerned by nothing.",
        ),
        Text(
            "Choisissez ceux pour qui l’enjeu est le plus fort : leur rôle ou leur situation, et ce qu’ils cherchent à "
            "résoudre.",
            "Choose those for whom most is at stake: their role or situation, and what they try to solve.",
        ),
    )


@rule(
    code="AUD004",
    name="demographics-only",
    title=Text("démographie seulement", "demographics only"),
    severity="warning",
    section="audience",
    source="audience-know-your-public#beyond-demographics",
    also=("audience-know-your-public#motivations",),
)
def demographics_only(facts: Facts) -> Iterator[Fault]:
    """Ages, gender or place in the name, nothing else, and no motivation."""
    audience = facts.plan.audience
    name = _name_of(audience)
    if filled_items(audience.motivations) or not name or not names_demographics_only(name):
        return
    said = quoted(name)
    yield Fault(
        _NAME,
        Text(
            f"{said.fr} dit qui sont ces gens sur le papier, pas ce qui les fait agir.",
            f"{said.en} says who these people are on paper, not what makes them act.",
        ),
        Text(
            f"Ajoutez ce que {said.fr} cherchent ou craignent, et ce qui les déciderait.",
            f"Add what {said.en} look for or fear, and what would decide them.",
        ),
    )


@rule(
    code="AUD005",
    name="no-challenge",
    title=Text("aucun enjeu", "no challenge"),
    severity="warning",
    section="audience",
    source="audience-one-audience#different-stakes",
    also=("message-house-pillars#answer-a-challenge",),
)
def no_challenge(facts: Facts) -> Iterator[Fault]:
    """Nothing is known of what the audience struggles with. Silent where the audience is missing (AUD001)."""
    audience = facts.plan.audience
    if filled_items(audience.challenges) or not _is_there(audience):
        return
    name = quoted(filled(audience.name))
    yield Fault(
        "audience.challenges",
        Text(
            "On ne sait pas avec quoi cette audience se débat : les messages parleront de vous.",
            "Nothing is known of what this audience struggles with: the messages will be about you.",
        ),
        Text(
            f"Notez deux ou trois difficultés de {name.fr}, dans leurs mots."
            if filled(audience.name)
            else "Notez deux ou trois difficultés, dans les mots de cette audience.",
            f"Note two or three difficulties of {name.en}, in their words."
            if filled(audience.name)
            else "Note two or three difficulties, in this audience’s words.",
        ),
    )


@rule(
    code="AUD006",
    name="product-not-people",
    title=Text("un produit, pas des personnes", "names a product, not people"),
    severity="warning",
    section="audience",
    source="audience-one-audience#one-audience",
)
def product_not_people(facts: Facts) -> Iterator[Fault]:
    """The name holds a product or a service, and no people."""
    name = _name_of(facts.plan.audience)
    words = names_product(name) if name else None
    if words is None:
        return
    said = quoted(name)
    yield Fault(
        _NAME,
        Text(
            f"{said.fr} est ce que vous vendez, pas ceux à qui vous parlez.",
            f"{said.en} is what you sell, not whom you speak to.",
        ),
        Text(
            f"Nommez les personnes qui achètent ou utilisent {quoted(words).fr} : leur rôle, leur situation.",
            f"Name the people who buy or use {quoted(words).en}: their role, their situation.",
        ),
    )


@rule(
    code="AUD007",
    name="no-habit-known",
    title=Text("aucune habitude connue", "no habit known"),
    severity="warning",
    section="audience",
    source="rally-choose-channels#relevance",
    also=("audience-know-your-public#behaviour",),
)
def no_habit_known(facts: Facts) -> Iterator[Fault]:
    """Nobody says which channels the audience uses. Silent where the audience is missing (AUD001)."""
    audience = facts.plan.audience
    if filled_items(audience.habits) or not _is_there(audience):
        return
    yield Fault(
        "audience.habits",
        Text(
            "On ne sait pas quels canaux cette audience utilise : les vôtres sont choisis au hasard.",
            "Nothing is known of the channels that this audience uses: yours are chosen at random.",
        ),
        Text(
            "Notez où elle s’informe et se laisse joindre : demandez à trois clients, regardez vos statistiques.",
            "Note where they look for information and can be reached: ask three customers, look at your statistics.",
        ),
    )


@rule(
    code="AUD008",
    name="lifecycle-unknown",
    title=Text("cycle de vie inconnu", "lifecycle unknown"),
    severity="warning",
    section="audience",
    source="audience-know-your-public#lifecycle",
)
def lifecycle_unknown(facts: Facts) -> Iterator[Fault]:
    """Nobody says whether these are prospects or customers. Silent where the audience is missing (AUD001)."""
    audience = facts.plan.audience
    if audience.lifecycle is not None or not _is_there(audience):
        return
    yield Fault(
        "audience.lifecycle",
        Text(
            "On ne sait pas si cette audience vous connaît déjà : on ne parle pas à un client comme à un inconnu.",
            "Nobody knows whether this audience knows you already: one does not speak to a customer as to a stranger.",
        ),
        Text(
            "Dites si ce sont des prospects, de nouveaux clients, des clients réguliers ou des clients inactifs.",
            "Say whether these are prospects, new customers, regular customers or inactive ones.",
        ),
    )


@rule(
    code="AUD050",
    name="audience-by-hearsay",
    title=Text("audience décrite de mémoire", "audience known by hearsay"),
    severity="advice",
    section="audience",
    source="audience-know-your-public#empathy-interviews",
    also=("audience-know-your-public#social-listening",),
)
def audience_by_hearsay(facts: Facts) -> Iterator[Fault]:
    """Challenges, motivations, objections or habits are noted, and nothing says where they come from."""
    audience = facts.plan.audience
    told = (*audience.challenges, *audience.motivations, *audience.objections, *audience.habits)
    if filled_items(audience.evidence) or not filled_items(told):
        return
    yield Fault(
        "audience.evidence",
        Text(
            "Rien ne dit d’où vient ce que l’on sait de cette audience.",
            "Nothing says where what is known of this audience comes from.",
        ),
        Text(
            "Notez sur quoi cela repose : entretiens, enquête, statistiques, questions au support.",
            "Note what it rests on: interviews, a survey, statistics, support tickets.",
        ),
    )
