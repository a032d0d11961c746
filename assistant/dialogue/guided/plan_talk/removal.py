"""Takes an element out of the plan with what only stands because of it."""

from typing import Any

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.people import replace
from assistant.language.text import fold
from assistant.plan.path import value_at
from assistant.plan.references import references_to

_STEPS = "integrate.steps"
_LINKS = "integrate.links"


def take_out(path: str, words: Words, context: Context) -> None:
    """Remove an element; what pointed at it points at nothing, and the way through a step that goes stays open.

    Args:
        path: Its path.
        words: Who ordered it, and how.
        context: The plan.
    """
    element = value_at(context.draft.data, path)
    if element is None:
        return
    if path.startswith("rally.channels["):
        _leave_channel(element, words, context)
    if path.startswith(f"{_STEPS}["):
        _bridge(element, words, context)
    elif isinstance(element, dict) and "id" in element:
        _release(element["id"], path, words, context)
    context.draft.remove(path, words)


def _release(id_: str, path: str, words: Words, context: Context) -> None:
    """Empty whatever points at an element that goes, last ones of a list first."""
    for reference in reversed(list(references_to(context.draft.plan, id_))):
        if reference.startswith(path):
            continue
        if reference.endswith("]"):
            context.draft.remove(reference, words)
        else:
            context.draft.clear(reference, words)


def _leave_channel(channel: dict[str, Any], words: Words, context: Context) -> None:
    """Take out the steps on a channel that is given up, the habit that it met and who was said to run it."""
    draft = context.draft
    for step in [step for step in draft.get(_STEPS) or [] if step.get("channel") == channel["id"]]:
        if not step.get("goal"):
            take_out(f"{_STEPS}[{step['id']}]", words, context)
    _release(channel["id"], f"rally.channels[{channel['id']}]", words, context)
    name = fold(str(channel.get("name") or ""))
    for member in draft.get("team.members") or []:
        for place in reversed(range(len(member.get("responsibilities") or []))):
            if fold(member["responsibilities"][place]) == name:
                draft.remove(f"team.members[{member['id']}].responsibilities[{place}]", words)


def _bridge(step: dict[str, Any], words: Words, context: Context) -> None:
    """Lead those who came to a step that goes to where it led, and take its own links out."""
    draft = context.draft
    links = list(enumerate(draft.get(_LINKS) or []))
    onward = [link for _, link in links if link.get("source") == step["id"]]
    next_step = onward[0].get("target") if len({link.get("target") for link in onward}) == 1 else None
    for place, link in reversed(links):
        if link.get("source") == step["id"]:
            draft.remove(f"{_LINKS}[{place}]", words)
        elif link.get("target") == step["id"]:
            if next_step is not None and next_step != link.get("source"):
                replace(draft, f"{_LINKS}[{place}].target", next_step, words)
            else:
                draft.remove(f"{_LINKS}[{place}]", words)
