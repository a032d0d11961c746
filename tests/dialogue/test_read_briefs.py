"""What briefs say in running text, in threads and in sheets, and what they do not say."""

import datetime
from typing import Any

import pytest

from assistant.dialogue.brief import plan_from_brief
from assistant.plan import Plan, plan_data
from assistant.plan.path import value_at

TODAY = datetime.date(2026, 11, 22)


def read(text: str) -> Plan:
    return plan_from_brief(text, TODAY).plan


def at(text: str, path: str) -> Any:
    return value_at(plan_data(read(text)), path)


@pytest.mark.parametrize(
    ("text", "target", "baseline"),
    [
        ("The bakery wants 80 standing orders by 1 March 2027; we had 35 this time last year.", 80, 35),
        ("Le musée cherche 600 abonnés d'ici fin mai 2027 (410 à ce jour).", 600, 410),
        ("Our aim is 90 trial lessons before June 2027, up from 60.", 90, 60),
        ("On veut 40 devis pour le 30 avril 2027. D'habitude on en fait 25.", 40, 25),
        ("Objectif : 12 % de taux de retour avant juillet 2027\nOn est à 8 % aujourd'hui, pour 3 000 clients.", 12, 8),
        ("Goal: raise €9,000 by 30 June 2027. In 2026 we raised €6,500.", 9000, 6500),
    ],
)
def test_a_goal_and_where_the_figure_stands(text: str, target: int, baseline: int) -> None:
    plan = read(text)
    assert plan.objective.target == target
    assert plan.objective.baseline == baseline


@pytest.mark.parametrize(
    "text",
    [
        "L'an dernier, la campagne « Rentrée » avait coûté 40 000 € et déplacé 300 personnes.",
        "Our competitor spent 90,000 euros on radio.",
        "We might add a podcast later, not decided yet.",
        "Le kakémono a été abandonné.",
        "We dropped the billboard campaign.",
        "Ni SMS ni appels, la direction n'en veut pas.",
    ],
)
def test_what_is_no_part_of_the_campaign_is_left_out(text: str) -> None:
    plan = read(f"Objectif : 40 devis\n\n{text}\n")
    assert plan.rally.channels == ()
    assert plan.orchestrate.budget.total is None
    assert plan.objective.baseline is None


def test_a_later_letter_corrects_an_earlier_one() -> None:
    plan = read(
        "From: Ada\nTo: Ben\n\nThe launch moved from 1 March to 15 March 2027, and Ben takes over Instagram.\n"
        "It is 90 bookings now, not 70.\n\nOn 2 January, Ben wrote:\n"
        "> We want 70 bookings by 1 June 2027. Launch on 1 March 2027.\n> Cleo runs Instagram.\n"
    )
    assert plan.objective.target == 90
    assert "70" not in (plan.objective.statement or "")
    assert [m.date for m in plan.orchestrate.milestones] == [datetime.date(2027, 3, 15)]
    assert [c.manager for c in plan.rally.channels] == ["ben"]


def test_who_has_left_is_no_longer_in_the_team() -> None:
    plan = read("Ines runs the press.\nMax runs the campaign.\n\nInes has left, so Max takes over the press.\n")
    assert [m.name for m in plan.team.members] == ["Max"]
    assert [c.manager for c in plan.rally.channels] == ["max"]


def test_i_is_whoever_writes() -> None:
    plan = read("Bonjour,\n\nJe pilote la campagne et Rémi gère le site.\n\nCordialement,\nOlga\n")
    assert [(m.name, m.role) for m in plan.team.members] == [("Olga", "campaign_manager"), ("Rémi", "channel_manager")]


def test_a_sheet_saved_as_text() -> None:
    text = (
        "Section,Item,Status,Owner,Due\nObjective,Sell 40 kayaks by 30 June 2027,,,\nChannel,Newsletter,,Ida,\n"
        'Content,"Guide, 8 pages",to create,Ida,2027-02-10\nBudget,"9,500 EUR",,,\n'
    )
    plan = read(text)
    assert plan.objective.target == 40
    assert plan.orchestrate.budget.total == 9500
    assert [(c.name, c.manager) for c in plan.rally.channels] == [("Newsletter", "ida")]
    assert [(c.title, c.status, c.owner) for c in plan.rally.contents] == [("Guide, 8 pages", "to_create", "ida")]
    assert [(t.owner, t.due) for t in plan.orchestrate.tasks] == [("ida", datetime.date(2027, 2, 10))]
    lines = text.split("\n")
    for mark in plan.provenance.values():
        assert mark.line is None or (mark.words or "") in " ".join(lines[mark.line - 1].split())


def test_pillars_in_a_table() -> None:
    text = "## Messages\n| Pilier | Message | Preuve |\n|---|---|---|\n| Proximité | à dix minutes | 14 agences |\n"
    assert at(text, "message_house.pillars[proximite].message") == "À dix minutes"
    assert at(text, "message_house.pillars[proximite].proofs") == ["14 agences"]


def test_words_of_a_provenance_are_those_of_its_line() -> None:
    text = "From: Ada\nTo: Ben\n\nHi,\n\n> We want **70 bookings** by 1 June 2027.\n> Ada runs the website.\n"
    plan = read(text)
    mark = plan.provenance["objective.target"]
    assert (mark.line, mark.words) == (6, "70")
    mark = plan.provenance["objective.statement"]
    assert mark.line == 6
    assert mark.words == "70 bookings** by 1 June 2027"
