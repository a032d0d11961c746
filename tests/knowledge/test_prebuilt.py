"""Vectors made ahead are those that the encoder would make, and only for its own texts."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.retrieval.elsewhere import load_subjects
from assistant.retrieval.framework import PARTS, Framework
from assistant.retrieval.settings import SearchSettings
from knowledge.document import LANGUAGES, load_documents
from knowledge.embedding import Encoder, load_encoders
from knowledge.prebuilt import Prebuilt, write

if TYPE_CHECKING:
    from knowledge.embedding import Matrix

(USE,) = load_encoders(("use",))
TEXTS = ["un objectif en dix mots", "one audience", "le parcours du client"]


class Watched:
    """An encoder that tells what it was asked to encode."""

    def __init__(self, encoder: Encoder) -> None:
        self.name, self.dimension, self.fingerprint = encoder.name, encoder.dimension, encoder.fingerprint
        self.queries = encoder.queries
        self.asked: list[str] = []

    def passages(self, texts: Sequence[str]) -> "Matrix":
        self.asked.extend(texts)
        return USE.passages(texts)


def test_what_is_in_the_file_is_not_encoded_again(tmp_path: Path) -> None:
    file = tmp_path / "v.npz"
    write([USE], TEXTS, file)
    watched = Watched(USE)
    prebuilt = Prebuilt(watched, file)
    watched.asked.clear()
    vectors = prebuilt.passages([*TEXTS, "new"])
    assert watched.asked == ["new"]
    for vector, wanted in zip(vectors, USE.passages([*TEXTS, "new"]), strict=True):
        assert vector @ wanted == pytest.approx(1, abs=2e-3)


@pytest.mark.parametrize("damage", ["other fingerprint", "other weights", "no file"])
def test_vectors_of_another_encoder_are_not_used(tmp_path: Path, damage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "v.npz"
    watched = Watched(USE)
    if damage != "no file":
        write([USE], TEXTS, file)
    if damage == "other fingerprint":
        watched.fingerprint = "other"
    if damage == "other weights":
        monkeypatch.setattr("knowledge.prebuilt.CANARY", "something else altogether")
    assert Prebuilt(watched, file).missing(TEXTS) == len(TEXTS)


def test_writing_again_keeps_what_is_there(tmp_path: Path) -> None:
    file = tmp_path / "v.npz"
    write([USE], TEXTS, file)
    watched = Watched(USE)
    write([watched], [*TEXTS, "new"], file)
    assert [text for text in watched.asked if text in (*TEXTS, "new")] == ["new"]
    assert Prebuilt(USE, file).missing([*TEXTS, "new"]) == 0


def test_single_words_are_made_by_the_first_encoder_only(tmp_path: Path) -> None:
    file = tmp_path / "v.npz"
    slow = Watched(USE)
    slow.name = "slow"
    write([USE, slow], TEXTS, file, words=["parcours"])
    assert Prebuilt(USE, file).missing(["parcours"]) == 0
    assert Prebuilt(slow, file).missing([*TEXTS, "parcours"]) == 1


def test_the_shipped_vectors_are_those_of_the_shipped_texts() -> None:
    framework = Framework({language: load_documents(language) for language in LANGUAGES}, SearchSettings())
    texts = [text for part in PARTS for text in framework.items(part).values()] + load_subjects()
    for encoder in load_encoders(("use", "e5")):
        missing = Prebuilt(encoder).missing(texts)
        assert missing == 0, f"{missing} texts changed: run `python -m assistant.retrieval.prebuild`"
