"""``campaign doctor``: what it finds fine, what it finds wrong, and what it never shows."""

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import doctor_checks
from assistant.cli.main import main
from assistant.language.text import Text
from assistant.retrieval.search import Search
from assistant.settings import Settings, variables
from knowledge.prebuilt import Prebuilt


def examined(settings: Settings) -> dict[str, doctor_checks.Check]:
    return {check.name: check for check in doctor_checks.examine(settings)}


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the two parts that take seconds."""

    def fine(settings: Settings) -> tuple[doctor_checks.State, Text]:
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
    assert list(states) == ["python", "home", "database", "texts", "vectors", "search", "encoders", "mode"]
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
def test_an_endpoint_is_said_not_to_be_used_yet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("CAMPAIGN_MODEL", "some-model")
    assert main(["doctor", "--json"]) == 0
    mode = data(capsys)["checks"][-1]
    assert (mode["state"], "not built yet" in mode["message"]["en"]) == ("note", True)
    monkeypatch.setenv("CAMPAIGN_MODE", "assisted")
    assert main(["doctor", "--json"]) == 1
    assert data(capsys)["ok"] is False


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
