"""Records a line of the budget: what it pays for, of what kind, for which channel."""

import re
from decimal import Decimal
from typing import Any

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_amount import Amount
from assistant.dialogue.guided.reading.orchestrate_names import add_channel, channel_terms, find_channels
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.language.text import fold
from assistant.language.vocabulary import entry, find_terms

_LINES, _WHOLE = "orchestrate.budget.lines", "orchestrate.budget.total"
# What costs money in these is making or running them, unless the words say otherwise.
_BOUGHT = frozenset(
    {"social_ads", "search_ads", "display", "print", "radio", "influencer", "lead_purchase", "trade_show"}
)
_PAID_TWIN = frozenset({"linkedin", "facebook", "instagram", "tiktok", "youtube", "x", "snapchat"})
_KINDS = frozenset({"media", "creation", "people", "tools", "other"})
_ANY_ADS = frozenset({"ads", "social_ads"})


_TOLD_BY = re.compile(
    r"(?:.*\s)?(?:us|nous|said|says|dit|decided?|decide|partait|partions|tablait|visait|wanted|voulait|agreed|valide|accorde)"
)


def add_line(amount: Amount, context: Context) -> bool:
    """Add a line, or give the amount to the line that stands for the same thing."""
    if context.draft.origin == "brief" and _TOLD_BY.fullmatch(fold(amount.label or "").strip()):
        # "The board held us to £42k", "on partait sur 15 000": who says how much, and nothing that is paid.
        return False
    kind = _kind(amount)
    channel = _channel(kind, amount, context)
    if kind is None and channel is not None:
        kind = "media" if _is_paid(channel, context) else None
    index = _known(amount.label, channel, kind, context)
    if index is not None:
        path = f"{_LINES}[{index}]"
        line = context.draft.get(path)
        context.draft.set(f"{path}.amount", amount.value, amount.words, note=amount.note)
        for name, value in (("kind", kind), ("channel", channel)):
            if value is not None and line.get(name) is None:
                context.draft.set(f"{path}.{name}", value, amount.words)
        return True
    made: dict[str, Any] = {"label": amount.label or None, "kind": kind, "channel": channel}
    if amount.note is None:
        made["amount"] = amount.value
    added = context.draft.add(_LINES, {k: v for k, v in made.items() if v is not None}, amount.words)
    if added is not None and amount.note is not None:
        # How it was worked out is said on the amount itself.
        context.draft.set(f"{added}.amount", amount.value, amount.words, note=amount.note)
    return True


def pays_for_known(amount: Amount, context: Context) -> bool:
    """Tell whether the words of an amount name a kind of cost or a channel."""
    known = any(find_channels(part, context) or channel_terms(part) for part in amount.parts)
    return known or _kind(amount) is not None


def without_subtotals(found: list[Amount], context: Context) -> list[Amount]:
    """Leave out "media 26,000" where "search 14,000, video 12,000" make it up, and all together exceed the total."""
    first = found[:1] if found and found[0].role == "plain" else []
    totals = [a.value for a in [a for a in found if a.role == "total"] or first if a.value is not None]
    total = totals[0] if totals else context.draft.get(_WHOLE)
    split = sum((a.value for a in found if a.role == "line" and a.value is not None), Decimal(0))
    if total is None or split <= total:
        return found
    kept: list[Amount] = []
    for number, amount in enumerate(found):
        made_up = False
        for end in range(number + 3, len(found) + 1):
            parts = [part.value for part in found[number + 1 : end]]
            made_up |= None not in parts and sum((p for p in parts if p is not None), Decimal(0)) == amount.value
        if amount.role != "line" or not made_up or split <= total:
            kept.append(amount)
        else:
            split -= amount.value or 0
    return kept


def _kind(amount: Amount) -> str | None:
    piece = Piece(" , ".join(part.text for part in amount.parts), 0)
    spots = []
    for kind, group in (
        ("people", "people"),
        ("creation", "creation"),
        ("media", "media"),
        ("tools", "tools"),
        ("other", "other_cost"),
    ):
        span = piece.span(group)
        if span is not None:
            spots.append((span[0], kind))
    if not spots:
        spots = [(t.start, t.id) for t in find_terms(piece.text, "budget", fuzzy=True) if t.id in _KINDS]
    if not spots:
        named = channel_terms(piece)
        known = entry("channel", named[0].id) if named else None
        if known is None:
            return None
        bought = known.data.get("kind") in _BOUGHT or known.data.get("media") == "paid" or known.id in _PAID_TWIN
        return "media" if bought else None
    return min(spots)[1]


def _channel(kind: str | None, amount: Amount, context: Context) -> str | None:
    """Return the channel that is paid for, added where a paid one is named that the inventory does not hold."""
    if kind in ("creation", "people", "tools"):
        return None
    found = [id_ for part in amount.parts for id_ in find_channels(part, context)]
    if found:
        return found[0] if len(set(found)) == 1 else None
    named = [(part, term) for part in amount.parts for term in channel_terms(part) if term.id not in _ANY_ADS]
    if len(named) != 1 or kind == "other":
        return None
    part, term = named[0]
    known = entry("channel", term.id)
    # Money for a network is money for its ads.
    if term.id in _PAID_TWIN:
        return add_channel(part, term, context, amount.words, media="paid")
    return add_channel(part, term, context, amount.words) if known and known.data.get("media") == "paid" else None


def _is_paid(channel_id: str, context: Context) -> bool:
    channel = context.draft.get(f"rally.channels[{channel_id}]") or {}
    return channel.get("media") == "paid" or channel.get("kind") in _BOUGHT


def _known(label: str, channel: str | None, kind: str | None, context: Context) -> int | None:
    rows: list[dict[str, Any]] = context.draft.get(_LINES) or []
    for i, line in enumerate(rows):
        if label and fold(str(line.get("label") or "")) == fold(label):
            return i
    if channel is None:
        return None
    added_here = sum(1 for e in context.draft.edits if e.op == "add" and e.path == _LINES)
    same = [i for i, line in enumerate(rows[: len(rows) - added_here]) if line.get("channel") == channel]
    same = [i for i in same if rows[i].get("kind") in (None, kind) or kind is None]
    return same[0] if len(same) == 1 else None
