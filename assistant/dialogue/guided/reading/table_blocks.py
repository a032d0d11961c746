"""Cuts tables into blocks: rows that each say what they are about, or a whole table of one sort of thing."""

import re

from assistant.dialogue.guided.reading.block_items import is_cost
from assistant.dialogue.guided.reading.calendar_rows import day_block, day_first_block, joined_cells
from assistant.dialogue.guided.reading.headed_sheets import headed_blocks, remarked
from assistant.dialogue.guided.reading.headings import STATUS_LABELS, label_of, plain_heading
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.dialogue.guided.reading.table_headings import (
    Cell,
    beside_value,
    columns_label,
    lists_channels_and_costs,
    lists_days,
    opens_with_days,
    opens_with_doers,
    without_sources,
)

_RULE = re.compile(r"[\s|:+=-]+")
_SEPARATORS = ("|", "\t", ";")
_BARS = 2
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}")
# What the first column is headed where each row says what it is about.
_KEY_HEADINGS = re.compile(
    r"rubriques?|sections?|elements?|items?|champs?|fields?|themes?|sujets?|topics?|blocs?|blocks?|categor(?:ies?|y)|"
    r"points?|questions?|keys?|cles?|donnees?|parametres?|parameters?|what|quoi"
)
_VALUE_HEADINGS = re.compile(
    r"contenu|details?|valeurs?|values?|descriptions?|reponses?|answers?|textes?|texts?|info(?:rmation)?s?|"
    r"precisions?|notes?|content|commentaires?|comments?|decisions?|conclusions?|outcomes?|agreed"
)
_LISTS = frozenset(
    ["contents", "channels", "data", "team", "tasks", "milestones", "kpis", "risks", "pillars", "journey"]
)
_CALENDARS = frozenset(["dates", "milestones", "tasks", "orchestrate", None])
# A label in the second column that says more exactly what the first one is about: (first, second) -> label.
_NARROWER = {
    ("objective", "name"): "objective",
    ("audience", "name"): "audience",
    ("promise", "name"): "promise",
    ("team", "name"): "team",
    ("objective", "audience"): "objective",
    ("audience", "channels"): "habits",
    ("audience", "contents"): "habits",
}


def is_row(text: str) -> bool:
    """Tell whether a line is a row of a table: two cells or more between bars, tabs or semicolons."""
    body = text.strip()
    if body.startswith("|") and body.count("|") >= 2:
        return True
    first = body.partition("|")[0]
    if body.startswith("#") or (":" in first and label_of(first.partition(":")[0]) is not None):
        return False
    if body.count("|") >= _BARS:
        return True
    keyed = label_of(first) is not None and " | " in body
    if ("->" in body or "→" in body) and not keyed:
        return False
    bars = re.findall(r"(?<=\S)\s\|\s(?=\S)|\s\|\s*$|^\|\s|(?<=[^\W\d_])\|(?=[^\W\d_])", text)
    return (len(bars) >= 1 and "||" not in body) or text.strip("\t").count("\t") >= 1


_EMPTY = frozenset(["-", "–", "—", "--", "/", "n/a", "N/A", "…", "..."])


def table_blocks(rows: list[Line], label: str | None, words: str) -> list[Block]:
    """Cut a table into blocks.

    Args:
        rows: Its rows as they stand.
        label: What it stands under.
        words: The words of that label.
    """
    cut = [(row, _cells(row)) for row in rows if not _RULE.fullmatch(row.text)]
    if len(cut) < 2:
        return [Block(label, tuple(row for row, _ in cut), words, firm=False)]
    cut = without_sources(cut)
    headed = columns_label(cut[0][1])
    sure = label in _LISTS or label == "budget"
    # "Channel | Who": a website is a channel there, whatever else the word may head.
    listed = headed in _VALUE_OF and any(beside_value(text) == "responsable" for text, _ in cut[0][1][1:])
    what = opens_with_days(cut[0][1]) if label in _CALENDARS else None
    if what is not None:
        told_days = [day_first_block(cut[0][1], row, cells, what) for row, cells in cut[1:]]
        return [block for block in told_days if block is not None]
    doers = opens_with_doers(cut[0][1]) if label in _CALENDARS or label == "team" else None
    if doers is not None:
        heads = ["note"] * len(cut[0][1])
        heads[0], heads[doers[0]], heads[doers[1]] = "responsable", "tâche", "échéance"
        return [Block("tasks", (Line(" | ".join(heads), rows[0].start), *(row for row, _ in cut[1:])), "tasks")]
    keyed = not (sure or listed) and _is_keyed([cells for _, cells in cut], whose=headed == "team")
    if not keyed:
        days = lists_days(cut[0][1]) if headed in (None, "team") else None
        if days is not None and len(cut[0][1]) > _BARS:
            return [day_block(row, cells, days) for row, cells in cut[1:] if len(cells) > days and cells[days][0]]
        if lists_channels_and_costs(cut[0][1]):
            # "Channel | Owner | Budget" tells who runs what and what it costs.
            return [Block(each, tuple(row for row, _ in cut), "table", firm=True) for each in ("channels", "budget")]
        found = (
            label
            if (label in _LISTS and headed != "pillars") or (label == "budget" and headed != "team")
            else headed or label
        )
        return [Block(found, tuple(row for row, _ in cut), words or "table", firm=found is not None)]
    header = cut[0] if _is_header(cut[0][1]) or _headed(cut[0][1]) else None
    if header is not None and (columns := _headed(header[1])):
        # The day of a channel is that of an event, and no day by which it is to be made.
        made = _VALUE_OF if "échéance" not in columns else [one for one in _VALUE_OF if one != "channels"]
        things = [pair for pair in cut[1:] if label_of(pair[1][0][0]) in made]
        rest = [pair for pair in cut[1:] if pair not in things]
        told = [Block(None, (Line(*cell),)) for _, cells in things if (cell := remarked(cells, columns)) is not None]
        return headed_blocks(rest, columns) + _keyed(things, header) + told
    return _keyed([pair for pair in cut if pair is not header], header)


