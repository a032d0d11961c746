"""Every encoder keeps one contract."""

import math

import pytest

from knowledge.embedding import Encoder, load_encoders

ENCODERS = load_encoders(("use", "e5"))


@pytest.mark.parametrize("encoder", ENCODERS, ids=lambda encoder: encoder.name)
class TestContract:
    def test_vectors_have_length_one(self, encoder: Encoder) -> None:
        for vectors in (encoder.passages(["un budget", "a journey"]), encoder.queries(["quel budget ?"])):
            assert str(vectors.dtype) == "float32"
            assert vectors.shape[1] == encoder.dimension
            assert all(vector @ vector == pytest.approx(1, abs=2e-3) for vector in vectors)

    def test_nothing_gives_no_rows(self, encoder: Encoder) -> None:
        assert encoder.passages([]).shape == (0, encoder.dimension)

    def test_the_same_text_gives_the_same_vector(self, encoder: Encoder) -> None:
        one, other = (encoder.queries(["une audience"]).tolist() for _ in range(2))
        assert one == other

    def test_odd_texts_are_encoded(self, encoder: Encoder) -> None:
        vectors = encoder.passages(["", "\0", "🎯", "x" * 5000])
        assert all(math.isfinite(value) for value in vectors.ravel())

    def test_meaning_crosses_languages(self, encoder: Encoder) -> None:
        question = encoder.queries(["combien coûte une publicité à la télévision ?"])[0]
        near, far = encoder.passages(["What is the price of a TV commercial?", "The cat sleeps on the sofa."])
        assert question @ near > question @ far

    def test_it_has_a_fingerprint_of_its_own(self, encoder: Encoder) -> None:
        assert [other.fingerprint for other in ENCODERS].count(encoder.fingerprint) == 1


def test_an_unknown_encoder_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown encoder"):
        load_encoders(("other",))
