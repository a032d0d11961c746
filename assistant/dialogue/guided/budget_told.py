"""Reads how the budget is split wherever it is told: "of the 6,500 I'd put 2,800 on ads, 1,500 on flyers and keep …".

Parts that make up a total are one budget for sure, whatever is asked; what leads in to a sum pays for nothing.
"""

import re
from decimal import Decimal

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.cues import announces_goal, states_result
from assistant.dialogue.guided.reading.labelled import BULLET
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.objective_today import tells_today
from assistant.dialogue.guided.reading.orchestrate_lead_ins import without_lead_ins
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.guided.total_alone import read_total_alone
from assistant.dialogue.guided.total_told import read_total_told
from assistant.dialogue.sentences import sentences
from assistant.language.dates import find_dates
from assistant.language.figures import Money, Number
from assistant.language.numbers import find_figures

_TOTAL, _LINES, _KEPT = (f"orchestrate.budget.{field}" for field in ("total", "lines", "reserve"))
_OF_MONEY = Expression("budget_told.of_money")
_RESERVE = Expression("budget_told.reserve")
_OF_ELSE = Expression("budget_told.of_else")
_WHOLE = Expression("budget_told.whole")
_SPENDS = Expression("budget_told.spends")
_NOT_OURS, _OURS = Expression("budget_told.not_ours"), Expression("budget_told.ours")
_WORDED = re.compile(r"audience\.|message_house\.")
_LEAST, _FEWEST, _SURE = 50, 2, 3
_NEW_LINE = re.compile(r"\n(?=\s*\S)")


def read_budget_told(talk: Talk) -> None:
    """Record a total, its parts and the reserve, and leave the sentences that tell them out of the message.

    Args:
        talk: The message.
    """
    if talk.context.draft.get(_LINES) or "?" in talk.text or "|" in talk.text or "%" in talk.text:
        return
    read_total_alone(talk, lambda start, end: [figure for _, figure in _sums(talk, start, end)])
    if sum(len(_sums(talk, start, end)) for start, end in sentences(talk.text)) == _FEWEST:
        read_total_told(talk, lambda start, end: [figure for _, figure in _sums(talk, start, end)])
    for run in _runs(talk):
        sums = [figure for start, end in run for figure in _sums(talk, start, end)]
        at = _total_of([figure.value for _, figure in sums])
        start, end = run[0][0], run[-1][1]
        told = without_lead_ins(talk.text[start:end])
        if at is not None and _pays(told, sums[at][0] - start, sums[at][1]):
            at = None
        opened = _opens_with_whole(talk, start, [f for _, f in sums]) if at in (None, 0) else 0
        at = 0 if opened else at
        if not opened and (not _is_money(talk, run) or (at is None and not _is_split(talk, run, len(sums)))):
            continue
        head = 0
        if opened:
            head = opened
        elif at == 0:
            head = sums[0][0] + sums[0][1].end - start
            # What stands behind the total up to the parts announces them.
            cut = _BEHIND.match(told, head)
            head = cut.end() if cut is not None else head
        _record(talk, sums[at][1] if at is not None else None, (start, end), told, head)
    read_total_told(talk, lambda start, end: [figure for _, figure in _sums(talk, start, end)])
    for start, end in sentences(talk.text) if talk.context.draft.get(_TOTAL) is not None else []:
        # "Money!! I have 1,800 for it": what the sums are about is told, and nothing else.
        if _TOPIC.fullmatch(flat(talk.text[start:end])) is not None:
            talk.read(start, end)


_TOPIC = re.compile(
    r"\W*(?:(?:ok|and|now|so|et|alors|bon|sinon|maintenant|ah|oh|parlons|talking|about|the|le|les|l'|du|des)[ ,]*)*"
    r"(?:money|budgets?|cash|finances?|sous|argent|thunes?|fric|pognon)\W*"
)


def _total(talk: Talk, told: Money | Number, span: tuple[int, int]) -> None:
    draft, words = talk.context.draft, talk.context.words(*span)
    if isinstance(told, Money) and told.currency is not None and draft.get(_TOTAL) is None:
        draft.set("currency", told.currency, words)
    if draft.get(_TOTAL) != told.value:
        replace(draft, _TOTAL, told.value, words)


_LEFT = Expression("budget_told.left")
_BEHIND = re.compile(r"[^\d\n:,;]{0,40}?[:,;](?=\s)|[^\d\n:,;.!]{0,40}?[.!]?\s*(?=\n)|\s*[.!]")


def _record(talk: Talk, total: Money | Number | None, span: tuple[int, int], told: str, head: int) -> None:
    start, end = span
    if total is not None:
        _total(talk, total, (start, start + head))
    lines = [Line(row.group(), start + head + row.start()) for row in re.finditer(r"[^\n]*\S[^\n]*", told[head:])]
    if read_block(Block("budget", tuple(_bare(line) for line in lines), "budget"), talk.context):
        talk.read(start, end)


