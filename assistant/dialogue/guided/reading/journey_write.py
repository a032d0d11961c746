"""Writes a journey that was read to the plan: new steps and links, and what is new of known ones."""

import re
from typing import Any

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duty_channels import channel_name
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, channel_id, content_id, data_id, find
from assistant.dialogue.guided.reading.journey_map import LINKS, STEPS, Edge, JourneyMap, Node
from assistant.dialogue.guided.reading.journey_mentions import Mention
from assistant.dialogue.guided.reading.journey_names import singular
from assistant.dialogue.guided.reading.lexicon import Found, term_data, terms
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.vocabulary import label

_NEEDS = {"email": "email", "sms": "phone", "phone": "phone", "direct_mail": "postal_address"}
_WHICH = re.compile(r"\s+(?:n°\s?|no\.?\s|#)?\d{1,2}$")
_WHO_GETS = re.compile(r"[ ,]+(?:they|he|she|we|you|ils?|elles?|on|nous)$", re.IGNORECASE)
_PAGES = frozenset({"web_page", "landing_page", "page", "download", "thanks"})
_ADS = frozenset({"social_ads", "search_ads", "display"})
_GENERIC_ADS = _ADS | {"ads"}


def write(journey: JourneyMap) -> None:
    """Record the new steps and links, and what is new of those that the plan has."""
    for node in journey.nodes:
        if node.step is None:
            _add(journey, node)
        else:
            _complete(node, journey)
    links = journey.context.draft.get(LINKS) or []
    known = {(link["source"], link["target"]): i for i, link in enumerate(links)}
    for edge in journey.edges:
        _add_link(edge, known, journey.context)
    _mark_beginnings(journey)


def _mark_beginnings(journey: JourneyMap) -> None:
    """Mark a known step as an entry where the path is told again from it on, and nothing leads to it."""
    draft = journey.context.draft
    reached = {link["target"] for link in draft.get(LINKS) or []}
    for node in journey.nodes:
        if node.step is None or node.words is None or node.step in reached or not _begins(journey, node):
            continue
        if not draft.get(f"{STEPS}[{node.step}].entry"):
            draft.set(f"{STEPS}[{node.step}].entry", True, node.words.words(journey.context))
        for later in journey.nodes:
            # What was the first step of a shorter path comes after another one now.
            path = f"{STEPS}[{later.step}].entry"
            if later is not node and later.step in reached and later.entry is None and draft.get(path):
                draft.clear(path, node.words.words(journey.context))


def _begins(journey: JourneyMap, node: Node) -> bool:
    """Tell whether a new step leads somewhere and nothing leads to it."""
    return any(e.source is node for e in journey.edges) and not journey.predecessors(node)


def _add(journey: JourneyMap, node: Node) -> None:
    assert node.words is not None
    context = journey.context
    value: dict[str, Any] = {"name": node.name}
    if node.entry is not None or _begins(journey, node):
        value["entry"] = True
    channel = _channel(node, journey)
    if channel is not None:
        value["channel"] = channel
        node.channel_kind = context.draft.get(f"{CHANNELS}[{channel}].kind") or node.channel_kind
    need = _NEEDS.get(node.channel_kind or "")
    if need is not None:
        value["needs"] = [need]
    # The landing page of the inventory is what a step called "landing page" shows.
    own = find(CONTENTS, node.name, context)
    contents = list(dict.fromkeys([*([own] if own is not None else []), *_contents(node, journey)]))
    if contents:
        value["contents"] = contents
    if node.captures:
        value["captures"] = list(dict.fromkeys(c for c, _ in node.captures))
    if node.store is not None:
        value["stores_in"] = data_id(node.store, context)
    if node.cta is not None:
        value["call_to_action"] = " ".join(node.cta.text.split())
    if node.url is not None:
        value["url"] = node.url.text
    if node.stage is not None:
        value["stage"] = node.stage[0]
    if node.kpi is not None:
        value["kpi"] = {"metric": node.kpi[0], "target": node.kpi[1]}
    path = context.draft.add(STEPS, value, node.words.words(context))
    # What was told of the step elsewhere in the message is in it now: it was read.
    told = [*(piece for _, piece in node.captures), node.store, node.cta, node.url]
    context.draft.touched += [(words.start, words.end) for piece in told if piece and (words := piece.words(context))]
    node.step = str(path)[len(STEPS) + 1 : -1]


def _complete(node: Node, journey: JourneyMap) -> None:
    context = journey.context
    path, draft = f"{STEPS}[{node.step}]", context.draft
    if node.captures:
        _grow(f"{path}.captures", [c for c, _ in node.captures], node.captures[0][1], context)
    contents = _contents(node, journey)
    if contents:
        _grow(f"{path}.contents", contents, node.contents[0], context)
    if node.store is not None:
        draft.set(f"{path}.stores_in", data_id(node.store, context), node.store.words(context))
    if node.cta is not None:
        draft.set(f"{path}.call_to_action", " ".join(node.cta.text.split()), node.cta.words(context))
    if node.url is not None:
        draft.set(f"{path}.url", node.url.text, node.url.words(context))
    if node.kpi is not None:
        metric, target, words = node.kpi
        draft.set(f"{path}.kpi.metric", metric, words.words(context))
        if target is not None:
            draft.set(f"{path}.kpi.target", target, words.words(context))


def _grow(path: str, more: list[str], words: Piece, context: Context) -> None:
    """Add values to a list of ids: they add to what was said before."""
    known = context.draft.get(path) or []
    new = list(dict.fromkeys([*known, *more]))
    if new != known:
        replace(context.draft, path, new, words.words(context))


