"""Reads whether the audience buys for itself or for a company, told by the way: "these are private households"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.lexicon import word_set
from assistant.language.negation import is_negated
from assistant.language.vocabulary import find_terms

_MARKET = "audience.market"
_OTHER = {"business": "consumer", "consumer": "business"}
# While the campaign's own people are talked of, a company is one of them.
_STAGES = frozenset(["objective", "audience", "message_house"])
_APART = re.compile(r"\s*[,;:]\s*|\s+(?:and|et|mais|but)\s+|$")
_WORD = re.compile(r"[a-z0-9]+")
_OF_THEM = re.compile(
    r"(?:(?:and|et|donc|so|mais|but|oh|ah|au fait|by the way)[ ,]+)*(?:they|these|those|it'?s|it is|this is|ils|"
    r"elles|ce sont|"
    r"c'est|il s'agit|(?:the|le|notre|our)? ?(?:market|marche) (?:is|est|c'est)|on (?:vend|parle|vise|cible)|"
    r"we (?:sell|talk|speak|target)|we're (?:selling|talking)|"
    r"nous (?:vendons|"
    r"visons)|du b|b2|bto|b to)"
)


def read_market_told(talk: Talk, start: int, end: int) -> None:
    """Record the market of the audience where the clauses that open a sentence tell nothing else, and leave them out.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    pending = talk.run.pending
    if pending is None or pending.stage not in _STAGES or talk.text[start:end].rstrip().endswith("?"):
        return
    folded = talk.folded(start, end)
    text = folded.text.rstrip(" .!\n")
    begins = [0, *(mark.end() for mark in _APART.finditer(text) if mark.end() < len(text))]
    for begin in begins:
        # "They're prospects, the market is B2B": what stands before it is told on.
        if begin == 0 or _OF_THEM.match(text, begin) is not None:
            found, stop = _from(text, begin, pending.label)
            if found is not None:
                a, b = (
                    start + folded.span(begin, begin)[0],
                    start + folded.span(stop, stop)[0] if stop < len(text) else end,
                )
                talk.context.draft.set(_MARKET, found, talk.context.words(a, b))
                talk.read(a, b)
                return


def _from(text: str, begin: int, asked: str) -> tuple[str | None, int]:
    """Return the market that the clauses from an offset on tell, and where they end; None where they tell none."""
    # "Households" alone may be who they are, or anything else that was asked.
    plain = _OF_THEM.match(text[begin:].lstrip()) is not None or asked == "lifecycle"
    if not (plain or re.search(r"(?<![a-z])(?:not|pas)(?![a-z])", text)):
        return None, begin
    found: set[str] = set()
    at = stop = begin
    contrast = False
    for mark in _APART.finditer(text, begin):
        if mark.start() < at:
            continue
        told = _told(text, at, mark.start(), first=at == begin)
        if told is None:
            break
        found |= told
        contrast = contrast or (bool(told) and at > begin)
        at = stop = mark.end()
    if len(found) != 1 or not (plain or contrast or stop >= len(text)):
        return None, begin
    return found.pop(), stop


def _told(text: str, begin: int, end: int, *, first: bool) -> set[str] | None:
    """Return the market that a clause names, none where it only goes with one; None where it tells something else."""
    clause = text[begin:end]
    terms = find_terms(clause, "market")
    rest = "".join(" " if any(t.start <= i < t.end for t in terms) else char for i, char in enumerate(clause))
    words = _WORD.findall(rest)
    if any(word not in word_set("beside_market") and word not in _DENYING for word in words):
        return None
    if not terms:
        # "…, I should add": whoever adds it says nothing else.
        return set() if not first and len(words) <= _ADDED and not set(words) & _DENYING else None
    kept = {term.id for term in terms if not is_negated(clause, term.start)}
    denied = {_OTHER[term.id] for term in terms if is_negated(clause, term.start)}
    if kept and set(words) & _DENYING and not denied:
        return None
    return kept or denied


_DENYING = frozenset(["not", "no", "pas", "ni", "nor", "aren", "isn", "t", "ne", "n", "never", "jamais", "sans"])
_ADDED = 4
