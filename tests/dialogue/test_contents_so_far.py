"""What only says that contents are listed so far is none of them."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize("question", ["rally.contents", "team.members"])
@pytest.mark.parametrize(
    ("language", "message", "titles"),
    [
        ("en", "content so far, barista video ready (Karim), menu leaflet to write (Ines)", ["video", "leaflet"]),
        ("en", "Our assets for now, menu leaflet to write (Ines), barista video ready (Karim)", ["leaflet", "video"]),
        ("fr", "contenus à ce jour, vidéo barista prête (Karim), dépliant à écrire (Ines)", ["vidéo", "dépliant"]),
        ("fr", "supports pour l'instant, dépliant à écrire (Ines), vidéo barista prête (Karim)", ["dépliant", "vidéo"]),
    ],
)
def test_what_opens_a_list_of_contents_is_none(
    question: str, language: Language, message: str, titles: list[str]
) -> None:
    plan, _ = answered(message, question, language=language)
    contents = at(plan, "rally.contents")
    assert [row["format"] for row in contents] == titles
    assert {row["status"]: row["owner"] for row in contents} == {"ready": "karim", "to_create": "ines"}


@pytest.mark.parametrize(
    ("language", "message", "title"),
    [
        ("en", "a content calendar, a menu leaflet to write", "content calendar"),
        ("fr", "un dépliant prêt pour l'instant, une vidéo à tourner", "dépliant"),
    ],
)
def test_a_first_content_stays_one(language: Language, message: str, title: str) -> None:
    plan, _ = answered(message, "rally.contents", language=language)
    assert len(at(plan, "rally.contents")) == 2
    assert title in at(plan, "rally.contents")[0]["title"]
