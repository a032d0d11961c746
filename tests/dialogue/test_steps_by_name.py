"""A way told as names keeps each name whole, and adds nothing to an inventory that was listed but what is named."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

RALLY: dict[str, Any] = {
    "contents": [{"id": "folder", "title": "pottery folder"}],
    "channels": [{"id": "mail", "name": "newsletter", "kind": "email"}, {"id": "radio", "name": "radio"}],
}


def way(message: str, language: Language, rally: dict[str, Any] | None = None) -> list[str]:
    """Return the names of the steps that a message tells, in the order of their links."""
    plan, _ = answered(message, "integrate.steps", known={"integrate": {}, "rally": rally or RALLY}, language=language)
    names = {step["id"]: step["name"] for step in at(plan, "integrate.steps")}
    links = at(plan, "integrate.links")
    return [names[link["source"]] for link in links] + [names[links[-1]["target"]]] if links else list(names.values())


@pytest.mark.parametrize(
    ("language", "message", "steps"),
    [
        ("en", "Our journey is newsletter, then glaze quiz, then welcome kit, then first firing.",
         ["newsletter", "glaze quiz", "welcome kit", "first firing"]),
        ("en", "the funnel goes radio then tile workshop then order form", ["radio", "tile workshop", "order form"]),
        ("en", "First a postcard, then the tile workshop, and finally the studio pass",
         ["postcard", "tile workshop", "studio pass"]),
        ("en", "newsletter first, then glaze quiz, then order form", ["newsletter", "glaze quiz", "order form"]),
        ("en", "The path looks like this: radio, glaze quiz, colour chart and order form",
         ["radio", "glaze quiz", "colour chart", "order form"]),
        ("fr", "Le parcours c'est la newsletter, puis l'atelier céramique, puis le nuancier, puis première cuisson.",
         ["newsletter", "atelier céramique", "nuancier", "première cuisson"]),
        ("fr", "notre parcours sera radio, ensuite quiz céramique, enfin carte de membre",
         ["radio", "quiz céramique", "carte de membre"]),
        ("fr", "D'abord une carte postale, puis l'atelier céramique et enfin la carte de membre",
         ["carte postale", "atelier céramique", "carte de membre"]),
    ],
)  # fmt: skip
def test_a_name_keeps_all_its_words(language: Language, message: str, steps: list[str]) -> None:
    assert way(message, language) == steps


@pytest.mark.parametrize(
    ("language", "message", "steps"),
    [
        ("en", "they hear us on the radio, then they sign up, then someone calls them",
         ["radio", "registration", "call"]),
        ("fr", "ils nous entendent à la radio, puis ils s'inscrivent, puis on les rappelle",
         ["radio", "inscription", "appel"]),
        ("en", "radio, then after 3 days a call, then the order page", ["radio", "call", "order page"]),
    ],
)  # fmt: skip
def test_what_people_do_is_no_name(language: Language, message: str, steps: list[str]) -> None:
    assert way(message, language) == steps


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "The journey is what worries me."), ("fr", "Le parcours est ce qui m'inquiète.")],
)
def test_what_is_said_of_the_journey_is_no_step(language: Language, message: str) -> None:
    assert way(message, language) == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "radio > glaze quiz > call > order"),
        ("en", "The journey is radio, then glaze quiz, then welcome kit, then call."),
        ("en", "they hear the radio, then a glaze quiz, then sales call them, then they buy"),
        ("fr", "radio > quiz céramique > appel > commande"),
        ("fr", "Le parcours est radio, puis quiz céramique, puis kit de bienvenue, puis appel."),
    ],
)
def test_what_was_listed_gains_no_content_and_no_telephone_by_a_step(language: Language, message: str) -> None:
    plan, _ = answered(message, "integrate.steps", known={"integrate": {}, "rally": RALLY}, language=language)
    assert [content["title"] for content in at(plan, "rally.contents")] == ["pottery folder"]
    assert [channel["name"] for channel in at(plan, "rally.channels")] == ["newsletter", "radio"]
    call = next(step for step in at(plan, "integrate.steps") if step["name"] in ("call", "sales call", "appel"))
    assert (call["channel"], call["needs"]) == (None, ["phone"])


@pytest.mark.parametrize(
    ("language", "message", "content", "channel"),
    [
        ("en", "radio > pottery folder > SMS > order", "folder", "SMS"),
        ("fr", "radio > pottery folder > SMS > commande", "folder", "SMS"),
    ],
)
def test_what_was_listed_is_found_and_a_channel_that_is_named_is_one(
    language: Language, message: str, content: str, channel: str
) -> None:
    plan, _ = answered(message, "integrate.steps", known={"integrate": {}, "rally": RALLY}, language=language)
    assert at(plan, "integrate.steps")[1]["contents"] == [content]
    assert at(plan, "rally.channels")[-1]["name"] == channel


@pytest.mark.parametrize(
    ("language", "message", "title"),
    [
        ("en", "newsletter with a glaze chart guide > order", "guide"),
        ("fr", "newsletter avec un guide des émaux > commande", "guide des émaux"),
    ],
)
def test_what_a_step_is_said_to_show_is_a_content(language: Language, message: str, title: str) -> None:
    plan, _ = answered(message, "integrate.steps", known={"integrate": {}, "rally": RALLY}, language=language)
    assert title in at(plan, "rally.contents")[-1]["title"]
    assert len(at(plan, "rally.contents")) == 2


@pytest.mark.parametrize(
    ("language", "message", "title", "channel"),
    [
        ("en", "poster > glaze quiz > call > order", "glaze quiz", "phone"),
        ("fr", "affiche > quiz céramique > appel > commande", "quiz céramique", "téléphone"),
    ],
)
def test_where_nothing_was_listed_the_way_tells_the_inventory(
    language: Language, message: str, title: str, channel: str
) -> None:
    known: dict[str, Any] = {"integrate": {}, "rally": {}}
    plan, _ = answered(message, "integrate.steps", known=known, language=language)
    assert [content["title"] for content in at(plan, "rally.contents")] == [title]
    assert channel in [c["name"] for c in at(plan, "rally.channels")]
