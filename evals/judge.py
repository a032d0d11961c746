"""A model as a judge of replies: optional, named in the report, and shown beside how far it agrees with people.

Its marks are measured and decide nothing: a gate on them is for whoever trusts the agreement (``[suite] judge`` in the
thresholds). Agreement is told as the share of equal marks and as Cohen's kappa (1960), which takes chance off.
"""

from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel

from assistant.language.text import Language
from assistant.language.yaml_data import load_yaml
from assistant.llm.prompts import render
from assistant.llm.protocol import Chat
from assistant.llm.structured import ask
from evals.cases.base import Strict
from evals.metrics.score import Score
from evals.results import Agreement

GOLD = Path(__file__).parent / "datasets" / "judge_gold.yaml"


class Judgement(BaseModel):
    """What a judge answers."""

    good: bool
    why: str = ""


class Judged(Strict):
    """A reply that people judged."""

    language: Language
    message: str
    reply: str
    good: bool
    why: str


def load_gold(path: Path = GOLD) -> tuple[Judged, ...]:
    """Return the replies that people judged."""
    return tuple(Judged.model_validate(each) for each in load_yaml(path))


def judged(chat: Chat, language: Language, message: str, reply: str) -> Judgement:
    """Return what a judge says of a reply.

    Raises:
        ModelError: It gave no usable answer.
    """
    request = render("judge", language, {"message": message, "reply": reply}).request(Judgement)
    return ask(chat, request, Judgement).value


def mark(chat: Chat, language: Language, message: str, reply: str) -> Score:
    """Return a judge's mark of a reply as a score that decides nothing."""
    found = judged(chat, language, message, reply)
    return Score(name="judge", value=float(found.good), reason=found.why)


def agreement(chat: Chat, gold: Sequence[Judged]) -> Agreement:
    """Return how far a judge agrees with people.

    Raises:
        ModelError: It gave no usable answer.
    """
    pairs = [(each.good, judged(chat, each.language, each.message, each.reply).good) for each in gold]
    return agreement_of(pairs)


def agreement_of(pairs: Sequence[tuple[bool, bool]]) -> Agreement:
    """Return the share of equal marks and Cohen's kappa of (people, judge) pairs."""
    count = len(pairs)
    same = sum(people == judge for people, judge in pairs) / count
    by_people, by_judge = (sum(pair[side] for pair in pairs) / count for side in (0, 1))
    chance = by_people * by_judge + (1 - by_people) * (1 - by_judge)
    kappa = (same - chance) / (1 - chance) if chance < 1 else 1.0
    return Agreement(cases=count, share=same, kappa=kappa)
