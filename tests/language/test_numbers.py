"""Numbers, money, percentages and durations as marketers write them."""

from decimal import Decimal
from typing import TypeVar

import pytest

from assistant.language.durations import Duration, find_durations
from assistant.language.money import Money, find_money
from assistant.language.numbers import Number, find_figures, find_numbers
from assistant.language.percentages import find_percentages
from assistant.language.text import Language

T = TypeVar("T")

NUMBERS: dict[Language, dict[str, list[str]]] = {
    "fr": {
        "300": ["300"],
        "300 leads": ["300"],
        "300leads": ["300"],
        "1 500 leads": ["1500"],
        "1\u00a0500 leads": ["1500"],
        "1\u202f500\u202f000 vues": ["1500000"],
        "1.500 leads": ["1500"],
        "1,5": ["1.5"],
        "1,500": ["1.5"],
        "12,000 leads": ["12000"],
        "1'500 leads": ["1500"],
        "250k impressions": ["250000"],
        "250 000 impressions": ["250000"],
        "1,5 M d’impressions": ["1500000"],
        "1,5 million de vues": ["1500000"],
        "2 millions et demi de vues": ["2500000"],
        "3 mille contacts": ["3000"],
        "deux cents leads": ["200"],
        "deux-cent cinquante leads": ["250"],
        "mille deux cents contacts": ["1200"],
        "quatre-vingt-dix-neuf démos": ["99"],
        "quatre vingts rdv": ["80"],
        "soixante et onze": ["71"],
        "vingt et un clients": ["21"],
        "septante leads": ["70"],
        "une douzaine de démos": ["12"],
        "une centaine de leads": ["100"],
        "deux douzaines": ["24"],
        "cinquente leads": ["50"],
        "neuf leads": ["9"],
        "trois piliers": ["3"],
        "300, pas 200": ["300", "200"],
        "en fait 300 et non 200": ["300", "200"],
        "T2 2027 : 300 leads": ["300"],
        "fin juin 2027 300 leads": ["300"],
        "1. 300 leads\n2. 40 rdv": ["300", "40"],
        "1) 300 leads 2) 40 rdv": ["300", "40"],
        "(1) 300 leads": ["300"],
        "20 mots-clés": ["20"],
        "plus de 300 leads": ["300"],
        "10 points de vente": ["10"],
        "300 leads/mois": ["300"],
        "objectif=300": ["300"],
        "~300 leads": ["300"],
        "leads:300": ["300"],
        "300+ leads": ["300"],
        "«300 leads»": ["300"],
        "noté 4,6/5 sur 230 avis": ["230"],
        "10k abonnés": ["10000"],
        "10k+ abonnés": ["10000"],
        "un million de vues": ["1000000"],
    },
    "en": {
        "1,500 leads": ["1500"],
        "1.500": ["1.5"],
        "1.000 leads": ["1000"],
        "1,234,567 views": ["1234567"],
        "1,234.5": ["1234.5"],
        "2.5m views": ["2500000"],
        "2.5M impressions": ["2500000"],
        "250k impressions": ["250000"],
        "three hundred leads": ["300"],
        "a hundred and fifty demos": ["150"],
        "twelve hundred contacts": ["1200"],
        "twenty-five customers": ["25"],
        "a dozen demos": ["12"],
        "half a dozen demos": ["6"],
        "two dozen demos": ["24"],
        "one and a half million views": ["1500000"],
        "fourty leads": ["40"],
        "five pillars": ["5"],
        "not 200, 300": ["200", "300"],
    },
}
NO_NUMBER: dict[Language, list[str]] = {
    "fr": [
        "un salon et une newsletter",
        "les deux",
        "tous les deux",
        "un site neuf",
        "B2B et B2C",
        "un 4x4",
        "24/7",
        "GA4",
        "T2 2027",
        "le 30 juin 2027",
        "en dix mots",
        "en 10 mots maximum",
        "06 12 34 56 78",
        "+33 6 12 34 56 78",
        "contact@agence75.fr",
        "https://exemple.fr/2027/offre-300",
        "à 14h30",
        "de 9h à 18h",
        "l'article 50",
        "la loi 2023-451",
        "ISO 27001",
        "la version 2",
        "étape 3",
        "le 3e salon",
        "le 2ème",
        "femmes de 25 à 40 ans",
        "les plus de 50 ans",
        "1. LinkedIn\n2. Salon",
        "1234567890123456",
        "1.2.3",
        "zéro-party data",
        "16:9",
        "fichier brief-300.pdf",
        "3 fois par mois",
        "trois fois plus vite",
        "3x plus vite",
        "24h/24",
        "noté 4,8/5",
        "le CAC 40",
        "vidéo de 2 min 30",
        "50/50",
        "une animation 3D",
        "une vidéo en 4K",
        "format A4",
        "un quart d'heure",
        "au 1er étage",
    ],
    "en": [
        "a trade show",
        "one of them",
        "the two",
        "B2B",
        "the second one",
        "in ten words",
        "ten-word objective",
        "18-25 year olds",
        "at 2pm",
        "at 10:30 am",
        "step 2",
        "Q2 2027",
        "mp3",
        "1. LinkedIn\n2. Fair",
        "three times a week",
        "a 24-page guide",
        "Fortune 500",
        "a couple",
    ],
}
MONEY: dict[Language, dict[str, tuple[str, str | None]]] = {
    "fr": {
        "1,5 M€": ("1500000", "EUR"),
        "1.5M€": ("1500000", "EUR"),
        "1,5 million d’euros": ("1500000", "EUR"),
        "250 k€": ("250000", "EUR"),
        "250 K€": ("250000", "EUR"),
        "250k€": ("250000", "EUR"),
        "250 keur": ("250000", "EUR"),
        "250 k euros": ("250000", "EUR"),
        "250k": ("250000", None),
        "12 500,50 €": ("12500.50", "EUR"),
        "12.500,50 €": ("12500.50", "EUR"),
        "12 500€": ("12500", "EUR"),
        "1.500 €": ("1500", "EUR"),
        "1,500 €": ("1500", "EUR"),
        "$1,200": ("1200", "USD"),
        "€ 500": ("500", "EUR"),
        "EUR 500": ("500", "EUR"),
        "15000e": ("15000", "EUR"),
        "15000 e": ("15000", "EUR"),
        "15 000 euros HT": ("15000", "EUR"),
        "quinze mille euros": ("15000", "EUR"),
        "quinze mille": ("15000", None),
        "cent mille euros": ("100000", "EUR"),
        "un million d'euros": ("1000000", "EUR"),
        "un million et demi d'euros": ("1500000", "EUR"),
        "un demi-million": ("500000", None),
        "un demi-million d'euros": ("500000", "EUR"),
        "un quart de million": ("250000", None),
        "trois quarts de million": ("750000", None),
        "2 Md€": ("2000000000", "EUR"),
        "0,5 M€": ("500000", "EUR"),
        "budget de 15000": ("15000", None),
        "budget : 15 000": ("15000", None),
        "20 000 de budget": ("20000", None),
        "on a une enveloppe de 40 000": ("40000", None),
        "500 francs suisses": ("500", "CHF"),
        "300 £": ("300", "GBP"),
        "50 balles": ("50", "EUR"),
        "un euro": ("1", "EUR"),
        "30k LinkedIn": ("30000", None),
        "5k de créa": ("5000", None),
    },
    "en": {
        "€2.5m": ("2500000", "EUR"),
        "€2.5M": ("2500000", "EUR"),
        "$1,200": ("1200", "USD"),
        "$ 1,200.50": ("1200.50", "USD"),
        "£15k": ("15000", "GBP"),
        "15k": ("15000", None),
        "15K euros": ("15000", "EUR"),
        "fifteen thousand euros": ("15000", "EUR"),
        "a quarter million": ("250000", None),
        "a quarter of a million dollars": ("250000", "USD"),
        "half a million": ("500000", None),
        "half a million euros": ("500000", "EUR"),
        "two and a half million dollars": ("2500000", "USD"),
        "a budget of 15,000": ("15000", None),
        "1.500 €": ("1500", "EUR"),
        "20,000 EUR": ("20000", "EUR"),
        "USD 20,000": ("20000", "USD"),
        "$1bn": ("1000000000", "USD"),
        "a million dollars": ("1000000", "USD"),
        "500 pounds": ("500", "GBP"),
        "a hundred euros": ("100", "EUR"),
    },
}
PERCENTAGES: dict[Language, dict[str, str]] = {
    "fr": {
        "15 %": "15",
        "15%": "15",
        "15\u202f%": "15",
        "12,5 %": "12.5",
        "3 pour cent": "3",
        "3 pourcent": "3",
        "quinze pour cent": "15",
        "+15 %": "15",
        "(-20 %)": "-20",
        "de 5 points": "5",
        "0,5 point de pourcentage": "0.5",
        "100%": "100",
        "la moitié du budget": "50",
        "un tiers en pub": "33.33",
        "trois quarts des leads": "75",
    },
    "en": {
        "15%": "15",
        "15 percent": "15",
        "15 per cent": "15",
        "fifteen percent": "15",
        "2.5%": "2.5",
        "5 percentage points": "5",
        "twenty-five percent": "25",
        "3 pct": "3",
        "half of it": "50",
        "two thirds of the budget": "66.67",
    },
}
DURATIONS: dict[Language, dict[str, tuple[str, str]]] = {
    "fr": {
        "48 h": ("48", "hour"),
        "48h": ("48", "hour"),
        "sous 48 heures": ("48", "hour"),
        "sous quarante-huit heures": ("48", "hour"),
        "deux jours": ("2", "day"),
        "2j": ("2", "day"),
        "15 jours": ("15", "day"),
        "une quinzaine de jours": ("15", "day"),
        "3 semaines": ("3", "week"),
        "3semaines": ("3", "week"),
        "6 mois": ("6", "month"),
        "six mois": ("6", "month"),
        "un mois": ("1", "month"),
        "une semaine": ("1", "week"),
        "un an": ("1", "year"),
        "un an et demi": ("1.5", "year"),
        "36 mois": ("36", "month"),
        "2 trimestres": ("2", "quarter"),
        "un semestre": ("2", "quarter"),
        "3 ans": ("3", "year"),
        "J+3": ("3", "day"),
        "30 min": ("30", "minute"),
        "5 jours ouvrés": ("5", "day"),
        "en 6 mois": ("6", "month"),
        "dans les 48 h": ("48", "hour"),
        "2 heures et demie": ("2.5", "hour"),
        "90 secondes": ("90", "second"),
    },
    "en": {
        "two weeks": ("2", "week"),
        "48 hours": ("48", "hour"),
        "within 48h": ("48", "hour"),
        "a 3-month campaign": ("3", "month"),
        "for a month": ("1", "month"),
        "one month": ("1", "month"),
        "36 months": ("36", "month"),
        "5 business days": ("5", "day"),
        "a year and a half": ("1.5", "year"),
        "D+3": ("3", "day"),
        "six weeks": ("6", "week"),
        "within a fortnight": ("2", "week"),
        "3 yrs": ("3", "year"),
        "a couple of weeks": ("2", "week"),
    },
}


