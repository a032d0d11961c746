"""Second chances: words that gave nothing of what they sound like, or that do not answer the pending question."""

from assistant.dialogue.guided.bare import are_bases, elsewhere, inventory_label
from assistant.dialogue.guided.fit import can_answer, may_be_goal
from assistant.dialogue.guided.other_facts import other_fact
from assistant.dialogue.guided.plain_facts import plain_fact
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import line_items
from assistant.dialogue.guided.reading.own_means import is_of_troubles
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.guided.run import Run
from assistant.dialogue.guided.second_look import is_dated_count


def answers_all_the_same(lines: tuple[Line, ...], default: str | None, run: Run) -> bool:
    """Read as the answer to the pending question what its own words gave nothing of, where nothing else was read."""
    if any(plain_fact(line.text, default, run.context) is not None for line in lines):
        return False
    fit = can_answer(lines, default, run.context) if default is not None and not run.understood else ()
    return bool(fit) and default is not None and read_settling(Block(default, fit), run, settles=True)


def read_elsewhere(lines: tuple[Line, ...], label: str | None, run: Run) -> None:
    """Read words that do not answer the pending question by what they sound like, else as a possible objective."""
    text = " ".join(line.text for line in lines)
    other = other_fact(text, run.context) if run.context.draft.origin == "user" else None
    told = run.sounds_like(text) or other or _inventory(lines, run)
    if (told == "data" and not are_bases(_items(lines))) or is_of_troubles(told, text, run.context):
        told = None
    if told not in (None, label) and read_block(Block(told, lines), run.context):
        run.understood = True
        return
    bare = elsewhere(text, run.context)
    if bare is not None and read_block(Block(bare, lines), run.context):
        run.understood = True
    elif text.rstrip().endswith("?"):
        return
    elif _is_open_goal(lines, run.context) and read_block(Block("objective", lines), run.context):
        run.understood = True
    elif label == "objective" and may_be_goal(lines, run.context):
        run.context.draft.notes.append(("may_be_objective", run.context.block_words(Block(None, lines))))


def _is_open_goal(lines: tuple[Line, ...], context: Context) -> bool:
    """Tell whether words are the goal that is still open, whatever is asked: they count something by a day."""
    return not context.draft.get("objective.statement") and len(lines) == 1 and is_dated_count(lines[0].text, context)


def _inventory(lines: tuple[Line, ...], run: Run) -> str | None:
    """Return which part of the inventory a bare list is, said where something else was asked."""
    return inventory_label(_items(lines), None, run.context)


def _items(lines: tuple[Line, ...]) -> list[Line]:
    return [Line(item.text, item.start) for line in lines for item in line_items(line, last=True)]


def read_settling(block: Block, run: Run, *, settles: bool) -> bool:
    """Read a block; the answer to a question between two values settles it."""
    draft = run.context.draft
    before = draft.correcting
    draft.correcting = before or (settles and run.pending is not None and run.pending.id == "conflict")
    try:
        return read_block(block, run.context)
    finally:
        draft.correcting = before
