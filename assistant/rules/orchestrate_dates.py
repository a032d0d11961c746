"""What makes the dates of a campaign wrong."""

import datetime
from collections.abc import Iterator

from assistant.language.slug import slug
from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.plan.references import taken_ids
from assistant.rules.facts import Facts
from assistant.rules.finding import Fault, Proposal
from assistant.rules.registry import rule
from assistant.rules.schedule import launch_day
from assistant.rules.shown import day
from assistant.rules.wording import named, quoted

_START, _END = "orchestrate.start", "orchestrate.end"


def _date_proposal(path: str, date: datetime.date) -> Proposal:
    what = Text("le début", "the start") if path == _START else Text("la fin", "the end")
    shown = day(date)
    return Proposal(
        Text(f"Fixer {what.fr} au {shown.fr}", f"Set {what.en} to {shown.en}"), (Edit("set", path, date.isoformat()),)
    )


@rule(
    code="ORC001",
    name="no-dates",
    title=Text("campagne sans dates", "no dates"),
    severity="error",
    section="orchestrate",
    source="practice-plan#dates",
)
def no_dates(facts: Facts) -> Iterator[Fault]:
    """``start`` or ``end`` is empty; one finding for both."""
    start, end = facts.plan.orchestrate.start, facts.plan.orchestrate.end
    if start is not None and end is not None:
        return
    launch, deadline = launch_day(facts), facts.plan.objective.deadline
    proposals = []
    if start is None and launch is not None and (end is None or launch <= end):
        proposals.append(_date_proposal(_START, launch))
    if end is None and deadline is not None and (start is None or start <= deadline):
        proposals.append(_date_proposal(_END, deadline))
    if start is None and end is None:
        missing = Text("ni début ni fin", "neither a start nor an end")
    elif start is None:
        missing = Text("pas de date de début", "no start")
    else:
        missing = Text("pas de date de fin", "no end")
    yield Fault(
        _START if start is None else _END,
        Text(f"La campagne n’a {missing.fr}.", f"The campaign has {missing.en}."),
        Text(
            "Donnez le premier et le dernier jour ; partez de l’échéance de l’objectif et remontez le temps que "
            "prennent les étapes et les contenus.",
            "Give the first and the last day; start from the objective’s deadline and work back the time that steps "
            "and contents take.",
        ),
        proposals=tuple(proposals),
    )


@rule(
    code="ORC002",
    name="end-before-start",
    title=Text("fin avant le début", "end before start"),
    severity="error",
    section="orchestrate",
    source="practice-plan#dates",
)
def end_before_start(facts: Facts) -> Iterator[Fault]:
    """``end`` is earlier than ``start``; a campaign of one day is fine."""
    start, end = facts.plan.orchestrate.start, facts.plan.orchestrate.end
    if start is None or end is None or end >= start:
        return
    first, last = day(start), day(end)
    deadline = facts.plan.objective.deadline
    later = [deadline] if deadline is not None and deadline >= start else []
    yield Fault(
        _END,
        Text(
            f"La campagne finit le {last.fr}, avant de commencer le {first.fr}.",
            f"The campaign ends on {last.en}, before it starts on {first.en}.",
        ),
        Text(
            "Corrigez l’une des deux dates, ou échangez-les si elles sont inversées.",
            "Correct one of the two dates, or swap them if they are the wrong way round.",
        ),
        proposals=(
            Proposal(
                Text(f"Du {last.fr} au {first.fr}", f"From {last.en} to {first.en}"),
                (Edit("set", _START, end.isoformat()), Edit("set", _END, start.isoformat())),
            ),
            *(_date_proposal(_END, date) for date in later),
        ),
    )


@rule(
    code="ORC007",
    name="milestone-outside-the-campaign-dates",
    title=Text("jalon hors des dates de la campagne", "milestone outside the campaign dates"),
    severity="warning",
    section="orchestrate",
    source="practice-plan#dates",
)
def milestone_outside_the_campaign_dates(facts: Facts) -> Iterator[Fault]:
    """A milestone before ``start`` or after ``end``, each where it is known. Silent where the two are in disorder."""
    start, end = facts.plan.orchestrate.start, facts.plan.orchestrate.end
    if start is not None and end is not None and end < start:
        return
    for milestone in facts.plan.orchestrate.milestones:
        date = milestone.date
        if date is None:
            continue
        if start is not None and date < start:
            limit, path, side = start, _START, Text("avant le début", "before the start")
        elif end is not None and date > end:
            limit, path, side = end, _END, Text("après la fin", "after the end")
        else:
            continue
        what, when, bound = quoted(named(milestone.name, milestone.id)), day(date), day(limit)
        yield Fault(
            f"orchestrate.milestones[{milestone.id}].date",
            Text(
                f"{what.fr}, le {when.fr}, tombe {side.fr} de la campagne ({bound.fr}).",
                f"{what.en}, on {when.en}, falls {side.en} of the campaign ({bound.en}).",
            ),
            Text(
                "Corrigez la date du jalon, ou étendez la campagne jusqu’à lui.",
                "Correct the date of the milestone, or extend the campaign to it.",
            ),
            ids=(milestone.id,),
            proposals=(_date_proposal(path, date),),
        )


@rule(
    code="ORC011",
    name="no-launch-milestone",
    title=Text("pas de jalon de lancement", "no launch milestone"),
    severity="advice",
    section="orchestrate",
    source="practice-plan#dates",
)
def no_launch_milestone(facts: Facts) -> Iterator[Fault]:
    """No milestone of kind launch: preparation has no day to be ready for."""
    if any(milestone.kind == "launch" for milestone in facts.plan.orchestrate.milestones):
        return
    start = facts.plan.orchestrate.start
    name = "Lancement" if facts.language == "fr" else "Launch"
    proposals: tuple[Proposal, ...] = ()
    if start is not None:
        launch = {
            "id": slug(name, taken_ids(facts.plan)),
            "name": name,
            "date": start.isoformat(),
            "kind": "launch",
        }
        label = Text(f"Lancer le {day(start).fr}", f"Launch on {day(start).en}")
        proposals = (Proposal(label, (Edit("add", "orchestrate.milestones", launch),)),)
    yield Fault(
        "orchestrate.milestones",
        Text(
            "Aucun jalon ne dit quel jour le public voit la campagne.",
            "No milestone says on which day the public sees the campaign.",
        ),
        Text(
            "Ajoutez un jalon de lancement ; c’est pour ce jour-là que tout doit être prêt.",
            "Add a launch milestone; that is the day for which everything must be ready.",
        ),
        proposals=proposals,
    )
