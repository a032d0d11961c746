"""Sentences said on the side, in everyday words, are read for what they are, whatever question they stand beside."""

import datetime
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_OPEN: dict[str, Any] = {"message_house": {}, "orchestrate": {}}
_ALONE: dict[str, Any] = {"team": {}, "rally": {}, "integrate": {}}


@pytest.mark.parametrize(
    ("language", "question", "message"),
    [
        ("fr", "message_house.promise", "la radio on laisse tomber"),
        ("fr", "audience.habits", "on arrête TikTok"),
        ("fr", "audience.habits", "y a pas de newsletter"),
        ("en", "message_house.promise", "we don't do ads on TikTok"),
    ],
)
def test_a_channel_that_is_refused_answers_nothing(language: Language, question: str, message: str) -> None:
    before = answered("", question, known=_OPEN, language=language)[0]
    plan, reading = answered(message, question, known=_OPEN, language=language)
    assert reading.intent not in ("skip", "suggest", "question")
    for path in ("message_house.promise", "audience.habits"):
        assert at(plan, path) == at(before, path)


def test_what_opens_with_whatsapp_asks_nothing() -> None:
    plan, reading = answered("whatsapp des parents, le tableau de l'école", "audience.habits", language="fr")
    assert reading.intent == "fact"
    assert len(at(plan, "audience.habits")) == 2


@pytest.mark.parametrize(
    ("language", "message", "roles"),
    [
        ("fr", "Karim gère le mail, la mairie prête les tables", {"Karim": ["mail"]}),
        ("fr", "notre agence s'appelle Papyrus, elle fait les vidéos. Nadia pilote", {"Papyrus": None, "Nadia": None}),
        ("fr", "la conseillère jeunesse c'est Odile, moi je pilote", {"Odile": []}),
        ("en", "Karim handles e-mail, the town hall lends the tables", {"Karim": ["e-mail"]}),
    ],
)
def test_what_others_do_is_nobodys_duty(language: Language, message: str, roles: dict[str, list[str] | None]) -> None:
    plan, _ = answered(message, "team.members", known=_ALONE, language=language)
    told = {member["name"]: member["responsibilities"] for member in at(plan, "team.members")}
    for name, duties in roles.items():
        assert duties is None or told[name] == duties
    assert not {"Agence", "Agency"} & set(told)


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "instagram c'est pas moi c'est Karim en fait"),
        ("fr", "pour instagram finalement ce sera Karim, Ines est débordée"),
        ("fr", "Ines peut pas, c'est Karim qui prend instagram"),
        ("en", "Instagram isn't me, it's Karim"),
        ("en", "Ines can't, Karim does Instagram"),
    ],
)
def test_who_takes_a_channel_instead(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.habits", language=language)
    assert at(plan, "rally.channels[instagram].manager") == "karim"
    assert len(at(plan, "team.members")) == 3
    assert at(plan, "audience.habits") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "48k : 20 pour le salon, 15 pour la radio, 8 le film, 5 de réserve"),
        ("en", "48k: 20 for the trade show, 15 for the radio, 8 for the film, 5 in reserve"),
    ],
)
def test_a_split_with_a_reserve_is_the_whole_budget(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.budget.total", known=_OPEN, language=language)
    assert at(plan, "orchestrate.budget.total") == 48000
    assert at(plan, "orchestrate.budget.reserve") == 5000
    assert [line["amount"] for line in at(plan, "orchestrate.budget.lines")] == [20000, 15000, 8000]


def test_tasks_between_slashes_keep_their_own_days() -> None:
    message = "film : Karim, 15 janvier 2027 / guide : Ines, fin février / réserver la salle : Ines avant le 20 mars"
    plan, _ = answered(message, "orchestrate.tasks", known=_OPEN | {"rally": {}}, language="fr")
    days = [(1, 15), (2, 28), (3, 20)]
    assert [task["due"] for task in at(plan, "orchestrate.tasks")] == [datetime.date(2027, m, d) for m, d in days]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "HubSpot : 4 300 contacts avec email, société, tél pour un tiers"),
        ("en", "HubSpot: 4,300 contacts with email, company, phone"),
    ],
)
def test_a_field_of_a_base_is_no_base(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.data", known=_ALONE, language=language)
    (base,) = at(plan, "rally.data")
    assert (base["holds"], base["acquired"]) == (["email", "phone"], None)


@pytest.mark.parametrize(
    ("question", "language", "message", "path", "value"),
    [
        ("audience.lifecycle", "fr", "on vise 150 en fait", "objective.target", 150),
        ("audience.lifecycle", "fr", "la réunion c'est le 9 avril pas le 2", "audience.name", "head chefs"),
        (
            "orchestrate.legal_basis",
            "fr",
            "ils acceptent en s'inscrivant",
            "orchestrate.compliance.legal_basis",
            "consent",
        ),
        ("orchestrate.legal_basis", "en", "they sign to be called", "orchestrate.compliance.legal_basis", "consent"),
    ],
)
def test_short_words_for_a_fact(question: str, language: Language, message: str, path: str, value: object) -> None:
    assert at(answered(message, question, language=language)[0], path) == value


def test_an_event_is_the_day_by_which_it_counts() -> None:
    plan, _ = answered(
        "on veut vendre 300 billets pour le concert du 19 juin",
        "objective.statement",
        known={"objective": {}},
        language="fr",
    )
    assert at(plan, "objective.deadline") == datetime.date(2027, 6, 19)


@pytest.mark.parametrize(
    ("language", "message", "path", "value"),
    [
        ("fr", "ah et 5 000 € finalement, la mairie a dit oui", "objective.target", 120),
        ("fr", "Karim finit son stage en mars", "orchestrate.end", None),
        ("en", "oh and £5,000 in the end, the council said yes", "objective.target", 120),
        ("en", "Karim ends his internship in March", "orchestrate.end", None),
    ],
)
def test_what_is_said_of_money_or_people_changes_no_goal(
    language: Language, message: str, path: str, value: object
) -> None:
    assert at(answered(message, "audience.lifecycle", language=language)[0], path) == value


def test_a_name_with_a_feast_in_it_is_no_day() -> None:
    message = "Brigitte préside, Jean-Noël tient le site, Kadia (service civique) filme les vidéos, on n'a pas d'agence"
    plan, _ = answered(message, "team.members", known=_ALONE, language="fr")
    told = {member["name"]: member["role"] for member in at(plan, "team.members")}
    assert told == {"Brigitte": "executive", "Jean-Noël": "channel_manager", "Kadia": "content"}
    assert at(plan, "orchestrate.tasks") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Oihana mon associée s'occupe d'instagram, et Tiphaine la remplaçante prend les rdv par téléphone"),
        ("en", "Oihana my partner looks after Instagram, and Tiphaine takes the bookings over the phone"),
    ],
)
def test_who_somebody_is_may_stand_behind_the_name(language: Language, message: str) -> None:
    plan, _ = answered(message, "team.members", known=_ALONE, language=language)
    managers = [channel["manager"] for channel in at(plan, "rally.channels")]
    assert managers == ["oihana", "tiphaine"]


