"""The files of this repository, for the tests that read them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("assistant", "knowledge", "evals", "prompts")
_TEXT = {".py", ".md", ".toml", ".yaml", ".yml", ".txt", ".json", ".css", ".js", ".mako", ".sh", ""}
_LEFT_OUT = {".venv", ".git", "build", "dist", "__pycache__"}


@cache
def tracked() -> tuple[Path, ...]:
    """Return the path of every file of the project, relative to its root, in order."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        names = [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    else:
        # An archive without git's folder.
        names = [str(each.relative_to(ROOT)) for each in ROOT.rglob("*") if each.is_file()]
    return tuple(Path(name) for name in sorted(names) if not _LEFT_OUT & set(Path(name).parts))


def texts() -> Iterator[tuple[Path, str]]:
    """Yield every text file with what is in it."""
    for path in tracked():
        if path.suffix in _TEXT:
            yield path, (ROOT / path).read_text(encoding="utf-8")


def python(*folders: str) -> tuple[Path, ...]:
    """Return every Python file, or those below some folders."""
    found = (path for path in tracked() if path.suffix == ".py")
    return tuple(path for path in found if not folders or any(path.is_relative_to(folder) for folder in folders))


@cache
def tree(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), str(path))


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """Yield every module that a file imports at run time, inside functions too, with the line."""
    only_types = {
        id(inner)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree(path)):
        if id(node) in only_types:
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno
