"""PostgreSQL by URL: advisory locks where SQLite has lock files."""

import hashlib
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from assistant.errors import SettingsError
from assistant.store.records import plain_json
from assistant.store.waiting import Waiting

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection, Engine

_POLL_SECONDS = 0.01


class PostgresqlBackend:
    """One PostgreSQL database, shared by threads, processes and machines.

    The locks of all sessions are held by one connection of this process. If it breaks, they are gone; no turn is lost
    then either, since a turn is only recorded after the one that it was computed from.

    Args:
        url: Where it is; the driver is psycopg.

    Raises:
        SettingsError: The driver is not installed.
    """

    def __init__(self, url: "URL") -> None:
        from sqlalchemy import create_engine

        try:
            self.engine: Engine = create_engine(
                url, json_serializer=plain_json, pool_size=5, max_overflow=20, pool_pre_ping=True
            )
        except ModuleNotFoundError as error:
            raise SettingsError(
                "PostgreSQL demande un pilote\u00a0: pip install 'campaign-assistant[postgresql]'",
                "PostgreSQL needs a driver: pip install 'campaign-assistant[postgresql]'",
            ) from error
        self._waiting = Waiting()
        self._guard = threading.Lock()
        self._holder: Connection | None = None

    @contextmanager
    def opening(self) -> Iterator[None]:
        """Hold off other processes with a lock that ends with its transaction."""
        from sqlalchemy import text

        with self.engine.begin() as connection:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _key("opening")})
            yield

    @contextmanager
    def turn_lock(self, session_id: str, timeout: float) -> Iterator[None]:
        """Hold one session: first among threads, then among processes."""
        key = _key(f"session {session_id}")
        with self._waiting.hold(session_id, timeout) as left:
            deadline = time.monotonic() + left
            while not self._take(key):
                if time.monotonic() >= deadline:
                    raise TimeoutError(session_id)
                time.sleep(_POLL_SECONDS)
            try:
                yield
            finally:
                from sqlalchemy.exc import DBAPIError

                # A broken connection has let go of the lock already.
                with suppress(DBAPIError):
                    self._ask("SELECT pg_advisory_unlock(:key)", key)

    def mark_for_wiping(self, connection: "Connection") -> None:
        """Do nothing: the server's own vacuum gets there even if ours is interrupted."""

    def wipe(self, patience: float) -> bool:
        """Let the server reuse the space; its own log is recycled by the server."""
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM turns, sessions")
        return True

    def forget(self, session_id: str) -> None:
        """Do nothing: an advisory lock leaves nothing behind."""

    def is_busy(self, error: Exception) -> bool:
        """Return False: rows are waited for without a limit."""
        return False

    def close(self) -> None:
        """Close every connection."""
        with self._guard:
            self._drop()
        self.engine.dispose()

    def _take(self, key: int) -> bool:
        from sqlalchemy.exc import DBAPIError

        try:
            return self._ask("SELECT pg_try_advisory_lock(:key)", key)
        except DBAPIError as error:
            # The server may have restarted since the last turn; a new connection tells.
            if not error.connection_invalidated:
                raise
            return self._ask("SELECT pg_try_advisory_lock(:key)", key)

    def _ask(self, sql: str, key: int) -> bool:
        from sqlalchemy import text
        from sqlalchemy.exc import DBAPIError

        with self._guard:
            if self._holder is None:
                self._holder = self.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            try:
                return bool(self._holder.execute(text(sql), {"key": key}).scalar())
            except DBAPIError:
                self._drop()
                raise

    def _drop(self) -> None:
        if self._holder is not None:
            holder, self._holder = self._holder, None
            # Not back into the pool: the connection may still hold locks, and they end with it.
            with closing(holder):
                holder.invalidate()


def _key(name: str) -> int:
    digest = hashlib.sha256(f"campaign-assistant {name}".encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8], "big", signed=True)
