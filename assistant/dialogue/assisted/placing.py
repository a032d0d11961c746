"""Whether a value stands in the right field, as far as vocabularies and guided reading can tell."""

import datetime
import re
from collections.abc import Iterator

from assistant.dialogue.assisted.evidence import Evidence, stands_in
from assistant.dialogue.assisted.fields import Field
from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.blocks import Line, labelled
from assistant.dialogue.guided.reading.cues import cue, opens_goal, states_goal
from assistant.dialogue.guided.reading.lexicon import first_names
from assistant.dialogue.state import Question
from assistant.language.dates import find_dates
from assistant.language.figures import Money
from assistant.language.kinds import Kind
from assistant.language.numbers import find_figures
from assistant.language.text import Language, fold
from assistant.language.vocabulary import Term, find_terms
from assistant.plan import Plan
from assistant.plan.references import things
from assistant.plan.wording import element_name

_KINDS: tuple[Kind, ...] = ("channel", "format", "data", "people", "identifier", "lifecycle")
_MORE: tuple[Kind, ...] = ("role", "sector")
# What a text is known to be, and still fits the field.
_FITS: dict[str, frozenset[str]] = {
    "team.members": frozenset({"person"}),
    "rally.channels": frozenset({"channel", "format", "people"}),
    "rally.contents": frozenset({"format", "channel"}),
    "rally.data": frozenset({"data"}),
    "audience.name": frozenset({"people", "role"}),
    "audience.sector": frozenset({"people"}),
    "audience.role": frozenset({"people", "role"}),
    "audience.habits": frozenset({"channel", "format"}),
    "orchestrate.budget.lines": frozenset({"channel", "format", "people", "role", "person"}),
    "orchestrate.milestones": frozenset({"channel", "format"}),
    "orchestrate.tasks": frozenset(),
    "objective.metric": frozenset({"format", "people"}),
}
# A thing of these lists has to be of their sort, not merely of no other.
# What is told in a few words, not in one.
_PHRASES = frozenset({"orchestrate.tasks", "orchestrate.risks", "message_house.promise"})
_FEW = 2
# What moves or stops people is not told with the names of our own things.
_OF_PEOPLE = frozenset({"audience.challenges", "audience.motivations", "audience.objections"})
_NEEDS: dict[str, frozenset[str]] = {
    "rally.channels": frozenset({"channel"}),
    "rally.data": frozenset({"data"}),
    "rally.contents": frozenset({"format"}),
    "audience.role": frozenset({"people", "role"}),
    "audience.sector": frozenset({"sector"}),
}
# Fields that may well be called like a thing of the plan.
_NAMES_THINGS = frozenset({"audience.habits", "orchestrate.budget.lines", "orchestrate.milestones", "objective.metric"})
# Share of a sentence that is its whole point.
_ANSWER = 0.8
# What the sentence of a goal speaks of.
_GOAL = frozenset({"objective", "audience"})
# Words of a sentence in which a figure can only be the answer.
_SHORT = 8
_CAPITALISED = re.compile(r"[A-ZÉÈÎÔÇ][\w’'-]+(?: (?:de |du |d’|d')?[A-ZÉÈÎÔÇ][\w’'-]+){0,3}")


def sorts(text: str, plan: Plan, language: Language, today: datetime.date) -> frozenset[str]:
    """Return what a whole text plainly is: a person, a channel, a group of people, a figure…; empty for anything else.

    Args:
        text: A name or a phrase.
        plan: Knows the people of the team.
        language: Language of the text.
        today: For dates without a year.
    """
    found: set[str] = {kind for kind in _KINDS if _covers(find_terms(text, kind), text)}
    found |= {kind for kind in _MORE if _covers(find_terms(text, kind), text)}
    words = fold(text).split()
    known = {fold(m.name or "") for m in plan.team.members}
    if words and (words[0] in first_names() or fold(text) in known) and len(words) <= 4:
        found.add("person")
    spans = [(f.start, f.end) for f in find_figures(text, language)]
    spans += [(p.phrase_start, p.text_end) for p in find_dates(text, language, today)]
    if spans and not re.search(r"[^\W\d_]{3,}", _without(text, spans)):
        found.add("figure")
    return frozenset(found)


