"""Plain full sentences: channels gone through with who runs each, shares led up to, one channel taken over."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


def _managers(plan: dict[str, Any]) -> dict[str, str | None]:
    return {channel["name"]: channel["manager"] for channel in at(plan, "rally.channels")}


NO_CHANNELS: dict[str, Any] = {"rally": {"channels": []}}


@pytest.mark.parametrize("question", ["rally.channels", "orchestrate.end"])
@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        (
            "fr",
            "Nous passerons par la radio, dont Karim s'occupe, et par le téléphone, dont Ines est responsable.",
            {"radio": "karim", "téléphone": "ines"},
        ),
        (
            "en",
            "We will go through radio, which Karim is in charge of, and through the phone, which Ines runs.",
            {"radio": "karim", "phone": "ines"},
        ),
        (
            "fr",
            "Nous aurons aussi un quatrième canal, la journée portes ouvertes, dont Karim est responsable.",
            {"journée portes ouvertes": "karim"},
        ),
        ("en", "The third channel is local radio, whose manager is Karim.", {"local radio": "karim"}),
        ("en", "Karim is in charge of the email newsletter.", {"email newsletter": "karim"}),
    ],
)
def test_each_channel_has_who_runs_it(
    question: str, language: Language, message: str, expected: dict[str, str]
) -> None:
    plan, _ = answered(message, question, known=NO_CHANNELS, language=language)
    assert _managers(plan) == expected


def test_where_the_journey_is_asked_what_is_gone_through_is_a_step() -> None:
    plan, _ = answered("On passe par la landing page, puis par le call", "integrate.steps", language="fr")
    assert [(link["source"], link["target"]) for link in at(plan, "integrate.links")] == [("page", "call")]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "We have 7,500 euros in total. That is 2,500 for Instagram, 3,500 for creation and 1,500 as a reserve."),
        ("fr", "Budget total : 7 500 €. Cela fait 2 500 pour Instagram, 3 500 pour la création et 1 500 de réserve."),
    ],
)
def test_what_leads_up_to_the_shares_is_no_line(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.start", language=language)
    budget = at(plan, "orchestrate.budget")
    assert (budget["total"], budget["reserve"]) == (7500, 1500)
    assert [line["amount"] for line in budget["lines"]] == [2500, 3500]
    assert budget["lines"][0]["channel"] == "instagram"


@pytest.mark.parametrize("question", ["orchestrate.retention_months", "orchestrate.end"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "We delete the data after 18 months."),
        ("en", "Contract is the legal basis, and we erase the data after 18 months."),
        ("fr", "Nous supprimons les données au bout de 18 mois."),
    ],
)
def test_what_is_deleted_after_a_time_is_kept_that_long(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language)
    assert at(plan, "orchestrate.compliance.retention_months") == 18


def test_what_is_to_be_deleted_at_once_still_goes() -> None:
    plan, _ = answered("Delete the email channel.", "orchestrate.retention_months")
    assert list(_managers(plan)) == ["Instagram ads"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Instagram ads are run by Loop, not by Karim."),
        ("en", "Sorry, I made a mistake. Instagram ads are run by Loop, not by Karim."),
        ("fr", "Instagram ads est géré par Loop, et non par Karim."),
    ],
)
def test_who_loses_a_channel_stays_in_the_team(language: Language, message: str) -> None:
    known = {"rally": {"channels": [{"id": "instagram", "name": "Instagram ads", "manager": "karim"}]}}
    plan, reading = answered(message, "orchestrate.end", known=known, language=language)
    assert _managers(plan) == {"Instagram ads": "loop"}
    assert [member["id"] for member in at(plan, "team.members")] == ["ines", "karim", "loop"]
    assert not reading.conflicts
