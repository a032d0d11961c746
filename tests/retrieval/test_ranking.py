"""Fusion, keyword ranking, windows and evidence: pure functions with known results."""

import math
from typing import TYPE_CHECKING

import pytest

from assistant.retrieval.evidence import Coverage, relevance
from assistant.retrieval.fusion import first, positive, reciprocal_rank
from assistant.retrieval.keyword import KeywordIndex
from assistant.retrieval.question import Question
from assistant.retrieval.tokens import query_terms, subject_words, terms
from assistant.retrieval.windows import around, grow, neighbourhoods
from knowledge.chunking import Chunk

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TEXTS = ["le budget de la campagne", "the budget of the open day", "la maison des messages", ""]


@pytest.fixture
def index() -> KeywordIndex:
    return KeywordIndex([terms(text, "en" if "the" in text.split() else "fr") for text in TEXTS])


def row(*values: float) -> "NDArray[np.float64]":
    import numpy as np

    return np.array(values)


def test_fusion_adds_reciprocal_ranks() -> None:
    rankings = {"one": row(2, 9, 1), "two": row(3, 1, 2)}
    fused = reciprocal_rank(rankings, {"two": 3.0}, 10, 2)
    # What comes third in a ranking of two gets nothing from it.
    assert fused == pytest.approx([1 / 12 + 3 / 11, 1 / 11, 3 / 12])


def test_what_a_ranking_does_not_rank_gets_nothing_from_it() -> None:
    assert reciprocal_rank({"one": positive(row(0, 5, -1))}, {}, 10, 3) == pytest.approx([0, 1 / 11, 0])


def test_fusion_of_nothing_is_nothing() -> None:
    assert not reciprocal_rank({}, {}, 10, 5).size


def test_ties_go_by_place() -> None:
    assert first(row(1, 3, 3, 2), 3).tolist() == [1, 2, 3]
    assert first(row(1, 3, 3, 2), 1).tolist() == [1]
    assert first(positive(row(0, 3, -1)), 3).tolist() == [1]
    assert first(row(2, 1), 5).tolist() == [0, 1]


def test_keywords_rank_texts_that_share_terms_and_only_those(index: KeywordIndex) -> None:
    scores = index.scores(dict.fromkeys(query_terms("budget des campagnes"), 1.0))
    assert scores[0] > scores[1] > 0
    assert scores[2] == scores[3] == 0
    assert not index.scores({"inconnu": 1.0}).any()
    assert not KeywordIndex([]).scores({"x": 1.0}).size


def test_keyword_scores_are_those_of_bm25() -> None:
    # Two texts of 2 and 1 terms, mean 1.5; "b" is in one of two texts, once.
    scores = KeywordIndex([["a", "b"], ["a"]], k1=1.5, b=0.75).scores({"b": 1.0})
    assert scores == pytest.approx([math.log(1 + 1.5 / 1.5) / (1 + 1.5 * (0.25 + 0.75 * 2 / 1.5)), 0])


def test_the_neighbourhood_of_a_text_scores_as_one_text() -> None:
    import numpy as np

    texts = [["a", "b"], ["b"], ["c", "a"]]
    near = np.array([[0, 1], [0, 2], [1, 2]])
    joined = [[term for text in texts[start : end + 1] for term in text] for start, end in near]
    for asked in ({"a": 1.0}, {"b": 1.0, "c": 0.5}, {"x": 1.0}):
        scores = KeywordIndex(texts, near=near).scores_around(asked)
        assert scores == pytest.approx(KeywordIndex(joined).scores(asked))


