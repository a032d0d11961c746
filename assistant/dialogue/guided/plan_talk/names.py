"""Gives things other names, and takes out what is said to be no such thing: "HIPAA is not a person"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found, kind_of
from assistant.dialogue.guided.plan_talk.patterns import RENAME, SEPARATOR
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.people import replace
from assistant.language.folding import Folded, fold_with_offsets
from assistant.plan.path import value_at

_STANDS = re.compile(
    r"(?:ready|done|finished|made|written|printed|sent|delivered|approved|signed|live|online|out|there|here|in|on|"
    r"at|by|"
    r"for|before|after|with|from|sent|shown|used|more|less|better|shorter|longer|smaller|bigger|clearer|first|last|"
    r"prete?s?|faite?s?|finie?s?|terminee?s?|ecrite?s?|imprimee?s?|envoyee?s?|livree?s?|validee?s?|signee?s?|en|"
    r"dans|sur|"
    r"a|au|aux|pour|avant|apres|avec|chez|plus|moins|mieux)(?![a-z'-])"
)
_FIELDS = ("title", "name", "label")
_QUOTED = re.compile(r"\s*[\"«“'](?P<name>[^\"»”]+?)[\"»”'](?=\W|$)")
_NEW_END = re.compile(r"[,;:](?=\s)|\s(?:and|et|not|pas|instead|plutot)\s|[.!?](?=\s|$)")
_NEITHER = re.compile(
    r"\s*(?:,\s*)?(?:and |et |but |mais )?(?:neither (?:is|are)|nor (?:is|are)|nor|ni)\s+(?P<more>[^,.;!?\n]+)"
)
_PRONOUN = re.compile(r"(?:(?:that|this|it|those|these|thats?|ca|cela|ce|c'|ceci)'?)?")
# What lists of a plan are called, and much else.
_EVERYDAY = re.compile(
    r"difficultes?|problemes?|problems?|soucis?|freins?|people|gens|personnes?|persons?|somebody|quelqu'un|data|"
    r"fichiers?|lists?|lines?|lignes?|habits?|habitudes?"
)
_SINGLE = {
    "metric": "objective.metric",
    "indicateur": "objective.metric",
    "audience": "audience.name",
    "promise": "message_house.promise",
    "promesse": "message_house.promise",
}


def rename(talk: Talk, expression: re.Pattern[str], start: int, end: int) -> None:
    """Give an element the other name that a sentence tells: "rename that pillar to Ready in a day".

    Args:
        talk: The message.
        expression: How it is told, with ``old`` and ``new``.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    match = expression.search(folded.text)
    if match is None:
        return
    if expression is not RENAME and _STANDS.match(match["new"]) is not None:
        # "The poster has to be ready by Friday" tells how it stands.
        return
    paths = found(match["old"], None, talk.context)
    if len(paths) != 1 or paths[0].count("[") != 1:
        if expression is RENAME:
            talk.unknown(start, end)
            talk.blank(start, end)
        return
    a, _ = folded.span(match.start("new"), match.start("new"))
    new, length = new_name(talk.text[start + a : end])
    if not new:
        return
    set_name(talk, paths[0], new, (start + a, start + a + length))
    first = folded.span(match.start(), match.start())[0]
    talk.blank(start + first, start + a + length)


def set_name(talk: Talk, path: str, name: str, span: tuple[int, int]) -> None:
    """Give an element a name, or put another text into the place of one.

    Args:
        talk: The message.
        path: The element.
        name: What it is called.
        span: Where the message says so.
    """
    element = value_at(talk.context.draft.data, path)
    field = next((name for name in _FIELDS if isinstance(element, dict) and name in element), None)
    replace(talk.context.draft, path if field is None else f"{path}.{field}", name, talk.context.words(*span))


def deny(talk: Talk, expression: re.Pattern[str], start: int, end: int) -> None:
    """Take out what is said to be no such thing, or not to exist: "“it's” is not a pillar".

    Args:
        talk: The message.
        expression: How it is told.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    match = expression.search(folded.text)
    if match is None:
        return
    groups = match.groupdict()
    old = (groups.get("old") or groups.get("old2") or "").strip()
    called = groups.get("kind")
    kind = kind_of(called) if called else None
    if called and kind is None:
        _cleared(talk, called, old, folded, match, start)
        return
    also = _NEITHER.match(groups.get("rest") or "")
    bare = re.sub(r"^(?:(?:and|et|but|mais|no+|non|so|donc)[ ,!]+)+", "", old)
    at = match.start()
    last = re.search(rf",\s*(?P<pronoun>{_PRONOUN.pattern})$", old)
    if last is not None and last["pronoun"]:
        # "The staff proves it, that's not a pillar": what stands before tells something.
        bare, at = last["pronoun"], match.start() + folded.text[match.start() :].index(old) + last.start()
    paths: list[str] = []
    for part in [*(part for part in SEPARATOR.split(bare) if part.strip()), *([also["more"]] if also else [])]:
        pronoun = _PRONOUN.fullmatch(part.strip()) is not None
        told = found("that" if pronoun else part, kind, talk.context)
        paths += [path for path in told if path not in paths]
    if not paths and called is not None and _EVERYDAY.fullmatch(called):
        # "Time is not the problem, trust is" speaks of people's days.
        return
    if not paths and called is None and not groups.get("old"):
        return
    a, b = start + folded.span(at, at)[0], _span(folded, match, start)[1]
    if not paths:
        talk.unknown(a, b)
    b += also.end() if also is not None and paths else 0
    talk.take(paths, start, end)
    talk.denied = True
    talk.subject = "" if _PRONOUN.fullmatch(bare.strip()) else bare
    talk.blank(a, b)


def _cleared(talk: Talk, called: str, old: str, folded: Folded, match: re.Match[str], start: int) -> None:
    """Empty a field whose value is said to be none: "“is fine” isn't a metric"."""
    path = _SINGLE.get(called)
    value = talk.context.draft.get(path) if path is not None else None
    said = old.strip("\"' ")
    if path is None or (_PRONOUN.fullmatch(said) is None and said not in fold_with_offsets(str(value or "")).text):
        return
    a, b = _span(folded, match, start)
    if value is not None:
        talk.context.draft.clear(path, talk.context.words(a, b))
    talk.blank(a, b)


def _span(folded: Folded, match: re.Match[str], start: int) -> tuple[int, int]:
    a = folded.span(match.start(), match.start())[0]
    end = match.start("rest") if "rest" in match.groupdict() else match.end()
    return start + a, start + folded.span(end, end)[0]


def new_name(text: str) -> tuple[str, int]:
    """Return the name that a text opens with, and how much of it that is."""
    quoted = _QUOTED.match(text)
    if quoted is not None:
        return quoted["name"].strip(), quoted.end()
    end = _NEW_END.search(fold_with_offsets(text).text)
    length = fold_with_offsets(text).span(end.start(), end.start())[0] if end is not None else len(text)
    return text[:length].strip(" .!?\"«»“”'"), length
