"""What people say without the words of the trade, read by a message that nobody asked for."""

import datetime

import pytest

from assistant.dialogue.guided.reader import GuidedReader
from assistant.dialogue.protocols import Reading
from assistant.dialogue.state import Question, State
from assistant.plan import Plan, apply_edits, plan_data
from assistant.plan.path import value_at

TODAY = datetime.date(2027, 1, 4)


def read(message: str, plan: Plan | None = None) -> tuple[Reading, Plan]:
    """Return how a message is read, and the plan after it."""
    plan = plan or Plan()
    reading = GuidedReader().read(message, State(plans=(plan,)), (), 1, TODAY)
    return reading, apply_edits(plan, reading.edits)


@pytest.mark.parametrize(
    ("message", "path", "value"),
    [
        ("Il nous faudrait 90 réservations d'ici Pâques", "objective.target", 90),
        ("La direction attend 40 contrats signés en mai", "objective.target", 40),
        ("On prépare une campagne pour les apiculteurs de montagne", "audience.name", "apiculteurs de montagne"),
        ("the campaign is for night-shift nurses", "audience.name", "night-shift nurses"),
        ("ils nous connaissent pas encore", "audience.lifecycle", "prospect"),
        ("nobody has ever bought from us, they have never heard of us", "audience.lifecycle", "prospect"),
        ("on héberge tout chez Scaleway à Paris", "orchestrate.compliance.data_hosting", "eu"),
        ("our contacts sit with an American provider", "orchestrate.compliance.data_hosting", "foreign_law"),
    ],
)
def test_a_fact_finds_its_field(message: str, path: str, value: object) -> None:
    assert value_at(plan_data(read(message)[1]), path) == value


def test_pillars_by_rank_are_named_by_what_they_say() -> None:
    _, plan = read("First pillar: warmth, proven by 30 hosts. Second: price, proof is the 9-euro pass")
    pillars = plan.message_house.pillars
    assert [(pillar.title, pillar.proofs) for pillar in pillars] == [
        ("Warmth", ("30 hosts",)),
        ("Price", ("the 9-euro pass",)),
    ]


def test_an_agency_has_the_contact_that_is_named_beside_it() -> None:
    _, plan = read("L'agence Azur tourne les films, son contact chez nous c'est Nora")
    by_name = {member.name: member for member in plan.team.members}
    assert by_name["Azur"].contact == by_name["Nora"].id


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("rappelle-moi pourquoi une seule audience", "question"),
        ("remind me how many pillars", "question"),
        ("parfait, tu peux rédiger le plan", "finish"),
        ("ok that's all, write it up", "finish"),
    ],
)
def test_orders_and_questions(message: str, intent: str) -> None:
    assert read(message)[0].intent == intent


def test_removing_a_thing_is_not_removing_the_money_for_it() -> None:
    _, plan = read("Canaux : radio locale, e-mail\nBudget : 9 k€ dont 5 k€ radio, 4 k€ création")
    _, after = read("enlève la radio", plan)
    assert [channel.name for channel in after.rally.channels] == ["e-mail"]
    assert len(after.orchestrate.budget.lines) == len(plan.orchestrate.budget.lines)


@pytest.mark.parametrize(("said", "total"), [("en fait 80 000", 80000), ("en fait 9 000", 60000)])
def test_a_lone_value_after_a_split_is_the_total_where_it_holds_the_parts(said: str, total: int) -> None:
    _, plan = read("Budget : 60 000 € : 40 000 € de radio, 20 000 € de création")
    _, after = read(said, plan)
    assert after.orchestrate.budget.total == total


@pytest.mark.parametrize(
    "message", ["also a tasting calendar, ready, owned by Amina", "et un carnet de recettes, à refaire, par Lou"]
)
def test_a_thing_with_a_state_and_an_owner_is_a_content(message: str) -> None:
    _, plan = read(message)
    assert len(plan.rally.contents) == 1
    assert plan.rally.contents[0].owner == plan.team.members[0].id
    assert plan.audience.name is None


def test_who_introduces_themselves_has_the_role_that_follows() -> None:
    _, plan = read("Moi c'est Oyana, cheffe de projet. Kamala gère les e-mails")
    assert [(member.name, member.role) for member in plan.team.members] == [
        ("Oyana", "campaign_manager"),
        ("Kamala", "channel_manager"),
    ]


