"""Reads days that move: "décale la fin au 15 juillet", "the open day is postponed to 17 April"."""

import datetime
import re
from calendar import monthrange

from assistant.dialogue.guided.reading.blocks import Line, label_of
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.periods import Period, add_months, deadline
from assistant.plan.path import value_at

_ORDERS = Expression("moved_days.orders")
_TOLD = Expression("moved_days.told")
_THEY, _NEW_DATE = Expression("moved_days.they"), Expression("moved_days.new_date")
_RUN = Expression("moved_days.run")
_SAYS = Expression("moved_days.says")
_INSTEAD = Expression("moved_days.instead")
_RATHER, _TURNS = Expression("moved_days.rather"), Expression("moved_days.turns")
_ENDS = re.compile(r"(?:termin|fini|s'arret|arret|s'achev|finish|end|stop)")
_EARLIER = re.compile(r"(?:avanc|advance|ramen|bring|pull|brought)")
_LATER = re.compile(r"(?:decal|repouss|recul|report|prolong|etend|push|delay|postpone|extend|put)")
_LONGER = re.compile(r"(?:prolong|etend|extend)")
_WHOLE = re.compile(r"(?:la |notre |the |our )?(?:campagne|campaign|operation)")
_OF_IT = re.compile(
    r"^(?:dates? |jour |day )?(?:of |de |d'|for )?(?:the |la |le |l'|our )?|"
    r"[ ](?:date|day)$|[ ](?:of|de|for)[ ](?:the |la |our |notre )?(?:campaign|campagne)$|[ ]de campagne$"
)
_LENGTH = re.compile(
    r"(?:d'|de |by |of )?(?:(?P<count>\d{1,2}|une?|deux|trois|quatre|a|one|two|three|four)[ ])?"
    r"(?P<unit>jours?|days?|semaines?|weeks?|mois|months?)"
    r"(?:[ ](?P<way>plus tard|plus tot|later|earlier|back|forward|more|de plus))?[ .!]*"
)
_COUNTS = {"un": 1, "une": 1, "a": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4}
_FIELDS = {"start": "orchestrate.start", "end": "orchestrate.end", "deadline": "objective.deadline"}
_SHORT = 3


def move(line: Line, context: Context) -> bool:
    """Give a day of the plan that a sentence moves its new date.

    Args:
        line: A sentence.
        context: The plan: the day is known, else nothing moves.
    """
    plain = flat(line.text)
    if _move_both(line, plain, context):
        return True
    instead = _INSTEAD.search(plain)
    if instead is not None and find_dates(line.text[: instead.start()], context.language, context.today):
        # "The open day on 17 April rather than the 10th": the day that holds no more is told last.
        plain = plain[: instead.start()]
    else:
        instead = None
    turned = instead is not None or _TURNS.search(plain) is not None
    others = [*([_SAYS] if instead is not None else []), *([_RATHER] if turned else [])]
    for expression in (_RUN, _ORDERS, _TOLD, _THEY, _NEW_DATE, *others):
        match = expression.match(plain)
        if match is None:
            continue
        path = _by_verb(match) if expression is _RUN else _field(match, context)
        held = value_at(context.draft.data, path) if path is not None else None
        if path is None or not isinstance(held, datetime.date):
            continue
        new = _day(line, match, held, context)
        if new is not None:
            context.draft.correcting = True
            start, end = match.span("when")
            context.draft.set(path, new.isoformat(), context.words(line.start + start, line.start + end))
            return True
    return _redone(line, plain, context)


# "The deadline and the end of the campaign both move to 30 November": one day for two dates.
_BOTH = re.compile(
    r"(?:^|[,;:.] )(?:(?:so|donc|et|and|alors|du coup)[ ,]+)*(?:both |a la fois )?"
    r"(?P<one>[^,;:.]{3,30}?) (?:and|et) "
    r"(?P<two>[^,;:.]{3,30}?),? (?:(?:both|will|have to|must|now|are|is|doivent|vont|sont|toutes?|tous|les deux|"
    r"all|each|maintenant) )*"
    r"(?:moves?|go(?:es)?|shift|slip|change|become|moved|postponed|pushed(?: back)?|bougent|passent|glissent|"
    r"deviennent|"
    r"passer|reporte[es]*|repousse[es]*|decale[es]*)(?: back| both| toutes? les deux| tous les deux)?"
    r"(?P<when> [^,;]*\d[^,;]*)"
)


