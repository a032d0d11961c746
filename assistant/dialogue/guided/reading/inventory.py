"""Reads lists of what is at hand, item by item: channels, contents and data sources with what is said of each."""

import re

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.content_keepers import keep, without_keeper
from assistant.dialogue.guided.reading.content_makers import does_something, without_shown
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.data_holds import (
    base_meant,
    is_base_with_details,
    says_nothing_new,
    says_of_them,
    tells_of_base,
)
from assistant.dialogue.guided.reading.details import Details, read_details
from assistant.dialogue.guided.reading.headings import status_said
from assistant.dialogue.guided.reading.inventory_frames import (
    Frame,
    Item,
    add_item,
    heading,
    is_influencer,
    names_something,
    needed,
    side,
)
from assistant.dialogue.guided.reading.inventory_names import (
    Sort,
    around,
    is_assigned,
    is_of_its_own,
    name_of,
    sort_of,
    stripped,
)
from assistant.dialogue.guided.reading.inventory_rows import COLUMNS, read_rows
from assistant.dialogue.guided.reading.lexicon import Expression, status_terms, term_data, terms
from assistant.dialogue.guided.reading.line_items import give_all, second_medium
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.pieces import Piece, brackets, inline_items, masked, sentences, split_with
from assistant.dialogue.guided.reading.tables import Row, first_cells, read_table
from assistant.dialogue.guided.reading.team_reader import TeamReader

