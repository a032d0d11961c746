"""Promise, tone, arguments and their proofs, beside remarks, under lines that announce them, in any order."""

from typing import Any

import pytest

from assistant.dialogue.guided.layout.announced_lines import with_announced_lines
from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_EMPTY: dict[str, Any] = {"message_house": {}}
_NAMED: dict[str, Any] = {
    "message_house": {"pillars": [{"id": "speed", "title": "Speed"}, {"id": "care", "title": "Care"}]}
}


@pytest.mark.parametrize(
    ("language", "message", "promise", "tone"),
    [
        (
            "en",
            'OK my brother found it. Promise: "Wind in hair". And keep the tone cheeky.',
            "Wind in hair",
            "cheeky",
        ),
        ("en", 'We argued for hours. The line is "Ride on, worry less". Tone: calm.', "Ride on, worry less", "calm"),
        ("en", "Promise: ride on. Tone cheeky and blunt.", "Ride on", "cheeky and blunt"),
        ("en", 'Our founder wrote it: "Ride on, worry less". Keep it friendly', "Ride on, worry less", "friendly"),
        ("fr", "« Un vélo prêt en 1 h ». Ton drôle et cash.", "Un vélo prêt en 1 h", "drôle et cash"),
        (
            "fr",
            "La promesse arrêtée par le bureau est la suivante : « Un vélo prêt ». Nous tenons à un ton sobre et posé.",
            "Un vélo prêt",
            "sobre et posé",
        ),
        ("fr", "Mon associé a tranché. Ce sera « Roulez sans y penser ».", "Roulez sans y penser", None),
        (
            "fr",
            "on est d'accord. Promesse : rouler libre. Le ton ? complice",
            "Rouler libre",
            "complice",
        ),
        ("fr", "Ton coach dans ta poche", "Ton coach dans ta poche", None),
        ("fr", "« Roule, on répare ». Ton vélo et toi.", "Roule, on répare", None),
        ("en", "we keep the tone of the evening quiet", "We keep the tone of the evening quiet", None),
    ],
)
def test_a_promise_and_its_tone_stand_beside_remarks(
    language: Language, message: str, promise: str, tone: str | None
) -> None:
    plan, _ = answered(message, "message_house.promise", known=_EMPTY, language=language)
    assert at(plan, "message_house.promise") == promise
    assert at(plan, "message_house.tone") == tone


def test_a_promise_is_told_while_something_else_is_asked() -> None:
    message = 'Parking. Oh and we do have a promise, on the van for years: "Home before dark".'
    plan, _ = answered(message, "audience.challenges", known=_EMPTY | {"audience": {"name": "cyclists"}})
    assert at(plan, "message_house.promise") == "Home before dark"
    assert at(plan, "audience.challenges") == ["Parking"]
    assert at(plan, "audience.habits") == []


def test_a_promise_that_was_is_none() -> None:
    message = "L'ancienne promesse était : « Rentrez avant la nuit »"
    plan, _ = answered(message, "audience.challenges", known=_EMPTY | {"audience": {"name": "cyclists"}}, language="fr")
    assert at(plan, "message_house.promise") is None


