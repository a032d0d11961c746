import datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings

from assistant.exports.tracked_links import TrackedLink, tagged, tracked_links
from assistant.exports.view import View
from assistant.plan import Plan
from assistant.plan.reading import plan_from_data
from tests.exports.plans import campaign
from tests.strategies import TEXTS


def links(plan: Plan) -> list[TrackedLink]:
    return list(tracked_links(View(plan, (), datetime.date(2026, 11, 22), "fr")))


def test_accents_are_folded_and_the_address_keeps_its_own_parts() -> None:
    (link,) = links(campaign())
    parts = urlsplit(link.tracked)
    assert (parts.netloc, parts.path, parts.fragment) == ("example.org", "/cloture", "haut")
    assert parse_qs(parts.query) == {
        "a": ["1"],
        "utm_source": ["reseau-ete-cie"],
        "utm_medium": ["paid-social"],
        "utm_campaign": ["cloture-express-2027"],
        "utm_content": ["pub"],
    }


def page(*sources: dict[str, Any]) -> Plan:
    steps = [{"id": f"s{i}", "channel": each["kind"].replace("_", "-")} for i, each in enumerate(sources)]
    return plan_from_data(
        {
            "name": "Été",
            "rally": {
                "channels": [{"id": each["kind"].replace("_", "-"), "kind": each["kind"]} for each in sources]
                + [{"id": "site", "kind": "website"}]
            },
            "integrate": {
                "steps": [*steps, {"id": "page", "channel": "site", "url": "https://example.org/"}],
                "links": [{"source": step["id"], "target": "page"} for step in steps],
            },
        }
    )


def test_a_page_has_one_link_for_each_channel_that_leads_to_it() -> None:
    found = links(page({"kind": "email"}, {"kind": "social_ads"}))
    assert [(link.origin, link.medium) for link in found] == [("s0", "email"), ("s1", "paid-social")]


def test_a_link_between_own_pages_does_not_overwrite_the_origin() -> None:
    found = links(page({"kind": "email"}, {"kind": "in_app"}))
    assert [link.medium for link in found] == ["email"]
    (inside,) = links(page({"kind": "in_app"}))
    assert inside.tracked == ""


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("example.org", "https://example.org/?utm_source=x"),
        ("https://example.org/été?q=a b#z", "https://example.org/%C3%A9t%C3%A9?q=a%20b&utm_source=x#z"),
        ("https://example.org/?utm_source=old&b=2", "https://example.org/?b=2&utm_source=x"),
        ("https://été.example/", "https://xn--t-9fab.example/?utm_source=x"),
        ("javascript:alert(1)", ""),
        ("mailto://a@example.org", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_are_tagged(url: str, expected: str) -> None:
    assert tagged(url, {"utm_source": "x"}) == expected


@given(url=TEXTS)
@settings(database=None, derandomize=True, deadline=None)
def test_a_tagged_address_is_ascii_and_one_word(url: str) -> None:
    link = tagged(url, {"utm_source": "x"})
    assert link.isascii()
    assert not set(link) & set(' \t\r\n"<>')
