"""Links are cut and moved, and who leaves the way for another step of it is told in a sentence."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at, changed

KNOWN: dict[str, Any] = {
    "rally": {
        "channels": [
            {"id": "mail", "name": "email", "kind": "email"},
            {"id": "sms", "name": "SMS", "kind": "sms"},
            {"id": "fair", "name": "harvest fair", "kind": "trade_show"},
        ]
    },
    "integrate": {
        "steps": [
            {"id": "poster", "name": "poster", "entry": True},
            {"id": "sign-up", "name": "sign-up form"},
            {"id": "offer", "name": "offer email", "channel": "mail"},
            {"id": "nudge", "name": "text nudge", "channel": "sms"},
            {"id": "fair", "name": "harvest fair", "channel": "fair"},
            {"id": "basket", "name": "first basket", "goal": True},
        ],
        "links": [
            {"source": "poster", "target": "sign-up"},
            {"source": "sign-up", "target": "offer"},
            {"source": "offer", "target": "fair"},
            {"source": "fair", "target": "basket"},
        ],
    },
}
STEP = "integrate.steps[sign-up].kpi"


def links(message: str, question: str, language: Language) -> set[tuple[str, str]]:
    """Return the links that a message leaves."""
    path = STEP if question == "integrate.kpi" else None
    plan, _ = answered(message, question, path=path, known=KNOWN, language=language)
    assert len(at(plan, "integrate.steps")) == 6
    return {(each["source"], each["target"]) for each in at(plan, "integrate.links")}


ALL = {("poster", "sign-up"), ("sign-up", "offer"), ("offer", "fair"), ("fair", "basket")}


@pytest.mark.parametrize("question", ["integrate.kpi", "audience.habits", "orchestrate.tasks"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "remove the link between the offer email and the harvest fair"),
        ("en", "cut the link from the harvest fair to the offer email"),
        ("en", "there's no link between offer email and harvest fair"),
        ("en", "the offer email doesn't lead to the harvest fair"),
        ("fr", "enlève le lien entre offer email et harvest fair"),
        ("fr", "offer email ne mène pas à harvest fair"),
    ],
)
def test_a_link_that_is_denied_goes(question: str, language: Language, message: str) -> None:
    assert links(message, question, language) == ALL - {("offer", "fair")}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "the harvest fair comes after the sign up form, not after the offer email"),
        ("en", "the harvest fair doesn't come after the offer email, it comes after the sign-up form"),
        ("en", "no, the harvest fair goes after the sign-up form rather than the offer email"),
        ("fr", "harvest fair vient après sign-up form, pas après offer email"),
        ("fr", "harvest fair ne vient pas après offer email mais après sign-up form"),
    ],
)
def test_a_step_that_belongs_elsewhere_leaves_where_it_was(language: Language, message: str) -> None:
    assert links(message, "integrate.kpi", language) == ALL - {("offer", "fair")} | {("sign-up", "fair")}


@pytest.mark.parametrize("message", ["the price isn't linked to the season", "cut the link to the old shop"])
def test_what_is_linked_otherwise_is_no_link_of_the_journey(message: str) -> None:
    assert links(message, "audience.lifecycle", "en") == ALL


@pytest.mark.parametrize("question", ["integrate.kpi", "orchestrate.tasks", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message", "source", "days"),
    [
        ("en", "those who don't open get a text", "offer", 0),
        ("en", "whoever doesn't open the offer email gets the text nudge, 2 days later", "offer", 2),
        ("en", "no-shows at the harvest fair get the text nudge", "fair", 0),
        ("fr", "ceux qui n'ouvrent pas l'email reçoivent un SMS, 3 jours après", "offer", 3),
        ("fr", "les gens qui ne viennent pas au harvest fair reçoivent le text nudge", "fair", 0),
    ],
)
def test_whoever_misses_a_step_gets_the_one_that_is_there(
    question: str, language: Language, message: str, source: str, days: int
) -> None:
    path = STEP if question == "integrate.kpi" else None
    plan, _ = answered(message, question, path=path, known=KNOWN, language=language)
    assert len(at(plan, "integrate.steps")) == 6
    (new,) = at(plan, "integrate.links")[4:]
    assert (new["source"], new["target"], new["delay_days"]) == (source, "nudge", days)
    assert new["trigger"]
    assert at(plan, "orchestrate.tasks") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "people who don't cook get bored of the same vegetables"),
        ("en", "those who don't plan get stuck"),
        ("fr", "ceux qui ne cuisinent pas ont peur de gâcher"),
    ],
)
def test_what_troubles_people_is_no_branch(language: Language, message: str) -> None:
    assert "integrate" not in changed(KNOWN, message, "audience.challenges", language)


def test_where_all_go_there_already_nobody_is_left_out() -> None:
    """Those who were at the fair buy: whoever missed it is not told to, and the link stays that of everybody."""
    plan, _ = answered("those who miss the harvest fair get the first basket", "audience.habits", known=KNOWN)
    assert all(each["trigger"] is None for each in at(plan, "integrate.links") if each["source"] == "fair")
