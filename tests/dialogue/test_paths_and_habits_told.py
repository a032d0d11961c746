"""Paths told beside another question, steps that collect into a known base, and where people spend their time."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at, changed

EMPTY: dict[str, Any] = {
    "objective": {"statement": "60 test rides"},
    "rally": {"channels": [], "data": [{"id": "crm", "name": "CRM", "kind": "crm"}]},
    "integrate": {"steps": []},
}


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("La bannière mène au formulaire, qui demande le téléphone dans le CRM, puis un essai", "fr"),
        ("The banner leads to the form, which asks for the phone into the CRM, then a test ride", "en"),
    ],
)
def test_a_step_collects_for_a_known_base(said: str, language: Language) -> None:
    plan, _ = answered(said, "objective.kind", known=EMPTY, language=language)
    collecting = [step for step in plan["integrate"]["steps"] if step["captures"]]
    assert [(step["captures"], step["stores_in"]) for step in collecting] == [(["phone"], "crm")]
    assert len(plan["integrate"]["links"]) == len(plan["integrate"]["steps"]) - 1 == 2
    assert plan["rally"]["data"][0]["holds"] == []


@pytest.mark.parametrize(
    ("said", "language"), [("le CRM a déjà leur téléphone", "fr"), ("the CRM already has their phone", "en")]
)
def test_what_a_known_base_holds_is_no_step(said: str, language: Language) -> None:
    plan, _ = answered(said, "objective.kind", known=EMPTY, language=language)
    assert plan["rally"]["data"][0]["holds"] == ["phone"]
    assert plan["integrate"]["steps"] == []


@pytest.mark.parametrize(
    ("said", "language", "steps"),
    [
        ("From the poster people go to the quiz page and then the showroom visit", "en", 3),
        ("Du catalogue on va sur la page, puis sur un essai", "fr", 3),
        ("L'annonce renvoie au questionnaire, puis un appel", "fr", 3),
    ],
)
def test_a_path_told_while_something_else_is_asked(said: str, language: Language, steps: int) -> None:
    plan, _ = answered(said, "objective.kind", known=EMPTY, language=language)
    assert len(plan["integrate"]["steps"]) == steps
    assert len(plan["integrate"]["links"]) == steps - 1


@pytest.mark.parametrize(
    ("said", "language"), [("people go to the market on Sundays", "en"), ("ils vont sur la côte l'été", "fr")]
)
def test_where_people_go_is_no_path(said: str, language: Language) -> None:
    assert "integrate" not in changed(EMPTY, said, "objective.kind", language)


@pytest.mark.parametrize(
    ("said", "language", "habits"),
    [
        ("ils passent leurs soirées sur TikTok", "fr", ["TikTok"]),
        ("elles lisent la presse locale et passent pas mal de temps sur les forums", "fr", ["presse locale", "forums"]),
        ("they spend way too much time on Reddit and scroll Instagram", "en", ["Reddit", "Instagram"]),
    ],
)
def test_where_people_spend_their_time(said: str, language: Language, habits: list[str]) -> None:
    known = {"audience": {"name": "riders"}, "rally": {"channels": []}}
    plan, _ = answered(said, "audience.habits", known=known, language=language)
    assert plan["audience"]["habits"] == habits
    assert plan["rally"]["channels"] == []


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("waiting lists everywhere, dogs scared of the vet, long drives", "en"),
        ("listes d'attente partout, chiens stressés, trajets trop longs", "fr"),
    ],
)
def test_troubles_that_open_with_a_list_are_no_bases(said: str, language: Language) -> None:
    plan, _ = answered(said, "objective.kind", known=EMPTY, language=language)
    assert len(plan["rally"]["data"]) == 1


def test_a_base_and_another_one_are_both_kept() -> None:
    plan, _ = answered("liste de 300 clients, fichier du salon", "objective.kind", known=EMPTY, language="fr")
    assert len(plan["rally"]["data"]) > 1


@pytest.mark.parametrize("question", ["audience.habits", "message_house.promise"])
def test_numbered_titles_are_arguments_whatever_is_asked(question: str) -> None:
    known = EMPTY | {"message_house": {}, "audience": {"name": "riders"}}
    said = "1) light frame: 9 kilos 2) quick service: ready in 48 hours"
    plan, _ = answered(said, question, known=known)
    assert [pillar["title"] for pillar in plan["message_house"]["pillars"]] == ["Light frame", "Quick service"]
    assert plan["audience"]["habits"] == []
    assert plan["message_house"]["promise"] is None


@pytest.mark.parametrize("question", ["message_house.promise", "audience.challenges", "message_house.pillars"])
@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("first answers the queue, second the price, third the noise", "en"),
        ("le premier répond à la peur, le deuxième au temps, le dernier au prix", "fr"),
        ("Oscar films the rides, my sister Nell draws the leaflets", "en"),
    ],
)
def test_what_goes_to_each_in_order_and_what_somebody_does_is_no_argument(
    question: str, said: str, language: Language
) -> None:
    known = EMPTY | {"message_house": {}, "audience": {"name": "riders"}}
    plan, _ = answered(said, question, known=known, language=language)
    assert plan["message_house"]["promise"] is None
    assert plan["message_house"]["pillars"] == []
    assert plan["audience"]["challenges"] == []


@pytest.mark.parametrize(
    ("said", "language"),
    [("le premier la peur, le deuxième le temps", "fr"), ("the first one the noise, the last one the price", "en")],
)
def test_what_goes_by_rank_is_no_promise(said: str, language: Language) -> None:
    plan, _ = answered(said, "message_house.promise", known=EMPTY | {"message_house": {}}, language=language)
    assert plan["message_house"]["promise"] is None


@pytest.mark.parametrize("said", ["Roses last twice as long with us", "First come, first served, all summer"])
def test_a_promise_that_only_looks_like_it_stays_one(said: str) -> None:
    known = EMPTY | {"message_house": {}, "audience": {"name": "gardeners"}}
    plan, _ = answered(said, "message_house.promise", known=known)
    assert plan["message_house"]["promise"] == said


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Dégustation : à créer. Fiche produit : prête.", "fr"),
        ("Starting point: the email. End point: the order.", "en"),
        ("Point d'entrée : l'e-mail. Point d'arrivée : la commande.", "fr"),
        ("The client list contains e-mail, phone and postal address.", "en"),
    ],
)
def test_how_means_stand_is_no_argument(said: str, language: Language) -> None:
    known = EMPTY | {"message_house": {"promise": "Fresh every day"}, "integrate": {"steps": []}}
    plan, _ = answered(said, "message_house.pillars", known=known, language=language)
    assert plan["message_house"]["pillars"] == []


def test_titles_with_what_stands_behind_them_are_arguments() -> None:
    known = EMPTY | {"message_house": {"promise": "Fresh every day"}}
    plan, _ = answered(
        "Fraîcheur : livré en 3 heures. Choix : 24 thés", "message_house.pillars", known=known, language="fr"
    )
    assert [pillar["title"] for pillar in plan["message_house"]["pillars"]] == ["Fraîcheur", "Choix"]


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("no spare time, fear of riding alone, price", "audience.challenges"),
        ("One hill, one bike, no solo", "message_house.promise"),
    ],
)
def test_what_people_do_alone_is_nobody_of_the_team(said: str, question: str) -> None:
    known = EMPTY | {"message_house": {}, "audience": {"name": "riders"}, "team": {"members": []}}
    plan, _ = answered(said, question, known=known)
    assert plan["team"]["members"] == []
    assert at(plan, question) is not None


@pytest.mark.parametrize("said", ["I run it alone", "just me, solo", "je suis toute seule, en solo"])
def test_whoever_works_alone_runs_it(said: str) -> None:
    known = EMPTY | {"team": {"members": []}}
    plan, _ = answered(said, "team.members", known=known, language="fr" if "je" in said else "en")
    assert [member["role"] for member in plan["team"]["members"]] == ["campaign_manager"]


@pytest.mark.parametrize("question", ["message_house.promise", "message_house.pillars"])
@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("The poster is ready.", "en"),
        ("l'affiche est prête", "fr"),
    ],
)
def test_how_far_contents_are_is_no_promise(question: str, said: str, language: Language) -> None:
    known = EMPTY | {"message_house": {}, "rally": {"channels": [], "contents": []}}
    plan, _ = answered(said, question, known=known, language=language)
    assert (plan["message_house"]["promise"], plan["message_house"]["pillars"]) == (None, [])
    assert plan["rally"]["contents"] != []


@pytest.mark.parametrize(
    ("said", "language"), [("review every Monday with Nell", "en"), ("bilan chaque lundi avec Nell", "fr")]
)
def test_a_rhythm_of_reviews_is_no_content(said: str, language: Language) -> None:
    plan, _ = answered(said, "rally.contents", known=EMPTY, language=language)
    assert plan["rally"]["contents"] == []
