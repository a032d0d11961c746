"""Takes a line of the budget out, or money off it, or gives it a sum: "efface le budget radio et mets 1 500 sur …"."""

import re

from assistant.dialogue.guided.moved_money import move_money, moves_between, row_of
from assistant.dialogue.guided.plan_talk.patterns import OPENS, VERBS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.elements import CHANNELS, find
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.vocabulary import find_terms

_LINES = "orchestrate.budget.lines"
_THE = r"(?:the |that |my |our |le |la |les |l'|ce |cette |notre |nos |mon )?"
_ROW = (
    rf"{_THE}(?:(?:budget|montant|poste|enveloppe|sommes?|ligne(?: budgetaire| de budget)?|argent|budget line)"
    rf"(?: (?:prevue?s? )?(?:de |du |des |d'|pour |sur )?{_THE}|\s)(?P<fr>[a-z][a-z' -]{{1,40}}?)|"
    r"(?P<en>(?!(?:the|that|my|our|le|la|les|ce|notre|nos|mon|aussi|also)\s)[a-z][a-z' -]{1,40}?) "
    r"(?<! from )(?<! from the )(?<! from our )(?<! off the )(?<! off our )(?<! of the )(?<! of our )"
    r"(?:budget(?: line)?|money|spend)|"
    rf"(?P<of>[a-z][a-z' -]{{1,40}}?) (?:du budget|(?:from|off|out of) (?:the|our) budget))"
)
_NEXT = r"(?=\s*(?:$|[,;.!]|(?:et|and|puis|then|but|mais)\s))"
_DROP = re.compile(rf"{OPENS}{VERBS}\s+(?:aussi |also )?{_ROW}{_NEXT}")
_PUT = re.compile(
    rf"(?:^\s*|[,;]\s*|\s)(?P<put>{OPENS}(?:mets|mettez|mettons|met|alloue[rsz]?|affecte[rsz]?|put|set|allocate|"
    r"assign)\s+(?:plutot |juste |just |only |rather )?"
    r"(?P<told>[£$€]?\d[\d ., ]*k?\s?(?:[£$€]|euros?|pounds?|dollars?|eur)?\s+"
    r"(?:sur|pour|dans|a|on|for|into|towards|to) "
    rf"{_THE}(?P<name>[a-z][a-z' -]{{1,40}}?)))(?: (?:plutot|a la place|instead))?(?=\s*(?:$|[,;.!]))"
)
# "The printing line", "la ligne de l'impression": a line is called by what it pays for.
_LINE_OF = re.compile(
    r"^(?:(?:ligne|poste|montant|sommes?) (?:de |du |des |pour |d')?(?:la |le |les |l')?)|\s(?:line|row|item|costs?)$"
)
# "Le budget total", "le budget de la campagne" is no line of it, and what is kept aside is none.
_WHOLE = re.compile(
    r"(?:reserve|contingency|buffer)(?: du| of (?:the|our))?|(?:total|global|entier|whole|entire|overall|"
    r"campagne|campaign)s?|"
    r"(?:as well|too|also|aussi|please|stp|svp|for now|pour l'instant|s'il (?:te|vous) plait|completely|entierement)"
)


def change_rows(talk: Talk, start: int, end: int) -> None:
    """Take a line out of the budget, the channel stays; move money from one to another; give one the sum that is told.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if not talk.context.draft.get(_LINES):
        return
    line = Line(talk.text[start:end].rstrip(), start)
    if moves_between(line, talk.context):
        if not move_money(line, talk.context):
            # More than there is does not move, and names no line anew.
            talk.unknown(start, end)
        talk.blank(start, end)
        return
    _drop(talk, start, end)
    _put(talk, start, end)


def _drop(talk: Talk, start: int, end: int) -> None:
    folded = talk.folded(start, end)
    order = _DROP.match(folded.text)
    if order is None:
        return
    name = _LINE_OF.sub("", next(order[key] for key in ("fr", "en", "of") if order[key]))
    if _WHOLE.fullmatch(name) is not None:
        return
    place = row_of(name, talk.context)
    a, b = folded.span(order.start(), order.end())
    if place is not None:
        talk.context.draft.remove(f"{_LINES}[{place}]", talk.context.words(start + a, start + b))
    elif not order["of"] or find(CHANNELS, name, talk.context, loose=True) is not None:
        talk.unknown(start + a, start + b)
    else:
        return
    talk.blank(start + a, start + b)


def _put(talk: Talk, start: int, end: int) -> None:
    folded = talk.folded(start, end)
    order = _PUT.search(folded.text)
    if order is None:
        return
    name = order["name"]
    known = row_of(name, talk.context) is not None or find(CHANNELS, name, talk.context, loose=True) is not None
    if not known and not find_terms(name, "channel"):
        return
    a, b = folded.span(order.start("told"), order.end("told"))
    told = Line(talk.text[start + a : start + b], start + a)
    before, talk.context.draft.correcting = talk.context.draft.correcting, True
    if read_block(Block("budget", (told,)), talk.context):
        first, last = folded.span(order.start("put"), order.end())
        talk.blank(start + first, start + last)
    talk.context.draft.correcting = before
