"""The customer's way is told in turn, by its entries and by what closes it, whatever is asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_PROOFS = ("message_house.pillars[savings].proofs", "message_house.pillars[time].proofs")
_RALLY: dict[str, Any] = {"data": [{"id": "crm", "name": "CRM", "kind": "crm"}]}


def _plan(message: str, language: Language, question: str) -> dict[str, Any]:
    paths = _PROOFS if question == "message_house.proofs" else ()
    known = {"rally": _RALLY, "integrate": {}}
    return answered(message, question, known=known, language=language, paths=paths)[0]


def _way(plan: dict[str, Any]) -> tuple[list[str], list[str], list[str]]:
    steps = {step["id"]: step for step in at(plan, "integrate.steps") or []}
    links = [
        f"{steps[link['source']]['name']} > {steps[link['target']]['name']}" for link in plan["integrate"]["links"]
    ]
    entries = [step["name"] for step in steps.values() if step["entry"]]
    return links, entries, [step["name"] for step in steps.values() if step["goal"]]


_EN = ["flyer > quiz page", "quiz page > call", "call > trial lesson"]
_FR = ["affiche > page du quiz", "page du quiz > appel", "appel > cours d'essai"]


@pytest.mark.parametrize("question", ["integrate.steps", "message_house.proofs", "team.campaign_manager"])
@pytest.mark.parametrize(
    ("language", "message", "links", "entries", "goal"),
    [
        ("en", "The flyer first, then the quiz page, then a call, then the trial lesson. On the quiz page people leave "
         "their e-mail, which is stored in the CRM. The trial lesson is what everything leads to, our goal.",
         _EN, "flyer", "trial lesson"),
        ("en", "Picture the journey like this, flyer -> quiz page -> call -> trial lesson. The quiz page takes their "
         "email, and it all lands in my CRM. The trial lesson is the goal.", _EN, "flyer", "trial lesson"),
        ("en", "The flyer opens the journey and leads to the quiz page; the quiz page asks for the e-mail, stored in "
         "the CRM, and leads to a call; the call leads to the trial lesson, which closes the journey.",
         _EN, "flyer", "trial lesson"),
        ("fr", "D'abord l'affiche, ensuite la page du quiz, puis l'appel, enfin le cours d'essai. Sur la page du quiz "
         "on demande l'e-mail, stocké dans le CRM. Le cours d'essai est le but.", _FR, "affiche", "cours d'essai"),
        ("fr", "L'affiche ouvre le parcours et mène à la page du quiz. La page du quiz demande l'e-mail, stocké dans "
         "le CRM, et mène à l'appel. L'appel mène au cours d'essai, qui clôt le parcours.",
         _FR, "affiche", "cours d'essai"),
    ],
)  # fmt: skip
def test_a_way_told_in_turn_is_one(
    question: str, language: Language, message: str, links: list[str], entries: str, goal: str
) -> None:
    plan = _plan(message, language, question)
    assert _way(plan) == (links, [entries], [goal])
    page = next(step for step in at(plan, "integrate.steps") if "quiz" in step["name"])
    assert (page["captures"], page["stores_in"]) == (["email"], "crm")
    assert not any(pillar["proofs"] for pillar in at(plan, "message_house.pillars"))


@pytest.mark.parametrize("question", ["integrate.steps", "message_house.proofs", "rally.contents"])
@pytest.mark.parametrize(
    ("language", "message", "entries"),
    [
        ("en", "There are two ways in, the flyer and the radio spot; both go to the quiz page. The quiz page leads to "
         "the trial lesson, the goal.", ["flyer", "radio spot"]),
        ("en", "The journey has two entries, the flyer and the radio spot. Both lead to the quiz page. The quiz page "
         "leads to the trial lesson, our goal.", ["flyer", "radio spot"]),
        ("fr", "Deux portes d'entrée : l'affiche et la radio. Toutes deux renvoient vers la page quiz. La page quiz "
         "mène au cours d'essai, notre but.", ["affiche", "radio"]),
    ],
)  # fmt: skip
def test_two_entries_lead_to_one_page(question: str, language: Language, message: str, entries: list[str]) -> None:
    plan = _plan(message, language, question)
    links, found, goal = _way(plan)
    page, last = ("quiz page", "trial lesson") if language == "en" else ("page quiz", "cours d'essai")
    assert (found, goal) == (entries, [last])
    assert links == [*(f"{entry} > {page}" for entry in entries), f"{page} > {last}"]


@pytest.mark.parametrize(
    "message",
    [
        "The flyer leads to the call. The call leads to the trial lesson.",
        "The flyer leads to Karim's call; the call leads to the trial lesson.",
        "The flyer leads to a call, and the call ends in the trial lesson.",
    ],
)
def test_a_call_is_one_step_wherever_it_leads(message: str) -> None:
    links, _, _ = _way(_plan(message, "en", "integrate.steps"))
    assert links == ["flyer > call", "call > trial lesson"]


@pytest.mark.parametrize(
    ("language", "message", "question"),
    [
        ("en", "First the price, then the noise, then the phone that rings", "audience.challenges"),
        ("fr", "D'abord le téléphone, ensuite les mails, enfin la paperasse", "audience.challenges"),
        ("en", "first 300 members in March, then 500 in April, then 900 in May", "message_house.proofs"),
        ("en", "Karim first, then Ines, then Loop", "team.members"),
    ],
)
def test_what_else_comes_in_turn_is_no_way(language: Language, message: str, question: str) -> None:
    assert _way(_plan(message, language, question)) == ([], [], [])


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Sur la page quiz on prend le téléphone, enregistré dans le CRM."),
        ("en", "On the quiz page people leave their e-mail, which is stored in the CRM."),
    ],
)
def test_what_a_page_asks_for_is_no_habit(language: Language, message: str) -> None:
    assert not at(_plan(message, language, "team.campaign_manager"), "audience.habits")
