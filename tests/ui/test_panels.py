"""What the panels say, without a browser."""

import datetime
import re
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.calculators.catalogue import calculate
from assistant.exports.view import View
from assistant.language.text import LANGUAGES, Language
from assistant.language.yaml_data import load_yaml
from assistant.plan import Edit, Plan, apply_edits
from assistant.plan.reading import plan_from_data
from assistant.rules import check_plan
from assistant.rules.walk import walk_plan
from assistant.settings import Settings
from assistant.ui import calculating, cards, checklist, conversation, forms, journey, means, readers
from assistant.ui.shown import Panels
from assistant.ui.texts import counted, names, say
from tests.exports.plans import campaign

NASTY = "<script>alert(1)</script> ${alert(1)} {{constructor}} `x`"


def view(plan: Plan, language: Language = "fr") -> View:
    return View(plan, check_plan(plan).findings, datetime.date(2027, 1, 4), language)


def test_an_empty_plan_has_seven_empty_sections() -> None:
    states = checklist.section_states(Plan(), check_plan(Plan()).findings, "fr")
    assert [state.progress for state in states] == ["empty"] * 7


def test_a_section_with_errors_says_how_many() -> None:
    plan = apply_edits(Plan(), [Edit("set", "objective.metric", "leads")])
    findings = check_plan(plan).findings
    state = checklist.section_states(plan, findings, "en")[0]
    assert state.progress == "error"
    assert state.errors == sum(1 for f in findings if f.section == "objective" and f.severity == "error")
    assert counted("errors", state.errors, "en") in checklist.checklist(plan, findings, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_a_card_with_message_and_fix(language: Language) -> None:
    findings = check_plan(campaign()).findings
    shown = cards.cards(findings, language)
    assert shown.count("<article") == cards.open_count(findings)
    assert all(finding.code in shown for finding in findings)


def test_findings_that_say_the_same_are_folded_under_the_first() -> None:
    channels = [{"id": f"c{i}", "name": f"Canal {i}"} for i in range(4)]
    plan = apply_edits(Plan(), [Edit("add", "rally.channels", channel) for channel in channels])
    findings = check_plan(plan).findings
    alike = [f for f in findings if f.code == "TEA004"]
    assert len(alike) == 4
    shown = cards.cards(findings, "fr")
    fold = shown.partition('data-keep="alike-TEA004"')
    assert fold[1]
    assert counted("alike", 3, "fr") in fold[2]
    assert str(alike[0].message.fr).split("«")[0] in fold[0]


def test_the_tab_of_findings_counts_what_blocks_the_launch() -> None:
    plan = apply_edits(Plan(), [Edit("set", "objective.metric", "leads")])
    findings = check_plan(plan).findings
    errors = sum(1 for f in findings if f.severity == "error")
    assert cards.tab_label(findings, "en") == f"Findings ({errors} errors)"
    rest = tuple(f for f in findings if f.severity != "error")
    assert cards.tab_label(rest, "en") == f"Findings ({len(rest)})"


def test_what_is_run_after_an_event_is_not_drawn_before_it() -> None:
    edits = [
        Edit("add", "orchestrate.milestones", {"id": "s", "name": "Salon", "date": "2027-03-18", "kind": "trade_show"}),
        Edit("add", "orchestrate.tasks", {"id": "r", "title": "Rappeler", "kind": "run", "due": "2027-03-22"}),
        Edit("add", "orchestrate.tasks", {"id": "p", "title": "Imprimer", "kind": "prepare", "due": "2027-03-22"}),
    ]
    drawn = means.timeline(view(apply_edits(Plan(), edits)))
    starts = {
        name: float(left)
        for name, left in re.findall(r"<span>(\w+)</span>.*?left:([\d.]+)%", drawn.partition("<table")[0])
    }
    assert starts["Rappeler"] == starts["Salon"] > starts["Imprimer"] == 0


def test_a_key_finds_its_finding_again_and_nothing_else() -> None:
    findings = check_plan(campaign()).findings
    for finding in findings:
        found = cards.find(findings, cards.key_of(finding))
        assert found is not None
        assert (found[0].code, found[0].path) == (finding.code, finding.path)
    assert cards.find(findings, "XXX999|0|nowhere") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_drawing_of_an_empty_plan_says_what_will_stand_there(language: Language) -> None:
    empty = view(Plan(), language)
    made = (journey.journey_map, journey.walks, means.inventory, means.timeline, means.budget)
    for draw in made:
        assert len(draw(empty)) > 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_has_the_same_steps_in_the_drawing_and_in_the_table(language: Language) -> None:
    drawn = view(campaign(), language)
    for step in drawn.plan.integrate.steps:
        name = str(step.name)
        assert name in journey.journey_map(drawn)
        assert name in journey.legend(drawn)


def test_leadership_sees_the_result_and_no_channel() -> None:
    shown = readers.readers(view(campaign()))
    leadership = shown.partition("</section>")[0]
    assert "rendez-vous" in leadership
    assert "<table" not in leadership


def test_nothing_that_a_person_wrote_is_markup_or_template() -> None:
    plan = apply_edits(
        campaign(),
        [
            Edit("set", "objective.statement", NASTY),
            Edit("add", "team.members", {"id": "n", "name": NASTY}),
            Edit("add", "integrate.steps", {"id": "s", "name": NASTY}),
            Edit("add", "orchestrate.budget.lines", {"label": NASTY, "amount": 3}),
            Edit("add", "orchestrate.milestones", {"id": "m", "name": NASTY, "date": "2027-03-01"}),
        ],
    )
    drawn = view(plan)
    findings = check_plan(plan).findings
    shown = [checklist.checklist(plan, findings, "fr"), cards.cards(findings, "fr"), journey.legend(drawn)]
    shown += [
        draw(drawn) for draw in (journey.journey_map, journey.walks, means.inventory, means.timeline, means.budget)
    ]
    filled = {"criteria": f"{NASTY} = 3", "leads": f"{NASTY} : {NASTY}"}
    answer = calculate("lead-score", filled, plan, datetime.date(2027, 1, 4), "fr")
    shown.append(calculating.panel(plan, "fr", ("lead-score", filled, answer)))
    for markup in (*shown, readers.readers(drawn)):
        assert not re.search(r"<script|\$\{|\{\{|`", markup)


def test_a_message_is_shown_as_it_was_typed() -> None:
    assert conversation.typed("**a** <b> [c](d)") == r"\*\*a\*\* \<b\> \[c\](d)"


def test_a_reply_grows_to_itself() -> None:
    text = "Noté : deux cents rendez-vous. Et pour quand, s’il vous plaît ? Une date suffit."
    grown = conversation.parts(text)
    assert grown[-1] == text
    assert all(text.startswith(part.rstrip()) for part in grown)
    assert len(grown) > 2


@pytest.mark.parametrize("name", names())
def test_a_text_of_the_page_has_both_languages_and_the_same_blanks(name: str) -> None:
    blanks = [set(re.findall(r"\{(\w+)\}", say(name, language))) for language in LANGUAGES]
    assert blanks[0] == blanks[1]
    assert all(say(name, language).strip() for language in LANGUAGES)


def test_a_reply_keeps_its_emphasis_and_loses_pictures_links_and_tags() -> None:
    shown = conversation.reply("**Noté** [1] : ![x](http://example.invalid/a) [b](c) <img src=x>", [], "fr")
    assert shown.startswith("**Noté** [1]")
    assert "![" not in shown
    assert "](" not in shown
    assert "<" not in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_campaign_can_be_launched_and_shows_everything(language: Language) -> None:
    plan = plan_from_data(load_yaml(Path(checklist.__file__).with_name("examples") / f"{language}.yaml"))
    report = check_plan(plan)
    assert report.can_launch
    assert plan.language == language
    assert all(state.progress != "empty" for state in checklist.section_states(plan, report.findings, language))
    drawn = view(plan, language)
    assert {walk.outcome for walk in walk_plan(plan)} == {"goal", "stuck"}
    assert all(str(step.name) in journey.journey_map(drawn) for step in plan.integrate.steps)
    assert "ca-axis" in means.timeline(drawn)


def test_the_examples_are_one_campaign_in_two_languages() -> None:
    french, english = (
        plan_from_data(load_yaml(Path(checklist.__file__).with_name("examples") / f"{language}.yaml"))
        for language in LANGUAGES
    )
    assert [step.stage for step in french.integrate.steps] == [step.stage for step in english.integrate.steps]
    assert french.orchestrate.budget.total == english.orchestrate.budget.total
    assert len(french.integrate.links) == len(english.integrate.links)


def test_a_form_says_where_each_value_comes_from() -> None:
    shown = forms.section_form(campaign(), "orchestrate", "fr", 0)
    assert "supposé, à confirmer" in shown
    said = forms.section_form(campaign(), "objective", "en", 0)
    assert "said by you, turn 1" in said


def test_what_was_asked_for_as_a_file_is_one_click_away(tmp_path: Path) -> None:
    """The link stands under the reply; a conversation that asked for none has none."""
    assistant = Assistant(Settings(home=tmp_path))
    try:
        opened = assistant.open(language="en")
        assert "download" not in conversation.quick_replies(opened, "en")
        asked = conversation.quick_replies(assistant.say(opened.session, "can I get the csv?"), "en")
        assert f'href="export/csv?session={opened.session}"' in asked
    finally:
        assistant.close()


def test_the_name_of_a_conversation_follows_its_objective_until_a_person_names_it(tmp_path: Path) -> None:
    assistant = Assistant(Settings(home=tmp_path))
    panels = Panels(assistant)

    def after(message: str) -> str:
        panels.all(assistant.say(session, message), "me")
        return assistant.store.info(session).name

    try:
        session = assistant.open(language="en", owner="me").session
        assert after("Win 40 new members by end of June 2027") == "Win 40 new members by end of June 2027"
        after("the objective is: win 60 new members by end of June 2027")
        assert after("the second one") == "Win 60 new members by end of June 2027"
        assistant.store.rename(session, "Spring drive")
        after("the objective is: win 70 new members by end of June 2027")
        assert after("the second one") == "Spring drive"
    finally:
        assistant.close()
