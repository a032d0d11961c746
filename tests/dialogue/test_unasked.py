"""Facts that nobody asked for land in their own field, and what answers another question is not taken for an answer."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.plan import plan_data
from assistant.plan.path import value_at
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]

GOAL = "Obtenir 40 devis avant fin mai 2027"


def held(talk: Talk, path: str) -> Any:
    return value_at(plan_data(talk.last.state.plan), path)


@pytest.mark.parametrize(
    ("said", "path", "value"),
    [
        ("les gérants de campings du littoral", "audience.name", "gérants de campings du littoral"),
        ("plutôt de la notoriété", "objective.kind", "awareness"),
        ("des clients réguliers", "audience.lifecycle", "regular"),
        (
            "elles peinent à recruter des saisonniers",
            "audience.challenges",
            ["elles peinent à recruter des saisonniers"],
        ),
        ("ce qui les freine : le prix, la mise en route", "audience.objections", ["le prix", "la mise en route"]),
        ("intérêt légitime", "orchestrate.compliance.legal_basis", "legitimate_interest"),
        ("stress zéro, c'est notre promesse", "message_house.promise", "Stress zéro"),
        ("20k, dont 12k de pub et 10 % de réserve", "orchestrate.budget.reserve", 2000),
        ("180 k€ (média 100, création 50, réserve 30)", "orchestrate.budget.lines[0].amount", 100000),
        ("du 4 janv au 27 fev 27", "orchestrate.end", "2027-02-27"),
        ("8 semaines à partir du 1er février", "orchestrate.start", "2027-02-01"),
        ("moi c'est Nadège et je pilote", "team.members[nadege].role", "campaign_manager"),
        ("notre outil Zelty avec mails et téléphones", "rally.data[zelty].holds", ["email", "phone"]),
        ("31 l'hiver dernier", "objective.baseline", 31),
    ],
)
def test_a_fact_that_nobody_asked_for_lands_in_its_field(talk: Start, said: str, path: str, value: Any) -> None:
    conversation = talk("fr")
    conversation.say(GOAL, said)
    found = held(conversation, path)
    assert (str(found) if hasattr(found, "isoformat") else found) == value
    assert held(conversation, "objective.statement") == GOAL


@pytest.mark.parametrize(
    ("said", "path", "value"),
    [
        ("speed: quotes in 2 hours; care: one contact for all", "message_house.pillars[care].title", "Care"),
        ("fed up with late deliveries, tired of phone menus", "audience.challenges[0]", "fed up with late deliveries"),
        ("radio spot > quote form > phone call > contract", "integrate.steps[contract].name", "contract"),
        ("mainly on Instagram and in trade magazines", "audience.habits[0]", "Instagram"),
        ("I'm Oscar, I run everything", "team.members[oscar].role", "campaign_manager"),
        ("between 8 Feb and 30 April 2027", "orchestrate.start", "2027-02-08"),
        ("opt-in on the form, deleted after 18 months", "orchestrate.compliance.retention_months", 18),
    ],
)
def test_so_it_does_in_english(talk: Start, said: str, path: str, value: Any) -> None:
    conversation = talk("en")
    conversation.say("Get 40 quotes by end of May 2027", said)
    found = held(conversation, path)
    assert (str(found) if hasattr(found, "isoformat") else found) == value


@pytest.mark.parametrize(
    "said",
    [
        "On fabrique des portails sur mesure",
        "We're a family bakery in York",
        "nous sommes une coopérative laitière",
        "If they do not answer we send a text",
    ],
)
def test_what_is_no_goal_is_not_made_the_objective(talk: Start, said: str) -> None:
    conversation = talk("fr")
    conversation.say(said)
    assert held(conversation, "objective.statement") is None


def test_words_that_may_be_meant_as_the_objective_are_proposed(talk: Start) -> None:
    conversation = talk("fr")
    view = conversation.say("le printemps des jardins")
    assert held(conversation, "objective.statement") is None
    assert "Le printemps des jardins" in view.reply
    conversation.say("oui")
    assert held(conversation, "objective.statement") == "Le printemps des jardins"


def test_who_speaks_is_cut_from_the_objective(talk: Start) -> None:
    conversation = talk("en")
    conversation.say("We're a driving school, need 90 sign-ups by mid-October 2027")
    assert held(conversation, "objective.statement") == "90 sign-ups by mid-October 2027"


def test_customers_to_win_are_not_customers_already(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say("On veut gagner 25 clients avant fin juin 2027")
    assert held(conversation, "audience.lifecycle") is None
    assert held(conversation, "objective.kind") == "acquisition"


@pytest.mark.parametrize(
    ("said", "path", "value"),
    [
        ("non 50", "objective.target", 50),
        ("pas le 31, le 15 mai 2027", "objective.deadline", "2027-05-15"),
        ("fidélisation ? non, acquisition", "objective.kind", "acquisition"),
    ],
)
def test_people_correct_themselves_as_they_write(talk: Start, said: str, path: str, value: Any) -> None:
    conversation = talk("fr")
    conversation.say(GOAL, said)
    found = held(conversation, path)
    assert (str(found) if hasattr(found, "isoformat") else found) == value


def test_a_figure_is_corrected_by_the_words_beside_it(talk: Start) -> None:
    conversation = talk("en")
    conversation.say("budget 9k: 6k ads, 2k video, 1k reserve", "oops, 7k ads")
    assert held(conversation, "orchestrate.budget.lines[0].amount") == 7000
    assert held(conversation, "orchestrate.budget.reserve") == 1000


@pytest.mark.parametrize("said", ["qui es-tu ?", "are you a bot?"])
def test_whoever_asks_is_told_that_it_is_software(talk: Start, said: str) -> None:
    conversation = talk("fr" if said.startswith("qui") else "en")
    view = conversation.say(GOAL, said)
    assert view.intent == "off_topic"
    assert "logiciel" in view.reply or "software" in view.reply
    assert conversation.asked == "objective.kind"


def test_contents_are_no_proof(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say("piliers : rapidité, écoute", "vidéo prête, guide à créer")
    assert [content["title"] for content in held(conversation, "rally.contents")] == ["vidéo", "guide"]
    assert [pillar["proofs"] for pillar in held(conversation, "message_house.pillars")] == [[], []]


def test_whoever_replaces_somebody_takes_their_seat(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say("Agathe pilote, Rémi gère Instagram", "c'est pas Rémi c'est Salomé")
    assert held(conversation, "team.members[salome].role") == "channel_manager"
    assert held(conversation, "rally.channels[instagram].manager") == "salome"


def test_no_is_not_a_channel(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say("nos canaux : LinkedIn, radio, presse", "non, pas la radio")
    assert [channel["name"] for channel in held(conversation, "rally.channels")] == ["LinkedIn", "presse"]


def test_an_answer_and_a_question_in_one_sentence_are_both_taken(talk: Start) -> None:
    conversation = talk("fr")
    view = conversation.say(GOAL, "on en avait 22 l'an passé, au fait pourquoi dix mots ?")
    assert held(conversation, "objective.baseline") == 22
    assert view.citations


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("est-ce que tu peux me montrer le plan ?", "show"),
        ("what's our promise again?", "show"),
        ("qu'est-ce que tu as supposé ?", "show"),
        ("is there anything missing?", "show"),
        ("c'est bon ? on peut lancer ?", "check"),
        ("peux-tu passer cette question", "skip"),
        ("reply in English please", "language"),
    ],
)
def test_requests_are_understood_however_they_are_put(talk: Start, said: str, intent: str) -> None:
    conversation = talk()
    conversation.say(GOAL)
    assert conversation.say(said).intent == intent


def test_going_to_a_section_asks_what_is_open_there_first(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say("Faire venir 300 visiteurs de plus à notre stand du salon de Lyon avant fin mai 2027")
    assert conversation.asked == "objective.statement"
    conversation.say("on passe à l'équipe")
    assert conversation.asked == "team.members"


def test_what_is_wrong_is_said_in_full_once(talk: Start) -> None:
    conversation = talk("fr")
    first = conversation.say("Faire venir 300 visiteurs de plus à notre stand du salon de Lyon avant fin mai 2027")
    again = conversation.say("budget 8 k€")
    assert "stand ·" in first.reply
    assert "stand ·" not in again.reply
    assert len(again.reply.split()) <= 90
