"""A word for a whole family of channels, by which somebody looks after it, is none beside them: "Léa: paid media"."""

from typing import Any

from assistant.dialogue.draft import Words, provenance_of
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.people import MEMBERS, member
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.plan.references import references_to

_FAMILIES: dict[str, frozenset[str]] = {
    "ads": frozenset({"social_ads", "search_ads", "display"}),
    "social_ads": frozenset({"social_ads"}),
    "search_ads": frozenset({"search_ads"}),
    "social": frozenset({"social", "social_ads"}),
}
_LINKS = 3


def fold_umbrellas(context: Context) -> None:
    """Give the channels of a family to whom a brief says to run it, and take the word for the family out of the list.

    Args:
        context: Everything that is read of the brief.
    """
    # Whoever has the ads has them on social media too, whoever else has the pages there.
    for channel in sorted(context.draft.get(CHANNELS) or [], key=lambda c: _family(c) == _FAMILIES["social"]):
        family = _family(channel)
        if family is None or not _is_duty(channel, context):
            continue
        path = f"{CHANNELS}[{channel['id']}]"
        words = _words(f"{path}.manager", context)
        used = [r for r in references_to(context.draft.plan, channel["id"]) if not r.startswith(path)]
        others = [c for c in context.draft.get(CHANNELS) or [] if c["id"] != channel["id"] and c.get("kind") in family]
        if used or words is None or not others:
            continue
        for other in others:
            if other.get("manager") is None:
                context.draft.set(f"{CHANNELS}[{other['id']}].manager", channel["manager"], words)
        context.draft.remove(path, words)


def _family(channel: dict[str, Any]) -> frozenset[str] | None:
    """Return the kinds that a channel's name means, where it is a word for several and nothing else."""
    name = Piece(str(channel.get("name") or ""), 0)
    found = terms(name, "channel")
    whole = len(found) == 1 and len(name.text) - (found[0].end - found[0].start) <= _LINKS
    return _FAMILIES.get(found[0].id) if whole else None


def _is_duty(channel: dict[str, Any], context: Context) -> bool:
    """Tell whether a channel is only known as what somebody looks after, and is in no list of channels."""
    manager = member(context, channel.get("manager"))
    if manager is None:
        return False
    duties = [flat(str(duty)) for duty in manager.get("responsibilities") or []]
    if flat(str(channel["name"])) not in duties:
        return False
    at = duties.index(flat(str(channel["name"])))
    told = provenance_of(context.draft.plan, f"{CHANNELS}[{channel['id']}]")
    duty = provenance_of(context.draft.plan, f"{MEMBERS}[{manager['id']}].responsibilities[{at}]")
    return told is not None and duty is not None and (told.line, told.words) == (duty.line, duty.words)


def _words(path: str, context: Context) -> Words | None:
    mark = provenance_of(context.draft.plan, path)
    text = mark.words if mark is not None else None
    at = (context.draft.source or context.draft.message).find(text) if text else -1
    return context.words(at, at + len(text)) if text and at >= 0 else None
