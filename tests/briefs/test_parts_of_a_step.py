"""What belongs to a step of a journey and is no step beside it: titles, fields of a form, a wait, what it is about."""

from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read


def steps(text: str) -> list[dict[str, Any]]:
    """Return the steps of a brief."""
    found: list[dict[str, Any]] = plan_data(read(text))["integrate"]["steps"]
    return found


@pytest.mark.parametrize(
    ("text", "name", "captures"),
    [
        ("Journey\n1. Radio ad\n2. Download of the checklist (form: phone, e-mail, city)\n3. Call\n",
         "Download of the checklist", {"phone", "email"}),
        ("Parcours\n1. Pub radio\n2. Téléchargement du comparatif (formulaire : e-mail, ville)\n3. Appel\n",
         "Téléchargement du comparatif", {"email"}),
        ("Journey\n1. Radio ad\n2. Registration (fields: name, phone)\n3. Call\n", "Registration", {"phone"}),
        ("Parcours\n1. Pub radio\n2. Inscription (champs : nom, téléphone)\n3. Appel\n", "Inscription", {"phone"}),
    ],
)  # fmt: skip
def test_a_form_in_brackets_is_what_the_step_asks_for(text: str, name: str, captures: set[str]) -> None:
    told = steps(text)
    assert [step["name"] for step in told][1:2] == [name]
    assert [len(told), set(told[1]["captures"])] == [3, captures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Journey\n1. Radio ad\n2. Workshop "Free audit in a day", 4 May 2027\n3. Call\n',
         ["Radio ad", "Workshop", "Call"]),
        ("Parcours\n1. Pub radio\n2. Atelier « Lire un devis », le 4 mai 2027\n3. Appel\n",
         ["Pub radio", "Atelier", "Appel"]),
        # What was told of at the end of a step is told on.
        ("Journey\n1. Radio ad\n2. Call to arrange a visit\n3. Visit, then order\n",
         ["Radio ad", "Call", "visit", "order"]),
        ("Parcours\n1. Pub radio\n2. Appel puis démo\n3. Démo, puis devis\n", ["Pub radio", "Appel", "démo", "devis"]),
        # Messages come again.
        ("Parcours\n1. Pub radio\n2. SMS de bienvenue\n3. SMS de rappel\n",
         ["Pub radio", "SMS de bienvenue", "SMS de rappel"]),
    ],
)  # fmt: skip
def test_the_steps_of_a_list(text: str, expected: list[str]) -> None:
    assert [step["name"] for step in steps(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Journey: poster → page → SMS w/ the price list → no reply after 6 days → call → order\n", (4, 6)),
        ("Parcours : affiche → page → SMS → pas de réponse au bout de 6 jours → appel → commande\n", (4, 6)),
        ("Journey: poster → page → SMS → no reply → call → order\n", (4, 0)),
    ],
)
def test_how_long_one_waits_for_an_answer_is_a_delay(text: str, expected: tuple[int, int]) -> None:
    data = plan_data(read(text))["integrate"]
    assert len(data["steps"]) == 5
    waited = next(link for link in data["links"] if link["trigger"])
    assert (data["steps"].index(next(s for s in data["steps"] if s["id"] == waited["target"])) + 1,
            waited["delay_days"]) == expected  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Journey: ad → page → e-mail → invitation to the workshop → workshop → call\n", ["email", "event"]),
        ("Parcours : pub → page → e-mail → invitation à l'atelier → atelier → appel\n", ["email", "event"]),
        # Where there are several ways to send it, which one is asked.
        ("Journey: ad → SMS → e-mail → reminder about the webinar → webinar → call\n", [None, "webinar"]),
        ("Parcours : pub → SMS → e-mail → rappel du webinaire → webinaire → appel\n", [None, "webinar"]),
        ("Journey: ad → page → SMS → e-mail inviting to the webinar → webinar → call\n", ["email", "webinar"]),
    ],
)
def test_what_invites_to_an_event_is_no_event(text: str, expected: list[str | None]) -> None:
    data = plan_data(read(text))
    kinds = {channel["id"]: channel["kind"] for channel in data["rally"]["channels"]}
    assert [kinds.get(step["channel"]) for step in data["integrate"]["steps"]][3:5] == expected
