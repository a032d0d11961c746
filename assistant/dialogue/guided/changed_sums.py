"""Reads what a later letter changes of the money: a total that goes up or down, and where the difference goes."""

import re
from decimal import Decimal

from assistant.dialogue.guided.moved_money import row_of
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.orchestrate_amount import Amount
from assistant.dialogue.guided.reading.orchestrate_budget_lines import add_line
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.figures import Money, Number
from assistant.language.numbers import find_figures

_TOTAL, _LINES = "orchestrate.budget.total", "orchestrate.budget.lines"
_CHANGES = tuple(Expression(f"changed_sums.{name}") for name in ("goes", "cut", "passe", "is", "have"))
_ALL_OF_IT = Expression("changed_sums.all_of_it")
_DIFFERENCE = Expression("changed_sums.difference")
_CHANGED_LINE = Expression("changed_sums.line")
_EXTRA = Expression("changed_sums.extra")
_OF_MONEY = Expression("changed_sums.of_money")
_ON_TOP = re.compile(r"\b(?:another|extra|additional|more|on top|de plus|en plus|de rab|supplementaires?)\b")
_RAISES = re.compile(r"augment|ajout|add|rais|increas|boost|mont|grossi|gonfl")
# "We go up to 90 seats"
_COUNTED = re.compile(r" (?!(?:et|and|so|donc|but|mais|with|avec|dont|of|including|grace|thanks|en|in|now|max)\b)[a-z]")
_MOST_WORDS = 6
_MOST_TIMES = 4


class ChangedSums:
    """The changes of the money that one letter tells, sentence by sentence.

    Args:
        context: What is read of the letters before.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        before = context.draft.get(_TOTAL)
        self._before = Decimal(str(before)) if before is not None else None
        self._extra: Decimal | None = None

    def read(self, line: Line) -> list[tuple[int, int]]:
        """Record the changes that a sentence tells.

        Args:
            line: The sentence.

        Returns:
            Where they are told, as offsets of the sentence, so that they are read only once.
        """
        if self._before is None:
            return []
        plain = flat(line.text)
        totals = self._total(line, plain)
        spans = self._by(line, plain)
        for match in _EXTRA.finditer(plain):
            if _ON_TOP.search(match.group()) is not None:
                self._extra = self._sum(line, match.span("sum")) or self._extra
                spans.append(match.span())
        for told in (_DIFFERENCE, _ALL_OF_IT):
            spans += [match.span() for match in told.finditer(plain) if self._goes_to(line, match)]
        # "The budget is now 4,200, with 2,200 for Facebook": what else is split is read with its total.
        return [*totals, *spans] if spans or not self._tells_more(line, totals) else []

    def _total(self, line: Line, plain: str) -> list[tuple[int, int]]:
        spans = []
        for match in (match for each in _CHANGES for match in each.finditer(plain)):
            value = self._sum(line, match.span("sum"))
            if value is None or not self._is_total(value, line, match):
                continue
            before, self._context.draft.correcting = self._context.draft.correcting, True
            words = self._context.words(line.start + match.start(), line.start + match.end())
            self._context.draft.set(_TOTAL, value, words)
            self._context.draft.correcting = before
            if self._before is not None and value > self._before:
                self._extra = value - self._before
            spans.append(match.span())
        return spans

    def _is_total(self, value: Decimal, line: Line, match: re.Match[str]) -> bool:
        """Tell whether a sum that something goes up or down to is that of the budget: seats and prices go up too."""
        if match.groupdict().get("budget"):
            return True
        if self._before is None or not self._before <= value * _MOST_TIMES <= self._before * _MOST_TIMES**2:
            return False
        if _has_currency(line, match.span("sum"), self._context):
            return True
        plain = flat(line.text)
        return _OF_MONEY.search(plain) is not None and _COUNTED.match(plain, match.end()) is None

    def _tells_more(self, line: Line, spans: list[tuple[int, int]]) -> bool:
        figures = find_figures(line.text, self._context.language)
        return any(not any(a <= figure.start < b for a, b in spans) for figure in figures)

    def _goes_to(self, line: Line, match: re.Match[str]) -> bool:
        """Give what comes on top to the line that a sentence names, which may be a new one."""
        named = [name for name in ("sum", "sum2") if match.groupdict().get(name)]
        extra = self._sum(line, match.span(named[0])) if named else self._extra
        what = line.text[slice(*match.span("what"))].strip(" .")
        if extra is None or not what or len(what.split()) > _MOST_WORDS:
            return False
        words = self._context.words(line.start + match.start(), line.start + match.end())
        row = row_of(what, self._context)
        if row is not None:
            self._change(row, extra, line, match)
        else:
            piece = Piece(what, line.start + match.start("what"))
            add_line(Amount(extra, words, "line", what, (piece,)), self._context)
        return True

    def _by(self, line: Line, plain: str) -> list[tuple[int, int]]:
        """Read "we cut the radio by 400": a line of the budget that holds more or less."""
        spans = []
        for match in _CHANGED_LINE.finditer(plain):
            value = self._sum(line, match.span("sum"))
            row = row_of(line.text[slice(*match.span("what"))], self._context)
            if value is None or row is None:
                continue
            if self._change(row, value if _RAISES.search(match["verb"]) else -value, line, match):
                spans.append(match.span())
        return spans

    def _change(self, row: int, by: Decimal, line: Line, match: re.Match[str]) -> bool:
        path = f"{_LINES}[{row}].amount"
        held = self._context.draft.get(path)
        if held is None or Decimal(str(held)) + by < 0:
            return False
        words = self._context.words(line.start + match.start(), line.start + match.end())
        before, self._context.draft.correcting = self._context.draft.correcting, True
        self._context.draft.set(path, Decimal(str(held)) + by, words)
        self._context.draft.correcting = before
        return True

    def _sum(self, line: Line, span: tuple[int, int]) -> Decimal | None:
        figures = find_figures(line.text[slice(*span)], self._context.language)
        if len(figures) != 1 or not isinstance(figures[0], Money | Number) or figures[0].high is not None:
            return None
        return figures[0].value


def _has_currency(line: Line, span: tuple[int, int], context: Context) -> bool:
    return any(isinstance(f, Money) and f.currency for f in find_figures(line.text[slice(*span)], context.language))
