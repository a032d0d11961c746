"""Reads the message house: pillars with their proofs and the challenges that they answer."""

import re
from collections.abc import Mapping
from typing import Any

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, trim
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.message_proofs import add_proofs
from assistant.dialogue.guided.reading.no_items import is_only_remarks
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.pillar_answers import TITLE, answer
from assistant.dialogue.guided.reading.pillar_items import pillar_items
from assistant.dialogue.guided.reading.pillar_parts import (
    NAMED_PROOF,
    REASON,
    Argument,
    argument_of,
    backing,
    proof_line,
)
from assistant.dialogue.guided.reading.tables import Row, read_table
from assistant.language.numbers import find_figures

# "Argument 1: fast, clean and cheap" is one.
_COUNTED = re.compile(r"\d\W*$")
_EVIDENCE = Expression("message_house.evidence")


def read_pillars(block: Block, context: Context) -> bool:
    """Read pillars, one a line, a bullet or an item; what stands in brackets or after "preuve" proves it."""
    rows = read_table(block, _COLUMNS)
    if rows is not None:
        return any([_read_row(row, context) for row in rows])
    lines = [line for line in block.lines if not is_only_remarks(line.text)] or list(block.lines)
    found = False
    told = any(edit.path.startswith("message_house.pillars") for edit in context.draft.edits)
    before = _told_last(context)
    last: str | None = None
    counted = len(lines) > 1 or told or _COUNTED.search(block.label_words) is not None
    alike = _proved_alike([piece for line in lines for piece in pillar_items(line, counted)], context)
    for line in lines:
        if (last or before) is not None and (proof := proof_line(line)):
            # "Pillar one is ease. Its proof: …", whatever stands between the two.
            add_proofs(str(last or before), proof, context)
            found = True
            continue
        for piece in pillar_items(line, counted):
            if last is not None and (
                proof := proof_line(piece)
                or backing(piece, context.draft.message)
                or (None if line.bullet else _bare_proof(piece, last, context))
            ):
                # "fixed price, proven by a flat fee": a proof of its own belongs to what precedes.
                add_proofs(last, proof, context)
                continue
            path = _read_pillar(piece, context, alike)
            last = path or last
            found = found or path is not None
    return found


def _told_last(context: Context) -> str | None:
    """Return the pillar that the message told last before what is being read, or None."""
    told = [edit.value for edit in context.draft.edits if edit.path == "message_house.pillars" and edit.op == "add"]
    last = told[-1] if told else None
    return f"message_house.pillars[{last['id']}]" if isinstance(last, Mapping) else None


def _proved_alike(pieces: list[Item], context: Context) -> bool:
    """Tell whether one of several arguments is proved by what is said of it, and none by a line of its own.

    "Liberté : un mois de préavis / Place : 40 postes": said alike, each is proved so.
    """
    if any(proof_line(piece) for piece in pieces):
        return False
    told = [argument for piece in pieces if (argument := argument_of(piece)) is not None]
    return len(told) > 1 and any(_by_itself(argument, context) for argument in told)


def _read_row(row: Row, context: Context) -> bool:
    """Read a row of a table: a pillar, its message, what proves it, the challenge that it answers."""
    title = row.get("pillar") or row.get("message")
    if title is None or not title.trimmed():
        return False
    value: dict[str, object] = {"id": context.draft.new_id(title.trimmed().text), "title": _tidy(title.trimmed().text)}
    message = row.get("message")
    if message is not None and message is not title:
        value["message"] = _tidy(message.trimmed().text)
    path = context.draft.add("message_house.pillars", value, title.trimmed().words(context))
    assert path is not None
    for column, take in (("proof", add_proofs), ("answers", answer)):
        cell = row.get(column)
        if cell is None or not cell.trimmed():
            continue
        item = Item(cell.trimmed().text, cell.trimmed().start)
        if take(path, item, context) is False and context.draft.origin == "brief":
            # A column of worries tells what the audience struggles with, beside what is said to each.
            words = context.words(item.start, item.end)
            context.draft.add("audience.challenges", item.text, words)
            context.draft.add(f"{path}.answers", item.text, words)
    return True


_COLUMNS = ("pillar", "message", "proof", "answers")


