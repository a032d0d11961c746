"""What a simulated marketer knows: a whole campaign, as facts at field paths."""

import datetime
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.language.text import Language
from assistant.language.yaml_data import load_yaml
from evals.conversations.facts import Fact

DATA = Path(__file__).with_name("data")
_ARTICLES = ("la ", "le ", "les ", "l’", "une ", "un ", "the ", "a ", "an ")


class _Known(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class KnownObjective(_Known):
    """What the campaign is for."""

    statement: str
    kind: str
    target: int
    deadline: datetime.date
    baseline: int


class KnownAudience(_Known):
    """Whom it speaks to."""

    name: str
    lifecycle: str
    challenges: tuple[str, ...]
    habits: tuple[str, ...]


class KnownPillar(_Known):
    """An argument, its proof, and the place of the challenge that it answers."""

    title: str
    proof: str
    answers: int


class KnownMember(_Known):
    """Somebody in the team."""

    name: str
    role: str
    contact: str | None = None


class KnownContent(_Known):
    """A content, and when it is due where it is still to be made."""

    title: str
    status: Literal["ready", "to_adapt", "to_create"]
    owner: str
    due: datetime.date | None = None


class KnownData(_Known):
    """Where people's details are kept."""

    name: str
    holds: tuple[str, ...]


class KnownCapture(_Known):
    """The step that collects something."""

    step: str
    what: tuple[str, ...]


class KnownBudget(_Known):
    """Amounts in euros, by label."""

    total: int
    reserve: int
    lines: dict[str, int]


class Campaign(_Known):
    """All that one marketer knows. Steps are named with their article, as people say them; the last one is the goal."""

    id: str
    language: Language = "fr"
    sector: str
    objective: KnownObjective
    audience: KnownAudience
    promise: str
    tone: str | None = None
    pillars: tuple[KnownPillar, ...]
    team: tuple[KnownMember, ...]
    channels: dict[str, str]
    contents: tuple[KnownContent, ...]
    data: KnownData
    journey: tuple[str, ...] = Field(min_length=3)
    captures: KnownCapture
    start: datetime.date
    end: datetime.date
    budget: KnownBudget
    legal_basis: str
    retention_months: int
    reviews: dict[str, str]

    @property
    def manager(self) -> str:
        """Return who runs the campaign."""
        return next(member.name for member in self.team if member.role == "campaign_manager")

    def facts(self) -> list[Fact]:
        """Return everything as facts at field paths."""
        known = [
            Fact("objective.statement", self.objective.statement),
            Fact("objective.kind", self.objective.kind),
            Fact("objective.target", self.objective.target),
            Fact("objective.deadline", str(self.objective.deadline)),
            Fact("objective.baseline", self.objective.baseline),
            Fact("audience.name", self.audience.name),
            Fact("audience.lifecycle", self.audience.lifecycle),
            Fact("message_house.promise", self.promise),
            Fact("message_house.tone", self.tone),
            Fact("orchestrate.start", str(self.start)),
            Fact("orchestrate.end", str(self.end)),
            Fact("orchestrate.budget.total", self.budget.total),
            Fact("orchestrate.budget.reserve", self.budget.reserve),
            Fact("orchestrate.compliance.legal_basis", self.legal_basis),
            Fact("orchestrate.compliance.retention_months", self.retention_months),
            Fact("rally.data", self.data.name),
        ]
        known += [Fact("audience.challenges", each) for each in self.audience.challenges]
        known += [Fact("audience.habits", each) for each in self.audience.habits]
        known += [Fact("message_house.pillars", each.title) for each in self.pillars]
        known += [Fact("team.members", each.name) for each in self.team]
        known += [Fact("rally.channels", each) for each in self.channels]
        known += [Fact("rally.contents", each.title) for each in self.contents]
        known += [Fact("integrate.steps", bare(each)) for each in self.journey]
        return known


def bare(step: str) -> str:
    """Return the name of a step without its article."""
    article = next((each for each in _ARTICLES if step.startswith(each)), "")
    return step.removeprefix(article)


@cache
def campaigns() -> tuple[Campaign, ...]:
    """Return all campaigns, French and English in turn."""
    french, english = (
        [
            Campaign.model_validate({"language": language, **row})
            for row in load_yaml(DATA / f"campaigns_{language}.yaml")
        ]
        for language in ("fr", "en")
    )
    return tuple(each for pair in zip(french, english, strict=True) for each in pair)
