"""What announces a list, what is said by the way and who is told beside a role are no items of the plan."""

from typing import Any

import pytest

from assistant.dialogue.guided.reading.no_items import announces, is_remark, is_state
from assistant.language.text import Language
from tests.dialogue.answering import answered, at

EMPTY: dict[str, Any] = {"audience": {"name": "florists", "challenges": []}, "message_house": {"pillars": []}}


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        (
            "the problems I see with them, flowers that wilt on the lorry, invoices in three languages",
            "en",
            ["flowers that wilt on the lorry", "invoices in three languages"],
        ),
        (
            "leurs soucis, des fleurs qui fanent en route, des factures en trois langues",
            "fr",
            ["des fleurs qui fanent en route", "des factures en trois langues"],
        ),
        (
            "before I forget, flowers that wilt on the lorry, invoices in three languages",
            "en",
            ["flowers that wilt on the lorry", "invoices in three languages"],
        ),
        ("problems with suppliers, no time", "en", ["problems with suppliers", "no time"]),
        ("pas de contact chez les grossistes, des problèmes de stock", "fr", None),
    ],
)
def test_what_announces_challenges_is_none(message: str, language: Language, expected: list[str] | None) -> None:
    plan, _ = answered(message, "audience.challenges", known=EMPTY, language=language)
    found = at(plan, "audience.challenges")
    assert found == (expected or ["pas de contact chez les grossistes", "des problèmes de stock"])


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("damn, the hall is booked that day. The race is on 8 May 2027 now", "en"),
        ("The way we see the journey:\n1) poster\n2) sign-up page\n3) visit", "en"),
        ("mince, la salle est prise. La visite passe au 8 mai 2027", "fr"),
    ],
)
def test_what_tells_of_another_subject_is_no_argument(message: str, language: Language) -> None:
    plan, _ = answered(message, "message_house.pillars", known=EMPTY | {"language": language}, language=language)
    titles = [pillar["title"] for pillar in at(plan, "message_house.pillars")]
    assert not [title for title in titles if any(word in title for word in ("damn", "Damn", "ince", "way", "2027"))]


@pytest.mark.parametrize(
    ("message", "language", "titles"),
    [("Team, Budget, Delay", "en", ["Team", "Budget", "Delay"]), ("Équipe, Budget", "fr", ["Équipe", "Budget"])],
)
def test_an_argument_may_be_called_like_a_subject(message: str, language: Language, titles: list[str]) -> None:
    plan, _ = answered(message, "message_house.pillars", known=EMPTY, language=language)
    assert [pillar["title"] for pillar in at(plan, "message_house.pillars")] == titles


def test_what_was_not_taken_is_told_as_unread() -> None:
    _, reading = answered("Before I forget, we hold 300 seats on 8 May 2027", "message_house.pillars", known=EMPTY)
    assert not [edit for edit in reading.edits if edit.path == "message_house.pillars"]


@pytest.mark.parametrize(
    ("message", "language", "name", "role"),
    [
        ("Otis c'est notre agence", "fr", "Otis", "agency"),
        ("Otis c est notre agence de com", "fr", "Otis", "agency"),
        ("TikTok is run by Otis, who's from our outside agency", "en", "Otis", "agency"),
        ("Otis isn't in the company, he's a freelance designer", "en", "Otis", "content"),
        ("Otis ne travaille pas chez nous, il est graphiste freelance", "fr", "Otis", "content"),
    ],
)
def test_who_is_told_to_be_the_agency_is_one_person(message: str, language: Language, name: str, role: str) -> None:
    plan, _ = answered(message, "team.members", known={"team": {"members": []}}, language=language)
    members = [(member["name"], member["role"]) for member in at(plan, "team.members")]
    assert members == [(name, role)]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Salma gère Instagram avec l'agence, Théo la vidéo", "fr"),
        ("Salma runs Instagram with our agency, Theo the video", "en"),
    ],
)
def test_who_works_with_the_agency_is_not_the_agency(message: str, language: Language) -> None:
    plan, _ = answered(message, "team.members", known={"team": {"members": []}}, language=language)
    outside = [member["name"] for member in at(plan, "team.members") if member["external"]]
    assert outside == ["Agence" if language == "fr" else "Agency"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fair enough", True),
        ("Croyez-le ou non", True),
        ("avant que j'oublie, voilà", True),
        ("when I listen to them", True),
        ("quand je les écoute au comptoir", True),
        ("plus de choix", False),
        ("right price", False),
        ("when orders come late", False),
        ("avant la livraison", False),
    ],
)
def test_remarks_say_nothing_of_the_campaign(text: str, expected: bool) -> None:
    assert is_remark(text) is expected


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("two pillars, with proof below", "message_house.pillars", True),
        ("En ce qui concerne les supports", "rally.contents", True),
        ("Concernant nos contenus", "rally.contents", True),
        ("proof of origin", "message_house.pillars", False),
        ("no difficulty at all", "audience.challenges", False),
        ("problèmes de livraison", "audience.challenges", False),
    ],
)
def test_only_the_name_of_a_list_and_its_frame_announce_it(text: str, path: str, expected: bool) -> None:
    assert announces(text, path) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("à refaire", True), ("all ready", True), ("guide à refaire", False), ("new recipe", False)]
)
def test_a_state_alone_names_no_content(text: str, expected: bool) -> None:
    assert is_state(text) is expected


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Bonjour, on organise un salon du livre à Vire les 4 et 5 septembre 2027", "fr"),
        ("Hi there, the regatta is on 4 September 2027", "en"),
    ],
)
def test_a_greeting_is_no_day_of_the_campaign(message: str, language: Language) -> None:
    plan, _ = answered(message, "objective.statement", known={"objective": {}}, language=language)
    days = [(one["name"], str(one["date"])) for one in at(plan, "orchestrate.milestones")]
    assert [day for _, day in days] == ["2027-09-04"]
    assert not {"Bonjour", "Hi"} & set(days[0][0].split())


@pytest.mark.parametrize("text", ["before you ask", "in case you wonder", "avant que vous demandiez"])
def test_what_forestalls_a_question_is_a_remark(text: str) -> None:
    assert is_remark(text)
    assert not is_remark(f"{text} for a quote")
