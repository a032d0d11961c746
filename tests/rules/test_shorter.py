"""Shorter objectives: at most ten words, only the person's own, and still the same goal."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.language.text import Language, fold
from assistant.language.words import count_words
from assistant.rules.audience import groups
from assistant.rules.objective import shorter_versions
from assistant.rules.shorter import other_goals

LONG: list[tuple[Language, str, tuple[str, ...]]] = [
    (
        "fr",
        "Générer 500 nouveaux leads qualifiés d’ici fin juin 2026 auprès des DAF d’ETI grâce à un "
        "livre blanc et un webinaire",
        ("500", "leads qualifiés", "DAF", "fin juin 2026"),
    ),
    (
        "fr",
        "Notre objectif est d'obtenir 50 rendez-vous avec des directeurs financiers de PME avant "
        "la fin du mois de septembre 2026",
        ("50", "rendez-vous", "directeurs financiers", "fin septembre"),
    ),
    (
        "fr",
        "D'ici fin juin 2026, générer 500 leads qualifiés auprès des DAF d'ETI en France grâce à LinkedIn",
        ("500", "leads qualifiés", "DAF", "fin juin 2026"),
    ),
    (
        "fr",
        "Réduire le taux de churn de nos abonnés de 8 % à 5 % d'ici la fin du deuxième trimestre grâce à l'onboarding",
        ("churn", "8 %", "5 %", "abonnés"),
    ),
    (
        "en",
        "Our goal is to generate 500 new qualified leads among CFOs of mid-sized companies by the "
        "end of June 2026 through a paper",
        ("500", "qualified leads", "CFOs", "June 2026"),
    ),
    (
        "en",
        "We want to increase the number of demo requests by 25% from IT directors in the United "
        "Kingdom by end of Q3 2026",
        ("25%", "demo requests", "IT directors", "Q3 2026"),
    ),
    (
        "en",
        "Win back 300 inactive customers of our online shop before Christmas with a series of "
        "three e-mails and a voucher",
        ("300", "inactive customers", "before Christmas"),
    ),
]


def _own(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", fold(text)))


@pytest.mark.parametrize(("language", "statement", "kept"), LONG)
def test_two_versions_that_keep_what_counts(language: Language, statement: str, kept: tuple[str, ...]) -> None:
    versions = shorter_versions(statement, language)
    assert len(versions) == 2
    assert versions[0] != versions[1]
    for version in versions:
        assert len(count_words(version)) <= 10
        assert not _own(version) - _own(statement)
        assert version[0].isupper() or version[0].isdigit()
        assert version[-1].isalnum() or version[-1] == "%"
    assert all(fold(words) in fold(versions[0]) for words in kept), versions[0]


def test_what_is_short_enough_has_none() -> None:
    assert shorter_versions("Générer 500 leads qualifiés d’ici fin juin auprès des DAF", "fr") == ()
    assert shorter_versions("", "en") == ()


def test_two_goals_make_one_version_each() -> None:
    statement = (
        "Acquérir 200 nouveaux clients et fidéliser nos clients actuels grâce à un programme de parrainage avant Noël"
    )
    versions = shorter_versions(statement, "fr")
    assert versions == ("Acquérir 200 nouveaux clients avant Noël", "Fidéliser nos clients actuels avant Noël")
    assert other_goals("Win 50 customers and raise brand awareness by June", "en")[1] == "Raise brand awareness by June"
    assert other_goals("Win 50 customers by June", "en") == ()


_SAID = (
    "Générer obtenir 500 20 000 € 15 % leads clients DAF et pour de d’ici fin juin 2026 avec grâce à un webinaire nos "
    "Win by the end of June and from customers , : ( ) – auprès des 12/05 T3 k€ œuvre e-mail l’été"
)
WORDS = st.lists(st.sampled_from(_SAID.split(" ")), min_size=1, max_size=40)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(WORDS, st.sampled_from(["fr", "en"]))
def test_whatever_was_said(words: list[str], language: Language) -> None:
    statement = " ".join(words)
    versions = shorter_versions(statement, language)
    assert bool(versions) is (len(count_words(statement)) > 10)
    assert len(set(versions)) == len(versions)
    for version in versions:
        assert 1 <= len(count_words(version)) <= 10
        assert not _own(version) - _own(statement)


def test_a_preposition_of_a_date_goes_before_a_word_of_the_goal_does() -> None:
    versions = shorter_versions("Obtenir 80 nouvelles adhésions au club de voile au printemps 2027 à Brest", "fr")
    assert versions
    for version in versions:
        assert {"80", "adhesions", "club", "voile", "printemps"} <= set(re.findall(r"\w+", fold(version)))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("", ()),
        ("DAF", ("DAF",)),
        ("DAF et DSI", ("DAF", "DSI")),
        ("CFOs / CIOs", ("CFOs", "CIOs")),
        ("DAF, DSI et DRH", ("DAF", "DSI", "DRH")),
        ("DAF et DSI d'ETI", ("DAF d'ETI", "DSI d'ETI")),
        ("lycéens et leurs parents", ("lycéens", "parents")),
        ("DSI et RSSI", ("DSI", "RSSI")),
        ("Restaurateurs et hôteliers", ("Restaurateurs", "hôteliers")),
        ("sophrologues et naturopathes", ("sophrologues", "naturopathes")),
        ("responsable achats et logistique", ("responsable achats et logistique",)),
        ("directeurs marketing et commerciaux", ("directeurs marketing et commerciaux",)),
        ("les directeurs marketing et les commerciaux", ("directeurs marketing", "commerciaux")),
        ("infirmiers et infirmières", ("infirmiers et infirmières",)),
        ("étudiants français et italiens", ("étudiants français et italiens",)),
        ("IT managers in banking and insurance", ("IT managers in banking and insurance",)),
        ("women and men over 50", ("women and men over 50",)),
    ],
)
def test_groups_of_an_audience(name: str, expected: tuple[str, ...]) -> None:
    assert groups(name) == expected
