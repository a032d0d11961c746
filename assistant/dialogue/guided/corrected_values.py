"""Corrects single values: a figure, a date or a text that replaces the one said before."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from assistant.dialogue.draft import Words, provenance_of
from assistant.dialogue.guided.fit_figures import counts_money
from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.cues import cue
from assistant.dialogue.guided.reading.items import Item, trim, unquoted
from assistant.dialogue.guided.reading.lexicon import Expression, first_names, word_set
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.figures import Money, Percentage
from assistant.language.kinds import Kind
from assistant.language.numbers import find_figures
from assistant.language.periods import deadline
from assistant.language.vocabulary import find_terms


def words_of(item: Item, context: Context) -> Words:
    """Return an item as words of the message."""
    return context.words(item.start, item.end)


def move_day(found: dict[str, Item], context: Context) -> bool:
    """Read "pas le 20, le 18 décembre": the date that falls on the day that is denied becomes the other."""
    day = int(found["old"].text)
    value = value_of(found["new"], context)
    dates = [path for path, held in leaves(context.draft.data, "") if getattr(held, "day", None) == day]
    dates = [path for path in dates if path.startswith(("objective", "orchestrate"))]
    if not isinstance(value, str) or not dates:
        return False
    context.draft.correcting = True
    return context.draft.set(dates[0], value, words_of(found["new"], context))


_TEXTS = ("objective.metric", "audience.name", "message_house.promise", "message_house.tone", "name")
_CHOSEN: dict[str, Kind] = {
    "audience.lifecycle": "lifecycle",
    "audience.market": "market",
    "objective.kind": "objective",
}


def said_anew(line: Line, folded: str, context: Context) -> bool:
    """Record "non : le cadeau qui fait mouche": other words for the one text that the last turn recorded."""
    marks = context.draft.plan.provenance
    last = max((mark.turn for mark in marks.values() if mark.turn), default=None)
    said = [path for path, mark in marks.items() if mark.turn == last and mark.origin == "user"]
    if last is None or len(said) != 1 or said[0] not in _TEXTS or not folded.startswith(("non", "no", "nan", "plutot")):
        return False
    # "Plutôt des nouveaux", "plutôt prospects" say how they stand where that is asked.
    chosen = _CHOSEN.get(context.asked or "")
    relation = chosen == "lifecycle" and not find_terms(line.text, "people")
    answers = relation or (chosen is not None and find_terms(line.text, chosen))
    if last + 1 != context.draft.turn or answers or _says_what(line.text, context):
        return False
    item = trim(Item(line.text, line.start))
    if item is None:
        return False
    context.draft.correcting = True
    text = unquoted(item).text
    text = text[:1].upper() + text[1:] if said[0] == "message_house.promise" else text
    return context.draft.set(said[0], text, words_of(item, context))


def _says_what(text: str, context: Context) -> bool:
    """Tell whether words of a text say plainly that it is about something else."""
    return cue(text, context.language, goal_open=False) is not None


def value_of(item: Item, context: Context) -> Decimal | str | None:
    """Return the number or the date that an item is, or None where it is more than that."""
    periods = find_dates(item.text, context.language, context.today)
    figures = find_figures(item.text, context.language)
    # "35 sign-ups today" is a figure, whatever day it is told with.
    counted = periods and any(figure.end <= periods[0].phrase_start for figure in figures)
    if periods and not counted and len(item.text) - len(periods[0].words) <= 14:
        return deadline(periods[0]).isoformat()
    if figures and len(item.text.split()) <= len(figures[0].words.split()) + 3:
        return figures[0].value
    return None


def field_with(value: Decimal | str, context: Context) -> str | None:
    """Return the field that holds a value; the pending one first, then the one said last."""
    found = [path for path, held in leaves(context.draft.data, "") if held == value or str(held) == value]
    found = [p for p in found if not p.startswith(("provenance", "citations", "waivers", "to_review"))]
    if context.asked in found:
        return context.asked
    derived = "orchestrate.measurement.result"

    def rank(path: str) -> tuple[bool, int, str]:
        mark = provenance_of(context.draft.plan, path)
        return (path.startswith(derived), -(mark.turn or 0) if mark else 0, path)

    return min(found, key=rank, default=None)


def in_the_same_unit(old: Decimal | str, context: Context) -> str | None:
    """Return the field that holds the figure of "1,3 million, pas 1,5": the unit is said once."""
    if isinstance(old, str):
        return None
    return next((path for unit in (1_000, 1_000_000) if (path := field_with(old * unit, context))), None)


_SORTS: tuple[tuple[Kind, str], ...] = (("channel", "channels"), ("data", "data"), ("format", "contents"))


def sort_of(text: str) -> str | None:
    """Return the part of the inventory that a bare name belongs to: "put Pinterest back" is about a channel."""
    for kind, label in _SORTS:
        terms = find_terms(text, kind)
        if terms and len(text) - sum(t.end - t.start for t in terms) <= 4:
            return label
    return None


def leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield every value of plan data with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            name = inner["id"] if isinstance(inner, dict) and "id" in inner else index
            yield from leaves(inner, f"{path}[{name}]")
    elif value is not None and not isinstance(value, bool):
        yield path, value


_TOTAL = "orchestrate.budget.total"
_OF_GOAL = ("objective.target", "objective.baseline")
_NUMERIC = ("objective.target", "objective.baseline", "orchestrate.budget.total")


def _by_its_words(item: Item, value: Decimal | str, context: Context) -> str | None:
    """Return the field that the words beside a figure name: "15 DSI" is the target, "6k ads" a line of the budget."""
    figures = find_figures(item.text, context.language)
    if isinstance(value, str) or not figures:
        return None
    rest = flat(item.text[: figures[0].start] + " " + item.text[figures[0].end :])
    words = {w for w in re.findall(r"[a-z]{3,}", rest)} - word_set("fillers")
    metric = set(re.findall(r"[a-z]{3,}", flat(str(context.draft.get("objective.metric") or ""))))
    for number, line in enumerate(context.draft.get("orchestrate.budget.lines") or []):
        if words & set(re.findall(r"[a-z]{3,}", flat(str(line["label"] or "")))):
            return f"orchestrate.budget.lines[{number}].amount"
    return "objective.target" if words & metric else None


_BARE_TURNED = Expression("bare.turned")
_AIMS = re.compile(
    r"(?:(?:on|nous|je|j'|we|i)[ ]?(?:vise|visons|aim for|(?:are|'re|am|'m) aiming (?:for|at)|want|veut|veux|voulons)|"
    r"(?:the |our |l'|notre )?(?:objectif|goal|target|aim|cible)(?:,? c'est| est| is|'s)?) (?:de |d')?"
)
_DOUBTS = re.compile(r"(?:hm+|euh+|uh+|um+|ah|oh|wait|attends|attendez|hold on|non|no|oups|oops)(?![a-z])")


def bare_turned(line: Line, context: Context) -> bool:
    """Record "hmm, 4.5k actually": a lone value that a word beside it makes a correction, whichever side it stands."""
    plain = flat(line.text)
    match = _BARE_TURNED.match(plain)
    open_to_it = context.asked not in _NUMERIC or (context.asked != _TOTAL and _is_sum_beside_goal(line, context))
    doubts = (match["say"] or _DOUBTS.match(plain)) and open_to_it if match is not None else None
    if match is None or not (match["turn"] or doubts):
        return False
    start, end = match.span("value")
    aimed = _AIMS.match(match["value"])
    if aimed is not None and context.draft.get("objective.target") is not None:
        # "On vise 350 en fait": what is aimed at, whatever figure was told last.
        item = Item(line.text[start + aimed.end() : end], line.start + start + aimed.end())
        value = value_of(item, context)
        if value is not None and not isinstance(value, str):
            context.draft.correcting = True
            return context.draft.set("objective.target", value, words_of(item, context))
    return bare_value(Line(line.text[start:end], line.start + start), context)


def _is_sum_beside_goal(line: Line, context: Context) -> bool:
    """Tell whether a line is money where the goal counts something else: it answers no question about the goal."""
    paid = any(isinstance(figure, Money) and figure.currency for figure in find_figures(line.text, context.language))
    return paid and not counts_money(context)


def bare_value(line: Line, context: Context) -> bool:
    """Record "en fait 300": a lone value replaces what was said last of its kind."""
    item = trim(Item(line.text, line.start))
    if item is None:
        return False
    value = value_of(item, context)
    if value is None:
        return False
    told = _by_its_words(item, value, context)
    if told is not None:
        context.draft.correcting = True
        return context.draft.set(told, value, words_of(item, context))
    if first_names() & set(re.findall(r"[a-z]+", flat(item.text))):
        # "Delphine takes 1,800": what somebody is paid is no figure of the goal.
        return False
    paid = any(isinstance(figure, Money) for figure in find_figures(item.text, context.language))
    counts = paid and not counts_money(context)
    kind = str if isinstance(value, str) else Decimal
    candidates = []
    for path, held in leaves(context.draft.data, ""):
        if path.startswith(("provenance", "citations", "waivers", "to_review", "orchestrate.measurement.result")):
            continue
        if counts and path.startswith("objective."):
            # "5,000 € in the end" is no number of sign-ups.
            continue
        is_date = hasattr(held, "isoformat")
        if (kind is str and is_date) or (kind is Decimal and isinstance(held, Decimal)):
            mark = context.draft.plan.provenance.get(path)
            if mark is not None and mark.turn is not None:
                candidates.append((-mark.turn, path))
    asked = context.asked or ""
    answers = asked in _NUMERIC and not (asked != _TOTAL and _is_sum_beside_goal(line, context))
    if (answers and kind is Decimal) or not candidates or _counts_else(item, context):
        return False
    last = min(candidates)[0]
    meant = _main_value([path for turn, path in candidates if turn == last], value, context)
    if meant is None:
        context.draft.notes.append(("budget.amount_for_what", words_of(item, context)))
        return True
    context.draft.correcting = True
    return context.draft.set(meant, value, words_of(item, context))


_ON_TOP = re.compile(r"\d+ (?:de plus|en plus|supplementaires?|more|extra|on top)(?![a-z])")
_REASON = re.compile(r"\s*(?:[,;(]|\s[–—-]\s|\.\.\.|…)\s*")


def without_reason(line: Line, context: Context) -> Line:
    """Return a value without what is told after it to explain it: "150, the board was being realistic".

    Args:
        line: What corrects something said before.
        context: The language.
    """
    cut = _REASON.search(line.text)
    if cut is None:
        return line
    rest = line.text[cut.end() :]
    explains = not re.search(r"\d", _ON_TOP.sub("", flat(rest))) and not find_dates(
        rest, context.language, context.today
    )
    return Line(line.text[: cut.start()], line.start) if explains and not _says_what(rest, context) else line


def _counts_else(item: Item, context: Context) -> bool:
    """Tell whether a value counts something that the plan's figures do not: "45 growers" is no number of boxes."""
    figures = find_figures(item.text, context.language)
    if not figures or isinstance(figures[0], Money | Percentage):
        return False
    after = re.findall(r"[a-z]{4,}", flat(item.text[figures[0].end :]))
    known = flat(" ".join(str(context.draft.get(path) or "") for path in ("objective.metric", "objective.statement")))
    return any(word[:5] not in known and word not in _NO_NOUNS for word in after)


_NO_NOUNS = frozenset(
    [
        "total",
        "overall",
        "altogether",
        "maximum",
        "minimum",
        "tout",
        "plutot",
        "rather",
        "instead",
        "environ",
        "about",
        "euros",
        "dollars",
        "pounds",
        "finalement",
        "actually",
        "place",
        "lieu",
    ]
)


def _main_value(paths: list[str], value: Decimal | str, context: Context) -> str | None:
    """Return the one of the fields recorded together that a lone value replaces; None where that has to be asked.

    After "60k: 30k ads, 15k design", a value that holds all the parts is the total; a smaller one may be any of them.
    """
    if _TOTAL not in paths and isinstance(value, Decimal) and set(paths) >= set(_OF_GOAL):
        # "120, 74 last year. No, 130": the one of the two that it is nearer to.
        return min(_OF_GOAL, key=lambda path: abs(Decimal(str(context.draft.get(path))) - value))
    if _TOTAL not in paths or not isinstance(value, Decimal):
        return min(paths)
    budget = context.draft.get("orchestrate.budget")
    parts = [line["amount"] for line in budget["lines"]] + [budget["reserve"]]
    return _TOTAL if value >= sum(part for part in parts if part is not None) else None
