"""Reads who looks at which figures and how often."""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from assistant.dialogue.guided.reading import pieces
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.orchestrate_amount import is_paid
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, cells, lines, sentences, split_at
from assistant.dialogue.guided.reading.people import myself
from assistant.language.dates import find_dates
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms, label

_REVIEWS = "orchestrate.measurement.reviews"
_READERS = ("executives", "channel_managers", "campaign_manager", "sales")
_TEAM = "team"
_GROUPS = {"sales": "sales_readers"}
_CLAUSES = re.compile(
    r"\s*[,:+]\s+|\s/\s|\s+(?:et|and|puis|then|tandis que|alors que|while|whereas|mais|but|ainsi que|plus)\s+|"
    r"\s[–—-]\s|\s*[()]\s*|"
    r"\s*(?:->|→|=>)\s*"
)
# "Ticket sales" and "sales figures" are looked at; they look at nothing.
_COUNTS = re.compile(r"\b(?:ticket|shop|online|our|the|store|at|book|web) \||\| (?:figures?|numbers?|results?|data)\b")
# "Ana shows the sign-ups to the board": who shows them is not who reads them.
_SHOWS = re.compile(
    r"\s*(?:will |va |nous |leur )?(?:shows?|presents?|reports?|sends?|brings?|shares?|takes?|gives?|montre\w*|"
    r"presente\w*|envoie\w*|partage\w*|rapporte\w*|donne\w*|apporte\w*|transmet\w*|fait)\b"
)
_ROLE_READERS = {
    "campaign_manager": "campaign_manager",
    "executive": "executives",
    "sales": "sales",
    "sdr": "sales",
    "channel_manager": "channel_managers",
}


@dataclass
class _Review:
    """One review while it is being read."""

    start: int
    end: int
    cadence: str | None = None
    readers: str | None = None
    shows: list[str] = field(default_factory=list)


def read_reviews(block: Block, context: Context) -> bool:
    """Read reviews: a cadence, readers and what they are shown, one or several a sentence."""
    found: list[_Review] = []
    for line in lines(block):
        row = cells(line)
        text = (
            Piece(line.text.replace("\t", ", ").replace("|", ","), line.start)
            if row and "\t" not in line.text
            else line
        )
        if row and "\t" in line.text:
            text = Piece(line.text.replace("\t", ","), line.start)
        for piece in sentences(text):
            found += _reviews(piece, context)
    recorded = [_record(review, context) for review in found]
    return any(recorded)


def tells_rhythm(text: str) -> bool:
    """Tell whether a text says how often something is done: "Ana and Leo, every other Monday"."""
    return Piece(text, 0).has("cadence")


def _reviews(piece: Piece, context: Context) -> list[_Review]:
    found: list[_Review] = []
    loose: list[str] = []
    for clause in split_at(piece, _CLAUSES):
        if _once(clause, context):
            continue
        cadence, words = _cadence(clause, context)
        readers = _readers(clause, context)
        shows = _shows(clause, cadence, readers, context)
        current = found[-1] if found else None
        fresh = current is None or (words and current.cadence) or (readers and current.readers)
        if not words and not readers:
            if current is not None:
                current.shows += shows
                current.end = clause.end if shows else current.end
            else:
                loose += shows
            continue
        if fresh or current is None:
            current = _Review(clause.start, clause.end, words)
            found.append(current)
        current.cadence = current.cadence or words
        current.end = clause.end
        current.shows += shows + loose
        loose = []
        for i, reader in enumerate(readers):
            if i or current.readers:
                current = _Review(clause.start, clause.end, current.cadence)
                current.shows += shows
                found.append(current)
            current.readers = reader
    return _shared_cadence(found, piece)


_TOGETHER = re.compile(r"\s*(?:et|and|&|\+|,)\s*")


