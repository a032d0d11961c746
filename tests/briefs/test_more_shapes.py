"""Briefs in more shapes: question words as headings, rows of sheets, bases and their names, figures that differ."""

import pytest

from assistant.dialogue.brief import plan_from_brief
from assistant.plan import plan_data
from assistant.plan.path import value_at
from tests.briefs.plans import TODAY, names, read, values


def test_question_words_head_what_they_ask_for() -> None:
    text = (
        "Why we do it: the 17-year-olds go elsewhere. In 2026 we enrolled 410 pupils.\n"
        "What we want: 560 enrolments by 30 November 2027.\n"
        'Our answer: "Your test date, in writing".\n'
        "Because: (a) fixed instructor, (b) price list online, (c) test booked within 8 weeks.\n"
        "Where: TikTok, Instagram. No billboards.\n"
        "How much: 30,000 pounds – TikTok 9,000, Instagram 18,000, buffer 3,000.\n"
    )
    assert values(
        text,
        "objective.target",
        "objective.baseline",
        "message_house.promise",
        "orchestrate.budget.total",
        "orchestrate.budget.reserve",
        "currency",
    ) == [560, 410, "Your test date, in writing", 30000, 3000, "GBP"]
    assert len(names(text, "message_house.pillars", "title")) == 3
    assert names(text, "rally.channels") == ["TikTok", "Instagram"]


def test_rows_of_a_sheet_go_on_where_their_words_say_so() -> None:
    text = (
        "Field | Content\nWhy | 300 subscriptions by 31 August 2027\nReason 1 | delivered by bike\n"
        "Reason 2 | stop any time\n"
        "Budget | 6,400 EUR\nof which Instagram | 2,400 EUR\nof which design | 3,500 EUR\nReserve | 500 EUR\n"
        "To make | market banner (Karin, 10 March 2027)\nReady | order page\n"
        "Journey | Instagram -> order page (email) -> subscription\nLegal | consent, 24 months\n"
    )
    lines = value_at(plan_data(read(text)), "orchestrate.budget.lines")
    assert [line["amount"] for line in lines] == [2400, 3500]
    assert values(
        text,
        "orchestrate.budget.total",
        "orchestrate.budget.reserve",
        "rally.contents[order-page].status",
        "rally.contents[market-banner].status",
        "orchestrate.compliance.legal_basis",
        "orchestrate.compliance.retention_months",
    ) == [6400, 500, "ready", "to_create", "consent", 24]
    assert len(names(text, "message_house.pillars", "title")) == 2
    assert "subscription" in names(text, "integrate.steps")


@pytest.mark.parametrize(
    ("line", "name", "holds"),
    [
        ("Data: Kajabi, phone numbers and emails of enquiries, consent.", "Kajabi", ["phone", "email"]),
        ("Data: emails and phones in HubSpot", "HubSpot", ["email", "phone"]),
        ("Fichier : 3 100 clients (e-mails) dans Inaxel. Consentement.", "Inaxel", ["email"]),
    ],
)
def test_a_base_is_called_by_its_name(line: str, name: str, holds: list[str]) -> None:
    data = value_at(plan_data(read(f"Brief de test.\n\n{line}\n")), "rally.data")
    assert [(one["name"], one["holds"]) for one in data] == [(name, holds)]


def test_a_figure_that_stands_elsewhere_is_asked_about_and_not_taken() -> None:
    text = (
        "Objectif : 70 poses d'ici le 31 décembre 2027. (Page 4, Karim écrit 90 poses.)\n"
        "Budget : 22 000 € (le tableau en annexe indique 25 000 €)\n - LinkedIn : 7 000 €\n"
    )
    result = plan_from_brief(text, TODAY)
    asked = {(c.path, str(c.old), str(c.new)) for c in result.reading.conflicts}
    assert {("objective.target", "70", "90"), ("orchestrate.budget.total", "22000", "25000")} <= asked
    data = plan_data(result.plan)
    assert [line["amount"] for line in value_at(data, "orchestrate.budget.lines")] == [7000]
    assert (value_at(data, "objective.target"), value_at(data, "orchestrate.budget.total")) == (70, 22000)
    assert value_at(data, "team.members") == []


