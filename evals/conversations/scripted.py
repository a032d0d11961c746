"""Scripted conversations, said to the real assistant."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from assistant.app import Assistant
from evals.conversations.asking import is_asked
from evals.conversations.facts import elements, facts_of
from evals.conversations.outcome import Outcome
from evals.conversations.script import Script, ScriptedTurn, load_script
from evals.conversations.talk import Talk
from evals.conversations.working import assistant_in


def say_script(assistant: Assistant, name: str, script: Script) -> tuple[Outcome, Talk]:
    """Say one script and judge it."""
    outcome = Outcome(name, script.language, knows=False)
    truth = [fact for turn in script.turns for fact in facts_of(turn.facts or {}) if fact.value is not None]
    talk = Talk(assistant, outcome, truth=truth)
    for turn in script.turns:
        if turn.when is not None and not is_asked(turn.when, talk.pending):
            continue
        _skip_to(turn, talk)
        facts = None if turn.facts is None and not turn.keeps else facts_of(turn.facts or {})
        if turn.facts == {}:
            facts = None
        talk.say(turn.say, facts, digression=turn.keeps)
        _expect(turn, talk)
    talk.close()
    return outcome, talk


# What a script answers in the order of the questions: a marketer who is asked something else in between passes.
_ANSWERED = (
    "objective.baseline",
    "audience.name",
    "audience.lifecycle",
    "audience.challenges",
    "audience.habits",
    "message_house.promise",
    "message_house.pillars",
)
_MOST_SKIPPED = 3


def _skip_to(turn: ScriptedTurn, talk: Talk) -> None:
    """Pass questions that a script has no answer to left, where its next turn answers one of those after them.

    Without this one fact that is not taken would send every answer after it to the wrong question.
    """
    answered = {path.partition("[")[0] for path in turn.facts or {}} - {"audience.lifecycle"}
    if turn.when is not None or turn.intent is not None or len(answered) != 1 or not answered <= set(_ANSWERED):
        return
    (wanted,) = answered
    for _ in range(_MOST_SKIPPED):
        pending = talk.pending
        before = pending is not None and pending.path in _ANSWERED and pending.path != wanted
        if not before or pending is None or _ANSWERED.index(pending.path) > _ANSWERED.index(wanted):
            return
        talk.say("passe" if talk.view.state.language == "fr" else "skip", None)


def _expect(turn: ScriptedTurn, talk: Talk) -> None:
    view = talk.view

    def unmet(what: str, expected: object, got: object) -> None:
        note = {"turn": talk.outcome.messages, "message": turn.say, "path": what}
        talk.outcome.unmet.append({**note, "expected": str(expected), "got": str(got)})

    intents = (turn.intent,) if isinstance(turn.intent, str) else turn.intent
    if intents is not None and view.intent not in intents:
        unmet("intent", intents, view.intent)
    if turn.asked is not None and not is_asked(turn.asked, talk.pending):
        unmet("asked", turn.asked, talk.pending.path if talk.pending else None)
    for name in turn.absent:
        path, _, element = name.removesuffix("]").partition("[")
        if elements(talk.data, path, element):
            unmet("absent", name, "still there")
    for text in turn.has:
        if text not in view.reply:
            unmet("has", text, view.reply)
    for text in turn.without:
        if text in view.reply:
            unmet("without", text, view.reply)
    codes = {finding["code"] for finding in view.findings}
    for code in turn.findings:
        if code not in codes:
            unmet("findings", code, sorted(codes))


def say_scripts(paths: Iterable[Path]) -> list[Outcome]:
    """Say the scripts of some files in one process, in a data folder that is thrown away, and judge them."""
    with tempfile.TemporaryDirectory() as home:
        assistant = assistant_in(Path(home))
        try:
            return [say_script(assistant, path.stem, load_script(path))[0] for path in paths]
        finally:
            assistant.close()
