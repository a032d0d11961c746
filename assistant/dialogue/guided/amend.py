"""Reads corrections in the running text of a brief: "finalement c'est 700 et pas 500", "Nadia has left"."""

import re
from decimal import Decimal
from itertools import pairwise

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.corrected_values import field_with, in_the_same_unit
from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Money
from assistant.language.numbers import find_figures
from assistant.language.periods import deadline

_TURNED = Expression("amend.turned")
_FROM_TO = Expression("amend.from_to")
_GONE = Expression("amend.gone")
_MOVED = Expression("amend.moved")
_FORGOTTEN = Expression("amend.forgotten")
_THOUSAND = 1000
_MENDED_TAIL = re.compile(
    r"(?:en fait|plutot|finalement|instead|rather|actually|max|seulement|only|en tout|in all|all in)\b"
)
_BRACKETED = re.compile(r"[(\[]\W*(?:non|no|plutot|rather|finalement|actually|en fait|correction|now)\b")
_MENDS = Expression("amend.mends")
_DIGITS = re.compile(r"\d(?:[\d .,\u00a0\u202f]*\d)?")
_RATHER = re.compile(r"\b(?:plutot|rather)\b[^.;:\d]{0,20}$")
_THAN = re.compile(r"\b(?:que|than)\W*(?:(?:de|des|les|for|at|about|environ)\W+)?$")
_ARTICLE = re.compile(r"\b(?P<the>the|la|à la) $", re.IGNORECASE)
_SHORT = 3
_CLAUSE = 3
Value = tuple[Decimal | str, int, int]
_MEMBERS = "team.members"


def mend(line: Line, context: Context) -> bool:
    """Take back the figure of the sentence before: "Non, pardon : 550, la cave ne suivra pas."."""
    plain = flat(line.text)
    mark = _MENDS.match(plain)
    values = _numbers(line, context) if mark is not None else []
    figures = [f for f in find_figures(line.text, context.language) if values and f.start == values[0][1]]
    if mark is None or not figures or plain[mark.end() : values[0][1]].strip(" :,=(£$€"):
        return False
    after = plain[values[0][2] :].lstrip(" ,.;!?")
    metric = flat(str(context.draft.get("objective.metric") or "")).split()
    goes_on = plain[values[0][2] :][:1] not in (",", ".", ";", "!") and after
    if goes_on and not (set(after.split()[:2]) & set(metric) or _MENDED_TAIL.match(after)):
        # "No: 20 posters is too few" takes nothing back.
        return False
    path = "orchestrate.budget.total" if isinstance(figures[0], Money) else "objective.target"
    known = context.draft.get(path)
    if known is None:
        return False
    replace_value(path, (known, 0, 0), values[0], line, context)
    return True


def amend(line: Line, context: Context) -> Line | None:
    """Apply what a sentence corrects of what stands already.

    Returns:
        What is left of it to read: the sentence with a blank for the value that is no longer meant, None where nothing
        is left.
    """
    plain = flat(line.text)
    if _GONE.search(plain):
        return _gone(line, plain, context)
    if _MOVED.search(plain) and _moved(line, plain, context):
        return None
    if mend(line, context):
        return None
    for values in (_numbers(line, context), _days(line, context)):
        pairs = [
            pair
            for pair in pairwise(values)
            if _TURNED.search(plain[pair[0][2] : pair[1][1]]) or _prefers(plain, *pair)
        ]
        pairs = pairs or (list(pairwise(values)) if len(values) == 2 else [])
        if not pairs:
            continue
        one, two = pairs[0]
        between = plain[one[1] : two[1]]
        if _BRACKETED.search(plain[one[2] : two[1]]) and field_with(one[0], context) is None:
            # "By All Saints (no: by 30 September)": the day in brackets is meant.
            start, end = one[1], two[1]
            return Line(line.text[:start] + " " * (end - start) + line.text[end:], line.start, line.bullet)
        forgotten = _FORGOTTEN.search(plain[: one[1]])
        new, old = (
            (two, one) if forgotten is not None or _FROM_TO.search(plain[: one[1]][-12:] + between) else (one, two)
        )
        if not (_TURNED.search(between) or new is two or _prefers(plain, one, two)):
            continue
        path = field_with(old[0], context)
        if path is None and isinstance(new[0], Decimal) and new[0] >= _THOUSAND:
            # "12 k€ et pas 20": the unit is said once.
            path = in_the_same_unit(old[0], context)
        if path is not None:
            replace_value(path, old, new, line, context)
            rest = _after(line, two[2], path, context)
            return Line(rest, line.end - len(rest)) if len(rest.split()) >= _CLAUSE else None
        if forgotten is not None and context.draft.get("objective.target") is None:
            start, end = forgotten.start(), new[1]
            return Line(line.text[:start] + " " * (end - start) + line.text[end:], line.start, line.bullet)
        if context.draft.get("objective.target") is None or new is one:
            start, end = _denied(line.text, plain, one, two) if new is one else old[1:]
            return Line(line.text[:start] + " " * (end - start) + line.text[end:], line.start, line.bullet)
    return line