def _cases(table: dict[Language, dict[str, T]]) -> list[tuple[Language, str, T]]:
    return [(language, text, expected) for language, cases in table.items() for text, expected in cases.items()]


@pytest.mark.parametrize(("language", "text", "expected"), _cases(NUMBERS))
def test_numbers(language: Language, text: str, expected: list[str]) -> None:
    assert [n.value for n in find_numbers(text, language)] == [Decimal(v) for v in expected]


@pytest.mark.parametrize(("language", "text"), [(lang, text) for lang, texts in NO_NUMBER.items() for text in texts])
def test_what_is_no_number(language: Language, text: str) -> None:
    assert find_figures(text, language) == []


@pytest.mark.parametrize(("language", "text", "expected"), _cases(MONEY))
def test_money(language: Language, text: str, expected: tuple[str, str | None]) -> None:
    assert [(m.value, m.currency) for m in find_money(text, language)] == [(Decimal(expected[0]), expected[1])]
    assert find_numbers(text, language) == []


@pytest.mark.parametrize(("language", "text", "expected"), _cases(PERCENTAGES))
def test_percentages(language: Language, text: str, expected: str) -> None:
    assert [p.value for p in find_percentages(text, language)] == [Decimal(expected)]
    assert len(find_figures(text, language)) == 1


