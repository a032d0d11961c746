"""Reads a list of people with what each of them is or does, whatever is asked: "- Ana: posters", "Bo the ads".

Most of the list has to be somebody with a role or something of a campaign right behind the name; a line that fits
neither is left to the other readers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duties import is_lead
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lexicon import Expression, pattern, status_terms, terms, word_set
from assistant.dialogue.guided.reading.name_words import is_first_name, role_terms, sure_first_name
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.guided.reading.roster_words import known_member
from assistant.language.dates import find_dates

# Where people, contents or work are asked, their own readers know best what a list of names is.
_OWN_READERS = ("team.", "rally.contents", "orchestrate.")
_SEATS = (".manager", ".owner", ".contact")
_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_TITLE = r"(?:(?:Mrs?|Ms|Miss|Dr|Mme|Mlle|M\.|Madame|Monsieur)\.?\s)"
# "1. Ana" numbers a line and ends none; a comma parts two entries where the second says for itself whose it is.
_ENDS = re.compile(
    r"\n+|;|(?<!^\d)(?<!\s\d)(?<!\n\d)[.!](?=\s|$)|\s/\s(?=[A-ZÀ-ÖØ-Þ])|"
    rf",\s+(?:(?:et|and)\s+)?(?={_TITLE}?{_WORD}(?:\s{_WORD})?\s*(?:\([^()\n]*\)\s*)?[:=])"
)
_ROW = re.compile(
    r"[\s>]*(?P<item>[-*•–—·]\s*|(?:\d{1,2}|[a-h])[.)]\s*)?"
    rf"(?P<name>(?P<title>{_TITLE})?{_WORD}(?:\s{_WORD})?|"
    r"[a-zà-ÿ]{3,}(?:-[a-zà-ÿ]+)?)"
    r"(?P<round>\s*\([^()\n]{1,40}\))?"
    r"(?P<mark>\s*(?:[:=,]|->|→|\s[–—-]|\s/)\s*|\s+(?=\S))(?P<told>\S.*)",
    re.DOTALL,
)
_LEAD_IN = Expression("roles_listed.lead_in")
_WRITES = Expression("roster.writes")
_THINGS = ("channel", "format", "duties")
_FEWEST, _MOST_WORDS, _MOST_HEAD_WORDS, _SHORT = 2, 14, 12, 6
# "Odette, that's me, leads": whoever speaks is read with their own words.
_SPEAKS = re.compile(r"(?<![a-z])(?:me|moi|myself|moi-meme)(?![a-z])")
_FIGURE = re.compile(r"\d|[?€£$%«»\"“”|→]")


@dataclass(frozen=True)
class _Row:
    start: int
    end: int
    sure: bool
    """Whether the name can only be somebody's."""
    verbal: bool
    """Whether a verb says what they do, so that it is a sentence like any other."""
    part: bool
    """Whether what is told names something of a campaign."""
    firm: bool
    """Whether what is told is a part in a campaign, and nothing that people use or read."""
    ends_line: bool


def read_roles_listed(talk: Talk) -> None:
    """Read lines or short sentences that are each somebody and what they do, and leave them out of the message.

    Args:
        talk: The message.
    """
    asked = talk.context.asked or ""
    if asked.startswith(_OWN_READERS) or asked.endswith(_SEATS):
        return
    for listed, group in groupby(_rows(talk), key=lambda found: found[1] is not None):
        rows = [row for _, row in group if row is not None] if listed else []
        sure, parts = sum(row.sure for row in rows), sum(row.part for row in rows)
        if parts < _FEWEST or min(sure, parts) * 2 < len(rows) or all(row.verbal for row in rows):
            continue
        if asked.startswith("audience.") and not any(row.firm for row in rows):
            # "Emma: newsletters. Paul: the radio" may be those whom the campaign is for.
            continue
        head = _head(talk.text, rows[0], talk.context)
        if head is None:
            continue
        lines = tuple(Line(talk.text[row.start : row.end], row.start, bullet=row.ends_line) for row in rows)
        if read_block(Block("team", lines, label_words="Team"), talk.context):
            talk.read(head, rows[-1].end)


