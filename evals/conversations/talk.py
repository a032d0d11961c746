"""One conversation with the real assistant, judged turn by turn."""

import time
from collections.abc import Sequence
from typing import Any

from assistant.app import Assistant, TurnView
from assistant.dialogue.state import Question
from assistant.language.text import Language
from assistant.plan.edit import plan_data
from evals.conversations.asked import asked_again
from evals.conversations.facts import Data, Fact, found_values, is_many, verdict
from evals.conversations.invented import invented
from evals.conversations.outcome import Outcome

# Intents whose turn searches the documents.
_SEARCHING = ("question", "explain")


class Talk:
    """A conversation under judgement.

    Args:
        assistant: The real one, with its own data folder.
        outcome: Where the scores go.
        language: Language of the interface, if fixed.
        truth: All that the marketer could state beside what they did; what goes beyond it is invented.
    """

    def __init__(
        self, assistant: Assistant, outcome: Outcome, *, language: Language | None = None, truth: Sequence[Fact] = ()
    ) -> None:
        self.assistant = assistant
        self.outcome = outcome
        self.truth = list(truth)
        self.stated: dict[tuple[str, str], Fact] = {}
        self.waiting: list[tuple[Fact, Data, int, str]] = []
        self.view: TurnView = assistant.open(language=language)
        self.data: Data = plan_data(self.view.state.plan)
        self.transcript: list[dict[str, Any]] = [{"turn": 0, "reply": self.view.reply}]

    @property
    def pending(self) -> Question | None:
        """Return the pending question."""
        return self.view.state.pending

    def say(self, message: str, facts: Sequence[Fact] | None = (), *, digression: bool = False) -> TurnView:
        """Send a message and judge what became of it.

        Args:
            message: What the marketer says.
            facts: What it states; None where that is not to be judged.
            digression: Whether question and plan have to stay as they are.
        """
        before, asked = self.data, self.pending
        began = time.perf_counter()
        self.view = self.assistant.say(self.view.session, message)
        took = time.perf_counter() - began
        (self.outcome.searching if self.view.intent in _SEARCHING else self.outcome.seconds).append(took)
        self.outcome.messages += 1
        self.data = plan_data(self.view.state.plan)
        self._settle_waiting()
        for fact in facts or ():
            self._judge(fact, before, message)
        if facts is not None and (facts or digression):
            self._judge_inventions(before, message)
        after = self.pending
        if digression and _place(asked) != _place(after):
            self.outcome.lost.append(self._note(message, "asked", _place(asked), _place(after)))
        elif not digression and after is not None and _place(after) != _place(asked):
            self._judge_question(after, message)
        if self.outcome.launchable_at is None and self.can_launch():
            self.outcome.launchable_at = self.outcome.messages
        self.transcript.append(
            {
                "turn": self.outcome.messages,
                "message": message,
                "intent": self.view.intent,
                "reply": self.view.reply,
                "asked": _place(after),
            }
        )
        return self.view

    def unsay(self, facts: Sequence[Fact]) -> None:
        """Forget that some facts were stated: the marketer takes them back."""
        for fact in facts:
            self.stated.pop((fact.path, str(fact.value)), None)

    def can_launch(self) -> bool:
        """Tell whether no error is left that is not waived."""
        return not any(f["severity"] == "error" and not f["waived"] for f in self.view.findings)

    def close(self) -> None:
        """Count what still waits for a contradiction to be settled."""
        self._settle_waiting(last=True)

    def _judge(self, fact: Fact, before: Data, message: str) -> None:
        for known in [k for k, f in self.stated.items() if f.path == fact.path and not _lists(fact)]:
            del self.stated[known]
        self.stated[fact.path, str(fact.value)] = fact
        self.outcome.stated += 1
        judged = verdict(fact, before, self.data)
        if judged == "right":
            self.outcome.right += 1
        elif judged == "missed" and self.pending is not None and self.pending.id == "conflict":
            self.waiting.append((fact, before, self.outcome.messages, message))
        else:
            self._fail(fact, judged, self.outcome.messages, message)

    def _settle_waiting(self, *, last: bool = False) -> None:
        if not last and self.pending is not None and self.pending.id == "conflict":
            return
        for fact, before, turn, message in self.waiting:
            judged = verdict(fact, before, self.data)
            if judged == "right":
                self.outcome.right += 1
            else:
                self._fail(fact, judged, turn, message)
        self.waiting = []

    def _fail(self, fact: Fact, judged: str, turn: int, message: str) -> None:
        found = found_values(self.data, fact.path)
        note = {"turn": turn, "message": message, "path": fact.path, "expected": fact.value, "got": _shown(found)}
        (self.outcome.wrong if judged == "wrong" else self.outcome.missed).append(note)

    def _judge_inventions(self, before: Data, message: str) -> None:
        for path, value in invented(before, self.data, [*self.stated.values(), *self.truth]):
            if any(each["turn"] == self.outcome.messages and each["path"] == path for each in self.outcome.wrong):
                continue
            self.outcome.wrong.append(self._note(message, path, "nothing", value))

    def _judge_question(self, question: Question, message: str) -> None:
        again = asked_again(question, self.stated.values(), self.data)
        if again:
            into = self.outcome.asked_again if again == "known" else self.outcome.asked_after_missed
            into.append(self._note(message, question.path, "not asked", question.id))

    def _note(self, message: str, path: str, expected: Any, got: Any) -> dict[str, Any]:
        turn = self.outcome.messages
        return {"turn": turn, "message": message, "path": path, "expected": expected, "got": _shown(got)}


def _lists(fact: Fact) -> bool:
    return is_many(fact.path)


def _place(question: Question | None) -> str | None:
    return f"{question.id} {question.path}" if question else None


def _shown(value: Any) -> Any:
    return [str(each) for each in value] if isinstance(value, list) else value if value is None else str(value)
