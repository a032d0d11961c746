"""Empties a field that holds one thing: "delete the acquisition cost, I must check it", "finalement pas de réserve"."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.plan_talk.patterns import OPENS, VERBS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.orchestrate_reserve import NO_RESERVE
from assistant.dialogue.guided.reading.people import replace
from assistant.language.folding import fold_with_offsets
from assistant.language.yaml_data import load_yaml

_DATA = Path(__file__).parent.parent / "data" / "emptied.yaml"
_RESERVE = "orchestrate.budget.reserve"
_THE = r"(?:(?:the|that|this|our|my|your|le|la|les|l'|ce|cette|notre|nos|ma|mon|votre|aussi|also|completely)\s?)*"
# "… of the campaign", "… from the plan": where it stands is known.
_OF_IT = (
    r"(?:\s(?:(?:from|off|out of|of|in|du|de la|de|d'|dans)\s?(?:the |our |my |le |la |l'|notre |ce )?"
    r"(?:plan|budget|campaign|campagne|list|liste)|figure|number|amount|field|line|too|aussi|as well|also|"
    r"please|svp|stp|"
    r"completely|entirely|altogether|entierement|for now|for the moment|pour l'instant|pour le moment|finalement|"
    r"after all|then|instead|du coup|tout court))*"
)
# Behind it the sentence ends, or says why; "down to 500" lowers it and takes nothing away.
_BEHIND = (
    r"(?=\s*(?:$|[,;:.!?()–—-]|(?:et|and|puis|then|but|mais|as|because|since|car|parce|puisque|until|till|tant)\s))"
)
_GIVES_UP = re.compile(
    r"(?:after all|finalement|in the end|au final|any ?more|any longer|du tout|at all|this time|cette fois|"
    r"in fact|en fait)"
)
# "…, and put 500 on radio": what is ordered next is read on.
_NEXT_ORDER = re.compile(r"\s*(?:[,;]\s*)?(?:et|and|puis|then|but|mais)\s")
_SOFT = re.compile(r"(?:forget|drop|oublie|abandonne|laisse|cancel|scrap)")


@cache
def _fields() -> dict[str, str]:
    forms: dict[str, str] = load_yaml(_DATA)
    return forms


@cache
def _order() -> re.Pattern[str]:
    named = "|".join(f"(?P<f{place}>{form})" for place, form in enumerate(_fields().values()))
    return re.compile(rf"\s*{OPENS}(?:{VERBS}|clear|vide[rsz]?)\s+{_THE}(?:{named})(?![a-z']){_OF_IT}{_BEHIND}")


def empties(text: str) -> bool:
    """Tell whether a message orders a field of the plan to be emptied, whatever else it may be like.

    Args:
        text: The message.
    """
    folded = fold_with_offsets(text).text
    return _order().match(folded) is not None or _gives_up_reserve(folded)


def empty(talk: Talk, start: int, end: int) -> None:
    """Empty the field that a sentence tells to take out, and leave out the order with the reason behind it.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    order = _order().match(folded.text)
    draft = talk.context.draft
    if order is None:
        if draft.get(_RESERVE) is not None and _gives_up_reserve(folded.text):
            replace(draft, _RESERVE, 0, talk.context.words(start, end))
            talk.blank(start, end)
        return
    if talk.asks_words and _SOFT.match(order.group().lstrip()):
        return
    path = list(_fields())[next(place for place in range(len(_fields())) if order[f"f{place}"] is not None)]
    if draft.get(path) is None:
        talk.unknown(start, end)
        talk.blank(start, end)
        return
    a, b = folded.span(*order.span())
    draft.clear(path, talk.context.words(start + a, start + b))
    behind = folded.text[order.end() :]
    why = re.search(r"\d|[^\s].*:", behind) is None and _NEXT_ORDER.match(behind) is None
    talk.blank(start + a, end if why else start + b)


def _gives_up_reserve(folded: str) -> bool:
    """Tell whether a sentence only takes back that something is kept aside: "no reserve after all"."""
    none = NO_RESERVE.search(folded)
    if none is None or re.search(r"\d", folded):
        return False
    left = f"{folded[: none.start()]} {folded[none.end() :]}"
    return _GIVES_UP.search(left) is not None and len(_GIVES_UP.sub("", left).split()) <= _MOST_WORDS


_MOST_WORDS = 6
