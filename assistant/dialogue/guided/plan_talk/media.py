"""Reads whether a known channel is paid for: "Facebook is paid", "LinkedIn c'est de l'organique, pas de la pub"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.people import replace

_CHANNELS = "rally.channels"
_MEDIA = (
    (
        "paid",
        r"(?:payante?s?|paid(?: for| ads| media)?|de la pub(?:licite)?(?: payante)?|des pubs?|ads|advertising|"
        r"sponsorise)",
    ),
    ("earned", r"(?:earned|gagnee?|des retombees|presse gratuite)"),
    ("owned", r"(?:organique|organic|gratuite?s?|free|owned|proprietaire|a nous|ours|non payante?s?|not paid|unpaid)"),
)
_CALLED = "|".join(f"(?P<{name}>{words})" for name, words in _MEDIA)
_SAID = re.compile(
    rf"{OPENS}(?P<channel>[^,;:.!?\n]{{2,40}}?)\s*(?:,? c'est|'s| is| are| est| sont)\s+"
    rf"(?:(?:a|an|un|du|de l'|all|tout) ?)?(?:canal |channel |media )?(?:{_CALLED})(?![a-z])(?P<rest>.*)"
)
_REST = re.compile(
    r"\s*(?:\([^)]*\))?\s*(?:,?\s*(?:not|pas|et pas|and not|comme|like|as for|aussi|too|also)\s[^,;.!?\n]*)?[ .!]*"
)
_ADS = {"social": "social_ads"}


def read_media(talk: Talk, start: int, end: int) -> None:
    """Record whether a known channel is paid, owned or earned, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    match = _SAID.fullmatch(talk.folded(start, end).text.strip())
    if match is None or _REST.fullmatch(match["rest"]) is None:
        return
    channels = found(match["channel"], _CHANNELS, talk.context)
    if len(channels) != 1 or not channels[0].startswith(f"{_CHANNELS}["):
        return
    media = next(name for name, _ in _MEDIA if match[name] is not None)
    draft, words = talk.context.draft, talk.context.words(start, end)
    replace(draft, f"{channels[0]}.media", media, words)
    kind = draft.get(f"{channels[0]}.kind")
    if media == "paid" and kind in _ADS:
        replace(draft, f"{channels[0]}.kind", _ADS[kind], words)
    talk.read(start, end)
