"""Cuts an objective into its parts: what is done and counted, for whom, by when, and all the rest.

No grammar is parsed. A part begins at a preposition, a conjunction, a comma or a date; what it holds (a figure, a
metric, people, a date) says what it is worth. That is enough to drop whole parts and leave a sentence that can be read.
"""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.language.numbers import find_figures
from assistant.language.periods import Period
from assistant.language.text import Language, fold
from assistant.language.words import count_words
from assistant.rules.statement import Statement, flattened, read_statement
from assistant.rules.word_lists import word_list

Part = Literal["core", "audience", "deadline", "of", "place", "means", "purpose", "joined", "clause", "other"]

MOST_WORDS = 10

_TO_EN = "to"

_LEAD_IN: dict[Language, str] = {
    "fr": (
        r"(?:(?:notre|mon|l'|le|son|leur|votre|cet) ?(?:(?:premier|seul|principal|grand|vrai) )?"
        r"(?:objectif|but|ambition|mission|enjeu|priorite|idee)\w*(?: [^,:]{0,50}?)? ?"
        r"(?:est|sera|serait|consiste|reste)(?: bien| donc| simplement| avant tout)? ?(?:de |d'|a |:)?"
        r"|(?:nous|on|je|l'entreprise|l'equipe|la campagne|cette campagne) "
        r"(?:voulons|souhaitons|devons|aimerions|cherchons a|visons a|allons|voudrions|avons besoin|veut|souhaite|doit|"
        r"aimerait|cherche a|vise a|va|voudrait|veux|dois|souhaiterais|voudrais|a besoin|permettra|devra)"
        r"(?: vraiment| surtout| bien| donc| absolument)?(?: permettre)? ?(?:de |d'|a )?"
        r"|il (?:nous )?(?:faut|faudrait|s'agit) ?(?:de |d')?"
        r"|(?:l'|notre )?(?:objectif|but) ?: ?)"
    ),
    "en": (
        r"(?:(?:our|the|my|this campaign's|its) (?:(?:main|primary|key|overall|first|big) )?"
        r"(?:goal|objective|aim|ambition|mission|priority)(?: [^,:]{0,50}?)? "
        r"(?:is|will be|would be)(?: simply| mainly)? ?(?:to |:)?"
        r"|(?:we|i|the team|the company|this campaign|the campaign) (?:really )?"
        r"(?:want|would like|aim|need|plan|intend|hope|have|wish|should|must|will|are going|are looking|is going|"
        r"is meant|is designed|aims|wants|needs)(?: to)? "
        r"|(?:our |the )?(?:goal|objective|aim) ?: ?)"
    ),
}


@dataclass(frozen=True)
class Word:
    """A counted word as it was typed, with its place."""

    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        """Return the word folded, without the signs around it."""
        return fold(self.text).strip(".,;:!?()[]«»\"' ")


@dataclass(frozen=True)
class Chunk:
    """A part of a statement.

    Attributes:
        part: What it is.
        words: Its words.
        leans: Whether it only makes sense after the part before it.
        head: How many of its words lead up to the people that it names, 0 where it names none.
    """

    part: Part
    words: tuple[Word, ...]
    leans: bool
    head: int = 0


def words_of(text: str) -> tuple[Word, ...]:
    """Return the counted words of a text with their places in it."""
    found: list[Word] = []
    at = 0
    for word in count_words(text):
        pattern = "".join(r"\s*" if c == "\u202f" else "['’]" if c == "'" else rf"\s*{re.escape(c)}" for c in word)
        match = re.compile(pattern).search(text, at)
        if match is None:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        found.append(Word(text[start : match.end()], start, match.end()))
        at = match.end()
    return tuple(found)


def after_lead_in(text: str, language: Language) -> str:
    """Return a statement without "our goal is to", "nous voulons": what is left begins with the verb."""
    lead = re.match(_LEAD_IN[language], flattened(text))
    rest = text[lead.end() :].lstrip(" :") if lead else text
    return capital(rest) if len(count_words(rest)) > 1 else text


