"""Puts quoted words in the place of what stands: "call the speed pillar “…”", "make it “…”"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.registry import read_block
from assistant.plan.path import value_at

_FIELDS = {
    "objective": "objective.statement",
    "metric": "objective.metric",
    "audience": "audience.name",
    "promise": "message_house.promise",
    "tone": "message_house.tone",
}
_NAMES = ("title", "name", "label", "message")
_LISTS = (
    "audience.",
    "message_house.",
    "rally.contents",
    "integrate.steps",
    "orchestrate.tasks",
    "orchestrate.milestones",
)
_ASKED_IN_WORDS = (*_FIELDS.values(), "message_house.pillars", "audience.challenges", "audience.motivations")
_PUT = (
    r"(?:(?:please |just |rather |plutot |simplement |juste )*(?:put|write|use|say|have|make|change|set|call|name|"
    r"rename|"
    r"replace|mets|mettez|mettre|ecris|ecrivez|ecrire|utilise[rsz]?|change[rsz]?|appelle[rsz]?|appelez|nomme[rsz]?|"
    r"renomme[rsz]?|remplace[rsz]?|fais|note[rsz]?)(?: (?:down|just|rather|plutot|juste|simplement|seulement|only))*)"
)
_IT = r"(?:[ -](?:it|that|this|le|la|ca|cela)(?![a-z]))"
_TO = r"(?:\s*(?::|=|,|->)|\s(?:to|as|by|with|be|say|read|into|en|par|comme|c'est|dire))*"
_VALUE = r"\s*\"(?P<value>[^\"\n]{2,120})\""
_END = r"(?:[ ,]*(?:instead|please|pls|now|rather|plutot|a la place|stp|svp|merci|maintenant|desormais))*[ .!]*"
_WHAT = r"(?P<what>[^,;:.!?\"\n]{2,60}?)"
_OF = r"(?:(?:for|as|in|into|on|pour|comme|dans|sur|a la place (?:de|du)|instead of)\s+)"
_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{OPENS}(?P<verb>{_PUT})\s+{_WHAT}(?P<to>{_TO}){_VALUE}{_END}",
        rf"{OPENS}(?:for|pour)\s+{_WHAT}\s*,?\s+{_PUT}{_IT}?{_TO}{_VALUE}{_END}",
        rf"{OPENS}{_PUT}{_VALUE}{_END.removesuffix('[ .!]*')}\s*{_OF}{_WHAT}[ .!]*",
        rf"{OPENS}{_WHAT}\s*,\s*{_PUT}{_IT}?{_TO}{_VALUE}{_END}",
    )
)
_SHOWN = re.compile(rf"{OPENS}(?P<put>{_PUT})(?P<it>{_IT})?{_TO}{_VALUE}(?P<end>{_END})")
_NAMES_IT = re.compile(
    r"(?:please |just )*(?:call|name|rename|change|set|replace|appelle|appelez|nomme|renomme|remplace)"
)
_INSTEAD = re.compile(r"(?<![a-z])(?:instead|rather|plutot|a la place|change|replace|remplace)")


def rewrite(talk: Talk, start: int, end: int) -> None:
    """Put quoted words where a sentence says they belong, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    text = folded.text.strip()
    if text.count('"') != 2:
        return
    lead = len(folded.text) - len(folded.text.lstrip())
    shown = _SHOWN.fullmatch(text)
    if shown is not None:
        if shown["it"] or _INSTEAD.search(f"{shown['put']} {shown['end']}"):
            a, b = folded.span(lead + shown.start("value"), lead + shown.end("value"))
            _in_place_of_the_last(talk, (start, end), (start + a, start + b))
        return
    for match in (found_ for pattern in _NAMED if (found_ := pattern.fullmatch(text)) is not None):
        path = _meant(match["what"], talk)
        groups = match.groupdict()
        if path is not None and "verb" in groups and not groups["to"] and not _NAMES_IT.match(groups["verb"]):
            # "Make the leaflet “Why us”" is work: of what is written anew only the promise and such are made.
            path = path if path in _FIELDS.values() else None
        if path is not None:
            a, b = folded.span(lead + match.start("value"), lead + match.end("value"))
            _write(path, (start + a, start + b), talk)
            talk.blank(start, end)
            return


def _meant(what: str, talk: Talk) -> str | None:
    """Return the field, or the one element, that words name."""
    bare = re.sub(r"^(?:(?:the|our|my|la|le|les|notre|ma|mon) |l')", "", what.strip())
    field = _FIELDS.get(label_of(bare) or "")
    if field is not None:
        return field
    paths = found(what, None, talk.context)
    return paths[0] if len(paths) == 1 and paths[0].startswith(_LISTS) else None


def _in_place_of_the_last(talk: Talk, span: tuple[int, int], value: tuple[int, int]) -> None:
    """Put words in the place of the one text that the turn before recorded, else where words are asked."""
    path = _last(talk)
    if path is not None:
        _write(path, value, talk)
    elif (talk.context.asked or "").startswith(_ASKED_IN_WORDS):
        # What was offered is not it: the words answer the question.
        a, b = value
        talk.text = (
            f"{talk.text[: span[0]]}{' ' * (a - span[0])}{talk.text[a:b]}{' ' * (span[1] - b)}{talk.text[span[1] :]}"
        )
        talk.context.draft.correcting = True
        return
    else:
        talk.unknown(*span)
    talk.blank(*span)


def _last(talk: Talk) -> str | None:
    draft = talk.context.draft
    marks = draft.plan.provenance
    said = [path for path, mark in marks.items() if mark.turn == (draft.turn or 0) - 1 and mark.origin != "assumed"]
    texts = {path if path in _FIELDS.values() else path[: path.rfind("]") + 1] for path in said}
    texts = {path for path in texts if path in _FIELDS.values() or (path and path.startswith(_LISTS))}
    return texts.pop() if len(texts) == 1 else None


def _write(path: str, span: tuple[int, int], talk: Talk) -> None:
    draft, words = talk.context.draft, talk.context.words(*span)
    text = talk.text[span[0] : span[1]].strip()
    draft.correcting = True
    if path in _FIELDS.values():
        label = next(label for label, field in _FIELDS.items() if field == path)
        read_block(Block(label, (Line(talk.text[span[0] : span[1]], span[0]),), label), talk.context)
        return
    element = value_at(draft.data, path)
    if isinstance(element, dict):
        field = next((name for name in _NAMES if element.get(name)), None)
        field = field or next((name for name in _NAMES if name in element), "title")
        text = text[:1].upper() + text[1:] if path.startswith("message_house.pillars") else text
        replace(draft, f"{path}.{field}", text, words)
    else:
        replace(draft, path, text, words)
