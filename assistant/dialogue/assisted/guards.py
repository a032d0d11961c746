"""What becomes of each fact that a model claims: recorded, proposed, asked for, or dropped."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from assistant.dialogue.assisted.evidence import Evidence, locate, stands_in, within
from assistant.dialogue.assisted.fields import TEXTS, Field, fields
from assistant.dialogue.assisted.phrase import content_words, same_clause, stands_for_itself
from assistant.dialogue.assisted.placing import fits, sorts, speaks_for
from assistant.dialogue.assisted.shapes import Fact
from assistant.dialogue.assisted.things import element_path
from assistant.dialogue.assisted.values import figures_in, read_choice, read_date, read_number
from assistant.dialogue.draft import Draft, Words
from assistant.dialogue.guided.correction_words import REMOVE, REPLACE
from assistant.dialogue.state import Question
from assistant.language.figures import Money
from assistant.language.folding import fold_fast
from assistant.language.negation import is_negated
from assistant.language.numbers import find_figures
from assistant.language.text import Language, fold
from assistant.retrieval.citations import find_quote

# Fields that hold whole sentences, in which the words of other fields stand too.
_WHOLE = frozenset({"objective.statement", "name"})

# What people feel is told in a few words where they are not asked for it.
_FEELINGS = frozenset({"audience.challenges", "audience.motivations", "audience.objections", "message_house.tone"})
_A_FEW = 2

Verdict = Literal["recorded", "known", "proposed", "asked", "dropped"]
Reason = Literal[
    "not_in_message",
    "unknown_field",
    "not_readable",
    "fragment",
    "wrong_field",
    "unknown_thing",
    "does_not_fit",
    "no_removal",
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
        if self._takes_away(evidence):
            return "wrong_field"
        of = fact.of.strip() or _between_brackets(fact.field)
        if known.rest and not (of and self._is_named(of, known)):
            return "unknown_thing"
        read = self._value(fact, known, evidence)
        if read is None:
            return "not_readable"
        value, words = read
        if known.sort in ("text", "name") and not self._is_whole(known, str(value), words, evidence):
            return "fragment"
        if known.sort in ("text", "name") and not fits(str(value), known, self.draft.plan, self.language, self.today):
            return "wrong_field"
        if known.path == "team.members" and self._only_opens(words, evidence):
            return "wrong_field"
        place = element_path(self.draft, known.elements, of) if known.elements and known.rest else None
        firm = self._is_firm(known, place or "", of, words, evidence)
        if self._is_taken(known, value, words):
            # Of one text in two places the person says which; a figure has one place only.
            if not firm or known.sort not in ("text", "name") or not self._only_by_default(words):
                return "wrong_field"
            firm = False
        return Judged(known, fact.op, of, value, words, evidence, firm)

    def _takes_away(self, evidence: Evidence) -> bool:
        """Tell whether a sentence removes or replaces something: guided reading knows what of it stays."""
        folded = fold_fast(evidence.sentence.text).strip()
        return REMOVE.match(folded) is not None or REPLACE.match(folded) is not None

    def _is_whole(self, known: Field, value: str, words: Words, evidence: Evidence) -> bool:
        """Tell whether a value is a phrase of its own, and a name no part of an amount."""
        name = known.sort == "name"
        if not stands_for_itself(value, name=name, listed=known.path in TEXTS):
            return False
        figures = figures_in(evidence, self.language) if name else []
        return not any(isinstance(f, Money) and a < words.end and words.start < b for f, a, b in figures)

    def _only_by_default(self, words: Words) -> bool:
        """Tell whether guided reading took the words as a text because of the question alone."""
        pending = self.pending.path if self.pending is not None else ""
        return any(
            path.startswith(pending) and own.start <= words.start and words.end <= own.end
            for path, own, _ in self.taken
            if pending
        )

    def _is_firm(self, known: Field, element: str, of: str, words: Words, evidence: Evidence) -> bool:
        """Tell whether the sentence says that these words are about this field, of this thing."""
        if not speaks_for(known, element, words, evidence, self.language, self.pending):
            return False
        if known.sort == "money" and not self._is_money(words) and not self._asks_about(known):
            return False
        if known.path == "rally.channels" and not self._asks_about(known) and self._is_identifier(words):
            return False
        if known.path in _FEELINGS and len(content_words(words.text)) < _A_FEW and not self._asks_about(known):
            return False
        if not of or (self.pending is not None and element and self.pending.path.startswith(element)):
            return True
        new = fields().get(known.elements or "") if not element else None
        if new is not None and not speaks_for(new, "", words, evidence, self.language, self.pending):
            return False
        start = evidence.sentence.start
        return same_clause(evidence.sentence.text, (words.start - start, words.end - start), of)

    def _only_opens(self, words: Words, evidence: Evidence) -> bool:
        """Tell whether words have their capital because a sentence begins with them, and are no first name."""
        found = sorts(words.text, self.draft.plan, self.language, self.today)
        return words.start == evidence.sentence.start and "person" not in found

    def _is_identifier(self, words: Words) -> bool:
        """Tell whether words may as well be what a base holds: "e-mail", "phone"."""
        return "identifier" in sorts(words.text, self.draft.plan, self.language, self.today)

    def _is_money(self, words: Words) -> bool:
        return any(isinstance(figure, Money) for figure in find_figures(words.text, self.language))

    def _asks_about(self, known: Field) -> bool:
        return self.pending is not None and self.pending.label in known.labels

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
        if element_path(self.draft, known.elements, name) is not None:
            return True
        place = find_quote(name, self.message)
        return place is not None and not is_negated(self.message, place[0])

    def _is_taken(self, known: Field, value: Any, words: Words) -> bool:
        """Tell whether guided reading recorded the same words as the value of another field."""
        for path, own, recorded in self.taken:
            if _pattern(path) == known.path or own.end <= words.start or words.end <= own.start:
                continue
            if known.sort in ("number", "money", "months", "date"):
                if any(str(part) == str(value) for part in _parts(recorded)):
                    return True
                continue
            if known.sort not in ("text", "name") or path in _WHOLE:
                continue
            family = _pattern(path).split(".")[:2] == known.path.split(".")[:2]
            if not family and any(isinstance(part, str) and stands_in(str(value), part) for part in _parts(recorded)):
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
