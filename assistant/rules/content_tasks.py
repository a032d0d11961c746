"""Which tasks make which content ready."""

from assistant.plan.orchestrate import Task
from assistant.plan.rally import Content
from assistant.rules.facts import Facts
from assistant.rules.mentions import folded_words, names_any


def tasks_for(facts: Facts, content: Content) -> list[Task]:
    """Return the tasks that hold a content in ``contents`` or name it in their title, by id.

    A task of kind run that only names the content uses it ("publish the study"), so it is left out. An id of one word
    counts as a name only where there is no title: "guide" stands in too many tasks.
    """
    title, id_ = folded_words(content.title), folded_words(content.id)
    names = [words for words in (title, id_) if words.strip()]
    if title.strip() and "-" not in content.id:
        names.remove(id_)
    return [
        task
        for task in sorted(facts.tasks.values(), key=lambda task: task.id)
        if content.id in task.contents or (task.kind != "run" and names_any(folded_words(task.title), names))
    ]
