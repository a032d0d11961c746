"""What makes the tasks of a campaign wrong: nobody does them, they block each other, they come too late."""

from collections.abc import Iterator
from itertools import islice

from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.rules.content_tasks import late_contents
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault, Proposal
from assistant.rules.graph import adjacency, strong_groups
from assistant.rules.registry import rule
from assistant.rules.schedule import launch_day
from assistant.rules.shown import day
from assistant.rules.wording import listed, named, quoted

_TRIED = 20
"""Tasks of a ring that are tried as its first; trying each of a thousand would be slow."""


def _task_name(facts: Facts, task: str) -> str:
    return named(facts.tasks[task].title, task)


@rule(
    code="ORC003",
    name="task-without-owner",
    title=Text("tâche sans responsable", "task without owner"),
    severity="warning",
    section="orchestrate",
    source="practice-plan#tasks",
)
def task_without_owner(facts: Facts) -> Iterator[Fault]:
    """A task with an empty ``owner``. Who owns the contents that it makes ready is proposed."""
    for task in facts.tasks.values():
        if filled(task.owner):
            continue
        what = quoted(_task_name(facts, task.id))
        owners = {filled(facts.contents[c].owner) for c in task.contents if c in facts.contents}
        likely = sorted(owners & facts.members.keys())
        path = f"orchestrate.tasks[{task.id}].owner"
        yield Fault(
            path,
            Text(
                f"Personne n’est chargé de la tâche {what.fr} : qui s’inquiétera le dernier soir la fera.",
                f"Nobody is in charge of the task {what.en}: whoever worries on the last evening will do it.",
            ),
            Text(f"Confiez {what.fr} à une personne de l’équipe.", f"Give {what.en} to somebody of the team."),
            ids=(task.id,),
            proposals=tuple(
                Proposal(
                    Text(
                        f"Confier {what.fr} à {quoted(named(facts.members[id_].name, id_)).fr}",
                        f"Give {what.en} to {quoted(named(facts.members[id_].name, id_)).en}",
                    ),
                    (Edit("set", path, id_),),
                )
                for id_ in likely[:3]
            ),
        )


@rule(
    code="ORC004",
    name="tasks-wait-for-each-other",
    title=Text("tâches qui s’attendent l’une l’autre", "tasks wait for each other"),
    severity="error",
    section="orchestrate",
    source="practice-plan#tasks",
)
def tasks_wait_for_each_other(facts: Facts) -> Iterator[Fault]:
    """Tasks that come after each other in a ring, or a task that comes after itself; once a ring."""
    tasks = facts.plan.orchestrate.tasks
    pairs = [(task.id, other) for task in tasks for other in task.after]
    to_itself = {task for task, other in pairs if task == other}
    for ring in strong_groups(adjacency(facts.tasks, pairs)):
        if len(ring) == 1 and ring[0] not in to_itself:
            continue
        names = listed([_task_name(facts, task) for task in ring])
        message = (
            Text(
                f"La tâche {names.fr} s’attend elle-même : elle ne peut pas commencer.",
                f"The task {names.en} waits for itself: it cannot begin.",
            )
            if len(ring) == 1
            else Text(
                f"{names.fr} s’attendent les unes les autres : aucune ne peut commencer.",
                f"{names.en} wait for each other: none can begin.",
            )
        )
        first = quoted(_task_name(facts, ring[0]))
        yield Fault(
            f"orchestrate.tasks[{ring[0]}].after",
            message,
            Text("Retirez-la des tâches qu’elle attend.", "Take it off the tasks that it waits for.")
            if len(ring) == 1
            else Text(
                f"Laissez-en une commencer sans les autres, par exemple {first.fr} avec un brouillon.",
                f"Let one begin without the others, for example {first.en} with a draft.",
            ),
            ids=tuple(ring),
            proposals=tuple(islice(_starting_with(facts, ring), 3)),
        )


