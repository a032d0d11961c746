"""What is ordered to be added to a list that is named goes there, whatever is asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

KNOWN: dict[str, Any] = {
    "rally": {"contents": [{"id": "leaflet", "title": "leaflet"}]},
    "integrate": {"steps": [{"id": "ad", "name": "ad", "entry": True}]},
}
QUESTIONS = ["integrate.steps", "message_house.promise", "message_house.pillars", "rally.contents"]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "path", "expected"),
    [
        ("en", "add the base “open day cards”, email and phone", "rally.data", {"name": "open day cards"}),
        ("en", "add a data source open day cards with email and phone", "rally.data", {"name": "open day cards"}),
        (
            "fr",
            "ajoute la base « cartes du salon » : nom, e-mail et téléphone",
            "rally.data",
            {"name": "cartes du salon"},
        ),
        (
            "en",
            "add a content “buyer's quiz”, to create, Karim",
            "rally.contents",
            {"title": "buyer's quiz", "owner": "karim"},
        ),
        ("fr", "rajoute un contenu « quiz du froid », à créer par Karim", "rally.contents", {"title": "quiz du froid"}),
        ("en", "add a channel: radio spots, run by Karim", "rally.channels", {"kind": "radio", "manager": "karim"}),
        ("fr", "ajoute le canal spots radio, géré par Karim", "rally.channels", {"kind": "radio", "manager": "karim"}),
        (
            "en",
            "add a task for Karim: call script by 3 May",
            "orchestrate.tasks",
            {"title": "Call script", "owner": "karim"},
        ),
        ("fr", "ajoute une tâche pour Karim : plan de salle d'ici le 3 mai", "orchestrate.tasks", {"owner": "karim"}),
        ("en", "add Lena to the team, she is our designer", "team.members", {"name": "Lena", "role": "content"}),
        ("fr", "ajoute Léna à l'équipe, c'est notre graphiste", "team.members", {"name": "Léna", "role": "content"}),
    ],
)
def test_a_thing_is_added_to_the_list_that_is_named(
    question: str, language: Language, message: str, path: str, expected: dict[str, str]
) -> None:
    before, _ = answered("", question, known=KNOWN, language=language)
    plan, _ = answered(message, question, known=KNOWN, language=language)
    assert len(at(plan, path)) == len(at(before, path)) + 1
    added = at(plan, path)[-1]
    assert {key: added[key] for key in expected} == expected
    assert at(plan, "integrate") == at(before, "integrate")
    assert at(plan, "message_house") == at(before, "message_house")
    if path == "rally.data":
        assert added["holds"] == ["email", "phone"]


@pytest.mark.parametrize("message", ["Add colour to your kitchen", "Ajoutez du goût à vos journées"])
def test_a_promise_that_sounds_like_an_order_is_one(message: str) -> None:
    plan, _ = answered(message, "message_house.promise", known=KNOWN, language="en")
    assert at(plan, "message_house.promise") == message


@pytest.mark.parametrize("question", ["rally.data", "rally.channels", "integrate.steps", "message_house.promise"])
@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        (
            "en",
            "the landing page is live, the flyer still to print, 3 emails to write (Karim), and the video is ready",
            {"landing page": "ready", "flyer": "to_create", "video": "ready"},
        ),
        (
            "fr",
            "la page d'accueil est en ligne, l'affiche est à faire, 3 e-mails à écrire (Karim), la vidéo est prête",
            {"page d'accueil": "ready", "affiche": "to_create", "vidéo": "ready"},
        ),
    ],
)
def test_contents_told_with_their_state_are_contents(
    question: str, language: Language, message: str, expected: dict[str, str]
) -> None:
    known: dict[str, Any] = {"rally": {}, "integrate": {}}
    plan, _ = answered(message, question, known=known, language=language)
    found = {content["title"]: content["status"] for content in at(plan, "rally.contents")}
    assert found.items() >= expected.items()
    assert len(found) == 4
    assert at(plan, "rally.data") == []
    assert at(plan, "rally.channels") == []
    assert at(plan, "integrate.steps") == []


@pytest.mark.parametrize(
    "message", ["HubSpot is clean, the newsletter list is not ready", "CRM propre, la liste est à faire"]
)
def test_the_state_of_bases_makes_no_contents(message: str) -> None:
    plan, _ = answered(message, "rally.data", known={"rally": {}}, language="en")
    assert at(plan, "rally.contents") == []
