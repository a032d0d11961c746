"""Earlier turns of a stored conversation, for undo and redo."""

from typing import Any, Protocol

from assistant.dialogue.state import State, state_from_data


class _Row(Protocol):
    """What is needed of a stored turn."""

    @property
    def seq(self) -> int: ...
    @property
    def parent(self) -> int | None: ...
    @property
    def changed(self) -> bool: ...
    @property
    def intent(self) -> str: ...
    @property
    def undone(self) -> int | None: ...
    @property
    def state(self) -> dict[str, Any]: ...


class _Rows(Protocol):
    def turn(self, session_id: str, seq: int) -> Any:
        """Return one stored turn."""
        ...


class StoredHistory:
    """Walks from the last turn back through parents.

    An undo turn has the turn that it took back as its parent and goes on from what stood before that one; a redo
    turn has the turn that it brought back as its parent and goes on from what stood after it.
    """

    def __init__(self, rows: _Rows, session: str, head: int) -> None:
        self._rows = rows
        self._session = session
        self._head = head

    def last_change(self, before: int | None = None) -> int | None:
        """Return the number of the last turn that changed a plan and was not taken back, or None.

        Args:
            before: Where the turn is looked for from, that one excluded; the end of the conversation where it is None.
        """
        seq = self._head if before is None else self._row(before).parent
        while seq is not None:
            row = self._row(seq)
            if row.intent == "undo" and row.undone is not None:
                # What it took back, and all after, is gone: go on from before that.
                seq = self._row(row.undone).parent
            elif row.intent == "redo" and row.changed:
                seq = row.parent
            elif row.changed:
                return row.seq
            else:
                seq = row.parent
        return None

    def state_before(self, turn: int) -> State:
        """Return where the conversation stood before a turn."""
        parent = self._row(turn).parent
        return self.state_after(parent if parent is not None else turn)

    def state_after(self, turn: int) -> State:
        """Return where the conversation stood after a turn."""
        return state_from_data(self._row(turn).state)

    def _row(self, seq: int) -> _Row:
        row: _Row = self._rows.turn(self._session, seq)
        return row


class NoHistory:
    """The history of a conversation that is kept nowhere."""

    def last_change(self, before: int | None = None) -> int | None:
        """Return None: nothing was changed before."""
        return None

    def state_before(self, turn: int) -> State:
        """Return the empty state."""
        return State()

    def state_after(self, turn: int) -> State:
        """Return the empty state."""
        return State()
