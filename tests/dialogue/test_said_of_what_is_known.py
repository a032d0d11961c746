"""What is said of known steps, channels and people is recorded there, whatever is asked, and makes nothing new."""

from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at
from tests.dialogue.answering import changed as sections_changed

KNOWN: dict[str, Any] = {
    "objective": {"statement": "Sell 45 yearly contracts by June", "metric": "contracts", "target": 45},
    "audience": {"name": "site managers", "challenges": ["no time"]},
    "message_house": {"pillars": [{"id": "speed", "title": "Speed"}]},
    "team": {
        "members": [
            {"id": "ines", "name": "Ines", "role": "campaign_manager"},
            {"id": "karim", "name": "Karim"},
            {"id": "karim-haddad", "name": "Karim Haddad"},
        ]
    },
    "rally": {
        "channels": [{"id": "insta", "name": "Instagram", "kind": "social", "media": "owned", "manager": "karim"}],
        "contents": [{"id": "guide", "title": "guide"}, {"id": "guide-pdf", "title": "guide PDF", "owner": "ines"}],
        "data": [{"id": "brevo", "name": "Brevo", "holds": ["email"]}],
    },
    "integrate": {
        "steps": [
            {"id": "ad", "name": "ad", "entry": True},
            {"id": "page", "name": "guide page", "contents": ["guide"]},
            {"id": "stand", "name": "stand"},
            {"id": "visit", "name": "site visit", "goal": True},
        ],
        "links": [{"source": "ad", "target": "page"}],
    },
    "orchestrate": {
        "tasks": [{"id": "legal", "title": "legal check", "owner": "ines"}],
        "risks": [{"risk": "rain on the day"}, {"risk": "the printer is late"}],
        "budget": {},
    },
}
QUESTIONS = ["integrate.steps", "rally.contents", "message_house.promise", "message_house.pillars", "audience.habits"]
changed = partial(sections_changed, KNOWN)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "the guide page and the stand: in Brevo"),
        ("en", "emails from the guide page and the stand go into Brevo"),
        ("fr", "mets Brevo pour guide page et pour stand"),
        ("fr", "guide page et stand, c'est rangé dans la base Brevo"),
    ],
)
def test_where_steps_store_is_told(question: str, language: Language, message: str) -> None:
    after = changed(message, question, language)
    assert set(after) == {"integrate"}
    assert [step["stores_in"] for step in at(after, "integrate.steps")] == [None, "brevo", "brevo", None]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Instagram is paid"),
        ("en", "Instagram is paid ads, not organic"),
        ("fr", "Instagram c'est de la pub payante"),
        ("fr", "Instagram est un canal payant"),
    ],
)
def test_a_channel_is_paid_for(question: str, language: Language, message: str) -> None:
    after = changed(message, question, language)
    assert set(after) == {"rally"}
    assert (at(after, "rally.channels[insta].media"), at(after, "rally.channels[insta].kind")) == ("paid", "social_ads")
    assert len(at(after, "rally.channels")) == 1


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Karim and Karim Haddad are the same person"),
        ("fr", "Karim et Karim Haddad c'est la même personne"),
        ("fr", "Karim c'est la même personne que Karim Haddad, supprime le doublon"),
    ],
)
def test_two_names_of_one_person_become_one(question: str, language: Language, message: str) -> None:
    after = changed(message, question, language)
    assert set(after) == {"team", "rally"}
    assert [member["id"] for member in at(after, "team.members")] == ["ines", "karim-haddad"]
    assert at(after, "rally.channels[insta].manager") == "karim-haddad"


