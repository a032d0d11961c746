"""SQLite in one file: every acknowledged turn on disk, nothing left of what is deleted."""

import hashlib
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from assistant.store.faults import unusable
from assistant.store.records import plain_json
from assistant.store.waiting import Waiting

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine.interfaces import DBAPICursor

# A write takes milliseconds: whoever waits this long waits for something broken.
_BUSY_SECONDS = 20.0
_POLL_SECONDS = 0.01
# Full: the log is synced at each commit, so that an acknowledged turn survives the machine and not only the process.
_PRAGMAS = ("foreign_keys = ON", "synchronous = FULL", "secure_delete = ON", "temp_store = MEMORY")


class SqliteBackend:
    """One SQLite file, shared by threads and processes.

    Lock files stand in a folder beside the database, so that two processes with different homes meet at the same ones.

    Args:
        path: The file; it and its folder are made if missing.

    Raises:
        SettingsError: The folder or the file cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._locks = path.with_name(path.name + ".locks")
        self._waiting = Waiting()
        try:
            self._locks.mkdir(parents=True, exist_ok=True)
            # Conversations are nobody else's business: readable by their owner only.
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as error:
            raise unusable(str(path), error.strerror or str(error)) from error
        self.engine: Engine = _engine(path)

    @contextmanager
    def opening(self) -> Iterator[None]:
        """Hold off other processes, turn the write-ahead log on, and wipe what an interrupted deletion left."""
        try:
            with FileLock(self._locks / "opening.lock", timeout=60, poll_interval=_POLL_SECONDS):
                with closing(self.engine.raw_connection()) as connection:
                    connection.cursor().execute("PRAGMA journal_mode = WAL")
                if self._is_marked():
                    self.wipe(0)
                yield
        except Timeout as error:
            raise unusable(str(self._path), f"{error.lock_file} is locked") from error

    @contextmanager
    def turn_lock(self, session_id: str, timeout: float) -> Iterator[None]:
        """Hold one session: first among threads, then among processes."""
        lock = FileLock(self._lock_file(session_id), poll_interval=_POLL_SECONDS, thread_local=False)
        with self._waiting.hold(session_id, timeout) as left:
            try:
                lock.acquire(timeout=left)
            except Timeout as error:
                raise TimeoutError(session_id) from error
            try:
                yield
            finally:
                lock.release()

    def mark_for_wiping(self, connection: "Connection") -> None:
        """Use the file's free number as the mark, so that it is committed with the deletion."""
        connection.exec_driver_sql("PRAGMA user_version = 1")

    def wipe(self, patience: float) -> bool:
        """Rewrite the file without its free space and empty the log; readers of other processes may delay it."""
        deadline = time.monotonic() + patience
        while not self._wiped(patience):
            if time.monotonic() >= deadline:
                return False
            time.sleep(_POLL_SECONDS)
        return True

    def forget(self, session_id: str) -> None:
        """Remove the session's lock file; who waits for it makes another."""
        with suppress(OSError):
            self._lock_file(session_id).unlink()

    def is_busy(self, error: Exception) -> bool:
        """Return whether SQLite gave up waiting for another writer."""
        return "database is locked" in str(error)

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    def _lock_file(self, session_id: str) -> Path:
        digest = hashlib.sha256(session_id.encode("utf-8", "surrogatepass")).hexdigest()
        return self._locks / f"{digest[:32]}.lock"

    def _is_marked(self) -> bool:
        with closing(self.engine.raw_connection()) as connection:
            return bool(_first(connection.cursor(), "PRAGMA user_version"))

    def _wiped(self, patience: float) -> bool:
        with closing(self.engine.raw_connection()) as connection:
            cursor = connection.cursor()
            try:
                cursor.execute(f"PRAGMA busy_timeout = {int(patience * 1000)}")
                cursor.execute("VACUUM")
                if _first(cursor, "PRAGMA wal_checkpoint(TRUNCATE)"):
                    return False
                cursor.execute("PRAGMA user_version = 0")
            except sqlite3.OperationalError as error:
                if self.is_busy(error):
                    return False
                raise
            finally:
                cursor.execute(f"PRAGMA busy_timeout = {int(_BUSY_SECONDS * 1000)}")
        return True


def _first(cursor: "DBAPICursor", statement: str) -> Any:
    cursor.execute(statement)
    row = cursor.fetchone()
    return row[0] if row else None


def _engine(path: Path) -> "Engine":
    from sqlalchemy import URL, create_engine, event

    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": _BUSY_SECONDS},
        json_serializer=plain_json,
        pool_size=5,
        max_overflow=40,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # The driver would begin transactions by itself, and too late: ours begin below.
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: "Connection") -> None:
        # A reader that turns into a writer cannot wait: SQLite refuses it at once. So writers say so from the start.
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
