import argparse
import json
from pathlib import Path

import pytest

from assistant.cli import schema
from assistant.errors import PersonError
from assistant.plan.schema import plan_schema


def command(*words: str) -> int:
    parser = argparse.ArgumentParser()
    schema.register(parser.add_subparsers())
    args = parser.parse_args(["schema", *words])
    args.language = None
    code = args.run(args)
    assert isinstance(code, int)
    return code


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_the_schema_is_printed(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert command(*words) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed) == plan_schema()
    assert printed.endswith("}\n")


def test_the_schema_goes_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("-o", str(tmp_path / "plan.schema.json")) == 0
    assert json.loads((tmp_path / "plan.schema.json").read_text(encoding="utf-8")) == plan_schema()
    assert capsys.readouterr().out == ""


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(PersonError) as caught:
        command("-o", str(tmp_path))
    assert str(tmp_path) in caught.value.fr
    assert "\u00a0:" in caught.value.fr
