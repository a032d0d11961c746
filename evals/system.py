"""What exactly was run: one digest of the assistant's code and data, its knowledge and its prompts."""

import hashlib
from pathlib import Path

ROOT = Path(__file__).parent.parent
_PARTS = ("assistant", "knowledge", "prompts")
_LEFT_OUT = frozenset({"__pycache__", "ui", "cli"})


def digest(root: Path = ROOT) -> str:
    """Return twelve hexadecimal digits of every file that can change what the assistant says."""
    total = hashlib.sha256()
    for part in _PARTS:
        for path in sorted((root / part).rglob("*")):
            if path.is_file() and not _LEFT_OUT & set(path.relative_to(root).parts):
                total.update(f"{path.relative_to(root).as_posix()}\0".encode())
                total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:12]
