"""Moves things between the lists of the plan: "“no waste” is a motivation, not a challenge", "poster is a content"."""

import re

from assistant.dialogue.guided.plan_talk.elements import KINDS, found, is_pronoun, kind_of
from assistant.dialogue.guided.plan_talk.patterns import OPENS, SEPARATOR
from assistant.dialogue.guided.plan_talk.removal import take_out
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, DATA, channel_id
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.text import fold
from assistant.plan.path import value_at

_TEXTS = ("audience.challenges", "audience.motivations", "audience.objections", "audience.habits")
_LABELS = {CHANNELS: "name", CONTENTS: "title", DATA: "name"}
_THE = r"(?:(?:the|their|our|my|an?|la|le|les|leurs?|nos|mes|une?|des|liste(?: des)?|list(?: of)?) |l')*"
_IN = r"(?:to|in|into|under|among|as|dans|en|parmi|comme|chez|aux?|a)"
_TO = rf"{_IN} {_THE}(?P<to>{KINDS})(?: list)?"
_END = r"(?=\s*(?:$|[.,;:!?\n]))"
_IT = r"(?:it|them|that|those|le|la|les|l'|ca)"
_PUT = (
    r"(?:move|put|shift|transfer|add|mets|mettez|mettre|deplace[rz]?|passe[rz]?|bascule[rz]?|range[rz]?|ajoute[rz]?|"
    r"transfere[rz]?|remets|remettez)"
)
_TAKE = r"(?:remove|take|delete|drop|enleve[rz]?|retire[rz]?|supprime[rz]?|vire[rz]?|sors|sortez)"
# "Remove X from the challenges and add it to the motivations", "move X to the motivations".
_ORDERS = (
    re.compile(
        rf"{OPENS}{_TAKE}\s+(?P<old>.+?)\s+(?:from|out of|off|de|des|du)\s*{_THE}(?P<from>{KINDS})(?:\s*,)?\s+"
        rf"(?:and|et)(?: then| plutot)? {_PUT}[- ]{_IT} {_TO}{_END}"
    ),
    re.compile(rf"{OPENS}{_PUT}\s+(?P<old>.+?)(?:\s+(?:from|de|des|du)\s*{_THE}(?P<from>{KINDS}))?\s+{_TO}{_END}"),
)
_IS = r"(?:\s+(?:is|are|was|were|c'est|est|ce sont|sont|c'etait)|'s)\s+(?:really |actually |rather |plutot |en fait )?"
_NOT = r"(?:n'est pas|ne sont pas|c'est pas|isn't|is not|isnt|aren't|are not|arent)"
_OLD = r"(?:\"[^\"\n]+\"|[^.;!?\n]+?)"
# "X is a motivation, not a challenge", "X isn't a channel, it's a content".
_SAID = (
    re.compile(
        rf"{OPENS}(?P<old>{_OLD}){_IS}{_THE}(?P<to>{KINDS})\s*(?:,\s*)?(?:(?:and|et|but|mais) )?(?:not|pas|non)\s+"
        rf"{_THE}(?P<from>{KINDS}){_END}"
    ),
    re.compile(
        rf"{OPENS}(?P<old>{_OLD})(?:\s+|\s?,\s?){_NOT}\s+{_THE}(?P<from>{KINDS})\s*(?:,\s*)?(?:(?:and|et|but|mais) )?"
        rf"(?:it's|it is|they're|they are|that's|c'est|ce sont)\s+{_THE}(?P<to>{KINDS}){_END}"
    ),
    re.compile(rf"{OPENS}(?P<old>{_OLD}){_IS}{_THE}(?P<to>{KINDS}){_END}"),
)


def move(talk: Talk, start: int, end: int) -> None:
    """Put what is in the wrong list into the right one, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    for expression in (*_ORDERS, *_SAID):
        match = expression.match(folded.text)
        to = kind_of(match["to"]) if match is not None else None
        if match is None or to is None:
            continue
        source = match.groupdict().get("from")
        paths = _meant(match["old"], kind_of(source) if source else None, to, talk)
        if paths:
            for path in reversed(paths):
                _put(path, to, talk, (start, end))
            talk.blank(start, end)
            return


def _meant(old: str, source: str | None, to: str, talk: Talk) -> list[str]:
    """Return the elements that words name and that can be put into a list; none where one of them is not known."""
    paths: list[str] = []
    for part in SEPARATOR.split(old.strip()):
        if source is None and is_pronoun(part):
            return []
        told = [path for path in found(part, source, talk.context) if _fits(path, to)]
        if len(told) != 1 and not (told and is_pronoun(part)):
            return []
        paths += [path for path in told if path not in paths]
    return paths


def _fits(path: str, to: str) -> bool:
    """Tell whether an element can be in another list than its own."""
    own = path.partition("[")[0]
    if own == to or path.count("[") != 1:
        return False
    return (own in _TEXTS and to in _TEXTS) or (own in _LABELS and to in _LABELS)


def _put(path: str, to: str, talk: Talk, span: tuple[int, int]) -> None:
    draft, words = talk.context.draft, talk.context.words(*span)
    element = value_at(draft.data, path)
    name = element if isinstance(element, str) else str(element.get(_LABELS[path.partition("[")[0]]) or "")
    take_out(path, words, talk.context)
    if to in _TEXTS:
        draft.add(to, name, words)
    elif to == CHANNELS:
        piece = Piece(name, span[0])
        channel_id(piece, next(iter(terms(piece, "channel")), None), talk.context, words)
    elif not any(fold(str(each.get(_LABELS[to]) or "")) == fold(name) for each in draft.get(to) or []):
        draft.add(to, {_LABELS[to]: name}, words)
