"""A content with its state and who has it is told whatever is asked of people; "Ann does those" runs a channel."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("question", "path"), [("rally.owner", "rally.contents[map].owner"), ("team.sales", "team.members")]
)
@pytest.mark.parametrize(
    ("language", "message", "told"),
    [
        (
            "en",
            "brochure - done, Ines. poster - not started, Loop. kitchen film needs recutting, Karim",
            {
                "brochure": ("ready", "ines"),
                "poster": ("to_create", "loop"),
                "kitchen film": ("to_adapt", "karim"),
            },
        ),
        ("fr", "le film est prêt, Karim", {"film": ("ready", "karim")}),
    ],
)
def test_a_content_is_told_with_whoever_has_it(
    question: str, path: str, language: Language, message: str, told: dict[str, tuple[str, str]]
) -> None:
    known = {"rally": {"contents": [{"id": "map", "title": "map", "owner": None}]}}
    plan, _ = answered(message, question, path=path, known=known, language=language)
    found = {each["title"]: (each["status"], each["owner"]) for each in at(plan, "rally.contents")[1:]}
    assert found == told


@pytest.mark.parametrize(
    ("question", "path", "message"),
    [
        ("rally.owner", "rally.contents[map].owner", "Karim, and it's ready"),
        ("orchestrate.tasks", "orchestrate.tasks", "proof-read by Karim on 3 March"),
    ],
)
def test_what_is_done_or_answered_is_no_content(question: str, path: str, message: str) -> None:
    known = {"rally": {"contents": [{"id": "map", "title": "map"}]}}
    plan, _ = answered(message, question, path=path, known=known)
    assert [each["title"] for each in at(plan, "rally.contents")] == ["map"]


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("en", "posters at the stops too, Karim does those", "posters at the stops"),
        ("en", "Facebook, Karim handles it", "Facebook"),
        ("fr", "les affiches aussi, Karim s'en occupe", "affiches"),
    ],
)
def test_whoever_does_those_runs_the_channel(language: Language, message: str, name: str) -> None:
    plan, _ = answered(message, "rally.channels", language=language)
    assert [(each["name"], each["manager"]) for each in at(plan, "rally.channels")[2:]] == [(name, "karim")]


def test_what_is_no_channel_is_run_by_nobody() -> None:
    plan, _ = answered("the summer is quiet, Karim does that", "rally.channels")
    assert len(at(plan, "rally.channels")) == 2


@pytest.mark.parametrize("message", ["Karim deals with Fernside", "Karim is dealing with Fernside"])
def test_whoever_deals_with_a_house_does_not_make_it_sell(message: str) -> None:
    plan, _ = answered(message, "team.members")
    assert "sales" not in [member["role"] for member in at(plan, "team.members")]
