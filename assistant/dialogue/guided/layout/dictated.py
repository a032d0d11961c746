"""What somebody says while they dictate: hesitations, who speaks, and figures and days taken back at once.

Blanks stand for what is left out, so that every offset stays true.
"""

import re

from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.repairs import taken_back
from assistant.language.text import Language

_HESITATES = re.compile(r"(?<![\w'’-])(?:(?:euh+|heu+|hum+|hmm+|umm*|uhm*|erm+)(?![\w'’-]),?|(?:er|uh|ah),(?=\s))")
_OPENING = r"(?:^|(?<=[.!?…] )|(?<=\n))[ \t]*"
# "Ah oui et ils râlent…", "Oh and they moan…": what opens a sentence and says nothing.
_SIGHS = re.compile(
    rf"{_OPENING}(?P<sigh>(?:ah|oh|bon|voila|ouais|alors|donc|right|so|well|okay)"
    r"(?:[ ,]+(?:oui|yes|yeah|ouais|si|bon|alors|voila|also|aussi|right|et|and))+[ ,]+)(?=[a-z])",
    re.MULTILINE,
)
# "The thing is they cancel", "le truc c'est qu'ils annulent": what is said stands behind it.
_THING_IS = re.compile(
    rf"(?:{_OPENING}|(?<=[,;] )|(?<=[ ](?:and|but)[ ])|(?<=[ ](?:et|so)[ ])|(?<=[ ]mais[ ]))"
    r"(?P<lead>(?:the|my) (?:thing|point) is(?: that(?= ))?,?|"
    r"le truc,? (?:c'est|est)(?: que(?= )| qu'|,)|le fait est que(?= ))(?=\s*[a-z])",
    re.MULTILINE,
)
# "Bon alors salut c'est Inès, …", "Hi all, it's Tom here, …"
_SPEAKS = re.compile(
    r"\s*(?P<all>(?:(?:bon|alors|donc|oui|ok|okay|so|right|hi|hello|hey|salut|bonjour|bonsoir|coucou|all|team|"
    r"tout le monde|everyone|a tous|yes)\b[ ,!.]*)*(?:c'est|ici|moi c'est|it's|it is|this is|je suis|i'm)[ ]+"
    r"(?P<name>[^\W\d_][\w-]+)(?:[ ]here)?\s*[,.;:!]\s*)"
)
_THERE_IS = re.compile(
    r"(?<![\w'’])(?:y['’ ]a|il y['’ ]?a|there['’]s|there is)(?=\s+[A-ZÀ-Ö][\w'’-]+,?\s+(?:qui|who)\b)"
)
_FIRST_LINES = 4


def without_hesitations(text: str, language: Language) -> str:
    """Return a text of the same length without hesitations, and without what is taken back at once.

    Args:
        text: A brief.
        language: Its language.
    """
    plain = flat(text)
    spans = [match.span() for pattern in (_HESITATES, _THERE_IS) for match in pattern.finditer(text)]
    spans += [match.span("sigh") for match in _SIGHS.finditer(plain)]
    spans += [match.span("lead") for match in _THING_IS.finditer(plain)]
    for start, end in spans:
        text = _blanked(text, start, end)
    return taken_back(text, language)


def without_speaker(text: str) -> tuple[str, str | None]:
    """Return a text with blanks for the words with which whoever dictates it says who speaks, and the first name."""
    at = 0
    for line in text.split("\n")[:_FIRST_LINES]:
        match = _SPEAKS.match(flat(line))
        name = line[slice(*match.span("name"))] if match is not None else ""
        if match is not None and name[:1].isupper() and is_first_name(name):
            return _blanked(text, at + match.start("all"), at + match.end("all")), name
        at += len(line) + 1
    return text, None


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
