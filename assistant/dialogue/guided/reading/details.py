"""What is said of an item of the inventory beside its name: medium, status, people, stages, identifiers, figures."""

import re
from dataclasses import dataclass, field

from assistant.dialogue.draft import Words, provenance_of
from assistant.dialogue.guided.reading.claims import ACTS
from assistant.dialogue.guided.reading.content_due import add_due, may_be_due
from assistant.dialogue.guided.reading.content_states import state_alone
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.data_holds import made_by_us, meant_details
from assistant.dialogue.guided.reading.lexicon import Expression, pattern, status_terms, terms
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import member_id, replace
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.dates import deadline, find_dates
from assistant.language.numbers import find_numbers

_SMALL = Expression("details.small")
_TARGETING = Expression("details.targeting")
_ASSIGNED = Expression("inventory.assigned")
_PILLAR = Expression("details.pillar")
_REACH = Expression("details.reach")
_COUNTED = {"creators": Expression("details.creators"), "posts": Expression("details.posts")}
# "At the printer's" says where a content is, and not who answers for it.
_AT = re.compile(r"(?<![a-z])(?:at|chez)\s+(?:the |our |l'|le |la |notre )?$")
_MAX_FIGURE = 10**9


@dataclass
class Details:
    """What is said of an item; empty where nothing is."""

    media: str | None = None
    status: str | None = None
    stages: tuple[str, ...] = ()
    tracking: str | None = None
    targetable: str | None = None
    holds: tuple[str, ...] = ()
    acquired: str | None = None
    sample: bool | None = None
    exclusive: bool | None = None
    origin: str | None = None
    reaches: bool | None = None
    creators: int | None = None
    posts: int | None = None
    pillars: tuple[str, ...] = ()
    people: list[Person] = field(default_factory=list)
    people_in: Piece | None = None
    due: str | None = None
    """Day by which a content has to be ready (ISO date)."""
    spans: list[tuple[int, int]] = field(default_factory=list)
    """Where in the piece something was understood."""

    def covers(self, piece: Piece) -> bool:
        """Tell whether the piece says nothing beside these details."""
        if not self.spans and not self.people:
            return False
        rest = list(piece.flat)
        for start, end in [*self.spans, *((p.start, p.end) for p in self.people)]:
            rest[start:end] = " " * (end - start)
        return not _SMALL.sub("".join(rest)).strip()

    def record(self, path: str, sort: str, piece: Piece, context: Context) -> None:
        """Set the fields of an element."""
        words = piece.trimmed().words(context) if piece.trimmed() else piece.words(context)
        fields: dict[str, object] = {}
        if sort == "channel":
            fields = {
                "media": self.media,
                "tracking": self.tracking,
                "targetable": self.targetable,
                "creators": self.creators,
                "posts": self.posts,
            }
        elif sort == "content":
            fields = {"status": self.status}
        else:
            fields = {
                "acquired": self.acquired,
                "sample": self.sample,
                "exclusive": self.exclusive,
                "origin": self.origin,
                "reaches_audience": self.reaches,
            }
        for key, value in fields.items():
            if value is not None:
                _set(path, key, value, words, context)
        if self.stages and sort != "data":
            _set(path, "stages", list(self.stages), words, context)
        if self.pillars and sort == "content":
            known = context.draft.get(f"{path}.pillars") or []
            _set(path, "pillars", [*known, *(p for p in self.pillars if p not in known)], words, context)
        if self.holds and sort == "data":
            known = context.draft.get(f"{path}.holds") or []
            new = [*known, *(h for h in meant_details(self.holds, piece) if h not in known)]
            if new != known:
                _grow(f"{path}.holds", new, words, context)
        self._person(path, sort, piece, context)
        if self.due is not None and sort == "content":
            add_due(path, self.due, words, context)

    def _person(self, path: str, sort: str, piece: Piece, context: Context) -> None:
        if sort == "data" or not self.people:
            return
        source = self.people_in or piece
        person = self.people[0]
        words = source.cut(person.start, person.end).words(context)
        if len(self.people) > 1:
            context.draft.notes.append(("several_managers", source.words(context)))
            return
        id_ = member_id(person, words, context)
        if id_ is not None:
            context.draft.set(f"{path}.{'manager' if sort == 'channel' else 'owner'}", id_, words)


def _set(path: str, key: str, value: object, words: Words, context: Context) -> None:
    mark = provenance_of(context.draft.plan, f"{path}.{key}")
    if (
        key in ("stages", "pillars")
        and mark is not None
        and mark.origin != "assumed"
        and context.draft.get(f"{path}.{key}")
    ):
        _grow(f"{path}.{key}", value, words, context)
        return
    context.draft.set(f"{path}.{key}", value, words)


def _grow(path: str, value: object, words: Words, context: Context) -> None:
    replace(context.draft, path, value, words)


