"""Cuts a sentence of a journey into what it is made of: steps, what joins them, and what is said of them."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.journey_mentions import Mention, find_mentions, plain_mention, verb_steps
from assistant.dialogue.guided.reading.lexicon import Expression, Found, pattern, terms
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.durations import find_durations
from assistant.language.numbers import find_numbers
from assistant.language.text import Language

Kind = Literal[
    "step", "leads", "then", "comma", "and", "or", "after", "condition", "else", "all", "capture", "store",
    "delay", "kpi", "cta", "url", "goal", "entry", "contains", "arrow", "action",
]  # fmt: skip


@dataclass
class Token:
    """One part of a sentence; offsets are those of the piece."""

    kind: Kind
    start: int
    end: int
    mention: Mention | None = None
    identifiers: tuple[str, ...] = ()
    delay: Decimal | None = None
    metric: str | None = None
    target: Decimal | None = None
    inner: list["Token"] = field(default_factory=list)
    parallel: bool = False


_URL = re.compile(r"https?://[^\s,;)]+")
_CTA = Expression("journey_tokens.cta")
_CAPTURE = Expression("journey_tokens.capture")
_CAPTURE_STOPS = Expression("journey_tokens.capture_stops")
_LISTED = Expression("journey_tokens.listed")
_STORE = Expression("journey_tokens.store")
_CONDITION = Expression("journey_tokens.condition")
_CONDITION_NOUN = Expression("journey_tokens.condition_noun")
_CONDITION_END = Expression("journey_tokens.condition_end")
_ELSE = Expression("journey_tokens.else")
_ALL = Expression("journey_tokens.all")
_LEADS = Expression("journey_tokens.leads")
_THEN = Expression("journey_tokens.then")
_AFTER = Expression("journey_tokens.after")
_GOAL = Expression("journey_tokens.goal")
_AFTER_LINK = Expression("journey_tokens.after_link")
_BEFORE_LINK = Expression("journey_tokens.before_link")
_PHRASE_END = Expression("journey_tokens.phrase_end")
_HAS_OBJECT = Expression("journey_tokens.has_object")
_PRONOUN = Expression("journey_tokens.pronoun")
_ENTRY = Expression("journey_tokens.entry")
_CONTAINS = Expression("journey_tokens.contains")
_ACTION = Expression("journey_tokens.action")
_NEXT_DAY = Expression("journey_tokens.next_day")
_SAME_DAY = Expression("journey_tokens.same_day")
ARROW = (
    r"→|(?:--+|==+|——+)\s*\[?(?P<label>[^\]\[>=\n→()-]{2,30})\]?\s*(?:-+|=+|—+)>+|(?:-|=|–|—)+>+"
    r"|(?<=\s)>{1,2}(?=\s)|(?<=\w)>(?=\w)"
)
"""What stands between the steps of a chain; what is written on an arrow is its label."""
_ARROW = re.compile(ARROW)
_JOIN = Expression("journey_tokens.join")
_KPI_CUE = Expression("journey_tokens.kpi_cue")
_PARALLEL = re.compile(
    r"\s*(?:à|au|aux|vers|sur|to|into|onto|à la|à l['’])(?: the| our| notre)?(?![\w])", re.IGNORECASE
)
_SMALL_COUNT = 8
_DAY = Decimal(24)


def tokens(piece: Piece, context: Context, known: dict[str, str]) -> list[Token]:
    """Return the parts of a sentence in their order.

    Args:
        piece: The sentence.
        context: Language, and the inventory.
        known: Folded names of known steps, and the name to use.
    """
    reader = _Tokens(piece, context.language, known)
    reader.read()
    return sorted(reader.found, key=lambda t: (t.start, t.end))


class _Tokens:
    def __init__(self, piece: Piece, language: Language, known: dict[str, str]) -> None:
        self.piece, self.language, self.known = piece, language, known
        self.blot = list(piece.flat)
        self.found: list[Token] = []

    @property
    def _visible(self) -> str:
        return "".join(self.blot)

    def _take(self, token: Token) -> None:
        self.found.append(token)
        self.blot[token.start : token.end] = "\x00" * (token.end - token.start)

    def read(self) -> None:
        """Find everything; what is found first hides its words from the rest."""
        for match in _URL.finditer(self.piece.text):
            self._take(Token("url", *match.span()))
        for match in list(_CTA.finditer(self._visible)):
            self._take(Token("cta", match.start("text"), match.end("text")))
            self.blot[match.start() : match.end()] = "\x00" * (match.end() - match.start())
        for match in list(_ARROW.finditer(self._visible)):
            self._take(Token("arrow", *match.span()))
        self._verbs()
        self._captures()
        self._stores()
        self._delays()
        self._kpis()
        self._conditions()
        self._words("else", _ELSE)
        self._words("all", _ALL)
        self._words("goal", _GOAL)
        self._words("entry", _ENTRY)
        self._words("after", _AFTER)
        self._words("then", _THEN)
        self._words("leads", _LEADS)
        self._steps(self._visible)
        self._words("action", _ACTION)
        self._words("contains", _CONTAINS)
        for match in _JOIN.finditer(self._visible):
            kind: Kind = "comma" if match["comma"] else "or" if match["or"] else "and"
            self._take(
                Token(
                    kind,
                    *match.span(),
                    parallel=match["plus"] is not None or _PARALLEL.match(self.piece.text, match.end()) is not None,
                )
            )

    def _words(self, kind: Kind, expression: Expression) -> None:
        for match in list(expression.finditer(self._visible)):
            self._take(Token(kind, *match.span()))

    def _verbs(self) -> None:
        """Take a step that is told by a verb: "un commercial les rappelle"."""
        for name, channel, expression in verb_steps(self.language):
            for match in list(expression.finditer(self._visible)):
                if "\x00" in match.group():
                    continue
                found = Found(channel, match.start(), match.end()) if channel else None
                mention = Mention(*match.span(), channel=found, name=name, told=True)
                self._take(Token("step", *match.span(), mention))

    def _captures(self) -> None:
        for match in list(_CAPTURE.finditer(self._visible)):
            if self.blot[match.start()] == "\x00":
                continue
            stop = _CAPTURE_STOPS.compiled.search(self._visible, match.end())
            end = min(stop.start() if stop else len(self.blot), match.end() + 90)
            identifiers = terms(self.piece.cut(match.end(), end), "identifier")
            if not identifiers:
                continue
            kept = identifiers[:1]
            text = self.piece.flat[match.end() : end]
            for following in identifiers[1:]:
                if not _LISTED.fullmatch(text, kept[-1].end, following.start):
                    break
                kept.append(following)
            last = kept[-1].end + match.end()
            ids = tuple(dict.fromkeys(i.id for i in kept))
            self._take(Token("capture", match.start(), last, identifiers=ids))

    def _stores(self) -> None:
        for term in terms(Piece(self.piece.text, 0), "data", fuzzy=False):
            if "\x00" in self.blot[term.start : term.end]:
                continue
            match = _STORE.search(self._visible[max(0, term.start - 40) : term.start])
            if match is not None:
                self._take(Token("store", term.start, term.end))
                begin = max(0, term.start - 40) + match.start()
                self.blot[begin : term.start] = "\x00" * (term.start - begin)

    def _delays(self) -> None:
        for duration in find_durations(self.piece.text, self.language):
            if duration.lead in ("for", "since", "every", "over") or "\x00" in self.blot[duration.start : duration.end]:
                continue
            start, end = duration.start, duration.end
            later = re.match(r" (?:apres|plus tard|later|after(?:wards)?|suivants?)(?![a-z])", self._visible[end:])
            end += later.end() if later and not _has_object(self._visible[end + later.end() :]) else 0
            lead = re.search(
                r"(?:sous|en moins de|dans les|within|in|after|apres|au bout de|every) (?:the )?$",
                self._visible[:start],
            )
            start = lead.start() if lead else start
            self._take(Token("delay", start, end, delay=duration.hours / _DAY))
        for expression, days in ((_NEXT_DAY, Decimal(1)), (_SAME_DAY, Decimal(0))):
            for match in list(expression.finditer(self._visible)):
                self._take(Token("delay", *match.span(), delay=days))

    def _kpis(self) -> None:
        metrics = terms(Piece(self.piece.text, 0), "metric", fuzzy=False)
        for number in find_numbers(self.piece.text, self.language):
            if "\x00" in self.blot[number.start : number.end]:
                continue
            after = next((m for m in metrics if 0 <= m.start - number.end <= 3), None)
            cue = _KPI_CUE.search(self._visible[: number.start])
            if after is None:
                continue
            small = number.value <= _SMALL_COUNT and cue is None
            if small and (number.spelled or terms(self.piece.cut(after.start, after.end), "step_nouns")):
                continue
            start = cue.start() + (1 if cue and cue.group()[0] in ":=(" else 0) if cue else number.start
            words = self.piece.text[after.start : after.end]
            self._take(Token("kpi", min(start, number.start), after.end, metric=words, target=number.value))

    def _conditions(self) -> None:
        for match in list(_CONDITION_NOUN.finditer(self._visible)):
            self._take(Token("condition", *match.span()))
        for match in list(_CONDITION.finditer(self._visible)):
            if self.blot[match.start()] == "\x00":
                continue
            stop = _CONDITION_END.compiled.search(self._visible, match.end())
            end = stop.start() if stop else len(self.blot)
            while end > match.start() and self.blot[end - 1] in " \x00":
                end -= 1
            inner = find_mentions(
                self.piece,
                "\x00" * match.end() + self._visible[match.end() : end] + "\x00" * (len(self.blot) - end),
                self.known,
            )
            self._take(Token("condition", match.start(), end, inner=[Token("step", m.start, m.end, m) for m in inner]))

    def _steps(self, visible: str) -> None:
        for mention in find_mentions(self.piece, visible, self.known):
            self._take(Token("step", mention.start, mention.end, mention))
        self._unknown_steps()

    def _unknown_steps(self) -> None:
        """Take what stands right after "mène à", or right before it, for a step."""
        for token in [t for t in self.found if t.kind in ("leads", "then", "arrow")]:
            after = _AFTER_LINK.match(self._visible[token.end :])
            if after is not None and not self._step_near(token.end, token.end + after.end() + 2):
                self._noun_phrase(token.end + after.start("phrase"), after["phrase"])
            if token.kind != "leads":
                continue
            before = _BEFORE_LINK.search(self._visible[: token.start])
            if before is not None and not self._step_near(before.start("phrase"), token.start):
                self._noun_phrase(before.start("phrase"), before["phrase"])

    def _step_near(self, start: int, end: int) -> bool:
        return any(t.kind == "step" and t.start < end and start < t.end for t in self.found)

    def _noun_phrase(self, start: int, text: str) -> None:
        cut = _PHRASE_END.search(text)
        text = text[: cut.start()] if cut else text
        words = text.split()
        if not words or terms(Piece(text, 0), "people"):
            return
        if len(words) > 5 or _PRONOUN.search(text) or pattern("manage_verb").fullmatch(text):
            return
        end = start + len(text.rstrip())
        self._take(Token("step", start, end, plain_mention(self.piece, start, end)))


def _has_object(rest: str) -> bool:
    """Tell "deux jours après le webinaire" from "deux jours après"."""
    return _HAS_OBJECT.match(rest) is not None
