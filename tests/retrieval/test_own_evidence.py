"""What the built-in texts lend to a search of other documents, and the signs that those answer."""

from collections import Counter

import pytest

from assistant.retrieval.expansion import Expansion
from assistant.retrieval.keyword import KeywordIndex
from assistant.retrieval.own_evidence import document_signs


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

    covered = {"cover": 0.5, "wide": 0.5, "unknown": 0.0, "words": 1.0, "mass": 2.0, "use_units": 0.9, "use_alike": 0.4}
    covered["lacks"] = 0.0
    any_text = np.array([0.1, 0.3])
    outstanding, flat = (
        document_signs({"use": np.array(own)}, {"use": any_text}, [covered], {"use_elsewhere": 0.2}, trust)
        for own, trust in (([0.9, 0.1, 0.1], 0.9), ([0.2, 0.2, 0.2], 0.1))
    )
    assert outstanding["use_stands_out"] == pytest.approx((0.9 - 0.2) / 0.1)
    assert flat["use_stands_out"] == pytest.approx(0)
    assert outstanding["use_stands_out_inside"] > 1 > abs(flat["use_stands_out_inside"])
    assert outstanding["trust_odds"] > 0 > flat["trust_odds"]
    assert outstanding["use_unsaid_elsewhere"] == pytest.approx(0.1)
