"""Conversations with a real model and without one, fact by fact: what the model put into the plan that is wrong.

A small model writes nonsense, in French above all. What it claims has to be dropped or asked for, never recorded; what
it words has to be replaced. Guided mode says the same messages beside it: what is wrong there is no fault of the model.
"""

import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from assistant.app import Assistant
from assistant.dialogue.view import TurnView
from assistant.language.text import LANGUAGES
from assistant.llm.connect import open_chat
from assistant.llm.protocol import Chat, Completion, Request
from assistant.retrieval.citations import is_exact_quote
from assistant.settings import Settings
from evals.conversations.asking import is_asked
from evals.conversations.facts import facts_of
from evals.conversations.outcome import Outcome
from evals.conversations.script import Script, load_script, script_files
from evals.conversations.talk import Talk
from evals.conversations.working import TODAY
from knowledge.document import Document, load_documents

_MARK = re.compile(r"\[(\d+)\]")


class TimedChat:
    """A model whose time is measured, so that ours can be told from it.

    Args:
        chat: The model.

    Attributes:
        seconds: How long it was waited for, in all.
    """

    def __init__(self, chat: Chat) -> None:
        self._chat = chat
        self.seconds = 0.0

    def complete(self, request: Request) -> Completion:
        """Return the whole answer."""
        began = time.perf_counter()
        try:
            return self._chat.complete(request)
        finally:
            self.seconds += time.perf_counter() - began

    def stream(self, request: Request) -> Iterator[str | Completion]:
        """Yield pieces of text, and last the whole."""
        stream = self._chat.stream(request)
        while True:
            began = time.perf_counter()
            try:
                piece = next(stream)
            except StopIteration:
                return
            finally:
                self.seconds += time.perf_counter() - began
            yield piece


@dataclass
class Told:
    """What one conversation showed.

    Attributes:
        name: Its script.
        turns: How many messages were said.
        wrong: Facts that the plan held wrongly with the model and not without it.
        guided_wrong: How many it held wrongly without the model.
        citations: Citations shown that do not exist, or whose words are in no document.
        facts: What became of the facts that the model claimed.
        replaced: Why its wordings were replaced.
        failures: Why turns ended without it.
        worded: Turns whose reply is the model's.
        asked: Turns in which it was asked.
        tokens: Tokens read and written for each of these turns.
        overhead: Our own time for each turn, in seconds.
    """

    name: str
    turns: int = 0
    wrong: list[dict[str, Any]] = field(default_factory=list)
    guided_wrong: int = 0
    citations: list[str] = field(default_factory=list)
    facts: Counter[str] = field(default_factory=Counter)
    replaced: Counter[str] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    worded: int = 0
    asked: int = 0
    tokens: list[int] = field(default_factory=list)
    overhead: list[float] = field(default_factory=list)


def conversations(settings: Settings, home: Path, count: int, turns: int, skip: int = 0) -> Iterator[Told]:
    """Say the first scripts of each language, alternately, those to skip left out, and tell what each showed."""
    chat = TimedChat(open_chat(settings.endpoint, settings.home, settings.retries))
    place = {"home": home, "database_url": None}
    assisted = Assistant(settings.model_copy(update=place), lambda: TODAY, chat)
    guided = Assistant(Settings(home=home, mode="guided"), lambda: TODAY)
    try:
        for path in _chosen(count)[skip:]:
            script = load_script(path)
            told = Told(path.stem)
            alone = _say(guided, script, turns, Told(path.stem), TimedChat(chat))
            beside = _say(assisted, script, turns, told, chat)
            told.guided_wrong = len(alone.wrong)
            known = [_key(each) for each in alone.wrong]
            told.wrong = [each for each in beside.wrong if _key(each) not in known]
            yield told
    finally:
        assisted.close()
        guided.close()


def _chosen(count: int) -> list[Path]:
    files = script_files("scripted")
    french = [path for path in files if path.stem.endswith("-fr")]
    english = [path for path in files if path.stem.endswith("-en")]
    return [path for pair in zip(french, english, strict=False) for path in pair][:count]


def _say(assistant: Assistant, script: Script, turns: int, told: Told, chat: TimedChat) -> Outcome:
    outcome = Outcome(told.name, script.language, knows=False)
    truth = [fact for turn in script.turns for fact in facts_of(turn.facts or {}) if fact.value is not None]
    talk = Talk(assistant, outcome, truth=truth)
    for turn in script.turns:
        if told.turns == turns:
            break
        if turn.when is not None and not is_asked(turn.when, talk.pending):
            continue
        began, waited = time.perf_counter(), chat.seconds
        view = talk.say(turn.say, facts_of(turn.facts) if turn.facts else None, digression=turn.keeps)
        told.overhead.append(time.perf_counter() - began - (chat.seconds - waited))
        told.turns += 1
        _note(view, told)
    talk.close()
    return outcome


def _note(view: TurnView, told: Told) -> None:
    told.citations += list(_invented_citations(view))
    model = view.model
    if not model:
        return
    told.asked += 1
    told.facts.update(model["facts"])
    told.replaced.update(model["replaced"])
    if model["failure"]:
        told.failures[model["failure"]] += 1
    told.tokens.append(model["input_tokens"] + model["output_tokens"])
    wrote = any(prompt.startswith("write") for prompt in model["prompts"])
    told.worded += wrote and not model["failure"] and len(model["replaced"]) < 2


def _invented_citations(view: TurnView) -> Iterator[str]:
    numbers = {citation["n"] for citation in view.citations}
    yield from (f"[{n}]" for n in _MARK.findall(view.reply) if int(n) not in numbers)
    for citation in view.citations:
        texts = [each.text for each in _documents() if each.stem == citation["document"]]
        if not any(is_exact_quote(citation["quote"], text) for text in texts):
            yield f"[{citation['n']}] {citation['document']}: {citation['quote']}"


@cache
def _documents() -> tuple[Document, ...]:
    return tuple(document for language in LANGUAGES for document in load_documents(language))


def _key(note: dict[str, Any]) -> tuple[Any, ...]:
    return note["path"], str(note["expected"]), str(note["got"])
