"""Reads lists of what is at hand, item by item: channels, contents and data sources with what is said of each."""

import re
from dataclasses import dataclass, field
from typing import Literal

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.details import Details, read_details
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, DATA, channel_id, content_id, data_id
from assistant.dialogue.guided.reading.lexicon import (
    Expression,
    Found,
    alternatives,
    pattern,
    status_terms,
    term_data,
    terms,
    whole,
)
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.pieces import Piece, brackets, lines_of, masked, sentences, split_with
from assistant.dialogue.guided.reading.tables import Row, read_table
from assistant.dialogue.guided.reading.team_reader import TeamReader

Sort = Literal["channel", "content", "data"]
_LIST: dict[Sort, str] = {"channel": CHANNELS, "content": CONTENTS, "data": DATA}
_VOCABULARY: dict[Sort, str] = {"channel": "channel", "content": "format", "data": "data"}
_COMMAS = Expression("inventory.commas")
_AND = Expression("inventory.and")
_HEAD = re.compile(r"^([^:=]{2,60}?)\s*(?::|=)\s*(?!//)")
_LEADING = Expression("inventory.leading")
_NEGATED = Expression("inventory.negated")
_NAME_ENDS = Expression("inventory.name_ends")
_DATA_NAME_ENDS = Expression("inventory.data_name_ends")
_LONGEST_NAME = 5
_SENTENCE_WORDS = Expression("inventory.sentence_words")


@dataclass
class Frame:
    """What a heading says of the items under it."""

    sort: Sort | None = None
    media: str | None = None
    status: str | None = None
    stage: str | None = None
    person: Piece | None = None


@dataclass
class Item:
    """One thing of the inventory, as recorded."""

    sort: Sort
    path: str
    status: bool = False
    details: Details = field(default_factory=Details)