def _move_both(line: Line, plain: str, context: Context) -> bool:
    """Give two dates of the campaign the one new day that a sentence tells for both."""
    match = _BOTH.search(plain)
    labels = [label_of(_OF_IT.sub("", match[each].strip())) for each in ("one", "two")] if match is not None else []
    paths = {_FIELDS[label] for label in labels if label in _FIELDS}
    if match is None or len(paths) < len(labels):
        return False
    days = find_dates(line.text[match.start("when") :], context.language, context.today)
    if len(days) != 1:
        return False
    context.draft.correcting = True
    words = context.words(line.start + match.start("when"), line.start + match.end("when"))
    return all([context.draft.set(path, deadline(days[0]).isoformat(), words) for path in sorted(paths)])


def _redone(line: Line, plain: str, context: Context) -> bool:
    """Give a task of somebody its new day: "actually Ana sends it on the 16th"."""
    match = _REDONE.match(plain)
    if match is None:
        return False
    owners = {flat(str(m["name"] or "")): str(m["id"]) for m in context.draft.get("team.members") or []}
    owner, what = owners.get(match["who"]), match["what"] or ""
    if owner is None:
        return False
    tasks = [t for t in context.draft.get("orchestrate.tasks") or [] if t.get("due")]
    # A thing that is named is that task, whoever had it; "it" is the one task of whoever is named.
    named = [t for t in tasks if str(t["id"]) in _tasks(what, context)] if what else []
    meant = named or [t for t in tasks if t.get("owner") == owner and not what]
    days = find_dates(line.text[match.end("who") :], context.language, context.today)
    if len(meant) != 1 or len(days) != 1:
        return False
    context.draft.correcting = True
    words = context.words(line.start + match.start("when"), line.end)
    day = _near(days[0], meant[0]["due"])
    if meant[0].get("owner") != owner:
        context.draft.set(f"orchestrate.tasks[{meant[0]['id']}].owner", owner, words)
    return context.draft.set(f"orchestrate.tasks[{meant[0]['id']}].due", day.isoformat(), words)


_REDONE = Expression("moved_days.redone")


def _by_verb(match: re.Match[str]) -> str:
    return "orchestrate.end" if _ENDS.match(match["verb"]) else "orchestrate.start"


def _field(match: re.Match[str], context: Context) -> str | None:
    """Return the path of the day that is meant: a date of the campaign, or that of one milestone."""
    what = match["what"].strip()
    if _WHOLE.fullmatch(what):
        return "orchestrate.end" if _LONGER.match(match["verb"]) else None
    bare = _OF_IT.sub("", what).strip()
    words = [word for word in bare.split() if len(word) > _SHORT]
    named = [
        m
        for m in context.draft.get("orchestrate.milestones") or []
        if words and all(word[:6] in flat(str(m["name"] or "")) for word in words)
    ]
    if len(named) == 1:
        return f"orchestrate.milestones[{named[0]['id']}].date"
    tasks = _tasks(_OF_TASK.sub("", bare), context) if not named else []
    if tasks or _OF_TASK.match(what):
        return f"orchestrate.tasks[{tasks[0]}].due" if len(tasks) == 1 else None
    return _FIELDS.get(label_of(bare) or "") if not named else None


# "The deadline for the page", "l'échéance de la plaquette": the day of a task.
_OF_TASK = re.compile(
    r"(?:deadline|due date|hand-?in|delivery|date|echeance|date limite|date de rendu|livraison)[ ]"
    r"(?:for|of|on|de|du|des|d'|pour)[ ]?(?:the |our |la |le |les |l'|notre )?"
)
_SMALL_WORDS = frozenset(["task", "tache", "with", "avec", "pour", "that", "this", "cette", "their", "leur"])


