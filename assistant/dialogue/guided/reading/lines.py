"""Lines of a message and blocks of them."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One line, or the rest of a line after its label: its text and where that starts in the message."""

    text: str
    start: int
    bullet: bool = False

    @property
    def end(self) -> int:
        """Return the offset after the last character."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Block:
    """Lines under one label, or under none."""

    label: str | None
    lines: tuple[Line, ...]
    label_words: str = ""
    firm: bool = True
    """Whether the lines stand under the label for sure; else it is only what they are about when nothing else tells."""

    @property
    def start(self) -> int:
        """Return the offset of the first line."""
        return self.lines[0].start if self.lines else 0


_PROOF = re.compile(r"\b(?:proof|preuve)s?\s?:", re.IGNORECASE)


@dataclass
class Open:
    """The label under which lines are gathered."""

    label: str | None = None
    words: str = ""
    firm: bool = True
    indent: int = -1
    bullet: bool = False
    """Whether the label is a bullet itself: a bullet that stands no deeper is its brother."""
    inline: bool = False
    """Whether what it labels stands on its own line."""
    heading: bool = False
    marked: bool = False
    """Whether it is marked as a heading: labels on lines of their own are below it."""

    def beside(self, indent: int) -> bool:
        """Tell whether a bullet stands beside this one, which says what it labels on its own line."""
        return self.inline and self.bullet and indent <= self.indent

    def arguments(self, section: "Open") -> "Open":
        """Return what bullets below a value on this line stand under: under a heading for the message, arguments."""
        if self.label == section.label == "promise":
            return Open("pillars", self.words, heading=True)
        return section

    def holds_up(self, indent: int, text: str, section: "Open") -> bool:
        """Tell whether a bullet stands below a promise on this line: deeper than it, or with a proof of its own.

        Args:
            indent: How deep the bullet stands.
            text: Its words.
            section: The heading above; below one for the message any bullet after the promise holds it up.
        """
        if section.label == "promise" and self is not section and not self.bullet:
            return self.label == "pillars" or (self.label == "promise" and self.inline)
        deeper = self.bullet and indent > self.indent
        proved = not self.bullet and _PROOF.search(text) is not None
        return self.label == "promise" and self.inline and (deeper or proved)
