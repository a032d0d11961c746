"""What a message asks the assistant to do, told from patterns that are data (`data/intents.yaml`)."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from assistant.dialogue.guided.calculations import wanted
from assistant.dialogue.guided.reading.headings import label_of
from assistant.language.text import Language, fold
from assistant.language.yaml_data import load_yaml
from assistant.plan import SectionName

Intent = Literal[
    "opening",
    "fact",
    "question",
    "correction",
    "suggest",
    "skip",
    "accept",
    "refuse",
    "choose",
    "undo",
    "redo",
    "goto",
    "show",
    "check",
    "explain",
    "walk",
    "split",
    "switch",
    "export",
    "restart",
    "language",
    "finish",
    "off_topic",
    "unclear",
]

_DATA = Path(__file__).with_name("data")
_POLITE = re.compile(
    r"^(?:(?:s'il (?:te|vous) plait|stp|svp|please|merci|thanks|thank you|bon|alors|ok|euh|allez|bonjour|hello|hi|"
    r"well)\b[ ,.!]*)+"
    r"|(?:[ ,.!]*\b(?:s'il (?:te|vous) plait|stp|svp|please|merci(?: d'avance)?|thanks|thank you|maintenant|now))+$"
)


@dataclass(frozen=True)
class Control:
    """An order about the conversation itself.

    Args:
        intent: What is asked.
        what: Detail: the label of what is to be suggested; ``map``, ``left``, ``plan``, ``inventory``,
            ``calculation:<name>``, ``who``, ``value:``, ``when:`` or ``whose:`` with a path for show;
            ``all`` for check; the format for export; the plan for switch; the audiences for split;
            a rule's code for explain; ``removed`` for a redo that may mean what was just taken out.
        section: Section, for goto.
        language: Language, for language.
        choice: Zero-based choice, for choose; -1 is the last. For undo: how many changes beside the last one.
    """

    intent: Intent
    what: str = ""
    section: SectionName | None = None
    language: Language | None = None
    choice: int = 0


@cache
def sections() -> dict[str, SectionName]:
    """Return the section of each folded way to name one."""
    data: dict[SectionName, list[str]] = load_yaml(_DATA / "sections.yaml")
    return {fold(form): section for section, forms in data.items() for form in forms}


@cache
def _patterns() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    names = "|".join(re.escape(form) for form in sorted(sections(), key=len, reverse=True))
    data: dict[str, dict[str, list[str]]] = load_yaml(_DATA / "intents.yaml")
    return tuple(
        (intent, kind == "whole", re.compile(pattern.replace("{section}", f"(?:{names})")))
        for intent, kinds in data.items()
        for kind, patterns in kinds.items()
        for pattern in patterns
    )


@cache
def _refusals() -> dict[str, tuple[re.Pattern[str], ...]]:
    data: dict[str, list[str]] = load_yaml(_DATA / "refusals.yaml")
    return {name: tuple(re.compile(pattern) for pattern in patterns) for name, patterns in data.items()}


def bare(text: str) -> str:
    """Fold a message for whole-message patterns: no politeness around it, no final punctuation."""
    folded = fold(text).strip(" .!?;:,\"'()")
    previous = None
    while folded != previous:
        previous = folded
        shorter = _POLITE.sub("", folded).strip(" .!?;:,\"'()")
        folded = shorter or folded
    # "propose-moi", "parcours-le": the pronoun is a word of its own.
    return re.sub(r"\s*,\s*", " ", re.sub(r" ?-(?=(?:moi|me|tu|vous|nous|le|la|les|ce)\b)", " ", folded))


_ASKED_FOR = re.compile(
    r"^(?:est[- ]ce que )?(?:tu peux|tu pourrais|vous pouvez|vous pourriez|peux tu|pourrais tu|pouvez vous|"
    r"pourriez vous|can you|could you|would you|will you|can i|could i|may i|i want to|i'd like to|i would like to|"
    r"let me|let's|je veux|je voudrais|j'aimerais|je peux|on peut|il faut|puis je) (?:me |nous |please |now |just )*"
)


def control(text: str) -> Control | None:
    """Return the order that a whole message gives, or None; "can you show me the map?" is that of "show me the map"."""
    calculator = wanted(text)
    if calculator:
        return Control("show", f"calculation:{calculator}")
    folded = bare(text)
    if not folded or len(folded) > 160:
        return None
    found = _matched(folded)
    if found is None and (asked := _ASKED_FOR.match(folded)):
        found = _matched(folded[asked.end() :])
    if found is None and len(parts := [part for part in re.split(r"[.?!]+\s+", text) if part.strip()]) > 1:
        # "C'est bon ? On peut lancer ?": each sentence is an order, the last one is meant.
        found = control(parts[-1]) if all(says_nothing(p) or control(p) for p in parts) else None
    return found


def _matched(folded: str) -> Control | None:
    for name, whole, pattern in _patterns():
        match = pattern.fullmatch(folded) if whole else pattern.search(folded)
        if match is None or not match.group().strip():
            continue
        if not whole and len(folded.split()) > 8:
            continue
        found = _control(name, match.groupdict())
        if found is not None:
            return found
    return None


_SHOWS = {
    "show": "plan",
    "show_map": "map",
    "show_left": "left",
    "show_inventory": "inventory",
    "show_assumed": "assumed",
}
_PLAIN: dict[str, Intent] = {
    "restart": "restart",
    "undo": "undo",
    "redo": "redo",
    "finish": "finish",
    "check": "check",
    "walk": "walk",
    "split": "split",
    "skip": "skip",
    "accept": "accept",
    "refuse": "refuse",
}
_ORDINALS = {
    "1": 0, "un": 0, "une": 0, "one": 0, "a": 0, "prem": 0, "firs": 0,
    "2": 1, "deux": 1, "two": 1, "b": 1, "seco": 1,
    "3": 2, "troi": 2, "thre": 2, "thir": 2, "c": 2,
    "4": 3, "quat": 3, "four": 3, "d": 3,
    "5": 4, "cinq": 4, "five": 4, "fift": 4,
    "6": 5, "six": 5, "sixi": 5, "sixt": 5,
    "dern": -1, "last": -1,
}  # fmt: skip


def _control(name: str, groups: dict[str, str | None]) -> Control | None:
    if name == "suggest":
        return Control("suggest", label_of(groups.get("about") or "") or "")
    if name in _PLAIN:
        return Control(_PLAIN[name])
    if name in _SHOWS:
        return Control("show", _SHOWS[name])
    if name == "accept_any":
        return Control("accept", "any")
    if name == "check_all":
        return Control("check", "all")
    if name in ("explain", "explain_rule"):
        return Control("explain", (groups.get("code") or "").upper().replace(" ", ""))
    if name == "language":
        language: Language = "fr" if (groups["language"] or "").startswith("fr") else "en"
        return Control("language", language=language)
    if name == "goto":
        return Control("goto", section=sections()[groups["section"] or ""])
    if name == "export":
        return Control("export", groups["format"] or "")
    if name == "switch":
        return Control("switch", groups["plan"] or "")
    assert name == "choose"
    word = groups["ordinal"] or ""
    index = _ORDINALS.get(word[:1] if word[:1].isdigit() else word, _ORDINALS.get(word[:4]))
    return None if index is None else Control("choose", choice=index)


def gives_orders(text: str) -> bool:
    """Tell whether a text gives orders to the assistant about itself."""
    folded = fold(text)
    return any(pattern.search(folded) for pattern in _refusals()["orders"])


def is_off_topic(text: str) -> bool:
    """Tell whether a text is plainly not about the campaign, or abusive."""
    folded = fold(text)
    return any(p.search(folded) for name in ("off_topic", "abuse") for p in _refusals()[name])


def asks_who(text: str) -> bool:
    """Tell whether somebody asks whom, or what, they are talking to."""
    folded = fold(text).strip(" .!?,;:")
    return any(pattern.fullmatch(folded) for pattern in _refusals()["who"])


def says_nothing(text: str) -> bool:
    """Tell whether a text holds nothing that could be recorded: a greeting, thanks, a sigh."""
    folded = fold(text).strip(" .!?,;:")
    if not any(c.isalnum() for c in folded):
        return True
    return any(pattern.fullmatch(folded) for pattern in _refusals()["nothing"])
