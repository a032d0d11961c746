"""Short answers about arguments, money, the right to write to people, and what has to be done meanwhile."""

import datetime
from typing import Any

import pytest

from tests.dialogue.answering import answered, at

NO_PILLARS: dict[str, Any] = {"message_house": {"promise": "Home by six"}}
NO_CHALLENGES: dict[str, Any] = {"audience": {"name": "head chefs"}}


@pytest.mark.parametrize(
    ("said", "language", "basis", "months"),
    [
        ("consent ; 30 months", "en", "consent", 30),
        ("conset, 15 months", "en", "consent", 15),
        ("intérêt légitime / 3 ans", "fr", "legitimate_interest", 36),
        ("contrat - 5 ans", "fr", "contract", 60),
        ("so it's consent, and we keep the addresses for 2 years", "en", "consent", 24),
        ("consentement", "fr", "consent", None),
    ],
)
def test_the_ground_and_how_long(said: str, language: Any, basis: str, months: int | None) -> None:
    compliance = at(answered(said, "orchestrate.legal_basis", language=language)[0], "orchestrate.compliance")
    assert (compliance["legal_basis"], compliance["retention_months"]) == (basis, months)


@pytest.mark.parametrize(
    ("said", "language", "titles"),
    [
        ("price | menus from £39\ncalm | 20 seats only", "en", ["Price", "Calm"]),
        (
            "Sécurité : gestes faits par un moniteur diplômé\nSouplesse : annulation la veille",
            "fr",
            ["Sécurité", "Souplesse"],
        ),
        ("- Company: 8 in 10 come back with a friend\n- Ease: one form", "en", ["Company", "Ease"]),
    ],
)
def test_arguments_in_lines(said: str, language: Any, titles: list[str]) -> None:
    plan = answered(said, "message_house.pillars", known=NO_PILLARS, language=language)[0]
    pillars = at(plan, "message_house.pillars")
    assert [pillar["title"] for pillar in pillars] == titles
    assert at(plan, "orchestrate.budget.reserve") is None
    assert all(pillar["message"] for pillar in pillars)


@pytest.mark.parametrize("question", ["message_house.pillars", "audience.challenges"])
@pytest.mark.parametrize(
    ("said", "language", "owner", "due"),
    [
        ("Malo imprime le dépliant avant le 4 mars 2027", "fr", "malo", datetime.date(2027, 3, 4)),
        ("Theo has to book the hall before 12 March 2027", "en", "theo", datetime.date(2027, 3, 12)),
    ],
)
def test_what_somebody_has_to_do_by_a_day_is_a_task(
    question: str, said: str, language: Any, owner: str, due: datetime.date
) -> None:
    plan = answered(said, question, known=NO_PILLARS | NO_CHALLENGES, language=language)[0]
    assert [(task["owner"], task["due"]) for task in at(plan, "orchestrate.tasks")] == [(owner, due)]
    assert at(plan, "message_house.pillars") == []
    assert at(plan, "audience.challenges") == []


@pytest.mark.parametrize(
    ("said", "language", "challenges"),
    [
        ("wages rise every spring and landlords refuse repairs", "en", 2),
        ("les devis traînent et personne ne répond", "fr", 2),
        ("la fuite en plein été et la facture qui suit", "fr", 2),
        ("the gap between the office and the field", "en", 1),
        ("le manque de temps entre le travail et les enfants", "fr", 1),
        ("hiring and keeping good cooks", "en", 1),
    ],
)
def test_two_hardships_in_one_breath(said: str, language: Any, challenges: int) -> None:
    plan = answered(said, "audience.challenges", known=NO_CHALLENGES, language=language)[0]
    assert len(at(plan, "audience.challenges")) == challenges


@pytest.mark.parametrize(
    ("said", "parts", "reserve"),
    [
        ("28k euros overall, of which 12k media, 8k creation, 5k people and 3k reserve", [12000, 8000, 5000], 3000),
        ("12k pounds in all: 5k ads, 4k people, 2k tools and 1k in reserve", [5000, 4000, 2000], 1000),
    ],
)
def test_people_are_paid_and_not_counted(said: str, parts: list[int], reserve: int) -> None:
    budget = at(answered(said, "orchestrate.budget.total")[0], "orchestrate.budget")
    assert [line["amount"] for line in budget["lines"]] == parts
    assert (budget["total"], budget["reserve"]) == (sum(parts) + reserve, reserve)


def test_where_the_goal_starts_from_at_its_end() -> None:
    said = "Reach 22% repeat orders by 30 April 2027, from 14%"
    goal = at(answered(said, "objective.statement", known={"objective": {}})[0], "objective")
    assert (goal["target"], goal["baseline"]) == (22, 14)


@pytest.mark.parametrize(
    ("said", "language", "disclosure"),
    [
        (
            "on travaille avec 2 créatrices, les vidéos seront signalées « Partenariat »",
            "fr",
            "les vidéos seront signalées « Partenariat »",
        ),
        ('we have four youtubers and every video says "sponsored"', "en", 'every video says "sponsored"'),
        ("posts are marked as ads, and we check them", "en", "posts are marked as ads, and we check them"),
    ],
)
def test_how_many_creators_there_are_marks_nothing(said: str, language: Any, disclosure: str) -> None:
    plan = answered(said, "orchestrate.disclosure", language=language)[0]
    assert at(plan, "orchestrate.compliance.disclosure") == disclosure


def test_your_is_no_tone() -> None:
    plan = answered("Ton jardin prêt pour l'été", "message_house.promise", language="fr")[0]
    assert at(plan, "message_house.promise") == "Ton jardin prêt pour l'été"
    assert at(plan, "message_house.tone") is None


def test_who_makes_a_content_is_said_of_it() -> None:
    plan = answered("the tasting booklet is to be designed by Karim", "rally.contents")[0]
    (content,) = at(plan, "rally.contents")
    assert (content["owner"], content["status"]) == ("karim", "to_create")
