"""Reads short answers about the journey: its goal, its entry, where details are stored, what is left out, figures."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.asked import asked_elements
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, DATA, data_id, find
from assistant.dialogue.guided.reading.journey_map import STEPS, JourneyMap
from assistant.dialogue.guided.reading.journey_mentions import find_mentions, plain_mention
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.pieces import Piece, lines_of, sentences, split
from assistant.language.numbers import find_numbers
from assistant.language.yaml_data import load_yaml

_ORDINAL = Expression("journey_answers.ordinal")
_CLAUSE = Expression("journey_answers.clause")
_BECAUSE = Expression("journey_answers.because")
_LAST = Expression("journey_answers.last")
_PAIR = re.compile(r"^(?P<head>[^:=\n]{2,60}?)\s*(?::|=|\s-\s|→)\s*(?P<rest>.+)$", re.DOTALL)
_ITEMS = re.compile(r"[;\n]|,(?=[^,:]{2,40}:)|\.(?=\s)")


def read_goal(block: Block, context: Context) -> bool:
    """Read at which step the objective is reached."""
    return _mark(block, context, "goal")


def read_entry(block: Block, context: Context) -> bool:
    """Read at which step people come in; several may be named."""
    return _mark(block, context, "entry")


def _mark(block: Block, context: Context, field: str) -> bool:
    marked = False
    for line in lines_of(block):
        nodes = _chosen(line, context)
        for node, words in nodes if field == "entry" else nodes[-1:]:
            if field == "goal":
                _clear_others(node, words, context)
            if not context.draft.get(f"{STEPS}[{node}].{field}"):
                replace(context.draft, f"{STEPS}[{node}].{field}", True, words.words(context))
            marked = True
    return marked


def _clear_others(keep: str, words: Piece, context: Context) -> None:
    for step in context.draft.get(STEPS) or []:
        if step.get("goal") and step["id"] != keep:
            context.draft.clear(f"{STEPS}[{step['id']}].goal", words.words(context))


def _chosen(line: Piece, context: Context) -> list[tuple[str, Piece]]:
    """Return the ids of the steps that an answer means, by name or by place."""
    steps = context.draft.get(STEPS) or []
    if not steps:
        return []
    bare = line.trimmed()
    if _LAST.fullmatch(bare.flat):
        return [(steps[-1]["id"], bare)]
    ordinal = _ordinal(bare)
    named = _named(line, context)
    if not named and ordinal is not None and ordinal < len(steps):
        return [(steps[ordinal]["id"], bare)]
    return named


def _ordinal(piece: Piece) -> int | None:
    """Return the place, from zero, that an answer tells: "la deuxième", "2"."""
    match = _ORDINAL.fullmatch(piece.flat)
    return _places().get(match["ordinal"]) if match is not None else None


@cache
def _places() -> dict[str, int]:
    rows = load_yaml(Path(__file__).with_name("data") / "ordinals.yaml")
    return {str(form): place for place, forms in enumerate(rows) for form in forms}


def _named(line: Piece, context: Context) -> list[tuple[str, Piece]]:
    journey = JourneyMap(context)
    before = len(journey.nodes)
    found: list[tuple[str, Piece]] = []
    mentions = find_mentions(line, line.flat, journey.names())
    if not mentions:
        bare = line.trimmed()
        mentions = [plain_mention(line, bare.start - line.start, bare.end - line.start)] if bare else []
    for mention in mentions:
        mention.definite = True
        for node in journey.nodes_for(mention, line, [], source=True)[-1:]:
            if node.step is not None:
                found.append((node.step, line.cut(mention.start, mention.end)))
        del journey.nodes[before:]
    return list(dict.fromkeys(found))


def read_stores_in(block: Block, context: Context) -> bool:
    """Read in which base a step's catch is stored: one for all that were asked, or one each."""
    paths = [f"{element}.stores_in" for element in asked_elements(context, STEPS)]
    done: set[str] = set()
    for line in lines_of(block):
        for part in split(line, re.compile(r"[,;]| et (?=l)| and (?=the)")):
            bases = _bases(part, context)
            steps = (
                [f"{STEPS}[{s}].stores_in" for s, _ in _named(_without_base(part, context), context)]
                if len(paths) != 1
                else []
            )
            for base, words in bases[:1]:
                for path in [s for s in steps if s in paths] or [p for p in paths if p not in done]:
                    context.draft.set(path, base, words.words(context))
                    done.add(path)
    return bool(done)


def _without_base(part: Piece, context: Context) -> Piece:
    text = part.text
    for term in terms(part, "data"):
        text = text[: term.start] + " " * (term.end - term.start) + text[term.end :]
    return Piece(text, part.start)


