"""What a known step asks people for, and where it is kept, whatever is asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

KNOWN: dict[str, Any] = {
    "integrate": {
        "steps": [
            {"id": "poster", "name": "poster"},
            {"id": "visit", "name": "visite guidée"},
            {"id": "page", "name": "tasting page"},
            {"id": "order", "name": "commande"},
        ]
    },
    "rally": {"data": [{"id": "book", "name": "guest book"}, {"id": "carnet", "name": "carnet des visiteurs"}]},
}


def collected(message: str, question: str, language: Language) -> dict[str, tuple[list[str], str | None]]:
    """Return what each step that collects anything collects, and in which base, after a message."""
    paths = ("integrate.steps[page].stores_in",) if question == "integrate.stores_in" else ()
    plan, _ = answered(message, question, known=KNOWN, language=language, paths=paths)
    steps = at(plan, "integrate.steps")
    return {s["id"]: (s["captures"], s["stores_in"]) for s in steps if s["captures"] or s["stores_in"]}


@pytest.mark.parametrize("question", ["message_house.pillars", "audience.habits", "integrate.stores_in", "team.sales"])
@pytest.mark.parametrize(
    ("language", "message", "step", "base"),
    [
        ("en", "On the tasting page we ask for their phone number, which is saved in the guest book.", "page", "book"),
        ("en", "People leave their phone number on the tasting page and it ends up in the guest book", "page", "book"),
        ("fr", "Pendant la visite guidée je note leur téléphone, que je reporte dans le carnet des visiteurs.", "visit",
         "carnet"),
        ("fr", "À la visite guidée nous recueillons le téléphone, versé ensuite dans le carnet des visiteurs.", "visit",
         "carnet"),
        ("fr", "le téléphone est demandé pendant la visite guidée puis rejoint le carnet des visiteurs", "visit",
         "carnet"),
    ],
)  # fmt: skip
def test_what_a_known_step_asks_for_is_read_whatever_is_asked(
    question: str, language: Language, message: str, step: str, base: str
) -> None:
    assert collected(message, question, language) == {step: (["phone"], base)}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "We never ask for a phone number on the tasting page"),
        ("fr", "On ne demande pas le téléphone pendant la visite guidée"),
        ("en", "They leave their phone at the door"),
    ],
)
def test_what_no_step_asks_for_is_not_collected(language: Language, message: str) -> None:
    assert collected(message, "audience.habits", language) == {}


@pytest.mark.parametrize(
    ("message", "asks"),
    [
        ("They read the local paper, which comes out on Fridays", False),
        ("They read the local paper, by the way which channels are owned?", True),
    ],
)
def test_a_clause_that_tells_on_asks_nothing(message: str, asks: bool) -> None:
    _, reading = answered(message, "audience.habits", language="en")
    assert bool(reading.question) is asks
