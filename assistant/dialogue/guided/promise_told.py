"""Reads the promise that a sentence says to be one, whatever is asked: "we do have a promise, on the front: “…”"."""

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Line, labelled
from assistant.dialogue.guided.reading.message_promise import announced_promise
from assistant.dialogue.guided.tone_told import OF_OTHERS
from assistant.language.folding import fold_with_offsets

_PROMISE = "message_house.promise"


def read_promise_told(talk: Talk, start: int, end: int) -> None:
    """Record the promise that a sentence tells, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if talk.context.draft.origin != "user" or talk.context.draft.get(_PROMISE) is not None:
        # What another one becomes is told as a change.
        return
    named = labelled(Line(talk.text[start:end], start))
    if named is not None and named[0] == "promise":
        # "Promise: “…”" is read under its label.
        return
    said = announced_promise(talk.text[start:end])
    if said is None or OF_OTHERS.search(fold_with_offsets(talk.text[start : start + said.start]).text):
        return
    a, b = start + said.start, start + said.end
    text = talk.text[a:b].strip()
    talk.context.draft.set(_PROMISE, text[:1].upper() + text[1:], talk.context.words(a, b))
    talk.read(start, end)
