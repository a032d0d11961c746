"""Reads who leaves a known journey for another step of it: "those who don't open the offer get the reminder"."""

import re
from typing import Any

from assistant.dialogue.guided.plan_talk.elements import LINKS, found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.placed import days_in, link
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.language.text import fold

_STEPS = "integrate.steps"
_PEOPLE = (
    r"(?:(?:for |pour )?(?:those|the ones|people|anyone|anybody|everyone|contacts|leads|customers|prospects|guests|"
    r"visitors|ceux|celles|les (?:gens|personnes|contacts|prospects|clients|inscrits|visiteurs))(?:,)? (?:who|"
    r"that|qui)|"
    r"whoever|(?:if|when|unless|si|quand)(?= )|s'(?=ils?|elles?)|(?:the )?no-?shows|les absents)"
)
_GETS = (
    r"(?:(?:will |should |then |also |just |still |do )*(?:get|gets|receive|receives|are sent|is sent|go to|goes "
    r"to|see)|"
    r"(?:we|i)(?:'ll| will| then)? (?:send|give) (?:them|him|her|those)?|"
    r"(?:re)?(?:recoivent|recoit|recevront|ont|auront|passent (?:a|par)|vont (?:a|sur)|voient)|"
    r"(?:on|nous) (?:leur |lui )(?:re)?(?:envoie|envoyons|donne|passe))"
)
_SAID = re.compile(
    rf"{OPENS}(?P<who>{_PEOPLE}[^;:!?\n]{{2,70}}?)(?:\s*,)?\s+(?:(?:they|it's|ils|elles|alors|then|c'est|"
    rf"aussi)\s+)*{_GETS}\s+"
    r"(?:also |plutot |rather |aussi )?(?:the |our |le |la |les |l'|notre |(?P<any>an? |une? |some "
    r"))?(?P<step>[^,;:.!?\n]{2,50}?)"
    r"(?P<tail>\s*(?:,\s*)?(?:(?:after|apres|within|sous|in|au bout de)\s+)?"
    r"(?:\d{1,2}|an?|une?|one|two|three|deux|trois) "
    r"(?:days?|weeks?|jours?|semaines?)(?: (?:later|after|apres|plus tard))?)?[ .!]*"
)
_KINDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:sms|texto?|text message|text)s?"), "sms"),
    (re.compile(r"(?:e-?mail|mail|courriel)s?"), "email"),
    (re.compile(r"(?:phone )?calls?|appels?|coup de fil"), "phone"),
)
_VERBS: tuple[tuple[Expression, frozenset[str]], ...] = (
    (Expression("journey_reader.of_messages"), frozenset({"email"})),
    (Expression("journey_reader.of_answers"), frozenset({"email", "sms", "phone", "direct_mail"})),
    (Expression("journey_reader.of_events"), frozenset({"webinar", "event", "trade_show", "open_day"})),
)
_EMAIL = re.compile(r"(?<![a-z])(?:e-?mails?|mails?|courriels?|newsletters?)(?![a-z])")
_ABSENT = re.compile(r"no-?shows|absents")


def branch(talk: Talk, start: int, end: int) -> None:
    """Link the step that some people do, or miss, to the one that they get then; the sentence is left out.

    Where either of them may be several steps, or none that is known, the sentence is read as any other is.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if not _steps(talk):
        return
    folded = talk.folded(start, end)
    text = folded.text.strip()
    lead = len(folded.text) - len(folded.text.lstrip())
    match = _SAID.fullmatch(text)
    if match is None:
        return
    target = _target(match["step"], bool(match["any"]), talk)
    source = _source(match["who"], target, talk) if target is not None else None
    if target is None or source is None or source == target or _is_only_way(source, target, talk):
        return
    a, b = folded.span(lead + match.start("who"), lead + match.end("who"))
    trigger = talk.text[start + a : start + b].strip(" ,")
    link(source, target, days_in(match["tail"] or ""), trigger, talk, (start, end))
    talk.read(start, end)


def _is_only_way(source: str, target: str, talk: Talk) -> bool:
    """Tell whether all who were at a step go to another one: whoever misses the first is not told to get the second."""
    ways = [each for each in talk.context.draft.get(LINKS) or [] if each["source"] == source]
    return len(ways) == 1 and ways[0]["target"] == target and not ways[0]["trigger"]


def _target(name: str, any_one: bool, talk: Talk) -> str | None:
    """Return the one step that a name means; "a text" is one that nothing leads to yet."""
    known = _ids(found(f'"{name}"' if any_one else name, _STEPS, talk.context))
    if any_one:
        known = [id_ for id_ in known if any(id_ == each["id"] and _called(each) == name for each in _steps(talk))]
    if known:
        return known[0] if len(known) == 1 else None
    kind = next((kind for expression, kind in _KINDS if expression.fullmatch(name)), None)
    led_to = {each["target"] for each in talk.context.draft.get(LINKS) or []}
    alone = [
        step["id"] for step in _on(frozenset({kind or ""}), talk) if step["id"] not in led_to and not step["entry"]
    ]
    return alone[0] if len(alone) == 1 else None


def _source(who: str, target: str | None, talk: Talk) -> str | None:
    """Return the one step that people are said to do, or to miss."""
    steps = [step for step in _steps(talk) if step["id"] != target]
    plain = who.replace("-", " ")
    named = [step for step in steps if re.search(rf"(?<!\w){re.escape(_called(step))}(?!\w)", plain)]
    if named:
        return named[0]["id"] if len(named) == 1 and not named[0]["goal"] else None
    kinds = next((kinds for expression, kinds in _VERBS if expression.search(who)), frozenset[str]())
    kinds = frozenset({"email"}) if _EMAIL.search(who) else kinds
    kinds = _VERBS[-1][1] if _ABSENT.search(who) else kinds
    near = [step["id"] for step in _on(kinds, talk) if step["id"] != target]
    return near[0] if len(near) == 1 else None


def _on(kinds: frozenset[str], talk: Talk) -> list[dict[str, Any]]:
    """Return the steps on channels of some kinds."""
    channels = {each["id"] for each in talk.context.draft.get("rally.channels") or [] if each["kind"] in kinds}
    return [step for step in _steps(talk) if step["channel"] in channels]


def _steps(talk: Talk) -> list[dict[str, Any]]:
    return talk.context.draft.get(_STEPS) or []


def _called(step: dict[str, Any]) -> str:
    return fold(str(step["name"] or step["id"])).replace("-", " ")


def _ids(paths: list[str]) -> list[str]:
    return [path.partition("[")[2].rstrip("]") for path in paths if path.startswith(f"{_STEPS}[")]
