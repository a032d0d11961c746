"""Journeys that a brief tells in prose, behind a lead-in."""

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Plan\n\nL'idée : les gens voient l'affiche, ils viennent à l'atelier, on prend leur mail, et deux "
         "jours après je leur envoie un SMS.\n", (["affiche", "atelier", "SMS"], [0, 2])),
        ("# Plan\n\nThe idea: people see the poster, they come to the open day, we take their e-mail, and two "
         "days later we send them an SMS.\n", (["poster", "open day", "SMS"], [0, 2])),
        ("# Plan\n\nLe budget est petit. D'abord un e-mail, puis un SMS cinq jours après, ensuite un appel.\n",
         (["e-mail", "SMS", "appel"], [5, 0])),
        ("# Plan\n\nMoney is tight. We thought: first an e-mail, then a letter five days later, then a call.\n",
         (["e-mail", "letter", "call"], [5, 0])),
    ],
)  # fmt: skip
def test_a_way_told_in_prose_is_a_journey_and_no_promise(text: str, expected: tuple[list[str], list[int]]) -> None:
    data = plan_data(read(text))
    steps, links = data["integrate"]["steps"], data["integrate"]["links"]
    assert ([step["name"] for step in steps], [link["delay_days"] for link in links]) == expected
    assert data["message_house"]["promise"] is None


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ("# Plan\n\nL'idée : un vélo réparé, puis un mois de tranquillité\n",
         "Un vélo réparé, puis un mois de tranquillité"),
        ("# Plan\n\nThe idea: a repaired bike, then a month of peace\n", "A repaired bike, then a month of peace"),
    ],
)  # fmt: skip
def test_what_the_idea_promises_is_still_read(text: str, promise: str) -> None:
    data = plan_data(read(text))
    assert (data["message_house"]["promise"], data["integrate"]["steps"]) == (promise, [])
