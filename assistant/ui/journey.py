"""The journey: drawn in lanes, walked on the drawing by customers, and as tables."""

from assistant.exports.outline_journey import links_table, steps_table
from assistant.exports.svg import drawing
from assistant.exports.view import View
from assistant.rules.walk import Walk, walk_plan
from assistant.ui.markup import Markup, el, shielded, table
from assistant.ui.texts import say

_SIGNS = {"stuck": "■", "goal": "✓"}
_CONTROLS = (("back", "◀"), ("play", "▶"), ("next", "▶▎"), ("leave", "✕"))


def head(view: View, session: str) -> Markup:
    """Return the heading above the views of the plan; once there is a journey, with the slide that shows it."""
    slide = el(
        "a", say("slide", view.language), href=f"export/pptx?session={session}", download=True, id="slide-now",
        class_="ca-button",
    )  # fmt: skip
    heading = el("h2", say("overview", view.language))
    return el("div", heading, slide if view.plan.integrate.steps else None, class_="ca-over")


def journey_map(view: View) -> Markup:
    """Return the journey in lanes by stage, and the customers who can be sent through it; or how to begin one."""
    if not view.plan.integrate.steps:
        return el("p", say("empty_map", view.language), class_="ca-empty")
    drawn = drawing(view, "map", alone=False)
    natural = drawn.partition(' width="')[2].partition('"')[0]
    paper = el("div", shielded(drawn), class_="ca-scroll ca-paper", tabindex="0", role="region",
               aria_label=say("map", view.language), style=f"--w:{natural}px")  # fmt: skip
    return Markup(_ghosts(view) + paper)


def legend(view: View) -> Markup:
    """Return what the colours mean, and the tables that say the same as the drawing."""
    if not view.plan.integrate.steps:
        return Markup("")
    kinds = ("entry", "goal", "fault")
    keys = (el("li", el("span", class_=f"ca-swatch is-{k}"), say(f"legend_{k}", view.language)) for k in kinds)
    inside = [table(steps_table(view).without_empty_columns())]
    if view.plan.integrate.links:
        inside.append(table(links_table(view).without_empty_columns()))
    summary = el("summary", say("as_table", view.language))
    return Markup(el("ul", keys, class_="ca-legend") + el("details", summary, inside, data_keep="steps", id="steps"))


def _ghosts(view: View) -> Markup:
    """Return a button for each customer, and the controls of the one who walks; `player.js` moves them."""
    buttons = (
        el(
            "button", el("span", _SIGNS[walk.outcome], class_="ca-sign", aria_hidden="true"), f" {_who(view, walk)}",
            type="button", class_=f"ca-button is-{walk.outcome}", data_walk=" ".join(walk.path),
            data_said="\n".join(_told(view, walk)), data_outcome=walk.outcome, aria_pressed="false",
        )
        for walk in walk_plan(view.plan)
        if walk.path
    )  # fmt: skip
    controls = (
        el("button", sign, type="button", class_="ca-button", data_play=name,
           aria_label=say(f"play_{name}", view.language), title=say(f"play_{name}", view.language))
        for name, sign in _CONTROLS
    )  # fmt: skip
    player = el(
        "div",
        el("div", controls, class_="ca-controls"),
        el("p", "", class_="ca-said", role="status", aria_live="polite"),
        class_="ca-player", hidden=True,
    )  # fmt: skip
    head = el("p", say("send_customers", view.language), class_="ca-muted", id="ca-walkers")
    group = el("div", buttons, class_="ca-row", role="group", aria_labelledby="ca-walkers")
    return el("div", head, group, player, class_="ca-walkers")


def walks(view: View) -> Markup:
    """Return what each customer of the walk lives, step by step."""
    if not view.plan.integrate.steps:
        return el("p", say("empty_walk", view.language), class_="ca-empty")
    return Markup("".join(_walk(view, walk) for walk in walk_plan(view.plan)))


def _who(view: View, walk: Walk) -> str:
    label = walk.label.get(view.language)
    return f"{label[:1].upper()}{label[1:]}"


def _known(view: View, walk: Walk, step: str) -> str:
    what = view.values("integrate.steps.captures", walk.known.get(step, ()))
    return say("known", view.language, what=what) if what else say("known_nothing", view.language)


def _told(view: View, walk: Walk) -> list[str]:
    """Return what is said at each step of a walk."""
    count, said = len(walk.path), []
    for number, step in enumerate(walk.path, 1):
        line = say("walk_step", view.language, number=number, count=count, name=view.name(step),
                   known=_known(view, walk, step))  # fmt: skip
        if number == count:
            line += f" {_ending(view, walk)}"
        said.append(line)
    return said


def _ending(view: View, walk: Walk) -> str:
    if walk.reason is None:
        return say("walk_reaches", view.language)
    where = view.name(walk.stuck_at) if walk.stuck_at else ""
    return say("walk_stuck", view.language, where=where, reason=walk.reason.get(view.language))


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _walk(view: View, walk: Walk) -> Markup:
    stuck = walk.outcome == "stuck"
    ways = {(link.source, link.target) for link in view.plan.integrate.links}
    steps = []
    for step, then in zip(walk.path, (*walk.path[1:], None), strict=True):
        # The one who follows every link is at several places at once: no arrow where none is drawn.
        marks = {
            "is-stuck": stuck and step == walk.stuck_at,
            "is-beside": then is not None and (step, then) not in ways,
        }
        steps.append(
            el("li", el("strong", view.name(step)), el("small", _known(view, walk, step)),
               class_=" ".join(name for name, holds in marks.items() if holds) or None)
        )  # fmt: skip
    return el(
        "article",
        el("h3", el("span", f"{_SIGNS[walk.outcome]} ", aria_hidden="true"), _who(view, walk),
           el("span", say("stuck" if stuck else "reaches", view.language), class_="ca-state")),
        el("ol", steps, class_="ca-walk"),
        el("p", _sentence(walk.reason.get(view.language)), class_="ca-reason") if walk.reason else None,
        class_=f"ca-card is-{'error' if stuck else 'done'}",
    )  # fmt: skip
