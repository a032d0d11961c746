"""What is taken instead of something, who works outside, the currency of a memo, and where a branch leaves."""

from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Décisions\n- Foire du 16 au 18 novembre : trop tard pour nous, on prend plutôt le salon régional du 8 avril "
         "2027\n", ["Salon régional"]),
        ("Dates\n- County fair (16-18 November): too late for us, we'll take the spring show on 8 April 2027 instead\n",
         ["Spring show"]),
        ("Dates\n- County fair on 16 November 2027, too good to miss\n", ["County fair"]),
    ],
)  # fmt: skip
def test_only_what_is_taken_instead_is_a_milestone(text: str, expected: list[str]) -> None:
    assert names(text, "orchestrate.milestones") == expected


@pytest.mark.parametrize(
    ("text", "external"),
    [
        ("Équipe : Anaïs, notre juriste externe, pour les contrats.\n", True),
        ("Team: Ana, our external lawyer, for the contracts.\n", True),
        ("Équipe : Anaïs, notre juriste, pour les contrats.\n", None),
    ],
)
def test_whose_role_is_said_to_be_outside_works_outside(text: str, external: bool | None) -> None:
    assert [member["external"] for member in plan_data(read(text))["team"]["members"]] == [external]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        (
            "Budget is sixty thousand pounds, no wait, fifty five thousand, of which five thousand is kept aside.\n",
            "GBP",
        ),
        ("Budget 55k. A rival spent $9,000, others £2,000.\n", "EUR"),
        ("Budget 55 000 €, leurs billets coûtent 12 €.\n", "EUR"),
    ],
)
def test_the_one_currency_that_a_brief_names_is_that_of_its_amounts(text: str, currency: str) -> None:
    assert values(text, "currency", "orchestrate.budget.total") == [currency, 55000]


@pytest.mark.parametrize(
    ("text", "habits"),
    [
        ("Who: retired teachers. They mostly read our letter and follow us on Facebook.\n", ["letter", "Facebook"]),
        (
            "Cible : les jeunes retraités. Ils lisent notre lettre et nous suivent sur Facebook.\n",
            ["lettre", "Facebook"],
        ),
    ],
)
def test_where_they_follow_us_is_the_habit(text: str, habits: list[str]) -> None:
    assert [
        str(habit).removeprefix("our ").removeprefix("notre ") for habit in values(text, "audience.habits")[0]
    ] == habits


@pytest.mark.parametrize(
    ("text", "base", "holds"),
    [
        ("We want 40 clients. The till software holds emails and mobile numbers for all members, about 6,200.\n",
         "till software", ["email", "phone"]),
        ("On vise 40 clients. Le logiciel de caisse contient les e-mails de tous nos adhérents (environ 3 000).\n",
         "logiciel de caisse", ["email"]),
    ],
)  # fmt: skip
def test_how_many_people_a_base_holds_is_no_base(text: str, base: str, holds: list[str]) -> None:
    found = plan_data(read(text))["rally"]["data"]
    assert [(one["name"], one["holds"]) for one in found] == [(base, holds)]


def branch(text: str) -> list[Any]:
    """Return from which step a branch with a delay leaves."""
    links = plan_data(read(text))["integrate"]["links"]
    return [link["source"] for link in links if link["delay_days"]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("## Journey\nSMS -> quiz -> page -> booking form -> visit. If someone finishes the quiz and doesn't book "
         "within 3 days, send them a reminder email.\n", "quiz"),
        ("Parcours : SMS -> sondage -> page -> rendez-vous. Ceux qui remplissent le sondage mais ne réservent pas "
         "sous 3 jours reçoivent un e-mail de relance.\n", "sondage"),
    ],
)  # fmt: skip
def test_whoever_did_one_thing_and_not_the_next_is_where_they_did_it(text: str, source: str) -> None:
    assert [str(one).removesuffix("-2") for one in branch(text)] == [source]
