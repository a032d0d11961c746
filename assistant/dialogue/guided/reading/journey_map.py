"""The journey while it is read: steps and links of the plan and of the message together, written to the plan at the end."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duties import channel_name
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, channel_id, content_id, data_id, find
from assistant.dialogue.guided.reading.journey_mentions import Mention
from assistant.dialogue.guided.reading.lexicon import Found, term_data, terms, word_set
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.language.vocabulary import label

STEPS, LINKS = "integrate.steps", "integrate.links"
# Channels on which the same kind of touch may come twice on one path.
_TOUCHES = frozenset({"email", "sms", "phone", "direct_mail", "in_app"})
_NEEDS = {"email": "email", "sms": "phone", "phone": "phone", "direct_mail": "postal_address"}
_PAGES = frozenset({"web_page", "landing_page", "page", "download", "thanks"})
_GENERIC_ADS = frozenset({"ads", "social_ads", "search_ads", "display"})


@dataclass(eq=False)
class Node:
    """A step, of the plan or new.

    Args:
        name: How it is called.
        words: The words that name it.
        step: Its id, once it is in the plan.
        mention: How it was named; None for a step of the plan.
        piece: The text that the mention's offsets are those of.
    """

    name: str
    words: Piece | None = None
    step: str | None = None
    mention: Mention | None = None
    piece: Piece | None = None
    channel_kind: str | None = None
    signature: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    group: int = 0
    contents: list[Piece] = field(default_factory=list)
    captures: list[tuple[str, Piece]] = field(default_factory=list)
    store: Piece | None = None
    kpi: tuple[str, Decimal | None, Piece] | None = None
    cta: Piece | None = None
    url: Piece | None = None
    goal: Piece | None = None
    entry: Piece | None = None


@dataclass(eq=False)
class Edge:
    """A link, with what is said of it."""

    source: Node
    target: Node
    words: Piece
    trigger: Piece | None = None
    delay: Decimal = Decimal(0)


class JourneyMap:
    """Steps and links that are known and those that a message adds."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.nodes: list[Node] = [self._known(step) for step in context.draft.get(STEPS) or []]
        self.edges: list[Edge] = []
        self._groups = 0

    def _known(self, step: dict[str, Any]) -> Node:
        name = step.get("name") or step["id"]
        channel = self.context.draft.get(f"{CHANNELS}[{step['channel']}]") if step.get("channel") else None
        kind = (channel or {}).get("kind")
        return Node(name, step=step["id"], channel_kind=kind, signature=_signature(Piece(name, 0)))

    def names(self) -> dict[str, str]:
        """Return the folded names of all steps and how they are written."""
        return {flat(node.name): node.name for node in self.nodes}

    def nodes_for(
        self, mention: Mention, piece: Piece, path: Iterable[Node], *, source: bool = False, joined: bool = False
    ) -> list[Node]:
        """Return the nodes that a mention means: known ones, or new ones ("trois e-mails" are three).

        Args:
            mention: The step as named.
            piece: The text that it stands in.
            path: The steps of this path so far.
            source: Whether the mention is where something starts from.
            joined: Whether it is linked from the step before, so that a touch named again is another one.
        """
        if not mention.another:
            known = self._find(mention, piece, list(path), source=source, joined=joined)
            if known:
                return known
        return self._new(mention, piece)

    def _find(self, mention: Mention, piece: Piece, path: list[Node], *, source: bool, joined: bool) -> list[Node]:
        name = mention.name or " ".join(piece.text[mention.start : mention.end].split())
        wanted = _signature(Piece(name, 0))
        exact = [n for n in self.nodes if flat(n.name) == flat(name) or flat(n.name) == flat(_singular(name, mention))]
        same = exact or [n for n in self.nodes if _alike(wanted, n.signature)]
        if mention.count > 1 and len(same) < mention.count:
            return []
        if not same:
            return []
        if mention.ordinal is not None and len(same) > 1:
            index = mention.ordinal - 1 if mention.ordinal > 0 else -1
            return [same[index]] if index < len(same) else []
        touch = same[0].channel_kind in _TOUCHES
        if joined and touch and not mention.definite and any(n in path for n in same):
            return []
        if joined and path and path[-1] in same and not mention.definite:
            return []
        if not exact and not mention.definite and touch and joined:
            return []
        if mention.count > 1:
            return same
        in_path = [n for n in same if n in path]
        pool = in_path or same
        return [pool[-1] if source or in_path else pool[0]]

    def _new(self, mention: Mention, piece: Piece) -> list[Node]:
        text = mention.name if mention.told else " ".join(piece.text[mention.start : mention.end].split())
        words = piece.cut(mention.start, mention.end)
        names = [text]
        if mention.count > 1:
            base = _singular(text, mention)
            names = [f"{base} {i}" for i in range(1, mention.count + 1)]
            self._groups += 1
        taken = {flat(n.name) for n in self.nodes}
        made: list[Node] = []
        for name in names:
            unique, number = name, 2
            while flat(unique) in taken:
                unique, number = f"{name} {number}", number + 1
            taken.add(flat(unique))
            node = Node(unique, words, mention=mention, piece=piece, group=self._groups if mention.count > 1 else 0)
            node.signature = _signature(Piece(text, 0))
            node.channel_kind = term_data("channel", mention.channel.id).get("kind") if mention.channel else None
            node.contents = [_content_title(piece, mention, f) for f in mention.formats]
            made.append(node)
        self.nodes += made
        return made

    def link(
        self, source: Node, target: Node, words: Piece, trigger: Piece | None = None, delay: Decimal | None = None
    ) -> Edge | None:
        """Link two steps once; what is said later of a link completes it."""
        if source is target:
            return None
        for edge in self.edges:
            if edge.source is source and edge.target is target:
                edge.trigger = edge.trigger or trigger
                edge.delay = delay if delay is not None else edge.delay
                return edge
        edge = Edge(source, target, words, trigger, delay or Decimal(0))
        self.edges.append(edge)
        return edge

    def insert(self, nodes: list[Node], source: Node, target: Node, words: Piece) -> None:
        """Put steps between two that are linked."""
        for i, link in enumerate(self.context.draft.get(LINKS) or []):
            if link["source"] == source.step and link["target"] == target.step and source.step is not None:
                self.context.draft.remove(f"{LINKS}[{i}]", words.words(self.context))
                break
        self.edges = [e for e in self.edges if not (e.source is source and e.target is target)]
        chain = [source, *nodes, target]
        for one, two in zip(chain, chain[1:], strict=False):
            self.link(one, two, words)

    def predecessors(self, node: Node) -> list[Node]:
        """Return the steps that lead to a step, those of the plan included."""
        found = [e.source for e in self.edges if e.target is node]
        by_id = {n.step: n for n in self.nodes if n.step}
        for link in self.context.draft.get(LINKS) or []:
            if node.step is not None and link["target"] == node.step and link["source"] in by_id:
                found.append(by_id[link["source"]])
        return found

    def _begins(self, node: Node) -> bool:
        """Tell whether a new step leads somewhere and nothing leads to it."""
        return any(e.source is node for e in self.edges) and not self.predecessors(node)

    def write(self) -> bool:
        """Record the new steps and links; True when there was anything."""
        before = len(self.context.draft.edits)
        for node in self.nodes:
            if node.step is None:
                self._add(node)
            else:
                self._complete(node)
        known = {(link["source"], link["target"]): i for i, link in enumerate(self.context.draft.get(LINKS) or [])}
        for edge in self.edges:
            self._add_link(edge, known)
        return len(self.context.draft.edits) > before or bool(self.edges)

    def _add(self, node: Node) -> None:
        assert node.words is not None
        words = node.words.words(self.context)
        value: dict[str, Any] = {"name": node.name}
        if node.entry is not None or self._begins(node):
            value["entry"] = True
        channel = self._channel(node)
        if channel is not None:
            value["channel"] = channel
            kind = self.context.draft.get(f"{CHANNELS}[{channel}].kind")
            node.channel_kind = kind or node.channel_kind
        need = _NEEDS.get(node.channel_kind or "")
        if need is not None:
            value["needs"] = [need]
        contents = list(dict.fromkeys(self._content(title) for title in node.contents))
        if contents:
            value["contents"] = contents
        if node.captures:
            value["captures"] = list(dict.fromkeys(c for c, _ in node.captures))
        if node.store is not None:
            value["stores_in"] = data_id(node.store, self.context)
        if node.cta is not None:
            value["call_to_action"] = " ".join(node.cta.text.split())
        if node.url is not None:
            value["url"] = node.url.text
        if node.kpi is not None:
            value["kpi"] = {"metric": node.kpi[0], "target": node.kpi[1]}
        path = self.context.draft.add(STEPS, value, words)
        node.step = str(path)[len(STEPS) + 1 : -1]

    def _complete(self, node: Node) -> None:
        path = f"{STEPS}[{node.step}]"
        draft = self.context.draft
        for field_name, new in (("captures", node.captures),):
            known = draft.get(f"{path}.{field_name}") or []
            more = [c for c, _ in new if c not in known]
            if more:
                draft.set(
                    f"{path}.{field_name}", [*known, *dict.fromkeys(more)], new[0][1].words(self.context)
                ) if not known else self._grow(path, field_name, [*known, *more], new[0][1])
        if node.contents:
            known = draft.get(f"{path}.contents") or []
            ids = [i for title in node.contents if (i := self._content(title)) not in known]
            if ids:
                self._grow(path, "contents", [*known, *ids], node.contents[0])
        if node.store is not None:
            draft.set(f"{path}.stores_in", data_id(node.store, self.context), node.store.words(self.context))
        if node.cta is not None:
            draft.set(f"{path}.call_to_action", " ".join(node.cta.text.split()), node.cta.words(self.context))
        if node.url is not None:
            draft.set(f"{path}.url", node.url.text, node.url.words(self.context))
        if node.kpi is not None:
            draft.set(f"{path}.kpi.metric", node.kpi[0], node.kpi[2].words(self.context))
            if node.kpi[1] is not None:
                draft.set(f"{path}.kpi.target", node.kpi[1], node.kpi[2].words(self.context))

    def _grow(self, path: str, name: str, value: list[str], words: Piece) -> None:
        from assistant.dialogue.guided.reading.people import replace

        replace(self.context.draft, f"{path}.{name}", value, words.words(self.context))

    def _content(self, title: Piece) -> str:
        known = find(CONTENTS, title.text, self.context, loose=True)
        return known if known is not None else content_id(title, self.context)

    def _channel(self, node: Node) -> str | None:
        mention, piece = node.mention, node.piece
        if mention is None or piece is None:
            return None
        if mention.channel is None:
            return find(CHANNELS, node.name, self.context) or self._site(node)
        if mention.told:
            text = label("channel", mention.channel.id).get(self.context.language)
            known = find(CHANNELS, text, self.context, loose=True)
            return known or channel_id(
                Piece(text, piece.start + mention.start),
                mention.channel,
                self.context,
                piece.cut(mention.start, mention.end).words(self.context),
            )
        name = channel_name(piece.cut(0, mention.end), mention.channel, [mention.channel])
        if mention.count > 1:
            name = Piece(_singular(name.text, mention), name.start)
        known = find(CHANNELS, name.text, self.context, loose=True)
        if known is None and mention.channel.id in _GENERIC_ADS and self._paid_channels(mention.channel):
            self.context.draft.notes.append(("which_channel", name.words(self.context)))
            return None
        return known or channel_id(name, mention.channel, self.context)

    def _site(self, node: Node) -> str | None:
        """Return the only website there is for a page or a download."""
        formats = {t.id for t in terms(Piece(node.name, 0), "format")}
        nouns = {t.id for t in terms(Piece(node.name, 0), "step_nouns")}
        sites = [c["id"] for c in self.context.draft.get(CHANNELS) or [] if c.get("kind") == "website"]
        return sites[0] if len(sites) == 1 and (formats & _PAGES or nouns & _PAGES) else None

    def _paid_channels(self, term: Found) -> bool:
        kinds = (
            {"social_ads", "search_ads", "display"} if term.id == "ads" else {term_data("channel", term.id).get("kind")}
        )
        return any(c.get("kind") in kinds for c in self.context.draft.get(CHANNELS) or [])

    def _add_link(self, edge: Edge, known: dict[tuple[str, str], int]) -> None:
        source, target = edge.source.step, edge.target.step
        assert source is not None
        assert target is not None
        words = edge.words.words(self.context)
        trigger = " ".join(edge.trigger.text.split()).strip(" ,;:") if edge.trigger is not None else None
        index = known.get((source, target))
        if index is not None:
            path = f"{LINKS}[{index}]"
            if trigger:
                self.context.draft.set(f"{path}.trigger", trigger, words)
            if edge.delay:
                self.context.draft.set(f"{path}.delay_days", edge.delay, words)
            return
        value: dict[str, Any] = {"source": source, "target": target}
        if trigger:
            value["trigger"] = trigger
        if edge.delay:
            value["delay_days"] = edge.delay
        self.context.draft.add(LINKS, value, words)
        known[(source, target)] = len(known)


