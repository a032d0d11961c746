import datetime
import re

import pytest
from hypothesis import HealthCheck, given, settings

from assistant.exports.mermaid import label, render
from assistant.plan import Plan
from assistant.plan.reading import plan_from_data
from assistant.rules import check_plan
from tests.exports.plans import campaign, campaign_data
from tests.strategies import TEXTS, plans

TODAY = datetime.date(2026, 11, 22)
LINE = re.compile(
    r"flowchart LR|  %% .*|    direction TB|  end|  classDef \w+ [\w:#,-]+"
    r'|  subgraph lane_\w+\["[^"]*"\]|    \w+\["[^"]*"\]:::(entry|goal|plain|broken)|  \w+ -->(\|"[^"]*"\|)? \w+'
)


def mermaid(plan: Plan) -> str:
    return render(plan, check_plan(plan).findings, TODAY, "fr")


def test_lanes_links_and_faults_are_drawn() -> None:
    text = mermaid(campaign())
    assert 'subgraph lane_consideration["Considération"]' in text
    assert 'step_formulaire -->|"appel · après 2\u00a0jours"| step_rendez_vous' in text
    assert re.search(r'step_impasse\["[^"]*CUL-DE-SAC[^"]*"\]:::broken', text)
    assert re.search(r'step_rendez_vous\["[^"]*"\]:::goal', text)
    assert "classDef broken" in text


def test_an_unreachable_step_is_red() -> None:
    data = campaign_data()
    data["integrate"]["links"].append({"source": "orpheline", "target": "rendez-vous"})
    data["integrate"]["steps"].append({"id": "orpheline", "name": "Orpheline"})
    assert re.search(r'step_orpheline\["[^"]*INACCESSIBLE[^"]*"\]:::broken', mermaid(plan_from_data(data)))


def test_notes_are_comments() -> None:
    comments = [line for line in mermaid(campaign()).splitlines() if line.startswith("  %%")]
    assert any("le webinaire est un test" in line for line in comments)
    assert any("déduit de l’échéance" in line for line in comments)
    assert any("nulle-part" in line for line in comments)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
@given(plan=plans())
def test_no_text_breaks_out_of_its_place(plan: Plan) -> None:
    for line in render(plan, (), TODAY, "fr").splitlines():
        assert LINE.fullmatch(line), line
        assert "%%{" not in line


@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(text=TEXTS)
def test_a_label_holds_no_sign_of_the_language(text: str) -> None:
    assert not set(label(text).replace("#", "").replace(";", "")) & set('"<>[]{}|`%&\\\n*~^$')


@pytest.mark.parametrize("text", ["end", "subgraph", "click", "1. premier", "- tiret"])
def test_words_of_the_language_can_be_names(text: str) -> None:
    data = campaign_data()
    data["integrate"]["steps"][0]["name"] = text
    data["integrate"]["steps"][0]["id"] = "end"
    text = mermaid(plan_from_data(data))
    assert re.search(r"^    step_end\[", text, re.MULTILINE)
