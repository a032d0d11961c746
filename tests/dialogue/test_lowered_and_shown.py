"""What is lowered is not removed; who shows figures reads none; figures of steps and of a customer in passing."""

from typing import Any

import pytest

from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("drop the contingency to 2k and put the rest on instagram ads", "en"),
        ("baisse la réserve à 2 000 €, le reste pour instagram ads", "fr"),
    ],
)
def test_what_is_lowered_to_a_sum_is_not_removed(said: str, language: Any) -> None:
    plan = answered(said, "objective.baseline", language=language)[0]
    assert [channel["id"] for channel in at(plan, "rally.channels")] == ["instagram", "mail"]
    assert at(plan, "orchestrate.budget.reserve") == 2000


def test_what_is_to_go_still_goes() -> None:
    plan = answered("drop the Instagram ads", "objective.baseline")[0]
    assert [channel["id"] for channel in at(plan, "rally.channels")] == ["mail"]


@pytest.mark.parametrize("said", ["money, and fear of going it alone", "they feel alone with it"])
def test_to_be_alone_with_something_is_no_team_of_one(said: str) -> None:
    assert len(at(answered(said, "objective.baseline")[0], "team.members")) == 3


def test_who_does_everything_is_a_team_of_one() -> None:
    known: dict[str, Any] = {"team": {"members": []}}
    assert len(at(answered("I do everything", "team.members", known=known)[0], "team.members")) == 1


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("ah et Karim imprime les menus d'ici le 3 mars 2027", "fr"),
        ("oh and Karim prints the menus by 3 March 2027", "en"),
    ],
)
def test_an_interjection_is_no_task(said: str, language: Any) -> None:
    tasks = at(answered(said, "objective.baseline", language=language)[0], "orchestrate.tasks")
    assert [task["owner"] for task in tasks] == ["karim"]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("every Monday Ines shows trials and cost per trial to the board", "en"),
        ("tous les lundis Ines présente les essais et le coût par essai à la direction", "fr"),
    ],
)
def test_who_shows_the_figures_is_not_who_reads_them(said: str, language: Any) -> None:
    reviews = at(answered(said, "orchestrate.reviews", language=language)[0], "orchestrate.measurement.reviews")
    assert [(review["readers"], len(review["shows"])) for review in reviews] == [("executives", 2)]


@pytest.mark.parametrize(
    ("said", "language", "value", "cost"),
    [
        ("a diner is worth £90, costs us 12", "en", None, None),
        ("a customer is worth £90, costs us 12", "en", 90, 12),
        ("un adhérent rapporte 300 € et en coûte 40", "fr", 300, 40),
    ],
)
def test_what_one_of_them_brings_and_costs(said: str, language: Any, value: int | None, cost: int | None) -> None:
    plan = answered(said, "objective.baseline", language=language)[0]
    economics = at(plan, "orchestrate.economics")
    assert (economics["lifetime_value"], economics["acquisition_cost"]) == (value, cost)
    assert at(plan, "orchestrate.budget.total") is None


@pytest.mark.parametrize("question", ["objective.baseline", "audience.challenges"])
def test_figures_of_steps_are_kept_whatever_was_asked(question: str) -> None:
    plan = answered("landing page 600 visits, call 45 meetings", question)[0]
    steps = {step["id"]: step["kpi"] for step in at(plan, "integrate.steps")}
    assert (steps["page"]["target"], steps["call"]["target"]) == (600, 45)


def test_sums_for_steps_are_no_figures_of_them() -> None:
    plan = answered("landing page 2,000, email 500", "orchestrate.budget.lines")[0]
    assert all(step["kpi"]["target"] is None for step in at(plan, "integrate.steps"))


def test_a_bare_sum_that_is_split_is_a_budget() -> None:
    said = "40 000 dont la moitié pour la pub, 8 000 de création, 4 000 d'outils et 8 000 de côté"
    plan = answered(said, "integrate.goal", language="fr")[0]
    budget = at(plan, "orchestrate.budget")
    assert (budget["total"], budget["reserve"]) == (40000, 8000)
    assert [line["amount"] for line in budget["lines"]] == [20000, 8000, 4000]
    assert len(at(plan, "integrate.steps")) == 5


def test_the_right_to_write_in_three_sentences() -> None:
    compliance = at(answered("consent. 20 months. data's in Dublin", "objective.baseline")[0], "orchestrate.compliance")
    assert (compliance["legal_basis"], compliance["retention_months"], compliance["hosting_place"]) == (
        "consent",
        20,
        "Dublin",
    )


def test_what_a_channel_costs_is_no_starting_point() -> None:
    plan = answered("the trade show costs 20,000 in the end", "objective.baseline", known={"objective": {"target": 9}})[
        0
    ]
    assert at(plan, "objective.baseline") is None
