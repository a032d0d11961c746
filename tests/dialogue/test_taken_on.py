"""Whose a known content is, and by when it is ready, is told in a sentence whatever is asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at, changed

KNOWN: dict[str, Any] = {
    "team": {
        "members": [
            {"id": "mona", "name": "Mona", "role": "campaign_manager"},
            {"id": "rui", "name": "Rui", "role": "content"},
        ]
    },
    "rally": {
        "contents": [
            {"id": "menu", "title": "tasting menu"},
            {"id": "film", "title": "vineyard film"},
            {"id": "map", "title": "carte des caves", "owner": "rui"},
        ]
    },
    "orchestrate": {"tasks": [{"id": "shoot", "title": "shoot the film", "contents": ["film"]}]},
}
QUESTIONS = ["orchestrate.tasks", "orchestrate.budget.total", "audience.challenges"]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "owner", "due"),
    [
        ("en", "Mona owns the tasting menu", "mona", None),
        ("en", "Rui takes care of the tasting menu, by 20 February", "rui", "2027-02-20"),
        ("en", "it's Mona who makes the tasting menu, it's due on 20 February", "mona", "2027-02-20"),
        ("en", "the tasting menu has to be ready by 20 February", None, "2027-02-20"),
        ("en", "the tasting menu is due on 20 February", None, "2027-02-20"),
        ("fr", "c'est Mona qui fait tasting menu, pour le 20 février", "mona", "2027-02-20"),
        ("fr", "Rui s'occupe de tasting menu, il le faut pour le 20 février", "rui", "2027-02-20"),
        ("fr", "tasting menu doit être prêt le 20 février", None, "2027-02-20"),
    ],
)
def test_who_makes_a_content_and_when_it_is_due(
    question: str, language: Language, message: str, owner: str | None, due: str | None
) -> None:
    plan, _ = answered(message, question, known=KNOWN, language=language)
    assert at(plan, "rally.contents[menu].owner") == owner
    assert at(plan, "rally.contents[menu].title") == "tasting menu"
    tasks = [task for task in at(plan, "orchestrate.tasks") if task["contents"] == ["menu"]]
    assert [(task["owner"], str(task["due"])) for task in tasks] == ([(owner, due)] if due is not None else [])
    assert set(changed(KNOWN, message, question, language)) <= {"rally", "orchestrate"}
    assert at(plan, "rally.channels") == []


@pytest.mark.parametrize(
    ("language", "message"), [("en", "Rui does the film by 3 March"), ("fr", "Rui fait le film pour le 3 mars")]
)
def test_the_task_that_makes_it_is_that_task(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.retention_months", known=KNOWN, language=language)
    (task,) = at(plan, "orchestrate.tasks")
    assert (task["id"], task["owner"], str(task["due"])) == ("shoot", "rui", "2027-03-03")


def test_another_owner_than_the_one_who_is_known_is_asked() -> None:
    plan, reading = answered("Mona fait la carte des caves", "audience.lifecycle", known=KNOWN, language="fr")
    assert at(plan, "rally.contents[map].owner") == "rui"
    assert [conflict.path for conflict in reading.conflicts] == ["rally.contents[map].owner"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Rui is away until 20 February"),
        ("en", "the tasting menu has to be shorter"),
        ("en", "Mona does the dishes"),
        ("en", "the harvest is due on 20 September"),
        ("fr", "le public fait tasting menu"),
        ("fr", "la récolte est attendue le 20 septembre"),
    ],
)
def test_what_is_said_of_something_else_is_nobodys_content(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.retention_months", known=KNOWN, language=language)
    assert at(plan, "rally.contents") == at(answered("", "audience.habits", known=KNOWN)[0], "rally.contents")
    assert not [task for task in at(plan, "orchestrate.tasks") if "menu" in task["contents"]]


def test_what_is_needed_is_written_out_once() -> None:
    plan, _ = answered(
        "il nous la faut pour le 20 mars, la carte des caves", "orchestrate.tasks", known=KNOWN, language="fr"
    )
    assert not [task for task in at(plan, "orchestrate.tasks") if "il il faut" in str(task["title"])]


CARRIED: dict[str, Any] = {
    "rally": {
        "channels": [
            {"id": "mail", "name": "email", "kind": "email"},
            {"id": "texts", "name": "SMS", "kind": "sms"},
            {"id": "day", "name": "open day", "kind": "open_day"},
        ]
    },
    "integrate": {
        "steps": [
            {"id": "invite", "name": "invite", "channel": "mail", "entry": True},
            {"id": "nudge", "name": "text nudge", "channel": "day"},
            {"id": "visit", "name": "cellar visit", "goal": True},
        ]
    },
}


@pytest.mark.parametrize("question", ["orchestrate.tasks", "audience.habits", "orchestrate.budget.total"])
@pytest.mark.parametrize(
    ("language", "message", "channels"),
    [
        ("en", "the invite goes out by SMS, not email", ["texts", "day", None]),
        ("en", "the text nudge goes by SMS", ["mail", "texts", None]),
        ("en", "it goes by SMS, not open day", ["mail", "texts", None]),
        ("fr", "l'invite part par SMS, pas par email", ["texts", "day", None]),
        ("fr", "cellar visit se fait par email", ["mail", "day", "mail"]),
        # "It" may be any of them; who is met otherwise is on no channel.
        ("en", "it goes by SMS", ["mail", "day", None]),
        ("en", "the summer goes by quickly", ["mail", "day", None]),
        ("fr", "la livraison part par la poste", ["mail", "day", None]),
    ],
)
def test_a_step_is_on_the_channel_that_it_goes_by(
    question: str, language: Language, message: str, channels: list[str | None]
) -> None:
    plan, _ = answered(message, question, known=CARRIED, language=language)
    assert [step["channel"] for step in at(plan, "integrate.steps")] == channels
    assert [step["name"] for step in at(plan, "integrate.steps")] == ["invite", "text nudge", "cellar visit"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Rui looks after the wine glasses, by 20 February"),
        ("fr", "Rui s'occupe des wine glasses pour le 20 février"),
    ],
)
def test_who_answers_for_it_is_no_part_of_what_is_done(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.tasks", known=KNOWN, language=language)
    assert [task["title"] for task in at(plan, "orchestrate.tasks")][-1] == "Wine glasses"
