"""Lines of a message and blocks of them."""

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
