"""What plainly is something else is no item of the list that is asked: it is read where it belongs, or not at all."""

from typing import Any

import pytest

from tests.dialogue.answering import answered, at

PILLAR = "message_house.pillars[savings].proofs"
OWNED = {"rally": {"contents": [{"id": "guide", "title": "guide"}], "channels": [{"id": "mail", "name": "email"}]}}
ASKED: dict[str, dict[str, Any]] = {
    "message_house.proofs": {"path": PILLAR},
    "rally.manager": {"paths": ("rally.channels[mail].manager",)},
    "rally.owner": {"paths": ("rally.contents[guide].owner",)},
    "orchestrate.disclosure": {"path": "orchestrate.compliance.disclosure"},
}
CHANGED = (
    "audience.name",
    "audience.challenges",
    "audience.habits",
    "message_house.promise",
    "message_house.pillars",
    "team.members",
    "rally.channels",
    "rally.contents",
    "rally.data",
    "orchestrate.tasks",
    "orchestrate.compliance.disclosure",
)


def told(said: str, question: str, language: Any) -> dict[str, Any]:
    """Return what a message changes of the lists and texts of a plan."""
    around = ASKED.get(question, {})
    before = answered("", question, language=language, known=OWNED, **around)[0]
    after = answered(said, question, language=language, known=OWNED, **around)[0]
    return {path: at(after, path) for path in CHANGED if at(before, path) != at(after, path)}


@pytest.mark.parametrize(
    "question", ["rally.manager", "rally.owner", "rally.data", "rally.contents", "audience.habits"]
)
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "24 months"),
        ("fr", "deux ans"),
        ("fr", "6 mois"),
        ("en", "once a week"),
        ("fr", "tous les trimestres"),
        ("fr", "comme d'habitude"),
        ("en", "give me two minutes"),
    ],
)
def test_how_long_and_how_often_name_nothing_and_nobody(question: str, language: Any, said: str) -> None:
    assert told(said, question, language) == {}


@pytest.mark.parametrize(
    ("language", "question", "said"),
    [
        ("en", "audience.challenges", "every Thursday with the sales team"),
        ("fr", "message_house.pillars", "chaque mardi avec l'équipe"),
        ("fr", "rally.channels", "taux de clic"),
        ("en", "rally.data", "conversion rate"),
        ("en", "audience.challenges", "open rate for the newsletter"),
        ("fr", "audience.name", "80 inscriptions"),
        ("fr", "rally.contents", "80 inscriptions"),
        ("en", "audience.challenges", "200 visits on the page"),
        ("fr", "audience.challenges", "anciens clients"),
        ("en", "rally.channels", "prospects"),
        ("fr", "audience.habits", "fidélisation"),
        ("en", "rally.contents", "a third for radio"),
        ("fr", "audience.habits", "la moitié pour les affiches, le reste en réserve"),
        ("en", "message_house.promise", "kept for a later campaign"),
        ("fr", "audience.challenges", "on le garde pour plus tard"),
        ("fr", "audience.name", "personne"),
        ("en", "audience.challenges", "me"),
        ("fr", "rally.contents", "un vidéaste freelance"),
        ("en", "orchestrate.disclosure", "better coffee"),
        ("fr", "orchestrate.disclosure", "les artisans du quartier"),
    ],
)
def test_it_stands_in_no_list_that_it_is_none_of(language: Any, question: str, said: str) -> None:
    assert told(said, question, language) == {}


@pytest.mark.parametrize(
    ("language", "question", "said", "path", "expected"),
    [
        ("fr", "audience.name", "les visiteurs du salon", "audience.name", "visiteurs du salon"),
        ("fr", "audience.name", "les abonnés de la saison dernière", "audience.name", "abonnés de la saison"),
        ("en", "audience.name", "subscribers of last season", "audience.name", "subscribers of last season"),
        ("fr", "rally.data", "billetterie", "rally.data", "billetterie"),
        ("en", "message_house.pillars", "Thursdays, Warmth", "message_house.pillars", "Thursdays"),
        ("en", "message_house.pillars", "Weekly delivery", "message_house.pillars", "Weekly delivery"),
        ("fr", "message_house.pillars", "Un suivi chaque semaine", "message_house.pillars", "Un suivi chaque semaine"),
        ("fr", "audience.challenges", "le taux de panne", "audience.challenges", "le taux de panne"),
        (
            "en",
            "audience.challenges",
            "their open rates keep falling",
            "audience.challenges",
            "open rates keep falling",
        ),
        ("en", "rally.contents", "a manual for freelancers", "rally.contents", "manual"),
        ("fr", "audience.name", "les graphistes freelance", "audience.name", "graphistes freelance"),
        ("en", "message_house.promise", "Half the price, twice the time", "message_house.promise", "Half the price"),
        ("fr", "message_house.promise", "l'affiche pour le 3 mars (Karim)", "orchestrate.tasks", "karim"),
        ("fr", "message_house.promise", "Deux mois pour rien", "message_house.promise", "Deux mois pour rien"),
        ("fr", "audience.challenges", "personne ne les rappelle", "audience.challenges", "personne ne les rappelle"),
        ("fr", "orchestrate.disclosure", "#pub en début de légende", "orchestrate.compliance.disclosure", "#pub"),
        (
            "en",
            "orchestrate.disclosure",
            "a paid label on each reel",
            "orchestrate.compliance.disclosure",
            "a paid label",
        ),
    ],
)
def test_what_only_begins_like_it_is_kept(language: Any, question: str, said: str, path: str, expected: str) -> None:
    assert expected in str(told(said, question, language).get(path))


@pytest.mark.parametrize("question", ["message_house.promise", "rally.data", "rally.manager", "audience.challenges"])
def test_what_steps_are_judged_on_is_theirs(question: str) -> None:
    around = ASKED.get(question, {})
    plan = answered("impressions for the Instagram ad, clicks for the email", question, **around)[0]
    steps = {step["id"]: (step["kpi"] or {}).get("metric") for step in at(plan, "integrate.steps")}
    assert (steps["ad"], steps["e1"]) == ("impressions", "clicks")
    assert [c["id"] for c in at(plan, "rally.channels")] == ["instagram", "mail"]


@pytest.mark.parametrize(
    ("language", "said", "verdict"),
    [
        ("en", "not sure really", None),
        ("fr", "bonne question, je vois pas", None),
        ("en", "yes", "yes"),
        ("fr", "non", "no"),
    ],
)
def test_a_doubt_confirms_no_channel(language: Any, said: str, verdict: str | None) -> None:
    plan = answered(said, "rally.targetable", path="rally.channels[mail].targetable", language=language)[0]
    assert at(plan, "rally.channels[mail].targetable") == verdict
