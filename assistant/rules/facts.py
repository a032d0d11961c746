"""What rules look at: a plan, and what is derived from it once for all of them."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from assistant.language.detect import detect
from assistant.language.text import Language
from assistant.plan.campaign import Plan
from assistant.plan.integrate import Step
from assistant.plan.message_house import Pillar
from assistant.plan.orchestrate import Task
from assistant.plan.rally import Channel, Content, DataSource
from assistant.plan.references import taken_ids
from assistant.plan.team import Member
from assistant.rules.flow import Flow
from assistant.rules.journey import Journey

if TYPE_CHECKING:
    from assistant.rules.finding import Finding

Documents = Callable[[str], str | None]
"""Gives the text of a document by its name (with all its sections), or None where it is not on this machine."""


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_T = TypeVar("_T", bound=_HasId)


def by_id(elements: Iterable[_T]) -> dict[str, _T]:
    """Index elements by id.

    Of elements that share an id (PLN002 tells) the same one is taken whatever their order, so that findings
    never depend on it.
    """
    index: dict[str, _T] = {}
    for element in elements:
        other = index.get(element.id)
        index[element.id] = element if other is None else min(other, element, key=repr)
    return index


def filled(text: str | None) -> str:
    """Return a text without the blanks around it; "" where it is empty."""
    return text.strip() if text else ""


def filled_items(texts: Iterable[str]) -> list[tuple[int, str]]:
    """Return the texts of a list that are not blank, with their index in the list."""
    return [(index, text.strip()) for index, text in enumerate(texts) if text.strip()]


class Facts:
    """A plan and what follows from it.

    Args:
        plan: The plan.
        documents: Gives the texts that citations quote.
        findings: What the other rules found; empty except for rules registered with ``after=True``.
    """

    def __init__(self, plan: Plan, documents: Documents | None = None) -> None:
        self.plan = plan
        self.documents = documents
        self.findings: tuple[Finding, ...] = ()

    @cached_property
    def language(self) -> Language:
        """Language of the plan's free text; where the plan does not say, that of its own words."""
        if self.plan.language is not None:
            return self.plan.language
        plan = self.plan
        texts = (plan.objective.statement, plan.audience.name, plan.message_house.promise, plan.name)
        return detect(" . ".join(text for text in texts if text), None)

    @cached_property
    def pillars(self) -> dict[str, Pillar]:
        """Pillars by id."""
        return by_id(self.plan.message_house.pillars)

    @cached_property
    def members(self) -> dict[str, Member]:
        """Team members by id."""
        return by_id(self.plan.team.members)

    @cached_property
    def contents(self) -> dict[str, Content]:
        """Contents by id."""
        return by_id(self.plan.rally.contents)

    @cached_property
    def channels(self) -> dict[str, Channel]:
        """Channels by id."""
        return by_id(self.plan.rally.channels)

    @cached_property
    def data(self) -> dict[str, DataSource]:
        """Data sources by id."""
        return by_id(self.plan.rally.data)

    @cached_property
    def steps(self) -> dict[str, Step]:
        """Steps by id."""
        return by_id(self.plan.integrate.steps)

    @cached_property
    def tasks(self) -> dict[str, Task]:
        """Tasks by id."""
        return by_id(self.plan.orchestrate.tasks)

    @cached_property
    def taken_ids(self) -> set[str]:
        """Ids in use, so that a proposed one clashes with none."""
        return taken_ids(self.plan)

    @cached_property
    def journey(self) -> Journey:
        """The journey map as a graph."""
        return Journey(self.plan)

    @cached_property
    def flow(self) -> Flow:
        """What is known about a customer at each step."""
        return Flow(self.plan, self.journey)
