"""Letters signed with a name and a role, and who takes what a letter or a note has just named."""

import datetime

import pytest

from tests.briefs.plans import names, values

GOAL = "We want 90 bookings by 30 June 2027."
BUT = "On vise 90 réservations d'ici le 30 juin 2027."
HEAD = "From: Nell\nTo: Hal\nDate: 2 November 2026\nSubject: Spring\n\n"
TETE = "De : Nell\nÀ : Hal\nDate : 2 novembre 2026\nObjet : Printemps\n\n"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (f"{HEAD}Hi Hal,\n{GOAL}\n\nNell\nSales manager\n", "sales"),
        (f"{HEAD}Hi Hal,\n{GOAL}\n\nThanks,\nNell\nMarketing director\n01632 960 114\n", "executive"),
        (f"{TETE}Salut,\n{BUT}\n\nNell\nDirectrice commerciale\n", "sales"),
        (f"{TETE}Salut,\n{BUT}\n\nBien à toi,\nNell\nResp. CRM\n", "channel_manager"),
        (
            f"{TETE}{BUT}\n\nNell\nCheffe de projet\n\n> De : Hal\n> À : Nell\n>\n> On y va ?\n> Hal\n",
            "campaign_manager",
        ),
    ],
)
def test_a_role_under_a_signature_is_of_whoever_writes(text: str, role: str) -> None:
    assert values(text, "team.members[nell].role") == [role]


@pytest.mark.parametrize(
    "end",
    [
        "Nell\n",
        "Nell\nCrane & Partners\n",
        "Nell\nSolicitor, Crane & Partners\n",
        "Nell\nDesigner\nHal\nSales\n",
        "Nell\nTuesdays are best\n",
    ],
)
def test_other_ends_of_letters_tell_no_role(end: str) -> None:
    assert names(f"Hello,\n{GOAL}\n\n{end}", "team.members") == []


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        (f"{HEAD}{GOAL} The leaflet needs updating, I'll do it by 15 January.\n\nNell\n", "nell"),
        (f"{TETE}{BUT} Le dépliant est à refaire, je m'en occupe pour le 15 janvier.\n\nNell\n", "nell"),
        (f"{TETE}{BUT} Le dépliant est à refaire, Ivy le fera avant le 15 janvier.\n\nNell\n", "ivy"),
        (f"Notes\n{GOAL}\nThe leaflet still has to be written. Ivy takes care of it by 15 January.\n", "ivy"),
        (f"Notes\n{BUT}\nIl reste un dépliant à écrire. Ivy s'en charge pour le 15 janvier.\n", "ivy"),
    ],
)
def test_who_takes_what_was_just_named_and_by_when(said: str, owner: str) -> None:
    assert names(said, "rally.contents", "owner") == [owner]
    assert names(said, "orchestrate.tasks", "owner") == [owner]
    assert names(said, "orchestrate.tasks", "due") == [datetime.date(2027, 1, 15)]


@pytest.mark.parametrize(
    "said", ["Ivy will do it by 12 February.", "Ivy has it printed by the studio.", "Ivy l'écrira pour le 12 février."]
)
def test_what_was_named_before_is_no_duty(said: str) -> None:
    text = f"Notes\nGoal: 90 bookings by 30 June 2027.\nThe window stickers are not there yet.\n{said}\nIvy: press\n"
    assert values(text, "team.members[ivy].responsibilities") == [["press"]]
