"""Conversations in our own tables: nothing overwritten, ordered by number, SQLite or PostgreSQL."""

from assistant.store.names import owner_of
from assistant.store.records import HeadMoved, SessionInfo, Turn, TurnDraft
from assistant.store.store import Store

__all__ = ["HeadMoved", "SessionInfo", "Store", "Turn", "TurnDraft", "owner_of"]
