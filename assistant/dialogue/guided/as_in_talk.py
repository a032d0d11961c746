"""Reads sentences of a brief that nobody understood as if they were said in a conversation.

A conversation knows more ways to say what an audience is like than a brief does. Only what is still empty is filled.
"""

import datetime
from typing import Protocol

from assistant.dialogue.guided.intents import gives_orders
from assistant.dialogue.guided.layout.text import Laid
from assistant.dialogue.guided.letters import only
from assistant.dialogue.guided.reading.asides import says
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.headings import leaves_open
from assistant.dialogue.guided.second_look import brief_sentences
from assistant.dialogue.guided.second_look_today import Said
from assistant.dialogue.protocols import Reading
from assistant.dialogue.state import State
from assistant.rules.finding import Finding

_LISTS = ("audience.challenges", "audience.motivations", "audience.objections", "audience.habits")
_FIELDS = ("audience.lifecycle", "message_house.tone", "message_house.promise")
_GOAL = "objective."
_ASIDES = ("other", "dropped", "maybe", "meeting")
_FEWEST_WORDS = 4
# Under a heading for something else, what is said is of that.
_LABELS = frozenset(
    [None, "objective", "baseline", "audience", "challenges", "motivations", "objections", "habits", "promise", "tone"]
)


class Read(Protocol):
    """Reads one message of a conversation."""

    def __call__(
        self, message: str, state: State, findings: tuple[Finding, ...], turn: int, today: datetime.date
    ) -> Reading:
        """Return what the message says."""


def read_as_in_talk(laid: Laid, context: Context, read: Read) -> None:
    """Fill what is empty of the audience, the messages and the goal from sentences that nothing was read from.

    Args:
        laid: The brief.
        context: Where facts go.
        read: Reads a sentence as a message of a conversation in which the plan so far is known.
    """
    empty = {path for path in (*_LISTS, *_FIELDS) if not context.draft.get(path)}
    if not context.draft.get("objective.statement"):
        empty.add(_GOAL)
    if not empty:
        return
    for letter in laid.letters:
        for said in brief_sentences(only(laid.text, letter)):
            if _may_tell(said, context):
                known = State(plans=(context.draft.plan,), language=context.language)
                _take(said, read(said.line.text, known, (), 1, context.today), empty, context)


def _may_tell(said: Said, context: Context) -> bool:
    text, start, end = said.line.text, said.line.start, said.line.end
    if said.label not in _LABELS or len(text.split()) < _FEWEST_WORDS or text.rstrip().endswith("?"):
        return False
    if says(text, *_ASIDES) or gives_orders(text) or leaves_open(text):
        return False
    return not any(a < end and start < b for a, b in context.draft.touched)


def _take(said: Said, reading: Reading, empty: set[str], context: Context) -> None:
    """Record what a sentence tells, where it tells of nothing but what is empty."""
    told = {edit.path for edit in reading.edits}
    goal = {"objective.statement", "objective.target", "objective.deadline"} <= told
    # "They never signed anything", under no heading, is not what bothers them.
    may_fill = empty if said.label is not None else empty - {"audience.challenges"}
    wanted = [
        edit
        for edit in reading.edits
        if edit.path in may_fill or (goal and _GOAL in empty and edit.path.startswith(_GOAL))
    ]
    if reading.conflicts or len(wanted) != len(reading.edits):
        return
    words = context.words(said.line.start, said.line.end)
    for edit in wanted:
        if edit.op == "add":
            context.draft.add(edit.path, edit.value, words)
        elif edit.op == "set":
            context.draft.set(edit.path, edit.value, words)
