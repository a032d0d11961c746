"""Events that stand with a remark beside them, without an article or behind "I note it now"; ends and work are none."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered


@pytest.mark.parametrize(
    ("language", "message", "name", "day"),
    [
        ("en", "Cheese Week, which we should use, falls on 7 June 2027.", "Cheese Week", "2027-06-07"),
        ("en", "World Poetry Day, a date our readers love, falls on 21 March 2027.", "World Poetry Day", "2027-03-21"),
        ("en", "I'm noting it now so we don't lose it: the trophy evening is on 3 March 2027.", "trophy evening", ""),
        ("en", "Let me jot it down before I forget, the big giveaway takes place on 17 April 2027.", "giveaway", ""),
        ("fr", "La semaine du goût, dont il faut profiter, tombe le 7 juin 2027.", "semaine du goût", "2027-06-07"),
        (
            "fr",
            "Je le note tout de suite pour ne pas l'oublier, la grande dictée aura lieu le 17 avril 2027.",
            "dictée",
            "",
        ),
        ("fr", "Je vous le signale déjà : la remise des prix a lieu le 4 mars 2027.", "remise des prix", "2027-03-04"),
    ],
)
def test_the_event_alone_is_recorded(language: Language, message: str, name: str, day: str) -> None:
    plan, _ = answered(message, "orchestrate.budget.total", language=language)
    found: list[dict[str, Any]] = plan["orchestrate"]["milestones"]
    assert len(found) == 1
    assert name.lower() in found[0]["name"].lower()
    assert not day or str(found[0]["date"]) == day
    assert not plan["orchestrate"]["tasks"]
    assert len(plan["team"]["members"]) == 3


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Next week falls on 7 June 2027."),
        ("en", "Delivery takes place on 4 March 2027."),
        ("en", "The photo shoot takes place on 4 March 2027."),
        ("fr", "La remise des visuels aura lieu le 4 mars 2027."),
        ("fr", "Nos clientes, qui adorent ça, viennent le 4 mars 2027."),
        ("fr", "Je le note tout de suite."),
    ],
)
def test_what_is_no_event_stays_unrecorded(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.budget.total", language=language)
    assert not plan["orchestrate"]["milestones"]
    assert len(plan["team"]["members"]) == 3