def _starting_with(facts: Facts, ring: list[str]) -> Iterator[Proposal]:
    """Yield for each task of a ring the change that lets it begin first, where that opens the whole ring."""
    for task in ring[:_TRIED]:
        inside = set(ring)
        left = {other: [] if other == task else [t for t in facts.tasks[other].after if t in inside] for other in ring}
        pairs = [(other, t) for other, waits in left.items() for t in waits]
        if any(a == b for a, b in pairs) or any(len(group) > 1 for group in strong_groups(adjacency(ring, pairs))):
            continue
        after = facts.tasks[task].after
        name, waits = (
            quoted(_task_name(facts, task)),
            listed([_task_name(facts, t) for t in sorted(inside & set(after))]),
        )
        yield Proposal(
            Text(f"{name.fr} n’attend plus {waits.fr}", f"{name.en} no longer waits for {waits.en}"),
            (Edit("set", f"orchestrate.tasks[{task}].after", [other for other in after if other not in inside]),),
        )


@rule(
    code="ORC005",
    name="task-due-after-the-launch",
    title=Text("tâche à rendre après le lancement", "task due after the launch"),
    severity="warning",
    section="orchestrate",
    source="practice-plan#tasks",
)
def task_due_after_the_launch(facts: Facts) -> Iterator[Fault]:
    """A task to prepare (the default) or to obtain a permit is due after the launch day, not on it.

    The launch is the earliest milestone of that kind, else ``start``. Silent where steps use what the task makes ready
    (ORC006), also where ORC006 tells of it, and on permits where there is an open day (ORC009).
    """
    launch = launch_day(facts)
    if launch is None:
        return
    open_day = any(milestone.kind == "open_day" for milestone in facts.plan.orchestrate.milestones)
    used = {content.strip() for step in facts.plan.integrate.steps for content in step.contents}
    told = {late.task for late in late_contents(facts)}
    for task in facts.tasks.values():
        if task.due is None or task.due <= launch or task.kind == "run" or (task.kind == "permit" and open_day):
            continue
        if task.id in told or any(content.strip() in used for content in task.contents):
            continue
        what, due, start = quoted(_task_name(facts, task.id)), day(task.due), day(launch)
        path = f"orchestrate.tasks[{task.id}]"
        yield Fault(
            f"{path}.due",
            Text(
                f"{what.fr} est à rendre le {due.fr}, après le lancement du {start.fr}.",
                f"{what.en} is due on {due.en}, after the launch of {start.en}.",
            ),
            Text(
                f"Avancez l’échéance au {start.fr} au plus tard ; si la tâche se fait pendant la campagne, dites-le.",
                f"Bring it forward to {start.en} at the latest; if the task is done during the campaign, say so.",
            ),
            ids=(task.id,),
            proposals=(
                Proposal(
                    Text(f"Échéance au {start.fr}", f"Due on {start.en}"),
                    (Edit("set", f"{path}.due", launch.isoformat()),),
                ),
                Proposal(
                    Text("Elle se fait pendant la campagne", "It is done during the campaign"),
                    (Edit("set", f"{path}.kind", "run"),),
                ),
            ),
        )


@rule(
    code="ORC006",
    name="content-not-ready-before-its-step",
    title=Text("contenu prêt après son étape", "content not ready before its step"),
    severity="warning",
    section="orchestrate",
    source="practice-plan#content-ready",
    also=("rally-inventory#contents",),
)
def content_not_ready_before_its_step(facts: Facts) -> Iterator[Fault]:
    """The task of a content to adapt or create is due after the earliest step that uses it begins.

    A step begins at the launch plus the shortest sum of delays from an entry. Silent without a dated task.
    """
    for late in late_contents(facts):
        content, due = facts.contents[late.content], facts.tasks[late.task].due
        assert due is not None
        what, step = quoted(named(content.title, content.id)), quoted(named(facts.steps[late.step].name, late.step))
        ready, needed = day(due), day(late.day)
        path = f"orchestrate.tasks[{late.task}].due"
        yield Fault(
            path,
            Text(
                f"{what.fr} sera prêt le {ready.fr}, alors que {step.fr} s’en sert dès le {needed.fr}.",
                f"{what.en} will be ready on {ready.en}, but {step.en} uses it from {needed.en} on.",
            ),
            Text(
                f"Avancez la tâche au {needed.fr} au plus tard, ouvrez l’étape plus tard, ou montrez un contenu prêt.",
                f"Bring the task forward to {needed.en} at the latest, open the step later, or show content there that "
                "is ready.",
            ),
            ids=(late.content, late.task, late.step),
            proposals=(
                Proposal(
                    Text(f"Échéance au {needed.fr}", f"Due on {needed.en}"),
                    (Edit("set", path, late.day.isoformat()),),
                ),
            ),
        )
