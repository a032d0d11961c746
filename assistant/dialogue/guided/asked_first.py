"""When the pending question is stronger than words that sound like something else.

"4,000 families did it last year" is a proof where arguments are asked for, and "they go to the conference" a habit
where habits are: sentences like that tell of today's figure, or of a journey, only when nobody asked anything else.
"""

import re

from assistant.dialogue.guided.fit import is_announced
from assistant.dialogue.guided.questions import is_question
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.items import Item, items, line_items
from assistant.dialogue.guided.reading.lexicon import Expression, first_names, terms, word_set
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.step_parts import names_most
from assistant.dialogue.guided.shapes import is_chain, names_doer
from assistant.dialogue.sentences import sentences
from assistant.language.vocabulary import find_terms

_OURS = Expression("asked_first.ours")
_TOLD = Expression("asked_first.told")

_MOVES = frozenset(["journey"])
_ASIDE = frozenset(["baseline", "journey", "tasks", "data", "kpis", "habits", "lifecycle", "retention", "legal_basis"])
# What a sentence may sound like while it answers each question; chains and what is announced stay what they are.
_GIVES_WAY: dict[str, frozenset[str]] = {
    "habits": _MOVES | {"inventory", "baseline"},
    "challenges": (_ASIDE | {"budget", "reviews", "dates", "target"}) - {"habits", "lifecycle"},
    "promise": _ASIDE | {"budget", "reviews", "dates", "challenges"},
    "pillars": _ASIDE | {"challenges", "reviews"},
    "proofs": _ASIDE | {"challenges", "reviews", "audience"},
    "answers": frozenset(
        ["journey", "pillars", "challenges", "objections", "motivations", "tasks", "baseline", "promise", "audience"]
    ),
    "reviews": frozenset(["tasks", "dates", "milestones", "journey", "kpis"]),
    "contact": frozenset(["challenges", "motivations", "habits", "journey"]),
    "left_out": frozenset(["budget", "challenges", "audience", "lifecycle"]),
    "legal_basis": frozenset(["lifecycle", "audience", "challenges", "journey"]),
    "retention": frozenset(["lifecycle", "audience", "challenges"]),
    "call_to_action": frozenset(["journey", "data", "habits", "challenges"]),
}


_ARROW = re.compile(r"→|->|=>")
_STEPS = 3


def _is_no_path(text: str) -> bool:
    """Tell whether a text does not go on from step to step: three arrows in a row are a way to go, and no answers."""
    return len(_ARROW.findall(re.split(r"[;\n]", text)[0])) < _STEPS


def keeps_to_question(label: str, text: str, asked: str | None, context: Context) -> bool:
    """Tell whether a sentence that sounds like ``label`` answers the pending question all the same.

    Args:
        label: What its words sound like.
        text: The sentence or clause.
        asked: Label of the pending question.
        context: The plan.
    """
    if label == asked or label not in _GIVES_WAY.get(asked or "", frozenset()):
        return False
    if asked == "answers":
        return _is_no_path(text)
    if is_chain(text) or _TOLD.search(flat(text)):
        return False
    if asked == "call_to_action":
        # "Get the guide" is what a goal opens with, and what people are asked to do.
        return True
    if is_announced(text, context):
        return False
    return not (label == "baseline" and _OURS.match(flat(text).strip()))


_WANTS_CAMPAIGN = Expression("asked_first.wants_campaign")


def wants_campaign(text: str) -> bool:
    """Tell whether a sentence only asks for help with a campaign: "I'd like to plan a campaign for our new line"."""
    match = _WANTS_CAMPAIGN.match(flat(text).strip())
    if match is None or re.search(r"\d", text):
        return False
    tail = flat(text).strip()[match.end("what") :]
    whom = _FOR_WHOM.search(tail)
    return whom is None or (whom["our"] is not None and not find_terms(tail, "people"))


_FOR_WHOM = re.compile(
    r"\b(?:pour|for|aimed at|destinee aux?|targeting|towards?)\s+(?P<our>(?:our|my|the|a|an|notre|ma|mon|la|le|l')\b)?"
)


