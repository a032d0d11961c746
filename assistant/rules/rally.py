"""What makes an inventory wrong: nothing in it, nobody for it, the same thing twice."""

from collections.abc import Iterator

from assistant.language.slug import slug
from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.plan.references import taken_ids
from assistant.rules.content_tasks import ContentTasks
from assistant.rules.facts import Facts, filled, filled_items
from assistant.rules.finding import Fault, Proposal
from assistant.rules.left_out import in_reserve
from assistant.rules.registry import rule
from assistant.rules.wording import named, quoted


@rule(
    code="RAL001",
    name="no-content",
    title=Text("inventaire sans contenu", "no content"),
    severity="error",
    section="rally",
    source="rally-inventory#contents",
    also=("rally-inventory#exhaustive-list",),
)
def no_content(facts: Facts) -> Iterator[Fault]:
    """The inventory lists no content: there is nothing to show at any step."""
    if not facts.plan.rally.contents:
        yield Fault(
            "rally.contents",
            Text(
                "L’inventaire ne contient aucun contenu : les étapes n’auront rien à montrer.",
                "The inventory has no content: the steps will have nothing to show.",
            ),
            Text(
                "Listez ce qui existe déjà (pages, articles, études, vidéos, argumentaires) et ce qui est à adapter ou "
                "à créer.",
                "List what exists already (pages, articles, studies, videos, sales pitches) and what is to be adapted "
                "or created.",
            ),
        )


@rule(
    code="RAL002",
    name="no-channel",
    title=Text("inventaire sans canal", "no channel"),
    severity="error",
    section="rally",
    source="rally-inventory#channels",
    also=("rally-choose-channels#relevance",),
)
def no_channel(facts: Facts) -> Iterator[Fault]:
    """The inventory lists no channel: the message has no way to the audience."""
    if facts.plan.rally.channels:
        return
    habits = filled_items(facts.plan.audience.habits)
    known = quoted(habits[0][1]) if habits else None
    yield Fault(
        "rally.channels",
        Text(
            "L’inventaire ne contient aucun canal : le message n’a aucun chemin vers l’audience.",
            "The inventory has no channel: the message has no way to the audience.",
        ),
        Text(
            "Listez les canaux que vous pouvez utiliser"
            + (f", en commençant par ceux de votre audience : {known.fr}." if known else ", payants ou non."),
            "List the channels that you can use"
            + (f", starting with those of your audience: {known.en}." if known else ", paid or not."),
        ),
    )


@rule(
    code="RAL003",
    name="content-without-owner",
    title=Text("contenu sans responsable", "content without owner"),
    severity="warning",
    section="rally",
    source="rally-inventory#contents",
    also=("rally-inventory#list-once",),
)
def content_without_owner(facts: Facts) -> Iterator[Fault]:
    """A content with an empty ``owner``: nobody will update it, nor answer for it."""
    writers = sorted((m for m in facts.members.values() if m.role == "content"), key=lambda m: m.id)
    for content in facts.contents.values():
        if filled(content.owner):
            continue
        what = quoted(named(content.title, content.id))
        path = f"rally.contents[{content.id}].owner"
        example = quoted(named(writers[0].name, writers[0].id)) if writers else None
        yield Fault(
            path,
            Text(
                f"Personne n’est responsable du contenu {what.fr} : nul ne le tiendra à jour.",
                f"Nobody owns the content {what.en}: nobody will keep it up to date.",
            ),
            Text(
                f"Nommez une personne de l’équipe{f', par exemple {example.fr}' if example else ''}.",
                f"Name somebody of the team{f', for example {example.en}' if example else ''}.",
            ),
            ids=(content.id,),
            proposals=tuple(
                Proposal(
                    Text(
                        f"Confier {what.fr} à {quoted(named(member.name, member.id)).fr}",
                        f"Make {quoted(named(member.name, member.id)).en} the owner of {what.en}",
                    ),
                    (Edit("set", path, member.id),),
                )
                for member in writers[:3]
            ),
        )


@rule(
    code="RAL004",
    name="pillar-without-content",
    title=Text("pilier sans contenu", "pillar without content"),
    severity="warning",
    section="rally",
    source="rally-inventory#messages",
    also=("rally-inventory#contents",),
)
def pillar_without_content(facts: Facts) -> Iterator[Fault]:
    """A pillar that no content carries: it will be said nowhere. Silent where there is no content at all (RAL001)."""
    if not facts.plan.rally.contents:
        return
    carried = {pillar for content in facts.plan.rally.contents for pillar in content.pillars}
    unassigned = sorted(c.id for c in facts.contents.values() if not any(filled(p) for p in c.pillars))
    for pillar in facts.pillars.values():
        if pillar.id in carried:
            continue
        what = quoted(named(pillar.title, pillar.id))
        candidate = facts.contents[unassigned[0]] if unassigned else None
        example = quoted(named(candidate.title, candidate.id)) if candidate else None
        yield Fault(
            f"message_house.pillars[{pillar.id}]",
            Text(
                f"Aucun contenu ne porte le pilier {what.fr} : il ne sera dit nulle part.",
                f"No content carries the pillar {what.en}: it will be said nowhere.",
            ),
            Text(
                f"Rattachez-le à un contenu{f', par exemple {example.fr}' if example else ''}, ou ajoutez un contenu à "
                "créer qui le porte.",
                f"Attach it to a content{f', for example {example.en}' if example else ''}, or add a content to create "
                "that carries it.",
            ),
            ids=(pillar.id,),
            proposals=tuple(
                Proposal(
                    Text(
                        f"Rattacher {what.fr} à {quoted(named(facts.contents[content].title, content)).fr}",
                        f"Attach {what.en} to {quoted(named(facts.contents[content].title, content)).en}",
                    ),
                    (Edit("add", f"rally.contents[{content}].pillars", pillar.id),),
                )
                for content in unassigned[:3]
            ),
        )


