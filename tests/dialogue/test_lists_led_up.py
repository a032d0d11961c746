"""A sentence that only leads to what troubles, moves or stops people is no item of its list."""

from typing import Any

import pytest

from assistant.dialogue.guided.layout.list_heads import with_list_heads
from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_KNOWN: dict[str, Any] = {"audience": {"name": "beekeepers"}}


def _told(language: Language, message: str, question: str = "audience.challenges") -> dict[str, list[str]]:
    plan, _ = answered(message, question, known=_KNOWN, language=language)
    return {field: at(plan, f"audience.{field}") for field in ("challenges", "motivations", "objections")}


@pytest.mark.parametrize(
    ("language", "message", "challenges"),
    [
        (
            "fr",
            "Les soucis qui les empêchent de dormir : le frelon, les pots introuvables et les ruches volées.",
            ["le frelon", "les pots introuvables", "les ruches volées"],
        ),
        (
            "fr",
            "Deux difficultés ressortent de notre sondage auprès des apiculteurs : le frelon et le prix du sucre",
            ["le frelon", "le prix du sucre"],
        ),
        (
            "fr",
            "Leurs craintes, telles que nos vendeurs les entendent : « ça coûte », « ça prend du temps ».",
            ["ça coûte", "ça prend du temps"],
        ),
        ("fr", "ils nous disent deux choses : trop lourd, trop cher", ["trop lourd", "trop cher"]),
        ("fr", "Leur principal souci d'après le terrain : vider et nettoyer", ["vider et nettoyer"]),
        (
            "en",
            "The headaches, straight from the forum: 1. hives get stolen, 2. jars arrive late, 3. nobody buys in May",
            ["hives get stolen", "jars arrive late", "nobody buys in May"],
        ),
        (
            "en",
            "When I ask at the market, two worries come back: losing a swarm, and the price of sugar.",
            ["losing a swarm", "the price of sugar"],
        ),
        (
            "fr",
            "leurs deux gros soucis c'est qu'ils ne dorment plus et que les ruches arrivent vides",
            ["ils ne dorment plus", "les ruches arrivent vides"],
        ),
        (
            "en",
            "Going by our exit survey, what bothers them is that smoke is a nightmare and that hives hardly sell.",
            ["smoke is a nightmare", "hives hardly sell"],
        ),
        (
            "en",
            "The worries we picked up at the counter:\n- is it heavy\n- who repairs it",
            ["is it heavy", "who repairs it"],
        ),
    ],
)
def test_what_leads_to_a_list_is_none_of_it(language: Language, message: str, challenges: list[str]) -> None:
    assert _told(language, message) == {"challenges": challenges, "motivations": [], "objections": []}


@pytest.mark.parametrize(
    ("language", "message", "objections"),
    [
        ("en", "hives get stolen. And there's an objection we hear daily: smoke smells.", ["smoke smells"]),
        ("en", "hives get stolen. Then there's an excuse I hear on the phone, sugar is cheap.", ["sugar is cheap"]),
        ("fr", "hives get stolen. Ce qui les retient (objection n°1) : un stage le samedi.", ["un stage le samedi"]),
        ("fr", "hives get stolen. Il y a une réticence qui revient, le stage est long.", ["le stage est long"]),
    ],
)
def test_what_is_opposed_is_told_beside_what_troubles(language: Language, message: str, objections: list[str]) -> None:
    assert _told(language, message) == {"challenges": ["hives get stolen"], "motivations": [], "objections": objections}


def test_what_moves_people_is_led_to_as_well() -> None:
    told = _told("fr", "Leurs motivations, d'après la même enquête : vendre en direct et protéger les abeilles.")
    assert told["motivations"] == ["vendre en direct", "protéger les abeilles"]
    assert told["challenges"] == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "motivation wise it's selling honey and saving bees"),
        ("fr", "côté motivations, c'est selling honey et saving bees"),
    ],
)
def test_a_list_is_named_by_what_it_is_about(language: Language, message: str) -> None:
    told = _told(language, message)
    assert told == {"challenges": [], "motivations": ["selling honey", "saving bees"], "objections": []}


def test_a_question_behind_a_list_is_none_of_it() -> None:
    plan, reading = answered("Challenges: smoke, swarms. Why do you need to know?", "audience.challenges", known=_KNOWN)
    assert at(plan, "audience.challenges") == ["smoke", "swarms"]
    assert reading.question == "Why do you need to know?"


@pytest.mark.parametrize(
    "message",
    [
        # One of them, with what explains it; and nothing at all.
        "Le problème de stationnement : pas de place avant 9 h",
        "aucun problème chez eux : tout va bien",
        # What answers them, and how many there are of something else.
        "Pour lever ces freins : un prix fixe",
        "Our answer to their fears: a free trial",
        "Les preuves que leurs craintes passent : 300 ruches",
        # Not theirs, where nobody asked.
        "Nous avons deux problèmes avec l'imprimeur : il est en retard et cher",
        "what are their worries: the price?",
        "Leurs défis : le prix",
    ],
)
def test_what_tells_something_itself_stays(message: str) -> None:
    assert with_list_heads(message, None) == message
