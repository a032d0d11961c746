"""Lines that only say what follows: "3 pillars, proof in brackets.", "je colle notre tableau :", "le ton ? sobre".

Where a heading is meant one of the same length stands for it, else blanks.
"""

import re
from itertools import pairwise

from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lexicon import word_set
from assistant.dialogue.guided.reading.pillars_listed import names_counted, names_led_to
from assistant.dialogue.guided.reading.table_blocks import is_row
from assistant.dialogue.sentences import sentences
from assistant.language.folding import fold_with_offsets

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WORD = re.compile(r"[a-z0-9][a-z0-9'-]*")
_PILLARS = re.compile(r"(?<![a-z])(?:piliers|pillars|arguments|axes|reasons to believe)(?![a-z])")
# What says more of them than that they follow: one, in words or in figures of its own.
_SAYS_MORE = re.compile(
    r"[:|=].*\S|\d{2}|[%€£$]|(?<![a-z])(?:repond\w*|answers?|enjeux?|challenges?|par qui|who)(?![a-z])"
)
_MOST_WORDS, _FEWEST_BELOW = 16, 2
_HEADING = "Pillars:"
# "Je colle notre tableau :", "here's the table".
_TABLE = re.compile(
    r"(?<![a-z])(?:tableau|table|grille|sheet|grid|feuille|matrice|colle|copie|recopie|paste|pasted|pasting|copied|"
    r"voici|voila|"
    r"here|below|dessous|suit|follows)(?![a-z])"
)
# "First pillar, it arrives whole. Its proof …"
_RANKED = re.compile(
    r"(?:^|(?<=[.;!\n] )|(?<=\n))(?:(?:the|le|la|et|and|then|puis|ensuite) )?(?:first|second|third|fourth|fifth|"
    r"last|premier|deuxieme|second|"
    r"troisieme|quatrieme|cinquieme|dernier|1er|2e|3e|1st|2nd|3rd) (?:pillar|pilier|argument)(?P<mark>,) (?=\S)"
)
_ASKED = re.compile(r"(?:(?:et|and|pour|for|sinon|alors|ok|bon)[ ,]+)*(?P<label>[^?:;.!,\n]{2,40}?)\s?\?")
_ALONE = re.compile(
    r"(?:(?:the|our|my|les?|la|nos|notre|mes|ok|now|next|et|and|then|puis)[ ,]+)*(?P<label>[a-z]{3,14})\."
)
_MEANS = frozenset(
    ["contents", "channels", "data", "journey", "tasks", "budget", "team", "milestones", "kpis", "risks", "reviews"]
)
_FEWEST_TOLD = 4
_ASKS_BACK = re.compile(
    r"(?:c'est quoi|quoi|what|why|pourquoi|comment|how|qui|who|je |i |aucune|no idea|none|on ne|pas |not )"
)


def with_announced_lines(text: str) -> str:
    """Return a message of the same length with headings and blanks for what only says what follows.

    Args:
        text: The message.
    """
    text = _with_inline(_with_asked(_with_ranks(_without_closes(text))))
    return _with_lines(text) if "\n" in text.strip() else text


def _with_ranks(text: str) -> str:
    """Return a text with a colon behind each "first pillar,", where several are counted off."""
    folded = fold_with_offsets(text)
    marks = list(_RANKED.finditer(folded.text))
    for mark in marks if len(marks) > 1 else ():
        a, b = folded.span(*mark.span("mark"))
        text = f"{text[:a]}{':'.ljust(b - a)}{text[b:]}"
    return text


_INLINE = re.compile(r"(?P<head>[^:;.!?\n]{8,80}?)\s?:(?=\s+[^\s-])")


def _with_inline(text: str) -> str:
    """Return a text with a heading for a head that only says that arguments follow: "these are our pillars: …"."""
    for start, end in sentences(text):
        told = fold_with_offsets(text[start:end])
        head = _INLINE.match(told.text)
        words = _WORD.findall(head["head"]) if head is not None else []
        named = [word for word in words if _PILLARS.fullmatch(word)]
        others = [word for word in words if word not in named]
        if head is None or len(named) != 1 or len(others) < _FEWEST_BELOW or label_of(head["head"]) is not None:
            continue
        if all(word in word_set("announcing") for word in others):
            stop = start + told.span(head.end() - 1, head.end())[1]
            return f"{text[:start]}{_HEADING.ljust(stop - start)}{text[stop:]}"
    return text


