"""Figures of today, lead-ins and doubts beside an answer; what stands like an argument and is none."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import KNOWN, answered, at, changed

_GOAL: dict[str, Any] = {
    "statement": "Fill 90 berths by 30 June 2027",
    "metric": "berths",
    "target": 90,
    "deadline": "2027-06-30",
}
_GOAL_FR = _GOAL | {"statement": "Louer 90 places de port d'ici le 30 juin 2027", "metric": "places de port"}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "acquisition, en partant de 41"),
        ("fr", "acquisition ; base : 41 au printemps 2026"),
        ("fr", "C'est de l'acquisition. Et on part de 41 places."),
        ("fr", "acquisition ; l'exercice précédent s'est soldé par 41 places"),
        ("fr", "De l'acquisition. Aujourd'hui on en loue quarante et une."),
        ("en", "acquisition, starting from 41"),
        ("en", "acquisition. We start at 41 berths"),
        ("en", "acquisition; last season it was 41"),
    ],
)
def test_where_the_figure_stands_is_told_beside_the_kind(language: Language, message: str) -> None:
    goal = _GOAL_FR if language == "fr" else _GOAL
    plan, _ = answered(message, "objective.kind", known={"objective": goal, "audience": {}}, language=language)
    assert (at(plan, "objective.kind"), at(plan, "objective.baseline")) == ("acquisition", 41)
    assert at(plan, "objective.target") == 90


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "acquisition ; l'an dernier on a livré 300 pizzas"),
        ("fr", "acquisition ; en partant de 4 000 €"),
        ("fr", "acquisition, en partant de 41 par jour"),
        ("en", "acquisition; starting from $4,000"),
        ("en", "acquisition; the previous season, 12 complaints"),
    ],
)
def test_what_counts_something_else_is_no_figure_of_today(language: Language, message: str) -> None:
    goal = _GOAL_FR if language == "fr" else _GOAL
    plan, _ = answered(message, "objective.kind", known={"objective": goal, "audience": {}}, language=language)
    assert at(plan, "objective.baseline") is None


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Le repère de départ est de 55"),
        ("fr", "Correction : le chiffre de départ est de 55, et non 40."),
        ("en", "The starting figure is 55"),
    ],
)
def test_the_figure_to_start_from_has_several_names(language: Language, message: str) -> None:
    known = {"objective": _GOAL | {"baseline": 40 if "Correction" in message else None}}
    assert changed(known, message, "integrate.goal", language)["objective"]["baseline"] == 55


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Je ne connais pas le nombre exact. Mettons 35, c'est ce qu'on a fait en 2026"),
        ("fr", "aucune idée... disons 35"),
        ("en", "I don't know the exact number. Let's say 35"),
        ("en", "hard to say, call it 35"),
    ],
)
def test_a_doubt_that_is_settled_answers(language: Language, message: str) -> None:
    plan, _ = answered(message, "objective.baseline", known={"objective": _GOAL}, language=language)
    assert at(plan, "objective.baseline") == 35


@pytest.mark.parametrize(
    ("language", "message"), [("fr", "je ne sais pas encore, désolé"), ("en", "I don't know yet, sorry")]
)
def test_a_doubt_alone_answers_nothing(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.promise", known={"message_house": {}}, language=language)
    assert at(plan, "message_house.promise") is None


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("fr", "J'anticipe la suite : l'audience, ce sont les plombiers du département", "plombiers du département"),
        ("en", "Before you ask: the audience is plumbers of the county", "plumbers of the county"),
    ],
)
def test_what_only_leads_in_is_no_audience(language: Language, message: str, name: str) -> None:
    plan, _ = answered(message, "audience.name", known={"audience": {}}, language=language)
    assert at(plan, "audience.name") == name


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Leurs coordonnées ? Elles sont dans la base des moniteurs : e-mail et téléphone"),
        ("en", "Our contacts? They're in the tutor database: e-mail and phone"),
    ],
)
def test_a_question_to_oneself_tells(language: Language, message: str) -> None:
    known = {"rally": {"channels": KNOWN["rally"]["channels"]}}
    after = changed(known, message, "rally.contents", language)
    assert [sorted(base["holds"]) for base in after["rally"]["data"]] == [["email", "phone"]]
    assert "audience" not in after


@pytest.mark.parametrize(
    ("language", "message", "habits"),
    [
        (
            "fr",
            "Ils nous suivent sur Discord et par SMS, et on les croise aux concerts",
            ["Discord", "SMS", "concerts"],
        ),
        ("fr", "vous les trouverez sur Pinterest et au marché", ["Pinterest", "marché"]),
        ("fr", "ils regardent la télé et répondent au téléphone, certains les SMS", ["télé", "téléphone", "SMS"]),
        ("en", "they answer the phone, some read the newsletter", ["phone", "newsletter"]),
    ],
)
def test_where_people_are_met_is_said_in_many_verbs(language: Language, message: str, habits: list[str]) -> None:
    plan, _ = answered(message, "audience.habits", known={"audience": {"name": "anglers"}}, language=language)
    assert at(plan, "audience.habits") == habits


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "ils ne répondent pas au téléphone"), ("fr", "Ils nous suivent difficilement sur les prix")],
)
def test_what_people_do_not_do_is_no_habit(language: Language, message: str) -> None:
    plan, _ = answered(message, "objective.kind", known={"audience": {"name": "anglers"}}, language=language)
    assert at(plan, "audience.habits") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "L'accueil, aucun pilier n'y répond, c'est assumé"),
        ("en", "The parking, no pillar answers it and that's fine"),
        ("fr", "Le tableur des élèves, au bureau, contient e-mail et téléphone."),
        ("fr", "Dépliant : à créer par Karim. Affiche : prête."),
        ("en", "Leaflet: to create by Karim. Poster: ready."),
        ("fr", "Instagram : agence Loop, externe."),
    ],
)
@pytest.mark.parametrize("question", ["message_house.pillars", "team.members"])
def test_what_is_no_argument_becomes_none(language: Language, message: str, question: str) -> None:
    after = changed({}, message, question, language)
    assert "message_house" not in after


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "Fraîcheur : créée par des artisans du port"), ("en", "Fresh: made by two potters of the village")],
)
def test_an_argument_in_words_of_contents_stays_one(language: Language, message: str) -> None:
    after = changed({"message_house": {}}, message, "message_house.pillars", language)
    assert len(after["message_house"]["pillars"]) == 1
    assert "rally" not in after


def test_a_channel_that_an_agency_has_is_given_to_it() -> None:
    plan, _ = answered("Instagram : agence Loop, externe.", "message_house.pillars", language="fr")
    assert at(plan, "rally.channels[instagram].manager") == "loop"


@pytest.mark.parametrize(
    ("language", "message", "titles"),
    [
        (
            "fr",
            "Confort : sièges refaits. Sécurité : 0 chute depuis 2019. Transparence : devis affiché à l'avance.",
            ["Confort", "Sécurité", "Transparence"],
        ),
        (
            "en",
            "Comfort: new seats. Security: 0 falls since 2019. Warmth: tea for all.",
            ["Comfort", "Security", "Warmth"],
        ),
    ],
)
def test_a_title_with_a_count_keeps_no_money_aside(language: Language, message: str, titles: list[str]) -> None:
    after = changed({"message_house": {}}, message, "message_house.pillars", language)
    assert [pillar["title"] for pillar in after["message_house"]["pillars"]] == titles
    assert list(after) == ["message_house"]


@pytest.mark.parametrize(
    ("language", "message", "told"),
    [
        (
            "fr",
            "J'imagine deux piliers : Calme, parce que la salle est insonorisée, et Choix, on a 30 machines",
            {"Calme": ["la salle est insonorisée"], "Choix": ["30 machines"]},
        ),
        (
            "en",
            "I see two pillars: Quiet, because the hall is soundproof, and Choice, we have 30 machines",
            {"Quiet": ["the hall is soundproof"], "Choice": ["30 machines"]},
        ),
    ],
)
def test_whoever_counts_arguments_off_is_none(language: Language, message: str, told: dict[str, list[str]]) -> None:
    after = changed({"message_house": {}}, message, "message_house.pillars", language)
    assert {pillar["title"]: pillar["proofs"] for pillar in after["message_house"]["pillars"]} == told
