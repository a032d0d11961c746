"""Cuts a message or a brief into blocks: a label ("Budget :", "## Équipe") and the lines that stand under it.

What stands under no label is read by its own words, see `cues`; tables are cut by `table_blocks`.
"""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.block_items import belongs, goes_on, is_argument, is_cost, is_split
from assistant.dialogue.guided.reading.headings import (
    STATUS_LABELS,
    heading_label,
    label_of,
    lists_attendance,
    may_head,
    names_base,
    tells_topic,
)
from assistant.dialogue.guided.reading.labelled import (
    BOLD,
    BULLET,
    bold_label,
    brief_label,
    labelled,
    line_of,
    loose_labelled,
    nests,
    numbered_label,
    value_of_heading,
    without_emphasis,
)
from assistant.dialogue.guided.reading.lines import Block, Line, Open
from assistant.dialogue.guided.reading.table_blocks import is_row, table_blocks
from assistant.dialogue.sentences import sentences

__all__ = ["Block", "Line", "blocks", "label_of", "labelled"]

_MARKED = re.compile(r"^\s*(?:#{1,6}\s+)(.+?)\s*$")


def blocks(message: str, *, loose: bool = False) -> list[Block]:
    """Cut a message into blocks, in order.

    Args:
        message: A message or a brief.
        loose: Whether a heading without a known way to write it is told by its words, as in a brief.
    """
    cutter = _Cutter("\n" in message.strip(), loose)
    cutter.numbered = loose or _FIRST.search(message) is not None
    offset = 0
    rows = message.split("\n")
    for number, raw in enumerate(rows):
        text, start = raw.rstrip("\r"), offset
        cutter.opens = number == 0 or not rows[number - 1].strip()
        cutter.nests = loose and nests(rows[number : number + 2])
        cutter.alone = cutter.opens and "".join(rows[number + 1 : number + 2]).strip() != ""
        while len(text) > _LONGEST:
            # A whole text on one line is cut at a sentence, else at a word: readers look at a line again and again.
            end = max(text.rfind(". ", 0, _LONGEST), text.rfind("; ", 0, _LONGEST)) + 1 or text.rfind(" ", 0, _LONGEST)
            end = end if end > 0 else _LONGEST
            cutter.line(text[:end], start)
            text, start = text[end:], start + end
        cutter.line(text, start)
        offset += len(raw) + 1
    return cutter.done()


