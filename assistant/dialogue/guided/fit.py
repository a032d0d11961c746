"""Whether words can answer the pending question: what plainly says something else is read elsewhere, or asked."""

import re
from collections.abc import Callable

from assistant.dialogue.guided.fit_figures import may_be_target, may_stand_today, only_figures
from assistant.dialogue.guided.fit_people import (
    CLAUSE,
    counts_metric,
    is_no_group,
    is_what_is_sold,
    on_a_day,
    opens_with_people,
    shares_word,
    tells_people,
)
from assistant.dialogue.guided.fit_words import is_of_something_else, lists_arguments, ranks_several
from assistant.dialogue.guided.no_argument import has_enough
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.cues import announces_goal, opens_goal, states_goal, tells_state, wants_something
from assistant.dialogue.guided.reading.items import Item, without_lead
from assistant.dialogue.guided.reading.leads import lead
from assistant.dialogue.guided.reading.lexicon import Expression, word_set
from assistant.dialogue.guided.reading.message_promise import slogan
from assistant.dialogue.guided.reading.objective_today import BASELINE, describes_us, wanted_first
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.relation_clauses import none_of_them, relation_of_clause
from assistant.dialogue.guided.said_aside import is_said_aside, is_settled_anew, tells_no_thing, tells_spending
from assistant.dialogue.guided.shapes import is_chain
from assistant.dialogue.guided.standing_told import reached_then
from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Money
from assistant.language.kinds import Kind
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import Term, find_terms

_Fits = Callable[[str, Context], bool]
_LISTED, _OF_LISTS = re.compile(r"[,;]| et | and "), ("contents", "channels", "data", "team")
_SPEAKS, _ORDERS = Expression("fit.speaks"), Expression("fit.orders")
_META, _PLEASE, _REFUSES = Expression("fit.meta"), Expression("fit.please"), Expression("fit.refuses")
_AUDIENCE_WORDS, _HABIT_WORDS = 8, 3
_FEWEST_ITEMS, _RELATION_WORDS, _LONGEST_GOAL, _SHORTEST_GOAL, _GOAL_START = 2, 6, 10, 3, 30
_CONDITION = re.compile(r"(?:si|s'|if|when|quand|lorsque|des que|once|une fois|apres|after)(?![a-z])")
_COUNTED = re.compile(r"\d[\d\s.]*(?![.,]\d)\s[^\W\d]")
_OF_GOALS: tuple[Kind, ...] = ("objective", "metric", "result", "activity")


def can_answer(lines: tuple[Line, ...], label: str | None, context: Context) -> tuple[Line, ...]:
    """Return the lines that can answer a question.

    Args:
        lines: Lines without a label whose own words do not tell what they are about.
        label: Label of the pending question.
        context: The message and the plan.
    """
    fits = _FITS.get(label or "")
    lines = tuple(line for line in lines if not (label in _OF_LISTS and tells_no_thing(line.text)))
    if label in _IN_WORDS:
        lines = tuple(line for line in lines if not only_figures(line, context))
    return tuple(line for line in lines if fits is None or fits(line.text, context))


def is_announced(text: str, context: Context) -> bool:
    """Tell whether a text says that something is wanted, or opens with what is to be reached."""
    return wants_something(text) or opens_goal(text) or (is_goal(text, context) and _opens_result(text))


_ITEM = re.compile(r"^\s*(?:[-*•–]\s+)?(?P<item>[^:=\n]{2,40}?)\s*[:=]\s*(?P<rest>\S.*)$")


def amounts_by_line(message: str, context: Context) -> Block | None:
    """Return the split of a budget that a message opens with: an item and a sum of money on each of several lines.

    The first line may be a sum alone. What stands after the split is about something else.
    """
    rows = [Line(m.group(), m.start()) for m in re.finditer(r"[^\n]*\S[^\n]*", message)]
    split: list[Line] = []
    for row in rows:
        item = _ITEM.match(row.text)
        sums = [f for f in find_figures(row.text, context.language) if isinstance(f, Money)]
        told = Line(item.group("rest"), row.start) if item else row
        if not sums or not only_figures(told, context) or (item is None and split):
            break
        split.append(row)
    return Block("budget", tuple(split), "") if len(split) >= _FEWEST_ITEMS else None