def test_a_doubled_content_gives_its_place_to_the_other() -> None:
    after = changed("« guide » c'est le même que le guide PDF, enlève ce doublon", "integrate.steps", "fr")
    assert [content["id"] for content in at(after, "rally.contents")] == ["guide-pdf"]
    assert at(after, "integrate.steps[page].contents") == ["guide-pdf"]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "the legal check is Karim Haddad's, not Ines's"), ("fr", "le legal check c'est Karim Haddad, pas Ines")],
)
def test_another_member_does_it(question: str, language: Language, message: str) -> None:
    after = changed(message, question, language)
    assert set(after) == {"orchestrate"}
    assert at(after, "orchestrate.tasks[legal].owner") == "karim-haddad"


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "hours"),
    [
        ("en", "as soon as someone signs up, an automatic email goes out 2 hours later", 2),
        ("fr", "dès que quelqu'un s'inscrit, un mail automatique part 2 h après", 2),
        ("en", "when they fill in the form, send them the price list by email straight away", None),
    ],
)
def test_what_is_sent_by_itself_is_an_automation(
    question: str, language: Language, message: str, hours: int | None
) -> None:
    after = changed(message, question, language)
    assert set(after) <= {"orchestrate", "rally"}
    (made,) = at(after, "orchestrate.automations")
    assert made["trigger"] in message
    assert made["action"] in message
    assert made["delay_hours"] == (None if hours is None else Decimal(hours))


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "the goals: 600 downloads on the guide page, 80 site visits"),
        ("fr", "objectifs chiffrés : 600 téléchargements guide page, 80 site visit"),
    ],
)
def test_several_goals_at_once_are_those_of_steps(question: str, language: Language, message: str) -> None:
    after = changed(message, question, language)
    assert set(after) == {"integrate"}
    targets = [step["kpi"]["target"] for step in at(after, "integrate.steps")]
    assert targets == [None, 600, None, 80]


@pytest.mark.parametrize("question", ["message_house.pillars", "message_house.promise"])
@pytest.mark.parametrize(
    ("language", "message", "names"),
    [
        ("en", "Lena Diaz runs the newsletter, Theo's our sales rep", {"Lena Diaz", "Theo"}),
        ("fr", "Lena Diaz gère la newsletter et Theo les ventes", {"Lena Diaz", "Theo"}),
    ],
)
def test_who_does_what_is_no_argument(question: str, language: Language, message: str, names: set[str]) -> None:
    after = changed(message, question, language)
    assert "message_house" not in after
    assert {member["name"] for member in at(after, "team.members")} >= names


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "keep 2k back"), ("en", "we hold 2,000 euros in reserve"), ("fr", "on garde 2 000 € de côté")],
)
def test_what_is_kept_back_is_the_reserve(question: str, language: Language, message: str) -> None:
    after = changed(message, question, language)
    assert set(after) == {"orchestrate"}
    assert at(after, "orchestrate.budget.reserve") == 2000
    assert at(after, "orchestrate.budget.lines") == []


def test_a_reserve_within_the_total_is_no_line() -> None:
    message = "budget 20 000 € dont 2 000 de réserve : 11 000 Instagram, 7 000 stand"
    budget = changed(message, "integrate.steps", "fr")["orchestrate"]["budget"]
    assert (budget["total"], budget["reserve"]) == (20000, 2000)
    assert sorted(line["amount"] for line in budget["lines"]) == [7000, 11000]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "remove the risk about the printer"), ("fr", "supprime le risque « printer is late »")],
)
def test_a_risk_is_taken_out(question: str, language: Language, message: str) -> None:
    after = changed(message, question, language)
    assert [risk["risk"] for risk in at(after, "orchestrate.risks")] == ["rain on the day"]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "link"),
    [
        ("en", "link the stand to the site visit", ("stand", "visit")),
        ("fr", "relie stand à site visit", ("stand", "visit")),
        ("fr", "t'as oublié le stand après guide page", ("page", "stand")),
    ],
)
def test_steps_are_linked_by_order(question: str, language: Language, message: str, link: tuple[str, str]) -> None:
    after = changed(message, question, language)
    assert set(after) == {"integrate"}
    assert [(e["source"], e["target"]) for e in at(after, "integrate.links")] == [("ad", "page"), link]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "mais non !! tu m'as avalé le pilier 1. annule"),
        ("fr", "annule les 2 derniers messages"),
        ("en", "what? I never said to remove Karim. undo that"),
    ],
)
def test_an_undo_is_understood_behind_complaints(question: str, language: Language, message: str) -> None:
    _, reading = answered(message, question, known=KNOWN, language=language)
    assert reading.control is not None
    assert reading.control.intent == "undo"