class _Cutter:
    """Gathers lines under the heading or the label that they stand under."""

    def __init__(self, several: bool, loose: bool) -> None:
        self.several, self.loose = several, loose
        self.result: list[Block] = []
        self.section = Open()
        self.open = Open()
        self.lines: list[Line] = []
        self.rows: list[Line] = []
        self.titled = False
        self.opens = False
        """Whether the line stands after a blank one, as a paragraph begins."""
        self.numbered = True
        """Whether a number before a line counts it: where no line is the first, "41. Prospects." is an answer."""
        self.nests = False
        """Whether a bullet that is nothing but a label has bullets below it, as a heading has."""
        self.alone = False
        """Whether the line stands after a blank one and before one that is none, as a heading does."""

    def done(self) -> list[Block]:
        """Return the blocks."""
        self._close(Open())
        return [block for block in self.result if block.lines]

    def line(self, text: str, start: int) -> None:
        """Take one line of the message."""
        if is_row(text):
            self.rows.append(Line(without_emphasis(text), start))
            return
        if not text.strip():
            if not self.rows:
                self._blank()
            return
        if self.rows:
            self._table()
        indent = len(text) - len(text.lstrip())
        if self.loose and self.section.heading and self.section.bullet and indent <= self.section.indent:
            # A bullet beside the one that headed those before it is about something else.
            self._close(Open())
            self.section = Open()
        heading = None if goes_on(text, self.open.label, self.lines) else self._heading(text)
        if heading is not None and BOLD.match(text) and self.open.label == "promise" and not self.lines:
            # What stands alone and bold under the message is the message.
            heading = None if label_of(heading) is None else heading
        if heading is not None:
            marked = _MARKED.match(text) is not None
            # The title of the whole text is about none of its sections.
            title, self.titled = marked and not self.titled and len(heading.split()) > 2, True
            label = heading_label(heading, loose=self.loose) if not title else None
            label = "contents" if label in STATUS_LABELS else label
            # "3. Who" heads what follows it; a bullet heads only what stands deeper.
            nested = not marked and BULLET.match(text) is not None and not text.strip()[:1].isdigit()
            at = indent if nested else -1
            self._close(Open(label, heading, indent=at, bullet=nested, heading=True, marked=marked))
            if self.open.marked or not self.section.marked:
                self.section = self.open
            self.lines += value_of_heading(heading, text, start) if marked and label is not None else []
            return
        line = line_of(text, start, numbered=self.numbered)
        if self.open.inline and lists_attendance(self.open.words):
            # Whoever is present is told on one line.
            self._close(self._back())
        found = self._label(line, text, start)
        if found is not None:
            label, words, rest = found
            has_rest = bool(rest.text.strip())
            apart = self.alone or (self.opens and self.section.label in _LISTED)
            if self.loose and apart and not line.bullet and not indent and not self.section.marked:
                # A label that opens a paragraph of its own ends what an unmarked heading above is about.
                self._close(Open())
                self.section = Open()
            self._close(Open(label, words, True, indent, line.bullet, has_rest))
            self._inner(rest, label, indent, line.bullet)
            return
        self._plain(line, indent)

    def _inner(self, rest: Line, label: str, indent: int, bullet: bool) -> None:
        """Take the rest of a labelled line; a sentence in it that begins with a label opens a block of its own."""
        for start, end in sentences(rest.text) or [(0, len(rest.text))]:
            piece = Line(rest.text[start:end], rest.start + start)
            found = labelled(piece) if label not in _WHOLE else None
            if found is not None and (found[0] != label) and not belongs(found, label, bullet=False):
                self._close(Open(found[0], found[1], True, indent, bullet, True))
                self._inner(found[2], found[0], indent, bullet)
            elif (
                piece.text.strip()
                and self.lines
                and self.lines[-1].end <= piece.start
                and self._same(piece, rest.start)
            ):
                last = self.lines[-1]
                self.lines[-1] = replace(last, text=last.text + " " * (piece.start - last.end) + piece.text)
            elif piece.text.strip():
                self.lines.append(piece)

    def _same(self, piece: Line, start: int) -> bool:
        """Tell whether a sentence stands right after the last one gathered; on one row, blanks may stand between."""
        return piece.start - self.lines[-1].end <= (_GAP if self.lines[-1].start < start else _BLANKED)

    def _blank(self) -> None:
        if self.open is not self.section and (self.open.inline or self.lines):
            self._close(self._back())

    def _back(self) -> Open:
        """Return to the section, of which nothing is said for sure once another label stood in it."""
        return Open(self.section.label, self.section.words, False, heading=True) if self.section.words else Open()

    def _plain(self, line: Line, indent: int) -> None:
        one = self.open
        inside = one is self.section or one.heading
        if not inside:
            brother = line.bullet and one.bullet and indent <= one.indent
            if one.label == "budget" and one.inline and (is_cost(line.text) or (self.loose and is_split(line.text))):
                self.lines.append(line)
                return
            if one.inline and line.bullet and not one.bullet and one.label in _SINGLE and self.section.label:
                # "Promise: …" and then bullets: they are of the section, the promise is said.
                self._close(one.arguments(self.section))
                self.lines.append(line)
                return
            if brother or (one.inline and not line.bullet):
                # "- Budget: 6,000" and the next bullet are brothers; a plain line after "Label : value" is a new start.
                self._close(self._back())
        if not line.bullet and self.lines and self.lines[-1].bullet:
            # A plain line after the bullets of a label may be about something else.
            label = one.label if not self.section.label else self.section.label
            if self.opens and label in _LISTED and not self.section.marked:
                # A paragraph of its own after a list of arguments is none of them.
                label, self.section = None, Open()
            self._close(Open(label, one.words, False, heading=True))
        self.lines.append(line)

    def _close(self, following: Open) -> None:
        if self.rows:
            rows, self.rows = self.rows, []
            self._close(self.open)
            self.result += table_blocks(rows, self.open.label, self.open.words)
        if self.lines:
            self.result.append(Block(self.open.label, tuple(self.lines), self.open.words, self.open.firm))
        self.lines = []
        self.open = following

    def _table(self) -> None:
        self._close(self.open)

    def _heading(self, text: str) -> str | None:
        """Return the words of a heading: marked as one, or a line that is nothing but a label ("Budget", "ÉQUIPE")."""
        marked = _MARKED.match(text)
        if marked is not None:
            return marked.group(1)
        bold = BOLD.match(text)
        if bold is not None and not bold.group("rest") and not BULLET.match(text):
            return bold.group("label")
        words = text.strip().rstrip(" :")
        bare = re.sub(r"^(?:\w{1,4}[.)]|[-–—*=•◦▪]+)\s*|\s*[-–—*=]+$", "", words).rstrip("? ")
        if not self.several or not bare or len(bare.split()) > _HEADING_WORDS or not may_head(bare):
            return None
        head, _, told = bare.partition(":")
        if (told.strip() and label_of(head) is not None) or (not self.loose and names_base(text)):
            # "Channels that they use: radio" is a label and what it is about.
            return None
        loud = not bare[:1].isalpha() or bare.isupper() or words[:1].isdigit() or bare[:1].isupper()
        if loud and (label := label_of(bare)) is not None:
            inside = BULLET.match(text) is not None and not words[:1].isdigit() and not self.nests
            return None if inside or (label == self.open.label and text.rstrip().endswith(":")) else bare
        if (
            self.loose
            and self.alone
            and bare[:1].isupper()
            and re.search(r"[.,;:!(«\d]", text.strip().rstrip(" :?")) is None
        ):
            # A short line between a blank one and text, whose words tell what follows; a question asks something new.
            return bare if tells_topic(text) and len(bare.split()) <= _SHORT_HEADING else None
        return bare if bare.isupper() and len(bare) > _LOUD and not any(c.isdigit() for c in bare) else None

    def _label(self, line: Line, text: str, start: int) -> tuple[str, str, Line] | None:
        """Return the label at the beginning of a line, unless the line is an item of the block it stands in."""
        if not self.numbered and _COUNTED.match(text):
            return None
        found = bold_label(text, start) or labelled(line) or numbered_label(text, start)
        found = found or (brief_label(line, text, start, opens=self.opens) if self.loose else None)
        if found is None and self.loose and (self.section.label is None or BOLD.match(text)):
            lead = len(text) - len(text.lstrip())
            raw = Line(text[lead:], start + lead)
            found = loose_labelled(raw if BOLD.match(text) else line)
        if found is not None and found[0] == "channels" and self._tells_audience(found[1]):
            return "habits", found[1], found[2]
        if found is not None and found[0] == "dates" and self.section.label in ("data", "legal_basis"):
            found = "retention", *found[1:]
        indent = len(text) - len(text.lstrip())
        if found is not None and line.bullet and self.open.holds_up(indent, line.text, self.section):
            return None if is_argument(found) else found
        cost = is_cost(line.text)
        # "Hazards: £2,000" among costs is what is kept for them.
        found = None if found is not None and found[0] == "risks" and cost and self.section.label == "budget" else found
        split = self.open.label == "budget" and self.open.inline and cost
        inside = self.open.label is not None and (self.open.heading or line.bullet or split)
        one = self.open if inside else self.section
        if found is None or one.label is None:
            return found
        if (
            found[0] == one.label == "budget"
            and self.lines
            and not any(re.search(r"\d", told.text) for told in self.lines)
        ):
            # "Split: Ana leads, Tom runs the radio" before it was no budget.
            return found
        # "- why us: …" and "- who: …" are two things said side by side.
        apart = self.loose and line.bullet and one.beside(indent) and one.label in _LISTED
        return found if apart or not belongs(found, one.label, line.bullet, one.words) else None

    def _tells_audience(self, words: str) -> bool:
        """Tell whether the lines before were about the audience: the media named next are those that it uses."""
        last = self.open.label if self.open.label is not None or not self.result else self.result[-1].label
        read = _READ.search(words.lower()) is not None
        return self.section.label in _OF_AUDIENCE or (read and last in _OF_AUDIENCE and not self.section.marked)


_READ = re.compile(r"m[eé]dias?|points de contact|touchpoints|r[eé]seaux")
_OF_AUDIENCE = frozenset(["audience", "challenges", "objections", "motivations", "evidence"])

_LONGEST, _GAP, _BLANKED = 2_000, 3, 80
_HEADING_WORDS, _SHORT_HEADING, _LOUD = 9, 6, 3
_SINGLE = frozenset(
    ["promise", "tone", "objective", "metric", "target", "baseline", "deadline", "name", "start", "end"]
)
_LISTED = frozenset(["pillars", "challenges", "objections", "motivations", "proofs"])
# Labels whose value may hold anything that looks like a label.
_WHOLE = frozenset(["risks", "tasks", "journey", "milestones", "context", "left_out"])
_COUNTED = re.compile(r"\s*\d{1,2}[.)]\s")
_FIRST = re.compile(r"^\s*0?1[.)]\s", re.MULTILINE)
