"""Lists whose items are steps, sentences in which a channel is somebody's, figures that a correction names."""

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
    ("said", "names"),
    [
        (
            "- Radio spot\n- fitting page (collects the email)\n- signed lease",
            ["Radio spot", "fitting page", "signed lease"],
        ),
        ("radio spot -> fitting page -> goal", ["radio spot", "fitting page", "goal"]),
        ("a radio spot, then a call, then a first order", ["radio spot", "call", "order"]),
    ],
)
def test_each_item_of_a_path_is_a_step(talk: Start, said: str, names: list[str]) -> None:
    conversation = talk("en")
    conversation.say(GOALS["en"], f"Journey:\n{said}")
    assert [each["name"].removeprefix("first ") for each in held(conversation, "integrate.steps")] == names
    assert len(held(conversation, "integrate.links")) == len(names) - 1


@pytest.mark.parametrize(
    ("language", "said", "managers"),
    [
        (
            "fr",
            "Équipe : Maud pilote, Tom appelle par téléphone, l’affichage et le salon c’est Maud",
            {"affichage": "maud", "salon": "maud"},
        ),
        ("en", "Team: Kit leads the campaign, Ann does the calls, press is Kit", {"press": "kit"}),
        (
            "en",
            "Team: Kit leads the campaign, Ann does the website, leaflets are on Kit",
            {"website": "ann", "leaflets": "kit"},
        ),
    ],
)
def test_a_clause_says_whose_a_channel_is(talk: Start, language: str, said: str, managers: dict[str, str]) -> None:
    conversation = talk(language)
    conversation.say(GOALS[language], said)
    found = {each["name"]: each["manager"] for each in held(conversation, "rally.channels")}
    assert {name: found.get(name) for name in managers} == managers


def test_who_is_alone_and_gives_a_name_is_one_person(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(GOALS["fr"], "Équipe : je suis seule, c’est moi Maud, je gère Instagram")
    assert [each["name"] for each in held(conversation, "team.members")] == ["Maud"]
    assert held(conversation, "rally.channels[instagram].manager") == "maud"


@pytest.mark.parametrize("said", ["change the target to 60", "actually, the target is rather 60"])
def test_a_correction_names_its_figure(talk: Start, said: str) -> None:
    conversation = talk("en")
    conversation.say(GOALS["en"], "acquisition", "12", said)
    assert held(conversation, "objective.target") == 60
    assert held(conversation, "objective.baseline") == 12
    assert held(conversation, "audience.name") is None


def test_the_unit_of_two_figures_is_said_once(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(
        "Vendre 1,5 M€ de fromages avant fin 2027", "acquisition", "1,1 million", "en fait 1,3 million et pas 1,5"
    )
    assert held(conversation, "objective.target") == 1300000
    assert held(conversation, "objective.baseline") == 1100000


def test_whose_contract_ends_ends_no_campaign(talk: Start) -> None:
    conversation = talk("en")
    conversation.say(GOALS["en"], "acquisition", "12", "office managers whose contract ends this winter")
    assert held(conversation, "audience.name") == "office managers whose contract ends this winter"
    assert held(conversation, "orchestrate.end") is None


def test_a_waiting_list_worries_people(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(GOALS["fr"], "acquisition", "12", "futurs parents, prospects")
    conversation.say("la liste d’attente interminable et puis les horaires")
    assert held(conversation, "audience.challenges") == ["la liste d’attente interminable", "les horaires"]
    assert held(conversation, "rally.data") == []


@pytest.mark.parametrize("said", ["Soin : 2, Vitesse : 1. Base légale : contrat", "1, 2. Base légale : contrat"])
def test_which_argument_answers_what_ends_where_another_subject_begins(talk: Start, said: str) -> None:
    conversation = talk("fr")
    conversation.say(GOALS["fr"], "acquisition", "12", "infirmières, prospects", "trop de trajets ; peu de repos")
    conversation.say(
        "LinkedIn",
        "Notre promesse : le travail près de chez vous",
        "Vitesse (preuve : 8 min) et Soin (preuve : 2 jours)",
    )
    assert (conversation.asked or "").endswith(".answers")
    conversation.say(said)
    assert held(conversation, "message_house.pillars[vitesse].answers") == ["trop de trajets"]
    assert held(conversation, "message_house.pillars[soin].answers") == ["peu de repos"]
    assert held(conversation, "orchestrate.budget.reserve") is None
    assert held(conversation, "orchestrate.compliance.legal_basis") == "contract"


def test_a_rhythm_before_its_readers_is_theirs(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(
        GOALS["fr"],
        "Suivi : chaque semaine avec les responsables de canaux, tous les mois, la direction voit le résultat",
    )
    reviews = {each["readers"]: each["cadence"] for each in held(conversation, "orchestrate.measurement.reviews")}
    assert reviews == {"channel_managers": "chaque semaine", "executives": "tous les mois"}
