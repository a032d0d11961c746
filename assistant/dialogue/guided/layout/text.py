"""A text made ready for the readers: of the same length as what the person wrote, so that every offset stays true."""

from dataclasses import dataclass

from assistant.dialogue.guided.layout.argument_lines import with_argument_lines
from assistant.dialogue.guided.layout.asked import with_answers
from assistant.dialogue.guided.layout.bars import without_bars
from assistant.dialogue.guided.layout.brackets import with_brackets
from assistant.dialogue.guided.layout.enumerated import with_enumerations
from assistant.dialogue.guided.layout.inline_answers import with_inline_answers
from assistant.dialogue.guided.layout.leaders import with_colons
from assistant.dialogue.guided.layout.letterhead import without_heads, without_letterhead, without_when_and_where
from assistant.dialogue.guided.layout.mended import with_mended
from assistant.dialogue.guided.layout.minutes import with_actions, without_attendance, without_last_time
from assistant.dialogue.guided.layout.numbering import without_numbering, without_tabs
from assistant.dialogue.guided.layout.pairs import with_pairs
from assistant.dialogue.guided.layout.past_sections import without_past_sections
from assistant.dialogue.guided.layout.placeholders import without_placeholders
from assistant.dialogue.guided.layout.present import with_seats
from assistant.dialogue.guided.layout.reports import without_reports
from assistant.dialogue.guided.layout.sheets import as_table
from assistant.dialogue.guided.layout.speakers import Turn, find_turns
from assistant.dialogue.guided.layout.spoken import as_lines
from assistant.dialogue.guided.layout.thread import Letter, letters
from assistant.dialogue.guided.layout.tickets import without_marks
from assistant.dialogue.guided.layout.weekdays import without_weekdays
from assistant.dialogue.guided.layout.wraps import unwrapped


@dataclass(frozen=True)
class Laid:
    """A text and how it is laid out.

    Args:
        text: The text without marks of quotation, headers of letters and names of speakers, which are blanks now; lines
            that only a margin broke go on.
        letters: The letters of a thread, the oldest first; one for any other text.
        turns: Who speaks from which offset on, in order; empty where nobody is told.
    """

    text: str
    letters: tuple[Letter, ...]
    turns: tuple[Turn, ...] = ()

    def author(self, offset: int) -> str | None:
        """Return who says what stands at an offset, where the text tells."""
        said = [turn.name for turn in self.turns if turn.start <= offset]
        if said:
            return said[-1]
        return next((letter.author for letter in self.letters if letter.holds(offset)), None)

    def reader(self, offset: int) -> str | None:
        """Return to whom it is said, where the text tells and there is one only."""
        names = list(dict.fromkeys(turn.name for turn in self.turns))
        if names:
            others = [name for name in names if name != self.author(offset)]
            return others[0] if len(others) == 1 else None
        letter = next((letter for letter in self.letters if letter.holds(offset)), None)
        if letter is None or letter.addressee is not None:
            return letter.addressee if letter is not None else None
        writers = {one.author for one in self.letters if one.author is not None} - {letter.author}
        return writers.pop() if len(writers) == 1 and letter.author is not None else None


def lay_out(message: str) -> Laid:
    """Tell how a message or a brief is laid out."""
    message = as_lines(without_weekdays(message))
    if "\n" not in message.strip():
        message = with_enumerations(message)
    if "\n" not in message.strip():
        return Laid(message, (Letter(((0, len(message)),)),))
    message = with_argument_lines(
        with_inline_answers(
            without_placeholders(with_colons(with_pairs(without_marks(without_tabs(without_heads(message))))))
        )
    )
    text = as_table(message)
    if text != message:
        return Laid(text, (Letter(((0, len(message)),)),))
    message = with_actions(
        without_last_time(with_seats(without_attendance(without_bars(with_mended(without_past_sections(message))))))
    )
    text, found = letters(with_brackets(without_reports(without_numbering(without_letterhead(message)))))
    text, turns = find_turns(text)
    text = with_answers(text, turns) if turns else without_when_and_where(text)
    return Laid(unwrapped(text), found, turns)
