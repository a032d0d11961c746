"""Reads what a brief says of single contents: "the flyer is done", "vidéo : à tourner, Ludovic, 15 février"."""

import re
from dataclasses import dataclass

from assistant.dialogue.guided.reading.content_due import may_be_due
from assistant.dialogue.guided.reading.content_states import content_nouns, joining, states, strong_verbs
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CONTENTS, find
from assistant.dialogue.guided.reading.inventory_names import stripped
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.open_points import WHO_IS_OPEN
from assistant.dialogue.guided.reading.pieces import Piece, masked, without_quoted
from assistant.language.dates import Period, deadline, find_dates
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms

_SEPARATOR = re.compile(r"\s*[:;,([]\s*|\s+[–—-]\s+|\s*(?:->|→|=>|\|)\s*|\s+(?==)")
_MARKS = re.compile(r"[\s.,;:()\[\]/=|–—>→!-]+")
_NAMED = re.compile(r"\s*(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)\s?:\s")
_COMPANY = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|&)(?: (?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|&|de|du|la)){0,4}")
_MOST_TITLE_WORDS = 9
# "Nobody has started the guide yet"
_YET = re.compile(r"[ ](?:yet|encore|at all|du tout)$")
_NO_TITLE = re.compile(
    r"(?:on|nous|we|i|je|j'|ils|elles|they|it|il|elle|he|she|this|that|ce|cela|ca|c'|tout|everything|all|rien|nothing|"
    r"if|when|once|unless|si|quand|lorsque|des que|"
    r"budget|date|dates|objectif|goal|target|promesse|promise|campagne|campaign|team|equipe|qui|who)(?![a-z])"
)
_VERBAL = re.compile(r"(?<![a-z])(?:is|are|was|were|has|have|est|sont|ont|avait|had|will|can|peut|doit)(?![a-z])")


@dataclass(frozen=True)
class Statement:
    """What is said of one content."""

    title: Piece
    status: tuple[str, Piece] | None
    owner: Person | None
    owner_in: Piece
    due: str | None
    due_words: Piece | None


def find_statement(
    piece: Piece, context: Context, *, listed: bool, headed: bool = False, ordered: str | None = None
) -> Statement | None:
    """Return what a piece says of one content: a title, and then nothing but its state, its owner and its day.

    Args:
        piece: The piece.
        context: What is known.
        listed: Whether it stands in a list of contents.
        headed: Whether the heading of that list says how far they are.
        ordered: What a verb before it says of its state; then a title alone is enough.
    """
    if "?" in without_quoted(piece.text) or any(c in piece.text for c in "€$£%"):
        return None
    owner = _NAMED.match(piece.text)
    if owner is not None and is_first_name(owner.group("name")):
        # "Anna: the video, 10 February" is a list of who does what.
        return None
    told = [one for one in states(piece) if not _is_quoted(piece, one[1])]
    days = _days(piece, context)
    nobody = WHO_IS_OPEN.search(piece.flat)
    people = [p for p in find_people(piece, context) if p.kind in ("name", "agency", "me") or p.member]
    wish = _WISH.search(piece.flat)
    if wish is not None:
        # "…, j'aimerais que Nora s'y colle": who wishes it does not do it.
        people = [p for p in people if not (wish.start() <= p.start < wish.end("wished"))]
    people = [p for p in people if not any(d.text_start < p.end and p.start < d.text_end for d in days)]
    cuts = _cuts(piece, told)
    cuts += [(at, at) for at in [d.phrase_start for d in days] + [_before(piece, p.start) for p in people] if at > 1]
    for end, begin in [*sorted(set(cuts)), *([(len(piece.text),) * 2] if ordered or headed else [])]:
        title = stripped(piece.cut(0, end))
        yet = _YET.search(title.flat)
        title = title.cut(0, yet.start()) if yet is not None else title
        rest = piece.cut(begin)
        if not _may_be_title(title) or any(start < end for _, start, _ in told):
            continue
        if any(d.text_start < end and d.precision != "year" for d in days):
            continue
        spans = [(s, e) for _, s, e in told if s >= begin]
        spans += [(d.phrase_start, d.text_end) for d in days if d.text_start >= begin]
        spans += [wish.span("wished"), wish.span("does")] if wish is not None and wish.start() >= begin - 1 else []
        spans += [nobody.span()] if nobody is not None and nobody.start() >= begin - 1 else []
        named = [_company(rest, begin, context), [p for p in people if p.start >= begin]]
        named = named if any(" " in p.name for p in named[0]) else named[::-1]
        inside = next((n for n in named if _covered(piece, begin, [*spans, *((p.start, p.end) for p in n)])), None)
        if inside is None or not (spans or inside or ordered or headed):
            continue
        after = [t for t in told if t[1] >= begin]
        due = next((d for d in days if d.text_start >= begin and may_be_due(d, context.today)), None)
        if ordered is not None and not any(t[1] >= begin for t in told):
            after = [(ordered, 0, 0)]
        strong = any(strong_verbs().search(piece.flat[start:stop]) for _, start, stop in after)
        named_open = headed or (listed and nobody is not None)
        if len(inside) > 1 or not _is_content(
            title, after, inside, due is not None, context, listed, named_open, strong
        ):
            return None
        state = _settled([t for t in told if t[1] >= begin])
        if state is not None and state[0] == "ready" and due is not None and due.start > context.today:
            # "Delivered on 10 February" is not there yet.
            state = ("to_create", *state[1:])
        return Statement(
            title,
            (state[0], piece.cut(state[1], state[2])) if state else None,
            inside[0] if inside else None,
            piece,
            deadline(due).isoformat() if due else None,
            piece.cut(due.text_start, due.text_end) if due else None,
        )
    return None


