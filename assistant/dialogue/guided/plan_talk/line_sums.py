"""Reads what a part of the budget becomes: "people drop to 4k, print up to 6k", "le print passe à 5 k€"."""

import re
from decimal import Decimal

from assistant.dialogue.guided.moved_money import row_of
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.sentences import sentences
from assistant.language.figures import Money, Number
from assistant.language.numbers import find_figures

_LINES = "orchestrate.budget.lines"
_WHAT = r"(?:the |our |le |la |les |l')?(?P<what>[^,;:.!?\d\n]{2,40}?)"
_SUM = r"(?P<sum>[£$€]?\s?\d[\d .,]*\s?(?:k\b|thousand|mille)?\s?(?:€|£|\$|euros?|pounds|dollars)?)"
_END = r"(?=\s*(?:$|[,;!?)\n]|\.(?!\d)|\s(?:and|et|but|mais|so|donc|please|then)\s|\s(?:please|then)$))"
_TO = (
    r"(?: budget| line)?\s+(?:(?:should |must |can |will |has to |doit |doivent |va |vont )?"
    r"(?:drops?|go(?:es)?|comes?|falls?|moves?|rises?|shrinks?|(?:is|are) (?:now |cut |down |up )?|"
    r"(?:est|sont|is|are|was|has been|a ete) (?:now |desormais |maintenant )?(?:ramene|porte|fixe|reduit|revu|abaisse|"
    r"releve|brought|raised|lowered|reduced|increased|trimmed)e?s?(?: a la (?:baisse|hausse))?|"
    r"(?:ramene|porte)(?:e|s|es)?|"
    r"passe(?:nt|r|ra)?|monte(?:nt|r|ra)?|descend(?:ent|re|ra)?|baisse(?:nt|r|ra)?|tombe(?:nt|r|ra)?))"
    rf"\s*(?:up |down |back )?(?:to|a) (?:about |around |environ )?{_SUM}{_END}"
)
_BECOMES = re.compile(rf"{OPENS}{_WHAT}{_TO}")
_BECOMES_TOO = re.compile(rf"\s*(?:,|;|\band\b|\bet\b)\s*(?:and |et )?{_WHAT}{_TO}")
# "The total budget drops to 40k and LinkedIn to 20k, the reserve to 2k"
_TOTAL, _OF_TOTAL = "orchestrate.budget.total", re.compile(r"(?:(?:total |whole )?budget(?: total)?|total|enveloppe)")
_RESERVE, _OF_RESERVE = "orchestrate.budget.reserve", re.compile(r"(?:reserve|contingency|imprevus)")
# "Le budget téléphone" is the line for it.
_OF_A_ROW = re.compile(r"^(?:budget|poste|ligne|enveloppe) (?:de |du |des |pour (?:le |la |les )?|d'|l')?(?=[a-z]{3})")
# What leads in to a change: "Decision of the board: print drops to 4k".
_CLAUSE = re.compile(r"^[\s,;]*(?:(?:and|et)\s)?|[:,;]\s+(?:(?:and|et)\s)?")
_NEXT = re.compile(rf"\s*(?:,|;|\band\b|\bet\b)\s*(?:and |et )?{_WHAT}\s+(?:up |down |back )?(?:to|a) {_SUM}{_END}")
# "Make the total 17,000 and the reserve 2,600"
_NEXT_MADE = re.compile(
    rf"\s*(?:,|;|\band\b|\bet\b)\s*(?:and |et )?{_WHAT}\s+(?:(?:up |down |back )?(?:to|at|a) )?{_SUM}{_END}"
)
_MAKE = re.compile(
    rf"{OPENS}(?:make|put|set|mets|mettez|passe[rsz]?|monte[rsz]?|baisse[rsz]?|cut|raise|lower) {_WHAT}\s+"
    rf"(?:(?:up |down |back )?(?:to|at|a) )?{_SUM}{_END}"
)
# "LinkedIn is 6k", "the fair costs 1,900 now"; behind a word for the money "trade fair: 34,000" is what it becomes too.
_NOW = r"(?:(?:now|maintenant|desormais|finalement|a present|instead|from now on)\s+)?"
_IS = re.compile(
    rf"{OPENS}{_WHAT}(?: budget| line)?\s+{_NOW}(?:will |va )?"
    r"(?:(?P<costs>costs?|couter|coute(?:nt|ra|ront)?|revien(?:t|dra))|"
    rf"is|are|becomes?|est|sont|sera|devient|fait)\s+{_NOW}(?:up |down )?(?:at |to |a )?{_SUM}"
    r"(?:\s+(?:now|maintenant|desormais|finalement|instead))?" + _END
)
_COLON = re.compile(rf"{OPENS}{_WHAT}\s*[:=]\s*{_SUM}{_END}")
_BARE = re.compile(rf"{_WHAT}\s+{_SUM}{_END}")
# "Videos are 11k so the reserve drops to 4": its unit is said once, and both are read together.
_SHORT_RESERVE = re.compile(r"(?:reserve|contingency|imprevus)[^,;.\d]{0,30}\d{1,3}(?![\d.,k]| ?k)")
_IT = re.compile(r"it|that|this|that one|this one|ca|cela|il|elle")
_UNIT = re.compile(r"k|[£$€]|euros?|pounds|dollars|thousand|mille")
# "16 k€ au total": the total beside a part that changes, or where the sentence corrects.
_IN_ALL = re.compile(
    rf"{_SUM}(?: de budget| budget)? (?:au total|en tout|in total|in all|all in|overall|altogether)(?![a-z])"
)
_CORRECTS = re.compile(
    r"(?<![a-z])(?:rectif\w*|correction|corrige\w*|errat\w+|revis\w+|updated?|mise a jour|changement|change)(?![a-z])"
)
_OF_MONEY = Expression("budget_told.of_money")
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
    before, changed = talk.text, False
    of_money = _OF_MONEY.search(flat(talk.said)) is not None
    for clause in _CLAUSE.finditer(folded.text):
        match = _BECOMES.match(folded.text, clause.end()) or _MAKE.match(folded.text, clause.end())
        match = match or _told(folded.text, clause.end(), of_money=of_money)
        made, opens = match is not None and match.re is not _BECOMES, clause.start()
        while match is not None and _set(talk, match, start, start + folded.span(*match.span("sum"))[0]):
            # What joins the change to what stands before goes with it.
            a, b = folded.span(min(opens, match.start()), match.end())
            talk.blank(start + a, start + b)
            further = _NEXT_MADE if made else _NEXT
            match = _BECOMES_TOO.match(folded.text, match.end()) or further.match(folded.text, match.end())
            changed = True
    _in_all(talk, start, end, changed=changed and before != talk.text)


