"""One simulated conversation."""

import random

from assistant.app import Assistant
from evals.conversations.outcome import Outcome
from evals.conversations.talk import Talk
from evals.simulator.campaign import campaigns
from evals.simulator.habits import MANNERS, Manner
from evals.simulator.marketer import Marketer
from evals.simulator.speech import Said

_MOST_MESSAGES = 60


def persona(number: int) -> tuple[str, Manner]:
    """Return campaign and manner of one conversation of a run: every campaign meets every manner."""
    known = campaigns()
    rounds = number // len(known)
    return known[number % len(known)].id, MANNERS[(number + rounds) % len(MANNERS)]


def converse(assistant: Assistant, number: int, seed: int) -> tuple[Outcome, Talk]:
    """Let one marketer talk to the assistant until they leave.

    Args:
        assistant: The real one.
        number: Which conversation of the run; decides campaign and manner.
        seed: Seed of the run; decides words and whims.
    """
    known = {each.id: each for each in campaigns()}
    campaign_id, manner = persona(number)
    campaign = known[campaign_id]
    outcome = Outcome(f"{number:03d} {campaign_id}, {manner.name}", campaign.language, knows=manner.goal == "launch")
    talk = Talk(assistant, outcome, truth=campaign.facts())
    marketer = Marketer(campaign, manner, random.Random(f"{seed}/{number}"))
    said: Said | None = marketer.opening()
    while said is not None and outcome.messages < _MOST_MESSAGES:
        talk.say(said.text, said.facts, digression=said.digression)
        said = marketer.next(talk)
    talk.close()
    return outcome, talk
