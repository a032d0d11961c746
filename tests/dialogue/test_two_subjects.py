"""Messages that answer and say something more: the list ends where another subject begins, and nothing is made up."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.dialogue.guided.texting import respelled
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


def test_whose_a_channel_is_may_be_said_in_two_words(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(
        GOALS["fr"], "Équipe : Maud pilote, Tom fait le site. Canaux : site, LinkedIn", "en fait, site c’est Maud"
    )
    assert held(conversation, "rally.channels[site].manager") == "maud"
    conversation.say("LinkedIn et l’affichage, ce sera Tom")
    managers = {each["name"]: each["manager"] for each in held(conversation, "rally.channels")}
    assert managers == {"site": "maud", "LinkedIn": "tom", "affichage": "tom"}
    before = held(conversation, "rally.channels")
    conversation.say("le site, c’est cher")
    assert held(conversation, "rally.channels") == before


def test_a_value_is_chosen_by_its_rank(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(GOALS["fr"], "budget 9 000 euros", "budget total : 8 000 euros", "la deuxième valeur")
    assert held(conversation, "orchestrate.budget.total") == 8000


def test_what_a_channel_carries_is_no_content_of_its_own(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(
        GOALS["fr"],
        "Contenus : tutoriel vidéo prêt (Malik)",
        "story Instagram → page du tutoriel (récupère l’e-mail) → article de presse → devis",
    )
    assert [each["title"] for each in held(conversation, "rally.contents")] == ["tutoriel vidéo"]
    assert held(conversation, "integrate.steps[page-du-tutoriel].contents") == ["tutoriel-video"]


def until_pillars(talk: Start) -> Talk:
    conversation = talk("fr")
    conversation.say(GOALS["fr"], "acquisition", "12", "infirmières de nuit, prospects", "trop de trajets", "LinkedIn")
    conversation.say("Notre promesse : le travail près de chez vous")
    assert conversation.asked == "message_house.pillars"
    return conversation


def test_arguments_that_are_said_alike_are_proved_alike(talk: Start) -> None:
    conversation = until_pillars(talk)
    conversation.say(
        "- Liberté : un mois de préavis\n- Place : des postes dans 40 villes\nLa campagne dure du 3 au 28 mai 2027"
    )
    proofs = {each["title"]: each["proofs"] for each in held(conversation, "message_house.pillars")}
    assert proofs == {"Liberté": ["un mois de préavis"], "Place": ["des postes dans 40 villes"]}
    assert held(conversation, "orchestrate.start") == "2027-05-03"


def test_claims_are_no_proofs(talk: Start) -> None:
    conversation = until_pillars(talk)
    conversation.say("- Liberté : chacune choisit\n- Place : du travail partout")
    assert [each["proofs"] for each in held(conversation, "message_house.pillars")] == [[], []]


@pytest.mark.parametrize("said", ["La preuve de Soin : 9 sur 10 reviennent", "la preuve pour « Soin », c’est 9 sur 10"])
def test_a_proof_says_of_which_argument_it_is(talk: Start, said: str) -> None:
    conversation = until_pillars(talk)
    conversation.say("Vitesse et Soin", said)
    proofs = {each["title"]: each["proofs"] for each in held(conversation, "message_house.pillars")}
    assert proofs["Vitesse"] == []
    assert len(proofs["Soin"]) == 1
    assert proofs["Soin"][0].startswith("9 sur 10")


def test_titles_are_told_apart_by_their_capitals(talk: Start) -> None:
    conversation = until_pillars(talk)
    conversation.say("Plaisir et Gain de temps")
    assert [each["title"] for each in held(conversation, "message_house.pillars")] == ["Plaisir", "Gain de temps"]


def test_titles_that_are_labels_elsewhere_are_arguments_where_they_are_proved(talk: Start) -> None:
    conversation = talk("en")
    conversation.say(
        GOALS["en"],
        "Our pillars:\nMoney - proof: one fee a year\nAudience - proof: 300 shows\nWe delete contacts after 12 months",
    )
    assert [each["title"] for each in held(conversation, "message_house.pillars")] == ["Money", "Audience"]
    assert held(conversation, "orchestrate.compliance.retention_months") == 12


def test_a_number_before_a_sentence_answers_where_nothing_is_counted(talk: Start) -> None:
    conversation = talk("en")
    conversation.say(GOALS["en"], "acquisition")
    assert conversation.asked == "objective.baseline"
    conversation.say("27. Dates: from July 1, 2027 to August 30, 2027")
    assert held(conversation, "objective.baseline") == 27
    assert held(conversation, "orchestrate.start") == "2027-07-01"


def test_channels_that_people_use_are_habits_in_any_line(talk: Start) -> None:
    conversation = talk("en")
    conversation.say(GOALS["en"], "tired of forms\nMedia they read: Nursing Times, Facebook")
    assert held(conversation, "audience.habits") == ["Nursing Times", "Facebook"]


def test_what_is_kept_is_not_what_worries_them(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(GOALS["fr"], "acquisition", "12", "infirmières de nuit, prospects")
    conversation.say("trop de trajets\nOn efface les coordonnées au bout de 18 mois")
    assert held(conversation, "audience.challenges") == ["trop de trajets"]
    assert held(conversation, "orchestrate.compliance.retention_months") == 18


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Maud piltoe la campgne", "Maud pilote la campagne"),
        ("the manaegr keeps detials", "the manager keeps details"),
        ("Bugdet : 10 k€", "Budget : 10 k€"),
        (
            "le champagne de Maud Campane, un contact pour manger",
            "le champagne de Maud Campane, un contact pour manger",
        ),
        ("we sell pliers at lunch", "we sell pliers at lunch"),
    ],
)
def test_slips_in_words_of_the_trade_are_mended(typed: str, meant: str) -> None:
    assert respelled(typed) == meant
