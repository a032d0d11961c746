"""Tells whose words a message passes on: in "Léa's mail of this morning: “…, I own it”" it is Léa who says "I"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.dialogue.guided.reading.lexicon import Expression, word_set
from assistant.dialogue.guided.reading.name_words import is_first_name, role_terms
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.text import fold

_WRITTEN = Expression("passed_on.written")
_QUOTES = re.compile(r"[«»“”\"]")

_GREETS = re.compile(
    r"(?:\s|>)*(?i:hi|hello|hey|dear|bonjour|bonsoir|salut|coucou|ch[eè]re?)"
    r"(?: (?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)| [\w-]+){0,2}\s*[,!.\n](?=\s*\S)"
)
_SIGNED = re.compile(
    r"\n[\s>–—-]*(?:(?i:bonne|belle|best|kind|cordialement|merci|thanks|cheers|[àa] bient[oô]t|love|regards|biz|bises)"
    r"[^\n.!]{0,20}[,.!]\s*)?(?P<name>[A-Za-zÀ-ÿ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?)[\s.!]*$"
)


@dataclass(frozen=True)
class PassedOn:
    """A message, of the same length without what says that somebody else wrote it, where that begins and ends, and who.

    The name is empty where only a function is told, and None where the words are the person's own.
    """

    text: str
    start: int = 0
    who: str | None = None
    end: int | None = None
    greeted: str | None = None

    def author(self, otherwise: Callable[[int], str | None]) -> Callable[[int], str | None]:
        """Return what tells who says what stands at an offset.

        Args:
            otherwise: Tells it for the person's own words.
        """
        if self.who is None:
            return otherwise
        end = self.end if self.end is not None else len(self.text)
        return lambda offset: self.who if self.start <= offset < end else otherwise(offset)

    def reader(self, otherwise: Callable[[int], str | None]) -> Callable[[int], str | None]:
        """Return what tells to whom what stands at an offset is said: whom the words greet that are passed on.

        Args:
            otherwise: Tells it for the person's own words.
        """
        if self.greeted is None:
            return otherwise
        end = self.end if self.end is not None else len(self.text)
        return lambda offset: self.greeted if self.start <= offset < end else otherwise(offset)


def words_passed_on(message: str) -> PassedOn:
    """Return a message with who wrote what it passes on.

    Args:
        message: What the person said.
    """
    told = _WRITTEN.match(Piece(message, 0).flat)
    if told is None or not message[told.end() :].strip():
        return PassedOn(message)
    group = next(name for name in ("who", "from", "from2", "by") if told[name] is not None)
    name = message[slice(*told.span(group))].strip()
    plain = Piece(name, 0)
    capital = name[:1].isupper() and " " not in name and plain.flat not in word_set("not_names")
    ours = told["mine"] or told["ours"] or told["ours2"]
    named = not ours and (is_first_name(name) or capital)
    if not named and not (ours or role_terms(plain)):
        return PassedOn(message)
    marks = list(_QUOTES.finditer(message, told.end()))
    # What stands behind the closing mark is the person's own again.
    quoted = len(marks) > 1 and not message[told.end() : marks[0].start()].strip()
    end = marks[-1].start() if quoted else None
    text = " " * told.end() + _QUOTES.sub(" ", message[told.end() :])
    body = text[told.end() : end]
    greeting, signed = _GREETS.match(body), _SIGNED.search(body)
    if signed is not None and (
        (quoted and is_first_name(signed["name"].split()[0])) or fold(signed["name"]) == fold(name)
    ):
        # Whose words they are may stand below them once more.
        text = _blanked(text, told.end() + signed.start(), told.end() + signed.end())
    if greeting is not None:
        text = _blanked(text, told.end() + greeting.start(), told.end() + greeting.end())
    who = (name.title() if name.islower() else name) if named else ""
    return PassedOn(text, told.end(), who, end, greeting["name"] if greeting is not None else None)


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
