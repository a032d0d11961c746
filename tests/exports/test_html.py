import datetime
import re
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings

from assistant.exports.html import render
from assistant.plan import Plan
from assistant.plan.reading import plan_from_data
from assistant.rules import check_plan
from tests.exports.plans import campaign, campaign_data
from tests.strategies import plans

TODAY = datetime.date(2026, 11, 22)
EMPTY = {"meta", "br", "link", "img"}


class Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def html(plan: Plan) -> str:
    return render(plan, check_plan(plan).findings, TODAY, "fr")


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
@given(plan=plans())
def test_no_text_of_a_plan_becomes_markup(plan: Plan) -> None:
    page = Page(render(plan, (), TODAY, "fr"))
    assert page.open == []
    assert not {"script", "iframe", "a", "img", "link", "object", "form"} & set(page.tags)
    assert not any(name.startswith("on") or name in ("href", "src", "style") for name, _ in page.attributes)


def test_the_page_asks_for_nothing_from_outside() -> None:
    text = html(campaign())
    outside = set(re.findall(r"https?://[^\s\"'<>]+", text)) - {"http://www.w3.org/2000/svg"}
    assert outside == set()
    assert "default-src 'none'" in text
    assert not re.search(r"url\((?!#)", text)


def test_the_whole_plan_is_on_it() -> None:
    page = Page(html(campaign()))
    for words in (
        "Clôturez en cinq jours",
        "CUL-DE-SAC",
        "Dérogations",
        "le webinaire est un test",
        "Hypothèses ouvertes",
    ):
        assert words in page.text
    assert page.tags.count("svg") == 1
    assert ("lang", "fr") in page.attributes


def test_markup_is_shown_as_it_was_typed() -> None:
    data = campaign_data()
    data["name"] = '<b>R&D</b> "2027"'
    page = Page(html(plan_from_data(data)))
    assert "b" not in page.tags
    assert page.text.count('<b>R&D</b> "2027"') >= 2
