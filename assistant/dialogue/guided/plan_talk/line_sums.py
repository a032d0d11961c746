"""Reads what a part of the budget becomes: "people drop to 4k, print up to 6k", "le print passe à 5 k€"."""

import re
from decimal import Decimal

from assistant.dialogue.guided.moved_money import row_of
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.people import replace
from assistant.language.figures import Money, Number
from assistant.language.numbers import find_figures

_LINES = "orchestrate.budget.lines"
_WHAT = r"(?:the |our |le |la |les |l')?(?P<what>[^,;:.!?\d\n]{2,40}?)"
_SUM = r"(?P<sum>[£$€]?\s?\d[\d .,]*\s?(?:k\b|thousand|mille)?\s?(?:€|£|\$|euros?|pounds|dollars)?)"
_END = r"(?=\s*(?:$|[,;!?)\n]|\.(?!\d)|\s(?:and|et|but|mais|so|donc|please|then)\s|\s(?:please|then)$))"
_TO = (
    r"(?: budget| line)?\s+(?:(?:should |must |can |will |has to |doit |doivent |va |vont )?"
    r"(?:drops?|go(?:es)?|comes?|falls?|moves?|rises?|shrinks?|(?:is|are) (?:now |cut |down |up )?|"
    r"passe(?:nt|r|ra)?|monte(?:nt|r|ra)?|descend(?:ent|re|ra)?|baisse(?:nt|r|ra)?|tombe(?:nt|r|ra)?))"
    rf"\s*(?:up |down |back )?(?:to|a) (?:about |around |environ )?{_SUM}{_END}"
)
_BECOMES = re.compile(rf"{OPENS}{_WHAT}{_TO}")
_BECOMES_TOO = re.compile(rf"\s*(?:,|;|\band\b|\bet\b)\s*(?:and |et )?{_WHAT}{_TO}")
# "The total budget drops to 40k and LinkedIn to 20k"
_TOTAL, _OF_TOTAL = "orchestrate.budget.total", re.compile(r"(?:(?:total |whole )?budget(?: total)?|total|enveloppe)")
_NEXT = re.compile(rf"\s*(?:,|;|\band\b|\bet\b)\s*(?:and |et )?{_WHAT}\s+(?:up |down |back )?(?:to|a) {_SUM}{_END}")
_MAKE = re.compile(
    rf"{OPENS}(?:make|put|set|mets|mettez|passe[rsz]?|monte[rsz]?|baisse[rsz]?|cut|raise|lower) {_WHAT}\s+"
    rf"(?:(?:up |down |back )?(?:to|at|a) )?{_SUM}{_END}"
)
_OF_COUNTS = ("integrate.", "objective.")
_LEAST_SHARE = Decimal("0.1")


def read_line_sum(talk: Talk, start: int, end: int) -> None:
    """Record what known parts of the budget and its total become, and leave that out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if not talk.context.draft.get(_LINES):
        return
    folded = talk.folded(start, end)
    at = len(folded.text) - len(folded.text.lstrip())
    match = _BECOMES.match(folded.text, at) or _MAKE.match(folded.text, at)
    while match is not None and _set(talk, match, start + folded.span(*match.span("sum"))[0]):
        a, b = folded.span(*match.span())
        talk.blank(start + a, start + b)
        match = _BECOMES_TOO.match(folded.text, match.end()) or _NEXT.match(folded.text, match.end())


def _set(talk: Talk, match: re.Match[str], at: int) -> bool:
    """Put the sum in the place of the one before; False where no line is meant, or the figure is no sum of its size."""
    row = row_of(match["what"], talk.context)
    figures = find_figures(match["sum"], talk.context.language)
    of_total = _OF_TOTAL.fullmatch(match["what"]) is not None
    if (row is None and not of_total) or len(figures) != 1 or not isinstance(figures[0], Money | Number):
        return False
    path = _TOTAL if of_total else f"{_LINES}[{row}].amount"
    held = talk.context.draft.get(path)
    value = figures[0].value
    counted = (talk.context.asked or "").startswith(_OF_COUNTS) and (of_total or "k" not in match["sum"])
    if counted and not (isinstance(figures[0], Money) and figures[0].currency):
        # "The e-mail goes up to 4000" counts people where the figures of steps are asked.
        return False
    if held is None or value < Decimal(str(held)) * _LEAST_SHARE:
        return False
    replace(talk.context.draft, path, value, talk.context.words(at, at + len(match["sum"].rstrip())))
    return True
