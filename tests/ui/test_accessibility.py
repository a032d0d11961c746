"""Axe finds no serious fault, nothing is wider than a telephone, the page can be used without a mouse."""

from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.ui.conftest import Server, Visit

JOURNEY = "la pub LinkedIn mène au livre blanc, qui récupère l'e-mail, puis une démo"


def faults(visit: Visit) -> set[str]:
    """Return what axe finds serious or critical on the page as it stands."""
    found = visit.page.evaluate("axe.run().then((found) => found.violations)")
    return {
        f"{each['id']}: {node['target']} {node['html'][:120]}"
        for each in found
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    }


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_no_serious_fault_and_nothing_too_wide(browser: Browser, server: Server, width: int, scheme: Any) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    try:
        visit = Visit(context, server)
        visit.say("Générer 200 rendez-vous d'ici fin juin 2027 auprès des DAF")
        visit.say(JOURNEY)
        visit.page.wait_for_selector("#ca-map svg")
        visit.page.locator("[data-act=form]").first.click(force=True)
        visit.page.wait_for_selector("form[data-form=save]")
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        visit.page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
        serious = faults(visit)
        for tab in ("findings", "calculators", "files", "sources", "sessions"):
            visit.tab(tab)
            serious |= faults(visit)
        for tab in ("walk", "inventory", "timeline", "budget", "readers"):
            assert visit.page.locator(f"#tab-{tab}-button").is_visible()
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        assert not serious, "\n".join(sorted(serious))
    finally:
        context.close()


def test_a_turn_needs_no_mouse(visit: Visit) -> None:
    visit.page.keyboard.press("Tab")
    visit.page.locator("#message textarea").focus()
    visit.page.keyboard.type("Obtenir 33 inscriptions avant fin mars 2027")
    visit.does(lambda: visit.page.keyboard.press("Enter"))
    summary = visit.page.locator(".ca-section summary").nth(1)
    summary.focus()
    visit.page.keyboard.press("Enter")
    assert visit.page.locator(".ca-section").nth(1).get_attribute("open") is not None
