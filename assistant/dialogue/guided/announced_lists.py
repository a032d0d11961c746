"""Heads of lists in words of one's own: "the way I picture the journey:", "two tasks to put down, both for Ana:".

The label alone stands for such a head, whatever is asked; who is named in the head of tasks does all of them.
"""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading import pieces
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.labelled import line_of
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.sentences import sentences
from assistant.language.dates import find_dates

_HEADS = {
    "journey": Expression("announced_lists.journey"),
    "tasks": Expression("announced_lists.tasks"),
    # "Ana has two things on her list:" heads tasks where somebody is named, and else anything.
    "things": Expression("announced_lists.things"),
}
_OF_ELSE = Expression("announced_lists.of_else")
_COUNTED = Expression("announced_lists.counted")
_TASKS = "orchestrate.tasks"
_LINE = re.compile(r"[^\n]+")
_COLON = re.compile(r"\s?:(?=\s|$)")
_FOR = re.compile(r"(?<![a-z])(?:for|pour|on|by|par|chez|with|avec)\s*$")
_FEWEST, _MOST_WORDS = 2, 14


def read_lists_announced(talk: Talk) -> None:
    """Leave of what announces the steps of a journey, or tasks, the label alone; read tasks that somebody does all.

    Args:
        talk: The message.
    """
    lines = [line for line in _LINE.finditer(talk.text) if line.group().strip()]
    for number, line in enumerate(lines):
        listed = _listed(lines[number + 1 :])
        start, end = _last(line.group(), line.start())
        if len(listed) >= _FEWEST and (label := _announces(talk.folded(start, end).text)) is not None:
            _headed(talk, label, (start, line.end()), listed)
        elif not line_of(line.group(), 0).bullet:
            _in_line(talk, line)


def _last(text: str, at: int) -> tuple[int, int]:
    """Return where the last sentence of a text stands that begins at an offset; the text itself where it has none."""
    several = sentences(text)
    start, end = several[-1] if several else (0, len(text))
    return at + start, at + end


def _listed(lines: list[re.Match[str]]) -> list[Line]:
    """Return the bullets and numbers that lines begin with, down to the first line that has none."""
    found: list[Line] = []
    for line in lines:
        one = line_of(line.group(), line.start())
        if not one.bullet:
            break
        found.append(one)
    return found


def _announces(head: str) -> str | None:
    """Return what a folded line announces that stands above a list: steps or tasks, and nothing else."""
    words = head.split()
    if not words or len(words) > _MOST_WORDS or "?" in head or _OF_ELSE.search(head) is not None:
        return None
    told = [label for label, expression in _HEADS.items() if expression.search(head) is not None]
    return told[0] if len(told) == 1 else None


def _headed(talk: Talk, label: str, head: tuple[int, int], listed: list[Line]) -> None:
    doer = _doer(talk, *head) if label != "journey" else None
    if doer is not None and (label == "tasks" or _is_work(talk, listed)):
        _read_for(doer, talk, head, listed)
    elif label == "things" or (label == "tasks" and not _is_work(talk, listed)):
        return
    elif label_of(talk.text[slice(*head)].rstrip(" :")) is None:
        _shorten(talk, label, *head)


def _is_work(talk: Talk, listed: list[Line]) -> bool:
    """Tell whether lines are tasks of the campaign: tasks are asked, or a line has a day."""
    asked = (talk.context.asked or "").startswith("orchestrate.")
    return asked or any(find_dates(line.text, talk.context.language, talk.context.today) for line in listed)


def _shorten(talk: Talk, label: str, start: int, end: int) -> None:
    """Put the label alone in the place of a head."""
    if len(label) < end - start:
        talk.text = talk.text[:start] + f"{label}:".ljust(end - start) + talk.text[end:]


def _in_line(talk: Talk, line: re.Match[str]) -> None:
    """Read "two tasks are given already: Ana prints the letter by 3 May, …": they follow on the same line."""
    colon = _COLON.search(line.group())
    if colon is None or not line.group()[colon.end() :].strip():
        return
    start, _ = _last(line.group()[: colon.start()], line.start())
    end = line.start() + colon.end()
    head = talk.folded(start, end).text
    rest = Line(line.group()[colon.end() :], end)
    label = _announces(head)
    if label not in ("tasks", "things") or not find_dates(rest.text, talk.context.language, talk.context.today):
        return
    doer = _doer(talk, start, end)
    if doer is not None:
        _read_for(doer, talk, (start, end), [rest])
    elif (
        label == "tasks"
        and _COUNTED.search(head) is not None
        and label_of(talk.text[start : line.start() + colon.start()]) is None
    ):
        _shorten(talk, "tasks", start, end)


def _doer(talk: Talk, start: int, end: int) -> Person | None:
    """Return who alone is named in a head."""
    head = pieces.Piece(talk.text[start:end], start)
    found = find_people(head, talk.context)
    # "I have two tasks to put down" says who speaks, and not who does them.
    named = [
        person
        for person in found
        if person.kind in ("name", "agency") or (person.kind == "me" and _FOR.search(head.flat[: person.start]))
    ]
    return named[0] if len(named) == 1 else None


def _read_for(doer: Person, talk: Talk, head: tuple[int, int], listed: list[Line]) -> None:
    """Read tasks that somebody does who is named above them, where no other is named beside one."""
    context = talk.context
    known = {task["id"] for task in context.draft.get(_TASKS) or []}
    if not read_block(Block("tasks", tuple(listed)), context):
        return
    owner = member_id(doer, context.words(*head), context)
    for task in context.draft.get(_TASKS) or []:
        if owner is not None and task["id"] not in known and not task.get("owner"):
            context.draft.set(f"{_TASKS}[{task['id']}].owner", owner, context.words(*head))
    talk.read(head[0], listed[-1].end)
