"""What is promised of the SQLite file: it survives kill -9, and nothing is left in it of what is deleted."""

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from assistant.errors import SessionError, SettingsError
from assistant.store import Store, TurnDraft
from tests.store.processes import finish, start

FILE = "campaign.sqlite3"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Return a store in the file of a home."""
    with Store.open(None, tmp_path) as opened:
        yield opened


def url(home: Path) -> str:
    return f"sqlite:///{home / FILE}"


def files_with(home: Path, mark: str) -> list[str]:
    """Return the files of a folder that hold a text, or have it in their name."""
    forms = [mark.encode("utf-8"), mark.encode("utf-16-le"), mark.encode("utf-16-be")]
    found = [each for each in home.rglob("*") if each.is_file()]
    return [each.name for each in found if mark in each.name or any(form in each.read_bytes() for form in forms)]


def test_acknowledged_turns_survive_kill_9(store: Store, tmp_path: Path) -> None:
    store.create("s")
    for seen in (20, 5):
        worker = start("append", url(tmp_path), "s", 100_000)
        assert worker.stdout is not None
        acknowledged = [int(worker.stdout.readline()) for _ in range(seen)]
        worker.kill()
        rest, _ = worker.communicate()
        acknowledged += [int(line) for line in rest.split("\n")[:-1]]
        assert all(second == first + 1 for first, second in pairwise(acknowledged))
        with Store.open(None, tmp_path) as again:
            numbers = [turn.seq for turn in again.turns("s")]
        assert numbers == list(range(len(numbers)))
        assert set(acknowledged) <= set(numbers)
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    head = store.head("s")
    assert head is not None
    assert store.append("s", head.seq, TurnDraft()).seq == head.seq + 1


def test_every_trace_of_a_deleted_session_goes(store: Store, tmp_path: Path) -> None:
    marks = ["zorgluben", "Frimoulette", "dufoisnel", "kardamomine", "wagnolette", "pilchardier", "chafouinesque"]
    store.create("zorgluben", name="Frimoulette", owner="dufoisnel")
    store.create("kept")
    last = None
    for number in range(30):
        # Long and short, so that pages split, overflow and move cells.
        filler = "x" * (number % 7) * 900
        state = {"plans": [f"wagnolette {filler} {number}"]}
        turn = TurnDraft(
            message=f"kardamomine {number}", reply=f"{filler} pilchardier", state=state, edits=["chafouinesque"]
        )
        last = store.append("zorgluben", last, turn).seq
        store.append("kept", number - 1 if number else None, TurnDraft(message=f"keep me {number}"))
        store.rename("zorgluben", f"Frimoulette {number}")
    assert all(files_with(tmp_path, mark) for mark in marks)
    with Store.open(None, tmp_path) as idle:
        idle.turns("zorgluben")
        store.delete("zorgluben")
        assert {mark: files_with(tmp_path, mark) for mark in marks} == {mark: [] for mark in marks}
        assert len(idle.turns("kept")) == 30
    assert {mark: files_with(tmp_path, mark) for mark in marks} == {mark: [] for mark in marks}
    with pytest.raises(SessionError):
        store.delete("nobody")
    assert sorted(each.name for each in (tmp_path / f"{FILE}.locks").iterdir()) == ["opening.lock"]


def test_a_reader_delays_the_wiping_until_the_next_opening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.store.store._DELETE_SECONDS", 0.1)
    with Store.open(None, tmp_path) as store, closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as reader:
        store.create("zorgluben")
        store.append("zorgluben", None, TurnDraft(message="kardamomine"))
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM turns").fetchone()
        with pytest.raises(SessionError, match="last traces"):
            store.delete("zorgluben")
        assert store.sessions() == ()
        reader.execute("ROLLBACK")
    with Store.open(None, tmp_path):
        assert files_with(tmp_path, "kardamomine") == []
        assert files_with(tmp_path, "zorgluben") == []


def test_the_pragmas_are_set_on_every_connection(store: Store, tmp_path: Path) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    with store._transactions.begin() as first, store._transactions.begin() as second:
        for connection in (first, second):
            assert {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted} == wanted


def test_only_the_person_can_read_the_file(store: Store, tmp_path: Path) -> None:
    store.create("s")
    for each in tmp_path.glob(f"{FILE}*"):
        if each.is_file():
            assert stat.S_IMODE(each.stat().st_mode) & 0o077 == 0


def test_processes_that_open_an_empty_database_at_once(tmp_path: Path) -> None:
    assert finish(*(start("open", url(tmp_path)) for _ in range(3))) == []


def test_two_homes_with_one_database_share_their_locks(tmp_path: Path) -> None:
    one, two = (Store.open(url(tmp_path), tmp_path / home) for home in ("one", "two"))
    with one, two:
        one.create("s")
        with one.turn_lock("s", 1), pytest.raises(SessionError, match="busy"), two.turn_lock("s", 0.05):
            pass


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"this is a letter to my aunt\n" * 100)
    with pytest.raises(SettingsError, match="not a database") as caught:
        Store.open(None, tmp_path)
    assert "CAMPAIGN_HOME" in caught.value.fr


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="Not a directory"):
        Store.open(None, tmp_path / "file" / "home")


def test_a_database_that_another_program_keeps_busy_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.store.sqlite._BUSY_SECONDS", 0.05)
    with Store.open(None, tmp_path) as store, closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as other:
        store.create("s")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(SessionError, match="Too many") as caught:
            store.append("s", None, TurnDraft())
        assert "Attendez" in caught.value.fr
        other.execute("ROLLBACK")
        assert store.append("s", None, TurnDraft()).seq == 0


def test_a_path_with_odd_characters_works(tmp_path: Path) -> None:
    home = tmp_path / "données % ? # été"
    with Store.open(None, home) as store:
        store.create("s")
    assert (home / FILE).exists()
