"""The page, driven in a real browser through short conversations in both languages."""

import contextlib

import pytest
from playwright.sync_api import Browser, Error, expect

from assistant.plan import write_plan
from tests.exports.plans import campaign
from tests.ui.conftest import PATIENCE, Server, Visit

JOURNEY = "la pub LinkedIn mène au livre blanc, qui récupère l'e-mail, puis une démo"


def test_a_french_conversation_fills_the_plan(visit: Visit) -> None:
    assert "logiciel" in visit.page.locator("#chat .bot").first.inner_text()
    assert "logiciel" in visit.page.locator("#ca-head").inner_text()
    reply = visit.say("Générer 200 rendez-vous d'ici fin juin auprès des DAF")
    assert "200" in reply
    assert "200" in visit.page.locator("#ca-checklist").inner_text()
    visit.say("en fait 300, pas 200")
    assert "300" in visit.page.locator("#ca-checklist").inner_text()
    assert visit.page.locator("#chat .bot details").count() > 0
    assert visit.page.evaluate("document.documentElement.lang") == "fr"


def test_an_english_conversation_speaks_english_everywhere(visit: Visit) -> None:
    visit.click("[data-act=language][data-key=en]")
    reply = visit.say("Book 40 demos with CFOs by the end of June 2027")
    assert "40" in reply
    expect(visit.page.locator("#ca-head h1")).to_have_text("Campaign assistant")
    expect(visit.page.get_by_role("button", name="Send", exact=True)).to_be_visible()
    expect(visit.page.get_by_role("tab", name="Findings")).to_be_visible()
    assert "Objective" in visit.page.locator("#ca-checklist").inner_text()
    assert "Overview" in visit.page.locator("#ca-journey").inner_text()
    assert visit.page.evaluate("document.documentElement.lang") == "en"


def test_the_opening_offers_what_can_be_done_and_nothing_else(visit: Visit) -> None:
    orders = visit.page.locator("#ca-quick [data-act=order]")
    assert orders.evaluate_all("all => all.map(each => each.dataset.key)") == ["unknown", "skip"]
    assert visit.page.locator("#slide-now").count() == 0
    visit.page.click("#drop-brief")
    expect(visit.page.locator("#as-brief")).to_be_visible(timeout=PATIENCE)
    visit.say("Obtenir 55 inscriptions avant fin mars 2027")
    assert visit.page.locator("#ca-quick [data-act=order][data-key=undo]").count() == 1
    assert visit.page.locator("#ca-quick [data-act=order][data-key=redo]").count() == 0
    visit.click("[data-act=order][data-key=undo]")
    assert visit.page.locator("#ca-quick [data-act=order][data-key=redo]").count() == 1


def test_the_slide_is_one_click_away_once_there_is_a_journey(visit: Visit) -> None:
    visit.say(JOURNEY)
    with visit.page.expect_download() as got:
        visit.page.click("#slide-now")
    assert got.value.suggested_filename.endswith(".pptx")


def test_a_reload_finds_the_conversation_again_and_no_other_browser_does(
    visit: Visit, browser: Browser, server: Server
) -> None:
    visit.say("Obtenir 77 inscriptions avant fin mars 2027")
    visit.page.reload()
    visit.ready()
    expect(visit.page.locator("#chat")).to_contain_text("77", timeout=PATIENCE)
    visit.tab("files")
    session = visit.page.locator("#ca-downloads a").first.get_attribute("href")
    stranger = browser.new_context()
    try:
        other = Visit(stranger, server)
        assert "77" not in other.page.locator("#chat").inner_text()
        other.tab("sessions")
        assert other.page.locator("#ca-sessions li.ca-card").count() == 1
        assert stranger.request.get(f"{server.url}{session}").status == 404
    finally:
        stranger.close()