def _contents(node: Node, journey: JourneyMap) -> list[str]:
    """Return the contents of a step: what is said to be shown there is added to the inventory where it is not in it.

    A story on Instagram and an article in the press are what these channels carry: naming the step names no content.
    Where contents were listed, the name of a step ("starter kit", "recipe quiz") adds none to them either.
    """
    found: list[str] = []
    channel = node.mention.channel if node.mention is not None else None
    for title in [*node.named, *node.contents]:
        known = find(CONTENTS, title.text, journey.context, loose=True)
        formats = {term.id for term in terms(title, "format")}
        carried = channel is not None and formats <= _CARRIED and len(title.text.split()) == 1
        listed = journey.lists[CONTENTS] and title in node.named
        if known is not None or not (carried or listed):
            found.append(known or content_id(title, journey.context))
    return list(dict.fromkeys(found))


_CARRIED = frozenset({"social_post", "article", "ad"})


def _channel(node: Node, journey: JourneyMap) -> str | None:
    """Return the channel of a new step, added to the inventory where it is named and not there yet.

    What only follows from a step (the telephone from a call) is no channel that somebody named: where channels were
    listed, it is not added to them.
    """
    context = journey.context
    if node.channel is not None:
        return _told_channel(node.channel, context)
    mention, piece = node.mention, node.piece
    if mention is None or piece is None:
        return None
    if mention.invites:
        return _message(context)
    if mention.channel is None:
        return find(CHANNELS, node.name, context) or _site(node, context)
    name = _channel_name(node, mention, piece, context)
    known = find(CHANNELS, name.text, context, loose=True)
    if known is None and mention.told:
        # "Les appels" or "the phone" is the channel of a call that a verb tells.
        known = find(CHANNELS, label("channel", mention.channel.id).get(context.language), context, loose=True)
    if known is None and mention.channel.id in _GENERIC_ADS and _has_ads(mention.channel, context):
        # "La pub" where several are at hand: which one is asked, not guessed.
        context.draft.notes.append(("which_channel", name.words(context)))
        return None
    follows = mention.told or mention.by_noun
    if known is None and (_is_place(mention, piece) or (follows and journey.lists[CHANNELS])):
        return None
    words = piece.cut(mention.start, mention.end).words(context)
    return known or channel_id(name, mention.channel, context, words)


def _is_place(mention: Mention, piece: Piece) -> bool:
    """Tell whether a channel only says where a step is: "essai en magasin", "call to the shop"."""
    channel = mention.channel
    if channel is None or term_data("channel", channel.id).get("kind") != "field_sales":
        return False
    return (
        re.search(r"[a-z]", piece.flat[mention.start : channel.start]) is not None
        or _PLACE.match(piece.flat, channel.start) is not None
    )


_PLACE = re.compile(r"(?:en|in|in-|au|at) ?(?:magasin|boutique|store|shop|person)")


def _told_channel(name: Piece, context: Context) -> str:
    known = find(CHANNELS, name.text, context, loose=True)
    found = terms(name, "channel")
    return known or channel_id(name, found[0] if found else None, context)


def _channel_name(node: Node, mention: Mention, piece: Piece, context: Context) -> Piece:
    assert mention.channel is not None
    if mention.told and mention.channel.id == "phone":
        # "We ring them" is a call; the word for the telephone would read like the number that people leave.
        return Piece(node.name, piece.start + mention.start)
    if mention.told or mention.by_noun:
        return Piece(label("channel", mention.channel.id).get(context.language), piece.start + mention.start)
    name = channel_name(piece.cut(0, mention.end), mention.channel, [mention.channel])
    if node.channel_kind in _NEEDS and (which := _WHICH.search(name.text)) is not None:
        # "E-mail 2" is a message of the channel.
        name = name.cut(0, which.start())
    return Piece(singular(name.text, mention.count), name.start) if mention.count > 1 else name


def _site(node: Node, context: Context) -> str | None:
    """Return the only website there is for a page or a download."""
    name = Piece(node.name, 0)
    found = {t.id for kind in ("format", "step_nouns") for t in terms(name, kind)}
    sites = [c["id"] for c in context.draft.get(CHANNELS) or [] if c.get("kind") == "website"]
    return str(sites[0]) if len(sites) == 1 and found & _PAGES else None


def _message(context: Context) -> str | None:
    """Return the only channel that there is for messages: what invites to a webinar is none."""
    sent = [c["id"] for c in context.draft.get(CHANNELS) or [] if c.get("kind") in _SENT]
    return str(sent[0]) if len(sent) == 1 else None


_SENT = frozenset({"email", "sms", "direct_mail"})


def _has_ads(term: Found, context: Context) -> bool:
    kinds = _ADS if term.id == "ads" else {term_data("channel", term.id).get("kind")}
    return any(c.get("kind") in kinds for c in context.draft.get(CHANNELS) or [])


def _add_link(edge: Edge, known: dict[tuple[str, str], int], context: Context) -> None:
    source, target = edge.source.step, edge.target.step
    assert source is not None
    assert target is not None
    words = edge.words.words(context)
    trigger = " ".join(edge.trigger.text.split()).strip(" ,;:") if edge.trigger is not None else None
    # "If they don't sign up they | get a text": who gets it begins what follows.
    trigger = _WHO_GETS.sub("", trigger) if trigger is not None else None
    index = known.get((source, target))
    if index is not None:
        if trigger:
            context.draft.set(f"{LINKS}[{index}].trigger", trigger, words)
        if edge.delay:
            context.draft.set(f"{LINKS}[{index}].delay_days", edge.delay, words)
        return
    value: dict[str, Any] = {"source": source, "target": target}
    if trigger:
        value["trigger"] = trigger
    if edge.delay:
        value["delay_days"] = edge.delay
    context.draft.add(LINKS, value, words)
    known[(source, target)] = len(known)