def _shared_cadence(found: list[_Review], piece: Piece) -> list[_Review]:
    """Give "hebdo pour les canaux et le chef de projet" one cadence, and a cadence at the end to all before it."""
    for before, after in pairwise(found):
        gap = piece.text[before.end - piece.start : after.start - piece.start]
        if before.cadence and not before.shows and after.cadence is None and _TOGETHER.fullmatch(gap):
            # "Every Monday Ana and Leo look at the clicks": both do.
            after.cadence, before.shows = before.cadence, list(after.shows)
        if after.cadence is None and not after.shows:
            after.cadence = before.cadence
    cadences = {r.cadence for r in found if r.cadence}
    if len(cadences) == 1 and found and found[-1].cadence and not found[0].cadence:
        for review in found:
            review.cadence = review.cadence or next(iter(cadences))
    return found


def _readers(clause: Piece, context: Context) -> list[str]:
    spots: list[tuple[int, str]] = []
    for reader in _READERS:
        span = clause.span(_GROUPS.get(reader, reader))
        if span is None:
            continue
        around = pieces.flat(clause.text[: span[0]]) + "|" + pieces.flat(clause.text[span[1] :])
        # Only "sales" are people or what is sold; "the reps" are people.
        sold = reader == "sales" and pieces.flat(clause.text[slice(*span)]) == "sales"
        if not sold or not _COUNTS.search(around):
            spots.append((span[0], reader))
    if not spots:
        for person in find_people(pieces.Piece(clause.text, clause.start), context):
            known = myself(context) if person.kind == "me" else person.member
            if known is None or _SHOWS.match(pieces.flat(clause.text[person.end :])):
                continue
            start, role = person.start, _role(known, context)
            if role in _ROLE_READERS:
                spots.append((start, _ROLE_READERS[role]))
    if not spots:
        # "Pilots" may be what the campaign counts rather than a word for who pilots it, spelt wrong.
        counted = fold(str(context.draft.get("objective.metric") or "")).split()
        fuzzy = find_terms(clause.text, "readers", fuzzy=True)
        spots = [(t.start, t.id) for t in fuzzy if not t.exact and fold(t.words) not in counted]
    if not spots and Piece(clause.without(clause.spans("cadence")), 0).has("team_word"):
        # Somebody else than the four groups: not recorded, but the review has its readers.
        return [_TEAM]
    return list(dict.fromkeys(reader for _, reader in sorted(spots)))


_OF_MONTH = re.compile(r"\s(?:of|de|d['’]|du mois de)\s?(?!the |la |l['’]|campa|cette |this |month|mois)[^\W\d_]{3,}")


def _once(clause: Piece, context: Context) -> bool:
    """Tell whether a report is wanted once, on a day that is said: "at the end of March", "bilan à Ana fin mars"."""
    span = clause.span("cadence")
    if span is None:
        days = find_dates(clause.text, context.language, context.today)
        # A bare day of the week is a rhythm: "vendredi midi".
        dated = [day for day in days if day.precision == "month" or not _WEEKDAY.fullmatch(fold(day.words).strip())]
        return any(day.precision in ("day", "month") and day.relation not in ("from", "until") for day in dated)
    return _OF_MONTH.match(clause.text, span[1]) is not None


_WEEKDAY = re.compile(
    r"(?<![a-z])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?"
    r"(?: (?:matin|midi|soir|apres-midi|morning|afternoon|evening))?(?![a-z])"
)


def _cadence(clause: Piece, context: Context) -> tuple[tuple[int, int] | None, str | None]:
    """Return where the cadence stands and what it is: as it was said, or spelt right ("hebdomdaire")."""
    span = clause.span("cadence")
    if span is not None and is_paid(clause.text[: span[0]]):
        # "5 € par mois" is what something costs.
        return None, None
    if span is not None:
        return span, clause.text[slice(*span)]
    if context.asked == _REVIEWS and (day := _WEEKDAY.search(clause.folded.text)) is not None:
        # "Point du lundi 9 h": where a rhythm is asked, a day of the week is one.
        a, b = clause.folded.span(*day.span())
        return (a, b), clause.text[a:b]
    guessed = next((t for t in find_terms(clause.text, "cadence", fuzzy=True) if not t.exact), None)
    if guessed is None:
        return None, None
    return (guessed.start, guessed.end), label("cadence", guessed.id).get(context.language)


