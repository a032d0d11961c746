"""Sentences that count what troubles people, lines that head a list, and asides beside them part no list."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_PEOPLE = {"audience": {"name": "gîte owners", "lifecycle": "prospect"}}


def _told(message: str, question: str, language: Language, known: dict[str, Any] | None = None) -> dict[str, Any]:
    plan, _ = answered(message, question, known=known or _PEOPLE, language=language)
    return plan


@pytest.mark.parametrize("question", ["audience.habits", "message_house.promise", "audience.challenges"])
@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        (
            "fr",
            "Deux choses les agacent. Leur lave-linge vibre toute la nuit. Et la pièce détachée met un mois à venir.",
            ["Leur lave-linge vibre toute la nuit", "la pièce détachée met un mois à venir"],
        ),
        (
            "en",
            "Two things wear them out. The kiln cools too slowly. And the clay comes in late.",
            ["The kiln cools too slowly", "the clay comes in late"],
        ),
        (
            "fr",
            "Trois soucis ressortent de nos appels aux gérants. Primo, la peur du vandalisme. Secundo, des voisins "
            "bruyants. Tertio, une clôture rouillée.",
            ["la peur du vandalisme", "des voisins bruyants", "une clôture rouillée"],
        ),
        (
            "en",
            "Our wardens hear three complaints. First, the gate is locked at six. Second, dogs off the lead. Third, "
            "no signs.",
            ["the gate is locked at six", "dogs off the lead", "no signs"],
        ),
        (
            "fr",
            "Leurs difficultés... si j'écoute notre plombier, il y en a deux. Les joints fuient en hiver, et le devis "
            "arrive trop tard.",
            ["Les joints fuient en hiver", "le devis arrive trop tard"],
        ),
        ("fr", "leurs galères\n* personne ne lit le cahier\n* les clés se perdent", None),
        ("en", "their headaches\n- nobody books ahead\n- refunds done by hand", None),
        ("fr", "Problème n°1 : les serres gèlent\nProblème n°2 : les plants arrivent secs", None),
        ("en", "Challenge #1: no-shows. Challenge #2: unpaid deposits.", ["no-shows", "unpaid deposits"]),
    ],
)
def test_what_a_sentence_or_a_line_counts_is_read_item_by_item(
    language: Language, message: str, expected: list[str] | None, question: str
) -> None:
    plan = _told(message, question, language)
    wanted = expected or [line.split(":")[-1].strip(" *-") for line in message.split("\n") if line[:1] in "*-P"]
    assert at(plan, "audience.challenges") == wanted
    assert at(plan, "audience.habits") == []
    assert at(plan, "message_house.promise") is None


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Deux freins reviennent à chaque salon. La location les engage. Et la camionnette est en retard."),
        ("en", "Two objections come back at every fair. The rental ties them in. And the van is always late."),
    ],
)
def test_what_is_counted_as_an_objection_is_one(language: Language, message: str) -> None:
    plan = _told(message, "message_house.promise", language)
    assert len(at(plan, "audience.objections")) == 2
    assert at(plan, "audience.challenges") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "We have two problems with the scanner. It jams. It smells."),
        ("fr", "On a deux soucis avec l'imprimante. Elle chauffe. Elle sent."),
        ("fr", "Deux salles sont libres. La bleue est loin. La verte est petite."),
    ],
)
def test_what_is_counted_of_ourselves_troubles_nobody(language: Language, message: str) -> None:
    assert at(_told(message, "audience.habits", language), "audience.challenges") == []


def test_what_is_told_behind_a_counted_list_is_none_of_it() -> None:
    message = (
        "Two things wear them out. The kiln cools too slowly. And the clay comes in late. They are all on Facebook."
    )
    plan = _told(message, "message_house.promise", "en")
    assert at(plan, "audience.challenges") == ["The kiln cools too slowly", "the clay comes in late"]
    assert at(plan, "audience.habits") == ["Facebook"]


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        (
            "fr",
            "Ah super, merci. Fraîcheur (preuve : 2 tournées par jour), Douceur (preuve : 98 % d'avis positifs)",
            None,
        ),
        ("fr", "piliers → Fraîcheur (preuve : 2 tournées par jour), Douceur (preuve : 98 % d'avis positifs)", None),
        (
            "fr",
            "D'accord. Alors un pilier Fraîcheur, avec comme preuve 2 tournées par jour, et un pilier Douceur, avec "
            "comme preuve 98 % d'avis positifs.",
            None,
        ),
        (
            "en",
            "Fine. So one pillar Grip, proven by 3 wet tests, and another pillar, Quiet, proven by 62 dB in town",
            {"Grip": ["3 wet tests"], "Quiet": ["62 dB in town"]},
        ),
        (
            "en",
            "We want two pillars: Thanks (proof: 90 euros back per friend) and Permission (proof: 40 permits granted)",
            {"Thanks": ["90 euros back per friend"], "Permission": ["40 permits granted"]},
        ),
        (
            "en",
            "a) Team: 40 nurses on call\nb) Security: no break-in since 2020",
            {"Team": ["40 nurses on call"], "Security": ["no break-in since 2020"]},
        ),
    ],
)
def test_a_remark_or_a_heading_beside_arguments_parts_none_of_them(
    language: Language, message: str, expected: dict[str, list[str]] | None
) -> None:
    plan = _told(message, "message_house.pillars", language, known={"message_house": {}})
    wanted = expected or {"Fraîcheur": ["2 tournées par jour"], "Douceur": ["98 % d'avis positifs"]}
    assert {pillar["title"]: pillar["proofs"] for pillar in at(plan, "message_house.pillars")} == wanted


@pytest.mark.parametrize(("language", "message"), [("en", "Perfect, thanks."), ("fr", "D'accord, merci.")])
def test_a_remark_alone_is_no_argument(language: Language, message: str) -> None:
    plan = _told(message, "message_house.pillars", language, known={"message_house": {}})
    assert at(plan, "message_house.pillars") == []


@pytest.mark.parametrize("question", ["message_house.answers", "message_house.pillars", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Ajoute un 3e pilier que Rosa réclame : Malice. Sa preuve, 300 enfants à la chasse au trésor."),
        ("en", "Add a third pillar that the chair insists on: Malice. Its proof, 300 enfants à la chasse au trésor."),
    ],
)
def test_who_wants_an_argument_is_no_part_of_it_and_its_proof_stands_behind(
    language: Language, message: str, question: str
) -> None:
    paths = ("message_house.pillars[savings].answers",) if question == "message_house.answers" else ()
    plan, _ = answered(message, question, language=language, paths=paths)
    last = at(plan, "message_house.pillars")[-1]
    assert (last["title"], last["proofs"]) == ("Malice", ["300 enfants à la chasse au trésor"])


def test_a_line_over_rows_heads_them() -> None:
    message = "Pieces we'll use\nparking leaflet | to create | Ines\nfitting guide | ready | Karim"
    plan = _told(message, "message_house.pillars", "en", known={"message_house": {}})
    assert at(plan, "message_house.pillars") == []
    assert [content["title"] for content in at(plan, "rally.contents")] == ["parking leaflet", "fitting guide"]


@pytest.mark.parametrize(
    ("language", "message", "promise", "tone"),
    [
        ("en", 'Promise-wise we settled on "Sleep on it". The tone has to stay gentle.', "Sleep on it", "gentle"),
        ("fr", "On a arrêté la promesse : Dormez dessus. Le ton doit rester doux, mdr", "Dormez dessus", "doux"),
        ("en", "The promise: Sleep on it. The tone must be gentle, haha.", "Sleep on it", "gentle"),
        ("fr", "Comme promesse, « Dormez dessus ». Il faut que le ton soit doux.", "Dormez dessus", "doux"),
    ],
)
def test_a_tone_may_have_to_be_something_and_a_laugh_is_none_of_it(
    language: Language, message: str, promise: str, tone: str
) -> None:
    plan = _told(message, "message_house.promise", language, known={"message_house": {}})
    assert (at(plan, "message_house.promise"), at(plan, "message_house.tone")) == (promise, tone)


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("en", "what moves them, I'd say, is seeing their own street in bloom", "seeing their own street in bloom"),
        ("fr", "Ce qui les ferait bouger, leur motivation quoi, c'est de gagner une heure", "gagner une heure"),
        ("fr", "ce qui les motive, à mon avis, c'est de transmettre", "transmettre"),
    ],
)
def test_an_aside_before_the_verb_hides_no_motivation(language: Language, message: str, expected: str) -> None:
    plan = _told(message, "audience.habits", language)
    assert at(plan, "audience.motivations") == [expected]
    assert at(plan, "audience.challenges") == []
