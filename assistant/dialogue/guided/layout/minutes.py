"""What minutes say of who sat where and of last time's actions: nothing of it is of the campaign."""

import re

from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.sentences import sentences
from assistant.language.text import fold

_FIRST_LINES = 12
_PRESENT = re.compile(
    r"^\W*(?:in the room|in attendance|present|presente?s?|attendees|attending|apologies|participants?|excusee?s?|"
    r"absente?s?)\b.{0,20}:"
)
# "On the phone: Graham" is no channel where others are "in the room".
_ELSEWHERE = re.compile(
    r"^\W*(?:in the room|on the (?:phone|line|call)|by (?:phone|video)|online|remote(?:ly)?|dialling in|dialled in|"
    r"en visio(?:conference)?|a distance|au telephone|par telephone|sur place|dans la salle|en salle|en ligne|"
    r"connectee?s?)\s?:"
)
_NUMBERED = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|\*\*)?(?:\d{1,2}[.)°/-][ \t]*)?(?P<words>[^\n:]{3,60}?)[ \t*:]*$")
_LAST_TIME = re.compile(
    r"(?:last (?:time|meeting)|matters arising|(?:previous|last) (?:actions|minutes)|"
    r"actions? from (?:the )?last (?:meeting|time)|"
    r"(?:review of )?(?:the )?(?:previous|last) minutes|retour sur (?:la )?(?:derniere|precedente) \w+|"
    r"suivi des (?:actions|decisions)(?: precedentes)?|(?:approbation|validation) du (?:dernier )?(?:cr|"
    r"compte rendu|pv).{0,30}|"
    r"point sur les actions(?: precedentes)?|depuis la derniere (?:fois|reunion))"
)
_MOST_WORDS = 7
# "Sujet 1 : bilan de l'hiver": what was done before, figures included.
_REVIEWED = re.compile(
    r"(?:bilan|retour sur|retex|debrief|post-?mortem|review of|results of|recap of|retrospective)\b.*"
)
_TOPIC = re.compile(
    r"^[ \t]*(?:sujet|point|topic|item|partie|part)[ \t]*n?°?[ \t]*\d{1,2}[ \t]*[:.–—-][ \t]*(?P<words>[^\n]{3,60})$",
    re.IGNORECASE,
)
# "ACTION Lottie: phone script by 15 January": what is decided is a task, and whose.
_ACTION = re.compile(
    r"^(?P<lead>[ \t]*(?:[-*•→>][ \t]*)?\**(?:action|todo|to do|t[âa]che|"
    r"[àa] faire))[ ](?=(?P<name>[^\W\d_][\w'’-]+)\**[ ]?:)",
    re.IGNORECASE | re.MULTILINE,
)


def without_attendance(text: str) -> str:
    """Return a text of the same length with blanks for where people sat, where minutes say so of several groups."""
    lines = text.split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()][:_FIRST_LINES]
    if not any(_PRESENT.match(fold(lines[number])) for number in filled):
        return text
    for number in filled:
        if _ELSEWHERE.match(fold(lines[number])):
            lines[number] = " " * len(lines[number])
    return "\n".join(lines)


def with_actions(text: str) -> str:
    """Return a text of the same length in which an action and whose it is are a label and a name."""
    return _ACTION.sub(lambda m: f"{m['lead']}:" if is_first_name(m["name"]) else m.group(), text)


def without_last_time(text: str) -> str:
    """Return a text of the same length with blanks for the point of an agenda that goes through last time's actions."""
    out: list[str] = []
    past = over = False
    for line in text.split("\n"):
        topic = _TOPIC.match(line)
        if topic is not None:
            past, over = False, _REVIEWED.fullmatch(fold(topic["words"]).strip()) is not None
        if over:
            out.append(" " * len(line))
            continue
        match = _NUMBERED.match(line)
        numbered = match is not None and re.match(r"[ \t]*(?:#|\*\*|\d)", line) is not None
        if match is not None and numbered and len(match["words"].split()) <= _MOST_WORDS:
            past = _LAST_TIME.fullmatch(fold(match["words"]).strip()) is not None
        out.append(_without_actions(line) if past else line)
    return "\n".join(out)


def _without_actions(line: str) -> str:
    """Return a line with blanks for its sentences without a figure: "212 booked in 2026" may be where a goal stands."""
    for start, end in sentences(line):
        if not re.search(r"\d", line[start:end]):
            line = line[:start] + " " * (end - start) + line[end:]
    return line
