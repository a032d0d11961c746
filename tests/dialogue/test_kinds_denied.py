"""What kind a campaign is said not to be is no answer to what kind it is."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

UNKNOWN = {"objective": {"statement": "Sign up 80 allotment holders by 30 June 2027"}}


@pytest.mark.parametrize(
    ("language", "message", "kind"),
    [
        ("fr", "Ce n'est pas une campagne d'acquisition.", None),
        ("en", "This isn't really an acquisition campaign.", None),
        ("en", "Not an upsell", None),
        ("en", "This is not an acquisition campaign, it's a retention campaign.", "retention"),
        ("fr", "Ce n'est pas une campagne de fidélisation, c'est de l'acquisition.", "acquisition"),
        ("fr", "C'est une campagne événementielle.", "event"),
        ("en", "It's an acquisition campaign, not that we know many of them", "acquisition"),
    ],
)
def test_a_kind_is_told_by_what_it_is(language: Language, message: str, kind: str | None) -> None:
    plan, _ = answered(message, "objective.kind", known=UNKNOWN, language=language)
    assert at(plan, "objective.kind") == kind
