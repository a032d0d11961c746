"""Dates and periods as marketers write them, read on Sunday 22 November 2026."""

from datetime import date

import pytest

from assistant.language.dates import Period, deadline, find_dates, find_impossible_dates
from assistant.language.text import Language

TODAY = date(2026, 11, 22)


def read(text: str, language: Language) -> list[str]:
    """Return what was found as "start..end", or one date where both are the same."""
    return [_short(p) for p in find_dates(text, language, TODAY)]


def _short(period: Period) -> str:
    return str(period.start) if period.start == period.end else f"{period.start}..{period.end}"


FRENCH = {
    # days
    "le 30 juin 2027": "2027-06-30",
    "30 juin": "2027-06-30",
    "1er mars 2027": "2027-03-01",
    "le premier mai": "2027-05-01",
    "le quinze mars 2027": "2027-03-15",
    "d’ici le 30 juin 2027": "2027-06-30",
    "lundi 1er mars 2027": "2027-03-01",
    "le lundi 1er mars": "2027-03-01",
    "15juin": "2027-06-15",
    "29 février": "2028-02-29",
    "le 3 dec.": "2026-12-03",
    "3 déc 2026": "2026-12-03",
    "30/06/2027": "2027-06-30",
    "30/06": "2027-06-30",
    "30-06-2027": "2027-06-30",
    "30.06.2027": "2027-06-30",
    "le 5/3": "2027-03-05",
    "01/02/2027": "2027-02-01",
    "30/06/27": "2027-06-30",
    "2027-06-30": "2027-06-30",
    "le 15": "2026-12-15",
    "avant le 25": "2026-11-25",
    "le 15 du mois prochain": "2026-12-15",
    # edges
    "fin juin": "2027-06-30",
    "fin-juin": "2027-06-30",
    "d'ici la fin juin 2027": "2027-06-30",
    "fin du mois de juin": "2027-06-30",
    "fin février 2028": "2028-02-29",
    "mi-septembre": "2027-09-15",
    "mi septembre": "2027-09-15",
    "milieu septembre": "2027-09-15",
    "début mai": "2027-05-01",
    "debut mai 2027": "2027-05-01",
    "tout début janvier": "2027-01-01",
    "courant mars": "2027-03-01..2027-03-31",
    "fin d'année": "2026-12-31",
    "fin de l’année": "2026-12-31",
    "fin 2027": "2027-12-31",
    "fin d'année 2027": "2027-12-31",
    "fin du mois": "2026-11-30",
    "fin de semaine": "2026-11-22",
    "fin du trimestre": "2026-12-31",
    "fin du T2": "2027-06-30",
    "fin T2 2027": "2027-06-30",
    "mi-T2": "2027-05-15",
    "fin du premier semestre 2027": "2027-06-30",
    "fin de l'été": "2027-08-31",
    "mi-2027": "2027-07-02",
    # months and their parts
    "juin 2027": "2027-06-01..2027-06-30",
    "en juin": "2027-06-01..2027-06-30",
    "au mois de novembre": "2026-11-01..2026-11-30",
    "juin '27": "2027-06-01..2027-06-30",
    "juin 27": "2027-06-01..2027-06-30",
    "06/2027": "2027-06-01..2027-06-30",
    "2027-06": "2027-06-01..2027-06-30",
    "juin prochain": "2027-06-01..2027-06-30",
    "juin dernier": "2026-06-01..2026-06-30",
    "première quinzaine de juin": "2027-06-01..2027-06-15",
    "2e quinzaine de mars 2027": "2027-03-16..2027-03-31",
    "la première semaine de mars": "2027-03-01..2027-03-07",
    "dernière semaine de mars": "2027-03-25..2027-03-31",
    "semaine du 3 mars 2027": "2027-03-01..2027-03-07",
    "septembre": "2027-09-01..2027-09-30",
    "en sept": "2027-09-01..2027-09-30",
    # misspelt and without accents
    "fin septmbre": "2027-09-30",
    "fevrier 2027": "2027-02-01..2027-02-28",
    "fevier 2027": "2027-02-01..2027-02-28",
    "15 aout": "2027-08-15",
    "fin juilet": "2027-07-31",
    "decembre 2026": "2026-12-01..2026-12-31",
    "novemebre": "2026-11-01..2026-11-30",
    "fin ocotbre 2027": "2027-10-31",
    "2e trimetre 2027": "2027-04-01..2027-06-30",
    "debut janvire": "2027-01-01",
    # quarters, halves, weeks
    "T2 2027": "2027-04-01..2027-06-30",
    "t2 2027": "2027-04-01..2027-06-30",
    "T2-2027": "2027-04-01..2027-06-30",
    "T2/27": "2027-04-01..2027-06-30",
    "2e et 3e trimestres 2027": "2027-04-01..2027-09-30",
    "1er et 2nd semestres 2027": "2027-01-01..2027-12-31",
    "T3-T4": "2027-07-01..2027-12-31",
    "2T27": "2027-04-01..2027-06-30",
    "2T 2027": "2027-04-01..2027-06-30",
    "2027 T2": "2027-04-01..2027-06-30",
    "T3": "2027-07-01..2027-09-30",
    "T4": "2026-10-01..2026-12-31",
    "2e trimestre": "2027-04-01..2027-06-30",
    "2e trim 2027": "2027-04-01..2027-06-30",
    "semaines 10 à 12": "2027-03-08..2027-03-28",
    "en 2027-2028": "2027-01-01..2028-12-31",
    "vendredi 13": "2027-08-13",
    "la rentrée de septembre": "2027-09-01..2027-09-30",
    "début d'année prochaine": "2027-01-01",
    "2ème trimestre 2027": "2027-04-01..2027-06-30",
    "deuxième trimestre": "2027-04-01..2027-06-30",
    "1er trimestre de l'année 2027": "2027-01-01..2027-03-31",
    "trimestre 3": "2027-07-01..2027-09-30",
    "dernier trimestre 2027": "2027-10-01..2027-12-31",
    "le trimestre prochain": "2027-01-01..2027-03-31",
    "ce trimestre": "2026-10-01..2026-12-31",
    "S1 2027": "2027-01-01..2027-06-30",
    "S2": "2026-07-01..2026-12-31",
    "premier semestre 2027": "2027-01-01..2027-06-30",
    "2nd semestre": "2026-07-01..2026-12-31",
    "semaine 12": "2027-03-22..2027-03-28",
    "S12": "2027-03-22..2027-03-28",
    "semaine 12 de 2027": "2027-03-22..2027-03-28",
    "la semaine prochaine": "2026-11-23..2026-11-29",
    "le mois prochain": "2026-12-01..2026-12-31",
    "l'année prochaine": "2027-01-01..2027-12-31",
    "l’an prochain": "2027-01-01..2027-12-31",
    "cette année": "2026-01-01..2026-12-31",
    "ce mois-ci": "2026-11-01..2026-11-30",
    "en 2027": "2027-01-01..2027-12-31",
    # seasons and feasts
    "été 2027": "2027-06-01..2027-08-31",
    "cet été": "2027-06-01..2027-08-31",
    "cet automne": "2026-09-01..2026-11-30",
    "au printemps": "2027-03-01..2027-05-31",
    "l'été prochain": "2027-06-01..2027-08-31",
    "hiver 2027-2028": "2027-12-01..2028-02-29",
    "Noël": "2026-12-25",
    "noel 2027": "2027-12-25",
    "la rentrée": "2027-09-01..2027-09-30",
    "rentrée 2027": "2027-09-01..2027-09-30",
    "Black Friday": "2026-11-27",
    "Saint-Valentin": "2027-02-14",
    "Pâques 2027": "2027-03-28",
    "fête des mères 2027": "2027-05-30",
    "fête des pères 2027": "2027-06-20",
    # ranges
    "du 3 au 15 mars 2027": "2027-03-03..2027-03-15",
    "du 3 mars au 15 avril": "2027-03-03..2027-04-15",
    "du 1er au 30 juin": "2027-06-01..2027-06-30",
    "du lundi 1er au vendredi 5 mars 2027": "2027-03-01..2027-03-05",
    "du 28 février au 3 mars 2027": "2027-02-28..2027-03-03",
    "du 15/03 au 30/04/2027": "2027-03-15..2027-04-30",
    "du 3 au 15/03/2027": "2027-03-03..2027-03-15",
    "3-15 mars": "2027-03-03..2027-03-15",
    "les 3, 4 et 5 mars 2027": "2027-03-03..2027-03-05",
    "les 3 et 4 mars": "2027-03-03..2027-03-04",
    "entre le 3 et le 15 mars": "2027-03-03..2027-03-15",
    "de mars à juin 2027": "2027-03-01..2027-06-30",
    "mars-avril 2027": "2027-03-01..2027-04-30",
    "entre mars et juin": "2027-03-01..2027-06-30",
    "de novembre à février 2027": "2026-11-01..2027-02-28",
    "de septembre 2026 à juin 2027": "2026-09-01..2027-06-30",
    "T2-T3 2027": "2027-04-01..2027-09-30",
    "du T1 au T3 2027": "2027-01-01..2027-09-30",
    "fin mai - début juin 2027": "2027-05-31..2027-06-01",
    "de fin mars à mi-avril": "2027-03-31..2027-04-15",
    "du 20 décembre au 5 janvier": "2026-12-20..2027-01-05",
    # counted from today
    "dans trois semaines": "2026-12-13",
    "dans 3 semaines": "2026-12-13",
    "d'ici 2 mois": "2027-01-22",
    "d'ici à six mois": "2027-05-22",
    "dans un mois": "2026-12-22",
    "dans un an et demi": "2028-05-22",
    "dans une quinzaine de jours": "2026-12-07",
    "dans les 3 prochains mois": "2026-11-22..2027-02-22",
    "il y a deux mois": "2026-09-22",
    "demain": "2026-11-23",
    "après-demain": "2026-11-24",
    "aujourd’hui": "2026-11-22",
    "lundi prochain": "2026-11-23",
    "d'ici vendredi": "2026-11-27",
}
ENGLISH = {
    "30 June 2027": "2027-06-30",
    "June 30, 2027": "2027-06-30",
    "June 30th": "2027-06-30",
    "the 30th of June": "2027-06-30",
    "the third of June 2027": "2027-06-03",
    "by June 30": "2027-06-30",
    "Monday, March 1, 2027": "2027-03-01",
    "Mon 1 Mar 2027": "2027-03-01",
    "Sept 3": "2027-09-03",
    "3 May": "2027-05-03",
    "May 3": "2027-05-03",
    "in May": "2027-05-01..2027-05-31",
    "by the end of March": "2027-03-31",
    "by end of Q2": "2027-06-30",
    "by the end of Q2 2027": "2027-06-30",
    "end of June": "2027-06-30",
    "mid-September": "2027-09-15",
    "mid September 2027": "2027-09-15",
    "early May": "2027-05-01",
    "late June": "2027-06-30",
    "beginning of April": "2027-04-01",
    "by year-end": "2026-12-31",
    "Q3 FY27": "2027-07-01..2027-09-30",
    "in a couple of weeks": "2026-12-06",
    "by Q3 end": "2027-09-30",
    "the March event": "2027-03-01..2027-03-31",
    "by the end of the year": "2026-12-31",
    "EOY": "2026-12-31",
    "EOY 2027": "2027-12-31",
    "end of the month": "2026-11-30",
    "month-end": "2026-11-30",
    "Q2": "2027-04-01..2027-06-30",
    "Q2 2027": "2027-04-01..2027-06-30",
    "Q2'27": "2027-04-01..2027-06-30",
    "2027-Q2": "2027-04-01..2027-06-30",
    "second quarter of 2027": "2027-04-01..2027-06-30",
    "the first quarter": "2027-01-01..2027-03-31",
    "next quarter": "2027-01-01..2027-03-31",
    "this quarter": "2026-10-01..2026-12-31",
    "last quarter": "2026-07-01..2026-09-30",
    "last quarter of 2027": "2027-10-01..2027-12-31",
    "H1 2027": "2027-01-01..2027-06-30",
    "first half of 2027": "2027-01-01..2027-06-30",
    "second half of March": "2027-03-16..2027-03-31",
    "week 12": "2027-03-22..2027-03-28",
    "week of March 3, 2027": "2027-03-01..2027-03-07",
    "next week": "2026-11-23..2026-11-29",
    "next month": "2026-12-01..2026-12-31",
    "next year": "2027-01-01..2027-12-31",
    "this autumn": "2026-09-01..2026-11-30",
    "summer 2027": "2027-06-01..2027-08-31",
    "next spring": "2027-03-01..2027-05-31",
    "in the fall": "2026-09-01..2026-11-30",
    "by Christmas": "2026-12-25",
    "Easter 2027": "2027-03-28",
    "back to school": "2027-09-01..2027-09-30",
    "from 3 to 15 March": "2027-03-03..2027-03-15",
    "March 3-15, 2027": "2027-03-03..2027-03-15",
    "March 3 to 15": "2027-03-03..2027-03-15",
    "between March 3 and March 15": "2027-03-03..2027-03-15",
    "from March to June": "2027-03-01..2027-06-30",
    "from May to July 2027": "2027-05-01..2027-07-31",
    "May-June 2027": "2027-05-01..2027-06-30",
    "Q1 to Q3 2027": "2027-01-01..2027-09-30",
    "from December 15 to January 10": "2026-12-15..2027-01-10",
    "06/30/2027": "2027-06-30",
    "30/06/2027": "2027-06-30",
    "2027-06-30": "2027-06-30",
    "by the 15th": "2026-12-15",
    "in six months": "2027-05-22",
    "in 6 months": "2027-05-22",
    "in a month": "2026-12-22",
    "in two weeks": "2026-12-06",
    "two weeks ago": "2026-11-08",
    "three months from now": "2027-02-22",
    "over the next 3 months": "2026-11-22..2027-02-22",
    "tomorrow": "2026-11-23",
    "next Monday": "2026-11-23",
    "on Friday": "2026-11-27",
    "septemebr 2027": "2027-09-01..2027-09-30",
    "febuary 2027": "2027-02-01..2027-02-28",
    "in Janury": "2027-01-01..2027-01-31",
}
NO_DATE_FRENCH = [
    "cela a été fait",
    "nous avons été présents",
    "sept leads",
    "tous les lundis",
    "chaque trimestre",
    "un trimestre",
    "par mois",
    "une note de 8/10",
    "24/7",
    "1/3 des clients",
    "2030 leads",
    "4x4",
    "B2B",
    "le 2",
    "le quartier",
    "les autres",
    "un avis",
    "mais pas trop",
    "marsouin",
    "www.site.fr/2027/06",
    "appelez le 06 12 34 56 78",
    "https://exemple.fr/t2-2027",
    "de 10 à 15 %",
    "en 3 étapes",
    "sous 48 heures",
    "tous les mois",
]
NO_DATE_ENGLISH = [
    "we may launch",
    "a long march",
    "march on",
    "sales fall",
    "spring into action",
    "every Monday",
    "each quarter",
    "within two weeks",
    "the second one",
    "a quarter of them",
    "5/10",
    "a second thought",
    "one half of the team",
    "2030 leads",
    "we match prices",
    "market share",
    "decent results",
    "no later",
]


