"""The documentation names everything that there is, and what it shows works."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

from assistant.cli.main import COMMANDS
from assistant.exports import FORMATS
from assistant.rules.catalogue import all_rules
from assistant.settings import variables
from tests.sources import ROOT

FAMILIES = sorted({rule.code[:3] for rule in all_rules()})
# Commands that wait for a person or a browser.
_ENDLESS = {"ui"}


@cache
def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def shown() -> list[tuple[str, str]]:
    """Return each command line of the README's console blocks, with what the block shows below it.

    A line begins with "$ ", and goes on after a backslash; what follows, up to the next one, is its output.
    """
    found: list[tuple[str, str]] = []
    for block in re.findall(r"^```console\n(.*?)^```", readme(), re.DOTALL | re.MULTILINE):
        for each in re.split(r"^\$ ", block.replace("\\\n", " "), flags=re.MULTILINE)[1:]:
            line, _, output = each.partition("\n")
            found.append((line.strip(), output))
    return found


def ours() -> list[str]:
    """Return the lines that start our command, by itself or behind what is piped into it."""
    lines = [line for line, _ in shown() if re.search(r"(^|[|] ?)(\.venv/bin/)?campaign ", line)]
    return [line for line in lines if not _ENDLESS & set(shlex.split(line)[:3])]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_named(command: str) -> None:
    assert re.search(rf"campaign {command}\b", readme())


@pytest.mark.parametrize("name", [variable.name for variable in variables()])
def test_every_setting_is_named(name: str) -> None:
    assert f"`{name}`" in readme()


@pytest.mark.parametrize("name", FORMATS)
def test_every_export_format_is_named(name: str) -> None:
    assert re.search(rf"`{name}`", readme())


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_of_rules_is_named(family: str) -> None:
    assert re.search(rf"\b{family}(\d{{3}})?\b", readme())


def test_what_is_named_exists() -> None:
    codes = {rule.code for rule in all_rules()}
    assert {code for code in re.findall(r"\b[A-Z]{3}\d{3}\b", readme()) if code[:3] in FAMILIES} - codes == set()
    settings = {variable.name for variable in variables()}
    assert set(re.findall(r"\bCAMPAIGN_[A-Z_]+\b", readme())) - settings == set()
    commands = {line.split("campaign ", 1)[1].split()[0] for line in ours()}
    assert {each for each in commands if not each.startswith("-")} - set(COMMANDS) == set()


def test_every_link_inside_the_project_leads_somewhere() -> None:
    for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        targets = {target.split("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text)}
        gone = [each for each in targets if each and "://" not in each and not (ROOT / each).exists()]
        assert gone == [], name


def test_the_lines_of_the_readme_run(tmp_path: Path) -> None:
    """In the order of the page, in one folder, so that a later line may use what an earlier one wrote."""
    program = tmp_path / "bin" / "campaign"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m assistant.cli.main "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    folder = tmp_path / "here"
    (folder / ".venv" / "bin").mkdir(parents=True)
    (folder / ".venv" / "bin" / "campaign").symlink_to(program)
    for name in ("tests", "examples", "docs"):
        if (ROOT / name).is_dir():
            (folder / name).symlink_to(ROOT / name)
    environ = {
        **os.environ,
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "CAMPAIGN_HOME": str(tmp_path / "home"),
    }
    lines = ours()
    assert lines, "the README shows no command"
    for line in lines:
        done = subprocess.run(
            ["sh", "-c", line], cwd=folder, env=environ, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        # 1 says that a plan has errors, which the page may well show.
        assert done.returncode in (0, 1), f"{line}\n{done.stderr}"
        assert "Traceback" not in done.stderr, line


def test_the_changelog_says_what_is_not_released_yet() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    parts = re.split(r"^## \[(.+?)\].*$", text, flags=re.MULTILINE)
    assert parts[1] == "Unreleased"
    assert re.search(r"^- \S", parts[2], re.MULTILINE)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
