"""What goes into the store and what comes out of it: frozen records of plain JSON."""

import json
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from assistant.errors import InternalError


class HeadMoved(InternalError):
    """Another turn was recorded first: read the head again and compute the turn anew.

    Args:
        session: The session.
        expected: The number of the last turn, as the caller knew it; None for an empty session.
        actual: The number of the last turn now.
    """

    def __init__(self, session: str, expected: int | None, actual: int | None) -> None:
        super().__init__(f"session {session}: the last turn is {actual}, not {expected}")
        self.session = session
        self.expected = expected
        self.actual = actual


@dataclass(frozen=True, kw_only=True)
class SessionInfo:
    """One conversation.

    Args:
        id: Readable and unique; what ``campaign chat --session`` takes.
        name: What the list shows; the id until a person gives a name.
        language: The language that the person fixed; None follows each message.
        owner: ``owner_of`` a browser's secret; None for a conversation of the command line.
        created: UTC.
        updated: Time of the last turn or change, UTC; for display only.
        head: Number of the last turn; None while there is none.
    """

    id: str
    name: str
    language: str | None
    owner: str | None
    created: datetime
    updated: datetime
    head: int | None

    def as_json(self) -> dict[str, Any]:
        """Return the session as plain JSON, without its owner."""
        return {
            "id": self.id,
            "name": self.name,
            "language": self.language,
            "created": self.created.isoformat(),
            "updated": self.updated.isoformat(),
            "head": self.head,
        }


@dataclass(frozen=True, kw_only=True)
class TurnDraft:
    """A turn before it has a number. Lists and dicts are plain JSON.

    Args:
        message: What the person wrote; empty for the opening.
        language: Language of the reply.
        intent: What the message was taken for.
        edits: The edits that were applied.
        reply: What the assistant said.
        citations: The passages that the reply rests on.
        findings: All findings that stand after the turn.
        asked: Field path of the pending question.
        stage: Section of the conversation after the turn.
        mode: "guided" or "assisted".
        prompts: Ids with version of the prompts that took part.
        model: Model that took part.
        usage: What it cost and what became of what it said; empty where no model was asked.
        state: Everything that the next turn needs: plans, active plan, state of the dialogue.
        parent: Number of the turn whose state this one goes on from; None for the first.
        changed: Whether the turn changed a plan.
        undone: Number of the turn that this one takes back.
    """

    message: str = ""
    language: str = "fr"
    intent: str = "opening"
    edits: list[Any] = field(default_factory=list)
    reply: str = ""
    citations: list[Any] = field(default_factory=list)
    findings: list[Any] = field(default_factory=list)
    asked: str | None = None
    stage: str = "objective"
    mode: str = "guided"
    prompts: list[Any] = field(default_factory=list)
    model: str | None = None
    usage: dict[str, Any] = field(default_factory=dict)
    state: dict[str, Any] = field(default_factory=dict)
    parent: int | None = None
    changed: bool = False
    undone: int | None = None


@dataclass(frozen=True, kw_only=True)
class Turn(TurnDraft):
    """A turn as it was recorded.

    Args:
        session: Id of the session.
        seq: Number of the turn, from 0 without a gap; the order of everything.
        at: When it was recorded, UTC; for display only.
    """

    session: str
    seq: int
    at: datetime

    def as_json(self) -> dict[str, Any]:
        """Return the turn as plain JSON."""
        return {name: getattr(self, name) for name in FIELDS} | {"at": self.at.isoformat()}


FIELDS = ("session", "seq", "at", *(each.name for each in fields(TurnDraft)))
_JSON_FIELDS = ("edits", "citations", "findings", "prompts", "usage", "state")


def plain_json(value: Any) -> str:
    """Return the JSON that is stored.

    Raises:
        InternalError: The value is not plain JSON, NaN and infinities included.
    """
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError) as error:
        raise InternalError(f"not plain JSON: {error}") from error
    try:
        text.encode()
    except UnicodeEncodeError:
        # Half a surrogate pair has no UTF-8; its escape does.
        return json.dumps(value, allow_nan=False, separators=(",", ":"))
    return text


def plain(turn: TurnDraft) -> dict[str, Any]:
    """Return the fields of a draft as they will be read back: texts that every database takes, lists and dicts copied.

    Raises:
        InternalError: Something in it is not plain JSON.
    """
    values = {each.name: getattr(turn, each.name) for each in fields(TurnDraft)}
    return {
        name: json.loads(plain_json(value)) if name in _JSON_FIELDS else storable(value)
        for name, value in values.items()
    }


def storable(value: Any) -> Any:
    """Return a text without the characters that no database stores (NUL, half surrogate pairs); all else as it is."""
    if not isinstance(value, str):
        return value
    return value.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def shown_name(name: str) -> str:
    """Return a name on one line, of at most 120 characters."""
    return " ".join(storable(name).split())[:120].rstrip()
