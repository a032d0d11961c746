"""Transactions whose failures a person can understand."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from assistant.store.backend import Backend
from assistant.store.faults import busy, unusable

if TYPE_CHECKING:
    from sqlalchemy import Connection


class Transactions:
    """The transactions of one database.

    Args:
        backend: The database.
    """

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    @contextmanager
    def begin(self, *, writes: bool = False) -> Iterator["Connection"]:
        """Open a transaction; it is committed at the end, and rolled back by an error.

        Args:
            writes: Whether it will write: SQLite wants to know from the start.

        Raises:
            SessionError: Too many are writing at once.
            SettingsError: The database does not answer.
        """
        with (
            self.explained(),
            self._backend.engine.connect().execution_options(writes=writes) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Turn the database's errors into a person's."""
        from sqlalchemy.exc import DBAPIError
        from sqlalchemy.exc import TimeoutError as NoConnectionLeft

        try:
            yield
        except NoConnectionLeft as error:
            raise busy() from error
        except (DBAPIError, sqlite3.Error) as error:
            # What fails while a connection is being made comes without SQLAlchemy's wrapping.
            reason = error.orig if isinstance(error, DBAPIError) else error
            if self._backend.is_busy(error):
                raise busy() from error
            where = self._backend.engine.url.render_as_string(hide_password=True)
            raise unusable(where, " ".join(str(reason).split())) from error