def _prefers(plain: str, one: Value, two: Value) -> bool:
    """Tell whether the first of two values is meant: "plutôt 120 inscriptions que 130", "rather 250 than 300"."""
    return _RATHER.search(plain[: one[1]]) is not None and _THAN.search(plain[one[2] : two[1]]) is not None


def turned_goal(line: Line, context: Context) -> list[tuple[int, int]]:
    """Give the goal the figure that a later letter puts in the place of its own: "soyons raisonnables : 120, pas 130".

    Args:
        line: A sentence of the letter.
        context: What is read of those before.

    Returns:
        Where that is told, as offsets of the sentence; nothing where the sentence corrects no figure of the goal.
    """
    target = context.draft.get("objective.target")
    if target is None or all(value != Decimal(str(target)) for value, _, _ in _numbers(line, context)):
        return []
    rest = amend(line, context)
    if context.draft.get("objective.target") == target:
        return []
    return [(0, rest.start - line.start if rest is not None and rest.start > line.start else len(line.text))]


def _denied(text: str, plain: str, new: Value, old: Value) -> tuple[int, int]:
    """Return where the value that is no longer meant is told: "(et non 30 000 € comme annoncé en septembre)"."""
    turned = _TURNED.search(plain[new[2] : old[1]])
    start = new[2] + turned.start() if turned is not None else old[1]
    opening = text.rfind("(", new[2], start)
    closing = text.find(")", old[2])
    if opening >= 0 and closing >= 0:
        return opening, closing + 1
    return start, old[2]


def _after(line: Line, end: int, path: str, context: Context) -> str:
    """Return what is left to read behind a corrected value; a new day of the goal is recorded with it."""
    rest = line.text[end:]
    days = _days(Line(rest, line.start + end), context) if path == "objective.target" else []
    if len(days) != 1:
        return rest.lstrip(" ,;.)")
    day = days[0]
    known = context.draft.get("objective.deadline")
    old = str(known) if known is not None else ""
    replace_value("objective.deadline", (old, 0, 0), day, Line(rest, line.start + end), context)
    return rest[day[2] :].lstrip(" ,;.)")


def _moved(line: Line, plain: str, context: Context) -> bool:
    """Give a milestone that a sentence names its new day: "le marché est décalé au 11 décembre"."""
    days = find_dates(line.text, context.language, context.today)
    if not days or (days[0].precision == "range" and days[0].start != days[0].end and "from" in plain):
        return False
    start = context.draft.get("orchestrate.start")
    for milestone in context.draft.get("orchestrate.milestones") or []:
        words = [word for word in flat(str(milestone.get("name") or "")).split() if len(word) > _SHORT]
        if words and any(re.search(rf"(?<![a-z]){re.escape(word)}", plain) for word in words):
            # "The 15 February launch moves to 1 March": the day that stands already is not the new one.
            new = next((day for day in days if str(deadline(day)) != str(milestone.get("date"))), days[0])
            said = context.words(line.start + new.text_start, line.start + new.text_end)
            before, context.draft.correcting = context.draft.correcting, True
            context.draft.set(f"orchestrate.milestones[{milestone['id']}].date", deadline(new).isoformat(), said)
            if milestone.get("kind") == "launch" and start is not None and str(start) == str(milestone.get("date")):
                # A campaign that starts with its launch moves with it.
                context.draft.set("orchestrate.start", deadline(new).isoformat(), said)
            context.draft.correcting = before
            return True
    return False


