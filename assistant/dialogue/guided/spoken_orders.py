"""Orders in everyday words, told by a small vocabulary that covers the whole message (`data/spoken_orders.yaml`).

A pattern for every way to say a thing is never complete, and vectors take a short answer for an order. Here a message
is an order only where each of its words belongs to that order or says nothing: "fais voir le parcours" is one, "the
journey is too long" is none, since nothing knows "too long".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from assistant.dialogue.guided.intents import Control, Intent, sections
from assistant.language.text import fold
from assistant.language.yaml_data import load_yaml
from assistant.plan import SectionName

ASSUMED = "assumed"
"""What is accepted where somebody agrees with all that was assumed."""
_LONGEST = 16
"""Words of a message beyond which it is told, and not ordered."""
_FILLER = "filler"
# Where an answer says what somebody does or is told to do, an order has to address the assistant.
_DOING = frozenset({"call_to_action", "contents", "journey", "left_out", "milestones", "promise", "reviews", "tasks"})
_PERSONS = frozenset({"tu", "t", "te", "toi", "vous", "you", "your", "moi", "me", "m", "nous", "us"})
_WISHES = frozenset({"wish"})
_ASKING = re.compile(
    r"(?:qu|que|quoi|quel(?:le)?s?|combien|comment|ou|what|how|where|which|are|is|do|does|did|can|could)\b"
)
# "Tu viserais qui ?": whatever somebody else would do is advice.
_ADVISES = re.compile(r"[a-z]+(?:rais|riez)")
_ADVISER = frozenset({"tu", "vous"})
# "Que doit montrer la carte ?" asks how it is done; what is left to do, and what one would do, is asked in such words.
_METHOD = re.compile(r"(?:que|quoi|qu|quel\w*|what|which|how|comment|combien)\b.*\b(?:faut|doit|doivent|should|must)\b")
_OF_WHAT_IS_TO_DO = frozenset({"left", "suggest"})
_NO_SECTION = frozenset({"but"})
"""Names of sections that mean something else in the other language."""
_ARTICLES = frozenset({"l", "la", "le", "les", "the"})
_PLAIN: dict[str, Intent] = {
    "split": "split",
    "restart": "restart",
    "redo": "redo",
    "undo": "undo",
    "finish": "finish",
    "walk": "walk",
    "check": "check",
    "explain": "explain",
}
_SHOWN = {"left": "left", "map": "map", "plan": "plan"}


@dataclass(frozen=True)
class _Rule:
    order: str
    needs: tuple[str, ...]
    known: frozenset[str]
    asked: bool
    addressed: bool
    always: bool
    undone: bool


@dataclass(frozen=True)
class _Said:
    """One phrase of a message: its words, and the classes of words that it belongs to."""

    phrase: str
    tags: frozenset[str]


def spoken_order(text: str, pending: str | None, *, undone: bool = False) -> Control | None:
    """Return the order that a short message gives in everyday words, or None.

    Args:
        text: The message.
        pending: Label of the pending question.
        undone: Whether something was undone that can be done again.
    """
    words = re.findall(r"[a-z0-9]+", fold(text).replace("’", "'"))
    if not words or len(words) > _LONGEST or "\n" in text.strip():
        return None
    said = tuple(_phrases(tuple(words)))
    if not said:
        return None
    asked = text.rstrip().endswith("?") or _ASKING.match(words[0]) is not None or "quoi" in words
    spoken_to = asked or not _PERSONS.isdisjoint(words)
    addressed = spoken_to or any(_WISHES & each.tags for each in said)
    method = _METHOD.match(" ".join(words)) is not None
    for rule in _rules():
        if method and rule.order not in _OF_WHAT_IS_TO_DO:
            continue
        if (rule.asked and not asked) or (rule.addressed and not addressed) or (rule.undone and not undone):
            continue
        if pending in _DOING and not (spoken_to or rule.always):
            continue
        if _fits(rule, said):
            return _control(rule.order, said)
    return None


def _phrases(words: tuple[str, ...]) -> Iterator[_Said]:
    """Yield the phrases that cover a message, the longest first at each place; nothing where a word is not known."""
    known, longest = _vocabulary()
    found: list[_Said] = []
    place = 0
    while place < len(words):
        for length in range(min(longest, len(words) - place), 0, -1):
            phrase = " ".join(words[place : place + length])
            if phrase in known:
                found.append(_Said(phrase, known[phrase]))
                place += length
                break
        else:
            if _ADVISES.fullmatch(words[place]) is None or place == 0 or words[place - 1] not in _ADVISER:
                return
            found.append(_Said(words[place], frozenset({"suggest_you"})))
            place += 1
    yield from found


def _fits(rule: _Rule, said: tuple[_Said, ...]) -> bool:
    if not all(each.tags & rule.known for each in said):
        return False
    # Each need by a phrase of its own: "plan" alone neither shows nor is shown.
    return _assigned(rule.needs, said, frozenset())


def _assigned(needs: tuple[str, ...], said: tuple[_Said, ...], taken: frozenset[int]) -> bool:
    if not needs:
        return True
    places = (i for i, each in enumerate(said) if i not in taken and needs[0] in each.tags)
    return any(_assigned(needs[1:], said, taken | {i}) for i in places)


def _control(order: str, said: tuple[_Said, ...]) -> Control | None:
    if order in _SHOWN:
        return Control("show", _SHOWN[order])
    if order in ("goto", "section"):
        named = _section(said)
        return Control("goto", section=named) if order == "goto" else Control("show", "section", section=named)
    if order.startswith("language"):
        return Control("language", language="fr" if order.endswith("fr") else "en")
    if order == "confirm":
        return Control("accept", ASSUMED)
    if order == "suggest":
        return Control("suggest", next((n for e in said if (n := _named("labels").get(e.phrase))), ""))
    if order == "export":
        return Control("export", next((n for e in said if (n := export_format(e.phrase))), ""))
    return Control(_PLAIN[order])


def export_format(name: str) -> str:
    """Return the format that people call by a name, folded; empty where it is none."""
    return _named("formats").get(name, "")


def _section(said: tuple[_Said, ...]) -> SectionName:
    named = (_sections().get(each.phrase) or _sections().get(_bare(each.phrase)) for each in said)
    return next(section for section in named if section is not None)


def _bare(phrase: str) -> str:
    """Return a phrase without its article: "la promesse" is what "promesse" is."""
    article, _, rest = phrase.partition(" ")
    return rest if article in _ARTICLES else phrase


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = load_yaml(Path(__file__).with_name("data") / "spoken_orders.yaml")
    return data


@cache
def _rules() -> tuple[_Rule, ...]:
    made = []
    for row in _data()["rules"]:
        needs: tuple[str, ...] = tuple(row["needs"])
        made.append(
            _Rule(
                str(row["order"]),
                needs,
                frozenset((*needs, *row.get("allows", ()), _FILLER)),
                row.get("only") == "asked",
                row.get("only") == "addressed",
                bool(row.get("always")),
                bool(row.get("undone")),
            )
        )
    return tuple(made)


@cache
def _named(kind: str) -> dict[str, str]:
    """Return what each phrase of a table names: the label that is suggested, the format of an export."""
    return {phrase: name for name, phrases in _data()[kind].items() for phrase in _split(phrases)}


@cache
def _sections() -> dict[str, SectionName]:
    plain = {" ".join(re.findall(r"[a-z0-9]+", form)): name for form, name in sections().items()}
    return {form: name for form, name in plain.items() if form not in _NO_SECTION}


def _split(phrases: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in phrases.split(",") if phrase.strip()]


@cache
def _vocabulary() -> tuple[dict[str, frozenset[str]], int]:
    """Return the classes of each phrase, and how many words the longest has."""
    tags: dict[str, set[str]] = {}
    for name, phrases in _data()["words"].items():
        for phrase in _split(phrases):
            tags.setdefault(phrase, set()).add(name)
    for phrase in _sections():
        tags.setdefault(phrase, set()).add("section")
    for phrase in _named("labels"):
        tags.setdefault(phrase, set()).add("label")
    for phrase, names in tags.items():
        # "le parcours" is what "parcours" is, too.
        article, _, rest = phrase.partition(" ")
        names |= tags.get(rest, set()) if article in _ARTICLES else set()
    return {phrase: frozenset(names) for phrase, names in tags.items()}, max(len(p.split()) for p in tags)
