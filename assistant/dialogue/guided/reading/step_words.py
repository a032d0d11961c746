"""Which step of the journey a word of the trade means: "the advert" for the Instagram ad."""

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS
from assistant.dialogue.guided.reading.journey_map import STEPS
from assistant.dialogue.guided.reading.lexicon import Found, terms
from assistant.dialogue.guided.reading.pieces import Piece


def step_called(term: Found, kind: str, context: Context) -> list[str]:
    """Return the one step whose name holds a word of the same meaning: "LP" is the landing page, not the form on it.

    Args:
        term: The word that was found.
        kind: What it is a word of.
        context: The plan.
    """
    same: list[tuple[str, bool]] = []
    for step in context.draft.get(STEPS) or []:
        name = Piece(str(step["name"] or ""), 0)
        found = next((t for t in terms(name, kind) if t.id == term.id), None)
        if found is not None:
            same.append((str(step["id"]), found.end - found.start >= len(name.text) - 1))
    named = [id_ for id_, whole in same if whole] or [id_ for id_, _ in same]
    return named if len(named) == 1 else []


def step_on_channel(term: Found, context: Context) -> list[str]:
    """Return the one step on the channel that a word means: "500 leads from the website".

    Args:
        term: The word that was found.
        context: The plan.
    """
    channels = context.draft.get(CHANNELS) or []
    same = [c["id"] for c in channels if any(t.id == term.id for t in terms(Piece(str(c["name"]), 0), "channel"))]
    steps = [str(step["id"]) for step in context.draft.get(STEPS) or [] if step["channel"] in same]
    return steps if len(steps) == 1 else []
