"""A document before it is written in any format: headings, facts, lists, tables and the drawing of the map.

All texts in it are plain: whoever renders a block escapes it for the format.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Heading:
    """A heading.

    Args:
        level: 1 for the title of the document, 2 for its sections, 3 below.
        text: The words.
    """

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """Some prose; ``strong`` is what nobody may miss, ``muted`` what stands at the side."""

    text: str
    strong: bool = False
    muted: bool = False


@dataclass(frozen=True)
class Facts:
    """Labels with their values. Pairs without a value are not kept."""

    pairs: tuple[tuple[str, str], ...]

    @staticmethod
    def of(*pairs: tuple[str, str]) -> "Facts":
        """Return the facts that have a value."""
        return Facts(tuple((label, value) for label, value in pairs if value))


@dataclass(frozen=True)
class Bullets:
    """A list of short texts."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table.

    Args:
        caption: What it shows.
        columns: Headings of the columns.
        rows: Cells, as many in each row as there are columns.
        numeric: Indexes of the columns that hold figures.
        closing: Whether the last row is a sum.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = field(default_factory=frozenset)
    closing: bool = False

    def without_empty_columns(self) -> "Table":
        """Return the table without the columns that hold nothing, the first one apart."""
        kept = [i for i in range(len(self.columns)) if i == 0 or any(row[i] for row in self.rows)]
        return Table(
            self.caption,
            tuple(self.columns[i] for i in kept),
            tuple(tuple(row[i] for i in kept) for row in self.rows),
            frozenset(place for place, i in enumerate(kept) if i in self.numeric),
            self.closing,
        )


@dataclass(frozen=True)
class Drawing:
    """The place of the journey map."""


Block = Heading | Paragraph | Facts | Bullets | Table | Drawing
