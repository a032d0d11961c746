"""Reads a text with a reader of team, inventory or journey, and tells shortly what was recorded."""

import datetime
from collections.abc import Callable
from typing import Any, Literal

from assistant.dialogue.draft import Draft
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.language.text import Language
from assistant.plan import Plan

Reader = Callable[[Block, Context], bool]
TODAY = datetime.date(2027, 1, 4)


def read(
    reader: Reader,
    text: str,
    language: Language = "fr",
    *,
    plan: Plan | dict[str, Any] | None = None,
    asked: str | None = None,
    paths: tuple[str, ...] = (),
    correcting: bool = False,
    turn: int = 1,
    label: str | None = None,
    origin: Literal["user", "brief"] = "user",
) -> Draft:
    """Return what a reader records of a text.

    Args:
        reader: The reader.
        text: What a person wrote.
        language: Its language.
        plan: What was known before.
        asked: Path of the pending question.
        paths: All paths that the question stands for.
        correcting: Whether the person corrects something.
        turn: Number of the turn.
        label: The label that the person wrote over it.
        origin: Whether it is a message or a brief.
    """
    known = plan if isinstance(plan, Plan) else Plan.model_validate(plan or {})
    draft = Draft(known, text, origin, turn=turn, pending=asked, correcting=correcting)
    reader(Block(label, _lines(text), label or ""), Context(draft, language, TODAY, asked, paths))
    return draft


def _lines(text: str) -> tuple[Line, ...]:
    """Cut a text into lines as a message is cut, labels left in place."""
    found: list[Line] = []
    start = 0
    for raw in text.split("\n"):
        stripped = raw.lstrip()
        bullet = next((b for b in ("- ", "* ", "• ") if stripped.startswith(b)), None)
        number = stripped.split(".", 1)[0] if stripped[:1].isdigit() and "." in stripped[:3] else None
        skip = len(raw) - len(stripped) + (len(bullet) if bullet else len(number) + 2 if number else 0)
        if raw.strip():
            found.append(Line(raw[skip:].rstrip(), start + skip, bullet is not None or number is not None))
        start += len(raw) + 1
    return tuple(found)


def named(draft: Draft, list_path: str, id_: str | None) -> str | None:
    """Return the name of an element of a list."""
    for element in draft.get(list_path):
        if element["id"] == id_:
            return str(element.get("name") or element.get("title"))
    return id_


def roles(draft: Draft) -> dict[str, str | None]:
    """Return the members of the team and their roles."""
    return {m["name"]: m["role"] for m in draft.get("team.members")}


def duties(draft: Draft, name: str) -> list[str]:
    """Return what a member answers for."""
    return [r for m in draft.get("team.members") if m["name"] == name for r in m["responsibilities"]]


def contacts(draft: Draft) -> dict[str, str | None]:
    """Return the members who have a contact inside, and who that is."""
    found = [m for m in draft.get("team.members") if m["contact"]]
    return {m["name"]: named(draft, "team.members", m["contact"]) for m in found}


def managers(draft: Draft) -> dict[str, str | None]:
    """Return the channels and who runs them."""
    return {c["name"]: named(draft, "team.members", c["manager"]) for c in draft.get("rally.channels")}


def channels(draft: Draft, field: str = "kind") -> dict[str, Any]:
    """Return the channels and one of their fields."""
    return {c["name"]: c[field] for c in draft.get("rally.channels")}


def contents(draft: Draft, field: str = "status") -> dict[str, Any]:
    """Return the contents and one of their fields."""
    return {c["title"]: c[field] for c in draft.get("rally.contents")}


def owners(draft: Draft) -> dict[str, str | None]:
    """Return the contents and who answers for them."""
    return {c["title"]: named(draft, "team.members", c["owner"]) for c in draft.get("rally.contents")}


def bases(draft: Draft, field: str = "kind") -> dict[str, Any]:
    """Return the data sources and one of their fields."""
    return {d["name"]: d[field] for d in draft.get("rally.data")}


def steps(draft: Draft) -> list[str]:
    """Return the names of the steps."""
    return [s["name"] for s in draft.get("integrate.steps")]


def ways(draft: Draft) -> list[str]:
    """Return the links: "pub > page", with the delay in days and the trigger where there are."""
    found = []
    for link in draft.get("integrate.links"):
        ends = (named(draft, "integrate.steps", link[end]) for end in ("source", "target"))
        delay = f" +{link['delay_days']}" if link["delay_days"] else ""
        trigger = f" ({link['trigger']})" if link["trigger"] else ""
        found.append(" > ".join(str(end) for end in ends) + delay + trigger)
    return found


def marked(draft: Draft, flag: str) -> list[str]:
    """Return the names of the steps with a flag (``entry`` or ``goal``)."""
    return [s["name"] for s in draft.get("integrate.steps") if s[flag]]


def of_steps(draft: Draft, field: str) -> dict[str, Any]:
    """Return a field of the steps where it is filled."""
    return {s["name"]: s[field] for s in draft.get("integrate.steps") if s[field]}
