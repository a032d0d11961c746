import pytest

from assistant.errors import ModelError, ModelReason
from assistant.llm.embeddings import EndpointEncoder
from assistant.llm.scripted import ScriptedChat
from knowledge.embedding import Encoder
from tests.llm.server import Fault, serve

TEXTS = ["un objectif en dix mots", "", "une maison des messages", "un objectif en dix mots"]


def test_texts_become_vectors_of_length_one() -> None:
    import numpy as np

    with serve(ScriptedChat([])) as server:
        encoder: Encoder = EndpointEncoder(server.endpoint(model="vectors", api_key="sk-1"))
        passages = encoder.passages(TEXTS)
        queries = encoder.queries(TEXTS[:1])
        assert encoder.passages([]).shape == (0, 10)
        assert encoder.dimension == 10
        assert encoder.name.startswith("endpoint-")
        assert EndpointEncoder(server.endpoint(model="other")).name != encoder.name
        assert encoder.fingerprint == "vectors/10/no-prefix"
    assert passages.shape == (4, 10)
    assert passages.dtype == np.float32
    lengths = np.linalg.norm(passages, axis=1)
    assert np.allclose(lengths[[0, 2, 3]], 1)
    assert np.allclose(passages[0], passages[3])
    assert np.allclose(passages[0], queries[0])
    assert not np.allclose(passages[0], passages[2])
    # The texts themselves are sent, in one request, and the dimension is asked for once.
    assert server.bodies[0]["input"] == ["un objectif en dix mots", " ", "une maison des messages", TEXTS[3]]
    assert len(server.bodies) == 3
    assert server.keys[0] == "Bearer sk-1"


def test_many_texts_go_in_batches() -> None:
    with serve(ScriptedChat([])) as server:
        assert len(EndpointEncoder(server.endpoint()).passages(["a"] * 150)) == 150
    assert [len(body["input"]) for body in server.bodies] == [64, 64, 22]


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("401", "unauthorized"),
        ("404", "unknown_model"),
        ("429", "rate_limited"),
        ("500", "server_error"),
        ("hang up", "cut_off"),
        ("html", "invalid_answer"),
        ("invalid json", "invalid_answer"),
    ],
)
def test_every_failure_has_its_reason(fault: Fault, reason: ModelReason) -> None:
    with serve(ScriptedChat([]), fault=fault) as server, pytest.raises(ModelError) as caught:
        EndpointEncoder(server.endpoint()).passages(["un"])
    assert caught.value.reason == reason
    assert "Martin" not in str(caught.value)


def test_waiting_ends_and_nobody_there_is_said() -> None:
    with serve(ScriptedChat([]), fault="slow") as server:
        endpoint = server.endpoint(timeout=0.15)
        with pytest.raises(ModelError, match="timeout"):
            EndpointEncoder(endpoint).passages(["un"])
    with pytest.raises(ModelError, match="unreachable"):
        EndpointEncoder(endpoint).passages(["un"])
