"""Conversations: a script is said, or a marketer simulated, and what each turn scored is summed up."""

from evals.cases.conversations import ConversationCase
from evals.conversations.outcome import Outcome
from evals.conversations.script import load_script, script_files
from evals.conversations.scripted import say_script
from evals.conversations.talk import Talk
from evals.metrics import talks
from evals.results import Exchange
from evals.simulator.conversation import converse
from evals.tasks.played import Played
from evals.tasks.talk import Desk


def play(desk: Desk, case: ConversationCase) -> Played:
    """Play a case."""
    outcome, talk = _talk(desk, case)
    scores = [
        talks.facts_right(outcome),
        talks.nothing_wrong(outcome),
        talks.nothing_asked_again(outcome),
        talks.questions_kept(outcome),
    ]
    if case.kind != "simulated":
        scores.append(talks.expectations_met(outcome))
    elif outcome.knows:
        scores += [talks.launched(outcome), talks.turns_to_launch(outcome)]
    return Played(tuple(scores), tuple(_exchange(each) for each in talk.transcript))


def _talk(desk: Desk, case: ConversationCase) -> tuple[Outcome, Talk]:
    if case.kind == "simulated":
        return converse(desk.assistant, case.number, case.seed)
    path = next(each for each in script_files(case.kind) if each.stem == case.script)
    return say_script(desk.assistant, case.script, load_script(path))


def _exchange(turn: dict[str, object]) -> Exchange:
    return Exchange(
        say=str(turn.get("message", "")),
        reply=str(turn["reply"]),
        intent=str(turn.get("intent", "")),
        asked=str(turn["asked"]) if turn.get("asked") else None,
    )