def _rows(talk: Talk) -> Iterator[tuple[int, _Row | None]]:
    """Yield each sentence of a message with the row that it is, None where it is anything else."""
    at = 0
    for number, end in enumerate([*(match.span() for match in _ENDS.finditer(talk.text)), None]):
        stop, after = end or (len(talk.text), len(talk.text))
        if talk.text[at:stop].strip():
            breaks = "\n" in talk.text[stop:after] or end is None
            yield number, _row(Piece(talk.text[at:stop], at), breaks, talk.context)
        at = after


def _row(piece: Piece, ends_line: bool, context: Context) -> _Row | None:
    match = _ROW.fullmatch(piece.text.rstrip())
    if match is None or len(match["told"].split()) > _MOST_WORDS or _FIGURE.search(match["told"]):
        return None
    known = known_member(match["name"], context) is not None
    sure = known or match["title"] is not None or sure_first_name(match["name"].split()[0])
    if not sure and (match["name"].islower() or not match["mark"].strip() or not _may_be_called(match["name"])):
        return None
    told = piece.cut(*match.span("told")).trimmed()
    if find_dates(told.text, context.language, context.today) or _SPEAKS.search(told.flat):
        return None
    lead = _LEAD_IN.match(told.flat)
    said = told.cut(lead.end() if lead is not None else 0)
    verb = (pattern("manage_verb", "lead_verb").match(said.flat) or _WRITES.match(said.flat)) is not None
    if status_terms(said) and not verb:
        # "Ana: the film, ready" says how far a content is.
        return None
    mark = match["mark"].strip()
    part = verb or _is_part(said)
    if not mark and not (verb or (part if lead is not None or match["round"] else _is_bare_part(said))):
        return None
    if not part and not (sure and mark and mark != ","):
        return None
    listed = match["item"] is not None or ends_line
    verbal = (verb or lead is not None) and (not mark or (mark == "," and not listed))
    firm = verb or is_lead(said) or bool(role_terms(said))
    return _Row(piece.start + match.start("name"), piece.start + match.end(), sure, verbal, part, firm, ends_line)


def _may_be_called(name: str) -> bool:
    """Tell whether a word with a capital that no list holds may be a name: no thing, no heading, no common word."""
    first = flat(name.split()[0])
    if first in word_set("not_names") or name.isupper() or label_of(name) is not None:
        return False
    whole = Piece(name, 0)
    if any(terms(whole, kind) for kind in ("channel", "format", "data", "metric", "people", "role", "duties")):
        return False
    return is_first_name(name) or len(name.split()) == 1


def _is_part(told: Piece) -> bool:
    """Tell whether words open with what somebody may be or take in a campaign."""
    if is_lead(told):
        return True
    found = [*role_terms(told), *(term for kind in _THINGS for term in terms(told, kind))]
    return any(len(told.text[: term.start].split()) <= 1 for term in found)


def _is_bare_part(told: Piece) -> bool:
    """Tell whether words behind a name, with nothing between the two, are a part: "kit chef de projet"."""
    found = [*role_terms(told), *(term for kind in _THINGS for term in terms(told, kind))]
    return len(told.text.split()) <= _SHORT and any(not told.text[: term.start].strip() for term in found)


def _head(text: str, row: _Row, context: Context) -> int | None:
    """Return where a list begins with the words that lead to it; None where they say that it is of something else."""
    before = text[: row.start].rstrip(" \t\n-*•–—·.)1aA")
    start = max(before.rfind(mark) for mark in ("\n", ". ", "! ", "? ", "; ")) + 1
    said = before[start:].strip()
    if not said:
        return row.start
    label = label_of(said.rstrip(" :"))
    titles = {flat(str(pillar.get("title") or "")) for pillar in context.draft.get("message_house.pillars") or []}
    if label not in (None, "team", "lead", "channels") or flat(said.rstrip(" :")) in titles:
        return None
    leads = said.endswith(":") or label is not None
    if leads and (_FIGURE.search(said) or len(said.split()) > _MOST_HEAD_WORDS):
        return None
    return start if leads else row.start