@rule(
    code="RAL010",
    name="no-data-source",
    title=Text("coordonnées recueillies sans base", "no data source though identifiers are captured"),
    severity="warning",
    section="rally",
    source="rally-inventory#data-sources",
    also=("integrate-journey-map#capture-identifiers", "integrate-seamless-experience#central-data"),
)
def no_data_source(facts: Facts) -> Iterator[Fault]:
    """Steps capture identifiers, and the inventory names no place to keep them in."""
    capturing = sorted(step.id for step in facts.steps.values() if step.captures)
    if facts.plan.rally.data or not capturing:
        return
    first = quoted(named(facts.steps[capturing[0]].name, capturing[0]))
    yield Fault(
        "rally.data",
        Text(
            f"Le parcours recueille des coordonnées, par exemple à {first.fr}, mais l’inventaire n’a aucune base pour "
            "les garder.",
            f"The journey captures contact details, for example at {first.en}, but the inventory has no data source to "
            "keep them in.",
        ),
        Text(
            "Ajoutez la base qui les recevra (CRM, liste, plateforme de données), avec ce qu’elle contient.",
            "Add the data source that receives them (CRM, list, data platform), with what it holds.",
        ),
        ids=tuple(capturing),
    )


@rule(
    code="RAL050",
    name="content-of-unknown-status",
    title=Text("contenu dont on ne sait s’il est prêt", "content of unknown status"),
    severity="advice",
    section="rally",
    source="rally-inventory#contents",
    also=("practice-plan#content-ready",),
)
def content_of_unknown_status(facts: Facts) -> Iterator[Fault]:
    """A content with an empty ``status`` that a step uses: nothing can tell whether it will be there in time."""
    used = {content for step in facts.plan.integrate.steps for content in step.contents}
    for content in facts.contents.values():
        if content.status is not None or content.id not in used:
            continue
        what = quoted(named(content.title, content.id))
        path = f"rally.contents[{content.id}].status"
        yield Fault(
            path,
            Text(
                f"Une étape montre {what.fr}, sans que l’on sache si ce contenu est prêt.",
                f"A step shows {what.en}, and nothing says whether it is ready.",
            ),
            Text(
                f"Dites si {what.fr} est prêt, à adapter ou à créer.",
                f"Say whether {what.en} is ready, to be adapted or to be created.",
            ),
            ids=(content.id,),
            proposals=(
                Proposal(Text("C’est prêt", "It is ready"), (Edit("set", path, "ready"),)),
                Proposal(Text("À adapter", "To be adapted"), (Edit("set", path, "to_adapt"),)),
                Proposal(Text("À créer", "To be created"), (Edit("set", path, "to_create"),)),
            ),
        )


@rule(
    code="RAL008",
    name="content-to-create-without-a-task",
    title=Text("contenu à créer sans tâche", "content to create without a task"),
    severity="warning",
    section="rally",
    source="practice-plan#content-ready",
    also=("rally-inventory#contents",),
)
def content_to_create_without_a_task(facts: Facts) -> Iterator[Fault]:
    """A content to create that no task holds in ``contents`` or names. Silent on what is left out with a reason."""
    reserve = in_reserve(facts)
    taken, tasks = taken_ids(facts.plan), ContentTasks(facts)
    for content in facts.contents.values():
        if content.status != "to_create" or content.id in reserve or tasks.of(content):
            continue
        name = named(content.title, content.id)
        what = quoted(name)
        task = {
            "id": slug(f"task {content.id}", taken),
            "title": f"Créer : {name}" if facts.language == "fr" else f"Create: {name}",
            "kind": "prepare",
            "contents": [content.id],
            **({"owner": content.owner} if content.owner in facts.members else {}),
        }
        yield Fault(
            f"rally.contents[{content.id}]",
            Text(
                f"{what.fr} est à créer, et aucune tâche ne le prévoit.",
                f"{what.en} is to be created, and no task provides for it.",
            ),
            Text(
                f"Ajoutez une tâche pour créer {what.fr}, avec une personne et une date avant l’étape qui s’en sert.",
                f"Add a task to create {what.en}, with a person and a date before the step that uses it.",
            ),
            ids=(content.id,),
            proposals=(
                Proposal(
                    Text(f"Ajouter la tâche « Créer : {name} »", f"Add the task “Create: {name}”"),
                    (Edit("add", "orchestrate.tasks", task),),
                ),
            ),
        )
