"""The walk as a customer: every customer played through the map, with room for what the reader would really do.

Knowledge: integrate-walk-as-customer#break-it and #who-to-play.
"""

from collections.abc import Iterator

from assistant.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Table
from assistant.exports.outline_findings import made_with, notes_blocks
from assistant.exports.safe_text import one_line
from assistant.exports.view import View
from assistant.rules.walk import Walk, walk_plan

_LINE = "……………………"


def walk_through(view: View) -> Iterator[Block]:
    """Yield one part for each customer."""
    yield Heading(
        1,
        view.say(
            f"Parcourir la carte à la place du client – {view.title}", f"Walk the map as a customer – {view.title}"
        ),
    )
    yield Facts.of(
        (view.label("objective"), one_line(view.plan.objective.statement)),
        (view.label("audience"), one_line(view.plan.audience.name)),
        (view.say("Au", "As of"), view.day(view.date)),
    )
    if not view.plan.integrate.steps:
        yield Paragraph(view.say("Le parcours n’est pas encore dessiné.", "The journey is not drawn yet."), muted=True)
    else:
        yield Bullets(_questions(view))
        for walk in walk_plan(view.plan):
            yield from _walk(view, walk)
    yield from notes_blocks(view)
    yield Paragraph(made_with(view), muted=True)


def _questions(view: View) -> tuple[str, ...]:
    return (
        view.say("Que sait-on de ce client, à cet endroit ?", "What is known about this customer, at this point?"),
        view.say("Qu’a-t-il sous les yeux ?", "What do they have in front of them?"),
        view.say("Que ferait-il vraiment ?", "What would they really do?"),
        view.say("La suite prévue a-t-elle un sens pour lui ?", "Does what comes next make sense to them?"),
    )


def _walk(view: View, walk: Walk) -> Iterator[Block]:
    label = one_line(walk.label.get(view.language))
    yield Heading(2, label[:1].upper() + label[1:])
    yield Paragraph(_outcome(view, walk), strong=walk.outcome == "stuck")
    if walk.path:
        yield Table(
            view.say("Chemin", "Path"),
            (
                view.say("Étape", "Step"),
                view.say("Sous les yeux", "In front of them"),
                view.say("Ce qu’on sait de lui", "What is known"),
                view.say("Que ferait-il vraiment ?", "What would they really do?"),
            ),
            tuple(
                (
                    view.name(step),
                    _seen(view, step),
                    view.values("integrate.steps.captures", walk.known.get(step, ())) or view.say("rien", "nothing"),
                    _LINE,
                )
                for step in walk.path
            ),
        )


def _seen(view: View, id_: str) -> str:
    step = view.steps.get(id_)
    if step is None:
        return ""
    return "\n".join(
        each for each in (view.name(step.channel), view.names(step.contents), one_line(step.call_to_action)) if each
    )


def _outcome(view: View, walk: Walk) -> str:
    if walk.outcome == "goal":
        return view.say("Il arrive au but.", "They reach the goal.")
    why = one_line(walk.reason.get(view.language)) if walk.reason else ""
    because = f"{view.colon} {why}." if why else "."
    where = view.name(walk.stuck_at)
    if not where:
        return view.say("Il n’entre jamais dans le parcours", "They never come in") + because
    return view.say(f"Il reste bloqué à « {where} »", f"They get stuck at “{where}”") + because
