"""What looks like a name, a reason, a range or an owner and is none; details behind a colon, and short forms."""

from typing import Any

import pytest

from assistant.language.text import Language
from assistant.plan import Plan
from assistant.rules.check import check_plan
from tests.dialogue.answering import answered, at

CREW: dict[str, Any] = {
    "team": {
        "members": [
            {"id": "odile", "name": "Dr Odile Marsh", "role": "campaign_manager"},
            {"id": "zack", "name": "Zack", "role": "channel_manager"},
            {"id": "pia", "name": "Pia", "role": "other"},
        ]
    },
    "rally": {
        "channels": [{"id": "calls", "name": "calls"}, {"id": "page", "name": "landing page"}],
        "contents": [{"id": "quiz", "title": "quiz"}, {"id": "video", "title": "video"}],
    },
    "integrate": {
        "steps": [
            {"id": "mail", "name": "email"},
            {"id": "lp", "name": "landing page", "channel": "page"},
            {"id": "form", "name": "quiz form", "channel": "page"},
        ]
    },
}
RUN = ("rally.channels[calls].manager", "rally.channels[page].manager")


@pytest.mark.parametrize(
    "said", ["the magazine? Zack", "paper - me, posters - me", "Walk-ins on the page get a leaflet"]
)
def test_who_takes_something_else_runs_none_of_what_was_asked(said: str) -> None:
    plan, _ = answered(said, "rally.manager", paths=RUN, known=CREW)
    assert [channel["manager"] for channel in plan["rally"]["channels"][:2]] == [None, None]
    assert not any("alk-ins" in (m["name"] or "") for m in plan["team"]["members"])


@pytest.mark.parametrize(
    ("said", "language"), [("it's Zack", "en"), ("both: Zack", "en"), ("tous les deux, Zack", "fr")]
)
def test_who_takes_all_that_was_asked(said: str, language: Language) -> None:
    plan, _ = answered(said, "rally.manager", paths=RUN, known=CREW, language=language)
    assert [channel["manager"] for channel in plan["rally"]["channels"]] == ["zack", "zack"]


@pytest.mark.parametrize(
    ("said", "language"),
    [("no wait, Zack handles the printers", "en"), ("l'affiche est seulement pour la porte", "fr")],
)
def test_what_is_about_something_else_is_no_reason(said: str, language: Language) -> None:
    paths = ("rally.contents[quiz].id", "rally.contents[video].id")
    plan, _ = answered(said, "integrate.left_out", paths=paths, known=CREW, language=language)
    assert plan["integrate"]["left_out"] == []


def test_a_reason_for_all_stays_one() -> None:
    paths = ("rally.contents[quiz].id", "rally.contents[video].id")
    plan, _ = answered("too expensive this year", "integrate.left_out", paths=paths, known=CREW)
    assert [left["id"] for left in plan["integrate"]["left_out"]] == ["quiz", "video"]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("8.5k - 3k LinkedIn ads, 2.5k mag, balance in the pot", "en"),
        ("8,5k - 3k LinkedIn, 2,5k presse, le solde en réserve", "fr"),
    ],
)
def test_a_sum_and_its_split_are_no_range(said: str, language: Language) -> None:
    plan, _ = answered(said, "orchestrate.budget.total", language=language)
    assert (at(plan, "orchestrate.budget.total"), at(plan, "orchestrate.budget.reserve")) == (8500, 3000)


def test_thousands_of_downloads_are_no_money() -> None:
    plan, _ = answered("2k app downloads by May", "objective.statement", known={"objective": {}})
    assert (at(plan, "objective.target"), at(plan, "objective.unit")) == (2000, None)


def test_days_and_compounds_are_nobody() -> None:
    said = "Leo does Facebook on Sundays. Zack does Instagram + a-boards, 6 shop managers"
    plan, _ = answered(said, "team.members", known={"team": {}})
    assert [member["name"] for member in plan["team"]["members"]] == ["Leo", "Zack"]


def test_a_title_makes_no_other_person() -> None:
    plan, _ = answered("White paper (ready, Odile)", "rally.contents", known=CREW)
    assert len(plan["team"]["members"]) == 3
    assert plan["rally"]["contents"][-1]["owner"] == "odile"


@pytest.mark.parametrize(("said", "language"), [("the front desk, so Pia", "en"), ("c'est l'accueil, donc Pia", "fr")])
def test_whoever_is_named_for_sales_sells(said: str, language: Language) -> None:
    plan, _ = answered(said, "team.sales", known=CREW, language=language)
    assert at(plan, "team.members[pia].role") == "sales"