def is_goal(text: str, context: Context) -> bool:
    """Tell whether a text can be the objective of a campaign: something to reach, or at least to do."""
    if announces_goal(text, context.language) or opens_goal(text):
        return True
    if wants_something(text) and find_terms(text, "people", context.language):
        # "We need volunteers for the festival": how many is asked next.
        return True
    if BASELINE.search(flat(text)) and not wanted_first(find_figures(text, context.language), text):
        return False
    figures = [f for f in find_figures(text, context.language) if not isinstance(f, Duration | Money)]
    if (describes_us(text) and not figures) or (_SPEAKS.match(flat(text).strip()) and not wants_something(text)):
        return False
    if not figures and tells_state(text):
        return False
    if _CONDITION.match(flat(text).strip()) or (":" in text and not figures):
        return False
    named = [t for kind in _OF_GOALS for t in find_terms(text, kind, context.language, fuzzy=True)]
    return bool(figures) or any(term.start <= _GOAL_START for term in named)


def may_be_goal(lines: tuple[Line, ...], context: Context) -> bool:
    """Tell whether words that state no goal may be meant as one: a few words, said where the objective is asked."""
    text = lines[0].text
    short = len(lines) == 1 and len(text.split()) <= _LONGEST_GOAL and len(text.strip()) > _SHORTEST_GOAL
    return short and not (context.draft.get("objective.statement") or _SPEAKS.match(flat(text)) or _is_order(text))


def _objective(text: str, context: Context) -> bool:
    if not context.draft.get("objective.statement"):
        return is_goal(text, context)
    # The answer to a challenge of the objective that stands has to look like a goal.
    language = context.language
    goal = announces_goal(text, language) or opens_goal(text) or (states_goal(text, language) and _opens_result(text))
    # "Cut agency spend, keep trucks rolling" is no shorter way to say "60 demos by September".
    return goal and (bool(find_figures(text, language)) or not context.draft.get("objective.target"))


def _opens_result(text: str) -> bool:
    """Tell whether a text opens with what is to be reached: a word of a result, or a number and what it counts."""
    opening: list[Term] = [*find_terms(text, "objective"), *find_terms(text, "result")]
    if ":" in text:
        return False
    counted = _COUNTED.match(text.strip()) is not None and bool(find_terms(text, "metric"))
    words = len(text.split()) > 2
    return counted or (words and any(not text[: term.start].strip() for term in opening))


def _audience(text: str, context: Context) -> bool:
    if is_what_is_sold(text) and not context.draft.get("audience.name"):
        # It answers the question, wrongly: recorded, so that rule AUD006 can say that these are no people.
        return True
    if is_chain(text) or describes_us(text) or _is_order(text) or _names_things(text) or counts_metric(text, context):
        return False
    if slogan(text) or is_said_aside(text) or (is_no_group(text) and not find_terms(text, "people")):
        return False
    known = context.draft.get("audience.name")
    if known and not (opens_with_people(text, context) or shares_word(text, known)):
        # The answer to a challenge of the audience that stands names people, or some of those.
        return False
    # "these are adults who need a language": the words before the group speak, and so may the clause after it.
    group = without_lead(Item(text, 0), lead("audience")).text
    if find_terms(text, "people", context.language):
        return not _SPEAKS.match(flat(group).strip())
    head = CLAUSE.split(flat(group))[0]
    return len(head.split()) <= _AUDIENCE_WORDS and not _SPEAKS.search(head)


def _lifecycle(text: str, context: Context) -> bool:
    """Tell whether words say how people stand with the company, and not something else that names customers."""
    if _SPEAKS.match(flat(text).strip()) or none_of_them(text) or relation_of_clause(text) is not None:
        return True
    found = find_terms(text, "lifecycle", fuzzy=True)
    rest = "".join(c for i, c in enumerate(text) if not any(t.start <= i < t.end for t in found))
    others = [w for w in re.findall(r"[a-z]{2,}", flat(rest)) if w not in word_set("beside_relation")]
    return len(others) <= (1 if all(t.id == "regular" and " " not in t.words for t in found) else _RELATION_WORDS)


def _parts(text: str) -> list[str]:
    return [part for part in _LISTED.split(text) if part.strip()]


def _kind(text: str, context: Context) -> bool:
    """Tell whether words say what kind of result is sought, and list no channels: "Instagram, le bouche-à-oreille"."""
    parts = _parts(text)
    return len(parts) < _FEWEST_ITEMS or not all(
        find_terms(p, "channel") or find_terms(p, "format") for p in parts[:-1]
    )


