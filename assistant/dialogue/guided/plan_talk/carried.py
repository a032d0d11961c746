"""Reads on which channel a known step happens: "the reminder goes by SMS", "l'invitation part par e-mail"."""

import re

from assistant.dialogue.guided.plan_talk.elements import about, found, is_pronoun, latest
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.elements import CHANNELS, find
from assistant.dialogue.guided.reading.people import replace
from assistant.language.vocabulary import entry, find_terms
from assistant.plan.path import value_at

_STEPS = "integrate.steps"
_SAID = re.compile(
    rf"{OPENS}(?P<what>[^,;:.!?\n]{{2,50}}?)\s+(?:goes|go|goes out|is sent|are sent|will go|will be sent|happens|"
    rf"runs|is done|part|"
    r"partira|passe|se fait|est envoyee?|sera envoyee?|s'envoie)(?: out)?\s+(?:by|via|through|over|par|en)\s+"
    r"(?:the |our |la |le |l'|notre )?(?P<channel>[^,;:.!?\n]{2,30}?)"
    r"(?:(?:\s*,)?\s+(?:and |et )?(?:not|pas|rather than|plutot que|instead of|au lieu d[eu'])\s*(?:by|via|par|en|on|"
    r"at|au|a)?\s*"
    r"(?:the |an? |la |le |l'|une? )?(?P<not>[^,;:.!?\n]{2,40}?))?[ .!]*"
)


def carry(talk: Talk, start: int, end: int) -> None:
    """Put a known step on the known channel that a sentence tells, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    match = _SAID.fullmatch(talk.folded(start, end).text.strip())
    if match is None or talk.asks_words:
        return
    step, channel = _step(match["what"], match["not"], talk), _channel(match["channel"], talk)
    if step is None and channel is not None and is_pronoun(match["what"]):
        # "It" may be several steps.
        talk.unknown(start, end)
        talk.blank(start, end)
    if step is None or channel is None:
        return
    held = value_at(talk.context.draft.data, f"{step}.channel")
    if held is None or _kind(held, talk) != _kind(channel, talk):
        replace(talk.context.draft, f"{step}.channel", channel, talk.context.words(start, end))
    talk.read(start, end)


def _step(what: str, denied: str | None, talk: Talk) -> str | None:
    """Return the one step that is meant; of "it", the one on the channel that is denied tells first."""
    if is_pronoun(what):
        wrong = _channel(denied, talk) if denied else None
        on = [step["id"] for step in talk.context.draft.get(_STEPS) or [] if wrong and step["channel"] == wrong]
        if len(on) == 1:
            return f"{_STEPS}[{on[0]}]"
        asked = about(talk.context)
        recent = [path for path in latest(_STEPS, talk.context) if path.startswith(f"{_STEPS}[")]
        if asked is not None and asked.startswith(f"{_STEPS}["):
            return asked
        return recent[0] if len(recent) == 1 else None
    paths = found(what, _STEPS, talk.context)
    return paths[0] if len(paths) == 1 and paths[0].startswith(f"{_STEPS}[") else None


def _channel(name: str, talk: Talk) -> str | None:
    """Return the one known channel that a name means, by its name or as the only one of its kind."""
    known = find(CHANNELS, name, talk.context)
    if known is not None:
        return known
    terms = find_terms(name, "channel")
    told = entry("channel", terms[0].id) if terms else None
    kind = str(told.data.get("kind")) if told is not None else None
    same = [each["id"] for each in talk.context.draft.get(CHANNELS) or [] if each["kind"] == kind]
    return same[0] if len(same) == 1 else None


def _kind(channel: str, talk: Talk) -> str | None:
    kind = value_at(talk.context.draft.data, f"{CHANNELS}[{channel}].kind")
    return str(kind) if kind is not None else channel