_WISH = re.compile(
    r"(?:^|[ ,;:–—-])(?P<wished>(?:(?:je |j'|on )(?:veux|voudrais|aimerais|aimerait|voudrait|prefere|prefererais|"
    r"propose|compte sur|pense a)(?: bien)?(?: que)?|(?:i|we)(?:'d| would|'ll)? (?:like|love|want|prefer|suggest|hope|"
    r"count on|was thinking of))) (?P<who>[\w'-]+)"
    r"(?P<does> (?:to (?:do|take|handle|make|own) (?:it|them|this|that)(?: on)?|"
    r"(?:takes?|does|handles?) (?:it|them|this|that)(?: on)?|s'y (?:colle|mette|attelle)|s'en (?:charge|occupe)|"
    r"(?:le|la|les) (?:fasse|prenne|gere)|(?:pour|for) (?:ca|cela|this|that|it)))"
)


def _days(piece: Piece, context: Context) -> list[Period]:
    """Return the days of a piece; a season beside a day belongs to the title: "affiche rentrée, pour le 1/09"."""
    days = [p for p in find_dates(piece.text, context.language, context.today) if p.precision != "range"]
    if not any(day.precision == "day" for day in days):
        return days
    bare = [d for d in days if d.precision != "day" and d.phrase_start == d.text_start and d.relation is None]
    return [day for day in days if day not in bare or re.search(r"\d", day.words)]


def _is_quoted(piece: Piece, at: int) -> bool:
    return without_quoted(piece.text)[at] == " " and piece.text[at] != " "


def _may_be_title(title: Piece) -> bool:
    """Tell whether words may be a title: few, closed, no list of things."""
    if not title or len(title.text.split()) > _MOST_TITLE_WORDS or _NO_TITLE.match(title.flat):
        return False
    if is_first_name(title.text.strip()):
        # "Ines writes" tells what she does.
        return False
    outside = masked(title)
    closed = all(title.text.count(one) == title.text.count(two) for one, two in ("()", "[]", "«»", "“”"))
    return closed and not re.search(r"[,;|]", outside) and re.search(r"[^\W\d_]{2}", title.text) is not None


