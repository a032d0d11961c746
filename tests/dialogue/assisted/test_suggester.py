"""What a model suggests is offered, labelled and accepted; an option with a fact of its own is dropped."""

import datetime

import pytest

from assistant.dialogue.assisted.ledger import Ledger
from assistant.dialogue.assisted.suggester import AssistedSuggester, generators
from assistant.dialogue.guided.suggest import suggest
from assistant.dialogue.stages import challenged_codes, table
from assistant.dialogue.state import Offer, Question
from assistant.errors import ModelError
from assistant.llm.scripted import Answer, ScriptedChat
from assistant.llm.tokens import estimate_request
from assistant.plan import Plan, apply_edits

TODAY = datetime.date(2026, 11, 22)
PLAN = Plan.model_validate(
    {
        "language": "fr",
        "objective": {
            "statement": "Décrocher 80 démonstrations de notre logiciel auprès des DAF d’ETI avant fin juin 2027",
            "target": 80,
            "metric": "démonstrations",
            "deadline": "2027-06-30",
        },
        "audience": {"name": "DAF d’ETI", "challenges": ["tout ressaisir", "des chiffres en retard"]},
        "message_house": {"pillars": [{"id": "rapidite", "title": "Rapidité"}]},
        "team": {"members": [{"id": "ines", "name": "Inès"}]},
        "rally": {
            "channels": [
                {"id": "linkedin", "name": "LinkedIn", "kind": "social_ads"},
                {"id": "site", "name": "site", "kind": "website"},
            ]
        },
        "integrate": {"steps": [{"id": "pub", "name": "pub"}, {"id": "demo", "name": "démo", "goal": True}]},
        "orchestrate": {"end": "2027-06-30"},
    }
)
QUESTIONS = {
    "objective": Question("OBJ002", "objective.statement", "objective", "objective", code="OBJ002"),
    "pillars": Question("message_house.pillars", "message_house.pillars", "message_house", "pillars"),
    "proofs": Question("message_house.proofs", "message_house.pillars[rapidite].proofs", "message_house", "proofs"),
    "journey": Question("integrate.steps", "integrate.steps", "integrate", "journey"),
    "kpis": Question("integrate.kpi", "integrate.steps[pub].kpi", "integrate", "kpis"),
    "tasks": Question("orchestrate.tasks", "orchestrate.tasks", "orchestrate", "tasks"),
    "risks": Question("orchestrate.risks", "orchestrate.risks", "orchestrate", "risks"),
}


def offered(kind: str, *items: dict[str, str]) -> list[Offer]:
    """Return what is offered beyond guided mode's own suggestions, when a model suggests one option."""
    chat = ScriptedChat([{"options": [{"items": list(items)}]}])
    made = AssistedSuggester(chat, Ledger(), 6000, suggest)(PLAN, QUESTIONS[kind], (), TODAY)
    assert len(made) <= 3
    own = suggest(PLAN, QUESTIONS[kind], (), TODAY)
    return [offer for offer in made if offer not in own]


def accepted(kind: str, *items: dict[str, str]) -> Plan:
    """Return the plan once the one option is accepted."""
    (offer,) = offered(kind, *items)
    assert offer.suggested
    return apply_edits(PLAN, offer.edits)


def test_a_shorter_objective_keeps_figure_and_date() -> None:
    text = "Décrocher 80 démonstrations DAF avant fin juin 2027"
    assert accepted("objective", {"text": text}).objective.statement == text


def test_pillars_answer_challenges_of_the_plan() -> None:
    plan = accepted(
        "pillars",
        {"text": "Une saisie unique", "about": "tout ressaisir"},
        {"text": "Des chiffres à jour", "about": "autre chose"},
    )
    assert [(p.title, p.answers) for p in plan.message_house.pillars[1:]] == [
        ("Une saisie unique", ("tout ressaisir",)),
        ("Des chiffres à jour", ()),
    ]


def test_proofs_to_look_for_become_tasks_and_never_proofs() -> None:
    plan = accepted("proofs", {"text": "demander le temps gagné à nos clients", "about": "Rapidité"})
    assert plan.message_house.pillars[0].proofs == ()
    assert [task.title for task in plan.orchestrate.tasks] == [
        "Chercher une preuve\u00a0: demander le temps gagné à nos clients"
    ]


