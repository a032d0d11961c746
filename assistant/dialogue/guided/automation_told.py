"""Reads what is sent by itself, whatever is asked: "when somebody signs up, an e-mail goes out an hour later"."""

import re

from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.orchestrate_automations import record_automation
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.language.text import fold

_WHEN = (
    r"(?:as soon as|when(?:ever)?|each time|every time|once|if|des que?|des qu'|quand|lorsque?|lorsqu'|"
    r"a chaque fois que?|chaque fois que?|si)"
)
_SAID = re.compile(
    rf"{OPENS}(?:[^,:;.!?\n]{{2,60}}[:,]\s+)?(?P<trigger>{_WHEN}(?<=[a-z'])\s?[^,;.!?\n]{{6,80}}?)\s*"
    r"(?:,\s*|\s(?=(?:on|nous) (?:lui|leur) )|\s(?=(?:they|he|she|il|elle|ils|elles) (?:get|gets|recoi)))"
    r"(?P<action>[^;.!?\n]{6,140})[ .!]*"
)
# "An automatic reminder 48 h after the calculator, unless they book".
_LATER = re.compile(
    rf"{OPENS}(?:(?:une?|an?) )?"
    r"(?P<action>(?=[^,;.!?\n]*(?<![a-z])(?:automatic|automatique|automated|auto)(?![a-z]))[^,;:.!?\n]{6,70}?),?\s+"
    r"(?P<trigger>(?:\d+|one|two|three|un|une|deux|trois) ?(?:h|hours?|heures?|days?|jours?|min\w*|weeks?|semaines?) "
    r"(?:apres|after|avant|before) [^;.!?\n]{3,90}?)[ .!]*"
)
_SENDS = re.compile(
    r"(?<![a-z])(?:send|sends|sent|goes out|go out|emails?|e-mails?|mails?|sms|text|envoi\w*|part|partira|recoi\w+|get|"
    r"gets|receives?|invit\w+|relanc\w+|remind\w*)(?![a-z])"
)
# What makes it an automation and no step: that nobody does it, or how soon.
_ALONE = re.compile(
    r"(?<![a-z])(?:automatic\w*|automatique\w*|auto|automated|by itself|tout seul|aussitot|immediately|straight away|"
    r"tout de suite|dans la foulee|an? hour|une heure|\d+ ?(?:h|hours?|heures?|min\w*))(?![a-z])"
)
_SOON = re.compile(r"(?<![a-z\d])(?:\d+|one|two|three|un|deux|trois) ?(?:days?|jours?)(?![a-z])")


def read_automation_told(talk: Talk, start: int, end: int) -> None:
    """Record an automation that a sentence tells, and leave it out of the message.

    Where the journey is asked, what happens after days is a step of it.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    match = _SAID.fullmatch(folded.text.strip())
    match = match or _LATER.fullmatch(folded.text.strip())
    if match is None or not _SENDS.search(match["action"]):
        return
    journey = (talk.context.asked or "").startswith("integrate")
    said = f"{match['trigger']}, {match['action']}"
    names = [fold(str(step.get("name") or "")) for step in talk.context.draft.get("integrate.steps") or []]
    of_step = any(name and re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", match["trigger"]) for name in names)
    if not (_ALONE.search(said) or (_SOON.search(said) and not journey and not of_step)):
        # What follows a known step after days is a step, too.
        return
    lead = len(folded.text) - len(folded.text.lstrip())
    made = {}
    for name in ("trigger", "action"):
        a, b = folded.span(lead + match.start(name), lead + match.end(name))
        made[name] = talk.text[start + a : start + b].strip(" ,.!")
    if record_automation(made, Piece(talk.text[start:end], start), talk.context):
        talk.read(start, end)
