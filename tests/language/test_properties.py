"""What holds for every text: readers report what stands there, once, in order, and never fail."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.dates import deadline, find_dates, find_impossible_dates
from assistant.language.detect import detect
from assistant.language.folding import fold_with_offsets
from assistant.language.numbers import find_figures, find_numbers
from assistant.language.slug import slug
from assistant.language.text import Language, fold
from assistant.language.vocabulary import KINDS, find_terms
from assistant.language.words import count_words

PIECES = st.sampled_from(
    [
        *("300", "1 500", "1,5", "1.500", "250k", "20 000", "15", "2", "2027", "06 12 34 56 78", "1\u202f000"),
        *(" %", " €", "k€", " M€", "$", " leads", " mois", " h", " jours", " ans", "e", "er", "%"),
        *("fin ", "mi-", "du ", "au ", "le ", "T2 ", "Q3", "juin", "March", " may ", "été", "e\u0301te\u0301", "Noël"),
        *("deux", "cent", "mille", "un", "une", "and a half", "et demi", "million", "douzaine", "quinze", "vingt"),
        *("dans ", "in ", "d’ici ", "by ", "entre ", "et ", "à ", "-", "–", "/", ":", ".", ", ", "\n", " ", "\u00a0"),
        *("LinkedIn", "Google Ads", "webinaire", "DAF", "coût par lead", "œuvre", "ﬁn", "½", "№", "ß", "İ", "…", "😀"),
        *(
            "1. ",
            "2) ",
            "- ",
            "(",
            ")",
            "http://a.fr/3",
            "a@b.fr",
            "B2B",
            "4x4",
            "10h30",
            "semaine 12",
            "30/06",
            "31/02/2027",
        ),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=10).map(" ".join), st.text())
LANGUAGES = st.sampled_from(["fr", "en"])
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@given(TEXTS, LANGUAGES, DAYS)
def test_figures_and_dates_are_slices_in_order_and_apart(text: str, language: Language, today: date) -> None:
    figures = find_figures(text, language)
    dates = find_dates(text, language, today)
    places = [(f.start, f.end, f.words) for f in figures] + [(d.text_start, d.text_end, d.words) for d in dates]
    assert all(text[start:end] == words and words for start, end, words in places)
    ordered = sorted(places)
    assert all(one[1] <= other[0] for one, other in pairwise(ordered))
    assert [p[:2] for p in places] == sorted(p[:2] for p in places[: len(figures)]) + sorted(
        p[:2] for p in places[len(figures) :]
    )
    assert find_figures(text, language) == figures


@given(TEXTS, LANGUAGES, DAYS)
def test_periods_make_sense(text: str, language: Language, today: date) -> None:
    for period in find_dates(text, language, today):
        assert period.start <= period.end
        assert period.phrase_start <= period.text_start
        assert period.precision != "day" or period.start == period.end
        assert deadline(period) <= period.end
    for start, end in find_impossible_dates(text, language):
        assert 0 <= start < end <= len(text)


@given(TEXTS, LANGUAGES)
def test_figures_are_finite_and_ranges_differ_from_numbers(text: str, language: Language) -> None:
    for figure in find_figures(text, language):
        assert figure.value.is_finite()
        assert figure.high is None or figure.high.is_finite()
    assert set(find_numbers(text, language)) <= set(find_figures(text, language))


@given(TEXTS)
def test_terms_are_slices_in_order(text: str) -> None:
    for kind in KINDS:
        terms = find_terms(text, kind, fuzzy=True)
        assert all(text[t.start : t.end] == t.words for t in terms)
        assert all(one.end <= other.start for one, other in pairwise(terms))


@given(TEXTS)
def test_counted_words_hold_a_letter_or_digit_and_no_blank(text: str) -> None:
    words = count_words(text)
    assert all(any(c.isalnum() for c in word) for word in words)
    assert len(count_words(" ".join(words))) <= len(words)


@given(st.text(), st.sets(st.text(max_size=3)))
def test_slugs_are_valid_and_new(text: str, taken: set[str]) -> None:
    made = slug(text, taken)
    assert 1 <= len(made) <= 64
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert made not in taken
    assert slug(text, taken) == made


@given(st.text())
def test_folding_keeps_the_place_of_every_character(text: str) -> None:
    folded = fold_with_offsets(text)
    for i in range(len(folded.text)):
        start, end = folded.span(i, i + 1)
        assert 0 <= start < end <= len(text)


@given(st.text(st.characters(max_codepoint=0x17F, categories=("L", "Nd", "P"), exclude_characters="ŉ")))
def test_both_foldings_agree_on_latin_text(text: str) -> None:
    assert fold(fold_with_offsets(text).text) == fold(text)


@given(st.text(), st.sampled_from(["fr", "en", None]))
def test_a_language_is_always_found(text: str, previous: Language | None) -> None:
    assert detect(text, previous) in ("fr", "en")


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 5000,
        "de " * 5000,
        "deux " * 5000,
        "1,1" * 5000,
        "le 3 et " * 3000,
        "fin " * 5000,
        "((" * 5000,
        "a'" * 5000,
        "1)" * 5000,
    ],
)
def test_long_texts_are_read_in_linear_time(text: str) -> None:
    find_figures(text, "fr")
    find_dates(text, "fr", date(2026, 11, 22))
    count_words(text)
