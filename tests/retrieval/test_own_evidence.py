"""What the built-in texts lend to a search of other documents, and the signs that those answer."""

from collections import Counter

import pytest

from assistant.retrieval.evidence import of_the_trade, weights_for
from assistant.retrieval.expansion import Expansion
from assistant.retrieval.keyword import KeywordIndex
from assistant.retrieval.meeting import Meeting, Words, telling_words
from assistant.retrieval.own_evidence import SaidUnit, document_signs, kinship, meeting_signs
from knowledge.embedding import load_encoders
from knowledge.prebuilt import Prebuilt


def expansion() -> Expansion:
    import numpy as np

    one, two = np.array([[1.0, 0.0], [0.0, 1.0]], dtype=np.float32), np.array([[0.6], [0.8]], dtype=np.float32)
    return Expansion(np.array([0.75, 0.25]), {"use": [one, two]}, [Counter(jpo=4, porte=1), Counter(porte=1)])


def test_the_nearest_unit_of_each_section_counts_by_its_share() -> None:
    import numpy as np

    vectors = np.array([[1.0, 0.0], [0.0, 1.0]], dtype=np.float32)
    alike = expansion().likeness("use", vectors @ expansion().joined("use"))
    assert alike == pytest.approx([0.75 + 0.25 * 0.6, 0.75 + 0.25 * 0.8])


def test_words_count_by_the_shares_of_the_sections_that_say_them() -> None:
    index = KeywordIndex([["jpo", "porte"], ["autre"]])
    assert expansion().words(index) == {"jpo": 0.75, "porte": 1.0}
    assert expansion().words(KeywordIndex([["autre"]])) == {}


def test_a_unit_that_stands_out_is_a_sign_and_so_is_trust() -> None:
    import numpy as np

    covered = {"wide": 0.5, "unknown": 0.0, "words": 1.0, "use_units": 0.9, "use_alike": 0.4, "lacks": 0.0}
    any_text = np.array([0.1, 0.3])
    outstanding, flat = (
        document_signs({"use": np.array(own)}, {"use": any_text}, [covered], {"use_elsewhere": 0.2}, trust)
        for own, trust in (([0.9, 0.1, 0.1], 0.9), ([0.2, 0.2, 0.2], 0.1))
    )
    assert outstanding["use_stands_out"] == pytest.approx((0.9 - 0.2) / 0.1)
    assert flat["use_stands_out"] == pytest.approx(0)
    assert outstanding["use_stands_out_inside"] > 1 > abs(flat["use_stands_out_inside"])
    assert outstanding["trust_odds"] > 0 > flat["trust_odds"]
    assert outstanding["use_elsewhere"] == flat["use_elsewhere"] == 0.2


@pytest.fixture(scope="module")
def words() -> Words:
    (use,) = load_encoders(("use",))
    return Words(Prebuilt(use))


def said(text: str, **likeness: float) -> SaidUnit:
    return SaidUnit(telling_words(text), frozenset(), likeness or {"use": 0.5})


@pytest.mark.parametrize(
    ("question", "meets", "other"),
    [
        ("le prix du fromage", "The price of cheese went up.", "The price of coal went up."),
        ("where is the dog", "Le chien dort dehors.", "Le bateau dort dehors."),
        ("la piscine est-elle gratuite", "The pool is free.", "The car park is free."),
    ],
)
def test_words_are_met_by_their_translations_and_not_by_neighbours(
    words: Words, question: str, meets: str, other: str
) -> None:
    meeting = Meeting(question, words)
    better, worse = meeting.met([(said(text).words, frozenset()) for text in (meets, other)])
    assert better.min() > 0.5
    assert better.min() > worse.min() + 0.2


def test_a_stem_that_is_there_is_met_whatever_its_vector(words: Words) -> None:
    (met,) = Meeting("les zorglubs", words).met([(("autre",), frozenset({"zorglub"}))])
    assert met.tolist() == [1.0]


def test_small_words_need_not_be_met(words: Words) -> None:
    assert not Meeting("c'est combien et comment ?", words)
    assert not Meeting("how much is it?", words)
    assert telling_words("L’antivol de Zoé, qu'il faut 2 fois") == ("antivol", "zoé", "2", "fois")


def test_the_word_that_matters_is_missed_where_the_subject_is_met(words: Words) -> None:
    asked = Meeting("les vélos sont-ils assurés", words)
    near, answers = ([[said("Les vélos coûtent dix euros.")]], [[said("Les vélos sont assurés contre le vol.")]])
    assert meeting_signs(asked, answers)["met_least"] > meeting_signs(asked, near)["met_least"] + 0.3
    assert meeting_signs(Meeting("quoi", words), near)["unmet"] == 1


def test_the_nearest_passage_is_so_far_ahead_of_the_others(words: Words) -> None:
    passages = [[said("un", use=0.3), said("deux", use=0.7)], [said("trois", use=0.5)], [said("quatre", use=0.1)]]
    signs = meeting_signs(Meeting("deux", words), passages)
    assert signs["use_margin"] == pytest.approx(0.7 - 0.3)
    assert signs["met_nearest"] == 1
    assert meeting_signs(Meeting("deux", words), passages[:1])["use_margin"] == 0


def test_documents_of_the_trade_are_judged_by_their_own_weights() -> None:
    import numpy as np

    texts = np.array([[1.0, 0.0], [0.0, 1.0]], dtype=np.float32)
    assert kinship(np.array([[0.6, 0.8], [1.0, 0.0]], dtype=np.float32), texts) == pytest.approx(0.9)
    assert of_the_trade({"trade": 0.55}) > 0.95
    assert of_the_trade({"trade": 0.35}) < 0.05
    signs = {"use_units": 0.5, "e5_units": 0.8}
    inside, outside = (weights_for("documents", {**signs, "trade": trade}) for trade in (0.7, 0.2))
    assert inside["trust_odds"] != outside["trust_odds"]
    assert weights_for("documents", {**signs, "trade": 0.45})["trust_odds"] == pytest.approx(
        (inside["trust_odds"] + outside["trust_odds"]) / 2, abs=1e-3
    )
