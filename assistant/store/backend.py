"""What a database has to offer, beside SQL: how it is opened, how turns wait for each other, how traces go."""

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


class Backend(Protocol):
    """One kind of database."""

    @property
    def engine(self) -> "Engine":
        """The engine whose transactions the store uses."""

    def opening(self) -> AbstractContextManager[None]:
        """Hold off every other process that opens the same database: one of them builds the tables."""

    def turn_lock(self, session_id: str, timeout: float) -> AbstractContextManager[None]:
        """Hold one session, against threads and processes.

        Raises:
            TimeoutError: It is still held by somebody else after ``timeout`` seconds.
        """

    def mark_for_wiping(self, connection: "Connection") -> None:
        """Remember, in the transaction that deletes, that traces are left to wipe."""

    def wipe(self, patience: float) -> bool:
        """Wipe the traces of what was deleted; return whether all are gone after ``patience`` seconds."""

    def forget(self, session_id: str) -> None:
        """Remove what the locks of a deleted session left behind."""

    def is_busy(self, error: Exception) -> bool:
        """Return whether a database error only says that somebody else is writing."""

    def close(self) -> None:
        """Close every connection."""
