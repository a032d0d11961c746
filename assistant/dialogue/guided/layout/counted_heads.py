"""Sentences that count what follows: "two things bother them. Their roof leaks. And …", "leurs soucis, j'en vois deux".

A heading of the same length stands for such a sentence, and every item behind it stands alone, where there are as many
as it says. Where there are not, nothing is changed.
"""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.layout.list_heads import LABELS, nouns_of_lists, tells_of_them
from assistant.dialogue.sentences import sentences
from assistant.language.folding import fold_with_offsets
from assistant.language.yaml_data import load_yaml

_COUNTS = {"deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4, "cinq": 5, "five": 5,
           "2": 2, "3": 3, "4": 4, "5": 5}  # fmt: skip
_WORD = re.compile(r"[a-z0-9][a-z0-9-]*")
_MOST_WORDS, _NEAR = 24, 3
# "…, j'en vois deux", "…, there are two": the number stands at the end, and what it counts before.
_AT_END = re.compile(
    r"(?:il y en a|y en a|j'en (?:vois|entends|compte|note|retiens)|(?:on|nous) en (?:voit|voyons|entend|entendons|"
    r"compte|comptons|note|notons|retient|retenons|a)|ils en ont|elles en ont|there are|there're|i (?:see|hear|count|"
    r"have|note)|we (?:see|hear|count|have|note)|they have|they've got|come down to|se resument a|"
    r"sont au nombre de) (?P<count>[a-z]+|\d)(?: (?:surtout|principalement|mainly|really|of them|en tout|"
    r"in all))?[ .!]*"
)
_OPENS_ITEM = re.compile(
    r"\s*(?:(?:et|and|puis|then|mais|but|aussi|also|enfin|finally)[ ,]+)*(?:(?:tout )?d'abord|en premier(?: lieu)?|"
    r"premierement|primo|en (?:second|deuxieme|troisieme|dernier)(?: lieu)?|deuxiemement|troisiemement|secundo|secondo|"
    r"tertio|quarto|ensuite|enfin|puis|de plus|first(?:ly| of all| off)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|"
    r"then|next|finally|lastly|to (?:begin|start) with|(?:l[ea]|the) (?:premiere?|deuxieme|seconde?|troisieme|"
    r"derniere?|"
    r"first|second|third|last|other)(?: (?:one|is|being|est|c'est))*|l'autre|l'une?|one(?: is)?)"
    r"(?:,? (?:c'est|is|est|que|that)(?![a-z])|\s*[,:=–—-])\s*(?=\S)"
)
_JOINS = re.compile(r"\s*(?:(?:et|and|puis|then|aussi|also|enfin|finally|plus|mais|but)[ ,]+)+(?=\S)")
_PARTS = re.compile(r",\s+(?:(?:et|and|puis|then|mais|but)\s+)?|;\s+|\s+(?:et|and)\s+")


@cache
def _verbs() -> dict[str, re.Pattern[str]]:
    data: dict[str, str] = load_yaml(Path(__file__).with_name("data") / "counted_heads.yaml")
    return {label: re.compile(rf"(?<![a-z])(?:{forms.strip()})(?![a-z])") for label, forms in data.items()}


def with_counted_heads(text: str, asked: str | None) -> str:
    """Return a message of the same length with a heading for each sentence that counts what troubles or moves people.

    Args:
        text: The message.
        asked: Label of the pending question.
    """
    text = _without_closes(text)
    several = sentences(text)
    if len(several) > 1:
        for number, (start, end) in enumerate(several[:-1]):
            if number and text[: several[number - 1][1]].endswith(("...", "…")):
                # "Leurs soucis... d'après Léa, il y en a deux.": what is counted stands before the dots.
                start = several[number - 1][0]
            head = _head(fold_with_offsets(text[start:end]).text, asked)
            found = _items(text, several[number + 1 :], head[1]) if head is not None else []
            if head is not None and found and len(f"{LABELS[head[0]]}:") <= end - start:
                return _laid(text, f"{LABELS[head[0]]}:", (start, end), found)
    return text


# "… - those are the two big problems they tell me about": what a list before it was is no part of its last item.
_CLOSES = (
    r"(?P<mark>\s+[–—-]+\s+|[,;]\s+|[.!]\s+)(?:(?:et|and|so|donc|bref)[ ,]+)*(?:"
    r"(?:(?:those|these) (?:are|were)|that's|that is|ce sont|c'etaient|voila|voici) {big}(?:{several})|"
    r"(?:that's|that is|c'est|voila) (?:leur|their) {big}(?:{nouns}))"
    r"(?:,? (?:qu'|que |qui |that |which |they |we |i |in all|en tout|pour eux|for them|then|donc|really)[^,;:.!?]*)?"
    r"[ .!]*(?=$|[.!]\s|\n)"
)
_BIG = (
    r"(?:(?:the|their|our|my|les|leurs|leur|a peu pres|about|pretty much|deux|trois|quatre|two|three|four|big|main|"
    r"real|biggest|grands|gros|grosses|grandes|principaux|principales|vrais|only|seuls|seules)[ ])*"
)


