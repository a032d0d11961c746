"""The questions that measure the search keep their own rules."""

import pytest

from assistant.retrieval.elsewhere import load_subjects
from benchmarks.search_questions import CONFIRM, EVERYDAY, FRESH, HELD_OUT, MEASURED, TUNING, Span, holds, load_cases
from knowledge.document import LANGUAGES, load_documents

CASES = load_cases(MEASURED)
EVERY = [case for file in (MEASURED, TUNING, HELD_OUT, FRESH, EVERYDAY, CONFIRM) for case in load_cases(file)]


def test_there_are_enough_of_each_kind() -> None:
    answerable = [case for case in CASES if case.answerable]
    assert len(CASES) >= 200
    assert len(CASES) - len(answerable) >= 40
    for language in LANGUAGES:
        assert sum(case.language == language for case in answerable) >= 70


def test_ids_and_questions_are_unique_and_none_was_tuned_on() -> None:
    assert len({case.id for case in EVERY}) == len(EVERY)
    assert len({case.question for case in EVERY}) == len(EVERY)


def test_no_question_is_among_the_subjects_that_are_left_to_others() -> None:
    assert {case.question for case in EVERY}.isdisjoint(load_subjects())


def test_sections_exist() -> None:
    known = {section.ref for document in load_documents("fr") for section in document.sections}
    for case in EVERY:
        assert set(case.sections) <= known, case.id


def test_no_question_is_near_to_one_that_a_section_lists() -> None:
    from rapidfuzz import fuzz, process

    listed = [q for language in LANGUAGES for d in load_documents(language) for s in d.sections for q in s.questions]
    for case in CASES:
        nearest = process.extractOne(case.question, listed, scorer=fuzz.token_set_ratio)
        assert nearest[1] <= 60, (case.id, case.question, nearest[0])


@pytest.mark.parametrize(("start", "end", "held"), [(0, 100, True), (0, 60, True), (41, 100, False), (0, 59, False)])
def test_a_hit_holds_sixty_per_cent(start: int, end: int, held: bool) -> None:
    assert holds(Span("a", 0, 100), "a", start, end) is held
    assert not holds(Span("a", 0, 100), "b", 0, 100)
