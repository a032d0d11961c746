"""Reads what the audience does and in which trade, in talk: "their role is buyer and the sector is tiles"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_ROLE, _SECTOR = "audience.role", "audience.sector"
_ROLES = r"(?:role|job(?: title)?|position|function|title|occupation|poste|fonction|metier|profession)"
_SECTORS = r"(?:sector|industry|line of business|field|secteur|domaine|branche)(?: d'activite| of activity)?"
_IS = r"(?: is|,? c'est| est|'s|\s?:)\s+"
_THING = r"(?:the |an? |that of |le |la |l'|les |une? |celui (?:de |d'|du |des ))?(?P<told>[a-z][a-z' -]{2,48}?)"
_CLAUSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (_ROLE, re.compile(rf"(?:their|leur|the|le|la) {_ROLES}{_IS}{_THING}")),
    (
        _ROLE,
        re.compile(
            r"(?:they|ils|elles) (?:(?:all |mostly |tous |toutes )?(?:have|hold|ont|occupent) (?:the |a |le |la |un )?"
            rf"{_ROLES} (?:of |de |d')|(?:all |mostly )?work as |travaillent comme ){_THING}"
        ),
    ),
    (_SECTOR, re.compile(rf"(?:the|their|le|la|leur) {_SECTORS}{_IS}{_THING}(?: {_SECTORS})?")),
    (_SECTOR, re.compile(rf"{_SECTORS} (?:de |du |des |d'|of ){_THING}")),
    (
        _SECTOR,
        re.compile(rf"(?:they|ils|elles) (?:work|are|travaillent|sont) (?:in|dans) {_THING} (?:sector|industry)"),
    ),
    (
        _SECTOR,
        re.compile(rf"(?:ils|elles) (?:travaillent|sont) dans (?:le secteur|le domaine) (?:de |du |des |d'){_THING}"),
    ),
)
# "Secteur de la chaîne du froid.": a sentence of a few words and no verb names the trade, known or not.
_BARE = re.compile(rf"{_SECTORS} (?:de |du |des |d'|of )(?:la |les |l'|the )?(?:[a-z'-]+ ){{0,3}}[a-z'-]+")
_LEAD = re.compile(r"(?:(?:and|et|so|donc)[ ,]+)*")
_APART = re.compile(r"(?:\s*[,;])?\s+(?:and|et)\s+(?=(?:the|their|they|le|la|leur|ils|elles)(?![a-z]))|\s*[,;]\s*")
# While the campaign's own people are talked of, a role is theirs.
_STAGES = frozenset(["objective", "audience", "message_house"])


def read_group_told(talk: Talk, start: int, end: int) -> None:
    """Record the role and the trade of the audience where a sentence tells nothing else, and leave it out.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    draft, pending = talk.context.draft, talk.run.pending
    if pending is None or pending.stage not in _STAGES:
        return
    folded = talk.folded(start, end)
    text = folded.text.rstrip(" .!\n")
    begin = len(text) - len(text.lstrip())
    opened = _LEAD.match(text, begin)
    begin = opened.end() if opened is not None else begin
    found: list[tuple[str, int, int]] = []
    for stop in [*_APART.finditer(text, begin), None]:
        told = _told(text, begin, stop.start() if stop is not None else len(text))
        bare = _BARE.fullmatch(text, begin, stop.start() if stop is not None else len(text)) is not None
        if told is None or not (bare or _names(told[0], text[told[1] : told[2]], talk)):
            return
        found.append(told)
        begin = stop.end() if stop is not None else begin
    for path, a, b in found:
        first, last = (start + each for each in folded.span(a, b))
        if draft.get(path) is None:
            draft.set(path, talk.text[first:last], talk.context.words(first, last))
    talk.read(start, end)


def _told(text: str, begin: int, end: int) -> tuple[str, int, int] | None:
    for path, pattern in _CLAUSES:
        match = pattern.fullmatch(text, begin, end)
        if match is not None:
            return path, *match.span("told")
    return None


def _names(path: str, words: str, talk: Talk) -> bool:
    """Tell whether words name an occupation or a trade: "the sector is declining", "their job is hard" name none."""
    if path == _ROLE:
        return bool(find_terms(words, "people") or find_terms(words, "role"))
    # "Engineers in dairies", then "the sector is dairy": the name of the group knows the trade.
    group = fold(f"{talk.said} {talk.context.draft.get('audience.name') or ''}").replace(words, "", 1)
    return bool(find_terms(words, "sector")) or any(
        re.search(rf"(?<![a-z]){re.escape(word[:_STEM])}", group) for word in words.split() if len(word) >= _STEM
    )


_STEM = 4
