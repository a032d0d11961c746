"""Released prompts are never edited: what a report or a log names must stay what was sent.

``released.json`` holds the hash of every version. ``python -m assistant.llm.released`` adds what is new, and refuses
what changed: a change is a new version.
"""

import hashlib
import json
import sys
from pathlib import Path

from assistant.llm.prompt_file import FOLDER

LIST = "released.json"


def hashes(folder: Path = FOLDER) -> dict[str, str]:
    """Return the hash of every prompt file, by its path below the folder; line ends do not count."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_text(encoding="utf-8").encode()).hexdigest()
        for path in sorted(folder.rglob("v*.md"))
    }


def released(folder: Path = FOLDER) -> dict[str, str]:
    """Return the hash of every version that was released."""
    path = folder / LIST
    known: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return known


def edited(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the released versions that were edited or removed since."""
    now = hashes(folder)
    return tuple(name for name, was in released(folder).items() if now.get(name) != was)


def unreleased(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the versions that are in no release yet."""
    return tuple(name for name in hashes(folder) if name not in released(folder))


def main(folder: Path = FOLDER) -> int:
    """Release what is new; 1 where a released version was edited, and then nothing is written."""
    changed = edited(folder)
    if changed:
        sys.stderr.write(f"released and edited since: {', '.join(changed)}. Make a new version instead.\n")
        return 1
    fresh = unreleased(folder)
    (folder / LIST).write_text(json.dumps(hashes(folder), indent=2) + "\n", encoding="utf-8", newline="\n")
    sys.stdout.write("".join(f"{name}\n" for name in fresh))
    return 0


if __name__ == "__main__":
    sys.exit(main())
