"""How a campaign is to sound is told without a label; that one is to be run says nothing of its goal."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

QUESTIONS = ["message_house.pillars", "message_house.promise", "audience.habits", "rally.contents"]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "tone"),
    [
        ("fr", "ton chaleureux, de voisin à voisin", "chaleureux, de voisin à voisin"),
        ("fr", "le ton est plutôt sobre", "plutôt sobre"),
        ("en", "a calm, honest tone please", "calm, honest"),
        ("en", "the tone should be friendly but serious", "friendly but serious"),
    ],
)
def test_the_tone_is_told_without_a_label(question: str, language: Language, message: str, tone: str) -> None:
    plan, reading = answered(message, question, language=language)
    assert at(plan, "message_house.tone") == tone
    assert [edit.path for edit in reading.edits] == ["message_house.tone"]
    assert reading.intent == "fact"


def test_a_promise_to_your_team_tells_no_tone() -> None:
    plan, _ = answered("ton équipe gagne deux heures", "message_house.promise", language="fr")
    assert at(plan, "message_house.tone") is None
    assert at(plan, "message_house.promise") == "Ton équipe gagne deux heures"


@pytest.mark.parametrize(
    ("language", "message", "statement"),
    [
        (
            "fr",
            "je dois monter une campagne pour signer 18 contrats d'ici fin juin",
            "Signer 18 contrats d'ici fin juin",
        ),
        ("fr", "on prépare une petite campagne pour vendre 60 paniers", "Vendre 60 paniers"),
        ("en", "we need to put together a campaign to sell 60 season tickets", "Sell 60 season tickets"),
        ("en", "I'm planning a campaign to win 30 service visits", "Win 30 service visits"),
    ],
)
def test_that_a_campaign_is_run_is_no_goal(language: Language, message: str, statement: str) -> None:
    plan, _ = answered(message, "objective.statement", known={"objective": {}}, language=language)
    assert at(plan, "objective.statement") == statement


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("on vise les resp. achats des PME", "responsables achats des PME"),
        ("le resp. qualité des usines", "responsable qualité"),
    ],
)
def test_people_in_charge_in_short_are_read_whole(message: str, name: str) -> None:
    plan, _ = answered(message, "audience.name", known={"audience": {}}, language="fr")
    assert at(plan, "audience.name").startswith(name)


def test_quoted_words_that_trail_off_end_no_sentence() -> None:
    known: dict[str, Any] = {"audience": {"name": "usines", "habits": ["ils veulent : du calme"]}}
    plan, _ = answered('"ils veulent..." c\'est une motivation, pas un canal', "message_house.promise", known=known)
    assert at(plan, "audience.motivations") == ["ils veulent : du calme"]
    assert at(plan, "audience.habits") == []
    assert at(plan, "message_house.promise") is None


TEAM: dict[str, Any] = {
    "members": [{"id": "blue-fox", "name": "Blue Fox", "role": "agency"}, {"id": "tom", "name": "Tom"}]
}


@pytest.mark.parametrize("question", ["rally.contents", "rally.channels"])
def test_whose_story_it_is_makes_nothing_and_an_agency_keeps_its_whole_name(question: str) -> None:
    message = (
        "un guide (prêt, Tom), étude de cas laiterie Morel à mettre à jour, un simulateur d'achat à créer par Blue Fox"
    )
    plan, _ = answered(message, question, known={"team": TEAM, "rally": {}}, language="fr")
    assert [member["id"] for member in at(plan, "team.members")] == ["blue-fox", "tom"]
    made = {content["title"]: (content["owner"], content["status"]) for content in at(plan, "rally.contents")}
    assert made["guide"] == ("tom", "ready")
    assert ("blue-fox", "to_create") in made.values()