def test_a_journey_goes_through_channels_of_the_inventory() -> None:
    plan = accepted("journey", {"about": "site"}, {"about": "LinkedIn"})
    assert [step.channel for step in plan.integrate.steps[2:]] == ["site", "linkedin"]
    assert len(plan.integrate.links) == 1


def test_kpis_shrink_along_the_journey_and_end_with_the_objective() -> None:
    plan = accepted(
        "kpis",
        {"about": "pub", "text": "clics", "number": "2000"},
        {"about": "démo", "text": "démonstrations", "number": "80"},
    )
    assert [(step.kpi.metric, str(step.kpi.target)) for step in plan.integrate.steps] == [
        ("clics", "2000"),
        ("démonstrations", "80"),
    ]


def test_tasks_have_owners_of_the_team_and_days_of_the_campaign() -> None:
    plan = accepted("tasks", {"text": "écrire la page", "who": "Inès", "day": "2027-02-15"})
    assert [(t.title, t.owner, str(t.due)) for t in plan.orchestrate.tasks] == [
        ("écrire la page", "ines", "2027-02-15")
    ]


def test_risks_come_with_what_would_be_done() -> None:
    plan = accepted("risks", {"text": "les démonstrations ne se remplissent pas", "about": "relancer par téléphone"})
    assert [(r.risk, r.mitigation) for r in plan.orchestrate.risks] == [
        ("les démonstrations ne se remplissent pas", "relancer par téléphone")
    ]


@pytest.mark.parametrize(
    ("kind", "items"),
    [
        # Another figure, another date, too long, the same again.
        ("objective", [{"text": "Décrocher 90 démonstrations avant fin juin 2027"}]),
        ("objective", [{"text": "Décrocher 80 démonstrations avant fin mai 2027"}]),
        ("objective", [{"text": "Décrocher 80 belles démonstrations de notre beau logiciel avant fin juin 2027"}]),
        # A name, a figure, markup, another language.
        ("pillars", [{"text": "Adopté par Danone"}]),
        ("pillars", [{"text": "30 % de temps gagné"}]),
        ("pillars", [{"text": "[cliquez](http://exemple.test)"}]),
        ("pillars", [{"text": "the only tool that your team will ever need"}]),
        ("pillars", [{"text": "Simplicité"}, {"text": "simplicité"}]),
        ("proofs", [{"text": "un cas client", "about": "Solidité"}]),
        ("journey", [{"about": "site"}, {"about": "TikTok"}]),
        ("journey", [{"about": "site"}, {"about": "site"}]),
        ("kpis", [{"about": "pub", "text": "clics", "number": "5"}, {"about": "démo", "text": "démo", "number": "80"}]),
        ("kpis", [{"about": "démo", "text": "démonstrations", "number": "200"}]),
        ("kpis", [{"about": "salon", "text": "visites"}]),
        ("tasks", [{"text": "écrire la page", "who": "Sophie"}]),
        ("tasks", [{"text": "écrire la page", "day": "2028-01-01"}]),
        ("tasks", [{"text": "écrire la page", "day": "2026-01-01"}]),
        ("risks", [{"text": "la concurrence de Sage"}]),
        ("risks", []),
    ],
)  # fmt: skip
def test_an_option_with_a_fact_of_its_own_is_dropped(kind: str, items: list[dict[str, str]]) -> None:
    assert offered(kind, *items) == []


@pytest.mark.parametrize("answer", [ModelError("timeout"), "", {"options": []}])
def test_guided_suggestions_remain(answer: Answer) -> None:
    question = QUESTIONS["pillars"]
    ledger = Ledger()
    made = AssistedSuggester(ScriptedChat([answer] * 3), ledger, 6000, suggest)(PLAN, question, (), TODAY)
    assert made == suggest(PLAN, question, (), TODAY) != ()


def test_the_request_is_no_larger_than_it_may_be() -> None:
    chat = ScriptedChat([{"options": []}])
    many = tuple(f"enjeu numéro {n} " + "x" * 60 for n in range(40))
    plan = PLAN.model_copy(update={"audience": PLAN.audience.model_copy(update={"challenges": many})})
    AssistedSuggester(chat, Ledger(), 900, suggest)(plan, QUESTIONS["pillars"], (), TODAY)
    assert estimate_request(chat.requests[0]) <= 900


def test_every_generator_helps_with_a_question_that_exists() -> None:
    known = {row.id for row in table()} | challenged_codes() | {"orchestrate.risks", "MSG004"}
    assert set(generators()) <= known
    assert {g.kind for g in generators().values()} == set(QUESTIONS)
