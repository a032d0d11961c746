"""Whether a value stands in the right field, as far as vocabularies and guided reading can tell."""

import datetime
import re

from assistant.dialogue.assisted.evidence import Evidence
from assistant.dialogue.assisted.fields import Field
from assistant.dialogue.guided.reading.blocks import Line, labelled
from assistant.dialogue.guided.reading.cues import cue
from assistant.dialogue.guided.reading.lexicon import first_names
from assistant.dialogue.state import Question
from assistant.language.dates import find_dates
from assistant.language.kinds import Kind
from assistant.language.numbers import find_figures
from assistant.language.text import Language, fold
from assistant.language.vocabulary import Term, find_terms
from assistant.plan import Plan

_KINDS: tuple[Kind, ...] = ("channel", "format", "data", "people", "identifier")
# What a text is known to be, and still fits the field.
_FITS: dict[str, frozenset[str]] = {
    "team.members": frozenset({"person", "people", "role"}),
    "rally.channels": frozenset({"channel", "format", "people"}),
    "rally.contents": frozenset({"format", "channel"}),
    "rally.data": frozenset({"data"}),
    "audience.name": frozenset({"people", "role"}),
    "audience.role": frozenset({"people", "role"}),
    "audience.habits": frozenset({"channel", "format"}),
    "orchestrate.budget.lines": frozenset({"channel", "format", "people", "role", "person"}),
    "orchestrate.milestones": frozenset({"channel", "format"}),
    "objective.metric": frozenset({"format", "people"}),
}
# A thing of these lists has to be of their sort, not merely of no other.
_NEEDS: dict[str, frozenset[str]] = {
    "rally.channels": frozenset({"channel"}),
    "rally.data": frozenset({"data"}),
    "rally.contents": frozenset({"format"}),
}
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
    if _covers(find_terms(text, "role"), text):
        found.add("role")
    words = fold(text).split()
    known = {fold(m.name or "") for m in plan.team.members}
    if words and (words[0] in first_names() or fold(text) in known) and len(words) <= 4:
        found.add("person")
    spans = [(f.start, f.end) for f in find_figures(text, language)]
    spans += [(p.phrase_start, p.text_end) for p in find_dates(text, language, today)]
    if spans and not re.search(r"[^\W\d_]{3,}", _without(text, spans)):
        found.add("figure")
    return frozenset(found)


def _covers(terms: list[Term], text: str) -> bool:
    covered = sum(term.end - term.start for term in terms)
    return covered >= 0.7 * len(text.strip()) > 0


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    return "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in spans))


def fits(text: str, field: Field, plan: Plan, language: Language, today: datetime.date) -> bool:
    """Tell whether a name or a text may be the value of a field."""
    found = sorts(text, plan, language, today)
    if "figure" in found and field.path not in ("audience.evidence", "message_house.pillars.proofs"):
        return False
    home = field.path if field.path in _FITS else field.elements if field.sort == "name" else field.path
    allowed = _FITS.get(home or "", frozenset())
    if found - {"figure"} and not found & allowed:
        return False
    if field.path == "team.members":
        return bool(found & allowed) or _CAPITALISED.fullmatch(text) is not None
    needed = _NEEDS.get(field.path)
    if needed is not None and not found & needed:
        return any(find_terms(text, kind) for kind in _KINDS if kind in needed)
    return True


def speaks_for(
    field: Field,
    element: str,
    evidence: Evidence,
    language: Language,
    pending: Question | None,
) -> bool:
    """Tell whether the sentence, its label or the pending question says that the words are about this field.

    Args:
        field: The field.
        element: Id of the list element, or empty.
        evidence: The words and their sentence.
        language: Language of the message.
        pending: The pending question.
    """
    named = labelled(Line(evidence.sentence.text, evidence.sentence.start))
    if named is not None and named[0] is not None:
        return named[0] in (*field.labels, field.section)
    if pending is not None and pending.label in field.labels and _asks_for(pending, field, element):
        return True
    if cue(evidence.sentence.text, language, goal_open=False) in field.labels:
        return True
    return field.support is not None and field.support.search(fold(evidence.sentence.text)) is not None


def _asks_for(pending: Question, field: Field, element: str) -> bool:
    paths = pending.paths or (pending.path,)
    return not element or not field.rest or any(f"[{element}]" in path for path in paths) or "[" not in pending.path
