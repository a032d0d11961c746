"""Messages that answer and say something more: the list ends where another subject begins, and nothing is made up."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.plan import plan_data
from assistant.plan.path import value_at
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]
GOALS = {"fr": "Obtenir 40 devis avant fin mai 2027", "en": "Get 40 quotes by end of May 2027"}


def held(talk: Talk, path: str) -> Any:
    found = value_at(plan_data(talk.last.state.plan), path)
    return str(found) if hasattr(found, "isoformat") else found


@pytest.mark.parametrize(
    ("language", "said", "listed", "count", "path", "value"),
    [
        (
            "fr",
            "Nos piliers :\nVitesse - preuve : 8 minutes\nSoin - preuve : 2 infirmières\nOn a un budget de 9 000 euros",
            "message_house.pillars",
            2,
            "orchestrate.budget.total",
            9000,
        ),
        (
            "fr",
            "Les contenus : guide prêt (Ana), film à créer (Tom). Pour le RGPD, la base légale sera le consentement",
            "rally.contents",
            2,
            "orchestrate.compliance.legal_basis",
            "consent",
        ),
        (
            "en",
            "Pillars:\nSpeed - proof: 8 minutes\nCare - proof: 2 nurses\nThe campaign lasts from 3 May to 4 June 2027",
            "message_house.pillars",
            2,
            "orchestrate.start",
            "2027-05-03",
        ),
        (
            "en",
            "Database: CRM (emails). The campaign runs from 3 May 2027 to 4 June 2027",
            "rally.data",
            1,
            "orchestrate.end",
            "2027-06-04",
        ),
        (
            "en",
            "video: £2k\nprinting: £500\nreserve: £300\nWe keep the details for 12 months",
            "orchestrate.budget.lines",
            2,
            "orchestrate.compliance.retention_months",
            12,
        ),
    ],
)
def test_a_list_ends_where_another_subject_begins(
    talk: Start, language: str, said: str, listed: str, count: int, path: str, value: object
) -> None:
    conversation = talk(language)
    conversation.say(GOALS[language], said)
    assert len(held(conversation, listed)) == count
    assert held(conversation, path) == value


def test_a_pillar_about_money_stays_a_pillar(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(
        GOALS["fr"], "Nos piliers :\nSoin : deux infirmières\nBudget maîtrisé : un forfait de 30 € par mois"
    )
    assert [each["title"] for each in held(conversation, "message_house.pillars")] == ["Soin", "Budget maîtrisé"]
    assert held(conversation, "orchestrate.budget.total") is None


@pytest.mark.parametrize("said", ["Notre enveloppe, c’est 7 500 euros", "le budget total, ça fait 7 500 €"])
def test_what_points_at_an_amount_says_what_it_is(talk: Start, said: str) -> None:
    conversation = talk("fr")
    conversation.say(GOALS["fr"], said)
    assert held(conversation, "orchestrate.budget.total") == 7500


@pytest.mark.parametrize("asked", ["Montre-moi où on en est", "faisons le point", "tell me how far we are"])
def test_asking_how_far_one_is_is_no_answer(talk: Start, asked: str) -> None:
    conversation = talk("fr")
    conversation.say(GOALS["fr"])
    before = conversation.asked
    assert conversation.say(asked).intent == "show"
    assert conversation.asked == before


def test_words_that_only_turn_to_a_question_are_no_answer(talk: Start) -> None:
    conversation = talk("en")
    conversation.say(GOALS["en"], "acquisition", "12", "Night-shift nurses, prospects")
    assert conversation.asked == "audience.challenges"
    assert conversation.say("Just a question, why do you need a promise?").intent == "question"
    assert conversation.asked == "audience.challenges"
    assert held(conversation, "audience.challenges") == []


def test_who_introduces_themselves_states_no_objective(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say("Bonjour, je démarre ici. L’objectif : obtenir 40 devis avant fin mai 2027")
    assert held(conversation, "objective.statement") == "Obtenir 40 devis avant fin mai 2027"


def test_the_kind_that_only_is_likely_is_assumed(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say("Signer 20 contrats d’entretien avant fin mai 2027")
    assert conversation.last.state.plan.provenance["objective.kind"].origin == "assumed"
    other = talk("fr")
    other.say("Activer 900 clients de la carte avant fin mai 2027")
    assert held(other, "objective.kind") != "acquisition"


def test_only_one_person_runs_the_campaign_that_one_is_named_for(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(GOALS["fr"], "la pilote est Maud, Tom s’occupe du site, Léa vend")
    roles = {each["name"]: each["role"] for each in held(conversation, "team.members")}
    assert roles == {"Maud": "campaign_manager", "Tom": "channel_manager", "Léa": "sales"}


@pytest.mark.parametrize("said", ["l’agence Studio Garance", "une agence, Atelier Garance"])
def test_a_house_is_part_of_an_agencys_name(talk: Start, said: str) -> None:
    conversation = talk("fr")
    conversation.say(GOALS["fr"], f"Équipe : Maud pilote, {said}")
    agencies = [each["name"] for each in held(conversation, "team.members") if each["role"] == "agency"]
    assert agencies == [said.split(" ", 2)[-1] if "," in said else said.split(" ", 1)[-1]]
