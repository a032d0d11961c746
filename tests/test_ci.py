"""The scripts of a fresh machine and of continuous integration, with stand-ins for the system's programs."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.sources import ROOT

TOOLS = ("sh", "cat", "dirname", "env", "grep", "ls", "mktemp", "rm", "tail", "tee", "touch", "uname", "chmod")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """Return a folder of programs that is the whole PATH: the usual small ones, and nobody is root."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found is not None
        (folder / tool).symlink_to(found)
    program(folder, "id", "echo 1000")
    return folder


def program(machine: Path, name: str, script: str) -> Path:
    path = machine / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def run(
    machine: Path, script: str, *words: str, root: Path = ROOT, **environ: str
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["/bin/sh", root / ".ci" / script, *words],
        env={"PATH": str(machine), **environ},
        cwd=machine,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_program_on_the_path_is_enough(machine: Path) -> None:
    for name in ("chromium", "initdb", "soffice"):
        program(machine, name, "exit 1")
    done = run(machine, "need", "chromium", "postgresql", "libreoffice")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_variable_names_a_browser(machine: Path) -> None:
    browser = program(machine, "my-browser", "exit 1")
    assert run(machine, "need", "chromium", CHROMIUM=str(browser)).returncode == 0
    assert run(machine, "need", "chromium", CHROMIUM=str(machine / "gone")).returncode == 2


def test_without_the_right_to_install_the_line_to_type_is_told(machine: Path) -> None:
    program(machine, "apt-get", "echo must not run; exit 1")
    done = run(machine, "need", "chromium", "libreoffice")
    assert done.returncode == 2
    line = "sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium libreoffice-impress"
    assert line in done.stderr
    assert done.stdout == ""


def test_where_there_is_no_apt_the_programs_are_told(machine: Path) -> None:
    done = run(machine, "need", "chromium")
    assert done.returncode == 2
    assert "CHROMIUM=" in done.stderr


def test_root_installs_what_is_missing_and_only_that(machine: Path) -> None:
    program(machine, "id", "echo 0")
    program(machine, "soffice", "exit 1")
    program(machine, "apt-get", f'echo "$@" >> {machine}/log; touch {machine}/chromium; chmod +x {machine}/chromium')
    assert run(machine, "need", "chromium", "libreoffice").returncode == 0
    installed = (machine / "log").read_text().splitlines()[-1]
    assert installed.endswith("chromium")


def test_sudo_is_used_where_it_asks_nothing(machine: Path) -> None:
    program(machine, "sudo", f'shift; [ "$1" = true ] || echo "$@" >> {machine}/log')
    program(machine, "apt-get", "exit 1")
    done = run(machine, "need", "chromium")
    assert "apt-get install" in (machine / "log").read_text()
    assert "still missing" in done.stderr
    assert done.returncode == 2


def test_an_installation_that_fails_is_told(machine: Path) -> None:
    program(machine, "id", "echo 0")
    program(machine, "apt-get", "exit 100")
    done = run(machine, "need", "chromium")
    assert (done.returncode, "sudo apt-get" in done.stderr) == (2, True)


def test_an_old_python_is_told(machine: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    shutil.copytree(ROOT / ".ci", clone / ".ci")
    program(machine, "python3", "exit 1")
    done = run(machine, "setup", root=clone)
    assert done.returncode == 2
    assert "Python 3.11 or newer" in done.stderr


@pytest.mark.parametrize(
    ("closing", "code"), [("3 passed in 1.00s", 0), ("1 failed, 2 passed in 1.00s", 1), ("2 errors in 0.10s", 2)]
)
def test_ci_ends_with_the_closing_line_of_pytest(machine: Path, closing: str, code: int) -> None:
    program(machine, "make", f'echo "make $*"; echo "{closing}"; echo "make: noise" >&2; exit {code}')
    done = run(machine, "run", TMPDIR=str(machine))
    assert done.returncode == (1 if code else 0)
    assert [line for line in done.stdout.splitlines() if line.startswith("make ")] == ["make test", "make evals"]
    assert done.stdout.splitlines()[-1] == closing


def test_every_script_can_be_run() -> None:
    assert all(os.access(ROOT / ".ci" / each, os.X_OK) for each in ("run", "setup", "need"))


def test_evaluations_that_fail_fail_the_whole(machine: Path) -> None:
    program(machine, "make", 'echo "3 passed in 1.00s"; [ "$1" != evals ]')
    done = run(machine, "run", TMPDIR=str(machine))
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "3 passed in 1.00s"