def test_neighbourhoods_that_overlap_or_do_not_meet_score_as_one_text_each() -> None:
    import numpy as np

    drawn = np.random.default_rng(0)
    texts = [[f"t{number}" for number in drawn.integers(0, 40, size=3)] for _ in range(200)]
    near = np.array([[max(0, place - place % 4), min(199, place + 2)] for place in range(200)])
    near[:, 1] = np.maximum.accumulate(near[:, 1])
    joined = [[term for text in texts[start : end + 1] for term in text] for start, end in near]
    asked = {"t0": 1.0, "t7": 0.5, "t39": 1.0}
    scores = KeywordIndex(texts, near=near).scores_around(asked)
    assert scores == pytest.approx(KeywordIndex(joined).scores(asked))


@pytest.mark.parametrize("k", [1, 40, 300, 5000])
def test_the_best_of_many_are_those_of_a_sort_ties_by_place(k: int) -> None:
    import numpy as np

    drawn = np.random.default_rng(k)
    for scores in (
        drawn.normal(size=9_001),
        np.sort(drawn.normal(size=9_001)),
        drawn.integers(0, 5, size=9_001).astype(np.float32),
        np.where(drawn.random(9_001) < 0.01, drawn.random(9_001), -np.inf),
    ):
        ranked = np.argsort(-scores, kind="stable")
        assert first(scores, k).tolist() == [place for place in ranked if scores[place] > -np.inf][:k]


def test_rare_terms_weigh_more(index: KeywordIndex) -> None:
    assert index.rarity("inconnu") > index.rarity("maison") > index.rarity("budget") > 0
    assert index.knows("maison")
    assert not index.knows("inconnu")


def units(*lengths: int) -> list[Chunk]:
    found, start = [], 0
    for length in lengths:
        found.append(Chunk(start, start + length, "x" * length, ("a",)))
        start += length + 1
    return found


def test_a_neighbourhood_reaches_so_many_characters_from_the_far_edge() -> None:
    assert neighbourhoods(units(100, 100, 100, 100), 205) == [(0, 1), (0, 2), (1, 3), (2, 3)]
    assert neighbourhoods(units(500), 10) == [(0, 0)]
    assert neighbourhoods([], 10) == []


def test_a_neighbourhood_scores_its_mean() -> None:
    import numpy as np

    scores = np.array([1, 3, 5], dtype=np.float32)
    assert around(scores, np.array([[0, 1], [0, 2], [2, 2]])).tolist() == [2, 3, 5]


def test_a_passage_grows_towards_the_better_neighbour_within_bounds_and_limit() -> None:
    row = units(100, 100, 100, 100)
    assert grow(row, 1, (0, 3), [0.1, 0, 0.2, 0], 210) == (1, 2)
    assert grow(row, 1, (0, 3), [0] * 4, 210) == (0, 1)
    assert grow(row, 1, (1, 1), [9, 0, 0, 0], 1000) == (1, 1)
    assert grow(row, 1, (0, 3), [0] * 4, 10_000) == (0, 3)


def test_a_passage_prefers_its_own_heading() -> None:
    row = units(100, 100, 100)
    other = Chunk(row[0].start, row[0].end, row[0].text, ("b",))
    assert grow([other, *row[1:]], 1, (0, 2), [9, 0, 0], 210) == (1, 2)


def asked(text: str) -> Question:
    return Question(subject_words(text), query_terms(text), [], {})


def test_coverage_counts_words_other_names_and_unknown_words(index: KeywordIndex) -> None:
    said = set(terms(TEXTS[0], "fr"))
    assert Coverage(asked("budget campagne"), index).signs(said)["cover"] == 1
    half = Coverage(asked("enveloppe zorglub"), index).signs(said)
    assert half["cover"] == 0
    assert 0 < half["wide"] < 1
    assert half["unknown"] == 0.5
    assert Coverage(asked("???"), index).signs(said)["cover"] == 0


def test_relevance_is_a_logistic() -> None:
    assert relevance({}, {}) == 0.5
    assert relevance({"a": 1.0}, {"": -1.0, "a": 1.0}) == 0.5
    assert relevance({"a": 1e9}, {"a": 1.0}) == pytest.approx(1)
    assert relevance({"a": -1e9}, {"a": 1.0}) == pytest.approx(0)