@pytest.mark.parametrize(("language", "text", "expected"), _cases(DURATIONS))
def test_durations(language: Language, text: str, expected: tuple[str, str]) -> None:
    assert [(d.value, d.unit) for d in find_durations(text, language)] == [(Decimal(expected[0]), expected[1])]
    assert len(find_figures(text, language)) == 1


@pytest.mark.parametrize(
    ("text", "language", "low", "high", "change"),
    [
        ("entre 200 et 300 leads", "fr", "200", "300", False),
        ("de 200 à 300 leads", "fr", "200", "300", True),
        ("200 à 300 leads", "fr", "200", "300", False),
        ("200-300 leads", "fr", "200", "300", False),
        ("200 – 300 leads", "fr", "200", "300", False),
        ("200 ou 300 leads", "fr", "200", "300", False),
        ("150 -> 300 leads", "fr", "150", "300", True),
        ("150→300 leads", "fr", "150", "300", True),
        ("3 % => 5 %", "fr", "3", "5", True),
        ("20/25 k€", "fr", "20000", "25000", False),
        ("€10,000-15,000", "en", "10000", "15000", False),
        ("$1.5-2 million", "en", "1500000", "2000000", False),
        ("passer de 3 % à 5 %", "fr", "3", "5", True),
        ("de 3 à 5 %", "fr", "3", "5", True),
        ("entre 10 et 15 k€", "fr", "10000", "15000", False),
        ("10-15k€", "fr", "10000", "15000", False),
        ("10 à 15 000 €", "fr", "10000", "15000", False),
        ("de 500 à 1 000 €", "fr", "500", "1000", True),
        ("500 € à 1 k€", "fr", "500", "1000", False),
        ("2 à 3 semaines", "fr", "2", "3", False),
        ("une ou deux semaines", "fr", "1", "2", False),
        ("24-48h", "fr", "24", "48", False),
        ("between 200 and 300 leads", "en", "200", "300", False),
        ("from 200 to 300 leads", "en", "200", "300", True),
        ("$10k-15k", "en", "10000", "15000", False),
        ("from 3% to 5%", "en", "3", "5", True),
        ("ten to fifteen demos", "en", "10", "15", False),
    ],
)
def test_ranges(text: str, language: Language, low: str, high: str, change: bool) -> None:
    (found,) = find_figures(text, language)
    assert (found.value, found.high, found.change) == (Decimal(low), Decimal(high), change)
    assert found.is_range


