"""Reads the promise that a sentence says to be one, whatever is asked: "we do have a promise, on the front: “…”"."""

import re
from itertools import pairwise

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Line, labelled
from assistant.dialogue.guided.reading.message_promise import announced_promise
from assistant.dialogue.guided.tone_told import OF_OTHERS
from assistant.dialogue.sentences import sentences
from assistant.language.folding import fold_with_offsets

_PROMISE = "message_house.promise"
_CALLED = r"(?:promesse|promise|slogan|accroche|tagline|signature)"
# "The board has agreed on the promise.": it names one, in no words of its own, and none that was.
_NAMES_ONE = re.compile(
    r"(?!.*(?<![a-z])(?:ancien(?:ne)?|precedente?|old|former|previous|pilier|pillar|ton|tone)(?![a-z]))"
    rf"[^\":\n?\d]{{0,90}}?(?<![a-z]){_CALLED}(?![a-z])[^\":\n?\d]{{0,50}}[.!]+"
)
_POINTS = (
    r"(?:(?:so|and|donc|et|alors)[ ,]+)*(?:it|this|that|here|elle|la|ce|c(?=')|ca|cela|voila|voici|namely|a savoir|"
    r"i quote|"
    r"je cite|in full|mot pour mot|word for word)?(?:'s|')?[ ]?(?:it )?(?:is|est|reads?|says?|goes|will be|would be|"
    r"runs|"
    r"sera|serait|dit|donne|tient en|voici|voila)?(?: like this| ainsi| comme ca)?"
)
_IN_QUOTES = re.compile(rf"{_POINTS}\s?[:,]?\s?\"\s?(?P<said>[^\"\n]{{6,90}}?)\s?\"[ .!]*")
_BEHIND_COLON = re.compile(rf"(?=[a-z]){_POINTS}\s?:\s(?P<said>(?:[^\s\":;]+\s?){{3,14}}?)[ .!]*")
_QUOTED = re.compile(r"(?P<before>[^\"?\n]{0,80})\"\s?(?P<said>[^\"\n]{6,90}?)\s?\"[ .!]*")
# "That's our promise." of the words just quoted; "let's use that" says so where the promise is asked.
_IS_IT = re.compile(
    r"(?:(?:so|and|well|et|donc)[ ,]+)*(?:that|this|it|there|c'est|voila|ce sera|telle est)(?:'s| is| will be|"
    r"'ll be)? ?"
    rf"(?:it, )?(?:la|the|our|my|notre|ma) (?:new |nouvelle )?{_CALLED}(?: then| donc)?[ .!]*"
)
_TAKEN = re.compile(
    r"(?:(?:so|and|well|et|donc|ok)[ ,]+)*(?:let'?s (?:use|go with|keep|take|stick (?:to|with)|say)|"
    r"we(?:'ll| will)? (?:use|keep|take|go with)|i'd (?:use|keep|go with)|on (?:part|garde|prend|va|reste)|gardons|"
    r"prenons|"
    r"partons|je (?:garde|prends|veux))(?: bien)? ?(?:that|this|it|la-dessus|dessus|sur ca|ca|cela|celle-la|celle-ci)"
    r"(?: one)?(?: then| donc| as our promise| comme promesse)?[ .!]*"
)


def read_promise_beside(talk: Talk) -> None:
    """Record the promise where one sentence names it and the next one says it, or says that the one before was it.

    Args:
        talk: The message.
    """
    if talk.context.draft.origin != "user" or talk.context.draft.get(_PROMISE) is not None:
        return
    asked = talk.context.asked == _PROMISE
    for (start, end), (begin, stop) in pairwise(sentences(talk.text)):
        first, second = talk.folded(start, end), talk.folded(begin, stop)
        said, at, folded = None, begin, second
        if _NAMES_ONE.fullmatch(first.text) and OF_OTHERS.search(first.text.replace("at last", "now")) is None:
            said = _IN_QUOTES.fullmatch(second.text) or _BEHIND_COLON.fullmatch(second.text)
        elif _IS_IT.fullmatch(second.text) or (asked and _TAKEN.fullmatch(second.text)):
            said, at, folded = _QUOTED.fullmatch(first.text), start, first
            said = None if said is not None and OF_OTHERS.search(said["before"]) else said
        if said is None:
            continue
        a, b = (at + each for each in folded.span(*said.span("said")))
        text = talk.text[a:b].strip()
        talk.context.draft.set(_PROMISE, text[:1].upper() + text[1:], talk.context.words(a, b))
        talk.read(start, stop)
        return


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
