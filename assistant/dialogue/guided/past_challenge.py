"""Answers to a question that comes later: whoever passes over a challenge, or a question, has often gone on already."""

from collections.abc import Callable
from dataclasses import replace

from assistant.dialogue.guided.fit_figures import only_figures
from assistant.dialogue.guided.read_ahead import read_ahead
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.remarks import speaks_of_it
from assistant.dialogue.guided.told_subject import ASKED_IN_WORDS, answers_subject, subject_told
from assistant.dialogue.passing import is_about
from assistant.dialogue.protocols import Reading
from assistant.dialogue.stages import open_questions
from assistant.dialogue.state import Question, State
from assistant.plan.path import is_at_or_below
from assistant.rules.finding import Finding

# What these ask is answered in anybody's words: a remark on the challenge would be taken for one.
_IN_WORDS = frozenset(
    ["challenges", "promise", "pillars", "proofs", "habits", "tone", "audience", "answers", "motivations", "contents"]
)

# Sections whose questions only fitting words answer; what later ones ask is answered where it was asked.
_EARLY = frozenset(["objective", "audience", "message_house"])
_BY_FIGURES = frozenset(["team", "budget", "dates", "start", "end"])
# A challenge of these is answered by a correction, or by words that say what they are about: any words would fit.
_COUNTS = frozenset(["baseline", "target", "budget", "retention"])
_TAKES_ANY = frozenset(["pillars", "inventory", "journey"])


def next_regular(state: State, findings: tuple[Finding, ...]) -> Question | None:
    """Return the question that would be pending were the challenges set aside, or None.

    Args:
        state: Where the conversation stands.
        findings: What the rules find.
    """
    return next((question for question in open_questions(state.plan, findings, state) if question.code is None), None)


def answers_challenge(reading: Reading, pending: Question) -> bool:
    """Tell whether what was read is about what was challenged."""
    paths = [edit.path for edit in reading.edits] + [c.path for c in reading.conflicts] + list(reading.known)
    return bool(reading.question or reading.proposals) or any(is_about(path, pending.path) for path in paths if path)


def read_past(
    read: Callable[[Question | None], tuple[Reading, Context]],
    pending: Question | None,
    message: str,
    state: State,
    findings: tuple[Finding, ...],
) -> Reading:
    """Read a message as the answer to the pending challenge, else to the question that would come after it.

    Args:
        read: Reads the message where a question is pending.
        pending: The pending question.
        message: The message.
        state: Where the conversation stands.
        findings: What the rules find.
    """
    if pending is None or not (pending.code is not None or pending.id == "conflict"):
        reading, context = read(pending)
        subject = subject_told(message, context) if pending is not None and pending.label in ASKED_IN_WORDS else None
        if subject is not None and (other := read(subject)[0]) and answers_subject(other, subject):
            return other
        ahead = read_ahead(read, pending, reading, context, state, findings) if pending is not None else None
        return ahead or reading
    # Of two figures one is right, or a third; "2 videos" is none.
    counts = pending.id == "conflict" and pending.label in _COUNTS
    any_fits = counts or (pending.code is not None and pending.label in _TAKES_ANY)
    reading, context = read(replace(pending, label="") if any_fits else pending)
    if counts and only_figures(Line(message, 0), context):
        reading, context = read(pending)
    if answers_challenge(reading, pending):
        return reading
    following = next_regular(state, findings)
    if following is None or not (following.stage in _EARLY or following.label in _BY_FIGURES):
        return reading
    if _may_answer(message, following, state, context):
        other, _ = read(following)
        reading = other if len(_taken(other)) > len(_taken(reading)) else reading
    return replace(reading, goes_on=any(_answers(path, following) for path in _taken(reading)))


def _answers(path: str, question: Question) -> bool:
    return any(path == asked or is_at_or_below(path, asked) for asked in (question.path, *question.paths))


def _may_answer(message: str, following: Question, state: State, context: Context) -> bool:
    """Tell whether a message may answer a question that comes after a challenge: it is no remark on the challenge."""
    if following.label in _IN_WORDS and speaks_of_it(message):
        return False
    # A bare figure answers what was asked: nobody has asked this yet.
    return following.path in state.asked or not only_figures(Line(message, 0), context)


def _taken(reading: Reading) -> list[str]:
    return [edit.path for edit in reading.edits] + [conflict.path for conflict in reading.conflicts]