# "Those are the channels they use.", "voilà leurs canaux": of what was listed just before.
_CLOSES = re.compile(
    r"[\s,]*(?:(?:et|and|so|donc)[ ,]+)*(?:(?:those|these|they)(?: are|'re)|that's|voila|ce sont|tels sont|telles sont)"
    r"[ ](?:(?:all|basically|pretty much|tout|toutes|tous|donc)[ ])*(?:the|their|our|my|les|leurs|nos|mes)[ ]"
    r"(?:(?:two|three|four|five|deux|trois|quatre|cinq)[ ])?(?P<label>[a-z]{4,14})"
    r"(?:[ ](?:(?:that|which)[ ])?(?:they|we|i|ils|elles|qu'ils|qu'elles|qu'on|que nous|"
    r"que j'ai)[^,;.!?]{0,30})?[\s.!]*"
)
# "…, that's about it", "…, c'est à peu près tout": that a list ends is no part of it.
_IS_ALL = re.compile(
    r"[\s,]*(?:(?:et|and|so|bon)[ ,]+)*(?:that's|thats|that is|c'est|voila|ca fait) "
    r"(?:(?:about|pretty much|basically|really|just|a peu pres|plus ou moins|en gros|grosso modo)[ ])*"
    r"(?:it|all|everything|the lot|tout|l'essentiel|le tour)[\s.!]*"
)
_LISTS = frozenset(
    ["habits", "channels", "challenges", "motivations", "objections", "pillars", "contents", "tasks", "data"]
)


def _without_closes(text: str) -> str:
    """Return a text with blanks for a last clause that only says what was listed before it."""
    start = max(text.rfind(mark) for mark in (". ", "! ", ", ", "\n")) + 1
    if not text[:start].strip():
        return text
    last = fold_with_offsets(text[start:]).text
    if _IS_ALL.fullmatch(last) is not None:
        kept = text[:start].rstrip(" ,")
        return f"{kept}.".ljust(len(text)) if kept[-1:].isalnum() else kept.ljust(len(text))
    closes = _CLOSES.fullmatch(last)
    if closes is None or label_of(closes["label"]) not in _LISTS:
        return text
    return text[:start] + " " * (len(text) - start)


def _with_asked(text: str) -> str:
    """Return a text with a colon for the mark of a label that is asked and answered at once: "le ton ? sobre"."""
    told = sentences(text)
    if len(told) > 1 and (first := _ALONE.fullmatch(fold_with_offsets(text[slice(*told[0])]).text)) is not None:
        end, following = told[0][1], text[slice(*told[1])]
        if label_of(first["label"]) in _MEANS and len(following.split()) >= _FEWEST_TOLD:
            # "Contents. The video is ready, …"
            text = f"{text[: end - 1]}:{text[end:]}"
    for (start, end), (begin, stop) in pairwise(told):
        asked = _ASKED.fullmatch(fold_with_offsets(text[start:end]).text)
        answer = fold_with_offsets(text[begin:stop]).text
        if asked is None or label_of(asked["label"]) is None or answer.endswith("?") or _ASKS_BACK.match(answer):
            continue
        text = f"{text[: end - 1]}:{text[end:]}"
    return text


def _with_lines(text: str) -> str:
    lines = list(_LINE.finditer(text))
    for at, (line, following) in enumerate(pairwise(lines)):
        told = fold_with_offsets(line.group()).text.strip()
        if is_row(line.group()) or line.group().lstrip()[:1] in "-*•|#":
            continue
        below = is_row(following.group()) or len(lines) - at - 1 >= _FEWEST_BELOW
        if at == 0 and below and _heads_pillars(told):
            start, end = line.span()
            return f"{text[:start]}{_HEADING.ljust(end - start)}{text[end:]}"
        if is_row(following.group()) and _leads_to_table(told):
            start, end = line.span()
            return text[:start] + " " * (end - start) + text[end:]
    return text


def _heads_pillars(told: str) -> bool:
    """Tell whether a folded line says that arguments follow and nothing of any."""
    words = _WORD.findall(told)
    if not _PILLARS.search(told) or not 1 < len(words) <= _MOST_WORDS or len(told) < len(_HEADING):
        return False
    if names_counted(told) or names_led_to(told):
        # "Pillars are ease, care and price." names them, too.
        return False
    return label_of(told.rstrip(" :.")) is None and _SAYS_MORE.search(told) is None


def _leads_to_table(told: str) -> bool:
    """Tell whether a folded line before a table says only that one follows; a heading says what it is of."""
    words = _WORD.findall(told)
    return len(words) <= _MOST_WORDS and _TABLE.search(told) is not None and label_of(told.rstrip(" :.")) is None
