"""Tells whose words a message passes on: in "Léa's mail of this morning: “…, I own it”" it is Léa who says "I"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.dialogue.guided.reading.lexicon import Expression, word_set
from assistant.dialogue.guided.reading.name_words import is_first_name, role_terms
from assistant.dialogue.guided.reading.pieces import Piece

_WRITTEN = Expression("passed_on.written")
_QUOTES = re.compile(r"[«»“”\"]")


@dataclass(frozen=True)
class PassedOn:
    """A message, of the same length without what says that somebody else wrote it, where that begins, and who.

    The name is empty where only a function is told, and None where the words are the person's own.
    """

    text: str
    start: int = 0
    who: str | None = None

    def author(self, otherwise: Callable[[int], str | None]) -> Callable[[int], str | None]:
        """Return what tells who says what stands at an offset.

        Args:
            otherwise: Tells it for the person's own words.
        """
        if self.who is None:
            return otherwise
        return lambda offset: self.who if offset >= self.start else otherwise(offset)


def words_passed_on(message: str) -> PassedOn:
    """Return a message with who wrote what it passes on.

    Args:
        message: What the person said.
    """
    told = _WRITTEN.match(Piece(message, 0).flat)
    if told is None or not message[told.end() :].strip():
        return PassedOn(message)
    group = next(name for name in ("who", "from", "by") if told[name] is not None)
    name = message[slice(*told.span(group))].strip()
    plain = Piece(name, 0)
    capital = name[:1].isupper() and " " not in name and plain.flat not in word_set("not_names")
    named = not told["mine"] and not told["ours"] and (is_first_name(name) or capital)
    if not named and not (told["mine"] or told["ours"] or role_terms(plain)):
        return PassedOn(message)
    body = _GREETS.sub(lambda greets: " " * len(greets.group()), _QUOTES.sub(" ", message[told.end() :]), count=1)
    signed = re.search(rf"\n[\s>–—-]*{re.escape(name)}[\s.!]*$", body, re.IGNORECASE)
    if signed is not None:
        # Whose words they are may stand below them once more.
        body = body[: signed.start()] + re.sub(r"[^\n]", " ", signed.group())
    who = (name.title() if name.islower() else name) if named else ""
    return PassedOn(" " * told.end() + body, told.end(), who)


_GREETS = re.compile(
    r"(?<=^)(?:\s|>)*(?:hi|hello|hey|dear|salut|bonjour|bonsoir|coucou|ch[eè]re?)(?: [\w-]+){0,2}\s*[,!](?=\s*\S)",
    re.IGNORECASE,
)
