"""Finds who owns a task: somebody named there, before all where an owner stands: "Karim : …", "(Inès, …)"."""

import datetime
import re
from dataclasses import dataclass
from functools import cache

from assistant.dialogue.draft import Draft, Words
from assistant.dialogue.guided.reading import people, pieces
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import first_names
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.language.dates import find_dates
from assistant.language.kinds import Kind
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms
from assistant.plan import Plan

Span = tuple[int, int]

_TRADE: tuple[Kind, ...] = ("channel", "metric")
_NAME = r"@?[^\W\d_]+(?:['’-][^\W\d_]+)*\.?(?:[ \u00a0][^\W\d_]+(?:['’-][^\W\d_]+)*\.?){0,2}"
_WHEN = r"(?:pour|avant|d['’]ici|by|before|for|le|on|fin|mi|début|end)[\s-]"
_LEADING = re.compile(rf"^(?P<name>{_NAME})\s*(?::|=|\s[–—-]\s|->|→)")
_IN_BRACKETS = re.compile(rf"\(\s*(?:par |by |resp\w*\.? ?:? ?|owner ?:? ?)?(?P<name>{_NAME})\s*(?=[,;)/]|\s{_WHEN})")
_MARKED = re.compile(
    r"(?:^|\s|,|\()(?:responsable|resp\.?|owner|pilote|qui|who|assigné à|assigned to|porté par|owned by|confié à|"
    r"géré par|c['’]est|ce sera|it[’']?s|handled by|done by|fait par|écrit par|written by)"
    rf"\s*(?::\s*)?(?P<name>{_NAME})",
    re.IGNORECASE,
)
_AFTER_COLON = re.compile(rf"\s*:\s*(?P<name>{_NAME})\s*(?=$|[,(]|\s[–—-]\s|\s{_WHEN})")
_BETWEEN = re.compile(rf"(?:\s[–—-]\s|->|→|/|,\s)\s*(?P<name>{_NAME})\s*(?=$|\s[–—-]\s|->|→|/|,\s|\(|\s{_WHEN})")
_AT = re.compile(r"@(?P<name>[^\W\d_]+(?:[._-][^\W\d_]+)*)")
_BARE = re.compile(rf"^(?P<name>{_NAME})\s*(?:$|,|\s{_WHEN})", re.IGNORECASE)
_PLACES = (_AT, _MARKED, _LEADING, _IN_BRACKETS, _AFTER_COLON, _BETWEEN)
_FULL_NAME = re.compile(r"@?[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*(?: [^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*){0,2}")
_LONE_DAY = re.compile(r"(?i:\b(?:le|the) )\d{1,2}(?:er|st|nd|rd|th)?(?=[\s,])")
_LAST_NAME = re.compile(r"[\s,–—-]+(?P<name>[A-ZÀ-ÖØ-Þ][\w&+'’-]+(?: [A-ZÀ-ÖØ-Þ][\w&+'’-]+)?)[\s.]*$")
# Somebody to whom, with whom or of whom something is done is not the one who does it.
_OBJECT = re.compile(
    r"(?:\b(?:à|a|au|aux|de|du|avec|chez|to|with|of|from|for)\s(?:l['’]|la |le |les |the )?|\bd['’])$", re.IGNORECASE
)

