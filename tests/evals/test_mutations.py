"""The planted regressions still fit the project that they are planted in."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
_SPEC = importlib.util.spec_from_file_location("mutate_assistant", ROOT / "scripts" / "mutate_assistant.py")
assert _SPEC is not None
assert _SPEC.loader is not None
mutate = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(mutate)
REGRESSIONS, HARMLESS, UNMEASURABLE = mutate.load(ROOT / "scripts" / "mutations.yaml")


def test_there_are_enough_of_them() -> None:
    assert len(REGRESSIONS) >= 25
    assert len(HARMLESS) >= 20
    assert UNMEASURABLE


def changed_files(edit: dict[str, str]) -> list[Path]:
    """Return the files of the project that an edit looks at."""
    if "rule" in edit:
        return list((ROOT / "assistant" / "rules").glob("*.py"))
    if "section" in edit:
        document = edit["section"].partition("#")[0]
        return [ROOT / "knowledge" / "documents" / language / f"{document}.md" for language in ("fr", "en")]
    return [ROOT / edit["file"]]


@pytest.mark.parametrize("change", [*REGRESSIONS, *HARMLESS], ids=lambda change: change.name)
def test_what_is_to_be_changed_is_there(change: Any, tmp_path: Path) -> None:
    before: dict[Path, str] = {}
    for file in (file for edit in change.edits for file in changed_files(edit)):
        copy = tmp_path / file.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        before[copy] = file.read_text(encoding="utf-8")
        copy.write_text(before[copy], encoding="utf-8")
    mutate.apply(change, tmp_path)
    assert any(copy.read_text(encoding="utf-8") != text for copy, text in before.items())
