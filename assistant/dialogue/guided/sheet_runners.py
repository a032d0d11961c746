"""Reads who runs each channel from a sheet that also tells what it costs: "Canal | Responsable | Budget"."""

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duties import Duties
from assistant.dialogue.guided.reading.elements import channel_id
from assistant.dialogue.guided.reading.lexicon import status_terms, terms, whole
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.tables import read_table

_LONGEST = 6


def read_sheet_runners(block: Block, context: Context) -> None:
    """Record the channels of a sheet that are under a heading for channels, and whose each of them is.

    Args:
        block: The rows with their header, cells between bars.
        context: Where facts go.
    """
    duties = Duties(context)
    for row in read_table(block, ("channel", "owner", "person")) or []:
        cell, who = row.get("channel"), row.get("owner") or row.get("person")
        name = cell.trimmed() if cell is not None else None
        if not name or who is None or len(name.text.split()) > _LONGEST or whole("rest").fullmatch(name.flat):
            continue
        term = max(terms(name, "channel"), key=lambda found: found.end - found.start, default=None)
        if term is None and terms(name, "budget"):
            # "Création | Ana | 1 500 €" is paid for, and no channel.
            continue
        channel_id(name, term, context)
        people = [] if status_terms(who) else find_people(who.trimmed(), context, expected=True)
        if len(people) == 1 and people[0].kind in ("name", "me", "agency"):
            id_ = member_id(people[0], who.trimmed().words(context), context, "channel_manager")
            if id_ is not None:
                duties.runs([id_], name, term)
