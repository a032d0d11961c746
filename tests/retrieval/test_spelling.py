"""Typing errors are read as what was meant, real words and names are left alone."""

import pytest

from assistant.language.text import Language
from assistant.retrieval.spelling import Spelling

TEXTS = [
    "Le scoring trie les leads. La stratégie d’acquisition, la rentabilité.",
    "Scoring sorts leads; strategy, campaign.",
]
REAL = {"football", "strategy", "sort"}


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling(text for text in TEXTS for _ in range(2))


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("c koi le lead scorring", "fr", "c quoi le lead scoring"),
        ("Renatbilité ?", "fr", "rentabilité ?"),
        ("strategie d'acquisiton", "fr", "stratégie d'acquisition"),
        ("strategie", "en", "strategie"),
        ("whats a campagin", "en", "what's a campaign"),
        ("football strategy", "en", "football strategy"),
        ("prix de Veltrio", "fr", "prix de Veltrio"),
        ("led", "en", "led"),
        ("jtrie les leads", "fr", "je trie les leads"),
        ("jSort la strategie", "fr", "je Sort la stratégie"),
        ("jtrie", "en", "jtrie"),
        ("jpeg et jazz", "fr", "jpeg et jazz"),
        ("ces nanas m'ont pris 300 balles", "fr", "ces femmes m'ont pris 300 euros"),
        ("a few blokes and a telly", "en", "a few men and a television"),
        ("un canard", "en", "un canard"),
        ("deux pounds outta here", "fr", "deux pounds outta here"),
        ("", "fr", ""),
    ],
)
def test_a_question_is_read_as_it_was_meant(spelling: Spelling, typed: str, language: Language, meant: str) -> None:
    assert spelling.repaired(typed, language, REAL.__contains__) == meant


def test_the_words_of_a_persons_documents_stay(spelling: Spelling) -> None:
    assert spelling.repaired("scorring", "fr", lambda word: True) == "scorring"