def _before(piece: Piece, at: int) -> int:
    """Return where "by Grace" begins."""
    lead = re.search(r"\s+(?:par|by)\s+$", piece.flat[:at])
    return lead.start() if lead is not None else 0


def _settled(after: list[tuple[str, int, int]]) -> tuple[str, int, int] | None:
    """Return the state that counts: what is left to do, where something is."""
    left = [t for t in after if t[0] != "ready"]
    return next(iter(left or after), None)


def _cuts(piece: Piece, told: list[tuple[str, int, int]]) -> list[tuple[int, int]]:
    """Return where the title may end and the rest begin, the earliest first."""
    cuts = [(m.start(), m.end()) for m in _SEPARATOR.finditer(without_quoted(piece.text)) if m.start() > 1]
    for _, start, _ in told:
        before = _COPULA.search(piece.flat[:start])
        at = before.start() if before is not None else start
        if at > 1:
            cuts.append((at, at))
    return sorted(set(cuts))


_COPULA = re.compile(
    r"(?:(?<=[a-z])'s)?\s+(?:(?:is|are|isn't|aren't|n'est|ne sont|not|pas|was|has been|have been|hasn't been|"
    r"haven't been|wasn't|weren't|has not been|have not been|est|sont|a ete|ont ete|n'a pas ete|n'ont pas ete|"
    r"reste|restent|all|fully|completely|tout|toute|tous|toutes|meme|even|quite|"
    r"still|also|now|deja|already|encore|just|only|juste|simplement|seulement|simply|"
    r"toujours|d'ores et deja|quasi|presque|almost|nearly|aussi|etait|it's|c'est|elle est|il est|"
    r"that|which|qui|que)\s+)+$|(?<=[a-z])'s\s+$"
)


def _company(rest: Piece, begin: int, context: Context) -> list[Person]:
    """Find the name of a company that stands alone between two marks."""
    at = 0
    for match in [*_SEPARATOR.finditer(rest.text), None]:
        part = rest.text[at : match.start() if match else len(rest.text)].strip(" .)(")
        start = rest.text.find(part, at) if part else at
        at = match.end() if match else len(rest.text)
        lead = re.match(r"(?:par|by|owner|resp\w*\.?)\s+", part, re.IGNORECASE)
        name = part[lead.end() :] if lead else part
        if not name or not _COMPANY.fullmatch(name):
            continue
        known = Piece(name, 0)
        things = [t for kind in ("format", "channel", "status", "data") for t in terms(known, kind, fuzzy=False)]
        if any(t.start == 0 or t.end - t.start > len(name) / 2 for t in things):
            continue
        if find_dates(name, context.language, context.today) or states(known):
            continue
        first = begin + start + (lead.end() if lead else 0)
        return [Person(first, first + len(name), name, "name")]
    return []


def _covered(piece: Piece, begin: int, spans: list[tuple[int, int]]) -> bool:
    chars = list(piece.flat)
    for start, end in spans:
        chars[start:end] = " " * (end - start)
    rest = joining().sub(" ", "".join(chars[begin:]))
    return not _MARKS.sub("", rest)


def _is_content(
    title: Piece,
    after: list[tuple[str, int, int]],
    people: list[Person],
    dated: bool,
    context: Context,
    listed: bool,
    headed: bool,
    strong: bool,
) -> bool:
    """Tell whether a title is that of a content: by its words, by the list it stands in, by what is done to it."""
    if _VERBAL.search(title.flat) or find_figures(title.text, context.language)[2:]:
        return False
    format_ = bool(terms(title, "format")) or find(CONTENTS, title.text, context) is not None
    format_ = format_ or content_nouns().search(title.flat) is not None
    if listed:
        return bool(after) or headed or format_ or (bool(people) and dated)
    if find_terms(title.text, "data") and not format_:
        return False
    return bool(after) and (format_ or strong)