@pytest.mark.parametrize(
    ("language", "message", "pillars"),
    [
        (
            "en",
            "Speed, Care and Kit room are my three pillars. Proof of Speed: fixed within 4 hours. "
            "The proof of Care is 24 mechanics",
            {"Speed": ["fixed within 4 hours"], "Care": ["24 mechanics"], "Kit room": []},
        ),
        (
            "fr",
            "Vitesse, Soin et Prix clair, ce sont nos trois piliers. Preuve de Vitesse : réparé en 4 h.",
            {"Vitesse": ["réparé en 4 h"], "Soin": [], "Prix clair": []},
        ),
        (
            "en",
            "Our pillars are Speed, Care and Rent. The proof of Speed is 4 hours, the proof of Care is 9 vets",
            {"Speed": ["4 hours"], "Care": ["9 vets"], "Rent": []},
        ),
        (
            "en",
            "First pillar, Rides far. Its proof is a 90 km range. Second pillar, Folds small. Its proof is 12 kilos.",
            {"Rides far": ["a 90 km range"], "Folds small": ["12 kilos"]},
        ),
        (
            "en",
            "3 pillars, proof in brackets.\nSpeed (fixed within 4 hours)\nCare (24 mechanics)",
            {"Speed": ["fixed within 4 hours"], "Care": ["24 mechanics"]},
        ),
        (
            "fr",
            "Les piliers, avec en face la preuve :\n- Vitesse : réparé en 4 h\n- Soin : 24 mécaniciens",
            {"Vitesse": ["réparé en 4 h"], "Soin": ["24 mécaniciens"]},
        ),
        (
            "en",
            "Pillar | Proof\nSpeed | fixed within 4 hours\nCare | 24 mechanics",
            {"Speed": ["fixed within 4 hours"], "Care": ["24 mechanics"]},
        ),
        (
            "fr",
            "Je recopie le tableau :\n\n| Pilier | Preuve |\n|---|---|\n| Vitesse | 4 h |\n| Soin | 24 mécaniciens |",
            {"Vitesse": ["4 h"], "Soin": ["24 mécaniciens"]},
        ),
        ("en", "These are our pillars: Speed and Care", {"Speed": [], "Care": []}),
        (
            "fr",
            "Vitesse (preuve : réparé en 4 h). Soin (preuve : 24 mécaniciens). voilà",
            {"Vitesse": ["réparé en 4 h"], "Soin": ["24 mécaniciens"]},
        ),
    ],
)
def test_what_announces_arguments_is_none(language: Language, message: str, pillars: dict[str, list[str]]) -> None:
    plan, _ = answered(message, "message_house.pillars", known=_EMPTY, language=language)
    assert {each["title"]: each["proofs"] for each in at(plan, "message_house.pillars")} == pillars


@pytest.mark.parametrize(
    "message",
    [
        # One of them, how they answer, and a heading that is read as it is.
        "Notre premier argument : le prix\nDeuxième : la vitesse\nTroisième : le soin",
        "Quels piliers répondent aux craintes :\n- a\n- b",
        "Piliers :\n- a\n- b",
        "le budget ?",
        "Le ton ? c'est quoi au juste ?",
        "First pillar, rides far.",
    ],
)
def test_what_tells_something_itself_stays(message: str) -> None:
    assert with_announced_lines(message) == message


@pytest.mark.parametrize(
    ("language", "message", "proofs"),
    [
        (
            "en",
            "4.5 hours on average in 2026, all repairs counted, for Speed, 24 mechanics for Care",
            [["4.5 hours on average in 2026, all repairs counted"], ["24 mechanics"]],
        ),
        (
            "fr",
            "Preuves : 24 mécaniciens pour Care et réparé en 4 h pour Speed.",
            [["réparé en 4 h"], ["24 mécaniciens"]],
        ),
        ("fr", "Les preuves : réparé en 4 h (Speed), 24 mécaniciens (Care)", [["réparé en 4 h"], ["24 mécaniciens"]]),
        ("en", "24 mechanics prove Care, 4 hours on average is for Speed", [["4 hours on average"], ["24 mechanics"]]),
    ],
)
def test_proofs_name_their_argument_behind_them(language: Language, message: str, proofs: list[list[str]]) -> None:
    paths = ("message_house.pillars[speed].proofs", "message_house.pillars[care].proofs")
    plan, _ = answered(message, "message_house.proofs", known=_NAMED, language=language, paths=paths)
    assert [each["proofs"] for each in at(plan, "message_house.pillars")] == proofs


def test_for_whom_something_is_names_no_argument() -> None:
    paths = ("message_house.pillars[speed].proofs", "message_house.pillars[care].proofs")
    message = "40 bikes lent for families, 24 mechanics for Care"
    plan, _ = answered(message, "message_house.proofs", known=_NAMED, paths=paths)
    assert "24 mechanics" not in at(plan, "message_house.pillars[care].proofs")
