"""A content with a day is something to be done by that day: a task that holds it."""

import datetime

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.context import Context
from assistant.language.periods import Period, deadline

_TASKS = "orchestrate.tasks"


def may_be_due(period: Period, today: datetime.date) -> bool:
    """Tell whether something may have to be ready by a day.

    The year of "the film of 2024" only says which film, what was approved last spring is done, and what comes after a
    day is not ready by it.

    Args:
        period: The day, as a text tells it.
        today: The day of reading.
    """
    return period.precision != "year" and period.relation != "after" and deadline(period) >= today


def add_due(path: str, day: str, words: Words, context: Context, task: str | None = None) -> None:
    """Record by when a content has to be ready, in the task that holds it already or in one of its own.

    Args:
        path: Path of the content.
        day: ISO date.
        words: The words that say so.
        context: Where facts go.
        task: What is to be done; the title of the content by default.
    """
    content = context.draft.get(path) or {}
    for known in context.draft.get(_TASKS) or []:
        if content.get("id") in (known.get("contents") or []):
            if known.get("due") is None:
                context.draft.set(f"{_TASKS}[{known['id']}].due", day, words)
            return
    title = task or str(content.get("title") or "")
    made = {"title": title[:1].upper() + title[1:], "owner": content.get("owner"), "due": day}
    made = {key: value for key, value in made.items() if value is not None}
    context.draft.add(_TASKS, {**made, "contents": [content["id"]]}, words)
