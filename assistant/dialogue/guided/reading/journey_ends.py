"""What follows from a journey as told: its entries, its goal and the stage of each step."""

import re

from assistant.dialogue.draft import provenance_of
from assistant.dialogue.guided.reading.elements import CHANNELS
from assistant.dialogue.guided.reading.journey_branches import is_negated
from assistant.dialogue.guided.reading.journey_map import STEPS, JourneyMap, Node
from assistant.dialogue.guided.reading.journey_write import write
from assistant.dialogue.guided.reading.lexicon import term_data, terms
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.plan.base import STAGES

_WINS = frozenset({"acquisition", "awareness"})
_PAGES = frozenset({"page", "landing_page", "web_page"})
_LATE = 2


def finish(journey: JourneyMap) -> None:
    """Write the map, then mark entries and the goal and assume stages."""
    new = [node for node in journey.nodes if node.step is None]
    write(journey)
    _entries(journey)
    _goal(journey)
    _stages(journey, new)


def _entries(journey: JourneyMap) -> None:
    """Mark known steps that are said to be entries; new ones were written with it."""
    for node in journey.nodes:
        if node.entry is not None:
            _flag(journey, node, "entry", node.entry)


def _flag(journey: JourneyMap, node: Node, name: str, words: Piece) -> None:
    """Set a flag; one that is not set reads as false, which nobody said."""
    path = f"{STEPS}[{node.step}].{name}"
    if not journey.context.draft.get(path):
        replace(journey.context.draft, path, True, words.words(journey.context))


def _goal(journey: JourneyMap) -> None:
    """Mark the step said to be the goal, else the only end, or the only end where people decide."""
    draft = journey.context.draft
    said = [node for node in journey.nodes if node.goal is not None]
    for node in said:
        assert node.goal is not None
        _drop_guessed(journey, node)
        _flag(journey, node, "goal", node.goal)
    if said:
        return
    links = draft.get("integrate.links") or []
    # Where somebody who did not answer is sent is a way back, and no end of the way.
    onward = [link for link in links if not is_negated(Piece(str(link.get("trigger") or ""), 0))]
    targets = {link["target"] for link in onward}
    aside = {link["target"] for link in links} - targets
    sources = {link["source"] for link in onward if link["target"] not in aside}
    by_metric = _by_metric(journey)
    goals = [n for n in journey.nodes if draft.get(f"{STEPS}[{n.step}].goal")]
    if any(not _is_guessed(journey, n) or n in by_metric for n in goals):
        return
    ends = [n for n in journey.nodes if n.step in targets and n.step not in sources]
    chosen = by_metric or _reached(journey, ends)
    if len(chosen) > 1:
        best = max(_rank(journey, n) for n in chosen)
        chosen = [n for n in chosen if _rank(journey, n) == best]
    if len(chosen) != 1 or chosen[0] in goals:
        return
    goal = chosen[0]
    _drop_guessed(journey, goal)
    if goal.words is not None:
        _flag(journey, goal, "goal", goal.words)


# What follows once it is done: "then a welcome e-mail", "une enquête de satisfaction".
_AFTERWARDS = re.compile(
    r"(?<![a-z])(?:welcome|bienvenue|thank[- ]?you|thanks|merci|remerciements?|satisfaction|feedback|review request|"
    r"demande d'avis|parrainage|referral)(?![a-z])"
)


def _reached(journey: JourneyMap, ends: list[Node]) -> list[Node]:
    """Return the ends of the way; for one that only follows what was reached, the step before where people decide."""
    found: list[Node] = []
    for end in ends:
        way = [end]
        while len(before := list(dict.fromkeys(journey.predecessors(way[-1])))) == 1 and before[0] not in way:
            way.append(before[0])
        after = [at for at, node in enumerate(way) if _AFTERWARDS.search(flat(node.name)) is not None]
        if not after:
            found.append(end)
        elif after[-1] + 1 < len(way) and (_own_stage(way[after[-1] + 1]) or 0) >= _LATE:
            found.append(way[after[-1] + 1])
    return list(dict.fromkeys(found))


def _is_guessed(journey: JourneyMap, node: Node) -> bool:
    """Tell whether a goal was only read off the end of the path: with the words that named the step."""
    plan = journey.context.draft.plan
    mark = provenance_of(plan, f"{STEPS}[{node.step}].goal")
    named = provenance_of(plan, f"{STEPS}[{node.step}]")
    return mark is not None and named is not None and (mark.words, mark.turn) == (named.words, named.turn)


def _drop_guessed(journey: JourneyMap, keep: Node) -> None:
    draft = journey.context.draft
    for node in journey.nodes:
        path = f"{STEPS}[{node.step}].goal"
        if node is not keep and draft.get(path) and _is_guessed(journey, node) and keep.words is not None:
            draft.clear(path, keep.words.words(journey.context))