_BUT, _HEAD = Expression("inventory.but"), re.compile(r"^([^:=>]{2,60}?)\s*(?::|=|>)\s*(?!//)")
_ALL_OF_THEM = Expression("inventory.all_of_them")
_PLACES = frozenset({"trade_show", "event", "print", "press", "radio", "podcast", "community", "other", "open_day"})
_COMMAS, _AND, _OWN_BASE = (Expression(f"inventory.{name}") for name in ("commas", "and", "own_base"))
_COUNTED, _NEGATED = Expression("inventory.counted"), Expression("inventory.negated")


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
        self._line_items: list[Item] = []
        self._needed: str | None = None

    def block(self, block: Block) -> bool:
        """Read a block; True when anything was understood."""
        status = status_said(block.label_words) if block.label_words else None
        if status is not None:
            self._frame = Frame("content", status=status)
        rows: list[Row] | None = read_table(block, COLUMNS[self.sort])
        if rows is not None:
            return read_rows(rows, self.sort, self.context)
        understood = False
        for line in first_cells(block):
            self._line_items = []
            for sentence in (part for item in inline_items(line) for part in sentences(item)):
                said, keeper = without_keeper(sentence, self.context)
                understood = self._line(said) or understood
                keep(keeper, self._sentence, self.context)
            give_all(line, self._line_items, self.context)
        return understood

    def _line(self, line: Piece) -> bool:
        self._sentence = []
        self._last = None
        self._needed = None
        head = _HEAD.match(masked(line))
        if head is not None:
            rest = line.cut(head.end())
            before_colon = line.cut(0, head.end(1)).trimmed()
            base = self._frame.sort in ("data", None) and is_base_with_details(before_colon, rest)
            frame = heading(before_colon, self._frame.sort, self.context) if not base else None
            if frame is None and not names_something(before_colon) and names_something(rest):
                frame = self._frame
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
        opening = side(line)
        if opening is not None:
            self._frame, line = Frame(opening[0]), opening[1]
        before = self._frame
        if before.status is not None and does_something(line, self.context):
            # "Existing: the guide. Tom writes the e-mails": what is being done is not among what is there.
            self._frame = Frame(before.sort)
        understood = self._items(line)
        self._frame = before
        told = without_shown(line)
        if any(is_assigned(told, p.start, p.end) for p in find_people(told, self.context)):
            understood = self._people(told) or understood
        return understood

    def _people(self, line: Piece) -> bool:
        outside = "".join(" " if c == "\x00" else o for c, o in zip(masked(line), line.text, strict=True))
        reader = TeamReader(self.context, contents_first=self.sort == "content", strict=not self.asked)
        understood = reader.sentence(Piece(outside, line.start))
        reader.duties.finish()
        return understood

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
                need = needed(piece, goes_on=self._needed is not None)
                if need is not None:
                    self._needed, piece = need
                understood = self._one(piece, joined=bool(joint.strip()) if i else "et" in before) or understood
        return understood

    def _halves(self, part: Piece) -> list[tuple[Piece, str]]:
        """Cut "LinkedIn et la newsletter", but not "guide achats et approvisionnement"."""
        result: list[tuple[Piece, str]] = []
        for piece, joint in split_with(part, _AND):
            last = result[-1][0] if result else None
            listed = last is None or (self._names(piece) and (self._names(last) or _COUNTED.match(piece.flat)))
            if not listed and not (last and is_of_its_own(piece, last) and self._names(last)):
                first, before = result[-1]
                result[-1] = (part.cut(first.start - part.start, piece.end - part.start), before)
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
        of_data = self._last is not None and self._last.sort == "data"
        if of_data and _OWN_BASE.match(piece.trimmed().flat) and terms(piece, "identifier"):
            # "…, and a prize draw box with emails": another base.
            return self._item(piece, joined=joined)
        if self._last is None and self._frame.sort == "data" and (path := base_meant(piece, self.context)) is not None:
            self._last, of_data = Item("data", path), True
        if self._frame.sort == "data" and says_of_them(piece):
            return self._detail(piece) if tells_of_base(bare) else False
        if of_data and tells_of_base(bare):
            return self._detail(piece)
        if of_data and self._last and says_nothing_new(bare, self.context.draft.get(f"{self._last.path}.holds")):
            # "…, collected at the till", "…, company" say where a base comes from, and what else it holds.
            return True
        if self._last is not None and self._is_detail(bare):
            return self._detail(piece)
        return self._item(piece, joined=joined)

    def _is_detail(self, bare: Piece) -> bool:
        details = read_details(bare, self.context, influencer=is_influencer(self._last, self.context), place=True)
        of_data = self._last is not None and self._last.sort == "data"
        if not details.covers(bare):
            # "phone numbers of all existing customers" is said of the base before.
            return of_data and bool(details.holds) and not terms(bare, "data")
        if of_data:
            return True
        return not details.holds and (not terms(bare, "channel") or bool(details.creators or details.posts))

    def _detail(self, piece: Piece) -> bool:
        """Add what is said of the last item."""
        if self._last is None:
            return False
        details = read_details(
            piece,
            self.context,
            influencer=is_influencer(self._last, self.context),
            answer=not self._last.is_place,
            place=self._last.is_place,
        )
        to_adapt = details.status == "to_adapt" and self.context.draft.get(f"{self._last.path}.status") == "ready"
        if self._last.status and details.status is not None and (to_adapt or _BUT.match(piece.flat)):
            words = piece.trimmed().words(self.context)
            replace(self.context.draft, f"{self._last.path}.status", details.status, words)
            return True
        if not self._second_medium(details, piece):
            self._record(self._last, details, piece)
        if details.status is not None and _ALL_OF_THEM.search(piece.flat):
            self._backwards(details.status, piece, self._line_items)
        return True

    def _second_medium(self, details: Details, piece: Piece) -> bool:
        """Read "LinkedIn organique et payant" as two channels, run by the same person."""
        last = self._last
        outside, inside = brackets(piece)
        found = second_medium(last, details.media, stripped(outside), self.context) if last is not None else None
        if found is None or last is None:
            return False
        item = add_item("channel", *found, details.media, self.context, words=outside.trimmed().words(self.context))
        self._line_items.append(item)
        for part in inside:
            for one in (last, item):
                self._record(one, read_details(part, self.context), part)
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
        figured = [outside] if influencer else beside
        said = [(p, read_details(p, self.context, people=False, influencer=influencer)) for p in figured]
        place = term is not None and term_data("channel", term.id).get("kind") in _PLACES
        said += [
            (p, read_details(p, self.context, influencer=influencer, answer=not place, place=place)) for p in inside
        ]
        media = next((d.media for _, d in said if d.media), self._frame.media)
        item = add_item(sort, name, term, media, self.context)
        item.is_place = place
        self._last = item
        self._sentence.append(item)
        self._line_items.append(item)
        told = [d for _, d in said if d.status is not None]
        if len({d.status for d in told}) > 1:
            # "on a déjà la brochure (à mettre à jour)": what is left to do is the status.
            for details in told:
                details.status = details.status if details.status != "ready" else None
        for part, details in said:
            self._record(item, details, part)
        if not item.status and self._needed is not None and sort == "content":
            self._record(item, Details(status=self._needed), piece)
        self._record(item, self._frame.details(self.context), piece)
        found = status_terms(piece)
        if found and sort == "content":
            word = piece.flat[found[-1].start : found[-1].end].split()[0]
            plural = word[-1] in "sx" or re.search(r"(?<![a-z])are(?![a-z])", piece.flat) is not None
            if _ALL_OF_THEM.search(piece.flat):
                self._backwards(found[-1].id, piece, self._line_items)
            elif joined and plural:
                self._backwards(found[-1].id, piece, self._sentence)
        return True

    def _backwards(self, status: str, piece: Piece, items: list[Item]) -> None:
        """Read "livre blanc et webinaire prêts": a plural status is that of the items before it too."""
        words = piece.trimmed().words(self.context)
        for earlier in items:
            if earlier.sort == "content" and not earlier.status:
                earlier.status = self.context.draft.set(f"{earlier.path}.status", status, words)

    def _record(self, item: Item, details: Details, piece: Piece) -> None:
        details.record(item.path, item.sort, piece, self.context)
        item.media = item.media or details.media is not None
        item.status = item.status or (item.sort == "content" and details.status is not None)
