"""A message of which parts are carried out at once, so that nobody reads them as facts."""

import re
from collections.abc import Sequence

from assistant.dialogue.guided.plan_talk.elements import kind_of
from assistant.dialogue.guided.plan_talk.removal import take_out
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.run import Run
from assistant.language.folding import Folded, fold_with_offsets

_PLACE = re.compile(r"\[(?P<place>\d+)\]$")

_IN_WORDS = ("message_house.promise", "message_house.pillars", "audience.challenges", "audience.motivations")


class Talk:
    """A message on its way.

    Args:
        text: The message.
        run: Where facts go.

    Attributes:
        run: Where facts go.
        said: The message as it was.
        text: What is left of it, of the same length: blanks stand for what was carried out.
        kind: The list of the plan that it names first, or None.
        done: Whether something was carried out.
        told: Whether a fact was read ahead of the other readers.
        denied: Whether something was said to be no such thing.
        subject: What was said to be no such thing, where it was named: "it" is that, as long as the sentence goes on.
    """

    def __init__(self, text: str, run: Run) -> None:
        self.said = self.text = text
        self.run = run
        self.context: Context = run.context
        words = re.finditer(r"[a-z']+", fold_with_offsets(text).text)
        self.kind = next((kind for word in words if (kind := kind_of(word.group()))), None)
        self.done = self.denied = self.told = False
        self.subject = ""

    @property
    def asks_words(self) -> bool:
        """Whether words are asked, among which much may stand that sounds like an order."""
        return (self.context.asked or "").startswith(_IN_WORDS)

    def folded(self, start: int, end: int) -> Folded:
        """Return a part of what is left, folded."""
        return fold_with_offsets(self.text[start:end])

    def blank(self, start: int, end: int) -> None:
        """Leave a part out: it was carried out."""
        self.text = self.text[:start] + " " * (end - start) + self.text[end:]
        self.done = True

    def read(self, start: int, end: int) -> None:
        """Leave a part out: it told a fact, which is recorded."""
        self.text = self.text[:start] + " " * (end - start) + self.text[end:]
        self.told = True

    def take(self, paths: Sequence[str], start: int, end: int) -> None:
        """Take elements out, those at the end of a list first: the others keep their places.

        Args:
            paths: The elements.
            start: Where the sentence begins that orders it.
            end: Where it ends.
        """
        numbered = sorted((path for path in paths if _PLACE.search(path)), key=_place, reverse=True)
        for path in [*(path for path in paths if path not in numbered), *numbered]:
            take_out(path, self.context.words(start, end), self.context)

    def unknown(self, start: int, end: int) -> None:
        """Note that nothing in the plan is what a part speaks of."""
        self.context.draft.notes.append(("plan_talk.unknown", self.context.words(start, end)))


def _place(path: str) -> int:
    match = _PLACE.search(path)
    return int(match["place"]) if match is not None else 0