def _tasks(name: str, context: Context) -> list[str]:
    """Return the tasks that a name means: all its words stand in their title, or in that of a content they make."""
    words = [word[:_STEM] for word in re.findall(r"[a-z]{3,}", name) if word not in _SMALL_WORDS]
    titles = {str(c["id"]): flat(str(c.get("title") or "")) for c in context.draft.get("rally.contents") or []}
    found: list[str] = []
    for task in context.draft.get("orchestrate.tasks") or []:
        told = " ".join([flat(str(task.get("title") or "")), *(titles.get(str(c), "") for c in task["contents"])])
        if words and task.get("due") and all(re.search(rf"(?<![a-z]){re.escape(w)}", told) for w in words):
            found.append(str(task["id"]))
    return found


_STEM = 5


def _day(line: Line, match: re.Match[str], held: datetime.date, context: Context) -> datetime.date | None:
    start, end = match.span("when")
    text = _WHY.split(line.text[start:end])[0]
    days = find_dates(text, context.language, context.today)
    if days:
        # "From 1 March to 15 March" moves to the second.
        rest = text[: days[-1].text_start] + text[days[-1].text_end :]
        return _near(days[-1], held) if len(rest.split()) <= _SHORT and len(days) == 1 else None
    alone = _DAY_ALONE.fullmatch(_NOW.sub("", flat(text)).strip(" ."))
    if alone is not None:
        return _nearest(alone, held)
    length = _LENGTH.fullmatch(match["when"])
    return _shifted(length, match, held) if length is not None else None


# "19 March, Karim has exams": why it moves.
_WHY = re.compile(r"(?:[,;(]\s*|\s[–—-]\s|\s(?:because|since|car|parce))(?![^,;]*\d)")
_NOW = re.compile(r"(?:\s(?:now|instead|maintenant|desormais|finalement|plutot|in the end))+[ .!]*$")
_DAY_ALONE = re.compile(r"(?:the |le )?(?P<day>\d{1,2})(?:st|nd|rd|th|er)?")


def _near(day: Period, held: datetime.date) -> datetime.date:
    """Return the day that is meant: without a year, it is in the year of the day that moves."""
    new = deadline(day)
    alone = _DAY_ALONE.fullmatch(flat(day.words).strip(" ."))
    if alone is not None:
        return _nearest(alone, held)
    years = (held.year - 1, held.year, held.year + 1)
    if day.year_given or (new.month, new.day) == (2, 29):
        return new
    return min((new.replace(year=year) for year in years), key=lambda one: abs(one - held))


def _nearest(alone: re.Match[str], held: datetime.date) -> datetime.date:
    """Return the next such day before or behind the day that moves, the later one where both are as near."""
    last = monthrange(held.year, held.month)[1]
    same = held.replace(day=min(int(alone["day"]), last))
    return min((add_months(same, 1), same, add_months(same, -1)), key=lambda one: abs(one - held))


def _shifted(length: re.Match[str], match: re.Match[str], held: datetime.date) -> datetime.date | None:
    """Return a day moved by a length of time, where the words tell which way."""
    groups = match.groupdict()
    way = length["way"] or groups.get("way") or groups.get("way2") or ""
    if way in ("plus tot", "earlier", "forward") or (_EARLIER.match(match["verb"]) and way not in ("back", "later")):
        sign = -1
    elif way in ("plus tard", "later", "back", "out", "more", "de plus") or _LATER.match(match["verb"]):
        sign = 1
    else:
        return None
    said = length["count"] or "a"
    count = sign * (int(said) if said.isdigit() else _COUNTS[said])
    unit = length["unit"]
    if unit.startswith(("mois", "month")):
        return add_months(held, count)
    return held + datetime.timedelta(days=count * (7 if unit.startswith(("sem", "week")) else 1))
