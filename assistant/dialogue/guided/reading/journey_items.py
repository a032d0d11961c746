"""Reads what an item of a list of steps says beside the step: its stage, when it comes, what is shown and left there.

"3. Consideration: webinar invitation, 7 days later", "1. Instagram ad: Lina's film, button 'Read more'".
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.dialogue.guided.reading.journey_canvas import Token
from assistant.dialogue.guided.reading.journey_map import TOUCHES, Edge, Node, content_title, tell
from assistant.dialogue.guided.reading.journey_reader import JourneyReader
from assistant.dialogue.guided.reading.journey_tokens import tokens
from assistant.dialogue.guided.reading.lexicon import Expression, term_data, terms
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.language.durations import find_durations
from assistant.language.text import Language

# A colon in brackets heads nothing: "Download (form: e-mail)".
_HEAD = re.compile(r"\s*(?P<head>(?:[^:()]|\([^()]*\)){2,60}?)(?:\s*:|\s[-–—])\s+(?=\S)")
_OF_STAGE = re.compile(r"(?:phase|stage|etape|moment|temps)(?: de| d'| of)?|(?:stage|phase)")
_NEXT_DAY = Expression("journey_tokens.next_day")
_BEFORE_DELAY = Expression("journey_items.before_delay")
_SINCE = Expression("journey_items.since")
_LEAD = Expression("journey_items.lead")
_FIRST_SINCE = Expression("journey_items.first_since")
_TOLD = frozenset({"capture", "store", "kpi", "cta", "url"})
_LEADS_ON = frozenset({"leads", "then", "arrow", "condition", "else", "after", "both", "all", "goal", "entry"})
_DAY = Decimal(24)
_LONGEST_HEAD, _LONGEST_ANCHOR = 7, 6


@dataclass
class StepItem:
    """An item of a list, taken apart.

    Args:
        body: What names the step, or steps.
        stage: The stage that stands before it, and the words for it.
        days: After how many days it comes.
        since: What the days are counted from, where it is said.
        details: What is said of the step behind a colon.
    """

    body: Piece
    stage: tuple[str, Piece] | None = None
    days: Decimal | None = None
    since: Piece | None = None
    details: Piece | None = None

    def tell(self, reader: JourneyReader, known: int, sources: list[Node], left: int) -> None:
        """Record what was said beside the step, once the body was read.

        Args:
            reader: The story that the item belongs to.
            known: How many steps there were before the item.
            sources: Where the story stood before it.
            left: How many details the step before it collected by then; -1 where the item is not numbered.
        """
        new = reader.journey.nodes[known:]
        for node in new:
            node.stage = self.stage
        if not new:
            return
        first, before = new[0], sources[-1] if sources else None
        if self.days is not None:
            self._wait(self.days, [edge for edge in reader.journey.edges if edge.target is first], reader, sources)
        if before is not None and left >= 0 and first.channel_kind not in TOUCHES:
            # "2. They leave an e-mail to get the guide" is told as a step of its own, and collects there.
            first.captures += before.captures[left:]
            del before.captures[left:]
        if self.details is not None:
            for node in new:
                _tell_details(self.details, node, reader)

    def _wait(self, days: Decimal, edges: list[Edge], reader: JourneyReader, sources: list[Node]) -> None:
        """Record how long links take: less what passed since the step from which it is counted."""
        wanted = flat(self.since.text).strip() if self.since is not None else ""
        named = any(_is_called(node, wanted) for node in reader.path if node is not edges[0].target) if edges else False
        for edge in edges:
            edge.delay = self._waited(days, wanted, reader, edge.source) if edge.source in sources else days
            if wanted and not named and edge.trigger is None:
                # "4 days after the download": what no step is called happens at the step before.
                edge.trigger = self.since

    @staticmethod
    def _waited(days: Decimal, wanted: str, reader: JourneyReader, source: Node) -> Decimal:
        passed, at = Decimal(0), source
        for _ in reader.path if wanted else ():
            if _is_called(at, wanted):
                return max(days - passed, Decimal(0))
            edge = next((e for e in reversed(reader.journey.edges) if e.target is at), None)
            if edge is None:
                break
            passed, at = passed + edge.delay, edge.source
        return days


def _is_called(node: Node, wanted: str) -> bool:
    """Tell whether a step is called so, or so and more: "the webinar" is the "webinar with Ann"."""
    return bool(wanted) and re.search(rf"(?<![a-z0-9-]){re.escape(wanted)}(?![a-z0-9-])", flat(node.name)) is not None


def step_item(item: Piece, reader: JourneyReader) -> StepItem:
    """Take an item of a list apart; what says nothing beside a step is its body as it stands."""
    stage, body = _stage(item)
    found = StepItem(body, stage)
    language = reader.context.language
    early = _early(body, language)
    late = early or _late(body, language)
    if late is not None and (early is not None or _is_plain(late[0], reader)):
        found.body, found.days, found.since = late
    head = _HEAD.match(found.body.text)
    if head is not None and _is_name(found.body.cut(*head.span("head"))):
        name, details = found.body.cut(*head.span("head")), found.body.cut(head.end())
        told = _tokens(details, reader)
        if _says_only(told) or _is_message(name, told):
            found.body, found.details = name, details
    return found


def _says_only(told: list[Token]) -> bool:
    """Tell whether what stands behind a colon is said of the step before it, and leads nowhere.

    "Landing page: they leave a phone number to get the price list" leads to what is given there.
    """
    kinds = {token.kind for token in told}
    given = "capture" in kinds and all(_shows(token) for token in told if token.kind == "step")
    on = (_LEADS_ON - {"leads"}) if given else _LEADS_ON
    return not on & kinds and any(token.kind in _TOLD or _shows(token) for token in told)


def _is_message(name: Piece, told: list[Token]) -> bool:
    """Tell whether an item is one message and what it is for: "E-mail: invitation to the match"."""
    sent = {term_data("channel", term.id).get("kind") for term in terms(name, "channel")}
    steps = [token.mention for token in told if token.kind == "step" and token.mention is not None]
    plain = all(step.channel is None or step.by_noun for step in steps)
    return bool(sent) and sent <= TOUCHES and bool(steps) and plain and not _LEADS_ON & {t.kind for t in told}


def _is_plain(body: Piece, reader: JourneyReader) -> bool:
    return not _LEADS_ON & {token.kind for token in _tokens(body, reader)} and names_step(body)


def names_step(piece: Piece) -> bool:
    """Tell whether a piece holds a word for a channel, a content or a step."""
    return any(terms(piece, kind) for kind in ("channel", "step_nouns", "format"))


def _stage(item: Piece) -> tuple[tuple[str, Piece] | None, Piece]:
    head = _HEAD.match(item.text)
    if head is None or not names_step(item.cut(head.end())):
        return None, item
    words = item.cut(*head.span("head"))
    found = terms(words, "stage", fuzzy=False)
    rest = words.flat[: found[0].start] + words.flat[found[0].end :] if len(found) == 1 else "-"
    if rest.strip() and _OF_STAGE.fullmatch(rest.strip()) is None:
        return None, item
    return (found[0].id, words), item.cut(head.end())


def _delays(body: Piece, language: Language) -> list[tuple[int, int, Decimal, str | None]]:
    told = [(d.start, d.end, d.hours / _DAY, d.lead) for d in find_durations(body.text, language) if d.high is None]
    return sorted([*told, *((*m.span(), Decimal(1), "after") for m in _NEXT_DAY.finditer(body.flat))], key=_begin)


def _begin(delay: tuple[int, int, Decimal, str | None]) -> int:
    return delay[0]


def _early(body: Piece, language: Language) -> tuple[Piece, Decimal, Piece | None] | None:
    """Take "7 days after the download:", "Within 2 days of the visit," off the beginning of an item."""
    for start, end, days, lead in _delays(body, language)[:1]:
        since = _FIRST_SINCE.match(body.flat, end) if _LEAD.fullmatch(body.flat[:start]) else None
        if since is None or lead not in ("after", "within") or not names_step(body.cut(since.end())):
            return None
        return body.cut(since.end()), days, body.cut(*since.span("since"))
    return None


def _late(body: Piece, language: Language) -> tuple[Piece, Decimal, Piece | None] | None:
    """Take "…, 7 days later", "… within 2 days of the visit" off the end of an item."""
    for start, end, days, lead in _delays(body, language)[-1:]:
        before = _BEFORE_DELAY.search(body.flat[:start])
        since = _SINCE.fullmatch(body.flat[end:])
        if before is None or since is None or (lead not in ("after", "within") and not before["after"]):
            return None
        anchor = body.cut(end + since.start("since"), end + since.end("since")) if since["since"] else None
        if anchor is not None and len(anchor.text.split()) > _LONGEST_ANCHOR:
            return None
        return body.cut(0, before.start()), days, anchor
    return None


def _is_name(head: Piece) -> bool:
    return names_step(head) and len(head.text.split()) <= _LONGEST_HEAD


def _tokens(piece: Piece, reader: JourneyReader) -> list[Token]:
    return tokens(piece, reader.context, reader.journey.names())


def _shows(token: Token) -> bool:
    """Tell whether a part names a content: by itself, or as what is downloaded."""
    mention = token.mention
    return mention is not None and bool(mention.formats) and (mention.channel is None or mention.by_noun)


def _tell_details(details: Piece, node: Node, reader: JourneyReader) -> None:
    for token in _tokens(details, reader):
        words = details.cut(token.start, token.end)
        if token.kind == "step" and token.mention is not None and _shows(token):
            node.contents += [content_title(details, token.mention, term) for term in token.mention.formats]
        else:
            tell(node, token, words, [*reader.path, node])
