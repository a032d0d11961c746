"""Files of the page: what is dropped on it, and what is taken away, opened and read back."""

import csv
import io
import json
import re
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

from tests.ui.conftest import PATIENCE, Visit


def test_a_brief_and_a_document_are_dropped_and_the_document_removed(
    visit: Visit, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("drop")
    brief, document = folder / "brief.md", folder / "charte.md"
    brief.write_text("Objectif : obtenir 61 démonstrations avant fin juin 2027\n", encoding="utf-8")
    document.write_text("# Charte\n\nNotre ton reste sobre, factuel et sans superlatif.\n", encoding="utf-8")
    visit.tab("files")
    visit.page.set_input_files("#upload input[type=file]", str(document))
    visit.page.wait_for_selector("#upload .file-preview")
    visit.page.click("#as-documentation")
    listed = visit.page.locator("#ca-documents li", has_text="charte.md")
    expect(listed).to_be_visible(timeout=PATIENCE)
    listed.get_by_role("button").click()
    expect(listed).to_have_count(0, timeout=PATIENCE)
    visit.page.set_input_files("#upload input[type=file]", str(brief))
    visit.page.wait_for_selector("#upload .file-preview")
    visit.page.click("#as-brief")
    visit.tab("plan")
    visit.page.locator("#ca-checklist .ca-section summary").first.click()
    expect(visit.page.locator("#ca-checklist")).to_contain_text("61 démonstrations", timeout=PATIENCE)


def test_a_file_that_is_too_large_is_refused_in_the_language_of_the_page(
    visit: Visit, tmp_path_factory: pytest.TempPathFactory
) -> None:
    large = tmp_path_factory.mktemp("large") / "roman.txt"
    large.write_bytes(b"mot " * 6_000_000)
    visit.tab("files")
    visit.page.set_input_files("#upload input[type=file]", str(large))
    expect(visit.page.locator(".toast-body")).to_contain_text("ce fichier dépasse", timeout=PATIENCE)


def test_what_a_brief_begins_is_told_in_one_message(visit: Visit, tmp_path_factory: pytest.TempPathFactory) -> None:
    brief = tmp_path_factory.mktemp("one") / "brief.md"
    brief.write_text("Objectif : obtenir 62 démonstrations avant fin juin 2027\n", encoding="utf-8")
    visit.tab("files")
    visit.page.set_input_files("#upload input[type=file]", str(brief))
    visit.page.wait_for_selector("#upload .file-preview")
    visit.page.click("#as-brief")
    expect(visit.page.locator("#chat")).to_contain_text("Sections commencées", timeout=PATIENCE)
    assert visit.page.locator("#chat .bot.message").count() == 1


def test_every_download_opens_as_what_it_is(visit: Visit) -> None:
    from icalendar import Calendar
    from pptx import Presentation

    visit.page.locator("#open-example").click()
    visit.page.wait_for_selector("#ca-map svg")
    visit.tab("files")
    with visit.page.expect_download() as caught:
        visit.page.click("#download-pptx")
    assert len(Presentation(str(caught.value.path())).slides) >= 5
    links = visit.page.locator("#ca-downloads a").evaluate_all("all => all.map((each) => each.href)")
    read: dict[str, list[str]] = {}
    for link in links:
        answer = visit.page.context.request.get(link)
        name = re.findall(r'filename="(.+)"', answer.headers["content-disposition"])[0]
        read.setdefault(name.rpartition(".")[2], []).append("" if name.endswith("pptx") else answer.text())
    assert {each: len(files) for each, files in read.items()} == {
        "pptx": 1, "html": 4, "ics": 1, "csv": 4, "json": 1, "md": 1, "svg": 1, "mmd": 1,
    }  # fmt: skip
    assert json.loads(read["json"][0])["objective"]["target"] == 80
    assert all(page.startswith("<!DOCTYPE html>") and "Copropriétés sereines" in page for page in read["html"])
    assert len(Calendar.from_ical(read["ics"][0]).events) >= 7
    assert all(len(list(csv.reader(io.StringIO(text), delimiter=";"))) > 2 for text in read["csv"])
    assert ElementTree.fromstring(read["svg"][0]).tag.endswith("svg")
    assert "80 audits" in read["md"][0]
    assert read["mmd"][0].lstrip("%").strip()
