"""What opens a journey, what somebody does in it, and the address of a page."""

from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read


def steps(text: str) -> list[dict[str, Any]]:
    """Return the steps of a brief."""
    found: list[dict[str, Any]] = plan_data(read(text))["integrate"]["steps"]
    return found


@pytest.mark.parametrize(
    "opening",
    ["How it runs: ", "How we see it: ", "Here is how it works: ", "In short: ", "Journey: ", ""],
)
def test_what_opens_an_english_journey_is_no_name(opening: str) -> None:
    text = f"Channels: email (Pia), postcards (Ann).\n{opening}letter 1 with the voucher -> phone call -> booking\n"
    assert [step["name"] for step in steps(text)] == ["letter 1", "phone call", "booking"]


@pytest.mark.parametrize("opening", ["Comment ça se passe : ", "Voici le déroulé : ", "En pratique : ", "Parcours : "])
def test_what_opens_a_french_journey_is_no_name(opening: str) -> None:
    text = f"Canaux : e-mail (Pia), courrier (Anne).\n{opening}lettre 1 avec la vidéo → appel → réservation\n"
    assert [step["name"] for step in steps(text)] == ["lettre 1", "appel", "réservation"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Journey: people notice the poster, go to the booking page, leave their phone, then the team calls.\n",
         ["poster", "booking page", "team calls"]),
        ("Journey: customers first notice our poster, go to the booking page, then the team calls.\n",
         ["poster", "booking page", "team calls"]),
        # A notice that is sent is one.
        ("Journey: a notice leads to the booking page, then the team calls.\n",
         ["notice", "booking page", "team calls"]),
    ],
)  # fmt: skip
def test_what_people_do_is_no_step(text: str, expected: list[str]) -> None:
    assert [step["name"] for step in steps(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Journey: ad -> landing page /offer-2027 -> call\n", ("landing page", "/offer-2027")),
        ("Parcours : pub → page /offre-2027 → appel\n", ("page", "/offre-2027")),
        ("Journey: ad -> landing page / website -> call\n", None),
    ],
)
def test_the_address_of_a_page_is_no_name(text: str, expected: tuple[str, str] | None) -> None:
    told = [(step["name"], step["url"]) for step in steps(text) if step["url"]]
    assert told == ([expected] if expected is not None else [])
