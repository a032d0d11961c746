"""A sentence of a journey while it is taken apart: what is found hides its words from what is looked for next."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from assistant.dialogue.guided.reading.journey_mentions import Mention
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.text import Language

Kind = Literal[
    "step", "leads", "then", "comma", "and", "or", "after", "condition", "else", "all", "both", "capture", "store",
    "delay", "kpi", "cta", "url", "goal", "entry", "contains", "arrow", "action",
]  # fmt: skip
NUL = "\x00"


@dataclass
class Token:
    """One part of a sentence; offsets are those of the piece.

    Args:
        kind: What it is.
        start: Offset of its first character.
        end: Offset after its last character.
        mention: The step, for a step.
        identifiers: What is captured.
        delay: Days, for a delay.
        ahead: Whether the delay is before the step to come ("la veille").
        metric: What is counted, for a figure.
        target: The figure.
        inner: Steps named in a condition.
        parallel: Whether what follows stands beside what is before ("et à la démo").
    """

    kind: Kind
    start: int
    end: int
    mention: Mention | None = None
    identifiers: tuple[str, ...] = ()
    delay: Decimal | None = None
    ahead: bool = False
    metric: str | None = None
    target: Decimal | None = None
    inner: list["Token"] = field(default_factory=list)
    parallel: bool = False


class Canvas:
    """The folded text, with what was found blotted out.

    Args:
        piece: The sentence.
        language: Its language.
        known: Folded names of known steps, and the name to use.
        bases: Folded names of known bases.
    """

    def __init__(self, piece: Piece, language: Language, known: dict[str, str], bases: tuple[str, ...] = ()) -> None:
        self.piece, self.language, self.known, self.bases = piece, language, known, bases
        self._blot = list(piece.flat)
        self.found: list[Token] = []

    @property
    def visible(self) -> str:
        """Return the text with NUL characters where something was found."""
        return "".join(self._blot)

    def is_free(self, start: int, end: int) -> bool:
        """Tell whether nothing was found in a slice."""
        return NUL not in self._blot[start:end]

    def hide(self, start: int, end: int) -> None:
        """Blot out a slice."""
        self._blot[start:end] = NUL * (end - start)

    def take(self, token: Token) -> None:
        """Keep a token and hide its words."""
        self.found.append(token)
        self.hide(token.start, token.end)

    def take_words(self, kind: Kind, expression: Expression) -> None:
        """Take every place that an expression finds."""
        for match in list(expression.finditer(self.visible)):
            self.take(Token(kind, *match.span()))


# "Le fichier des adhérents", "the list of parents": whose base it is ends its name.
_WHOSE = re.compile(r" (?:de la |de l'|de |du |des |d'|of (?:the |our )?)?[a-z][a-z'-]{2,}(?![a-z'-])")


def with_whose(canvas: Canvas, end: int) -> int:
    """Return where the name of a base ends, with those who are in it; a tool has a name of its own.

    Args:
        canvas: The sentence.
        end: Where the word for the base ends.
    """
    told = _WHOSE.match(canvas.visible, end)
    return told.end() if told is not None and terms(canvas.piece.cut(*told.span()), "people") else end