class InventoryReader:
    """Reads blocks of inventory.

    Args:
        context: Where facts go.
        sort: What the items are where their words do not say; None for a mix.
        asked: Whether the text is known to be an inventory, so that an unknown name counts too.
    """

    def __init__(self, context: Context, sort: Sort | None, *, asked: bool) -> None:
        self.context = context
        self.sort = sort
        self.asked = asked
        self._frame = Frame(sort)
        self._last: Item | None = None
        self._sentence: list[Item] = []

    def block(self, block: Block) -> bool:
        """Read a block; True when anything was understood."""
        from assistant.dialogue.guided.reading.inventory_rows import COLUMNS, read_rows

        rows: list[Row] | None = read_table(block, COLUMNS[self.sort])
        if rows is not None:
            return read_rows(rows, self.sort, self.context)
        understood = False
        for line in lines_of(block):
            for sentence in sentences(line):
                understood = self._line(sentence) or understood
        return understood

    def _line(self, line: Piece) -> bool:
        self._sentence = []
        self._last = None
        head = _HEAD.match(masked(line))
        if head is not None:
            rest = line.cut(head.end())
            frame = self._heading(line.cut(0, head.end(1)).trimmed())
            if frame is not None:
                if not rest.trimmed():
                    self._frame = frame
                    return True
                before, self._frame = self._frame, frame
                understood = self._items(rest)
                self._frame = before
                return understood
            if rest.trimmed() and self._item(line.cut(0, head.end(1))):
                return self._detail(rest) or True
        self._side(line)
        understood = self._items(line)
        if find_people(line, self.context) and pattern("manage_verb", "by_word").search(line.flat):
            understood = self._people(line) or understood
        return understood

    def _people(self, line: Piece) -> bool:
        outside = "".join(" " if c == "\x00" else o for c, o in zip(masked(line), line.text, strict=True))
        reader = TeamReader(self.context, contents_first=self.sort == "content")
        understood = reader.sentence(Piece(outside, line.start))
        reader.duties.finish()
        return understood

    def _heading(self, head: Piece) -> Frame | None:
        """Return what a heading says, None where it names an item itself."""
        frame = Frame(self._frame.sort)
        known = False
        for sort in ("channel", "content", "data"):
            if pattern(f"kind_{sort}").search(head.flat) and not terms(
                _without(head, f"kind_{sort}"), _VOCABULARY[sort]
            ):
                frame.sort, known = sort, True
                head = _without(head, f"kind_{sort}")
                break
        details = read_details(head, self.context, people=False)
        if details.covers(head) and (details.media or details.status or details.stages):
            frame.media, frame.status = details.media, details.status
            frame.stage = details.stages[0] if details.stages else None
            known = True
        people = find_people(head, self.context)
        if (
            len(people) == 1
            and people[0].kind != "pronoun"
            and not terms(head, "channel")
            and not terms(head, "format")
        ):
            frame.person, known = head, True
        return frame if known else None

    def _side(self, line: Piece) -> None:
        """Read "côté contenus, on a…": what follows is of that sort."""
        for sort in ("channel", "content", "data"):
            found = re.match(
                rf"\W*(?:et |and )?{alternatives('side')}\s*(?:les |nos |our |the |la |l')?{alternatives('kind_' + sort)}(?![a-z])",
                line.flat,
            )
            if found is not None:
                self._frame = Frame(sort)

    def _items(self, line: Piece) -> bool:
        understood = False
        negated = False
        for part, before in split_with(line, _COMMAS):
            for i, (piece, joint) in enumerate(self._halves(part)):
                negated = _NEGATED.match(piece.flat) is not None or (negated and " ni " in f" {piece.flat} ")
                if negated and self._last is not None and self._is_detail(piece):
                    negated = False
                    understood = self._detail(piece)
                    continue
                if negated:
                    understood = True
                    continue
                understood = self._one(piece, joined=bool(joint.strip()) if i else "et" in before) or understood
        return understood

    def _halves(self, part: Piece) -> list[tuple[Piece, str]]:
        """Cut "LinkedIn et la newsletter", but not "guide achats et approvisionnement"."""
        result: list[tuple[Piece, str]] = []
        for piece, joint in split_with(part, _AND):
            if result and not (self._names(piece) and self._names(result[-1][0])):
                last, before = result[-1]
                result[-1] = (part.cut(last.start - part.start, piece.end - part.start), before)
            else:
                result.append((piece, joint))
        return result

    def _names(self, piece: Piece) -> bool:
        """Tell whether a piece names a thing by itself, or gives a detail."""
        if (
            any(terms(piece, kind) for kind in ("channel", "format", "data", "identifier"))
            or piece.text.strip()[:1] in '«"“'
        ):
            return True
        if self._frame.sort == "channel" and self.asked:
            return True
        bare = _stripped(piece)
        return bool(bare) and read_details(bare, self.context).covers(bare)

    def _one(self, piece: Piece, *, joined: bool) -> bool:
        bare = _stripped(piece)
        if not bare:
            return False
        if self._last is not None and self._is_detail(bare):
            return self._detail(piece)
        return self._item(piece, joined=joined)

    def _is_detail(self, bare: Piece) -> bool:
        details = read_details(bare, self.context, influencer=self._is_influencer())
        if not details.covers(bare):
            return False
        if self._last is not None and self._last.sort == "data":
            return True
        return not details.holds and (not terms(bare, "channel") or bool(details.creators or details.posts))

    def _is_influencer(self) -> bool:
        return (
            self._last is not None
            and self._last.sort == "channel"
            and self.context.draft.get(f"{self._last.path}.kind") == "influencer"
        )

    def _detail(self, piece: Piece) -> bool:
        """Add what is said of the last item."""
        if self._last is None:
            return False
        details = read_details(piece, self.context, influencer=self._is_influencer(), answer=True)
        self._record(self._last, details, piece)
        return True

    def _item(self, piece: Piece, *, joined: bool = False) -> bool:
        outside, inside = brackets(piece)
        sort = self._sort_of(outside, inside)
        if sort is None:
            return False
        name, term = self._name(outside, sort)
        if name is None:
            return False
        around = [outside] if sort == "data" else _around(outside, name)
        influencer = term is not None and term_data("channel", term.id).get("kind") == "influencer"
        said = [(p, read_details(p, self.context, people=False, influencer=influencer)) for p in around]
        said += [(p, read_details(p, self.context, influencer=influencer, answer=True)) for p in inside]
        media = next((d.media for _, d in said if d.media), self._frame.media)
        item = self._add(sort, name, term, media)
        self._last = item
        self._sentence.append(item)
        for part, details in said:
            self._record(item, details, part)
        self._record(item, self._framed(), piece)
        if joined and item.status:
            self._backwards(item, piece)
        return True

    def _framed(self) -> Details:
        frame = self._frame
        details = Details(media=frame.media, status=frame.status, stages=(frame.stage,) if frame.stage else ())
        if frame.person is not None:
            details.people = find_people(frame.person, self.context)
            details.people_in = frame.person
        return details

    def _backwards(self, item: Item, piece: Piece) -> None:
        """Read "livre blanc et webinaire prêts": a plural status is that of the items before it too."""
        found = status_terms(piece)
        plural = (
            (found and re.search(r"(?:s|x)$", piece.flat[found[-1].start : found[-1].end].split()[0]))
            or "both" in piece.flat
            or "all" in piece.flat.split()
        )
        if not plural or not found:
            return
        for earlier in self._sentence[:-1]:
            if earlier.sort == "content" and not earlier.status:
                words = piece.cut(found[-1].start, found[-1].end).words(self.context)
                earlier.status = self.context.draft.set(f"{earlier.path}.status", found[-1].id, words)

    def _sort_of(self, outside: Piece, inside: list[Piece]) -> Sort | None:
        found = {sort: terms(outside, kind) for sort, kind in _VOCABULARY.items()}
        status = [t for part in (outside, *inside) for t in status_terms(part)]
        preferred = self._frame.sort
        known = [sort for sort in _LIST if found[sort]]
        if preferred is not None:
            if preferred == "channel" and not found["channel"] and known:
                return "data" if _longest(found["data"]) > _longest(found["content"]) else "content"
            if preferred == "content" and not found["content"] and found["data"] and not status:
                return "data"
            return preferred if known or self.asked else None
        if not known:
            return "content" if status and self.asked else None
        if status and found["content"]:
            return "content"
        # The longest words are the most telling: "articles de blog" is content, "base e-mail" a base.
        order: list[Sort] = ["channel", "data", "content"]
        return max(order, key=lambda sort: (_longest(found[sort]), -order.index(sort)))

    def _name(self, outside: Piece, sort: Sort) -> tuple[Piece | None, Found | None]:
        found = terms(outside, _VOCABULARY[sort])
        bare = _stripped(outside)
        people = find_people(outside, self.context) if not (sort == "channel" and not found) else []
        bare = _before_details(bare, self.context)
        cut = (_DATA_NAME_ENDS if sort == "data" else _NAME_ENDS).search(bare.flat)
        if cut is not None and (people or (found and cut.start() >= found[0].end - (bare.start - outside.start))):
            bare = bare.cut(0, cut.start()).trimmed()
        words = bare.text.split()
        fits = (
            bool(words)
            and len(words) <= _LONGEST_NAME + (2 if sort != "channel" else 0)
            and not (
                _SENTENCE_WORDS.search(bare.flat)
                or any(p.start < bare.end - outside.start and p.end > bare.start - outside.start for p in people)
            )
        )
        if found:
            term = max(found, key=lambda t: (t.end - t.start, -t.start)) if sort != "channel" else found[0]
            if fits and bare.start <= outside.start + term.start and outside.start + term.end <= bare.end:
                return bare, term
            return _extended(outside, term, bare), term
        if (
            not fits
            or not self.asked
            or pattern("manage_verb").fullmatch(bare.flat)
            or whole("say_yes", "say_no", "all", "nobody").fullmatch(bare.flat)
        ):
            return None, None
        return bare, None

    def _add(self, sort: Sort, name: Piece, term: Found | None, media: str | None) -> Item:
        if sort == "channel":
            path = f"{CHANNELS}[{channel_id(name, term, self.context, media=media)}]"
        elif sort == "content":
            path = f"{CONTENTS}[{content_id(name, self.context)}]"
        else:
            path = f"{DATA}[{data_id(name, self.context)}]"
        return Item(sort, path, bool(self.context.draft.get(f"{path}.status")) if sort == "content" else False)

    def _record(self, item: Item, details: Details, piece: Piece) -> None:
        details.record(item.path, item.sort, piece, self.context)
        item.status = item.status or (item.sort == "content" and details.status is not None)


