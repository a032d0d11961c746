"""Which argument answers which challenge, told clause by clause, the challenge in other words."""

from typing import Any

import pytest

from tests.dialogue.answering import answered, at

EN: dict[str, Any] = {
    "audience": {"name": "skiers", "challenges": ["queues at the lifts", "hire shops close too early"]},
    "message_house": {"pillars": [{"id": "flow", "title": "Flow"}, {"id": "late", "title": "Late hours"}]},
}
FR: dict[str, Any] = {
    "language": "fr",
    "audience": {"name": "skieurs", "challenges": ["les files aux remontées", "on craint les blessures au genou"]},
    "message_house": {"pillars": [{"id": "flow", "title": "Fluidité"}, {"id": "late", "title": "Le coaching"}]},
}


def answers(message: str, language: Any, question: str) -> tuple[list[list[str]], dict[str, Any]]:
    """Return what each argument answers after a message, and the plan."""
    plan, _ = answered(message, question, known=FR if language == "fr" else EN, language=language)
    return [pillar["answers"] for pillar in plan["message_house"]["pillars"]], plan


@pytest.mark.parametrize("question", ["team.members", "rally.contents", "message_house.promise"])
@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Flow takes care of the lift queues nightmare, Late hours takes care of shops that close early.", "en"),
        ("The Flow pillar tackles the queues at lifts and Late hours addresses shops that close early", "en"),
        ("Lift queues are taken care of by Flow, hire shops that close early are handled by Late hours", "en"),
        ("Aux files des remontées répond le pilier Fluidité, aux blessures du genou répond le coaching.", "fr"),
        ("Fluidité répond aux files devant les remontées, le coaching s'attaque à la crainte des blessures", "fr"),
    ],
)
def test_each_clause_names_both(message: str, language: str, question: str) -> None:
    known = (FR if language == "fr" else EN)["audience"]["challenges"]
    found, plan = answers(message, language, question)
    assert found == [[each] for each in known]
    assert len(plan["team"]["members"]) == 3
    assert [each["name"] for each in plan["rally"]["channels"]] == ["Instagram ads", "email"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Flow takes care of the rent, Late hours takes care of the weather", "en"),
        ("Fluidité s'attaque au bruit des canons", "fr"),
    ],
)
def test_what_is_no_known_challenge_is_nobodys_duty(message: str, language: str) -> None:
    found, plan = answers(message, language, "team.members")
    assert found == [[], []]
    assert [each["name"] for each in plan["team"]["members"]] == ["Ines", "Karim", "Loop"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Flow takes care of your lift queues", "en"),
        ("Flow does not address the queues at the lifts", "en"),
        ("Fluidité ne répond pas aux files des remontées", "fr"),
        ("Karim takes care of the queues at the lifts", "en"),
        ("Flow takes care of the lifts", "en"),
    ],
)
@pytest.mark.parametrize("question", ["team.members", "message_house.promise"])
def test_near_misses_answer_nothing(message: str, language: str, question: str) -> None:
    assert answers(message, language, question)[0] == [[], []]


@pytest.mark.parametrize("question", ["audience.habits", "message_house.pillars", "rally.contents"])
@pytest.mark.parametrize(
    ("message", "language"),
    [
        ('"queues at the lifts" is Flow, "hire shops close too early" is Late hours', "en"),
        ('Pillars / challenges: "queues at the lifts" -> Flow, "hire shops close too early" -> Late hours', "en"),
        (
            'Matching challenges and pillars: "queues at the lifts" = Flow; "hire shops close too early" = Late hours',
            "en",
        ),
        ("« les files aux remontées » c'est Fluidité, « on craint les blessures au genou » c'est le coaching", "fr"),
        ("Enjeux / piliers : « files aux remontées » → Fluidité, « blessures au genou » → le coaching", "fr"),
    ],
)
def test_a_challenge_that_was_told_is_its_pillars_in_short(message: str, language: str, question: str) -> None:
    found, plan = answers(message, language, question)
    assert found == [[each] for each in (FR if language == "fr" else EN)["audience"]["challenges"]]
    assert plan["audience"]["habits"] == []


@pytest.mark.parametrize(
    ("message", "language"),
    [("snow is Flow, ice is Late hours", "en"), ("la neige c'est Fluidité, le prix c'est le coaching", "fr")],
)
def test_what_troubles_nobody_is_no_pillars_in_short(message: str, language: str) -> None:
    assert answers(message, language, "rally.contents")[0] == [[], []]


SHOP: dict[str, Any] = {
    "audience": {
        "name": "allotment holders",
        "challenges": ["slugs eat everything overnight", "watering takes all evening", "nobody shares the tools"],
    },
    "message_house": {
        "pillars": [
            {"id": "a", "title": "Shelter"},
            {"id": "b", "title": "Timer"},
            {"id": "c", "title": "Pool"},
        ]
    },
}


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Shelter covers the slugs, Timer covers the watering, Pool covers the tools.", [0, 1, 2]),
        (
            "Shelter deals with the slugs, Timer with the watering, and Pool with the fact nobody shares tools",
            [0, 1, 2],
        ),
        ("Shelter goes with the slugs and Timer goes with the watering", [0, 1, None]),
        ("Shelter covers the slugs, Timer covers the slugs at night", [None, None, None]),
    ],
)
def test_each_argument_has_another_one_told_by_a_word(message: str, expected: list[int | None]) -> None:
    plan, _ = answered(message, "team.members", known=SHOP)
    told = SHOP["audience"]["challenges"]
    found = [pillar["answers"] for pillar in at(plan, "message_house.pillars")]
    assert found == [[] if one is None else [told[one]] for one in expected]


def test_the_verb_is_said_once_in_french_too() -> None:
    message = "Shelter répond aux slugs, Timer au watering, et Pool au fait que nobody shares the tools"
    plan, _ = answered(message, "team.members", known=SHOP, language="fr")
    assert [pillar["answers"] for pillar in at(plan, "message_house.pillars")] == [
        [each] for each in SHOP["audience"]["challenges"]
    ]


def test_an_argument_is_nobody_of_the_team() -> None:
    plan, _ = answered("Shelter covers the rent, Timer covers the watering", "team.members", known=SHOP)
    names = [member["name"] for member in at(plan, "team.members")]
    assert "Shelter" not in names
    assert "Timer" not in names
