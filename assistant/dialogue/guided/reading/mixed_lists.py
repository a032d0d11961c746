"""Lists under a heading that says less than they do: a mix with what each channel costs, next steps of all sorts."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.block_items import is_cost, is_split
from assistant.dialogue.guided.reading.brief_cues import brief_cue
from assistant.dialogue.guided.reading.channel_bullets import one_each
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.dated_work import tells_work
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.labelled import labelled
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.language.dates import find_dates
from assistant.language.text import fold
from assistant.language.vocabulary import entry, find_terms

_COSTED = frozenset(["channels", "inventory", "contents", "orchestrate", "rally", None])
_SHARE = 0.6
_LEAST = 2
_TOTAL = re.compile(r"^\W*(?:budget |sous-?)?total\b|\btotal\W*$")
_SUM_TOTAL = re.compile(r"\W*(?:grand )?total\b[^.;]{0,20}\d", re.IGNORECASE)
_GO = re.compile(
    r"^\W*(?:go|go-?live|top depart|lancement|demarrage|debut|launch|start)"
    r"(?: (?:de la|of the|campagne|campaign))*\W+(?:le |on |: ?|the )?\d"
)
# What a list of actions may hold beside actions, where it says so itself.
_OTHER_THAN_TASKS = frozenset(["data", "legal_basis", "retention", "hosting", "reviews", "risks", "kpis"])


def mixed(block: Block, context: Context) -> list[Block]:
    """Return a block as blocks under the labels that its lines tell themselves."""
    block, days = _days_apart(block, context)
    block = one_each(block, context)
    work = (
        tuple(line for line in block.lines if tells_work(line.text)) if block.label in ("dates", "milestones") else ()
    )
    if work:
        rest = tuple(line for line in block.lines if line not in work)
        told = _told(replace(block, lines=rest)) if rest else []
        return [*told, Block("tasks", work, "tasks"), *days]
    return [*_told(block), *days]


def _told(block: Block) -> list[Block]:
    if any("|" in line.text or "\t" in line.text for line in block.lines):
        return [block]
    totals = tuple(line for line in block.lines if _SUM_TOTAL.match(line.text)) if block.label in _COSTED else ()
    if totals and block.label != "orchestrate" and not _is_costs(block):
        # A total below a table of channels is that of the budget.
        rest = tuple(line for line in block.lines if line not in totals)
        told = Block("budget", totals, "budget")
        return [*(_told(replace(block, lines=rest)) if rest else []), told]
    if block.label in _COSTED and _is_costs(block):
        costs = replace(block, label="budget", label_words=block.label_words or "budget", firm=True)
        bought = tuple(_without_sum(line) for line in block.lines if find_terms(line.text, "channel"))
        return [costs, replace(block, lines=bought)] if bought and block.label == "channels" else [costs]
    split = tuple(line for line in block.lines if is_split(line.text)) if block.label == "channels" else ()
    if split:
        rest = tuple(line for line in block.lines if line not in split)
        costs = replace(block, label="budget", label_words="budget", lines=split)
        named = tuple(replace(line, text=_SUMS.sub(lambda m: " " * len(m.group()), line.text)) for line in split)
        return [costs, replace(block, lines=named), *([replace(block, lines=rest)] if rest else [])]
    return _actions(block) if block.label in ("tasks", "milestones") else [block]


def _days_apart(block: Block, context: Context) -> tuple[Block, list[Block]]:
    """Part the days of fairs and events from what else a list of channels says of them."""
    if block.label not in ("channels", "inventory"):
        return block, []
    lines: list[Line] = []
    days: list[Line] = []
    for line in block.lines:
        text = line.text
        for day in find_dates(line.text, context.language, context.today):
            start = max((m.end() for m in _BEFORE.finditer(line.text[: day.phrase_start])), default=0)
            words = line.text[start : day.text_end]
            kinds = {
                str(known.data.get("kind")) for t in find_terms(words, "channel") if (known := entry("channel", t.id))
            }
            if day.precision not in ("day", "range") or not kinds & _HELD:
                continue
            days.append(Line(_MARKS.sub(" ", words), line.start + start))
            lead = _LEAD.search(text[: day.phrase_start])
            begin = lead.start() if lead is not None else day.phrase_start
            text = text[:begin] + " " * (day.text_end - begin) + text[day.text_end :]
        lines.append(replace(line, text=text))
    return replace(block, lines=tuple(lines)), [Block("milestones", tuple(days))] if days else []


_BEFORE = re.compile(r"(?:^|[,;:•|]|\s[–—-]\s)\s*(?![^(]*\))")
_LEAD = re.compile(r"\s(?:les?|du|on|the|of)\s+$", re.IGNORECASE)
_MARKS = re.compile(r"[(),]")
_HELD = frozenset(["event", "trade_show", "open_day", "webinar"])


def _without_sum(line: Line) -> Line:
    return replace(line, text=_SUM.sub(lambda match: " " * len(match.group()), line.text))


_SUM = re.compile(
    r"\s*[:=–—-]*\s*[€$£]?\s?\d[\d .,\u00a0\u202f]*\s?(?:[km]|[km]?[€$£]|euros?|eur|gbp|usd)?\s*$", re.IGNORECASE
)


_SUMS = re.compile(
    r"\s*(?:[€$£]|(?:EUR|GBP|USD) )?\d[\d .,\u00a0\u202f]*\d\s?(?:€|euros?|eur|gbp|usd)?(?=\s*(?:[;,.]|$))|"
    r"[^;.,]*\b(?:total|reserve|réserve|provision|contingency|buffer|imprévus)\b[^;.]*",
    re.IGNORECASE,
)


def _is_costs(block: Block) -> bool:
    """Tell whether the lines are what things cost, one each, a total among them or a currency on each."""
    if len(block.lines) < _LEAST:
        return False
    costs = [line for line in block.lines if is_cost(line.text)]
    totals = any(_TOTAL.search(fold(line.text)) for line in costs)
    return len(costs) >= _SHARE * len(block.lines) and (totals or len(costs) == len(block.lines))


def _actions(block: Block) -> list[Block]:
    """Part what a list of actions says of the start, of meetings and of files from the actions."""
    found: list[Block] = []
    for line in block.lines:
        label, own = _subject(line) if block.label == "tasks" else (_met(line) or block.label, line)
        if found and found[-1].label == label:
            found[-1] = replace(found[-1], lines=(*found[-1].lines, own))
        else:
            found.append(replace(block, label=label, lines=(own,)))
    return found


def _subject(line: Line) -> tuple[str | None, Line]:
    named = labelled(line)
    if named is not None and named[0] in _OTHER_THAN_TASKS and named[2].text.strip():
        # "Data: extract of the CRM by 3 May" is a thing to do; "Data: CRM (e-mails)" is a base.
        held = bool(find_terms(named[2].text, "identifier"))
        if named[0] != "data" or held:
            return named[0], named[2]
    if _GO.match(fold(line.text)):
        return "start", line
    return _met(line) or "tasks", line


def _met(line: Line) -> str | None:
    """Return the label of a line that tells of meetings or reports which come again."""
    again = (None, "reviews")
    return "reviews" if brief_cue(line.text) == "reviews" and label_of(line.text.partition(":")[0]) in again else None