def _longest(found: list[Found]) -> int:
    return max((term.end - term.start for term in found), default=0)


def _without(head: Piece, name: str) -> Piece:
    match = pattern(name).search(head.flat)
    if match is None:
        return head
    before, after = head.cut(0, match.start()), head.cut(match.end())
    return (before if before.trimmed() else after).trimmed()


def _stripped(piece: Piece) -> Piece:
    """Return a piece without "on a", "notre", articles and punctuation around it."""
    match = _LEADING.match(piece.flat)
    return piece.cut(match.end() if match else 0).trimmed()


def _before_details(bare: Piece, context: Context) -> Piece:
    """Return a name without the status, medium or figure said after or before it."""
    for term in [*status_terms(bare), *_media_terms(bare)]:
        if term.start > 1 and not bare.text[: term.start].strip():
            continue
        before, after = bare.cut(0, term.start).trimmed(), bare.cut(term.end).trimmed()
        side = before if before else after
        if side:
            return _linked_off(side)
    return bare


def _media_terms(bare: Piece) -> list[Found]:
    """Return words on the medium that are no part of a name: "LinkedIn en payant", "LinkedIn paid"."""
    channels = terms(bare, "channel")
    found = terms(bare, "media", fuzzy=False)
    return [
        m
        for m in found
        if not any(c.start <= m.start and m.end <= c.end for c in channels) and any(c.end <= m.start for c in channels)
    ]


def _linked_off(piece: Piece) -> Piece:
    """Return a piece without "est", "sont déjà" at its end."""
    match = re.search(
        r"(?:\s+(?:est|sont|is|are|qui|that|which|deja|already|tout|toute|a|to be|encore|still|presque|nearly|en|and|et|mais|but))+$",
        piece.flat,
    )
    return piece.cut(0, match.start()).trimmed() if match else piece


def _extended(outside: Piece, term: Found, bare: Piece) -> Piece:
    from assistant.dialogue.guided.reading.duties import channel_name

    return channel_name(outside, term, [term])


def _around(outside: Piece, name: Piece) -> list[Piece]:
    """Return what stands before and after a name in its item."""
    before = outside.cut(0, max(0, name.start - outside.start))
    after = outside.cut(name.end - outside.start)
    return [part for part in (before, after) if part.trimmed()]
