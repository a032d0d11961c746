"""The order of the best built-in sections."""

from collections.abc import Sequence

import pytest

from assistant.retrieval.candidates import Candidate
from assistant.retrieval.keyword import KeywordIndex
from assistant.retrieval.meeting import Meeting, Words
from assistant.retrieval.reranking import SectionWords, ranking_weights, reranked
from assistant.retrieval.tokens import terms
from knowledge.embedding import load_encoders
from knowledge.prebuilt import Prebuilt


@pytest.fixture(scope="module")
def words() -> Words:
    (fast,) = load_encoders(("use",))
    return Words(Prebuilt(fast))


def section_words(texts: Sequence[str]) -> SectionWords:
    """Return the words of French texts, each a section."""
    said = [set(text.split()) for text in texts]
    stems = [terms(text, "fr") for text in texts]
    return SectionWords(said, [set(each) for each in stems], KeywordIndex(stems))


def test_a_section_with_the_word_asked_for_meets_it_and_its_translation_nearly_does(words: Words) -> None:
    sections = section_words(["budget campagne", "impasse campagne"])
    same, other = sections.met(Meeting("quel budget ?", words), [0, 1])
    assert same == 1.0
    assert other < 0.5
    translated, unrelated = sections.met(Meeting("dead ends", words), [1, 0])
    assert translated > unrelated


def test_a_rare_word_tells_more_than_a_common_one(words: Words) -> None:
    sections = section_words(["campagne parrainage", "campagne canal", "campagne message", "campagne audience"])
    with_rare, with_common = sections.met(Meeting("campagne parrainage", words), [0, 1])
    assert with_rare == 1.0
    assert with_common < 0.5


def test_a_question_without_words_that_tell_is_met_by_nothing(words: Words) -> None:
    assert section_words(["budget", "canal"]).met(Meeting("et alors ?", words), [1, 0]) == [0.0, 0.0]


def test_sections_are_taken_in_the_order_asked_for(words: Words) -> None:
    sections = section_words(["budget", "", "canal"])
    budget = Meeting("le budget", words)
    assert sections.met(budget, [2, 0]) == list(reversed(sections.met(budget, [0, 2])))
    assert sections.met(budget, [1, 0]) == [0.0, 1.0]


def candidate(key: str, **signs: float) -> Candidate:
    known = {"fused": 0.5, "keyword_here": 3.0, "cover": 0.5, "wide": 0.5, "met_here": 0.5}
    near = {f"{name}_{part}": 0.6 for name in ("use", "e5") for part in ("questions", "several", "units")}
    return Candidate(key, signs.get("fused", 0.5), known | near | signs)


@pytest.mark.parametrize("sign", ["met_here", "keyword_here", "e5_questions", "e5_units", "fused"])
def test_what_is_nearer_or_met_better_comes_first(sign: str) -> None:
    found = [candidate("one"), candidate("two", **{sign: 9.0}), candidate("three")]
    assert [each.key for each in reranked(found)] == ["two", "one", "three"]


def test_each_set_of_encoders_has_weights_and_an_unknown_one_keeps_the_order() -> None:
    both = candidate("one").signs
    quick = {name: value for name, value in both.items() if not name.startswith("e5")}
    assert set(ranking_weights(both)) <= set(both)
    assert set(ranking_weights(quick)) <= set(quick)
    assert ranking_weights(both) != ranking_weights(quick)
    bare = [Candidate("one", 0.4, {}), Candidate("two", 0.9, {})]
    assert [each.key for each in reranked(bare)] == ["one", "two"]
    assert reranked([]) == []


def test_words_that_are_not_shipped_have_no_vector(words: Words) -> None:
    known, unknown = words.shipped(["budget", "zorglub"])
    assert float(known @ known) == pytest.approx(1, abs=0.02)
    assert not unknown.any()
