"""Reading the plan that a command is given: a file, or ``-`` for standard input."""

import sys
from pathlib import Path

from assistant.errors import PlanFileError
from assistant.plan.json_text import MAX_BYTES

STDIN = "-"


def read_bytes(source: str) -> bytes:
    """Return what a plan file holds, cut one byte after the largest size that a plan may have.

    Args:
        source: Path of the file, or ``-`` for standard input.

    Raises:
        PlanFileError: There is no such file, or it cannot be read.
    """
    if source == STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        with Path(source).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise PlanFileError(f"Le fichier « {source} » n’existe pas.", f'There is no file "{source}".') from None
    except IsADirectoryError:
        raise PlanFileError(
            f"« {source} » est un dossier ; un plan est un fichier JSON.",
            f'"{source}" is a folder; a plan is a JSON file.',
        ) from None
    except OSError as error:
        raise PlanFileError(
            f"Le fichier « {source} » ne peut pas être lu : {error.strerror}.",
            f'The file "{source}" cannot be read: {error.strerror}.',
        ) from None
