"""Who is written to or called again joins a journey that is known; what is asked for stays where it is asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

STEPS: dict[str, Any] = {
    "rally": {
        "channels": [
            {"id": "ads", "name": "Instagram ads", "kind": "social_ads"},
            {"id": "mail", "name": "e-mail", "kind": "email"},
            {"id": "phone", "name": "phone", "kind": "phone"},
        ]
    },
    "integrate": {
        "steps": [
            {"id": "ad", "name": "ad", "channel": "ads"},
            {"id": "page", "name": "page"},
            {"id": "message", "name": "e-mail", "channel": "mail"},
            {"id": "call", "name": "call", "channel": "phone"},
            {"id": "quote", "name": "quote", "goal": True},
        ],
        "links": [
            {"source": "ad", "target": "page"},
            {"source": "page", "target": "message"},
            {"source": "message", "target": "call"},
            {"source": "call", "target": "quote"},
        ],
    },
}
FRENCH = {"ad": "pub", "call": "appel", "quote": "devis", "page": "page de contact"}


def known(language: Language) -> dict[str, Any]:
    """Return the plan with its journey in a language."""
    if language == "en":
        return STEPS
    steps = [step | {"name": FRENCH.get(step["name"], step["name"])} for step in STEPS["integrate"]["steps"]]
    return STEPS | {"integrate": STEPS["integrate"] | {"steps": steps}}


@pytest.mark.parametrize("question", ["objective.kind", "integrate.steps"])
@pytest.mark.parametrize(
    ("language", "message", "source", "channel", "days"),
    [
        ("fr", "Si personne ne décroche, on rappelle 4 jours plus tard", "call", "phone", 4),
        ("fr", "s'ils n'ouvrent pas, on renvoie l'email une semaine après", "message", "mail", 7),
        ("fr", "relance par mail au bout de 8 jours si pas de devis", "call", "mail", 8),
        ("en", "If nobody answers, we call again 4 days later", "call", "phone", 4),
        ("en", "a reminder by e-mail 8 days later if there's no quote", "call", "mail", 8),
    ],
)
def test_a_follow_up_leaves_the_step_that_was_missed(
    question: str, language: Language, message: str, source: str, channel: str, days: int
) -> None:
    plan, reading = answered(message, question, known=known(language), language=language)
    added = [
        step for step in at(plan, "integrate.steps") if step["id"] not in {s["id"] for s in STEPS["integrate"]["steps"]}
    ]
    assert [step["channel"] for step in added] == [channel], reading
    links = [link for link in at(plan, "integrate.links") if link["target"] == added[0]["id"]]
    assert [(link["source"], link["delay_days"]) for link in links] == [(source, days)]


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "s'ils ne répondent pas, Karim les relance par mail"), ("en", "if they don't reply, we send a reminder")],
)
def test_a_follow_up_is_nobodys_hardship(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", known={"integrate": {}}, language=language)
    assert at(plan, "audience.challenges") == ["food waste", "staff shortage"]


def test_who_never_answers_has_a_hardship() -> None:
    plan, _ = answered(
        "personne ne répond quand ils appellent", "audience.challenges", known=known("fr"), language="fr"
    )
    assert "personne ne répond quand ils appellent" in at(plan, "audience.challenges")


@pytest.mark.parametrize("question", ["audience.habits", "integrate.steps"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "on demande le nom, l'email et la taille du jardin sur la page de contact"),
        ("en", "we ask for a name and an e-mail on the page"),
    ],
)
def test_what_people_are_asked_for_is_captured_where_it_is_asked(
    question: str, language: Language, message: str
) -> None:
    plan, _ = answered(message, question, known=known(language), language=language)
    assert at(plan, "integrate.steps[page].captures") == ["email"]
    assert at(plan, "audience.habits") == []
