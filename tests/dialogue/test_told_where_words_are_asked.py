"""A way to go, a list of contents and a base are what they are where a promise, arguments or hardships are asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NOTHING: dict[str, Any] = {"team": {}, "rally": {}, "integrate": {}, "message_house": {}, "audience": {}}
IN_WORDS = ["message_house.promise", "message_house.pillars", "audience.challenges", "audience.habits"]


def words(plan: dict[str, Any]) -> list[Any]:
    """Return what the plan holds in the fields that take any words."""
    house, audience = plan["message_house"], plan["audience"]
    return [*house["pillars"], *audience["challenges"], *audience["habits"], *filter(None, [house["promise"]])]


@pytest.mark.parametrize("asked", IN_WORDS)
@pytest.mark.parametrize(
    ("language", "said", "steps"),
    [
        ("en", "they get the leaflet, click to the page, leave their email, we call them, they sign", 4),
        ("en", "poster first, then they fill in the form, Nell rings them, they buy", 3),
        ("fr", "ils reçoivent le tract, ils cliquent sur la page, Ondine les rappelle, ils achètent", 4),
        ("fr", "on envoie un SMS, ils arrivent sur la page, sans réponse le comptoir les appelle", 3),
    ],
)
def test_a_way_to_go(asked: str, language: Language, said: str, steps: int) -> None:
    plan, _ = answered(said, asked, known=NOTHING, language=language)
    assert words(plan) == []
    assert len(plan["integrate"]["steps"]) >= steps
    assert {"call", "appel"} & {step["name"] for step in plan["integrate"]["steps"]}


@pytest.mark.parametrize("asked", IN_WORDS)
@pytest.mark.parametrize(
    ("language", "said", "states"),
    [
        ("en", "a leaflet that's ready, two videos to film", ["ready", "to_create"]),
        ("en", "the brochure needs updating, the poster is done", ["to_adapt", "ready"]),
        ("fr", "un livret déjà imprimé, une vidéo à tourner", ["ready", "to_create"]),
        ("fr", "la brochure est prête, Ondine l'a faite", ["ready"]),
    ],
)
def test_contents_and_how_far_they_are(asked: str, language: Language, said: str, states: list[str]) -> None:
    plan, _ = answered(said, asked, known=NOTHING, language=language)
    assert words(plan) == []
    assert [content["status"] for content in plan["rally"]["contents"]] == states


@pytest.mark.parametrize("asked", ["rally.data", *IN_WORDS])
@pytest.mark.parametrize(
    ("language", "said", "bases"),
    [
        ("en", "we keep everyone in HubSpot", {"HubSpot": []}),
        ("en", "pupils who left are in Opus with email addresses", {"Opus": ["email"]}),
        ("en", "in Mindbody we have mobiles", {"Mindbody": ["phone"]}),
        ("fr", "nos patients sont dans Doctolib", {"Doctolib": []}),
        ("fr", "dans Zelty, on a le nom du client et le mail", {"Zelty": ["email"]}),
        ("fr", "nos clients sont dans Zelty ; les coureurs, dans un fichier Excel avec leurs mails", {"Zelty": []}),
    ],
)
def test_where_people_are_kept(asked: str, language: Language, said: str, bases: dict[str, list[str]]) -> None:
    plan, _ = answered(said, asked, known=NOTHING, language=language)
    assert words(plan) == []
    assert {base["name"]: base["holds"] for base in plan["rally"]["data"]}.items() >= bases.items()


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        ("en", "parents are in a rush, nobody calls them back", "audience.challenges"),
        ("en", "our customers are in London", "audience.challenges"),
        ("en", "ready in an hour, delivered to the door", "message_house.pillars"),
        ("fr", "les gérants sont dans le rouge, on ne les rappelle jamais", "audience.challenges"),
        ("fr", "on vous rappelle, on vous envoie un devis, vous signez", "message_house.pillars"),
    ],
)
def test_other_words_answer_what_is_asked(language: Language, said: str, asked: str) -> None:
    plan, _ = answered(said, asked, known=NOTHING, language=language)
    assert words(plan)
    assert plan["integrate"]["steps"] == plan["rally"]["contents"] == plan["rally"]["data"] == []


@pytest.mark.parametrize(
    ("language", "said", "goal", "aside"),
    [
        (
            "en",
            "they see the ad, visit the page, book online, and if they don't book, Nell rings them",
            "booking",
            "call",
        ),
        ("fr", "ils voient l'affiche, ils réservent en ligne, sans réponse Ondine les appelle", "réservation", "appel"),
    ],
)
def test_who_did_not_answer_is_called_on_the_side(language: Language, said: str, goal: str, aside: str) -> None:
    plan, _ = answered(said, "integrate.steps", known=NOTHING, language=language)
    steps = {step["name"]: step for step in plan["integrate"]["steps"]}
    assert steps[goal]["goal"] is True
    assert steps[aside]["goal"] is not True
    called = next(c for c in plan["rally"]["channels"] if c["id"] == steps[aside]["channel"])
    assert (called["name"], called["kind"]) == (aside, "phone")


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("fr", "appels", "tract, page, Ondine les rappelle, ils signent"),
        ("en", "phone", "leaflet, page, we call them, they sign"),
    ],
)
def test_a_call_is_made_on_the_channel_for_calls(language: Language, name: str, said: str) -> None:
    known = NOTHING | {"rally": {"channels": [{"id": "calls", "name": name, "kind": "phone"}]}}
    plan, _ = answered(said, "integrate.steps", known=known, language=language)
    assert [c["name"] for c in plan["rally"]["channels"] if c["kind"] == "phone"] == [name]
