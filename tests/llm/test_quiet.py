"""What a person says reaches the endpoint and nobody else, whatever is switched on around us."""

import logging
import sys
from pathlib import Path

import pytest

from assistant.errors import ModelError
from assistant.llm.chat import EndpointChat
from assistant.llm.embeddings import EndpointEncoder
from assistant.llm.protocol import Message, Request
from assistant.llm.scripted import ScriptedChat
from tests.llm.server import SECRET, Fault, serve
from tests.test_offline import guarded

SAID = "Le 06 98 76 54 32 est le numéro de Camille"
REQUEST = Request((Message("user", SAID),), "write@v1")


def test_tracing_that_is_switched_on_sends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"):
        monkeypatch.setenv(name, "true")
    monkeypatch.setenv("LANGSMITH_API_KEY", "x")
    command = [sys.executable, "-m", "assistant.cli.main", "chat", "--json"]
    with serve(ScriptedChat(lambda request: "…")) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("CAMPAIGN_MODEL", "local")
        done, refused = guarded(command, tmp_path, "Obtenir 60 rendez-vous avec des DAF d’ici fin juin 2027\n")
        assert (done.returncode, refused) == (0, "")
    assert server.bodies


@pytest.mark.parametrize("fault", [None, "401", "bad request", "cut", "html", "error with 200", "429"])
def test_no_log_holds_what_was_said_the_key_or_what_the_endpoint_wrote(
    fault: Fault | None, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with serve(ScriptedChat(lambda request: "Noté : Camille, au 06 98 76 54 32."), fault=fault) as server:
        endpoint = server.endpoint(api_key="sk-abcdef-secret")
        chat = EndpointChat(endpoint)
        for ask in (chat.complete, lambda request: list(chat.stream(request))):
            try:
                ask(REQUEST)
            except ModelError as error:
                logging.getLogger("assistant").warning("%s", error, exc_info=error)
        try:
            EndpointEncoder(endpoint).passages([SAID])
        except ModelError as error:
            logging.getLogger("assistant").warning("%s", error, exc_info=error)
    written = "\n".join(f"{record.getMessage()} {record.exc_text or ''}" for record in caplog.records) + caplog.text
    for secret in ("Camille", "06 98", "sk-abcdef", *SECRET.split(", ")):
        assert secret not in written
