"""The journey while it is read: steps and links of the plan and of the message together."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from typing import Any

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS
from assistant.dialogue.guided.reading.journey_canvas import Token
from assistant.dialogue.guided.reading.journey_mentions import Mention
from assistant.dialogue.guided.reading.journey_names import Signature, alike, signature, singular
from assistant.dialogue.guided.reading.lexicon import Expression, Found, term_data
from assistant.dialogue.guided.reading.pieces import Piece, flat

_LINK_AT_END = Expression("journey_map.link_at_end")
STEPS, LINKS = "integrate.steps", "integrate.links"
# Channels on which the same kind of touch may come twice on one path.
TOUCHES = frozenset({"email", "sms", "phone", "direct_mail", "in_app"})
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
    signature: Signature = (frozenset(), frozenset())
    group: int = 0
    channel: Piece | None = None
    """The channel, where it is told apart from the name."""
    contents: list[Piece] = field(default_factory=list)
    """What is said to be shown there."""
    named: list[Piece] = field(default_factory=list)
    """The words for a content in its name."""
    captures: list[tuple[str, Piece]] = field(default_factory=list)
    store: Piece | None = None
    kpi: tuple[str, Decimal | None, Piece] | None = None
    cta: Piece | None = None
    url: Piece | None = None
    goal: Piece | None = None
    entry: Piece | None = None
    stage: tuple[str, Piece] | None = None
    """The stage that it is said to be in, with the words."""
    day: Decimal | None = None
    """The day on which it comes, where a list counts them from its first one."""
    is_goal: bool = False
    """Whether the plan says that the journey ends there."""


@dataclass(eq=False)
class Edge:
    """A link, with what is said of it."""

    source: Node
    target: Node
    words: Piece
    trigger: Piece | None = None
    delay: Decimal = Decimal(0)


_NUMBERS = re.compile(r"(?<![\w])\d+(?![\w])")
# "We send the e-mail again": another step than the one that it comes after.
_AGAIN = re.compile(r"(?<![a-z])(?:renvo\w+|re-?sends?|re-?sent)\W+(?:\w+\W+){0,2}$")
_SAME = re.compile(r"(?:the |le |la |les )?(?:very )?(?:same|memes?)\s+(?=\S)")


def _shares(wanted: Signature, name: str, node: Node) -> bool:
    """Tell whether a name is of the same things as a node, or has a word of it: a contract is no booking page."""
    if wanted[0] == node.signature[0]:
        return True
    one, two = (set(re.findall(r"[a-z]{3,}", flat(text).replace("-", ""))) for text in (name, node.name))
    return not one or bool({w.rstrip("sx") for w in one} & {w.rstrip("sx") for w in two})


class JourneyMap:
    """Steps and links that are known and those that a message adds."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.nodes: list[Node] = [self._known(step) for step in context.draft.get(STEPS) or []]
        self.edges: list[Edge] = []
        self._groups = 0
        # What the inventory holds before the journey is written is what the person listed.
        self.lists = {path: bool(context.draft.get(path)) for path in (CHANNELS, CONTENTS)}

    def _known(self, step: dict[str, Any]) -> Node:
        name = step.get("name") or step["id"]
        channel = self.context.draft.get(f"{CHANNELS}[{step['channel']}]") if step.get("channel") else None
        kind = (channel or {}).get("kind")
        goal = bool(step.get("goal"))
        return Node(name, step=step["id"], channel_kind=kind, signature=signature(Piece(name, 0)), is_goal=goal)

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
        told_again = _SAME.match(flat(name))
        if told_again is not None:
            wanted = signature(Piece(name[told_again.end() :], 0))
            return [node for node in self.nodes if alike(wanted, node.signature)][-1:]
        wanted = signature(Piece(name, 0))
        spelled = (flat(name), flat(singular(name, mention.count)))
        exact = [n for n in self.nodes if flat(n.name) in spelled]
        numbers = _NUMBERS.findall(name)
        same = exact or [n for n in self.nodes if alike(wanted, n.signature) and _shares(wanted, name, n)]
        # "Email 1" is not the welcome e-mail, whose name holds no number.
        same = [n for n in same if n in exact or not numbers or set(numbers) <= set(_NUMBERS.findall(n.name))]
        if not mention.definite and not exact:
            # "webinaire" in a list is not the "inscription au webinaire" before it.
            same = [n for n in same if n.signature[0] == wanted[0]]
        if mention.definite and not same:
            words = set(flat(name).split())
            same = [n for n in self.nodes if words <= set(flat(n.name).split())]
            same = same if len(same) == 1 else []
        if mention.count > 1 and len(same) < mention.count:
            return []
        if not same:
            return []
        if mention.ordinal is not None and len(same) > 1:
            index = mention.ordinal - 1 if mention.ordinal > 0 else -1
            return [same[index]] if index < len(same) else []
        touch = same[0].channel_kind in TOUCHES
        if joined and touch and not mention.definite and any(n in path for n in same):
            return []
        again = _AGAIN.search(piece.flat[: mention.start]) is not None
        if joined and path and path[-1] in same and (again or not mention.definite):
            # Nothing is sent or said, and no demo told of at the end of what was said before begins again.
            return same[-1:] if exact and not touch and not again else []
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
            base = singular(text, mention.count)
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
            node.signature = signature(Piece(text, 0))
            node.channel_kind = term_data("channel", mention.channel.id).get("kind") if mention.channel else None
            node.named = [content_title(piece, mention, f) for f in mention.formats]
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
        for one, two in pairwise(chain):
            self.link(one, two, words)

    def predecessors(self, node: Node) -> list[Node]:
        """Return the steps that lead to a step, those of the plan included."""
        found = [e.source for e in self.edges if e.target is node]
        by_id = {n.step: n for n in self.nodes if n.step}
        for link in self.context.draft.get(LINKS) or []:
            if node.step is not None and link["target"] == node.step and link["source"] in by_id:
                found.append(by_id[link["source"]])
        return found


def tell(node: Node, token: Token, words: Piece, path: list[Node]) -> bool:
    """Note what is said of a step: what it captures and where that goes, its figure, its button, its address.

    Args:
        node: The step.
        token: What is said.
        words: The words that say it.
        path: The steps before; a base keeps what the last of them that captures something collects.
    """
    match token.kind:
        case "capture":
            node.captures += [(i, words) for i in token.identifiers]
        case "store":
            holder = next((n for n in reversed(path) if n.captures), node)
            holder.store = words
        case "kpi":
            node.kpi = (str(token.metric), token.target, words)
        case "cta":
            node.cta = words.trimmed()
        case "url":
            node.url = words
        case _:
            return False
    return True


def content_title(piece: Piece, mention: Mention, term: Found) -> Piece:
    """Return the title of the content in a step's name: all of it where it names nothing else."""
    if mention.channel is None and not mention.nouns and len(mention.formats) == 1:
        return piece.cut(mention.start, mention.end)
    end = term.end
    if term is mention.formats[-1] and not mention.nouns:
        end = mention.end
        if mention.channel is not None and mention.channel.start >= term.end:
            end = mention.channel.start
    title = piece.cut(term.start, end)
    link = _LINK_AT_END.search(title.flat)
    return title.cut(0, link.start()) if link is not None and link.start() else title
