"""Reads which argument answers which challenge, whatever is asked, where both are named as they are known.

"Pour « peur de s'engager », c'est Liberté qui répond", "Savings is for the “food waste” challenge". Nothing else may
stand in the sentence than words that join the two.
"""

import re
from bisect import bisect
from itertools import groupby

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.challenge_words import nearest_challenge
from assistant.dialogue.guided.reading.lexicon import word_set
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.pillar_answers import is_short_for
from assistant.dialogue.guided.reading.pillar_names import pillar_titles

_QUOTED = re.compile(r"\"\s*([^\"\n]{3,120}?)\s*\"")
_WORD = re.compile(r"[a-z0-9]+")
_ARTICLE = re.compile(r"^(?:(?:the|our|le|la|les|notre|nos)\s+|l')")
_PILLAR, _CHALLENGE = "pillar", "challenge"
_FEWEST_LETTERS = 3


def read_answers_told(talk: Talk, start: int, end: int) -> None:
    """Record which pillars a sentence says to answer which challenges, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    challenges: list[str] = talk.context.draft.get("audience.challenges") or []
    titles = pillar_titles(talk.context)
    if not challenges or not titles:
        return
    folded = talk.folded(start, end)
    words = [_ARTICLE.sub("", flat(title)) for _, title in titles]
    found = _named(folded.text, challenges, words, loose=not talk.asks_words)
    for pillar, challenge in _by_clause(folded.text, found) or _pairs(found):
        path = f"message_house.pillars[{titles[pillar][0]}].answers"
        talk.context.draft.add(path, challenges[challenge], talk.context.words(start, end))
        talk.read(start, end)


_Named = tuple[str, int, int, int]
"""What is named, its place among those known, and where its name begins and ends."""


def _named(text: str, challenges: list[str], titles: list[str], *, loose: bool) -> list[_Named]:
    """Return the pillars and challenges that a folded sentence names, in order; none where it says anything else.

    Args:
        text: The sentence.
        challenges: The challenges that are known.
        titles: What the pillars are called, folded, without an article.
        loose: Whether "for" joins the two; where words are asked, "Time for food waste" may be one of them.
    """
    found: list[_Named] = []
    for quoted in _QUOTED.finditer(text):
        nearest = nearest_challenge(quoted[1], challenges)
        title = _ARTICLE.sub("", quoted[1])
        if nearest is not None:
            found.append((_CHALLENGE, challenges.index(nearest), *quoted.span()))
        elif title in titles:
            found.append((_PILLAR, titles.index(title), *quoted.span()))
        else:
            return []
    names = [(_CHALLENGE, i, flat(each)) for i, each in enumerate(challenges)]
    names += [(_PILLAR, i, each) for i, each in enumerate(titles)]
    for kind, place, name in sorted(names, key=lambda each: -len(each[2])):
        for match in _whole(name, text):
            if not any(match.start() < b and a < match.end() for _, _, a, b in found):
                found.append((kind, place, *match.span()))
    rest = [word for word in _WORD.finditer(text) if not any(a <= word.start() < b for _, _, a, b in found)]
    for word in [each for each in rest if each.group() not in word_set("joins_answer")]:
        short = [i for i, title in enumerate(titles) if is_short_for(word.group(), title)]
        if len(short) != 1:
            return []
        found.append((_PILLAR, short[0], *word.span()))
    joined = {word.group() for word in rest}
    links = joined & word_set("answers_link") or ((loose or '"' in text) and joined & word_set("answers_loosely"))
    return sorted(found, key=lambda each: each[2]) if links else []


def _whole(name: str, text: str) -> list[re.Match[str]]:
    """Return where a name stands as words of their own."""
    if len(name) < _FEWEST_LETTERS:
        return []
    return list(re.finditer(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", text))


def _by_clause(text: str, named: list[_Named]) -> list[tuple[int, int]]:
    """Return the pairs of a sentence each clause of which names both: "Savings answers this, for that it is Time"."""
    marks = [m.start() for m in _BETWEEN.finditer(text) if not any(a <= m.start() < b for _, _, a, b in named)]
    clauses = [list(told) for _, told in groupby(named, key=lambda each: bisect(marks, each[2]))]
    pairs = [_pairs(clause) for clause in clauses]
    return [pair for each in pairs for pair in each] if all(pairs) else []


_BETWEEN = re.compile(r"[,;.]")


def _pairs(named: list[_Named]) -> list[tuple[int, int]]:
    """Return the pillar and the challenge of each pair: what is named first in a sentence is named first in each.

    "Savings for this and that, Time for another": a pillar may answer several; what stands alone pairs nothing.
    "Savings for this, and that is for Time": two by two, where one would be left alone otherwise.
    """
    runs = [(kind, [each[1] for each in run]) for kind, run in groupby(named, key=lambda each: each[0])]
    if len(runs) % 2:
        twos = [(one, two) for one, two in zip(named[::2], named[1::2], strict=False) if one[0] != two[0]]
        alone = len(runs) == 1 or 2 * len(twos) != len(named)
        return [] if alone else [(one[1], two[1]) if one[0] == _PILLAR else (two[1], one[1]) for one, two in twos]
    pairs: list[tuple[int, int]] = []
    for (kind, first), (_, second) in zip(runs[::2], runs[1::2], strict=True):
        pillars, challenges = (first, second) if kind == _PILLAR else (second, first)
        pairs += [(pillar, challenge) for pillar in pillars for challenge in challenges]
    return pairs
