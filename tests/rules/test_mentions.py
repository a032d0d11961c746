"""Naming a thing: whole words, with case, accents and typography folded."""

import pytest

from assistant.rules.mentions import folded_words, names_any, same_words, speaking_names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’Écho  des DAF !", " l echo des daf "),
        ("livre-blanc_2026", " livre blanc 2026 "),
        ("Œuvre", " oeuvre "),
        (None, "  "),
        (" !? ", "  "),
    ],
)
def test_folded_words(text: str | None, words: str) -> None:
    assert folded_words(text) == words


def test_same_words() -> None:
    assert same_words("Rendez-vous pris", "rendez vous PRIS")
    assert not same_words("leads", "lead")


@pytest.mark.parametrize(
    ("name", "id_", "expected"),
    [
        ("LinkedIn", "linkedin", [" linkedin "]),
        ("Notre page", "linkedin", [" notre page ", " linkedin "]),
        (None, "s1", []),
        ("  ", "12", []),
        ("Étape 2", "s-2", [" etape 2 "]),
        (None, "tv", [" tv "]),
    ],
)
def test_speaking_names(name: str | None, id_: str, expected: list[str]) -> None:
    assert speaking_names(name, id_) == expected


def test_names_whole_words_only() -> None:
    assert names_any(folded_words("Rédiger le plan de charge"), [" plan "])
    assert not names_any(folded_words("Planifier la suite"), [" plan "])
    assert not names_any(folded_words("x"), [])