def _cells(row: Line) -> list[Cell]:
    separator = next(mark for mark in _SEPARATORS if mark in row.text)
    found: list[Cell] = []
    at = 0
    for part in row.text.split(separator):
        lead = len(part) - len(part.lstrip())
        # A dash in a cell says that nothing stands there.
        found.append(("" if part.strip() in _EMPTY else part.strip(), row.start + at + lead))
        at += len(part) + 1
    if separator == "|" and row.text.strip().startswith("|"):
        found = found[1:]
    if separator == "|" and row.text.strip().endswith("|"):
        found = found[:-1]
    return found


def _plain(text: str) -> str:
    return plain_heading(text)


def _is_keyed(table: list[list[Cell]], *, whose: bool) -> bool:
    """Tell whether each row says in its first cell what it is about; a table of who does what has to say so plainly."""
    firsts = [cells[0][0] for cells in table if cells and cells[0][0]]
    known = [label_of(text) is not None for text in firsts]
    if not firsts:
        return False
    head = _plain(firsts[0])
    values = len(table[0]) > 1 and _VALUE_HEADINGS.fullmatch(_plain(table[0][1][0])) is not None
    share = sum(known[1:]) / max(1, len(known) - 1)
    headed = values or (not whose and _KEY_HEADINGS.fullmatch(head) is not None)
    return share >= (0.3 if headed else 0.6)


def _headed(header: list[Cell]) -> dict[str, int]:
    """Return which column holds the value, who answers for it and what is remarked, where one is headed as a remark."""
    names = [_plain(text) for text, _ in header]
    columns: dict[str, int] = {}
    for at, name in enumerate(names[1:], 1):
        what = beside_value(header[at][0]) or (
            ("remark" if "value" in columns else "value") if _VALUE_HEADINGS.fullmatch(name) else None
        )
        if what is not None:
            columns.setdefault(what, at)
    before = range(1, columns.get("value", 0))
    known = all(at in columns.values() for at in before)
    return columns if "value" in columns and known and len(columns) > 1 else {}


def _is_header(cells: list[Cell]) -> bool:
    names = [_plain(text) for text, _ in cells]
    if not any(names):
        return True
    valued = len(names) > 1 and _VALUE_HEADINGS.fullmatch(names[1]) is not None
    return valued or _KEY_HEADINGS.fullmatch(names[0]) is not None


_VALUE_OF = {"contents": "contenu", "channels": "canal", "data": "base", "tasks": "tâche"}
# "Message | Pillar | Speed": the second cell says which part of the message house is told.
_SISTERS = frozenset(
    [("promise", "pillars"), ("promise", "proofs"), ("audience", "challenges"), ("audience", "habits")]
)
_STANDING = re.compile(r"status|statut|relations?|relationship|standing|lifecycle|lien|stade|where they stand")
_BOUNDS = {"from": "start", "du": "start", "de": "start", "to": "end", "au": "end", "a": "end", "until": "end"}
_SINGLE = frozenset(["legal_basis", "hosting", "retention", "promise", "tone", "market", "lifecycle", "sector"])
_YEAR = re.compile(r"\b20\d\d\b")
_SELF = re.compile(r"statement|enonce|texte|text|formulation|intitule|libelle|wording|name|nom|but|objectif")


