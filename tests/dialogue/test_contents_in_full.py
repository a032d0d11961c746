"""Contents named by any noun in full sentences, with who has them and how far they are."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

Told = dict[str, tuple[str | None, str | None]]

SENTENCES: list[tuple[Language, str, Told]] = [
    (
        "en",
        "We have the tasting booklet, which must be adapted, and the grower portraits, which still have to be created. "
        "Nina owns the tasting booklet and Omar owns the grower portraits.",
        {"tasting booklet": ("to_adapt", "Nina"), "grower portraits": ("to_create", "Omar")},
    ),
    (
        "en",
        "Paula owns the colour chart and it is ready. Samir owns the care sheet, which has to be adapted.",
        {"colour chart": ("ready", "Paula"), "care sheet": ("to_adapt", "Samir")},
    ),
    ("en", "The catalogue exists already, it only has to be adapted.", {"catalogue": ("to_adapt", None)}),
    ("en", "The brochure is ready, but we still need to update it.", {"brochure": ("to_adapt", None)}),
    (
        "fr",
        "Nous avons le carnet de recettes, qu'il faut adapter, et les portraits de vignerons, qui restent à créer.",
        {"carnet de recettes": ("to_adapt", None), "portraits de vignerons": ("to_create", None)},
    ),
    (
        "fr",
        "Camille s'occupe du nuancier, qui est prêt. Paul gère la fiche d'entretien, qui doit être adaptée.",
        {"nuancier": ("ready", "Camille"), "fiche d'entretien": ("to_adapt", "Paul")},
    ),
    ("fr", "La plaquette existe, il faut juste la mettre à jour.", {"plaquette": ("to_adapt", None)}),
    ("fr", "Le livret d'accueil existe déjà, il faut simplement l'adapter.", {"livret d'accueil": ("to_adapt", None)}),
]


@pytest.mark.parametrize(("language", "message", "told"), SENTENCES)
def test_contents_are_what_full_sentences_say(language: Language, message: str, told: Told) -> None:
    plan, _ = answered(message, "rally.contents", language=language)
    names = {member["id"]: member["name"] for member in plan["team"]["members"]}
    found = {
        each["title"]: (each.get("status"), names.get(each.get("owner")))
        for each in plan["rally"].get("contents") or []
    }
    assert found == told


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Paula owns the colour chart and it is ready."),
        ("fr", "Camille s'occupe du nuancier, qui est prêt."),
    ],
)
def test_how_far_a_content_is_is_nobodys_duty(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", language=language)
    duties = [duty for member in plan["team"]["members"] for duty in member.get("responsibilities") or []]
    assert not [duty for duty in duties if "ready" in duty or "prêt" in duty]


NEAR: list[tuple[Language, str]] = [
    ("en", "Tom owns the bakery."),
    ("en", "Tom owns the bakery and it is ready to open in June."),
    ("en", "The customers are ready, but they have to be convinced."),
    ("en", "We have the customer list, which is ready, and Instagram, which is live."),
    ("fr", "Hugo gère la boulangerie."),
    ("fr", "Les clients sont prêts, mais il faut les convaincre."),
    ("fr", "Nous avons le fichier clients, qui est prêt."),
]


@pytest.mark.parametrize(("language", "message"), NEAR)
def test_what_is_no_content_or_in_no_state_is_not_added(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", language=language)
    assert not plan["rally"].get("contents")


def test_contents_are_told_while_another_of_the_means_is_asked_for() -> None:
    plan, _ = answered(
        "Paula owns the colour chart and it is ready.", "rally.manager", paths=("rally.channels[mail].manager",)
    )
    assert [(each["title"], each["status"]) for each in plan["rally"]["contents"]] == [("colour chart", "ready")]


@pytest.mark.parametrize(
    "message", ["Paula owns the workshop and it is ready.", "Paula owns the till, which is ready."]
)
def test_a_noun_that_is_no_word_for_contents_is_none_where_another_of_the_means_is_asked_for(message: str) -> None:
    plan, _ = answered(message, "rally.manager", paths=("rally.channels[mail].manager",))
    assert not plan["rally"].get("contents")


def test_contents_are_told_while_it_is_asked_how_somebody_is_reached() -> None:
    plan, _ = answered(
        "Paula owns the before-and-after gallery and it is ready. Samir owns the price list, which has to be adapted.",
        "team.contact",
        path="team.members[karim].contact",
        paths=("team.members[karim].contact",),
    )
    assert {each["status"] for each in plan["rally"]["contents"]} == {"ready", "to_adapt"}
