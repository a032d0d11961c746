"""A turn as it goes into the store, and as it comes out again for programs and pages."""

from typing import Any

from assistant.dialogue.guided.intents import Intent
from assistant.dialogue.protocols import Reply
from assistant.dialogue.state import State, edit_to_data, state_to_data
from assistant.dialogue.view import TurnView, citation_data
from assistant.dialogue.work import Account, Work
from assistant.rules.finding import Finding
from assistant.store import Turn, TurnDraft


def opening_row(state: State, findings: tuple[Finding, ...], reply: Reply, mode: str) -> TurnDraft:
    """Return the row of an opening."""
    return _row(state, findings, reply, intent="opening", mode=mode, language=state.language)


def turn_row(work: Work, state: State, parent: int, account: Account) -> TurnDraft:
    """Return the row of a turn that was taken.

    Args:
        work: The turn.
        state: Where the conversation stands after it.
        parent: Number of the turn that it goes on from, unless it took one back.
        account: What a language model did in it.
    """
    assert work.reply is not None
    return _row(
        state,
        work.findings,
        work.reply,
        intent=work.read.intent,
        mode=account.mode,
        language=work.language,
        message=work.message,
        edits=[edit_to_data(edit) for edit in work.applied],
        parent=work.parent if work.parent is not None else parent,
        changed=state.plans != work.before.plans,
        undone=work.undone,
        prompts=list(account.prompts),
        model=account.model,
        usage=account.usage,
    )


def _row(
    state: State, findings: tuple[Finding, ...], reply: Reply, *, intent: Intent, mode: str, **more: Any
) -> TurnDraft:
    pending = state.pending
    return TurnDraft(
        intent=intent,
        reply=reply.text,
        citations=[citation_data(n, source) for n, source in enumerate(reply.citations, 1)],
        findings=[finding.to_json() for finding in findings],
        asked=pending.path if pending else None,
        stage=pending.stage if pending else "orchestrate",
        mode=mode,
        state=state_to_data(state),
        **more,
    )


def turn_view(turn: Turn, state: State) -> TurnView:
    """Return a stored turn for programs and pages."""
    return TurnView(
        session=turn.session,
        turn=turn.seq,
        reply=turn.reply,
        state=state,
        intent=turn.intent,
        findings=tuple(turn.findings),
        citations=tuple(turn.citations),
        mode=turn.mode,
        model={"model": turn.model, "prompts": list(turn.prompts), **turn.usage} if turn.prompts else {},
    )
