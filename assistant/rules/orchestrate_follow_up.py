"""What makes the follow-up of contacts too slow."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.plan.integrate import Link, Step
from assistant.plan.rally import ChannelKind
from assistant.rules.facts import Facts
from assistant.rules.finding import Fault, Proposal
from assistant.rules.registry import rule
from assistant.rules.shown import number
from assistant.rules.wording import named, quoted

_EVENTS = frozenset[ChannelKind]({"event", "trade_show", "open_day", "webinar"})
_PERSONAL = frozenset[ChannelKind]({"email", "sms", "phone", "field_sales"})
_EVENT_HOURS = Decimal(48)
_LEAD_HOURS = Decimal(24)
_HOURS_A_DAY = Decimal(24)


@dataclass(frozen=True)
class _FollowUp:
    """A link to a step at which somebody is contacted in person.

    Args:
        step: The step that it reaches.
        link: Index of the link.
        automations: Indexes of the automations that carry the step out, the one that acts first in front.
        hours: Hours after which it happens.
    """

    step: str
    link: int
    automations: tuple[int, ...]
    hours: Decimal


class _FollowUps:
    """The follow-ups of each step."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._links: dict[str, list[tuple[int, Link]]] = {}
        for index, link in enumerate(facts.plan.integrate.links):
            self._links.setdefault(link.source or "", []).append((index, link))

    def kind(self, step: Step | None) -> ChannelKind | None:
        """Return the kind of channel on which a step happens, where it is known."""
        channel = self._facts.channels.get(step.channel or "") if step else None
        return channel.kind if channel else None

    def of(self, step: str) -> list[_FollowUp]:
        """Return the follow-ups of a step, the fastest first."""
        found = []
        for index, link in self._links.get(step, ()):
            target = self._facts.steps.get(link.target or "")
            if target is None or target.id == step or self.kind(target) not in _PERSONAL:
                continue
            automations = self._automations(target)
            waits = [
                w for i in automations if (w := self._facts.plan.orchestrate.automations[i].delay_hours) is not None
            ]
            hours = max(_HOURS_A_DAY * link.delay_days, min(waits, default=Decimal(0)))
            found.append(_FollowUp(target.id, index, tuple(automations), hours))
        return sorted(found, key=lambda follow_up: (follow_up.hours, follow_up.step, follow_up.link))

    def _automations(self, step: Step) -> list[int]:
        """Return the automations of a step, else those of its channel that name no step."""
        automations = self._facts.plan.orchestrate.automations
        own = [i for i, automation in enumerate(automations) if (automation.step or "").strip() == step.id]
        return own or [
            i
            for i, automation in enumerate(automations)
            if not (automation.step or "").strip() and (automation.channel or "").strip() == (step.channel or "")
        ]

    def speeding_up(self, follow_up: _FollowUp, hours: Decimal) -> tuple[Edit, ...]:
        """Return the edits that bring a follow-up to ``hours``."""
        plan = self._facts.plan
        edits: list[Edit] = []
        if _HOURS_A_DAY * plan.integrate.links[follow_up.link].delay_days > hours:
            edits.append(Edit("set", f"integrate.links[{follow_up.link}].delay_days", hours / _HOURS_A_DAY))
        waits = [(plan.orchestrate.automations[i].delay_hours, i) for i in follow_up.automations]
        late = sorted((wait, i) for wait, i in waits if wait is not None)
        if late and late[0][0] > hours:
            edits.append(Edit("set", f"orchestrate.automations[{late[0][1]}].delay_hours", hours))
        return tuple(edits)


def _late(facts: Facts, kinds: frozenset[ChannelKind], limit: Decimal) -> Iterator[tuple[Step, _FollowUp, _FollowUps]]:
    """Yield the steps of these kinds all of whose follow-ups come later than ``limit`` hours, with the fastest."""
    follow_ups = _FollowUps(facts)
    for step in facts.steps.values():
        if follow_ups.kind(step) in kinds:
            ways = follow_ups.of(step.id)
            if ways and ways[0].hours > limit:
                yield step, ways[0], follow_ups


@rule(
    code="ORC010",
    name="follow-up-of-event-leads-later-than-48-hours",
    title=Text("contacts d’événement relancés après 48 heures", "follow-up of event leads later than 48 hours"),
    severity="warning",
    section="orchestrate",
    source="practice-measure#event-leads-48-hours",
    also=("orchestrate-automation-scenarios#trade-show", "orchestrate-automation-scenarios#trade-show-timing"),
)
def follow_up_of_event_leads_later_than_48_hours(facts: Facts) -> Iterator[Fault]:
    """An event, trade show, open day or webinar whose links to e-mail, SMS, phone or sales visits all come too late.

    A link comes after the larger of its delay and that of the automation that carries out its step (or of the step's
    channel, where the automation names no step). Exactly 48 hours is fine, and one fast link is enough. That 48 hours
    are a limit is common practice; the interview gives them as an example.
    """
    for step, fastest, follow_ups in _late(facts, _EVENTS, _EVENT_HOURS):
        what, after = quoted(named(step.name, step.id)), quoted(named(facts.steps[fastest.step].name, fastest.step))
        hours = number(fastest.hours)
        yield Fault(
            f"integrate.steps[{step.id}]",
            Text(
                f"Après {what.fr}, la première relance, {after.fr}, part au bout de {hours.fr} heures : le contact "
                "aura refroidi.",
                f"After {what.en} the first follow-up, {after.en}, comes after {hours.en} hours: the contact will have "
                "gone cold.",
            ),
            Text(
                f"Ramenez {after.fr} à 48 heures au plus ; l’appel d’un commercial peut venir ensuite.",
                f"Bring {after.en} down to 48 hours at most; a salesperson’s call may come later.",
            ),
            ids=(step.id, fastest.step),
            proposals=(
                Proposal(
                    Text(f"Relancer par {after.fr} au bout de 48 heures", f"Follow up with {after.en} after 48 hours"),
                    follow_ups.speeding_up(fastest, _EVENT_HOURS),
                ),
            ),
        )


@rule(
    code="ORC051",
    name="bought-leads-called-back-late",
    title=Text("leads achetés rappelés trop tard", "bought leads called back late"),
    severity="advice",
    section="orchestrate",
    source="rally-buying-leads-practice#fast-callback",
)
def bought_leads_called_back_late(facts: Facts) -> Iterator[Fault]:
    """A step on which leads are bought, and every contact after it comes later than a day.

    The article asks for a call on the same day where possible, before somebody else makes it.
    """
    for step, fastest, follow_ups in _late(facts, frozenset[ChannelKind]({"lead_purchase"}), _LEAD_HOURS):
        what, after = quoted(named(step.name, step.id)), quoted(named(facts.steps[fastest.step].name, fastest.step))
        hours = number(fastest.hours)
        yield Fault(
            f"integrate.steps[{step.id}]",
            Text(
                f"Les leads achetés à {what.fr} attendent {hours.fr} heures avant {after.fr} : un concurrent les aura "
                "appelés.",
                f"The leads bought at {what.en} wait {hours.en} hours for {after.en}: a rival will have called them.",
            ),
            Text(
                f"Ramenez {after.fr} au jour même, et prévoyez les personnes pour le faire.",
                f"Bring {after.en} down to the same day, and plan the people to do it.",
            ),
            ids=(step.id, fastest.step),
            proposals=(
                Proposal(
                    Text(f"{after.fr} dans la journée", f"{after.en} within a day"),
                    follow_ups.speeding_up(fastest, _LEAD_HOURS),
                ),
            ),
        )
