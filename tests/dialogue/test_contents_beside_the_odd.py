"""Lists of contents keep what is plain of them, whatever stands between, and whoever says "me" and their name."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NONE: dict[str, Any] = {"rally": {}}


def told(message: str, language: Language, question: str = "message_house.pillars") -> list[tuple[Any, ...]]:
    """Return the contents of a plan after a message: what each is called, its state and whose it is."""
    plan, _ = answered(message, question, known=NONE, language=language)
    contents = plan.get("rally", {}).get("contents") or []
    return [(one["title"], one.get("status"), one.get("owner")) for one in contents]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "contenus. notice piscine, a refaire un peu, Lola. clip robot, pret, enzo. simulateur, a creer, Maud"),
        (
            "fr",
            "Contenus prévus\nnotice piscine | à refaire | Lola\nclip robot | prêt | Enzo\nsimulateur | à créer | Maud",
        ),
        (
            "fr",
            "primo la notice piscine, à refaire, Lola. secundo le clip robot, prêt, Enzo. tertio le "
            "simulateur, à créer, Maud",
        ),
        (
            "fr",
            "1) notice piscine, à refaire, Lola 2) clip robot, prêt, Enzo 3) simulateur, à créer, je m'y colle (Maud)",
        ),
        ("fr", "notice piscine (à refaire, Lola) / clip robot (prêt, Enzo) / simulateur (à créer, Maud)"),
    ],
)
def test_french_lists_are_read_however_they_are_cut(language: Language, message: str) -> None:
    expected = [
        ("notice piscine", "to_adapt", "lola"),
        ("clip robot", "ready", "enzo"),
        ("simulateur", "to_create", "maud"),
    ]
    for question in ("message_house.pillars", "rally.contents", "team.campaign_manager"):
        assert told(message, language, question) == expected


@pytest.mark.parametrize(
    "message",
    [
        "Contents we'll use\ntuning guide | to adapt | Zoe\nchoir clip | ready | Max\nquiz | to create | Ann",
        "contents: the tuning guide just needs adapting, Zoe. The choir clip is ready, I own it "
        "(Max). The quiz to create, also Ann",
        "First, the tuning guide: to adapt, Zoe. Second, the choir clip: ready, Max. Finally the "
        "quiz: to create, me (Ann).",
        "tuning guide, to adapt, Zoe / choir clip, ready, Max / quiz, to create, me (Ann)",
        "The tuning guide is to adapt (Zoe). The choir clip is fine as it is, Max has it. The quiz "
        "must be built, that will be Ann.",
    ],
)
def test_english_lists_are_read_however_they_are_cut(message: str) -> None:
    expected = [("tuning guide", "to_adapt", "zoe"), ("choir clip", "ready", "max"), ("quiz", "to_create", "ann")]
    for question in ("message_house.pillars", "rally.contents", "team.campaign_manager"):
        assert told(message, "en", question) == expected


@pytest.mark.parametrize(
    ("language", "message", "titles"),
    [
        (
            "fr",
            "Nos contenus : la notice vélo, prête, Lola. On verra pour le reste ! Le clip cadre, à tourner, Enzo.",
            ["notice vélo", "clip cadre"],
        ),
        (
            "en",
            "Contents: the bike guide, ready, Zoe. We'll see about the rest! The frame clip, to shoot, Max.",
            ["bike guide", "frame clip"],
        ),
    ],
)
def test_an_aside_costs_no_content(language: Language, message: str, titles: list[str]) -> None:
    assert [title for title, _, _ in told(message, language, "message_house.promise")] == titles


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Le règlement type est prêt (Nadia). La carte des sentiers est à créer (Ivan)."),
        ("en", "The model charter is ready (Nadia). The trail map is to create (Ivan)."),
    ],
)
def test_what_has_a_state_and_somebody_is_no_argument_beside_contents(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.pillars", known=NONE, language=language)
    assert [one["owner"] for one in at(plan, "rally.contents")] == ["nadia", "ivan"]
    assert len(at(plan, "message_house.pillars")) == 2


def test_a_list_that_somebody_writes_is_a_content_and_one_of_people_is_none() -> None:
    assert told("The packing list is ready, Zoe. The knot clip is to shoot, Max.", "en")[0][0] == "packing list"
    assert told("The member list is ready, Zoe. The knot clip is to shoot, Max.", "en") == [
        ("knot clip", "to_create", "max")
    ]


def test_a_word_of_a_title_is_no_state() -> None:
    assert told("Contenus : fiche produit, prête, Lola. Clip, à tourner, Enzo.", "fr")[0] == (
        "fiche produit",
        "ready",
        "lola",
    )


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Speed is ready (Zoe). Price is the strongest one."),
        ("fr", "Rapidité : prêt en 24 h (Zoé). Prix : le moins cher."),
    ],
)
def test_arguments_with_a_word_for_ready_stay_arguments(language: Language, message: str) -> None:
    assert told(message, language) == []


def test_what_people_lack_stays_what_troubles_them() -> None:
    assert told("The packing list is never ready. The knot clip is missing.", "en", "audience.challenges") == []


def test_a_network_is_no_content() -> None:
    assert told("Instagram, Ines. Flyer, to print, Karim.", "en", "rally.contents")[-1][0] == "Flyer"
    assert all(
        title != "Instagram" for title, _, _ in told("Instagram. Flyer to print, Karim.", "en", "rally.contents")
    )


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Anne a déjà écrit le livret. La FAQ, Bob doit la faire. La grille de prix, Anne va la mettre à jour."),
        ("fr", "Anne : livret (prêt), grille de prix (à mettre à jour). Bob : FAQ (à écrire)."),
    ],
)
def test_french_doers_have_what_they_did_or_will_do(language: Language, message: str) -> None:
    expected = {("livret", "ready", "anne"), ("FAQ", "to_create", "bob"), ("grille de prix", "to_adapt", "anne")}
    assert set(told(message, language, "message_house.promise")) == expected


@pytest.mark.parametrize(
    "message",
    [
        "Ann wrote the booklet already. The FAQ, Bob has to write it. The price sheet, Ann will update it.",
        "Ann: booklet (ready), price sheet (to update). Bob: FAQ (to write).",
    ],
)
def test_english_doers_have_what_they_did_or_will_do(message: str) -> None:
    expected = {("booklet", "ready", "ann"), ("FAQ", "to_create", "bob"), ("price sheet", "to_adapt", "ann")}
    plan, _ = answered(message, "message_house.promise", known=NONE, language="en")
    assert set(told(message, "en", "message_house.promise")) == expected
    assert not plan["message_house"].get("promise")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Ann has made the booking."),
        ("en", "Joe made the plan work."),
        ("fr", "Anne a fait la réservation."),
        ("fr", "Anne : la proximité. Bob : le prix."),
    ],
)
def test_what_else_somebody_did_is_no_content(language: Language, message: str) -> None:
    assert told(message, language) == []
