"""Finds the line on which something of a JSON text stands.

Used when something is wrong, and to put findings beside lines (`campaign check --format github`); no values are built.
`lines_of` walks the whole text once. The others look for one thing only and leave all that they can to the standard
parser and to regular expressions, so that a file of the largest size takes seconds at most.
"""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from assistant.plan.shown import is_id, shown

Location = tuple[str | int, ...]
"""Keys and zero-based indices that lead to a value."""

# Possessive: a text of sixteen million characters is one step.
_STRING = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?'
_TOKEN = re.compile(_STRING + r'|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_BRACKET = re.compile(_STRING + r"|[{}\[\]]", re.DOTALL)
_BRACE = re.compile(_STRING + r"|[{}]", re.DOTALL)
_COLON = re.compile(r"[ \t\n\r]*:[ \t\n\r]*")
_COMMA = re.compile(r"[ \t\n\r]*,[ \t\n\r]*")
_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()
# A plan is not deeper; each level of a hostile file would cost another look at all of it.
_LEVELS = 10


class Spot(NamedTuple):
    """A place in the text: the location of the value and its one-based line."""

    location: Location
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


def lines_of(text: str) -> dict[Location, int]:
    """Map each location of a JSON text to its line."""
    lines: dict[Location, int] = {}
    for spot in spots(text):
        lines.setdefault(spot.location, spot.line)
    return lines


def lines_at(text: str, locations: Sequence[Location]) -> list[int]:
    """Return the line of each location; of the nearest that holds it, where the text has no such place.

    Args:
        text: Valid JSON without a key given twice.
        locations: Keys and indices that lead to each value.
    """
    lines: dict[Location, int] = {}
    start = _after_space(text, 0)
    _find(text, start, start, {location: location for location in locations}, lines)
    return [lines[location] for location in locations]


def _find(text: str, start: int, value: int, wanted: dict[Location, Location], lines: dict[Location, int]) -> None:
    """Find the lines of all wanted locations in one walk.

    Args:
        text: The JSON text.
        start: Where what holds them starts, its key included.
        value: Where its value starts.
        wanted: The locations, each with what of it is left from here.
        lines: Where the lines go.
    """
    inside: dict[str | int, dict[Location, Location]] = {}
    for location, rest in wanted.items():
        if rest:
            inside.setdefault(rest[0], {})[location] = rest[1:]
    if inside:
        for name, child, child_value in _children(text, value):
            if name in inside:
                _find(text, child, child_value, inside.pop(name), lines)
                if not inside:
                    break
    line = line_at(text, start)
    for location in wanted:
        lines.setdefault(location, line)


def path_at(text: str, place: int) -> str:
    """Return the field path of what stands at a place; empty for the text as a whole and far below any field.

    Args:
        text: JSON, perhaps broken at that place or after it.
        place: Offset in the text.
    """
    path = ""
    at = _after_space(text, 0)
    for _ in range(_LEVELS):
        last: tuple[str | int, int] | None = None
        for name, start, value in _children(text, at):
            if start > place:
                break
            last = name, value
        if last is None:
            return path
        name, at = last
        content, end = _decoded(text, at)
        if end <= place:
            return path
        if isinstance(name, str):
            path += f".{shown(name)}" if path else shown(name)
        else:
            own = content.get("id") if isinstance(content, dict) else None
            path += f"[{own if isinstance(own, str) and is_id(own) else name}]"
    return ""


def _children(text: str, opening: int) -> Iterator[tuple[str | int, int, int]]:
    """Yield name, start and start of the value of all that an object or a list holds, up to where it is broken.

    What comes first is told before it is looked through: whoever asks for the next one pays for that.
    """
    match text[opening : opening + 1]:
        case "{":
            return _members(text, opening)
        case "[":
            return _elements(text, opening)
        case _:
            return iter(())


def _members(text: str, opening: int) -> Iterator[tuple[str, int, int]]:
    at = _after_space(text, opening + 1)
    while text[at : at + 1] == '"':
        name, end = _decoded(text, at)
        colon = _COLON.match(text, end)
        if colon is None:
            return
        yield str(name), at, colon.end()
        _, end = _decoded(text, colon.end())
        comma = _COMMA.match(text, end)
        if comma is None:
            return
        at = comma.end()


def _elements(text: str, opening: int) -> Iterator[tuple[int, int, int]]:
    at, index = _after_space(text, opening + 1), 0
    while at < len(text) and text[at] != "]":
        yield index, at, at
        _, end = _decoded(text, at)
        comma = _COMMA.match(text, end)
        if comma is None:
            return
        at, index = comma.end(), index + 1


def _decoded(text: str, at: int) -> tuple[Any, int]:
    """Return a value and its end, which is beyond the text where the value is broken."""
    try:
        return _DECODER.raw_decode(text, at)
    except (ValueError, RecursionError):
        return None, len(text) + 1


def place_of_double(text: str, objects_before: int, key: str) -> int | None:
    """Return the place where an object has a key for the second time.

    Args:
        text: JSON that is valid up to the end of that object.
        objects_before: How many objects end before it does.
        key: The key.
    """
    opened: list[int] = []
    for match in _BRACE.finditer(text):
        if match.group() == "{":
            opened.append(match.start())
        elif match.group() == "}":
            opening = opened.pop()
            if not objects_before:
                places = (start for name, start, _ in _children(text, opening) if name == key)
                return next(islice(places, 1, None), None)
            objects_before -= 1
    return None


def place_of_token(text: str, token: str) -> int | None:
    """Return the place of the first number or constant that is written like ``token``."""
    pattern = re.compile(_STRING + rf"|(?<![\w.+-]){re.escape(token)}(?![\w.+-])", re.DOTALL)
    return next((match.start() for match in pattern.finditer(text) if match.group() == token), None)


def place_of_depth(text: str, limit: int) -> int | None:
    """Return the place from which on objects and lists are nested deeper than ``limit``."""
    depth = 0
    for match in _BRACKET.finditer(text):
        if match.group() in "{[":
            depth += 1
            if depth > limit:
                return match.start()
        elif match.group() in "}]":
            depth -= 1
    return None


def line_at(text: str, place: int) -> int:
    """Return the one-based line of a place."""
    return text.count("\n", 0, place) + 1


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    assert match is not None
    return match.end()
