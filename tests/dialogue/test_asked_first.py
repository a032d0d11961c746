"""What is asked is stronger than words that sound like something else; each step and pillar gets what is said of it."""

from typing import Any

import pytest

from tests.dialogue.answering import answered, at

STEPS = ("ad", "page", "e1", "call", "trial")


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("1. Audit-ready: 98% pass rate\n2. Quick: a video trains staff in 20 minutes\n3. Lean: 12 SKUs less", 3),
        ("Retention: turnover down 22%\nTime: 6 hours saved a week\nCompliance: audits passed", 3),
        ("Value - £45 a year, back in three visits. Hands-on - workshops every week. Easy - free parking", 3),
        ("Price (pays off after 6 days), Comfort (gear at the lodge, 4,000 families did it last year)", 2),
        ("Security – tested twice a year; Budget – costs a third of a team; Team – analysts in Leeds", 3),
        ("Speed, because we deliver in 24 hours, and reliability, 99.9% uptime last year", 2),
        ("I'd go with trust, because 400 clinics use us, and simplicity", 2),
    ],
)
def test_arguments_stay_arguments(said: str, titles: int) -> None:
    plan, reading = answered(said, "message_house.pillars", known={"message_house": {}})
    assert len(plan["message_house"]["pillars"]) == titles
    assert {edit.path.split(".")[0].split("[")[0] for edit in reading.edits} == {"message_house"}
    assert not reading.conflicts


def test_a_reason_proves_what_stands_before_it() -> None:
    plan, _ = answered(
        "Speed, because we deliver in 24 hours, and care, one contact each",
        "message_house.pillars",
        known={"message_house": {}},
    )
    pillars = plan["message_house"]["pillars"]
    assert (pillars[0]["title"], pillars[0]["proofs"]) == ("Speed", ["we deliver in 24 hours"])
    assert pillars[1]["title"] == "Care"


def test_a_rank_is_no_title() -> None:
    plan, _ = answered(
        "first one: savings, £6 a week. second one: speed (4 minutes)",
        "message_house.pillars",
        known={"message_house": {}},
    )
    assert [p["title"] for p in plan["message_house"]["pillars"]][-1] == "Speed"
    assert not [p for p in plan["message_house"]["pillars"] if (p["title"] or "").lower().endswith("one")]


def test_a_pasted_brief_is_no_list_of_arguments() -> None:
    plan, _ = answered(
        "Budget: 20k\nAudience: night nurses\nPromise: sleep well",
        "message_house.pillars",
        known={"message_house": {}, "audience": {}},
    )
    assert plan["message_house"]["pillars"] == []
    assert at(plan, "orchestrate.budget.total") == 20000


def test_what_they_go_to_is_a_habit_where_habits_are_asked() -> None:
    plan, _ = answered(
        "They read Kitchen Today and they go to the HORECA conference; some are on LinkedIn", "audience.habits"
    )
    assert plan["audience"]["habits"] == ["Kitchen Today", "HORECA conference", "LinkedIn"]
    assert len(plan["integrate"]["steps"]) == len(STEPS)


@pytest.mark.parametrize(
    ("said", "challenges"),
    [
        ("rainy weekends with nothing to do; days out cost a fortune; kids get bored", 3),
        ("they can't find staff, energy bills have gone up 40% since last year", 2),
    ],
)
def test_hardship_with_figures_is_hardship(said: str, challenges: int) -> None:
    plan, reading = answered(said, "audience.challenges", known={"audience": {"name": "head chefs"}})
    assert len(plan["audience"]["challenges"]) == challenges
    assert not reading.conflicts


def test_what_we_sold_last_year_is_said_of_today_even_there() -> None:
    plan, _ = answered("last year we got 30", "message_house.pillars", known={"objective": {"target": 120}})
    assert at(plan, "objective.baseline") == 30


def test_who_an_agency_deals_with_is_no_hardship() -> None:
    plan, _ = answered("They report to Karim", "team.contact", paths=("team.members[loop].contact",))
    assert at(plan, "team.members[loop].contact") == "karim"
    assert plan["audience"]["challenges"] == ["food waste", "staff shortage"]


def test_a_word_before_a_question_is_no_answer() -> None:
    plan, reading = answered(
        "Before I answer, what's the difference between a promise and a slogan?", "message_house.promise"
    )
    assert reading.intent == "question"
    assert at(plan, "message_house.promise") is None