def test_lists_keep_their_items() -> None:
    plan, _ = answered("sorties le samedi - niveaux clairs - assurance comprise", "message_house.pillars", known=_OPEN)
    assert len(at(plan, "message_house.pillars")) == 3
    numbered = "1. vidéo facebook 2. page d'inscription 3. mail de bienvenue 4. adhésion en ligne"
    plan, _ = answered(numbered, "integrate.steps", known=_ALONE, language="fr")
    assert [step["name"] for step in at(plan, "integrate.steps")] == [
        "vidéo facebook",
        "page d'inscription",
        "mail de bienvenue",
        "adhésion en ligne",
    ]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "ceux qui viennent à l'essai mais n'adhèrent pas sont rappelés par Karim"),
        ("en", "those who come to the trial but don't join get called by Karim"),
    ],
)
def test_who_is_called_again_is_no_audience(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.name", known={"audience": {}, "integrate": {}}, language=language)
    assert at(plan, "audience.name") is None


def test_a_goal_ends_where_somebody_else_wants_more() -> None:
    plan, _ = answered(
        "500 membres de plus au 31 août 2027, et mon président veut aussi rajeunir",
        "objective.statement",
        known={"objective": {}},
        language="fr",
    )
    assert at(plan, "objective.statement") == "500 membres de plus au 31 août 2027"
    plan, _ = answered(
        "on cherche à faire venir les étudiants : 8000 entrées entre février et juin contre 5200 l'an passé",
        "objective.statement",
        known={"objective": {}},
        language="fr",
    )
    assert at(plan, "objective.deadline") == datetime.date(2027, 6, 30)


@pytest.mark.parametrize(
    ("language", "question", "message"),
    [
        ("fr", "message_house.promise", "le film ça sera plutôt le 28 février"),
        ("fr", "message_house.pillars", "pas de tiktok hein"),
        ("fr", "audience.challenges", "Karim n'a pas le temps pour les appels, je les prends"),
        ("en", "message_house.promise", "the film will be the 28th, actually"),
    ],
)
def test_what_changes_in_the_work_is_nothing_to_tell_people(language: Language, question: str, message: str) -> None:
    before = answered("", question, known=_OPEN, language=language)[0]
    plan, _ = answered(message, question, known=_OPEN, language=language)
    for path in ("message_house.promise", "message_house.pillars", "audience.challenges"):
        assert at(plan, path) == at(before, path)