def _signature(piece: Piece) -> tuple[frozenset[str], frozenset[str]]:
    """Return what a step is (channels, contents, nouns) and its other words."""
    rest = list(piece.flat)
    ids: set[str] = set()
    for kind in ("channel", "format", "step_nouns"):
        for term in terms(piece, kind):
            ids.add(f"{kind}:{term.id}")
            rest[term.start : term.end] = " " * (term.end - term.start)
    words = {w[:-1] if len(w) > 3 and w[-1] in "sx" else w for w in re.findall(r"[a-z]+", "".join(rest))}
    return frozenset(ids), frozenset(words - word_set("empty_words"))


def _alike(wanted: tuple[frozenset[str], frozenset[str]], known: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Tell whether a shorter way to name a step means one that is called more fully."""
    if not wanted[0] and not wanted[1]:
        return False
    if wanted[0] and not (wanted[0] <= known[0] or (known[0] and known[0] <= wanted[0])):
        return False
    if not wanted[0] and known[0] and not wanted[1] & known[1]:
        return False
    return wanted[1] <= known[1] or (known[1] <= wanted[1] and bool(wanted[0]) and wanted[0] == known[0])


def _singular(text: str, mention: Mention) -> str:
    """Return the name of one of several: "e-mails de relance" gives "e-mail de relance"."""
    words = text.split()
    plural = [i for i, w in enumerate(words[:3]) if len(w) > 3 and w[-1] in "sx" and flat(w) not in ("sms",)]
    if not plural or (mention.count == 1 and len(plural) > 1):
        return text
    first = plural[0]
    for i in plural:
        if i == first or all(flat(w) not in word_set("empty_words") for w in words[first:i]):
            words[i] = words[i][:-1]
    return " ".join(words)


def _content_title(piece: Piece, mention: Mention, term: Found) -> Piece:
    """Return the title of the content in a step's name."""
    return piece.cut(term.start, mention.end if term is mention.formats[-1] and not mention.nouns else term.end)
