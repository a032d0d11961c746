"""The scripted conversations: their format, how many there are, and that the third kept aside stays as it was."""

import hashlib
import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from evals.conversations.script import KEPT_ASIDE, Script, load_script, script_files
from tests.sources import ROOT

ASIDE = script_files("kept_aside")
OTHERS = script_files("scripted")


def git_tree(folder: Path) -> str:
    """Return the hash that git gives to a folder of plain files."""
    tree = b""
    for path in sorted(folder.iterdir(), key=lambda each: each.name.encode()):
        content = path.read_bytes()
        blob = hashlib.sha1(b"blob %d\0" % len(content) + content).digest()
        tree += b"100644 " + path.name.encode() + b"\0" + blob
    return hashlib.sha1(b"tree %d\0" % len(tree) + tree).hexdigest()


def test_the_third_kept_aside_is_as_it_was_committed() -> None:
    noted = re.findall(r"\b[0-9a-f]{40}\b", (ROOT / "evals" / "README.md").read_text(encoding="utf-8"))
    assert noted == [git_tree(KEPT_ASIDE)]


def test_there_are_sixty_scripts_and_a_third_is_kept_aside() -> None:
    assert len(ASIDE) >= 20
    assert len(ASIDE) + len(OTHERS) >= 60
    assert len(ASIDE) * 3 >= len(ASIDE) + len(OTHERS)
    languages = [load_script(path).language for path in [*ASIDE, *OTHERS]]
    assert languages.count("fr") >= 30
    assert languages.count("en") >= 30


@pytest.mark.parametrize(
    "change",
    [
        {"surprise": 1},
        {"language": "de"},
        {"turns": [{"say": "one turn is no conversation"}]},
        {"turns": [{"say": "an unknown key", "fact": {}}] * 8},
        {"turns": [{"say": "an unknown intent", "intent": "guess"}] * 8},
        {"turns": [{"facts": {}}] * 8},
    ],
)
def test_a_script_that_is_not_in_the_format_is_refused(change: dict[str, object]) -> None:
    good = {"language": "en", "sector": "retail", "turns": [{"say": "hello"}] * 8}
    Script.model_validate(good)
    with pytest.raises(ValidationError):
        Script.model_validate(good | change)
