"""Wishes in one paragraph and extracts of tenders: a line in quotes, reasons, prices a month, where records go."""

from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ("We want 60 pupils. So “Sing before you read” is the line.\n", "Sing before you read"),
        ("On vise 60 élèves. Donc « Chanter avant de lire » sera notre promesse.\n", "Chanter avant de lire"),
        ("We want 60 pupils. “We have no time to practise” is the answer we get.\n", None),
    ],
)
def test_words_in_quotes_that_are_said_to_be_the_line_are_the_promise(text: str, promise: str | None) -> None:
    assert values(text, "message_house.promise") == [promise]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("We tell them “Sing before you read”. It works because groups are small, because it costs £9 a month and "
         "because we teach at night.\n", ["Groups are small", "It costs £9 a month", "We teach at night"]),
        ("On leur dit « Chanter avant de lire ». Ça marche parce que les groupes sont petits et parce qu'on joue le "
         "soir.\n", ["Les groupes sont petits", "On joue le soir"]),
        ("It works badly because they are tired and because they live far.\n", []),
        ("They hesitate because it is far and because it is dear.\n", []),
        ("It works because we are near.\n", []),
    ],
)  # fmt: skip
def test_reasons_why_it_works_are_arguments(text: str, titles: list[str]) -> None:
    assert names(text, "message_house.pillars", "title") == titles


@pytest.mark.parametrize(
    ("text", "cadences"),
    [
        ("L'abonnement est à 5 € par mois, la direction regarde les inscriptions.\n", []),
        ("Membership is £9 a month, the board looks at the sign-ups.\n", []),
        ("Les inscriptions sont présentées au CA chaque mois.\n", ["chaque mois"]),
        ("Ça plaît aux voisins, ils viennent chaque mois.\n", []),
    ],
)
def test_what_is_paid_by_the_month_is_no_rhythm_of_reviews(text: str, cadences: list[str]) -> None:
    reviews = values(text, "orchestrate.measurement.reviews")[0]
    assert [review["cadence"] for review in reviews if review["cadence"]] == cadences
    assert bool(reviews) is bool(cadences)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On vise 40 embauches. Les candidatures sont enregistrées dans Flatchr (nom, e-mail, téléphone).\n",
         [("Flatchr", ["email", "phone"])]),
        ("We want 40 guests. Bookings go into Mews (emails and phones).\n", [("Mews", ["email", "phone"])]),
        ("On vise 40 adhérents. On a une liste de diffusion de 900 adresses.\n", [("liste de diffusion", ["email"])]),
        ("We want 40 members. We have a customer file of 900 addresses.\n", [("customer file", ["postal_address"])]),
    ],
)  # fmt: skip
def test_a_base_holds_what_stands_beside_it(text: str, expected: list[tuple[str, list[str]]]) -> None:
    found: list[dict[str, Any]] = plan_data(read(text))["rally"]["data"]
    assert [(base["name"], base["holds"]) for base in found] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le public visé est constitué des personnes en reconversion de 25 à 45 ans.\n",
         "personnes en reconversion de 25 à 45 ans"),
        ("The audience consists mainly of retired plumbers.\n", "retired plumbers"),
        ("On vise 40 inscrits. ok pour tout\n", None),
        ("We want 40 pupils. OK for everything\n", None),
    ],
)  # fmt: skip
def test_whom_it_is_for_is_a_group_of_people(text: str, name: str | None) -> None:
    assert values(text, "audience.name") == [name]


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("On vise 130 inscrits. Parcours : flyer > page d'inscription > paiement, et relance par mail 2 jours après si "
         "pas payé\n", "paiement"),
        ("We want 130 sign-ups. Journey: flyer > sign-up page > payment\n", "payment"),
        ("On vise 130 inscrits. Parcours : flyer > appel > page d'inscription\n", "page d'inscription"),
    ],
)  # fmt: skip
def test_a_page_that_leads_on_is_not_where_a_journey_ends(text: str, goal: str) -> None:
    steps = plan_data(read(text))["integrate"]["steps"]
    assert [step["name"] for step in steps if step["goal"]] == [goal]
