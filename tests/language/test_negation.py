"""What a message says no to, which of the offered things it picks, and ages."""

import pytest

from assistant.language.ages import find_ages
from assistant.language.choices import find_choices
from assistant.language.negation import is_negated


@pytest.mark.parametrize(
    ("text", "name", "negated"),
    [
        ("pas LinkedIn", "LinkedIn", True),
        ("surtout pas de TikTok", "TikTok", True),
        ("sans agence", "agence", True),
        ("on n’utilise pas LinkedIn", "LinkedIn", True),
        ("ni presse ni radio", "presse", True),
        ("ni presse ni radio", "radio", True),
        ("pas de TikTok, Snapchat ni presse", "Snapchat", True),
        ("pas de TikTok, Snapchat ni presse", "presse", True),
        ("pas de presse ou de radio", "radio", True),
        ("pas de presse et de radio", "radio", True),
        ("LinkedIn et pas d'e-mail", "e-mail", True),
        ("tout sauf la presse", "presse", True),
        ("plutôt que LinkedIn, un salon", "LinkedIn", True),
        ("enlève LinkedIn", "LinkedIn", True),
        ("évitez la radio", "radio", True),
        ("no trade show", "trade show", True),
        ("we don't use LinkedIn", "LinkedIn", True),
        ("without an agency", "agency", True),
        ("neither press nor radio", "radio", True),
        ("anything but TikTok", "TikTok", True),
        ("email instead of LinkedIn", "LinkedIn", True),
        ("LinkedIn", "LinkedIn", False),
        ("pas de TikTok mais LinkedIn", "LinkedIn", False),
        ("pas de TikTok, un salon", "salon", False),
        ("pas de réseaux sociaux, webinaire oui", "webinaire", False),
        ("pas de presse et un salon", "salon", False),
        ("on fait LinkedIn, pas Facebook", "LinkedIn", False),
        ("pas seulement LinkedIn", "LinkedIn", False),
        ("pas mal de LinkedIn", "LinkedIn", False),
        ("sans doute LinkedIn", "LinkedIn", False),
        ("not LinkedIn but email", "email", False),
        ("not only LinkedIn", "LinkedIn", False),
        ("no problem, LinkedIn", "LinkedIn", False),
        ("plus de LinkedIn", "LinkedIn", False),
    ],
)
def test_negation(text: str, name: str, negated: bool) -> None:
    assert is_negated(text, text.index(name)) is negated


def test_negation_with_combining_accents_before() -> None:
    text = "e\u0301te\u0301 chargé, pas LinkedIn"
    assert is_negated(text, text.index("LinkedIn"))


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("le deuxième", [2]),
        ("la 2", [2]),
        ("2", [2]),
        ("2)", [2]),
        ("option 3 stp", [3]),
        ("plutôt la première", [1]),
        ("je prends le 1er", [1]),
        ("le dernier", [-1]),
        ("l’avant-dernier", [-2]),
        ("1 et 3", [1, 3]),
        ("le premier et le troisième", [1, 3]),
        ("the second one, please", [2]),
        ("the last one", [-1]),
        ("number 2", [2]),
        ("oui, la 2", [2]),
        ("le 2 mars", []),
        ("2 leads", []),
        ("2 %", []),
        ("300", []),
        ("deux salons", []),
        ("oui", []),
        ("le deuxième trimestre", []),
        ("comme tu veux", []),
    ],
)
def test_choices(text: str, choices: list[int]) -> None:
    assert find_choices(text) == choices


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("femmes de 25 à 40 ans", ["de 25 à 40 ans"]),
        ("les 18-25 ans", ["les 18-25 ans"]),
        ("les plus de 50 ans", ["plus de 50 ans"]),
        ("35 ans et plus", ["35 ans et plus"]),
        ("under 30s", ["under 30s"]),
        ("women aged 25 to 40", ["aged 25 to 40"]),
        ("18 to 25 year olds", ["18 to 25 year olds"]),
        ("contrat de 3 ans", []),
        ("20 ans d'expérience", []),
        ("over 50 leads", []),
        ("dans 2 ans", []),
    ],
)
def test_ages(text: str, ages: list[str]) -> None:
    assert [text[start:end] for start, end in find_ages(text)] == ages
