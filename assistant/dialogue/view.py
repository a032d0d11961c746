"""A turn as programs and pages see it."""

from dataclasses import dataclass, field, replace
from typing import Any

from assistant.dialogue.protocols import Source
from assistant.dialogue.state import State


@dataclass(frozen=True)
class TurnView:
    """A turn as programs and pages see it.

    Args:
        session: Id of the conversation.
        turn: Its number; 0 is the opening.
        reply: What the assistant says.
        state: Where the conversation stands after it.
        intent: What the message was, in one word.
        findings: All findings that stand now.
        citations: Sources of this reply, numbered from 1.
        mode: ``guided`` or ``assisted``.
        effects: What the caller should do: ``export:<format>``, ``finish``.
        model: What a language model did in it, for the curious: its name, prompts, tokens and cost, what became of the
            facts that it claimed, why its wording was replaced, why it failed; empty where none was asked.
    """

    session: str
    turn: int
    reply: str
    state: State
    intent: str
    findings: tuple[dict[str, Any], ...]
    citations: tuple[dict[str, Any], ...]
    mode: str
    effects: tuple[str, ...] = ()
    model: dict[str, Any] = field(default_factory=dict)

    def with_note(self, note: str) -> "TurnView":
        """Return the turn with a line added to its reply, about what the caller did."""
        return replace(self, reply=f"{self.reply}\n\n{note}")

    def to_json(self) -> dict[str, Any]:
        """Return the turn in the form that design section 6 fixes; plans are models, for `assistant.plan.to_json`."""
        pending = self.state.pending
        return {
            "turn": self.turn,
            "reply": self.reply,
            "stage": pending.stage if pending else "orchestrate",
            "asked": pending.path if pending else None,
            "intent": self.intent,
            "plan": self.state.plan,
            "plans": list(self.state.plans),
            "findings": list(self.findings),
            "citations": [{k: c[k] for k in ("n", "document", "section", "quote", "field")} for c in self.citations],
            "mode": self.mode,
            **({"model": self.model} if self.model else {}),
        }


def citation_data(number: int, source: Source) -> dict[str, Any]:
    """Write a source as plain JSON data; ``line`` and ``own`` say how it may be shown."""
    return {
        "n": number,
        "document": source.document,
        "section": source.section,
        "quote": source.quote,
        "field": source.field,
        "line": source.line,
        "own": source.own,
    }