@pytest.mark.parametrize(
    "text",
    [
        "Objectif : 70 poses.\nBudget : 22 000 €.\nUn autre document indique un budget de 25 000 €.\n",
        "Goal: 70 bookings.\nBudget: 22,000 euros.\nAnother note says: budget 25,000 euros.\n",
    ],
)
def test_a_budget_of_another_document_is_asked_about_in_both_languages(text: str) -> None:
    result = plan_from_brief(text, TODAY)
    assert [(c.path, str(c.old), str(c.new)) for c in result.reading.conflicts] == [
        ("orchestrate.budget.total", "22000", "25000")
    ]
    assert value_at(plan_data(result.plan), "orchestrate.budget.total") == 22000


def test_the_latest_year_is_where_the_figure_stands() -> None:
    text = "Historique : 2025 : 38 poses, 2026 : 44 poses.\nObjectif : 70 poses d'ici le 31 décembre 2027.\n"
    assert values(text, "objective.baseline", "objective.target") == [44, 70]


@pytest.mark.parametrize(
    "courtesy",
    [
        "Sorry for the long mail, I wanted to get it all down before the board on Thursday.",
        "Please find below our needs for the autumn campaign of the school (five branches).",
        "Merci pour ton appel de mardi, je te mets par écrit ce que nous attendons.",
    ],
)
def test_courtesies_are_no_facts(courtesy: str) -> None:
    data = plan_data(read(f"Hi team,\n\n{courtesy}\n\nGoal: 60 contracts by 30 September 2027.\n"))
    assert (value_at(data, "objective.target"), value_at(data, "audience.name")) == (60, None)
    assert value_at(data, "orchestrate.tasks") == value_at(data, "orchestrate.milestones") == []


@pytest.mark.parametrize(
    "said",
    [
        "On a dit non aux SMS.",
        "Pour l'instant on ne sait pas si on fera un salon seniors.",
        "Sponsoring the shinty league is a nice idea, but not now.",
    ],
)
def test_a_no_and_what_nobody_knows_add_no_channel(said: str) -> None:
    assert names(f"Canaux : radio, newsletter.\n\n{said}\n", "rally.channels") == ["radio", "newsletter"]


def test_contents_for_former_clients_are_not_old() -> None:
    text = "À produire : e-mail aux anciens clients (prêt), page d'accueil (à créer).\n"
    contents = value_at(plan_data(read(text)), "rally.contents")
    assert [one["status"] for one in contents] == ["ready", "to_create"]


def test_what_a_text_is_about_is_no_audience() -> None:
    text = "Grow More\nSpring campaign for Oakfield Seeds\n\nGoal\n850 reorders by 31 July 2027\n"
    assert values(text, "audience.name", "objective.target") == [None, 850]


def test_marks_of_lists_are_no_quotations_outside_of_letters() -> None:
    text = 'Promise\n"A full stand, all spring"\n> Free refills every two weeks\n> No minimum order\n'
    assert names(text, "message_house.pillars", "title") == ["Free refills every two weeks", "No minimum order"]


def test_arguments_that_open_with_a_figure_are_arguments() -> None:
    text = "Trois arguments : eau à 31 degrés, 14 créneaux par semaine, une séance d'essai offerte.\n"
    assert len(names(text, "message_house.pillars", "title")) == 3


def test_how_the_work_is_split_is_no_budget() -> None:
    text = "• Répartition : Thierry coordonne, Amandine gère Facebook et le site.\n• Budget : 7 500 €\n"
    assert values(
        text, "team.members[thierry].role", "rally.channels[facebook].manager", "orchestrate.budget.total"
    ) == [
        "campaign_manager",
        "amandine",
        7500,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "We meet on the last Friday of each month with the trustees.",
        "Suivi : réunion le premier mardi du mois avec la direction.",
    ],
)
def test_who_meets_when_is_a_review_and_no_habit(line: str) -> None:
    data = plan_data(read(f"Brief de test.\n\n{line}\n"))
    assert len(value_at(data, "orchestrate.measurement.reviews")) == 1
    assert value_at(data, "audience.habits") == []


def test_who_may_head_an_audience() -> None:
    text = "But : signer 25 contrats avant le 30 juin 2027.\nQui : directeurs d'hôtels indépendants de la côte.\n"
    assert values(text, "audience.name") == ["directeurs d'hôtels indépendants de la côte"]
    assert names(text, "team.members") == []


def test_who_says_that_they_lead_leads() -> None:
    text = (
        "Bea: right, minutes for the ledger app launch\nOtto: audience = freelance designers who use spreadsheets\n"
        "Otto: I'll run Google Ads this time\nBea: I'm leading. Otto is on the newsletter too\n"
    )
    assert values(text, "team.members[bea].role", "audience.name") == [
        "campaign_manager",
        "freelance designers who use spreadsheets",
    ]
