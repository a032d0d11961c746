"""What becomes of each fact that a model claims: recorded, proposed, asked for, or dropped."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from assistant.dialogue.assisted.evidence import Evidence, locate, stands_in, within
from assistant.dialogue.assisted.fields import Field, fields
from assistant.dialogue.assisted.placing import fits, speaks_for
from assistant.dialogue.assisted.shapes import Fact
from assistant.dialogue.assisted.values import read_choice, read_date, read_number
from assistant.dialogue.draft import Draft, Words
from assistant.dialogue.guided.correction_words import REMOVE
from assistant.dialogue.state import Question
from assistant.language.folding import fold_fast
from assistant.language.text import Language, fold

Verdict = Literal["recorded", "known", "proposed", "asked", "dropped"]
Reason = Literal[
    "not_in_message", "unknown_field", "not_readable", "wrong_field", "unknown_thing", "does_not_fit", "no_removal"
]


@dataclass(frozen=True)
class Judged:
    """A claimed fact that passed: what it sets, where, and the words.

    Args:
        field: The field.
        op: What to do there.
        of: Name of the thing that it belongs to, or empty.
        value: The value as it was read from the words.
        words: Those words, as provenance.
        evidence: The evidence and its sentence.
        firm: Whether the sentence says what the words are about; else it is proposed.
    """

    field: Field
    op: str
    of: str
    value: Any
    words: Words
    evidence: Evidence
    firm: bool


@dataclass
class Guard:
    """Judges the facts that a model claims about one message.

    Args:
        message: The message.
        draft: What is known, with what guided reading found in this message.
        language: Language of the message.
        today: The day of the message.
        pending: The pending question.
        taken: Places of the message that guided reading has recorded already: (path, words, value).
    """

    message: str
    draft: Draft
    language: Language
    today: datetime.date
    pending: Question | None
    taken: tuple[tuple[str, Words, Any], ...] = ()
    refusals: list[tuple[Reason, Fact]] = field(default_factory=list)

    def judge(self, fact: Fact) -> Judged | None:
        """Return what a fact comes to, or None where it does not hold; the reason is kept in ``refusals``."""
        result = self._judge(fact)
        if isinstance(result, Judged):
            return result
        self.refusals.append((result, fact))
        return None

    def _judge(self, fact: Fact) -> Judged | Reason:
        known = fields().get(_pattern(fact.field.strip()))
        if known is None:
            return "unknown_field"
        evidence = locate(fact.words, self.message)
        if evidence is None:
            return "not_in_message"
        if fact.op in ("remove", "clear"):
            return self._removal(fact, known, evidence)
        of = fact.of.strip() or _between_brackets(fact.field)
        if known.rest and not (of and self._is_named(of, known)):
            return "unknown_thing"
        read = self._value(fact, known, evidence)
        if read is None:
            return "not_readable"
        value, words = read
        if known.sort in ("text", "name") and not fits(str(value), known, self.draft.plan, self.language, self.today):
            return "wrong_field"
        if self._is_taken(known, value, words):
            return "wrong_field"
        element = self.draft.find(known.elements, of) if known.elements and known.rest else None
        firm = speaks_for(known, str(element["id"]) if element else "", evidence, self.language, self.pending)
        return Judged(known, fact.op, of, value, words, evidence, firm)

    def _value(self, fact: Fact, known: Field, evidence: Evidence) -> tuple[Any, Words] | None:
        """Read the claimed value back from the evidence."""
        match known.sort:
            case "number" | "money" | "months":
                figure = read_number(fact.value, known, evidence, self.language)
                return (figure[0], self._words(figure[1], figure[2])) if figure else None
            case "date":
                day = read_date(fact.value, known, evidence, self.language, self.today)
                return (day[0], self._words(day[1], day[2])) if day else None
            case "choice" | "choices":
                choice = read_choice(fact.value, known, evidence, self.language)
                return (choice, evidence.words) if choice else None
            case "text" | "name":
                words = within(fact.value, evidence)
                return (" ".join(words.text.split()), words) if words and any(map(str.isalpha, words.text)) else None
            case "reference":
                words = within(fact.value, evidence)
                return (words.text, words) if words else None

    def _removal(self, fact: Fact, known: Field, evidence: Evidence) -> Judged | Reason:
        if REMOVE.match(fold_fast(evidence.sentence.text).strip()) is None:
            return "no_removal"
        of = fact.of.strip() or fact.value.strip() or _between_brackets(fact.field)
        if fact.op == "remove":
            if known.elements is None or known.rest or within(of, evidence) is None:
                return "unknown_thing"
        elif known.elements is not None:
            return "does_not_fit"
        return Judged(known, fact.op, of, None, evidence.words, evidence, firm=True)

    def _words(self, start: int, end: int) -> Words:
        return self.draft.words(start, end)

    def _is_named(self, name: str, known: Field) -> bool:
        """Tell whether a thing is in the plan or named in the message."""
        assert known.elements is not None
        return self.draft.find(known.elements, name) is not None or stands_in(name, self.message)

    def _is_taken(self, known: Field, value: Any, words: Words) -> bool:
        """Tell whether guided reading recorded the same words as the value of another field."""
        for path, own, recorded in self.taken:
            if _pattern(path) == known.path or own.end <= words.start or words.end <= own.start:
                continue
            if known.sort in ("number", "money", "months", "date"):
                if any(str(part) == str(value) for part in _parts(recorded)):
                    return True
                continue
            if known.sort not in ("text", "name") or path == "objective.statement":
                continue
            shared = min(own.end, words.end) - max(own.start, words.start)
            longest = max(own.end - own.start, words.end - words.start)
            if shared >= 0.6 * longest and _pattern(path).split(".")[:2] != known.path.split(".")[:2]:
                return True
        return False


def _pattern(path: str) -> str:
    return "".join(piece.rpartition("]")[2] for piece in path.split("["))


def _between_brackets(field: str) -> str:
    """Return the name that a model wrote inside the path: "rally.channels[LinkedIn].manager"."""
    name = field.partition("[")[2].partition("]")[0].strip()
    return "" if name == "of" else name


def _parts(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _parts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _parts(inner)
    else:
        yield value


def same_text(left: str, right: str) -> bool:
    """Tell whether one text says the other, articles and typography aside."""
    one, two = fold(left), fold(right)
    return one in two or two in one
