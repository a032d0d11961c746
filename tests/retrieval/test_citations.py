"""A quotation stands in the text to the letter, typography aside."""

import pytest

from assistant.retrieval.citations import find_quote, is_exact_quote

TEXT = "L’objectif tient en « dix mots »… Vraiment\u00a0: oui !\nSoixante-dix lignes — pas plus."


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ('L\'objectif tient en "dix mots"', "L’objectif tient en « dix mots"),
        ("« dix mots »", "dix mots"),
        ("Vraiment : oui !", "Vraiment\u00a0: oui !"),
        ("Vraiment: oui!", "Vraiment\u00a0: oui !"),
        ("oui ! Soixante-dix  lignes - pas plus", "oui !\nSoixante-dix lignes — pas plus"),
        ("lignes", "lignes"),
    ],
)
def test_typography_does_not_count(quote: str, found: str) -> None:
    place = find_quote(quote, TEXT)
    assert place is not None
    assert TEXT[slice(*place)] == found


@pytest.mark.parametrize(
    "quote", ["cinquante mots", "objectif tient en vingt", "l'Objectif", "dix mot", "lobjectif", "", " … ", "igne"]
)
def test_words_case_and_accents_count(quote: str) -> None:
    assert not is_exact_quote(quote, TEXT)


def test_combining_accents_are_the_same_letter() -> None:
    assert is_exact_quote("été", "un e\u0301te\u0301 chaud")
    assert not is_exact_quote("ete", "un été chaud")