@pytest.mark.parametrize(
    ("said", "savings", "time"),
    [
        ("Savings is about waste and time is about staff", ["food waste"], ["staff shortage"]),
        ("The first answers staff shortage and the second food waste", ["staff shortage"], ["food waste"]),
        (
            "the first pillar goes with food waste, the other one with the staff shortage",
            ["food waste"],
            ["staff shortage"],
        ),
        ("both answer the first one", ["food waste"], ["food waste"]),
        ("savings → food waste, time → staff shortage", ["food waste"], ["staff shortage"]),
        ("1-2, 2-1", ["staff shortage"], ["food waste"]),
        ("savings: 1 and 2; time: 1", ["food waste", "staff shortage"], ["food waste"]),
        ("Time helps with the staff shortage, savings with the waste", ["food waste"], ["staff shortage"]),
        ("Savings both, time the second", ["food waste", "staff shortage"], ["staff shortage"]),
        ("savings répond au premier, time au second", ["food waste"], ["staff shortage"]),
    ],
)
def test_what_each_pillar_answers(said: str, savings: list[str], time: list[str]) -> None:
    paths = ("message_house.pillars[savings].answers", "message_house.pillars[time].answers")
    plan, _ = answered(said, "message_house.answers", paths=paths)
    assert [p["answers"] for p in plan["message_house"]["pillars"]] == [savings, time]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "ad: 900 clicks; page: 250 downloads; email: 35% opens; call: 90 conversations; trial: 45",
            [("clicks", 900), ("downloads", 250), ("opens (%)", 35), ("conversations", 90), (None, 45)],
        ),
        (
            "instagram 1.2 million views, landing page 4000 emails, email 45% open rate",
            [("views", 1200000), ("emails", 4000), ("open rate", 45), (None, None), (None, None)],
        ),
        (
            "ad - impressions - 50k\npage - leads - 400\ncall - answered calls - 120",
            [("impressions", 50000), ("leads", 400), (None, None), ("answered calls", 120), (None, None)],
        ),
        (
            "We watch clicks on the ad (1,500) and replies to the email (60)",
            [("clicks", 1500), (None, None), ("replies", 60), (None, None), (None, None)],
        ),
        (
            "clicks, leads, opens, calls answered, trials",
            [("clicks", None), ("leads", None), ("opens", None), ("calls answered", None), ("trials", None)],
        ),
    ],
)
def test_the_figure_of_each_step(said: str, expected: list[tuple[str | None, int | None]]) -> None:
    paths = tuple(f"integrate.steps[{step}].kpi.metric" for step in STEPS)
    plan, _ = answered(said, "integrate.kpi", paths=paths)
    assert [(s["kpi"]["metric"], s["kpi"]["target"]) for s in plan["integrate"]["steps"]] == expected
    assert plan["orchestrate"]["budget"]["lines"] == []


S, T, B = ["savings"], ["time"], ["savings", "time"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("savings on email and ad, both on the page, time on the call", [S, B, S, T, []]),
        ("ad and page: savings. email, call: time. trial: both", [S, S, T, T, B]),
        ("savings on the first two, time for the rest", [S, S, T, T, T]),
        ("the ad carries savings, everything else time", [S, T, T, T, T]),
        ("the first one on the ad and the page, the second on the e-mails", [S, S, T, [], []]),
        ("1 on the ad, 2 on the call", [S, [], [], T, []]),
        ("savings everywhere", [S, S, S, S, S]),
        ("savings on the ad, time everywhere else", [S, T, T, T, T]),
        ("both", [B, B, B, B, B]),
        ("le premier sur la page, le second sur l'email", [[], S, T, [], []]),
    ],
)
def test_the_pillars_of_each_step(said: str, expected: list[list[str]]) -> None:
    paths = tuple(f"integrate.steps[{step}].pillars" for step in STEPS)
    plan, _ = answered(said, "integrate.pillars", paths=paths)
    assert [s["pillars"] for s in plan["integrate"]["steps"]] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Ad: get the guide. Page: leave your email. Email: book a call",
            ["get the guide", "leave your email", "book a call"],
        ),
        (
            "ad tap the link, page leave your email, email watch the demo",
            ["tap the link", "leave your email", "watch the demo"],
        ),
        ('on the ad: "Get the guide", on the page: "Send it to me"', ["Get the guide", "Send it to me", None]),
        ("On the ad they should click through, in the email they book a call", ["click through", None, "book a call"]),
        (
            "get the guide; leave an email; book a call; pick a date; sign up",
            ["get the guide", "leave an email", "book a call"],
        ),
    ],
)
def test_what_each_step_asks_for(said: str, expected: list[str | None]) -> None:
    paths = tuple(f"integrate.steps[{step}].call_to_action" for step in STEPS)
    plan: dict[str, Any]
    plan, _ = answered(said, "integrate.call_to_action", paths=paths)
    assert [s["call_to_action"] for s in plan["integrate"]["steps"]][:3] == expected
    assert [s["id"] for s in plan["integrate"]["steps"]] == list(STEPS)
    assert plan["rally"]["contents"] == []


def test_a_step_that_is_not_there_gets_nothing_and_changes_nothing() -> None:
    paths = tuple(f"integrate.steps[{step}].kpi.metric" for step in STEPS)
    plan, reading = answered("Call: 90 conversations. Lottery: 250. Trial: 120.", "integrate.kpi", paths=paths)
    steps = {s["id"]: (s["kpi"]["metric"], s["kpi"]["target"]) for s in plan["integrate"]["steps"]}
    assert (steps["call"], steps["trial"]) == (("conversations", 90), (None, 120))
    assert not reading.conflicts


def test_who_answers_in_two_hours_answers_no_challenge() -> None:
    plan, _ = answered(
        "Support: a named advisor who answers in 2 hours. Choice: 1,400 shifts",
        "message_house.pillars",
        known={"message_house": {}},
    )
    assert [(p["title"], p["answers"]) for p in plan["message_house"]["pillars"]] == [("Support", []), ("Choice", [])]
