"""Who takes a thing that is named first, answers that repeat the question, and lists told in the place of a name."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

MAIL = ("rally.channels[mail].manager",)
BOTH = ("rally.channels[instagram].manager", "rally.channels[mail].manager")


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("la newsletter, Karim s'en occupe", "fr"),
        ("finalement la newsletter c'est Karim qui la gère", "fr"),
        ("the newsletter, Karim will look after it", "en"),
    ],
)
def test_what_is_named_first_is_somebodys_whatever_is_asked(said: str, language: Language) -> None:
    plan, _ = answered(said, "message_house.promise", language=language)
    assert [c["manager"] for c in plan["rally"]["channels"] if "newsletter" in c["name"].lower()] == ["karim"]
    assert at(plan, "message_house.promise") is None


@pytest.mark.parametrize(
    ("said", "language"), [("la presse je m'en charge", "fr"), ("the press, I'll handle it myself", "en")]
)
def test_whoever_writes_takes_what_is_named_first(said: str, language: Language) -> None:
    plan, _ = answered(said, "message_house.promise", language=language)
    press = next(c for c in plan["rally"]["channels"] if c["kind"] == "press")
    assert press["manager"] not in (None, "ines", "karim", "loop")


@pytest.mark.parametrize(
    ("said", "language"), [("les notaires je m'en occupe", "fr"), ("the brokers, Karim deals with them", "en")]
)
def test_what_nobody_knows_is_asked_and_is_no_audience(said: str, language: Language) -> None:
    plan, reading = answered(said, "audience.name", language=language)
    assert at(plan, "audience.name") == "head chefs"
    assert [reason for reason, _ in reading.notes] == ["who_does_what"]


@pytest.mark.parametrize(
    ("said", "language"),
    [("la responsable c'est Ines", "fr"), ("celle qui s'en occupe, c'est Ines", "fr"), ("Ines is in charge", "en")],
)
def test_an_answer_may_repeat_what_was_asked(said: str, language: Language) -> None:
    plan, _ = answered(said, "rally.manager", path=MAIL[0], language=language)
    assert at(plan, MAIL[0]) == "ines"
    assert not at(plan, "team.members[ines].responsibilities")


@pytest.mark.parametrize(
    ("said", "language"),
    [("TikTok, affichage, radio, sms et presse locale", "fr"), ("radio, flyers, texts and local press", "en")],
)
def test_a_list_of_channels_names_nobody(said: str, language: Language) -> None:
    plan, _ = answered(said, "rally.manager", paths=BOTH, language=language)
    assert len(plan["team"]["members"]) == 3
    assert {"radio", "press"} <= {c["kind"] for c in plan["rally"]["channels"]}
    assert not any(c["manager"] for c in plan["rally"]["channels"])


def test_people_behind_what_they_take_may_be_a_desk() -> None:
    said = "Instagram Karim, radio et presse la dircom, e-mail Ines"
    plan, _ = answered(said, "rally.manager", paths=BOTH, language="fr")
    runs = {c["name"]: c["manager"] for c in plan["rally"]["channels"]}
    assert (runs["Instagram ads"], runs["email"], runs["radio"], runs["presse"]) == (
        "karim",
        "ines",
        "dircom",
        "dircom",
    )
