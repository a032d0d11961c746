"""Reads an inventory pasted as a table."""

import re

from assistant.dialogue.guided.reading.content_due import add_due, may_be_due
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.details import Details, read_details
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, DATA, channel_id, content_id, data_id
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.tables import Row
from assistant.language.dates import deadline, find_dates

_ALL = (
    "owner",
    "status",
    "paid",
    "stage",
    "targetable",
    "tracking",
    "holds",
    "acquired",
    "format",
    "kind",
    "due",
    "person",
)
# The column of names, by what the table lists; where two may be meant the first is taken.
COLUMNS: dict[str | None, tuple[str, ...]] = {
    "channel": ("channel", *_ALL, "content", "data"),
    "content": ("content", *_ALL, "channel", "data"),
    "data": ("data", *_ALL, "channel"),
    None: ("channel", "content", "data", *_ALL),
}
_SORTS = {"channel": "channel", "content": "content", "data": "data"}


def read_rows(rows: list[Row], sort: str | None, context: Context) -> bool:
    """Record the rows; the column of names decides what they are where the label does not."""
    understood = False
    for row in rows:
        for column in dict.fromkeys((sort or "channel", "channel", "content", "data", "person")):
            cell = row.get(column)
            if cell is not None and cell.trimmed():
                understood = _record(cell.trimmed(), column if column != "person" else sort, row, context) or understood
                break
    return understood


def _record(name: Piece, sort: str | None, row: Row, context: Context) -> bool:
    kind = row.get("kind") or row.get("format")
    name, aside = _apart(name, sort)
    if sort is None or sort == "person":
        sort = "content" if terms(name, "format") or "status" in row else "channel"
    if sort == "channel":
        found = terms(name, "channel") or []
        path = f"{CHANNELS}[{channel_id(name, found[0] if found else None, context)}]"
    elif sort == "content":
        path = f"{CONTENTS}[{content_id(name, context)}]"
        if kind is not None and kind.trimmed():
            # The column says it better than the title.
            replace(context.draft, f"{path}.format", kind.trimmed().text, kind.trimmed().words(context))
    else:
        path = f"{DATA}[{data_id(name, context, loose=False)}]"
    owner = row.get("owner") or (
        row.get("person") if row.get("person") is not None and row["person"].start != name.start else None
    )
    if owner is not None:
        people = [p for p in find_people(owner, context, expected=True) if p.kind != "pronoun"]
        Details(people=people[:1], people_in=owner).record(path, sort, owner, context)
    for column in ("status", "paid", "stage", "targetable", "tracking", "holds", "acquired", "kind"):
        cell = row.get(column)
        if cell is not None:
            details = read_details(cell, context, people=False)
            if column == "targetable" and details.targetable is None:
                details = Details(targetable=_yes_no(cell))
            details.record(path, sort, cell, context)
    if aside is not None:
        read_details(aside, context, people=False).record(path, sort, aside, context)
    day = next(iter(find_dates(row["due"].text, context.language, context.today)), None) if "due" in row else None
    if day is not None and may_be_due(day, context.today) and sort == "content":
        add_due(path, deadline(day).isoformat(), row["due"].trimmed().words(context), context)
    return True


def _apart(name: Piece, sort: str | None) -> tuple[Piece, Piece | None]:
    """Part a name from what is said of it: "Brochure (prête)", a base "Odoo, 2,100 e-mails and mobiles"."""
    first, _, rest = name.text.partition(",")
    if sort == "data" and terms(Piece(rest, 0), "identifier") and not terms(Piece(first, 0), "identifier"):
        return name.cut(0, len(first)), name.cut(len(first) + 1)
    found = re.search(r"\s*\(([^()]*)\)\s*$", name.text)
    if found is None or found.start() == 0:
        return name, None
    return name.cut(0, found.start()), name.cut(found.start(1), found.end(1))


def _yes_no(cell: Piece) -> str | None:
    word = cell.trimmed().flat
    if word in ("oui", "yes", "o", "y", "x", "ok", "vrai", "true"):
        return "yes"
    return "no" if word in ("non", "no", "n", "faux", "false") else None
