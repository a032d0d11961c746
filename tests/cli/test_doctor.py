"""``campaign doctor``: what it finds fine, what it finds wrong, and what it never shows."""

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import doctor_checks
from assistant.cli.doctor_endpoint import State
from assistant.cli.main import main
from assistant.language.text import Text
from assistant.llm.features import Features
from assistant.llm.probe import remembered
from assistant.llm.protocol import Request
from assistant.llm.scripted import ScriptedChat
from assistant.retrieval.search import Search
from assistant.settings import Settings, variables
from knowledge.prebuilt import Prebuilt
from tests.llm.server import Fault, serve


def examined(settings: Settings) -> dict[str, doctor_checks.Check]:
    return {check.name: check for check in doctor_checks.examine(settings)}


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the two parts that take seconds."""

    def fine(settings: Settings) -> tuple[State, Text]:
        return "ok", Text("bien", "fine")

    monkeypatch.setattr(doctor_checks, "_vectors", fine)
    monkeypatch.setattr(doctor_checks, "_search", fine)


def data(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_this_deployment_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["doctor", "--json"])
    found = data(capsys)
    states = {check["check"]: check["state"] for check in found["checks"]}
    assert "wrong" not in states.values(), found["checks"]
    assert list(states) == [
        "python",
        "home",
        "database",
        "texts",
        "vectors",
        "search",
        "encoders",
        "mode",
        "endpoint",
        "embeddings",
    ]
    assert (code, found["ok"], found["mode"]) == (0, True, "guided")


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(("language", "last"), [("fr", "Tout est en place."), ("en", "Everything is in place.")])
def test_a_person_reads_one_line_a_part(language: str, last: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--language", language]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("[bon] Python 3." if language == "fr" else "[ok] Python 3.")
    assert lines[-1] == last


@pytest.mark.usefixtures("quick")
def test_every_setting_is_shown_and_no_secret(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    monkeypatch.setenv("CAMPAIGN_DATABASE_URL", f"sqlite:///{tmp_path}/hidden-name.sqlite3")
    for options in ([], ["--json"]):
        assert main(["doctor", *options]) == 0
        out = capsys.readouterr().out
        assert [variable.name for variable in variables() if variable.name not in out] == []
        assert "secret" not in out
        assert "hidden-name" not in out


@pytest.mark.usefixtures("quick")
def test_an_endpoint_is_asked_what_it_honours_and_it_is_remembered(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAMPAIGN_HOME", str(tmp_path))
    monkeypatch.setenv("CAMPAIGN_MODEL", "local")
    honours = Features(json_schema=False)
    with serve(ScriptedChat(in_format), honours=honours) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        assert main(["doctor", "--json"]) == 0
        found = data(capsys)
    assert found["mode"] == "assisted"
    assert found["checks"][-2]["state"] == "ok"
    assert "json_mode, tools, streaming; not: json_schema" in found["checks"][-2]["message"]["en"]
    assert remembered(tmp_path, "local", server.url) == honours


def in_format(request: Request) -> str:
    return '{"quays": "wood", "tide": "ebb", "lit": true}' if request.schema else "Un port."


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("fault", "told"),
    [("401", "OPENAI_API_KEY"), ("404", "CAMPAIGN_MODEL"), ("503", "out of order"), (None, "cannot be reached")],
)
def test_an_endpoint_that_fails_is_said_to(
    fault: Fault | None,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("CAMPAIGN_HOME", str(tmp_path))
    monkeypatch.setenv("CAMPAIGN_MODEL", "local")
    with serve(ScriptedChat(in_format), fault=fault) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        if fault is None:
            server.server_close()
            server.shutdown()
        assert main(["doctor", "--json"]) == 1
    check = data(capsys)["checks"][-2]
    assert (check["check"], check["state"]) == ("endpoint", "wrong")
    assert told in check["message"]["en"]
    assert "Martin" not in str(check)
    assert remembered(tmp_path, "local", server.url) is None


@pytest.mark.usefixtures("quick")
def test_guided_mode_that_is_forced_calls_nobody(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAMPAIGN_MODE", "guided")
    monkeypatch.setenv("CAMPAIGN_MODEL", "local")
    with serve(ScriptedChat(in_format)) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        assert main(["doctor", "--json"]) == 0
    assert server.bodies == []
    assert "CAMPAIGN_MODE" in data(capsys)["checks"][-3]["message"]["fr"]


@pytest.mark.usefixtures("quick")
def test_an_endpoint_without_a_model_is_said_not_to_be_used(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    assert main(["doctor", "--json"]) == 0
    found = {check["check"]: check for check in data(capsys)["checks"]}
    assert found["mode"]["state"] == "note"
    assert "CAMPAIGN_MODEL" in found["mode"]["message"]["en"]


@pytest.mark.usefixtures("quick")
def test_a_data_folder_that_cannot_be_written(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("", encoding="utf-8")
    found = examined(Settings(home=taken / "home"))
    assert found["home"].state == "wrong"
    assert "CAMPAIGN_HOME" in found["home"].message.en
    # The rest is looked at all the same.
    assert found["texts"].state == "ok"


@pytest.mark.usefixtures("quick")
def test_a_damaged_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "broken.sqlite3"
    path.write_bytes(b"this is no database" * 100)
    found = examined(Settings(home=tmp_path, database_url=f"sqlite:///{path}"))
    assert found["database"].state == "wrong"


def test_vectors_that_do_not_fit_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = tmp_path / "none.npz"
    monkeypatch.setattr(doctor_checks, "Prebuilt", lambda encoder: Prebuilt(encoder, nothing))
    state, message = doctor_checks._vectors(Settings(home=tmp_path))
    assert state == "wrong"
    assert "prebuild" in message.en


def test_a_search_without_an_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Search, "query", lambda *_: [])
    assert doctor_checks._search(Settings(home=tmp_path))[0] == "wrong"


@pytest.mark.usefixtures("quick")
def test_without_the_optional_encoder_it_is_a_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor_checks, "find_spec", lambda name: None)
    assert examined(Settings(home=tmp_path))["encoders"].state == "note"


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(("fault", "state"), [(None, "note"), ("404", "wrong")])
def test_an_embedding_model_is_asked_for_a_vector(
    fault: Fault | None, state: State, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAMPAIGN_EMBEDDING_MODEL", "vectors")
    with serve(ScriptedChat(in_format), fault=fault) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        assert main(["doctor", "--json"]) == (1 if state == "wrong" else 0)
    check = data(capsys)["checks"][-1]
    assert (check["check"], check["state"]) == ("embeddings", state)
    assert ("10 dimensions" in check["message"]["en"]) == (state == "note")
