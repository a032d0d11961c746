"""Reads lines that number what they list: "arguments 1. cheap 2. fast", "1) budget: 20 k€ 2) team: Ann"."""

import re

from assistant.dialogue.guided.asked_first import TITLED, may_be_title
from assistant.dialogue.guided.fit_words import lists_arguments
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lines import Line

_NUMBERED = re.compile(r"(?:^|(?<=\s))(?:\()?(?P<number>\d)(?:[.)/]|°)\s+(?=\S)")
_LISTS = frozenset(
    {"pillars", "proofs", "challenges", "objections", "motivations", "habits", "contents", "channels", "data"}
    | {"tasks", "team", "kpis", "step_pillars", "call_to_action"}
)
_HEAD_WORDS, _FEWEST = 6, 2


def numbered(message: str, asked: str | None) -> Block | None:
    """Return a line that numbers what it lists as that list: "arguments 1. cheap 2. fast".

    Args:
        message: The whole message.
        asked: Label of the pending question, which the list answers where nothing stands before it.
    """
    marks = _in_order(message)
    head = message[: marks[0].start()].strip(" :,-") if marks else ""
    label = label_of(head) if head else asked
    if len(marks) < _FEWEST or label not in _LISTS or len(head.split()) > _HEAD_WORDS:
        return None
    if not head and label == "habits" and lists_arguments(message):
        # Where people look has no title with something behind it.
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(message)]
    lines = [(message[a.end() : b].rstrip(" ,;"), a.end()) for a, b in zip(marks, ends, strict=True)]
    return Block(label, tuple(Line(re.sub(r"[ ,;]+(?:et|and)$", "", text), at, True) for text, at in lines), head)


def _in_order(message: str) -> list[re.Match[str]]:
    """Return the numbers of a message of one line that count up from one, with nothing counted twice."""
    marks = list(_NUMBERED.finditer(message))
    counted = [int(mark["number"]) for mark in marks] == list(range(1, len(marks) + 1))
    return marks if counted and "\n" not in message.strip() else []


def numbered_titles(message: str, context: Context) -> Block | None:
    """Return a line that numbers titles with something behind each as a list of arguments, whatever was asked.

    "1) clarity: accounts published 2) nearness: …": one title may also head a part of a plan, most of them do not.

    Args:
        message: The whole message.
        context: The plan, where no argument is known yet.
    """
    found = _in_order(message)
    if len(found) < _FEWEST or message[: found[0].start()].strip() or context.draft.get("message_house.pillars"):
        return None
    ends = [*(mark.start() for mark in found[1:]), len(message)]
    lines = [Line(message[a.end() : b].rstrip(" ,;"), a.end(), True) for a, b in zip(found, ends, strict=True)]
    titles = [match["title"].strip() if (match := TITLED.fullmatch(line.text)) else "" for line in lines]
    headed = sum(_heads(title, line.text) for title, line in zip(titles, lines, strict=True))
    fit = all(title and may_be_title(title) for title in titles) and 2 * headed <= len(titles)
    return Block("pillars", tuple(lines), "") if fit else None


def _heads(title: str, line: str) -> bool:
    """Tell whether a title heads a part of a plan: "price: 20 % less" holds no sum, and so splits no budget."""
    label = label_of(title) if title else None
    return label not in (None, "disclosure") and (label != "budget" or _SUM.search(line) is not None)


_SUM = re.compile(r"\d\s?(?:k\b|k?\s?€|euros?|£|\$)|[£$€]\s?\d", re.IGNORECASE)


def on_lines(message: str, asked: str | None) -> str:
    """Return a line that numbers parts of a plan, or steps, with each on a line of its own: "1) budget: … 2) team: …".

    Args:
        message: The whole message.
        asked: Label of the pending question: what is numbered where a journey is asked are its steps.
    """
    message = _slashed(message)
    marks = [mark for mark in _in_order(message) if mark.start()]
    headed = any(label_of(message[mark.end() :].partition(":")[0].strip()) for mark in marks)
    steps = bool(marks) and label_of(message[: marks[0].start()].strip(" :=-")) == "journey"
    if not marks or not (headed or steps or asked == "journey"):
        return message
    for mark in marks:
        message = message[: mark.start() - 1] + "\n" + message[mark.start() :]
    return message


_SLASH = re.compile(r" / ")


def _slashed(message: str) -> str:
    """Return a way told with slashes with arrows in their place: "the journey: flyer / page / call"."""
    head, colon, rest = message.partition(":")
    way = label_of(head) == "journey" and "\n" not in message.strip() and len(_SLASH.findall(rest)) >= _FEWEST
    return f"{head}{colon}{_SLASH.sub(' → ', rest)}" if way else message
