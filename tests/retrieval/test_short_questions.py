"""Questions of a word or two about the method are answered, and short ones about anything else are not."""

import pytest

from assistant.language.text import Language
from assistant.retrieval.search import Search


@pytest.mark.parametrize(
    ("language", "question", "document"),
    [
        ("fr", "à quoi sert un pilier ?", "message-house-pillars"),
        ("fr", "c'est quoi une audience ?", "audience-one-audience"),
        ("fr", "à quoi sert une preuve ?", "message-house-pillars"),
        ("en", "what is a pillar?", "message-house-pillars"),
        ("en", "what's an audience?", "audience-one-audience"),
    ],
)
def test_a_short_question_about_the_method_is_answered(
    search: Search, language: Language, question: str, document: str
) -> None:
    found = search.query(question, k=3, language=language)
    assert document in {(passage.ref or "").partition("#")[0] for passage in found}


@pytest.mark.parametrize(
    ("language", "question"), [("fr", "c'est quoi la TVA ?"), ("en", "what is VAT?"), ("fr", "qui a gagné la coupe ?")]
)
def test_a_short_question_about_anything_else_is_not(search: Search, language: Language, question: str) -> None:
    assert not search.query(question, k=3, language=language)