def test_whoever_is_named_last_has_a_part_of_their_own() -> None:
    plan, _ = answered("discord's Zack as well, flyers Pia", "rally.manager", paths=RUN, known=CREW)
    assert [channel["manager"] for channel in plan["rally"]["channels"][:2]] == [None, None]


def test_short_for_a_page_is_the_page_itself() -> None:
    paths = tuple(f"integrate.steps[{id_}].call_to_action" for id_ in ("mail", "lp", "form"))
    plan, _ = answered("email: read it. LP: download", "integrate.call_to_action", paths=paths, known=CREW)
    assert [step["call_to_action"] for step in plan["integrate"]["steps"]] == ["read it", "download", None]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("advert -> form: name, email, phone -> visit", "en"),
        ("pub -> formulaire (e-mail, téléphone, commune) -> première visite", "fr"),
    ],
)
def test_a_form_asks_for_what_stands_behind_its_colon(said: str, language: Language) -> None:
    plan, _ = answered(said, "integrate.steps", known={"integrate": {}}, language=language)
    assert [step["captures"] for step in plan["integrate"]["steps"]] == [[], ["email", "phone"], []]
    assert [bool(step["entry"]) for step in plan["integrate"]["steps"]] == [True, False, False]


@pytest.mark.parametrize(
    ("said", "language"),
    [("email and LinkedIn. They hate cold calls", "en"), ("les mails, ils fuient le téléphone", "fr")],
)
def test_what_people_hate_is_no_habit(said: str, language: Language) -> None:
    plan, _ = answered(said, "audience.habits", known={"audience": {"name": "growers"}}, language=language)
    assert not any("hate" in habit or "fuient" in habit for habit in plan["audience"]["habits"])


@pytest.mark.parametrize(
    ("said", "language", "reserve"),
    [
        ("$38K - radio 18K, booth 9K and we sit on the rest", "en", 11000),
        ("38k - radio 18k, salon 9k et le reste on le garde", "fr", 11000),
        ("4k: 3k print and the rest we'll hang on to", "en", 1000),
    ],
)
def test_a_sum_before_its_split(said: str, language: Language, reserve: int) -> None:
    plan, _ = answered(said, "orchestrate.budget.total", language=language)
    budget = at(plan, "orchestrate.budget")
    assert budget["reserve"] == reserve
    assert sum(line["amount"] for line in budget["lines"]) + reserve == budget["total"]


def test_figures_go_to_the_steps_they_count() -> None:
    steps = [{"id": id_, "name": name} for id_, name in (("ad", "advert"), ("post", "post"), ("quiz", "quiz"))]
    paths = tuple(f"integrate.steps[{id_}].kpi" for id_ in ("ad", "post", "quiz"))
    said = "1) 9000 people 2) 400 quiz answers"
    plan, _ = answered(said, "integrate.kpi", paths=paths, known={"integrate": {"steps": steps}})
    assert [(step["kpi"] or {}).get("target") for step in plan["integrate"]["steps"]] == [None, None, 400]


def test_a_task_goes_to_somebody_else_on_another_day() -> None:
    tasks = [{"id": "list", "title": "Send the listing", "owner": "pia", "due": "2027-08-12"}]
    said = "no, Zack sends the listing, and it's the 10th"
    plan, _ = answered(said, "orchestrate.reviews", known={**CREW, "orchestrate": {"tasks": tasks}})
    assert [(t["owner"], str(t["due"])) for t in plan["orchestrate"]["tasks"]] == [("zack", "2027-08-10")]


@pytest.mark.parametrize(
    ("said", "language", "name"),
    [
        ("notre tondeuse connectée", "fr", "tondeuse connectée"),
        ("l'assurance vélo", "fr", "assurance vélo"),
        ("our booking software", "en", "booking software"),
    ],
)
def test_a_product_as_the_audience_is_challenged(said: str, language: Language, name: str) -> None:
    plan, _ = answered(said, "audience.name", known={"audience": {}}, language=language)
    assert plan["audience"]["name"] == name
    assert "AUD006" in {finding.code for finding in check_plan(Plan.model_validate(plan)).findings}


@pytest.mark.parametrize(("said", "language"), [("la newsletter", "fr"), ("Instagram and the website", "en")])
def test_a_channel_is_no_audience(said: str, language: Language) -> None:
    plan, _ = answered(said, "audience.name", known={"audience": {}}, language=language)
    assert plan["audience"]["name"] is None
