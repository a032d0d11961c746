"""What busy people write as it comes: reasons before a choice, prices that prove, days in figures, small bases."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NONE: dict[str, Any] = {"rally": {}, "integrate": {}, "team": {}}
OPEN: dict[str, Any] = {"audience": {"name": "visitors"}, "message_house": {}}


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        ("they come in most weeks already, so regulars I guess", "en", "regular"),
        ("ils passent déjà, du coup des clients réguliers", "fr", "regular"),
        ("never been to us", "en", "prospect"),
        ("jamais venus chez nous", "fr", "prospect"),
    ],
)
def test_what_is_reasoned_is_chosen(message: str, language: Language, expected: str) -> None:
    plan, _ = answered(message, "audience.lifecycle", known=OPEN | {"language": language}, language=language)
    assert plan["audience"]["lifecycle"] == expected
    assert plan["audience"]["challenges"] == []


@pytest.mark.parametrize("message", ["No breakdown you did not see coming", "Plus jamais de rayon vide le samedi"])
def test_a_promise_may_deny(message: str) -> None:
    language: Language = "fr" if "jamais" in message else "en"
    plan, _ = answered(message, "message_house.promise", known=OPEN | {"language": language}, language=language)
    assert plan["message_house"]["promise"] == message


@pytest.mark.parametrize("message", ["no idea yet", "nothing decided"])
def test_a_promise_that_is_put_off_is_none(message: str) -> None:
    plan, _ = answered(message, "message_house.promise", known=OPEN)
    assert (plan["message_house"] or {}).get("promise") is None


def test_nothing_is_no_reason_to_keep_things_back() -> None:
    plan, reading = answered("nothing", "integrate.left_out", paths=("rally.channels[mail]",))
    assert reading.intent == "skip"
    assert plan["integrate"]["left_out"] == []


def test_a_price_proves_and_is_no_sum_to_spend() -> None:
    paths = ("message_house.pillars[savings].proofs",)
    plan, _ = answered("£6 against £15 at the cinema; voted best bar in town", "message_house.proofs", paths=paths)
    assert plan["orchestrate"]["budget"] is None or not plan["orchestrate"]["budget"]["lines"]
    assert len(plan["message_house"]["pillars"][0]["proofs"]) == 2


@pytest.mark.parametrize("message", ["1: a day saved. 2: 40 kitchens use it", "1) a day saved 2) 40 kitchens use it"])
def test_numbered_proofs_are_of_each_pillar(message: str) -> None:
    paths = tuple(f"message_house.pillars[{pillar}].proofs" for pillar in ("savings", "time"))
    plan, _ = answered(message, "message_house.proofs", paths=paths)
    assert [p["proofs"] for p in plan["message_house"]["pillars"]] == [["a day saved"], ["40 kitchens use it"]]


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        ("Cliniko (email, mobile), 900 patients", "en", {"Cliniko": ["email", "phone"]}),
        (
            "the till system with mobiles, and a raffle box with emails",
            "en",
            {"till system": ["phone"], "raffle box": ["email"]},
        ),
        (
            "le logiciel de caisse avec les mobiles, et une urne avec des mails",
            "fr",
            {"logiciel de caisse": ["phone"], "urne": ["email"]},
        ),
        ("an enquiry list with name, email, school", "en", {"enquiry list": ["email"]}),
    ],
)
def test_each_base_holds_its_own(message: str, language: Language, expected: dict[str, list[str]]) -> None:
    plan, _ = answered(message, "rally.data", known=NONE | {"language": language}, language=language)
    assert {base["name"]: base["holds"] for base in plan["rally"]["data"]} == expected


def test_a_listing_in_a_paper_is_no_base() -> None:
    plan, _ = answered("Instagram, the listings in the local paper, and posters", "audience.habits", known=OPEN)
    assert plan["audience"]["habits"][1] == "listings in the local paper"
    assert plan["rally"]["data"] == []


@pytest.mark.parametrize(
    ("message", "owner", "status"),
    [("3 reels Karim's shooting in May", "karim", "to_create"), ("video needs trimming", None, "to_adapt")],
)
def test_contents_end_before_what_is_done_to_them(message: str, owner: str | None, status: str) -> None:
    plan, _ = answered(message, "rally.contents")
    content = plan["rally"]["contents"][0]
    assert content["title"] in ("3 reels", "video")
    assert (content["owner"], content["status"]) == (owner, status)


def test_who_is_named_for_another_thing_runs_none_that_was_asked() -> None:
    plan, _ = answered("table talkers Ines, tills Karim", "rally.manager", paths=("rally.channels[mail].manager",))
    assert plan["rally"]["channels"][1]["manager"] is None


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [("30/6", "en", "2027-06-30"), ("5/6", "fr", "2027-06-05"), ("5/6", "en", "None")],
)
def test_a_day_in_figures_is_not_guessed(message: str, language: Language, expected: str) -> None:
    plan, _ = answered(message, "orchestrate.end", known={"language": language}, language=language)
    assert str((plan["orchestrate"] or {}).get("end")) == expected
