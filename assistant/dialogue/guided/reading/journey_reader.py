"""Follows a journey as it is told, sentence after sentence, and draws it."""

from decimal import Decimal
from itertools import pairwise

from assistant.dialogue.guided.reading.arrow_names import is_shown
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.journey_between import put_between
from assistant.dialogue.guided.reading.journey_branches import (
    action_before,
    before,
    branch_source,
    in_order,
    is_done_there,
    is_negated,
    is_short_for,
    known_step,
    of_those,
    subjects,
    untaken,
)
from assistant.dialogue.guided.reading.journey_canvas import Token
from assistant.dialogue.guided.reading.journey_gaps import close_gaps
from assistant.dialogue.guided.reading.journey_led import read_led
from assistant.dialogue.guided.reading.journey_map import JourneyMap, Node, tell
from assistant.dialogue.guided.reading.journey_mentions import Mention
from assistant.dialogue.guided.reading.journey_tokens import tokens
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import Piece

_ALSO, _TOO, _INVITES, _BOTH = (Expression(f"journey_reader.{name}") for name in ("also", "too", "invites", "both"))
_LINKING = ("leads", "then", "arrow")
_ENDS_A_DELAY = frozenset({"comma", "then", "leads", "condition", "capture", "and"})


class JourneyReader:
    """Reads sentences into a map.

    Args:
        journey: The map.
        context: Language and draft.
    """

    def __init__(self, journey: JourneyMap, context: Context) -> None:
        self.journey, self.context, self.counts_days = journey, context, False
        self.focus: list[Node] = []
        """Where the story stands."""
        self.path: list[Node] = []
        """All steps of the story so far."""
        self.last: list[Node] = []
        """The steps that were named last: what is said next is said of them."""
        self._base, self._main = list[Node](), list[Node]()
        self._piece = Piece("", 0)
        self._found: list[Token] = []
        self._clear()

    def _clear(self) -> None:
        self._joint: str | None = None
        self._delay: Decimal | None = None
        self._ahead: Decimal | None = None
        self._trigger: Piece | None = None
        self._source_next = False
        self._goal: Piece | None = None
        self._entry: Piece | None = None
        self._linked = self._here = self._entering = self._too = False
        self._named_here: list[Node] = []
        self._subjects: list[Node] = []
        self._edges_before = len(self.journey.edges)

    def sentence(self, piece: Piece, *, joined: bool = False) -> bool:
        """Read one sentence; True when anything was understood.

        Args:
            piece: The sentence.
            joined: Whether its first step comes after the step before (a list of steps).
        """
        if led := read_led(self.journey, piece, self.path):
            self.path += led
            self.focus = self.last = led[-1:]
            return True
        found = in_order(tokens(piece, self.context, self.journey.names()), piece, self.journey, self.path)
        told, self._piece, self._found = self._named_here, piece, found
        ahead = self._ahead
        self._clear()
        self._too = _TOO.search(piece.flat) is not None
        self._delay = ahead
        self._joint = "then" if joined and self.focus else None
        put = put_between(self.journey, piece, found, self.path)
        if put:
            self.focus = self.last = put[-1:]
            return True
        if any(t.kind == "both" for t in found) and len(told) > 1:
            self.focus = told
        first = next((t.kind for t in found if t.kind != "delay"), None)
        if self._main and (joined or first == "then"):
            # After a side branch for those who did not, the story goes on for everybody.
            self.focus = [*self._main, *(n for n in self.focus if n not in self._main)]
        self._main = []
        leading = subjects(found)
        understood = False
        for i, token in enumerate(found):
            if token.kind == "step" and token.mention is not None:
                self._step(token.mention, i, subject=i in leading)
                understood = True
            else:
                understood = self._other(token, i) or understood
        linked = len(self.journey.edges) > self._edges_before
        close_gaps(self.journey, [*told[-1:], *self._named_here], self._subjects, linked=linked)
        return understood

    def _other(self, token: Token, at: int) -> bool:
        words = self._piece.cut(token.start, token.end)
        match token.kind:
            case "leads" | "then" | "arrow":
                self._joint = token.kind
                return False
            case "comma" | "and" | "or":
                if self._joint not in _LINKING:
                    self._joint = "parallel" if token.kind == "or" or token.parallel else token.kind
                return False
            case "condition" | "else" | "all" | "after" | "action":
                self._branch(token, words, at)
            case "delay":
                self._late(token, words, at)
            case "goal":
                self._mark_goal(words, at)
            case "both":
                return False
            case "entry":
                self._entry, self._entering = words, not any(t.kind in _LINKING for t in self._found)
            case _:
                return self.detail(token, words)
        return True

    def _branch(self, token: Token, words: Piece, at: int) -> None:
        """Take what decides who goes on, or where from."""
        match token.kind:
            case "condition":
                self._condition(token, words)
            case "else":
                self.focus = self._base or ([] if at else untaken(self.journey, self.path)) or self.focus
                self._trigger, self._joint = words, "then"
            case "all":
                self._joint = "then"
            case "after":
                self._trigger = action_before(self._piece, self._found, at)
                self._source_next = self._trigger is None
                self._joint = "then" if self._trigger is not None else self._joint
            case _:
                before = self._found[at - 1].kind if at else ""
                self._trigger = words if self._joint in _LINKING or before in ("arrow", "after") else self._trigger

    def detail(self, token: Token, words: Piece) -> bool:
        """Take what is said of the last step."""
        return bool(self.last) and tell(self.last[-1], token, words, self.path)

    def _step(self, mention: Mention, at: int, *, subject: bool) -> None:
        before = self._found[at - 1] if at else None
        invited = before is not None and before.kind == "step"
        if before is not None and invited and _INVITES.fullmatch(self._piece.flat, before.end, mention.start):
            self._joint = "leads"
        words = self._piece.cut(mention.start, mention.end)
        if self.last and is_shown(self._piece, mention, before):
            self.last[-1].contents.append(words)
            return
        if self._is_also(mention) or self._begins_clause(mention, at):
            return
        done = of_those(self._piece, mention)
        if done is not None and is_done_there(self._piece, mention, self.path[-1:]):
            self._condition(done, self._piece.cut(done.start, done.end))
            return
        # "Et le salon mène à l'appel": what joins two sentences joins no two steps.
        self._joint = None if subject and not self._here and self._joint == "and" else self._joint
        # "Ceux qui achètent": the purchase comes after what was told before.
        self._joint = "then" if done is not None and self._joint is None else self._joint
        subject = (subject or (self._too and not self._here)) and done is None
        # "At the show we scan badges and Liam calls them too": the same call, on another way.
        mention.definite = mention.definite or self._too
        late = self._joint in ("then", "leads") and not self._here
        joined = self._joint is not None and bool(self.focus) and not self._source_next and (late or not subject)
        source = self._source_next or subject
        nodes = self.journey.nodes_for(mention, self._piece, self.path, source=source, joined=joined)
        self._place(nodes, words, subject=subject, joined=joined)
        for one, two in pairwise(nodes):
            self.journey.link(one, two, words)
        self._here = True
        self._named(nodes)
        self._after_step()

    def _begins_clause(self, mention: Mention, at: int) -> bool:
        """Read "…, et le site propose le rendez-vous": a known step begins a clause of its own."""
        after = self._found[at + 1] if at + 1 < len(self._found) else None
        if after is None or after.kind not in ("leads", "capture") or self._joint not in ("comma", "and"):
            return False
        if _BOTH.search(self._piece.flat[after.start : after.end]):
            # "Ads and the newsletter both point to the page"
            return False
        short = after.kind == "capture" and bool(self.last) and is_short_for(self._piece, mention, self.last[-1])
        known = self.last[-1] if short else known_step(self.journey, mention, self._piece, self.path, source=True)
        if not mention.definite and known not in self.last:
            # Without an article it is what was named just before: "ad to page, page to form".
            return False
        if known is not None:
            self.focus, self.last, self._joint = [known], [known], None
        return known is not None

    def _is_also(self, mention: Mention) -> bool:
        """Read "la pub renvoie sur le site, le salon aussi"."""
        edge = self.journey.edges[-1] if self.journey.edges else None
        also = _ALSO.match(self._piece.flat, mention.end)
        if edge is None or also is None or not self._linked or self._joint not in ("comma", "and"):
            return False
        source = self.journey.nodes_for(mention, self._piece, self.path, source=True)[-1]
        self.path += [source] if source not in self.path else []
        self.journey.link(source, edge.target, self._piece.cut(mention.start, mention.end))
        return True

    def _place(self, nodes: list[Node], words: Piece, *, subject: bool, joined: bool) -> None:
        """Link the first of the nodes to where the story stands, or start from it."""
        end = nodes[-1]
        if subject or self._source_next:
            self._subjects.append(nodes[0])
        if self._entering and not self._linked:
            self.focus = [*(self.focus if self._here else []), end]
        elif self._source_next or (subject and self._joint is None):
            self.focus = [end]
        elif subject and not joined:
            self.focus = [*self.focus, end]
        elif self._joint == "parallel" and self._here:
            self._link(self._base if self._linked else [], nodes[0], words)
            self.focus = [*self.focus, end]
        elif joined:
            self._base = list(self.focus)
            self._link(self.focus, nodes[0], words)
            self.focus = [end]
            self._linked = True
        else:
            self.focus = [end]
            self._linked = False

    def _link(self, sources: list[Node], target: Node, words: Piece) -> None:
        for source in sources:
            self.journey.link(source, target, words, self._trigger, self._delay)

    def _named(self, nodes: list[Node]) -> None:
        self.last = nodes
        self._named_here = [*self._named_here, *nodes]
        self.path += [n for n in nodes if n not in self.path]
        nodes[-1].goal = self._goal or nodes[-1].goal
        nodes[0].entry = self._entry or nodes[0].entry

    def _after_step(self) -> None:
        if self._source_next:
            self._joint = "then"
        else:
            self._trigger = self._trigger if self._joint == "parallel" else None
            self._joint = None
        self._delay = self._ahead = self._goal = None
        self._source_next = False
        self._entry = self._entry if self._entering else None

    def _condition(self, token: Token, words: Piece) -> None:
        """Start a branch: "ceux qui n'ouvrent pas reçoivent un SMS"."""
        source = branch_source(self.journey, token, self._piece, self.path)
        self.path += [n for n in (*before(self.journey, source), *source) if n not in self.path]
        edges = self.journey.edges
        if not source and self._linked and self._base and edges and edges[-1].trigger is not None:
            # A second branch, beside the one just told.
            source = list(self._base)
        self.focus = source or self.focus
        self._main = list(self.focus) if is_negated(words) else []
        self._trigger, self._joint = words, "then"

    def _late(self, token: Token, words: Piece, at: int) -> None:
        """Take a delay: of the link to come, or of the one just made ("un e-mail part trois jours après")."""
        following = self._found[at + 1].kind if at + 1 < len(self._found) else "comma"
        if token.ahead:
            # "relance deux jours avant, puis l'événement": the time until the next step.
            self._delay = self._ahead = token.delay
            return
        if self._here and self._joint is None and following in _ENDS_A_DELAY:
            edge = self.journey.edges[-1] if self.journey.edges else None
            if edge is not None and edge.target is self.last[0]:
                edge.delay = token.delay or Decimal(0)
            elif len(self.path) > len(self.last) and not self._linked:
                before = self.path[-len(self.last) - 1]
                self.journey.link(before, self.last[0], words, None, token.delay)
                self._linked = True
            return
        self._delay = token.delay
        if self._joint not in _LINKING and self.focus and not self._source_next:
            self._joint = "then"

    def _mark_goal(self, words: Piece, at: int) -> None:
        following = self._found[at + 1].kind if at + 1 < len(self._found) else ""
        if following == "step":
            self._goal = words
        elif self.last:
            self.last[-1].goal = words