def test_a_conversation_survives_a_restart_of_the_server(visit: Visit, server: Server) -> None:
    visit.say("Obtenir 88 inscriptions avant fin mars 2027")
    server.stop()
    visit.page.fill("#message textarea", "en fait 89")
    visit.page.press("#message textarea", "Enter")
    expect(visit.page.locator("#ca-lost")).to_contain_text("ne répond pas", timeout=PATIENCE)
    server.start()
    # The page loads again by itself, too, once the server answers: at that very moment one cuts the other short.
    with contextlib.suppress(Error):
        visit.page.reload()
    visit.ready()
    expect(visit.page.locator("#chat")).to_contain_text("88", timeout=PATIENCE)
    expect(visit.page.locator("#message textarea")).to_have_value("en fait 89", timeout=PATIENCE)
    expect(visit.page.locator("#ca-lost")).to_have_count(0)
    visit.errors.clear()


def test_quick_replies_undo_retry_and_rewriting_take_the_same_path(visit: Visit) -> None:
    visit.say("Obtenir 55 inscriptions avant fin mars 2027")
    visit.click("[data-act=order][data-key=undo]")
    assert "55" not in visit.page.locator("#ca-checklist").inner_text()
    visit.click("[data-act=order][data-key=redo]")
    assert "55" in visit.page.locator("#ca-checklist").inner_text()
    visit.say("en fait 66, pas 55")
    visit.page.locator("#chat .user").last.hover()
    visit.page.locator("#chat button[aria-label='Reprendre ce message']").last.click()
    box = visit.page.locator("#chat textarea").last
    box.fill("en fait 99, pas 55")
    visit.does(lambda: visit.page.locator("#chat button[aria-label='Valider']").last.click())
    expect(visit.page.locator("#ca-checklist")).to_contain_text("99", timeout=PATIENCE)


def test_a_form_edit_goes_into_plan_and_conversation(visit: Visit) -> None:
    visit.page.locator(".ca-section summary").first.click()
    visit.page.locator("[data-act=form][data-key=objective]").click()
    form = visit.page.locator("form[data-form=save]")
    form.locator("[name='objective.metric']").fill("devis signés")
    form.locator("[name='objective.target']").fill("1 250")
    visit.does(lambda: form.get_by_role("button", name="Enregistrer").click())
    listed = visit.page.locator("#ca-checklist").inner_text()
    assert "devis signés" in listed
    assert "250" in listed
    assert "Modifié dans la page" in visit.page.locator("#chat .user").last.inner_text()


def test_a_value_that_the_plan_refuses_is_told_and_the_form_stays(visit: Visit) -> None:
    visit.page.locator(".ca-section summary").first.click()
    visit.page.locator("[data-act=form][data-key=objective]").click()
    form = visit.page.locator("form[data-form=save]")
    form.locator("[name='objective.target']").fill("beaucoup")
    form.get_by_role("button", name="Enregistrer").click()
    notice = visit.page.locator(".toast-body")
    expect(notice).to_contain_text("Cela n’a pas marché", timeout=PATIENCE)
    expect(notice).to_contain_text("chiffre visé")
    expect(form).to_be_visible()


def test_the_journey_is_drawn_with_a_table_beside_it_and_customers_walk_it(visit: Visit) -> None:
    visit.say(JOURNEY)
    visit.page.wait_for_selector("#ca-map svg")
    visit.page.locator("#steps summary").click()
    assert "LinkedIn" in visit.page.locator("#steps table").first.inner_text()
    visit.tab("walk")
    expect(visit.page.locator("#ca-walk")).to_contain_text("livre blanc")
    visit.tab("map")
    expect(visit.page.locator("#ca-map svg[role=img]")).to_be_visible()


def test_a_customer_walks_on_the_map_step_by_step(visit: Visit) -> None:
    visit.say(JOURNEY)
    told, boxes = visit.page.locator("#ca-map .ca-said"), visit.page.locator("#ca-map .step")
    visit.page.locator("[data-walk]").first.click()
    visit.page.locator("[data-play=play]").click()
    expect(told).to_contain_text("Étape 1 sur 3 : pub LinkedIn")
    visit.page.locator("[data-play=next]").click()
    expect(told).to_contain_text("Étape 2 sur 3 : livre blanc")
    expect(boxes.nth(1)).to_contain_class("is-now")
    expect(boxes.nth(2)).not_to_contain_class("is-past")
    visit.page.locator("[data-play=next]").click()
    expect(told).to_contain_text("arrive au but")
    visit.page.locator("[data-play=leave]").click()
    expect(told).to_be_hidden()
    expect(visit.page.locator("#ca-map .ghost")).to_have_count(0)