def _by_metric(journey: JourneyMap) -> list[Node]:
    """Return the steps that name what the objective counts."""
    metric = journey.context.draft.get("objective.metric")
    if not metric:
        return []
    wanted = {t.id for t in terms(Piece(str(metric), 0), "metric")}
    nouns = {t.id for t in terms(Piece(str(metric), 0), "step_nouns")}
    found = []
    for node in journey.nodes:
        name = Piece(node.name, 0)
        counted = wanted & {t.id for t in terms(name, "metric")}
        if counted or nouns & {t.id for t in terms(name, "step_nouns")}:
            found.append(node)
    # "Page d'inscription → paiement": a page that leads on is on the way to what is counted.
    onward = {edge.source for edge in journey.edges if edge.trigger is None}
    return [n for n in found if n not in onward or not _is_page(n)][-1:]


def _is_page(node: Node) -> bool:
    return bool({t.id for kind in ("step_nouns", "format") for t in terms(Piece(node.name, 0), kind)} & _PAGES)


def _rank(journey: JourneyMap, node: Node) -> int:
    return _own_stage(node) or 0


def _own_stage(node: Node) -> int | None:
    """Return the index of the stage that the noun in a step's name tells; a page on the way to it comes before."""
    if _is_page(node):
        return None
    nouns = terms(Piece(node.name, 0), "step_nouns")
    stages = [STAGES.index(s) for n in nouns for s in STAGES if term_data("step_nouns", n.id).get("stage") == s]
    return max(stages) if stages else None


def _is_signup(node: Node) -> bool:
    return {t.id for t in terms(Piece(node.name, 0), "step_nouns")} == {"signup"}


_DECIDES = re.compile(
    r"(?<![a-z])(?:booking|checkout|order(?:ing)?|donation|ticket) (?:page|form)(?![a-z])|"
    r"(?<![a-z])(?:page|formulaire) (?:de |d')"
    r"(?:reservation|commande|don|adhesion|souscription|achat|billetterie)(?![a-z])"
)


def _stages(journey: JourneyMap, new: list[Node]) -> None:
    """Assume the stage of each new step: what its name tells, else its channel's earliest that goes not back."""
    draft = journey.context.draft
    done: dict[int, int] = {}
    for node in _ordered(journey, new):
        if node.stage is not None:
            done[id(node)] = STAGES.index(node.stage[0])
            continue
        before = [s for p in journey.predecessors(node) if (s := _stage_of(journey, p, done)) is not None]
        floor = max(before, default=0)
        own = _own_stage(node)
        if own is not None and own >= _LATE and not before and sum(e.source is node for e in journey.edges):
            # A meeting where people discover a campaign decides nothing yet.
            own = 0
        if own is not None and own > _LATE and not before and draft.get("objective.kind") in _WINS:
            # Whoever is to be won meets the campaign first where its members already are.
            own = 0
        if _is_signup(node) and any(edge.source is node for edge in journey.edges):
            # Signing up for something is a decision only where it is the end.
            own = STAGES.index("consideration")
        if own is None:
            own = _channel_stage(journey, node, floor)
        if draft.get(f"{STEPS}[{node.step}].goal") and own is not None and own < _LATE and node.channel_kind != "email":
            own = max(own, floor)
        if own is None and not before and not node.words:
            continue
        stage = max(own if own is not None else floor, floor)
        if node.captures and stage == 0:
            stage = 1
        if _DECIDES.search(flat(node.name)):
            # A page on which people book is where they decide.
            stage = max(stage, _LATE)
        done[id(node)] = stage
        if node.words is not None:
            draft.set(f"{STEPS}[{node.step}].stage", STAGES[stage], node.words.words(journey.context), assumed=True)


def _channel_stage(journey: JourneyMap, node: Node, floor: int) -> int | None:
    channel = journey.context.draft.get(f"{STEPS}[{node.step}].channel")
    stages = journey.context.draft.get(f"{CHANNELS}[{channel}].stages") if channel else None
    if node.mention is not None and node.mention.channel is not None:
        stages = term_data("channel", node.mention.channel.id).get("stages", "").split() or stages
    ranks = sorted(STAGES.index(s) for s in stages or [])
    return next((rank for rank in ranks if rank >= floor), None)


def _stage_of(journey: JourneyMap, node: Node, done: dict[int, int]) -> int | None:
    if id(node) in done:
        return done[id(node)]
    stage = journey.context.draft.get(f"{STEPS}[{node.step}].stage")
    return STAGES.index(stage) if stage in STAGES else None


def _ordered(journey: JourneyMap, new: list[Node]) -> list[Node]:
    """Return new steps so that what leads to a step comes before it, where there is no loop."""
    ordered: list[Node] = []
    waiting = list(new)
    while waiting:
        ready = [n for n in waiting if all(p in ordered or p not in waiting or p is n for p in journey.predecessors(n))]
        for node in ready or waiting[:1]:
            ordered.append(node)
            waiting.remove(node)
    return ordered
