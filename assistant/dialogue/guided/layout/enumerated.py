"""Lists told in one line, and words that lead up to a list: each part begins a line, under what the list is of."""

import re

from assistant.dialogue.guided.reading.headings import label_of
from assistant.language.folding import fold_with_offsets

_LISTS = frozenset(
    ["pillars", "challenges", "objections", "motivations", "habits", "contents", "channels", "data", "tasks"]
)
_LINK = r"\s*(?:(?:would be|will be|are|is|seraient|seront|sont|c'est|ce sont)\s*)?(?::\s*)?"
_START = r"(?:(?<=^)|(?<=[.!?;\n] )|(?<=[.!?;\n]))\s*"
_HEADED = re.compile(
    rf"{_START}(?P<opens>(?:(?:and|et|so|donc|then|ok|the|our|my|les|nos|mes|three|four|two|trois|quatre|deux|\d)\s+)*)"
    rf"(?P<label>[a-z][a-z' ]{{2,24}}?)(?P<link>{_LINK})(?=1\s?[.)°]\s)"
)
_MARK = re.compile(r"(?<![\w.,])(?P<number>\d)\s?[.)°]\s+(?=\S)")
_FEWEST = 2
# "The real challenges are that …", "ils ont 2 soucis : …": what leads up to a list is no part of it.
_LED_UP = re.compile(
    rf"{_START}(?P<opens>(?:(?:and|et|so|donc|mais|but)[ ,]+)*(?:the|our|les|nos|mes|my)\s+(?=(?:pillars|piliers|"
    rf"arguments)(?![a-z]))|(?:(?:and|but|so|no+|mais|et|donc|non)[ ,!]+)*(?:(?:the|their|our|my|les|leurs|nos|mes|"
    rf"ces)\s+)"
    r"(?:(?:real|actual|actually|true|main|biggest|only|vrais?|vraies?|principaux|principales|seuls?|gros)\s+)+|"
    r"(?:(?:and|but|so|mais|et|donc)[ ,!]+)*(?:they|ils|elles)\s+(?:have|'ve got|face|ont|rencontrent)\s+(?:(?:\d|"
    r"two|three|deux|trois|plusieurs|"
    r"several|some|des|les|only|surtout|mainly)\s+)+)"
    r"(?P<label>[a-z]{4,14})(?P<link>\s*(?::|,?\s*(?:are|is|sont|c'est|ce sont)(?:\s+(?:that|que|qu'))?)\s*)"
)


def with_enumerations(text: str) -> str:
    """Return a text of the same length in which a list that numbers its parts has them on lines under its label.

    Args:
        text: A message of one line.
    """
    text = _with_leads(text)
    folded = fold_with_offsets(text)
    for head in _HEADED.finditer(folded.text):
        if label_of(head["label"].strip()) not in _LISTS:
            continue
        marks = _counted(folded.text, head.end())
        if len(marks) < _FEWEST:
            continue
        a, b = folded.span(head.start("link"), head.end("link"))
        opens = folded.span(head.start("opens"), head.start("opens"))[0]
        if opens and text[opens - 1] == " ":
            text = f"{text[: opens - 1]}\n{text[opens:]}"
        # The line before a part ends where the link was, or in the space before its number.
        text = f"{text[:a]}:{' ' * (b - a - 2)}\n{text[b:]}" if b - a > 1 else f"{text[:a]}:{text[b:]}"
        for number, mark in enumerate(marks):
            start, end = folded.span(mark.start(), mark.end())
            text = text[:start] + "- ".ljust(end - start) + text[end:]
            if number:
                text = text[: start - 1] + "\n" + text[start:]
        return _ended(text, folded.span(marks[-1].start(), marks[-1].end())[1])
    return text


def _counted(text: str, start: int) -> list[re.Match[str]]:
    """Return the marks that count up from one."""
    marks: list[re.Match[str]] = []
    for mark in _MARK.finditer(text, start):
        if int(mark["number"]) != len(marks) + 1:
            break
        marks.append(mark)
    return marks


_END = re.compile(r"[.!?]\s(?!\s*(?:preuves?|proofs?)\s?:)", re.IGNORECASE)


def _ended(text: str, start: int) -> str:
    """Return a text with a line break where the last part ends; a proof that is told behind it is of it."""
    end = _END.search(text, start)
    return text if end is None else text[: end.end() - 1] + "\n" + text[end.end() :]


def _with_leads(text: str) -> str:
    folded = fold_with_offsets(text)
    for lead in _LED_UP.finditer(folded.text):
        if label_of(lead["label"]) not in _LISTS:
            continue
        a, b = folded.span(lead.start("opens"), lead.end("opens"))
        c, d = folded.span(lead.start("link"), lead.end("link"))
        if d - c < 1:
            continue
        return f"{text[:a]}{' ' * (b - a)}{text[b:c]}{':'.ljust(d - c)}{text[d:]}"
    return text
