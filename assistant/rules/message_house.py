"""What makes a message house wrong: promise, number of pillars, proofs, tone."""

from collections.abc import Iterator

from assistant.language.text import Text
from assistant.plan.campaign import Plan
from assistant.plan.message_house import Pillar
from assistant.rules.facts import Facts, filled, filled_items
from assistant.rules.finding import Fault
from assistant.rules.registry import rule
from assistant.rules.sameness import as_benefit, same_groups
from assistant.rules.wording import listed, quoted

FEWEST, MOST = 2, 5


def pillar_name(pillar: Pillar) -> str:
    """Return what people call a pillar."""
    return filled(pillar.title) or filled(pillar.message) or pillar.id


def _missing(plan: Plan) -> bool:
    return not filled(plan.message_house.promise) and not plan.message_house.pillars


@rule(
    code="MSG001",
    name="message-house-missing",
    title=Text("maison des messages absente", "message house missing"),
    severity="error",
    section="message_house",
    source="message-house-pillars#what",
    also=("message-house-pillars#promise-pillars-proofs",),
)
def message_house_missing(facts: Facts) -> Iterator[Fault]:
    """Neither promise nor pillar: each channel will say something else."""
    if _missing(facts.plan):
        yield Fault(
            "message_house",
            Text(
                "La maison des messages est vide : chaque canal dira autre chose à l’audience.",
                "The message house is empty: each channel will tell the audience something else.",
            ),
            Text(
                "Écrivez la promesse, puis deux à cinq piliers qui répondent chacun à un enjeu de l’audience, avec "
                "leurs preuves.",
                "Write the promise, then two to five pillars that each answer a challenge of the audience, with their "
                "proofs.",
            ),
        )


@rule(
    code="MSG002",
    name="no-promise",
    title=Text("pas de promesse", "no promise"),
    severity="error",
    section="message_house",
    source="message-house-pillars#promise-pillars-proofs",
    also=("message-house-per-channel#main-message",),
)
def no_promise(facts: Facts) -> Iterator[Fault]:
    """Pillars that hold up nothing. Silent where the whole house is missing (MSG001)."""
    house = facts.plan.message_house
    if filled(house.promise) or _missing(facts.plan):
        return
    names = listed(sorted(pillar_name(pillar) for pillar in house.pillars), limit=3)
    yield Fault(
        "message_house.promise",
        Text(
            f"Aucune promesse ne réunit {names.fr} : l’audience ne saura pas quoi retenir.",
            f"No promise holds {names.en} together: the audience will not know what to remember.",
        ),
        Text(
            "Dites en une phrase ce que l’audience gagne, et que ces piliers démontrent.",
            "Say in one sentence what the audience gains, and what these pillars bear out.",
        ),
    )


@rule(
    code="MSG003",
    name="too-few-or-too-many-pillars",
    title=Text("trop peu ou trop de piliers", "fewer than two or more than five pillars"),
    severity="warning",
    section="message_house",
    source="message-house-pillars#how-many-pillars",
)
def too_few_or_too_many_pillars(facts: Facts) -> Iterator[Fault]:
    """One pillar or more than five; none at all beside a promise is an error. Common practice, no source states it."""
    house = facts.plan.message_house
    count = len(house.pillars)
    ids = tuple(sorted(pillar.id for pillar in house.pillars))
    if FEWEST <= count <= MOST or _missing(facts.plan):
        return
    if count == 0:
        promise = quoted(filled(house.promise))
        message = Text(
            f"Rien ne soutient la promesse {promise.fr} : la maison n’a aucun pilier.",
            f"Nothing holds up the promise {promise.en}: the house has no pillar.",
        )
        fix = Text(
            "Ajoutez deux à cinq arguments, chacun en réponse à un enjeu de l’audience.",
            "Add two to five arguments, each in answer to a challenge of the audience.",
        )
    elif count < FEWEST:
        name = quoted(pillar_name(house.pillars[0]))
        message = Text(
            f"Un seul pilier, {name.fr}, porte toute la promesse.",
            f"A single pillar, {name.en}, bears the whole promise.",
        )
        fix = Text(
            "Ajoutez au moins un second argument, en réponse à un autre enjeu de l’audience.",
            "Add at least a second argument, in answer to another challenge of the audience.",
        )
    else:
        names = listed(sorted(pillar_name(pillar) for pillar in house.pillars), limit=8)
        message = Text(
            f"Avec {count} piliers, l’audience n’en retiendra aucun : {names.fr}.",
            f"With {count} pillars the audience will remember none: {names.en}.",
        )
        fix = Text(
            f"Gardez-en {MOST} au plus : réunissez ceux qui répondent au même enjeu, retirez ceux qui ne répondent à "
            "aucun.",
            f"Keep {MOST} at most: merge those that answer the same challenge, drop those that answer none.",
        )
    yield Fault("message_house.pillars", message, fix, ids=ids, severity="error" if count == 0 else None)


