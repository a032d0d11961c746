"""Reads chains: "pub → LP → e-mail → démo"."""

import re
from itertools import pairwise

from assistant.dialogue.guided.reading.arrow_names import bare_name, is_content, step_name
from assistant.dialogue.guided.reading.counted_days import day_of
from assistant.dialogue.guided.reading.elements import CHANNELS, find
from assistant.dialogue.guided.reading.journey_canvas import Token
from assistant.dialogue.guided.reading.journey_facts import asks_for_details, before_kept, only_identifiers
from assistant.dialogue.guided.reading.journey_map import Node
from assistant.dialogue.guided.reading.journey_mentions import plain_mention
from assistant.dialogue.guided.reading.journey_missed import missed_step, misses
from assistant.dialogue.guided.reading.journey_reader import JourneyReader
from assistant.dialogue.guided.reading.journey_tokens import ARROW, tokens
from assistant.dialogue.guided.reading.lexicon import Expression, Found, terms
from assistant.dialogue.guided.reading.pieces import Piece, brackets, flat, masked, split

_ARROW = re.compile(ARROW)
_LABEL = Expression("journey_arrows.label")
_COLLECTS = Expression("journey_tokens.capture")
_OR = re.compile(r" ou | or ")
# "Page /offers" is a page and its address, and "w/" is with.
_ALTERNATIVES = re.compile(r" ?(?<!page )(?<!\bw)/ ?| / | ?\+ ?| ou | or | & | et | and |, ")
_COUNT = re.compile(r"\s*(?:x ?)?(?P<count>\d)\s*(?:(?:x|[a-z][a-z -]{0,20})\s*)?")
_MOST = 8
_NUMBER = re.compile(r"^\s*\d{1,2}[.)]\s+")


def has_arrow(line: Piece) -> bool:
    """Tell whether a line is a chain."""
    return _ARROW.search(line.flat) is not None


_TOLD = frozenset({"leads", "then", "condition", "else", "all", "after", "both", "action"})
_BARE_WORDS = 6
_MARKS = re.compile(r"[:;,.=/+–—]|\s-\s")


def is_bare_step(line: Piece, reader: JourneyReader) -> bool:
    """Tell whether an item of a list is nothing but a step, beside what stands in brackets: "yearly pass"."""
    outside, _ = brackets(line)
    bare = outside.trimmed()
    if not 0 < len(bare.text.split()) <= _BARE_WORDS or _MARKS.search(bare.text):
        return False
    return not any(t.kind in _TOLD for t in tokens(line, reader.context, reader.journey.names()))


def read_arrows(line: Piece, reader: JourneyReader, *, joined: bool = False) -> bool:
    """Read one chain into the map.

    Args:
        line: The chain.
        reader: The story that it belongs to.
        joined: Whether it goes on from where the story stands (an item of a list).
    """
    label = _LABEL.match(line.flat)
    entry = None
    if label is not None:
        entry = line.cut(0, label.end()) if re.match(r"entr", line.flat) else None
        line = line.cut(label.end())
    number = _NUMBER.match(line.text)
    line = line.cut(number.end()) if number else line
    path: list[Node] = []
    focus: list[Node] = list(reader.focus) if joined else []
    trigger: Piece | None = None
    parts = _parts(_without_people(line))
    if len(parts) > 1 and misses(parts[0][0]):
        # "No-show → replay" leaves from where they should have come.
        focus, trigger = missed_step(parts[0][0], reader), parts[0][0].trimmed()
        if not focus:
            return False
        path, parts = list(focus), parts[1:]
    for part, trigger_words in parts:
        trigger = trigger_words or trigger
        nodes = _read_part(part, path, reader, focus, trigger)
        if nodes is None:
            trigger = part.trimmed() if part.trimmed() else trigger
            continue
        if reader.counts_days:
            nodes[0].day = day_of(part) if nodes[0].day is None else nodes[0].day
        if trigger is not None:
            _wait(trigger, nodes[0], focus, reader)
        trigger = None
        if entry is not None and not path:
            nodes[0].entry = entry
        path += [n for n in nodes if n not in path]
        focus = nodes
    reader.path += [n for n in path if n not in reader.path]
    reader.focus, reader.last = focus or reader.focus, path[-1:] or reader.last
    return bool(path)


def _wait(trigger: Piece, target: Node, focus: list[Node], reader: JourneyReader) -> None:
    """Record how long "no answer after 7 days" takes, where nothing else was said of how long the link takes."""
    told = [t.delay for t in tokens(trigger, reader.context, {}) if t.kind == "delay" and not t.ahead]
    for edge in reader.journey.edges:
        if told and told[0] and edge.target is target and edge.source in focus and not edge.delay:
            edge.delay = told[0]


def _without_people(line: Piece) -> Piece:
    """Return a chain without "clients actifs :" before it: whom it is for is no step."""
    head = re.match(r"[^:→>]{2,40}:\s+", line.flat)
    if head is None or not terms(line.cut(0, head.end()), "people") or _is_step(line.cut(0, head.end())):
        return line
    return line.cut(head.end())


def _parts(line: Piece) -> list[tuple[Piece, Piece | None]]:
    parts: list[tuple[Piece, Piece | None]] = []
    at, label = 0, None
    hidden = masked(line)
    for match in _ARROW.finditer(line.flat):
        if hidden[match.start()] == "\x00":
            continue
        if line.text[at : match.start()].strip():
            parts.append((line.cut(at, match.start()), label))
            label = None
        if match["label"]:
            label = line.cut(match.start("label"), match.end("label")).trimmed()
        at = match.end()
    if line.text[at:].strip():
        parts.append((line.cut(at), label))
    return parts


