"""Bullets below bullets, headings that ask, paragraphs after a list, and what stands in the head of minutes."""

import datetime

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    ("text", "titles", "proof"),
    [
        (
            "- Promise: A roof that lasts\n  - price: a third less (proof: price list)\n  - team: six roofers\n"
            "- Budget: £3,000\n",
            ["Price", "Team"],
            "price list",
        ),
        (
            "- Promesse : Un toit qui dure\n  - prix : un tiers de moins (preuve : tarif public)\n"
            "  - équipe : six couvreurs\n- Budget : 3 000 €\n",
            ["Prix", "Équipe"],
            "tarif public",
        ),
    ],
)
def test_bullets_below_a_promise_hold_it_up_whatever_they_are_called(text: str, titles: list[str], proof: str) -> None:
    assert names(text, "message_house.pillars", "title") == titles
    assert plan_data(read(text))["message_house"]["pillars"][0]["proofs"] == [proof]
    assert values(text, "orchestrate.budget.total") == [3000]


@pytest.mark.parametrize(
    ("text", "name", "challenges"),
    [
        (
            "Audience:\n* owners of old boats\n  - over 60\n  - live on the coast\n  - nobody repairs engines now\n",
            "owners of old boats",
            ["nobody repairs engines now"],
        ),
        (
            "Cible :\n* propriétaires de vieux bateaux\n  - plus de 60 ans\n  - habitent sur la côte\n"
            "  - ne savent pas à qui confier le moteur\n",
            "propriétaires de vieux bateaux",
            ["ne savent pas à qui confier le moteur"],
        ),
    ],
)
def test_bullets_below_an_audience_are_troubles_and_no_ages(text: str, name: str, challenges: list[str]) -> None:
    assert values(text, "audience.name", "audience.challenges") == [name, challenges]


@pytest.mark.parametrize(
    ("text", "promise", "owner"),
    [
        (
            "What do we promise?\n  Bread before eight\nWhat must be done?\n  Menu card – Omar – 18 January 2027\n",
            "Bread before eight",
            "omar",
        ),
        (
            "On promet quoi ?\n  Du pain avant huit heures\n"
            "Que reste-t-il à faire ?\n  Carte du menu – Omar – 18 janvier 2027\n",
            "Du pain avant huit heures",
            "omar",
        ),
    ],
)
def test_headings_may_ask(text: str, promise: str, owner: str) -> None:
    assert values(f"Objectif : 40 x\nTeam: Omar\n{text}", "message_house.promise") == [promise]
    assert names(text, "orchestrate.tasks", "owner") == [owner]


def test_a_paragraph_after_a_list_of_arguments_is_none_of_them() -> None:
    text = (
        "Promise: Soup like at home\nWhat backs it up:\n- fresh (proof: cooked daily)\n\n"
        "Pia does Instagram. Radio goes through our agency Comet.\nLaunch 2 March 2027.\n"
    )
    assert names(text, "message_house.pillars", "title") == ["Fresh"]
    radio = next(one for one in plan_data(read(text))["rally"]["channels"] if one["kind"] == "radio")
    assert radio["manager"] == "comet"


@pytest.mark.parametrize(
    "text",
    [
        "Radio goes through our agency Comet. Posters are handled by the studio Bluebell.\n",
        "La radio passe par notre agence Comet. Les affiches sont confiées au studio Bluebell.\n",
    ],
)
def test_what_goes_through_an_agency_is_run_by_it(text: str) -> None:
    assert set(names(text, "team.members")) == {"Comet", "Studio Bluebell"}
    assert set(names(text, "rally.channels", "manager")) == {"comet", "studio-bluebell"}


@pytest.mark.parametrize(
    "text",
    [
        "Leaflets – spring\n26 Nov 2026, 14:00, Teams\nGoal: 60 visits by 31 May 2027\n",
        "Flyers – printemps\nJeudi 26/11/2026, 14h-15h, salle Rubens\nObjectif : 60 visites d'ici le 31 mai 2027\n",
    ],
)
def test_when_and_where_people_met_is_nobody_and_no_start(text: str) -> None:
    data = plan_data(read(text))
    assert (data["team"]["members"], data["orchestrate"]["start"]) == ([], None)
    assert data["objective"]["deadline"] == datetime.date(2027, 5, 31)


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Team\nBea – lead\nCouncillor Hart – opens the fair, not in the team\n", ["Bea"]),
        ("Équipe\nBéa – pilote\nMme Hart – coupe le ruban, ne fait pas partie de l'équipe\n", ["Béa"]),
        ("Noé s'occupe des partenariats avec les agences d'intérim.\n", ["Noé"]),
        ("Customers complain about the queue. Noah runs Facebook.\n", ["Noah"]),
    ],
)
def test_people_who_are_only_mentioned_are_not_in_the_team(text: str, members: list[str]) -> None:
    assert names(text, "team.members") == members
    assert values(text, "audience.name") == [None]
