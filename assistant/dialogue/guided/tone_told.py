"""Reads how a campaign is to sound, told without a label: "ton direct, de pair à pair", "a warm, plain tone"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.people import replace

_TONE = "message_house.tone"
_SOUND = (
    r"(?:direct|chaleureu|simple|sobre|serieu|professionnel|pro\b|decale|humoristique|convivial|proche|bienveillant|expert|"
    r"factuel|amical|dynamique|rassurant|pedagogique|franc|leger|complice|enjoue|familier|humain|positif|optimiste|"
    r"warm|plain|friendly|serious|professional|playful|funny|light|honest|straight|calm|reassuring|human|confident|"
    r"down[- ]to[- ]earth|matter[- ]of[- ]fact|casual|formal|no[- ]nonsense|upbeat|cheerful|humorous|respectful|clear)"
)
_HOW = r"(?:(?:plutot|tres|assez|quite|very|rather|fairly|a bit|un peu|toujours|always|resolument|pas trop|not too) )*"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:(?:et|donc|alors|and|so|also) )*(?:(?:le|notre|un|the|our|a) )?(?:ton|tone)(?: of voice)?"
        rf"(?:,? (?:c'est|ce serait|est|sera|serait|is|should be|will be|would be|:))?\s+(?P<tone>{_HOW}{_SOUND}.*)",
        rf"(?:(?:et|donc|alors|and|so|also|we want|on veut|with|avec) )*(?:(?:un|an?) )?"
        rf"(?P<tone>{_HOW}{_SOUND}[a-z, -]*?)\s+tone(?: of voice)?(?: please| pls)?",
    )
)

# "…“Breathe”, in a warm and playful tone", "« … », et comme ton, gourmand et direct": behind the words of a promise.
_BEHIND = re.compile(
    r"\"(?P<all>,?\s*(?:(?:et|and)[ ,]+)?(?:"
    r"(?:(?:dans|sur|avec) un ton |(?:comme|pour le|cote) ton[ ,:]+|(?:for|as) (?:the |a )?tone[ ,:]+)"
    r"(?P<tone>[a-z][a-z, '-]{2,60}?)|"
    r"(?:in|with) an? (?P<before>[a-z][a-z, '-]{2,60}?) tone(?: of voice)?))[ .!]*$"
)
_PROMISED = re.compile(r"(?<![a-z])(?:promesse|promise|slogan|accroche|tagline)(?![a-z])")
# What was said before, or by others, tells nothing of this campaign.
_ELSEWHERE = re.compile(
    r"(?<![a-z])(?:etait|avait|avions|disait|concurrents?|dernier|derniere|not|pas|jamais|never|was|were|had|used|said|"
    r"competitors?|last)(?![a-z])"
)


def _read_behind(talk: Talk, start: int, end: int) -> None:
    """Record the tone that is told behind the words of a promise, and leave it out of the message."""
    folded = talk.folded(start, end)
    told = _BEHIND.search(folded.text)
    if told is None:
        return
    before = _QUOTED.sub(" ", folded.text[: told.start() + 1])
    asked = (talk.context.asked or "").startswith("message_house.promise")
    if not (asked or _PROMISED.search(before)) or _ELSEWHERE.search(before):
        return
    a, b = (start + each for each in folded.span(*told.span("tone" if told["tone"] else "before")))
    replace(talk.context.draft, _TONE, talk.text[a:b].strip(" ,."), talk.context.words(a, b))
    first, stop = folded.span(*told.span("all"))
    talk.read(start + first, start + stop)


_QUOTED = re.compile(r"\"[^\"]*\"")


def read_tone(talk: Talk, start: int, end: int) -> None:
    """Record the tone that a sentence tells, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    _read_behind(talk, start, end)
    folded = talk.folded(start, end)
    text = folded.text.rstrip(" .!")
    lead = len(text) - len(text.lstrip())
    for pattern in _PATTERNS:
        match = pattern.fullmatch(text, lead)
        if match is None:
            continue
        a, b = (start + each for each in folded.span(*match.span("tone")))
        replace(talk.context.draft, _TONE, talk.text[a:b].strip(" ,."), talk.context.words(a, b))
        talk.read(start, end)
        return
