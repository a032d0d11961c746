"""What every export looks at: a plan, its findings, the date and the reader's language, and what follows from them."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from assistant.exports import figures
from assistant.exports.safe_text import one_line
from assistant.language.format import format_date
from assistant.language.text import Language, Text
from assistant.plan import Plan
from assistant.plan.integrate import Link, Step
from assistant.plan.references import things
from assistant.plan.wording import field_label, value_label
from assistant.rules.finding import SEVERITIES, Finding, Severity
from assistant.rules.journey import Journey
from assistant.rules.wording import typeset

NOTHING = "–"
_UNTITLED = Text("Campagne sans nom", "Unnamed campaign")


class View:
    """A plan as one reader sees it on one day.

    Args:
        plan: The plan.
        findings: What the check found, waived findings included.
        date: The day that the export is made for.
        language: Language of the reader.
    """

    def __init__(self, plan: Plan, findings: tuple[Finding, ...], date: datetime.date, language: Language) -> None:
        self.plan = plan
        self.findings = findings
        self.date = date
        self.language: Language = language

    def say(self, fr: str, en: str) -> str:
        """Return one of two wordings of our own; French gets its no-break spaces."""
        return typeset(Text(fr, en)).get(self.language)

    @property
    def colon(self) -> str:
        """The colon between a label and its value."""
        return f"{figures.NBSP}:" if self.language == "fr" else ":"

    @property
    def title(self) -> str:
        """Name of the campaign, or words that say it has none."""
        return one_line(self.plan.name) or _UNTITLED.get(self.language)

    @cached_property
    def _names(self) -> dict[str, str]:
        plan = self.plan
        shown: dict[str, str | None] = {}
        for pillar in plan.message_house.pillars:
            shown.setdefault(pillar.id, pillar.title or pillar.message)
        for member in plan.team.members:
            shown.setdefault(member.id, member.name)
        for content in plan.rally.contents:
            shown.setdefault(content.id, content.title)
        for channel in plan.rally.channels:
            shown.setdefault(channel.id, channel.name)
        for source in plan.rally.data:
            shown.setdefault(source.id, source.name)
        for step in plan.integrate.steps:
            shown.setdefault(step.id, step.name)
        for milestone in plan.orchestrate.milestones:
            shown.setdefault(milestone.id, milestone.name)
        for task in plan.orchestrate.tasks:
            shown.setdefault(task.id, task.title)
        return {id_: one_line(name) or id_ for id_, name in shown.items()}

    def name(self, id_: str | None) -> str:
        """Return what people call the thing with this id; an unknown id stays as it is, with a question mark."""
        id_ = one_line(id_)
        if not id_:
            return ""
        return self._names.get(id_) or f"{id_} (?)"

    def names(self, ids: Iterable[str]) -> str:
        """Return the names of several things, joined by commas."""
        return ", ".join(name for name in (self.name(id_) for id_ in ids) if name)

    def label(self, path: str) -> str:
        """Return how a field is called, with a capital."""
        text = field_label(path).get(self.language)
        return text[:1].upper() + text[1:]

    def value(self, path: str, value: str | None) -> str:
        """Return how a value of an enumeration is called; "" for none."""
        return value_label(path, value, self.language) if value else ""

    def values(self, path: str, values: Iterable[str]) -> str:
        """Return how several values of an enumeration are called, joined by commas."""
        return ", ".join(self.value(path, value) for value in values)

    def number(self, value: Decimal | int | None) -> str:
        """Write a number; "" for none."""
        return "" if value is None else figures.number(value, self.language)

    def money(self, value: Decimal | None) -> str:
        """Write an amount in the plan's currency; "" for none."""
        return "" if value is None else figures.money(value, self.plan.currency, self.language)

    def day(self, value: datetime.date | None) -> str:
        """Write a date in full; "" for none."""
        return "" if value is None else format_date(value, self.language)

    def yes_no(self, value: bool | None) -> str:
        """Write a yes or no; "" where it is not known."""
        return "" if value is None else self.say("oui", "yes") if value else self.say("non", "no")

    def measured(self, value: Decimal | None) -> str:
        """Write a figure of the objective with its unit; "" for none."""
        text, unit = self.number(value), one_line(self.plan.objective.unit)
        if not text or not unit:
            return text
        space = "" if unit == "%" and self.language == "en" else figures.NBSP
        return f"{text}{space}{unit}"

    def delay(self, link: Link) -> str:
        """Write how long a link takes: ``après 2 jours``; "" for at once."""
        if not link.delay_days:
            return ""
        days = self.number(link.delay_days)
        if link.delay_days == 1:
            return self.say(f"après 1{figures.NBSP}jour", f"after 1{figures.NBSP}day")
        return self.say(f"après {days}{figures.NBSP}jours", f"after {days}{figures.NBSP}days")

    @cached_property
    def steps(self) -> dict[str, Step]:
        """Steps by id; of two with one id, the first."""
        found: dict[str, Step] = {}
        for step in self.plan.integrate.steps:
            found.setdefault(step.id, step)
        return found

    @cached_property
    def journey(self) -> Journey:
        """The journey map as a graph."""
        return Journey(self.plan)

    def is_broken(self, step: str) -> bool:
        """Tell whether the map shows a step in red: a dead end, out of reach, alone, or in a loop without exit."""
        return bool(self.faults_of(step))

    def faults_of(self, step: str) -> tuple[Text, ...]:
        """Return what is wrong with the place of a step in the map."""
        journey, faults = self.journey, []
        if step in journey.isolated and len(journey.out) > 1:
            faults.append(Text("isolée", "isolated"))
        else:
            if journey.goals and step in journey.dead_ends:
                faults.append(Text("cul-de-sac", "dead end"))
            if journey.entries and step not in journey.from_entries:
                faults.append(Text("inaccessible", "unreachable"))
            if step in journey.trapped:
                faults.append(Text("boucle sans issue", "loop without exit"))
        return tuple(faults)

    @cached_property
    def used(self) -> frozenset[str]:
        """Ids of the contents, channels and data sources that the campaign uses (as rule INT017 counts them)."""
        plan = self.plan
        needed = {identifier for step in plan.integrate.steps for identifier in step.needs}
        ids: set[str | None] = {source.id for source in plan.rally.data if needed.intersection(source.holds)}
        for step in plan.integrate.steps:
            ids.update((step.channel, step.stores_in, *step.contents))
        ids.update(automation.channel for automation in plan.orchestrate.automations)
        known = {thing.id for thing in things(plan) if thing.kind in ("content", "channel", "data")}
        return frozenset(id_ for id_ in ids if id_ in known)

    @cached_property
    def reasons(self) -> dict[str, str]:
        """Why things of the inventory were left out, by id."""
        found: dict[str, str] = {}
        for left in self.plan.integrate.left_out:
            found.setdefault(left.id, one_line(left.reason))
        return found

    def open_findings(self, severity: Severity | None = None) -> list[Finding]:
        """Return the findings that nobody accepted, errors first."""
        wanted = SEVERITIES if severity is None else (severity,)
        return [f for each in wanted for f in self.findings if f.severity == each and not f.waived]

    @property
    def waived(self) -> list[Finding]:
        """The findings that somebody accepted with a reason."""
        return [finding for finding in self.findings if finding.waived]

    @property
    def can_launch(self) -> bool:
        """Whether no error is left that is not waived."""
        return not self.open_findings("error")

    @property
    def verdict(self) -> str:
        """Whether the campaign can be launched, in one sentence."""
        errors = len(self.open_findings("error"))
        if not errors:
            return self.say("Le plan peut être lancé.", "The plan can be launched.")
        count = figures.counted(errors, Text("erreur", "error"), Text("erreurs", "errors"), self.language)
        return self.say(
            f"Le plan ne peut pas encore être lancé : {count}.",
            f"The plan cannot be launched yet: {count}.",
        )
