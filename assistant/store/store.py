"""The store: sessions and their turns, each turn recorded once and for all."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from assistant.errors import SessionError
from assistant.store.backend import Backend
from assistant.store.databases import backend_for
from assistant.store.faults import busy, unknown_session
from assistant.store.migrate import migrate
from assistant.store.names import accepted_id, new_id
from assistant.store.records import HeadMoved, SessionInfo, Turn, TurnDraft, plain, shown_name, storable
from assistant.store.tables import tables
from assistant.store.transactions import Transactions

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

_DELETE_SECONDS = 10.0


def utc_now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


class Store:
    """Conversations, in one database. Safe to share between threads; processes open their own.

    Every method raises SessionError for a session that does not exist, or whose owner is another than the ``owner``
    given, and SettingsError when the database stops answering.

    Args:
        backend: The database, opened.
        now: The clock; times are for display, numbers make the order.
    """

    def __init__(self, backend: Backend, now: Callable[[], datetime] = utc_now) -> None:
        self._backend = backend
        self._transactions = Transactions(backend)
        self._now = now

    @classmethod
    def open(cls, url: str | None, home: Path, now: Callable[[], datetime] = utc_now) -> Self:
        """Open the database, and bring its tables up to date first; several processes may do so at once.

        Args:
            url: ``sqlite:///…`` or ``postgresql://…``; the SQLite file in ``home`` if None.
            home: Folder of the data, made if missing.
            now: The clock.

        Raises:
            SettingsError: The database cannot be opened, or was made by a newer version.
        """
        backend = backend_for(url, home)
        store = cls(backend, now)
        try:
            with (
                store._transactions.explained(),
                backend.opening(),
                store._transactions.begin(writes=True) as connection,
            ):
                migrate(connection)
        except BaseException:
            backend.close()
            raise
        return store

    def close(self) -> None:
        """Close every connection."""
        self._backend.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def create(
        self,
        session_id: str | None = None,
        language: str | None = None,
        owner: str | None = None,
        name: str | None = None,
    ) -> SessionInfo:
        """Create a session.

        Args:
            session_id: Its id; a short readable one is made if None.
            language: The language that the person fixed, or None.
            owner: ``owner_of`` the browser's secret, or None.
            name: What lists show; the id if None.

        Raises:
            SessionError: The id exists already, or cannot be one.
        """
        from sqlalchemy.dialects import postgresql, sqlite

        at = self._now()
        session_id = None if session_id is None else accepted_id(session_id)
        with self._transactions.begin(writes=True) as connection:
            # The same clause in both databases, but SQLAlchemy has it once a dialect.
            insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
            while True:
                new = session_id or new_id()
                info = SessionInfo(
                    id=new,
                    name=shown_name(name or new),
                    language=language,
                    owner=owner,
                    created=at,
                    updated=at,
                    head=None,
                )
                statement = insert(tables().sessions).values(asdict(info)).on_conflict_do_nothing()
                # The count of rows is no answer here: psycopg tells -1.
                if connection.scalar(statement.returning(tables().sessions.c.id)) is not None:
                    return info
                if session_id is not None:
                    raise SessionError(
                        f"La conversation «\u00a0{new}\u00a0» existe déjà.", f"The session “{new}” exists already."
                    )

    def info(self, session_id: str, owner: str | None = None) -> SessionInfo:
        """Return one session; with ``owner``, only if it is theirs."""
        from sqlalchemy import select

        sessions, session_id = tables().sessions, storable(session_id)
        with self._transactions.begin() as connection:
            row = connection.execute(select(sessions).where(sessions.c.id == session_id)).one_or_none()
            if row is None or (owner is not None and row.owner != owner):
                raise self._unknown(connection, session_id, owner)
            return SessionInfo(**row._mapping)

    def find(self, reference: str, owner: str | None = None) -> SessionInfo | None:
        """Return the session with this id or, failing that, the only one with this name in any case; else None."""
        known = self.sessions(owner)
        named = [each for each in known if each.name.casefold() == reference.strip().casefold()]
        return next((each for each in known if each.id == reference), named[0] if len(named) == 1 else None)

    def sessions(self, owner: str | None = None) -> tuple[SessionInfo, ...]:
        """Return all sessions, or those of one owner, the last used first."""
        from sqlalchemy import select

        sessions = tables().sessions
        statement = select(sessions) if owner is None else select(sessions).where(sessions.c.owner == owner)
        with self._transactions.begin() as connection:
            rows = [SessionInfo(**row._mapping) for row in connection.execute(statement)]
        return tuple(sorted(sorted(rows, key=lambda each: each.id), key=lambda each: each.updated, reverse=True))

    def rename(self, session_id: str, name: str) -> SessionInfo:
        """Give a session another name."""
        return self._change(session_id, {"name": shown_name(name) or session_id})

    def fix_language(self, session_id: str, language: str | None) -> SessionInfo:
        """Fix the language of a session, or let it follow the messages again with None."""
        return self._change(session_id, {"language": language})

    def delete(self, session_id: str) -> None:
        """Delete a session and every trace of it in the database file and its log.

        Raises:
            SessionError: It is busy; or another program is reading, and the wiping is left to the next opening.
        """
        from sqlalchemy import delete

        session_id = self.info(session_id).id
        with self.turn_lock(session_id, _DELETE_SECONDS):
            with self._transactions.begin(writes=True) as connection:
                if not connection.execute(
                    delete(tables().sessions).where(tables().sessions.c.id == session_id)
                ).rowcount:
                    raise self._unknown(connection, session_id)
                self._backend.mark_for_wiping(connection)
            with self._transactions.explained():
                wiped = self._backend.wipe(_DELETE_SECONDS)
        self._backend.forget(session_id)
        if not wiped:
            raise SessionError(
                "La conversation est supprimée, mais un autre programme lit la base\u00a0: ses dernières traces seront "
                "effacées à la prochaine ouverture.",
                "The session is deleted, but another program is reading the database: its last traces will be wiped "
                "when it is next opened.",
            )

    def append(self, session_id: str, expected_head: int | None, turn: TurnDraft) -> Turn:
        """Record a turn after the one that it was computed from. Once this returns, the turn is on disk.

        Args:
            session_id: The session.
            expected_head: Number of the last turn that the caller knew; None for the first turn.
            turn: The turn.

        Raises:
            HeadMoved: Another turn came first; nothing was recorded.
            InternalError: Something in the turn is not plain JSON.
        """
        from sqlalchemy import insert, select, update

        sessions, turns = tables().sessions, tables().turns
        values = plain(turn)
        at, seq = self._now(), 0 if expected_head is None else expected_head + 1
        with self._transactions.begin(writes=True) as connection:
            move = update(sessions).where(
                sessions.c.id == session_id, sessions.c.head.is_not_distinct_from(expected_head)
            )
            if not connection.execute(move.values(head=seq, updated=at)).rowcount:
                row = connection.execute(select(sessions.c.head).where(sessions.c.id == session_id)).one_or_none()
                if row is None:
                    raise self._unknown(connection, session_id)
                raise HeadMoved(session_id, expected_head, row.head)
            connection.execute(insert(turns).values(**values, session=session_id, seq=seq, at=at))
        return Turn(**values, session=session_id, seq=seq, at=at)

    def turn(self, session_id: str, seq: int) -> Turn:
        """Return one turn.

        Raises:
            SessionError: There is no such session, or no turn with this number.
        """
        for found in self._turns(session_id, tables().turns.c.seq == seq):
            return found
        raise SessionError(
            f"La conversation «\u00a0{session_id}\u00a0» n’a pas de tour {seq}.",
            f"The session “{session_id}” has no turn {seq}.",
        )

    def turns(self, session_id: str) -> tuple[Turn, ...]:
        """Return every turn, in order, those that were taken back included."""
        return self._turns(session_id)

    def head(self, session_id: str) -> Turn | None:
        """Return the last turn; None in a session that has none yet."""
        last = self.info(session_id).head
        return None if last is None else self.turn(session_id, last)

    @contextmanager
    def turn_lock(self, session_id: str, timeout: float) -> Iterator[None]:
        """Hold a session for one turn, against other threads and processes. It cannot be taken twice by one thread.

        Args:
            session_id: The session.
            timeout: Longest wait, in seconds.

        Raises:
            SessionError: It is still busy after ``timeout`` seconds.
        """
        with ExitStack() as held:
            try:
                with self._transactions.explained():
                    held.enter_context(self._backend.turn_lock(session_id, timeout))
            except TimeoutError:
                raise busy(session_id) from None
            yield

    def _change(self, session_id: str, values: dict[str, str | None]) -> SessionInfo:
        from sqlalchemy import update

        sessions, session_id = tables().sessions, storable(session_id)
        with self._transactions.begin(writes=True) as connection:
            change = update(sessions).where(sessions.c.id == session_id).values(**values, updated=self._now())
            if not connection.execute(change).rowcount:
                raise self._unknown(connection, session_id)
        return self.info(session_id)

    def _turns(self, session_id: str, *conditions: "ColumnElement[bool]") -> tuple[Turn, ...]:
        from sqlalchemy import select

        sessions, turns, session_id = tables().sessions, tables().turns, storable(session_id)
        with self._transactions.begin() as connection:
            rows = connection.execute(
                select(turns).where(turns.c.session == session_id, *conditions).order_by(turns.c.seq)
            ).all()
            if (
                not rows
                and connection.execute(select(sessions.c.id).where(sessions.c.id == session_id)).first() is None
            ):
                raise self._unknown(connection, session_id)
            return tuple(Turn(**row._mapping) for row in rows)

    def _unknown(self, connection: "Connection", session_id: str, owner: str | None = None) -> SessionError:
        from sqlalchemy import select

        sessions = tables().sessions
        statement = select(sessions.c.id) if owner is None else select(sessions.c.id).where(sessions.c.owner == owner)
        return unknown_session(session_id, connection.scalars(statement))
