"""Dates and periods as marketers write them, read on Sunday 22 November 2026."""

from datetime import date

import pytest

from assistant.language.dates import Period, deadline, find_dates, find_impossible_dates
from assistant.language.text import Language
from tests.language.cases import table

TODAY = date(2026, 11, 22)


def read(text: str, language: Language) -> list[str]:
    """Return what was found as "start..end", or one date where both are the same."""
    return [_short(p) for p in find_dates(text, language, TODAY)]


def _short(period: Period) -> str:
    return str(period.start) if period.start == period.end else f"{period.start}..{period.end}"


@pytest.mark.parametrize(("language", "text", "expected"), table("dates", "dates"))
def test_dates(language: Language, text: str, expected: str) -> None:
    assert read(text, language) == [expected]
    around = "On vise 300 leads, {}, pour les DAF." if language == "fr" else "We want 300 leads, {}, from CFOs."
    assert read(around.format(text), language) == [expected]


@pytest.mark.parametrize(("language", "text"), table("dates", "none"))
def test_what_is_no_date(language: Language, text: str) -> None:
    assert read(text, language) == []


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
