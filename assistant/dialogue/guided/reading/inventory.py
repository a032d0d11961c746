"""Reads lists of what is at hand, item by item: channels, contents and data sources with what is said of each."""

import re
from dataclasses import dataclass, field

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.details import Details, read_details
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, DATA, channel_id, content_id, data_id
from assistant.dialogue.guided.reading.inventory_names import (
    VOCABULARY,
    Sort,
    around,
    name_of,
    sort_of,
    stripped,
    without,
)
from assistant.dialogue.guided.reading.inventory_rows import COLUMNS, read_rows
from assistant.dialogue.guided.reading.lexicon import (
    Expression,
    Found,
    pattern,
    status_terms,
    term_data,
    terms,
)
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.pieces import (
    Piece,
    brackets,
    inline_items,
    lines_of,
    masked,
    sentences,
    split_with,
)
from assistant.dialogue.guided.reading.tables import Row, read_table
from assistant.dialogue.guided.reading.team_reader import TeamReader

_SIDES: dict[Sort, Expression] = {
    "channel": Expression("inventory.side_channel"),
    "content": Expression("inventory.side_content"),
    "data": Expression("inventory.side_data"),
}
_SORTS: tuple[Sort, ...] = ("channel", "content", "data")
_COMMAS = Expression("inventory.commas")
_AND = Expression("inventory.and")
_HEAD = re.compile(r"^([^:=]{2,60}?)\s*(?::|=)\s*(?!//)")
_NEGATED = Expression("inventory.negated")


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
        rows: list[Row] | None = read_table(block, COLUMNS[self.sort])
        if rows is not None:
            return read_rows(rows, self.sort, self.context)
        understood = False
        for line in lines_of(block):
            for sentence in (part for item in inline_items(line) for part in sentences(item)):
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
        for sort in _SORTS:
            if pattern(f"kind_{sort}").search(head.flat) and not terms(without(head, f"kind_{sort}"), VOCABULARY[sort]):
                frame.sort, known = sort, True
                head = without(head, f"kind_{sort}")
                break
        details = read_details(head, self.context, people=False)
        if details.covers(head) and (details.media or details.status or details.stages):
            frame.media, frame.status = details.media, details.status
            frame.stage = details.stages[0] if details.stages else None
            known = True
        more = terms(head, "media_more")
        if more and more[0].start == 0 and more[0].end == len(head.text):
            frame.media, known = more[0].id, True
        if not known and not terms(head, "channel") and not terms(head, "format"):
            people = find_people(head, self.context)
            if len(people) == 1 and people[0].kind != "pronoun":
                frame.person, known = head, True
        return frame if known else None

    def _side(self, line: Piece) -> None:
        """Read "côté contenus, on a…": what follows is of that sort."""
        for sort, expression in _SIDES.items():
            if expression.match(line.flat) is not None:
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
        bare = stripped(piece)
        return bool(bare) and read_details(bare, self.context).covers(bare)

    def _one(self, piece: Piece, *, joined: bool) -> bool:
        bare = stripped(piece)
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
        sort = sort_of(outside, inside, self._frame.sort, asked=self.asked)
        if sort is None:
            return False
        name, term = name_of(outside, sort, self.context, asked=self.asked)
        if name is None:
            return False
        beside = [outside] if sort == "data" else around(outside, name)
        influencer = term is not None and term_data("channel", term.id).get("kind") == "influencer"
        said = [(p, read_details(p, self.context, people=False, influencer=influencer)) for p in beside]
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
