"""Reads milestones: days that everybody works towards."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.calendar_edges import WHOLE_END
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.milestones_in_short import known_in_short
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, cells, lines, sentences, split_at
from assistant.language.dates import Period, find_dates
from assistant.language.periods import add_months
from assistant.language.text import Text, fold
from assistant.language.vocabulary import entry, find_terms

_PATH = "orchestrate.milestones"
_LAUNCH = Text("Lancement", "Launch")
_KIND_OF_CHANNEL = {"trade_show": "trade_show", "open_day": "open_day", "event": "event", "webinar": "event"}
_WEEKDAY = re.compile(
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_CLAUSES = re.compile(r"\s*[,;]\s+|\s+(?:et|and|puis|then|ensuite|\+|&)\s+|\s*[•·]\s*")


@dataclass(frozen=True)
class Named:
    """What a day is for: its kind and its name."""

    kind: str | None
    name: str

    def record(self, period: Period, clause: Piece, words: Words, context: Context) -> bool:
        """Record the day as a milestone."""
        return _record(self.kind, self.name, _in_campaign(period, context), words, context)


def read_milestones(block: Block, context: Context) -> bool:
    """Read milestones, one or several a line: a name and a day, in either order."""
    found = False
    launch_label = Piece(block.label_words, 0).has("launch")
    for line in lines(block):
        row = cells(line)
        for piece in [line] if row is not None else sentences(line):
            found |= _read_piece(piece, context, launch_label)
    return found


def named_day(clause: Piece) -> Named | None:
    """Return what a day is for, where the words around it name an event or a review."""
    kind = kind_of(clause)
    if kind is None and clause.has("kick_off_meeting"):
        name = milestone_name(clause, [])
        return Named(None, name) if name else None
    if kind in (None, "launch"):
        return None
    name = milestone_name(clause, [])
    return Named(kind, name) if kind and name else None


def kind_of(piece: Piece) -> str | None:
    """Return the kind of milestone that the words name, or None."""
    if piece.has("launch") and not piece.has("launch_talk"):
        return "launch"
    kinds = [
        kind
        for term in find_terms(piece.text, "channel")
        if (known := entry("channel", term.id)) and (kind := _KIND_OF_CHANNEL.get(str(known.data.get("kind"))))
    ]
    if kinds:
        # "Soirée portes ouvertes": its kind is what is told beside "evening".
        return next((kind for kind in kinds if kind != "event"), kinds[0])
    return "review" if piece.has("review_day") else None


def find_days(piece: Piece, context: Context) -> list[Period]:
    """Return the dates of a piece; a weekday beside the date that it belongs to is no date of its own."""
    periods = find_dates(piece.text, context.language, context.today)
    kept: list[Period] = []
    for i, period in enumerate(periods):
        around = [o for j, o in enumerate(periods) if j != i]
        weekday = _WEEKDAY.fullmatch(fold(period.words)) is not None
        if weekday and any(not piece.cut(*_gap(period, other)).text for other in around):
            continue
        kept.append(period)
    return kept


def _gap(one: Period, other: Period) -> tuple[int, int]:
    return (
        (one.text_end, other.phrase_start) if one.text_end <= other.phrase_start else (other.text_end, one.phrase_start)
    )


def add_launch(day: datetime.date | None, words: Words, context: Context) -> bool:
    """Record the day of the launch."""
    return _record("launch", _LAUNCH.get(context.language), day, words, context)


def milestone_name(piece: Piece, dates: list[tuple[int, int]]) -> str:
    """Return the words of a piece without its dates and the small words at its ends."""
    blotted = piece.text
    for start, end in dates:
        blotted = blotted[:start] + "\n" * (end - start) + blotted[end:]
    parts = [trim(Piece(part, 0)) for part in re.split(r"\n+", blotted)]
    return next((part for part in parts if part), "")


def trim(piece: Piece) -> str:
    """Return a text without the small words and verbs at its ends."""
    piece = piece.cut(0, len(piece.text))
    while piece.text:
        edges = [s for group in ("edge_word", "milestone_verb") for s in piece.spans(group)]
        start = max((e for s, e in edges if s == 0 and e < len(piece.text)), default=0)
        end = min((s for s, e in edges if e == len(piece.text) and s > 0), default=len(piece.text))
        if any(s == 0 and e == len(piece.text) for s, e in edges):
            return ""
        if start == 0 and end == len(piece.text):
            return piece.text
        piece = piece.cut(start, end) if start < end else Piece("", 0)
    return piece.text


# "Two open evenings": how many there are is no part of what each is called.
_COUNT = re.compile(r"^(?:\d|two|three|four|deux|trois|quatre)\s+(?=\S)", re.IGNORECASE)


def _read_piece(piece: Piece, context: Context, launch_label: bool) -> bool:
    found = False
    name, kind = "", None
    several = len(find_days(piece, context)) > 1
    for group in _groups(piece, context):
        periods = find_days(group, context)
        spans = [(p.phrase_start, p.text_end) for p in periods]
        own = milestone_name(group, spans)
        own = _COUNT.sub("", own) if several else own
        if name and not own and _is_end(group, periods):
            # "Launch on 15 February, end on 31 May": the end is no second day of the launch.
            continue
        if own:
            name, kind = own, kind_of(group)
        if not name and launch_label:
            name, kind = _LAUNCH.get(context.language), "launch"
        if not name:
            continue
        if launch_label and kind is None and not own:
            kind = "launch"
        if not periods:
            if kind is not None or own:
                found |= _record(kind, name, None, group.words(context), context)
            continue
        for period in periods:
            day = _in_campaign(period, context)
            if day is None:
                context.draft.notes.append(("milestones.which_day", group.words(context)))
            found |= _record(kind, name, day, group.words(context), context)
    return found


def _is_end(group: Piece, periods: list[Period]) -> bool:
    """Tell whether a run says nothing but that all ends on its day."""
    words = group.text
    for period in reversed(periods):
        words = words[: period.text_start] + " " + words[period.text_end :]
    return bool(periods) and WHOLE_END.fullmatch(" ".join(fold(words).split()).strip(" -*•:,;.–—")) is not None


def _groups(piece: Piece, context: Context) -> list[Piece]:
    """Return runs with one date each: a clause without a date goes with the next one, the last with that before."""
    row = cells(piece)
    if row is not None:
        return [] if not find_dates(piece.text, context.language, context.today) else [_joined(row, piece)]
    groups: list[tuple[int, int]] = []
    open_from: int | None = None
    for clause in split_at(piece, _CLAUSES):
        at, end = clause.start - piece.start, clause.end - piece.start
        dated = bool(find_days(clause, context))
        if dated and groups and _WEEKDAY.fullmatch(fold(clause.text)):
            groups[-1] = (groups[-1][0], end)
        elif not dated and groups and open_from is None and _is_nameless(piece.cut(*groups[-1]), context):
            # "le 14 mars, journée portes ouvertes": the name follows its day.
            groups[-1] = (groups[-1][0], end)
        elif dated:
            groups.append((at if open_from is None else open_from, end))
            open_from = None
        elif open_from is not None and kind_of(clause) is not None:
            groups.append((open_from, at))
            open_from = at
        elif open_from is None:
            open_from = at
    if open_from is not None:
        rest = piece.cut(open_from, len(piece.text))
        if kind_of(rest) is not None or not groups:
            groups.append((open_from, len(piece.text)))
    return [piece.cut(start, end) for start, end in groups]


def _is_nameless(group: Piece, context: Context) -> bool:
    return not milestone_name(group, [(p.phrase_start, p.text_end) for p in find_days(group, context)])


def _joined(row: list[Piece], piece: Piece) -> Piece:
    return Piece(piece.text.replace("\t", " ").replace("|", " "), piece.start)


_BEFOREHAND = 120


def _in_campaign(period: Period, context: Context) -> datetime.date | None:
    """Return the first day of a period; a year that was not written is the campaign's."""
    if period.precision not in ("day", "range"):
        return None
    day = period.start
    start, end = context.draft.get("orchestrate.start"), context.draft.get("orchestrate.end")
    if start is not None and end is None:
        # Until its end is told, a campaign takes no more than a year.
        end = add_months(start, 12)
    if period.year_given or start is None or start <= day <= (end or day):
        return day
    if context.today <= day < start and (start - day).days <= _BEFOREHAND:
        # What is made ready stands before the start.
        return day
    for years in range(1, 10):
        moved = add_months(day, 12 * years)
        if start <= moved and end is not None and moved <= end:
            return moved
    return day