@pytest.mark.parametrize(("text", "expected"), FRENCH.items())
def test_french_dates(text: str, expected: str) -> None:
    assert read(text, "fr") == [expected]
    assert read(f"On vise 300 leads, {text}, pour les DAF.", "fr") == [expected]


@pytest.mark.parametrize(("text", "expected"), ENGLISH.items())
def test_english_dates(text: str, expected: str) -> None:
    assert read(text, "en") == [expected]
    assert read(f"We want 300 leads, {text}, from CFOs.", "en") == [expected]


@pytest.mark.parametrize("text", NO_DATE_FRENCH)
def test_what_is_no_date_in_french(text: str) -> None:
    assert read(text, "fr") == []


@pytest.mark.parametrize("text", NO_DATE_ENGLISH)
def test_what_is_no_date_in_english(text: str) -> None:
    assert read(text, "en") == []


def test_several_dates_in_one_message() -> None:
    text = "Lancement le 3 mars 2027, salon du 10 au 12 juin, bilan fin septembre."
    assert read(text, "fr") == ["2027-03-03", "2027-06-10..2027-06-12", "2027-09-30"]
    assert read("le 3 et le 15 mars 2027", "fr") == ["2027-03-03", "2027-03-15"]
    assert read("mars, avril et mai 2028", "fr") == [
        "2028-03-01..2028-03-31",
        "2028-04-01..2028-04-30",
        "2028-05-01..2028-05-31",
    ]
    assert read("T1 + T2 2028", "fr") == ["2028-01-01..2028-03-31", "2028-04-01..2028-06-30"]
    assert read("kick-off on 3 March, review on April 5, 2027", "en") == ["2027-03-03", "2027-04-05"]


