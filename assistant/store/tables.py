"""The two tables. The migrations build them; a test holds both descriptions equal."""

from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from sqlalchemy import MetaData, Table
    from sqlalchemy.engine import Dialect


class Tables(NamedTuple):
    """The tables and the metadata that hold them."""

    metadata: "MetaData"
    sessions: "Table"
    turns: "Table"


@cache
def tables() -> Tables:
    """Return the tables; a function, so that the import of this module stays light."""
    from sqlalchemy import (
        JSON,
        Boolean,
        Column,
        DateTime,
        ForeignKey,
        Index,
        Integer,
        MetaData,
        String,
        Table,
        Text,
        TypeDecorator,
    )

    class Moment(TypeDecorator[datetime]):
        """A time in UTC on every database; SQLite keeps no zone."""

        impl = DateTime(timezone=True)
        cache_ok = True

        def process_bind_param(self, value: datetime | None, dialect: "Dialect") -> datetime | None:
            return None if value is None else value.astimezone(UTC)

        def process_result_value(self, value: Any | None, dialect: "Dialect") -> datetime | None:
            if not isinstance(value, datetime):
                return None
            return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)

    metadata = MetaData()
    sessions = Table(
        "sessions",
        metadata,
        Column("id", String(64), primary_key=True),
        Column("name", Text, nullable=False),
        Column("language", String(2)),
        Column("owner", String(64)),
        Column("created", Moment, nullable=False),
        Column("updated", Moment, nullable=False),
        Column("head", Integer),
        Index("sessions_by_owner", "owner"),
    )
    turns = Table(
        "turns",
        metadata,
        Column("session", String(64), ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True),
        Column("seq", Integer, primary_key=True, autoincrement=False),
        Column("parent", Integer),
        Column("changed", Boolean, nullable=False),
        Column("undone", Integer),
        Column("at", Moment, nullable=False),
        Column("message", Text, nullable=False),
        Column("language", String(2), nullable=False),
        Column("intent", String(32), nullable=False),
        Column("edits", JSON, nullable=False),
        Column("reply", Text, nullable=False),
        Column("citations", JSON, nullable=False),
        Column("findings", JSON, nullable=False),
        Column("asked", Text),
        Column("stage", String(32), nullable=False),
        Column("mode", String(16), nullable=False),
        Column("prompts", JSON, nullable=False),
        Column("model", Text),
        Column("usage", JSON, nullable=False),
        Column("state", JSON, nullable=False),
    )
    return Tables(metadata, sessions, turns)
