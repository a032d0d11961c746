"""Words that look like a correction, a habit or an audience and are none; ways told in their order, days counted on."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.plan import plan_data
from assistant.plan.path import value_at
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]

GOAL = "Obtenir 40 devis avant fin mai 2027"


def held(talk: Talk, path: str) -> Any:
    found = value_at(plan_data(talk.last.state.plan), path)
    return str(found) if hasattr(found, "isoformat") else found


HOUSE = (
    "Nos arguments : fiabilité (2 pannes par an) et prix (20 % de moins)",
    "Leurs enjeux : ils ne savent pas qui appeler, des factures trop lourdes",
)


@pytest.mark.parametrize(
    "said",
    [
        "Fiabilité → ils ne savent pas qui appeler ; prix → pas de factures lourdes",
        "Fiabilité répond à « ils ne savent pas qui appeler », le prix aux factures",
    ],
)
def test_a_no_within_what_is_told_corrects_nothing(talk: Start, said: str) -> None:
    conversation = talk("fr")
    conversation.say(GOAL, *HOUSE, said)
    pillars = conversation.last.state.plan.message_house.pillars
    assert [pillar.title for pillar in pillars] == ["Fiabilité", "Prix"]
    assert pillars[0].answers == ("ils ne savent pas qui appeler",)


def test_steps_told_in_their_order_are_one_way_whatever_is_asked(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(GOAL, "les architectes", *HOUSE)
    conversation.say("pub Facebook -> page devis -> appel -> devis signé")
    assert [step.name for step in conversation.last.state.plan.integrate.steps] == [
        "pub Facebook",
        "page devis",
        "appel",
        "devis signé",
    ]
    story = talk("fr")
    story.say(GOAL, "Le post LinkedIn mène au guide, on récupère le mail, ensuite un emailing propose le devis")
    plan = story.last.state.plan
    assert [step.name for step in plan.integrate.steps] == ["post LinkedIn", "guide", "emailing", "devis"]
    assert plan.audience.habits == ()


@pytest.mark.parametrize(
    ("said", "path", "value"),
    [
        ("on part de zéro", "objective.baseline", 0),
        ("12 la saison dernière", "objective.baseline", 12),
        ("Manque de temps pour comparer, peur de se tromper", "audience.challenges[1]", "peur de se tromper"),
        ("Zoé pilote et Youssef est à la billetterie", "team.members[youssef].role", None),
        ("fichier clients : mails et téléphones, collectés en boutique", "rally.data[collectes-en-boutique]", None),
        ("LinkedIn surtout, et la newsletter", "rally.channels[linkedin].name", "LinkedIn"),
    ],
)
def test_more_that_is_said_in_passing(talk: Start, said: str, path: str, value: Any) -> None:
    conversation = talk("fr")
    conversation.say(GOAL, said)
    assert held(conversation, path) == value


def test_days_that_count_from_the_first_one(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(GOAL, "j0 push, j+2 email témoignage, j+7 offre, j+14 dernier rappel")
    assert [link.delay_days for link in conversation.last.state.plan.integrate.links] == [2, 5, 7]


@pytest.mark.parametrize(
    ("said", "path", "value"),
    [
        ("On part avec un devis type, on tourne une vidéo de l'atelier", "audience.habits", []),
        ("ils sont sur Instagram", "audience.habits", ["Instagram"]),
        ("les adresses viennent du fichier de la redevance", "audience.name", None),
    ],
)
def test_what_we_do_is_no_habit_and_a_base_no_audience(talk: Start, said: str, path: str, value: Any) -> None:
    conversation = talk("fr")
    conversation.say(GOAL, "acquisition", "12 aujourd'hui", said)
    assert held(conversation, path) == value


def test_one_person_named_first_is_who_speaks(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say("Opticien indépendant à Metz. On aimerait 150 bilans de vue d'ici le 31 mai 2027")
    assert held(conversation, "audience.name") is None
    assert held(conversation, "objective.target") == 150
