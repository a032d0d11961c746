"""Counting words as the ten-word rule counts them, and ids made from names."""

import pytest

from assistant.language.slug import slug
from assistant.language.words import count_words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        # The four examples of the design.
        ("Générer 500 leads qualifiés d’ici fin juin auprès des DAF", 10),
        ("Acquérir 50 rendez-vous DAF d'ici le 30 juin 2026", 9),
        ("Augmenter de 15 % l’upsell chez nos clients PME,\nT3 2026", 10),
        ("Faire signer 20 000 € d'abonnements aux DSI d’ETI cet automne : vite !", 10),
        # Spaces of any kind, none of which is a word.
        ("", 0),
        ("  \n\t ", 0),
        ("un  deux\u00a0trois\u202fquatre\u2009cinq", 5),
        ("— – : ; ! ? … « »", 0),
        ("vite ! vite !", 2),
        # Groups of thousands.
        ("20 000 abonnés", 2),
        ("1 200 000 vues", 2),
        ("20\u00a0000 abonnés", 2),
        ("20\u202f000 abonnés", 2),
        ("2026 500 leads", 3),
        ("T2 500 leads", 3),
        ("B2 500 leads", 3),
        ("20 00 leads", 3),
        ("20 0000 leads", 3),
        ("500 leads 200 démos", 4),
        ("le 15 300 leads", 3),
        # Signs belong to their number.
        ("15 % de plus", 3),
        ("15\u00a0% de plus", 3),
        ("15% de plus", 3),
        ("250 k€ de ventes", 3),
        ("250 K€ de ventes", 3),
        ("1,5 M€ de ventes", 3),
        ("1,5 M € de ventes", 3),
        ("$ 500 de ventes", 3),
        ("20 000 euros", 2),
        # One word each.
        ("l’upsell", 1),
        ("rendez-vous", 1),
        ("DAF/DSI", 1),
        ("B2B", 1),
        ("aujourd'hui", 1),
        ("e\u0301te\u0301", 1),
        ("A/B", 1),
        ("R&D", 1),
        ("DAF / DSI", 2),
        ("a – b", 2),
        ("« leads »", 1),
        ("(T3)", 1),
    ],
)
def test_count(text: str, count: int) -> None:
    assert len(count_words(text)) == count, count_words(text)


def test_what_is_counted_is_shown() -> None:
    words = count_words("Faire signer 20 000 € d’abonnements : vite !")
    assert words == ["Faire", "signer", "20\u202f000\u202f€", "d'abonnements", "vite"]
    assert all(len(word.split(" ")) == 1 for word in words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LinkedIn Ads", "linkedin-ads"),
        ("Journée portes ouvertes", "journee-portes-ouvertes"),
        ("L’œuvre d’Anaïs", "l-oeuvre-d-anais"),
        ("  Livre blanc : la clôture en 3 jours !  ", "livre-blanc-la-cloture-en-3-jours"),
        ("日本", "item"),
        ("", "item"),
        ("---", "item"),
        ("a" * 100, "a" * 40),
        (
            "un très long titre de livre blanc qui ne tient pas dans un identifiant",
            "un-tres-long-titre-de-livre-blanc-qui-ne",
        ),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_slug_is_unique() -> None:
    taken: set[str] = set()
    for _ in range(12):
        taken.add(slug("Salon", taken))
    assert taken == {"salon", *(f"salon-{n}" for n in range(2, 13))}
    long = slug("x" * 64, {"x" * 40, *(f"{'x' * 40}-{n}" for n in range(2, 50))})
    assert len(long) <= 64
