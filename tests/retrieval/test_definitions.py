"""A bare question about one term finds the section that explains it."""

import pytest

from assistant.language.text import Language
from assistant.retrieval.definitions import definition


@pytest.mark.parametrize(
    ("question", "language", "ref"),
    [
        ("C'est quoi un pilier ?", "fr", "message-house-pillars#promise-pillars-proofs"),
        ("c’est quoi la VVC au juste ?", "fr", "orchestrate-lifetime-value#definition"),
        ("what is a pillar?", "en", "message-house-pillars#promise-pillars-proofs"),
        ("What's a KPI?", "en", "orchestrate-stage-figures#families"),
    ],
)
def test_a_term_leads_to_its_section(question: str, language: Language, ref: str) -> None:
    found = definition(question, language)
    assert found is not None
    assert found.ref == ref
    assert found.language == language


@pytest.mark.parametrize("question", ["c'est quoi la météo ?", "pilier", "what is the capital of Peru?", ""])
def test_anything_else_is_left_to_the_search(question: str) -> None:
    assert definition(question, "fr") is None