def _keyed(rows: list[tuple[Line, list[Cell]]], header: tuple[Line, list[Cell]] | None) -> list[Block]:
    found: list[Block] = []
    last: str | None = None
    beside = [beside_value(text) for text, _ in header[1]] if header is not None else []
    for row, cells in rows:
        if not cells:
            continue
        key = cells[0][0]
        label = _labelled(key, cells, last)
        if _plain(key) in _BOUNDS and len(cells) > 1 and re.search(r"\d", cells[1][0]):
            label = _BOUNDS[_plain(key)]
        last = label
        values = [cell for cell in cells[1:] if cell[0]]
        if not values:
            continue
        if label == "lead":
            found.append(Block("team", (joined_cells(row, cells, first=":"),), key))
            continue
        if label is None and len(values) > 1 and label_of(values[0][0]) not in (None, *STATUS_LABELS):
            label, values = label_of(values[0][0]), values[1:]
        if label in _VALUE_OF and any(beside):
            found += _as_table(row, label, cells, beside, key)
            continue
        if label is None or (label == "budget" and label_of(key) is None):
            found.append(Block(label, (joined_cells(row, cells, first=":"),), label or ""))
            continue
        sister = _sister(row, label, key, values) if len(values) > 1 else None
        found += [sister] if sister is not None else _row_blocks(row, label, key, values)
    return found


def _labelled(key: str, cells: list[Cell], last: str | None) -> str | None:
    """Return what a row is about: "Reason 2", "of which radio" below the budget, "Ready" of contents."""
    if not key:
        return last
    label = label_of(re.sub(r"\s*\d{1,2}$", "", key))
    if label in STATUS_LABELS:
        return "contents"
    if label is None and last in ("budget", "reserve") and len(cells) > 1 and is_cost(cells[1][0]):
        return "budget"
    return label


def _as_table(row: Line, label: str, cells: list[Cell], beside: list[str | None], key: str) -> list[Block]:
    """Return one row of things as a table of its own, with columns that its readers know; a day makes a task of it."""
    names = [beside[at] if at < len(beside) else None for at in range(len(cells))]
    # What stands under "due" and is no day says how far the thing is.
    names = [
        "statut" if name == "échéance" and cells[at][0] and not re.search(r"\d", cells[at][0]) else name
        for at, name in enumerate(names)
    ]
    filled = [at for at in range(1, len(cells)) if cells[at][0]]
    # The thing stands where no column is headed by who does it or when.
    first = next((at for at in filled if at >= len(beside) or beside[at] is None), filled[0])
    # A second cell without a heading of its own says how far the thing is, or who pays for it.
    known = [name if at != first else _VALUE_OF[label] for at, name in enumerate(names)]
    heads = [
        name or ("statut" if at > first and label == "contents" else "type de média") for at, name in enumerate(known)
    ]
    line = Line(row.text[cells[first][1] - row.start :], cells[first][1])
    if len(heads) - first == 1:
        return [Block(label, (line,), key)]
    made = [Block(label, (Line(" | ".join(heads[first:]), row.start), line), key)]
    due = next((cells[at][0] for at, name in enumerate(names) if name == "échéance" and cells[at][0]), None)
    if due is not None and label != "tasks":
        task = [name if name != _VALUE_OF[label] else "tâche" for name in heads[first:]]
        made.append(Block("tasks", (Line(" | ".join(task), row.start), line), key))
    return made


def _row_blocks(row: Line, label: str, key: str, values: list[Cell]) -> list[Block]:
    """Return what one row says under its label; a second label, a date or a name beside may narrow it."""
    if len(values) > 1 and _SELF.fullmatch(_plain(values[0][0])) and label in ("objective", "audience", "promise"):
        values = values[1:]
    if len(values) > 1 and label_of(values[0][0]) is None and (values[0][0].endswith("?") or label in _SINGLE):
        # "Goal | What do we want? | …", "Legal | Basis | contract": the last cell says it.
        return _row_blocks(row, label, key, values[1:])
    if len(values) > 1:
        second = label_of(values[0][0])
        narrower = _NARROWER.get((label, second or ""), second)
        if second == "lead":
            return [Block("team", (joined_cells(row, values, first=":"),), key)]
        if label in ("dates", "milestones") and second is None and not _YEAR.search(values[0][0]):
            return [Block("milestones", (joined_cells(row, values, first=":"),), key)]
        if second is not None and label != "budget" and (narrower not in _LISTS or narrower == label):
            return _row_blocks(row, narrower or label, values[0][0], values[1:])
        if label == "objective" and second is None and len(values) > 2 and len(values[0][0].split()) == 1:
            values = values[1:]
    if label in _LISTS:
        return [Block(label, (joined_cells(row, values, first=":" if label == "team" else ","),), key)]
    if label == "budget" and len(values) > 1:
        return [Block(label, (joined_cells(row, values, first=":"),), key)]
    made = [Block(label, (Line(*values[0]),), key)]
    for text, start in values[1:]:
        if (_DATE.search(text) or _YEAR.search(text)) and label == "objective":
            made.append(Block("deadline", (Line(text, start),), key))
    return made


def _sister(row: Line, label: str, key: str, values: list[Cell]) -> Block | None:
    """Return what a row tells whose second cell names a part of what the first one is about."""
    if label == "audience" and _STANDING.fullmatch(_plain(values[0][0])):
        return Block("lifecycle", (Line(*values[1]),), key)
    second = label_of(values[0][0])
    if (label, second) in _SISTERS:
        return Block(second, (joined_cells(row, values[1:], first=","),), values[0][0])
    return None
