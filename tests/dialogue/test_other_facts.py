"""Where anybody's words would answer, what plainly tells of another section is recorded there."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

PROOFS = "message_house.proofs"
OF_SAVINGS = "message_house.pillars[savings].proofs"
TEAM: dict[str, Any] = {
    "members": [
        {"id": "asha", "name": "Asha", "role": "campaign_manager"},
        {"id": "remi", "name": "Rémi", "role": "channel_manager"},
    ]
}
STEPS: dict[str, Any] = {
    "steps": [
        {"id": "ad", "name": "radio ad"},
        {"id": "form", "name": "form", "captures": ["phone"]},
        {"id": "call", "name": "call"},
        {"id": "contract", "name": "contract", "goal": True},
    ],
    "links": [
        {"source": "ad", "target": "form"},
        {"source": "form", "target": "call"},
        {"source": "call", "target": "contract"},
    ],
}


def told(message: str, language: Language, **known: Any) -> dict[str, Any]:
    """Return the plan after a message where proofs are asked for."""
    plain = {"rally": {}, "integrate": {}, "team": TEAM, "language": language, **known}
    return answered(message, PROOFS, path=OF_SAVINGS, known=plain, language=language)[0]


def proofs(plan: dict[str, Any]) -> list[str]:
    return [proof for pillar in plan["message_house"]["pillars"] for proof in pillar.get("proofs") or []]


@pytest.mark.parametrize(
    ("message", "language", "managers"),
    [
        ("the press is Asha's", "en", {"press": "asha"}),
        ("Asha also looks after the newsletter, and posters are Rémi's", "en",
         {"newsletter": "asha", "posters": "remi"}),
        ("Rémi se charge aussi de la newsletter, et les SMS c'est Asha", "fr", {"newsletter": "remi", "SMS": "asha"}),
    ],
)  # fmt: skip
def test_who_runs_what_proves_nothing(message: str, language: Language, managers: dict[str, str]) -> None:
    plan = told(message, language)
    assert proofs(plan) == []
    assert {each["name"]: each.get("manager") for each in plan["rally"]["channels"]} == managers
    assert [member["id"] for member in plan["team"]["members"]] == ["asha", "remi"]


@pytest.mark.parametrize(
    ("message", "language", "name", "holds"),
    [
        ("we keep 1,400 former guests with email and postal address, half have a phone number", "en",
         "former guests", ["email", "postal_address"]),
        ("on a 900 anciens élèves avec leur e-mail et leur téléphone", "fr", "anciens élèves", ["email", "phone"]),
    ],
)  # fmt: skip
def test_people_who_are_kept_with_their_details_are_a_base(
    message: str, language: Language, name: str, holds: list[str]
) -> None:
    plan = told(message, language)
    assert proofs(plan) == []
    assert [(each["name"], each["holds"]) for each in plan["rally"]["data"]] == [(name, holds)]


@pytest.mark.parametrize(
    ("message", "language", "days"),
    [
        ("it runs from March to June 2027", "en", ("2027-03-01", "2027-06-30")),
        ("ça dure d'avril à mai 2027", "fr", ("2027-04-01", "2027-05-31")),
    ],
)
def test_how_long_it_runs_is_no_proof(message: str, language: Language, days: tuple[str, str]) -> None:
    plan = told(message, language)
    assert proofs(plan) == []
    assert (str(plan["orchestrate"]["start"]), str(plan["orchestrate"]["end"])) == days


@pytest.mark.parametrize(
    ("message", "language", "steps"),
    [
        ("flyer or radio ad to the booking page, booking page to the welcome email, then a call", "en",
         ["flyer", "radio ad", "booking page", "welcome email", "call"]),
        ("de la pub à la page, de la page au devis, puis un appel", "fr", ["pub", "page", "devis", "appel"]),
    ],
)  # fmt: skip
def test_a_way_through_steps_is_no_proof(message: str, language: Language, steps: list[str]) -> None:
    plan = told(message, language)
    assert proofs(plan) == []
    assert [each["name"] for each in plan["integrate"]["steps"]] == steps


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Asha's press book has 40 articles", "en"),
        ("from the flyer to the order in two days", "en"),
        ("on a 40 clients avec un contrat de six ans", "fr"),
        ("notre newsletter est lue par 40 % des adhérents", "fr"),
    ],
)
def test_what_may_prove_is_left_to_the_question(message: str, language: Language) -> None:
    assert len(proofs(told(message, language))) == 1


@pytest.mark.parametrize(
    ("message", "source"),
    [
        ("those who don't fill in the form get a reminder email after 4 days", "form"),
        ("if they don't answer the call, a letter goes out after 4 days", "call"),
        ("those who don't sign the contract get a letter after 4 days", "call"),
        ("ceux qui ne remplissent pas le formulaire reçoivent un e-mail de relance au bout de 4 jours", "form"),
    ],
)
def test_those_who_do_not_take_a_step_go_on_from_it(message: str, source: str) -> None:
    language: Language = "fr" if "ceux" in message else "en"
    steps = STEPS
    if language == "fr":
        renamed = [{**step, "name": "formulaire"} if step["id"] == "form" else step for step in STEPS["steps"]]
        steps = {**STEPS, "steps": renamed}
    plan = told(message, language, integrate=steps)
    new = plan["integrate"]["links"][3:]
    assert [(link["source"], int(link["delay_days"])) for link in new] == [(source, 4)]
    # What they do not do leaves nothing, and "don't" is no donation.
    assert plan["integrate"]["steps"][1]["captures"] == ["phone"]
    assert len(plan["integrate"]["steps"]) == 5


def test_each_figure_of_a_list_goes_to_the_step_that_it_counts() -> None:
    known = {"integrate": STEPS, "rally": {}}
    plan, _ = answered(
        "KPIs: 900 clicks on the ad, 120 forms, 60 calls",
        "integrate.call_to_action",
        path="integrate.steps[contract].call_to_action",
        known=known,
    )
    kpis = {step["id"]: (step.get("kpi") or {}).get("target") for step in plan["integrate"]["steps"]}
    assert kpis == {"ad": 900, "form": 120, "call": 60, "contract": None}


def test_a_month_behind_a_day_is_nobody() -> None:
    plan, _ = answered(
        "landing page to build by Remi by 15 Feb 2027, a film ready", "rally.contents", known={"rally": {}, "team": {}}
    )
    assert [member["name"] for member in plan["team"]["members"]] == ["Remi"]


@pytest.mark.parametrize(
    ("message", "language", "steps"),
    [
        ("visitors go straight from the leaflet to the booking page", "en", ["leaflet", "booking page"]),
        ("ils viennent directement de la pub à la page", "fr", ["pub", "page"]),
    ],
)
def test_where_people_come_from_is_no_proof(message: str, language: Language, steps: list[str]) -> None:
    plan = told(message, language)
    assert proofs(plan) == []
    assert [each["name"] for each in plan["integrate"]["steps"]] == steps
    assert len(plan["integrate"]["links"]) == 1


def test_what_comes_the_next_day_goes_on_from_an_unanswered_call() -> None:
    steps = [{**step, "name": "appel"} if step["id"] == "call" else step for step in STEPS["steps"]]
    message = "si l'appel ne répond pas, un mail le lendemain"
    known = {"integrate": {**STEPS, "steps": steps}, "rally": {}, "language": "fr"}
    plan, _ = answered(message, "audience.lifecycle", known=known, language="fr")
    assert [(each["source"], int(each["delay_days"])) for each in plan["integrate"]["links"][3:]] == [("call", 1)]


def test_a_page_on_which_people_book_is_where_they_decide() -> None:
    plan, _ = answered(
        "poster -> booking page -> welcome email", "integrate.steps", known={"integrate": {}, "rally": {}}
    )
    assert {step["id"]: step["stage"] for step in plan["integrate"]["steps"]}["booking-page"] == "conversion"


HOUSE: dict[str, Any] = {
    "pillars": [{"id": "trial", "title": "Trial lesson free"}, {"id": "small", "title": "Small groups"}],
}
LESSONS: dict[str, Any] = {
    "steps": [
        {"id": "post", "name": "Facebook post"},
        {"id": "tp", "name": "trial page"},
        {"id": "lesson", "name": "trial lesson"},
        {"id": "course", "name": "course", "goal": True},
    ],
    "links": [
        {"source": "post", "target": "tp"},
        {"source": "tp", "target": "lesson"},
        {"source": "lesson", "target": "course"},
    ],
}


@pytest.mark.parametrize("question", ["audience.habits", "message_house.answers"])
def test_what_is_said_of_a_known_step_is_of_the_journey(question: str) -> None:
    path = "message_house.pillars[trial].answers" if question.endswith("answers") else None

    def said(message: str) -> dict[str, Any]:
        known = {"integrate": LESSONS, "message_house": HOUSE, "rally": {}}
        plan, _ = answered(message, question, path=path, known=known)
        assert not plan["audience"].get("habits")
        assert not any(pillar.get("answers") for pillar in plan["message_house"]["pillars"])
        journey: dict[str, Any] = plan["integrate"]
        return journey

    assert said("the trial page asks their email and phone")["steps"][1]["captures"] == ["email", "phone"]
    after = said("after the trial lesson an email with the photos, 2 days later")["links"][3:]
    assert [link["source"] for link in after] == ["lesson"]
    said("teachers hand out a card with a QR code to the trial page")


def test_a_trial_that_answers_a_worry_is_an_argument_and_no_step() -> None:
    known = {"integrate": LESSONS, "message_house": HOUSE, "rally": {}, "audience": {"challenges": ["fear of failing"]}}
    path = "message_house.pillars[trial].answers"
    plan, _ = answered("trial answers failing", "message_house.answers", path=path, known=known)
    assert plan["message_house"]["pillars"][0]["answers"] == ["fear of failing"]
