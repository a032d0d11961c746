"""The page, driven in a real browser through short conversations in both languages."""

import json

import httpx
import pytest
from playwright.sync_api import Browser

from tests.ui.conftest import Server, Visit


def test_a_french_conversation_fills_the_plan(visit: Visit) -> None:
    assert "logiciel" in visit.page.locator("#chat .bot").first.inner_text()
    reply = visit.say("Générer 200 rendez-vous d'ici fin juin auprès des DAF")
    assert "200" in reply
    assert "Objectif" in visit.page.locator("#plan").inner_text()
    reply = visit.say("en fait 300, pas 200")
    assert "300" in reply
    assert not visit.outside


def test_an_english_conversation_speaks_english_everywhere(visit: Visit) -> None:
    visit.click("#language label:has-text('English')")
    reply = visit.say("Book 40 demos with CFOs by the end of June 2027")
    assert "Noted" in reply
    assert visit.page.locator("#plan").inner_text().startswith(("\tSection", "Section"))
    assert "Campaign assistant" in visit.page.locator("#head").inner_text()
    assert visit.page.get_by_role("button", name="Send", exact=True).is_visible()
    assert "Objective" in visit.page.locator("#plan").inner_text()


def test_a_reload_finds_the_conversation_again_and_no_other_browser_does(
    visit: Visit, browser: Browser, server: Server
) -> None:
    visit.say("Obtenir 77 inscriptions avant fin mars 2027")
    visit.page.reload()
    visit.page.wait_for_function("document.querySelectorAll('#chat .user').length > 0", timeout=30_000)
    assert "77" in visit.page.locator("#chat").inner_text()
    stranger = browser.new_context()
    try:
        other = Visit(stranger, server)
        assert "77" not in other.page.locator("#chat").inner_text()
    finally:
        stranger.close()


def test_a_conversation_survives_a_restart_of_the_server(visit: Visit, server: Server) -> None:
    visit.say("Obtenir 88 inscriptions avant fin mars 2027")
    server.stop()
    server.start()
    visit.page.reload()
    visit.page.wait_for_function("document.querySelectorAll('#chat .user').length > 0", timeout=30_000)
    assert "88" in visit.page.locator("#chat").inner_text()


def test_the_journey_is_drawn_with_a_table_beside_it(visit: Visit) -> None:
    visit.say("la pub LinkedIn mène au livre blanc, qui récupère l'e-mail, puis une démo")
    visit.page.wait_for_selector("#map svg", timeout=20_000)
    assert "LinkedIn" in visit.page.locator("#steps").inner_text()


@pytest.mark.parametrize("name", ["json", "markdown"])
def test_a_download_reads_back(visit: Visit, name: str) -> None:
    visit.say("Obtenir 55 inscriptions avant fin mars 2027")
    visit.page.click("button[role=tab]:has-text('Télécharger')")
    with visit.page.expect_download(timeout=20_000) as caught:
        visit.page.click(f"#download-{name}")
    data = caught.value.path().read_text(encoding="utf-8")
    if name == "json":
        assert json.loads(data)["objective"]["target"] == 55
    else:
        assert "55 inscriptions" in data


def test_text_that_looks_like_markup_stays_text(visit: Visit) -> None:
    visit.say("<img src=x onerror=\"document.title='hit'\"> ![x](http://example.invalid/a.png)")
    assert visit.page.title() != "hit"
    assert not visit.outside


def test_answers_carry_the_headers(server: Server) -> None:
    answer = httpx.get(server.url, headers={"origin": server.url.rstrip("/")})
    assert answer.headers["content-security-policy"].startswith("default-src 'self'")
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_another_site_is_refused(server: Server) -> None:
    answer = httpx.post(server.url + "gradio_api/queue/join", headers={"origin": "http://example.invalid"}, json={})
    assert answer.status_code == 403


def test_there_is_no_monitoring_route(server: Server) -> None:
    assert httpx.get(server.url + "monitoring").status_code in (403, 404)
    assert httpx.get(server.url + "gradio_api/monitoring/summary").status_code == 404
