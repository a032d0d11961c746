"""Which tasks make which content ready, and whether in time."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.plan.orchestrate import Task
from assistant.plan.rally import Content
from assistant.rules.facts import Facts
from assistant.rules.mentions import folded_words
from assistant.rules.schedule import day_after, days_from_launch, launch_day


class ContentTasks:
    """The tasks of each content.

    Args:
        facts: The plan.
    """

    def __init__(self, facts: Facts) -> None:
        self._tasks = facts.tasks
        self._holding: dict[str, set[str]] = {}
        self._titles: dict[str, str] = {}
        self._by_word: dict[str, list[str]] = {}
        for task in facts.tasks.values():
            for content in task.contents:
                self._holding.setdefault(content.strip(), set()).add(task.id)
            if task.kind != "run":
                self._titles[task.id] = title = folded_words(task.title)
                for word in set(title.split()):
                    self._by_word.setdefault(word, []).append(task.id)

    def of(self, content: Content) -> list[Task]:
        """Return the tasks that hold a content in ``contents`` or name it in their title, by id.

        A task of kind run that only names the content uses it ("publish the study"), so it is left out. An id of one
        word counts as a name only where there is no title: "guide" stands in too many tasks.
        """
        title, id_ = folded_words(content.title), folded_words(content.id)
        names = [title] if title.strip() else []
        if not names or "-" in content.id.strip("-"):
            names.append(id_)
        found = set(self._holding.get(content.id, ()))
        for name in names:
            found.update(self._naming(name))
        return [self._tasks[task] for task in sorted(found)]

    def _naming(self, name: str) -> Iterator[str]:
        """Yield the tasks whose title holds a folded name; only those with its rarest word are looked at."""
        found = [self._by_word.get(word, []) for word in name.split()]
        yield from (task for task in min(found, key=len, default=[]) if name in self._titles[task])


@dataclass(frozen=True)
class Late:
    """A content that is not ready when its step begins.

    Args:
        content: Id of the content.
        task: Id of the task that ends too late.
        step: Id of the earliest step that shows the content.
        day: Day on which that step begins.
    """

    content: str
    task: str
    step: str
    day: datetime.date


def late_contents(facts: Facts) -> Iterator[Late]:
    """Yield the contents to adapt or create whose last task is due after the earliest step that uses them.

    A step begins at the launch plus the shortest sum of delays from an entry; what no entry reaches has no date.
    """
    launch = launch_day(facts)
    if launch is None:
        return
    first_use: dict[str, tuple[datetime.date, str]] = {}
    for step_id, days in days_from_launch(facts).items():
        use = (day_after(launch, days), step_id)
        for content_id in facts.steps[step_id].contents:
            first_use[content_id.strip()] = min(use, first_use.get(content_id.strip(), use))
    tasks = ContentTasks(facts)
    for content in facts.contents.values():
        if content.status not in ("to_adapt", "to_create") or content.id not in first_use:
            continue
        dated = [(task.due, task.id) for task in tasks.of(content) if task.due is not None]
        last = max((due for due, _ in dated), default=None)
        day, step = first_use[content.id]
        if last is not None and last > day:
            yield Late(content.id, min(task for due, task in dated if due == last), step, day)
