"""A model that copies words well and understands nothing: what it claims is not recorded, unless it happens to be true.

It picks any field, any run of the message, any figure, date or value, with the words as evidence, as small models do.
"""

import datetime
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.dialogue.assisted.fields import Field, fields
from assistant.dialogue.assisted.merge import merge
from assistant.dialogue.assisted.shapes import Fact, Read
from assistant.dialogue.guided.reader import GuidedReader
from assistant.dialogue.stages import open_questions
from assistant.dialogue.state import State
from assistant.language.dates import find_dates
from assistant.language.numbers import find_figures
from assistant.language.text import Language, fold
from assistant.language.yaml_data import load_yaml
from assistant.plan import Edit, Plan, apply_edits, plan_data
from assistant.plan.wording import value_labels
from assistant.rules import check_plan

TODAY = datetime.date(2026, 11, 22)
CONVERSATIONS = sorted((Path(__file__).parents[2] / "conversations").glob("*.yaml"))
CLAIMS = 12


def claims(message: str, language: Language, dice: random.Random) -> Iterator[Fact]:
    """Yield careless claims about a message."""
    words = message.split()
    names = [word for word in words if word[:1].isupper()] or words
    for _ in range(CLAIMS):
        field = dice.choice(list(fields().values()))
        start = dice.randrange(len(words))
        run = " ".join(words[start : start + dice.randint(1, 6)]).strip(".,;:")
        value, run = value_for(field, message, run, language, dice)
        evidence = message if dice.random() < 0.4 else run
        yield Fact(field=field.path, of=dice.choice(names).strip(".,"), value=value, words=evidence)


def value_for(field: Field, message: str, run: str, language: Language, dice: random.Random) -> tuple[str, str]:
    """Return a value for a field and the words that are given for it."""
    figures, dates = find_figures(message, language), find_dates(message, language, TODAY)
    if field.sort in ("number", "money", "months") and figures:
        figure = dice.choice(figures)
        return str(figure.value), figure.words
    if field.sort == "date" and dates:
        period = dice.choice(dates)
        return period.end.isoformat(), period.words
    return (dice.choice(list(value_labels(field.path))), run) if field.kind else (run, run)


def values(value: Any) -> Iterator[str]:
    """Yield every value of a plan, folded."""
    if isinstance(value, dict | list | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from values(inner)
    elif value is not None:
        yield fold(str(value))


def test_next_to_nothing_of_careless_claims_is_recorded_and_all_of_that_is_true() -> None:
    counts: Counter[str] = Counter()
    wrong: list[tuple[str, str, Any]] = []
    dice = random.Random(20)
    for path in CONVERSATIONS:
        plan = Plan()
        recorded: list[tuple[str, Edit]] = []
        for turn in load_yaml(path)["turns"]:
            message = turn["say"]
            findings = check_plan(plan).findings
            question = next(open_questions(plan, findings, State(plans=(plan,))), None)
            state = State(plans=(plan,), language=plan.language or "fr", pending=question)
            guided = GuidedReader().read(message, state, findings, 1, TODAY)
            if guided.control is not None or guided.refused:
                continue
            claimed = Read(facts=tuple(claims(message, guided.language, dice)))
            merged = merge(message, guided, claimed, state, 1, TODAY)
            assert merged.reading.edits[: len(guided.edits)] == guided.edits
            counts.update(merged.counts)
            recorded += [(message, edit) for edit in merged.reading.edits[len(guided.edits) :]]
            plan = apply_edits(plan, [Edit("set", "language", guided.language), *guided.edits])
        true = set(values(plan_data(plan)))
        wrong += [(m, e.path, e.value) for m, e in recorded if not set(values(e.value)) & true]
    assert counts["claimed"] > 800
    assert counts["recorded"] <= counts["claimed"] / 200
    assert wrong == []
