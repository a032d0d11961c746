"""Minutes that tell who was there: whoever has a role beside their name is of the team, others are nobody yet."""

import pytest

from tests.briefs.plans import names, values

GOAL = "Goal: 90 bookings by 30 June 2027.\n"
BUT = "Objectif : 90 réservations d'ici le 30 juin 2027.\n"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            f"Minutes\nPresent: Nell (project lead), Hal (sales, by phone), Ivy (CRM), Gus (agency)\n{GOAL}",
            {"nell": "campaign_manager", "hal": "sales", "ivy": "data", "gus": "agency"},
        ),
        (
            f"CR\nPrésents : Nell (chef de projet), Hal (commercial, en visio), Ivy (juriste), "
            f"Gus de l'agence Nord\n{BUT}",
            {"nell": "campaign_manager", "hal": "sales", "ivy": "legal", "gus": "agency"},
        ),
        (f"Minutes\n## Attendees\n- Nell, project manager\n- Hal (designer)\n\n## Goal\n{GOAL}", {"hal": "content"}),
        (f"CR\nParticipants :\n- Nell : chef de projet\n- Hal – graphiste\n\n{BUT}", {"hal": "content"}),
        (f"Minutes\nAttending: Nell, head of sales; Hal, lawyer\n{GOAL}", {"nell": "sales", "hal": "legal"}),
        (f"CR\nPrésente : Nell (commerciale)\nExcusée : Hal (DPO)\n{BUT}", {"nell": "sales", "hal": "legal"}),
        (f"Minutes\nPresent: Nell (proj. mgr), Hal (mktg mgr)\n{GOAL}", {"nell": "campaign_manager", "hal": "other"}),
        (f"CR\nPrésents : Nell (chef de proj), Hal (resp. emailing)\n{BUT}", {"hal": "channel_manager"}),
    ],
)
def test_a_role_beside_a_name_is_of_the_team(text: str, roles: dict[str, str]) -> None:
    assert values(text, *(f"team.members[{name}].role" for name in roles)) == list(roles.values())
    if "nell" not in roles:
        assert values(text, "team.members[nell].role") == ["campaign_manager"]


@pytest.mark.parametrize(
    "line",
    [
        "Present: Nell, Hal and Ivy",
        "Present: Nell (notes), Hal (until 10:30), Ivy (on Teams), Gus (Leeds)",
        "Présents : Nell (en retard), Hal (prend les notes), Ivy (Lyon)",
        "Participants : 300 personnes (Paris, Lyon)",
        "Apologies: Nell",
    ],
)
def test_who_only_came_is_nobody_yet(line: str) -> None:
    assert names(f"Minutes\n{line}\n{GOAL}", "team.members") == []


def test_others_in_the_list_and_how_somebody_came_are_left_out() -> None:
    text = f"Minutes\nPresent: Nell (sales, remote), Hal, Ivy (notes)\n{GOAL}"
    assert names(text, "team.members") == ["Nell"]
    assert values(text, "team.members[nell].responsibilities") == [[]]


@pytest.mark.parametrize("said", ["from our agency", "from the Northlight agency", "de l'agence Nord"])
def test_whose_house_stands_behind_a_name(said: str) -> None:
    text = f"Notes\nTeam: Nell (project lead), Hal (sales), Gus {said}\n{GOAL}"
    assert names(text, "team.members") == ["Nell", "Hal", "Gus"]
    assert values(text, "team.members[gus].role", "team.members[gus].external") == ["agency", True]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("**Prepared by:** Nell (project lead)", "campaign_manager"),
        ("**Rédigé par :** Nell, cheffe de projet", "campaign_manager"),
        ("**Préparé par :** Nell (juriste)", "legal"),
        ("Brief prepared by: Nell, 3 March 2027", None),
    ],
)
def test_who_prepared_a_brief_is_of_the_team(line: str, role: str | None) -> None:
    text = f"# Brief\n\n**Company:** Oakfield\n{line}\n**Period:** 1 April 2027 to 30 June 2027\n\n## Goal\n{GOAL}"
    assert names(text, "team.members") == ["Nell"]
    assert values(text, "team.members[nell].role") == [role]
    duties = values(text, "team.members[nell].responsibilities")[0]
    assert not any("2027" in duty or "repa" in duty for duty in duties)


def test_a_team_that_prepared_a_brief_is_nobody() -> None:
    text = f"# Brief\n\n**Prepared by:** the marketing team\n\n## Goal\n{GOAL}"
    assert names(text, "team.members") == []