def capital(text: str) -> str:
    """Return a text with a capital first letter."""
    return text[:1].upper() + text[1:]


def chunks_of(text: str, language: Language) -> list[Chunk]:
    """Cut a statement into its parts, in their order."""
    statement = read_statement(text, language)
    words = words_of(statement.text)
    return _Cut(statement, words).chunks() if words else []


class _Cut:
    """Where the parts of one statement begin, and what they are."""

    def __init__(self, statement: Statement, words: tuple[Word, ...]) -> None:
        self.statement = statement
        self.words = words
        self.people = statement.people
        figures = find_figures(statement.text, statement.language)
        # A preposition inside a term or a figure ("taux de conversion", "8 % à 5 %") begins nothing.
        terms = (*statement.metrics, *statement.kinds, *self.people)
        self.inside = [(term.start, term.end) for term in terms] + [(figure.start, figure.end) for figure in figures]
        self.dates = [span for period in statement.periods if (span := self._date(period)) is not None]
        self.dates += [(self._with_preposition(figure.start), figure.end) for figure in statement.within]
        self.verbs = [term.start for term in (*statement.results, *statement.kinds, *statement.activities)]
        metric = statement.main_metric
        self.telling = [(figure.start, figure.end) for figure in statement.figures[:1]]
        self.telling += [(metric.start, metric.end)] if metric else []
        self.core_end = max((end for _, end in self.telling), default=0)

    def _date(self, period: Period) -> tuple[int, int] | None:
        """Return the span of a date, or None where it describes a thing ("the spring collection")."""
        following = next((word for word in self.words if word.start >= period.text_end), None)
        gap = self.statement.text[period.text_end : following.start] if following else ""
        closed = following is None or any(sign in gap for sign in ",;:.()") or following.plain in _opening()
        if period.precision == "season" and not closed:
            return None
        return self._with_preposition(period.phrase_start), period.text_end

    def _with_preposition(self, start: int) -> int:
        """Go back over "pour le mois de", "in": what leads to a date belongs to it."""
        for word in reversed([word for word in self.words if word.start < start]):
            if word.plain not in word_list("of_a_month") and not word.plain.startswith("d'ici"):
                break
            start = word.start
        return start

    def chunks(self) -> list[Chunk]:
        """Return the parts."""
        pieces: list[list[Word]] = []
        for i, word in enumerate(self.words):
            if i == 0 or self._begins(i, opened=len(pieces) > 1):
                pieces.append([])
            pieces[-1].append(word)
        chunks: list[Chunk] = []
        for piece in pieces:
            part = self._part(piece, is_core_there=any(chunk.part == "core" for chunk in chunks))
            last = chunks[-1] if chunks else None
            if part == "audience" and piece[0].plain in word_list("of") and last is not None and last.part != "core":
                part = "of"
            if last is not None and _belong_together(last.part, part):
                chunks[-1] = Chunk(last.part, (*last.words, *piece), last.leans)
                continue
            of_an_event = part == "deadline" and piece[0].plain in ("du", "des", "de", "of")
            leans = last is not None and (part in ("of", "place", "joined", "other") or of_an_event)
            leans = leans or (last is not None and last.part == "clause" and part != "deadline")
            chunks.append(Chunk(part, tuple(piece), leans, self._head(piece) if part == "audience" else 0))
        return _dates_last(chunks)

    def _begins(self, i: int, *, opened: bool) -> bool:
        word, before = self.words[i], self.words[i - 1]
        if any(start < word.start < end for start, end in (*self.inside, *self.dates)):
            return False
        if any(start <= word.start < end for start, end in self.dates):
            return True
        if any(before.start < end <= before.end for _, end in self.dates):
            return True
        gap = self.statement.text[before.start : word.start].rstrip()
        if gap[-1:] in tuple(",;:()–—") or "(" in self.statement.text[before.end : word.end]:
            return True
        return self._opens(i, opened=opened)

    def _opens(self, i: int, *, opened: bool) -> bool:
        word, previous = self.words[i], self.words[i - 1].plain
        if previous in word_list("purpose", "to_people", "means", "joining", "continued"):
            return False
        if previous[-1:].isdigit() and any(c.isdigit() for w in self.words[i + 1 : i + 2] for c in w.text):
            # "18 to 30"
            return False
        if word.plain == _TO_EN:
            return word.start >= self.core_end > 0
        if word.plain in _opening() or word.plain.startswith(("d'ici", "jusqu'", "lorsqu'", "qu'")):
            return True
        if word.plain not in word_list("of") and not word.plain.startswith("d'"):
            return False
        return opened or word.start >= self.core_end > 0 or self._before_people(i)

    def _before_people(self, i: int) -> bool:
        """Tell whether an "of" leads to people within two words, or to a figure ("de 8 % à 5 %")."""
        ahead = self.words[i : i + 3]
        if len(ahead) > 1 and ahead[1].plain == "la" and [w.plain for w in self.words[i + 2 : i + 3]] == ["part"]:
            return True
        if any(ahead[0].end <= start <= ahead[0].end + 1 for start, _ in self.telling):
            return True
        return any(ahead[0].end < term.start < ahead[-1].end for term in self.people)

    def _part(self, piece: list[Word], *, is_core_there: bool) -> Part:
        first, start, end = piece[0].plain, piece[0].start, piece[-1].end
        if any(a < end and start < b for a, b in self.dates):
            return "deadline"
        if first in word_list("joining") and is_core_there:
            return "clause" if any(start < verb < end for verb in self.verbs) else "joined"
        if any(a < end and start < b for a, b in self.telling):
            return "core"
        if not is_core_there and first not in _opening():
            return "core"
        return self._aside(piece)

    def _head(self, piece: list[Word]) -> int:
        ends = [term.end for term in self.people if piece[0].start <= term.start and term.end <= piece[-1].end]
        return sum(word.start < max(ends) for word in piece) if ends else 0

    def _aside(self, piece: list[Word]) -> Part:
        first, start, end = piece[0].plain, piece[0].start, piece[-1].end
        has_people = any(start <= term.start < end for term in self.people)
        if first in word_list("to_people") or (
            has_people and first in word_list("purpose", "means", "place", "of") | {_TO_EN}
        ):
            return "audience"
        if first in word_list("means") or (first == "en" and len(piece) > 1 and piece[1].plain.endswith("ant")):
            return "means"
        if first in word_list("purpose", "relative") or first == _TO_EN:
            return "purpose"
        if first in word_list("of") or first.startswith("d'"):
            return "of"
        return "place" if first in word_list("place") else "other"


def _opening() -> frozenset[str]:
    return word_list("to_people", "place", "means", "purpose", "joining", "relative", "ahead")


def _belong_together(last: Part, part: Part) -> bool:
    """Tell whether a part goes with the one before it: what is counted, a date, "with a budget of 20,000 euros"."""
    return (last == part and part in ("core", "deadline")) or (part == "of" and last in _WITH_ITS_OF)


_WITH_ITS_OF: frozenset[Part] = frozenset({"means", "purpose", "place", "joined", "other"})


def _dates_last(chunks: list[Chunk]) -> list[Chunk]:
    """Put the date at the end, where it can be shortened; the date of an event stays with the event."""
    dates = [chunk for chunk in chunks if chunk.part == "deadline" and not chunk.leans]
    rest = [chunk for chunk in chunks if chunk.part != "deadline" or chunk.leans]
    if not dates or not rest:
        return chunks
    if chunks[0].part == "deadline":
        first = dates[0].words[0]
        lowered = Word(first.text[:1].lower() + first.text[1:], first.start, first.end)
        dates[0] = Chunk("deadline", (lowered, *dates[0].words[1:]), False)
    return [*rest, *dates]
