"""Reads what the pillar that a message tells answers: "The third pillar is Clarity, and it answers the shortage"."""

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.pillar_answers import answer

_CLAUSE, _PILLAR = Expression("its_answer.clause"), Expression("its_answer.pillar")
_ITS_PROOF = Expression("its_answer.proof")
_PILLARS = "message_house.pillars"


def without_its_answer(message: str) -> tuple[str, Item | None]:
    """Return the message with blanks for the clause on what its one pillar answers, and what that is.

    Args:
        message: The message; where it speaks of no pillar, or of several answers, it stays.
    """
    plain = flat(message)
    if (proof := _ITS_PROOF.search(plain)) is not None:
        # "The first pillar is Harvest. Its proof is …" goes on about it, as behind a comma.
        message = message[: proof.start("ends")] + "," + message[proof.end("ends") :]
    told = list(_CLAUSE.finditer(plain))
    if len(told) != 1 or len(list(_PILLAR.finditer(plain))) != 1:
        return message, None
    start, end = told[0].span()
    what = Item(message[slice(*told[0].span("what"))], told[0].start("what"))
    return message[:start] + "." + " " * (end - start - 1) + message[end:], what


def record_its_answer(what: Item | None, context: Context) -> None:
    """Record what the only pillar that the message added answers; where there is none, say that it was not taken.

    Args:
        what: The challenge, in the words of the message.
        context: Where facts go.
    """
    if what is None:
        return
    added = [edit.value["id"] for edit in context.draft.edits if edit.op == "add" and edit.path == _PILLARS]
    if len(added) != 1 or not answer(f"{_PILLARS}[{added[0]}]", what, context):
        context.draft.notes.append(("unread", context.words(what.start, what.end)))
