"""Shapes of talk and how the same is written in full: laughs, asides before a verb, "promise-wise", "= prospects"."""

import re
from collections.abc import Callable

TALK_SHAPES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    # "…, warm and plain, haha": whoever laughs at the end tells nothing by it.
    (
        re.compile(
            r"(?<=[\w.!?])\s*(?:[,(…]\s*)?\b(?:(?:ha|hé|hi|he)(?:ha|hé|hi|he)+h?|lol+|mdr+|ptdr+|xd+|rofl|lmao)\b\)?"
            r"(?=\s*(?:[.!?,;)\n]|$))",
            re.IGNORECASE,
        ),
        "",
    ),
    # "For the record, 46 have signed": what is called to mind is told as any other.
    (
        re.compile(
            r"(?:(?<=[.!?] )|^)(?:pour (?:m[ée]moire|rappel|info(?:rmation)?)|"
            r"[àa] titre (?:d['’]info(?:rmation)?|indicatif)|for (?:the record|information|reference)|as a reminder|"
            r"just so you know|fyi)\s*[,:]\s*(?=(?:on |nous |we )?\S*\d)",
            re.IGNORECASE | re.MULTILINE,
        ),
        "",
    ),
    # "They don't know us yet = prospects"
    (
        re.compile(
            r"(?<=\w)\s*(?:=|→|->|=>)\s*(?=(?:des |all |tous )?(?:prospects?|habitu[ée]e?s|r[ée]guliers|regulars|"
            r"nouveaux clients|new customers|inactifs|inactives?)\s*(?:[.,;!)]|$))",
            re.IGNORECASE,
        ),
        lambda m: ", so " if re.search(r"(?i)\b(?:they|the|us|we|our)\b", m.string) else ", donc ",
    ),
    # "What moves them, I'd say, is …": what is said aside before the verb tells nothing.
    (
        re.compile(
            r"(?<=\w),\s*(?:i(?:['’]d| would) say|i (?:think|reckon|guess|suppose|believe)|"
            r"je (?:dirais|pense|crois)|"
            r"[aà] mon avis|selon moi|pour moi|if you ask me|in my view|disons|let['’]s say|as i said|"
            r"comme je (?:disais|l['’]ai dit)|leurs? (?:vraie )?motivations?(?: quoi| en fait| donc)?|"
            r"their (?:real )?motivation(?: really| in fact)?)\s*,\s*"
            r"(?=(?:is|are|would be|c['’]est|ce sont|ce serait|est|sont|serait)\b)",
            re.IGNORECASE,
        ),
        " ",
    ),
    # "Promise-wise we settled on …"
    (
        re.compile(
            r"\b(?P<of>promise|pillar|proof|tone|audience|budget|money|objective|goal|channel|content|team|data|date)s?"
            r"[- ]wise\b,?",
            re.IGNORECASE,
        ),
        r"as for the \g<of>,",
    ),
)
"""Patterns over a whole message, each with what stands in the place of what it matches."""