def test_a_plan_is_gone_on_from_and_a_proposal_accepted(visit: Visit, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("plan") / "plan.json"
    file.write_text(write_plan(campaign()), encoding="utf-8")
    visit.tab("files")
    visit.page.set_input_files("#upload input[type=file]", str(file))
    expect(visit.page.locator("#upload")).to_contain_text("plan", timeout=PATIENCE)
    visit.page.wait_for_selector("#upload .file-preview")
    visit.page.click("#as-plan")
    expect(visit.page.locator("#ca-checklist")).to_contain_text("LinkedIn", timeout=PATIENCE)
    visit.tab("findings")
    offered = visit.page.locator("#ca-findings [data-act=accept]")
    label, count = offered.first.inner_text(), offered.count()
    visit.does(lambda: offered.first.click())
    assert label.split()[0] in visit.page.locator("#chat .user").last.inner_text()
    assert visit.page.locator("#ca-findings [data-act=accept]").count() < count


def test_a_calculation_goes_into_the_plan_only_when_it_is_accepted(visit: Visit) -> None:
    visit.tab("calculators")
    visit.page.locator("#ca-calculators summary", has_text="Retour sur investissement").click()
    form = visit.page.locator("form[data-form=calculate][data-key=roi]")
    form.locator("[name=gains]").fill("40 000 €")
    form.locator("[name=costs]").fill("10 k€")
    form.get_by_role("button", name="Calculer").click()
    result = visit.page.locator("#ca-calculators [role=status]")
    expect(result).to_contain_text("300", timeout=PATIENCE)
    assert visit.page.locator("#ca-quick [data-turn='0']").count() == 1
    visit.does(lambda: result.get_by_role("button", name="Noter ces recettes").click())
    visit.tab("plan")
    visit.page.locator("#ca-checklist .ca-section summary").last.click()
    expect(visit.page.locator("#ca-checklist")).to_contain_text("40\u202f000")


def test_conversations_are_renamed_left_resumed_and_deleted(visit: Visit) -> None:
    visit.say("Obtenir 44 inscriptions avant fin mars 2027")
    visit.tab("sessions")
    current = visit.page.locator("#ca-sessions li.is-current")
    current.locator("summary", has_text="Renommer").click()
    current.locator("input[name=name]").fill("Rentrée")
    current.get_by_role("button", name="Renommer").click()
    expect(visit.page.locator("#ca-sessions li.is-current strong")).to_have_text("Rentrée", timeout=PATIENCE)
    visit.page.click("#new-session")
    expect(visit.page.locator("#ca-sessions li.ca-card")).to_have_count(2, timeout=PATIENCE)
    assert "44" not in visit.page.locator("#chat").inner_text()
    visit.page.get_by_role("button", name="Reprendre Rentrée").click()
    expect(visit.page.locator("#chat")).to_contain_text("44", timeout=PATIENCE)
    visit.page.locator("#ca-sessions li.is-current summary", has_text="Supprimer").click()
    visit.page.locator("#ca-sessions li.is-current [data-act=delete]").click()
    expect(visit.page.locator("#ca-sessions li.ca-card")).to_have_count(1, timeout=PATIENCE)


def test_text_that_looks_like_markup_stays_text(visit: Visit) -> None:
    nasty = (
        "<img src=x onerror=\"document.title='hit'\"> ![x](http://example.invalid/a.png) {{constructor}} ${alert(1)}"
    )
    visit.say(nasty)
    visit.say(f"promesse : {nasty}")
    assert visit.page.title() != "hit"
    assert "<img src=x" in visit.page.locator("#chat .user").first.inner_text()
