"""Words of somebody else that a message passes on are theirs: who says "I" in them is who wrote them."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", 'Karim\'s mail of today:\n"The cookbook is ready, I own it. The film has to be shot, owner Ines."'),
        ("en", "I'm forwarding a message from Karim: the cookbook is ready, I own it. The film has to be shot, Ines."),
        ("fr", "Mail de Karim ce matin :\n« Le carnet est prêt, je m'en occupe. Le film est à tourner, Ines. »"),
    ],
)  # fmt: skip
def test_who_wrote_is_who_says_i(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", known={"rally": {}}, language=language)
    owners = [content.get("owner") for content in at(plan, "rally.contents")]
    assert sorted(owners) == ["ines", "karim"]
    assert {member["name"] for member in at(plan, "team.members")} == {"Ines", "Karim", "Loop"}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Here's a note from my head of service:\n\nSelma runs the campaign.\nFacebook is run by Otis.\n"
         "Yours, as ever"),
        ("fr", "Je vous transmets le mail de ma directrice :\n\nSelma dirige la campagne.\n"
         "Facebook est géré par Otis.\nBien à vous"),
    ],
)  # fmt: skip
def test_who_passes_words_on_takes_nothing_on(language: Language, message: str) -> None:
    plan, _ = answered(message, "team.members", known={"team": {}, "rally": {}}, language=language)
    assert {member["name"] for member in at(plan, "team.members")} == {"Selma", "Otis"}


@pytest.mark.parametrize(
    ("language", "message", "challenges"),
    [
        ("en", "answer from a customer: too slow", "too slow"),
        ("fr", "retour de clients : trop cher", "trop cher"),
    ],
)
def test_what_customers_write_is_no_letter(language: Language, message: str, challenges: str) -> None:
    known = {"audience": {"name": "clubs"}}
    plan, _ = answered(message, "audience.challenges", known=known, language=language)
    assert challenges in " ".join(at(plan, "audience.challenges"))
