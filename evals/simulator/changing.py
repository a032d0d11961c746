"""Marketers who change their mind: corrections, contradictions, undo and redo."""

from dataclasses import dataclass, field

from evals.conversations.facts import Fact
from evals.simulator.campaign import Campaign
from evals.simulator.speech import Said, Speech
from evals.simulator.values import money, number

_MILLION = 1_000_000


@dataclass
class Mistakes:
    """What a marketer says wrongly at first, to contradict it later: topic and wrong value."""

    planned: dict[str, int] = field(default_factory=dict)
    said: dict[str, int] = field(default_factory=dict)


def plan_mistakes(speech: Speech) -> Mistakes:
    """Choose what is said wrongly at first."""
    campaign, rng = speech.campaign, speech.voice.rng
    wrong = {
        "baseline": campaign.objective.baseline + rng.choice((3, 11, 20)),
        "bare_budget": campaign.budget.total + rng.choice((500, 1000, 3000)),
        "retention": campaign.retention_months + 6,
    }
    return Mistakes({topic: wrong[topic] for topic in rng.sample(sorted(wrong), 2)})


def mistaken(speech: Speech, topic: str, value: int) -> Said:
    """Say one thing with a wrong value."""
    voice = speech.voice
    written = number(value, voice.language, voice.rng)
    match topic:
        case "baseline":
            return Said(voice.pick("baseline", "short", baseline=written), (Fact("objective.baseline", value),), topic)
        case "retention":
            fact = Fact("orchestrate.compliance.retention_months", value)
            return Said(voice.pick("retention", "short", months=written), (fact,), topic)
        case _:
            total = money(value, voice.language, voice.rng)
            return Said(
                voice.pick("bare_budget", "long", total=total), (Fact("orchestrate.budget.total", value),), topic
            )


def contradict(speech: Speech, topic: str) -> Said:
    """Say the right value of something that was said wrongly, without a word of correction."""
    campaign, voice = speech.campaign, speech.voice
    match topic:
        case "baseline":
            value = campaign.objective.baseline
            text = voice.pick("contradict_baseline", baseline=number(value, voice.language, voice.rng))
            return Said(text, (Fact("objective.baseline", value),), "contradiction")
        case "retention":
            value = campaign.retention_months
            fact = Fact("orchestrate.compliance.retention_months", value)
            return Said(voice.pick("contradict_retention", months=str(value)), (fact,), "contradiction")
        case _:
            value = campaign.budget.total
            text = voice.pick("contradict_total", total=money(value, voice.language, voice.rng))
            return Said(text, (Fact("orchestrate.budget.total", value),), "contradiction")


def correct_target(speech: Speech) -> tuple[Said, Campaign]:
    """Change the figure of the objective; the marketer's campaign changes with it."""
    goal, voice = speech.campaign.objective, speech.voice
    new = goal.target + max(goal.target // 10, 2)
    old_text = number(goal.target, voice.language, voice.rng)
    text = voice.pick("correct_number", new=number(new, voice.language, voice.rng), old=old_text)
    changed = goal.model_copy(update={"target": new, "statement": _restated(goal.statement, goal.target, new)})
    return Said(text, (Fact("objective.target", new),), "correction"), speech.campaign.model_copy(
        update={"objective": changed}
    )


def _restated(statement: str, old: int, new: int) -> str:
    millions = f"{old / _MILLION:g}", f"{new / _MILLION:g}"
    ways = [(written, str(new)) for written in (f"{old:,}", f"{old:,}".replace(",", " "), str(old))]
    ways += [(f"{millions[0]} million", f"{millions[1]} million")]
    ways += [(f"{millions[0]} million".replace(".", ","), f"{millions[1]} million".replace(".", ","))]
    for written, restated in ways:
        if written in statement:
            return statement.replace(written, restated)
    return statement


def correct_manager(speech: Speech) -> tuple[Said, Campaign] | None:
    """Give one channel to somebody else of the team, or nothing where there is nobody else."""
    campaign, voice = speech.campaign, speech.voice
    channel = voice.rng.choice(sorted(campaign.channels))
    others = [m.name for m in campaign.team if m.name != campaign.channels[channel] and m.role != "agency"]
    if not others:
        return None
    who = voice.rng.choice(others)
    text = voice.pick("correct_manager", channel=channel, le_channel=voice.channel(channel), manager=who)
    changed = campaign.model_copy(update={"channels": {**campaign.channels, channel: who}})
    return Said(text, (Fact(f"rally.channels[{channel}].manager", who),), "correction"), changed
