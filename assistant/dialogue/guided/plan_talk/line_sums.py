"""Reads what a part of the budget becomes: "people drop to 4k, print up to 6k", "le print passe à 5 k€"."""

import re
from decimal import Decimal

from assistant.dialogue.guided.changed_sums import ChangedSums
from assistant.dialogue.guided.moved_money import row_of
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.sentences import sentences
from assistant.language.figures import Money, Number
from assistant.language.numbers import find_figures

_LINES = "orchestrate.budget.lines"
_WHAT = r"(?:the |our |le |la |les |l')?(?P<what>[^,;:.!?\d\n]{2,40}?)"
_SUM = r"(?P<sum>[£$€]?\s?\d[\d .,]*\s?(?:k\b|thousand|mille)?\s?(?:€|£|\$|euros?|pounds|dollars)?)"
_END = (
    r"(?=\s*(?:$|[,;!?)\n]|\.(?!\d)|\s(?:and|et|but|mais|so|donc|please|then)\s|\s(?:please|then)$|"
    r"\s(?:in the end|au final|finalement|du coup|after all|now|maintenant|instead|at the end of the day)(?![a-z])))"
)
# "… in the end": these words close a change and say nothing.
_AT_LAST = re.compile(r"\s(?:in the end|au final|finalement|du coup|after all|now|maintenant|instead)(?![a-z])")
_TO = (
    r"(?: budget| line)?\s+(?:(?:should |must |can |will |has to |doit |doivent |va |vont )?"
    r"(?:drops?|go(?:es)?|comes?|falls?|moves?|rises?|shrinks?|(?:is|are) (?:now |cut |down |up )?|"
    r"(?:est|sont|is|are|was|has been|a ete) (?:now |desormais |maintenant )?(?:ramene|porte|fixe|reduit|revu|"
    r"abaisse|"
    r"releve|brought|raised|lowered|reduced|increased|trimmed)e?s?(?: a la (?:baisse|hausse))?|"
    r"(?:ramene|porte)(?:e|s|es)?|"
    r"passe(?:nt|r|ra)?|monte(?:nt|r|ra)?|descend(?:ent|re|ra)?|baisse(?:nt|r|ra)?|tombe(?:nt|r|ra)?))"
    rf"\s*(?:up |down |back )?(?:to|a) (?:about |around |environ )?{_SUM}{_END}"
)
_BECOMES = re.compile(rf"{OPENS}{_WHAT}{_TO}")
# "…, so the reserve goes down to 350": what follows from a change is one too.
_JOIN = (
    r"\s*(?:[,;]|\b(?:and|et|so|donc|du coup)\b)"
    r"(?:\s*\b(?:and|et|so|donc|du coup|then|alors|which means(?: that)?)\b)*\s*"
)
_BECOMES_TOO = re.compile(rf"{_JOIN}{_WHAT}{_TO}")
_I_MAKE = (
    r"(?:(?:je|j'|i|i'm|i'll|i'd|we're|we'll|we'd|we are|i am|i will|we will|on va|je vais|nous allons) ?)?"
    r"(?:make|put|set|mets|met|mettons|mettez|passe[rsz]?|passons|(?:re)?monte[rsz]?|(?:re)?montons|"
    r"(?:re)?descend(?:s|ez|ons|re)?|"
    r"baisse[rsz]?|baissons|ramene[rsz]?|reduis(?:ons|ez)?|reduire|reduit|augmente[rsz]?|augmentons|fixe[rsz]?|"
    r"limite[rsz]?|"
    r"cut|raise|lower|drop|bring|trim|reduce|increase|shrink|take|push|move|(?:mak|putt|sett|cutt|rais|lower|dropp|"
    r"bring|trimm|reduc|increas|shrink|tak|push|mov)ing)"
)
# "The total budget drops to 40k and LinkedIn to 20k, the reserve to 2k"
_TOTAL, _OF_TOTAL = "orchestrate.budget.total", re.compile(r"(?:(?:total |whole )?budget(?: total)?|total|enveloppe)")
_RESERVE, _OF_RESERVE = "orchestrate.budget.reserve", re.compile(r"(?:reserve|contingency|imprevus)")
# "Le budget téléphone" is the line for it.
_OF_A_ROW = re.compile(r"^(?:budget|poste|ligne|enveloppe) (?:de |du |des |pour (?:le |la |les )?|d'|l')?(?=[a-z]{3})")
# What leads in to a change: "Decision of the board: print drops to 4k".
_CLAUSE = re.compile(r"^[\s,;]*(?:(?:and|et)\s)?|[:,;]\s+(?:(?:and|et)\s)?")
_NEXT = re.compile(rf"{_JOIN}{_WHAT}\s+(?:up |down |back )?(?:to|a) {_SUM}{_END}")
# "Make the total 17,000 and the reserve 2,600"
_NEXT_MADE = re.compile(rf"{_JOIN}(?:{_I_MAKE} )?{_WHAT}\s+(?:(?:up |down |back )?(?:to|at|a) )?{_SUM}{_END}")
_MAKE = re.compile(
    rf"{OPENS}{_I_MAKE} {_WHAT}\s+"
    rf"(?:(?:up |down |back )?(?:to|at|a) )?{_SUM}{_END}"
)
# "LinkedIn is 6k", "the fair costs 1,900 now"; behind a word for the money "trade fair: 34,000" is what it becomes too.
_NOW = r"(?:(?:only|just|plus que|que|now|maintenant|desormais|finalement|a present|instead|from now on)\s+)?"
_IS = re.compile(
    rf"{OPENS}{_WHAT}(?: budget| line)?\s+{_NOW}(?:will |va )?"
    r"(?:(?P<costs>costs?|couter|coute(?:nt|ra|ront)?|revien(?:t|dra)|gets?|takes?|receives?|"
    r"recoi(?:t|vent)|recevra|prend(?:ra)?|n'a(?:ura|uront)?(?= plus que| que))|"
    rf"is|are|becomes?|est|sont|sera|devient|fait)\s+{_NOW}(?:up |down )?(?:at |to |a )?{_SUM}"
    r"(?:\s+(?:now|maintenant|desormais|finalement|instead))?" + _END
)
_IS_KEPT = re.compile(r"(?<![a-z])(?:the|la|our|notre) (?:reserve|contingency)(?![a-z])")
# "Finally reserve at 1,000 and SMS at 1,000, same total": names and sums, and nothing else.
_PAIR = re.compile(rf"{_WHAT}(?:\s+(?:a|at|to|is|est|c'est|devient|becomes)\s+|\s*[:=]\s*){_SUM}{_END}")
_CHANGED = re.compile(
    r"(?<![a-z])(?:finalement|en fait|actually|sorry|plutot|rather|instead|au final|in the end|correction|non|no|"
    r"reflexion|second thoughts|desormais|from now on)(?![a-z])"
)
_ALL_ELSE = re.compile(
    r"\s*(?:[,;.(–-]\s*)?(?:(?:et|and|mais|but) )?(?:"
    r"(?:le |the |our |notre )?(?:total|budget(?: total)?|reste|rest) (?:ne |n')?(?:change|bouge|varie|"
    r"does not change|doesn'?t change|"
    r"stays|remains|is unchanged|unchanged|reste)(?: pas| rien| the same| as (?:it )?is| unchanged| le meme|"
    r" inchange| pareil| put)*|"
    r"(?:(?:a|with|meme|same|pour|for|the|le|on) )*total(?: inchange| constant| identique| unchanged)?|"
    r"sans (?:changer|toucher) (?:le|au) (?:total|reste)|without (?:changing|touching) the (?:total|rest)|"
    r"(?:rien d'autre ne (?:change|bouge)|nothing else changes))[ .!)]*"
)
_INSTEAD = re.compile(
    rf"{OPENS}{_WHAT}(?:\s+(?:a|at|to|is|est|c'est|sera)\s+|\s*[:=]\s*|\s+){_SUM},?\s+(?:et )?(?:and )?(?:pas|"
    rf"non|not|au lieu d[e']|"
    rf"instead of|rather than|plutot que)\s?{_SUM.replace('sum', 'old')}{_END}"
)
_COLON = re.compile(rf"{OPENS}{_WHAT}\s*[:=]\s*{_SUM}{_END}")
_BARE = re.compile(rf"{_WHAT}\s+{_SUM}{_END}")
# "Videos are 11k so the reserve drops to 4": its unit is said once, and both are read together.
_SHORT_RESERVE = re.compile(r"(?:reserve|contingency|imprevus)[^,;.\d]{0,30}\d{1,3}(?![\d.,k]| ?k| \d{3})")
_IT = re.compile(r"it|that|this|that one|this one|ca|cela|il|elle")
_UNIT = re.compile(r"k|[£$€]|euros?|pounds|dollars|thousand|mille")
# "16 k€ au total": the total beside a part that changes, or where the sentence corrects.
_IN_ALL = re.compile(
    rf"{_SUM}(?: de budget| budget)? (?:au total|en tout|in total|in all|all in|overall|altogether)(?![a-z])"
)
_CORRECTS = re.compile(
    r"(?<![a-z])(?:rectif\w*|correction|corrige\w*|errat\w+|revis\w+|updated?|mise a jour|changement|change)(?![a-z])"
)
_OF_MONEY, _DIFFERENCE = Expression("budget_told.of_money"), Expression("changed_sums.difference")
_OF_COUNTS = ("integrate.", "objective.")
_LEAST_SHARE = Decimal("0.1")


