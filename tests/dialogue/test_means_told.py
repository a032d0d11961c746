"""Whoever opens with all they have is understood at once: the goal, whom it is for, the money and the channels."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NOTHING: dict[str, Any] = {"language": None, "objective": {}, "audience": {}, "rally": {}, "team": {"members": []}}


@pytest.mark.parametrize(
    ("language", "message", "statement", "audience", "budget", "channels"),
    [
        (
            "en",
            "I need 40 new patients, young parents, by end of May 2027, with £9k and Instagram, flyers and email",
            "40 new patients, young parents, by end of May 2027",
            "young parents",
            9000,
            ["Instagram", "flyers", "email"],
        ),
        (
            "en",
            "we want 40 new patients by end of May 2027. We've got about 9,000 euros, Instagram and flyers",
            "40 new patients by end of May 2027",
            None,
            9000,
            ["Instagram", "flyers"],
        ),
        (
            "fr",
            "il nous faut 40 nouveaux patients, surtout de jeunes parents, avant fin mai 2027 avec 9 k€",
            "40 nouveaux patients, surtout de jeunes parents, avant fin mai 2027",
            "jeunes parents",
            9000,
            [],
        ),
        (
            "fr",
            "obtenir 40 rendez-vous avant fin mai 2027, 9 000 € de budget, Instagram + affiches",
            "Obtenir 40 rendez-vous avant fin mai 2027",
            None,
            9000,
            ["Instagram", "affiches"],
        ),
    ],
)
def test_an_opening_that_tells_everything_is_taken_apart(
    language: Language, message: str, statement: str, audience: str | None, budget: int, channels: list[str]
) -> None:
    plan, reading = answered(message, "objective.statement", known=NOTHING, language=language)
    assert at(plan, "objective.statement") == statement
    assert at(plan, "objective.target") == 40
    assert str(at(plan, "objective.deadline")) == "2027-05-31"
    assert (at(plan, "audience.name") or "").removeprefix("de ") == (audience or "")
    assert at(plan, "orchestrate.budget.total") == budget
    assert [channel["name"] for channel in at(plan, "rally.channels")] == channels
    assert reading.conflicts == ()


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "we have 9k, half flyers half radio"),
        ("fr", "on a 9 k€, moitié affiches moitié radio"),
        ("en", "we have 9k, 5k on flyers and 4k on radio"),
    ],
)
def test_a_sum_that_is_divided_is_no_list_of_channels(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.budget.total", known={"rally": {}}, language=language)
    assert at(plan, "orchestrate.budget.total") == 9000
    assert [
        channel["name"] for channel in at(plan, "rally.channels") if any(c.isdigit() for c in channel["name"])
    ] == []
    assert len(at(plan, "orchestrate.budget.lines")) == 2


@pytest.mark.parametrize(
    ("language", "question", "path", "message"),
    [
        ("en", "message_house.pillars", None, "price: we did it with £40k"),
        ("en", "message_house.proofs", "message_house.pillars[savings].proofs", "they tripled sales with 40k euros"),
        (
            "fr",
            "message_house.proofs",
            "message_house.pillars[savings].proofs",
            "ils ont triplé leurs ventes avec 40 k€",
        ),
        ("fr", "audience.challenges", None, "finir l'année avec 40 k€ de dettes"),
    ],
)
def test_a_sum_in_an_argument_or_a_proof_is_no_budget(
    language: Language, question: str, path: str | None, message: str
) -> None:
    plan, reading = answered(message, question, path=path, language=language)
    assert at(plan, "orchestrate.budget.total") is None
    assert [str(edit.value) for edit in reading.edits if "40" in str(edit.value)] != []


@pytest.mark.parametrize(
    ("language", "message"), [("en", "grow to 900 members. We have 3k"), ("fr", "passer à 900 membres. On a 3k")]
)
def test_thousands_of_nothing_are_no_list_of_means(language: Language, message: str) -> None:
    _, reading = answered(message, "objective.statement", known=NOTHING, language=language)
    assert [edit.path for edit in reading.edits if edit.path.startswith(("rally", "currency"))] == []
