"""Which question is pending, in the words of a script."""

import re

from assistant.dialogue.state import Question


def is_asked(wanted: str, pending: Question | None) -> bool:
    """Tell whether a question is pending: by field path, by the question's id or by the code of the rule behind it.

    ``message_house.proofs`` stands for that question about any pillar.
    """
    if pending is None:
        return False
    bare = re.sub(r"\[[^\]]*\]", "", pending.path)
    return wanted in (pending.path, pending.id, pending.code, bare)