_TITLED = re.compile(
    r"\s*(?:[-*•]\s+|\d{1,2}[.)]\s*)?(?P<title>[^\W\d_][^:;()\n–—]{1,44}?)"
    r"(?:\s*:\s+|\s+[-–—]\s+|\s*\((?=[^()]+\)\s*[.!]?$))(?P<rest>\S.*)"
)
_TITLE_WORDS, _FEWEST = 5, 2


def arguments(message: str, context: Context) -> Block | None:
    """Return a message as one list of arguments, each a title and what stands behind it: "Time: 6 hours saved".

    Where arguments are asked for, a title that also heads a part of a plan ("Retention: …") is one of them.

    Args:
        message: The whole message.
        context: The message and the plan.
    """
    if context.asked is None or not context.asked.startswith("message_house.pillars"):
        return None
    if "[" in context.asked:
        return None
    parts = _parts(message)
    matches = [_TITLED.fullmatch(part.text) for part in parts]
    titles = [match["title"].strip() for match in matches if match is not None]
    if len(titles) < _FEWEST or None in matches:
        return None
    labels = [label_of(title) for title in titles]
    if all(labels) or any(label is not None and label not in word_set("may_be_title") for label in labels):
        return None
    if not all(_may_be_title(title) for title in titles):
        return None
    return Block("pillars", tuple(Line(part.text, part.start) for part in parts), "")


_NUMBERED = re.compile(r"(?:^|(?<=\s))(?:\()?(?P<number>\d)(?:[.)]|°)\s+(?=\S)")
_LISTS = frozenset(
    [
        "pillars",
        "proofs",
        "challenges",
        "objections",
        "motivations",
        "habits",
        "contents",
        "channels",
        "data",
        "tasks",
        "team",
    ]
)
_HEAD_WORDS = 6


def numbered(message: str, asked: str | None) -> Block | None:
    """Return a line that numbers what it lists as that list: "arguments 1. cheap 2. fast".

    Args:
        message: The whole message.
        asked: Label of the pending question, which the list answers where nothing stands before it.
    """
    marks = list(_NUMBERED.finditer(message))
    if "\n" in message.strip() or [int(mark["number"]) for mark in marks] != list(range(1, len(marks) + 1)):
        return None
    head = message[: marks[0].start()].strip(" :,-") if marks else ""
    label = label_of(head) if head else asked
    if len(marks) < _FEWEST or label not in _LISTS or len(head.split()) > _HEAD_WORDS:
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(message)]
    lines = [(message[a.end() : b].rstrip(" ,;"), a.end()) for a, b in zip(marks, ends, strict=True)]
    return Block(label, tuple(Line(re.sub(r"[ ,;]+(?:et|and)$", "", text), at, True) for text, at in lines), head)


_OF_STEPS = frozenset(["kpis", "step_pillars", "call_to_action"])


def of_steps(message: str, label: str | None, context: Context) -> Block | None:
    """Return a message as one answer about the steps that were asked for, where most of it names one of them.

    Args:
        message: The whole message.
        label: Label of the pending question.
        context: The message and the plan.
    """
    if label not in _OF_STEPS or _TOLD.search(flat(message)) or is_question(message):
        return None
    if names_doer(message, context):
        return None
    block = Block(label, tuple(Line(m.group(), m.start()) for m in re.finditer(r"[^\n]*\S[^\n]*", message)), "")
    return block if names_most(block, context) else None


def _may_be_title(title: str) -> bool:
    words = flat(title).split()
    return len(words) <= _TITLE_WORDS and not (set(words) & first_names()) and not terms(Piece(title, 0), "role")


def _parts(message: str) -> list[Item]:
    """Cut a message at its lines or semicolons; else at full stops; else at commas."""
    rows = tuple(Line(m.group(), m.start()) for m in re.finditer(r"[^\n]*\S[^\n]*", message))
    lines = items(Block(None, rows), commas=False)
    if len(lines) != 1:
        return lines
    told = [Item(message[a:b], a) for a, b in sentences(message)]
    if len(told) != 1:
        return told
    return line_items(lines[0])
