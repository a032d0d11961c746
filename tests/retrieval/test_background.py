"""Loading and building the store in the background makes nobody wait: it begins when nobody waits for an answer."""

import threading
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.dialogue.graph import take_turn as real_turn
from assistant.dialogue.work import Work
from assistant.retrieval import dense as module
from assistant.retrieval.dense import Dense
from assistant.settings import Settings
from knowledge.index import IndexBusy, Vectors

# So much longer than the patience that tests give: what was to begin has begun.
_LONG = 0.5


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Return what is set when Chroma is about to be loaded, which then does not happen."""
    begun = threading.Event()

    def load_vendor() -> None:
        begun.set()
        raise IndexBusy("a test")

    monkeypatch.setattr(module, "load_vendor", load_vendor)
    monkeypatch.setattr(module, "_IDLE", 0.05)
    monkeypatch.setattr(module, "_LEISURE", 0.05)
    return begun


def load(collection: str, group: str) -> Vectors:
    import numpy as np

    return Vectors([str(number) for number in range(20)], np.eye(20, dtype=np.float32))


@pytest.mark.parametrize(("exact", "needed"), [(19, True), (20, False)])
def test_only_a_store_that_is_to_answer_is_soon_made(
    tmp_path: Path, loaded: threading.Event, monkeypatch: pytest.MonkeyPatch, exact: int, needed: bool
) -> None:
    monkeypatch.setattr(module, "_LEISURE", 60.0)
    dense = Dense(tmp_path, "f", load, exact=exact)
    dense.want({"some-use": {"a": 20}})
    assert loaded.wait(_LONG) is needed
    dense.close()


def test_one_that_is_not_needed_yet_is_made_after_a_longer_while(tmp_path: Path, loaded: threading.Event) -> None:
    dense = Dense(tmp_path, "f", load)
    dense.want({"some-use": {"a": 20}})
    assert loaded.wait(10)
    dense.close()


def test_nothing_begins_during_a_turn_that_asks_the_documents_nothing(
    tmp_path: Path, loaded: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    during: list[bool] = []

    def take_turn(work: Work) -> Work:
        monkeypatch.setattr(module, "_LEISURE", 0.05)
        with turns.search.undisturbed():
            pass  # the while begins anew, and is a short one
        during.append(loaded.wait(_LONG))
        return real_turn(work)

    monkeypatch.setattr("assistant.app.take_turn", take_turn)
    monkeypatch.setattr(module, "_LEISURE", 60.0)
    turns = Assistant(Settings(home=tmp_path))
    turns.search.open()
    turns.say(turns.open().session, "Objectif : 40 inscriptions à la visite de l'atelier avant fin mai")
    assert during == [False]
    assert loaded.wait(10)
    turns.close()


def test_a_search_that_is_not_open_has_nothing_to_hold_off(tmp_path: Path) -> None:
    with Assistant(Settings(home=tmp_path)).search.undisturbed():
        assert not list(tmp_path.iterdir())
