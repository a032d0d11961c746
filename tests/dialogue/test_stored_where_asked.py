"""Where the base of a step is asked, "stored in …" says which one it is, and not where it is hosted."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("language", "step", "message"),
    [
        ("fr", "simulateur de pose", "le simulateur de pose capte le téléphone, stocké dans HubSpot"),
        ("en", "sail planner", "the sail planner captures the phone, stored in HubSpot"),
    ],
)
def test_the_base_and_the_details_are_both_read(language: Language, step: str, message: str) -> None:
    known: dict[str, Any] = {"integrate": {"steps": [{"id": "s", "name": step}]}, "rally": {}}
    path = "integrate.steps[s].stores_in"
    plan, _ = answered(message, "integrate.stores_in", path=path, known=known, language=language)
    assert at(plan, "integrate.steps[s].captures") == ["phone"]
    assert at(plan, path) == "hubspot"
    assert not plan.get("orchestrate", {}).get("compliance", {}).get("hosting_place")
