"""What is said to be no channel goes where the sentence says; a map among the contents is not the journey."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

KNOWN: dict[str, Any] = {
    "rally": {
        "channels": [{"id": "post", "name": "post", "kind": "direct_mail"}, {"id": "coupon", "name": "coupon"}],
        "contents": [{"id": "map", "title": "map of the stalls"}, {"id": "voucher", "title": "coupon"}],
    },
    "integrate": {
        "steps": [{"id": "letter", "name": "lettre"}, {"id": "page", "name": "booking page"}],
        "links": [{"source": "letter", "target": "page"}],
    },
}


@pytest.mark.parametrize(
    ("language", "message", "content"),
    [
        ("en", "the coupon's not a channel, it goes in the lettre", "voucher"),
        ("en", "the map isn't a channel, it goes in the lettre", "map"),
        ("fr", "le coupon n'est pas un canal, il va dans la lettre", "voucher"),
    ],
)
def test_it_is_what_was_just_denied(language: Language, message: str, content: str) -> None:
    path = "rally.contents[map].owner"
    plan, _ = answered(message, "rally.owner", path=path, known=KNOWN, language=language)
    assert [step["contents"] for step in at(plan, "integrate.steps")] == [[content], []]
    assert len(at(plan, "integrate.links")) == 1


def test_the_journey_goes_where_no_content_is_called_so() -> None:
    plan, _ = answered("delete the map", "rally.data", known=KNOWN | {"rally": {"channels": [], "contents": []}})
    assert at(plan, "integrate.steps") == []
    plan, _ = answered("delete the map", "rally.data", known=KNOWN)
    assert len(at(plan, "integrate.steps")) == 2
    assert [content["id"] for content in at(plan, "rally.contents")] == ["voucher"]


@pytest.mark.parametrize(
    ("language", "message", "name", "kind"),
    [
        ("en", "1 Feb to 30 April, with an open weekend on 20 March", "Open weekend", "open_day"),
        ("en", "1 Feb to 30 April. Wine tasting on 20 March", "Wine tasting", "event"),
        ("fr", "du 1er février au 30 avril, avec un vernissage le 20 mars", "Vernissage", "event"),
    ],
)
def test_an_event_is_told_beside_the_days_of_the_campaign(
    language: Language, message: str, name: str, kind: str
) -> None:
    plan, _ = answered(message, "orchestrate.start", language=language)
    assert [(m["name"], m["kind"]) for m in at(plan, "orchestrate.milestones")] == [(name, kind)]
    assert at(plan, "orchestrate.start").isoformat() == "2027-02-01"


def test_a_break_is_no_event() -> None:
    plan, _ = answered("1 Feb to 30 April, with a break on 20 March", "orchestrate.start")
    assert at(plan, "orchestrate.milestones") == []


@pytest.mark.parametrize(
    ("language", "message", "habits"),
    [
        ("en", "They're on Facebook, and they do open our emails", ["Facebook", "emails"]),
        ("en", "Instagram, and they still read the parish magazine", ["Instagram", "parish magazine"]),
        ("fr", "Facebook, et elles ouvrent nos mails", ["Facebook", "mails"]),
        ("en", "Facebook, and they don't open our emails", ["Facebook"]),
    ],
)
def test_what_they_open_or_pick_up_is_where_they_look(language: Language, message: str, habits: list[str]) -> None:
    plan, _ = answered(message, "audience.habits", language=language)
    assert at(plan, "audience.habits") == habits
