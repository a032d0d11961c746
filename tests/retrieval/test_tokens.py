"""Words become comparable terms, whatever their accents, elisions and typography."""

import pytest

from assistant.language.text import Language
from assistant.retrieval.tokens import guess_language, query_terms, subject_words, terms, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L’A/B testing, en R&D, du B2B", ["a/b", "testing", "en", "r&d", "du", "b2b"]),
        ("10 000 €, 10\u202f000, 10,000 et 10000", ["10000", "10000", "10000", "et", "10000"]),
        ("1,5 M€ ou 1.5", ["1.5", "m", "ou", "1.5"]),
        ("jusqu'à l'été, aujourd’hui", ["a", "ete", "aujourd", "hui"]),
        ("CŒUR de cible", ["coeur", "de", "cible"]),
        ("et/ou", ["et/ou"]),
        ("", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_accents_and_endings_do_not_count() -> None:
    assert terms("les stratégies intégrées", "fr") == terms("strategie integree", "fr")
    assert terms("buying leads", "en") == terms("buy lead", "en")


def test_negations_and_the_summer_are_kept() -> None:
    assert subject_words("pas avant l’été, sans budget") == ["pas", "ete", "sans", "budget"]


def test_a_question_has_the_stems_of_both_languages() -> None:
    assert {"marketing", "market"} <= set(query_terms("le marketing"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("combien de mots pour l'objectif ?", "fr"),
        ("how many words for the goal?", "en"),
        ("what is a message house", "en"),
        ("c koi un lead", "fr"),
        ("budget", "fr"),
        ("ok", "fr"),
        ("où trouver des leads", "fr"),
    ],
)
def test_the_language_of_a_question(text: str, language: Language) -> None:
    assert guess_language(text) == language


def test_a_tie_keeps_the_language_of_the_talk() -> None:
    assert guess_language("budget", "en") == "en"