def test_two_figures_are_no_range() -> None:
    assert [f.is_range for f in find_figures("200 leads et 300 inscrits", "fr")] == [False, False]
    assert [f.is_range for f in find_figures("200 et 300", "fr")] == [False, False]
    assert [type(f) for f in find_figures("3 salons à 500 €", "fr")] == [Number, Money]


@pytest.mark.parametrize(
    ("text", "language", "per"),
    [
        ("3 k€ par mois", "fr", "month"),
        ("3 k€/mois", "fr", "month"),
        ("20 k€ HT/an", "fr", "year"),
        ("80 € par lead", "fr", "lead"),
        ("45 €/lead", "fr", "lead"),
        ("500 € mensuels", "fr", "month"),
        ("$500 a month", "en", "month"),
        ("$80 per lead", "en", "lead"),
        ("20 k€", "fr", None),
        ("20 k€ pour LinkedIn", "fr", None),
    ],
)
def test_what_money_is_paid_for(text: str, language: Language, per: str | None) -> None:
    assert [m.per for m in find_money(text, language)] == [per]


@pytest.mark.parametrize(
    ("text", "language", "lead"),
    [
        ("sous 48 h", "fr", "within"),
        ("en 6 mois", "fr", "within"),
        ("pendant 3 mois", "fr", "for"),
        ("depuis 2 ans", "fr", "since"),
        ("tous les 15 jours", "fr", "every"),
        ("48 h après le salon", "fr", "after"),
        ("deux mois avant", "fr", "before"),
        ("within 2 weeks", "en", "within"),
        ("for 3 months", "en", "for"),
        ("every 2 weeks", "en", "every"),
        ("3 days later", "en", "after"),
        ("J+7", "fr", "after"),
        ("3 mois", "fr", None),
    ],
)
def test_what_a_duration_is_for(text: str, language: Language, lead: str | None) -> None:
    assert [d.lead for d in find_durations(text, language)] == [lead]


def test_lengths_of_durations() -> None:
    def only(text: str) -> Duration:
        (found,) = find_durations(text, "fr")
        return found

    assert only("48 h").days == 2
    assert only("48 h").hours == 48
    assert only("3 semaines").days == 21
    assert only("3 semaines").months is None
    assert only("un an et demi").months == 18
    assert only("2 trimestres").months == 6
    assert only("2 mois").days == 60
    assert only("5 jours ouvrés").working


def test_dates_counted_from_today_are_no_durations() -> None:
    assert find_durations("dans trois semaines", "fr") == []
    assert find_durations("in six months", "en") == []


def test_excluded_spans() -> None:
    text = "300 leads et 40 démos"
    assert [n.value for n in find_numbers(text, "fr", exclude=[(0, 9)])] == [40]


def test_a_whole_brief() -> None:
    text = "Budget 45 k€ dont 20 000 € de pub, 500 leads à 80 €, taux de 3 %, relance sous 48 h, T2 2027, 12 contacts."
    found = [(type(f).__name__, str(f.value)) for f in find_figures(text, "fr")]
    assert found == [
        ("Money", "45000"),
        ("Money", "20000"),
        ("Number", "500"),
        ("Money", "80"),
        ("Percentage", "3"),
        ("Duration", "48"),
        ("Number", "12"),
    ]
