"""Finds the line on which a field of a JSON text stands.

A small tokenizer that walks the text once. It is used when something is wrong, and to put findings beside lines
(`campaign check --format github`); it never builds values.
"""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


class Spot(NamedTuple):
    """A place in the text: the location of the value (keys and indices) and its one-based line."""

    location: tuple[str | int, ...]
    line: int
    token: str


def spots(text: str) -> Iterator[Spot]:
    """Yield each value of a JSON text with its location and line, parents before children.

    A key's line is reported for the values that have one, since that is where people look.
    """
    stack: list[list[str | int | None]] = []
    line, at = 1, 0
    key_line = 0
    want_key = False
    for match in _TOKEN.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        token = match.group()
        if token in "]}":
            if stack:
                stack.pop()
            want_key = False
        elif token == ",":
            if stack and isinstance(stack[-1][0], int):
                stack[-1][0] += 1
            else:
                want_key = bool(stack)
        elif token == ":":
            want_key = False
        elif want_key:
            stack[-1][0] = _unquote(token)
            key_line = line
        else:
            location = tuple(frame[0] for frame in stack if frame[0] is not None)
            in_object = bool(stack) and isinstance(stack[-1][0], str)
            yield Spot(location, key_line if in_object else line, token)
            if token == "{":
                stack.append([None])
                want_key = True
            elif token == "[":
                stack.append([0])


def _unquote(token: str) -> str:

    try:
        return str(json.loads(token))
    except ValueError:
        return token.strip('"')


def lines_of(text: str) -> dict[tuple[str | int, ...], int]:
    """Map each location of a JSON text to its line."""
    lines: dict[tuple[str | int, ...], int] = {}
    for spot in spots(text):
        lines.setdefault(spot.location, spot.line)
    return lines


def locate(text: str, needle: str) -> int | None:
    """Find the line of a fault that the fast parser met.

    Args:
        text: The JSON text.
        needle: ``duplicate:KEY``, ``constant:NAME``, ``number:DIGITS`` or ``depth:LIMIT``.
    """
    what, _, name = needle.partition(":")
    seen: set[tuple[str | int, ...]] = set()
    for spot in spots(text):
        if what == "duplicate":
            if spot.location in seen and spot.location and spot.location[-1] == name:
                return spot.line
            seen.add(spot.location)
        elif (what == "depth" and len(spot.location) >= int(name) and spot.token in "{[") or (
            what in ("constant", "number") and spot.token == name
        ):
            return spot.line
    return None
