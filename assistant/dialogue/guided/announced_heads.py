"""What only says that a list follows: "for the pillars I see two.", "challenges from the exit survey (n=640): a, b".

Blanks stand for it, or the label alone, so that no item is made of it.
"""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lexicon import word_set
from assistant.dialogue.sentences import sentences
from assistant.language.folding import fold_with_offsets

# One alone opens with its rank, or heads the column of a table.
_PILLARS = re.compile(r"(?:piliers|pillars|arguments)")
_CELLS = re.compile(r"[|\t]")
_PILLARS_PATH = "message_house.pillars"
# "Two things hold them back.": how many there are, and nothing of what they are.
_COUNTED = re.compile(
    r"(?:deux|trois|quatre|cinq|plusieurs|quelques|des|two|three|four|five|several|a few|a couple of|some|[2-5])"
)
_THINGS = re.compile(
    r"(?:choses?|trucs|points|raisons|freins|problemes?|soucis|enjeux|difficultes|craintes|peurs|obstacles|irritants|"
    r"things?|points|reasons|problems|issues|worries|struggles|fears|barriers|challenges|headaches|frustrations|"
    r"motivations|envies|attentes|objections|wishes|drivers)"
)
_WORDS = re.compile(r"[a-z0-9]+")
_MOST_WORDS = 14
_COLON = re.compile(r":(?=\s)")
_HEADING = re.compile(r"\W*(?:[^\W_]+\s+){0,3}(?:piliers?|pillars?|arguments?)\W*", re.IGNORECASE)
# Where else than in a text that is told on an announcement ends.
_LINE = re.compile(r"[^\n]+")
_LISTS = frozenset(["challenges", "motivations", "objections", "habits", "pillars"])
_SOURCE = (
    r"(?:from|in|according to|out of|as (?:told|heard|seen) (?:in|by)|(?:that )?(?:came|come) (?:out |up )?(?:of|"
    r"from|in)|"
    r"(?:we |i )?(?:heard|saw|found|noted|seen|raised|named|mentioned|reported) (?:in|by|at|during|from)|based on|"
    r"per|"
    r"d'apres|selon|(?:tirees?|issue?s?|ressortie?s?|remontee?s?|relevee?s?|citee?s?|vue?s?|entendue?s?|"
    r"identifiee?s?|"
    r"exprimee?s?|notee?s?) (?:de|d|du|des|dans|par|lors|pendant|a|au|aux|en)|dans|suite a|au vu)(?![a-z])"
)
_BRACKET = r"(?:\s*\([^()\n]{1,40}\))?"
# "Challenges from the exit survey (n=640): …": from where they are known is no part of the first.
_SOURCED = re.compile(
    rf"\s*(?:[-*•]\s*)?(?P<label>(?:(?:the|their|our|main|les|leurs|nos|principaux|"
    rf"principales)\s+)*[a-z][a-z' -]{{3,24}}?)"
    rf"(?P<source>\s*,?\s+{_SOURCE}[^,;:.!?\n()]{{2,70}}{_BRACKET}|\s*\([^()\n]{{1,60}}\)(?=\s*:))\s*:\s*(?=\S)"
)
_SOURCE_FIRST = re.compile(
    rf"\s*(?P<source>{_SOURCE}[^,;:.!?\n()]{{2,70}}{_BRACKET}\s*,\s*)"
    r"(?P<label>(?:(?:the|their|our|main|les|leurs|nos|principaux|principales)\s+)*[a-z][a-z' -]{3,24}?)\s*:\s*(?=\S)"
)


def read_heads(talk: Talk) -> None:
    """Leave what only announces a list out of a message, or its label alone.

    Args:
        talk: The message.
    """
    if "?" in talk.text:
        return
    _announced(talk)
    _counted(talk)
    for line in _LINE.finditer(talk.text):
        _sourced(talk, line.start(), line.end())


def _announced(talk: Talk) -> None:
    """Blank the sentences that only say that arguments follow, and set what follows on lines of its own."""
    known = talk.context.draft.get(_PILLARS_PATH)
    asked = (talk.context.asked or "") == _PILLARS_PATH
    if known and not asked:
        return
    for start, end in (
        span for sentence in sentences(talk.text) for span in _heads(talk.text, *sentence, cut=not asked)
    ):
        told = talk.text[start:end]
        if not announces_pillars(told) or not any(char.isalnum() for char in talk.text[end:]):
            continue
        label = "" if asked else "pillars:"
        if len(label) > end - start:
            return
        # A label stands over what is on its line.
        rest = _on_lines(talk.text[end:]) if asked else talk.text[end:]
        talk.text = talk.text[:start] + label.ljust(end - start) + rest
        return


def _counted(talk: Talk) -> None:
    """Blank a first sentence that only says how many troubles or wishes follow: "two things hold them back."."""
    several = sentences(talk.text)
    if talk.context.asked not in _OF_THEM or len(several) < _SEVERAL:
        return
    start, end = several[0]
    words = _WORDS.findall(talk.folded(start, end).text)
    told = [word for word in words if not (_THINGS.fullmatch(word) or _COUNTED.fullmatch(word))]
    named = any(_THINGS.fullmatch(word) for word in words) and any(_COUNTED.fullmatch(word) for word in words)
    if named and all(word in word_set("announcing") | word_set("troubling") for word in told):
        talk.text = talk.text[:start] + " " * (end - start) + talk.text[end:]


_OF_THEM = frozenset(["audience.challenges", "audience.motivations", "audience.objections"])
_SEVERAL = 2


def announces_pillars(text: str) -> bool:
    """Tell whether a sentence only says that arguments follow: it names them, and nothing that one could be.

    Args:
        text: The sentence.
    """
    words = [] if _CELLS.search(text) else _WORDS.findall(fold_with_offsets(text).text)
    told = [word for word in words if _PILLARS.fullmatch(word)]
    others = [word for word in words if word not in told]
    return bool(told) and 0 < len(others) <= _MOST_WORDS and all(word in word_set("announcing") for word in others)


def _heads(text: str, start: int, end: int, *, cut: bool) -> list[tuple[int, int]]:
    """Return the lines of a sentence, cut behind a colon where they may be and more than a heading stands before it."""
    found = []
    for line in _LINE.finditer(text[start:end]):
        colons = [mark.end() for mark in _COLON.finditer(line.group())] if cut else []
        heads = [at for at in colons if announces_pillars(line.group()[:at])]
        # "Two pillars:" is a heading as it stands.
        told = heads and not _HEADING.fullmatch(line.group()[: heads[-1]])
        found.append((start + line.start(), start + line.start() + heads[-1] if told else start + line.end()))
    return found


def _on_lines(text: str) -> str:
    """Return a text of the same length with a line for each of its sentences."""
    for start, _ in sentences(text)[1:]:
        if text[start - 1] == " ":
            text = text[: start - 1] + "\n" + text[start:]
    return text


def _sourced(talk: Talk, start: int, end: int) -> None:
    """Leave of a heading that says from where its list is known the heading alone."""
    folded = talk.folded(start, end)
    for form in (_SOURCED, _SOURCE_FIRST):
        match = form.match(folded.text)
        if match is not None and label_of(match["label"]) in _LISTS:
            a, b = folded.span(*match.span("source"))
            talk.text = talk.text[: start + a] + " " * (b - a) + talk.text[start + b :]
            return
