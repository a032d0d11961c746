import argparse
import json
from pathlib import Path

import pytest

from assistant.cli import calculate
from assistant.errors import PersonError, UsageError
from assistant.plan import read_plan, write_plan
from tests.exports.plans import campaign


def run(*words: str, language: str | None = None) -> int:
    parser = argparse.ArgumentParser()
    parser.set_defaults(language=language)
    calculate.register(parser.add_subparsers())
    args = parser.parse_args(["calculate", *words])
    code: int = args.run(args)
    return code


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.json"
    path.write_text(write_plan(campaign()), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("gains", "costs"), [("40 000 €", "10000"), ("40.000,00", "10,000.00"), ("40\u202f000", "1e4")]
)
def test_figures_are_read_as_people_write_them(gains: str, costs: str, capsys: pytest.CaptureFixture[str]) -> None:
    if costs == "1e4":
        with pytest.raises(SystemExit):
            run("roi", "--gains", gains, "--costs", costs)
        return
    assert run("roi", "--gains", gains, "--costs", costs, "--json") == 0
    assert json.loads(capsys.readouterr().out)["figures"]["roi_percent"] == 300


def test_the_language_may_be_asked_for_behind_the_calculator(capsys: pytest.CaptureFixture[str]) -> None:
    run("roi", "--gains", "1", "--costs", "1", "--language", "en")
    assert "breaks even" in capsys.readouterr().out


def test_a_plan_is_left_alone_unless_it_is_named(plan_file: Path, tmp_path: Path) -> None:
    before = plan_file.read_text(encoding="utf-8")
    words = ("lifetime-value", "--basket", "20", "--orders", "10", "--years", "3", "--margin", "30", "--cost", "50")
    run(*words)
    assert plan_file.read_text(encoding="utf-8") == before
    out = tmp_path / "new.json"
    run(*words, "--into", str(plan_file), "-o", str(out))
    assert plan_file.read_text(encoding="utf-8") == before
    plan = read_plan(out.read_bytes())
    assert plan.orchestrate.economics.lifetime_value == 180
    assert plan.provenance["orchestrate.economics.lifetime_value"].origin == "suggested"
    run(*words, "--into", str(plan_file))
    assert read_plan(plan_file.read_bytes()) == plan


def test_budget_lines_find_their_channel(plan_file: Path) -> None:
    run("budget", "--total", "1000", "--line", "radio=1", "--line", "Vidéo:creation=1", "--into", str(plan_file))
    lines = read_plan(plan_file.read_bytes()).orchestrate.budget.lines
    assert [(line.label, line.kind, line.channel) for line in lines[-2:]] == [
        ("radio", "media", "radio"),
        ("Vidéo", "creation", None),
    ]


def test_leads_come_from_a_csv_file_and_go_to_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "leads.csv"
    source.write_text("\ufeffnom;récent;a cliqué\n=Zoé;oui;\nMarc;x;oui\n", encoding="utf-8")
    run(
        "lead-score",
        "--criterion",
        "récent=20",
        "--criterion",
        "a cliqué=10",
        "--leads",
        str(source),
        "--csv",
        language="fr",
    )
    assert capsys.readouterr().out.splitlines() == [
        "rang;lead;score;critères remplis",
        "1;Marc;30;récent, a cliqué",
        "2;'=Zoé;20;récent",
    ]


def test_customers_come_from_a_csv_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "clients.csv"
    source.write_text(
        'client,montant,commandes,dernier achat\nA,"1 200,50",3,01/02/2027\nB,10,1,2026-01-01\n', encoding="utf-8"
    )
    run("rfm", str(source), "--date", "2027-03-01", "--json")
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert [(row["customer"], row["amount"]) for row in rows] == [("A", 1200.5), ("B", 10)]


@pytest.mark.parametrize(
    ("text", "words"),
    [("nom;montant\nA;1\n", "missing"), ("nom;dernier achat;commandes;montant\nA;hier;1;1\n", "Line 2"), ("", "empty")],
)
def test_what_is_wrong_with_a_list_is_said(text: str, words: str, tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    source.write_text(text, encoding="utf-8")
    with pytest.raises(PersonError, match=words):
        run("rfm", str(source), "--date", "2027-03-01")


def test_one_grid_alone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="all three"):
        run("rfm", "whatever.csv", "--days", "30,90")


def test_an_open_day_goes_into_a_plan(plan_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("open-day", "2027-10-02", "--today", "2027-01-04", "--into", str(plan_file))
    plan = read_plan(plan_file.read_bytes())
    assert [each.kind for each in plan.orchestrate.milestones] == ["launch", "open_day"]
    assert "Rétroplanning" in capsys.readouterr().out
