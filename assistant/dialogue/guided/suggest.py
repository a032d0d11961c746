"""What is offered to a person who is stuck: composed from their own plan, always labelled as a suggestion."""

import datetime
from collections.abc import Iterator

from assistant.dialogue.display import date_text, shown
from assistant.dialogue.state import Offer, Question
from assistant.language.format import format_number
from assistant.language.numbers import find_numbers
from assistant.language.text import Language, Text
from assistant.plan import Edit, Plan
from assistant.rules.finding import Finding


def suggest(
    plan: Plan, question: Question | None, findings: tuple[Finding, ...], language: Language, today: datetime.date
) -> tuple[Offer, ...]:
    """Return up to three options for the pending question, or none where nothing can be composed."""
    if question is None:
        return ()
    if question.code is not None:
        finding = next((f for f in findings if f.code == question.code and f.path == question.path), None)
        return tuple(Offer(p.label, p.edits) for p in finding.proposals[:3]) if finding else ()
    makers = {
        "objective.statement": _statements,
        "objective.deadline": lambda p, q: _deadlines(today),
    }
    maker = makers.get(question.id)
    return tuple(maker(plan, question))[:3] if maker else ()


def _statements(plan: Plan, question: Question) -> Iterator[Offer]:
    return iter(())


def _deadlines(today: datetime.date) -> Iterator[Offer]:
    for months in (3, 6):
        first = today.month - 1 + months + 1
        year, month = today.year + first // 12, first % 12 + 1
        day = datetime.date(year, month, 1) - datetime.timedelta(days=1)
        edit = Edit("set", "objective.deadline", day.isoformat())
        yield Offer(Text(date_text(day, "fr"), date_text(day, "en")), (edit,))


def new_wording(before: Plan, after: Plan) -> Iterator[Offer]:
    """Yield the statement with a changed figure put in, where the old one stood exactly once."""
    statement = after.objective.statement or ""
    old, new = before.objective.target, after.objective.target
    if old is None or new is None or old == new:
        return
    language = after.language or "fr"
    spots = [n for n in find_numbers(statement, language) if n.value == old]
    if len(spots) == 1:
        spot = spots[0]
        text = statement[: spot.start] + format_number(new, language) + statement[spot.end :]
        yield Offer(Text(f"« {text} »", f"“{text}”"), (Edit("set", "objective.statement", text),))
    _ = shown
