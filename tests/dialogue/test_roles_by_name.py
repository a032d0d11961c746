"""A role said by name, who alone is in charge, what goes out by itself, what a tool is, and complaints that undo."""

from typing import Any

import pytest

from assistant.dialogue.guided.plan_talk.undone import undo_times
from assistant.language.text import Language
from tests.dialogue.answering import answered

TEAM: dict[str, Any] = {
    "members": [
        {"id": "lise", "name": "Lise", "role": "campaign_manager"},
        {"id": "tom", "name": "Tom", "role": "campaign_manager"},
    ]
}


def roles(message: str, question: str, language: Language) -> dict[str, str | None]:
    plan, _ = answered(message, question, known={"team": TEAM}, language=language)
    return {member["name"]: member.get("role") for member in plan["team"]["members"]}


@pytest.mark.parametrize("question", ["team.sales", "rally.channels", "orchestrate.budget.total"])
@pytest.mark.parametrize(
    ("language", "message", "name", "role"),
    [
        ("en", "Tom's role is sales", "Tom", "sales"),
        ("en", "put Tom down as sales", "Tom", "sales"),
        ("en", "Megan is on reception, put her as sales", "Megan", "sales"),
        ("fr", "mets Tom comme commercial", "Tom", "sales"),
        ("fr", "le rôle de Tom c'est commercial", "Tom", "sales"),
    ],
)
def test_a_role_is_of_who_is_named(question: str, language: Language, message: str, name: str, role: str) -> None:
    found = roles(message, question, language)
    assert found[name] == role
    assert set(found) <= {"Lise", "Tom", "Megan"}


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "I'm the only campaign manager, Tom isn't."), ("fr", "C'est moi la responsable de campagne, pas Tom.")],
)
def test_whoever_is_said_not_to_run_it_runs_it_no_more(language: Language, message: str) -> None:
    assert roles(message, "rally.channels", language) == {"Lise": "campaign_manager", "Tom": None}


def test_who_runs_a_channel_does_not_run_the_campaign() -> None:
    plan, _ = answered("Facebook ads as a channel, it's paid and Nadia runs it", "team.sales", language="en")
    nadia = next(member for member in plan["team"]["members"] if member["name"] == "Nadia")
    assert nadia.get("role") != "campaign_manager"


@pytest.mark.parametrize("question", ["integrate.left_out", "rally.contents"])
@pytest.mark.parametrize(
    ("language", "message", "action", "hours"),
    [
        (
            "fr",
            "Une relance e-mail automatique 48 h après le devis si pas de réponse",
            "relance e-mail automatique",
            48,
        ),
        ("en", "An automatic reminder e-mail two days after the quote", "automatic reminder e-mail", 48),
    ],
)
def test_what_goes_out_by_itself_is_an_automation(
    question: str, language: Language, message: str, action: str, hours: int
) -> None:
    plan, _ = answered(message, question, language=language)
    automations = plan["orchestrate"]["automations"]
    assert [(one["action"], one["delay_hours"]) for one in automations] == [(action, hours)]
    assert not plan["integrate"].get("left_out")


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [("fr", "On a Sellsy, notre CRM", "Sellsy"), ("en", "We have Zoho (our CRM)", "Zoho")],
)
def test_what_a_tool_is_makes_no_second_base(language: Language, message: str, name: str) -> None:
    plan, _ = answered(message, "rally.data", language=language)
    assert [(base["name"], base["kind"]) for base in plan["rally"]["data"]] == [(name, "crm")]


def test_what_a_figure_is_for_names_no_base() -> None:
    path = "integrate.steps[page].stores_in"
    plan, _ = answered("Pour l'appel, 90 appels", "integrate.stores_in", path=path, language="fr")
    assert not plan["rally"].get("data")


def test_the_sentence_that_is_labelled_is_the_promise() -> None:
    said = "Non, ce sont des prospects, ils ne sont pas clients ! La promesse : des fuites trouvées en un jour"
    plan, _ = answered(said, "message_house.promise", language="fr")
    assert plan["message_house"]["promise"] == "Des fuites trouvées en un jour"


@pytest.mark.parametrize(
    ("text", "undoes"),
    [
        ("Non, ça c'était une relance automatique, pas une raison ! Annule.", True),
        ("That was a figure, not a base. Undo.", True),
        ("Annule le rendez-vous du 3 mars", False),
        ("C'était en mars, annule l'événement", False),
    ],
)
def test_what_was_meant_otherwise_is_taken_back(text: str, undoes: bool) -> None:
    assert bool(undo_times(text)) == undoes


WAY: dict[str, Any] = {
    "objective": {"statement": "45 sign-ups by June", "target": 45},
    "integrate": {
        "steps": [{"id": "mail", "name": "welcome e-mail", "goal": True}, {"id": "trial", "name": "trial class"}],
        "links": [{"source": "mail", "target": "trial"}],
    },
}


@pytest.mark.parametrize("question", ["rally.contents", "objective.kind", "message_house.promise"])
@pytest.mark.parametrize(
    ("language", "message"), [("en", "the goal is the trial class"), ("fr", "le but c'est la trial class")]
)
def test_a_known_step_may_be_the_goal_whatever_is_asked(question: str, language: Language, message: str) -> None:
    plan, reading = answered(message, question, known=WAY, language=language)
    assert [step["name"] for step in plan["integrate"]["steps"] if step.get("goal")] == ["trial class"]
    assert plan["objective"]["statement"] == "45 sign-ups by June"
    assert not reading.conflicts


def test_a_figure_by_a_day_is_no_step() -> None:
    plan, _ = answered("le but c'est 60 inscriptions d'ici mai", "rally.contents", known=WAY, language="fr")
    assert [step["name"] for step in plan["integrate"]["steps"] if step.get("goal")] == ["welcome e-mail"]


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "On a Brevo, notre CRM, avec e-mails et téléphones"), ("en", "We have Brevo, our CRM, with emails")],
)
def test_a_tool_is_what_is_said_of_it(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.data", language=language)
    assert [(base["name"], base["kind"]) for base in plan["rally"]["data"]] == [("Brevo", "crm")]


@pytest.mark.parametrize(
    ("message", "reaches"),
    [("Brevo contient e-mails et téléphones", None), ("on a leurs e-mails dans Brevo", True)],
)
def test_only_a_base_that_holds_theirs_reaches_the_audience(message: str, reaches: bool | None) -> None:
    known = {"rally": {"data": [{"id": "brevo", "name": "Brevo", "kind": "crm"}]}}
    plan, _ = answered(message, "rally.data", known=known, language="fr")
    assert plan["rally"]["data"][0].get("reaches_audience") == reaches


@pytest.mark.parametrize(("language", "message"), [("fr", "consentement, 24 mois"), ("en", "consent, 24 months")])
def test_a_ground_is_no_promise(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.promise", language=language)
    assert plan["message_house"].get("promise") is None
