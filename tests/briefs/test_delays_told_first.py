"""Steps that are told after how long they come, and after what: "3 days after the visit: SMS"."""

from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read

Link = tuple[str, str, str | None, int]


def links(text: str) -> list[Link]:
    """Return the links of a brief by the names of their steps, with triggers and days."""
    data: dict[str, Any] = plan_data(read(text))["integrate"]
    called = {step["id"]: step["name"] for step in data["steps"]}
    return [
        (called[link["source"]], called[link["target"]], link["trigger"], link["delay_days"]) for link in data["links"]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What no step is called is what happens at the step before.
        ("Parcours\n1. Page web\n2. 3 jours après la demande : SMS\n3. Contrat\n",
         [("Page web", "SMS", "demande", 3), ("SMS", "Contrat", None, 0)]),
        ("Journey\n1. Landing page\n2. Five days after the download: SMS\n3. Contract\n",
         [("Landing page", "SMS", "download", 5), ("SMS", "Contract", None, 0)]),
        ("Parcours\n1. Page web\n2. Dans les 5 jours suivant la visite, SMS\n3. Contrat\n",
         [("Page web", "SMS", "visite", 5), ("SMS", "Contrat", None, 0)]),
        # What a step is called is that step.
        ("Parcours\n1. Atelier\n2. Sous 24 h après l'atelier, appel\n3. Une semaine plus tard : SMS\n",
         [("Atelier", "appel", None, 1), ("appel", "SMS", None, 7)]),
        ("Journey\n1. Workshop\n2. The day after the workshop: call\n3. Within two days of the call, an SMS\n",
         [("Workshop", "call", None, 1), ("call", "SMS", None, 2)]),
        ("Parcours\n1. Salon\n2. Le lendemain du salon : SMS\n3. 6 jours après le salon : appel\n",
         [("Salon", "SMS", None, 1), ("SMS", "appel", None, 5)]),
        # How long something lasts is no delay after it.
        ("Parcours\n1. Page web\n2. Essai de 14 jours : accès par SMS\n", [("Page web", "Essai", None, 0)]),
    ],
)  # fmt: skip
def test_a_step_of_a_list_may_begin_with_its_delay(text: str, expected: list[Link]) -> None:
    assert links(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Parcours : la pub mène au webinaire. Deux jours après le webinaire, un SMS, puis un appel.",
         [("pub", "webinaire", None, 0), ("webinaire", "SMS", None, 2), ("SMS", "appel", None, 0)]),
        ("Journey: the ad leads to the webinar. Within 48 hours of the webinar, a text message, then a visit.",
         [("ad", "webinar", None, 0), ("webinar", "text message", None, 2), ("text message", "visit", None, 0)]),
        ("Parcours : la pub mène à la page. Le lendemain de l'inscription, un e-mail part.",
         [("pub", "page", None, 0), ("page", "e-mail", "inscription", 1)]),
        ("Journey: the ad leads to the page. The next day an e-mail, then a call 3 days after the e-mail.",
         [("ad", "page", None, 0), ("page", "e-mail", None, 1), ("e-mail", "call", None, 3)]),
        # What comes some days later is no step from which is counted.
        ("Parcours : la pub mène à la page. Trois jours après, un e-mail, puis un appel.",
         [("pub", "page", None, 0), ("page", "e-mail", None, 3), ("e-mail", "appel", None, 0)]),
    ],
)  # fmt: skip
def test_days_after_a_step_are_counted_from_it(text: str, expected: list[Link]) -> None:
    assert links(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Journey\n1. Webinar\n2. Two days later: Owen phones registrants to arrange a visit\n3. Order\n",
         [("Webinar", "call", "registrants", 2), ("call", "visit", None, 0), ("visit", "Order", None, 0)]),
        ("Parcours\n1. Webinaire\n2. Deux jours plus tard : Lise appelle les participants pour fixer une visite\n",
         [("Webinaire", "appel", "les participants", 2), ("appel", "visite", None, 0)]),
    ],
)  # fmt: skip
def test_those_who_are_called_are_no_branch_behind_the_call(text: str, expected: list[Link]) -> None:
    assert links(text) == expected