def _bare(line: Line) -> Line:
    """Return a line without its bullet."""
    bullet = BULLET.match(line.text)
    return Line(line.text[bullet.end() :], line.start + bullet.end(), True) if bullet is not None else line


def _opens_with_whole(talk: Talk, start: int, sums: list[Money | Number]) -> int:
    """Return where the first sum ends that is said to be for everything, as in "9k all in, ads 4k", else 0."""
    if (talk.context.asked or "").startswith("objective.") or not isinstance(sums[0], Money) or len(sums) < _FEWEST:
        return 0
    told = talk.folded(start, len(talk.text))
    whole = _WHOLE.match(told.text)
    parts = sum((each.value for each in sums[1:]), Decimal(0))
    if whole is None or sums[0].start >= whole.end() or not 0 < parts <= sums[0].value or _OF_ELSE.search(told.text):
        return 0
    mark = _MARK.match(told.text, whole.end())
    return told.span(whole.start(), mark.end() if mark is not None else whole.end())[1]


_MARK = re.compile(r"[ ]*[,;:.]")


def _runs(talk: Talk) -> list[list[tuple[int, int]]]:
    """Return the runs of sentences and lines that follow each other and each hold sums."""
    found: list[list[tuple[int, int]]] = [[]]
    for start, end in sentences(talk.text):
        for a, b in _rows(talk.text, start, end):
            sums = _sums(talk, a, b)
            if sums and not _counts_people(talk.text[a:b], [figure for _, figure in sums], talk):
                found[-1].append((a, b))
            elif found[-1] and _LEFT.fullmatch(flat(talk.text[a:b])) is not None:
                # "The rest stays in reserve" goes on with the sums before it.
                found[-1].append((a, b))
            elif talk.text[a:b].strip():
                found.append([])
    return [run for run in found if run]


def _counts_people(text: str, sums: list[Money | Number], talk: Talk) -> bool:
    """Tell whether a sentence without money says what is to be reached, or what was: "we want 90 bookings by May"."""
    if any(isinstance(each, Money) for each in sums) or _OF_MONEY.search(flat(text)) or _RESERVE.search(flat(text)):
        return False
    if any(_FOR_SOMETHING.match(flat(text[each.end :])) for each in sums):
        # "We want 3,000 on radio" says what it pays for.
        return False
    language = talk.context.language
    wanted = announces_goal(text, language) and states_result(text, language)
    return wanted or tells_today(text)


def _rows(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [start + match.start() for match in _NEW_LINE.finditer(text[start:end])]
    return list(zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True))


def _sums(talk: Talk, start: int, end: int) -> list[tuple[int, Money | Number]]:
    """Return the sums that a sentence holds, each with where the sentence begins; a day holds none."""
    text = talk.text[start:end]
    figures = [figure for figure in find_figures(text, talk.context.language) if isinstance(figure, Money | Number)]
    if not figures:
        return []
    days = [(day.text_start, day.text_end) for day in find_dates(text, talk.context.language, talk.context.today)]
    return [
        (start, figure)
        for figure in figures
        if figure.high is None
        and (isinstance(figure, Money) or figure.value >= _LEAST)
        and not any(a < figure.end and figure.start < b for a, b in days)
        and not (isinstance(figure, Money) and figure.per is not None)
    ]


def _total_of(values: list[Decimal]) -> int | None:
    """Return which of several sums the others make up: the first or the last one."""
    if len(values) <= _FEWEST:
        return None
    for at in (0, len(values) - 1):
        if sum(values, Decimal(0)) - values[at] == values[at]:
            return at
    return None


# "20 000 € dont 2 000 de réserve : …": what is kept stands between the whole and its parts.
_WITHIN = re.compile(
    r"(?:dont|including|of which|incl\.?|y compris)\s[^:,;\n]{2,30}(?:reserve|contingency|imprevus)[^:\n]{0,10}:"
)


def _pays(told: str, start: int, sum_: Money | Number) -> bool:
    """Tell whether a sum pays for something, though others make it up: "900 on ads, 700 on radio, 200 in reserve"."""
    behind = flat(told[start + sum_.end :])
    named = _FOR_SOMETHING.match(behind) or _NAMED_BEHIND.match(behind)
    if named is not None and _FOR_ALL.match(behind) is None and _OF_MONEY.search(named.group()) is None:
        return True
    label = _MARKS.split(told[: start + sum_.start])[-1].strip(" £$€-*•:").split()
    if _HAVE.fullmatch(flat(" ".join(label))) is not None:
        return False
    return 0 < len(label) <= _FEWEST and _OF_MONEY.search(flat(" ".join(label))) is None


