"""Who sat where, at the head of minutes: people with what they do are the team; who only came is nobody yet."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.name_words import role_terms
from assistant.dialogue.guided.reading.pieces import Piece, split
from assistant.language.text import fold
from assistant.language.yaml_data import load_yaml

_FIRST_LINES = 12
_LABEL = "Team"
_HEAD = re.compile(
    r"^(?P<mark>[ \t]*(?:[-*•][ \t]+|#{1,6}[ \t]+)?\**)"
    r"(?P<head>[^\W\d_][^\n:(]{5,28}?(?:[ ]?\([^()\n]{1,24}\))?)(?P<end>\**[ \t]*:\**|\**[ \t]*$)(?P<rest>.*)$"
)
_BULLET = re.compile(r"^[ \t]*[-*•–][ \t]+")
_NAME = r"(?:(?:M\.|Mme|Mr|Mrs|Ms|Dr)\s)?[A-ZÀ-ÖØ-Þ][\w’'-]*(?:\s[A-ZÀ-ÖØ-Þ][\w’'.-]*){0,2}"
# "Ana (CRM)", "Ana, CRM manager", "Ana de l'agence Nord", "Ana from our agency"
_SEAT = re.compile(
    rf"\s*(?P<name>{_NAME})(?:\s*\((?P<inside>[^()]+)\)|(?:\s*[,:=]|\s[–—-])\s*(?P<tail>[^()]+?)|"
    r"\s(?P<house>(?:de l['’]agence|du studio|(?:from|of) (?:the|our)\s.*?(?:agency|studio))\b[^()]*?))\s*(?:\.\s*)?$"
)
_SEMICOLONS, _COMMAS = re.compile(r";"), re.compile(r"[,;]|\s/\s|\s(?:et|and|&)\s")
_ITEMS = re.compile(r"[,;/]|\s[+&–—-]\s")


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(load_yaml(Path(__file__).with_name("data") / "present.yaml")[name], re.VERBOSE)


def with_seats(text: str) -> str:
    """Return a text of the same length in which those present who have a role are told as a team.

    Args:
        text: The minutes; lists of names alone stay what they are.
    """
    lines = text.split("\n")
    for number in [number for number, line in enumerate(lines) if line.strip()][:_FIRST_LINES]:
        head = _HEAD.match(lines[number])
        if head is None or _words("heads").fullmatch(fold(head["head"]).strip(" *")) is None:
            continue
        below = _below(lines, number) if not head["rest"].strip() else []
        told = _told(head["rest"])
        seats = {at: _told(lines[at][_lead(lines[at]) :]) for at in below}
        if told is None and not any(seats.values()):
            continue
        label = _LABEL.rjust(len(head["head"]))
        lines[number] = f"{head['mark']}{label}{head['end']}{told if told is not None else head['rest']}"
        for at, seat in seats.items():
            lead = lines[at][: _lead(lines[at])]
            lines[at] = " " * len(lines[at]) if seat is None else lead + seat
    return "\n".join(lines)


def _below(lines: list[str], number: int) -> list[int]:
    """Return the bullets right below a heading."""
    found: list[int] = []
    for at in range(number + 1, len(lines)):
        if lines[at].strip() and not _BULLET.match(lines[at]):
            break
        if lines[at].strip():
            found.append(at)
        elif found:
            break
    return found


def _lead(line: str) -> int:
    bullet = _BULLET.match(line)
    return bullet.end() if bullet is not None else 0


def _told(rest: str) -> str | None:
    """Return a list with blanks for whoever has no role in it; None where nobody has one."""
    piece = Piece(rest, 0)
    one = _SEAT.match(rest)
    parts = [piece] if one is not None and one["tail"] and ";" not in rest else _parts(piece)
    kept = [(part, seat) for part in parts if (seat := _seat(part)) is not None]
    if not kept:
        return None
    out = [" "] * len(rest)
    for part, seat in kept:
        out[part.start : part.end] = seat
    for (part, _), (after, _) in pairwise(kept):
        # What parted them is one sign: there is room for it, since something did.
        out[part.end : after.start] = ";".ljust(after.start - part.end)
    return "".join(out)


def _parts(piece: Piece) -> list[Piece]:
    """Cut a list at its commas; at its semicolons, where roles stand behind commas."""
    return split(piece, _SEMICOLONS if ";" in piece.text else _COMMAS)


def _seat(part: Piece) -> str | None:
    """Return somebody with what they do and blanks for how they came; None where no role is told."""
    match = _SEAT.match(part.text)
    if match is None:
        return None
    if match["house"]:
        return part.text
    group = "inside" if match["inside"] else "tail"
    said = Piece(match[group], match.start(group))
    items = [item for item in split(said, _ITEMS) if _tells_role(item)]
    if not items:
        return None
    kept = [" "] * len(said.text)
    for item in items:
        at = item.start - said.start
        kept[at : at + len(item.text)] = item.text
        if item is not items[-1]:
            kept[at + len(item.text)] = ","
    return part.text[: said.start] + "".join(kept) + part.text[said.end :]


def _tells_role(item: Piece) -> bool:
    if _words("came").fullmatch(fold(item.text).strip(" .")) is not None:
        return False
    known = role_terms(item) or terms(item, "duties", fuzzy=False)
    return bool(known) or _words("functions").fullmatch(fold(item.text).strip(" .")) is not None
