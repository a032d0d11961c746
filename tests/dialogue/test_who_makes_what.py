"""Who makes a content is told in many ways; names of channels are mended; nothing is taken from doubt."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NOTHING: dict[str, Any] = {"team": {}, "rally": {"channels": []}, "integrate": {}}


def owners(plan: dict[str, Any]) -> dict[str, str | None]:
    """Return who answers for each content, by title."""
    names = {member["id"]: member["name"] for member in plan["team"]["members"]}
    return {content["title"]: names.get(content["owner"]) for content in plan["rally"]["contents"]}


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", "we've a cellar video ready, Otis made it", {"cellar video": "Otis"}),
        ("en", "a tasting guide that Mabel still has to write", {"tasting guide": "Mabel"}),
        ("en", "a case study written by Nia, a demo video Wilf is filming", {"case study": "Nia"}),
        ("en", "the brochure is to be designed by Rufus", {"brochure": "Rufus"}),
        ("fr", "on a une vidéo du chai déjà prête, c'est Irma qui l'a faite", {"vidéo du chai": "Irma"}),
        ("fr", "une fiche rédigée par Cosima, un guide que doit écrire Firmin", {"fiche": "Cosima", "guide": "Firmin"}),
        ("fr", "la plaquette est à créer par Jules", {"plaquette": "Jules"}),
    ],
)
def test_who_makes_a_content(language: Language, said: str, told: dict[str, str]) -> None:
    plan, _ = answered(said, "rally.contents", known=NOTHING, language=language)
    assert owners(plan).items() >= told.items()


@pytest.mark.parametrize(
    ("language", "said", "habits"),
    [
        ("en", "pintrest, you tube and e mail", ["Pinterest", "YouTube", "email"]),
        ("fr", "instagramme, tik tok, la news letter", ["Instagram", "TikTok", "newsletter"]),
    ],
)
def test_names_of_channels_are_spelled_right(language: Language, said: str, habits: list[str]) -> None:
    plan, _ = answered(said, "audience.habits", known=NOTHING, language=language)
    assert plan["audience"]["habits"] == habits


def test_a_table_of_who_runs_what_may_hold_common_words() -> None:
    plan, _ = answered("Channel\tWho\nradio\tWill\nwebsite\tRose", "orchestrate.start", known=NOTHING)
    names = {member["id"]: member["name"] for member in plan["team"]["members"]}
    assert [names[channel["manager"]] for channel in plan["rally"]["channels"]] == ["Will", "Rose"]


@pytest.mark.parametrize(
    ("language", "said", "name"),
    [
        ("en", "I work alone, I'm Hattie", "Hattie"),
        ("en", "there's only me, Otis", "Otis"),
        ("fr", "je travaille toute seule, je m'appelle Irma", "Irma"),
        ("fr", "je gère tout moi-même, moi c'est Côme", "Côme"),
    ],
)
def test_one_person_alone_runs_it(language: Language, said: str, name: str) -> None:
    plan, _ = answered(said, "team.members", known=NOTHING, language=language)
    assert [(m["name"], m["role"]) for m in plan["team"]["members"]] == [(name, "campaign_manager")]


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("en", "team.members", "maybe Hattie could do the newsletter"),
        ("fr", "team.members", "peut-être Côme pour la radio, à voir"),
        ("en", "message_house.pillars", "Craft: Otis runs 12 workshops a year"),
        ("fr", "message_house.promise", "Irma gère tout, vous ne faites rien"),
        ("fr", "rally.channels", "le salon c'est Habitat, la radio c'est Alouette"),
    ],
)
def test_what_is_no_duty_names_nobody(language: Language, asked: str, said: str) -> None:
    plan, _ = answered(said, asked, known=NOTHING, language=language)
    assert not [member for member in plan["team"]["members"] if member["role"] is not None]
    assert not [channel for channel in plan["rally"]["channels"] if channel["manager"] is not None]
