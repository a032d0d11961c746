"""Where a step of a known journey belongs is told in a sentence: after or before another, when and for whom."""

from decimal import Decimal
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

KNOWN: dict[str, Any] = {
    "rally": {"channels": [{"id": "mail", "name": "email"}], "contents": [{"id": "guide", "title": "guide"}]},
    "integrate": {
        "steps": [
            {"id": "ad", "name": "ad", "entry": True},
            {"id": "m1", "name": "email 1", "channel": "mail"},
            {"id": "tour", "name": "tour"},
            {"id": "sale", "name": "sale", "goal": True},
        ],
        "links": [{"source": "ad", "target": "m1"}, {"source": "m1", "target": "sale"}],
    },
}
QUESTIONS = ["integrate.steps", "rally.contents", "message_house.promise"]
Link = tuple[str, str, Decimal, str | None]


def links(plan: dict[str, Any]) -> list[Link]:
    """Return all links."""
    return [(e["source"], e["target"], e["delay_days"], e["trigger"]) for e in at(plan, "integrate.links")]


BEFORE: list[Link] = [("ad", "m1", Decimal(0), None), ("m1", "sale", Decimal(0), None)]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "link"),
    [
        ("en", "the tour comes after email 1", ("m1", "tour", 0, None)),
        ("en", "put the tour after email 1, 4 days later", ("m1", "tour", 4, None)),
        ("en", "the tour happens after email 1, two weeks later, if they reply", ("m1", "tour", 14, "if they reply")),
        ("en", "place the tour before the sale", ("tour", "sale", 0, None)),
        ("fr", "l'étape tour vient après email 1", ("m1", "tour", 0, None)),
        ("fr", "mets tour après email 1, 4 jours plus tard", ("m1", "tour", 4, None)),
        (
            "fr",
            "tour se place après email 1 avec un délai de 3 jours, s'ils ont ouvert",
            ("m1", "tour", 3, "s'ils ont ouvert"),
        ),
        ("fr", "place tour avant sale", ("tour", "sale", 0, None)),
    ],
)
def test_a_step_is_linked_where_it_belongs(
    question: str, language: Language, message: str, link: tuple[str, str, int, str | None]
) -> None:
    plan, _ = answered(message, question, known=KNOWN, language=language)
    assert links(plan) == [*BEFORE, (link[0], link[1], Decimal(link[2]), link[3])]
    assert len(at(plan, "integrate.steps")) == 4
    assert at(plan, "message_house.promise") is None


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "name", "field", "value"),
    [
        ("en", "add a reminder email after email 1 with a delay of 5 days", "reminder email", "channel", "mail"),
        ("fr", "ajoute une étape guide après email 1, 5 jours plus tard", "guide", "contents", ["guide"]),
    ],
)
def test_a_new_step_is_added_where_it_belongs(
    question: str, language: Language, message: str, name: str, field: str, value: object
) -> None:
    plan, _ = answered(message, question, known=KNOWN, language=language)
    added = at(plan, "integrate.steps")[-1]
    assert (added["name"], added[field]) == (name, value)
    assert links(plan)[-1] == ("m1", added["id"], Decimal(5), None)
    assert len(at(plan, "rally.channels")) == 1


@pytest.mark.parametrize(
    ("language", "message"), [("en", "move email 1 after the tour"), ("fr", "déplace email 1 après tour")]
)
def test_a_step_that_moves_leaves_where_it_was(language: Language, message: str) -> None:
    plan, _ = answered(message, "integrate.steps", known=KNOWN, language=language)
    assert links(plan) == [("m1", "sale", Decimal(0), None), ("tour", "m1", Decimal(0), None)]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "the sale is before the end of June"),
        ("en", "email 1 after hours"),
        ("fr", "le sale est après les fêtes"),
    ],
)
def test_what_names_no_other_step_links_nothing(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", known=KNOWN, language=language)
    assert links(plan) == BEFORE
