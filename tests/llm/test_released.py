from pathlib import Path

import pytest

from assistant.llm.released import edited, hashes, main, released, unreleased


def test_no_released_prompt_was_edited() -> None:
    assert edited() == ()


def test_every_prompt_is_released() -> None:
    assert unreleased() == ()
    assert released().keys() == hashes().keys()


def folder_with(tmp_path: Path) -> Path:
    (tmp_path / "read").mkdir()
    (tmp_path / "read" / "v1.md").write_text("one\n", encoding="utf-8")
    assert main(tmp_path) == 0
    return tmp_path


def test_a_new_version_is_added(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "read" / "v2.md").write_text("two\n", encoding="utf-8")
    assert unreleased(folder) == ("read/v2.md",)
    assert main(folder) == 0
    assert set(released(folder)) == {"read/v1.md", "read/v2.md"}


@pytest.mark.parametrize("text", ["other\n", None])
def test_an_edited_or_removed_version_is_refused(tmp_path: Path, text: str | None) -> None:
    folder = folder_with(tmp_path)
    before = released(folder)
    path = folder / "read" / "v1.md"
    if text is None:
        path.unlink()
    else:
        path.write_text(text, encoding="utf-8")
    (folder / "read" / "v2.md").write_text("two\n", encoding="utf-8")
    assert edited(folder) == ("read/v1.md",)
    assert main(folder) == 1
    assert released(folder) == before


def test_line_ends_do_not_count(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "read" / "v1.md").write_bytes(b"one\r\n")
    assert edited(folder) == ()
