"""What a form holds where nothing is decided yet: "Tone: to be defined", "Budget : à voir avec la direction".

Blanks stand for it with its label, so that nothing below is read under that label, and every offset stays true.
"""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.headings import heading_label
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.yaml_data import load_yaml

_LABELLED = re.compile(
    r"^[ \t>]*(?:[-*•][ \t]+|\d{1,2}[.)][ \t]+|#{1,6}[ \t]+)?\**(?P<label>[^\n:=|→]{2,50}?)\**[ \t\u00a0]*"
    r"(?::|=|->|→)\**[ \t]*(?P<value>[^\n]*)$"
)
_ALONE = re.compile(r"^[ \t>]*(?:[-*•][ \t]+|\d{1,2}[.)][ \t]+)?(?P<value>[^\n]*)$")
_CELL = re.compile(r"(?<=\|)[^|\n]*(?=\||$)")
_BRACKET = re.compile(r"[ \t]*\((?:[^\W\d_]{4,8}s?[ \t]?:?[ \t]*)?(?P<value>[^()\n]{2,60})\)")
_SENTENCE = re.compile(
    r"^(?P<label>[^\W\d_][\w'’ -]{1,24}?)[ \t]+(?P<value>(?:left|kept|parked|remains?|reste|laissee?s?)\b[^\n]*)$"
)
_LISTED = re.compile(r"^[ \t>]*(?:[-*•]|\d{1,2}[.)])[ \t]*")
_TWO = 2


@cache
def _forms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = load_yaml(Path(__file__).with_name("data") / "placeholders.yaml")
    told = {name: "|".join(f"(?:{form})" for form in data[name]) for name in ("whole", "inside")}
    whole, inside = (re.compile(told[name].replace("<<when>>", data["when"])) for name in ("whole", "inside"))
    return whole, inside


def is_placeholder(value: str) -> bool:
    """Tell whether words stand where something is to be filled in and say nothing else."""
    return _forms()[0].fullmatch(flat(value).strip(" \t.!…-–—_*<>[]()«»\"'")) is not None


def without_placeholders(text: str) -> str:
    """Return a text of the same length with blanks for the lines, cells and brackets that hold nothing yet.

    Args:
        text: A message or a brief of several lines.
    """
    return "\n".join(_without(line) for line in text.split("\n"))


def _without(line: str) -> str:
    if not line.strip():
        return line
    if line.count("|") >= _TWO or (line.count("|") and ":" not in line):
        return _without_cells(line)
    told = _LABELLED.match(line) or _SENTENCE.match(line.strip())
    # "- Rented file (5,000): to be confirmed" names one thing of a list.
    listed = _LISTED.match(line) is not None
    known = told is not None and heading_label(told["label"], loose=not listed) is not None
    if told is not None and known and (is_placeholder(told["value"]) or not told["value"].strip("?… .-_")):
        # A heading that nothing stands behind is none of these.
        return " " * len(line) if told["value"].strip() else line
    alone = _ALONE.match(line)
    if alone is not None and alone["value"].strip() and is_placeholder(alone["value"]):
        return " " * len(line)
    return _BRACKET.sub(lambda m: " " * len(m.group()) if _forms()[1].fullmatch(flat(m["value"])) else m.group(), line)


def _without_cells(line: str) -> str:
    cells = [match for match in _CELL.finditer(line) if match.group().strip()]
    empty = [match for match in cells if is_placeholder(match.group())]
    if not empty:
        return line
    if len(cells) <= _TWO and len(line.strip(" |").split("|")) <= _TWO:
        return " " * len(line)
    for match in empty:
        line = line[: match.start()] + " " * (match.end() - match.start()) + line[match.end() :]
    return line
