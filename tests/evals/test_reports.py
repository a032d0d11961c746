"""What reports show, and that nothing in a transcript can become markup of theirs."""

from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from assistant.language.text import LANGUAGES, Language
from evals.gates import Threshold, judge
from evals.report.html import as_html
from evals.report.markdown import MARK, as_markdown
from evals.report.terminal import as_text
from evals.results import RunReport
from tests.evals.made import case, report


@pytest.fixture
def made() -> RunReport:
    cases = [case(f"a-good-one-{n}", "passed") for n in range(3)]
    cases += [case("a-good-one", "passed"), case("a-bad-one", "failed", gate=True), case("a-broken-one", "error")]
    cases += [case("a-drifted-one", "drift"), case("a-late-one"), case("another-one", "passed", suite="safety")]
    limits = {"reading": {"passed": Threshold(at_least=0.9)}}
    return judge(report(cases, (), suites=("reading", "safety"), replayed=True), limits)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_needs_nothing_else_and_shows_what_failed(made: RunReport, language: Language) -> None:
    page = as_html(made, language)
    tags = Tags()
    tags.feed(page)
    names = {tag for tag, _ in tags.found}
    assert not names & {"script", "link", "img", "iframe"}
    assert not any("://" in (value or "") for tag, each in tags.found for key, value in each.items() if key != "xmlns")
    assert names >= {"svg", "table", "details"}
    assert "300 &amp; pas &lt;script&gt;200&lt;/script&gt;" in page
    assert "connection refused" in page
    assert "+new" in page
    assert page.count("<details>") == 4
    assert f'<html lang="{language}">' in page


def test_every_plot_is_well_formed_and_named(made: RunReport) -> None:
    page = as_html(made, "en")
    plots = page.split("<svg")[1:]
    assert len(plots) == 3
    for plot in plots:
        root = ElementTree.fromstring("<svg" + plot.partition("</svg>")[0] + "</svg>")
        assert root.get("aria-label")
        assert len([e for e in root.iter() if e.tag.endswith("circle")]) >= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_comment_begins_with_its_mark_and_keeps_its_tables(made: RunReport, language: Language) -> None:
    text = as_markdown(made, language)
    assert text.startswith(MARK)
    rows = [line for line in text.splitlines() if line.startswith("|")]
    bad = next(row for row in rows if "a-bad-one" in row and "case:" not in row)
    assert "&lt;b>dix" in bad
    assert "\\| x" in bad


def test_the_terminal_names_each_case_that_did_not_pass(made: RunReport) -> None:
    text = as_text(made, "en")
    for name in ("a-bad-one", "a-broken-one", "a-drifted-one", "a-late-one"):
        assert name in text
    assert "a-good-one" not in text
