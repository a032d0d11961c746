import datetime

import pytest

from assistant.exports.markdown import escaped, render
from assistant.plan import Plan
from assistant.plan.reading import plan_from_data
from assistant.rules import check_plan
from tests.exports.plans import campaign, campaign_data

TODAY = datetime.date(2026, 11, 22)


def markdown(plan: Plan, language: str = "fr") -> str:
    return render(plan, check_plan(plan).findings, TODAY, "fr" if language == "fr" else "en")


def test_a_leader_finds_what_the_campaign_is() -> None:
    text = markdown(campaign())
    for words in (
        "# Clôture express 2027",
        "> **Obtenir 60 rendez-vous DAF d’ici le 30 juin 2027**",
        "Directeurs financiers d’ETI industrielles",
        "30 000 €",
        "Clôturez en cinq jours",
        "Mesuré chez 14 clients",
        "```mermaid\nflowchart LR",
        "les DAF ne l’écoutent pas",
        "20 janvier 2027",
        "**27 500,50 €**",
    ):
        assert words.replace(" ", "") in text.replace("\u202f", "").replace("\u00a0", "").replace(" ", ""), words


def test_the_timeline_is_in_order_and_the_undated_come_last() -> None:
    text = markdown(campaign(), "en")
    places = [text.index(words) for words in ("Maquetter le livre blanc |", "Lancement", "no date")]
    assert places == sorted(places)


def test_an_empty_section_says_so() -> None:
    text = markdown(Plan())
    assert text.count("Rien n’est encore dit ici.") == 7
    assert "Campagne sans nom" in text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("a | b", "a \\| b"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[x](javascript:alert(1))", "\\[x](javascript&#58;alert(1))"),
        ("R&D & co &lt;", "R&D & co &amp;lt;"),
        ("*gras* _penché_ lead_score", "\\*gras\\* \\_penché\\_ lead_score"),
        ("`code`", "\\`code\\`"),
    ],
)
def test_text_stays_text(typed: str, shown: str) -> None:
    assert escaped(typed) == shown


def test_a_text_with_several_lines_breaks_no_table_and_no_list() -> None:
    data = campaign_data()
    data["integrate"]["steps"][0]["name"] = "Une\n| deux\n# trois"
    data["audience"]["challenges"] = ["# pas un titre\n- pas une liste"]
    text = markdown(plan_from_data(data))
    rows = [line for line in text.splitlines() if line.startswith("| Une")]
    assert rows
    assert all(row.startswith("| Une \\| deux # trois |") for row in rows)
    assert "- \\# pas un titre - pas une liste" in text