def _told(text: str, at: int, *, of_money: bool) -> re.Match[str] | None:
    """Return what a clause says that something costs, or is where the message is about the money."""
    match = _IS.match(text, at)
    if _SHORT_RESERVE.search(text, at) is not None:
        return None
    if match is not None and (match["costs"] or of_money or _UNIT.search(match["sum"])):
        return match
    if not of_money:
        return None
    return _COLON.match(text, at) or (_BARE.match(text, at) if _CORRECTS.search(text) else None)


def _in_all(talk: Talk, start: int, end: int, *, changed: bool) -> None:
    """Record the total that is told beside a part that changes, or in a sentence that corrects."""
    folded = talk.folded(start, end)
    match = _IN_ALL.search(folded.text)
    if match is None or not (changed or _CORRECTS.search(folded.text)) or talk.context.draft.get(_TOTAL) is None:
        return
    figures = find_figures(match["sum"], talk.context.language)
    if len(figures) == 1 and isinstance(figures[0], Money):
        a, b = folded.span(*match.span())
        replace(talk.context.draft, _TOTAL, figures[0].value, talk.context.words(start + a, start + b))
        talk.blank(start + a, start + b)


def _meant(talk: Talk, what: str, start: int) -> int | None:
    """Return the line of the budget that is meant: "it" is the only one that the sentence before names."""
    if _IT.fullmatch(what) is None:
        return row_of(_OF_A_ROW.sub("", what), talk.context)
    said = sentences(talk.said[:start])
    told = set(re.findall(r"[a-z0-9'-]+", flat(talk.said[slice(*said[-1])]))) if said else set()
    labels = [set(flat(str(row.get("label") or "")).split()) for row in talk.context.draft.get(_LINES) or []]
    named = [place for place, words in enumerate(labels) if words and words <= told]
    return named[0] if len(named) == 1 else None


def _set(talk: Talk, match: re.Match[str], start: int, at: int) -> bool:
    """Put the sum in the place of the one before; False where no line is meant, or the figure is no sum of its size."""
    row = _meant(talk, match["what"], start)
    figures = find_figures(match["sum"], talk.context.language)
    of_total = _OF_TOTAL.fullmatch(match["what"]) is not None
    of_reserve = row is None and _OF_RESERVE.fullmatch(match["what"]) is not None
    if (
        (row is None and not of_total and not of_reserve)
        or len(figures) != 1
        or not isinstance(figures[0], Money | Number)
    ):
        return False
    path = _TOTAL if of_total else _RESERVE if of_reserve else f"{_LINES}[{row}].amount"
    held = talk.context.draft.get(path)
    value = figures[0].value
    counted = (talk.context.asked or "").startswith(_OF_COUNTS) and (of_total or "k" not in match["sum"])
    costs = match.re is _IS and match["costs"] is not None
    counted = counted and not costs and _OF_MONEY.search(flat(talk.said)) is None
    if counted and not (isinstance(figures[0], Money) and figures[0].currency):
        # "The e-mail goes up to 4000" counts people where the figures of steps are asked.
        return False
    if held is None or value < Decimal(str(held)) * _LEAST_SHARE:
        return False
    replace(talk.context.draft, path, value, talk.context.words(at, at + len(match["sum"].rstrip())))
    return True
