"""Reads sentences that tell a way by who takes it, or backwards: "whoever gets the letter calls the shop".

"Before the tasting there's a call", "people reach the page from the poster or the fair", "it all ends with a booking":
what comes first in the words need not come first on the way. "Facebook too": it leads where the last one led.
"""

from dataclasses import dataclass

from assistant.dialogue.guided.reading.journey_map import JourneyMap, Node
from assistant.dialogue.guided.reading.journey_mentions import Mention, plain_mention
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import Piece, flat

_FORMS = tuple(Expression(f"journey_led.{name}") for name in ("who", "reached", "before", "follows", "ends"))
_CLAUSES, _OR, _GOAL = (Expression(f"journey_led.{name}") for name in ("clauses", "or", "goal"))
_TOO, _TOO_AT_END = Expression("journey_led.too"), Expression("journey_led.too_at_end")
_ARTICLE, _NO_NAME = Expression("journey_led.article"), Expression("journey_led.no_name")
_OF_WAY = Expression("journey_led.of_way")
_MOST_WORDS = 6


@dataclass(frozen=True)
class Led:
    """What a clause tells: where people come from, and where they get to.

    Args:
        sources: The steps that lead there, none where only the end of the way is told.
        target: The step that they get to.
        goal: The words that say that the way ends there, or None.
    """

    sources: tuple[Piece, ...]
    target: Piece
    goal: Piece | None


def tells_led(sentence: Piece, known: list[str]) -> bool:
    """Tell whether each clause of a sentence leads from a step to another one, and some of them are steps for sure.

    Args:
        sentence: A sentence of a message.
        known: The names of the steps that there are.
    """
    return _surely(_clauses(sentence), [flat(name) for name in known])


def read_led(journey: JourneyMap, sentence: Piece, path: list[Node]) -> list[Node]:
    """Read a sentence that tells a way so into the map; return the steps of it, the last one at the end.

    Args:
        journey: The map.
        sentence: The sentence.
        path: The steps told so far.
    """
    too = same_way(sentence) if len({edge.target for edge in journey.edges}) == 1 else []
    if too:
        # Where several steps were led to, which one is meant is not known.
        target = journey.edges[-1].target
        sources = [_node(journey, words, sentence, path) for words in too]
        for source, words in zip(sources, too, strict=True):
            journey.link(source, target, words)
        return _new([*sources, target], path)
    clauses = _clauses(sentence)
    found: list[Node] = []
    for told in clauses if _surely(clauses, [flat(node.name) for node in journey.nodes]) else []:
        sources = [_node(journey, words, sentence, [*path, *found]) for words in told.sources]
        target = _node(journey, told.target, sentence, [*path, *found])
        target.goal = told.goal or target.goal
        for source, words in zip(sources, told.sources, strict=True):
            journey.link(source, target, words)
        found += [*sources, target]
    return _new(found, path)


def _new(found: list[Node], path: list[Node]) -> list[Node]:
    """Return steps once each, without those of a path but for the last one."""
    last = found[-1:]
    return [*(node for node in dict.fromkeys(found) if node not in (*path, *last)), *last]


def _clauses(sentence: Piece) -> list[Led]:
    """Return what the clauses of a sentence tell, nothing where one of them tells something else."""
    cuts = [match.span() for match in _CLAUSES.finditer(sentence.flat)]
    told = [_led(sentence.cut(*span)) for span in _between(cuts, len(sentence.text))]
    return [each for each in told if each is not None] if None not in told else []


def _surely(clauses: list[Led], known: list[str]) -> bool:
    """Tell whether one of the names is a step for sure: it holds a word for one, is known, or the way ends there."""
    if any(told.goal is not None and not told.sources and _OF_WAY.search(told.goal.flat) for told in clauses):
        return True
    names = [name for told in clauses for name in (*told.sources, told.target)]
    return any(not _mention(name, name).unknown or name.flat in known for name in names)


def _mention(words: Piece, sentence: Piece) -> Mention:
    at = words.start - sentence.start
    mention = plain_mention(sentence, at, at + len(words.text))
    # What is told so was named before, with an article or without.
    mention.definite = True
    return mention


def _node(journey: JourneyMap, words: Piece, sentence: Piece, path: list[Node]) -> Node:
    return journey.nodes_for(_mention(words, sentence), sentence, path)[-1]


def _led(clause: Piece) -> Led | None:
    """Return what one clause tells."""
    goal = _GOAL.search(clause.flat)
    bare = clause.cut(0, goal.start()) if goal is not None else clause
    match = next((found for form in _FORMS if (found := form.fullmatch(bare.flat)) is not None), None)
    if match is None:
        return None
    said = match.groupdict()
    target = _name(bare.cut(*match.span("target")))
    sources = _names(bare.cut(*match.span("source"))) if said.get("source") else []
    if target is None or None in sources:
        return None
    end = match if not sources else goal
    words = clause.cut(end.start(), end.end()) if end is not None else None
    return Led(tuple(each for each in sources if each is not None), target, words)


def same_way(sentence: Piece) -> list[Piece]:
    """Return the steps that a sentence is nothing but, and that do the same: "Facebook too, and the posters"."""
    same = _TOO.match(sentence.flat)
    cut = sentence.cut(same.end()) if same is not None else sentence
    spans = _between([match.span() for match in _OR.finditer(cut.flat)], len(cut.text))
    parts = [cut.cut(*span) for span in spans if cut.text[slice(*span)].strip(" .!")]
    ends = [_TOO_AT_END.search(part.flat) for part in parts]
    names = [_name(part.cut(0, end.start()) if end else part) for part, end in zip(parts, ends, strict=True)]
    told = [name for name in names if name is not None and not _mention(name, name).unknown]
    return told if len(told) == len(names) and (same is not None or any(ends)) else []


def _names(sources: Piece) -> list[Piece | None]:
    spans = _between([match.span() for match in _OR.finditer(sources.flat)], len(sources.text))
    return [_name(sources.cut(*span)) for span in spans]


def _between(cuts: list[tuple[int, int]], end: int) -> list[tuple[int, int]]:
    """Return the spans that lie between cuts."""
    return list(zip([0, *(b for _, b in cuts)], [*(a for a, _ in cuts), end], strict=True))


def _name(words: Piece) -> Piece | None:
    """Return the name of a step without its article, None where words are no name."""
    article = _ARTICLE.match(words.flat)
    name = (words.cut(article.end()) if article is not None else words).trimmed()
    fit = 0 < len(name.text.split()) <= _MOST_WORDS and _NO_NAME.search(name.flat) is None
    return name if fit else None