def _bare_proof(item: Item, last: str, context: Context) -> Item | None:
    """Return what proves the argument before it by standing there: "speed, because we deliver in 24 hours"."""
    reason = REASON.match(item.text)
    if reason is not None:
        return trim(Item(item.text[reason.end() :], item.start + reason.end()))
    owned = _WE_HAVE.match(item.text)
    if owned is not None and _is_bare(context.draft.get(last) or {}):
        # "Choice, we have 40 models": what a house has proves the name before it.
        return trim(Item(item.text[owned.end() :], item.start + owned.end()))
    if _EACH_IS_ONE.search(flat(context.draft.message)) or _RANKED.search(flat(context.draft.message[: item.start])):
        # "First: it works. Second: 40 minutes at lunch": what is counted off is an argument of its own.
        return None
    if len(_DASHED.findall(context.draft.message)) > 1 and "," not in context.draft.message:
        return None
    before = context.draft.get(last) or {}
    bare = _is_bare(before)
    if context.draft.origin == "brief":
        # "Water at 31 degrees, 14 sessions a week": only a few words beside one or two are no argument of their own.
        bare = bare and len(str(before["title"]).split()) <= _PROVED_WORDS and len(item.text.split()) <= _PROOF_WORDS
    return item if bare and item.text[:1].isdigit() and TITLE.match(item.text) is None else None


_WE_HAVE = re.compile(
    r"(?:on a|nous avons|il y a|we have|we['’]ve(?: got)?|there (?:are|is)|there['’]s)\s+(?=(?:\w+\s)?\d)",
    re.IGNORECASE,
)


def _is_bare(pillar: Mapping[str, Any]) -> bool:
    """Tell whether an argument is a name alone so far."""
    return bool(pillar.get("title") and not pillar.get("message") and not pillar.get("proofs"))


# Where their number is said, or each has its own, a figure opens the next one.
_EACH_IS_ONE = re.compile(
    r"(?:\d|deux|trois|quatre|cinq|two|three|four|five) (?:\w+ )?"
    r"(?:piliers?|arguments?|pillars?|axes?|points?|reasons?|raisons?)|"
    r"(?:^|[\s:])1[.)]\s.*\s2[.)]\s"
)
# "Fast / no fee / 25-year warranty": each is one.
_DASHED = re.compile(r"\s[/–—-]\s")
_PROVED_WORDS, _PROOF_WORDS = 2, 4
_RANKED = re.compile(
    r"(?:\b(?:first|second|third|fourth|fifth|last|premier|premiere|deuxieme|seconde?|troisieme|quatrieme|cinquieme|dernier|"
    r"derniere)(?:ly|ment)?(?: (?:one|pillar|pilier|argument))?|(?<!\d)\d)\s*[:,.)=]\s*$"
)


def _by_itself(told: Argument, context: Context) -> bool:
    """Tell whether what is said of an argument proves it: "Rapidité : 8 minutes en moyenne"."""
    bracketed = told.item.text.rstrip().endswith((")", "]")) and not NAMED_PROOF.search(told.item.text)
    if told.title is None or told.message is None or (told.proofs and not bracketed):
        return False
    arrow = _ARROW.search(told.item.text[: told.message.start - told.item.start]) is not None
    counts = arrow or _counts(told.message, context)
    return bool(_EVIDENCE.search(flat(told.message.text))) or (not told.proofs and counts)


def _read_pillar(item: Item, context: Context, alike: bool) -> str | None:
    """Read one pillar and return its path.

    Args:
        item: What is said of it.
        context: Where facts go.
        alike: Whether what is said of the arguments proves each of them.
    """
    told = argument_of(item)
    if told is None:
        return None
    message, proofs = told.message, told.proofs
    shown = told.title or message
    assert shown is not None
    if message is not None and (_by_itself(told, context) or (alike and told.title is not None and not proofs)):
        # What proves it is its proof, and a brief does not say it twice.
        # In a conversation it stays what the argument says, too, as it was asked for.
        proofs, message = [message, *proofs], message if context.draft.origin == "user" else None
    known = context.draft.find("message_house.pillars", shown.text)
    if known is not None:
        path: str | None = f"message_house.pillars[{known['id']}]"
    else:
        value: dict[str, object] = {"id": context.draft.new_id(shown.text)}
        if told.title is not None:
            value["title"] = _tidy(told.title.text)
        if message is not None:
            value["message"] = _tidy(message.text)
        path = context.draft.add("message_house.pillars", value, context.words(told.main.start, told.main.end))
    assert path is not None
    for proof in proofs:
        add_proofs(path, proof, context)
    for answered in told.answers:
        answer(path, answered, context)
    return path


# "Clear price → quote signed before": what stands behind an arrow is what makes it true.
_ARROW = re.compile(r"(?:→|->|=>)\W*$")


def _counts(message: Item, context: Context) -> bool:
    """Tell whether a text holds a number, in words too: "twelve evenings a year"."""
    figures = find_figures(message.text, context.language)
    return re.search(r"\d", message.text) is not None or any(f.value is not None and f.value > 1 for f in figures)


def _tidy(text: str) -> str:
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]
