"""Reads where a step of a known journey belongs: "the call comes after email 1, a day later, if they click"."""

import re
from decimal import Decimal

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, find
from assistant.dialogue.guided.reading.people import replace
from assistant.language.folding import Folded

_STEPS, _LINKS = "integrate.steps", "integrate.links"
_PUT = r"(?:put|move|place|insert|add|mets|mettez|mettre|place[rz]?|deplace[rz]?|insere[rz]?|ajoute[rz]?|rajoute[rz]?)"
_A_STEP = r"(?:the |an? |new |another |le |la |l'|une? |nouvelle |autre |step |etape |called |appelee )*"
_COMES = (
    r"(?:comes?|goes|happens|follows|belongs|should (?:come|go|be)|must come|is|are|vient|viennent|arrive|se place|"
    r"passe|se fait|doit (?:venir|etre)|est|c'est)"
)
_WHERE = r"(?:right |just |straight |directly |juste |directement |tout de suite )?(?P<where>after|before|apres|avant)"
_IF = r"(?:only if|if|when|once|unless|seulement si|si|s'ils?|s'elles?|quand|lorsqu'?\w*|des qu\w*)(?![a-z])"
_UNITS = {"da": 1, "jo": 1, "we": 7, "se": 7}
_NUMBERS = {"a": 1, "one": 1, "un": 1, "une": 1, "two": 2, "deux": 2, "three": 3, "trois": 3, "four": 4, "quatre": 4}
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(_NUMBERS)})"
_DELAY = re.compile(rf"(?<![a-z\d])(?P<n>{_COUNT}) (?P<unit>days?|jours?|weeks?|semaines?)(?![a-z])")
_TAIL = (
    rf"(?P<tail>(?:\s*[,(]\s*|\s)(?:with|avec|a delay|un delai|delay|delai|{_COUNT} (?:day|jour|week|sem)|{_IF}).*)?"
)
_REST = rf"(?P<other>[^,;.!?\n]+?){_TAIL}[ .!)]*"
_PATTERNS = (
    re.compile(rf"{OPENS}(?P<verb>{_PUT})\s+{_A_STEP}(?P<step>[^,;.!?\n]+?)\s+{_WHERE}\s+{_REST}"),
    re.compile(rf"{OPENS}(?P<verb>){_A_STEP}(?P<step>[^,;.!?\n]+?)\s+{_COMES}\s+{_WHERE}\s+{_REST}"),
    # "You missed the visit after the order", "étape pose après la commande"
    re.compile(
        rf"{OPENS}(?P<verb>(?:you(?:'ve| have)?|tu as|vous avez|t'as) (?:missed|forgotten|forgot|skipped|left out|"
        rf"zappe|oublie|saute|rate)|(?:new |another |nouvelle |l')?(?:step|etape)) {_A_STEP}(?P<step>[^,;.!?\n]+?)\s+"
        rf"{_WHERE}\s+{_REST}"
    ),
    # "Link email 2 to the call"
    re.compile(
        rf"{OPENS}(?P<verb>link|connect|join|relie[rz]?|lie[rz]?|connecte[rz]?|raccorde[rz]?)\s+{_A_STEP}"
        rf"(?P<other>[^,;.!?\n]+?)\s+(?P<where>to|with|and|a|avec|et|au|vers)\s+{_A_STEP}"
        rf"(?P<step>[^,;.!?\n]+?){_TAIL}[ .!)]*"
    ),
)
# "After the email, not after the form": the link that was there goes.
_SIDE = r"(?:(?:right |just |straight |juste |directement )?(?P<old_where>after|before|apres|avant)\s+)?"
_DENIED = re.compile(
    rf"(?P<said>.+?)(?:\s*,)?\s+(?:and |et |but |mais )?(?:not|pas|non|rather than|plutot qu[e']|instead of|au lieu "
    rf"d[eu'])\s*"
    rf"{_SIDE}(?P<old>[^,;.!?\n]+?)[ .!)]*"
)
_DENIED_FIRST = re.compile(
    rf"(?P<step>[^,;.!?\n]+?)\s+(?:does(?:n't| not) (?:come|go)|is(?:n't| not)|should(?:n't| not) (?:come|be|go)|"
    rf"(?:ne |n')?(?:vient|va|est|passe|se fait|arrive|doit) pas(?: (?:venir|etre|arriver))?)\s+{_SIDE}"
    r"(?P<old>[^,;.!?\n]+?)(?:\s*,)?\s+(?:(?:but|mais|and|et|it's|it is|it|il|elle|c'est|plutot|rather|comes|goes|"
    r"vient|est|passe|should come|should be)\s+)+(?=(?:right |just |straight |juste |directement )?"
    r"(?:after|before|apres|avant)\s)(?P<said>.+)"
)
_BEFORE = ("before", "avant")
_CONDITION = re.compile(rf"{_IF}[^,;]*")


