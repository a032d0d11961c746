"""A file dropped on the page: a plan to go on from, a brief to read, or a document to keep."""

import datetime
from pathlib import Path

from assistant.app import Assistant, TurnView
from assistant.dialogue.brief import plan_from_brief
from assistant.errors import PersonError
from assistant.plan import read_plan


def import_into(assistant: Assistant, session: str, path: Path, what: str, owner: str) -> TurnView:
    """Use a file.

    Args:
        assistant: Takes the turns.
        session: Conversation that the file was dropped in.
        path: The uploaded file.
        what: ``plan``, ``brief`` or ``documentation``.
        owner: Whose browser it is.

    Raises:
        PersonError: The file cannot be used that way.
    """
    if not path or not path.is_file():
        raise PersonError("Déposez d’abord un fichier.", "Drop a file first.")
    if what == "plan":
        return assistant.open(None, owner=owner, plan=read_plan(path.read_bytes()))
    if what == "brief":
        from assistant.cli.plan import text_of

        result = plan_from_brief(text_of(path), datetime.date.today())
        return assistant.open(None, owner=owner, plan=result.plan)
    from knowledge.ingest import Library

    Library(assistant.settings.home).ingest([path], progress=False)
    return assistant.say(session, "montre ce qui reste")
