"""Composes a journey from the person's own inventory: channels in the order of their stages, identifiers in time."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from assistant.dialogue.state import Offer
from assistant.language.slug import slug
from assistant.language.text import Text
from assistant.plan import Edit, Plan
from assistant.plan.base import STAGES, Identifier
from assistant.plan.rally import Channel
from assistant.plan.references import taken_ids

# What a channel needs to know about somebody before it can reach them.
_NEEDS: dict[str, Identifier] = {"email": "email", "sms": "phone", "phone": "phone", "direct_mail": "postal_address"}
# Where people leave their details.
_COLLECTS = frozenset({"website", "webinar", "event", "trade_show", "open_day"})
# Where an objective is reached, best first.
_CLOSES = ("field_sales", "phone", "open_day", "event", "trade_show", "webinar", "website", "in_app", "email")


def journeys(plan: Plan) -> Iterator[Offer]:
    """Yield one journey that uses each channel of the inventory once, or nothing where there are fewer than two.

    Channels that need an identifier come after one that collects it, unless a base holds it already; where no channel
    collects it, those that need it stay out.
    """
    order = _ordered(plan)
    if len(order) < 2:
        return
    edits, names = journey_edits(plan, order)
    line = " → ".join(names)
    yield Offer(Text(f"avec vos canaux\u00a0: {line}", f"with your channels: {line}"), tuple(edits))


def _ordered(plan: Plan) -> list[Channel]:
    held = {i for source in plan.rally.data if source.reaches_audience for i in source.holds}
    if plan.audience.lifecycle in ("new_customer", "regular", "inactive"):
        held |= {i for source in plan.rally.data if source.reaches_audience is not False for i in source.holds}
    collectors = [c for c in plan.rally.channels if c.kind in _COLLECTS]
    usable = [
        c
        for c in plan.rally.channels
        if c.kind not in _NEEDS or _NEEDS[c.kind] in held or (collectors and _NEEDS[c.kind] in ("email", "phone"))
    ]
    closers = sorted((c for c in usable if c.kind in _CLOSES), key=lambda c: (_CLOSES.index(c.kind or ""), c.id))
    last = closers[0] if closers else None
    first_collector = next((c for c in collectors if c is not last), None)
    before = [c for c in usable if c is not last and c is not first_collector and c.kind not in _NEEDS]
    after = [c for c in usable if c is not last and c.kind in _NEEDS]
    before.sort(key=_stage_rank)
    after.sort(key=_stage_rank)
    middle = [first_collector] if first_collector else []
    return [*before, *middle, *after, *([last] if last else [])]


def _stage_rank(channel: Channel) -> tuple[int, str]:
    ranks = [STAGES.index(stage) for stage in channel.stages]
    return (min(ranks) if ranks else 1, channel.id)


def journey_edits(plan: Plan, order: list[Channel]) -> tuple[list[Edit], list[str]]:
    """Return the edits that make a journey of channels in this order, and the names of its steps."""
    taken = taken_ids(plan)
    known: set[str] = set()
    edits: list[Edit] = []
    names: list[str] = []
    ids: list[str] = []
    needed_later = [_NEEDS.get(c.kind or "") for c in order]
    store = plan.rally.data[0].id if len(plan.rally.data) == 1 else None
    for index, channel in enumerate(order):
        name = channel.name or channel.id
        id_ = slug(name if name != channel.id else f"{name} 1", taken)
        taken.add(id_)
        step: dict[str, Any] = {
            "id": id_,
            "name": name,
            "channel": channel.id,
            "stage": _stage(index, len(order), channel),
        }
        need = _NEEDS.get(channel.kind or "")
        if need is not None:
            step["needs"] = [need]
        if channel.kind in _COLLECTS:
            wanted = [i for i in dict.fromkeys(needed_later[index + 1 :]) if i is not None and i not in known]
            if wanted:
                step["captures"] = wanted
                known.update(wanted)
                if store is not None:
                    step["stores_in"] = store
        step["entry"] = index == 0
        step["goal"] = index == len(order) - 1
        edits.append(Edit("add", "integrate.steps", step))
        ids.append(id_)
        names.append(name)
    for source, target in pairwise(ids):
        edits.append(Edit("add", "integrate.links", {"source": source, "target": target}))
    return edits, names


def _stage(index: int, count: int, channel: Channel) -> str:
    if index == count - 1:
        return "conversion"
    return "awareness" if index == 0 else "consideration"