def read_line_sum(talk: Talk, start: int, end: int) -> None:
    """Record what known parts of the budget and its total become, and leave that out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if not talk.context.draft.get(_LINES) or not any(char.isdigit() for char in talk.text[start:end]):
        return
    before, changed = talk.text, False
    if _pairs(talk, start, end) or _instead(talk, start, end) or _difference(talk, start, end):
        return
    folded = talk.folded(start, end)
    # What is kept aside is money, and so is what stands beside it.
    said, kept = flat(talk.said), talk.context.draft.get(_RESERVE) is not None
    of_money = _OF_MONEY.search(said) is not None or (kept and _IS_KEPT.search(said) is not None)
    for clause in _CLAUSE.finditer(folded.text):
        match = _BECOMES.match(folded.text, clause.end()) or _MAKE.match(folded.text, clause.end())
        match = match or _told(folded.text, clause.end(), of_money=of_money)
        made, opens = match is not None and match.re is not _BECOMES, clause.start()
        while match is not None and _set(talk, match, start, start + folded.span(*match.span("sum"))[0]):
            # What joins the change to what stands before goes with it.
            behind = _AT_LAST.match(folded.text, match.end())
            a, b = folded.span(min(opens, match.start()), behind.end() if behind is not None else match.end())
            talk.blank(start + a, start + b)
            further = _NEXT_MADE if made else _NEXT
            match = _BECOMES_TOO.match(folded.text, match.end()) or further.match(folded.text, match.end())
            changed = True
    _in_all(talk, start, end, changed=changed and before != talk.text)


def _pairs(talk: Talk, start: int, end: int) -> bool:
    """Set the sums of a sentence that only names parts of the budget with what they become."""
    folded = talk.folded(start, end)
    opened = re.match(OPENS, folded.text)
    at, pairs = opened.end() if opened is not None else 0, list[re.Match[str]]()
    while (pair := _PAIR.match(folded.text, at)) is not None:
        pairs.append(pair)
        join = re.match(_JOIN, folded.text[pair.end() :])
        at = pair.end() + (join.end() if join is not None else 0)
    if not pairs:
        return False
    rest = folded.text[pairs[-1].end() :]
    else_ = _ALL_ELSE.fullmatch(rest) is not None
    if not else_ and rest.strip(" .!"):
        return False
    if len(pairs) < _SEVERAL and not else_ and _CHANGED.search(folded.text[: pairs[0].start()]) is None:
        return False
    places = [start + folded.span(*pair.span("sum"))[0] for pair in pairs]
    if not all(_path_of(talk, pair["what"], start) is not None for pair in pairs):
        return False
    done = [_set(talk, pair, start, place) for pair, place in zip(pairs, places, strict=True)]
    if any(done):
        talk.blank(start, end)
    return any(done)


_SEVERAL = 2


def _instead(talk: Talk, start: int, end: int) -> bool:
    """Read "SMS 1,500 instead of 2,000" where the line that is named holds the second sum."""
    folded = talk.folded(start, end)
    match = _INSTEAD.match(folded.text)
    path = _path_of(talk, match["what"], start) if match is not None else None
    old = find_figures(match["old"], talk.context.language) if match is not None and path is not None else []
    if match is None or path is None or len(old) != 1 or not isinstance(old[0], Money | Number):
        return False
    held = talk.context.draft.get(path)
    if held is None or Decimal(str(held)) != old[0].value:
        return False
    if not _set(talk, match, start, start + folded.span(*match.span("sum"))[0]):
        return False
    a, b = folded.span(*match.span())
    talk.blank(start + a, start + b)
    return True


def _difference(talk: Talk, start: int, end: int) -> bool:
    """Read "the total goes up to 32k, the extra 2k is for video": where what comes on top goes."""
    line = Line(talk.text[start:end], start)
    if _DIFFERENCE.search(flat(line.text)) is None:
        return False
    spans = ChangedSums(talk.context).read(line)
    for a, b in spans:
        talk.blank(start + a, start + b)
    return bool(spans)


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


def _path_of(talk: Talk, what: str, start: int) -> str | None:
    """Return the path of the sum that words name: a line of the budget, its total or its reserve."""
    row = _meant(talk, what, start)
    if row is not None:
        return f"{_LINES}[{row}].amount"
    if _OF_TOTAL.fullmatch(what) is not None:
        return _TOTAL
    return _RESERVE if _OF_RESERVE.fullmatch(what) is not None else None


def _set(talk: Talk, match: re.Match[str], start: int, at: int) -> bool:
    """Put the sum in the place of the one before; False where no line is meant, or the figure is no sum of its size."""
    path = _path_of(talk, match["what"], start)
    figures = find_figures(match["sum"], talk.context.language)
    if path is None or len(figures) != 1 or not isinstance(figures[0], Money | Number):
        return False
    held = talk.context.draft.get(path)
    value = figures[0].value
    counted = (talk.context.asked or "").startswith(_OF_COUNTS) and (path == _TOTAL or "k" not in match["sum"])
    costs = match.re is _IS and match["costs"] is not None
    counted = counted and not costs and _OF_MONEY.search(flat(talk.said)) is None
    if counted and not (isinstance(figures[0], Money) and figures[0].currency):
        # "The e-mail goes up to 4000" counts people where the figures of steps are asked.
        return False
    if held is None or value < Decimal(str(held)) * _LEAST_SHARE:
        return False
    replace(talk.context.draft, path, value, talk.context.words(at, at + len(match["sum"].rstrip())))
    return True
