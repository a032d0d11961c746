import json
from pathlib import Path

import pytest

from assistant.cli.main import main


def test_every_prompt_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prompts", "--language", "en"]) == 0
    listed = capsys.readouterr().out
    assert "probe" in listed
    assert "partials/house_rules" in listed
    assert main(["prompts", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert {"probe@v1", "again@v1"} <= {each["prompt"] for each in data}
    assert all(each["versions"] and each["task"]["fr"] for each in data)


def test_a_prompt_is_shown_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("probe", "probe@v1"):
        assert main(["prompts", "show", name]) == 0
        assert capsys.readouterr().out == Path("prompts/probe/v1.md").read_text(encoding="utf-8")
    assert main(["prompts", "show", "probe", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [each["role"] for each in data["parts"]["fr"]] == ["system", "user"]


def test_a_prompt_is_filled_with_what_is_given(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["prompts", "render", "again", "--language", "en", "--set", "fault=leads: no number"]) == 0
    assert "~~~~~ fault\nleads: no number\n~~~~~" in capsys.readouterr().out
    values = tmp_path / "values.json"
    values.write_text('{"fault": "autre"}', encoding="utf-8")
    assert main(["prompts", "render", "again", "--variables", str(values), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["prompt"], data["language"]) == ("again@v1", "fr")
    assert "autre" in data["messages"][0]["content"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["show", "prob"], "probe@v1"),
        (["show", "probe@v9"], "probe@v1"),
        (["render", "again", "--set", "falt=x"], "falt"),
        (["render", "again", "--set", "fault"], "NAME=TEXT"),
        (["render", "partials/house_rules"], "part of a prompt"),
        (["render", "again", "--variables", "none.json"], "none.json"),
        (["diff", "probe@v1"], "no version before"),
    ],
)
def test_what_cannot_be_done_is_said(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prompts", *arguments, "--language", "en"]) == 2
    assert told in capsys.readouterr().err


def test_two_versions_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prompts", "diff", "again", "probe"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["--- again@v1", "+++ probe@v1"]
    assert "+id: probe" in lines