def place(talk: Talk, start: int, end: int) -> None:
    """Link a step to the one that it is said to come after or before, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if not talk.context.draft.get(_STEPS):
        return
    folded = talk.folded(start, end)
    text = folded.text.strip()
    lead = len(folded.text) - len(folded.text.lstrip())
    text, denied = _without_denied(text)
    for pattern in _PATTERNS:
        match = pattern.fullmatch(text)
        if match is None:
            continue
        others = found(match["other"], _STEPS, talk.context)
        linked = match["verb"].startswith(("link", "connect", "join", "reli", "lie", "raccord"))
        if len(others) != 1 or not others[0].startswith(f"{_STEPS}["):
            continue
        name = _as_said(talk, folded, start, (lead + match.start("step"), lead + match.end("step")))
        step = _step(match["step"], name, bool(match["verb"]) and not linked, talk, (start, end))
        if step is None:
            continue
        ends = [_id(others[0]), step]
        source, target = reversed(ends) if match["where"] in _BEFORE else ends
        trigger = _CONDITION.search(match["tail"] or "")
        said = ""
        if trigger is not None:
            at = lead + match.start("tail")
            said = _as_said(talk, folded, start, (at + trigger.start(), at + trigger.end()))
        if match["verb"].startswith(("move", "deplace")):
            _leave(target, source, talk, (start, end))
        if denied is not None:
            _unlink(step, denied, match["where"] in _BEFORE, talk, (start, end))
        link(source, target, days_in(match["tail"] or ""), said, talk, (start, end))
        talk.blank(start, end)
        return


def _without_denied(text: str) -> tuple[str, re.Match[str] | None]:
    """Return a sentence without the place that it denies, of the same length before it, and what it denies."""
    first = _DENIED_FIRST.fullmatch(text)
    if first is not None:
        # "The call isn't after the form but after the visit" is read as "the call  is  after the visit".
        gap = first.start("said") - first.end("step")
        return f"{text[: first.end('step')]}{' is '.center(gap)}{first['said']}", first
    denied = _DENIED.fullmatch(text)
    return (denied["said"], denied) if denied is not None else (text, None)


def _unlink(step: str, denied: re.Match[str], before: bool, talk: Talk, span: tuple[int, int]) -> None:
    """Take out the link between a step and the one that it is said not to come after, or before."""
    others = found(denied["old"], _STEPS, talk.context)
    if len(others) != 1 or not others[0].startswith(f"{_STEPS}["):
        return
    before = denied["old_where"] in _BEFORE if denied["old_where"] else before
    ends = [step, _id(others[0])] if before else [_id(others[0]), step]
    for place, link in reversed(list(enumerate(talk.context.draft.get(_LINKS) or []))):
        if [link["source"], link["target"]] == ends:
            talk.context.draft.remove(f"{_LINKS}[{place}]", talk.context.words(*span))


def _step(folded: str, name: str, ordered: bool, talk: Talk, span: tuple[int, int]) -> str | None:
    """Return the id of the step that is placed, added where an order names a new one; None where none is meant."""
    known = found(folded, _STEPS, talk.context)
    if len(known) == 1 and known[0].startswith(f"{_STEPS}["):
        return _id(known[0])
    if known or not ordered:
        return None
    value: dict[str, object] = {"name": name}
    channel = find(CHANNELS, name, talk.context, loose=True)
    if channel is not None:
        value["channel"] = channel
    content = find(CONTENTS, name, talk.context)
    if content is not None:
        value["contents"] = [content]
    path = talk.context.draft.add(_STEPS, value, talk.context.words(*span))
    return _id(path) if path is not None else None


def link(source: str, target: str, days: Decimal | None, trigger: str, talk: Talk, span: tuple[int, int]) -> None:
    """Link two steps, or say of their link after how long and for whom it is.

    Args:
        source: Id of the first step.
        target: Id of the second one.
        days: After how many days, where that is told.
        trigger: For whom, where that is told.
        talk: The message.
        span: Where it says so.
    """
    draft, words = talk.context.draft, talk.context.words(*span)
    links = draft.get(_LINKS) or []
    place = next((i for i, link in enumerate(links) if [link["source"], link["target"]] == [source, target]), None)
    if place is None:
        value: dict[str, object] = {"source": source, "target": target}
        if days is not None:
            value["delay_days"] = days
        if trigger:
            value["trigger"] = trigger
        draft.add(_LINKS, value, words)
        return
    if days is not None:
        replace(draft, f"{_LINKS}[{place}].delay_days", days, words)
    if trigger:
        replace(draft, f"{_LINKS}[{place}].trigger", trigger, words)


def _leave(target: str, source: str, talk: Talk, span: tuple[int, int]) -> None:
    """Take out the links by which a step that is moved was reached."""
    links = list(enumerate(talk.context.draft.get(_LINKS) or []))
    for place, link in reversed(links):
        if link["target"] == target and link["source"] != source:
            talk.context.draft.remove(f"{_LINKS}[{place}]", talk.context.words(*span))


def days_in(tail: str) -> Decimal | None:
    """Return the number of days that a folded text tells beside a condition, or None."""
    delay = _DELAY.search(_CONDITION.sub("", tail) or tail)
    if delay is None:
        return None
    number = _NUMBERS.get(delay["n"]) or int(delay["n"])
    return Decimal(number * _UNITS[delay["unit"][:2]])


def _as_said(talk: Talk, folded: Folded, start: int, span: tuple[int, int]) -> str:
    a, b = folded.span(*span)
    return talk.text[start + a : start + b].strip(" ,.!\"'«»“”")


def _id(path: str) -> str:
    return path.partition("[")[2].rstrip("]")
