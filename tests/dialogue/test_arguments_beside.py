"""What is said of a known argument, of bases and of those who stay away counts whatever is asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

PROOFS, ANSWERS = "message_house.proofs", "message_house.answers"
HOUSE: dict[Language, dict[str, Any]] = {
    "en": {
        "audience": {"name": "families", "challenges": ["parking takes an hour", "the price is too high"]},
        "message_house": {"pillars": [{"id": "easy", "title": "Easy"}, {"id": "no-fee", "title": "No fee"}]},
    },
    "fr": {
        "audience": {"name": "familles", "challenges": ["le stationnement prend une heure", "les frais sont élevés"]},
        "message_house": {
            "pillars": [{"id": "easy", "title": "Accès direct"}, {"id": "no-fee", "title": "Sans frais"}]
        },
    },
}


def told(message: str, question: str, language: Language, **known: Any) -> dict[str, Any]:
    path = f"message_house.pillars[easy].{question.rpartition('.')[2]}" if question in (PROOFS, ANSWERS) else None
    return answered(message, question, path=path, known={**HOUSE[language], "rally": {}, **known}, language=language)[0]


def of_pillars(plan: dict[str, Any], field: str) -> dict[str, list[str]]:
    return {each["id"]: each[field] for each in plan["message_house"]["pillars"] if each.get(field)}


@pytest.mark.parametrize("question", ["audience.habits", "audience.lifecycle", "objective.kind"])
@pytest.mark.parametrize(
    ("message", "language", "proofs"),
    [
        ("for no fee, 310 refunds in 2026", "en", {"no-fee": ["310 refunds in 2026"]}),
        ("pour l'accès : 40 places devant la porte", "fr", {"easy": ["40 places devant la porte"]}),
    ],
)
def test_a_proof_with_the_name_of_its_argument_is_one_whatever_is_asked(
    message: str, language: Language, proofs: dict[str, list[str]], question: str
) -> None:
    assert of_pillars(told(message, question, language), "proofs") == proofs


@pytest.mark.parametrize("question", ["audience.habits", ANSWERS, PROOFS])
@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("easy answers the parking, no fee answers the price", "en"),
        ("the first answers parking, the second the price", "en"),
        ("le 1 répond au stationnement, le 2 aux frais", "fr"),
    ],
)
def test_what_each_argument_answers_is_told_whatever_is_asked(message: str, language: Language, question: str) -> None:
    plan = told(message, question, language)
    easy, no_fee = HOUSE[language]["audience"]["challenges"]
    assert of_pillars(plan, "answers") == {"easy": [easy], "no-fee": [no_fee]}
    assert not of_pillars(plan, "proofs")
    assert not plan["audience"].get("habits")


@pytest.mark.parametrize(
    ("message", "language", "titles"),
    [
        ("pillars are price, range and advice in Welsh and English", "en",
         ["Price", "Range", "Advice in Welsh and English"]),
        ("les piliers sont le prix, le choix et des conseils en breton et en français", "fr",
         ["Le prix", "Le choix", "Des conseils en breton et en français"]),
        ("our pillars: price, range and advice", "en", ["Price", "Range", "Advice"]),
    ],
)  # fmt: skip
def test_two_of_one_place_are_one_argument(message: str, language: Language, titles: list[str]) -> None:
    plan = told(message, "objective.kind", language, message_house={})
    assert [each["title"] for each in plan["message_house"]["pillars"]] == titles


@pytest.mark.parametrize(
    ("message", "language", "name"),
    [
        ("HubSpot has 1,100 contacts with email and phone", "en", "HubSpot"),
        ("our CRM holds 2,300 leads with email and phone", "en", "CRM"),
        ("notre fichier contient 2 300 clients avec e-mail et téléphone", "fr", "fichier"),
    ],
)
def test_how_many_a_base_holds_is_no_part_of_its_name(message: str, language: Language, name: str) -> None:
    for question in ("team.members", PROOFS):
        plan = told(message, question, language)
        assert [(each["name"], each["holds"]) for each in plan["rally"]["data"]] == [(name, ["email", "phone"])]
        assert not of_pillars(plan, "proofs")


def test_no_shows_go_on_from_what_has_an_hour() -> None:
    steps = [{"id": "ad", "name": "ad"}, {"id": "visit", "name": "visit"}, {"id": "quote", "name": "quote"}]
    links = [{"source": "ad", "target": "visit"}, {"source": "visit", "target": "quote"}]
    journey = {"steps": steps, "links": links}
    plan = told("no-shows get an email the same day", "team.members", "en", integrate=journey)
    assert [(link["source"], link["trigger"]) for link in plan["integrate"]["links"][2:]] == [("visit", "no-shows")]


def test_otherwise_leaves_before_the_last_step_which_stays_the_goal() -> None:
    message = "mail → page offre → réservation ; sinon appel de Lina"
    plan = told(message, "integrate.steps", "fr", integrate={})
    links = [(link["source"], link["target"]) for link in plan["integrate"]["links"]]
    assert links[-1] == ("page-offre", "appel-de-lina")
    assert [step["name"] for step in plan["integrate"]["steps"] if step.get("goal")] == ["réservation"]


@pytest.mark.parametrize(
    ("message", "audience"),
    [
        ("SaaS, rota planning for pubs. Goal: 60 demos with hotel managers by May 2027", "hotel managers"),
        ("Charity for the north of Leeds. Goal: 60 donors by May 2027", None),
    ],
)
def test_who_speaks_is_nobody_to_speak_to(message: str, audience: str | None) -> None:
    plan, _ = answered(message, "objective.statement", known={"objective": {}, "audience": {}})
    assert plan["audience"].get("name") == audience
    assert plan["objective"]["target"] == 60


@pytest.mark.parametrize("question", ["audience.lifecycle", "team.members"])
def test_what_an_argument_did_with_a_figure_proves_it(question: str) -> None:
    house = {"pillars": [{"id": "tours", "title": "Night tours"}, {"id": "bus", "title": "Free bus from two towns"}]}
    plan = told("the night tours drew 310 people in a trial", question, "en", message_house=house)
    assert of_pillars(plan, "proofs") == {"tours": ["the night tours drew 310 people in a trial"]}


def test_what_an_argument_costs_proves_nothing() -> None:
    house = {"pillars": [{"id": "bus", "title": "Free bus"}, {"id": "night", "title": "Night tours"}]}
    plan = told("the bus costs £8,000", "audience.lifecycle", "en", message_house=house)
    assert not of_pillars(plan, "proofs")


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Budget 35,000 euros: 20,000 LinkedIn, 15,000 design", "en"),
        ("Budget de 35 000 euros : 20 000 LinkedIn, 15 000 création", "fr"),
    ],
)
def test_the_lines_of_a_budget_prove_nothing_where_it_is_asked_what_answers_what(
    message: str, language: Language
) -> None:
    house = {"pillars": [{"id": "design", "title": "Design"}, {"id": "creation", "title": "Création"}]}
    plan = told(message, "message_house.answers", language, message_house=house)
    assert not of_pillars(plan, "proofs")
    assert plan["orchestrate"]["budget"]["total"] == 35_000


@pytest.mark.parametrize(
    ("message", "audience"),
    [
        ("Convince 1,500 residents to sort their waste by June 2027", None),
        ("Get 20% of our subscribers to renew by June 2027", "subscribers"),
    ],
)
def test_whom_a_goal_counts_is_not_yet_whom_it_speaks_to(message: str, audience: str | None) -> None:
    plan, _ = answered(message, "objective.statement", known={"objective": {}, "audience": {}})
    assert plan["audience"].get("name") == audience


@pytest.mark.parametrize(
    ("message", "language", "promise"),
    [
        ("I'd go with “Walk without pain by summer”", "en", "Walk without pain by summer"),
        ("je partirais sur « Marcher sans douleur cet été »", "fr", "Marcher sans douleur cet été"),
    ],
)
def test_a_promise_in_quotes_is_nobody_of_the_team(message: str, language: Language, promise: str) -> None:
    plan = told(message, "team.members", language, message_house={}, team={})
    assert plan["message_house"]["promise"] == promise
    assert not plan["team"].get("members")


def test_arguments_with_figures_are_nobody_of_the_team() -> None:
    message = "price: first visit free; experience: 20 years of practice"
    plan = told(message, "team.members", "en", message_house={}, team={})
    assert [pillar["title"] for pillar in plan["message_house"]["pillars"]] == ["Price", "Experience"]
    assert not plan["team"].get("members")


def test_people_with_days_are_no_arguments() -> None:
    plan = told("Rania: radio, 2 days a week; Owen: Instagram", "team.members", "en", message_house={}, team={})
    assert not plan["message_house"].get("pillars")
    assert {member["name"] for member in plan["team"]["members"]} == {"Rania", "Owen"}


@pytest.mark.parametrize(
    ("message", "language", "titles"),
    [
        ("a leaflet ready, a video to shoot (Nina), the booking page to update", "en",
         ["leaflet", "video", "booking page"]),
        ("un dépliant prêt, une vidéo à tourner (Nina)", "fr", ["dépliant", "vidéo"]),
    ],
)  # fmt: skip
def test_contents_with_their_state_are_no_duties(message: str, language: Language, titles: list[str]) -> None:
    plan = told(message, "team.members", language, team={}, rally={})
    assert [content["title"] for content in plan["rally"]["contents"]] == titles
    assert [member["name"] for member in plan["team"]["members"]] == ["Nina"]