def test_other_numbers_stay_out_of_dates() -> None:
    assert [p.words for p in find_dates("en juin 300 leads", "fr", TODAY)] == ["juin"]
    assert [p.words for p in find_dates("in June 30 leads", "en", TODAY)] == ["June"]
    assert [p.words for p in find_dates("T2 2027 300 leads", "fr", TODAY)] == ["T2 2027"]


def test_halves_and_weeks_share_a_letter() -> None:
    assert read("brief S2, lancement S9", "fr") == ["2027-01-11..2027-01-17", "2027-03-01..2027-03-07"]
    assert read("lancement au S1 2027", "fr") == ["2027-01-01..2027-06-30"]


def test_a_month_alone_is_an_answer() -> None:
    assert read("May", "en") == ["2027-05-01..2027-05-31"]
    assert read("March!", "en") == ["2027-03-01..2027-03-31"]
    assert read("May I ask?", "en") == []


def test_the_year_is_the_next_in_which_the_date_is_not_over() -> None:
    assert find_dates("30 juin", "fr", date(2026, 6, 30))[0].start == date(2026, 6, 30)
    assert find_dates("30 juin", "fr", date(2026, 7, 1))[0].start == date(2027, 6, 30)
    assert find_dates("en juin", "fr", date(2026, 6, 15))[0].start == date(2026, 6, 1)
    found = find_dates("30 juin 2026", "fr", TODAY)[0]
    assert (found.start, found.year_given) == (date(2026, 6, 30), True)
    assert not find_dates("30 juin", "fr", TODAY)[0].year_given