def _record(kind: str | None, name: str, day: datetime.date | None, words: Words, context: Context) -> bool:
    if kind == "launch" and day is not None:
        # Follows from the launch as long as nobody says when the campaign starts.
        context.draft.set("orchestrate.start", day, words, assumed=True)
    name = _event(_BAR.sub(", ", name).strip(", "))
    if kind is None and context.draft.find("team.members", name) is not None:
        # "Nadia, by 10 February": somebody's day, not an event.
        context.draft.notes.append(("milestones.whose_day", words))
        return False
    known = _known(kind, name, day, words, context)
    if known is not None:
        path = f"{_PATH}[{known['id']}]"
        if day is not None:
            context.draft.set(f"{path}.date", day, words)
        if kind is not None:
            context.draft.set(f"{path}.kind", kind, words, assumed=True)
        return True
    milestone: dict[str, Any] = {"name": name[:1].upper() + name[1:]}
    if day is not None:
        milestone["date"] = day
    if kind is not None:
        milestone["kind"] = kind
    context.draft.add(_PATH, milestone, words)
    return True


_BAR = re.compile(r"\s*\|[\s|]*")


def _event(name: str) -> str:
    """Return the words of the event alone, where a name is a whole sentence: "we are getting our open day ready"."""
    if len(name.split()) <= 6:
        return name
    for term in find_terms(name, "channel"):
        known = entry("channel", term.id)
        if known and _KIND_OF_CHANNEL.get(str(known.data.get("kind"))):
            return name[term.start : term.end]
    return name


def _known(
    kind: str | None, name: str, day: datetime.date | None, words: Words, context: Context
) -> dict[str, Any] | None:
    milestones: list[dict[str, Any]] = context.draft.get(_PATH) or []
    if kind == "launch":
        launches = [m for m in milestones if m.get("kind") == "launch"]
        same = [m for m in launches if fold(str(m.get("name") or "")) == fold(name) or len(launches) == 1]
        return same[0] if same else None
    same = [m for m in milestones if fold(str(m.get("name") or "")) == fold(name)]
    same = same or [
        m for m in milestones if kind is not None and m.get("kind") == kind and m.get("date") == day and day
    ]
    same = same or known_in_short(kind, name, milestones, context)
    if not same:
        return None
    dated = [m for m in same if m.get("date") not in (None, day)]
    # Two days under one name in one message are two milestones ("portes ouvertes les 14 et 21 mars").
    here = {e.path for e in context.draft.edits if e.op == "add"} and {
        str(e.value.get("name")) for e in context.draft.edits if e.op == "add" and e.path == _PATH
    }
    if day is not None and len(dated) == len(same) and str(same[0].get("name")) in here:
        return None
    return next((m for m in same if m.get("date") == day), same[0])
