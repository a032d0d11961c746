"""Who runs which channel is told in many ways: given away, pointed at, handed over, told to whom a letter greets."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NOBODY: dict[str, Any] = {"team": {"members": []}, "rally": {"channels": []}}
ASKED = ["team.members", "rally.data", "objective.target"]


def runs(plan: dict[str, Any]) -> dict[str, str | None]:
    names = {m["id"]: m["name"] for m in at(plan, "team.members")}
    return {c["name"].lower(): names.get(c["manager"]) for c in at(plan, "rally.channels")}


def roles(plan: dict[str, Any]) -> dict[str, str | None]:
    return {m["name"]: m["role"] for m in at(plan, "team.members")}


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "message", "what"),
    [
        ("fr", "La radio, je la confie à Marthe. Le podcast, je le laisse à Oscar.", ["radio", "podcast"]),
        ("fr", "J'ai confié la radio à Marthe, et je mets Oscar sur le podcast.", ["radio", "podcast"]),
        ("fr", "La radio a été confiée à Marthe, le podcast à Oscar.", ["radio", "podcast"]),
        ("fr", "Radio → Marthe, podcast → Oscar", ["radio", "podcast"]),
        ("fr", "Qui gère quel canal : radio -> Marthe ; podcast -> Oscar", ["radio", "podcast"]),
        (
            "fr",
            "Marthe fait tourner la radio et Oscar se charge du bulletin paroissial.",
            ["radio", "bulletin paroissial"],
        ),
        (
            "fr",
            "l'appli du club c'est Marthe qui la gère, le podcast c'est Oscar qui s'en charge",
            ["appli du club", "podcast"],
        ),
        ("fr", "l'appli du musée c'est Marthe qui la gere. Oscar gère le podcast.", ["appli du musée", "podcast"]),
        ("fr", "D'abord Marthe pour la radio. Ensuite Oscar pour le podcast.", ["radio", "podcast"]),
        ("en", "The radio I've given to Martha. The podcast I'm leaving to Oscar.", ["radio", "podcast"]),
        ("en", "I've handed the radio over to Martha and I put Oscar on the podcast.", ["radio", "podcast"]),
        ("en", "Radio has been assigned to Martha, the podcast to Oscar.", ["radio", "podcast"]),
        ("en", "Radio is Martha's job, the podcast is Oscar's.", ["radio", "podcast"]),
        ("en", "Martha -> radio, Oscar -> podcast", ["radio", "podcast"]),
        ("en", "Who runs which channel: radio -> Martha, podcast -> Oscar", ["radio", "podcast"]),
        (
            "en",
            "Martha runs the radio and the street market, Oscar runs the parish visits.",
            ["radio", "street market", "parish visits"],
        ),
        ("en", "First Martha on the radio. Then Oscar for the podcast.", ["radio", "podcast"]),
    ],
)
def test_who_runs_what(question: str, language: Language, message: str, what: list[str]) -> None:
    plan, _ = answered(message, question, known=NOBODY, language=language)
    first = "Marthe" if language == "fr" else "Martha"
    expected = {name: "Oscar" if name in (what[-1],) else first for name in what}
    assert runs(plan) == expected
    assert sorted(roles(plan)) == [first, "Oscar"]
    assert at(plan, "rally.data") == []
    assert [step["name"] for step in at(plan, "integrate.steps")][5:] == []


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        (
            "en",
            "Martha runs TikTok, the newsletter and the radio. Oscar does SMS.",
            {"tiktok": "Martha", "newsletter": "Martha", "radio": "Martha", "sms": "Oscar"},
        ),
        (
            "fr",
            "oscar gere tiktok, marthe gere les sms et la newsletter.",
            {"tiktok": "Oscar", "sms": "Marthe", "newsletter": "Marthe"},
        ),
        (
            "en",
            "TikTok run by Martha, newsletter, radio (Oscar)",
            {"tiktok": "Martha", "newsletter": None, "radio": "Oscar"},
        ),
    ],
)
def test_whoever_opens_a_list_of_channels_runs_what_follows(
    language: Language, message: str, expected: dict[str, str | None]
) -> None:
    plan, _ = answered(message, "rally.channels", known=NOBODY, language=language)
    assert runs(plan) == expected


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "The parcels are left to customers"),
        ("en", "We gave the newsletter to our members"),
        ("en", "The problem is Martha's boss"),
        ("en", "Radio -> landing page, podcast -> sign-up"),
        ("fr", "Je laisse la brochure à l'accueil"),
        ("fr", "Radio → page, podcast → inscription"),
        ("fr", "Marthe s'occupe de l'accueil"),
    ],
)
def test_nobody_runs_a_channel_for_that(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", known=NOBODY, language=language)
    assert [manager for manager in runs(plan).values() if manager is not None] == []


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        (
            "en",
            "Martha does the radio and Oscar the podcast. She leads, he's in sales.",
            {"Martha": "campaign_manager", "Oscar": "sales"},
        ),
        (
            "en",
            "podcast = Oscar, radio = Martha. he's campaign manager, she's sales",
            {"Oscar": "campaign_manager", "Martha": "sales"},
        ),
        (
            "fr",
            "Radio : Marthe, podcast : Oscar. C'est elle la cheffe de campagne, lui est commercial.",
            {"Marthe": "campaign_manager", "Oscar": "sales"},
        ),
        # Neither name tells: whoever was named last is meant, and the other one is the other.
        (
            "en",
            "Alex does the radio and Robin does the podcast. She leads, he's in sales.",
            {"Alex": "sales", "Robin": "campaign_manager"},
        ),
    ],
)
def test_she_and_he_are_two(question: str, language: Language, message: str, expected: dict[str, str]) -> None:
    plan, _ = answered(message, question, known=NOBODY, language=language)
    assert roles(plan) == expected


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            "en",
            'Just in from our director:\n"Hi Martha,\nas agreed, Oscar runs the radio and you run the podcast '
            'yourself.\nFergus"\n\nThat is all.',
        ),
        (
            "fr",
            "Reçu de notre directrice :\n« Bonjour Martha,\ncomme convenu, Oscar gère la radio et tu t'occupes du "
            "podcast.\nBonne journée, Nadia »",
        ),
    ],
)
def test_you_is_whom_a_letter_greets(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.data", known=NOBODY, language=language)
    assert runs(plan) == {"radio": "Oscar", "podcast": "Martha"}
    assert not {"Fergus", "Nadia"} & set(roles(plan))


@pytest.mark.parametrize("question", ["team.members", "rally.data"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "It's no longer Ines who runs Instagram ads, it's Karim."),
        ("en", "sorry Instagram ads isnt Ines, its Karim"),
        ("en", "Instagram ads are no longer run by Ines but by Karim."),
        ("en", "Instagram ads moves from Ines to Karim."),
        ("en", "Bad news, Ines's contract ends this month. Karim takes over Instagram ads."),
        ("fr", "Changement de dernière minute, ce n'est plus Ines qui gère Instagram mais Karim."),
        ("fr", "Instagram passe d'Ines à Karim."),
        ("fr", "Pour Instagram, c'est Karim qui remplace Ines."),
        ("fr", "Petit changement : Karim récupère Instagram à la place d'Ines."),
        ("fr", "Mauvaise nouvelle, le contrat d'Ines s'arrête fin juin. Karim reprend Instagram."),
    ],
)
def test_a_channel_changes_hands(question: str, language: Language, message: str) -> None:
    channels = [{"id": "instagram", "name": "Instagram ads" if language == "en" else "Instagram", "manager": "ines"}]
    plan, _ = answered(message, question, known={"rally": {"channels": channels}}, language=language)
    assert [(c["name"], c["manager"]) for c in at(plan, "rally.channels")] == [(channels[0]["name"], "karim")]
    assert [m["name"] for m in at(plan, "team.members")] == ["Ines", "Karim", "Loop"]
    assert at(plan, "orchestrate.end") is None
