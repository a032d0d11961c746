"""Plays one repeat of one case: what goes wrong on the way is told apart from what the assistant gets wrong."""

import time

from assistant.errors import ModelError
from evals.cases.answering import AnsweringCase
from evals.cases.base import Case
from evals.cases.briefs import BriefCase
from evals.cases.coaching import CoachingCase
from evals.cases.conversations import ConversationCase
from evals.cases.load import Loaded
from evals.cases.reading import ReadingCase
from evals.cases.safety import SafetyCase
from evals.judge import mark
from evals.metrics import wordings
from evals.metrics.score import Score, measured, verdict
from evals.models.taped import Noted
from evals.results import Attempt, Outcome, Spent
from evals.tasks import answering, briefs, coaching, conversations, reading, safety
from evals.tasks.played import Played
from evals.tasks.talk import Desk


def attempt(desk: Desk, loaded: Loaded, repeat: int) -> Attempt:
    """Play a case once.

    Args:
        desk: The assistant.
        loaded: The case.
        repeat: Which of its repeats, from 0.

    Returns:
        What came of it. A broken disk, network or endpoint is an ``error``; an exception of the assistant's own is a
        failure; a request that no cassette holds is ``drift``.
    """
    desk.day = loaded.today
    desk.turns.clear()
    if desk.model is not None:
        desk.model.begin(loaded.case.id, repeat)
    began = time.perf_counter()
    fault = ""
    played = Played((), ())
    try:
        played = _play(desk, loaded.case)
        played = played._replace(scores=(*played.scores, *_marks(desk, loaded.case, played)))
    except ModelError as error:
        # The assistant's own model never raises out of a turn: this is the judge's.
        return Attempt(case=loaded.case.id, repeat=repeat, outcome="error", fault=f"judge: {error}")
    except OSError as error:
        return Attempt(case=loaded.case.id, repeat=repeat, outcome="error", fault=_told(error))
    except Exception as error:  # noqa: BLE001  (whatever the assistant raises is what this case found)
        fault = _told(error)
        played = Played((verdict("crash", False, fault),), ())
    noted = desk.model.noted if desk.model is not None else Noted()
    spent = Spent(
        input_tokens=noted.usage.input_tokens,
        output_tokens=noted.usage.output_tokens,
        cost=noted.usage.cost,
        seconds=round(time.perf_counter() - began, 4),
    )
    scores = (*played.scores, *wordings.held(desk.turns), *_usage(spent))
    return Attempt(
        case=loaded.case.id,
        repeat=repeat,
        outcome=_outcome(scores, noted),
        scores=scores,
        transcript=played.transcript,
        spent=spent,
        fault=fault or "; ".join(noted.faults),
        drift="\n".join(noted.drift),
    )


def _marks(desk: Desk, case: Case, played: Played) -> tuple[Score, ...]:
    if desk.judge is None or not played.transcript or isinstance(case, BriefCase | ConversationCase):
        return ()
    last = played.transcript[-1]
    return (mark(desk.judge, case.language, last.say, last.reply),)


def _outcome(scores: tuple[Score, ...], noted: Noted) -> Outcome:
    if noted.drift:
        return "drift"
    return "error" if noted.faults else outcome_of(scores)


def outcome_of(scores: tuple[Score, ...]) -> Outcome:
    """Return whether everything that decides is as it must be."""
    return "failed" if any(score.passed is False for score in scores) else "passed"


def _usage(spent: Spent) -> tuple[Score, ...]:
    latency = measured("latency", spent.seconds)
    tokens = spent.input_tokens + spent.output_tokens
    return (measured("tokens", float(tokens)), measured("cost", spent.cost), latency) if tokens else (latency,)


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _play(desk: Desk, case: Case) -> Played:
    match case:
        case ReadingCase():
            return reading.play(desk, case)
        case AnsweringCase():
            return answering.play(desk, case)
        case CoachingCase():
            return coaching.play(desk, case)
        case BriefCase():
            return briefs.play(desk, case)
        case SafetyCase():
            return safety.play(desk, case)
        case ConversationCase():
            return conversations.play(desk, case)
        case _:
            raise AssertionError(f"nobody plays {type(case).__name__}")