_CALLED = re.compile(
    r"(?:\w(?:er|ir|re)|\b(?:call|ask|brief|invite|email|meet|contact|tell|remind|thank))\s(?:les? |la |l['’]|the )?$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"@|(?:l['’]|les? |la |notre |nos |the |our )", re.IGNORECASE)
_WITH_ARTICLE = re.compile(r"(?:@|(?<!\w)(?:l['’]|les? |la |notre |nos |the |our ))$", re.IGNORECASE)
_HEAD = re.compile(r"(?:^|[,;:(–—-]|\b(?:par|by)\s)\s*(?:l['’]|les? |la |notre |nos |the |our )?$", re.IGNORECASE)


@dataclass(frozen=True)
class Owner:
    """Somebody who owns a task, with offsets in the piece that names them."""

    person: Person
    words: Words
    start: int
    end: int
    placed: bool
    """Whether they stand where only an owner stands."""

    def member(self, context: Context) -> str | None:
        """Return the id of the member, who joins the team here if nobody knew them."""
        return people.member_id(self.person, self.words, context)


def find_owner(piece: Piece, context: Context, *, bare: bool) -> Owner | None:
    """Return who owns what the piece says.

    Args:
        piece: A task, or an answer to who prepares something.
        context: What is known.
        bare: Whether a name may stand by itself, as it does in an answer ("karim, pour le 20 avril").
    """
    dates = [(p.text_start, p.text_end) for p in find_dates(piece.text, context.language, context.today)]
    named = [p for p in find_people(pieces.Piece(piece.text, piece.start), context) if p.kind != "pronoun"]
    # "Harold's audit" says whose it is, and not who does it.
    named = [p for p in named if not _WHOSE.match(piece.text, p.end)]
    named = [p for p in named if not any(s < p.end and p.start < e for s, e in dates)]
    for pattern in _PLACES:
        for match in pattern.finditer(piece.text):
            found = _in_place(piece, match, named, dates)
            if found is not None:
                return _owner(piece, found, context, placed=True)
    doers = [p for p in named if _does(p, piece.text[: p.start])]
    if doers:
        return _owner(piece, doers[0], context, placed=False)
    person = _behind_day(piece, dates) or (_bare(piece, dates) if bare else None)
    return _owner(piece, person, context, placed=True) if person else None


_WHOSE = re.compile(r"['’]s\s+(?!(?:job|task|baby|business|call|turn|responsibility|thing|area)\b)[^\W\d_]")


def _does(person: Person, before: str) -> bool:
    """Tell whether somebody may be the one who does it: no object, and a role only at the head ("le graphiste…")."""
    if _OBJECT.search(before) or _CALLED.search(before):
        return False
    return person.kind in ("name", "agency", "me") or _HEAD.search(before) is not None


def may_name_owner(piece: Piece) -> bool:
    """Tell whether a piece has a place where an owner stands; whether anybody stands there takes longer to find out."""
    return any(pattern.search(piece.text) for pattern in _PLACES)


def names_owner(piece: Piece, context: Context | None = None) -> Owner | None:
    """Return the owner of a task for somebody who knows nothing of the team."""
    return find_owner(piece, context or _nobody(), bare=False)


@cache
def _nobody() -> Context:
    return Context(Draft(Plan(), ""), "fr", datetime.date(2027, 1, 1))


def _owner(piece: Piece, person: Person, context: Context, *, placed: bool) -> Owner:
    start, end = person.start, person.end
    before = _WITH_ARTICLE.search(piece.text[:start])
    if before is not None:
        start = before.start()
    return Owner(person, context.words(piece.start + start, piece.start + end), start, end, placed)


def _in_place(piece: Piece, match: re.Match[str], named: list[Person], dates: list[Span]) -> Person | None:
    """Return who stands where the match expects an owner: somebody found there, or what reads like a name."""
    start, end = match.span("name")
    for person in named:
        article = _ARTICLE.fullmatch(piece.text[start : person.start]) if person.start > start else True
        if start < person.end and person.start < end and article:
            return person
    name = match["name"].rstrip(".").lstrip("@")
    if any(s < end and start < e for s, e in dates) or is_word_of_trade(name):
        return None
    if _FULL_NAME.fullmatch(name) is None and match.re is not _AT:
        return None
    if match.re is _LEADING and named:
        return None
    begin = end - len(match["name"]) + (1 if match["name"].startswith("@") else 0)
    return Person(begin, begin + len(name), name[:1].upper() + name[1:], "name")


def _behind_day(piece: Piece, dates: list[Span]) -> Person | None:
    """Read the name that stands alone behind a day: "le fichier nettoyé le 5 octobre, Lucas"."""
    lone = None if dates else _LONE_DAY.search(piece.text)
    after = dates[-1][1] if dates else lone.end() if lone is not None else None
    match = _LAST_NAME.match(piece.text, after) if after is not None else None
    if match is None or is_word_of_trade(match["name"]) or Piece(match["name"], 0).has("all_of_them", "not_a_name"):
        return None
    return Person(*match.span("name"), match["name"], "name")


def _bare(piece: Piece, dates: list[Span]) -> Person | None:
    """Read the name that an answer begins with, in capitals or not."""
    match = _BARE.match(piece.text)
    if match is None:
        return None
    start, end = match.span("name")
    full = _FULL_NAME.fullmatch(match["name"]) is not None
    if not full and (" " in match["name"] or find_terms(match["name"], "format")) and not _is_first(match["name"]):
        # "Photos faites pour le 20" says what is done.
        return None
    # Only the first word where it is not written like a name: "zbig pour le 20".
    name = match["name"] if full else match["name"].split()[0]
    end = start + len(name)
    if is_word_of_trade(name) or any(s < end and start < e for s, e in dates) or len(name) < 2:
        return None
    if Piece(name, 0).has("all_of_them", "not_a_name"):
        return None
    return Person(start, end, name[:1].upper() + name[1:], "name")


def _is_first(text: str) -> bool:
    return fold(text).split()[0] in first_names()


def is_word_of_trade(text: str) -> bool:
    """Tell whether a text begins like a channel, a figure or a word of planning rather than like somebody's name."""
    span = Piece(text, 0).span("no_name")
    if span is not None and span[0] == 0:
        return True
    return any(term.start == 0 for kind in _TRADE for term in find_terms(text, kind))
