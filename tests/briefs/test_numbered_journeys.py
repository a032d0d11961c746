"""Journeys told as a list of steps, with stages before them, delays behind them and details after a colon."""

from itertools import pairwise
from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read, values


def journey(text: str) -> dict[str, Any]:
    """Return the journey of a brief."""
    found: dict[str, Any] = plan_data(read(text))["integrate"]
    return found


def waits(text: str) -> list[tuple[str, str, int]]:
    """Return the links of a brief by the names of their steps, with their days."""
    data = journey(text)
    called = {step["id"]: step["name"] for step in data["steps"]}
    return [(called[link["source"]], called[link["target"]], link["delay_days"]) for link in data["links"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Parcours\n1. Annonce Facebook\n2. Page d'inscription\n3. E-mail de bienvenue, 4 jours plus tard\n"
            "4. Appel de Rémi dans les 3 jours suivant l'ouverture\n5. Commande\n",
            [0, 4, 3, 0],
        ),
        (
            "Journey\n1. Poster\n2. Booking page\n3. Brochure email, 3 days after the booking\n4. Open evening\n"
            "5. Phone call from Dan within a week of the visit\n6. Order\n",
            [0, 3, 0, 7, 0],
        ),
        ("Parcours\n- pub Meta\n- page de vente\n- SMS, le lendemain de la commande\n- appel (J+5)\n", [0, 1, 5]),
        ("Flow\n- Meta ad\n- landing page\n- SMS the day after\n- call, two weeks after the form\n", [0, 1, 14]),
        # What is counted from a step before the last one is less by what passed since.
        ("Journey\n1. Registration\n2. Welcome email, 1 day later\n3. SMS, 5 days after the registration\n", [1, 4]),
        ("Parcours\n1. Inscription\n2. E-mail, 2 jours après\n3. SMS, 6 jours après l'inscription\n", [2, 4]),
        # How long something lasts, and what comes before the next step, stay what they are.
        ("Journey\n1. Facebook ad\n2. Free trial of 14 days\n3. Phone call\n", [0, 0]),
        ("Parcours\n1. Pub Facebook\n2. Essai gratuit de 14 jours\n3. Appel\n", [0, 0]),
        ("Journey\n1. Facebook ad\n2. SMS, 2 days before the show\n3. Show\n", [0, 2]),
    ],
)
def test_a_step_of_a_list_comes_after_the_time_told_behind_it(text: str, expected: list[int]) -> None:
    links = waits(text)
    assert [days for _, _, days in links] == expected
    names = [step["name"] for step in journey(text)["steps"]]
    assert [(a, b) for a, b, _ in links] == list(pairwise(names))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Journey\n1. Awareness: Instagram reel\n2. Consideration: a parent leaves a phone number to get the "
            "brochure\n3. Conversion: phone call, 2 days later\n4. Retention: welcome SMS, 30 days after the order\n",
            ["awareness", "consideration", "conversion", "retention"],
        ),
        (
            "Parcours\n1. Découverte : post Facebook\n2. Considération : téléchargement du comparatif\n"
            "3. Phase de conversion : appel du commercial\n4. Fidélisation : e-mail de suivi, 15 jours après l'achat\n",
            ["awareness", "consideration", "conversion", "retention"],
        ),
    ],
)
def test_the_stage_before_a_step_is_its_own(text: str, expected: list[str]) -> None:
    data = plan_data(read(text))
    assert [step["stage"] for step in data["integrate"]["steps"]] == expected
    assert data["orchestrate"]["compliance"]["retention_months"] is None


@pytest.mark.parametrize(
    "text",
    [
        "Data\n- Retention: 24 months\n\nJourney\n1. Facebook ad\n2. Phone call\n",
        "Journey\n1. Facebook ad\n2. Phone call\n\nRetention: 24 months\n",
        "Parcours\n1. Pub Facebook\n2. Appel\n\nConservation : 24 mois\n",
    ],
)
def test_how_long_data_is_kept_is_still_read(text: str) -> None:
    assert values(text, "orchestrate.compliance.retention_months") == [24]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Journey\n1. Poster\n2. The parent leaves a phone number to receive the brochure\n3. Call\n",
            [[], ["phone"], []],
        ),
        (
            "Parcours\n1. Affiche\n2. Le parent laisse son téléphone pour recevoir la brochure\n3. Appel\n",
            [[], ["phone"], []],
        ),
        ("Journey\n1. Facebook ad\n2. Landing page: they leave a phone number to get the price list\n3. Call\n",
         [[], ["phone"], []]),
        ("Parcours\n1. Pub Facebook\n2. Page web : FAQ et téléchargement de la brochure contre l'e-mail\n3. Appel\n",
         [[], ["email"], []]),
        # A message collects nothing: what is left for it is left on the page before it.
        ("Journey\n1. Landing page\n2. They leave their email and get a welcome email\n3. Call\n", [["email"], [], []]),
    ],
)  # fmt: skip
def test_what_a_step_of_a_list_collects_is_collected_there(text: str, expected: list[list[str]]) -> None:
    assert [step["captures"] for step in journey(text)["steps"]] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Parcours\n1. Publicité TikTok et Snapchat : vidéo de Zoé, bouton « Découvrir »\n2. Page web du club\n"
        "3. E-mail : invitation au match\n",
        'Journey\n1. TikTok ad and Snapchat ad: film with Zoe, button "Discover"\n2. Website page of the club\n'
        "3. Email: invitation to the match\n",
    ],
)
def test_what_stands_behind_a_colon_is_no_step(text: str) -> None:
    data = journey(text)
    first, second, page, message = data["steps"]
    assert (first["entry"], second["entry"], first["call_to_action"] in ("Découvrir", "Discover")) == (True, True, True)
    assert (len(first["contents"]), page["contents"], message["goal"]) == (1, [], True)
    assert [(link["source"], link["target"]) for link in data["links"]] == [
        (first["id"], page["id"]),
        (second["id"], page["id"]),
        (page["id"], message["id"]),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Parcours : pub → page → J+4 mail 2 → invitation salon → J+2 appel Lise → devis\n", [0, 4, 0, 2, 0]),
        ("Journey: ad → page → D+4 email 2 → show invite → D+2 call Lisa → quote\n", [0, 4, 0, 2, 0]),
    ],
)
def test_a_day_before_a_step_counts_no_steps(text: str, expected: list[int]) -> None:
    data = journey(text)
    assert len(data["steps"]) == 6
    assert [link["delay_days"] for link in data["links"]] == expected


@pytest.mark.parametrize(
    "text", ["Parcours : pub → page → 3 mails → appel\n", "Journey: ad → page → 3 emails → call\n"]
)
def test_how_many_messages_there_are_still_counts(text: str) -> None:
    assert len(journey(text)["steps"]) == 6


@pytest.mark.parametrize("text", ["Parcours : pub → e-mail 2 → appel\n", "Journey: ad → email 2 → call\n"])
def test_the_number_of_a_message_is_no_part_of_its_channel(text: str) -> None:
    assert not any("2" in channel["name"] for channel in plan_data(read(text))["rally"]["channels"])
