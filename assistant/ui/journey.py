"""The journey: drawn, as a table, and as customers live it."""

from assistant.exports.mermaid import diagram
from assistant.exports.outline_journey import links_table, steps_table
from assistant.exports.svg import drawing
from assistant.exports.view import View
from assistant.rules.walk import Walk, walk_plan
from assistant.ui.markup import Markup, el, shielded, table
from assistant.ui.texts import say


def map_markdown(view: View) -> str:
    """Return the journey as Mermaid in Markdown, or what to say so that there is one."""
    if not view.plan.integrate.steps:
        return say("empty_map", view.language)
    return f"```mermaid\n{diagram(view)}```"


def legend(view: View) -> Markup:
    """Return what the colours mean, and the table that says the same as the drawing."""
    if not view.plan.integrate.steps:
        return Markup("")
    kinds = ("entry", "goal", "fault")
    keys = (el("li", el("span", class_=f"ca-swatch is-{k}"), say(f"legend_{k}", view.language)) for k in kinds)
    inside = [table(steps_table(view).without_empty_columns())]
    if view.plan.integrate.links:
        inside.append(table(links_table(view).without_empty_columns()))
    summary = el("summary", say("as_table", view.language))
    return Markup(
        el("ul", keys, class_="ca-legend") + el("details", summary, inside, open=True, data_keep="steps", id="steps")
    )


def lanes(view: View) -> Markup:
    """Return the journey drawn in lanes by stage, with its text alternative inside the drawing."""
    if not view.plan.integrate.steps:
        return el("p", say("empty_map", view.language), class_="ca-empty")
    drawn = shielded(drawing(view, "lanes", alone=False))
    return el("div", drawn, class_="ca-scroll ca-paper", tabindex="0", role="region",
              aria_label=say("lanes", view.language))  # fmt: skip


def walks(view: View) -> Markup:
    """Return what happens to each customer: the steps they pass, what is known of them there, how it ends."""
    if not view.plan.integrate.steps:
        return el("p", say("empty_walk", view.language), class_="ca-empty")
    return Markup("".join(_walk(view, walk) for walk in walk_plan(view.plan)))


def _walk(view: View, walk: Walk) -> Markup:
    stuck = walk.outcome == "stuck"
    label = walk.label.get(view.language)
    ending = say("stuck" if stuck else "reaches", view.language)
    steps = []
    for step in walk.path:
        what = view.values("integrate.steps.captures", walk.known.get(step, ()))
        known = say("known", view.language, what=what) if what else say("known_nothing", view.language)
        here = stuck and step == walk.stuck_at
        steps.append(el("li", el("strong", view.name(step)), el("small", known), class_="is-stuck" if here else None))
    return el(
        "article",
        el("h3", el("span", "■ " if stuck else "✓ ", aria_hidden="true"), f"{label[:1].upper()}{label[1:]}",
           el("span", ending, class_="ca-state")),
        el("ol", steps, class_="ca-walk"),
        el("p", walk.reason.get(view.language)) if walk.reason else None,
        class_=f"ca-card is-{'error' if stuck else 'done'}",
    )  # fmt: skip
