"""Reads a total that is told with nothing of its parts, whatever is asked: "our budget is 3,400 €, a grant, and …"."""

import re
from collections.abc import Callable

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.sentences import sentences
from assistant.language.figures import Money, Number

Sum = Money | Number

_TOTAL = "orchestrate.budget.total"
_OF_ELSE = Expression("budget_told.of_else")
_FORMS = tuple(Expression(f"budget_told.{name}") for name in ("alone", "labelled", "had", "whole"))
_ORIGIN = Expression("budget_told.origin")
# Behind these the parts follow, which are read with their total.
_SPLIT = re.compile(r"[ ,]*(?:[:(=]|dont(?![a-z])|including|of which|incl|y compris|split|reparti|-> ?|- )")
# "Deux tiers pour la pub", "equally between …": parts without figures of their own.
_SHARED = re.compile(
    r"(?<![a-z])(?:tiers|moities?|quarts?|parts egales|half|halves|thirds?|quarters?|equally|equal|divided|"
    r"split|reparti\w*|"
    r"partag\w+|entre|between|le reste|the rest|remainder|le solde)(?![a-z])"
)
_WITH_PARTS = 2


def read_total_alone(talk: Talk, sums: Callable[[int, int], list[Sum]]) -> None:
    """Record a total that stands alone, and leave it out of the message with where the money is from.

    Args:
        talk: The message.
        sums: What gives the sums between two offsets of the message.
    """
    told = sentences(talk.text)
    for place, (start, end) in enumerate(told):
        if talk.context.draft.get(_TOTAL) is not None:
            return
        figures = sums(start, end)
        behind = sums(*told[place + 1]) if place + 1 < len(told) else []
        if len(figures) == 1 and len(behind) < _WITH_PARTS:
            _read(talk, start, end, figures[0])


def _read(talk: Talk, start: int, end: int, figure: Sum) -> None:
    folded = talk.folded(start, end)
    for form in _FORMS:
        match = form.search(folded.text)
        if match is None or not match.start() <= figure.start < match.end():
            continue
        alone, whole = form is _FORMS[0], form is _FORMS[-1]
        if alone and not match["has"] and folded.text[: match.start()].strip():
            # "40 visits by May, 9,000 € of budget, posters": one of the things that a list tells.
            continue
        parts = (alone and _OF_ELSE.search(folded.text)) or _SPLIT.match(folded.text, match.end())
        if parts or _SHARED.search(folded.text, match.end()) is not None:
            continue
        if not isinstance(figure, Money) and (whole or (form is _FORMS[2] and not match["spend"])):
            # "We have 300 in total" may count anything.
            continue
        if whole and (talk.context.asked or "").startswith("objective."):
            # "12,000 € in total" may be what is to be reached.
            continue
        a, b = folded.span(match.start(), _behind(folded.text, match.end()))
        _record(talk, figure, (start + a, start + b))
        return


def _behind(text: str, at: int) -> int:
    """Return where what is told of the money ends: "…, a grant from the town, and not a penny more"."""
    while (clause := _CLAUSE.match(text, at)) is not None and _ORIGIN.search(clause["told"]) is not None:
        at = clause.end()
    return at


_CLAUSE = re.compile(r"\s*(?:[,;(–-]|(?=(?:and|et|mais|but)\s))(?P<told>[^,;.!?\n\d]{2,70})(?=$|[,;.!?\n])")


def _record(talk: Talk, told: Sum, span: tuple[int, int]) -> None:
    draft, words = talk.context.draft, talk.context.words(*span)
    if isinstance(told, Money) and told.currency is not None:
        draft.set("currency", told.currency, words)
    replace(draft, _TOTAL, told.value, words)
    talk.read(*span)
