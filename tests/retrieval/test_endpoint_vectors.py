"""An endpoint's vectors rank a person's own documents as well; without the endpoint the search is what it was."""

import shutil
from pathlib import Path

import pytest

from assistant.llm.embeddings import EndpointEncoder
from assistant.llm.scripted import ScriptedChat
from assistant.retrieval.endpoint_vectors import EndpointVectors
from assistant.retrieval.search import Search
from knowledge.embedding import load_encoders
from knowledge.ingest import ingest, refine
from knowledge.library import Library
from tests.llm.server import LocalServer, serve

QUESTION = "quelle est la durée de la garantie ?"
TEXT = "La garantie dure deux ans.\n\nLe loyer est dû le cinq du mois.\n\nUn préavis de trois mois est demandé.\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "bail.txt").write_text(TEXT, encoding="utf-8")
    (fast,) = load_encoders(("use",))
    ingest(Library(tmp_path), [tmp_path / "bail.txt"], fast)
    return tmp_path


def encoder(server: LocalServer, model: str = "vectors") -> EndpointEncoder:
    return EndpointEncoder(server.endpoint(model=model))


def asked(server: LocalServer) -> list[object]:
    return [body["input"] for body in server.bodies]


def scores(home: Path, further: EndpointEncoder | None) -> list[tuple[str, float]]:
    with Search(home, further=further) as search:
        return [(each.key, each.score) for each in search.candidates(QUESTION, 5, "documents")["documents"]]


def test_documents_that_have_its_vectors_are_ranked_by_it_too(home: Path) -> None:
    alone = scores(home, None)
    with serve(ScriptedChat([])) as server:
        refine(Library(home), encoder(server))
        server.bodies.clear()
        found = scores(home, encoder(server))
        assert asked(server) == [[QUESTION]]
    # Each ranking that names a passage adds to its score.
    assert found[0][1] > alone[0][1]
    assert scores(home, None) == alone


def test_nothing_is_sent_where_no_document_has_its_vectors(home: Path) -> None:
    with serve(ScriptedChat([])) as server:
        found = scores(home, encoder(server))
        assert asked(server) == []
    assert found == scores(home, None)


def test_vectors_of_another_model_are_not_compared(home: Path) -> None:
    with serve(ScriptedChat([])) as server:
        refine(Library(home), encoder(server))
        server.bodies.clear()
        assert scores(home, encoder(server, "another")) == scores(home, None)
        assert asked(server) == []


def test_an_endpoint_that_fails_is_left_out(home: Path) -> None:
    with serve(ScriptedChat([])) as server:
        refine(Library(home), encoder(server))
        endpoint = server.endpoint(model="vectors")
    assert scores(home, EndpointEncoder(endpoint)) == scores(home, None)


def test_it_is_left_alone_for_a_while_after_it_failed() -> None:
    now = 0.0
    with serve(ScriptedChat([]), fault="500") as server:
        vectors = EndpointVectors(encoder(server), clock=lambda: now)
        assert vectors.of(QUESTION) == {}
        now = 59.0
        assert vectors.of(QUESTION) == {}
        assert len(asked(server)) == 1
        now = 61.0
        assert vectors.of(QUESTION) == {}
        assert len(asked(server)) == 2
    assert EndpointVectors(None).of(QUESTION) == {}


def test_a_document_taken_away_meanwhile_leaves_the_others(home: Path) -> None:
    with serve(ScriptedChat([])) as server, Search(home, further=encoder(server)) as search:
        refine(Library(home), encoder(server))
        search.open()
        shutil.rmtree(next((home / "documents").glob("[0-9a-f]*")))
        assert search.query(QUESTION, 5, "framework") is not None
