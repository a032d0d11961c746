"""A conversation of a case with the real assistant, and its transcript."""

import datetime
import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from assistant.app import Assistant
from assistant.dialogue.state import Offer
from assistant.dialogue.view import TurnView
from assistant.language.text import LANGUAGES
from assistant.llm.protocol import Chat
from assistant.plan import Plan, read_plan, to_json
from evals.models.taped import TapedChat
from evals.results import Exchange
from knowledge.document import load_documents


class Desk:
    """An assistant that is told the day by each case.

    Args:
        assistant: Takes the turns.
        model: Notes what is asked of a model, None in guided mode.
        judge: Judges replies, None where nobody does.

    Attributes:
        day: The day that the assistant is told.
        turns: What a model did in each turn of the attempt, see `assistant.dialogue.view.TurnView`.
    """

    def __init__(self, assistant: Assistant, model: TapedChat | None = None, judge: Chat | None = None) -> None:
        self.assistant = assistant
        self.model = model
        self.judge = judge
        self.day = datetime.date(2026, 1, 1)
        self.turns: list[dict[str, Any]] = []
        assistant.today = lambda: self.day


class Talk:
    """One conversation.

    Args:
        desk: Where it takes place.
        plan: The plan that it goes on from, as JSON data; a new one where it is empty.
    """

    def __init__(self, desk: Desk, plan: dict[str, Any]) -> None:
        self._assistant = desk.assistant
        self._turns = desk.turns
        self.view = self._assistant.open(plan=read_plan(json.dumps(plan)) if plan else None)
        self.transcript: list[Exchange] = [_exchange("", self.view)]
        self.plans: list[dict[str, Any]] = [plan_of(self.view)]

    def say(self, message: str) -> TurnView:
        """Take a turn."""
        self.view = self._assistant.say(self.view.session, message)
        self.transcript.append(_exchange(message, self.view))
        self._turns.append(self.view.model)
        self.plans.append(plan_of(self.view))
        return self.view

    def say_all(self, messages: Iterable[str]) -> None:
        """Take several turns."""
        for message in messages:
            self.say(message)

    @property
    def said(self) -> list[str]:
        """Return everything that the person said."""
        return [exchange.say for exchange in self.transcript if exchange.say]

    @property
    def asked(self) -> str | None:
        """Return the path of the pending question."""
        return self.transcript[-1].asked


def plan_of(view: TurnView) -> dict[str, Any]:
    """Return the active plan as JSON data."""
    return data_of(view.state.plan)


def data_of(plan: Plan) -> dict[str, Any]:
    """Return a plan as JSON data."""
    data: dict[str, Any] = json.loads(to_json(plan))
    return data


def codes_of(view: TurnView) -> tuple[str, ...]:
    """Return the codes of the findings that stand, waived ones left out."""
    return tuple(dict.fromkeys(finding["code"] for finding in view.findings if not finding["waived"]))


def changes_of(offers: Iterable[Offer]) -> list[dict[str, Any]]:
    """Return what each offer would change: path and value."""
    return [{edit.path: json.loads(to_json(edit.value)) for edit in offer.edits} for offer in offers]


def answering(view: TurnView) -> tuple[str, ...]:
    """Return what a reply cites as its answer, the reasons of questions left out: refs, or names of own documents."""
    return tuple(_ref(citation) for citation in view.citations if citation["field"] is None)


@cache
def _refs() -> dict[tuple[str, str], str]:
    return {
        (section.document, section.path): section.ref
        for language in LANGUAGES
        for document in load_documents(language)
        for section in document.sections
    }


def _ref(citation: dict[str, Any]) -> str:
    document: str = citation["document"]
    return _refs().get((document, citation["section"]), document)


def _exchange(message: str, view: TurnView) -> Exchange:
    pending = view.state.pending
    return Exchange(
        say=message,
        reply=view.reply,
        intent=view.intent,
        asked=pending.path if pending else None,
        cited=tuple(_ref(citation) for citation in view.citations),
        findings=codes_of(view),
    )