@rule(
    code="MSG004",
    name="pillar-without-proof",
    title=Text("pilier sans preuve", "pillar without proof"),
    severity="warning",
    section="message_house",
    source="message-house-pillars#proofs",
)
def pillar_without_proof(facts: Facts) -> Iterator[Fault]:
    """A pillar that nothing proves is an assertion."""
    for pillar in facts.plan.message_house.pillars:
        if filled_items(pillar.proofs):
            continue
        name = quoted(pillar_name(pillar))
        yield Fault(
            f"message_house.pillars[{pillar.id}].proofs",
            Text(f"Rien ne prouve le pilier {name.fr}.", f"Nothing proves the pillar {name.en}."),
            Text(
                f"Ajoutez à {name.fr} un chiffre mesuré, un cas client nommé, un certificat ou une démonstration.",
                f"Add to {name.en} a measured figure, a named customer case, a certificate or a demonstration.",
            ),
            ids=(pillar.id,),
        )


@rule(
    code="MSG005",
    name="pillars-that-say-the-same",
    title=Text("piliers qui disent la même chose", "two pillars say the same"),
    severity="warning",
    section="message_house",
    source="message-house-pillars#how-many-pillars",
)
def pillars_that_say_the_same(facts: Facts) -> Iterator[Fault]:
    """Pillars with the same title or message, nearly the same words or words for one benefit; once a group."""
    pillars = facts.plan.message_house.pillars
    texts = [(pillar.id, (filled(pillar.title), filled(pillar.message))) for pillar in pillars]
    said = [(pillar, (*words, *map(as_benefit, words))) for pillar, words in texts]
    for group in same_groups(said):
        names = listed([pillar_name(facts.pillars[pillar]) for pillar in group])
        yield Fault(
            f"message_house.pillars[{group[0]}]",
            Text(f"Les piliers {names.fr} disent la même chose.", f"The pillars {names.en} say the same."),
            Text(
                "Réunissez-les en un seul avec toutes leurs preuves, ou donnez à chacun son propre enjeu.",
                "Merge them into one with all their proofs, or give each a challenge of its own.",
            ),
            ids=tuple(group),
        )


@rule(
    code="MSG008",
    name="tone-undefined",
    title=Text("ton non défini", "tone undefined"),
    severity="advice",
    section="message_house",
    source="message-house-pillars#tone",
    also=("message-house-brand-voice#voice",),
)
def tone_undefined(facts: Facts) -> Iterator[Fault]:
    """Nothing says how to speak. Silent where the whole house is missing (MSG001)."""
    if filled(facts.plan.message_house.tone) or _missing(facts.plan):
        return
    yield Fault(
        "message_house.tone",
        Text(
            "Rien ne dit sur quel ton parler : chaque auteur choisira le sien.",
            "Nothing says which tone to use: each author will choose their own.",
        ),
        Text(
            "Décrivez le ton en deux ou trois mots que cette audience attend, par exemple sobre et chiffré.",
            "Describe the tone in two or three words that this audience expects, for example sober and factual.",
        ),
    )
