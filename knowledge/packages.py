"""Office files are packages: what of them is refused before they are opened."""

import zipfile
from pathlib import Path

from assistant.errors import DocumentError

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0"
_MAX_UNPACKED = 500 * 1024 * 1024


def check_package(path: Path) -> None:
    """Refuse a protected office file, an old binary one, and one that unpacks to far more than it weighs."""
    with path.open("rb") as file:
        if file.read(4) == _COMPOUND_FILE:
            raise DocumentError(
                f"{path.name} : document protégé par un mot de passe, ou ancien format binaire.",
                f"{path.name}: password-protected document, or an old binary format.",
            )
    with zipfile.ZipFile(path) as package:
        if sum(entry.file_size for entry in package.infolist()) > _MAX_UNPACKED:
            raise DocumentError(f"{path.name} : contenu démesuré.", f"{path.name}: oversized content.")
