"""Things in the wrong list, under the wrong name or in the wrong state are put right; what stays unclear is no fact."""

from functools import partial
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at
from tests.dialogue.answering import changed as sections_changed

KNOWN: dict[str, Any] = {
    "audience": {
        "name": "bakeries",
        "challenges": ["flour prices", "early mornings every single day"],
        "motivations": ["pride in the craft"],
        "habits": ["trade fairs sometimes", "ring them at noon"],
    },
    "message_house": {
        "pillars": [
            {"id": "cost", "title": "Cost", "proofs": ["audit of 2025", "12 shops", "award"]},
            {"id": "calm", "title": "Calm", "proofs": []},
        ]
    },
    "team": {
        "members": [{"id": "ines", "name": "Ines"}, {"id": "karim", "name": "Karim"}, {"id": "val", "name": "Val"}]
    },
    "rally": {
        "channels": [{"id": "radio", "name": "radio"}],
        "contents": [
            {"id": "leaflet", "title": "leaflet", "status": "ready", "owner": "karim"},
            {"id": "newsletter", "title": "newsletter"},
            {"id": "checklist", "title": "checklist"},
        ],
        "data": [{"id": "crm", "name": "CRM"}, {"id": "film", "name": "film"}],
    },
    "integrate": {
        "steps": [
            {"id": "ad", "name": "ad", "entry": True},
            {"id": "form", "name": "form", "kpi": {"metric": "sign-ups", "target": 40}},
            {"id": "visit", "name": "visit", "goal": True},
        ],
        "links": [{"source": "ad", "target": "form"}, {"source": "form", "target": "visit", "delay_days": 3}],
    },
    "orchestrate": {"tasks": [{"id": "a-flyer-copy", "title": "A flyer copy", "owner": "karim", "due": "2027-02-01"}]},
}
QUESTIONS = ["message_house.pillars", "message_house.promise", "audience.habits", "rally.contents", "integrate.steps"]
changed = partial(sections_changed, KNOWN)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", '"flour prices" is a motivation, not a challenge'),
        ("en", "move flour prices to the motivations"),
        ("en", 'remove "flour prices" from the challenges and add it to their motivations'),
        ("en", "flour prices isn't a challenge, it's a motivation"),
        ("fr", "« flour prices » c'est une motivation, pas un frein"),
        ("fr", "mets flour prices dans les motivations"),
        ("fr", "enlève « flour prices » des enjeux et mets-le dans leurs motivations"),
    ],
)
def test_words_in_the_wrong_list_are_moved(question: str, language: Language, message: str) -> None:
    after = changed(message, question, language)
    assert set(after) == {"audience"}
    assert after["audience"]["challenges"] == ["early mornings every single day"]
    assert after["audience"]["motivations"] == ["pride in the craft", "flour prices"]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "path", "gone"),
    [
        (
            "en",
            "newsletter is a channel, not a content",
            "rally.channels[newsletter-2].name",
            "rally.contents[newsletter]",
        ),
        (
            "fr",
            "newsletter c'est un canal pas un contenu",
            "rally.channels[newsletter-2].name",
            "rally.contents[newsletter]",
        ),
        ("en", "film is a content, not a data source", "rally.contents[film-2].title", "rally.data[film]"),
        ("fr", "film c'est un contenu, pas une base", "rally.contents[film-2].title", "rally.data[film]"),
    ],
)
def test_a_thing_of_the_inventory_is_put_into_its_list(
    question: str, language: Language, message: str, path: str, gone: str
) -> None:
    after = changed(message, question, language)
    assert set(after) == {"rally"}
    assert at(after, path) in ("newsletter", "film")
    assert at(after, gone) is None


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "path", "name"),
    [
        ("en", 'the first motivation is just "pride"', "audience.motivations[0]", "pride"),
        ("en", 'the task is "flyer copy", not "A flyer copy"', "orchestrate.tasks[a-flyer-copy].title", "flyer copy"),
        ("fr", "le 2e pilier s'appelle « Sérénité », pas « Calm »", "message_house.pillars[calm].title", "Sérénité"),
        ("fr", "l'imprimerie s'appelle Val d'Orge, pas Val", "team.members[val].name", "Val d'Orge"),
        (
            "en",
            'remove "trade fairs sometimes" from the habits and put just trade fairs',
            "audience.habits[0]",
            "trade fairs",
        ),
        ("fr", "enlève « trade fairs » des habitudes et mets juste salons", "audience.habits[0]", "salons"),
    ],
)
def test_a_thing_gets_the_name_that_it_is_said_to_have(
    question: str, language: Language, message: str, path: str, name: str
) -> None:
    after = changed(message, question, language)
    assert len(after) == 1
    assert at(after, path) == name


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "path"),
    [
        ("en", "no, remove the KPI on the form", "integrate.steps[form].kpi.metric"),
        ("fr", "enlève l'indicateur de l'étape form", "integrate.steps[form].kpi.metric"),
        ("en", "remove the owner of the leaflet", "rally.contents[leaflet].owner"),
        ("fr", "efface l'échéance de la tâche A flyer copy", "orchestrate.tasks[a-flyer-copy].due"),
    ],
)
def test_a_field_goes_and_its_thing_stays(question: str, language: Language, message: str, path: str) -> None:
    after = changed(message, question, language)
    assert len(after) == 1
    assert at(after, path) is None
    assert at(after, path.partition("]")[0] + "]") is not None


