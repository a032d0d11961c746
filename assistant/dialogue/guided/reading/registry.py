"""Which reader reads which label: for ``budget`` it is the function ``read_budget`` of one of the modules."""

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from inspect import signature
from pkgutil import iter_modules

from assistant.dialogue.guided import reading
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.errors import EditError

FactReader = Callable[[Block, Context], bool]


@cache
def readers() -> dict[str, FactReader]:
    """Return the reader of each label."""
    found: dict[str, FactReader] = {}
    # Helpers that read something else are called like that too: only what takes a block and a context reads a label.
    for info in sorted(iter_modules(reading.__path__), key=lambda i: i.name):
        module = import_module(f"{reading.__name__}.{info.name}")
        for name, value in sorted(vars(module).items()):
            if not (name.startswith("read_") and callable(value) and value.__module__ == module.__name__):
                continue
            if list(signature(value).parameters) == ["block", "context"]:
                found.setdefault(name.removeprefix("read_"), value)
    return found


# Under these headings a way through the campaign may stand as well.
_OF_MEANS = ("channels", "contents", "inventory", "orchestrate", "context", "milestones", "dates")
_STEP = re.compile(r"\s(?:→|->|=>|➜|➔)\s")
_STEPS_OF_A_WAY = 3


def _subject(block: Block) -> str | None:
    """Return the label of a block; what leads over several arrows is a journey, whatever the heading above it is."""
    leads = [len(_STEP.findall(line.text)) + 1 for line in block.lines if line.text.strip()]
    ways = block.label in _OF_MEANS and leads and min(leads) >= _STEPS_OF_A_WAY
    return "journey" if ways else block.label


def read_block(block: Block, context: Context) -> bool:
    """Give a block to the reader of its label.

    Returns:
        Whether anything was understood; False for a label that nobody reads.
    """
    reader = readers().get(_subject(block) or "")
    if reader is None:
        return False
    try:
        return reader(block, context)
    except EditError:
        # What was read does not fit the plan (an id of the wrong form, a value out of range): it is asked for instead.
        context.draft.notes.append(("does_not_fit", context.block_words(block)))
        return False
