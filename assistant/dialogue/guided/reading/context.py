"""What every reader of facts is given."""

import datetime
from dataclasses import dataclass

from assistant.dialogue.draft import Draft, Words
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.language.text import Language


@dataclass(frozen=True)
class Context:
    """Everything that reading depends on beside the text.

    Args:
        draft: Where facts go; also what is known so far.
        language: Language of the message.
        today: The day of the message; dates without a year are the next ones after it.
        asked: Path of the pending question, or None.
        asked_paths: All paths that the pending question stands for.
    """

    draft: Draft
    language: Language
    today: datetime.date
    asked: str | None = None
    asked_paths: tuple[str, ...] = ()

    def words(self, start: int, end: int) -> Words:
        """Return a run of the message."""
        return self.draft.words(start, end)

    def line_words(self, line: Line) -> Words:
        """Return a whole line as words."""
        return self.draft.words(line.start, line.end)

    def block_words(self, block: Block) -> Words:
        """Return a whole block as words."""
        return self.draft.words(block.lines[0].start, block.lines[-1].end)
