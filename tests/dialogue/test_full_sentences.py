"""Full sentences that name arguments in a list, and tell what proves or answers each of them with one verb for all."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_HOUSE: dict[str, Any] = {"message_house": {}}


def _titles(message: str, language: Language) -> list[str]:
    plan, _ = answered(message, "message_house.pillars", known=_HOUSE, language=language)
    return [pillar["title"] for pillar in at(plan, "message_house.pillars") or []]


@pytest.mark.parametrize(
    ("language", "message", "titles"),
    [
        (
            "fr",
            "Nos trois piliers sont le silence, la table et la lumière.",
            ["Le silence", "La table", "La lumière"],
        ),
        ("fr", "Les arguments sont l'air, la carte et le calme. Voilà.", ["L'air", "La carte", "Le calme"]),
        ("en", "Our three pillars are the cellar, the map and the guide.", ["The cellar", "The map", "The guide"]),
    ],
)
def test_a_list_of_arguments_keeps_each_of_them(language: Language, message: str, titles: list[str]) -> None:
    assert _titles(message, language) == titles


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "le silence, la carte"), ("en", "the cellar, the map")],
)
def test_what_heads_a_part_of_a_plan_is_no_argument_alone(language: Language, message: str) -> None:
    assert len(_titles(message, language)) == 1


_THREE: dict[str, Any] = {
    "message_house": {
        "pillars": [
            {"id": "speed", "title": "Speed"},
            {"id": "care", "title": "Le soin"},
            {"id": "price", "title": "Price"},
        ]
    },
    "audience": {
        "name": "gardeners",
        "challenges": ["long waits at the counter", "plants that die in a week", "prices that change every month"],
    },
}


@pytest.mark.parametrize(
    ("language", "message", "proofs"),
    [
        (
            "en",
            "Speed is proved by two tills open at noon, le soin by a label on each pot, and price by a fixed list.",
            ["two tills open at noon", "a label on each pot", "a fixed list"],
        ),
        (
            "en",
            "Speed is proven by 40 audits, le soin by 12 letters and price by our rates.",
            ["40 audits", "12 letters", "our rates"],
        ),
        (
            "fr",
            "Speed est prouvé par deux caisses à midi, le soin par une étiquette, et price par une grille fixe.",
            ["deux caisses à midi", "une étiquette", "une grille fixe"],
        ),
        (
            "fr",
            "Speed est prouvé par du sable et de la chaux, le soin par un label, tandis que price par une grille fixe.",
            ["du sable et de la chaux", "un label", "une grille fixe"],
        ),
    ],
)
def test_one_verb_tells_what_proves_several_arguments(language: Language, message: str, proofs: list[str]) -> None:
    plan, _ = answered(
        message, "message_house.proofs", path="message_house.pillars[speed].proofs", known=_THREE, language=language
    )
    assert [pillar["proofs"] for pillar in at(plan, "message_house.pillars")] == [[proof] for proof in proofs]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Speed answers the long waits, le soin the plants that die, and price the prices that change."),
        (
            "en",
            "Speed is the answer to the long waits, le soin to the plants that die, price to the prices that change.",
        ),
    ],
)
def test_one_verb_tells_what_several_arguments_answer(language: Language, message: str) -> None:
    paths = tuple(f"message_house.pillars[{id_}].answers" for id_ in ("speed", "care", "price"))
    plan, _ = answered(message, "message_house.answers", paths=paths, known=_THREE, language=language)
    told = [pillar["answers"] for pillar in at(plan, "message_house.pillars")]
    assert told == [[challenge] for challenge in _THREE["audience"]["challenges"]]


@pytest.mark.parametrize(
    ("language", "message", "relation"),
    [
        ("en", "Our audience is young farmers who have just bought a tractor, and they are prospects.", "prospect"),
        ("en", "We speak to young farmers who have just bought a tractor. They are prospects.", "prospect"),
        ("fr", "Nous visons les skippers qui viennent d'acheter un voilier, et ce sont des prospects.", "prospect"),
        # Nothing else is said of how they stand, or what is said does not follow from a clause.
        ("en", "We speak to young farmers who just joined us. They just signed up.", "new_customer"),
        ("en", "Our audience is regular customers of the mill. They are prospects.", "regular"),
    ],
)
def test_how_people_stand_in_so_many_words_counts_more_than_what_they_did(
    language: Language, message: str, relation: str
) -> None:
    plan, _ = answered(message, "audience.name", known={"audience": {}}, language=language)
    assert at(plan, "audience.lifecycle") == relation


@pytest.mark.parametrize(
    ("language", "message", "kind"),
    [
        ("en", "Last season we hired out 210 kayaks, and I would call this an acquisition campaign.", "acquisition"),
        ("en", "It is a campaign for an event. The last edition had 46 exhibitors.", "event"),
        ("fr", "C'est une campagne pour un événement. L'édition précédente avait réuni 46 luthiers.", "event"),
        ("fr", "L'an dernier, 40 clubs ont renouvelé, et je parlerais d'une campagne de fidélisation.", "retention"),
        ("en", "Last season we hired out 210 kayaks, and last year's was an acquisition campaign.", None),
        ("fr", "L'édition précédente avait réuni 46 luthiers. Est-ce une campagne d'acquisition ?", None),
    ],
)
def test_a_clause_says_of_which_kind_the_campaign_is(language: Language, message: str, kind: str | None) -> None:
    known = {"objective": {"statement": "Reach 80 of them by 3 May 2027"}, "audience": {}}
    plan, _ = answered(message, "objective.baseline", known=known, language=language)
    assert at(plan, "objective.kind") == kind
    assert at(plan, "audience.name") is None


def test_a_clause_about_the_kind_leaves_what_stands_beside_it() -> None:
    known = {"objective": {"statement": "Reach 80 of them by 3 May 2027"}, "audience": {}}
    message = "Last season we hired out 210 kayaks, and I would call this an acquisition campaign."
    plan, _ = answered(message, "objective.baseline", known=known)
    assert at(plan, "objective.baseline") == 210
