"""Quoted letters with a short head, journeys and money told in passing, and what only leads in."""

from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values

THREAD = {
    "fr": "De : Odile\nÀ : Jules\nDate : 30 novembre 2026\n\nObjectif : 40 stages réservés d'ici le 30 juin 2027.\n\n"
    "> De : Jules\n> Le 27 novembre 2026 à 16:12\n>\n> Le guide des stages reste à écrire, je m'en charge.\n",
    "en": "From: Odile\nTo: Jules\nDate: 30 November 2026\n\nGoal: 40 courses booked by 30 June 2027.\n\n"
    "> From: Jules\n>\n> The course guide still has to be written, I'll do it.\n",
}


def steps(text: str) -> list[dict[str, Any]]:
    """Return the steps of the plan of a brief."""
    found: list[dict[str, Any]] = plan_data(read(text))["integrate"]["steps"]
    return found


@pytest.mark.parametrize("language", THREAD)
def test_whoever_wrote_a_quoted_letter_is_who_says_i_in_it(language: str) -> None:
    data = plan_data(read(THREAD[language]))
    assert [content["owner"] for content in data["rally"]["contents"]] == ["jules"]
    assert [str(value) for value in (data["orchestrate"]["start"], data["objective"]["deadline"])] == [
        "None",
        "2027-06-30",
    ]


@pytest.mark.parametrize("line", ["De : 40 à 60 ans", "From: local farms", "De : la part du comité"])
def test_a_quoted_line_that_tells_no_writer_is_no_head(line: str) -> None:
    text = f"Objectif : 40 stages réservés d'ici le 30 juin 2027.\n\n> {line}\n> Budget : 4 000 €\n"
    assert values(text, "orchestrate.budget.total", "team.members") == [4000, []]


@pytest.mark.parametrize(
    ("text", "expected", "taker"),
    [
        ("People see the poster, they go to the site, they leave their phone number in a form, Nora calls them within "
         "three days, then there's a tour, and then the contract.\n",
         ["poster", "site", "form", "call", "tour", "contract"], "form"),
        ("Les gens voient l'affiche, ils vont sur le site, ils laissent leur mail dans un formulaire, on les rappelle "
         "sous trois jours, puis visite, puis commande.\n",
         ["affiche", "site", "formulaire", "appel", "visite", "commande"], "formulaire"),
    ],
)  # fmt: skip
def test_what_people_do_one_after_the_other_is_a_journey(text: str, expected: list[str], taker: str) -> None:
    found = steps(f"Goal: 60 tours booked by 30 June 2027.\n\n{text}")
    assert [step["name"] for step in found] == expected
    assert [step["name"] for step in found if step["captures"]] == [taker]
    assert values(text, "audience.challenges", "audience.habits") == [[], []]


@pytest.mark.parametrize(
    "text",
    [
        "People read the local paper, follow us on Facebook and listen to the radio.\n",
        "Les gens lisent le journal, suivent notre page Facebook et écoutent la radio.\n",
        "Nora calls the press, Ben prints the flyers, then Tom books the hall.\n",
    ],
)
def test_habits_and_work_are_no_journey(text: str) -> None:
    assert steps(text) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Total budget fifty thousand pounds. Twenty thousand goes to the stand at the fair.\n",
         [("stand at the fair", 20000)]),
        ("Le budget c'est 50 000 euros. Vingt mille vont au stand du salon.\n", [("stand du salon", 20000)]),
    ],
)  # fmt: skip
def test_where_a_part_of_a_budget_goes_is_a_line(text: str, lines: list[tuple[str, int]]) -> None:
    found = values(text, "orchestrate.budget.lines")[0]
    assert [(line["label"], line["amount"]) for line in found] == lines
    assert steps(text) == []


def test_people_who_go_somewhere_after_a_budget_are_no_money() -> None:
    text = "Total budget fifty thousand pounds. Twenty visitors a day go to the stand.\n"
    assert values(text, "orchestrate.budget.lines")[0] == []


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("The thing is, they lose a third of the honey when it's cold.\n", "audience.challenges",
         ["they lose a third of the honey when it's cold"]),
        ("Le truc c'est qu'ils perdent un tiers du miel quand il fait froid.\n", "audience.challenges",
         ["ils perdent un tiers du miel quand il fait froid"]),
        ("We want 40 clients. What they'd say against us is that it takes too long.\n", "audience.objections",
         ["it takes too long"]),
        ("On vise 40 clients. Ce qu'ils nous opposent, c'est que c'est trop long.\n", "audience.objections",
         ["c'est trop long"]),
    ],
)  # fmt: skip
def test_what_only_leads_in_is_no_fact(text: str, path: str, expected: list[str]) -> None:
    assert values(text, path)[0] == expected


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("We want 40 clients. Leads go in Pipedrive.\n", ["Pipedrive"]),
        ("On vise 40 clients. Les demandes arrivent dans Pipedrive.\n", ["Pipedrive"]),
        ("We want 40 clients. Leads go to the sales team.\n", []),
    ],
)
def test_where_leads_go_is_a_base(text: str, bases: list[str]) -> None:
    assert names(text, "rally.data") == bases


@pytest.mark.parametrize(
    ("who", "market"),
    [
        ("Owners of dogs over five that are registered with one of our four clinics", None),
        ("Owners of family run flower farms", None),
        ("Owners of family homes", "consumer"),
        ("Maintenance managers in wind farms", "business"),
        ("Parents of toddlers", "consumer"),
    ],
)
def test_a_company_in_a_clause_and_what_people_own_make_no_market(who: str, market: str | None) -> None:
    assert values(f"## Who\n{who}.\n", "audience.market")[0] == market
