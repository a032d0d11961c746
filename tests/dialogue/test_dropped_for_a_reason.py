"""What is ordered to go by "it", from where and why; and who is said to have no time."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

FR: dict[str, Any] = {
    "language": "fr",
    "rally": {"channels": [{"id": "snap", "name": "Snapchat", "kind": "social"}, {"id": "mail", "name": "e-mail"}]},
    "integrate": {"steps": []},
}
EN: dict[str, Any] = {
    "rally": {"channels": [{"id": "snap", "name": "Snapchat", "kind": "social"}, {"id": "mail", "name": "email"}]},
    "integrate": {"steps": []},
}


@pytest.mark.parametrize("question", ["team.sales", "team.members", "rally.contents"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Finalement Snapchat, on l'enlève des canaux, personne n'a le temps."),
        ("fr", "Snapchat, on l'enlève, personne n'a le temps de s'en occuper"),
        ("fr", "on enlève Snapchat, personne n'a le temps"),
        ("en", "Actually Snapchat, drop it from the channels, nobody has time"),
        ("en", "drop Snapchat, nobody has time for it"),
    ],
)
def test_what_goes_for_a_reason_goes_and_the_reason_answers_nothing(
    language: Language, message: str, question: str
) -> None:
    plan, reading = answered(message, question, known=FR if language == "fr" else EN, language=language)
    assert [each["id"] for each in at(plan, "rally.channels")] == ["mail"]
    assert at(plan, "rally.contents") == []
    assert len(at(plan, "team.members")) == 3
    assert reading.control is None


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "Snapchat, on l'enlève du parcours"), ("en", "Snapchat, take it out of the journey")],
)
def test_what_goes_from_the_journey_stays_a_channel(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", known=FR if language == "fr" else EN, language=language)
    assert [each["id"] for each in at(plan, "rally.channels")] == ["snap", "mail"]


@pytest.mark.parametrize(
    ("language", "message"), [("fr", "personne, on vend en ligne"), ("en", "nobody, it's all online")]
)
def test_nobody_alone_still_leaves_the_seat_empty(language: Language, message: str) -> None:
    _, reading = answered(message, "team.sales", known=FR if language == "fr" else EN, language=language)
    assert reading.intent == "skip"


@pytest.mark.parametrize(
    ("language", "message", "titles"),
    [
        ("fr", "Tâches déjà calées :\n- commander les casques (Karim, 12 mars 2027)", ["Commander les casques"]),
        ("en", "Tasks already set:\n- order the helmets (Karim, 12 March 2027)", ["Order the helmets"]),
    ],
)
def test_a_heading_says_that_they_are_set_already(language: Language, message: str, titles: list[str]) -> None:
    plan, reading = answered(message, "rally.contents", known=FR if language == "fr" else EN, language=language)
    assert at(plan, "rally.contents") == []
    assert [each["title"] for each in at(plan, "orchestrate.tasks")] == titles
    assert not reading.notes


def test_a_film_of_somebody_old_is_not_an_old_film() -> None:
    message = "vidéo d'un ancien à créer (Karim), portrait d'une ancienne prêt (Ines)"
    plan, _ = answered(message, "rally.contents", known=FR, language="fr")
    assert [(each["title"], each["status"]) for each in at(plan, "rally.contents")] == [
        ("vidéo d'un ancien", "to_create"),
        ("portrait d'une ancienne", "ready"),
    ]
