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
    assert held(conversation, "audience.name") == "maires ruraux"


def test_a_greeting_is_no_goal(talk: Start) -> None:
    conversation = talk("fr")
    reply = conversation.say("Bonjour Madame, Monsieur. On vend des lits").reply
    assert "Madame" not in reply


@pytest.mark.parametrize(
    ("said", "path", "value"),
    [
        ("Ville de 12 000 habitants. Nous devons inscrire 300 seniors avant fin juin", "objective.target", 300),
        ("SaaS RH pour PME. On veut 120 essais d'ici le 30 avril 2027", "audience.name", None),
        ("Les DAF d'ETI. On veut 50 rendez-vous d'ici le 30 avril 2027", "audience.name", "DAF d'ETI"),
        ("j'ai un magasin bio à Angers. Je veux 300 visites de plus en mai", "rally.channels", []),
        (
            "nous c'est une caisse agricole et ce qu'on veut c'est que 400 viticulteurs signent avant mai",
            "objective.target",
            400,
        ),
        ("Objectif : 350 candidatures avant le 20 mars 2027 (280 en 2025)", "objective.baseline", 280),
    ],
)
def test_who_speaks_is_no_part_of_the_goal(talk: Start, said: str, path: str, value: Any) -> None:
    conversation = talk("fr")
    conversation.say(said)
    assert held(conversation, path) == value


@pytest.mark.parametrize(
    ("said", "path", "value"),
    [
        ("Prospects, en B2B", "audience.name", None),
        ("Prospects, en B2B", "audience.lifecycle", "prospect"),
        ("Nos donateurs réguliers", "audience.lifecycle", "regular"),
        (
            "des femmes de 25-40 ans sensibles à l'écologie",
            "audience.name",
            "femmes de 25-40 ans sensibles à l'écologie",
        ),
        ("alors c'est des viticulteurs déjà clients chez nous pour la maison", "audience.sector", None),
        (
            "le prix et la recharge à domicile leur font peur",
            "audience.challenges[0]",
            "le prix et la recharge à domicile",
        ),
        (
            "on leur promet une après-midi les mains dans l'eau",
            "message_house.promise",
            "Une après-midi les mains dans l'eau",
        ),
        (
            "arguments 1. bassin ouvert 2. ateliers compris",
            "message_house.pillars[ateliers-compris].title",
            "Ateliers compris",
        ),
        (
            "Deux piliers. D'abord l'accueil : 38 agences. Ensuite le prix : 20 % de moins",
            "message_house.pillars[le-prix].proofs",
            ["20 % de moins"],
        ),
        ("pour le premier : 4,7/5 sur 1200 avis Google ; pour le second : 6 ateliers par jour", "rally.channels", []),
        ("J0 mail de bienvenue, J+7 push, J+30 SMS", "integrate.links[0].delay_days", 7),
        (
            "Zoé fait la newsletter, et l'office de tourisme nous relaie",
            "team.members[zoe].responsibilities",
            ["newsletter"],
        ),
        ("L'équipe : M. Le Goff, qui pilote", "team.members[m-le-goff].name", "M. Le Goff"),
        ("L'équipe : Zoé et une agence média à choisir", "team.members[agence-media].responsibilities", []),
        ("il y a déjà le programme des ateliers", "rally.contents[programme-des-ateliers].status", "ready"),
    ],
)
def test_what_is_said_in_passing(talk: Start, said: str, path: str, value: Any) -> None:
    conversation = talk("fr")
    conversation.say(GOAL, said)
    assert held(conversation, path) == value


def test_who_takes_what_was_just_named(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(GOAL, "On a déjà un guide, et il faut créer une vidéo. Hugo s'en charge.")
    owners = {c.title: c.owner for c in conversation.last.state.plan.rally.contents}
    assert owners == {"guide": None, "vidéo": "hugo"}
    conversation.say("Il faut écrire une fiche produit et un quiz. Zoé les prépare.")
    owners = {c.title: c.owner for c in conversation.last.state.plan.rally.contents}
    assert owners == {"guide": None, "vidéo": "hugo", "fiche produit": "zoe", "quiz": "zoe"}
