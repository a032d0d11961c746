"""Sentences of a text, with their offsets."""

import re
from functools import lru_cache

_END = re.compile(r"[.!?…]+[\"'”»)\]]*(?=\s|$)|\n{2,}|\n(?=\s*[-*•]|\s*\d+[.)]\s)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:"
    r"M|Mme|Mlle|MM|Dr|Pr|St|Ste|etc|cf|ex|p\. ex|env|auj|actuel|curr|prev|"
    r"max|min|art|vol|n|e\.g|i\.e|vs|Mr|Mrs|Ms|approx|no|loc|nb|abo|avg|qty|mth|yr|trim|sem|mens|dir|resp|tél|tel|"
    r"incl|réf|ref|dépt|dept|poss|mgr|mktg|mkting|proj|coord|asst)|(?<!°)\b[A-Z])$"
)
_GOES_ON = re.compile(r"(?:\.\.\.|…)[\"”»] [a-zà-ÿ]")
# 'The page "Why us?" – to rewrite', « Qui paie ? » est prêt: a mark inside of a title ends the title and no sentence.
_IN_TITLE = re.compile(r"[?!]+(?:[\"”]|[ \u00a0\u202f]?»)(?:\s?[,;:)\]|]|\s(?:[–—|(\[/=→>-]|[a-zà-ÿ]))")
# "Ann (that's me!) leads", "posters (A3, etc.), leaflets": a mark inside of brackets ends what stands in them.
_IN_BRACKETS = re.compile(r"[.!?…]+\s?[)\]](?:\s?[,;:]|\s[a-zà-ÿ])")


def sentences(text: str) -> list[tuple[int, int]]:
    """Split a text into sentences.

    Returns:
        Half-open offsets of the sentences, in order, without the white space around them.
    """
    return list(_spans(text))


# Many readers look at the same message, and what is left of it, sentence by sentence.
@lru_cache(maxsize=256)
def _spans(text: str) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        piece = text[start : match.start()]
        if match.group().startswith(".") and _ABBREVIATION.search(piece):
            continue
        if _IN_TITLE.match(text, match.start()) or _IN_BRACKETS.match(text, match.start()):
            continue
        if _GOES_ON.match(text, match.start()):
            # "“They want…” is a motivation": the quoted words end, the sentence does not.
            continue
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return tuple(spans)


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(c.isalnum() for c in text[start:end]):
        spans.append((start, end))
