"""The journey map as a Mermaid flowchart: a lane for each stage, faults in red, notes as comments."""

import datetime
import re
from collections.abc import Iterator

from assistant.exports.boxes import below, lane_title, title
from assistant.exports.notes import notes
from assistant.exports.outline_findings import made_with
from assistant.exports.safe_text import one_line, shortened
from assistant.exports.view import View
from assistant.language.text import Language
from assistant.plan import Plan
from assistant.plan.base import STAGES
from assistant.plan.integrate import Step
from assistant.rules.finding import Finding

_UNSAFE = re.compile(r"[^\w \u00a0\u202f.,:/()'’«»+=?!€°–—…·→-]|^[+-]|(?<=^\d)\.|(?<=^\d\d)\.")
_LONGEST = 120
_CLASSES = (
    "classDef entry fill:#e3f2e8,stroke:#1b7340,color:#12301f",
    "classDef goal fill:#1f4fa3,stroke:#16356d,color:#ffffff",
    "classDef plain fill:#ffffff,stroke:#5a6b85,color:#1b2430",
    "classDef broken fill:#fde4e1,stroke:#c62828,stroke-width:3px,color:#5d1212",
)


def render(plan: Plan, findings: tuple[Finding, ...], date: datetime.date, language: Language) -> str:
    """Return the map as Mermaid source."""
    return diagram(View(plan, findings, date, language))


def diagram(view: View) -> str:
    """Return the map as Mermaid source, ending in a line break."""
    return "\n".join(_lines(view)) + "\n"


def label(text: str) -> str:
    """Return a text so that it can stand between the quotes of a Mermaid label and change nothing but the label.

    What Mermaid, or the HTML that it makes, could read as more than text becomes an entity code. Emoji and letters of
    all languages stay.
    """
    return _UNSAFE.sub(_entity, shortened(one_line(text), _LONGEST))


def _entity(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"#{code};" if code < 0x80 else match.group()


def comment(text: str) -> str:
    """Return a text that can stand in a comment: one line, and nothing that Mermaid takes for a directive."""
    return re.sub(r"%(?=%)", "% ", one_line(text)).translate({ord("{"): "(", ord("}"): ")"})


def _lines(view: View) -> Iterator[str]:
    yield "flowchart LR"
    yield f"  %% {comment(view.title)} · {comment(one_line(view.plan.objective.statement) or view.label('objective'))}"
    for note in notes(view):
        yield f"  %% {comment(note.sentence(view))}"
    yield f"  %% {comment(made_with(view))}"
    nodes = _nodes(view)
    for stage in (*STAGES, None):
        inside = [(node, step) for node, step in nodes if step.stage == stage]
        if not inside:
            continue
        yield f'  subgraph lane_{stage or "none"}["{label(lane_title(view, stage))}"]'
        yield "    direction TB"
        for node, step in inside:
            yield f'    {node}["{node_text(view, step)}"]:::{_class(view, step)}'
        yield "  end"
    yield from _links(view, {step.id: node for node, step in reversed(nodes)})
    yield from (f"  {line}" for line in _CLASSES)


def _nodes(view: View) -> list[tuple[str, Step]]:
    """Name the nodes: never by a word of Mermaid's own, and steps that share an id apart."""
    nodes: list[tuple[str, Step]] = []
    seen: set[str] = set()
    for number, step in enumerate(view.plan.integrate.steps, 1):
        prefix = f"again{number}" if step.id in seen else "step"
        seen.add(step.id)
        nodes.append((f"{prefix}_{step.id.replace('-', '_')}", step))
    return nodes


def node_text(view: View, step: Step) -> str:
    """Return what a box of the map says, as a Mermaid label."""
    parts = [label(text) for text in (title(step), *below(view, step))]
    return "<br/>".join(parts)


def _class(view: View, step: Step) -> str:
    if view.is_broken(step.id):
        return "broken"
    if step.goal:
        return "goal"
    return "entry" if step.id in view.journey.entries else "plain"


def _links(view: View, nodes: dict[str, str]) -> Iterator[str]:
    for link in view.plan.integrate.links:
        source, target = nodes.get(link.source or ""), nodes.get(link.target or "")
        if source is None or target is None:
            ends = f"{link.source or '?'} → {link.target or '?'}"
            not_drawn = view.say("lien vers une étape inconnue, non dessiné", "link to an unknown step, not drawn")
            yield f"  %% {comment(f'{not_drawn}: {ends}')}"
            continue
        text = " · ".join(each for each in (one_line(link.trigger), view.delay(link)) if each)
        yield f'  {source} -->|"{label(text)}"| {target}' if text else f"  {source} --> {target}"