def test_the_delay_before_a_step_goes() -> None:
    after = changed("remove the delay on the visit", "integrate.steps", "en")
    assert [link["delay_days"] for link in after["integrate"]["links"]] == [0, 0]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "status"),
    [
        ("en", "set the leaflet status to to_adapt", "to_adapt"),
        ("en", "the leaflet isn't ready, it still needs to be written", "to_create"),
        ("fr", "mets le statut de leaflet à « à adapter »", "to_adapt"),
        ("fr", "leaflet n'est pas prêt, il est à créer", "to_create"),
    ],
)
def test_the_state_of_a_content_is_put_right(question: str, language: Language, message: str, status: str) -> None:
    after = changed(message, question, language)
    assert set(after) == {"rally"}
    assert at(after, "rally.contents[leaflet].status") == status
    assert len(after["rally"]["contents"]) == 3


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "habits"),
    [
        ("en", "the habits are wrong, it should be LinkedIn and the local radio", ["LinkedIn", "local radio"]),
        ("en", "the habits should just be LinkedIn and trade press", ["LinkedIn", "trade press"]),
        ("fr", "les habitudes sont fausses, c'est Instagram et la radio locale", ["Instagram", "radio locale"]),
    ],
)
def test_a_list_that_is_wrong_is_replaced(question: str, language: Language, message: str, habits: list[str]) -> None:
    after = changed(message, question, language)
    assert set(after) == {"audience"}
    assert [habit.removeprefix("the ").removeprefix("la ") for habit in after["audience"]["habits"]] == habits


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "proofs"),
    [
        ("en", 'take "audit of 2025" and "award" off the cost pillar, only the 12 shops belong there', ["12 shops"]),
        ("en", 'remove "audit of 2025" from the cost pillar', ["12 shops", "award"]),
        ("fr", "retire « audit of 2025 » et « award »", ["12 shops"]),
    ],
)
def test_proofs_are_taken_off_an_argument(question: str, language: Language, message: str, proofs: list[str]) -> None:
    after = changed(message, question, language)
    assert set(after) == {"message_house"}
    assert [pillar["proofs"] for pillar in after["message_house"]["pillars"]] == [proofs, []]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "no, those are 2 separate pillars. undo"),
        ("en", "no! undo that, and undo the one before"),
        ("en", "that's totally wrong, undo it"),
        ("fr", "n'importe quoi, annule"),
        ("fr", "c'est faux. annule ça stp"),
    ],
)
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_complaint_beside_it_hides_no_undo(question: str, language: Language, message: str) -> None:
    _, reading = answered(message, question, known=KNOWN, language=language)
    assert reading.control is not None
    assert reading.control.intent == "undo"
    assert reading.edits == ()


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "those are three separate pillars"),
        ("en", "that was a complaint, not a pillar!"),
        ("en", "you put my complaint in the challenges"),
        ("en", "it should say Leeds in the audience too"),
        ("fr", "c'était une remarque, pas un pilier"),
        ("fr", "t'as mis n'importe quoi dans les enjeux"),
        ("fr", "ce sont deux piliers différents"),
    ],
)
def test_what_is_said_of_the_plan_and_not_understood_is_no_fact(
    question: str, language: Language, message: str
) -> None:
    assert changed(message, question, language) == {}


@pytest.mark.parametrize(
    ("language", "message", "left"),
    [
        ("en", "remove Ines and Val from the team, the leaflet is Karim", ["karim"]),
        ("fr", "vire le membre 1", ["karim", "val"]),
    ],
)
def test_only_what_is_listed_goes(language: Language, message: str, left: list[str]) -> None:
    after = changed(message, "rally.contents", language)
    assert [member["id"] for member in after["team"]["members"]] == left
    assert set(after) <= {"team"}


@pytest.mark.parametrize(
    ("question", "language", "message", "path", "value"),
    [
        (
            "message_house.promise",
            "en",
            "Calm mornings, fresh bread",
            "message_house.promise",
            "Calm mornings, fresh bread",
        ),
        ("message_house.promise", "fr", "Moins de farine, plus de temps", "message_house.promise", None),
        ("audience.habits", "en", "they are all on Instagram", "audience.habits", None),
    ],
)
def test_plain_answers_are_still_answers(
    question: str, language: Language, message: str, path: str, value: str | None
) -> None:
    before, _ = answered("", question, known=KNOWN, language=language)
    after, reading = answered(message, question, known=KNOWN, language=language)
    assert at(after, path) != at(before, path)
    assert value is None or at(after, path) == value
    assert not [reason for reason, _ in reading.notes if reason == "plan_talk.unknown"]
