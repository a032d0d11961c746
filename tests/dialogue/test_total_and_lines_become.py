"""What the whole budget and a part of it become is told in one sentence, and both are changed."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_PAID: dict[str, Any] = {
    "orchestrate": {
        "budget": {
            "total": 50000,
            "lines": [
                {"label": "Instagram ads", "channel": "instagram", "amount": 25000},
                {"label": "Photos", "amount": 5000},
            ],
        }
    }
}


@pytest.mark.parametrize(
    ("language", "message", "total", "amounts"),
    [
        ("en", "the total budget drops to €42k and Instagram ads go down to €18k", 42000, [18000, 5000]),
        ("en", "the total falls to €42k, photos rise to €6k", 42000, [25000, 6000]),
        ("fr", "le budget total tombe à 42k€ et Instagram ads descend à 18k€", 42000, [18000, 5000]),
        ("fr", "le budget baisse à 42 000 €, les photos montent à 6 000 €", 42000, [25000, 6000]),
        ("en", "the bounce rate drops to 42k and the queue goes down to 18k", 50000, [25000, 5000]),
        ("fr", "le budget de la mairie tombe à 42k€", 50000, [25000, 5000]),
    ],
)
def test_the_total_and_a_part_become_what_is_said(
    language: Language, message: str, total: int, amounts: list[int]
) -> None:
    plan, _ = answered(message, "orchestrate.tasks", known=_PAID, language=language)
    assert at(plan, "orchestrate.budget.total") == total
    assert [row["amount"] for row in at(plan, "orchestrate.budget.lines")][:2] == amounts
