"""Reads that a proof was told wrong, and what it is: "I got the proof for price wrong, it's 40% less in a month"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.pillar_names import named, pillar_titles
from assistant.dialogue.sentences import sentences
from assistant.language.text import fold

_PILLARS = "message_house.pillars"
# What it is stands behind the verb; what it is not stands at the end.
_IS = re.compile(
    r"(?:^|[\s,:;–-])(?:c'est|ce sont|it's|it is|it should (?:be|read|say)|should (?:be|read|say)|is|est|make it|"
    r"ce devrait etre|devrait etre)\s+(?P<turns>(?:(?:plutot|en fait|en realite|actually|rather|now|really)\s+)*)"
    r"(?P<value>(?:[^,;\n]|,(?=\d))*?\d(?:[^,;\n]|,(?=\d))*?)"
    r"(?:,?\s+(?:et |and )?(?:not|pas|rather than|instead of|au lieu de|plutot que)\s+(?P<old>\d[\d.,]*\d|\d)"
    r"[^,;.!?\n]{0,20})?[ .!]*$"
)
_SLIP = re.compile(
    r"(?<![a-z])(?:me suis (?:plante|trompe|emmele|gouree?)\w*|nous sommes trompes|s'est (?:trompe|plante)\w*|erreur|"
    r"coquille|faute de frappe|(?:est|etait) (?:faux|fausse)|mal (?:lu|note|recopie)\w*|wrong|mistake|mixed up|misread|"
    r"mistyped|typo|miscounted|slipped up|messed up)(?![a-z])"
)
_PROOF = re.compile(r"(?<![a-z])(?:preuves?|proofs?)(?![a-z])")
_WORD = re.compile(r"[a-z]{4,}")
_FEWEST_WORDS, _STEM = 3, 5


def mend_proofs(talk: Talk) -> None:
    """Put what proves an argument in the place of what was told wrong, where it is sure which proof is meant.

    Args:
        talk: The message.
    """
    for start, end in sentences(talk.text):
        _mend(talk, start, end)


def _mend(talk: Talk, start: int, end: int) -> None:
    folded = talk.folded(start, end)
    told = _IS.search(folded.text)
    if told is None or "?" in folded.text or len(told["value"].split()) < _FEWEST_WORDS:
        return
    before = folded.text[: told.start()]
    slips = bool(told["turns"]) or _SLIP.search(before) is not None
    path = _meant(talk, before, told["value"], told["old"], slips=slips)
    if path is None:
        return
    a, b = (start + each for each in folded.span(*told.span("value")))
    words = talk.context.words(a, b)
    talk.context.draft.remove(path, words)
    talk.context.draft.add(path.rpartition("[")[0], talk.text[a:b].strip(' ,.!"«»“”'), words)
    talk.context.draft.correcting = True
    talk.blank(start, end)


def _meant(talk: Talk, before: str, value: str, old: str | None, *, slips: bool) -> str | None:
    """Return the path of the one proof that is meant, by its argument or by the figure that was wrong; else None."""
    proofs = {
        f"{_PILLARS}[{pillar['id']}].proofs[{place}]": fold(str(proof))
        for pillar in talk.context.draft.get(_PILLARS) or []
        for place, proof in enumerate(pillar["proofs"])
    }
    if old is not None:
        figure = re.compile(rf"(?<![\d.,]){re.escape(old.rstrip('.,'))}(?![\d]|[.,]\d)")
        held = [path for path, proof in proofs.items() if figure.search(proof) and _alike(proof, value)]
        return held[0] if len(held) == 1 else None
    if not slips:
        return None
    titles = pillar_titles(talk.context)
    meant = named(before, [title for _, title in titles])
    if len(meant) != 1 or not (_PROOF.search(before) or found(titles[meant[0]][1], _PILLARS, talk.context)):
        return None
    own = [path for path in proofs if path.startswith(f"{_PILLARS}[{titles[meant[0]][0]}]")]
    return own[0] if len(own) == 1 and (_PROOF.search(before) or _alike(proofs[own[0]], value)) else None


def _alike(one: str, two: str) -> bool:
    """Tell whether two folded texts share a telling word."""
    return bool({word[:_STEM] for word in _WORD.findall(one)} & {word[:_STEM] for word in _WORD.findall(two)})