def _role(member: str, context: Context) -> str:
    role = (context.draft.get(f"team.members[{member}]") or {}).get("role")
    channels: list[dict[str, Any]] = context.draft.get("rally.channels") or []
    if role in _ROLE_READERS:
        return str(role)
    return "channel_manager" if any(c.get("manager") == member for c in channels) else str(role or "")


_ABOUT = re.compile(r"\s*(?:on|about|sur|regarding|concernant)\s+", re.IGNORECASE)


def _shows(clause: Piece, cadence: tuple[int, int] | None, readers: list[str], context: Context) -> list[str]:
    """Return what of a clause says which figures are shown: what is left of it, if it names a figure or a result."""
    taken = [cadence] if cadence else []
    for reader in _READERS:
        taken += list(clause.spans(_GROUPS.get(reader, reader)))
    taken += [(p.start, p.end) for p in find_people(pieces.Piece(clause.text, clause.start), context)]
    gaps: list[Piece] = []
    about: list[str] = []
    at = 0
    for start, end in [*sorted(taken), (len(clause.text), len(clause.text))]:
        if start > at:
            gaps.append(_quiet(clause.cut(at, start)))
            if readers and _ABOUT.match(clause.text[at:start]):
                about.append(gaps[-1].text)
        at = max(at, end)
    told = [gap for gap in gaps if gap.text in about or gap.has("show_words") or find_terms(gap.text, "metric")]
    texts = [gap.text for gap in told if gap.text]
    return list(dict.fromkeys(texts))


def _quiet(piece: Piece) -> Piece:
    while piece.text:
        spans = list(piece.spans("review_noise"))
        start = max((e for s, e in spans if s == 0), default=0)
        end = min((s for s, e in spans if e == len(piece.text)), default=len(piece.text))
        if start >= end:
            return Piece("", piece.start)
        if start == 0 and end == len(piece.text):
            return piece
        piece = piece.cut(start, end)
    return piece


def _record(review: _Review, context: Context) -> bool:
    said = context.words(review.start, max(review.start, review.end))
    unclosed = said.text.count("(") > said.text.count(")") and context.draft.message[said.end : said.end + 1] == ")"
    words = context.words(said.start, said.end + 1) if unclosed else said
    if review.readers == _TEAM:
        review.readers = None
    known = _known(review, context)
    shows = list(dict.fromkeys(review.shows))
    if known is not None:
        path = f"{_REVIEWS}[{known}]"
        for name, value in (("cadence", review.cadence), ("readers", review.readers)):
            if value is not None:
                context.draft.set(f"{path}.{name}", value, words)
        for text in shows:
            context.draft.add(f"{path}.shows", text, words)
        return True
    made: dict[str, Any] = {"cadence": review.cadence, "readers": review.readers}
    made = {k: v for k, v in made.items() if v is not None}
    if shows:
        made["shows"] = shows
    if not made or (review.cadence is None and review.readers is None):
        return False
    context.draft.add(_REVIEWS, made, words)
    return True


def _known(review: _Review, context: Context) -> int | None:
    rows: list[dict[str, Any]] = context.draft.get(_REVIEWS) or []
    for i, row in enumerate(rows):
        same_readers = row.get("readers") == review.readers and review.readers is not None
        cadences = (fold(str(row.get("cadence") or "")), fold(review.cadence or ""))
        if same_readers and (not all(cadences) or cadences[0] == cadences[1] or context.draft.correcting):
            return i
        if review.readers is None and cadences[0] == cadences[1] and cadences[0]:
            return i
        if row.get("readers") is None and cadences[0] == cadences[1] and cadences[0]:
            return i
    return None
