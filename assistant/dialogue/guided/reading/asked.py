"""The elements that the pending question is about."""

from assistant.dialogue.guided.reading.context import Context


def asked_elements(context: Context, list_path: str = "") -> list[str]:
    """Return the paths of the list elements that the pending question stands for and that are still there.

    Args:
        context: The question.
        list_path: Keeps those of one list only.
    """
    found: list[str] = []
    for path in context.asked_paths or (context.asked or "",):
        element = path[: path.rfind("]") + 1]
        if element and path.startswith(list_path) and context.draft.get(element) is not None:
            found.append(element)
    return list(dict.fromkeys(found))