def _names(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield the things of a plan: their list, and how they are called."""
    for thing in things(plan):
        yield thing.path.partition("[")[0], element_name(plan, thing.path)


def _covers(terms: list[Term], text: str) -> bool:
    covered = sum(term.end - term.start for term in terms)
    return covered >= 0.7 * len(text.strip()) > 0


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    return "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in spans))


def fits(text: str, field: Field, plan: Plan, language: Language, today: datetime.date) -> bool:
    """Tell whether a name or a text may be the value of a field."""
    text = text.strip(" ()«»“”\"'.,;:")
    if field.path == "objective.statement":
        return len(text.split()) > _FEW and (opens_goal(text) or states_goal(text, language))
    if field.path in _PHRASES and len(text.split()) < _FEW:
        return False
    return not _is_ours(text, field, plan, language, today) and _is_of_its_sort(text, field, plan, language, today)


def _is_ours(text: str, field: Field, plan: Plan, language: Language, today: datetime.date) -> bool:
    """Tell whether a text names a thing of another list, or speaks of our things and days where people do not."""
    others = [name for path, name in _names(plan) if path != field.elements]
    if field.path not in _NAMES_THINGS and any(fold(text) == fold(name) for name in others):
        return True
    if field.path not in _OF_PEOPLE:
        return False
    return bool(find_dates(text, language, today)) or any(stands_in(name, text) for name in others)


def _is_of_its_sort(text: str, field: Field, plan: Plan, language: Language, today: datetime.date) -> bool:
    """Tell whether a text is, by vocabularies, what the field wants, or at least nothing else."""
    found = sorts(text, plan, language, today)
    home = field.path if field.path in _FITS else field.elements if field.sort == "name" else field.path
    allowed = _FITS.get(home or "", frozenset())
    if "figure" in found and field.path not in ("audience.evidence", "message_house.pillars.proofs"):
        return False
    if (found - {"figure"} and not found & allowed) or (field.path == "audience.name" and "lifecycle" in found):
        return False
    if field.sort == "name" and any(isinstance(figure, Money) for figure in find_figures(text, language)):
        return False
    match field.path:
        case "team.members":
            return bool(found & allowed) or _CAPITALISED.fullmatch(text) is not None
        case "orchestrate.milestones":
            return bool(find_terms(text, "milestone"))
        case "orchestrate.budget.lines":
            return bool(found & allowed) or _covers(find_terms(text, "budget"), text)
    needed = _NEEDS.get(field.path, frozenset())
    if not needed or found & needed:
        return True
    # The name of a thing may say more than its sort; what somebody is says just that.
    return field.sort == "name" and any(find_terms(text, kind) for kind in _KINDS if kind in needed)


def speaks_for(
    field: Field,
    element: str,
    words: Words,
    evidence: Evidence,
    language: Language,
    pending: Question | None,
) -> bool:
    """Tell whether the sentence, its label or the pending question says that the words are about this field.

    Args:
        field: The field.
        element: Path of the list element that it belongs to, or empty.
        words: Where the value stands.
        evidence: The words that were given for it, and their sentence.
        language: Language of the message.
        pending: The pending question.
    """
    sentence = evidence.sentence
    named = labelled(Line(sentence.text, sentence.start))
    if named is not None and named[0] is not None:
        return named[0] in (*field.labels, field.section)
    if field.section not in _GOAL and (opens_goal(sentence.text) or states_goal(sentence.text, language)):
        return False
    about = cue(sentence.text, language, goal_open=False)
    if about in field.labels and not field.strict and (about != "objective" or field.path.startswith("objective.")):
        return True
    if about is None and pending is not None and _asks_for(pending, field, element):
        # Half an answer in prose is more likely about something else.
        if field.sort in ("text", "name"):
            return words.end - words.start >= _ANSWER * (sentence.end - sentence.start)
        return len(sentence.text.split()) <= _SHORT
    return field.support is not None and field.support.search(fold(sentence.text)) is not None


def _asks_for(pending: Question, field: Field, element: str) -> bool:
    if pending.label != next(iter(field.labels), ""):
        return False
    paths = pending.paths or (pending.path,)
    return not element or any(path.startswith(element) for path in paths) or "[" not in pending.path