def test_words_offsets_and_preposition() -> None:
    text = "500 leads d’ici la fin juin, merci"
    period = find_dates(text, "fr", TODAY)[0]
    assert text[period.text_start : period.text_end] == period.words == "fin juin"
    assert text[period.phrase_start : period.text_end] == "d’ici la fin juin"
    assert period.relation == "by"
    assert (period.precision, period.year_given) == ("day", False)


@pytest.mark.parametrize(
    ("text", "language", "relation", "day"),
    [
        ("avant juillet", "fr", "before", date(2027, 6, 30)),
        ("avant le 15 mars", "fr", "before", date(2027, 3, 15)),
        ("avant fin juin", "fr", "before", date(2027, 6, 30)),
        ("before Q3 2027", "en", "before", date(2027, 6, 30)),
        ("by Q3 2027", "en", "by", date(2027, 9, 30)),
        ("pour juin", "fr", "by", date(2027, 6, 30)),
        ("à partir de mars", "fr", "from", date(2027, 3, 31)),
        ("until 3 May", "en", "until", date(2027, 5, 3)),
        ("en juin", "fr", None, date(2027, 6, 30)),
    ],
)
def test_relation_and_deadline(text: str, language: Language, relation: str | None, day: date) -> None:
    period = find_dates(text, language, TODAY)[0]
    assert period.relation == relation
    assert deadline(period) == day


@pytest.mark.parametrize("text", ["31 juin", "30 février 2027", "le 32/01/2027", "31/04/2027"])
def test_impossible_dates_are_not_guessed(text: str) -> None:
    assert find_dates(text, "fr", TODAY) == []


def test_impossible_dates_are_told() -> None:
    text = "rendu le 31 juin et le 3 mars"
    assert [text[a:b] for a, b in find_impossible_dates(text, "fr")] == ["31 juin"]
    assert find_impossible_dates("rendu le 30 juin", "fr") == []
