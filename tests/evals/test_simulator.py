"""The simulated marketers: what they know, that their words are their own, and a few whole conversations."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.language.yaml_data import load_yaml
from assistant.plan import SECTIONS
from evals.conversations.sameness import folded
from evals.simulate import Results, run, run_scripts, table
from evals.simulator.campaign import DATA, campaigns
from evals.simulator.conversation import persona
from evals.simulator.habits import MANNERS
from tests.sources import ROOT

# Orders that the design spells out are said as they are written there.
ORDERS = ("unsure", "skip", "accept", "finish", "undo", "redo", "settle")
PHRASINGS = sorted(DATA.glob("phrasing_*.yaml"))


def strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)


@pytest.fixture(scope="module")
def results() -> Results:
    return run(6, 7, processes=1)


def test_thirty_campaigns_meet_every_manner_once_in_three_hundred_conversations() -> None:
    met = {(campaign, manner.name) for campaign, manner in map(persona, range(300))}
    assert len(campaigns()) == 30
    assert len({each.sector for each in campaigns()}) >= 25
    assert len(MANNERS) == 10
    assert len(met) == 300


def test_a_marketer_knows_something_of_every_section() -> None:
    # Of the journey they know the steps, of the inventory the channels.
    for campaign in campaigns():
        assert {fact.path.split(".")[0] for fact in campaign.facts()} == set(SECTIONS)


@pytest.mark.parametrize("path", PHRASINGS, ids=lambda path: path.stem)
def test_no_template_is_in_the_assistants_data(path: Path) -> None:
    data = [folded(p.read_text(encoding="utf-8")) for p in (ROOT / "assistant").rglob("*.yaml")]
    own = {key: value for key, value in load_yaml(path).items() if key not in ORDERS}
    templates = [folded(chunk) for text in strings(own) for chunk in re.split(r"\{[^}]*\}", text)]
    long = [chunk for chunk in templates if len(chunk.split()) >= 4]
    assert len(long) > 50
    assert [chunk for chunk in long if any(chunk in text for text in data)] == []


def test_the_assistant_opens_nothing_of_the_evaluations(tmp_path: Path) -> None:
    code = (
        "import sys, datetime, pathlib\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)\n"
        "from assistant.app import Assistant\n"
        "from assistant.settings import Settings\n"
        f"assistant = Assistant(Settings(home=pathlib.Path({str(tmp_path)!r})))\n"
        "view = assistant.open()\n"
        "assistant.say(view.session, 'Obtenir 40 démos avant fin juin 2027')\n"
        "assistant.say(view.session, 'show me the plan')\n"
        "assistant.close()\n"
        "assert any('questions.yaml' in each for each in opened), opened\n"
        f"ours = pathlib.Path({str(ROOT / 'evals')!r})\n"
        "sys.exit(str([each for each in opened if pathlib.Path(each).is_relative_to(ours)]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr.strip().splitlines()[-1:] == ["[]"], done.stderr


def test_the_same_seed_gives_the_same_conversations(results: Results) -> None:
    again = run(1, 7, processes=1)
    first = results.outcomes[0].id
    assert again.transcripts[first] == results.transcripts[first]
    assert run(1, 8, processes=1).transcripts[first] != results.transcripts[first]


def test_a_few_marketers_are_understood(results: Results) -> None:
    scored = results.summary
    assert scored["conversations"] == 6
    assert scored["stated"] > 150
    assert scored["right_share"] > 0.8, results.outcomes
    assert scored["wrong_share"] < 0.05, results.outcomes


# The two halves of the languages, briefs and corrections among them.
FEW = (
    "assurance-chiens-fr",
    "cloud-hosting-brief-en",
    "law-firm-seminar-en",
    "payroll-full-en",
    "robotics-bignumbers-en",
    "tresorerie-complet-fr",
)


def test_a_few_scripts_are_understood() -> None:
    scored = run_scripts(names=FEW)
    assert [outcome.id for outcome in scored.outcomes] == list(FEW)
    assert scored.summary["stated"] > 120
    assert scored.summary["right_share"] > 0.9, scored.outcomes
    assert scored.summary["wrong_share"] < 0.05, scored.outcomes
    assert scored.summary["asked_again"] == 0


def test_the_table_has_a_row_for_all_and_one_for_each_manner(results: Results) -> None:
    rows = table(results).splitlines()
    assert rows[1].startswith("all")
    assert len(rows) == 2 + len({outcome.id.rpartition(", ")[2] for outcome in results.outcomes})