@cache
def _closes() -> re.Pattern[str]:
    nouns = sorted(nouns_of_lists())
    several = "|".join(noun for noun in nouns if noun.endswith("s"))
    return re.compile(_CLOSES.format(big=_BIG, nouns="|".join(nouns), several=several))


def _without_closes(text: str) -> str:
    """Return a text with blanks for what only says of a list before it what it was."""
    folded = fold_with_offsets(text)
    for close in _closes().finditer(folded.text):
        a, b = folded.span(*close.span())
        mark = "." if close["mark"].strip() in (".", "!") or text[a:b].rstrip().endswith((".", "!")) else ""
        text = f"{text[:a]}{mark.ljust(b - a)}{text[b:]}"
    return text


def _head(plain: str, asked: str | None) -> tuple[str, int] | None:
    """Return what list a folded sentence counts the items of, and how many; None where it tells anything else."""
    words = _WORD.findall(plain)
    if ":" in plain or "?" in plain or len(words) > _MOST_WORDS:
        return None
    if not (tells_of_them(plain, asked) or (tells_of_them(plain, "objections") and _REPORTED.search(plain))):
        return None
    end = _AT_END.search(plain)
    named = [label for word in words if (label := nouns_of_lists().get(word)) is not None]
    if end is not None and end.end() == len(plain) and end["count"] in _COUNTS:
        label = named[0] if len(set(named)) == 1 else (asked if not named and asked in LABELS else None)
        return (label, _COUNTS[end["count"]]) if label is not None else None
    at = next((i for i, word in enumerate(words) if word in _COUNTS), None)
    if at is None or at > _OPENING:
        return None
    near = words[at + 1 : at + 1 + _NEAR]
    label = next((nouns_of_lists()[word] for word in near if word in nouns_of_lists()), None)
    if label is None and set(near) & _THINGS:
        told = [name for name, verbs in _verbs().items() if verbs.search(plain)]
        label = told[0] if len(told) == 1 else (asked if not told and asked in LABELS else None)
    # What holds people back is a trouble, too, where these are asked.
    label = "challenges" if label == "objections" and asked == "challenges" else label
    return (label, _COUNTS[words[at]]) if label is not None else None


_OPENING = 6
# "Two objections come back every week": what is heard again and again is what people say.
_REPORTED = re.compile(
    r"(?<![a-z])(?:revien\w+|ressort\w*|remont\w+|entend\w*|objections?|come(?:s)? (?:up|back|out)|"
    r"(?:keep(?:s)?|kept) coming|hear|heard|crop(?:s)? up)(?![a-z])"
)
_THINGS = frozenset(["choses", "trucs", "points", "raisons", "things", "points", "reasons", "stuff"])


def _items(text: str, behind: list[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """Return where as many items stand as were counted: a sentence each, or the parts of the next one."""
    start, end = behind[0]
    folded = fold_with_offsets(text[start:end])
    opens = _OPENS_ITEM.match(folded.text)
    at = opens.end() if opens is not None else 0
    cuts = [folded.span(*cut.span()) for cut in _PARTS.finditer(folded.text.rstrip(" .!"), at)]
    if len(behind) != count and len(cuts) == count - 1:
        edges = [0, *(edge for cut in cuts for edge in cut), end - start]
        return [(start + a, start + b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    told = behind[:count]
    plain = "?" not in text[start : told[-1][1]] and all("\n" not in text[a:b] for a, b in told)
    return told if len(told) == count and plain else []


def _laid(text: str, heading: str, head: tuple[int, int], found: list[tuple[int, int]]) -> str:
    """Return a text with a heading for its head, and with a mark between the items behind it."""
    parts, at = [f"{text[: head[0]]}{heading.ljust(head[1] - head[0])}"], head[1]
    for number, (start, end) in enumerate(found):
        said = text[start:end].rstrip(" .!")
        folded = fold_with_offsets(said)
        opens = _OPENS_ITEM.match(folded.text) or _JOINS.match(folded.text)
        lead = folded.span(0, opens.end())[1] if opens is not None else 0
        between = text[at:start]
        parts.append((";" if number else "").ljust(len(between)) if number or not between.strip() else between)
        # The last one ends its sentence, so that what is told behind is none of them.
        mark = "." if number == len(found) - 1 and end - start > len(said) else ""
        parts.append(f"{' ' * lead}{said[lead:]}{mark.ljust(end - start - len(said))}")
        at = end
    rest = text[at:]
    return "".join(parts) + (f"\n{rest[1:]}" if rest[:1] == " " else rest)