def test_where_data_lies_is_no_base_of_its_own() -> None:
    _, plan = read("Data: donor file with postal addresses, hosted in Dublin")
    assert [source.name for source in plan.rally.data] == ["donor file"]
    assert plan.orchestrate.compliance.data_hosting == "eu"


def test_every_line_of_a_split_is_kept() -> None:
    _, plan = read("Budget 7000 pounds: 3000 Instagram ads, 1500 video, 1200 sandwiches, 800 staff time, 500 reserve")
    budget = plan.orchestrate.budget
    assert (str(budget.total), str(budget.reserve)) == ("7000", "500")
    assert [f"{line.label} {line.amount}" for line in budget.lines] == [
        "Instagram ads 3000",
        "video 1500",
        "sandwiches 1200",
        "staff time 800",
    ]


def test_a_kind_that_is_said_counts_more_than_one_that_follows_from_the_objective() -> None:
    _, plan = read("Objectif : gagner 40 clients d'ici juin")
    assert plan.objective.kind == "acquisition"
    state = State(plans=(plan,), pending=Question("baseline", "objective.baseline", "objective", "baseline"))
    reading = GuidedReader().read("montée en gamme", state, (), 2, TODAY)
    assert (apply_edits(plan, reading.edits).objective.kind, reading.conflicts) == ("upsell", ())


@pytest.mark.parametrize(
    ("said", "path", "value"),
    [
        ("the budget is 31k now, not 24k", "orchestrate.budget.total", 31000),
        ("la date, c'est plutôt fin août", "objective.deadline", datetime.date(2027, 8, 31)),
        ("le budget passe à 28 000 €", "orchestrate.budget.total", 28000),
    ],
)
def test_a_statement_that_says_it_changes_replaces_what_was_said(said: str, path: str, value: object) -> None:
    _, plan = read("Obtenir 60 devis avant fin juin 2027, budget 24 k€")
    reading, after = read(said, plan)
    assert (value_at(plan_data(after), path), reading.conflicts) == (value, ())


@pytest.mark.parametrize("message", ["on n'utilise pas Facebook", "les notaires ne sont pas sur TikTok"])
def test_what_nobody_uses_is_no_habit(message: str) -> None:
    assert read(message)[1].audience.habits == ()


def test_who_is_where_is_a_habit() -> None:
    _, plan = read("coaches are mostly on WhatsApp and Facebook")
    assert plan.audience.habits == ("WhatsApp", "Facebook")


def test_the_whole_is_told_behind_its_figure() -> None:
    _, plan = read("Budget: £9,000 all in: £3k Facebook ads, £2k design")
    assert str(plan.orchestrate.budget.total) == "9000"


def test_a_task_is_named_without_the_duty() -> None:
    _, plan = read("the poster must be finished by Tom by 3 May")
    assert [task.title for task in plan.orchestrate.tasks] == ["Poster"]
    assert plan.rally.contents == ()


def test_pillars_are_named_by_a_part_of_their_title() -> None:
    told = "Deux arguments. Vraie rapidité, preuve : 48 h. Prix juste, preuve : 1re séance gratuite"
    _, plan = read(f"Audience : entraîneurs\nDéfis : longue attente, budget serré\n{told}")
    assert [pillar.title for pillar in plan.message_house.pillars] == ["Vraie rapidité", "Prix juste"]
    _, after = read("rapidité -> longue attente ; prix -> budget serré", plan)
    assert [pillar.answers for pillar in after.message_house.pillars] == [("longue attente",), ("budget serré",)]


def test_no_is_no_correction_where_it_only_counts() -> None:
    _, plan = read("tone: warm, no jargon")
    assert plan.message_house.tone == "warm, no jargon"


def test_a_meeting_where_people_discover_a_campaign_decides_nothing() -> None:
    _, plan = read("réunion de quartier → page d'inscription (e-mail) → e-mail → signature")
    stages = [step.stage for step in plan.integrate.steps]
    assert stages[0] == "awareness"
    assert stages[-1] == "conversion"