def _read_part(
    part: Piece, path: list[Node], reader: JourneyReader, focus: list[Node], trigger: Piece | None
) -> list[Node] | None:
    """Return the steps of one part of a chain; None where it is what happens between two steps (a click)."""
    outside, inside = brackets(part)
    count, counted = _counted(inside)
    nodes: list[Node] = []
    for option in _options(outside, reader):
        found = tokens(option, reader.context, reader.journey.names())
        if path and _only_action(option, found):
            return None
        if path and _stored(option):
            path[-1].store = option.trimmed()
            return path[-1:]
        condition = next((t for t in found if t.kind == "condition"), None)
        if condition is not None and path:
            trigger = option.cut(condition.start, condition.end)
        name = step_name(option, found)
        if not name and path and found and all(t.kind == "goal" for t in found) and not inside:
            # "→ e-mail → but": the goal is a step where nothing else ends the chain.
            name = bare_name(option.trimmed())
        if not name:
            reader.last = nodes[-1:] or reader.last
            _details(found, option, reader)
            continue
        mention = plain_mention(part, name.start - part.start, name.end - part.start)
        if count is not None and (counted is None or mention.channel is None):
            mention.count = count
            if mention.channel is None and counted is not None:
                mention.channel, mention.by_noun = counted, True
        delay = next((t.delay for t in found if t.kind == "delay"), None)
        made = reader.journey.nodes_for(mention, part, path, joined=bool(focus))
        for source in focus:
            reader.journey.link(source, made[0], name, trigger, delay)
        for one, two in pairwise(made):
            reader.journey.link(one, two, name)
        reader.last = made
        _details(found, option, reader)
        nodes.append(made[-1])
    for detail in inside if count is None else []:
        reader.last = nodes[-1:] or reader.last
        _inside(detail, reader, focus, nodes)
    return nodes or None


def _counted(inside: list[Piece]) -> tuple[int | None, Found | None]:
    """Read "(5)" or "(3 mails)" after a name: how many there are, and on which channel."""
    match = _COUNT.fullmatch(inside[0].flat) if len(inside) == 1 else None
    if match is None or not 1 < int(match["count"]) <= _MOST:
        return None, None
    channels = terms(inside[0], "channel")
    if inside[0].flat[match.end("count") :].strip() and not channels:
        return None, None
    return int(match["count"]), channels[0] if channels else None


def _options(outside: Piece, reader: JourneyReader) -> list[Piece]:
    """Cut "LinkedIn + Google Ads" into its steps; "guide et checklist" is one where only one side is known."""
    either = split(outside, _OR)
    if len(either) > 1 and all(
        _is_step(o) or find(CHANNELS, o.trimmed().text, reader.context, loose=True) for o in either
    ):
        # "Bulletin ou marché": channels of the plan, by a part of their names.
        return either
    options = split(outside, _ALTERNATIVES)
    if len(options) > 1 and all(_is_step(option) and not _COLLECTS.search(option.flat) for option in options):
        return options
    return [outside]


def _is_step(option: Piece) -> bool:
    return any(terms(option, kind) for kind in ("channel", "step_nouns", "format"))


def _stored(option: Piece) -> bool:
    bare = option.trimmed()
    found = terms(bare, "data", fuzzy=False)
    return bool(found) and found[0].start == 0 and found[0].end == len(bare.text)


def _only_action(option: Piece, found: list[Token]) -> bool:
    return any(t.kind == "action" for t in found) and not any(t.kind == "step" for t in found)


def _details(found: list[Token], option: Piece, reader: JourneyReader) -> None:
    if not reader.last:
        return
    before: Token | None = None
    for token in found:
        words = option.cut(token.start, token.end)
        if token.kind == "goal":
            reader.last[-1].goal = words
        elif token.kind == "entry":
            reader.last[0].entry = words
        elif token.kind == "step" and before is not None and before.kind == "contains" and is_content(token):
            reader.last[-1].contents.append(words)
        else:
            reader.detail(token, words)
        before = token


_FORM = re.compile(r"(?:form|formulaire|registration|inscription|sign-?up|questionnaire|survey|sondage)s?\b")
_FIELD_WORDS = 2


def _asks_fields(node: Node, detail: Piece) -> bool:
    """Tell whether a form's brackets list what it asks for, whatever else that is: "form (email, school)"."""
    fields = [field for field in re.split(r"[,;+&/]", detail.flat) if field.strip()]
    return _FORM.search(flat(node.name)) is not None and all(len(f.split()) <= _FIELD_WORDS for f in fields)


def _inside(detail: Piece, reader: JourneyReader, focus: list[Node], nodes: list[Node]) -> None:
    """Read what stands in brackets after a step: identifiers, figures, delays, contents."""
    found = tokens(detail, reader.context, {})
    for token in found:
        if token.kind == "delay":
            for source in focus:
                for node in nodes:
                    reader.journey.link(source, node, detail, None, token.delay)
    _details(found, detail, reader)
    if not nodes:
        return
    asked = only_identifiers(before_kept(detail)) or asks_for_details(detail) or _asks_fields(nodes[-1], detail)
    if asked and not any(t.kind == "capture" for t in found):
        nodes[-1].captures += [(t.id, detail) for t in terms(detail, "identifier")]
    base = next(iter(terms(detail, "data", fuzzy=False)), None)
    if nodes[-1].captures and nodes[-1].store is None and base is not None:
        # "(form: e-mail, → Sellsy)"
        nodes[-1].store = detail.cut(base.start, base.end)
    for term in terms(detail, "format"):
        identifier = any(t.start < term.end and term.start < t.end for t in terms(detail, "identifier"))
        if not identifier and not any(t.start < term.end and term.start < t.end for t in terms(detail, "channel")):
            nodes[-1].contents.append(detail.cut(term.start, term.end))
