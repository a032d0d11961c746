"""Follows a journey as it is told, sentence after sentence, and draws it."""

import re
from decimal import Decimal

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.journey_map import JourneyMap, Node
from assistant.dialogue.guided.reading.journey_mentions import Mention
from assistant.dialogue.guided.reading.journey_tokens import Token, tokens
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import Piece

_VERB_KINDS: tuple[tuple[str, frozenset[str]], ...] = (
    (r"ouvr|open|repond|reply|replies|respon|clique|click|lit |lisent|read", frozenset({"email", "sms"})),
    (
        r"particip|attend|vien|come|show|present|absent|assist",
        frozenset({"webinar", "event", "trade_show", "open_day"}),
    ),
    (r"inscri|regist|sign|rempli|fill|telecharg|download|formulaire|form", frozenset({"website", "webinar", "event"})),
)
_BETWEEN = Expression("journey_reader.between")
_INVITES = Expression("journey_reader.invites")
_NEGATED = Expression("journey_reader.negated")


class JourneyReader:
    """Reads sentences into a map.

    Args:
        journey: The map.
        context: Language and draft.
    """

    def __init__(self, journey: JourneyMap, context: Context) -> None:
        self.journey, self.context = journey, context
        self.focus: list[Node] = []
        """Where the story stands."""
        self.path: list[Node] = []
        """All steps of the story so far."""
        self.last: list[Node] = []
        """The steps that were named last: what is said next is said of them."""
        self._base: list[Node] = []
        self._open: list[Node] = []
        self._main: list[Node] = []
        self._clear()

    def _clear(self) -> None:
        self._joint: str | None = None
        self._delay: Decimal | None = None
        self._trigger: Piece | None = None
        self._source_next = False
        self._goal: Piece | None = None
        self._entry: Piece | None = None
        self._linked = False
        self._here = False

    def sentence(self, piece: Piece, *, joined: bool = False) -> bool:
        """Read one sentence.

        Args:
            piece: The sentence.
            joined: Whether its first step comes after the step before (a list of steps).
        """
        found = tokens(piece, self.context, self.journey.names())
        self._clear()
        self._joint = "then" if joined and self.focus else None
        if self._insert(piece, found):
            return True
        subjects = _subjects(found)
        if self._main and (joined or next((t.kind for t in found if t.kind != "delay"), None) == "then"):
            # After a side branch for those who did not, the story goes on for everybody.
            self.focus = [*self._main, *(n for n in self.focus if n not in self._main)]
        self._main = []
        understood = False
        for i, token in enumerate(found):
            if token.kind == "step" and token.mention is not None:
                self._step(token, piece, found, i, subject=i in subjects)
                understood = True
            else:
                understood = self._other(token, piece, found, i) or understood
        return understood

    def _insert(self, piece: Piece, found: list[Token]) -> bool:
        """Read "ajoute un SMS entre l'e-mail et la démo"."""
        between = _BETWEEN.search(piece.flat)
        if between is None:
            return False
        steps = [t.mention for t in found if t.kind == "step" and t.mention is not None]
        inner = [m for m in steps if m.start >= between.end()][:2]
        new = [m for m in steps if m not in inner]
        if len(inner) != 2 or len(new) != 1:
            return False
        ends = [self._known(mention, piece, source=i == 0) for i, mention in enumerate(inner)]
        source, target = ends
        if source is None or target is None:
            return False
        words = piece.cut(new[0].start, new[0].end)
        nodes = self.journey.nodes_for(new[0], piece, [source, target], joined=True)
        self.journey.insert(nodes, source, target, words)
        self.focus = self.last = nodes[-1:]
        return True

    def _known(self, mention: Mention, piece: Piece, *, source: bool) -> Node | None:
        """Return a step that is there already, None where the mention would be a new one."""
        before = len(self.journey.nodes)
        found = self.journey.nodes_for(mention, piece, self.path, source=source)
        if len(self.journey.nodes) > before:
            del self.journey.nodes[before:]
            return None
        return found[-1] if source else found[0]

    def _other(self, token: Token, piece: Piece, found: list[Token], at: int) -> bool:
        words = piece.cut(token.start, token.end)
        match token.kind:
            case "leads" | "then" | "arrow" | "comma" | "and" | "or":
                self._join(token, found, at)
                return False
            case "after":
                self._source_next = True
                self._trigger = self._action_trigger(piece, found, at)
            case "condition":
                self._condition(token, piece)
            case "else":
                self.focus = self._base or self.focus
                self._trigger, self._joint = words, "then"
            case "all":
                self.focus = self._open or self.focus
                self._joint = "then"
            case "action":
                if self._joint in ("then", "arrow", "leads") or (
                    found[at - 1 : at] and found[at - 1].kind in ("arrow", "after")
                ):
                    self._trigger = words
            case "delay":
                self._late(token, piece, found, at)
            case "goal":
                self._mark_goal(words, found, at)
            case "entry":
                self._entry = words
            case _:
                return self._detail(token, piece, words)
        return True

    def _detail(self, token: Token, piece: Piece, words: Piece) -> bool:
        """Take what is said of the last step."""
        if not self.last:
            return False
        node = self.last[-1]
        if token.kind == "capture":
            node.captures += [(i, words) for i in token.identifiers]
        elif token.kind == "store":
            holder = next((n for n in reversed(self.path) if n.captures), node)
            holder.store = words
        elif token.kind == "kpi":
            node.kpi = (str(token.metric), token.target, words)
        elif token.kind == "cta":
            node.cta = words.trimmed()
        elif token.kind == "url":
            node.url = words
        return True

    def _join(self, token: Token, found: list[Token], at: int) -> None:
        if token.kind in ("leads", "then", "arrow"):
            self._joint = token.kind
        elif self._joint not in ("leads", "then", "arrow"):
            self._joint = (
                "and"
                if token.kind == "and" and not token.parallel
                else "comma"
                if token.kind == "comma"
                else "parallel"
            )

    def _step(self, token: Token, piece: Piece, found: list[Token], at: int, *, subject: bool) -> None:
        mention = token.mention
        assert mention is not None
        if at and found[at - 1].kind == "step" and _INVITES.fullmatch(piece.flat, found[at - 1].end, mention.start):
            self._joint = "leads"
        if self._is_content(mention, piece, found, at):
            self.last[-1].contents.append(piece.cut(mention.start, mention.end))
            return
        late = self._joint in ("then", "leads") and not self._here
        joined = self._joint is not None and bool(self.focus) and not self._source_next and (late or not subject)
        source = self._source_next or subject
        nodes = self.journey.nodes_for(mention, piece, self.path, source=source, joined=joined)
        words = piece.cut(mention.start, mention.end)
        parallel = self._joint == "parallel" and self._here
        if self._source_next or (subject and self._joint is None):
            self.focus = [nodes[-1]]
        elif subject and not joined:
            self.focus = [*self.focus, nodes[-1]]
        elif parallel:
            for source_node in self._base if self._linked else []:
                self.journey.link(source_node, nodes[0], words, self._trigger, self._delay)
            self.focus = [*self.focus, nodes[-1]]
        elif joined:
            self._base = list(self.focus)
            for source_node in self.focus:
                self.journey.link(source_node, nodes[0], words, self._trigger, self._delay)
            self.focus = [nodes[-1]]
            self._linked = True
        else:
            self.focus = [nodes[-1]]
            self._linked = False
        for one, two in zip(nodes, nodes[1:], strict=False):
            self.journey.link(one, two, words)
        self._here = True
        self._named(nodes)
        self._after_step()

    def _named(self, nodes: list[Node]) -> None:
        self.last = nodes
        self.path += [n for n in nodes if n not in self.path]
        if self._goal is not None:
            nodes[-1].goal = self._goal
        if self._entry is not None:
            nodes[0].entry = self._entry

    def _after_step(self) -> None:
        keep = self._joint == "parallel"
        if self._source_next:
            self._joint = "then"
        else:
            self._joint = None
            self._trigger = self._trigger if keep else None
        self._delay = None
        self._source_next = False
        self._goal = self._entry = None

    def _is_content(self, mention: Mention, piece: Piece, found: list[Token], at: int) -> bool:
        """Tell a content shown at the last step ("un e-mail avec un cas client") from a step of its own."""
        before = found[at - 1] if at else None
        if (
            before is None
            or before.kind != "contains"
            or not mention.formats
            or mention.channel is not None
            or mention.nouns
        ):
            return False
        return bool(self.last) and not piece.flat[before.end : mention.start].strip(" '\x00")[8:]

    def _condition(self, token: Token, piece: Piece) -> None:
        """Start a branch: "ceux qui n'ouvrent pas reçoivent un SMS"."""
        words = piece.cut(token.start, token.end)
        inner = [t.mention for t in token.inner if t.mention is not None]
        source: list[Node] = []
        for mention in inner[:1]:
            if not _NEGATED.search(words.flat) or self._known(mention, piece, source=True) is not None:
                source = self.journey.nodes_for(mention, piece, self.path, source=True)[-1:]
                self.path += [n for n in source if n not in self.path]
        source = source or self._by_verb(words) or self._base_of_branch(words)
        if source:
            self.focus = source
        if source and _NEGATED.search(words.flat):
            self._main = source
        self._open = [*self._open, *self.focus] if not source else self._open
        self._trigger, self._joint = words, "then"

    def _by_verb(self, words: Piece) -> list[Node]:
        """Return the last step of the kind that the verb is about: "n'ouvrent pas" is about an e-mail."""
        for verbs, kinds in _VERB_KINDS:
            if re.search(verbs, words.flat):
                steps = self.path or self.journey.nodes
                found = [n for n in steps if n.channel_kind in kinds and n not in self._branch_ends()]
                if found:
                    return found[-1:]
        return []

    def _branch_ends(self) -> list[Node]:
        return [e.target for e in self.journey.edges if e.trigger is not None and e.target.step is None]

    def _base_of_branch(self, words: Piece) -> list[Node]:
        if self._linked and self._base and self.journey.edges and self.journey.edges[-1].trigger is not None:
            return list(self._base)
        return list(self.focus)

    def _action_trigger(self, piece: Piece, found: list[Token], at: int) -> Piece | None:
        """Return "après téléchargement" where what follows is an action rather than a step."""
        following = found[at + 1] if at + 1 < len(found) else None
        if following is None or following.kind in ("step", "delay"):
            return None
        comma = piece.flat.find(",", found[at].end)
        if comma < 0:
            return None
        self._source_next, self._joint = False, "then"
        return piece.cut(found[at].start, comma).trimmed()

    def _late(self, token: Token, piece: Piece, found: list[Token], at: int) -> None:
        """Take a delay: of the link to come, or of the one just made ("un e-mail part trois jours après")."""
        following = found[at + 1] if at + 1 < len(found) else None
        ends = following is None or following.kind in ("comma", "then", "leads", "condition", "capture", "and")
        last_edge = self.journey.edges[-1] if self.journey.edges else None
        if self._here and ends and self._joint is None:
            if last_edge is not None and last_edge.target is self.last[0]:
                last_edge.delay = token.delay or Decimal(0)
            elif len(self.path) > len(self.last) and not self._linked:
                before = self.path[-len(self.last) - 1]
                self.journey.link(before, self.last[0], piece.cut(token.start, token.end), None, token.delay)
                self._linked = True
            return
        self._delay = token.delay
        if self._joint in (None, "and", "comma", "parallel") and self.focus and not self._source_next:
            self._joint = "then"

    def _mark_goal(self, words: Piece, found: list[Token], at: int) -> None:
        following = found[at + 1] if at + 1 < len(found) else None
        if following is not None and following.kind == "step":
            self._goal = words
        elif self.last:
            self.last[-1].goal = words


def _subjects(found: list[Token]) -> frozenset[int]:
    """Return the steps before the first verb of a clause that are joined by commas and "et": they lead there together."""
    subjects: list[int] = []
    run: list[int] = []
    for i, token in enumerate(found):
        if token.kind == "step":
            run.append(i)
        elif token.kind == "leads":
            if (
                run
                and (i - 1 in run or found[i - 1].kind in ("capture", "kpi", "delay", "url", "cta"))
                and len(run) >= 1
            ):
                subjects += run
            return frozenset(subjects)
        elif token.kind in ("then", "arrow", "condition", "else", "after"):
            return frozenset(subjects)
        elif token.kind not in ("comma", "and", "or", "entry", "goal", "kpi", "url"):
            run = [r for r in run if token.kind in ("capture",)]
    return frozenset(subjects)
