"""Who runs all but some, who prepares what was asked, and how often who looks at what."""

from typing import Any

import pytest

from tests.dialogue.answering import answered

CHANNELS: dict[str, Any] = {
    "rally": {
        "channels": [
            {"id": "ads", "name": "Instagram ads"},
            {"id": "mail", "name": "email"},
            {"id": "site", "name": "website"},
        ],
        "contents": [{"id": "case", "title": "case study", "status": "to_create"}],
    }
}
RUN = tuple(f"rally.channels[{id_}].manager" for id_ in ("ads", "mail", "site"))


@pytest.mark.parametrize(
    ("said", "managers"),
    [
        ("Ines for all of them except the website, that's Karim", ["ines", "ines", "karim"]),
        ("Karim runs everything apart from the website", ["karim", "karim", None]),
        ("website is Karim, everything else is Ines", ["ines", "ines", "karim"]),
        ("Ines gère tout sauf le site, ça c'est Karim", ["ines", "ines", "karim"]),
    ],
)
def test_all_but_some_channels(said: str, managers: list[str | None]) -> None:
    plan, _ = answered(said, "rally.manager", paths=RUN, known=CHANNELS, language="fr" if "gère" in said else "en")
    assert [channel["manager"] for channel in plan["rally"]["channels"]] == managers


@pytest.mark.parametrize(
    ("said", "owner", "due"),
    [
        ("it's Karim's job, end of January", "karim", "2027-01-31"),
        ("Karim by the 10th of February at the latest", "karim", "2027-02-10"),
        ("Karim will do it by mid-February", "karim", "2027-02-15"),
        ("Ines on it for February 20", "ines", "2027-02-20"),
    ],
)
def test_who_prepares_what_was_asked(said: str, owner: str, due: str) -> None:
    paths = ("rally.contents[case]",)
    plan, _ = answered(said, "orchestrate.tasks", paths=paths, known=CHANNELS)
    told = [(t["title"], t["owner"], str(t["due"]), t["contents"]) for t in plan["orchestrate"]["tasks"]]
    assert told == [("Prepare “case study”", owner, due, ["case"])]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Every other Tuesday with Karim. Our CEO gets the number of sign-ups monthly.",
            [("Every other Tuesday", "channel_managers"), ("monthly", "executives")],
        ),
        (
            "fortnightly with Karim; the trustees see sign-ups at the end of each quarter",
            [("fortnightly", "channel_managers"), ("at the end of each quarter", "executives")],
        ),
        (
            "weekly: channel owners. monthly: board",
            [("weekly", "channel_managers"), ("monthly", "executives")],
        ),
    ],
)
def test_how_often_who_looks(said: str, expected: list[tuple[str, str]]) -> None:
    plan, _ = answered(said, "orchestrate.reviews")
    assert [(r["cadence"], r["readers"]) for r in plan["orchestrate"]["measurement"]["reviews"]] == expected
    assert plan["orchestrate"]["tasks"] == []


def test_what_is_reported_to_whom() -> None:
    plan, _ = answered("I report the number of trials to our VP once a month", "orchestrate.reviews")
    review = plan["orchestrate"]["measurement"]["reviews"][0]
    assert (review["cadence"], review["readers"], review["shows"]) == (
        "once a month",
        "executives",
        ["number of trials"],
    )
