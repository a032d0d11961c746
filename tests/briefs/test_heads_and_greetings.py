"""Words at the head of letters, chats and proposals that are about nobody's team and no audience."""

import pytest

from tests.briefs.plans import names, values

_LETTER = "From: Odile\nTo: Marketing\nSubject: the new ferry\n\n{greeting}\n\n{said}\n\nOdile\n"
_LETTRE = "De : Odile\nÀ : Marketing\nObjet : le nouveau bac\n\n{greeting}\n\n{said}\n\nOdile\n"


@pytest.mark.parametrize(
    "text",
    [
        _LETTER.format(
            greeting="Team", said="I want this short. We need 90 season passes by 31 May 2027. They fear the queue."
        ),
        _LETTER.format(
            greeting="Hi everyone,",
            said="I want this short. We need 90 season passes by 31 May 2027. They fear the queue.",
        ),
        _LETTRE.format(
            greeting="L'équipe,",
            said="Je veux du simple. Il nous faut 90 abonnés d'ici le 31 mai 2027. Ils craignent la queue.",
        ),
    ],
)
def test_who_is_greeted_heads_no_list(text: str) -> None:
    assert values(text, "objective.target") == [90]
    assert len(values(text, "audience.challenges")[0]) == 1
    assert names(text, "team.members") == []


@pytest.mark.parametrize(
    "text",
    [
        _LETTER.format(greeting="Team", said="").replace(
            "Team\n\n", "Team\n- Maud: campaign manager\n- Louis: radio\n"
        ),
        _LETTRE.format(greeting="Équipe", said="").replace(
            "Équipe\n\n", "Équipe\n- Maud : cheffe de projet\n- Louis : radio\n"
        ),
    ],
)
def test_a_list_below_it_is_a_team(text: str) -> None:
    assert names(text, "team.members") == ["Maud", "Louis"]


@pytest.mark.parametrize(
    "head", ["#ferry-spring-push (Slack export)", "Discussion WhatsApp du groupe bac", "Teams chat export, ferry"]
)
def test_the_head_of_a_chat_is_no_base(head: str) -> None:
    text = f"{head}\nGoal: 90 season passes by 31 May 2027\nData: crew list (emails)\n"
    assert names(text, "rally.data") == ["crew list"]


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        (
            "Proposition - Studio Cap\npour : Bacs de la Rance\ndate : 3 décembre 2026\n\n"
            "Objectif : 90 abonnés d'ici le 31 mai 2027.\nCible : les salariés qui traversent tous les jours\n",
            "salariés qui traversent tous les jours",
        ),
        (
            "Proposal - Studio Cap\nfor: Rance Ferries\ndate: 3 December 2026\n\n"
            "Goal: 90 season passes by 31 May 2027.\nAudience: commuters who cross every day\n",
            "commuters who cross every day",
        ),
        # Without a proposal, "for" heads the audience.
        ("Goal: 90 season passes by 31 May 2027.\nfor: commuters who cross\ndate: May\n", "commuters who cross"),
    ],
)
def test_for_whom_a_proposal_is_made_is_no_audience(text: str, audience: str) -> None:
    assert values(text, "audience.name") == [audience]


def test_a_goal_that_counts_people_is_no_content() -> None:
    text = "We need 150 growers signed up for the seed scheme by 31 July 2027.\nWe need a leaflet (Ines, 20 January).\n"
    assert values(text, "objective.target") == [150]
    assert names(text, "rally.contents", "title") == ["leaflet"]
