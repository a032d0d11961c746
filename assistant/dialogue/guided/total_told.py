"""Reads what there is to spend with what is kept of it: "$22k to spend, $3k of which stays in reserve"."""

import re
from collections.abc import Callable
from decimal import Decimal

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.sentences import sentences
from assistant.language.figures import Money, Number

Sum = Money | Number

_TOTAL, _RESERVE = "orchestrate.budget.total", "orchestrate.budget.reserve"
_GRANTS = Expression("budget_told.grants")
_KEPT = Expression("budget_told.kept")
_OF_ELSE = Expression("budget_told.of_else")
_UNIT = r"\s*(?:k|€|£|\$|euros?|pounds|dollars|balles)?"
# "Of which 3k …", "dont 3 k€ …": a part of what stands before.
_PART_OF = re.compile(
    r"(?<![a-z])(?:dont|y compris|including|incl|of which|out of which|with|avec)(?![a-z])|"
    r"\(\s*$|(?:j'en|on en|we|i|en) (?:garde\w*|keep|hold|mets|met)"
)
_PART_BEHIND = re.compile(
    rf"{_UNIT} (?:of|out of|from|de|sur) (?:it|which|that|them|this|ca|cela|cette somme|ce montant)"
)
# "26k for this" pays for everything, "26k for the fair" for one thing.
_ONE_THING = re.compile(
    rf"{_UNIT}\s+(?:on|for|into|sur|pour|dans|a|au|aux|de|d'|to(?! spend| play| use))\s?"
    r"(?!(?:this|it|all|that|everything|spend|the (?:whole|campaign|project|year|lot)|tout|ca|cela|la campagne|"
    r"l'operation|budget|depenser|cette campagne|ce projet)(?![a-z]))[a-z]"
)
_CLAUSE = re.compile(r"[,;:.!?]\s|\s(?:and|et|mais|but|so|donc)\s")
_END = re.compile(r"\s*\)|(?=[,;!?\n]|\.(?!\d)|$)")
_MOST_KEPT = Decimal("0.5")


def read_total_told(talk: Talk, sums: Callable[[int, int], list[Sum]]) -> None:
    """Record a total and the part of it that is kept aside, and leave both out of the message.

    Args:
        talk: The message.
        sums: What gives the sums between two offsets of the message.
    """
    if talk.context.draft.get(_TOTAL) is not None:
        return
    for start, end in sentences(talk.text):
        told = sums(start, end) if _KEPT.search(flat(talk.text[start:end])) is not None else []
        if len(told) == len(_BOTH) and _is_whole_and_part(talk.text[start:end], *told):
            _record(talk, start, end, *told)


_BOTH = (_TOTAL, _RESERVE)


def _is_whole_and_part(text: str, whole: Sum, part: Sum) -> bool:
    """Tell whether the first of two sums is all there is, and the second one what is kept of it."""
    if not part.value <= whole.value * _MOST_KEPT or _OF_ELSE.search(flat(text)) is not None:
        return False
    head, between, behind = flat(text[: whole.start]), flat(text[whole.end : part.start]), flat(text[part.end :])
    last = _END.search(behind)
    kept = _KEPT.search(behind[: last.start()] if last is not None else behind) or _KEPT.search(between)
    if kept is None or _ONE_THING.match(between) is not None:
        return False
    linked = _PART_OF.search(between) is not None or _PART_BEHIND.match(behind) is not None
    granted = _GRANTS.search(f"{head} | {between}") is not None
    # A label alone before the sum is what it pays for: "LinkedIn 15k, with 2k in reserve".
    return granted if head.strip() or not linked else True


def _record(talk: Talk, start: int, end: int, whole: Sum, part: Sum) -> None:
    text, context = talk.text[start:end], talk.context
    opens = [match.end() for match in _CLAUSE.finditer(text, 0, whole.start)]
    first = max(opens, default=0)
    stop = _END.search(text, part.end)
    last = stop.end() if stop is not None else len(text)
    if isinstance(whole, Money) and whole.currency is not None:
        context.draft.set("currency", whole.currency, context.words(start + first, start + whole.end))
    replace(context.draft, _TOTAL, whole.value, context.words(start + first, start + whole.end))
    replace(context.draft, _RESERVE, part.value, context.words(start + part.start, start + last))
    talk.read(start + first, start + last)
