"""What marketers tell when something else is asked goes where it belongs, and nothing else is recorded."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]

GOAL: dict[str, Any] = {
    "statement": "Win 30 tenants by May 2027",
    "kind": "acquisition",
    "metric": "tenants",
    "target": 30,
    "deadline": "2027-05-31",
}
FRENCH: dict[str, Any] = {**GOAL, "statement": "Gagner 30 locataires d'ici mai 2027", "metric": "locataires"}


def names(plan: dict[str, Any], path: str = "channels") -> list[str]:
    return [each["name"] for each in plan["rally"][path]]


@pytest.mark.parametrize(
    ("message", "language", "told"),
    [
        ("une lettre de 900 abonnés, un stand à la foire et une page Facebook de 4k fans", "fr",
         ["lettre", "stand à la foire", "page Facebook"]),
        ("a magazine to 2,000 members, a monthly email to 700 donors and posters", "en",
         ["magazine", "monthly email", "posters"]),
        ("20 Minutes, France 3 et Radio 4", "fr", ["20 Minutes", "France 3", "Radio 4"]),
    ],
)  # fmt: skip
def test_whom_a_channel_reaches_is_no_part_of_its_name(message: str, language: Language, told: list[str]) -> None:
    plan, _ = answered(message, "rally.channels", known={"rally": {}, "language": language}, language=language)
    assert names(plan) == told


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("tools: website, newsletter, 2 workshops", "en"),
        ("nos outils : site, newsletter, 2 ateliers", "fr"),
    ],
)
def test_tools_are_the_inventory_whatever_is_asked(message: str, language: Language) -> None:
    known: dict[str, Any] = {"rally": {}, "language": language}
    plan, _ = answered(message, "audience.lifecycle", known=known, language=language)
    assert len(names(plan)) == 3
    assert plan["audience"]["name"] == "head chefs"


@pytest.mark.parametrize(
    ("message", "language", "challenge"),
    [
        ("Their other fear is paying twice", "en", "paying twice"),
        ("leur grande crainte, c'est de payer deux fois", "fr", "payer deux fois"),
        ("and the main headache is parking", "en", "parking"),
    ],
)
def test_a_fear_is_a_challenge_and_no_audience(message: str, language: Language, challenge: str) -> None:
    known: dict[str, Any] = {"audience": {}, "language": language}
    plan, _ = answered(message, "audience.lifecycle", known=known, language=language)
    assert plan["audience"].get("challenges") == [challenge]
    assert not plan["audience"].get("name")


@pytest.mark.parametrize(
    ("message", "language", "baseline"),
    [
        ("We trained 40 shops last year and none closed", "en", None),
        ("l'an dernier on a livré 300 repas", "fr", None),
        ("We signed 12 firms last year", "en", 12),
        ("l'an dernier on avait 9 locataires", "fr", 9),
        ("Last year we helped 8 tenants move in", "en", 8),
    ],
)
def test_what_was_done_for_others_is_no_starting_point(message: str, language: Language, baseline: int | None) -> None:
    known: dict[str, Any] = {"objective": GOAL if language == "en" else FRENCH, "language": language}
    for question in ("audience.lifecycle", "objective.baseline"):
        plan, _ = answered(message, question, known=known, language=language)
        assert plan["objective"].get("baseline") == baseline


@pytest.mark.parametrize(
    ("message", "kind", "audience"),
    [
        ("40 new residents for our business village by June 2027", "acquisition", None),
        ("60 bookings for our family card by June 2027", None, None),
        ("60 bookings from our business customers by June 2027", None, "business customers"),
        ("20 new orders from existing customers by June 2027", None, "existing customers"),
    ],
)
def test_new_ones_are_won_and_what_is_ours_is_not_whom_we_speak_to(
    message: str, kind: str | None, audience: str | None
) -> None:
    plan, _ = answered(message, "objective.statement", known={"objective": {}, "audience": {}})
    assert (plan["objective"].get("kind"), plan["audience"].get("name")) == (kind, audience)


@pytest.mark.parametrize(
    ("message", "language", "days"),
    [
        ("three workshops: 3 April, 10 April and 17 April 2027", "en", 3),
        ("deux ateliers : le 3 et le 10 avril 2027", "fr", 2),
    ],
)
def test_days_are_no_habits(message: str, language: Language, days: int) -> None:
    plan, _ = answered(message, "audience.habits", known={"language": language}, language=language)
    assert not plan["audience"].get("habits")
    told = plan["orchestrate"]["milestones"]
    assert {each["name"] for each in told} <= {"Workshops", "Ateliers"}
    assert len(told) == days


@pytest.mark.parametrize(
    ("message", "language", "steps"),
    [
        ("from the flyer to the booking page to the tasting, then a call", "en",
         ["flyer", "booking page", "tasting", "call"]),
        ("de la pub au formulaire à la visite, puis un appel", "fr", ["pub", "formulaire", "visite", "appel"]),
        ("an invitation to the open day, then a call", "en", ["invitation to the open day", "call"]),
    ],
)  # fmt: skip
def test_a_way_from_one_thing_to_the_next_is_a_journey(message: str, language: Language, steps: list[str]) -> None:
    known: dict[str, Any] = {"integrate": {}, "rally": {}, "language": language}
    plan, _ = answered(message, "integrate.steps", known=known, language=language)
    assert [each["name"] for each in plan["integrate"]["steps"]] == steps
    assert len(plan["integrate"]["links"]) == len(steps) - 1


def test_a_sum_beside_a_goal_that_is_too_long_is_the_budget_and_may_be_turned(talk: Start) -> None:
    person = talk("en")
    person.say("We need 60 new volunteers for our food bank in the north of the city by 30 June 2027")
    told = person.say("3,500 euros in all, 1,500 of it for the stand")
    assert told.state.plan.orchestrate.budget.total == 3500
    told = person.say("finally make it 5,000 euros", "set it to 4,000 euros", "hmm, 4,500 euros in the end")
    assert told.state.plan.orchestrate.budget.total == 4500
    assert told.state.plan.objective.target == 60


def test_of_two_audiences_one_is_kept_by_denying_the_other(talk: Start) -> None:
    person = talk("fr")
    person.say("Recruter 60 bénévoles d'ici le 30 juin 2027", "des jeunes retraités et des étudiants")
    told = person.say("pas les étudiants, juste les retraités")
    assert told.state.plan.audience.name == "jeunes retraités"


def test_what_is_missing_is_told_by_section_and_without_codes(talk: Start) -> None:
    person = talk("en")
    person.say("We need 60 new volunteers for our food bank in the north of the city by 30 June 2027")
    told = person.say("what is still missing?")
    assert "- **inventory**: channel, content" in told.reply
    assert "- **objective**: baseline · The objective has" in told.reply
    assert "OBJ0" not in told.reply


@pytest.mark.parametrize(
    "message", ["Jem makes TikToks; agency = Loud Ltd for the music", "Anya handles Instagram; Piotr writes the blog"]
)
def test_what_somebody_does_is_nothing_that_people_read(message: str) -> None:
    plan, _ = answered(message, "audience.habits", known={"team": {}, "rally": {}})
    assert not plan["audience"].get("habits")


@pytest.mark.parametrize(
    ("message", "language", "count"),
    [("we've TikTok, posters and a website", "en", 3), ("on a une newsletter et une page Facebook", "fr", 2)],
)
def test_what_we_have_is_ours_and_no_habit(message: str, language: Language, count: int) -> None:
    known: dict[str, Any] = {"rally": {}, "language": language}
    plan, _ = answered(message, "audience.habits", known=known, language=language)
    assert not plan["audience"].get("habits")
    assert len(names(plan)) == count


def test_grands_in_words_and_what_needs_building() -> None:
    plan, _ = answered("twenty-six grand: 20k radio, 4k posters, 2k spare", "orchestrate.budget.total")
    assert plan["orchestrate"]["budget"]["total"] == 26000
    plan, _ = answered("poster ready, booking page needs building", "rally.contents", known={"rally": {}})
    told = [(each["title"], each["status"]) for each in plan["rally"]["contents"]]
    assert told == [("poster", "ready"), ("booking page", "to_create")]


def test_two_things_that_they_do_are_two_challenges() -> None:
    plan, _ = answered(
        "ils se croient couverts et repoussent la paperasse",
        "audience.challenges",
        known={"audience": {"name": "artisans"}, "language": "fr"},
        language="fr",
    )
    assert plan["audience"]["challenges"] == ["ils se croient couverts", "repoussent la paperasse"]


@pytest.mark.parametrize(
    ("message", "language", "told"),
    [
        ("video to shoot (Sacha, 10 January), leaflet to update by Ines, booking page ready", "en",
         [("video", "to_create", "sacha"), ("leaflet", "to_adapt", "ines"), ("booking page", "ready", None)]),
        ("vidéo d'anciens à tourner (Sacha, 10 janvier), plaquette à mettre à jour par Ines", "fr",
         [("vidéo d'anciens", "to_create", "sacha"), ("plaquette", "to_adapt", "ines")]),
        ("- route map: ready (Ines)\n- kit sheet: to write (Sacha)", "en",
         [("route map", "ready", "ines"), ("kit sheet", "to_create", "sacha")]),
    ],
)  # fmt: skip
def test_contents_with_a_day_beside_them_are_contents(
    message: str, language: Language, told: list[tuple[str, str, str | None]]
) -> None:
    plan, _ = answered(message, "rally.contents", known={"rally": {}, "language": language}, language=language)
    assert [(each["title"], each["status"], each.get("owner")) for each in plan["rally"]["contents"]] == told
    # Who has a day has something to do by then.
    dated = [str(task["due"]) for task in plan["orchestrate"]["tasks"]]
    assert dated == (["2027-01-10"] if "10 jan" in message.lower() else [])


@pytest.mark.parametrize(
    ("message", "kept"),
    [("garde seulement les lycéens", "lycéens de terminale"), ("on garde juste les parents", "parents")],
)
def test_of_two_audiences_the_one_that_is_kept_stays(message: str, kept: str) -> None:
    known = {"audience": {"name": "lycéens de terminale et leurs parents"}, "language": "fr"}
    plan, _ = answered(message, "objective.kind", known=known, language="fr")
    assert plan["audience"]["name"] == kept


def test_whom_they_ask_is_where_they_look() -> None:
    plan, _ = answered("they ask their vet and use Nextdoor", "objective.kind", known={"audience": {"name": "owners"}})
    assert plan["audience"]["habits"] == ["they ask their vet", "Nextdoor"]
    assert not plan["audience"].get("challenges")


def test_what_was_assumed_is_confirmed_in_words_and_can_be_undone(talk: Start) -> None:
    for language, message in (("en", "yes to all the assumptions"), ("fr", "ok pour tout ce que tu as supposé")):
        person = talk(language)
        person.say("win 35 contracts by October 2027" if language == "en" else "gagner 35 contrats d'ici octobre 2027")
        person.say("channels: LinkedIn, email" if language == "en" else "canaux : LinkedIn, e-mail")
        told = person.say(message)
        assert "PLN004" not in {finding["code"] for finding in told.findings}
        assert told.state.plan.provenance["rally.channels[linkedin].kind"].origin == "user"
        again = person.say("undo" if language == "en" else "annule")
        assert again.state.plan.provenance["rally.channels[linkedin].kind"].origin == "assumed"