_HAVE = re.compile(r"(?:on|nous|j'|we|i)[ ]?(?:a|ai|avons|have|'ve)(?: got)?")
_UNIT = r"\s*(?:k|€|£|\$|euros?|pounds|dollars)?\s+"
_FOR_SOMETHING = re.compile(
    rf"{_UNIT}(?:(?:sur|dans|pour|on|into|for|in|aux?|a la|to|towards)\s+|"
    r"(?:de\s|d'|en\s)(?!budget|enveloppe|depenses|total|tout|reserve|caisse|banque|all\b))[a-z]"
)
_FOR_ALL = re.compile(
    rf"{_UNIT}(?:pour (?:tout|l'ensemble|(?:toute )?la campagne)|for (?:all|everything|it all|"
    r"(?:the|this) (?:whole|entire|campaign|lot|project))|in (?:all|total|the (?:pot|kitty|bank|budget))|"
    r"en caisse|dans la caisse)(?![a-z])"
)
_MARKS = re.compile(r"[,;.\n]")
# "9,000 € LinkedIn, 5,000 € film": what a sum stands before is what it pays for.
_NAMED_BEHIND = re.compile(
    rf"{_UNIT}(?!(?:en|in|de|d|of|all|au|total|overall|dont|incl\w*|ht|ttc|pour|for|max\w*|a|to|as|over|on|is|"
    rf"are|split|"
    r"altogether|tout|only|seulement|and|et|which|that|we|qui|c|est)\b)[a-z][^,;:.\n]{1,30}(?=[,;\n]|$)"
)


def _is_money(talk: Talk, run: list[tuple[int, int]]) -> bool:
    """Tell whether sums are those of the budget: its words or a reserve stand beside them, or it is asked.

    "300 visitors: 200 from ads, 100 from flyers" add up too, and so does what people pay.
    """
    text = flat(talk.text[run[0][0] : run[-1][1]]) + _announces(talk, run)
    values = [figure.value for start, end in run for _, figure in _sums(talk, start, end)]
    known = talk.context.draft.get(_TOTAL)
    if _OF_ELSE.search(text) is not None or _WITHIN.search(text) is not None:
        return False
    asked = (talk.context.asked or "").startswith("orchestrate.budget")
    told = any(each.search(text) is not None for each in (_OF_MONEY, _RESERVE, _SPENDS))
    return asked or told or (known is not None and Decimal(str(known)) in (values[0], values[-1]))


def _is_split(talk: Talk, run: list[tuple[int, int]], count: int) -> bool:
    """Tell whether parts without a total of their own split the money: they make up the known one, or say so."""
    values = [figure.value for start, end in run for _, figure in _sums(talk, start, end)]
    known = talk.context.draft.get(_TOTAL)
    text = flat(talk.text[run[0][0] : run[-1][1]]) + _announces(talk, run)
    kept = Decimal(str(talk.context.draft.get(_KEPT) or 0))
    if known is not None and count >= _FEWEST and Decimal(str(known)) - sum(values, Decimal(0)) in (0, kept):
        return True
    told = _OF_MONEY.search(text) is not None and _RESERVE.search(text) is not None
    return (count >= _SURE and told) or _spends_each(talk, run, text)


def _announces(talk: Talk, run: list[tuple[int, int]]) -> str:
    """Return the folded words that end with a colon right before the sums, as they were written."""
    source, first = talk.context.draft.source or talk.said, talk.text[run[0][0] : run[0][1]].strip()
    before = source[: max(source.find(first), 0)].rstrip(" \t\n-*•")
    return " " + flat(before.rpartition("\n")[2]) if before.endswith(":") else ""


def _spends_each(talk: Talk, run: list[tuple[int, int]], text: str) -> bool:
    """Tell whether a word for spending stands beside sums that each pay for something: "9k goes to the fair"."""
    sums = [(start, figure) for start, end in run for _, figure in _sums(talk, start, end)]
    if len(sums) < _FEWEST or _SPENDS.search(text) is None or _NOT_OURS.search(text) is not None:
        return False
    if _WORDED.match(talk.context.asked or "") and _OURS.search(text) is None:
        # What things cost may be what troubles people, or proves something.
        return False
    told = without_lead_ins(talk.text)
    written = any(isinstance(f, Money) or re.match(r"\s?[£$€]|\s?euros?", told[at + f.end :]) for at, f in sums)
    return written and all(_pays(told, at, f) or _is_kept(told, at, f) for at, f in sums)


def _is_kept(told: str, start: int, sum_: Money | Number) -> bool:
    """Tell whether a sum is kept aside: what is said of it, up to the next mark, says so."""
    around = _MARKS.split(told[: start + sum_.start])[-1] + " " + _MARKS.split(told[start + sum_.end :])[0]
    return _RESERVE.search(flat(around)) is not None
