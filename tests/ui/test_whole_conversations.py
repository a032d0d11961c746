"""Whole conversations of the tests, typed into the page message by message, to a plan with a drawn journey."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from assistant.language.text import Language
from assistant.language.yaml_data import load_yaml
from tests.ui.conftest import PATIENCE, Server, Visit

CONVERSATIONS = Path(__file__).parents[1] / "conversations"


@pytest.mark.parametrize(("name", "language"), [("open-day-fr", "fr"), ("trade-show-en", "en")])
def test_a_whole_conversation_leads_to_a_drawn_plan(
    name: str, language: Language, browser: Browser, server: Server
) -> None:
    said = [turn["say"] for turn in load_yaml(CONVERSATIONS / f"{name}.yaml")["turns"]]
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    try:
        visit = Visit(context, server)
        for message in said:
            reply = visit.say(message)
        page = visit.page
        assert page.evaluate("document.documentElement.lang") == language
        assert ("demandés" if language == "fr" else "asked") in reply
        expect(page.locator("#chat .user")).to_have_count(len(said), timeout=PATIENCE)
        assert page.locator("#ca-checklist .ca-section.is-empty").count() == 0
        expect(page.locator("#ca-map svg[role=img]")).to_be_visible()
        assert page.locator("#ca-map .step").count() >= 3
        assert not visit.outside
        assert not visit.errors
    finally:
        context.close()