def _names_things(text: str) -> bool:
    """Tell whether a text names nothing but channels, or a content and no group of people."""
    if (find_terms(text, "format") or find_terms(text, "data")) and not tells_people(text):
        return True
    terms = find_terms(text, "channel")
    return bool(terms) and len(text.strip()) - sum(t.end - t.start for t in terms) <= len(terms) * 4


def _in_words(text: str, context: Context) -> bool:
    """Tell whether a text may be a hardship, a promise or an argument: any words but orders and chains of steps."""
    said = is_chain(text) or _is_order(text) or is_said_aside(text) or is_of_something_else(text)
    return not (said or _META.fullmatch(flat(text).strip(" .!?")))


def _lists_channels(text: str) -> bool:
    """Tell whether a text lists channels and nothing else, as neither a promise nor a proof does."""
    return len(_parts(text)) > _FEWEST_ITEMS and all(find_terms(part, "channel") for part in _parts(text))


def _promise(text: str, context: Context) -> bool:
    proved = re.search(r"\b(?:proofs?|preuves?)\b", flat(text)) is not None
    listed = proved or _more_channels(text) or _lists_channels(text) or lists_arguments(text) or ranks_several(text)
    return len(text.split()) > 1 and _in_words(text, context) and not listed


_TOO = re.compile(r"(?:et |and |aussi |also )*(?P<what>.+?),? (?:aussi|egalement|also|too|as well)\W*")


def _more_channels(text: str) -> bool:
    """Tell whether a text only adds a channel to those before: "et l'e-mail aussi"."""
    told = _TOO.fullmatch(flat(text).strip())
    return told is not None and _names_things(told["what"])


def _proofs(text: str, context: Context) -> bool:
    return _in_words(text, context) and not tells_spending(text, context.language) and not _lists_channels(text)


_SOMEBODY_DOES = re.compile(
    r"\s*(?:(?-i:[A-ZÀ-Ö])[\w-]+ (?:makes?|does|runs?|handles?|deals?|writes?|fait|gère|s['’]occupe|écrit)\b|"
    r"(?:agency|agence)\s*[=:]|(?:we(?:['’]ve| have)|on a|nous avons|i have|i['’]ve|j['’]ai)\b)",
    re.IGNORECASE,
)


def _habits(text: str, context: Context) -> bool:
    paid = any(isinstance(f, Money) for f in find_figures(text, context.language))
    # "Two open evenings: 12 May and 16 June" is a plan, and nothing that people read.
    if (
        paid
        or on_a_day(text, context)
        or lists_arguments(text)
        or _REFUSES.match(flat(text).strip())
        or _SOMEBODY_DOES.match(text)
    ):
        return False
    if find_terms(text, "channel"):
        return not is_said_aside(text)
    parts = _parts(text)
    plain = not find_figures(text, context.language) and not _SPEAKS.search(flat(text))
    return plain and all(len(part.split()) <= _HABIT_WORDS for part in parts) and _in_words(text, context)


def _dated(text: str, context: Context) -> bool:
    """Tell whether a text holds a day or the word for an event, else a figure: one of them tells what is planned."""
    if find_dates(text, context.language, context.today) or find_terms(text, "milestone"):
        return True
    return "milestones" not in (context.asked or "") and bool(find_figures(text, context.language))


def _is_order(text: str) -> bool:
    return _ORDERS.match(flat(text).strip()) is not None or _PLEASE.search(flat(text)) is not None


_FITS: dict[str, _Fits] = {
    "objective": _objective,
    "audience": _audience,
    "lifecycle": _lifecycle,
    "kind": _kind,
    "challenges": _in_words,
    "promise": _promise,
    "tone": _in_words,
    "pillars": lambda text, context: _in_words(text, context) and not (describes_us(text) or has_enough(context)),
    "proofs": _proofs,
    "habits": _habits,
    # "Review every Monday" is a rhythm, though reviews are contents too.
    "contents": lambda text, _: not (find_terms(text, "cadence") and find_terms(text, "milestone")),
    "answers": lambda text, _: not is_settled_anew(text),
    "baseline": lambda text, context: may_stand_today(text, context) or reached_then(text, context),
    "target": may_be_target,
    "orchestrate": _dated,
    "milestones": _dated,
}
# What a bare number or date cannot answer.
_IN_WORDS = frozenset(
    [
        "objective",
        "audience",
        "promise",
        "pillars",
        "proofs",
        "challenges",
        "tone",
        "team",
        "channels",
        "contents",
        "left_out",
        "call_to_action",
        "journey",
        "tasks",
        "data",
        "risks",
    ]
)