def _numbers(line: Line, context: Context) -> list[Value]:
    spans = [(p.text_start, p.text_end) for p in find_dates(line.text, context.language, context.today)]
    found: list[Value] = []
    for f in find_figures(line.text, context.language):
        if isinstance(f, Duration) or any(a < f.end and f.start < b for a, b in spans):
            continue
        parts = list(_DIGITS.finditer(f.words)) if f.change and f.high is not None else []
        if f.high is not None and len(parts) == 2 and field_with(f.value, context) is not None:
            # "We go from 300 to 340" gives up the figure that stands.
            found.append((f.value, f.start, f.start + parts[0].end()))
            found.append((f.high, f.start + parts[1].start(), f.end))
        else:
            found.append((f.value, f.start, f.end))
    return found


def _days(line: Line, context: Context) -> list[Value]:
    found = find_dates(line.text, context.language, context.today)
    if len(found) == 1 and found[0].precision == "range" and _MOVED.search(flat(line.text)):
        # "Moved from 1 March to 15 March" names two days and no stretch.
        one, middle = found[0], (found[0].text_start + found[0].text_end) // 2
        return [(one.start.isoformat(), one.text_start, middle), (one.end.isoformat(), middle, one.text_end)]
    return [(deadline(p).isoformat(), p.text_start, p.text_end) for p in found]


def replace_value(path: str, old: Value, new: Value, line: Line, context: Context) -> None:
    """Give a field another value that a sentence tells; a statement that repeats the old one repeats the new one.

    Args:
        path: The field.
        old: What it holds.
        new: The value, and where it stands in the sentence.
        line: The sentence.
        context: Where facts go.
    """
    draft = context.draft
    words = context.words(line.start + new[1], line.start + new[2])
    before, draft.correcting = draft.correcting, True
    try:
        statement = str(draft.get("objective.statement") or "")
        mark = draft.plan.provenance.get(path)
        draft.set(path, new[0], words)
        if path in ("objective.target", "objective.deadline", "objective.baseline") and mark and mark.words:
            _reword(statement, mark.words, words, context)
    finally:
        draft.correcting = before


def _reword(statement: str, said: str, words: Words, context: Context) -> None:
    """Put the new value where the statement repeats the old one."""
    new = words.text if words.text[:1].isdigit() else ""
    at = statement.find(said)
    if at >= 0 and new:
        # "By the end of May" becomes "by 30 June", "d'ici la fin mai" becomes "d'ici le 30 juin".
        before = statement[:at] if said[:1].isdigit() else _ARTICLE.sub(_other_article, statement[:at])
        context.draft.set("objective.statement", before + new + statement[at + len(said) :], words)


def _other_article(match: re.Match[str]) -> str:
    return {"the": "", "la": "le "}.get(match["the"].lower(), "au ")


def _gone(line: Line, plain: str, context: Context) -> Line | None:
    """Take somebody who is no longer there out of the team; what they ran stays without a manager."""
    end = 0
    for member in list(context.draft.get(_MEMBERS) or []):
        name = flat(str(member.get("name") or ""))
        match = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", plain) if name else None
        if match is None or not _GONE.compiled.match(plain, match.end()):
            continue
        end = max(end, match.end())
        words = context.words(line.start, line.end)
        _release(str(member["id"]), words, context)
        context.draft.remove(f"{_MEMBERS}[{member['id']}]", words)
    rest = re.compile(r"[,;:.]\s*(?:(?:so|and|donc|et|du coup)\s+)?").search(line.text, end)
    return Line(line.text[rest.end() :], line.start + rest.end()) if rest is not None else None


def _release(id_: str, words: Words, context: Context) -> None:
    for list_path, field in (
        ("rally.channels", "manager"),
        ("rally.contents", "owner"),
        ("orchestrate.tasks", "owner"),
    ):
        for element in context.draft.get(list_path) or []:
            if element.get(field) == id_:
                context.draft.clear(f"{list_path}[{element['id']}].{field}", words)
    for member in context.draft.get(_MEMBERS) or []:
        if member.get("contact") == id_:
            context.draft.clear(f"{_MEMBERS}[{member['id']}].contact", words)
