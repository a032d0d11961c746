"""Whoever stands right behind a content or a channel owns it, with a capital or without, and with a reminder or not."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

TEAM = {
    "team": {
        "members": [
            {"id": "ines", "name": "Ines", "role": "campaign_manager"},
            {"id": "karim", "name": "Karim", "role": "channel_manager"},
            {"id": "tove", "name": "Tove", "role": "content"},
        ]
    }
}


@pytest.mark.parametrize(
    ("language", "message", "owners"),
    [
        ("en", "recipe booklet ready tove", {"recipe booklet": "tove"}),
        ("en", "recipe booklet ready Tove, banner to make karim", {"recipe booklet": "tove", "banner": "karim"}),
        ("en", "banner to make lee", {"banner": "lee"}),
        ("fr", "livret prêt tove, bannière à faire karim", {"livret": "tove", "bannière": "karim"}),
    ],
)
def test_a_name_behind_how_far_it_is_owns_it(language: Language, message: str, owners: dict[str, str]) -> None:
    plan, _ = answered(message, "rally.contents", known=TEAM, language=language)
    assert {content["title"]: content["owner"] for content in at(plan, "rally.contents")} == owners


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "the recipe booklet's ready, that's me"),
        ("en", "recipe booklet ready - that's mine, banner to make, Karim"),
        ("fr", "le livret est prêt, c'est moi"),
    ],
)
def test_whoever_writes_owns_what_is_theirs(language: Language, message: str) -> None:
    known = {"team": {"members": [{"id": "me", "name": "Responsable marketing"}, TEAM["team"]["members"][1]]}}
    if language == "en":
        known["team"]["members"][0]["name"] = "Marketing manager"
    plan, _ = answered(message, "rally.contents", known=known, language=language)
    assert at(plan, "rally.contents")[0]["owner"] == "me"


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "banner ready soon"),
        ("en", "poster ready rose"),
        ("en", "film done june"),
        ("fr", "affiche prête bientôt"),
    ],
)
def test_what_may_be_no_name_owns_nothing(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", known=TEAM, language=language)
    assert [content["owner"] for content in at(plan, "rally.contents")] == [None]
    assert len(at(plan, "team.members")) == len(TEAM["team"]["members"])


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Facebook (Karim), email is Tove as I said, and window stickers, Ines"),
        ("en", "Facebook is Karim, email is Tove like I mentioned"),
        ("fr", "Facebook c'est Karim, l'email c'est Tove comme je l'ai dit"),
    ],
)
def test_a_channel_is_run_by_whoever_it_is(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.channels", known=TEAM, language=language)
    assert {c["name"]: c["manager"] for c in at(plan, "rally.channels")} | {"Facebook": "karim", "email": "tove"} == {
        c["name"]: c["manager"] for c in at(plan, "rally.channels")
    }
    assert {member["name"] for member in at(plan, "team.members")} == {"Ines", "Karim", "Tove"}


@pytest.mark.parametrize("message", ["the blog is ready, email is next", "Facebook is open to Karim"])
def test_what_a_channel_is_like_names_nobody(message: str) -> None:
    plan, _ = answered(message, "rally.channels", known=TEAM)
    assert [c["manager"] for c in at(plan, "rally.channels") if c["name"] in ("blog", "Facebook")] == [None]
    assert len(at(plan, "team.members")) == len(TEAM["team"]["members"])