def _bases(part: Piece, context: Context) -> list[tuple[str, Piece]]:
    """Return the bases that a part names, new ones added, or the one at the place that it tells."""
    known = context.draft.get(DATA) or []
    found: list[tuple[str, Piece]] = []
    for source in known:
        name = Piece(source.get("name") or source["id"], 0).flat
        match = re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", part.flat)
        if match is not None:
            found.append((source["id"], part.cut(match.start(), match.end())))
    if found:
        return found
    named = terms(part, "data")
    if named:
        term = max(named, key=lambda t: t.end - t.start)
        bare = _base_name(part, term.start, term.end)
        return [(data_id(bare, context), bare)]
    ordinal = _ordinal(part.trimmed())
    if ordinal is not None and ordinal < len(known):
        return [(known[ordinal]["id"], part.trimmed())]
    loose = find(DATA, part.trimmed().text, context, loose=True) if part.trimmed() else None
    return [(loose, part.trimmed())] if loose else []


def _base_name(part: Piece, start: int, end: int) -> Piece:
    proper = re.compile(r"(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)+").match(part.text, end)
    return part.cut(start, proper.end() if proper else end)


def read_left_out(block: Block, context: Context) -> bool:
    """Read why things of the inventory stay in reserve: one reason for all that were asked, or one each."""
    left = [element[element.find("[") + 1 : -1] for element in asked_elements(context, "rally.")]
    understood = False
    general: Piece | None = None
    for line in lines_of(block):
        for part in split(line, _ITEMS):
            pair = _PAIR.match(part.text)
            subject, reason = (
                (part.cut(0, pair.end("head")), part.cut(pair.start("rest"))) if pair else _clause(part, context)
            )
            ids = _things(subject, context) if subject is not None else []
            if not ids:
                whole = part.trimmed()
                general = whole if general is None else general
                continue
            for id_ in ids:
                understood = _leave(id_, reason.trimmed(), context) or understood
                left = [i for i in left if i != id_]
    if general is not None:
        for id_ in left:
            understood = _leave(id_, general, context) or understood
    return understood


def _clause(part: Piece, context: Context) -> tuple[Piece | None, Piece]:
    """Cut "la radio est trop chère" into what it is about and why."""
    match = _CLAUSE.search(part.flat)
    if match is None or not _things(part.cut(0, match.start()), context):
        return None, part
    return part.cut(0, match.start()), part.cut(match.start())


def _things(subject: Piece, context: Context) -> list[str]:
    """Return the ids of the inventory that a piece names."""
    found: list[str] = []
    for item in split(subject, re.compile(r"[,/&]| et | and | ou | or ")):
        bare = re.sub(
            r"^\W*(?:(?:le|la|les|l'|the|our|notre|nos|pour|for)\s*)+", lambda m: " " * len(m.group()), item.flat
        )
        start = len(bare) - len(bare.lstrip())
        name = item.cut(start).trimmed()
        for list_path in (CHANNELS, CONTENTS, DATA):
            known = find(list_path, name.text, context, loose=True) if name else None
            if known is not None:
                found.append(known)
                break
    return found


def _leave(id_: str, reason: Piece, context: Context) -> bool:
    text = " ".join(
        re.sub(r"^(?:parce que|car|because|since|puisque)\s+", "", reason.text, flags=re.IGNORECASE).split()
    )
    if not text:
        return False
    words = reason.words(context)
    for left in context.draft.get("integrate.left_out") or []:
        if left["id"] == id_:
            return context.draft.set(f"integrate.left_out[{id_}].reason", text, words)
    context.draft.add("integrate.left_out", {"id": id_, "reason": text}, words)
    return True


def read_kpis(block: Block, context: Context) -> bool:
    """Read what steps are judged on: "pub : 50 000 impressions ; page : 300 téléchargements"."""
    understood = False
    asked = asked_elements(context, STEPS)
    for line in lines_of(block):
        for sentence in sentences(line):
            for part in split(sentence, re.compile(r"[;\n]|,(?=[^,]{2,40}:)|, (?!\d)")):
                understood = _kpi(part, asked, context) or understood
    return understood


def _kpi(part: Piece, asked: list[str], context: Context) -> bool:
    numbers = [n for n in find_numbers(part.text, context.language)]
    pair = _PAIR.match(part.text)
    head = part.cut(0, pair.end("head")) if pair else part
    steps = [f"{STEPS}[{s}]" for s, _ in _named(head, context)] or (asked if len(asked) == 1 else [])
    if not steps:
        return False
    path = steps[0]
    rest = part.cut(pair.start("rest")) if pair else part
    metrics = terms(rest, "metric")
    chosen = next(
        (m for m in metrics if numbers and rest.start + m.start >= part.start + numbers[0].end),
        metrics[0] if metrics else None,
    )
    done = False
    if chosen is not None:
        words = rest.cut(chosen.start, chosen.end)
        context.draft.set(f"{path}.kpi.metric", words.text, words.words(context))
        done = True
    if numbers:
        words = part.cut(numbers[0].start, numbers[0].end)
        context.draft.set(f"{path}.kpi.target", numbers[0].value, words.words(context))
        done = True
    return done
