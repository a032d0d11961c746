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


@pytest.mark.parametrize(
    "text",
    [
        "* MESSAGE\n   * Promise: Every sock comes home\n   * Why\n      - tracking: a chip (proof: 0.3% lost)\n"
        "* PEOPLE\n   * Nuria runs it\n   * Phil - trade press and Care Show\n* Budget: £3,000\n",
        "* MESSAGE\n   * Promesse : Chaque chaussette revient\n   * Pourquoi y croire\n      - suivi : une puce "
        "(preuve : 0,3 % perdu)\n"
        "* ÉQUIPE\n   * Nuria pilote\n   * Phil - presse pro et Salon du soin\n* Budget : 3 000 €\n",
    ],
)
def test_a_bullet_that_is_a_label_heads_those_below_it(text: str) -> None:
    data = plan_data(read(text))
    assert len(data["message_house"]["pillars"]) == 1
    members = [(one["name"], one["role"]) for one in data["team"]["members"]]
    assert members == [("Nuria", "campaign_manager"), ("Phil", "channel_manager")]
    assert data["orchestrate"]["budget"]["total"] == 3000


@pytest.mark.parametrize(
    "text",
    [
        "1\tGoal\n1.1\tTarget: 260 leases by 30 September 2027\n2\tAudience\n2.1\tParents of two children\n"
        "2.2\tProblems\n"
        "\t•\tbikes get stolen\n3\tTeam\n3.1\tLead: Rachel\n3.2\tSchools: Tim\n4\tBudget\n\tFlyers\t£7,500\n"
        "\tVideo\t£5,000\n"
        "\tTotal\t£12,500\n",
        "1\tObjectif\n1.1\tChiffre : 260 contrats au 30/09/2027\n2\tCible\n2.1\tParents de deux enfants\n"
        "2.2\tProblèmes\n"
        "\t•\tles vols de vélos\n3\tÉquipe\n3.1\tPilote : Rachida\n3.2\tÉcoles : Tanguy\n4\tBudget\n\tFlyers\t7 500 €\n"
        "\tVidéo\t5 000 €\n\tTotal\t12 500 €\n",
    ],
)
def test_lists_of_a_text_processor_have_tabs_after_their_numbers(text: str) -> None:
    data = plan_data(read(text))
    assert data["objective"]["target"] == 260
    assert data["audience"]["name"] in ("Parents of two children", "Parents de deux enfants")
    assert len(data["audience"]["challenges"]) == 1
    assert data["team"]["members"][0]["role"] == "campaign_manager"
    assert [one["external"] for one in data["team"]["members"]] == [None, None]
    assert [line["amount"] for line in data["orchestrate"]["budget"]["lines"]] == [7500, 5000]


def test_a_question_that_nobody_knows_ends_what_stands_above_it() -> None:
    text = (
        "How do we reach them?\n local paper, Facebook\n\nWho's doing what?\n Aisha leads. Ben: Facebook.\n\n"
        "What's the money?\n £24k. £9k Facebook, £3k in hand.\n Flats start at £385,000. Greg lost £1.2m on the "
        "last site.\n"
    )
    paths = ("audience.habits", "orchestrate.budget.total", "orchestrate.budget.reserve")
    assert values(text, *paths) == [["local paper", "Facebook"], 24000, 3000]
    assert [line["amount"] for line in plan_data(read(text))["orchestrate"]["budget"]["lines"]] == [9000]


@pytest.mark.parametrize(
    "text",
    [
        "Dates: campaign from 1 February. Brochure to print 18 January. End 15 June 2027.\n",
        "Dates : campagne dès le 1er février. Brochure chez l'imprimeur le 18 janvier. Fin le 15 juin 2027.\n",
    ],
)
def test_what_is_made_ready_stands_before_the_start_and_not_a_year_later(text: str) -> None:
    assert [one["date"].year for one in plan_data(read(text))["orchestrate"]["milestones"]] == [2027]
