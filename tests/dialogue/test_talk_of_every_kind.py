"""What people say in passing, in lists without verbs and beside other things lands where it belongs, or nowhere."""

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


def managers(talk: Talk) -> dict[str, str | None]:
    plan = talk.last.state.plan
    names = {m.id: m.name for m in plan.team.members}
    return {str(c.name): names.get(c.manager or "") for c in plan.rally.channels}


TEAM = "Moi c'est Yann, je coordonne. Maëlle, Hugo et l'agence Nova travaillent avec moi"
CHANNELS = "Nos canaux : e-mail, affiches, Instagram, webinaire"


@pytest.mark.parametrize(
    ("said", "runs"),
    [
        ("Maëlle l'e-mail, Hugo les affiches et Instagram, moi le webinaire", ("Maëlle", "Hugo", "Hugo", "Yann")),
        ("maelle gère l'e-mail, hugo les affiches, moi le reste", ("Maëlle", "Hugo", "Yann", "Yann")),
        (
            "L'e-mail c'est Maëlle, les affiches Hugo, Instagram l'agence, le webinaire moi",
            ("Maëlle", "Hugo", "Nova", "Yann"),
        ),
        ("e-mail et affiches : Hugo, Instagram : Maëlle, le webinaire moi", ("Hugo", "Hugo", "Maëlle", "Yann")),
        ("Hugo le webinaire, Maëlle Instagram, la mairie les affiches", (None, None, "Maëlle", "Hugo")),
    ],
)
def test_who_takes_what_in_a_list_without_verbs(talk: Start, said: str, runs: tuple[str | None, ...]) -> None:
    conversation = talk("fr")
    conversation.say(GOAL, TEAM, CHANNELS, said)
    names = ("e-mail", "affiches", "Instagram", "webinaire")
    found = {name: (who or "").removeprefix("Agence ") or None for name, who in managers(conversation).items()}
    assert tuple(found[name] for name in names) == runs


def test_a_list_of_who_takes_what_in_english(talk: Start) -> None:
    conversation = talk("en")
    conversation.say("Get 40 quotes by the end of May 2027", "I'm Sue. Tom and Kate work with me")
    conversation.say(
        "email, LinkedIn, a webinar and radio", "Tom takes email, Kate LinkedIn and the webinar, me the rest"
    )
    assert list(managers(conversation).values()) == ["Tom", "Kate", "Kate", "Sue"]


@pytest.mark.parametrize(
    ("said", "path", "value"),
    [
        ("Fidéliser nos adhérents, on en perd 18 % par an, objectif 10 % fin 2027", "objective.target", 10),
        ("Fidéliser nos adhérents, on en perd 18 % par an, objectif 10 % fin 2027", "objective.baseline", 18),
        (
            "on organise un festival et on voudrait vendre 2000 pass avant le 1er juin",
            "objective.statement",
            "Vendre 2000 pass avant le 1er juin",
        ),
        (
            "on voudrait vendre deux mille pass avant juin l'année dernière on en avait vendu mille cinq cents",
            "objective.baseline",
            1500,
        ),
        ("faut que je trouve 30 testeurs avt le 15/03", "objective.target", 30),
        (
            "800 anciens clients reviennent cet hiver (réservations avant le 31 janvier 2027)",
            "objective.deadline",
            "2027-01-31",
        ),
        ("on aimerait 6000 visiteurs de plus pendant les vacances", "objective.metric", "visiteurs"),
        (
            "Ouvrir 250 comptes auprès des artisans du bâtiment entre janvier et juin 2027",
            "audience.name",
            "artisans du bâtiment",
        ),
        (
            "Notre réseau voudrait faire connaître la donation en ligne : 20 % de notoriété contre 8 % aujourd'hui",
            "objective.target",
            20,
        ),
        (
            "Notre réseau voudrait faire connaître la donation en ligne : 20 % de notoriété contre 8 % aujourd'hui",
            "objective.baseline",
            8,
        ),
    ],
)
def test_the_figures_of_a_goal(talk: Start, said: str, path: str, value: Any) -> None:
    conversation = talk("fr")
    conversation.say(said)
    assert held(conversation, path) == value


@pytest.mark.parametrize(
    ("said", "path", "value"),
    [
        ("la cible c'est les adhérents de moins de 30 ans", "audience.name", "adhérents de moins de 30 ans"),
        ("le budget c'est 12 000 €", "orchestrate.budget.total", 12000),
        ("la promesse c'est un devis en deux heures", "message_house.promise", "Un devis en deux heures"),
        ("zéro pr l'instant", "objective.baseline", 0),
        ("affiches chez les commerçants, facebook, newsletter", "audience.name", None),
        ("fichier clients (e-mails, téléphones)", "audience.name", None),
        ("familles de Nancy, Strasbourg et Metz", "audience.name", "familles de Nancy, Strasbourg et Metz"),
    ],
)
def test_what_is_said_without_being_asked(talk: Start, said: str, path: str, value: Any) -> None:
    conversation = talk("fr")
    conversation.say(GOAL, said)
    assert held(conversation, path) == value


def test_a_figure_is_no_audience(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(
        "Fidéliser les adhérents", "la cible c'est 12 %", "non la cible c'est 10 %, les 18 % c'est aujourd'hui"
    )
    assert (held(conversation, "objective.target"), held(conversation, "objective.baseline")) == (10, 18)
    assert held(conversation, "audience.name") is None


def test_something_else_settles_no_contradiction(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(GOAL, "la cible c'est les architectes", "la cible ce sont les maires ruraux")
    assert conversation.asked == "audience.name"
    conversation.say("la météo complique les chantiers")
    assert held(conversation, "audience.name") == "architectes"
    conversation.say("les maires")
    assert held(conversation, "audience.name") == "maires"


def test_a_greeting_is_no_goal(talk: Start) -> None:
    conversation = talk("fr")
    reply = conversation.say("Bonjour Madame, Monsieur. On vend des lits").reply
    assert "Madame" not in reply