def read_details(
    piece: Piece,
    context: Context,
    *,
    people: bool = True,
    influencer: bool = False,
    answer: bool = False,
    place: bool = False,
) -> Details:
    """Read what is said of an item.

    Args:
        piece: What stands around its name, or in brackets after it.
        context: What is known.
        people: Whether a person may be named there.
        influencer: Whether the item is a channel of influencers, where figures count creators and posts.
        answer: Whether an unknown word there is somebody's name ("LinkedIn (zora)").
        place: Whether an unknown name there is a place or a title ("salons (Préventica)").
    """
    details = Details()
    own = made_by_us(piece)
    if own is not None:
        details.acquired = "own"
        details.spans.append(own)
    for kind in ("media", "status", "stage", "tracking", "identifier", "acquired"):
        for term in status_terms(piece) if kind == "status" else terms(piece, kind, fuzzy=kind == "identifier"):
            if kind in ("status", "acquired") and _says_else(piece, term.start, term.end):
                continue
            _take(details, kind, term.id)
            details.spans.append((term.start, term.end))
    if answer and details.status is None and (alone := state_alone(piece)) is not None:
        _take(details, "status", alone[0])
        details.spans.append(alone[1:])
    for period in find_dates(piece.text, context.language, context.today):
        if may_be_due(period, context.today):
            details.due = deadline(period).isoformat()
        details.spans.append((period.phrase_start, period.text_end))
        if details.status == "ready" and deadline(period) > context.today:
            # "Ready on 15 February" is not ready yet.
            details.status = "to_create"
    _bought(details, piece)
    _targeting(details, piece)
    _pillars(details, piece, context)
    _reach(details, piece, context)
    if influencer:
        _figures(details, piece, context)
    if people:
        short = answer and len(piece.text.split()) <= 3 and not details.spans
        details.people = [p for p in find_people(piece, context, expected=short) if p.kind != "pronoun"]
        details.people = [
            p
            for p in details.people
            if not any(s < p.end and p.start < e for s, e in details.spans)
            and not (place and p.kind == "name" and not _is_sure(p, piece))
            and not (p.kind in ("agency", "role") and _AT.search(piece.flat[: p.start]))
        ]
    return details


def _says_else(piece: Piece, start: int, end: int) -> bool:
    """Tell whether words say no status or origin: "calculateur en ligne de volume", "le téléphone pour un tiers"."""
    said = piece.flat[start:end]
    thing = (
        said in ("en ligne", "online") and re.match(r" (?:d[eu]s? |d'|pour |for |of )", piece.flat[end:]) is not None
    )
    # "Dates d'achat", "the date of purchase" say what is kept, and not where it comes from.
    thing = thing or (said in ("achat", "location", "fournisseur") and piece.flat[:start].endswith(("d'", "de ")))
    return thing or (said == "tiers" and re.search(r"(?:^|[ '])(?:un|deux|le|du) $", piece.flat[:start]) is not None)


def _is_sure(person: Person, piece: Piece) -> bool:
    """Tell whether a name beside a place or a title is somebody's."""
    acts = ACTS.match(piece.flat[person.end :]) is not None or _ASSIGNED.search(piece.flat[: person.start]) is not None
    return person.member is not None or is_first_name(person.name) or acts


def _take(details: Details, kind: str, id_: str) -> None:
    if kind == "stage":
        details.stages = tuple(dict.fromkeys((*details.stages, id_)))
    elif kind == "identifier":
        details.holds = tuple(dict.fromkeys((*details.holds, id_)))
    elif getattr(details, kind) is None or (kind == "status" and details.status == "ready"):
        # "Online already, only to be adapted": what is left to do counts.
        setattr(details, kind, id_)


def _bought(details: Details, piece: Piece) -> None:
    for key, yes, no in (("sample", "sample_yes", "sample_no"), ("exclusive", "exclusive_yes", "exclusive_no")):
        for name, value in ((no, False), (yes, True)):
            match = pattern(name).search(piece.flat)
            if match is not None and getattr(details, key) is None:
                setattr(details, key, value)
                details.spans.append(match.span())
    match = pattern("origin").search(piece.flat)
    if match is not None:
        stop = re.search(r"[,;.)]", piece.flat[match.end() :])
        end = match.end() + stop.start() if stop else len(piece.text)
        if piece.text[match.end() : end].strip():
            details.origin = " ".join(piece.text[match.start() : end].split())
            details.spans.append((match.start(), end))


def _targeting(details: Details, piece: Piece) -> None:
    match = _TARGETING.search(piece.flat)
    if match is not None:
        details.targetable = "no" if match["no"] else "yes"
        details.spans.append(match.span())


def _pillars(details: Details, piece: Piece, context: Context) -> None:
    for pillar in context.draft.get("message_house.pillars") or []:
        title = Piece(pillar.get("title") or "", 0).flat
        if len(title) < 3:
            continue
        for match in re.finditer(rf"(?<![a-z0-9]){re.escape(title)}(?![a-z0-9])", piece.flat):
            before = _PILLAR.search(piece.flat[: match.start()])
            if before is not None:
                details.pillars = (*details.pillars, pillar["id"])
                details.spans.append((before.start(), match.end()))
                break


def _reach(details: Details, piece: Piece, context: Context) -> None:
    """Read whether the audience is in a base: "avec nos DAF", "notre cible n'y est pas"."""
    name = Piece(context.draft.get("audience.role") or context.draft.get("audience.name") or "", 0).flat
    words = _REACH.search(piece.flat)
    own = re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", piece.flat) if len(name) > 2 else None
    found = words or own
    if found is None:
        return
    if pattern("reach_no").search(piece.flat):
        details.reaches = False
    elif pattern("reach_yes").search(piece.flat):
        details.reaches = True
    if details.reaches is not None:
        details.spans.append((0, len(piece.text)))


def tells_reach(text: str) -> bool:
    """Tell whether a sentence says that a base holds the audience, or does not: "elle couvre toute la cible".

    Args:
        text: The sentence, where bases are asked for.
    """
    plain = Piece(text, 0).flat
    return _REACH.search(plain) is not None and pattern("reach_of_base").search(plain) is not None


def _figures(details: Details, piece: Piece, context: Context) -> None:
    for number in find_numbers(piece.text, context.language):
        value = number.value
        if value != value.to_integral_value() or not 0 <= value < _MAX_FIGURE:
            continue
        after = piece.flat[number.end :]
        for key in ("creators", "posts"):
            match = _COUNTED[key].match(after)
            if match is not None and getattr(details, key) is None:
                setattr(details, key, int(value))
                details.spans.append((number.start, number.end + match.end()))
                break
