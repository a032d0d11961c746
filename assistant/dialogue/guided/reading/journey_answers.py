"""Reads short answers about the journey: its goal, its entries, where what steps collect is stored."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.asked import asked_elements
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import DATA, data_id, find
from assistant.dialogue.guided.reading.journey_map import STEPS, JourneyMap
from assistant.dialogue.guided.reading.journey_mentions import find_mentions, plain_mention
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.pieces import Piece, lines_of, split
from assistant.language.yaml_data import load_yaml

_ORDINAL = Expression("journey_answers.ordinal")
_NEW_BASE = Expression("journey_answers.new_base")
_LONGEST_NAME = 3
_LAST = Expression("journey_answers.last")


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
    if ordinal is not None and ordinal < len(steps):
        return [(steps[ordinal]["id"], bare)]
    return named_steps(line, context)


def _ordinal(piece: Piece) -> int | None:
    """Return the place, from zero, that an answer tells: "la deuxième", "2"."""
    match = _ORDINAL.fullmatch(piece.flat)
    return _places().get(match["ordinal"]) if match is not None else None


@cache
def _places() -> dict[str, int]:
    rows = load_yaml(Path(__file__).with_name("data") / "ordinals.yaml")
    return {str(form): place for place, forms in enumerate(rows) for form in forms}


def named_steps(line: Piece, context: Context) -> list[tuple[str, Piece]]:
    """Return the ids of the known steps that a piece names, with the words that name them."""
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
                [f"{STEPS}[{s}].stores_in" for s, _ in named_steps(_without_base(part, context), context)]
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
    bare = part.trimmed()
    loose = find(DATA, bare.text, context, loose=True) if bare else None
    if loose is not None:
        return [(loose, bare)]
    lead = _NEW_BASE.match(part.flat)
    new = part.cut(lead.end() if lead is not None else 0).trimmed()
    # A proper name is a tool that the vocabulary does not know; "Pour l'appel, …" speaks of something else.
    if new and not _FOR.match(new.flat) and new.text[0].isupper() and len(new.text.split()) <= _LONGEST_NAME:
        return [(data_id(new, context), new)]
    return []


_FOR = re.compile(r"(?:pour|for|si|if|quand|when|apres|after)(?![a-z])")


def _base_name(part: Piece, start: int, end: int) -> Piece:
    proper = re.compile(r"(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)+").match(part.text, end)
    return part.cut(start, proper.end() if proper else end)
